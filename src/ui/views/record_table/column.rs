//! A column of a table of records: one item that names itself, reads, writes and offers choices. Its least width is declared where a kind's columns are listed.

use crate::edit::Draft;
use crate::model::{AnyRecord, EXISTS, Kind};
use crate::session::{Context, RecordKey};
use crate::text::{Phrase, by_name};
use crate::ui::widgets::ListOffers;
use crate::ui::widgets::grid::Cell;
use std::cmp::Ordering;
use std::fmt::Debug;

/// What a column of a table of records shows, and what becomes of what is written in it.
///
/// A new column is a file in `columns/` with one of these, and a line where the columns of a kind are listed.
pub trait RecordColumn: Debug + Sync {
    /// Its heading.
    fn heading(&self, kind: Kind) -> Phrase;

    /// What a change of a cell is called after in the history.
    fn changed_field(&self, kind: Kind) -> Phrase {
        self.heading(kind)
    }

    /// Appends what a cell says to a text, as one line.
    fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, room: CellRoom, text: &mut String);

    /// How a cell looks.
    fn cell<'a>(&self, _cx: &Context<'_>, _at: RecordKey, text: &'a str, _words: &'a TableWords) -> Cell<'a> {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// What editing a cell begins with, where that is more than what it says.
    fn edit_text(&self, _cx: &Context<'_>, _at: RecordKey) -> Option<String> {
        None
    }

    /// The kind of the records that a cell can be chosen from, where it is those.
    fn chosen_kind(&self, _kind: Kind) -> Option<Kind> {
        None
    }

    /// What a cell can be chosen from; empty where it is written.
    fn choices(&self, _cx: &Context<'_>, _kind: Kind) -> Vec<String> {
        Vec::new()
    }

    /// What is offered for what was typed in the list of a cell, besides these choices.
    fn offers(&self, _cx: &Context<'_>, _kind: Kind, _choices: &[String], _typed: &str) -> ListOffers {
        ListOffers::default()
    }

    /// The key of what comes before a new name in the list of a cell; `None` where nothing new can be named.
    fn make_key(&self, _kind: Kind) -> Option<&'static str> {
        None
    }

    /// Puts something of this name into a cell that the plan may not have yet.
    fn make(&self, draft: &mut Draft<'_>, cx: &Context<'_>, at: RecordKey, name: &str) -> Result<(), Phrase> {
        self.write(draft, cx, at, name)
    }

    /// Why a text cannot be read as a value, where that follows from the text alone; `None` where it can.
    fn unreadable(&self, _cx: &Context<'_>, _kind: Kind, _text: &str) -> Option<Phrase> {
        None
    }

    /// Why nothing can be written or chosen in a cell now: the plan would drop it. `None` where something can.
    fn refusal(&self, _cx: &Context<'_>, _at: RecordKey) -> Option<Phrase> {
        None
    }

    /// Writes the text of a cell into the plan; text that cannot be read gives an error message.
    fn write(&self, draft: &mut Draft<'_>, cx: &Context<'_>, at: RecordKey, text: &str)
    -> Result<(), Phrase>;

    /// Puts the choice at this position into the plan.
    fn choose(&self, _draft: &mut Draft<'_>, _cx: &Context<'_>, _at: RecordKey, _choice: usize) {}

    /// What rows are sorted by: by default what a cell says, as a text.
    fn sort_key(&self, cx: &Context<'_>, record: &dyn AnyRecord) -> SortKey {
        let mut text = String::new();
        self.append_text(cx, record, CellRoom::ROOMY, &mut text);
        SortKey::of_text(text)
    }

    /// Whether its cells say a day, which can be chosen in a calendar.
    fn takes_day(&self, _kind: Kind) -> bool {
        false
    }

    /// Whether it follows from the plan, so that nobody writes it.
    fn is_computed(&self) -> bool {
        false
    }

    /// Whether a text is what the cells of a computed column say: one that is pasted back is passed over.
    fn is_own_text(&self, _text: &str, _words: &TableWords) -> bool {
        true
    }

    /// What is copied of a cell: what [`write`](Self::write) reads as the same value.
    fn copy_text(&self, cx: &Context<'_>, at: RecordKey) -> String {
        self.edit_text(cx, at).unwrap_or_else(|| {
            let mut text = String::new();
            if let Some(record) = cx.plan.record(at.0, at.1) {
                self.append_text(cx, record, CellRoom::ROOMY, &mut text);
            }
            text
        })
    }

    /// Gives a record what another one has in this column.
    fn copy_value(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        from: RecordKey,
        to: RecordKey,
    ) -> Result<(), Phrase> {
        self.write(draft, cx, to, &self.copy_text(cx, from))
    }

    /// Whether what is written is put into the plan at every letter: only what reads as well half written as complete,
    /// words, numbers and times. The name of a unit or a target group counts when it is written.
    fn is_live(&self, _kind: Kind) -> bool {
        false
    }

    /// The field whose typing is one step, where it is put into the plan at every letter.
    fn typed_field(&self) -> u8 {
        EXISTS
    }
}

/// What a row is sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SortKey {
    /// A number, a day, or the place of a choice in its list; the second one decides between equal ones.
    Number(i64, i64),
    /// Words, in the order of names.
    Text(String),
    /// Nothing: always last.
    Blank,
}

impl SortKey {
    /// The key of words.
    pub fn of_text(text: String) -> Self {
        if text.trim().is_empty() { Self::Blank } else { Self::Text(text) }
    }

    /// Which comes first.
    pub fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let turned = |order: Ordering| if descending { order.reverse() } else { order };
        match (self, other) {
            (Self::Blank, Self::Blank) => Ordering::Equal,
            (Self::Blank, _) => Ordering::Greater,
            (_, Self::Blank) => Ordering::Less,
            (Self::Number(a, b), Self::Number(c, d)) => turned((a, b).cmp(&(c, d))),
            (Self::Number(..), Self::Text(_)) => turned(Ordering::Less),
            (Self::Text(_), Self::Number(..)) => turned(Ordering::Greater),
            (Self::Text(a), Self::Text(b)) => turned(by_name(a, b)),
        }
    }
}

/// How much room the cells of a column have, and whether rows begin with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CellRoom {
    /// The least width.
    pub min_width: f32,
    /// Whether rows begin with it: such a cell is indented by its depth.
    pub starts_row: bool,
}

impl CellRoom {
    /// Room for the whole text.
    pub const ROOMY: Self = Self { min_width: 1_000.0, starts_row: false };
}

/// Words that the cells of a table share.
#[derive(Clone, Debug, Default)]
pub struct TableWords {
    /// Shown for the name of somebody who is not named.
    pub nameless: String,
    /// The words of 0, 1, 2 and more findings.
    pub findings: Vec<String>,
}
