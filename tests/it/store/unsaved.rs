//! Which steps are put back on a file or a copy, and which are not.

use super::journal::{JournalOnDisk, entries, plan_id, signed_again, stamp};
use super::replay::FileContent;
use crate::harness::plans;
use planverksted::edit::{Gesture, History, verbs};
use planverksted::model::{Address, IdGenerator, Key, Kind, Plan, Uid, measure};
use planverksted::store::{Disk, JournalBase, OpenSession, SessionNote, read, take_interrupted, write};

/// A plan of one measure whose title is changed, a step each.
pub(crate) struct Titles {
    pub(crate) kept: JournalOnDisk,
    pub(crate) plan: Plan,
    pub(crate) history: History,
    ids: IdGenerator,
    next: usize,
}

impl Titles {
    pub(crate) fn of(test: &str) -> Self {
        let plan = plans::plan("measure m1 \"Old\"").plan;
        let (history, ids) = (History::default(), plans::ids());
        Self { kept: JournalOnDisk::of(test), plan, history, ids, next: 0 }
    }

    pub(crate) fn content(&self) -> FileContent {
        FileContent::of(&self.plan, self.history.head())
    }

    fn base(&self, name: &str) -> JournalBase {
        self.content().base(self.kept.folder.path(name))
    }

    fn edit(&mut self, title: &str, typing: bool) {
        let id = plans::id("m1");
        let at = Address { kind: Kind::Measure, id, field: measure::TITLE.index, key: Key::Whole };
        let change = verbs::set(&self.plan, measure::TITLE, id, title);
        let gesture = typing.then_some(Gesture(at));
        self.history.edit(&mut self.plan, change, gesture, stamp(&mut self.ids)).expect("it can be said");
    }

    /// Adds what the journal lacks.
    fn append(&mut self, base: &JournalBase) {
        let steps = &self.history.steps()[self.next..];
        self.kept.append_to(base.clone(), &entries(steps, &self.plan));
        self.next = self.history.steps().len() - usize::from(self.history.is_open());
    }

    /// Does these and adds them to the journal.
    pub(crate) fn work(&mut self, base: &JournalBase, titles: &[&str]) {
        for title in titles {
            self.edit(title, false);
        }
        self.append(base);
    }

    pub(crate) fn save(&self, name: &str) -> FileContent {
        self.kept.append_to(self.base(name), &[]);
        self.content()
    }

    /// The title of a file that is opened, and how many steps were put back.
    fn open(&self, name: &str, content: &FileContent) -> (String, usize) {
        let (saved, count) = self.kept.open(&self.kept.folder.path(name), content);
        (title(&saved.plan), count)
    }
}

pub(crate) fn title(plan: &Plan) -> String {
    plan.measures().get(plans::id("m1")).expect("it is there").title.to_string()
}

#[test]
fn what_was_done_after_the_last_save_is_put_back() {
    let mut titles = Titles::of("replay-crash");
    let base = titles.base("plan.ron");
    titles.work(&base, &["A"]);
    let saved = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    assert_eq!(titles.open("plan.ron", &saved), ("A".to_owned(), 0), "all is saved");
    titles.work(&base, &["B", "C"]);
    assert_eq!(titles.open("plan.ron", &saved), ("C".to_owned(), 2));
    let last = titles.save("plan.ron");
    assert_eq!(titles.open("plan.ron", &last), ("C".to_owned(), 0), "saved completely");
    assert_eq!(titles.open("plan.ron", &saved), ("A".to_owned(), 0), "put back from a backup");
}

#[test]
fn a_backup_is_left_as_it_is_also_where_steps_wait_for_the_file_that_it_replaces() {
    let mut titles = Titles::of("replay-backup");
    let base = titles.base("plan.ron");
    titles.work(&base, &["A"]);
    let old = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.work(&base, &["B"]);
    let new = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.work(&base, &["C"]);
    assert_eq!(titles.open("plan.ron", &old), ("A".to_owned(), 0));
    assert_eq!(titles.open("plan.ron", &new), ("C".to_owned(), 1), "and they still wait for that");
}

