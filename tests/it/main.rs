//! All tests, in one binary, in folders named like those of `src`. `harness` holds what tests share, `house` the tests
//! that read the project's own code.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that goes wrong panics, and says what it met"
)]

mod analysis;
mod cli;
mod document;
mod edit;
mod export;
mod fuzz_corpus;
mod harness;
mod house;
mod import;
mod merge;
mod model;
mod room;
mod session;
mod store;
mod text;
#[cfg(feature = "gui")]
mod ui;
