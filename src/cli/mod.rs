//! The command line: what it understands, and what it answers.
//!
//! Exit codes: 0 fine; 1 findings or differences; 2 bad input or usage, with a message on standard error.

mod args;
mod check;
mod compare;
mod error;
mod facts;
mod help;
mod info;
mod labels;
mod make;
mod money;
mod parse;
mod repair;
mod restore;
mod step_log;
mod transfer;
mod usage;
mod write;

pub use error::CliError;
pub use help::command_line;

use self::args::CliCommand;
use self::parse::{CliRequest, parse};
use crate::model::IdGenerator;
use crate::store::{AppDirs, Clock, Storage};
use crate::text::{Language, Phrase, Words};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

/// The environment of the command line: files, folders, clock, output.
pub struct CliContext<'a> {
    /// Files.
    pub storage: &'a dyn Storage,
    /// The program's own folders, where there are any.
    pub dirs: Option<AppDirs>,
    /// The time.
    pub clock: &'a dyn Clock,
    /// New identities.
    pub ids: IdGenerator,
    /// The language of messages where none is requested.
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
        let parsed = parse(args, self.language);
        // Before the request is evaluated: messages on bad usage are in the requested language too.
        if let Some(language) = parsed.language {
            self.language = language;
        }
        match parsed.request.and_then(|request| self.answer(request)) {
            Ok(outcome) => outcome,
            // `planverksted log FILE | head` is no failure.
            Err(CliError::Closed) => RunOutcome::Exit(0),
            Err(error) => {
                let words = Words::new(self.language);
                let mut message = words.text(&error.phrase());
                if matches!(error, CliError::Usage(_)) {
                    message = format!("{message}\n\n{}", help::help_of(&command_line(&words), None));
                }
                if let Err(closed) = writeln!(self.err, "{message}") {
                    log::debug!("nobody reads standard error: {closed}");
                }
                RunOutcome::Exit(2)
            }
        }
    }

    fn answer(&mut self, request: CliRequest) -> Result<RunOutcome, CliError> {
        match request {
            CliRequest::Window { file } => Ok(RunOutcome::Window(file)),
            CliRequest::Text(text) => self.print_line(text.trim_end()).map(|()| RunOutcome::Exit(0)),
            CliRequest::Command(command) => self.run_command(command).map(RunOutcome::Exit),
        }
    }

    /// Carries a command out; the exit code.
    fn run_command(&mut self, command: CliCommand) -> Result<u8, CliError> {
        match command {
            CliCommand::Info(args) => self.info(&args)?,
            CliCommand::Diff(args) => return Ok(self.diff(&args)?.into()),
            CliCommand::Log(args) => self.log(&args)?,
            CliCommand::Check(args) => return Ok(self.check(&args)?.into()),
            CliCommand::Restore(args) => self.restore(&args)?,
            CliCommand::Repair(args) => self.repair(&args)?,
            CliCommand::Fmt(args) => self.fmt(&args.file)?,
            CliCommand::Export(args) => self.export(&args)?,
            CliCommand::New(args) => self.new_plan(&args)?,
            CliCommand::Sample(args) => self.sample(&args)?,
            CliCommand::Import(args) => self.import(&args)?,
            CliCommand::Completions(args) => {
                self.print_bytes(&help::completions(args.shell, &self.words()))?;
            }
            CliCommand::Man => {
                let page = help::manual_page(&self.words()).map_err(|error| CliError::of_output(&error))?;
                self.print_bytes(&page)?;
            }
            // Answered when the arguments are read.
            CliCommand::Help(_) => {}
        }
        Ok(0)
    }

    fn words(&self) -> Words {
        Words::new(self.language)
    }

    fn print_line(&mut self, line: &str) -> Result<(), CliError> {
        writeln!(self.out, "{line}").map_err(|error| CliError::of_output(&error))
    }

    fn print_bytes(&mut self, bytes: &[u8]) -> Result<(), CliError> {
        self.out.write_all(bytes).map_err(|error| CliError::of_output(&error))
    }

    fn print_phrase(&mut self, phrase: &Phrase) -> Result<(), CliError> {
        let text = self.words().text(phrase);
        self.print_line(&text)
    }

    /// Reports remarks on standard error, a line each.
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
