//! Values of several parts that change together: a range with its source, the amounts of a year, an origin, a term.

use super::choice::choice;
use super::{Line, Quantity};

choice! {
    /// By which channel a record was added to the plan.
    Channel "channel" {
        /// An idea or a choice of a workshop.
        Workshop = "workshop",
        /// The file of a table in a workshop.
        Table = "table",
        /// An imported table.
        Import = "import",
        /// A template.
        Template = "template",
    }
}

choice! {
    /// How long the amounts of a year last.
    Duration "duration" {
        /// That year only: engangs.
        OneOff = "one_off",
        /// From that year on: varig.
        Lasting = "lasting",
    }
}

/// Where a record came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// By which channel.
    pub channel: Channel,
    /// What exactly: file and row, meeting and table.
    pub detail: Line,
}

/// A number between two, with its source; a single number has both ends equal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The lower end.
    pub low: Option<Quantity>,
    /// The upper end.
    pub high: Option<Quantity>,
    /// Who says so, and when.
    pub source: Line,
}

/// The amounts of a measure in one year; a blank amount is not 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// Operating cost in kroner: drift.
    pub operating: Option<Quantity>,
    /// Investment in kroner.
    pub investment: Option<Quantity>,
    /// Full-time equivalents: årsverk.
    pub fte: Option<Quantity>,
    /// Whether they last.
    pub duration: Duration,
}

choice! {
    /// The grammatical gender of a renamed term.
    Gender "gender" {
        /// Hankjønn: en plan.
        Masculine = "masculine",
        /// Hunkjønn: ei gruppe.
        Feminine = "feminine",
        /// Intetkjønn: et tiltak.
        Neuter = "neuter",
    }
}

/// What a plan calls one of its nouns, with the four forms that sentences ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// Its gender.
    pub gender: Gender,
    /// One of them, without its article: tiltak.
    pub singular: Line,
    /// The one: tiltaket.
    pub definite: Line,
    /// Several: tiltak.
    pub plural: Line,
    /// All of them: tiltakene.
    pub definite_plural: Line,
}
