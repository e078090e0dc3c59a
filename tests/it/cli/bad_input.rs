//! Bad input through the real program: exit code 2 and a message that says what, where, that the file is unharmed
//! and what to do; never a panic, never a changed byte.

use crate::harness::clock::FixedClock;
use crate::harness::faulty_disk::FaultyDisk;
use planverksted::cli::{CliContext, RunOutcome};
use planverksted::text::{Arg, Language, Phrase, Words};
use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const PLAN: &str = include_str!("../../../saved-plans/fjellvik.ron");
const TABLE: &str = "Tiltak;2027\nKurs;45\n";

/// A folder of this test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad_input").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("the old folder goes");
    }
    std::fs::create_dir_all(&folder).expect("a folder is made");
    folder
}

#[expect(clippy::disallowed_methods, reason = "a test makes the files that the program meets")]
fn file(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a file is made");
    path
}

fn run(args: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_planverksted"));
    program.args(["--language", "en"]).args(args).stdin(Stdio::null());
    program.env("PLANVERKSTED_HOME", Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad_input/home"));
    program.output().expect("the program runs")
}

fn error_text(key: &'static str, file: &Path, args: &[(&'static str, Arg)]) -> String {
    let mut phrase = Phrase::new(key).with("file", file.display().to_string());
    phrase.args.extend(args.iter().map(|(name, arg)| ((*name).into(), arg.clone())));
    Words::new(Language::En).text(&phrase)
}

/// Every act that opens a plan refuses these bytes with this message, and leaves them as they are.
fn check(name: &str, bytes: &[u8], key: &'static str, args: &[(&'static str, Arg)]) {
    let folder = folder(name);
    let plan = file(&folder, "plan.ron", bytes);
    let table = file(&folder, "table.csv", TABLE.as_bytes());
    let out = folder.join("out");
    let [plan_arg, table_arg, out_arg] =
        [&plan, &table, &out].map(|path| path.to_str().expect("the path is text"));
    let acts: [&[&str]; 5] = [
        &["info", plan_arg],
        &["info", plan_arg, "--json"],
        &["fmt", plan_arg],
        &["export", plan_arg, "--to", "pdf", "-o", out_arg],
        &["import", table_arg, "--into", plan_arg, "-o", out_arg],
    ];
    for act in acts {
        let output = run(act);
        let message = String::from_utf8_lossy(&output.stderr);
        assert_eq!(message.trim_end(), error_text(key, &plan, args), "{name}: {act:?}");
        assert_eq!(output.status.code(), Some(2), "{name}: {act:?}");
        assert!(output.stdout.is_empty(), "{name}: {act:?}");
        assert!(!out.exists(), "{name}: {act:?} makes nothing");
        assert!(
            std::fs::read(&plan).expect("it is there") == bytes,
            "{name}: {act:?} leaves the file as it is"
        );
    }
}

#[test]
fn a_plan_that_was_cut_off() {
    let half = PLAN.get(..PLAN.len() / 2).unwrap_or_default();
    check("cut_off", half.as_bytes(), "store-error-cut-off", &[]);
    check("cut_off_at_the_last_sign", &PLAN.as_bytes()[..PLAN.len() - 1], "store-error-cut-off", &[]);
    check("cut_off_at_once", b"(for", "store-error-cut-off", &[]);
}

#[test]
fn an_empty_file_and_one_of_zeros() {
    check("empty", b"", "store-error-empty", &[]);
    check("zeros", &[0; 4096], "store-error-zeros", &[]);
}

#[test]
fn random_bytes() {
    let mut state = 2027_u64;
    let bytes: Vec<u8> = (0..10_000)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state.to_be_bytes()[0]
        })
        .collect();
    check("random", &bytes, "store-error-binary", &[]);
}

#[test]
fn a_plan_in_another_encoding() {
    let little: Vec<u8> = PLAN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> =
        [0xFE, 0xFF].into_iter().chain(PLAN.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    check("utf16", &little, "store-error-utf16", &[]);
    check("utf16_big", &big, "store-error-utf16", &[]);
    let windows: Vec<u8> = PLAN.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(b'-')).collect();
    let outside = |sign: char| ('\u{80}'..='\u{ff}').contains(&sign);
    let line = PLAN.lines().position(|line| line.contains(outside)).expect("it has Norwegian letters") + 1;
    let args = [("line", line.into()), ("encoding", "Windows-1252".into())];
    check("windows_1252", &windows, "store-error-not-utf8", &args);
}

