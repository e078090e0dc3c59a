//! A frame is drawn once: a line whose right end gets another width moves it, and does not draw the frame again.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::epaint::{ClippedShape, Shape};
use eframe::egui::{Event, Key, Modifiers, Pos2};
use planverksted::session::View;
use planverksted::store::SAMPLE_PLAN;

/// How often the last frame was drawn.
fn passes(window: &WindowHarness) -> usize {
    window.harness.output().platform_output.num_completed_passes
}

/// The texts of the last frame, with where they are.
fn texts(window: &WindowHarness) -> Vec<(String, Pos2)> {
    fn collect(shape: &Shape, found: &mut Vec<(String, Pos2)>) {
        match shape {
            Shape::Text(text) => found.push((text.galley.text().to_owned(), text.pos)),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    let shapes: &[ClippedShape] = &window.harness.output().shapes;
    for clipped in shapes {
        collect(&clipped.shape, &mut found);
    }
    found
}

/// Does something in a view of the sample plan: every frame of it is drawn once, and what is at the right end of the
/// top bar is at its place in the frame that first shows it.
fn check(name: &str, view: View, prepare: &[&str], event: &Event) {
    let folder = Folder::of(&format!("passes-{name}"));
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    window.go_to(view);
    for keys in prepare {
        window.press(keys);
    }
    let undo = window.word("ui-undo");
    let named = |window: &WindowHarness| -> Vec<(String, Pos2)> {
        texts(window).into_iter().filter(|(text, _)| text.starts_with(&undo)).collect()
    };
    let before = named(&window);
    window.harness.event(event.clone());
    let mut shown = Vec::new();
    for frame in 0..6 {
        window.harness.step();
        assert_eq!(passes(&window), 1, "{name}: frame {frame} is drawn once");
        shown.push(named(&window));
    }
    let last = shown.last().cloned().unwrap_or_default();
    assert_ne!(before, last, "{name}: undo has another name");
    let first = shown.iter().find(|now| now.len() == last.len() && **now != before);
    assert_eq!(first, Some(&last), "{name}: undo is where it stays from the first frame on");
}

fn pressed(modifiers: Modifiers, key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

#[test]
fn a_frame_in_which_undo_gets_another_name_is_drawn_once() {
    let letter = Event::Text("x".to_owned());
    check("letter", View::Measures, &[], &letter);
    check("tree", View::Direction, &[], &letter);
    check("deletion", View::Measures, &[], &pressed(Modifiers::COMMAND, Key::Delete));
    check("move", View::Timeline, &[], &pressed(Modifiers::ALT, Key::ArrowRight));
    check("row", View::Direction, &[], &pressed(Modifiers::ALT, Key::ArrowDown));
    check("again", View::Services, &["Alt+Down"], &pressed(Modifiers::COMMAND, Key::Delete));
}
