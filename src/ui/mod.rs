//! The window: draws the state of the program and collects what the user asks for.
//!
//! Everything here reads a plan that does not change during the frame, and writes requests to an outbox; nothing here
//! changes a plan, opens a file or runs a job.

pub mod cache;
pub mod form;
pub mod frame;
pub mod room;
mod row_filter;
pub mod screen;
pub mod theme;
pub mod views;
pub mod widgets;
