//! When the group meets.

use super::participant::Participant;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{ByRecord, Line, Prose, Quantity, When};

choice! {
    /// Whether somebody came.
    Presence "presence" {
        /// Present: til stede.
        Present = "present",
        /// Absent: forfall.
        Absent = "absent",
    }
}

record! {
    /// A gathering of the working group: samling.
    Meeting {
        /// What it is called.
        title TITLE: Line,
        /// What it was about.
        text TEXT: Prose,
        /// The day.
        date DATE: Option<When>,
        /// Where.
        place PLACE: Line,
        /// How long, in minutes.
        minutes MINUTES: Option<Quantity>,
        /// Who came.
        attendance ATTENDANCE: ByRecord<Participant, Presence>,
    }
}
