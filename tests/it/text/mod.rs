//! Words, numbers, dates and names as people write them.

mod acronyms;
pub(crate) mod clock;
pub(crate) mod contact;
pub(crate) mod dates;
pub(crate) mod dates_written;
mod difference;
mod encoding;
pub(crate) mod file_names;
mod from_today;
pub(crate) mod identity;
pub(crate) mod language;
mod municipalities;
pub(crate) mod names;
mod no_break;
pub(crate) mod numbers;
pub(crate) mod numbers_written;
pub(crate) mod people;
mod search;
