//! Figures and other knowledge, with their sources.

use crate::model::record::record;
use crate::model::{AnyLinks, Line, Prose, Quantity, Range, When};

record! {
    /// A figure or other knowledge that the plan builds on: kunnskap og tall.
    Evidence {
        /// What it is about.
        title TITLE: Line,
        /// What it says.
        text TEXT: Prose,
        /// The number, or a range.
        value VALUE: Range,
        /// What is counted: persons, per cent, årsverk.
        unit UNIT: Line,
        /// Whom it was counted among.
        population POPULATION: Line,
        /// The day or year it is from.
        as_of AS_OF: Option<When>,
        /// Who found it out.
        source SOURCE: Line,
        /// Who asked for it to be found out.
        commissioner COMMISSIONER: Line,
        /// How many answered.
        respondents RESPONDENTS: Option<Quantity>,
        /// How it was defined, where figures that look alike differ.
        definition DEFINITION: Line,
        /// Whether it is national, and not measured in the municipality.
        national NATIONAL: bool,
        /// What it states about how good something is, apart from how much there is of it.
        quality QUALITY: Prose,
        /// The records it is about.
        about ABOUT: AnyLinks,
    }
}
