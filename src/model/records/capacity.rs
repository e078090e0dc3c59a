//! How many places there are and should be.

use super::service::Service;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Owner, Quantity, When};

choice! {
    /// What kind of places are counted.
    CapacityKind "capacity-kind" {
        /// Day and night: døgnplasser.
        Overnight = "overnight",
        /// Housing: boliger.
        Housing = "housing",
        /// Places in groups: gruppeplasser.
        Group = "group",
    }
}

record! {
    /// Places in a service: plasser.
    Capacity {
        /// What is counted.
        title TITLE: Line,
        /// The service.
        service SERVICE: Owner<Service>,
        /// What kind of places.
        kind KIND: CapacityKind,
        /// How many there are.
        now NOW: Option<Quantity>,
        /// How many there should be.
        wanted WANTED: Option<Quantity>,
        /// When they were counted.
        as_of AS_OF: Option<When>,
    }
}
