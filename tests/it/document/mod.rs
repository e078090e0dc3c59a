//! From a plan to a document that no format knows yet.

pub(crate) mod chapters;
mod economy;
pub(crate) mod export;
mod kinds;
mod layout;
mod minutes;
mod minutes_marks;
mod minutes_pages;
pub(crate) mod printed;
mod states;
