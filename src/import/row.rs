//! One row as one measure: its texts, its place in the chain, who, when, and what it costs.

use super::ditto::ditto_rest;
use super::names::texts;
use super::taker::{Taker, Told};
use super::words::{is, lists};
use super::{Field, Row, cases};
use crate::model::{End, Key, Kind, Line, Prose, Uid, Value, Word, goal, measure, strategy};
use crate::text::{Phrase, dates};
use std::borrow::Cow;

/// The columns that a row which refers to the one above takes from it when its own are blank.
const INHERITED: [Field; 9] = [
    Field::TargetGroup,
    Field::Level,
    Field::Challenge,
    Field::Goal,
    Field::Strategy,
    Field::Lead,
    Field::Contributors,
    Field::Period,
    Field::End,
];

/// The links of a row's chain.
#[derive(Debug, Default)]
struct Chain {
    challenges: Vec<Uid>,
    goals: Vec<Uid>,
    strategies: Vec<Uid>,
}

impl Taker<'_, '_> {
    /// Takes a row in as a measure.
    pub(super) fn measure(&mut self, row: &Row) {
        let mut told = Told::default();
        let row = &self.resolved(row, &mut told);
        let id = self.draft.add(Kind::Measure);
        self.put_origin(Kind::Measure, id, row.number);
        self.texts(row, &mut told);
        if self.places.find(Kind::Measure, &told.title).is_some() {
            self.remark(
                row.number,
                None,
                Phrase::new("import-remark-known-measure").with("title", told.title.as_str()),
            );
        }
        self.time(row, &mut told);
        self.chain(row, id);
        self.people(row, id, &mut told);
        self.reach(row, id, &mut told);
        self.choices(row, id, &mut told);
        self.money(row, id, &mut told);
        self.case(row, id);
        self.finish(row, id, &told);
        self.above = Some((row.clone(), told.title));
    }

