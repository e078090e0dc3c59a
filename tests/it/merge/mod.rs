//! Plans that grew from one become one again.

pub(crate) mod conflicts;
pub(crate) mod laws;
