//! To whom progress is reported.

use super::organisation::Organisation;
use crate::model::record::record;
use crate::model::{Line, Link, Period, Prose, When};

record! {
    /// Who gets progress reports, and when: rapportering.
    ReportingLine {
        /// What is reported.
        title TITLE: Line,
        /// How.
        text TEXT: Prose,
        /// Who receives the report.
        organisation ORGANISATION: Link<Organisation>,
        /// How often.
        rhythm RHYTHM: Line,
        /// From when to when.
        period PERIOD: Period,
        /// The next time.
        next NEXT: Option<When>,
    }
}