    /// The cells of a field, with their columns.
    pub(super) fn cells<'r>(&self, row: &'r Row, field: Field) -> Vec<(usize, &'r str)> {
        let columns = self.intake.columns();
        row.filled().filter(|(at, _)| columns.get(*at).is_some_and(|column| column.field == field)).collect()
    }

    /// The row with what refers to the row above put in its place, and its title.
    fn resolved(&mut self, row: &Row, told: &mut Told) -> Row {
        let mut row = row.clone();
        told.title = self.title_of(&row);
        let (above, title) = self.above.clone().unwrap_or_default();
        let columns = self.intake.columns();
        let field = |at: usize| columns.get(at).map_or(Field::Skip, |column| column.field);
        let refers = ditto_rest(&told.title).map(str::to_owned).filter(|_| !title.is_empty());
        if let Some(rest) = &refers {
            told.title = if rest.is_empty() { title } else { format!("{title}, {rest}") };
            let number = i64::try_from(above.number).unwrap_or(0);
            self.remark(row.number, None, Phrase::new("import-remark-ditto").with("above", number));
        }
        row.cells.resize(columns.len().max(row.cells.len()), String::new());
        for (at, cell) in row.cells.iter_mut().enumerate() {
            let ditto = field(at) != Field::Title && ditto_rest(cell).is_some_and(str::is_empty);
            let inherits = refers.is_some() && cell.is_empty() && INHERITED.contains(&field(at));
            let merged = self.merged.get(&at).filter(|_| cell.is_empty());
            if let Some(merged) = merged {
                self.filled_down.entry(at).or_default().push(row.number);
                merged.clone_into(cell);
            } else if ditto || inherits {
                above.cell(at).clone_into(cell);
            }
        }
        row
    }

    /// Texts, and what fits nowhere else.
    fn texts(&mut self, row: &Row, told: &mut Told) {
        let columns = self.intake.columns();
        let titled = row.filled().any(|(at, _)| columns.get(at).is_some_and(|c| c.field == Field::Title));
        if !titled {
            let text = Phrase::new("import-remark-untitled").with("title", told.title.as_str());
            self.remark(row.number, None, text);
        }
        for (at, cell) in self.cells(row, Field::Title) {
            let count = texts(cell).len().max(numbered_lines(cell));
            if count > 1 && cell.contains('\n') {
                self.remark(
                    row.number,
                    Some(at),
                    Phrase::new("import-remark-several-measures").with("count", count),
                );
            }
        }
        for (_, cell) in self.cells(row, Field::Text) {
            told.text.push(cell.to_owned());
        }
        for (at, cell) in self.cells(row, Field::Note) {
            told.note_cell(&self.intake.column_name(at), cell);
        }
        for (at, cell) in row.filled() {
            if columns.get(at).is_none() {
                told.note_cell(&self.intake.column_name(at), cell);
                self.remark(row.number, Some(at), Phrase::new("import-remark-no-column").with("cell", cell));
            }
        }
    }

    /// When it is done.
    fn time(&mut self, row: &Row, told: &mut Told) {
        let fields = [Field::Period, Field::Start, Field::End];
        let cells: Vec<(Field, usize, &str)> = fields
            .iter()
            .flat_map(|f| self.cells(row, *f).into_iter().map(|(at, cell)| (*f, at, cell)))
            .collect();
        for (field, at, cell) in cells {
            if matches!(cell, "-" | "–" | "—") {
                continue;
            }
            let period = match dates::read_period(cell) {
                Ok(period) => period,
                Err(why) => {
                    told.note_cell(&self.intake.column_name(at), cell);
                    let goes_on = dates::says_ongoing(cell);
                    if goes_on {
                        told.period.to = End::Ongoing;
                    }
                    let text = if goes_on {
                        Phrase::new("import-remark-ongoing").with("cell", cell)
                    } else {
                        why.phrase()
                    };
                    self.remark(row.number, Some(at), text);
                    continue;
                }
            };
            let point = period.from.map(End::At) == Some(period.to);
            match field {
                Field::Start if point => told.period.from = period.from,
                Field::End if point => told.period.to = period.to,
                _ => {
                    told.period.from = period.from.or(told.period.from);
                    told.period.to = period.to;
                }
            }
        }
        if let (Some(first), Some(last)) = told.period.years()
            && first > last
        {
            self.remark(row.number, None, Phrase::new("import-remark-backwards").with("period", told.period));
        }
    }

    /// Challenges, goals and strategies of the row and of the headings above it.
    fn chain(&mut self, row: &Row, id: Uid) {
        let main = self.places_of(row, Field::MainGoal, Kind::Goal);
        let mut chain = Chain {
            challenges: self.places_of(row, Field::Challenge, Kind::Challenge),
            goals: self.places_of(row, Field::Goal, Kind::Goal),
            strategies: self.places_of(row, Field::Strategy, Kind::Strategy),
        };
        let parent = main.first().copied().or(self.context.goal);
        for goal in &chain.goals {
            if let Some(parent) = parent.filter(|p| p != goal && self.places.is_new(*goal)) {
                self.draft.put(goal::PARENT, *goal, Key::Whole, Value::Record(parent));
            }
            for challenge in chain.challenges.iter().filter(|_| self.places.is_new(*goal)) {
                self.draft.link(goal::CHALLENGES, *goal, *challenge);
            }
        }
        for strategy in chain.strategies.iter().filter(|s| self.places.is_new(**s)) {
            for goal in &chain.goals {
                self.draft.link(strategy::GOALS, *strategy, *goal);
            }
        }
        if chain.goals.is_empty() {
            chain.goals.extend(if main.is_empty() { self.context.goal.into_iter().collect() } else { main });
        }
        chain.strategies.extend(self.context.strategy);
        chain.challenges.extend(self.context.challenge);
        chain.challenges.iter().for_each(|to| self.draft.link(measure::CHALLENGES, id, *to));
        chain.goals.iter().for_each(|to| self.draft.link(measure::GOALS, id, *to));
        chain.strategies.iter().for_each(|to| self.draft.link(measure::STRATEGIES, id, *to));
    }

    /// The records that the cells of a field name.
    fn places_of(&mut self, row: &Row, field: Field, kind: Kind) -> Vec<Uid> {
        let cells = self.cells(row, field);
        let mut found = Vec::new();
        for title in cells.iter().flat_map(|(_, cell)| texts(cell)) {
            if matches!(title.as_str(), "-" | "–" | "?") {
                continue;
            }
            found.push(self.place(kind, &title, row.number));
        }
        found
    }

    pub(super) fn place(&mut self, kind: Kind, title: &str, row: usize) -> Uid {
        let known = self.places.find(kind, title).is_some();
        let id = self.places.place(self.draft, kind, title);
        if !known {
            self.put_origin(kind, id, row);
        }
        id
    }

    /// What is one of several words: status, change.
    fn choices(&mut self, row: &Row, id: Uid, told: &mut Told) {
        for (at, cell) in self.cells(row, Field::Status) {
            match code("status-", cell) {
                Some(code) => {
                    self.draft.put(measure::STATUS, id, Key::Whole, Value::Choice(Cow::Borrowed(code)));
                }
                None => self.not_a_choice(row, at, cell, told),
            }
        }
        for (at, cell) in self.cells(row, Field::Change) {
            match code("change-", cell) {
                Some(code) => {
                    self.draft.put(measure::CHANGE, id, Key::Whole, Value::Choice(Cow::Borrowed(code)));
                }
                None => self.not_a_choice(row, at, cell, told),
            }
        }
        self.help(row, id, told);
        // A comment that is just such a word says it too, and stays a comment.
        if let Some(code) = self.cells(row, Field::Text).iter().find_map(|(_, cell)| code("change-", cell)) {
            self.draft.put(measure::CHANGE, id, Key::Whole, Value::Choice(Cow::Borrowed(code)));
        }
        for (_, cell) in self.cells(row, Field::StatutoryBasis) {
            if is("no", cell) || matches!(cell, "-" | "–") {
                continue;
            }
            if is("yes", cell) {
                self.draft.put(measure::STATUTORY, id, Key::Whole, Value::Yes);
            } else if cell.chars().any(|c| c.is_ascii_digit() || c == '§') {
                self.draft.put(measure::STATUTORY, id, Key::Whole, Value::Yes);
                self.draft.set(measure::STATUTORY_BASIS, id, cell);
            } else {
                self.draft.set(measure::STATUTORY_BASIS, id, cell);
            }
        }
    }

    /// What kinds of help it gives: a cell is one, or names several.
    fn help(&mut self, row: &Row, id: Uid, told: &mut Told) {
        for (at, cell) in self.cells(row, Field::Help) {
            let named = code("help-", cell).map(|code| vec![Some(code)]);
            let parts = || cell.split(['\n', ',', ';', '/']).filter(|part| !part.trim().is_empty());
            let named = named.unwrap_or_else(|| parts().map(|part| code("help-", part)).collect());
            for word in named.iter().flatten().filter_map(|code| Word::new(code)) {
                self.draft.put(measure::CATEGORIES, id, Key::Word(word), Value::Yes);
            }
            if named.contains(&None) {
                self.not_a_choice(row, at, cell, told);
            }
        }
    }

    fn not_a_choice(&mut self, row: &Row, at: usize, cell: &str, told: &mut Told) {
        told.note_cell(&self.intake.column_name(at), cell);
        self.remark(row.number, Some(at), Phrase::new("import-remark-choice").with("cell", cell));
    }

    /// The number of its case, wherever in the row it stands.
    fn case(&mut self, row: &Row, id: Uid) {
        let mut found: Vec<String> = Vec::new();
        for (_, cell) in self.cells(row, Field::CaseNumber) {
            found.push(cell.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        if found.is_empty() {
            found = row.filled().flat_map(|(_, cell)| cases::find(cell)).collect();
            found.dedup();
        }
        self.draft.set(measure::CASE_NUMBER, id, found.join("; ").as_str());
    }

    /// Writes the texts that were gathered.
    fn finish(&mut self, row: &Row, id: Uid, told: &Told) {
        self.draft.set(measure::TITLE, id, told.title.as_str());
        self.draft.set(measure::TEXT, id, Prose::new(&told.text.join("\n\n")));
        self.draft.set(measure::NOTE, id, Prose::new(&told.note.join("\n")));
        self.draft.set(measure::PERIOD, id, told.period);
        let said = |cells: Vec<(usize, &str)>| -> Line {
            Line::new(&cells.into_iter().map(|(_, cell)| cell).collect::<Vec<_>>().join("; "))
        };
        let funding = said(self.cells(row, Field::Funding));
        let funding = if funding.is_empty() { Line::new(&told.funding) } else { funding };
        self.draft.set(measure::FUNDING, id, funding);
        let lines = [
            (measure::INDICATOR, Field::Indicator),
            (measure::PRIORITY, Field::Priority),
            (measure::PRIORITY_REASON, Field::PriorityReason),
            (measure::BOTTLENECK, Field::Bottleneck),
        ];
        for (field, of) in lines {
            let text = said(self.cells(row, of));
            self.draft.set(field, id, text);
        }
    }
}

/// How many lines of a cell begin with a running number.
fn numbered_lines(cell: &str) -> usize {
    let numbered = |line: &&str| {
        let rest = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < line.trim_start().len() && rest.starts_with(['.', ')'])
    };
    cell.lines().filter(numbered).count()
}

/// The English code of a word in the lists of a choice.
fn code(prefix: &'static str, cell: &str) -> Option<&'static str> {
    let cell = super::words::bare(cell);
    lists(prefix).find(|(_, words)| words.contains(&cell.as_str())).map(|(code, _)| code)
}
