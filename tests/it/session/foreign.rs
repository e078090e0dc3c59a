//! Two programs on one file: what the other one wrote is noticed by its content, and nothing is lost.

use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use planverksted::session::{Command, SaveState};
use planverksted::store::{
    Disk, Fingerprint, SAMPLE_PLAN, VersionReason, list_versions, open_plan, read_version,
};
use std::path::{Path, PathBuf};

/// Two programs of the same person with one file open.
fn two(name: &str) -> (Folder, PathBuf, ProgramHarness, ProgramHarness) {
    let folder = Folder::of(name);
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let (mut a, mut b) = (ProgramHarness::new(&folder, "home", 1), ProgramHarness::new(&folder, "home", 2));
    a.open(&path);
    b.open(&path);
    (folder, path, a, b)
}

/// The titles of the versions that were kept of the plan in this file.
fn kept_versions(harness: &ProgramHarness, path: &Path) -> Vec<String> {
    let plan_id = open_plan(&Disk, path).expect("a plan").saved.plan_id;
    let title = |bytes: Vec<u8>| {
        planverksted::store::read(&bytes).expect("a whole plan").saved.plan.about().title.to_string()
    };
    let all = list_versions(&Disk, &harness.dirs, plan_id);
    all.iter().map(|version| title(read_version(&Disk, version).expect("it is kept"))).collect()
}

#[test]
fn what_somebody_else_saved_is_taken_in_where_nothing_waits_and_can_be_undone() {
    let (_folder, path, mut a, mut b) = two("foreign-reload");
    let old = b.title();
    a.set_title("Fra A").save();
    b.check_file();
    assert_eq!((b.title().as_str(), b.save_state()), ("Fra A", SaveState::AsOpened));
    assert!(b.messages().iter().any(|message| message.contains("plan.ron")), "{:?}", b.messages());
    assert!(kept_versions(&b, &path).contains(&old), "what stood there is a version");
    b.dispatch(Command::Undo);
    assert_eq!(b.title(), old);
    b.save();
    assert_eq!(title_of_file(&path), old, "and undoing it is a change like any other");
    a.check_file();
    assert_eq!(a.title(), old);
}

#[test]
fn what_somebody_else_saved_is_in_a_version_when_it_is_undone_and_overwritten() {
    let (_folder, path, mut a, mut b) = two("foreign-undone");
    b.set_title("Fra B").save();
    a.check_file().set_title("Fra A").save();
    b.check_file();
    assert_eq!(b.title(), "Fra A");
    b.dispatch(Command::Undo);
    b.set_title("Noe nytt fra B").save();
    assert_eq!(title_of_file(&path), "Noe nytt fra B");
    assert!(kept_versions(&b, &path).contains(&"Fra A".to_owned()), "{:?}", kept_versions(&b, &path));
}

#[test]
fn a_file_that_was_half_written_and_is_whole_again_goes_on_where_nothing_waits() {
    let (folder, path, mut a, _) = two("foreign-half");
    a.set_title("Lagret").save();
    let whole = std::fs::read_to_string(&path).expect("the file");
    folder.file("plan.ron", whole.split_at(whole.len() / 2).0);
    a.check_file();
    assert_eq!((a.title().as_str(), a.save_state()), ("Lagret", SaveState::ChangedExternally));
    a.advance_clock(5).save();
    folder.file("plan.ron", whole.replacen("Lagret", "Fra synk", 1));
    a.check_file();
    assert_eq!((a.title().as_str(), a.save_state()), ("Fra synk", SaveState::AsOpened));
    assert!(a.program.context().expect("a plan").external.is_none());
    assert_eq!(a.recovery_title(), None, "the copy that was made meanwhile is of no use");
    // What was typed meanwhile is ours: then the user decides.
    folder.file("plan.ron", whole.split_at(whole.len() / 3).0);
    a.check_file().set_title("Skrevet her");
    folder.file("plan.ron", whole.replacen("Lagret", "Fra synk igjen", 1));
    a.check_file();
    assert_eq!((a.title().as_str(), a.save_state()), ("Skrevet her", SaveState::ChangedExternally));
}

#[test]
fn what_waits_when_somebody_else_writes_is_in_a_copy_at_once() {
    let (_folder, _path, mut a, mut b) = two("foreign-copy-at-once");
    a.set_title("Fra A").save();
    b.set_title("Skrevet før det ble oppdaget").check_file();
    assert_eq!(b.save_state(), SaveState::ChangedExternally);
    b.program.tick();
    b.program.settle();
    assert_eq!(b.recovery_title().as_deref(), Some("Skrevet før det ble oppdaget"));
}

