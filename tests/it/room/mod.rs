//! What the room sees, as data.

mod faces;
mod secrets;
