//! The state of the import of one table, and the acts that all its parts share: records, groups and remarks.
//!
//! What a row becomes is in `measure`, `people` and `money`; the order of the rows is that of `import`.

use super::known_records::KnownRecords;
use crate::edit::Draft;
use crate::import::field::ImportField;
use crate::import::interpret::{
    GROUP_WORD_LISTS, ImportPreview, RowOutcome, find_row_title, text_after_group_word,
};
use crate::import::read::CellRow;
use crate::import::remark::Remark;
use crate::import::words::{fold, word_list};
use crate::model::{Channel, Key, Kind, Line, Origin, Period, Uid, Value, goal};
use crate::text::Phrase;
use crate::text::identity::looks_like_identity_number;
use std::collections::BTreeMap;

/// The groups that the rows under a heading link to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct HeadingContext {
    pub(super) main_goal: Option<Uid>,
    pub(super) goal: Option<Uid>,
    pub(super) strategy: Option<Uid>,
    pub(super) challenge: Option<Uid>,
}

/// The values of a row that are collected from several cells before they are written.
#[derive(Debug, Default)]
pub(super) struct RowDraft {
    pub(super) title: String,
    pub(super) text: Vec<String>,
    pub(super) note: Vec<String>,
    /// What cells of amounts say of the funding, each with the years of its columns; no years where the columns have
    /// none.
    pub(super) funding: Vec<(String, Vec<i16>)>,
    pub(super) period: Period,
}

impl RowDraft {
    /// Adds a cell to the note, once.
    pub(super) fn add_note_line(&mut self, heading: &str, cell: &str) {
        let line = format!("{heading}: {}", cell.split_whitespace().collect::<Vec<_>>().join(" "));
        if !self.note.contains(&line) {
            self.note.push(line);
        }
    }

    /// Notes what a cell of amounts says of the funding, for the year of its column.
    pub(super) fn add_funding(&mut self, cell: &str, year: Option<i16>) {
        let text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        match self
            .funding
            .iter_mut()
            .find(|(other, years)| *other == text && years.is_empty() == year.is_none())
        {
            Some((_, years)) => years.extend(year),
            None => self.funding.push((text, year.into_iter().collect())),
        }
    }

    /// What the cells of amounts say of the funding: "innenfor ramme (2027, 2028)".
    pub(super) fn funding_text(&self) -> String {
        let part = |(text, years): &(String, Vec<i16>)| {
            let years = years.iter().map(i16::to_string).collect::<Vec<_>>().join(", ");
            if years.is_empty() { text.clone() } else { format!("{text} ({years})") }
        };
        self.funding.iter().map(part).collect::<Vec<_>>().join("; ")
    }
}

/// Is called before each row with the number of rows before it, and returns whether to continue.
pub(super) type KeepGoing<'a> = &'a dyn Fn(usize) -> bool;

/// How many rows were imported, over all sheets.
#[derive(Clone, Copy)]
pub(super) struct RowProgress<'a> {
    /// How many rows were imported.
    pub(super) done: usize,
    /// Whether to continue.
    pub(super) keep_going: KeepGoing<'a>,
}

impl RowProgress<'_> {
    /// Counts one more row; returns whether to continue with it.
    pub(super) fn advance(&mut self) -> bool {
        let continues = (self.keep_going)(self.done);
        self.done += usize::from(continues);
        continues
    }
}

/// The import of one table into a draft of the plan.
pub(super) struct RowImporter<'a, 'd> {
    /// The table.
    pub(super) preview: &'a ImportPreview,
    /// The plan with the table so far.
    pub(super) draft: &'a mut Draft<'d>,
    /// The records that the table can name.
    pub(super) records: KnownRecords,
    /// The remarks so far.
    pub(super) remarks: Vec<Remark>,
    /// The groups that the next row links to.
    pub(super) context: HeadingContext,
    /// The first and the last year for what has no end of its own.
    pub(super) horizon: Option<(i16, i16)>,
    /// Whether the table shows that its amounts are changes of a budget frame.
    pub(super) changes_frame: bool,
    /// The previous measure with its title, for rows that refer to it.
    pub(super) row_above: Option<(CellRow, String)>,
    /// Whether årsverk without a year were added to the years that have money.
    pub(super) fte_by_money: bool,
    /// The rows whose blank cells were filled from the cell above, by column.
    pub(super) filled_down: BTreeMap<usize, Vec<usize>>,
    /// The last cells of the columns that group the rows.
    pub(super) group_cells: BTreeMap<usize, String>,
    /// How many rows of a list were imported.
    pub(super) listed_records: usize,
    /// The name of the table in the origin of its records.
    pub(super) source: &'a str,
    /// How many measures were imported.
    pub(super) measures: usize,
    /// How many rows were imported, over all sheets.
    pub(super) progress: RowProgress<'a>,
}

