//! From arguments to an act; nothing is done here.

use super::error::CliError;
use crate::text::{Language, Phrase};
use lexopt::{Arg, Parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// What the arguments ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CliCommand {
    /// Open the window.
    Window {
        /// The plan to open.
        file: Option<PathBuf>,
    },
    /// Tell how the program is used.
    Help,
    /// Tell its version.
    Version,
    /// Tell what a plan holds.
    Info {
        /// The plan.
        file: PathBuf,
        /// Whether for a program to read.
        json: bool,
    },
    /// Tell what differs between two plans.
    Diff {
        /// The one plan.
        a: PathBuf,
        /// The other.
        b: PathBuf,
        /// Whether for a program to read.
        json: bool,
    },
    /// Tell what there is to look at in a plan.
    Check {
        /// The plan.
        file: PathBuf,
        /// Whether for a program to read.
        json: bool,
    },
    /// Tell what was done to a plan.
    Log {
        /// The plan.
        file: PathBuf,
        /// Whether for a program to read.
        json: bool,
    },
    /// List or write out earlier versions of a plan.
    Restore(RestoreArgs),
    /// Write a plan file in its own form.
    Fmt {
        /// The plan.
        file: PathBuf,
    },
    /// Make a plan from a template.
    New {
        /// The template's name.
        template: String,
        /// The plan's title.
        title: Option<String>,
        /// The file to make.
        out: PathBuf,
    },
    /// Make a plan of a size, to try things with.
    Sample {
        /// How many measures.
        measures: usize,
        /// Which of all such plans.
        seed: u64,
        /// The file to make.
        out: PathBuf,
    },
    /// Take a table in.
    Import(ImportArgs),
    /// Make a document.
    Export(ExportArgs),
}

/// How a table is to be taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportArgs {
    /// The table.
    pub table: PathBuf,
    /// The plan it is taken into; a new one where there is none.
    pub into: Option<PathBuf>,
    /// The sheets to take in, by name or number; those with measures where none is named.
    pub sheets: Vec<String>,
    /// Columns assigned by hand, as `COLUMN=FIELD`.
    pub map: Vec<String>,
    /// What its numbers count.
    pub unit: Option<String>,
    /// The plan file to write.
    pub out: PathBuf,
    /// Whether the answer is for a program to read.
    pub json: bool,
}

/// Which earlier version of a plan is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RestoreArgs {
    /// The plan, which may be damaged or gone.
    pub file: PathBuf,
    /// The version, by a beginning of its id; the newest where none is named.
    pub version: Option<String>,
    /// Whether to list the versions instead of writing one.
    pub list: bool,
    /// Whether the list is for a program to read.
    pub json: bool,
    /// The file to make.
    pub out: Option<PathBuf>,
}

/// Which document is to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportArgs {
    /// The plan.
    pub file: PathBuf,
    /// The format.
    pub to: String,
    /// Which chapters.
    pub profile: Option<String>,
    /// The document's language, else the plan's own.
    pub language: Option<Language>,
    /// The folder it goes to.
    pub out: PathBuf,
}

/// What came out of the arguments.
#[derive(Debug)]
pub struct ParsedArgs {
    /// The language of messages, where one was asked for.
    pub language: Option<Language>,
    /// What is to be done.
    pub command: Result<CliCommand, CliError>,
}

/// Every option, before it is known which act it belongs to.
#[derive(Default)]
struct Options {
    words: Vec<OsString>,
    json: bool,
    help: bool,
    version: bool,
    /// The version of a plan, which only `restore` takes.
    wanted: Option<String>,
    out: Option<PathBuf>,
    into: Option<PathBuf>,
    map: Vec<String>,
    sheets: Vec<String>,
    unit: Option<String>,
    to: Option<String>,
    profile: Option<String>,
    template: Option<String>,
    title: Option<String>,
    measures: Option<usize>,
    seed: Option<u64>,
    language: Option<Language>,
    given: Vec<&'static str>,
}

