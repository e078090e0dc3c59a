//! Tests that read the project's own code: floors and rooms, circles of imports, names, words of the screen, fields, waiting.

pub(crate) mod floors;
mod imports;
pub(crate) mod new_field;
mod one_word;
mod rooms;
pub(crate) mod source;
mod vocabulary;
mod waiting;
pub(crate) mod words;
