//! Replacing a plan's file: what another program writes in between is never lost, nothing is written through a link,
//! and who may open the file stays as it is.

use crate::harness::faulty_disk::{CallKind, FaultyDisk};
use crate::harness::folder::Folder;
use crate::harness::plans;
use jiff::Timestamp;
use planverksted::store::{
    AppDirs, Disk, Expected, Fingerprint, PlanReplacement, Problem, ReplacedPlan, SavedPlan, Storage,
    StoreError, VersionReason, list_versions, read_version, replace_plan, write,
};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// A plan with one measure of this title.
fn saved(title: &str) -> SavedPlan {
    SavedPlan {
        plan_id: plans::id("p"),
        plan: plans::plan(&format!("measure m \"{title}\"")).plan,
        ..SavedPlan::default()
    }
}

fn text(title: &str) -> String {
    write(&saved(title)).expect("any plan can be written")
}

fn replace(
    storage: &dyn Storage,
    path: &Path,
    expected: Expected,
    dirs: Option<&AppDirs>,
) -> Result<ReplacedPlan, StoreError> {
    let saved = saved("Ours");
    replace_plan(
        storage,
        path,
        &PlanReplacement { saved: &saved, bytes: None, expected, dirs, now: Timestamp::UNIX_EPOCH },
    )
}

fn seen(content: &str) -> Expected {
    Expected::Content(Fingerprint::of(content.as_bytes()))
}

/// A disk where another program does something right before a file gets this name.
fn interrupted(path: &Path, act: impl Fn(&Path) + Send + Sync + 'static) -> FaultyDisk {
    let (path, done) = (path.to_owned(), AtomicBool::new(false));
    FaultyDisk::gated(move |call| {
        if call.kind == CallKind::Rename && call.path == path && !done.swap(true, Ordering::SeqCst) {
            act(&path);
        }
        Ok(())
    })
}

/// Somebody else's program replaces the file with this.
fn write_theirs(path: &Path, text: &str) {
    let theirs = path.with_extension("theirs");
    std::fs::File::create(&theirs)
        .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
        .and_then(|()| std::fs::rename(&theirs, path))
        .expect("it is written");
}

fn content(path: &Path) -> String {
    std::fs::read_to_string(path).expect("it is there")
}

#[test]
fn what_another_program_writes_right_before_the_rename_is_a_version() {
    let folder = Folder::of("replace-race");
    let (path, dirs) = (folder.file("plan.ron", text("Old")), AppDirs::inside(folder.path("home")));
    let disk = interrupted(&path, |path| write_theirs(path, &text("Theirs")));
    let replaced = replace(&disk, &path, seen(&text("Old")), Some(&dirs)).expect("it is replaced");
    assert_eq!(content(&path), text("Ours"));
    let versions = list_versions(&Disk, &dirs, plans::id("p"));
    assert_eq!(versions.len(), 1);
    assert_eq!(versions[0].info.reason, VersionReason::External);
    assert_eq!(read_version(&Disk, &versions[0]).expect("it is whole"), text("Theirs").into_bytes());
    assert_eq!(replaced.kept.as_ref(), versions.first());
    assert_eq!(
        replaced.remarks.iter().map(|remark| &*remark.key).collect::<Vec<_>>(),
        ["store-remark-overwritten"]
    );
    assert_eq!(folder.names(), ["home", "plan.ron"]);
}

#[test]
fn where_it_cannot_be_a_version_it_is_put_back() {
    let folder = Folder::of("replace-put-back");
    let path = folder.file("plan.ron", text("Old"));
    folder.file("no-folder", "");
    for dirs in [None, Some(AppDirs::inside(folder.path("no-folder")))] {
        write_theirs(&path, &text("Old"));
        let disk = interrupted(&path, |path| write_theirs(path, &text("Theirs")));
        let refused = replace(&disk, &path, seen(&text("Old")), dirs.as_ref()).expect_err("it is refused");
        assert_eq!(refused.problem, Problem::ChangedElsewhere);
        assert_eq!(content(&path), text("Theirs"));
        assert_eq!(folder.names(), ["no-folder", "plan.ron"]);
    }
}

