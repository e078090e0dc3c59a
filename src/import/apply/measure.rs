//! The import of one row as one measure: its texts, its period, its links to challenges, goals and strategies.
//!
//! Target groups and organisations are in `people`, amounts in `money`.

use super::importer::{RowDraft, RowImporter};
use crate::import::field::ImportField;
use crate::import::interpret::{case_numbers, split_texts, text_after_ditto};
use crate::import::read::CellRow;
use crate::import::words::{is_word, trim_marks, word_lists};
use crate::model::{Key, Kind, Line, PeriodEnd, Prose, Uid, Value, Word, goal, measure, strategy};
use crate::text::{Phrase, dates};
use std::borrow::Cow;

/// The fields that a row which refers to the one above inherits from it where its own cells are blank.
const INHERITED_FIELDS: [ImportField; 9] = [
    ImportField::TargetGroup,
    ImportField::Level,
    ImportField::Challenge,
    ImportField::Goal,
    ImportField::Strategy,
    ImportField::Lead,
    ImportField::Contributors,
    ImportField::Period,
    ImportField::End,
];

/// The challenges, goals and strategies that a row links to.
#[derive(Debug, Default)]
struct RowLinks {
    challenges: Vec<Uid>,
    goals: Vec<Uid>,
    strategies: Vec<Uid>,
}

impl RowImporter<'_, '_> {
    /// Imports a row as a measure.
    pub(super) fn import_measure(&mut self, row: &CellRow) {
        let mut row_draft = RowDraft::default();
        // The period must be known before the amounts, which are spread over its years; whatever a step cannot place is
        // collected in the draft of the row and written last.
        let row = &self.resolve_references(row, &mut row_draft);
        let id = self.draft.add(Kind::Measure);
        self.write_origin(Kind::Measure, id, row.number);
        self.read_texts(row, &mut row_draft);
        if self.records.find(Kind::Measure, &row_draft.title).is_some() {
            self.add_remark(
                row.number,
                None,
                Phrase::new("import-remark-known-measure").with("title", row_draft.title.as_str()),
            );
        }
        self.read_time(row, &mut row_draft);
        self.import_links(row, id);
        self.import_people(row, id, &mut row_draft);
        self.import_reach(row, id, &mut row_draft);
        self.import_choices(row, id, &mut row_draft);
        self.import_money(row, id, &mut row_draft);
        self.import_case_number(row, id);
        self.write_draft(row, id, &row_draft);
        // The resolved row, so that a second `do.` in a row refers to the same measure as the first.
        self.row_above = Some((row.clone(), row_draft.title));
    }

    /// The row with references to the row above replaced by its content.
    fn resolve_references(&mut self, row: &CellRow, row_draft: &mut RowDraft) -> CellRow {
        let mut row = row.clone();
        row_draft.title = self.title_of_row(&row);
        let (above, title) = self.row_above.clone().unwrap_or_default();
        let columns = self.preview.columns();
        let field = |at: usize| columns.get(at).map_or(ImportField::Skip, |column| column.field);
        // The first row has none above it: there `do.` is its title.
        let refers = text_after_ditto(&row_draft.title).map(str::to_owned).filter(|_| !title.is_empty());
        if let Some(rest) = &refers {
            row_draft.title = if rest.is_empty() { title } else { format!("{title}, {rest}") };
            let number = i64::try_from(above.number).unwrap_or(0);
            self.add_remark(row.number, None, Phrase::new("import-remark-ditto").with("above", number));
        }
        // A row of a text ends with its last cell: the missing ones must exist before they can be filled.
        row.cells.resize(columns.len().max(row.cells.len()), String::new());
        for (at, cell) in row.cells.iter_mut().enumerate() {
            let ditto = field(at) != ImportField::Title && text_after_ditto(cell).is_some_and(str::is_empty);
            let inherits = refers.is_some() && cell.is_empty() && INHERITED_FIELDS.contains(&field(at));
            let merged = self.group_cells.get(&at).filter(|_| cell.is_empty());
            if let Some(merged) = merged {
                self.filled_down.entry(at).or_default().push(row.number);
                merged.clone_into(cell);
            } else if ditto || inherits {
                above.cell(at).clone_into(cell);
            }
        }
        row
    }

