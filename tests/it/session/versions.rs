//! Earlier versions: whole files byte for byte, named ones for good, found again, gone back to, and nothing lost.

use crate::harness::faulty_disk::FaultyDisk;
use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use jiff::Timestamp;
use planverksted::model::Uid;
use planverksted::session::{Command, SaveState, View};
use planverksted::store::{
    AppDirs, Disk, MAX_VERSIONS, SAMPLE_PLAN, Version, VersionInfo, VersionReason, keep_version,
    list_versions, open_plan, plan_id_in, plans_kept_from, read, read_version, replace_file, short_id,
};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const PLAN: Uid = Uid::from_bits(77);

fn about(second: i64, reason: VersionReason, name: &str) -> VersionInfo {
    let at = Timestamp::from_second(1_795_500_000 + second).expect("a moment");
    VersionInfo {
        plan_id: PLAN,
        at,
        reason,
        name: name.to_owned(),
        origin: Some(PathBuf::from("/kart/plan.ron")),
    }
}

fn texts(places: &AppDirs) -> Vec<String> {
    let all = list_versions(&Disk, places, PLAN);
    all.iter()
        .map(|one| String::from_utf8(read_version(&Disk, one).expect("it is kept")).expect("text"))
        .collect()
}

#[test]
fn the_oldest_make_room_but_never_a_named_one() {
    let folder = Folder::of("versions-ring");
    let places = AppDirs::inside(folder.path(""));
    keep_version(&Disk, &places, about(0, VersionReason::Named, "Vedtatt"), b"named").expect("it is kept");
    for second in 1..=70 {
        let text = format!("version {second}");
        keep_version(&Disk, &places, about(second, VersionReason::Work, ""), text.as_bytes())
            .expect("it is kept");
    }
    let all = list_versions(&Disk, &places, PLAN);
    assert_eq!(all.len(), MAX_VERSIONS + 1);
    let (first, last) = (all.first().expect("one"), all.last().expect("one"));
    assert_eq!((last.info.reason, last.info.name.as_str()), (VersionReason::Named, "Vedtatt"));
    assert_eq!(read_version(&Disk, first).expect("it is kept"), b"version 70");
    assert_eq!(first.info, about(70, VersionReason::Work, ""), "all that was said of it is there");
    let files = std::fs::read_dir(folder.path("data/versions").join(PLAN.to_string())).expect("a folder");
    assert_eq!(files.count(), 2 * all.len(), "nothing is left over");
}

#[test]
fn a_clock_that_was_wrong_by_years_pushes_no_new_version_out() {
    let folder = Folder::of("versions-clock");
    let places = AppDirs::inside(folder.path(""));
    let years = 3 * 366 * 86_400;
    for second in 0..62 {
        let text = format!("ahead {second}");
        let info = about(years + 700 * second, VersionReason::Work, "");
        keep_version(&Disk, &places, info, text.as_bytes()).expect("it is kept");
    }
    for second in 0..4 {
        let text = format!("afterwards {second}");
        let info = about(700 * second, VersionReason::Work, "");
        keep_version(&Disk, &places, info, text.as_bytes()).expect("it is kept");
    }
    let all = texts(&places);
    assert_eq!(all.len(), MAX_VERSIONS);
    assert_eq!(all[..5], ["afterwards 3", "afterwards 2", "afterwards 1", "afterwards 0", "ahead 61"]);
    assert_eq!(all.last().map(String::as_str), Some("ahead 6"), "the oldest made room");
}

#[test]
fn a_version_that_was_damaged_is_not_believed_and_kept_anew() {
    let folder = Folder::of("versions-damaged");
    let places = AppDirs::inside(folder.path(""));
    let first =
        keep_version(&Disk, &places, about(0, VersionReason::Work, ""), b"words").expect("it is kept");
    for damage in ["", "other", "wordz"] {
        replace_file(&Disk, &first.file, damage.as_bytes()).expect("it can be damaged");
        assert!(read_version(&Disk, &first).is_err(), "{damage}");
        let again = about(9, VersionReason::External, "");
        let kept = keep_version(&Disk, &places, again, b"words").expect("it is kept");
        assert_eq!(read_version(&Disk, &kept).expect("it is whole"), b"words", "{damage}");
        assert_eq!(texts(&places), ["words"], "{damage}");
    }
}

