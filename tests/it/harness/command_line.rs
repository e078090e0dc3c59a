//! The command line as a test runs it: no process, the test's own folders and clock.

use crate::harness::clock::FixedClock;
use jiff::civil::datetime;
use planverksted::cli::{CliContext, RunOutcome};
use planverksted::store::{AppDirs, Disk};
use planverksted::text::Language;
use std::ffi::{OsStr, OsString};

/// Runs the program: the exit code, and what it printed on standard output and standard error.
pub(crate) fn run<const N: usize>(args: [&dyn AsRef<OsStr>; N]) -> (u8, String, String) {
    run_at(None, args)
}

/// The same with arguments that are all words.
pub(crate) fn run_words(args: &[&str]) -> (u8, String, String) {
    run_args(None, args.iter().map(OsString::from).collect())
}

/// The same with the program's own folders in some place.
pub(crate) fn run_at<const N: usize>(
    dirs: Option<AppDirs>,
    args: [&dyn AsRef<OsStr>; N],
) -> (u8, String, String) {
    run_args(dirs, args.into_iter().map(|arg| OsString::from(arg.as_ref())).collect())
}

fn run_args(dirs: Option<AppDirs>, args: Vec<OsString>) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = CliContext {
        storage: &Disk,
        dirs,
        clock: &FixedClock(datetime(2026, 11, 24, 14, 12, 0, 0)),
        ids: planverksted::model::IdGenerator::seeded(7),
        language: Language::En,
        out: &mut out,
        err: &mut err,
    }
    .run(args);
    let RunOutcome::Exit(code) = outcome else { panic!("the window would open") };
    let text = |bytes| String::from_utf8(bytes).expect("the answer is text");
    (code, text(out), text(err))
}