#[test]
fn a_file_that_another_program_changed_is_left_as_it_is() {
    let mut titles = Titles::of("replay-elsewhere");
    let saved = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.work(&base, &["A"]);
    let mut bytes = saved.bytes.clone();
    bytes.push(b'\n');
    let changed = FileContent { bytes, head: saved.head };
    assert_eq!(titles.open("plan.ron", &changed), ("Old".to_owned(), 0), "by a single byte");
}

#[test]
fn a_plan_that_is_open_keeps_its_steps_to_itself() {
    let mut titles = Titles::of("replay-open");
    let saved = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.work(&base, &["A"]);
    let dirs = &titles.kept.places;
    let note = |id: Uid| SessionNote { plan_id: Some(id), ..SessionNote::default() };
    let other = OpenSession::begin(&Disk, dirs, plans::id("s1"), &note(plans::id("another plan")));
    assert_eq!(titles.open("plan.ron", &saved).1, 1, "another plan is open");
    let own = OpenSession::begin(&Disk, dirs, plans::id("s2"), &note(plan_id()));
    assert!(other.is_some() && own.is_some());
    assert_eq!(titles.open("plan.ron", &saved), ("Old".to_owned(), 0));
    // The process ends without a word: the system lets go of its lock, and its files stay.
    drop((other, own));
    assert_eq!(titles.open("plan.ron", &saved), ("A".to_owned(), 1));
    let mut notes =
        take_interrupted(&Disk, dirs).into_iter().map(|session| session.note.plan_id).collect::<Vec<_>>();
    notes.sort_unstable();
    let mut expected = [Some(plan_id()), Some(plans::id("another plan"))];
    expected.sort_unstable();
    assert_eq!(notes, expected);
    // A program of before wrote no id down: it may be any plan.
    let unknown = OpenSession::begin(&Disk, dirs, plans::id("s3"), &SessionNote::default());
    assert!(unknown.is_some());
    assert_eq!(titles.open("plan.ron", &saved).1, 0);
}

#[test]
fn a_file_of_a_newer_version_is_left_as_it_is() {
    let mut titles = Titles::of("replay-newer");
    let saved = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.work(&base, &["A"]);
    let mut opened = read(&saved.bytes).expect("it is a plan");
    opened.read_only = true;
    assert_eq!(titles.kept.put_back(&mut opened, &titles.kept.plan_file(), &saved), 0);
    assert_eq!(title(&opened.saved.plan), "Old");
}

#[test]
fn a_file_that_was_moved_is_known_by_its_content_and_a_copy_of_it_is_not() {
    let mut titles = Titles::of("replay-moved");
    let saved = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.work(&base, &["A"]);
    titles.kept.folder.file("plan.ron", &saved.bytes);
    assert_eq!(titles.open("copy.ron", &saved), ("Old".to_owned(), 0), "the file itself is still there");
    std::fs::remove_file(titles.kept.plan_file()).expect("it goes");
    assert_eq!(titles.open("moved.ron", &saved), ("A".to_owned(), 1));
    #[cfg(unix)]
    {
        let file = titles.kept.folder.file("plan.ron", &saved.bytes);
        std::os::unix::fs::symlink(&file, titles.kept.folder.path("link.ron")).expect("it can be linked");
        assert_eq!(titles.open("link.ron", &saved), ("A".to_owned(), 1), "it is reached by another path");
    }
}

#[test]
fn of_two_files_with_one_journal_each_has_its_own_steps() {
    let mut one = Titles::of("replay-two");
    let saved = one.save("one.ron");
    let base = [one.base("one.ron"), one.base("two.ron")];
    let mut two = Titles { ids: IdGenerator::seeded(77), ..Titles::of("replay-two-unused") };
    // Two programs write in turn; what the second does is added by the first's hands.
    let mut both = |one: &mut Titles, titles: [&str; 2]| {
        one.work(&base[0], &[titles[0]]);
        two.edit(titles[1], false);
        one.kept.append_to(base[1].clone(), &entries(&two.history.steps()[two.next..], &two.plan));
        two.next = two.history.steps().len();
    };
    both(&mut one, ["One", "Two"]);
    both(&mut one, ["One more", "Two more"]);
    assert_eq!(one.open("one.ron", &saved), ("One more".to_owned(), 2));
    assert_eq!(one.open("two.ron", &saved), ("Two more".to_owned(), 2));
    // The one that is saved has them, and the other's still wait.
    one.save("one.ron");
    assert_eq!(one.open("one.ron", &one.content()), ("One more".to_owned(), 0));
    assert_eq!(one.open("two.ron", &saved), ("Two more".to_owned(), 2));
}

