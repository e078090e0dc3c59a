//! Statements received in the consultation, and what the group did with them.

use super::organisation::Organisation;
use crate::model::record::record;
use crate::model::{AnyLinks, Line, Link, Prose, When};

record! {
    /// A statement in the public consultation: høringsinnspill.
    Consultation {
        /// What it is about, in one line.
        title TITLE: Line,
        /// What was said.
        text TEXT: Prose,
        /// Who said it, where they are no organisation of the plan.
        sender SENDER: Line,
        /// The organisation that said it.
        organisation ORGANISATION: Link<Organisation>,
        /// When it came in.
        date DATE: Option<When>,
        /// How the group judged it.
        assessment ASSESSMENT: Prose,
        /// What it led to.
        consequence CONSEQUENCE: Prose,
        /// The records and chapters it is about.
        about ABOUT: AnyLinks,
    }
}