#[test]
fn the_same_bytes_are_kept_once_unless_they_get_a_name() {
    let folder = Folder::of("versions-once");
    let places = AppDirs::inside(folder.path(""));
    let mut ids = Vec::new();
    for (second, reason, name) in [
        (0, VersionReason::Work, ""),
        (1, VersionReason::External, ""),
        (2, VersionReason::Named, "En"),
        (3, VersionReason::Named, "En"),
        (4, VersionReason::Named, "To"),
    ] {
        ids.push(keep_version(&Disk, &places, about(second, reason, name), b"same").expect("it is kept").id);
    }
    assert_eq!(list_versions(&Disk, &places, PLAN).len(), 3);
    assert!(ids.iter().all(|id| *id == ids[0]), "whoever keeps the same bytes gives them the same name");
}

#[test]
fn a_fault_at_any_call_leaves_the_versions_that_were_there_and_the_new_one_whole_or_not_at_all() {
    let folder = Folder::of("versions-faults");
    let places = AppDirs::inside(folder.path(""));
    keep_version(&Disk, &places, about(0, VersionReason::Work, ""), b"old").expect("it is kept");
    for calls in 0..200 {
        let faulty = FaultyDisk::after(calls, ErrorKind::StorageFull);
        let kept = keep_version(&faulty, &places, about(1, VersionReason::Named, "Ny"), b"new");
        let there = texts(&places);
        assert!(there.contains(&"old".to_owned()), "after {calls} calls: {there:?}");
        assert_eq!(there.len(), 1 + usize::from(there.contains(&"new".to_owned())), "{there:?}");
        assert!(kept.is_err() || there.contains(&"new".to_owned()), "what is said to be kept is kept");
        if !faulty.has_failed() {
            assert!(calls > 6, "there are calls to fail");
            return;
        }
    }
    panic!("there is no end to the calls")
}

#[test]
fn a_version_that_is_no_longer_what_was_kept_is_not_given_out() {
    let folder = Folder::of("versions-rot");
    let places = AppDirs::inside(folder.path(""));
    let version =
        keep_version(&Disk, &places, about(0, VersionReason::Work, ""), b"whole").expect("it is kept");
    let mut file = std::fs::File::create(&version.file).expect("it can be written");
    std::io::Write::write_all(&mut file, b"whale").expect("it can be written");
    assert!(read_version(&Disk, &version).is_err());
}

#[test]
fn a_version_is_called_by_the_shortest_beginning_that_no_other_has() {
    let id = |text: &str| Uid::parse(text).expect("an id");
    let all = [id("ABCD222222"), id("ABCE222222"), id("ABCD333333"), id("ABCD223333")];
    let short = all.map(|one| short_id(one, &all.into_iter()));
    assert_eq!(short, ["ABCD222", "ABCE", "ABCD3", "ABCD223"]);
}

#[test]
fn a_plan_is_known_by_its_first_lines_and_by_where_it_lay() {
    let half = SAMPLE_PLAN.split_at(200).0.as_bytes();
    let whole = read(SAMPLE_PLAN.as_bytes()).expect("the sample").saved.plan_id;
    assert_eq!(plan_id_in(half), Some(whole));
    for odd in ["", "(format: (0, 1)", "plan_id: \"", "plan_id: 3", "plan_id: \"x\""] {
        assert_eq!(plan_id_in(odd.as_bytes()), None, "{odd}");
    }
    let folder = Folder::of("versions-where");
    let places = AppDirs::inside(folder.path(""));
    keep_version(&Disk, &places, about(0, VersionReason::Work, ""), b"x").expect("it is kept");
    assert_eq!(plans_kept_from(&Disk, &places, Path::new("/kart/plan.ron")), [PLAN]);
    assert_eq!(plans_kept_from(&Disk, &places, Path::new("/kart/annen.ron")), []);
}

/// A program with the sample open, and its file.
fn open(name: &str) -> (Folder, PathBuf, ProgramHarness) {
    let folder = Folder::of(name);
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    (folder, path, harness)
}

/// The versions of the open plan, newest first.
fn listed(harness: &mut ProgramHarness) -> Vec<(Version, String, String)> {
    harness.dispatch(Command::Show(View::Versions));
    harness.program.settle();
    let words = harness.program.words();
    let versions = harness.program.context().expect("a plan").versions.expect("the list is in sight");
    assert!(!versions.is_loading, "the list is complete");
    let row = |row: &planverksted::session::VersionRow| {
        (row.version.clone(), row.name.clone(), words.text(&row.difference))
    };
    versions.rows.iter().map(row).collect()
}

