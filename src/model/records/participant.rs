//! Who takes part in the work; a name may be left out.

use super::organisation::Organisation;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Link};

choice! {
    /// A role in the working group.
    ParticipantRole "participant-role" {
        /// Leads it: leder.
        Leader = "leader",
        /// Leads the process: prosessleder.
        Facilitator = "facilitator",
        /// Writes: referent.
        Recorder = "recorder",
        /// Takes part: medlem.
        Member = "member",
        /// Speaks for users: brukerrepresentant.
        UserRepresentative = "user_representative",
        /// Was elected: politisk.
        Political = "political",
    }
}

record! {
    /// A member of the working group: deltaker.
    Participant {
        /// The name, which may be left out.
        title TITLE: Line,
        /// The role in the group.
        role ROLE: ParticipantRole,
        /// Whom they come from.
        organisation ORGANISATION: Link<Organisation>,
    }
}
