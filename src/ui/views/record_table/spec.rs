//! The columns of a kind's table: what each shows, and the least width that it is to have. What a column does is `column`'s.

use super::column::{CellRoom, RecordColumn};
use super::columns::{AmountColumn, FieldColumn};
use crate::edit::Draft;
use crate::model::{AnyRecord, Field, Kind, Plan};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::form::has_own_name;
use crate::ui::widgets::grid::{CellEdit, GridColumn};

/// What a column shows: a declared field, or something of its own.
#[derive(Clone, Copy, Debug)]
enum ColumnContent {
    Field(FieldColumn),
    Amount(AmountColumn),
    Own(&'static dyn RecordColumn),
}

/// A column in the table of a kind.
#[derive(Clone, Copy, Debug)]
pub struct ColumnSpec {
    content: ColumnContent,
    /// The key of its heading, where that is another than the content's own.
    heading: Option<&'static str>,
    /// The least width.
    pub min_width: f32,
    /// Its share of what is left over.
    pub extra_share: f32,
    /// The width that the user gave it.
    pub chosen_width: Option<f32>,
    /// Whether its values are aligned to the right.
    pub numeric: bool,
    /// Whether it cannot be written in the row.
    pub read_only: bool,
    /// Whether new rows begin with it.
    pub starts_row: bool,
}

impl ColumnSpec {
    /// A column that is written in the row.
    pub const fn new(column: &'static dyn RecordColumn, min_width: f32) -> Self {
        Self::of(ColumnContent::Own(column), min_width)
    }

    /// The column of a declared field.
    pub const fn field<S>(field: Field<S>, min_width: f32) -> Self {
        Self::of_index(field.index, min_width)
    }

    /// The same by the field's index.
    pub const fn of_index(field: u8, min_width: f32) -> Self {
        Self::of(ColumnContent::Field(FieldColumn { field }), min_width)
    }

    /// The column of a year's amounts of one kind.
    pub const fn amount(column: AmountColumn, min_width: f32) -> Self {
        Self::of(ColumnContent::Amount(column), min_width).numeric()
    }

    /// The column of the title, which new rows begin with.
    pub const fn title<S>(field: Field<S>) -> Self {
        Self { extra_share: 1.0, starts_row: true, ..Self::field(field, 280.0) }
    }

    const fn of(content: ColumnContent, min_width: f32) -> Self {
        Self {
            content,
            heading: None,
            min_width,
            extra_share: 0.0,
            chosen_width: None,
            numeric: false,
            read_only: false,
            starts_row: false,
        }
    }

    /// The same under another heading than its own.
    pub const fn with_heading(mut self, key: &'static str) -> Self {
        self.heading = Some(key);
        self
    }

    /// The same with a share of what is left over.
    pub const fn extra_share(mut self, share: f32) -> Self {
        self.extra_share = share;
        self
    }

    /// The same with another least width.
    pub const fn min_width(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }

    /// The same as the one that new rows begin with.
    pub const fn starts_row(mut self) -> Self {
        self.starts_row = true;
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

    /// What it shows and what becomes of what is written in it.
    pub(super) fn column(&self) -> &dyn RecordColumn {
        match &self.content {
            ColumnContent::Field(field) => field,
            ColumnContent::Amount(amount) => amount,
            ColumnContent::Own(own) => *own,
        }
    }

    /// What it is called in the settings: its field, or the key of its heading.
    pub(in crate::ui::views) fn code(&self, kind: Kind) -> String {
        match &self.content {
            ColumnContent::Field(field) => kind.info(field.field).map_or("", |info| info.name).to_owned(),
            ColumnContent::Amount(amount) => amount.code(),
            ColumnContent::Own(own) => own.heading(kind).key().to_owned(),
        }
    }

    /// The year and the kind of amounts that it shows; none of a column of anything else.
    pub(in crate::ui::views) const fn amounts(&self) -> Option<AmountColumn> {
        match &self.content {
            ColumnContent::Amount(amount) => Some(*amount),
            ColumnContent::Field(_) | ColumnContent::Own(_) => None,
        }
    }

    /// Its heading.
    pub(super) fn heading(&self, kind: Kind) -> Phrase {
        self.heading.map_or_else(|| self.column().heading(kind), Phrase::new)
    }

    /// Whether a cell can be chosen from the same as in another state of the plan.
    pub(super) fn offers_same(&self, cx: &Context<'_>, kind: Kind, before: &Plan) -> bool {
        let chosen = self.column().chosen_kind(kind).filter(|_| !self.read_only);
        chosen.is_none_or(|chosen| has_own_name(chosen) && before.shares_records(cx.plan, chosen))
    }

    /// What a change of a cell is called.
    pub(super) fn change_label(&self, kind: Kind) -> Phrase {
        Phrase::new("change-set").with("field", self.column().changed_field(kind))
    }

    /// Appends what the cell of a record says to a text.
    pub(super) fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, text: &mut String) {
        let room = CellRoom { min_width: self.min_width, starts_row: self.starts_row };
        self.column().append_text(cx, record, room, text);
    }

    /// Writes the text of a cell into the plan; text that cannot be read gives an error message.
    pub(super) fn write(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        at: RecordKey,
        text: &str,
    ) -> Result<(), Phrase> {
        self.column().write(draft, cx, at, text.trim())
    }

    /// The column as the table shows it.
    pub(super) fn grid_column<'a>(
        &self,
        kind: Kind,
        words: &'a ColumnWords,
        can_edit: bool,
    ) -> GridColumn<'a> {
        let mut column = GridColumn::new(&words.heading, self.min_width).extra_share(self.extra_share);
        (column.numeric, column.chosen_width) = (self.numeric, self.chosen_width);
        // Read only: no box opens, and Enter opens the form instead.
        if !can_edit || self.read_only {
            return column;
        }
        column = column.live(self.column().is_live(kind));
        // Rows begin by typing, whatever choices the field offers.
        if self.starts_row {
            return column.starts_row();
        }
        let choices = &words.choices;
        if !words.make.is_empty() {
            column = column.make(&words.make);
        }
        column.edit(if choices.is_empty() { CellEdit::Text } else { CellEdit::Choice(choices) })
    }
}

/// What a column says on the screen, made once a change.
#[derive(Clone, Debug, Default)]
pub(super) struct ColumnWords {
    /// Its heading.
    pub(super) heading: String,
    /// What a cell can be chosen from.
    pub(super) choices: Vec<String>,
    /// What comes before a new name in its list; empty where nothing new can be named.
    pub(super) make: String,
}

impl ColumnWords {
    /// The words of a column in the table of a kind.
    pub(super) fn of(cx: &Context<'_>, kind: Kind, spec: &ColumnSpec) -> Self {
        let choices = if spec.read_only { Vec::new() } else { spec.column().choices(cx, kind) };
        let make = spec.column().make_key(kind).map(|key| cx.word(key)).unwrap_or_default();
        Self { heading: cx.text(&spec.heading(kind)), choices, make }
    }
}