/// Reads the arguments, the program's own name not among them.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> ParsedArgs {
    let mut options = Options::default();
    let collected = options.collect(Parser::from_args(args));
    let language = options.language;
    ParsedArgs { language, command: collected.and_then(|()| options.act()) }
}

fn usage(phrase: Phrase) -> CliError {
    CliError::Usage(phrase)
}

impl Options {
    fn collect(&mut self, mut parser: Parser) -> Result<(), CliError> {
        let odd =
            |error: lexopt::Error| usage(Phrase::new("cli-error-odd").with("detail", error.to_string()));
        while let Some(arg) = parser.next().map_err(odd)? {
            match arg {
                Arg::Value(word) => self.words.push(word),
                Arg::Short('h') | Arg::Long("help") => self.help = true,
                Arg::Long("version") if self.words.first().is_some_and(|word| word == "restore") => {
                    self.given.push("--version");
                    self.wanted = Some(parser.value().map_err(odd)?.to_string_lossy().into_owned());
                }
                Arg::Short('V') | Arg::Long("version") => self.version = true,
                Arg::Long("list") => self.given.push("--list"),
                Arg::Long("json") => {
                    self.given.push("--json");
                    self.json = true;
                }
                Arg::Short('o') | Arg::Long("output") => {
                    self.given.push("-o");
                    self.out = Some(parser.value().map_err(odd)?.into());
                }
                Arg::Long(name) => {
                    let name = name.to_owned();
                    let value = parser.value().map_err(odd)?;
                    self.long(&name, value)?;
                }
                Arg::Short(letter) => return Err(unknown(&format!("-{letter}"))),
            }
        }
        Ok(())
    }

    /// An option that has a value.
    fn long(&mut self, name: &str, value: OsString) -> Result<(), CliError> {
        let text = |value: OsString| {
            let odd = |value: OsString| {
                Phrase::new("cli-error-odd").with("detail", value.to_string_lossy().into_owned())
            };
            value.into_string().map_err(|value| usage(odd(value)))
        };
        let known = [
            "--into",
            "--map",
            "--sheet",
            "--unit",
            "--to",
            "--profile",
            "--template",
            "--title",
            "--measures",
            "--seed",
        ];
        let dashed = format!("--{name}");
        self.given.extend(known.into_iter().filter(|known| *known == dashed));
        match name {
            "into" => self.into = Some(value.into()),
            "map" => self.map.push(text(value)?),
            "sheet" => self.sheets.push(text(value)?),
            "unit" => self.unit = Some(text(value)?),
            "to" => self.to = Some(text(value)?),
            "profile" => self.profile = Some(text(value)?),
            "template" => self.template = Some(text(value)?),
            "title" => self.title = Some(text(value)?),
            "measures" => self.measures = Some(number(name, &text(value)?)?),
            "seed" => self.seed = Some(number(name, &text(value)?)?),
            "language" => {
                let code = text(value)?;
                let odd = || usage(Phrase::new("cli-error-language").with("language", code.as_str()));
                self.language = Some(Language::from_code(&code).ok_or_else(odd)?);
            }
            _ => return Err(unknown(&dashed)),
        }
        Ok(())
    }

    fn act(mut self) -> Result<CliCommand, CliError> {
        if self.help {
            return Ok(CliCommand::Help);
        }
        if self.version {
            return Ok(CliCommand::Version);
        }
        if self.words.is_empty() {
            self.allow(&[])?;
            return Ok(CliCommand::Window { file: None });
        }
        let first = self.words.remove(0);
        match first.to_str() {
            Some("help") => Ok(CliCommand::Help),
            Some("info") => {
                self.allow(&["--json"])?;
                Ok(CliCommand::Info { json: self.json, file: self.one_file()? })
            }
            Some("log") => {
                self.allow(&["--json"])?;
                Ok(CliCommand::Log { json: self.json, file: self.one_file()? })
            }
            Some("diff") => {
                self.allow(&["--json"])?;
                Ok(CliCommand::Diff { json: self.json, a: self.file()?, b: self.one_file()? })
            }
            Some("check") => {
                self.allow(&["--json"])?;
                Ok(CliCommand::Check { json: self.json, file: self.one_file()? })
            }
            Some("fmt") => {
                self.allow(&[])?;
                Ok(CliCommand::Fmt { file: self.one_file()? })
            }
            Some("restore") => self.restore(),
            Some("new") => self.new_plan(),
            Some("sample") => self.sample(),
            Some("import") => self.import(),
            Some("export") => self.export(),
            _ if self.words.is_empty() => {
                self.allow(&[])?;
                Ok(CliCommand::Window { file: Some(first.into()) })
            }
            _ => Err(unknown(&first.to_string_lossy())),
        }
    }

