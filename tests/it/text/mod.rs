//! Numbers, dates and names as people write them.

pub(crate) mod dates;
pub(crate) mod file_names;
pub(crate) mod names;
pub(crate) mod numbers;
