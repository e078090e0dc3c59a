//! Who does what where services meet, and what is left open.

use super::organisation::Organisation;
use super::service::Service;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Link, Owner, Prose, When};

choice! {
    /// How two services meet.
    BoundaryState "boundary-state" {
        /// It is clear: avklart.
        Clear = "clear",
        /// Both do it: overlapp.
        Overlap = "overlap",
        /// Nobody does: hull.
        Gap = "gap",
    }
}

record! {
    /// Where one service ends and another begins: grensegang.
    Boundary {
        /// What it is about.
        title TITLE: Line,
        /// More about it.
        text TEXT: Prose,
        /// Our service.
        service SERVICE: Owner<Service>,
        /// The service on the other side.
        other_service OTHER_SERVICE: Link<Service>,
        /// Or the organisation on the other side.
        organisation ORGANISATION: Link<Organisation>,
        /// What is ours.
        ours OURS: Prose,
        /// What is theirs.
        theirs THEIRS: Prose,
        /// How a person is transferred from one to the other.
        hand_over HAND_OVER: Prose,
        /// Whether something overlaps or is left open.
        state STATE: BoundaryState,
        /// When it was agreed.
        agreed AGREED: Option<When>,
    }
}
