//! A gathering in the window: its line, its keys, its buttons.

mod keys;
mod line;
mod play;
