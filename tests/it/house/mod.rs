//! Tests that read the project's own code: floors, words of the screen, fields.

pub(crate) mod floors;
pub(crate) mod new_field;
pub(crate) mod source;
pub(crate) mod words;
