//! A table of the records of one kind, for one frame.

use super::spec::ColumnSpec;
use super::sums::SumRow;
use crate::model::Kind;
use crate::session::TableKey;

/// A table of records, for one frame.
#[derive(Clone, Copy, Debug)]
pub struct KindTable<'a> {
    /// Which table it is.
    pub key: TableKey,
    /// The kind of its records.
    pub kind: Kind,
    /// The columns.
    pub columns: &'a [ColumnSpec],
    /// The name of the view or of its part.
    pub name: &'a str,
    /// Below the table where there are no rows: what belongs there.
    pub empty: &'a str,
    /// The words of the button that makes a new row.
    pub new: &'a str,
    /// What is to be known of all its cells, in a line above them; may be empty.
    pub note: &'a str,
    /// The sums below its rows.
    pub sums: &'a [SumRow],
    /// The tables of the view.
    pub tabs: Tabs<'a>,
}

/// The tables that share a view.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tabs<'a> {
    /// Their names; none where there is only one table.
    pub names: &'a [String],
    /// Which one is shown.
    pub chosen: usize,
}

impl KindTable<'_> {
    /// The column that new rows begin with.
    pub(super) fn first_column(&self) -> Option<usize> {
        self.columns.iter().position(|spec| spec.starts_row)
    }
}
