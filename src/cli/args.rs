//! The command line as it is declared: its commands, their options, and the keys of their texts.
//!
//! Parsing, help, shell completions and the manual page all follow from this declaration; nothing is done here.
//! Every text is a key of the language files (`help` replaces it by words), so that no phrase is in the code.

use crate::document::DocumentKind;
use crate::import::Unit;
use crate::store::Template;
use crate::text::Language;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand, ValueHint};
use clap_complete::Shell;
use std::path::PathBuf;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "planverksted", version, about = "cli-about", propagate_version = true)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
#[command(args_override_self = true, no_binary_name = true)]
pub(super) struct CliArgs {
    /// The language of the messages, where one is requested.
    #[arg(long, global = true, value_name = "nb|nn|en", value_parser = language_parser(), help = "cli-option-language")]
    pub(super) language: Option<Language>,
    /// Asks for help; clap answers it.
    #[arg(short, long, global = true, action = ArgAction::Help, help = "cli-option-help")]
    help: Option<bool>,
    /// Asks for the program's version; clap answers it.
    #[arg(short = 'V', long = "version", action = ArgAction::Version, help = "cli-option-version")]
    version: Option<bool>,
    /// The plan that the window opens. More than one is refused, with the first as the unknown command.
    #[arg(value_name = "cli-value-file", value_hint = ValueHint::FilePath, help = "cli-arg-plan")]
    pub(super) files: Vec<PathBuf>,
    /// What is to be done; the window where there is none.
    #[command(subcommand)]
    pub(super) command: Option<CliCommand>,
}

/// What the command line can do.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub(super) enum CliCommand {
    /// Makes a plan from a template.
    #[command(about = "cli-command-new")]
    New(NewArgs),
    /// Imports a table.
    #[command(about = "cli-command-import")]
    Import(ImportArgs),
    /// Makes a document.
    #[command(about = "cli-command-export")]
    Export(ExportArgs),
    /// Reports what a plan holds.
    #[command(about = "cli-command-info")]
    Info(PlanArgs),
    /// Reports what differs between two plans.
    #[command(about = "cli-command-diff")]
    Diff(DiffArgs),
    /// Reports the findings in a plan.
    #[command(about = "cli-command-check")]
    Check(PlanArgs),
    /// Reports what was done to a plan.
    #[command(about = "cli-command-log")]
    Log(PlanArgs),
    /// Lists or writes out earlier versions of a plan.
    #[command(about = "cli-command-restore", override_usage = RESTORE_USAGE)]
    Restore(RestoreArgs),
    /// Makes a new plan of what can be read of a damaged one.
    #[command(about = "cli-command-repair")]
    Repair(RepairArgs),
    /// Writes a plan file in its own form.
    #[command(about = "cli-command-fmt")]
    Fmt(FmtArgs),
    /// Makes a plan of a size, to try things with.
    #[command(about = "cli-command-sample")]
    Sample(SampleArgs),
    /// Writes a shell's completions.
    #[command(about = "cli-command-completions")]
    Completions(CompletionsArgs),
    /// Writes the manual page.
    #[command(about = "cli-command-man")]
    Man,
    /// Shows help.
    #[command(about = "cli-command-help")]
    Help(HelpArgs),
}

/// The two forms of `restore`, which no declaration of single options can tell apart.
const RESTORE_USAGE: &str = "restore cli-value-file --list [--json]\n\
    restore cli-value-file [--version V] -o cli-value-file [--force]";

/// A plan, and for whom the answer is.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct PlanArgs {
    /// The plan.
    #[arg(value_name = "cli-value-file", value_hint = ValueHint::FilePath, help = "cli-arg-plan")]
    pub(super) file: PathBuf,
    /// Whether the answer is for a program to read.
    #[arg(long, help = "cli-option-json")]
    pub(super) json: bool,
}

/// Two plans to compare.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct DiffArgs {
    /// The one plan.
    #[arg(value_name = "A", value_hint = ValueHint::FilePath, help = "cli-arg-first-plan")]
    pub(super) a: PathBuf,
    /// The other.
    #[arg(value_name = "B", value_hint = ValueHint::FilePath, help = "cli-arg-second-plan")]
    pub(super) b: PathBuf,
    /// Whether the answer is for a program to read.
    #[arg(long, help = "cli-option-json")]
    pub(super) json: bool,
}

