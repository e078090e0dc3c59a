//! What a sheet can be imported as: a table of measures, a list of something else, or nothing.
//!
//! A list is recognised by its name or by its first heading, a table of measures by its columns. In doubt a sheet is
//! skipped, with the reason, because a person can choose it; a file with nothing else is always a table of measures.
//! Which role a sheet has is found in `sheet`.

use crate::import::field::ImportField;
use crate::import::words::{is_word, trim_marks, word_list};
use crate::model::Kind;
use crate::text::Phrase;

/// What a sheet is imported as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetRole {
    /// A table of measures.
    Measures,
    /// A list of records of one kind.
    List(Kind),
    /// Nothing of it is imported.
    Skipped(SkipReason),
}

/// Why a sheet is skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// It is blank.
    Blank,
    /// It is a chart.
    Chart,
    /// Its part of the file is missing or damaged.
    Damaged,
    /// It is hidden.
    Hidden,
    /// It is a glossary, for which a plan has no field.
    Glossary,
    /// It summarises other sheets.
    Summary,
    /// It lists the choices of other sheets.
    Choices,
    /// Nothing in it says that its rows are measures.
    NoMeasures,
    /// Most of its measures are in another sheet too.
    Repeats(String),
    /// A person chose others.
    NotChosen,
}

impl SkipReason {
    /// The reason for a person; `None` where there is nothing to report.
    pub fn phrase(&self) -> Option<Phrase> {
        Some(match self {
            Self::Blank | Self::NotChosen => return None,
            Self::Chart => Phrase::new("import-left-chart"),
            Self::Damaged => Phrase::new("import-left-damaged"),
            Self::Hidden => Phrase::new("import-left-hidden"),
            Self::Glossary => Phrase::new("import-left-words"),
            Self::Summary => Phrase::new("import-left-summary"),
            Self::Choices => Phrase::new("import-left-choices"),
            Self::NoMeasures => Phrase::new("import-left-no-measures"),
            Self::Repeats(sheet) => Phrase::new("import-left-repeats").with("sheet", sheet.as_str()),
        })
    }
}

/// The kinds that a list can be of, each with its list of words and the field that names one in a table of measures.
pub(super) const LIST_KINDS: [(Kind, &str, ImportField); 6] = [
    (Kind::TargetGroup, "sheet-target-group", ImportField::TargetGroup),
    (Kind::Organisation, "sheet-organisation", ImportField::Lead),
    (Kind::Level, "sheet-level", ImportField::Level),
    (Kind::Challenge, "sheet-challenge", ImportField::Challenge),
    (Kind::Goal, "sheet-goal", ImportField::Goal),
    (Kind::Strategy, "sheet-strategy", ImportField::Strategy),
];

impl SheetRole {
    /// What a person reads.
    pub fn label(&self) -> Phrase {
        match self {
            Self::Measures => Phrase::new("import-role-measures"),
            Self::List(Kind::TargetGroup) => Phrase::new("import-role-target-groups"),
            Self::List(Kind::Organisation) => Phrase::new("import-role-organisations"),
            Self::List(Kind::Level) => Phrase::new("import-role-levels"),
            Self::List(Kind::Challenge) => Phrase::new("import-role-challenges"),
            Self::List(Kind::Goal) => Phrase::new("import-role-goals"),
            Self::List(_) => Phrase::new("import-role-strategies"),
            Self::Skipped(_) => Phrase::new("import-role-left"),
        }
    }

    /// The name in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Measures => "measures",
            Self::List(kind) => kind.code(),
            Self::Skipped(_) => "left",
        }
    }

    /// The roles that a person can choose.
    pub fn offered() -> impl Iterator<Item = Self> {
        let lists = LIST_KINDS.into_iter().map(|(kind, ..)| Self::List(kind));
        std::iter::once(Self::Measures).chain(lists).chain([Self::Skipped(SkipReason::NotChosen)])
    }
}

/// Whether a heading is a word for the records of a list's kind.
pub(in crate::import) fn is_list_heading(kind: Kind, heading: &str) -> bool {
    let words = LIST_KINDS.iter().find(|(other, ..)| *other == kind).map_or("", |(_, words, _)| *words);
    is_word(words, heading) || word_list("list-title").contains(&trim_marks(heading).as_str())
}