#[test]
fn taking_in_writes_nothing_so_two_programs_never_answer_each_other_for_ever() {
    let (_folder, path, mut a, mut b) = two("foreign-calm");
    a.set_title("Fra A").save();
    let bytes = std::fs::read(&path).expect("the file");
    for _ in 0..3 {
        b.check_file().advance_clock(5).save();
        a.check_file().advance_clock(5).save();
    }
    assert_eq!(std::fs::read(&path).expect("the file"), bytes);
    assert_eq!((a.title(), b.title()), ("Fra A".to_owned(), "Fra A".to_owned()));
}

#[test]
fn the_file_is_watched_without_anybody_asking() {
    let folder = Folder::of("foreign-watch");
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let (mut a, mut b) = (ProgramHarness::new(&folder, "a", 1), ProgramHarness::watching(&folder, "b", 2));
    a.open(&path);
    b.program.dispatch(Command::OpenPath(path));
    b.program.settle();
    a.set_title("Fra A").save();
    b.program.settle();
    // It may have been noticed before that.
    while b.title() != "Fra A" {
        b.program.wait_for_job();
        b.program.settle();
    }
    assert!(b.messages()[0].contains("plan.ron"), "and it is said: {:?}", b.messages());
}

#[test]
fn a_file_touched_without_another_content_has_not_changed() {
    let (_folder, path, mut a, _) = two("foreign-touched");
    std::fs::File::open(&path)
        .and_then(|file| file.set_modified(std::time::SystemTime::UNIX_EPOCH))
        .expect("it can be touched");
    a.check_file();
    assert_eq!((a.save_state(), a.messages().len()), (SaveState::AsOpened, 0));
}

#[test]
fn what_waits_here_goes_on_in_a_copy_and_the_file_is_left_alone() {
    let (_folder, path, mut a, mut b) = two("foreign-both");
    a.set_title("Fra A").save();
    b.set_title("Fra B").save();
    assert_eq!((title_of_file(&path).as_str(), b.save_state()), ("Fra A", SaveState::ChangedExternally));
    assert_eq!(b.recovery_title().as_deref(), Some("Fra B"));
    b.set_title("Mer fra B").save();
    assert_eq!(b.recovery_title().as_deref(), Some("Mer fra B"), "it goes on there");
    let cx = b.program.context().expect("a plan");
    let theirs = cx.external.expect("both sides are at hand").snapshot.as_ref().expect("it can be read");
    assert_eq!(&*theirs.content.plan.about().title, "Fra A");
    let base = cx.last_seen.expect("and what both grew from");
    assert_eq!(base.fingerprint, Fingerprint::of(SAMPLE_PLAN.as_bytes()));
}

#[test]
fn the_user_takes_what_is_in_the_file_and_the_own_stays_as_a_version() {
    let (_folder, path, mut a, mut b) = two("foreign-theirs");
    a.set_title("Fra A").save();
    b.set_title("Fra B").save();
    b.dispatch(Command::AcceptTheirs);
    assert_eq!((b.title().as_str(), b.save_state()), ("Fra A", SaveState::AsOpened));
    assert!(kept_versions(&b, &path).contains(&"Fra B".to_owned()));
    b.dispatch(Command::Undo);
    assert_eq!(b.title(), "Fra B");
    b.set_title("Fra begge").save();
    assert_eq!(title_of_file(&path), "Fra begge");
    assert_eq!(b.recovery_title(), None, "all is in the file");
}

#[test]
fn the_user_keeps_the_own_and_what_was_in_the_file_stays_as_a_version() {
    let (_folder, path, mut a, mut b) = two("foreign-ours");
    a.set_title("Fra A").save();
    b.set_title("Fra B").save();
    b.dispatch(Command::KeepOurs);
    b.save();
    assert_eq!(title_of_file(&path), "Fra B");
    assert!(kept_versions(&b, &path).contains(&"Fra A".to_owned()));
    assert_eq!(b.recovery_title(), None);
}

#[test]
fn what_cannot_be_read_or_is_another_plan_is_never_taken_in() {
    let (front, rest) = SAMPLE_PLAN.split_once("plan_id: \"").expect("it has an id");
    let (_, rest) = rest.split_at(10);
    let other = format!("{front}plan_id: \"ANNENPLAN2{rest}");
    let (half, _) = SAMPLE_PLAN.split_at(SAMPLE_PLAN.find("measure").expect("it has measures"));
    for (name, text) in [("half", half), ("other", &other), ("empty", "")] {
        let (_folder, path, mut a, _) = two(&format!("foreign-odd-{name}"));
        let before = a.title();
        write(&path, text);
        a.check_file();
        assert_eq!((a.title(), a.save_state()), (before, SaveState::ChangedExternally), "{name}");
        a.set_title("Mitt").save();
        assert_eq!(std::fs::read_to_string(&path).expect("the file"), text, "{name}: it is left alone");
        assert_eq!(a.recovery_title().as_deref(), Some("Mitt"), "{name}");
        // Somebody puts it right again.
        write(&path, SAMPLE_PLAN);
        a.check_file().save();
        assert_eq!(title_of_file(&path), "Mitt", "{name}: the file is ours again");
        assert_eq!(a.recovery_title(), None, "{name}");
    }
}

