//! Readings are added and never written over.

use super::indicator::Indicator;
use crate::model::record::record;
use crate::model::{Line, Owner, Quantity, When};

record! {
    /// One measurement of an indicator: måling.
    Reading {
        /// The indicator.
        indicator INDICATOR: Owner<Indicator>,
        /// When it was read.
        at AT: Option<When>,
        /// The number, in the indicator's unit.
        value VALUE: Option<Quantity>,
        /// Who read it.
        source SOURCE: Line,
    }
}
