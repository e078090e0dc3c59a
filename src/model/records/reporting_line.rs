//! To whom the plan's progress is told.

use super::organisation::Organisation;
use crate::model::record::record;
use crate::model::{Line, Link, Period, Prose, When};

record! {
    /// Who is told how it goes, and when: rapportering.
    ReportingLine {
        /// What is told.
        title TITLE: Line,
        /// How.
        text TEXT: Prose,
        /// Whom it is told to.
        organisation ORGANISATION: Link<Organisation>,
        /// How often.
        rhythm RHYTHM: Line,
        /// From when to when.
        period PERIOD: Period,
        /// The next time.
        next NEXT: Option<When>,
    }
}
