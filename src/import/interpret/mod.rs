//! The second stage: from cells to a preview of what a file holds, which a person can change before it is imported.
//!
//! It reads no bytes and changes no plan. Everything that it concludes is in [`ImportPreview`] and [`Book`].

mod amount_cell;
mod amount_tokens;
mod amount_words;
mod amount_years;
mod amounts;
mod book;
mod cards;
mod case_numbers;
mod classify;
mod corrections;
mod day_order;
mod headings;
mod names;
mod outside_rows;
mod preview;
mod role;
mod row_class;
mod row_facts;
mod row_kinds;
mod row_title;
mod running_sums;
mod sheet;
mod sums;
mod surplus_cells;
mod tables;
mod totals;

pub use amount_cell::{AmountCell, AmountMark, Money, RoundedNumber};
pub use amounts::read_amounts;
pub use book::Book;
pub use case_numbers::case_numbers;
pub use headings::ImportColumn;
pub use names::split_organisations;
pub use preview::{ImportPreview, RowCounts, Spread};
pub use role::{SheetRole, SkipReason};
pub use row_class::{ClassifiedRow, RowClass, RowOutcome};
pub use running_sums::Contradiction;
pub use sheet::Sheet;

pub(super) use headings::{field_of_heading, is_sender_heading};
pub(super) use names::{is_everyone, name_and_role, split_levels, split_target_groups, split_texts};
pub(super) use role::is_list_heading;
pub(super) use row_facts::GROUPING_FIELDS;
pub(super) use row_title::{
    GROUP_WORD_LISTS, find_group_outcome, find_row_title, text_after_ditto, text_after_group_word,
};
