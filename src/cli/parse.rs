//! From arguments to a request: what is to be done, and in which language the answer is.
//!
//! Nothing is done here.

use super::args::{CliArgs, CliCommand, ExportArgs, RestoreArgs};
use super::error::CliError;
use super::help::{command_line, help_of};
use super::usage::{misplaced_option, unknown_word, usage_error};
use crate::document::DocumentKind;
use crate::text::{Language, Words};
use clap::error::ErrorKind;
use clap::{Command, FromArgMatches as _};
use std::ffi::OsString;
use std::path::PathBuf;

/// What the arguments ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CliRequest {
    /// To open the window.
    Window {
        /// The plan to open.
        file: Option<PathBuf>,
    },
    /// To print a text: help, or the version.
    Text(String),
    /// To carry out a command.
    Command(CliCommand),
}

/// What was read from the arguments.
#[derive(Debug)]
pub(super) struct ParsedArgs {
    /// The language of messages, where one was requested.
    pub(super) language: Option<Language>,
    /// What is to be done.
    pub(super) request: Result<CliRequest, CliError>,
}

/// Reads the arguments, the program's own name not among them.
pub(super) fn parse(args: impl IntoIterator<Item = OsString>, default_language: Language) -> ParsedArgs {
    let args: Vec<OsString> = args.into_iter().collect();
    // Clap stops at `--help` and at the first error; both need the language, which may be named behind them.
    let language = requested_language(&args);
    let mut command = command_line(&Words::new(language.unwrap_or(default_language)));
    let parsed = command.try_get_matches_from_mut(&args).and_then(|found| CliArgs::from_arg_matches(&found));
    let request = match parsed {
        Ok(cli) => request(cli, &command),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp => Ok(CliRequest::Text(error.render().to_string())),
            ErrorKind::DisplayVersion => Ok(CliRequest::Text(version().to_owned())),
            _ => Err(usage_error(&error, &command, &args)),
        },
    };
    ParsedArgs { language, request }
}

/// The answer to `--version`, the same for every command.
const fn version() -> &'static str {
    concat!("planverksted ", env!("CARGO_PKG_VERSION"))
}

/// The language that the last `--language` names.
fn requested_language(args: &[OsString]) -> Option<Language> {
    let mut found = None;
    let mut args = args.iter().map(|arg| arg.to_string_lossy()).take_while(|arg| arg != "--");
    while let Some(arg) = args.next() {
        let code = match arg.strip_prefix("--language") {
            Some("") => args.next(),
            Some(rest) => rest.strip_prefix('=').map(|code| code.to_owned().into()),
            None => None,
        };
        found = code.and_then(|code| Language::from_code(&code)).or(found);
    }
    found
}

/// What the parsed arguments ask for. Words before a command are refused: only the window takes a file alone.
fn request(cli: CliArgs, command: &Command) -> Result<CliRequest, CliError> {
    let mut files = cli.files.into_iter();
    match (cli.command, files.next(), files.next()) {
        (None, file, None) => Ok(CliRequest::Window { file }),
        (Some(CliCommand::Help(help)), None, _) => {
            Ok(CliRequest::Text(help_of(command, help.command.as_deref())))
        }
        (Some(command), None, _) => {
            match &command {
                CliCommand::Restore(restore) => check_restore(restore)?,
                CliCommand::Export(export) => check_export(export)?,
                _ => {}
            }
            Ok(CliRequest::Command(command))
        }
        (_, first, _) => Err(unknown_word(&first.unwrap_or_default().to_string_lossy())),
    }
}

/// Refuses options about a gathering where the document is about none.
fn check_export(args: &ExportArgs) -> Result<(), CliError> {
    match args {
        _ if args.profile.is_some_and(DocumentKind::is_of_gathering) => Ok(()),
        ExportArgs { meeting: Some(_), .. } => Err(misplaced_option("--meeting")),
        ExportArgs { names: true, .. } => Err(misplaced_option("--names")),
        _ => Ok(()),
    }
}

/// Refuses options of the other form of `restore`, which would be ignored.
fn check_restore(args: &RestoreArgs) -> Result<(), CliError> {
    match args {
        RestoreArgs { list: true, version: Some(_), .. } => Err(misplaced_option("--version")),
        RestoreArgs { list: true, out: Some(_), .. } => Err(misplaced_option("-o")),
        RestoreArgs { list: true, force: true, .. } => Err(misplaced_option("--force")),
        RestoreArgs { list: false, json: true, .. } => Err(misplaced_option("--json")),
        _ => Ok(()),
    }
}