#[test]
fn a_named_version_holds_the_plan_that_the_file_holds() {
    let (_folder, path, mut harness) = open("versions-named");
    harness.dispatch(Command::NameVersion("  ".to_owned()));
    assert_eq!(harness.messages(), ["Alt er lagret allerede"]);
    harness.set_title("Ny");
    harness.dispatch(Command::NameVersion(" Før høring ".to_owned()));
    assert!(matches!(harness.save_state(), SaveState::SavedAt(_)), "all is saved first");
    let all = listed(&mut harness);
    let (version, name, differs) = all.first().expect("it is listed");
    assert_eq!((name.as_str(), differs.as_str()), ("Før høring", "Ingenting er endret siden da"));
    let kept = read_version(&Disk, version).expect("it is kept");
    let in_file = open_plan(&Disk, &path).expect("the file").saved;
    let named = planverksted::store::read(&kept).expect("it is whole").saved;
    assert_eq!((named.plan, named.head), (in_file.plan, in_file.head));
    harness.set_title("Nyere").save();
    let message = &listed(&mut harness)[0].2;
    assert_eq!(message, "Siden da: 1 endret");
    let saved = open_plan(&Disk, &path).expect("the plan").saved;
    assert!(saved.lineage.contains(&version.id), "the plan says what it grew from");
}

#[test]
fn going_back_is_one_step_that_can_be_undone_and_loses_nothing() {
    let (_folder, path, mut harness) = open("versions-back");
    let first = harness.title();
    harness.set_title("Ny").save();
    let (version, ..) = listed(&mut harness).pop().expect("the first save kept one");
    let before = harness.program.plan().expect("a plan").clone();
    harness.dispatch(Command::RestoreVersion(version));
    assert_eq!(harness.title(), first);
    harness.save();
    assert_eq!(title_of_file(&path), first, "it is saved like any change");
    let reasons: Vec<VersionReason> = listed(&mut harness).iter().map(|(one, ..)| one.info.reason).collect();
    assert!(reasons.contains(&VersionReason::Restored), "what stood there is a version: {reasons:?}");
    harness.dispatch(Command::Undo);
    assert_eq!(harness.program.plan(), Some(&before));
}

#[test]
fn a_version_opens_as_a_plan_without_a_file_and_the_plan_stays_as_it_is() {
    let (_folder, path, mut harness) = open("versions-show");
    let first = harness.title();
    harness.set_title("Ny").save();
    let size = |row: &planverksted::session::VersionRow| row.size.clone();
    harness.dispatch(Command::Show(View::Versions));
    let cx = harness.program.context().expect("a plan");
    let sizes: Vec<String> =
        cx.versions.expect("in sight").rows.iter().map(|row| cx.text(&size(row))).collect();
    let kilobytes = SAMPLE_PLAN.len().div_ceil(1_000);
    assert_eq!(sizes, [format!("{kilobytes} kB")], "how much room it takes");
    let bytes = std::fs::read(&path).expect("the file");
    let (version, ..) = listed(&mut harness).pop().expect("one");
    harness.dispatch(Command::OpenVersion(version));
    assert_eq!((harness.title(), harness.save_state()), (first, SaveState::NoFile));
    assert_eq!(harness.program.context().expect("a plan").path, None);
    harness.set_title("Noe annet").save();
    assert_eq!(std::fs::read(&path).expect("the file"), bytes);
}

#[test]
fn a_file_that_cannot_be_opened_has_its_newest_version_offered() {
    let half = SAMPLE_PLAN.split_at(SAMPLE_PLAN.len() / 2).0;
    let mixed = format!("<<<<<<< HEAD\n{half}");
    for (name, text) in [("half", half), ("empty", ""), ("zeros", "\0\0\0\0"), ("mixed", &mixed)] {
        let (folder, path, mut harness) = open(&format!("versions-offer-{name}"));
        harness.set_title("Ny").save().advance_clock(700).set_title("Nyere").save();
        harness.dispatch(Command::ClosePlan);
        assert!(harness.program.rescue().is_none());
        folder.file("plan.ron", text);
        harness.open(&path);
        assert!(harness.program.plan().is_none(), "{name}");
        let offered = harness.program.rescue().expect("a version is offered");
        assert!(harness.program.words().text(&offered.phrase).contains("plan.ron"), "{name}");
        harness.dispatch(Command::OpenOfferedVersion);
        assert_eq!(harness.title(), "Ny", "{name}");
        assert_eq!(std::fs::read_to_string(&path).expect("the file"), text, "{name}: it is left alone");
        assert!(harness.program.rescue().is_none());
    }
}
