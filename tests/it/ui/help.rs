//! The help: of every view, in every language, by one key, which also shuts it; with every key that there is.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::session::{CommandId, View};
use planverksted::store::{Disk, SAMPLE_PLAN};
use planverksted::text::Language;
use std::collections::BTreeSet;
use std::sync::Arc;

#[test]
fn every_view_has_its_help() {
    for language in Language::ALL {
        let folder = Folder::of(&format!("help-{}", language.code()));
        let file = folder.file("plan.ron", SAMPLE_PLAN);
        let mut window = WindowHarness::with(&folder, Arc::new(Disk), language, Some(file));
        let mut described = BTreeSet::new();
        for view in View::entries().chain([View::Versions, View::Done]) {
            window.go_to(view).press("F1");
            for key in [view.info().help, view.info().group_help] {
                let words = window.word(key);
                assert!(window.shows(&words), "{view:?}: {words}");
                assert!(words.ends_with(['.', '?']), "whole sentences: {words}");
                assert!(described.insert(words), "{view:?} has words of its own");
            }
            window.press("F1");
            assert!(!window.shows(&window.word(view.info().help)), "{view:?}: the same key shuts it");
        }
    }
}

#[test]
fn every_key_is_listed() {
    let folder = Folder::of("help-keys");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    window.press("F1");
    let keys = window.word("ui-shortcuts");
    window.press("Tab").press_until("ArrowRight", &keys).press("Enter");
    for id in CommandId::ALL.into_iter().filter(|id| !id.info().chords.is_empty()) {
        assert!(window.shows(&id.chord_text()), "{id:?}");
        assert!(window.shows(&window.program().words().text(&id.name())), "{id:?}");
    }
    window.press("Escape");
    assert!(!window.shows(&window.word("ui-keys-of-tables")));
}

#[test]
fn the_program_says_what_it_is_made_of_and_where_its_files_are() {
    let folder = Folder::of("help-program");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    let about = window.word("ui-about-program");
    window.press("F10").press_times(2, "ArrowRight").press_until("ArrowDown", &about).press("Enter");
    for stated in [env!("CARGO_PKG_VERSION"), "typst v", "egui v", "MIT OR Apache-2.0"] {
        assert!(window.shows(stated), "{stated}");
    }
    assert!(window.shows(&folder.path("home").display().to_string()));
}