    /// Collects the texts, and what fits in no other field.
    fn read_texts(&mut self, row: &CellRow, row_draft: &mut RowDraft) {
        let columns = self.preview.columns();
        let titled =
            row.filled_cells().any(|(at, _)| columns.get(at).is_some_and(|c| c.field == ImportField::Title));
        if !titled {
            let text = Phrase::new("import-remark-untitled").with("title", row_draft.title.as_str());
            self.add_remark(row.number, None, text);
        }
        for (at, cell) in self.cells_of_field(row, ImportField::Title) {
            // A row stays one measure even where it lists several: nothing tells how they share its amounts.
            let count = split_texts(cell).len().max(count_numbered_lines(cell));
            if count > 1 && cell.contains('\n') {
                self.add_remark(
                    row.number,
                    Some(at),
                    Phrase::new("import-remark-several-measures").with("count", count),
                );
            }
        }
        for (_, cell) in self.cells_of_field(row, ImportField::Text) {
            row_draft.text.push(cell.to_owned());
        }
        for (at, cell) in self.cells_of_field(row, ImportField::Note) {
            row_draft.add_note_line(&self.preview.column_name(at), cell);
        }
        for (at, cell) in row.filled_cells() {
            if columns.get(at).is_none() {
                row_draft.add_note_line(&self.preview.column_name(at), cell);
                self.add_remark(
                    row.number,
                    Some(at),
                    Phrase::new("import-remark-no-column").with("cell", cell),
                );
            }
        }
    }

    /// Collects the period.
    fn read_time(&mut self, row: &CellRow, row_draft: &mut RowDraft) {
        let fields = [ImportField::Period, ImportField::Start, ImportField::End];
        let cells: Vec<(ImportField, usize, &str)> = fields
            .iter()
            .flat_map(|f| self.cells_of_field(row, *f).into_iter().map(|(at, cell)| (*f, at, cell)))
            .collect();
        for (field, at, cell) in cells {
            // A dash fills a cell that has no time; it is no mistake to report.
            if matches!(cell, "-" | "–" | "—") {
                continue;
            }
            let period = match dates::read_period(cell) {
                Ok(period) => period,
                Err(why) => {
                    row_draft.add_note_line(&self.preview.column_name(at), cell);
                    // `fra våren og løpende` has no date that can be read, but its word for the end is certain.
                    let goes_on = dates::mentions_ongoing(cell);
                    if goes_on {
                        row_draft.period.to = PeriodEnd::Ongoing;
                    }
                    let text = if goes_on {
                        Phrase::new("import-remark-ongoing").with("cell", cell)
                    } else {
                        why.phrase()
                    };
                    self.add_remark(row.number, Some(at), text);
                    continue;
                }
            };
            // A single year in a column of starts or ends is that end of the period; a range there is both.
            let point = period.from.map(PeriodEnd::At) == Some(period.to);
            match field {
                ImportField::Start if point => row_draft.period.from = period.from,
                ImportField::End if point => row_draft.period.to = period.to,
                _ => {
                    row_draft.period.from = period.from.or(row_draft.period.from);
                    row_draft.period.to = period.to;
                }
            }
        }
        if let (Some(first), Some(last)) = row_draft.period.years()
            && first > last
        {
            self.add_remark(
                row.number,
                None,
                Phrase::new("import-remark-backwards").with("period", row_draft.period),
            );
        }
    }

