//! One table on its way into a plan, row by row: what is remembered between rows, the groups they make, the remarks.
//!
//! What a single row becomes as a measure is in `row`, `people`, `places` and `money`.

use super::facts::GROUPING_FIELDS;
use super::groups::{GROUP_WORD_LISTS, text_after_group_word};
use super::places::KnownRecords;
use super::take::RowProgress;
use super::words::{trim_marks, word_list};
use super::{CellRow, ClassifiedRow, ImportField, ImportPreview, Remark, RowClass, RowOutcome};
use crate::edit::Draft;
use crate::model::{Channel, Key, Kind, Line, Origin, Period, Uid, Value, goal};
use crate::text::Phrase;
use crate::text::identity::looks_like_identity_number;
use std::collections::BTreeMap;

/// What the rows under a heading link to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct HeadingContext {
    pub(super) main_goal: Option<Uid>,
    pub(super) goal: Option<Uid>,
    pub(super) strategy: Option<Uid>,
    pub(super) challenge: Option<Uid>,
}

/// What a row says beyond the fields that are written at once.
#[derive(Debug, Default)]
pub(super) struct RowDraft {
    pub(super) title: String,
    pub(super) text: Vec<String>,
    pub(super) note: Vec<String>,
    pub(super) funding: String,
    pub(super) period: Period,
}

impl RowDraft {
    /// Keeps a cell in the note, once.
    pub(super) fn add_note_line(&mut self, heading: &str, cell: &str) {
        let line = format!("{heading}: {}", cell.split_whitespace().collect::<Vec<_>>().join(" "));
        if !self.note.contains(&line) {
            self.note.push(line);
        }
    }
}

/// A table on its way into a draft of the plan.
pub(super) struct RowImporter<'a, 'd> {
    pub(super) preview: &'a ImportPreview,
    pub(super) draft: &'a mut Draft<'d>,
    pub(super) records: KnownRecords,
    pub(super) remarks: Vec<Remark>,
    pub(super) context: HeadingContext,
    /// The years that what has no end of its own goes through.
    pub(super) horizon: Option<(i16, i16)>,
    /// Whether the table shows that its amounts change a frame.
    pub(super) changes_frame: bool,
    /// The measure row before, for rows that refer to it.
    pub(super) row_above: Option<(CellRow, String)>,
    /// Whether årsverk without a year were put in the years that have money.
    pub(super) fte_by_money: bool,
    /// The rows whose blank cells were read as the cell above, by column.
    pub(super) filled_down: BTreeMap<usize, Vec<usize>>,
    /// The last cells of the columns that group the rows.
    pub(super) group_cells: BTreeMap<usize, String>,
    /// How many records other than measures came in from a list.
    pub(super) listed_records: usize,
    /// What the table is called in the origin of its records.
    pub(super) source: &'a str,
    /// How many measures came in.
    pub(super) measures: usize,
    pub(super) progress: RowProgress<'a>,
}

impl RowImporter<'_, '_> {
    /// Takes all rows in, as they were judged.
    pub(super) fn import_rows(&mut self) {
        self.add_table_remarks();
        self.import_plan_facts();
        for verdict in self.preview.classified_rows() {
            let Some(row) = self.preview.grid().rows.get(verdict.row) else { continue };
            if !self.progress.advance() {
                return;
            }
            self.warn_of_identity_number(row);
            self.remember_group_cells(row, verdict);
            match verdict.class {
                RowClass::Measure => {
                    self.import_measure(row);
                    self.measures += 1;
                }
                RowClass::Heading | RowClass::Sum => {
                    self.import_group(row, verdict);
                    if verdict.class == RowClass::Sum && verdict.outcome == RowOutcome::Nothing {
                        self.context = HeadingContext::default();
                    }
                }
                RowClass::Frame => self.context.strategy = None,
                RowClass::Ignored => {
                    let text = Phrase::new("import-remark-aside").with("text", join_cells(row));
                    self.add_remark(row.number, None, text);
                }
            }
        }
        self.add_closing_remarks();
    }

    /// Remembers the cells of grouping columns for the blank ones under them, as merged cells leave them.
    ///
    /// What stands further left is the larger group: when it changes, the smaller ones begin anew.
    fn remember_group_cells(&mut self, row: &CellRow, verdict: &ClassifiedRow) {
        if verdict.reason.key == "import-reason-repeated" {
            return;
        }
        let columns = self.preview.columns();
        let title_at = columns.iter().position(|column| column.field == ImportField::Title).unwrap_or(0);
        let groups =
            |at: usize| columns.get(at).is_some_and(|column| GROUPING_FIELDS.contains(&column.field));
        let cells: Vec<(usize, &str)> =
            row.filled_cells().filter(|(at, _)| *at < title_at && groups(*at)).collect();
        // A label such as `Tiltak:` begins no other group.
        if verdict.class == RowClass::Heading && verdict.outcome != RowOutcome::Nothing && cells.is_empty() {
            self.group_cells.clear();
        }
        for (at, cell) in cells {
            self.group_cells.retain(|other, _| *other < at);
            self.group_cells.insert(at, cell.to_owned());
        }
    }

