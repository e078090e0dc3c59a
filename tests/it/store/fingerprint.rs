//! Fingerprints, and what was written by a program that made them in another way.

use crate::harness::folder::Folder;
use jiff::Timestamp;
use planverksted::model::Uid;
use planverksted::store::{
    AppDirs, Disk, Fingerprint, SAMPLE_PLAN, VersionInfo, VersionReason, keep_version, list_versions,
    read_recovery, read_version,
};

/// The identity under which an earlier program kept these bytes.
const OLD: (&[u8], &str) = (b"the same bytes", "LSZYEUD52V");
/// A fingerprint as an earlier program wrote it.
const OLD_FINGERPRINT: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn a_fingerprint_is_the_same_everywhere_and_reads_back() {
    let of_nothing = Fingerprint::of(b"");
    assert_eq!(of_nothing.to_string(), "xxh3-99aa06d3014798d86001c324468d497f");
    assert_eq!(Fingerprint::parse(&of_nothing.to_string()), Some(of_nothing));
    assert_ne!(of_nothing, Fingerprint::of(b"\0"));
    assert_ne!(Fingerprint::of(b"ab").id(), Fingerprint::of(b"ba").id());
}

#[test]
fn what_is_no_fingerprint_of_this_hash_is_unknown() {
    let written = Fingerprint::of(b"").to_string();
    let digits = written.strip_prefix("xxh3-").expect("the hash is named");
    for text in
        [OLD_FINGERPRINT, digits, "xxh3-", "xxh3-99aa", &format!("{written}0"), &written.replace('9', "g")]
    {
        assert_eq!(Fingerprint::parse(text), None, "{text}");
    }
}

fn info(second: i64) -> VersionInfo {
    let at = Timestamp::from_second(1_795_500_000 + second).expect("a moment");
    VersionInfo {
        plan_id: Uid::from_bits(77),
        at,
        reason: VersionReason::Work,
        name: String::new(),
        origin: None,
    }
}

#[test]
fn a_version_that_an_earlier_program_kept_is_read_and_not_kept_twice() {
    let folder = Folder::of("legacy-version");
    let dirs = AppDirs::inside(folder.path(""));
    let (bytes, id) = OLD;
    let new = keep_version(&Disk, &dirs, info(0), bytes).expect("it is kept");
    let old = new.file.with_file_name(format!("20261124T091200000-work-{id}.ron"));
    std::fs::rename(&new.file, &old).expect("it is renamed");
    let all = list_versions(&Disk, &dirs, info(0).plan_id);
    let ids: Vec<String> = all.iter().map(|version| version.id.to_string()).collect();
    assert_eq!(ids, [id]);
    assert_eq!(read_version(&Disk, &all[0]).expect("it is unchanged"), bytes);
    assert_eq!(keep_version(&Disk, &dirs, info(9), bytes).expect("it is there").file, old);
    assert_eq!(list_versions(&Disk, &dirs, info(0).plan_id).len(), 1);
    folder.file(
        &format!("data/versions/{}/{}", info(0).plan_id, old.file_name().expect("a name").display()),
        "other",
    );
    assert!(read_version(&Disk, &all[0]).is_err(), "another content is no version");
}

#[test]
fn a_recovery_copy_of_an_earlier_program_is_read_and_its_base_is_unknown() {
    let folder = Folder::of("legacy-recovery");
    let first =
        format!("// planverksted-copy {{\"at\":1795500000,\"path\":null,\"base\":\"{OLD_FINGERPRINT}\"}}\n");
    let dirs = AppDirs::inside(folder.path("home"));
    let copy = folder.file("copy.ron", format!("{first}{SAMPLE_PLAN}"));
    let copy = read_recovery(&Disk, &dirs, &copy).expect("it is read");
    assert_eq!(copy.origin.at, 1_795_500_000);
    assert_eq!(&*copy.opened.saved.plan.about().title, "Plan for psykisk helse og rus 2027–2030");
    assert!(!copy.origin.grew_from(Fingerprint::of(SAMPLE_PLAN.as_bytes())));
}
