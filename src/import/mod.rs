//! From somebody's table to a change of the plan: columns recognised, rows judged, amounts and dates understood.
//!
//! [`Intake`] is the preview: everything that was found out about a table, all of it changeable before anything is
//! taken in. [`Intake::take`] makes one [`crate::edit::Change`] of it, so one undo takes it back, with remarks on
//! every row and cell that was not understood. Files are read elsewhere; bytes come in.
//!
//! What becomes what:
//! - A row judged a measure becomes a measure. Names that the plan already holds, in whatever case, are linked, not
//!   doubled.
//! - A heading (`MÅL 1: ...`) becomes the goal, strategy or challenge that its word says, a goal where it says
//!   nothing, in a budget table a strategy; its word and number go, since numbers are derived, and are kept in its note. A group row with the sum
//!   of its parts in a budget table becomes a strategy, because a list of priorities is a direction and no
//!   wished-for state. A budget area becomes the organisation that leads where nobody else is named.
//! - One amount without a year is spread evenly over the years of the measure's period, so that the printed total
//!   is kept; what is said to come back every year, goes on without an end, or stands beside årsverk is put in every
//!   year. Årsverk go to the years that have money, else to those of the period. A remark tells each.
//! - A case number is copied to its field and stays in the text it stood in.
//! - What fits nowhere goes to the internal note as "Heading: value".

mod about;
mod amend;
mod amounts;
mod around;
mod book;
mod cases;
mod decode;
mod delimiter;
mod ditto;
mod error;
mod facts;
mod field;
mod grid;
mod groups;
mod headings;
mod judge;
mod judged;
mod money;
mod names;
mod people;
mod pieces;
mod places;
mod preview;
mod reading;
mod row;
mod sums;
mod take;
mod taken;
mod taker;
mod totals;
mod turned;
mod units;
mod words;

pub use amounts::read_amounts;
pub use book::{Book, Sheet, SheetRole, SkipReason};
pub use cases::case_numbers;
pub use decode::{Encoding, MAX_FILE_BYTES, decode};
pub use delimiter::find_delimiter;
pub use error::ImportError;
pub use field::ImportField;
pub use grid::{CellGrid, CellRow};
pub use headings::ImportColumn;
pub use judged::{ClassifiedRow, RowClass, RowOutcome};
pub use names::split_organisations;
pub use preview::{ImportPreview, RowCounts, Spread};
pub use reading::{AmountCell, AmountMark, BudgetType, Money};
pub use sums::Contradiction;
pub use taken::{ImportResult, Remark};
pub use units::Unit;