#[test]
fn a_program_and_a_text_that_is_no_plan() {
    let program = std::fs::read(env!("CARGO_BIN_EXE_planverksted")).expect("the program is there");
    check("program", &program[..100_000], "store-error-binary", &[]);
    check("letter", b"Dear all,\n\nthe meeting is on Tuesday.\n", "store-error-no-plan", &[]);
    check("json", b"{\"title\": \"Plan\"}", "store-error-no-plan", &[]);
}

#[test]
fn two_versions_that_a_program_could_not_join() {
    let marked = PLAN.replacen("  plan: (\n", "<<<<<<< mine\n  plan: (\n", 1);
    check("conflict", marked.as_bytes(), "store-error-conflict", &[("line", 4_i64.into())]);
}

#[test]
fn a_folder_and_a_file_that_is_not_there() {
    let folder = folder("folder");
    for (path, key) in
        [(folder.clone(), "store-error-folder"), (folder.join("none.ron"), "store-error-missing")]
    {
        let output = run(&["info", path.to_str().expect("the path is text")]);
        assert_eq!(String::from_utf8_lossy(&output.stderr).trim_end(), error_text(key, &path, &[]));
        assert_eq!(output.status.code(), Some(2));
    }
}

#[test]
fn a_plan_is_not_written_where_one_is_or_where_no_folder_is() {
    let folder = folder("where");
    let there = file(&folder, "there.ron", PLAN.as_bytes());
    let nowhere = folder.join("none").join("plan.ron");
    for (path, key) in [(there, "cli-error-exists"), (nowhere, "store-error-no-folder")] {
        let output = run(&["new", "--template", "empty", "-o", path.to_str().expect("the path is text")]);
        assert_eq!(String::from_utf8_lossy(&output.stderr).trim_end(), error_text(key, &path, &[]));
        assert_eq!(output.status.code(), Some(2));
    }
    assert_eq!(std::fs::read(folder.join("there.ron")).expect("it is there"), PLAN.as_bytes());
}

/// Runs an act on a disk that fails after so many calls.
fn run_faulty(disk: &FaultyDisk, args: &[&str]) -> (RunOutcome, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut world = CliContext {
        storage: disk,
        dirs: None,
        clock: &FixedClock(jiff::civil::date(2026, 11, 24).at(9, 0, 0, 0)),
        ids: planverksted::model::IdGenerator::seeded(1),
        language: Language::En,
        out: &mut out,
        err: &mut err,
    };
    let outcome = world.run(args.iter().map(OsString::from));
    (outcome, String::from_utf8(err).expect("messages are UTF-8"))
}

#[test]
fn a_file_that_one_may_not_read() {
    let plan = file(&folder("forbidden"), "plan.ron", PLAN.as_bytes());
    let disk = FaultyDisk::after(0, ErrorKind::PermissionDenied);
    let (outcome, message) = run_faulty(&disk, &["info", plan.to_str().expect("the path is text")]);
    assert_eq!(message.trim_end(), error_text("store-error-forbidden", &plan, &[]));
    assert_eq!(outcome, RunOutcome::Exit(2));
}

#[test]
fn a_full_disk_at_any_moment_leaves_the_plan_whole() {
    let folder = folder("full");
    // Not in the program's own form, so that writing it would change it.
    let untidy = PLAN.replacen("(\n  format", "(\n\n  format", 1);
    let plan = file(&folder, "plan.ron", untidy.as_bytes());
    let mut failed = 0;
    for calls in 2..20 {
        let disk = FaultyDisk::after(calls, ErrorKind::StorageFull);
        let (outcome, message) = run_faulty(&disk, &["fmt", plan.to_str().expect("the path is text")]);
        let now = std::fs::read(&plan).expect("it is there");
        if outcome == RunOutcome::Exit(0) {
            assert!(now == PLAN.as_bytes(), "after {calls} calls it is written whole");
            break;
        }
        failed += 1;
        assert!(now == untidy.as_bytes(), "after {calls} calls it is as it was");
        assert_eq!(message.trim_end(), error_text("store-error-full", &plan, &[]), "after {calls} calls");
        assert_eq!(std::fs::read_dir(&folder).expect("it is there").count(), 1, "nothing is left beside it");
    }
    assert!(failed >= 2, "the disk was full {failed} times");
}

#[test]
fn brackets_deeper_than_any_plan_has_them_are_told_in_the_words_of_the_language() {
    let deep = format!("(format: (0, 1), measures: {}", "[".repeat(400));
    let closed = format!("{deep}{})", "]".repeat(400));
    check("deep", closed.as_bytes(), "store-error-too-deep", &[("line", Arg::from(1_usize))]);
}

