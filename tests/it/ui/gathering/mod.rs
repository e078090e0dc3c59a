//! A gathering in the window: its line, its keys, its buttons.

mod agenda;
mod ballot;
mod board;
mod choose;
mod clock;
mod keys;
mod lifting;
mod limits;
mod line;
mod mouse;
mod mouse_play;
mod play;
mod trouble;
