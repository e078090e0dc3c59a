//! The command line: what it understands, and what it answers.
//!
//! Exit codes: 0 fine; 1 findings or differences; 2 bad input or usage, with a message on standard error.

mod args;
mod check;
mod compare;
mod error;
mod facts;
mod make;
mod restore;
mod steps;
mod tell;
mod transfer;

pub use args::{CliCommand, parse};
pub use error::CliError;

use crate::model::IdGenerator;
use crate::store::{AppDirs, Clock, Storage};
use crate::text::{Language, Phrase, Words};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

/// What the command line reaches of the outside world.
pub struct CliContext<'a> {
    /// Files.
    pub storage: &'a dyn Storage,
    /// The program's own folders, where there are any.
    pub places: Option<AppDirs>,
    /// The time.
    pub clock: &'a dyn Clock,
    /// New identities.
    pub ids: IdGenerator,
    /// The language of messages where none is asked for.
    pub language: Language,
    /// Standard output.
    pub out: &'a mut dyn Write,
    /// Standard error.
    pub err: &'a mut dyn Write,
}

/// How a run of the command line ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunOutcome {
    /// It is done, with this exit code.
    Exit(u8),
    /// The window is to be opened, with this plan.
    Window(Option<PathBuf>),
}

impl CliContext<'_> {
    /// Does what the arguments ask for, the program's own name not among them.
    pub fn run(&mut self, args: impl IntoIterator<Item = OsString>) -> RunOutcome {
        let parsed = parse(args);
        if let Some(language) = parsed.language {
            self.language = language;
        }
        match parsed.command.and_then(|act| self.run_command(act)) {
            Ok(outcome) => outcome,
            Err(CliError::Closed) => RunOutcome::Exit(0),
            Err(error) => {
                let words = Words::new(self.language);
                let mut message = words.text(&error.phrase());
                if matches!(error, CliError::Usage(_)) {
                    message = format!("{message}\n\n{}", words.word("cli-usage"));
                }
                if let Err(closed) = writeln!(self.err, "{message}") {
                    log::debug!("nobody reads standard error: {closed}");
                }
                RunOutcome::Exit(2)
            }
        }
    }

    fn run_command(&mut self, act: CliCommand) -> Result<RunOutcome, CliError> {
        match act {
            CliCommand::Window { file } => return Ok(RunOutcome::Window(file)),
            CliCommand::Help => self.print_phrase(&Phrase::new("cli-usage"))?,
            CliCommand::Version => self.print_line(concat!("planverksted ", env!("CARGO_PKG_VERSION")))?,
            CliCommand::Info { file, json } => self.info(&file, json)?,
            CliCommand::Diff { a, b, json } => return Ok(RunOutcome::Exit(self.diff(&a, &b, json)?.into())),
            CliCommand::Log { file, json } => self.log(&file, json)?,
            CliCommand::Check { file, json } => return Ok(RunOutcome::Exit(self.check(&file, json)?.into())),
            CliCommand::Restore(restore) => self.restore(&restore)?,
            CliCommand::Fmt { file } => self.fmt(&file)?,
            CliCommand::Export(export) => self.export(&export)?,
            CliCommand::New { template, title, out } => self.new_plan(&template, title.as_deref(), &out)?,
            CliCommand::Sample { measures, seed, out } => self.sample(measures, seed, &out)?,
            CliCommand::Import(import) => self.import(&import)?,
        }
        Ok(RunOutcome::Exit(0))
    }

    fn words(&self) -> Words {
        Words::new(self.language)
    }

    fn print_line(&mut self, line: &str) -> Result<(), CliError> {
        writeln!(self.out, "{line}").map_err(|error| CliError::of_output(&error))
    }

    fn print_phrase(&mut self, phrase: &Phrase) -> Result<(), CliError> {
        let text = self.words().text(phrase);
        self.print_line(&text)
    }

    /// Tells remarks on standard error, a line each.
    fn print_remarks(&mut self, remarks: &[Phrase]) {
        let words = self.words();
        for remark in remarks {
            // A remark that nobody can read is no reason to fail.
            if writeln!(self.err, "{}", words.text(remark)).is_err() {
                return;
            }
        }
    }
}