#[test]
fn what_is_no_plan_at_all_is_kept_as_well() {
    let folder = Folder::of("replace-race-text");
    let (path, dirs) = (folder.file("plan.ron", text("Old")), AppDirs::inside(folder.path("home")));
    let disk = interrupted(&path, |path| write_theirs(path, "a note"));
    replace(&disk, &path, seen(&text("Old")), Some(&dirs)).expect("it is replaced");
    let versions = list_versions(&Disk, &dirs, plans::id("p"));
    assert_eq!(read_version(&Disk, &versions[0]).expect("it is whole"), b"a note");
}

#[test]
fn a_file_that_appears_where_none_was_is_left_alone() {
    let folder = Folder::of("replace-appears");
    let dirs = AppDirs::inside(folder.path("home"));
    for (expected, problem) in
        [(Expected::Nothing, Problem::Exists), (seen(&text("Old")), Problem::ChangedElsewhere)]
    {
        let path = folder.path("plan.ron");
        let disk = interrupted(&path, |path| write_theirs(path, "somebody's"));
        let refused = replace(&disk, &path, expected, Some(&dirs)).expect_err("it is refused");
        assert_eq!((refused.problem, content(&path).as_str()), (problem, "somebody's"));
        assert_eq!(folder.names(), ["home", "plan.ron"]);
        std::fs::remove_file(&path).expect("it is there");
    }
}

#[test]
fn a_file_that_is_deleted_in_between_is_made_again() {
    let folder = Folder::of("replace-deleted");
    let path = folder.file("plan.ron", text("Old"));
    let disk = interrupted(&path, |path| std::fs::remove_file(path).expect("it is there"));
    replace(&disk, &path, seen(&text("Old")), None).expect("it is made");
    assert_eq!((content(&path), folder.names()), (text("Ours"), vec!["plan.ron".to_owned()]));
}

#[test]
fn two_programs_of_one_user_take_turns() {
    let folder = Folder::of("replace-turns");
    let (path, dirs) = (folder.file("plan.ron", text("Old")), AppDirs::inside(folder.path("home")));
    let theirs = dirs.clone();
    let disk = interrupted(&path, move |path| {
        let second = replace(&Disk, path, seen(&text("Old")), Some(&theirs));
        assert_eq!(second.expect_err("the first is not done").problem, Problem::Busy);
    });
    replace(&disk, &path, seen(&text("Old")), Some(&dirs)).expect("the first writes");
    let late = replace(&Disk, &path, seen(&text("Old")), Some(&dirs)).expect_err("it comes too late");
    assert_eq!(late.problem, Problem::ChangedElsewhere);
}

#[test]
fn a_plan_that_its_user_chose_to_overwrite_is_a_version_of_itself() {
    let folder = Folder::of("replace-chosen");
    let other = SavedPlan { plan_id: plans::id("q"), ..saved("Another plan") };
    let other = write(&other).expect("any plan can be written");
    let (path, dirs) = (folder.file("plan.ron", &other), AppDirs::inside(folder.path("home")));
    let replaced = replace(&Disk, &path, Expected::Anything, Some(&dirs)).expect("it is replaced");
    let versions = list_versions(&Disk, &dirs, plans::id("q"));
    assert_eq!(versions.len(), 1);
    assert_eq!(read_version(&Disk, &versions[0]).expect("it is whole"), other.into_bytes());
    assert_eq!(
        replaced.remarks.iter().map(|remark| &*remark.key).collect::<Vec<_>>(),
        ["store-remark-replaced"]
    );
    // Where there is no room for it, the plan that is there stays.
    let (path, dirs) = (folder.file("plan.ron", text("Old")), AppDirs::inside(folder.path("plan.ron")));
    let refused = replace(&Disk, &path, Expected::Anything, Some(&dirs)).expect_err("it cannot be kept");
    assert_eq!((refused.problem, content(&path)), (Problem::Unkept, text("Old")));
}

