//! Help, shell completions and the manual page, all of them from the declaration in `args`.
//!
//! Texts are declared as keys of the language files; here they become words. What clap writes of its own accord (headings,
//! `[OPTIONS]`, possible values) is English, and is replaced or switched off.

use super::args::CliArgs;
use super::labels::{commands, label_with_value};
use crate::store::Template;
use crate::text::{Phrase, Words};
use clap::{Arg, ArgAction, Command, CommandFactory as _};
use clap_complete::Shell;
use clap_mangen::Man;
use std::borrow::Cow;
use std::io;

/// The name of the program on the command line.
const PROGRAM: &str = "planverksted";
/// How many characters a usage line may have before its explanation goes to a line of its own.
const COLUMN: usize = 46;
/// How clap lays out the help of a command.
const TEMPLATE: &str = "{about}\n\n{usage}\n\n{all-args}";

/// The declared command line with its texts in these words.
pub fn command_line(words: &Words) -> Command {
    let command = localize(CliArgs::command(), words);
    let overview = overview(&command, words);
    let mut command = command.override_help(overview);
    // Clap completes a command only when it is the one that is parsed; messages look for an argument in all of them, and
    // an argument that is not complete cannot even be displayed.
    command.build();
    command
}

/// One command, and those below it, with their texts in these words.
fn localize(mut command: Command, words: &Words) -> Command {
    if command.get_name() != PROGRAM {
        let flag = version_flag(&command);
        command = command.arg(flag);
    }
    let headings = [words.word("cli-heading-arguments"), words.word("cli-heading-options")];
    command = command.mut_args(|arg| {
        let [arguments, options] = &headings;
        let heading = if arg.is_positional() { arguments } else { options };
        localize_arg(arg, words).help_heading(heading.clone())
    });
    let about = command.get_about().map(|about| translate(&about.to_string(), words)).unwrap_or_default();
    let usage: Vec<String> = usage_forms(&command, words).iter().map(|form| format!("  {form}")).collect();
    let command = command.about(about).override_usage(usage.join("\n")).help_template(TEMPLATE);
    command.mut_subcommands(|subcommand| localize(subcommand, words))
}

/// Every command answers to `-V` and `--version`; only `restore` has another use for the long name.
fn version_flag(command: &Command) -> Arg {
    let flag = Arg::new("show_version").short('V').action(ArgAction::Version).help("cli-option-version");
    let is_taken = command.get_arguments().any(|arg| arg.get_long() == Some("version"));
    if is_taken { flag } else { flag.long("version") }
}

fn localize_arg(arg: Arg, words: &Words) -> Arg {
    let help = arg.get_help().map(|help| translate(&help.to_string(), words)).unwrap_or_default();
    let value = arg.get_value_names().and_then(|names| names.first()).map(|name| translate(name, words));
    let arg = arg.help(help);
    if !arg.get_action().takes_values() {
        return arg;
    }
    // What clap would add about possible and default values is in English; the texts say it.
    let arg = arg.hide_possible_values(true).hide_default_value(true);
    // A title or a file name may begin with a hyphen.
    let arg = if arg.is_positional() { arg } else { arg.allow_hyphen_values(true) };
    match value {
        Some(value) => arg.value_name(value),
        None => arg,
    }
}

/// A declared text in words: what is the key of a message becomes the message, all else stays.
fn translate(text: &str, words: &Words) -> String {
    let templates = Template::ALL.map(|template| template.name).join(", ");
    let translated = |word: &str| {
        if !words.has(word) {
            return word.to_owned();
        }
        let message = Phrase { key: Cow::Owned(word.to_owned()), args: Vec::new() };
        words.text(&message.with("templates", templates.as_str()))
    };
    text.split(' ').map(translated).collect::<Vec<_>>().join(" ")
}

