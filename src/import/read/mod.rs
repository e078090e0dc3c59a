//! The first stage: from the bytes of a file to its cells.
//!
//! It knows nothing of measures, headings or plans, and it believes nothing that a file claims about its own size: a
//! zip is counted while it is inflated, and no formula is calculated.

mod cell_names;
mod delimited;
mod file;
mod grid;
mod html;
mod limits;
mod number;
mod number_format;
mod ods;
mod raw;
mod text;
mod xlsx;
mod xlsx_comments;
mod xlsx_data;
mod xlsx_sheet;
mod xml;
mod zip_parts;

pub use grid::{CellGrid, CellRow};
pub use text::{Encoding, MAX_FILE_BYTES, decode, find_delimiter};

pub(super) use cell_names::column_letter;
pub(super) use file::{FileContent, read_file};
pub(super) use number_format::day_of_serial;
pub(super) use raw::{MergedCells, RawSheet, RawSheets, SheetContent};
pub(super) use text::{TextTable, read_text};