#[cfg(unix)]
mod unix {
    use super::{AppDirs, Disk, Expected, Folder, Path, Problem, content, replace, seen, text};
    use planverksted::store::{
        Access, LocalUser, LockOwner, Storage as _, lock_file, replace_file, write_lock,
    };
    use std::fs;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown, symlink};
    use std::process::Command;

    fn make_pipe(path: &Path) {
        assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo is there").success());
    }

    #[test]
    fn a_lock_replaces_a_link_of_its_name_and_leaves_what_it_leads_to() {
        let folder = Folder::of("replace-lock-link");
        let (path, other) = (folder.file("plan.ron", text("Old")), folder.file("other.txt", "IMPORTANT"));
        symlink(&other, lock_file(&path)).expect("a link is made");
        let dirs = AppDirs::inside(folder.path("home"));
        let owner = LockOwner::new(
            &LocalUser::default(),
            &dirs,
            crate::harness::plans::id("s"),
            jiff::Timestamp::UNIX_EPOCH,
        );
        write_lock(&Disk, &path, &owner);
        assert_eq!(content(&other), "IMPORTANT");
        assert!(!lock_file(&path).is_symlink(), "the lock is a file of its own");
        // Nobody reads at a pipe of that name: the lock does not wait for it.
        fs::remove_file(lock_file(&path)).expect("it is there");
        make_pipe(&lock_file(&path));
        write_lock(&Disk, &path, &owner);
        assert_eq!(planverksted::store::read_lock(&Disk, &path), Some(owner));
    }

    #[test]
    fn a_new_file_is_never_written_through_a_link() {
        let folder = Folder::of("replace-new-link");
        let (other, link) = (folder.file("other.txt", "IMPORTANT"), folder.path("link"));
        symlink(&other, &link).expect("a link is made");
        Disk.write_new(&link, b"x", Access::SystemDefault).expect_err("there is a link");
        symlink(folder.path("nothing"), folder.path("dangling")).expect("a link is made");
        Disk.write_new(&folder.path("dangling"), b"x", Access::Private).expect_err("there is a link");
        assert_eq!(content(&other), "IMPORTANT");
        assert_eq!(folder.names(), ["dangling", "link", "other.txt"]);
    }

    #[test]
    fn a_plan_that_is_a_link_is_written_where_it_leads_also_where_that_is_gone() {
        let folder = Folder::of("replace-links");
        fs::create_dir(folder.path("share")).expect("a folder");
        let (target, link) = (folder.file("share/plan.ron", text("Old")), folder.path("plan.ron"));
        symlink("share/plan.ron", &link).expect("a link is made");
        replace(&Disk, &link, seen(&text("Old")), None).expect("it is replaced");
        assert!(link.is_symlink() && content(&target) == text("Ours"));
        fs::remove_file(&target).expect("it is there");
        replace(&Disk, &link, seen(&text("Ours")), None).expect("it is made again");
        assert!(link.is_symlink() && content(&target) == text("Ours"));
        fs::remove_dir_all(folder.path("share")).expect("it is there");
        let refused = replace(&Disk, &link, seen(&text("Ours")), None).expect_err("there is no folder");
        assert_eq!(refused.problem, Problem::NoFolder);
        assert!(link.is_symlink(), "the link stays");
    }

    #[test]
    fn owner_group_permissions_and_attributes_are_kept() {
        let folder = Folder::of("replace-access");
        let path = folder.file("plan.ron", text("Old"));
        // Only an administrator may give files away; anybody else keeps what is their own.
        let given = chown(&path, Some(12_345), Some(23_456)).is_ok();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).expect("they are set");
        #[cfg(target_os = "linux")]
        let labelled =
            rustix::fs::setxattr(&path, "user.label", b"shared", rustix::fs::XattrFlags::empty()).is_ok();
        let before = fs::metadata(&path).expect("it is there");
        let replaced = replace(&Disk, &path, seen(&text("Old")), None).expect("it is replaced");
        assert_eq!(replaced.remarks, [], "nothing is lost");
        let after = fs::metadata(&path).expect("it is there");
        assert_eq!((after.uid(), after.gid(), after.mode()), (before.uid(), before.gid(), before.mode()));
        assert!(!given || after.uid() == 12_345);
        #[cfg(target_os = "linux")]
        if labelled {
            let mut value = Vec::with_capacity(100);
            rustix::fs::getxattr(&path, "user.label", rustix::buffer::spare_capacity(&mut value))
                .expect("it is kept");
            assert_eq!(value, b"shared");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn an_access_list_is_kept_and_one_that_the_folder_gives_is_not_added() {
        use rustix::fs::{XattrFlags, getxattr, setxattr};
        // Version 2; the owner, user 1000, the group, the mask, all others: tag, rights and number of each.
        let entries: [(u16, u16, u32); 5] =
            [(1, 6, u32::MAX), (2, 6, 1_000), (4, 4, u32::MAX), (16, 6, u32::MAX), (32, 0, u32::MAX)];
        let mut list = 2_u32.to_le_bytes().to_vec();
        for (tag, rights, number) in entries {
            list.extend([tag.to_le_bytes(), rights.to_le_bytes()].concat());
            list.extend(number.to_le_bytes());
        }
        let folder = Folder::of("replace-access-list");
        let (path, other) = (folder.file("plan.ron", text("Old")), folder.file("other.ron", text("Old")));
        if setxattr(&path, "system.posix_acl_access", &list, XattrFlags::empty()).is_err() {
            return eprintln!("this disk has no access lists");
        }
        setxattr(folder.path(""), "system.posix_acl_default", &list, XattrFlags::empty()).expect("it is set");
        let access_list = |path: &Path| {
            let mut value = Vec::with_capacity(1_000);
            let read = getxattr(path, "system.posix_acl_access", rustix::buffer::spare_capacity(&mut value));
            read.is_ok().then_some(value)
        };
        for path in [&path, &other] {
            let (before, mode) = (access_list(path), fs::metadata(path).expect("it is there").mode());
            let replaced = replace(&Disk, path, seen(&text("Old")), None).expect("it is replaced");
            assert_eq!(replaced.remarks, []);
            assert_eq!(access_list(path), before);
            assert_eq!(fs::metadata(path).expect("it is there").mode(), mode);
        }
        assert!(access_list(&path).is_some() && access_list(&other).is_none());
    }

    #[test]
    fn what_is_no_file_any_longer_is_left_alone_and_nobody_waits() {
        let folder = Folder::of("replace-no-file");
        let path = folder.path("plan.ron");
        make_pipe(&path);
        let refused = replace(&Disk, &path, seen(&text("Old")), None).expect_err("it is a pipe");
        assert_eq!(refused.problem, Problem::NoLongerAFile);
        // Who chose a pipe learns that nobody reads it.
        let refused = replace(&Disk, &path, Expected::Anything, None).expect_err("nobody reads");
        assert_eq!(refused.problem, Problem::NobodyReads);
        assert_eq!(replace_file(&Disk, &path, b"x").expect_err("nobody reads").problem, Problem::NobodyReads);
        fs::remove_file(&path).expect("it is there");
        fs::create_dir(&path).expect("a folder");
        let refused = replace(&Disk, &path, seen(&text("Old")), None).expect_err("it is a folder");
        assert_eq!(refused.problem, Problem::NoLongerAFile);
        assert_eq!(folder.names(), ["plan.ron"]);
        let refused = replace(&Disk, Path::new("/dev/null"), seen(&text("Old")), None);
        assert_eq!(refused.expect_err("it is a device").problem, Problem::NoLongerAFile);
    }
}