/// How a command is called, a line for each form; from its arguments unless the declaration says otherwise.
fn usage_forms(command: &Command, words: &Words) -> Vec<String> {
    if let Some(usage) = command.get_overridden_usage() {
        return usage
            .to_string()
            .lines()
            .map(|form| format!("{PROGRAM} {}", translate(form, words)))
            .collect();
    }
    let name = if command.get_name() == PROGRAM { None } else { Some(command.get_name().to_owned()) };
    let shown = |arg: &&Arg| !arg.is_global_set() && !matches!(arg.get_action(), ArgAction::Version);
    let args = command.get_arguments().filter(shown).map(|arg| {
        let label = label_with_value(arg);
        let repeated = matches!(arg.get_action(), ArgAction::Append) && !arg.is_positional();
        match (arg.is_required_set(), repeated) {
            (true, _) => label,
            (false, true) => format!("[{label}]..."),
            (false, false) => format!("[{label}]"),
        }
    });
    let form: Vec<String> = std::iter::once(PROGRAM.to_owned()).chain(name).chain(args).collect();
    vec![form.join(" ")]
}

/// The help of the program: every command with its usage and what it does. Also printed below every message of bad
/// usage.
fn overview(command: &Command, words: &Words) -> String {
    let mut lines = vec![about(command), String::new()];
    lines.extend(usage_lines(command, &words.word("cli-command-window")));
    for subcommand in command.get_subcommands() {
        lines.extend(usage_lines(subcommand, &about(subcommand)));
    }
    lines.extend([String::new(), words.word("cli-about-language"), words.word("cli-about-writing")]);
    lines.join("\n")
}

/// The forms of a command, the last one with what it does behind it, or below it where it is long.
fn usage_lines(command: &Command, about: &str) -> Vec<String> {
    let usage = command.get_overridden_usage().map(ToString::to_string).unwrap_or_default();
    let mut lines: Vec<String> = usage.lines().map(str::to_owned).collect();
    if let Some(last) = lines.last_mut() {
        // Two of the columns are the indentation.
        if last.chars().count() < COLUMN + 2 {
            *last = format!("{last:<width$}{about}", width = COLUMN + 2);
        } else {
            lines.push(format!("{:width$}{about}", "", width = COLUMN + 2));
        }
    }
    lines
}

/// The help of a command; that of the program where there is no such command.
pub(super) fn help_of(command: &Command, name: Option<&str>) -> String {
    let wanted = name.and_then(|name| command.find_subcommand(name)).unwrap_or(command);
    wanted.clone().render_help().to_string()
}

/// The completions of a shell.
pub(super) fn completions(shell: Shell, words: &Words) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command_line(words), PROGRAM, &mut script);
    script
}

/// The manual page: what every command does, and its options under a heading of its own.
///
/// The names of the page's first three sections are those of all manual pages, whatever the language.
pub(super) fn manual_page(words: &Words) -> io::Result<Vec<u8>> {
    let command = command_line(words);
    let usages = commands(&command).filter_map(Command::get_overridden_usage).map(ToString::to_string);
    let usages = usages.collect::<Vec<_>>().join("\n");
    let acts = command.get_subcommands().map(|act| format!("{PROGRAM} {}: {}", act.get_name(), about(act)));
    let acts = acts
        .chain([words.word("cli-about-language"), words.word("cli-about-writing")])
        .collect::<Vec<_>>()
        .join("\n\n");
    let mut page = Vec::new();
    let front = Man::new(command.clone().override_usage(usages).long_about(acts));
    front.render_title(&mut page)?;
    front.render_name_section(&mut page)?;
    front.render_synopsis_section(&mut page)?;
    front.render_description_section(&mut page)?;
    Man::new(command.clone()).render_options_section(&mut page)?;
    for subcommand in command.get_subcommands() {
        let heading = format!("{PROGRAM} {}", subcommand.get_name());
        let under_heading = |arg: Arg| {
            let is_common = arg.is_global_set() || matches!(arg.get_action(), ArgAction::Version);
            arg.help_heading(heading.clone()).hide(is_common)
        };
        Man::new(subcommand.clone().mut_args(under_heading)).render_options_section(&mut page)?;
    }
    Ok(page)
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}