    /// Links the measure to the challenges, goals and strategies of its row and of the headings above it.
    fn import_links(&mut self, row: &CellRow, id: Uid) {
        let main = self.find_or_add_named(row, ImportField::MainGoal, Kind::Goal);
        let mut chain = RowLinks {
            challenges: self.find_or_add_named(row, ImportField::Challenge, Kind::Challenge),
            goals: self.find_or_add_named(row, ImportField::Goal, Kind::Goal),
            strategies: self.find_or_add_named(row, ImportField::Strategy, Kind::Strategy),
        };
        // The main goal in the row counts before the heading that the row is under.
        let parent = main.first().copied().or(self.context.goal);
        for goal in &chain.goals {
            // Only records that this import adds are linked to each other: the others were linked by people.
            if let Some(parent) = parent.filter(|p| p != goal && self.records.is_new(*goal)) {
                self.draft.set_fact(goal::PARENT, *goal, Key::Whole, Value::Record(parent));
            }
            for challenge in chain.challenges.iter().filter(|_| self.records.is_new(*goal)) {
                self.draft.link(goal::CHALLENGES, *goal, *challenge);
            }
        }
        for strategy in chain.strategies.iter().filter(|s| self.records.is_new(**s)) {
            for goal in &chain.goals {
                self.draft.link(strategy::GOALS, *strategy, *goal);
            }
        }
        // The heading's goal is the default: a row with goals of its own must not get both.
        if chain.goals.is_empty() {
            chain.goals.extend(if main.is_empty() { self.context.goal.into_iter().collect() } else { main });
        }
        chain.strategies.extend(self.context.strategy);
        chain.challenges.extend(self.context.challenge);
        chain.challenges.iter().for_each(|to| self.draft.link(measure::CHALLENGES, id, *to));
        chain.goals.iter().for_each(|to| self.draft.link(measure::GOALS, id, *to));
        chain.strategies.iter().for_each(|to| self.draft.link(measure::STRATEGIES, id, *to));
    }

    /// The records that the cells of a field name, which are added where they are missing.
    fn find_or_add_named(&mut self, row: &CellRow, field: ImportField, kind: Kind) -> Vec<Uid> {
        let cells = self.cells_of_field(row, field);
        let mut found = Vec::new();
        for title in cells.iter().flat_map(|(_, cell)| split_texts(cell)) {
            if matches!(title.as_str(), "-" | "–" | "?") {
                continue;
            }
            found.push(self.find_or_add_record(kind, &title, row.number));
        }
        found
    }

    /// Writes the fields that are one of several words: status, change.
    fn import_choices(&mut self, row: &CellRow, id: Uid, row_draft: &mut RowDraft) {
        for (at, cell) in self.cells_of_field(row, ImportField::Status) {
            match choice_code("status-", cell) {
                Some(code) => {
                    self.draft.set_fact(measure::STATUS, id, Key::Whole, Value::Choice(Cow::Borrowed(code)));
                }
                None => self.remark_unknown_choice(row, at, cell, row_draft),
            }
        }
        for (at, cell) in self.cells_of_field(row, ImportField::Change) {
            match choice_code("change-", cell) {
                Some(code) => {
                    self.draft.set_fact(measure::CHANGE, id, Key::Whole, Value::Choice(Cow::Borrowed(code)));
                }
                None => self.remark_unknown_choice(row, at, cell, row_draft),
            }
        }
        self.import_help(row, id, row_draft);
        // A comment that is exactly such a word counts too, and stays a comment.
        if let Some(code) = self
            .cells_of_field(row, ImportField::Text)
            .iter()
            .find_map(|(_, cell)| choice_code("change-", cell))
        {
            self.draft.set_fact(measure::CHANGE, id, Key::Whole, Value::Choice(Cow::Borrowed(code)));
        }
        for (_, cell) in self.cells_of_field(row, ImportField::StatutoryBasis) {
            if is_word("no", cell) || matches!(cell, "-" | "–") {
                continue;
            }
            // A paragraph or the year of an act makes a measure statutory; other words may deny that it is.
            if is_word("yes", cell) {
                self.draft.set_fact(measure::STATUTORY, id, Key::Whole, Value::Yes);
            } else if cell.chars().any(|c| c.is_ascii_digit() || c == '§') {
                self.draft.set_fact(measure::STATUTORY, id, Key::Whole, Value::Yes);
                self.draft.set(measure::STATUTORY_BASIS, id, cell);
            } else {
                self.draft.set(measure::STATUTORY_BASIS, id, cell);
            }
        }
    }

