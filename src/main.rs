//! Start-up: hands the arguments and the outside world to the command line, or opens the window.

use planverksted::cli::{Outcome, World};
use planverksted::model::Ids;
use planverksted::store::{Disk, Places, SystemClock, random_seed};
use planverksted::text::{Language, Phrase, Words};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let language = Language::of_environment(|name| std::env::var(name).ok());
    let outcome = World {
        storage: &Disk,
        places: Places::of_the_system(&Disk),
        clock: &SystemClock,
        ids: Ids::seeded(random_seed()),
        language,
        out: &mut io::stdout().lock(),
        err: &mut io::stderr().lock(),
    }
    .run(std::env::args_os().skip(1));
    match outcome {
        Outcome::Exit(code) => code.into(),
        Outcome::Window(file) => window(file, language),
    }
}

/// Opens the window; where there is none to be had, says why.
#[cfg(feature = "gui")]
fn window(file: Option<PathBuf>, language: Language) -> ExitCode {
    use planverksted::app;
    let Some(outside) = app::outside() else {
        return tell(language, &Phrase::new("cli-error-window").with("detail", "HOME"));
    };
    match app::run(outside, language, file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell(language, &Phrase::new("cli-error-window").with("detail", reason(&error.to_string())))
        }
    }
}

/// The last part of an error: those of the window's library name the file of its source in front.
#[cfg(feature = "gui")]
fn reason(error: &str) -> &str {
    error.rsplit(": ").next().unwrap_or(error).trim_end_matches('.')
}

#[cfg(not(feature = "gui"))]
fn window(_file: Option<PathBuf>, language: Language) -> ExitCode {
    tell(language, &Phrase::new("cli-error-no-window"))
}

/// Says why there is no window, on standard error.
fn tell(language: Language, phrase: &Phrase) -> ExitCode {
    let message = Words::new(language).say(phrase);
    match writeln!(io::stderr(), "{message}") {
        Ok(()) | Err(_) => 2.into(),
    }
}
