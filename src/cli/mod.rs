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

pub use args::{Act, parse};
pub use error::CliError;

use crate::model::Ids;
use crate::store::{Clock, Places, Storage};
use crate::text::{Language, Phrase, Words};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

/// What the command line reaches of the outside world.
pub struct World<'a> {
    /// Files.
    pub storage: &'a dyn Storage,
    /// The program's own folders, where there are any.
    pub places: Option<Places>,
    /// The time.
    pub clock: &'a dyn Clock,
    /// New identities.
    pub ids: Ids,
    /// The language of messages where none is asked for.
    pub language: Language,
    /// Standard output.
    pub out: &'a mut dyn Write,
    /// Standard error.
    pub err: &'a mut dyn Write,
}

/// How a run of the command line ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done, with this exit code.
    Exit(u8),
    /// The window is to be opened, with this plan.
    Window(Option<PathBuf>),
}

impl World<'_> {
    /// Does what the arguments ask for, the program's own name not among them.
    pub fn run(&mut self, args: impl IntoIterator<Item = OsString>) -> Outcome {
        let parsed = parse(args);
        if let Some(language) = parsed.language {
            self.language = language;
        }
        match parsed.act.and_then(|act| self.act(act)) {
            Ok(outcome) => outcome,
            Err(CliError::Closed) => Outcome::Exit(0),
            Err(error) => {
                let words = Words::new(self.language);
                let mut message = words.say(&error.phrase());
                if matches!(error, CliError::Usage(_)) {
                    message = format!("{message}\n\n{}", words.word("cli-usage"));
                }
                if let Err(closed) = writeln!(self.err, "{message}") {
                    log::debug!("nobody reads standard error: {closed}");
                }
                Outcome::Exit(2)
            }
        }
    }

    fn act(&mut self, act: Act) -> Result<Outcome, CliError> {
        match act {
            Act::Window { file } => return Ok(Outcome::Window(file)),
            Act::Help => self.say(&Phrase::new("cli-usage"))?,
            Act::Version => self.line(concat!("planverksted ", env!("CARGO_PKG_VERSION")))?,
            Act::Info { file, json } => self.info(&file, json)?,
            Act::Diff { a, b, json } => return Ok(Outcome::Exit(self.diff(&a, &b, json)?.into())),
            Act::Log { file, json } => self.log(&file, json)?,
            Act::Check { file, json } => return Ok(Outcome::Exit(self.check(&file, json)?.into())),
            Act::Restore(restore) => self.restore(&restore)?,
            Act::Fmt { file } => self.fmt(&file)?,
            Act::Export(export) => self.export(&export)?,
            Act::New { template, title, out } => self.new_plan(&template, title.as_deref(), &out)?,
            Act::Sample { measures, seed, out } => self.sample(measures, seed, &out)?,
            Act::Import(import) => self.import(&import)?,
        }
        Ok(Outcome::Exit(0))
    }

    fn words(&self) -> Words {
        Words::new(self.language)
    }

    fn line(&mut self, line: &str) -> Result<(), CliError> {
        writeln!(self.out, "{line}").map_err(|error| CliError::of_output(&error))
    }

    fn say(&mut self, phrase: &Phrase) -> Result<(), CliError> {
        let text = self.words().say(phrase);
        self.line(&text)
    }

    /// Tells remarks on standard error, a line each.
    fn remark(&mut self, remarks: &[Phrase]) {
        let words = self.words();
        for remark in remarks {
            // A remark that nobody can read is no reason to fail.
            if writeln!(self.err, "{}", words.say(remark)).is_err() {
                return;
            }
        }
    }
}
