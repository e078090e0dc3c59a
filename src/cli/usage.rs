//! Bad usage in phrases of the language files: of an error of clap, its kind and its context are used, never its English
//! text.

use super::error::CliError;
use super::labels::{commands, label, label_with_value, names};
use crate::store::Template;
use crate::text::Phrase;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};
use std::ffi::OsString;

/// What an error of clap means.
pub(super) fn usage_error(error: &clap::Error, command: &Command, args: &[OsString]) -> CliError {
    let given = strings(error, ContextKind::InvalidArg);
    let first = given.first().map_or("", String::as_str);
    let value = strings(error, ContextKind::InvalidValue).concat();
    match error.kind() {
        ErrorKind::MissingRequiredArgument => missing(&first_missing(command, &given)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => bad_value(command, first, &value),
        ErrorKind::UnknownArgument => {
            match find_arg(command, |arg| names(arg).iter().any(|name| name == first)) {
                Some(arg) => misplaced_option(&label(arg)),
                None => unknown_word(first),
            }
        }
        // A value was joined to a flag that takes none.
        ErrorKind::TooManyValues => unknown_word(&format!("{first}={value}")),
        _ => {
            // Text that is no Unicode is the one fault whose context has no words.
            let odd =
                args.iter().find(|arg| arg.to_str().is_none()).map(|arg| arg.to_string_lossy().into_owned());
            let detail = odd.unwrap_or_else(|| error.kind().to_string());
            CliError::Usage(Phrase::new("cli-error-odd").with("detail", detail))
        }
    }
}

/// A word that is no command and no option.
pub(super) fn unknown_word(word: &str) -> CliError {
    CliError::Usage(Phrase::new("cli-error-unknown").with("word", word))
}

/// An option that the command does not take.
pub(super) fn misplaced_option(option: &str) -> CliError {
    CliError::Usage(Phrase::new("cli-error-option").with("option", option))
}

/// Something that a command cannot do without.
pub(super) fn missing(what: &str) -> CliError {
    CliError::Usage(Phrase::new("cli-error-missing").with("what", what))
}

/// A value that its option cannot have, or the want of one.
fn bad_value(command: &Command, given: &str, value: &str) -> CliError {
    let Some(arg) = find_arg(command, |arg| arg.to_string() == given) else { return unknown_word(given) };
    // Clap reports a value that is missing as an empty one.
    if value.is_empty() {
        return missing(&label_with_value(arg));
    }
    CliError::Usage(match arg.get_id().as_str() {
        "language" => Phrase::new("cli-error-language").with("language", value),
        "template" => {
            let known = Template::ALL.map(|template| template.name).join(", ");
            Phrase::new("cli-error-template").with("template", value).with("known", known)
        }
        "unit" => Phrase::new("cli-error-unit").with("unit", value),
        "profile" => Phrase::new("cli-error-profile").with("profile", value),
        "shell" => Phrase::new("cli-error-shell").with("shell", value),
        _ => Phrase::new("cli-error-number").with("option", label(arg)).with("text", value),
    })
}

/// The first of the missing arguments, in the order in which their command declares them.
fn first_missing(command: &Command, given: &[String]) -> String {
    // Clap lists options before positional arguments, and its error does not name the command: it is the one that knows
    // all that is missing.
    let is_given = |arg: &&Arg| given.contains(&arg.to_string());
    let most = commands(command).max_by_key(|command| command.get_arguments().filter(is_given).count());
    most.and_then(|command| command.get_arguments().find(is_given)).map(label_with_value).unwrap_or_default()
}

fn find_arg(command: &Command, wanted: impl Fn(&Arg) -> bool) -> Option<&Arg> {
    commands(command).flat_map(Command::get_arguments).find(|arg| wanted(arg))
}

/// What an error has in its context under a name.
fn strings(error: &clap::Error, name: ContextKind) -> Vec<String> {
    match error.get(name) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
