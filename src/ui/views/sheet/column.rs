//! Which columns a table of records has.

use crate::model::{Field, Kind};
use crate::text::Phrase;

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Col {
    /// The number that follows from the plan.
    Number,
    /// A declared field.
    Field(u8),
    /// The target group of a measure.
    Group,
    /// The level of a measure.
    Level,
    /// The lead of a measure: a unit with a role.
    Lead,
    /// The largest number of årsverk in any year.
    Fte,
    /// Whether a scheme of levels is the one that the plan follows.
    Main,
    /// How many things there are to look at.
    Look,
}

/// A column of a table of records.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ColumnSpec {
    /// What it shows.
    pub col: Col,
    /// What the table knows it by.
    pub key: &'static str,
    /// The least width.
    pub min_width: f32,
    /// Its share of what is left over.
    pub extra_share: f32,
    /// Which give way first where there is too little room.
    pub hide_order: u8,
    /// Whether its values stand on the right.
    pub numeric: bool,
    /// Whether it cannot be written in the row.
    pub read_only: bool,
    /// Whether new rows begin with it.
    pub starts_row: bool,
}

impl ColumnSpec {
    /// A column that is written in the row.
    pub const fn new(col: Col, key: &'static str, min_width: f32) -> Self {
        Self {
            col,
            key,
            min_width,
            extra_share: 0.0,
            hide_order: 0,
            numeric: false,
            read_only: false,
            starts_row: false,
        }
    }

    /// The column of a declared field.
    pub const fn field<S>(field: Field<S>, key: &'static str, least: f32) -> Self {
        Self::new(Col::Field(field.index), key, least)
    }

    /// The column of the title, which new rows begin with.
    pub const fn title<S>(field: Field<S>) -> Self {
        Self { extra_share: 1.0, starts_row: true, ..Self::field(field, "title", 280.0) }
    }

    /// The column of the number.
    pub const fn number() -> Self {
        Self { read_only: true, ..Self::new(Col::Number, "number", 54.0) }
    }

    /// The same, giving way to others.
    pub const fn hide_order(mut self, order: u8) -> Self {
        self.hide_order = order;
        self
    }

    /// The same for numbers.
    pub const fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// The same, only read.
    pub const fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// Its heading.
    pub(super) fn heading(&self, kind: Kind) -> Phrase {
        match self.col {
            Col::Number => Phrase::new("ui-column-number"),
            Col::Group => Phrase::new("ui-column-group"),
            Col::Level => Phrase::new("ui-column-level"),
            Col::Lead => Phrase::label("measure", "lead"),
            Col::Look => Phrase::new("ui-look"),
            Col::Main => Phrase::new("ui-column-main"),
            Col::Fte => Phrase::new("ui-column-fte"),
            Col::Field(_) if self.starts_row && kind == Kind::Measure => Phrase::new("ui-column-measure"),
            Col::Field(_) if self.key == "other-unit" => Phrase::new("ui-column-other-unit"),
            Col::Field(field) => Phrase::label(kind.code(), kind.info(field).map_or("", |info| info.name)),
        }
    }
}
