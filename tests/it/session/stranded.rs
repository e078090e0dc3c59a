//! A crash before anything was saved, after which another program has replaced the file: what was done is in the journal
//! alone, and grew from a content that is gone. The next start offers it as a recovery copy.

use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::memory_disk::MemoryDisk;
use crate::harness::program::ProgramHarness;
use planverksted::edit::verbs;
use planverksted::model::{Uid, records::plan as about};
use planverksted::session::Command;
use planverksted::store::{SAMPLE_PLAN, SavedPlan, Storage, list_recoveries, open_plan};
use std::path::PathBuf;
use std::sync::Arc;

/// A plan in a file on a disk in memory, and the programs that open it.
struct Office {
    folder: Folder,
    disk: Arc<MemoryDisk>,
    path: PathBuf,
}

impl Office {
    fn new(name: &str) -> Self {
        let folder = Folder::of(name);
        let path = folder.path("plan.ron");
        let disk = Arc::new(MemoryDisk::with([(path.clone(), SAMPLE_PLAN.as_bytes().to_vec())]));
        Self { folder, disk, path }
    }

    fn start(&self, seed: u64) -> ProgramHarness {
        let storage = Arc::clone(&self.disk) as Arc<dyn Storage>;
        ProgramHarness::with_storage(storage, &self.folder, ("home", "kari"), seed)
    }

    /// Types, so long that the journal has it and the file not.
    fn type_title(&self, harness: &mut ProgramHarness, title: &str) {
        harness.set_title(title).clock.advance(900);
        harness.program.settle_own_folders();
        assert_ne!(self.title_in_file(), title, "it is not in the file");
    }

    /// Another program writes the file.
    fn write_elsewhere(&self, municipality: &str) {
        let mut theirs = self.in_file();
        let change = verbs::set(&theirs.plan, about::MUNICIPALITY, Uid::PLAN, municipality);
        theirs.plan = change.applied_to(&theirs.plan).expect("it fits");
        save_plan(self.disk.as_ref(), &self.path, &theirs).expect("it can be saved");
    }

    fn in_file(&self) -> SavedPlan {
        open_plan(self.disk.as_ref(), &self.path).expect("a plan").saved
    }

    fn title_in_file(&self) -> String {
        self.in_file().plan.about().title.to_string()
    }

    /// The titles of the recovery copies.
    fn copies(&self, harness: &ProgramHarness) -> Vec<String> {
        let copies = list_recoveries(self.disk.as_ref(), &harness.dirs);
        copies.iter().map(|copy| copy.opened.saved.plan.about().title.to_string()).collect()
    }
}

#[test]
fn words_in_the_journal_alone_are_offered_when_the_file_was_replaced_before_anything_was_saved() {
    let office = Office::new("stranded-first");
    let mut killed = office.start(1);
    killed.open(&office.path);
    office.type_title(&mut killed, "Bare i journalen");
    office.write_elsewhere("Sørvik");
    assert_eq!(office.copies(&killed), [""; 0], "no recovery copy was written yet");
    drop(killed);
    let theirs = office.in_file();
    let mut next = office.start(2);
    next.program.settle();
    assert_eq!(office.copies(&next), ["Bare i journalen"]);
    let message = next.messages().concat();
    assert!(message.contains("Én endring som ikke kom i filen, er tatt vare på i en kopi"), "{message}");
    assert_eq!(office.in_file(), theirs, "the file is theirs");
    let copy = next.program.recoveries().first().expect("it is offered").file.clone();
    next.dispatch(Command::OpenRecovery(copy));
    assert_eq!(next.title(), "Bare i journalen");
    assert_ne!(&*next.program.plan().expect("a plan").about().municipality, "Sørvik");
}

#[test]
fn words_behind_a_save_are_offered_too_and_only_once() {
    let office = Office::new("stranded-later");
    let mut killed = office.start(1);
    killed.open(&office.path).set_title("Lagret").save();
    office.type_title(&mut killed, "Ikke lagret");
    office.write_elsewhere("Sørvik");
    drop(killed);
    let next = office.start(2);
    assert_eq!(office.copies(&next), ["Ikke lagret"]);
    drop(next);
    let again = office.start(3);
    assert_eq!(office.copies(&again), ["Ikke lagret"], "there is one copy, not one more a start");
    assert_eq!(again.messages(), [""; 0]);
}

#[test]
fn nothing_is_offered_where_the_file_can_take_the_steps_or_has_them() {
    for is_saved in [false, true] {
        let office = Office::new("stranded-none");
        let mut killed = office.start(1);
        killed.open(&office.path);
        if is_saved {
            killed.set_title("Ord").save();
        } else {
            office.type_title(&mut killed, "Ord");
        }
        drop(killed);
        let mut next = office.start(2);
        assert_eq!(office.copies(&next), [""; 0]);
        next.open(&office.path);
        assert_eq!(next.title(), "Ord");
    }
}
