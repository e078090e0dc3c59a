//! From a table to a change of the plan, in three stages that name each other in one direction only:
//!
//! 1. `read`: bytes to cells. The format is detected, text is decoded, workbooks are unzipped.
//! 2. `interpret`: cells to a preview. Headings, units, the kind of each row and the printed sums are found. A
//!    [`Book`] holds an [`ImportPreview`] for each sheet, and a person can change everything in it.
//! 3. `apply`: preview to change. [`Book::import`] makes one [`crate::edit::Change`], so one undo reverts it, with
//!    remarks on every row and cell that was not understood.
//!
//! The small types that all stages share (`error`, `field`, `remark`, `unit`, `words`) are below them. No file is
//! opened here: the caller passes bytes.
//!
//! What becomes what:
//! - A row classified as a measure becomes a measure. Names that the plan already holds, in whatever case, are linked,
//!   not duplicated.
//! - A heading (`MÅL 1: ...`) becomes the goal, strategy or challenge that its word names; a goal where it names
//!   nothing, in a budget table a strategy. Its word and number are dropped, since numbers are derived, and are kept
//!   in its note. A group row with the sum of its parts in a budget table becomes a strategy, because a list of
//!   priorities is a direction and no wished-for state. A budget area becomes the lead organisation where nobody else
//!   is named.
//! - One amount without a year is spread evenly over the years of the measure's period, so that the printed total
//!   is preserved; an amount that recurs yearly, is ongoing, or is in a cell with årsverk is put in every year.
//!   Årsverk go to the years that have money, else to those of the period. A remark reports each.
//! - A case number is copied to its field and also stays in the text where it was found.
//! - What fits nowhere goes to the internal note as "Heading: value".

mod apply;
mod error;
mod field;
mod interpret;
mod read;
mod remark;
mod unit;
mod words;

pub use apply::ImportResult;
pub use error::ImportError;
pub use field::{BudgetType, ImportField};
pub use interpret::{
    AmountCell, AmountMark, Book, ClassifiedRow, Contradiction, ImportColumn, ImportPreview, Money, RowClass,
    RowCounts, RowOutcome, Sheet, SheetRole, SkipReason, Spread, case_numbers, read_amounts,
    split_organisations,
};
pub use read::{CellGrid, CellRow, Encoding, MAX_FILE_BYTES, decode, find_delimiter};
pub use remark::Remark;
pub use unit::Unit;
