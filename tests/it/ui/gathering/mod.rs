//! A gathering in the window: its line, its keys, its buttons.

mod ballot;
mod board;
mod keys;
mod lifting;
mod play;