    /// Writes the kinds of help: a cell is one, or lists several.
    fn import_help(&mut self, row: &CellRow, id: Uid, row_draft: &mut RowDraft) {
        for (at, cell) in self.cells_of_field(row, ImportField::Help) {
            // The whole cell comes first: the name of a kind of help may contain a comma or a slash itself.
            let named = choice_code("help-", cell).map(|code| vec![Some(code)]);
            let parts = || cell.split(['\n', ',', ';', '/']).filter(|part| !part.trim().is_empty());
            let named = named.unwrap_or_else(|| parts().map(|part| choice_code("help-", part)).collect());
            for word in named.iter().flatten().filter_map(|code| Word::new(code)) {
                self.draft.set_fact(measure::CATEGORIES, id, Key::Word(word), Value::Yes);
            }
            if named.contains(&None) {
                self.remark_unknown_choice(row, at, cell, row_draft);
            }
        }
    }

    /// Reports a word that is none of the choices, and keeps it in the note.
    fn remark_unknown_choice(&mut self, row: &CellRow, at: usize, cell: &str, row_draft: &mut RowDraft) {
        row_draft.add_note_line(&self.preview.column_name(at), cell);
        self.add_remark(row.number, Some(at), Phrase::new("import-remark-choice").with("cell", cell));
    }

    /// Writes the case number, from its column, else from wherever in the row it is found.
    fn import_case_number(&mut self, row: &CellRow, id: Uid) {
        let mut found: Vec<String> = Vec::new();
        for (_, cell) in self.cells_of_field(row, ImportField::CaseNumber) {
            found.push(cell.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        if found.is_empty() {
            found = row.filled_cells().flat_map(|(_, cell)| case_numbers(cell)).collect();
            found.dedup();
        }
        self.draft.set(measure::CASE_NUMBER, id, found.join("; ").as_str());
    }

    /// Writes the values that were collected.
    fn write_draft(&mut self, row: &CellRow, id: Uid, row_draft: &RowDraft) {
        self.draft.set(measure::TITLE, id, row_draft.title.as_str());
        self.draft.set(measure::TEXT, id, Prose::new(&row_draft.text.join("\n\n")));
        self.draft.set(measure::NOTE, id, Prose::new(&row_draft.note.join("\n")));
        self.draft.set(measure::PERIOD, id, row_draft.period);
        let joined = |cells: Vec<(usize, &str)>| -> Line {
            Line::new(&cells.into_iter().map(|(_, cell)| cell).collect::<Vec<_>>().join("; "))
        };
        let funding = joined(self.cells_of_field(row, ImportField::Funding));
        let funding = if funding.is_empty() { Line::new(&row_draft.funding_text()) } else { funding };
        self.draft.set(measure::FUNDING, id, funding);
        let lines = [
            (measure::INDICATOR, ImportField::Indicator),
            (measure::PRIORITY, ImportField::Priority),
            (measure::PRIORITY_REASON, ImportField::PriorityReason),
            (measure::BOTTLENECK, ImportField::Bottleneck),
        ];
        for (field, of) in lines {
            let text = joined(self.cells_of_field(row, of));
            self.draft.set(field, id, text);
        }
    }
}

/// How many lines of a cell begin with a running number.
fn count_numbered_lines(cell: &str) -> usize {
    let numbered = |line: &&str| {
        let rest = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < line.trim_start().len() && rest.starts_with(['.', ')'])
    };
    cell.lines().filter(numbered).count()
}

/// The English code of a word in the lists of a choice.
fn choice_code(prefix: &'static str, cell: &str) -> Option<&'static str> {
    let cell = trim_marks(cell);
    word_lists(prefix).find(|(_, words)| words.contains(&cell.as_str())).map(|(code, _)| code)
}
