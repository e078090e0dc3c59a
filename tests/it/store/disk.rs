//! Saving: whatever goes wrong, the old file is there whole, or the new one.

use crate::harness::faulty_disk::FaultyDisk;
use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::plans;
use jiff::{SignedDuration, Timestamp};
use planverksted::store::{Disk, Problem, SavedPlan, open_plan, remove_leftovers, replace_file};
use std::io::ErrorKind;
use std::time::{Duration, SystemTime};

fn saved(text: &str) -> SavedPlan {
    SavedPlan { plan: plans::plan(text).plan, ..SavedPlan::default() }
}

/// Saves over an old file with a fault at every call in turn; tells how many calls there are.
fn check_faults(name: &str, kind: ErrorKind, expected: &Problem) -> usize {
    let folder = Folder::of(name);
    let path = folder.path("plan.ron");
    let (old, new) = (saved("measure m \"Old\""), saved("measure m \"New\""));
    for calls in 0..50 {
        save_plan(&Disk, &path, &old).expect("the old one is saved");
        let faulty = FaultyDisk::after(calls, kind);
        let outcome = save_plan(&faulty, &path, &new);
        let there = open_plan(&Disk, &path).expect("a whole file is there").saved;
        let left: Vec<String> = folder.names().into_iter().filter(|name| name != "plan.ron").collect();
        // What was overwritten stays where it can neither be looked at nor put back.
        assert!(left.len() <= usize::from(outcome.is_ok()), "{left:?} is left over after {calls} calls");
        for name in left {
            assert_eq!(open_plan(&Disk, &folder.path(&name)).expect("a plan").saved, old);
            std::fs::remove_file(folder.path(&name)).expect("it is there");
        }
        match outcome {
            Ok(_) => assert_eq!(there, new, "after {calls} calls"),
            Err(error) => assert_eq!((there, &error.problem), (old.clone(), expected), "after {calls} calls"),
        }
        if !faulty.has_failed() {
            return calls;
        }
    }
    panic!("there is no end to the calls")
}

#[test]
fn a_full_disk_leaves_the_old_file() {
    assert!(check_faults("disk_full", ErrorKind::StorageFull, &Problem::DiskFull) >= 4);
}

#[test]
fn a_disk_that_forbids_leaves_the_old_file() {
    assert!(check_faults("disk_forbids", ErrorKind::PermissionDenied, &Problem::WriteForbidden) >= 4);
}

#[test]
fn a_full_disk_is_called_by_its_name() {
    let folder = Folder::of("disk_name");
    let path = folder.path("plan.ron");
    let error =
        replace_file(&FaultyDisk::after(1, ErrorKind::StorageFull), &path, b"x").expect_err("it is full");
    assert_eq!(error.problem, Problem::DiskFull);
    assert_eq!(&*error.phrase().key, "store-error-full");
    assert!(folder.names().is_empty(), "{:?}", folder.names());
}

#[test]
fn what_an_interrupted_save_left_is_swept() {
    let folder = Folder::of("disk_swept");
    let path = folder.file("plan.ron", "old");
    let (left, other) = (".plan.ron.0123456789abcdef.new", ".plan.ron.andre.new");
    let seconds: u32 = 1_795_500_000;
    let now = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds.into());
    let modified = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds.into());
    for (name, content) in [(left, "half"), (other, "somebody else's")] {
        let file = std::fs::File::options().write(true).open(folder.file(name, content));
        file.and_then(|file| file.set_modified(modified)).expect("its time can be set");
    }
    remove_leftovers(&Disk, &path, now);
    assert_eq!(folder.names(), [left, other, "plan.ron"], "it may still be written");
    remove_leftovers(&Disk, &path, now + SignedDuration::from_hours(2));
    assert_eq!(folder.names(), [other, "plan.ron"]);
    assert_eq!(std::fs::read(&path).expect("it is there"), b"old");
}

#[test]
fn a_folder_is_no_file() {
    let folder = Folder::of("disk_folder");
    let path = folder.path("");
    assert_eq!(replace_file(&Disk, &path, b"x").expect_err("a folder").problem, Problem::Folder);
    assert_eq!(open_plan(&Disk, &path).expect_err("a folder").problem, Problem::Folder);
    let missing = folder.path("no/such/plan.ron");
    assert_eq!(replace_file(&Disk, &missing, b"x").expect_err("no folder").problem, Problem::NoFolder);
    assert_eq!(open_plan(&Disk, &missing).expect_err("no file").problem, Problem::Missing);
}

#[cfg(unix)]
mod unix {
    use super::{Disk, ErrorKind, FaultyDisk, Folder, replace_file};
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::path::Path;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("it is there").permissions().mode() & 0o777
    }

    #[test]
    fn permissions_are_kept_whatever_goes_wrong() {
        let folder = Folder::of("disk_permissions");
        let path = folder.file("plan.ron", "old");
        for bits in [0o600, 0o640, 0o664] {
            fs::set_permissions(&path, fs::Permissions::from_mode(bits)).expect("they are set");
            for calls in 0..8 {
                let saved = replace_file(&FaultyDisk::after(calls, ErrorKind::Other), &path, b"new");
                assert_eq!(mode(&path), bits, "after {calls} calls: {saved:?}");
            }
        }
    }

    #[test]
    fn a_link_stays_a_link() {
        let folder = Folder::of("disk_link");
        let (file, link) = (folder.file("plan.ron", "old"), folder.path("link.ron"));
        symlink(&file, &link).expect("a link is made");
        replace_file(&Disk, &link, b"new").expect("it is saved");
        assert!(fs::symlink_metadata(&link).expect("it is there").file_type().is_symlink());
        assert_eq!(fs::read(&file).expect("it is there"), b"new");
        assert_eq!(folder.names(), ["link.ron", "plan.ron"]);
    }
}
