//! What records, fields and values can hold.

pub(crate) mod cases;
pub(crate) mod clock_time;
pub(crate) mod index;
pub(crate) mod shift;
pub(crate) mod tables;
