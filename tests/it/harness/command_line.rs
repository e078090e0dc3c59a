//! The command line as a test runs it: no process, the test's own folders and clock.

use jiff::civil::datetime;
use planverksted::cli::{CliContext, RunOutcome};
use planverksted::store::{AppDirs, Disk, FixedClock};
use planverksted::text::Language;
use std::ffi::OsString;

/// Runs the program: the exit code, and what it said on standard output and standard error.
pub(crate) fn run<const N: usize>(args: [&dyn AsRef<std::ffi::OsStr>; N]) -> (u8, String, String) {
    run_at(None, args)
}

/// The same with the program's own folders in some place.
pub(crate) fn run_at<const N: usize>(
    places: Option<AppDirs>,
    args: [&dyn AsRef<std::ffi::OsStr>; N],
) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = CliContext {
        storage: &Disk,
        places,
        clock: &FixedClock(datetime(2026, 11, 24, 14, 12, 0, 0)),
        ids: planverksted::model::IdGenerator::seeded(7),
        language: Language::En,
        out: &mut out,
        err: &mut err,
    }
    .run(args.into_iter().map(|arg| OsString::from(arg.as_ref())));
    let RunOutcome::Exit(code) = outcome else { panic!("the window would open") };
    let text = |bytes| String::from_utf8(bytes).expect("the answer is text");
    (code, text(out), text(err))
}
