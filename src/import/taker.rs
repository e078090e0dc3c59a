//! One table on its way into a plan, row by row: what is remembered between rows, the groups they make, the remarks.
//!
//! What a single row becomes as a measure is in `row`, `people`, `places` and `money`.

use super::facts::GROUPING;
use super::groups::{GROUP_WORDS, group_text};
use super::places::Places;
use super::take::Rows;
use super::words::{bare, list};
use super::{Field, Intake, Judged, Makes, Remark, Row, Verdict};
use crate::edit::Draft;
use crate::model::{Channel, Key, Kind, Line, Origin, Period, Uid, Value, goal};
use crate::text::Phrase;
use crate::text::identity::looks_like_identity_number;
use std::collections::BTreeMap;

/// What the rows under a heading link to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    pub(super) main_goal: Option<Uid>,
    pub(super) goal: Option<Uid>,
    pub(super) strategy: Option<Uid>,
    pub(super) challenge: Option<Uid>,
}

/// What a row says beyond the fields that are written at once.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) title: String,
    pub(super) text: Vec<String>,
    pub(super) note: Vec<String>,
    pub(super) funding: String,
    pub(super) period: Period,
}

impl Told {
    /// Keeps a cell in the note, once.
    pub(super) fn note_cell(&mut self, heading: &str, cell: &str) {
        let line = format!("{heading}: {}", cell.split_whitespace().collect::<Vec<_>>().join(" "));
        if !self.note.contains(&line) {
            self.note.push(line);
        }
    }
}

/// A table on its way into a draft of the plan.
pub(super) struct Taker<'a, 'd> {
    pub(super) intake: &'a Intake,
    pub(super) draft: &'a mut Draft<'d>,
    pub(super) places: Places,
    pub(super) remarks: Vec<Remark>,
    pub(super) context: Context,
    /// The years that what has no end of its own goes through.
    pub(super) horizon: Option<(i16, i16)>,
    /// Whether the table shows that its amounts change a frame.
    pub(super) changes_frame: bool,
    /// The measure row before, for rows that refer to it.
    pub(super) above: Option<(Row, String)>,
    /// Whether årsverk without a year were put in the years that have money.
    pub(super) fte_by_money: bool,
    /// The rows whose blank cells were read as the cell above, by column.
    pub(super) filled_down: BTreeMap<usize, Vec<usize>>,
    /// The last cells of the columns that group the rows.
    pub(super) merged: BTreeMap<usize, String>,
    /// How many records other than measures came in from a list.
    pub(super) listed: usize,
    /// What the table is called in the origin of its records.
    pub(super) source: &'a str,
    /// How many measures came in.
    pub(super) taken: usize,
    pub(super) rows: Rows<'a>,
}

impl Taker<'_, '_> {
    /// Takes all rows in, as they were judged.
    pub(super) fn run(&mut self) {
        self.table_remarks();
        self.plan_facts();
        for verdict in self.intake.verdicts() {
            let Some(row) = self.intake.grid().rows.get(verdict.row) else { continue };
            if !self.rows.next() {
                return;
            }
            self.warn_of_identity(row);
            self.merge(row, verdict);
            match verdict.judged {
                Judged::Measure => {
                    self.measure(row);
                    self.taken += 1;
                }
                Judged::Heading | Judged::Sum => {
                    self.group(row, verdict);
                    if verdict.judged == Judged::Sum && verdict.makes == Makes::Nothing {
                        self.context = Context::default();
                    }
                }
                Judged::Frame => self.context.strategy = None,
                Judged::Aside => {
                    let text = Phrase::new("import-remark-aside").with("text", whole(row));
                    self.remark(row.number, None, text);
                }
            }
        }
        self.closing_remarks();
    }

    /// Remembers the cells of grouping columns for the blank ones under them, as merged cells leave them.
    ///
    /// What stands further left is the larger group: when it changes, the smaller ones begin anew.
    fn merge(&mut self, row: &Row, verdict: &Verdict) {
        if verdict.reason.key == "import-reason-repeated" {
            return;
        }
        let columns = self.intake.columns();
        let title_at = columns.iter().position(|column| column.field == Field::Title).unwrap_or(0);
        let groups = |at: usize| columns.get(at).is_some_and(|column| GROUPING.contains(&column.field));
        let cells: Vec<(usize, &str)> =
            row.filled().filter(|(at, _)| *at < title_at && groups(*at)).collect();
        // A label such as `Tiltak:` begins no other group.
        if verdict.judged == Judged::Heading && verdict.makes != Makes::Nothing && cells.is_empty() {
            self.merged.clear();
        }
        for (at, cell) in cells {
            self.merged.retain(|other, _| *other < at);
            self.merged.insert(at, cell.to_owned());
        }
    }

    /// Says once what was done in the same way in many rows.
    fn closing_remarks(&mut self) {
        if self.fte_by_money {
            self.about_table("import-remark-fte-by-money");
        }
        for (at, rows) in std::mem::take(&mut self.filled_down) {
            let rows: Vec<String> = rows.iter().map(usize::to_string).collect();
            let text = Phrase::new("import-remark-filled-down").with("rows", rows.join(", "));
            self.remarks.push(Remark {
                sheet: None,
                row: None,
                column: Some(self.intake.column_name(at)),
                text,
            });
        }
    }

