//! Recovery copies with the steps that the journal has beyond them.

use super::journal::plan_id;
use super::unsaved::{Titles, title};
use crate::harness::plans;
use planverksted::store::{
    Disk, JournalBase, RecoveryOrigin, list_recoveries, read, read_recovery, recovery_bytes, recovery_file,
    write_recovery,
};

#[test]
fn what_the_journal_has_beyond_a_recovery_copy_is_recovered_with_it() {
    let mut titles = Titles::of("replay-copy");
    titles.work(&JournalBase::NoFile, &["A"]);
    let dirs = titles.kept.places.clone();
    let copy = |session: &str| recovery_file(&dirs, plan_id(), plans::id(session));
    let copied_at =
        |second| RecoveryOrigin::new(jiff::Timestamp::from_second(second).expect("a moment"), None, None);
    let origin = copied_at(-50);
    let saved = |titles: &Titles| read(&titles.content().bytes).expect("it is a plan").saved;
    write_recovery(&Disk, &copy("s1"), &origin, &saved(&titles)).expect("it can be written");
    assert_eq!(read_recovery(&Disk, &dirs, &copy("s1")).expect("it is read").journal_steps, 0);
    titles.work(&JournalBase::NoFile, &["B", "C"]);
    let found = read_recovery(&Disk, &dirs, &copy("s1")).expect("it is read");
    assert_eq!((title(&found.opened.saved.plan), found.journal_steps), ("C".to_owned(), 2));
    assert_eq!(found.opened.saved.head, titles.history.head());
    assert_eq!(found.origin.at, 0, "until the last step was begun");
    let text = recovery_bytes(&Disk, &found).expect("it can be written out");
    assert_eq!(read(&text).expect("it is a plan").saved.plan, titles.plan);
    // A newer copy of the plan that holds the steps: the older one is then an older state, as it was written.
    let origin = copied_at(-10);
    write_recovery(&Disk, &copy("s2"), &origin, &saved(&titles)).expect("it can be written");
    let all = list_recoveries(&Disk, &dirs);
    let listed: Vec<_> = all.iter().map(|copy| (copy.journal_steps, copy.origin.at)).collect();
    assert_eq!(listed, [(0, -10), (0, -50)]);
    assert_eq!(title(&all[1].opened.saved.plan), "A");
    assert_eq!(recovery_bytes(&Disk, &all[0]).expect("it is there"), titles.content().bytes);
    // Once they are in a file, the copy is what it was.
    titles.save("plan.ron");
    let found = read_recovery(&Disk, &dirs, &copy("s1")).expect("it is read");
    assert_eq!(
        (title(&found.opened.saved.plan), found.journal_steps, found.origin.at),
        ("A".to_owned(), 0, -50)
    );
}
