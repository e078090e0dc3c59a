//! Where the program keeps its own things, and what its log says.

use crate::harness::clock::TestClock;
use crate::harness::folder::Folder;
use log::{Level, Metadata};
use planverksted::store::{AppDirs, Disk, LogFile};
use std::path::PathBuf;
use std::sync::Arc;

fn check(marker: Option<&str>, home: &str, expected: Option<&str>) {
    let folder = Folder::of("places");
    if let Some(marker) = marker {
        folder.file(marker, "");
    }
    let program = folder.path("planverksted");
    let chosen = AppDirs::from_user_choice(&Disk, Some(home.into()), Some(&program));
    let expected = expected.map(|inside| AppDirs::inside(folder.path(inside)));
    assert_eq!(chosen, expected, "{marker:?}, {home:?}");
}

#[test]
fn a_marker_beside_the_program_makes_it_portable() {
    check(None, "", None);
    check(Some("planverksted-portable"), "", Some("planverksted-data"));
    check(Some("planverksted-portable.txt"), "", Some("planverksted-data"));
    check(Some("planverksted-portable-not"), "", None);
    assert_eq!(AppDirs::from_user_choice(&Disk, None, None), None);
}

#[test]
fn a_folder_that_the_environment_names_goes_first() {
    let folder = Folder::of("places-home");
    folder.file("planverksted-portable", "");
    let program = folder.path("planverksted");
    let named = AppDirs::from_user_choice(&Disk, Some("/hjem".into()), Some(&program));
    assert_eq!(named, Some(AppDirs::inside(PathBuf::from("/hjem"))));
}

#[test]
fn the_log_has_what_the_program_itself_says_and_never_more_than_a_megabyte() {
    let folder = Folder::of("places-log");
    let places = AppDirs::inside(folder.path(""));
    let log = LogFile::new(Arc::new(Disk), Arc::new(TestClock::default()), &places);
    let accepts =
        |target: &str, level| LogFile::accepts(&Metadata::builder().target(target).level(level).build());
    assert!(accepts("planverksted::store", Level::Info));
    assert!(!accepts("typst", Level::Error), "it could quote the plan");
    assert!(!accepts("planverksted::ui", Level::Debug), "too much");
    log.write(Level::Info, "planverksted::store", "plan 23456789AB\nis open");
    let text = std::fs::read_to_string(places.data.join("log.txt")).expect("a log");
    assert_eq!(text, "2026-11-24T06:00:00Z INFO planverksted::store: plan 23456789AB is open\n");
    let much = "x".repeat(479_000);
    for _ in 0..5 {
        folder.file("data/log.txt", &much);
        log.write(Level::Warn, "planverksted", &much);
        log.write(Level::Warn, "planverksted", "more");
    }
    let size = |name: &str| std::fs::metadata(places.data.join(name)).expect("a file").len();
    assert!(size("log.txt") < 1_000);
    assert!((479_000..990_000).contains(&(size("log.txt") + size("log.old.txt"))));
    assert_eq!(std::fs::read_dir(&places.data).expect("a folder").count(), 2);
}
