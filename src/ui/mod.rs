//! The window: what is seen, and what is wished for.
//!
//! Everything here reads a plan that stands still during the frame and writes wishes; nothing here changes a plan,
//! opens a file or runs a job.

pub mod cache;
pub mod form;
pub mod frame;
pub mod screen;
pub mod theme;
pub mod views;
pub mod widgets;