/// A plan file to rewrite.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct FmtArgs {
    /// The plan.
    #[arg(value_name = "cli-value-file", value_hint = ValueHint::FilePath, help = "cli-arg-plan")]
    pub(super) file: PathBuf,
}

/// A plan to make from a template.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct NewArgs {
    /// The template.
    #[arg(long, value_name = "cli-value-name", value_parser = template_parser(), help = "cli-option-template")]
    pub(super) template: Template,
    /// The plan's title.
    #[arg(long, value_name = "T", help = "cli-option-title")]
    pub(super) title: Option<String>,
    /// The file to make.
    #[arg(short, long = "output", value_name = "cli-value-file", value_hint = ValueHint::FilePath)]
    #[arg(help = "cli-option-output")]
    pub(super) out: PathBuf,
    /// Whether what is there is written over, whatever it is.
    #[arg(long, help = "cli-option-force")]
    pub(super) force: bool,
}

/// A plan of a size.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct SampleArgs {
    /// How many measures.
    #[arg(long, value_name = "N", help = "cli-option-measures")]
    pub(super) measures: usize,
    /// Which of all such plans.
    #[arg(long, value_name = "S", default_value_t = 1, help = "cli-option-seed")]
    pub(super) seed: u64,
    /// The file to make.
    #[arg(short, long = "output", value_name = "cli-value-file", value_hint = ValueHint::FilePath)]
    #[arg(help = "cli-option-output")]
    pub(super) out: PathBuf,
    /// Whether what is there is written over, whatever it is.
    #[arg(long, help = "cli-option-force")]
    pub(super) force: bool,
}

/// How a table is to be imported.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct ImportArgs {
    /// The table.
    #[arg(value_name = "cli-value-table", value_hint = ValueHint::FilePath, help = "cli-arg-table")]
    pub(super) table: PathBuf,
    /// The plan it goes into; a new one where there is none.
    #[arg(long, value_name = "PLAN", value_hint = ValueHint::FilePath, help = "cli-option-into")]
    pub(super) into: Option<PathBuf>,
    /// Columns assigned by hand, as `COLUMN=FIELD`.
    #[arg(long, value_name = "cli-value-assignment", action = ArgAction::Append, help = "cli-option-map")]
    pub(super) map: Vec<String>,
    /// The sheets to import, by name or number; those with measures where none is named.
    #[arg(long = "sheet", value_name = "cli-value-sheet", action = ArgAction::Append, help = "cli-option-sheet")]
    pub(super) sheets: Vec<String>,
    /// What its numbers count.
    #[arg(long, value_name = "kr|1000kr|mill", value_parser = unit_parser(), help = "cli-option-unit")]
    pub(super) unit: Option<Unit>,
    /// The plan file to write.
    #[arg(short, long = "output", value_name = "cli-value-file", value_hint = ValueHint::FilePath)]
    #[arg(help = "cli-option-output")]
    pub(super) out: PathBuf,
    /// Whether the answer is for a program to read.
    #[arg(long, help = "cli-option-json")]
    pub(super) json: bool,
    /// Whether what is there is written over, whatever it is.
    #[arg(long, help = "cli-option-force")]
    pub(super) force: bool,
}

/// Which document is to be made.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct ExportArgs {
    /// The plan.
    #[arg(value_name = "cli-value-file", value_hint = ValueHint::FilePath, help = "cli-arg-plan")]
    pub(super) file: PathBuf,
    /// The formats, with commas between.
    #[arg(long, value_name = "pdf|docx|html|md", help = "cli-option-to")]
    pub(super) to: String,
    /// Which document.
    #[arg(long, value_name = "full|action|short|case|consultation|responses|report|minutes|sheet|invitation", value_parser = profile_parser())]
    #[arg(help = "cli-option-profile")]
    pub(super) profile: Option<DocumentKind>,
    /// Of which gathering, by its number in the order of dates.
    #[arg(long, value_name = "N", help = "cli-option-meeting")]
    pub(super) meeting: Option<usize>,
    /// Whether people are named, and not only whom they come from.
    #[arg(long, help = "cli-option-names")]
    pub(super) names: bool,
    /// The document's language, else the plan's own; takes the place of the global option.
    #[arg(long, value_name = "nb|nn|en", value_parser = language_parser(), help = "cli-option-document-language")]
    pub(super) language: Option<Language>,
    /// The folder it goes to.
    #[arg(short, long = "output", value_name = "cli-value-folder", value_hint = ValueHint::DirPath)]
    #[arg(help = "cli-option-folder")]
    pub(super) out: PathBuf,
    /// Whether what is there is written over, whatever it is.
    #[arg(long, help = "cli-option-force")]
    pub(super) force: bool,
}