#[test]
fn an_empty_table_is_told_with_what_to_do() {
    for language in Language::ALL {
        let stated = Words::new(language).word("import-error-empty");
        assert!(stated.contains(". "), "{stated}");
    }
}

#[cfg(all(target_os = "linux", feature = "gui"))]
#[test]
fn a_start_without_a_screen_is_told_and_not_where_the_program_was_built() {
    let home = folder("screen");
    let mut program = Command::new(env!("CARGO_BIN_EXE_planverksted"));
    program.args(["--language", "en"]).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    program.env_remove("WAYLAND_SOCKET").env("PLANVERKSTED_HOME", &home).env("HOME", &home);
    let output = program.output().expect("the program runs");
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{message}");
    assert!(message.contains("--help") && !message.contains(".rs:"), "{message}");
}

#[cfg(unix)]
mod streams {
    use super::{PLAN, TABLE, check, error_text, file, folder, run};
    use std::os::unix::fs::FileTypeExt as _;
    use std::path::Path;
    use std::process::Command;

    #[test]
    fn a_device_without_an_end_is_refused() {
        let zero = Path::new("/dev/zero");
        let output = run(&["info", "/dev/zero"]);
        assert_eq!(
            String::from_utf8_lossy(&output.stderr).trim_end(),
            error_text("store-error-too-large", zero, &[])
        );
        assert_eq!(output.status.code(), Some(2));
    }

    #[test]
    fn a_pipe_at_which_nobody_writes_is_refused_and_one_that_was_handed_down_is_read() {
        let folder = folder("pipe");
        let pipe = folder.join("plan.ron");
        assert!(Command::new("mkfifo").arg(&pipe).status().expect("it is there").success());
        let name = pipe.to_str().expect("the path is text");
        for act in [&["info", name][..], &["import", name, "-o", "/dev/null"]] {
            let output = run(act);
            let message = String::from_utf8_lossy(&output.stderr);
            assert_eq!(message.trim_end(), error_text("store-error-pipe", &pipe, &[]));
            assert_eq!(output.status.code(), Some(2));
        }
        let plan = file(&folder, "whole.ron", PLAN.as_bytes());
        let piped =
            format!("cat {} | {} info /dev/stdin", plan.display(), env!("CARGO_BIN_EXE_planverksted"));
        let output = Command::new("sh").arg("-c").arg(piped).output().expect("the shell is there");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    }

    #[test]
    fn a_device_is_written_into_and_never_replaced() {
        let table = file(&folder("device"), "table.csv", TABLE.as_bytes());
        let table = table.to_str().expect("the path is text");
        let full = Path::new("/dev/full");
        let output = run(&["import", table, "-o", "/dev/full"]);
        assert_eq!(
            String::from_utf8_lossy(&output.stderr).trim_end(),
            error_text("store-error-full", full, &[])
        );
        assert_eq!(output.status.code(), Some(2));
        assert!(
            std::fs::metadata(full).expect("it is there").file_type().is_char_device(),
            "the device is still one"
        );
        let output = run(&["import", table, "--json", "-o", "/dev/null"]);
        assert_eq!(output.status.code(), Some(0));
        assert!(std::fs::metadata("/dev/null").expect("it is there").file_type().is_char_device());
    }

    #[test]
    fn an_answer_that_cannot_be_written_is_an_error() {
        let plan = file(&folder("answer"), "plan.ron", PLAN.as_bytes());
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("it is there");
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_planverksted"));
        let output = program.arg("info").arg(&plan).stdout(full).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(2));
        assert!(!output.stderr.is_empty(), "it says so");
    }

    #[test]
    fn a_name_with_odd_letters_is_said() {
        check("åpne «plan» '\"; $(x)", b"", "store-error-empty", &[]);
    }
}

#[test]
fn a_table_that_is_none_is_refused_and_no_plan_made() {
    let folder = folder("tables");
    let out = folder.join("plan.ron");
    let program = std::fs::read(env!("CARGO_BIN_EXE_planverksted")).expect("the program is there");
    let tables: [(&str, &[u8]); 3] =
        [("empty.csv", b""), ("zeros.csv", &[0; 512]), ("program.csv", &program[..50_000])];
    for (name, bytes) in tables {
        let table = file(&folder, name, bytes);
        let args = ["import", table.to_str().expect("text"), "-o", out.to_str().expect("text")];
        let output = run(&args);
        let message = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{name}: {message}");
        assert!(message.contains(name) && !message.contains("panicked"), "{name}: {message}");
        assert!(!out.exists(), "{name}");
    }
}
