//! What commands, options and values are called in usage lines and in messages.

use clap::{Arg, Command};

/// A command and those below it.
pub(super) fn commands(command: &Command) -> impl Iterator<Item = &Command> {
    std::iter::once(command).chain(command.get_subcommands())
}

/// The ways in which an option can be written.
pub(super) fn names(arg: &Arg) -> Vec<String> {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    short.into_iter().chain(long).collect()
}

/// An option by its shortest name; an argument by the name of its value.
pub(super) fn label(arg: &Arg) -> String {
    names(arg).into_iter().next().unwrap_or_else(|| value_name(arg))
}

/// The same with the name of its value: `-o FILE`.
pub(super) fn label_with_value(arg: &Arg) -> String {
    if arg.is_positional() || !arg.get_action().takes_values() {
        return label(arg);
    }
    format!("{} {}", label(arg), value_name(arg))
}

fn value_name(arg: &Arg) -> String {
    arg.get_value_names().unwrap_or_default().first().map(ToString::to_string).unwrap_or_default()
}
