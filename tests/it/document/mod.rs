//! From a plan to a document that no format knows yet.

pub(crate) mod chapters;
pub(crate) mod export;
mod minutes;
pub(crate) mod printed;
