//! The tables of views and commands: complete, without doubles, and consistent.

use planverksted::model::Kind;
use planverksted::session::{CommandId, View};
use std::collections::BTreeSet;

#[test]
fn every_kind_is_at_home_in_one_view_which_lists_it() {
    for kind in Kind::ALL {
        let homes = View::ALL.into_iter().filter(|view| view.info().kinds.contains(kind));
        assert!(homes.count() <= 1, "{kind:?}");
        assert!(View::of(*kind).lists(*kind), "{kind:?}");
        // A question of a merge is answered where it is shown, and has no form.
        assert_eq!(View::of(*kind).shows_form_of(*kind), *kind != Kind::MergeQuestion, "{kind:?}");
    }
}

#[test]
fn every_view_has_a_name_of_its_own_and_at_most_one_place_in_the_steps() {
    let names: BTreeSet<&str> = View::ALL.into_iter().map(|view| view.info().name).collect();
    assert_eq!(names.len(), View::ALL.len());
    for view in View::ALL {
        let info = view.info();
        assert!(info.step.is_none() || info.under.is_none(), "{view:?}");
        assert!(info.step.is_none_or(|step| View::of_step(step).any(|other| other == view)), "{view:?}");
        assert!(info.under.is_none_or(|under| View::entries().any(|entry| entry == under)), "{view:?}");
    }
    let entries: Vec<View> = View::entries().collect();
    assert_eq!(entries.first(), Some(&View::Overview));
    assert_eq!(entries.iter().collect::<BTreeSet<_>>().len(), entries.len());
}

#[test]
fn no_two_commands_share_a_key_or_a_name() {
    let mut chords: Vec<String> = Vec::new();
    for id in CommandId::ALL {
        chords.extend(id.info().chords.iter().map(ToString::to_string));
    }
    assert_eq!(chords.iter().collect::<BTreeSet<_>>().len(), chords.len(), "{chords:?}");
    assert!(chords.contains(&"Ctrl+Shift+Z".to_owned()) && chords.contains(&"Shift+F6".to_owned()));
    let lifting = ["Ctrl+L", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+J"];
    assert!(lifting.iter().all(|key| chords.iter().any(|chord| chord == key)), "{chords:?}");
    assert_eq!(CommandId::Redo.chord_text(), "Ctrl+Y", "the first is the one that is shown");
    let names: Vec<&str> = CommandId::ALL.into_iter().map(|id| id.info().name).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}