/// Which earlier version of a plan is wanted.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct RestoreArgs {
    /// The plan, which may be damaged or gone.
    #[arg(value_name = "cli-value-file", value_hint = ValueHint::FilePath, help = "cli-arg-lost-plan")]
    pub(super) file: PathBuf,
    /// Whether to list the versions instead of writing one.
    #[arg(long, help = "cli-option-list")]
    pub(super) list: bool,
    /// Whether the list is for a program to read.
    #[arg(long, help = "cli-option-json")]
    pub(super) json: bool,
    /// The version, by a beginning of its id; the newest where none is named.
    #[arg(long, value_name = "V", help = "cli-option-wanted-version")]
    pub(super) version: Option<String>,
    /// The file to make.
    #[arg(short, long = "output", value_name = "cli-value-file", value_hint = ValueHint::FilePath)]
    #[arg(required_unless_present = "list", help = "cli-option-output")]
    pub(super) out: Option<PathBuf>,
    /// Whether what is there is written over, whatever it is.
    #[arg(long, help = "cli-option-force")]
    pub(super) force: bool,
}

/// A damaged plan, and where what can be read of it goes.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct RepairArgs {
    /// The damaged plan.
    #[arg(value_name = "cli-value-file", value_hint = ValueHint::FilePath, help = "cli-arg-damaged-plan")]
    pub(super) file: PathBuf,
    /// The file to make.
    #[arg(short, long = "output", value_name = "cli-value-file", value_hint = ValueHint::FilePath)]
    #[arg(help = "cli-option-output")]
    pub(super) out: PathBuf,
    /// Whether the answer is for a program to read.
    #[arg(long, help = "cli-option-json")]
    pub(super) json: bool,
}

/// For which shell completions are wanted.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct CompletionsArgs {
    /// The shell.
    #[arg(value_name = "bash|zsh|fish|powershell", value_parser = shell_parser(), help = "cli-arg-shell")]
    pub(super) shell: Shell,
}

/// What help is wanted on.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct HelpArgs {
    /// The command; the whole program where none is named.
    #[arg(value_name = "cli-value-command", help = "cli-arg-command")]
    pub(super) command: Option<String>,
}

/// Reads one of these names into what it names. Completions offer the names, and no other name gets further.
fn one_of<T, const N: usize>(
    names: [&'static str; N],
    value: impl Fn(&str) -> Option<T> + Clone + Send + Sync + 'static,
) -> impl TypedValueParser<Value = T>
where
    T: Clone + Send + Sync + 'static,
{
    // The names are checked before this is called, so nobody sees its error.
    let known = move |name: String| value(&name).ok_or("a name without a value");
    PossibleValuesParser::new(names).try_map(known)
}

fn language_parser() -> impl TypedValueParser<Value = Language> {
    one_of(Language::ALL.map(Language::code), Language::from_code)
}

fn template_parser() -> impl TypedValueParser<Value = Template> {
    one_of(Template::ALL.map(|template| template.name), |name| {
        Template::ALL.into_iter().find(|template| template.name == name)
    })
}

fn unit_parser() -> impl TypedValueParser<Value = Unit> {
    one_of(Unit::ALL.map(Unit::name), Unit::from_name)
}

fn profile_parser() -> impl TypedValueParser<Value = DocumentKind> {
    one_of(DocumentKind::ALL.map(DocumentKind::code), DocumentKind::from_code)
}

fn shell_parser() -> impl TypedValueParser<Value = Shell> {
    one_of(["bash", "zsh", "fish", "powershell"], |name| name.parse().ok())
}