    /// Says something of a row of the file, or of one of its cells.
    pub(super) fn remark(&mut self, row: usize, column: Option<usize>, text: Phrase) {
        let column = column.map(|at| self.intake.column_name(at));
        self.remarks.push(Remark { sheet: None, row: Some(row), column, text });
    }

    /// The cell of a row's number, for messages.
    pub(super) fn cell_of(&self, row: usize, column: usize) -> String {
        let found = self.intake.grid().rows.iter().find(|r| r.number == row);
        found.map_or_else(String::new, |row| row.cell(column).to_owned())
    }

    pub(super) fn about_table(&mut self, key: &'static str) {
        self.remarks.push(Remark { sheet: None, row: None, column: None, text: Phrase::new(key) });
    }

    /// Makes what a heading or a group's sum stands for, and links the rows under it to that.
    fn group(&mut self, row: &Row, verdict: &Verdict) {
        let title = self.title_of(row);
        let amounts = row.filled().any(|(at, cell)| {
            let amount = self.intake.columns().get(at).is_some_and(|column| column.field.is_amount());
            amount && super::read_amounts(cell, self.intake.language()).says_something()
        });
        if verdict.judged == Judged::Heading
            && amounts
            && !["import-reason-sum-over", "import-reason-repeated"].contains(&&*verdict.reason.key)
        {
            self.remark(
                row.number,
                None,
                Phrase::new("import-remark-heading-amounts").with("text", whole(row)),
            );
        } else if verdict.reason.key == "import-reason-lonely" {
            self.remark(row.number, None, Phrase::new("import-remark-lonely").with("text", title.as_str()));
        }
        if title.is_empty() || verdict.makes == Makes::Nothing {
            return;
        }
        self.make_group(row.number, &title, verdict.makes);
    }

    /// Makes the goal, strategy or challenge of a group and goes on under it.
    pub(super) fn make_group(&mut self, row: usize, title: &str, makes: Makes) {
        let text =
            GROUP_WORDS.into_iter().find_map(|name| group_text(title, name)).filter(|text| !text.is_empty());
        let kind = match makes {
            Makes::Strategy => Kind::Strategy,
            Makes::Challenge => Kind::Challenge,
            _ => Kind::Goal,
        };
        let id = self.places.place(self.draft, kind, text.unwrap_or(title).trim_end_matches(':').trim());
        if self.places.is_new(id) {
            self.put_origin(kind, id, row);
            if text.is_some()
                && let Some(field) = kind.field("note")
            {
                let at = crate::model::Address { kind, id, field, key: Key::Whole };
                let written = self.draft.write(at, Value::Text(Line::new(title).shared()));
                debug_assert!(written.is_ok(), "a note takes any text");
            }
        }
        self.enter(makes, id);
    }

    fn enter(&mut self, makes: Makes, id: Uid) {
        let context = &mut self.context;
        match makes {
            Makes::Nothing => {}
            Makes::Goal => {
                *context = Context {
                    main_goal: Some(id),
                    goal: Some(id),
                    challenge: context.challenge,
                    strategy: None,
                };
            }
            Makes::SubGoal => {
                context.goal = Some(id);
                if let Some(main) = context.main_goal.filter(|main| *main != id && self.places.is_new(id)) {
                    self.draft.put(goal::PARENT, id, Key::Whole, Value::Record(main));
                }
            }
            Makes::Strategy => context.strategy = Some(id),
            Makes::Challenge => *context = Context { challenge: Some(id), ..Context::default() },
        }
    }

    /// The title of a row, else its first text.
    pub(super) fn title_of(&self, row: &Row) -> String {
        let (title, _) = super::facts::title(row, self.intake.columns());
        title.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(super) fn put_origin(&mut self, kind: Kind, id: Uid, row: usize) {
        if let Some(field) = kind.field("origin") {
            let detail = Line::new(&format!("{}:{row}", self.source));
            let origin = Value::Origin(Origin { channel: Channel::Import, detail });
            let written =
                self.draft.write(crate::model::Address { kind, id, field, key: Key::Whole }, origin);
            debug_assert!(written.is_ok(), "every kind has an origin");
        }
    }

    /// Warns of what looks like a national identity number; the number itself is not repeated.
    pub(super) fn warn_of_identity(&mut self, row: &Row) {
        for (at, cell) in row.filled() {
            let word = list("identity").iter().any(|word| bare(cell).contains(word));
            let digits = cell.chars().filter(char::is_ascii_digit).count() >= 11;
            if looks_like_identity_number(cell) || (word && digits) {
                self.remark(row.number, Some(at), Phrase::new("import-remark-identity"));
            }
        }
    }
}

/// The cells of a row as one line.
pub(super) fn whole(row: &Row) -> String {
    let cells: Vec<&str> = row.filled().map(|(_, cell)| cell).collect();
    Line::new(&cells.join(" · ")).to_string()
}