    fn new_plan(mut self) -> Result<CliCommand, CliError> {
        self.allow(&["--template", "--title", "-o"])?;
        self.no_more_words()?;
        let template = self.template.take().ok_or_else(|| missing("--template NAME"))?;
        Ok(CliCommand::New { template, title: self.title.take(), out: self.out()? })
    }

    fn restore(mut self) -> Result<CliCommand, CliError> {
        let list = self.given.contains(&"--list");
        self.allow(if list { &["--list", "--json"] } else { &["--version", "-o"] })?;
        let file = self.one_file()?;
        let out = if list { None } else { Some(self.out()?) };
        let version = self.wanted.take();
        Ok(CliCommand::Restore(RestoreArgs { file, version, list, json: self.json, out }))
    }

    fn sample(mut self) -> Result<CliCommand, CliError> {
        self.allow(&["--measures", "--seed", "-o"])?;
        self.no_more_words()?;
        let measures = self.measures.ok_or_else(|| missing("--measures N"))?;
        Ok(CliCommand::Sample { measures, seed: self.seed.unwrap_or(1), out: self.out()? })
    }

    fn import(mut self) -> Result<CliCommand, CliError> {
        self.allow(&["--into", "--map", "--sheet", "--unit", "-o", "--json"])?;
        Ok(CliCommand::Import(ImportArgs {
            table: self.one_file()?,
            into: self.into.take(),
            sheets: std::mem::take(&mut self.sheets),
            map: std::mem::take(&mut self.map),
            unit: self.unit.take(),
            json: self.json,
            out: self.out()?,
        }))
    }

    fn export(mut self) -> Result<CliCommand, CliError> {
        self.allow(&["--to", "--profile", "-o"])?;
        Ok(CliCommand::Export(ExportArgs {
            file: self.one_file()?,
            to: self.to.take().ok_or_else(|| missing("--to pdf|docx"))?,
            profile: self.profile.take(),
            language: self.language,
            out: self.out()?,
        }))
    }

    /// Refuses options that the act has no use for, instead of ignoring them.
    fn allow(&self, allowed: &[&str]) -> Result<(), CliError> {
        match self.given.iter().find(|given| !allowed.contains(given)) {
            Some(given) => Err(usage(Phrase::new("cli-error-option").with("option", *given))),
            None => Ok(()),
        }
    }

    fn one_file(&mut self) -> Result<PathBuf, CliError> {
        let file = self.file()?;
        self.no_more_words()?;
        Ok(file)
    }

    /// The next word, as a file.
    fn file(&mut self) -> Result<PathBuf, CliError> {
        if self.words.is_empty() { Err(missing("FILE")) } else { Ok(self.words.remove(0).into()) }
    }

    fn no_more_words(&self) -> Result<(), CliError> {
        self.words.first().map_or(Ok(()), |word| Err(unknown(&word.to_string_lossy())))
    }

    fn out(&mut self) -> Result<PathBuf, CliError> {
        self.out.take().ok_or_else(|| missing("-o FILE"))
    }
}

fn unknown(word: &str) -> CliError {
    usage(Phrase::new("cli-error-unknown").with("word", word))
}

pub(super) fn missing(what: &str) -> CliError {
    usage(Phrase::new("cli-error-missing").with("what", what))
}

fn number<N: std::str::FromStr>(name: &str, text: &str) -> Result<N, CliError> {
    let odd =
        |_| usage(Phrase::new("cli-error-number").with("option", format!("--{name}")).with("text", text));
    text.parse().map_err(odd)
}