#[test]
fn what_was_done_without_the_file_is_not_put_back_on_it() {
    let mut titles = Titles::of("replay-detached");
    let saved = titles.save("plan.ron");
    titles.work(&JournalBase::NoFile, &["In a copy"]);
    assert_eq!(titles.open("plan.ron", &saved), ("Old".to_owned(), 0));
}

#[test]
fn what_was_saved_to_another_file_is_not_put_back_on_the_one_before() {
    let mut titles = Titles::of("replay-save-as");
    let saved = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.work(&base, &["A"]);
    let other = titles.save("other.ron");
    assert_eq!(titles.open("plan.ron", &saved), ("Old".to_owned(), 0));
    assert_eq!(titles.open("other.ron", &other), ("A".to_owned(), 0));
}

#[test]
fn a_step_that_grew_after_the_save_began_is_put_back_as_it_was_last() {
    let mut titles = Titles::of("replay-grown");
    let base = titles.base("plan.ron");
    for letters in ["N", "Ne", "New"] {
        titles.edit(letters, true);
        titles.append(&base);
    }
    let saved = titles.content();
    let after = titles.base("plan.ron");
    // The save is still on its way.
    for letters in ["Newe", "Newer"] {
        titles.edit(letters, true);
        titles.append(&base);
    }
    titles.kept.append_to(after.clone(), &[]);
    assert_eq!(titles.open("plan.ron", &saved), ("Newer".to_owned(), 1));
    titles.edit("Newest", true);
    titles.append(&after);
    titles.history.end_gesture();
    titles.work(&after, &["Another"]);
    assert_eq!(titles.open("plan.ron", &saved), ("Another".to_owned(), 2));
    // Typed and deleted again: nothing is left of the step but its place.
    let mut titles = Titles::of("replay-deleted");
    let base = titles.base("plan.ron");
    titles.edit("Olde", true);
    titles.append(&base);
    let saved = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.edit("Old", true);
    titles.next = 0;
    titles.append(&base);
    assert_eq!(titles.open("plan.ron", &saved), ("Old".to_owned(), 1));
}

#[test]
fn of_several_branches_the_one_that_was_written_last_is_put_back() {
    let mut titles = Titles::of("replay-branches");
    let saved = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.work(&base, &["A", "B"]);
    let mut again = Titles { ids: IdGenerator::seeded(78), ..Titles::of("replay-branch-unused") };
    again.edit("Later", false);
    titles.kept.append_to(base, &entries(again.history.steps(), &again.plan));
    assert_eq!(titles.open("plan.ron", &saved), ("Later".to_owned(), 1));
}

#[test]
fn a_step_whose_change_was_not_kept_ends_what_is_put_back() {
    let mut titles = Titles::of("replay-gap");
    let saved = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.edit("A", false);
    titles.edit("B", false);
    titles.edit("C", false);
    let mut all = entries(titles.history.steps(), &titles.plan);
    all[1].has_change = false;
    titles.kept.append_to(base, &all);
    assert_eq!(titles.open("plan.ron", &saved), ("A".to_owned(), 1));
}

#[test]
fn a_journal_without_bases_is_read_as_before_and_blocks_of_later_versions_are_no_damage() {
    let mut titles = Titles::of("replay-old");
    titles.work(&JournalBase::NoFile, &["A", "B"]);
    let text = String::from_utf8(titles.kept.bytes()).expect("it is text");
    let (_, old) = text.split_at(text.find("\nstep").expect("a step"));
    titles.kept.replace(old.as_bytes());
    let read = titles.kept.read();
    assert_eq!((read.entries.len(), read.remarks.len()), (2, 0));
    assert_eq!(titles.open("plan.ron", &titles.content()).1, 0);
    let later = signed_again(format!("{old}\nbase 9.9.9 0 0\n(file: 7)\n").as_bytes());
    let later = String::from_utf8(later).expect("it is text");
    titles.kept.replace(later.as_bytes());
    let remarks = titles.kept.read().remarks;
    assert_eq!(remarks.len(), 1, "a base that says something else is passed over: {remarks:?}");
    // The checksum of this block is one of its word, format and body.
    titles.kept.replace(format!("{old}\nnote 2.0.1 3 7be772549b542904\n(1)\n").as_bytes());
    let read = titles.kept.read();
    assert_eq!((read.entries.len(), read.remarks), (2, Vec::new()));
    // A flipped letter of a word is damage.
    titles.kept.replace(format!("{old}\nnotf 2.0.1 3 7be772549b542904\n(1)\n").as_bytes());
    assert_eq!(titles.kept.read().remarks.len(), 1);
}

