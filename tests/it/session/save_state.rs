//! The state of saving: what each event makes of it.

use planverksted::session::{FileAccess, SaveState};
use planverksted::text::Phrase;

const ALL: [FileAccess; 4] = [FileAccess::None, FileAccess::Write, FileAccess::Read, FileAccess::Undecided];

fn failed() -> SaveState {
    SaveState::Failed(Phrase::new("ui-export-stopped"))
}

#[test]
fn a_change_waits_for_the_file_where_it_may_be_written_and_else_says_why_it_does_not() {
    let after = ALL.map(|access| {
        let mut state = SaveState::SavedAt("14.12".to_owned());
        state.on_change(access);
        state
    });
    let wanted = [SaveState::NoFile, SaveState::Pending, SaveState::ReadOnly, SaveState::ChangedExternally];
    assert_eq!(after, wanted);
}

#[test]
fn a_failure_stays_in_sight_until_the_file_is_written_or_its_place_changes() {
    for access in ALL {
        let mut state = failed();
        state.on_change(access);
        assert_eq!(state, failed(), "{access:?}");
    }
    let mut state = failed();
    state.on_rewrite(FileAccess::Write);
    assert_eq!(state, SaveState::Pending);
    let mut state = failed();
    state.on_written("14.12".to_owned(), false);
    assert_eq!(state, SaveState::SavedAt("14.12".to_owned()));
}

#[test]
fn what_was_typed_during_a_save_is_not_called_saved() {
    let mut state = SaveState::Pending;
    state.on_written("14.12".to_owned(), true);
    assert_eq!(state, SaveState::Pending);
    assert!(!state.is_saved());
}

#[test]
fn only_what_is_in_the_file_is_called_saved() {
    let mut opened = ALL.map(SaveState::opened);
    assert_eq!(opened.each_ref().map(SaveState::is_saved), [false, true, false, false]);
    opened.iter_mut().for_each(SaveState::on_adopted);
    assert!(opened.iter().all(SaveState::is_saved), "what is in the file already became the plan");
}