#[test]
fn a_file_that_somebody_else_spoilt_and_took_away_is_made_again() {
    let (_folder, path, mut a, _) = two("foreign-spoilt");
    a.set_title("Fra A");
    write(&path, "rot");
    a.check_file().advance_clock(5).save();
    assert_eq!(a.save_state(), SaveState::ChangedExternally, "nothing is written over what cannot be read");
    std::fs::remove_file(&path).expect("it goes");
    a.check_file().save();
    assert_eq!(title_of_file(&path), "Fra A");
}

#[test]
fn what_somebody_else_wrote_and_took_away_is_kept_as_a_version() {
    let (_folder, path, mut a, mut b) = two("foreign-taken-away");
    a.set_title("Fra A").save();
    b.set_title("Fra B").check_file();
    assert_eq!(b.save_state(), SaveState::ChangedExternally);
    std::fs::remove_file(&path).expect("it goes");
    b.check_file().save();
    assert_eq!(title_of_file(&path), "Fra B");
    assert!(kept_versions(&b, &path).contains(&"Fra A".to_owned()), "{:?}", kept_versions(&b, &path));
}

#[test]
fn a_file_that_is_gone_is_made_again() {
    let (_folder, path, mut a, _) = two("foreign-gone");
    let title = a.title();
    std::fs::remove_file(&path).expect("it goes");
    a.check_file().save();
    assert_eq!(title_of_file(&path), title);
    assert!(matches!(a.save_state(), SaveState::SavedAt(_)));
    assert_eq!(a.messages().len(), 1, "{:?}", a.messages());
}

#[test]
fn the_file_as_it_was_is_a_version_from_the_first_save_of_a_sitting_and_every_ten_minutes() {
    let (_folder, path, mut a, _) = two("foreign-versions");
    a.set_title("En")
        .save()
        .advance_clock(60)
        .set_title("To")
        .save()
        .advance_clock(700)
        .set_title("Tre")
        .save();
    let plan_id = open_plan(&Disk, &path).expect("a plan").saved.plan_id;
    let all = list_versions(&Disk, &a.dirs, plan_id);
    assert!(all.iter().all(|version| version.info.reason == VersionReason::Work));
    let bytes: Vec<_> = all.iter().map(|one| read_version(&Disk, one).expect("it is kept")).collect();
    let [second, first] = bytes.as_slice() else { panic!("{} versions", bytes.len()) };
    assert_eq!(first, SAMPLE_PLAN.as_bytes(), "byte for byte");
    let second = planverksted::store::read(second).expect("a plan").saved;
    assert_eq!(&*second.plan.about().title, "To");
    let last = open_plan(&Disk, &path).expect("a plan").saved;
    assert!(last.lineage.contains(&all[1].id), "the plan says what it grew from");
}

fn write(path: &Path, text: &str) {
    let mut file = std::fs::File::create(path).expect("the file");
    std::io::Write::write_all(&mut file, text.as_bytes()).expect("it is written");
}

#[test]
fn the_banner_says_whether_the_copy_holds_what_was_done() {
    for (blocked, expected) in [(false, "er tatt vare på i en kopi"), (true, "lot seg heller ikke skrive")] {
        let folder = Folder::of(if blocked { "foreign-uncopied" } else { "foreign-copied" });
        let path = folder.file("plan.ron", SAMPLE_PLAN);
        let mut harness = ProgramHarness::new(&folder, "home", 1);
        harness.open(&path).set_title("Vår");
        if blocked {
            std::fs::remove_dir_all(folder.path("home/data/recovery")).unwrap_or_default();
            folder.file("home/data/recovery", "");
        }
        folder.file("plan.ron", "ikke en plan");
        for _ in 0..3 {
            harness.save().advance_clock(5).check_file();
        }
        let cx = harness.program.context().expect("a plan is open");
        let foreign = cx.external.expect("somebody else's content");
        let message = cx.text(&foreign.phrase(&path, cx.save_state));
        assert!(message.contains(expected), "{blocked}: {message}");
        if blocked {
            std::fs::remove_file(folder.path("home/data/recovery")).expect("it goes");
            harness.set_title("Vår igjen").advance_clock(60).save();
            assert_eq!(
                (harness.save_state(), harness.recovery_title().as_deref()),
                (SaveState::ChangedExternally, Some("Vår igjen"))
            );
        }
    }
}
