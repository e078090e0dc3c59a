//! Start-up: hands the arguments and the environment to the command line, or opens the window.

use planverksted::cli::{CliContext, RunOutcome};
use planverksted::model::IdGenerator;
use planverksted::store::{AppDirs, Disk, SystemClock, random_seed};
use planverksted::text::{Language, Phrase, Words};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let language = Language::from_environment(|name| std::env::var(name).ok());
    let outcome = CliContext {
        storage: &Disk,
        dirs: AppDirs::from_system(&Disk),
        clock: &SystemClock,
        ids: IdGenerator::seeded(random_seed()),
        language,
        out: &mut io::stdout().lock(),
        err: &mut io::stderr().lock(),
    }
    .run(std::env::args_os().skip(1));
    match outcome {
        RunOutcome::Exit(code) => code.into(),
        RunOutcome::Window(file) => open_window(file, language),
    }
}

/// Opens the window; where that cannot be done, reports why.
#[cfg(feature = "gui")]
fn open_window(file: Option<PathBuf>, language: Language) -> ExitCode {
    use planverksted::app;
    let Some(system) = app::real_system() else {
        return report(language, &Phrase::new("cli-error-window").with("detail", "HOME"));
    };
    match app::run(system, language, file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => report(
            language,
            &Phrase::new("cli-error-window").with("detail", last_error_part(&error.to_string())),
        ),
    }
}

/// The last part of an error: those of the window's library have the path of a source file in front.
#[cfg(feature = "gui")]
fn last_error_part(error: &str) -> &str {
    error.rsplit(": ").next().unwrap_or(error).trim_end_matches('.')
}

/// Reports that this build has no window.
#[cfg(not(feature = "gui"))]
fn open_window(_file: Option<PathBuf>, language: Language) -> ExitCode {
    report(language, &Phrase::new("cli-error-no-window"))
}

/// Reports on standard error why there is no window.
fn report(language: Language, phrase: &Phrase) -> ExitCode {
    let message = Words::new(language).text(phrase);
    // A message that cannot be written has nowhere else to go; the exit code still reports the failure.
    match writeln!(io::stderr(), "{message}") {
        Ok(()) | Err(_) => 2.into(),
    }
}