    /// Says once what was done in the same way in many rows.
    fn add_closing_remarks(&mut self) {
        if self.fte_by_money {
            self.remark_on_table("import-remark-fte-by-money");
        }
        for (at, rows) in std::mem::take(&mut self.filled_down) {
            let rows: Vec<String> = rows.iter().map(usize::to_string).collect();
            let text = Phrase::new("import-remark-filled-down").with("rows", rows.join(", "));
            self.remarks.push(Remark {
                sheet: None,
                row: None,
                column: Some(self.preview.column_name(at)),
                text,
            });
        }
    }

    /// Says something of a row of the file, or of one of its cells.
    pub(super) fn add_remark(&mut self, row: usize, column: Option<usize>, text: Phrase) {
        let column = column.map(|at| self.preview.column_name(at));
        self.remarks.push(Remark { sheet: None, row: Some(row), column, text });
    }

    /// The cell of a row's number, for messages.
    pub(super) fn cell_text(&self, row: usize, column: usize) -> String {
        let found = self.preview.grid().rows.iter().find(|r| r.number == row);
        found.map_or_else(String::new, |row| row.cell(column).to_owned())
    }

    pub(super) fn remark_on_table(&mut self, key: &'static str) {
        self.remarks.push(Remark { sheet: None, row: None, column: None, text: Phrase::new(key) });
    }

    /// Makes what a heading or a group's sum stands for, and links the rows under it to that.
    fn import_group(&mut self, row: &CellRow, verdict: &ClassifiedRow) {
        let title = self.title_of_row(row);
        let amounts = row.filled_cells().any(|(at, cell)| {
            let amount = self.preview.columns().get(at).is_some_and(|column| column.field.is_amount());
            amount && super::read_amounts(cell, self.preview.language()).is_recognised()
        });
        if verdict.class == RowClass::Heading
            && amounts
            && !["import-reason-sum-over", "import-reason-repeated"].contains(&&*verdict.reason.key)
        {
            self.add_remark(
                row.number,
                None,
                Phrase::new("import-remark-heading-amounts").with("text", join_cells(row)),
            );
        } else if verdict.reason.key == "import-reason-lonely" {
            self.add_remark(
                row.number,
                None,
                Phrase::new("import-remark-lonely").with("text", title.as_str()),
            );
        }
        if title.is_empty() || verdict.outcome == RowOutcome::Nothing {
            return;
        }
        self.add_group(row.number, &title, verdict.outcome);
    }

    /// Makes the goal, strategy or challenge of a group and goes on under it.
    pub(super) fn add_group(&mut self, row: usize, title: &str, makes: RowOutcome) {
        let text = GROUP_WORD_LISTS
            .into_iter()
            .find_map(|name| text_after_group_word(title, name))
            .filter(|text| !text.is_empty());
        let kind = match makes {
            RowOutcome::Strategy => Kind::Strategy,
            RowOutcome::Challenge => Kind::Challenge,
            _ => Kind::Goal,
        };
        let id =
            self.records.find_or_add(self.draft, kind, text.unwrap_or(title).trim_end_matches(':').trim());
        if self.records.is_new(id) {
            self.write_origin(kind, id, row);
            if text.is_some()
                && let Some(field) = kind.field("note")
            {
                let at = crate::model::Address { kind, id, field, key: Key::Whole };
                let written = self.draft.write(at, Value::Text(Line::new(title).shared()));
                debug_assert!(written.is_ok(), "a note takes any text");
            }
        }
        self.enter_group(makes, id);
    }

    fn enter_group(&mut self, makes: RowOutcome, id: Uid) {
        let context = &mut self.context;
        match makes {
            RowOutcome::Nothing => {}
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
        let (title, _) = super::facts::find_row_title(row, self.preview.columns());
        title.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(super) fn write_origin(&mut self, kind: Kind, id: Uid, row: usize) {
        if let Some(field) = kind.field("origin") {
            let detail = Line::new(&format!("{}:{row}", self.source));
            let origin = Value::Origin(Origin { channel: Channel::Import, detail });
            let written =
                self.draft.write(crate::model::Address { kind, id, field, key: Key::Whole }, origin);
            debug_assert!(written.is_ok(), "every kind has an origin");
        }
    }

    /// Warns of what looks like a national identity number; the number itself is not repeated.
    pub(super) fn warn_of_identity_number(&mut self, row: &CellRow) {
        for (at, cell) in row.filled_cells() {
            let word = word_list("identity").iter().any(|word| trim_marks(cell).contains(word));
            let digits = cell.chars().filter(char::is_ascii_digit).count() >= 11;
            if looks_like_identity_number(cell) || (word && digits) {
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