impl RowImporter<'_, '_> {
    /// The cells of a field, with their columns.
    pub(super) fn cells_of_field<'r>(&self, row: &'r CellRow, field: ImportField) -> Vec<(usize, &'r str)> {
        let columns = self.preview.columns();
        row.filled_cells()
            .filter(|(at, _)| columns.get(*at).is_some_and(|column| column.field == field))
            .collect()
    }

    /// The record with a title, which is added where there is none; the row is the origin of a new one.
    pub(super) fn find_or_add_record(&mut self, kind: Kind, title: &str, row: usize) -> Uid {
        // Looked up before the record may be added, because only a new one has its origin in this row.
        let known = self.records.find(kind, title).is_some();
        let id = self.records.find_or_add(self.draft, kind, title);
        if !known {
            self.write_origin(kind, id, row);
        }
        id
    }

    /// Adds a remark on a row of the file, or on one of its cells.
    pub(super) fn add_remark(&mut self, row: usize, column: Option<usize>, text: Phrase) {
        let column = column.map(|at| self.preview.column_name(at));
        self.remarks.push(Remark { sheet: None, row: Some(row), column, text });
    }

    /// The text of a cell, by the row's number in the file.
    pub(super) fn cell_text(&self, row: usize, column: usize) -> String {
        let found = self.preview.grid().rows.iter().find(|r| r.number == row);
        found.map_or_else(String::new, |row| row.cell(column).to_owned())
    }

    /// Adds a remark on the whole table.
    pub(super) fn remark_on_table(&mut self, text: Phrase) {
        self.remarks.push(Remark::on_table(text));
    }

    /// Adds the goal, strategy or challenge of a group, which the following rows link to.
    pub(super) fn add_group(&mut self, row: usize, title: &str, outcome: RowOutcome) {
        let text = GROUP_WORD_LISTS
            .into_iter()
            .find_map(|name| text_after_group_word(title, name))
            .filter(|text| !text.is_empty());
        let kind = match outcome {
            RowOutcome::Strategy => Kind::Strategy,
            RowOutcome::Challenge => Kind::Challenge,
            _ => Kind::Goal,
        };
        let id =
            self.records.find_or_add(self.draft, kind, text.unwrap_or(title).trim_end_matches(':').trim());
        if self.records.is_new(id) {
            self.write_origin(kind, id, row);
            // The title drops the group's word and number, `MÅL 1.2`; the note keeps the heading as it was written.
            if text.is_some() {
                let written = self.draft.write(kind.note().at(id), Value::Text(Line::new(title).shared()));
                debug_assert!(written.is_ok(), "a note takes any text");
            }
        }
        self.enter_group(outcome, id);
    }

    /// Makes a record the group that the following rows link to.
    fn enter_group(&mut self, outcome: RowOutcome, id: Uid) {
        let context = &mut self.context;
        match outcome {
            RowOutcome::Nothing => {}
            // A new goal ends the strategy of the goal before it, but not the challenge that both answer.
            RowOutcome::Goal => {
                *context = HeadingContext {
                    main_goal: Some(id),
                    goal: Some(id),
                    challenge: context.challenge,
                    strategy: None,
                };
            }
            RowOutcome::SubGoal => {
                context.goal = Some(id);
                if let Some(main) = context.main_goal.filter(|main| *main != id && self.records.is_new(id)) {
                    self.draft.set_fact(goal::PARENT, id, Key::Whole, Value::Record(main));
                }
            }
            RowOutcome::Strategy => context.strategy = Some(id),
            RowOutcome::Challenge => {
                *context = HeadingContext { challenge: Some(id), ..HeadingContext::default() }
            }
        }
    }

    /// The title of a row, else its first text.
    pub(super) fn title_of_row(&self, row: &CellRow) -> String {
        let (title, _) = find_row_title(row, self.preview.columns());
        title.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Records the row that a record comes from.
    pub(super) fn write_origin(&mut self, kind: Kind, id: Uid, row: usize) {
        let detail = Line::new(&format!("{}:{row}", self.source));
        let origin = Value::Origin(Origin { channel: Channel::Import, detail });
        let written = self.draft.write(kind.origin().at(id), origin);
        debug_assert!(written.is_ok(), "every kind has an origin");
    }

    /// Warns of what looks like a national identity number; the number itself is not repeated.
    pub(super) fn warn_of_identity_number(&mut self, row: &CellRow) {
        for (at, cell) in row.filled_cells() {
            if cell.bytes().filter(u8::is_ascii_digit).count() < 11 {
                continue;
            }
            // Next to a word for it eleven digits are enough, even where a mistyped digit breaks the check digits.
            let has_word = || {
                let cell = fold(cell);
                word_list("identity").iter().any(|word| cell.contains(word))
            };
            if looks_like_identity_number(cell) || has_word() {
                self.add_remark(row.number, Some(at), Phrase::new("import-remark-identity"));
            }
        }
    }
}

/// The cells of a row as one line.
pub(super) fn join_cells(row: &CellRow) -> String {
    let cells: Vec<&str> = row.filled_cells().map(|(_, cell)| cell).collect();
    Line::new(&cells.join(" · ")).to_string()
}
