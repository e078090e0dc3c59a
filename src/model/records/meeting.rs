//! When the group meets.

use super::participant::Participant;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{ByRecord, ClockTime, Line, Link, Prose, Quantity, When};

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
        /// When it is to begin.
        starts STARTS: Option<ClockTime>,
        /// When it was ended; blank while it runs and before.
        ended ENDED: Option<ClockTime>,
        /// Who leads it.
        leader LEADER: Link<Participant>,
        /// Who writes: referent.
        recorder RECORDER: Link<Participant>,
        /// How many came who are not in the group.
        others OTHERS: Option<Quantity>,
        /// How many tables work apart.
        tables TABLES: Option<Quantity>,
        /// How many numbers its ideas have been given; a number never goes to another idea.
        numbered NUMBERED: Option<Quantity>,
        /// What happens next, as the group hears when it ends.
        next_steps NEXT_STEPS: Prose,
        /// Until when corrections of the minutes are taken; a week later where nothing is said.
        corrections_by CORRECTIONS_BY: Option<When>,
    }
}
