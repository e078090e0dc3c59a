//! All tests, in one binary: one module for each subject.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that goes wrong panics, and says what it met"
)]

mod acts;
mod analysis;
mod bad_input;
mod books;
mod cases;
mod chain;
mod change;
mod chapters;
mod checks;
mod checks_services;
mod cli;
mod clock;
mod contents;
mod coverage;
mod dates;
#[cfg(feature = "gui")]
mod desk;
mod disk;
mod documents;
mod docx;
mod faults;
mod file;
mod floors;
mod folder;
mod foreign;
mod hands;
mod help;
mod history;
mod hostile;
mod intake;
mod interleaving;
mod journal;
#[cfg(feature = "gui")]
mod kill;
mod merge;
mod merge_laws;
#[cfg(feature = "gui")]
mod merging;
mod names;
mod nest;
mod new_field;
mod numbers;
mod order;
mod pdf;
mod places;
mod plans;
mod presence;
mod printed;
mod reading;
mod restart;
mod restore;
mod sample;
mod seat;
mod session;
mod sheets;
mod shift;
mod shipped;
mod source;
mod tables;
mod taken;
mod told;
mod typing;
#[cfg(feature = "gui")]
mod ui_about;
#[cfg(feature = "gui")]
mod ui_app;
#[cfg(feature = "gui")]
mod ui_case;
#[cfg(feature = "gui")]
mod ui_coverage;
mod ui_coverage_hand;
mod ui_coverage_help;
mod ui_direction;
#[cfg(feature = "gui")]
mod ui_documents;
mod ui_done;
#[cfg(feature = "gui")]
mod ui_enter;
#[cfg(feature = "gui")]
mod ui_flow;
#[cfg(feature = "gui")]
mod ui_flow_files;
#[cfg(feature = "gui")]
mod ui_flow_keys;
#[cfg(feature = "gui")]
mod ui_flow_look;
#[cfg(feature = "gui")]
mod ui_flow_names;
#[cfg(feature = "gui")]
mod ui_flow_rest;
#[cfg(feature = "gui")]
mod ui_further;
mod ui_grid;
#[cfg(feature = "gui")]
mod ui_intake;
#[cfg(feature = "gui")]
mod ui_levels;
#[cfg(feature = "gui")]
mod ui_looks;
#[cfg(feature = "gui")]
mod ui_new_rows;
#[cfg(feature = "gui")]
mod ui_pace;
#[cfg(feature = "gui")]
mod ui_paste;
#[cfg(feature = "gui")]
mod ui_rows;
#[cfg(feature = "gui")]
mod ui_search;
#[cfg(feature = "gui")]
mod ui_theme;
#[cfg(feature = "gui")]
mod ui_timeline;
#[cfg(feature = "gui")]
mod ui_widgets;
mod unruly;
mod versions;
mod words;
mod workbook;
