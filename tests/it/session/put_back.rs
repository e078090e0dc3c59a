//! The next start after a crash: what had reached the journal and no file is in the plan again.

use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use planverksted::edit::{History, Stamp, summary, verbs};
use planverksted::model::{IdGenerator, Uid, records::plan as about};
use planverksted::session::{Command, SaveState};
use planverksted::store::{
    AppDirs, Disk, FileBase, Fingerprint, JournalAddition, JournalBase, JournalEntry, SAMPLE_PLAN,
    append_journal, open_plan, read_bytes,
};
use std::path::{Path, PathBuf};

/// A file with the sample plan.
fn plan_file(name: &str) -> (Folder, PathBuf) {
    let folder = Folder::of(name);
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    (folder, path)
}

/// What a program leaves that typed these titles and was killed before the file was saved.
pub(crate) fn crash(dirs: &AppDirs, path: &Path, titles: &[&str]) {
    let bytes = read_bytes(&Disk, path).expect("the file is there");
    let saved = open_plan(&Disk, path).expect("it is a plan").saved;
    let (mut plan, mut history, mut ids) =
        (saved.plan, History::from_head(saved.head), IdGenerator::seeded(50));
    for title in titles {
        let change = verbs::set(&plan, about::TITLE, Uid::PLAN, *title);
        let stamp = Stamp { id: ids.next_id(), at: jiff::Timestamp::UNIX_EPOCH };
        history.edit(&mut plan, change, None, stamp).expect("it can be said");
    }
    let entry = |step: &planverksted::edit::Step| JournalEntry {
        words: summary(&step.change, &plan),
        step: step.clone(),
        has_change: true,
    };
    let content = Fingerprint::of(&bytes);
    let base = JournalBase::File(FileBase { path: path.to_owned(), content, head: saved.head });
    let addition = JournalAddition { base, entries: history.steps().iter().map(entry).collect() };
    append_journal(&Disk, dirs, saved.plan_id, &addition).expect("it can be written");
}

#[test]
fn what_reached_only_the_journal_is_in_the_plan_again_unsaved_and_can_be_undone() {
    let (folder, path) = plan_file("put-back");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    crash(&harness.dirs, &path, &["Første", "Andre"]);
    let title = title_of_file(&path);
    harness.open(&path);
    assert_eq!((harness.title(), harness.save_state()), ("Andre".to_owned(), SaveState::Pending));
    let last_seen = harness.program.context().expect("a plan is open").last_seen.expect("it was read");
    assert_ne!(&*last_seen.content.plan.about().title, "Andre", "what the file holds is what it holds");
    let expected = "2 endringer som ikke kom i filen før programmet stoppet, er lagt tilbake.";
    assert_eq!(harness.messages(), [expected]);
    harness.dispatch(Command::Undo);
    assert_eq!(harness.title(), "Første");
    harness.dispatch(Command::Redo);
    harness.save();
    assert_eq!((title_of_file(&path), harness.title()), ("Andre".to_owned(), "Andre".to_owned()));
    // All of it is in the file: nothing is put back again, and it still can be undone.
    let mut next = ProgramHarness::new(&folder, "home", 2);
    harness.program.finish();
    next.open(&path);
    assert_eq!((next.title(), next.save_state()), ("Andre".to_owned(), SaveState::AsOpened));
    assert!(next.messages().is_empty(), "{:?}", next.messages());
    let titles = [(); 3].map(|()| {
        next.dispatch(Command::Undo);
        next.title()
    });
    assert_eq!(titles, ["Første", &*title, &*title]);
}

#[test]
fn what_was_put_back_is_put_back_again_after_the_next_crash() {
    let (folder, path) = plan_file("put-back-twice");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    crash(&harness.dirs, &path, &["Ny"]);
    harness.open(&path);
    assert_eq!(harness.title(), "Ny");
    drop(harness);
    let mut next = ProgramHarness::new(&folder, "home", 2);
    next.open(&path);
    assert_eq!((next.title(), next.save_state()), ("Ny".to_owned(), SaveState::Pending));
}

#[test]
fn a_save_ends_what_is_put_back_also_on_a_backup_of_the_file() {
    let (folder, path) = plan_file("put-back-backup");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path).set_title("Første").save();
    let backup = std::fs::read(&path).expect("the file is there");
    harness.set_title("Andre").save();
    harness.program.finish();
    folder.file("plan.ron", &backup);
    let mut next = ProgramHarness::new(&folder, "home", 2);
    next.open(&path);
    assert_eq!((next.title(), next.save_state()), ("Første".to_owned(), SaveState::AsOpened));
    next.program.finish();
    // Somebody else saves it: that is theirs, and steps that waited for the old content do not go with it.
    crash(&next.dirs, &path, &["Ventet"]);
    let mut theirs = open_plan(&Disk, &path).expect("it is a plan").saved;
    let change = verbs::set(&theirs.plan, about::MUNICIPALITY, Uid::PLAN, "Sørvik");
    theirs.plan = change.applied_to(&theirs.plan).expect("it can be said");
    save_plan(&Disk, &path, &theirs).expect("it can be saved");
    let mut next = ProgramHarness::new(&folder, "home", 3);
    next.open(&path);
    assert_eq!((next.title(), next.save_state()), ("Første".to_owned(), SaveState::AsOpened));
}

#[test]
fn a_program_that_has_the_plan_open_keeps_its_steps_from_a_second_one() {
    let (folder, path) = plan_file("put-back-open");
    let mut first = ProgramHarness::new(&folder, "home", 1);
    first.open(&path);
    crash(&first.dirs, &path, &["Fra den første"]);
    let before = title_of_file(&path);
    let mut second = ProgramHarness::new(&folder, "home", 2);
    second.open(&path);
    assert_eq!(second.title(), before);
    drop(first);
    second.open(&path);
    assert_eq!(second.title(), before, "it is open in the second one itself");
    second.program.finish();
    second.open(&path);
    assert_eq!(second.title(), "Fra den første");
}

#[test]
fn a_write_protected_file_is_shown_as_it_is() {
    let (folder, path) = plan_file("put-back-protected");
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    crash(&harness.dirs, &path, &["Ny"]);
    let mut permissions = std::fs::metadata(&path).expect("it is there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("it can be protected");
    harness.open(&path);
    assert_eq!((harness.title(), harness.save_state()), (title_of_file(&path), SaveState::ReadOnly));
}

#[test]
fn what_follows_another_programs_version_is_put_back_too() {
    let (folder, path) = plan_file("put-back-adopted");
    let mut a = ProgramHarness::new(&folder, "a", 1);
    let mut b = ProgramHarness::new(&folder, "b", 2);
    a.open(&path).set_title("Fra A").save();
    b.open(&path);
    a.set_title("Mer fra A").save();
    b.check_file();
    assert_eq!(b.title(), "Mer fra A", "it is taken over");
    // A second later the journal has it and the file does not; then the program is killed.
    b.set_title("Fra B");
    b.clock.advance(900);
    b.program.settle();
    assert_eq!(title_of_file(&path), "Mer fra A");
    drop(b);
    let mut next = ProgramHarness::new(&folder, "b", 3);
    next.open(&path);
    assert_eq!((next.title(), next.save_state()), ("Fra B".to_owned(), SaveState::Pending));
}
