//! Start-up: hands the arguments and the outside world to the command line.

use planverksted::cli::{Outcome, World};
use planverksted::store::{Disk, SystemClock, random_seed};
use planverksted::text::{Language, Phrase, Words};
use std::io::{self, Write as _};
use std::process::ExitCode;

fn main() -> ExitCode {
    let language = Language::of_environment(|name| std::env::var(name).ok());
    let outcome = World {
        storage: &Disk,
        clock: &SystemClock,
        seed: random_seed(),
        language,
        out: &mut io::stdout().lock(),
        err: &mut io::stderr().lock(),
    }
    .run(std::env::args_os().skip(1));
    match outcome {
        Outcome::Exit(code) => code.into(),
        Outcome::Window(_) => no_window(language),
    }
}

fn no_window(language: Language) -> ExitCode {
    let message = Words::new(language).say(&Phrase::new("cli-error-no-window"));
    match writeln!(io::stderr(), "{message}") {
        Ok(()) | Err(_) => 2.into(),
    }
}
