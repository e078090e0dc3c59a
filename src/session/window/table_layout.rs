//! Which tables of records there are, and how each is shown, as the user chose it: what its rows are sorted by, which
//! columns it shows, in which order and how wide.
//!
//! Columns are named by their codes. A code that no column has, of another version for instance, is kept and does nothing.

use crate::model::Kind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A table of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableKey {
    /// The table of a kind.
    Records(Kind),
    /// The measures with their money and årsverk by year.
    Economy,
}

impl TableKey {
    /// The kind of its records.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Records(kind) => kind,
            Self::Economy => Kind::Measure,
        }
    }

    /// What it is called in the settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Records(kind) => kind.code(),
            Self::Economy => "economy",
        }
    }
}

/// The column that rows are sorted by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableSort {
    /// The code of the column.
    pub column: String,
    /// Whether the last comes first.
    pub descending: bool,
}

/// How a table is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableLayout {
    /// What its rows are sorted by; as in the plan without it.
    pub sort: Option<TableSort>,
    /// The columns that are not shown.
    pub hidden: Vec<String>,
    /// The columns that were moved, with all others, in their order; empty where none was.
    pub order: Vec<String>,
    /// The widths that were chosen, in points.
    pub widths: BTreeMap<String, u16>,
}

/// The layouts of all tables, by their codes.
pub type TableLayouts = BTreeMap<String, TableLayout>;

impl TableLayout {
    /// Whether a column is shown.
    pub fn shows(&self, column: &str) -> bool {
        !self.hidden.iter().any(|hidden| hidden == column)
    }

    /// Where a column is among those that were moved; behind all of them where it is none.
    pub fn position(&self, column: &str) -> usize {
        self.order.iter().position(|known| known == column).unwrap_or(usize::MAX)
    }
}
