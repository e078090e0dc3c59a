//! Sums below the rows of a table of records: what each says, worked out by who shows the table.

use super::columns::AmountColumn;
use std::collections::BTreeMap;

/// A line of sums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SumRow {
    /// What it sums, said in the column that rows begin with.
    pub name: String,
    /// What the columns of amounts say; those without a sum are left out.
    pub amounts: BTreeMap<AmountColumn, String>,
}