#[test]
fn a_journal_that_is_shortened_keeps_what_is_in_no_file() {
    let mut titles = Titles::of("replay-large");
    let id = plans::id("m1");
    let base = titles.base("plan.ron");
    let long = |titles: &mut Titles, numbers: std::ops::Range<u32>, base: &JournalBase| {
        for number in numbers {
            let text = format!("{number} ").repeat(100_000);
            let change = verbs::set(&titles.plan, measure::TEXT, id, text.as_str());
            let stamp = stamp(&mut titles.ids);
            titles.history.edit(&mut titles.plan, change, None, stamp).expect("it can be said");
            titles.append(base);
        }
    };
    long(&mut titles, 0..20, &base);
    titles.edit("N", true);
    titles.append(&base);
    let saved = titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.edit("New", true);
    titles.next = titles.history.steps().len() - 1;
    titles.append(&base);
    // More than the limit, and none of it is in the file.
    long(&mut titles, 20..70, &base);
    assert!(titles.kept.bytes().len() > 20_000_000);
    let read = titles.kept.read();
    let with_change = read.entries.iter().filter(|entry| entry.has_change).count();
    // Twenty of before, the typed one as it was three times, and fifty.
    assert_eq!((read.remarks.len(), read.entries.len(), with_change), (0, 73, 53), "older ones are words");
    let (opened, count) = titles.kept.open(&titles.kept.plan_file(), &saved);
    assert_eq!((opened.plan == titles.plan, count), (true, 51));
    // When they are in the file they are shortened like others.
    titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.work(&base, &["Last"]);
    assert!(titles.kept.bytes().len() < 20_000_000);
    let last = titles.kept.read().entries.last().map(|entry| entry.step.id);
    assert_eq!(last, titles.history.head());
}

#[test]
fn a_save_that_the_journal_does_not_know_of_is_proved_by_the_content_before() {
    let mut titles = Titles::of("replay-unrecorded-file");
    let base = titles.base("plan.ron");
    titles.work(&base, &["A"]);
    titles.edit("B", true);
    titles.append(&base);
    // The program stops when the file is replaced, and before the journal says so.
    let saved = titles.content();
    titles.edit("Bigger", true);
    titles.append(&base);
    titles.work(&base, &["C"]);
    assert_eq!(titles.open("plan.ron", &saved), ("C".to_owned(), 2));
    // A save keeps versions, which its lineage then names.
    let mut opened = read(&saved.bytes).expect("it is a plan");
    opened.saved.lineage.push(plans::id("v1"));
    let bytes = write(&opened.saved).expect("it can be written").into_bytes();
    assert_eq!(titles.open("plan.ron", &FileContent { bytes, ..saved }), ("C".to_owned(), 2));
    // Another program changed the file and left its head as it was.
    opened.saved.plan = plans::plan("measure m1 \"B\"; goal g1").plan;
    let bytes = write(&opened.saved).expect("it can be written").into_bytes();
    let changed = FileContent { bytes, head: opened.saved.head };
    assert_eq!(titles.open("plan.ron", &changed), ("B".to_owned(), 0));
}

#[test]
fn an_earlier_save_of_the_step_that_is_still_typed_is_not_taken_for_a_later_one() {
    let mut titles = Titles::of("replay-unrecorded-backup");
    let base = titles.base("plan.ron");
    titles.edit("B", true);
    titles.append(&base);
    let backup = titles.content();
    titles.edit("Bigger", true);
    titles.append(&base);
    titles.save("plan.ron");
    let base = titles.base("plan.ron");
    titles.edit("Biggest", true);
    titles.append(&base);
    assert_eq!(titles.open("plan.ron", &backup), ("B".to_owned(), 0));
}
