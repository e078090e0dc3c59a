//! Planverksted: a planning workshop for service plans in Norwegian municipalities.
//!
//! The crate is a stack of floors; a module names only those below it (see `ARCHITECTURE.md`).
//! From the ground: `model` and `text`, `edit`, `analysis`, `merge` and `store`, `document` and `room`, `export` and
//! `import`, `session`, and, with the feature `gui`, the window in `ui` and `app`.

pub mod analysis;
#[cfg(feature = "gui")]
pub mod app;
pub mod cli;
pub mod document;
pub mod edit;
pub mod export;
pub mod import;
pub mod merge;
pub mod model;
pub mod room;
pub mod session;
pub mod store;
pub mod text;
#[cfg(feature = "gui")]
pub mod ui;
