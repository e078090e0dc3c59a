//! What each row of a table is: a measure, a heading, a sum, part of a budget frame, or something aside.
//!
//! Words come first, then arithmetic (`sums`). A person may judge otherwise, row by row, and the rest follows.

use super::around::find_rows_outside;
use super::ditto::is_ditto;
use super::facts::{
    GROUPING_FIELDS, RowFacts, RowShape, amount_columns, collect_row_facts, count_numbered_parts,
    fill_areas_down,
};
use super::groups::find_group_outcome;
use super::headings::{Headings, ImportColumn};
use super::sums::{self, Contradiction};
use super::totals;
use super::words::{ends_with_word, is_word, starts_with_word};
use super::{CellGrid, ClassifiedRow, ImportField, RowClass, RowOutcome};
use crate::text::{Language, Phrase};
use std::collections::BTreeMap;

/// Whether a table is a budget: amounts by year, and nothing of people, groups or aims.
fn is_budget(columns: &[ImportColumn]) -> bool {
    let by_year = columns.iter().any(|column| column.field.year().is_some());
    let of_plan = |field: ImportField| {
        GROUPING_FIELDS.contains(&field) && field != ImportField::Area
            || matches!(
                field,
                ImportField::Lead
                    | ImportField::Contributors
                    | ImportField::Period
                    | ImportField::Start
                    | ImportField::End
            )
    };
    by_year && !columns.iter().any(|column| of_plan(column.field))
}

/// Judges every row of content, and finds the printed sums that their parts contradict.
pub fn classify_rows(
    grid: &CellGrid,
    headings: &Headings,
    language: Language,
    forced: &BTreeMap<usize, (RowClass, RowOutcome)>,
) -> (Vec<ClassifiedRow>, Vec<Contradiction>) {
    let columns = amount_columns(&headings.columns);
    let mut facts: Vec<RowFacts> = grid
        .rows
        .iter()
        .skip(headings.body_start)
        .map(|row| collect_row_facts(row, &headings.columns, &columns, language))
        .collect();
    fill_areas_down(&mut facts);
    let around = find_rows_outside(grid, headings, &facts, language);
    let rich = facts.iter().filter(|f| f.has_details()).count();
    let lonely_makes = if is_budget(&headings.columns) { RowOutcome::Strategy } else { RowOutcome::Goal };
    let mostly_rich = rich > 0 && rich * 10 >= facts.len() * 4;
    let last_rich = (0..facts.len())
        .rfind(|at| !around.contains_key(at) && facts.get(*at).is_some_and(RowFacts::has_details))
        .unwrap_or(0);
    let notes_numbered = !facts.iter().any(|f| f.has_details() && is_numbered_note(&f.title));
    let mut verdicts: Vec<ClassifiedRow> = facts
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let stands = match facts.get(at + 1) {
                _ if at > last_rich && notes_numbered => RowPosition::AfterUnnumberedRows,
                _ if at > last_rich => RowPosition::AfterLastDetailedRow,
                Some(next) if next.has_details() => RowPosition::AboveDetailedRow,
                _ => RowPosition::Between,
            };
            let numbered = !row.has_details() && count_numbered_parts(&facts, at) > 0;
            let reason = Phrase::new("import-reason-numbered").with("number", row.number.as_str());
            let (judged, makes, reason) = around
                .get(&at)
                .map(|reason| (RowClass::Ignored, RowOutcome::Nothing, reason.clone()))
                .or_else(|| classify_by_words(row))
                .or_else(|| numbered.then_some((RowClass::Heading, RowOutcome::Goal, reason)))
                .or_else(|| {
                    (mostly_rich && !row.has_details())
                        .then(|| classify_lone_text(row, stands, lonely_makes))
                        .flatten()
                })
                .unwrap_or((RowClass::Measure, RowOutcome::Nothing, Phrase::new("import-reason-measure")));
            ClassifiedRow { row: headings.body_start + at, class: judged, outcome: makes, reason }
        })
        .collect();
    let force = |verdicts: &mut [ClassifiedRow]| {
        for verdict in verdicts {
            if let Some((judged, makes)) = forced.get(&verdict.row) {
                (verdict.class, verdict.outcome) = (*judged, *makes);
                verdict.reason = Phrase::new("import-reason-person");
            }
        }
    };
    force(&mut verdicts);
    let mut contradictions = settle_without_repeats(&facts, &mut verdicts, &columns, forced);
    contradictions.extend(totals::check_row_totals(grid, headings, language));
    force(&mut verdicts);
    (verdicts, contradictions)
}

/// Settles the sums, as if headings that are printed once more on each page were not there.
fn settle_without_repeats(
    facts: &[RowFacts],
    verdicts: &mut [ClassifiedRow],
    columns: &[usize],
    forced: &BTreeMap<usize, (RowClass, RowOutcome)>,
) -> Vec<Contradiction> {
    let repeated = |at: usize| facts.get(at).is_some_and(|row| row.shape == RowShape::RepeatedHeadings);
    if !(0..facts.len()).any(repeated) {
        return sums::settle_sums(facts, verdicts, columns, forced);
    }
    let kept: Vec<usize> = (0..facts.len()).filter(|at| !repeated(*at)).collect();
    let own_facts: Vec<RowFacts> = kept.iter().filter_map(|at| facts.get(*at)).cloned().collect();
    let mut own: Vec<ClassifiedRow> = kept.iter().filter_map(|at| verdicts.get(*at)).cloned().collect();
    let found = sums::settle_sums(&own_facts, &mut own, columns, forced);
    for (at, settled) in kept.into_iter().zip(own) {
        if let Some(verdict) = verdicts.get_mut(at) {
            *verdict = settled;
        }
    }
    found
}

type Classification = (RowClass, RowOutcome, Phrase);

/// What the words of a row say.
fn classify_by_words(row: &RowFacts) -> Option<Classification> {
    let because = |key: &'static str| Phrase::new(key).with("text", row.title.as_str());
    if row.shape == RowShape::GroupOnly {
        return Some((RowClass::Ignored, RowOutcome::Nothing, Phrase::new("import-reason-no-title")));
    }
    if row.shape == RowShape::RepeatedHeadings {
        return Some((RowClass::Heading, RowOutcome::Nothing, Phrase::new("import-reason-repeated")));
    }
    if row.has_amounts() && (is_word("sum-prefix", &row.title) || is_word("sum-exact", &row.title)) {
        return Some((RowClass::Sum, RowOutcome::Nothing, because("import-reason-sum-word")));
    }
    if row.other_cells > 0 {
        return None;
    }
    if row.shape == RowShape::GroupCell {
        return Some((RowClass::Heading, RowOutcome::Nothing, because("import-reason-group-cell")));
    }
    if let Some(makes) = find_group_outcome(&row.title) {
        return Some((RowClass::Heading, makes, because("import-reason-group-word")));
    }
    if is_word("group-label", &row.title) && !row.has_amounts() {
        return Some((RowClass::Heading, RowOutcome::Nothing, because("import-reason-group-word")));
    }
    if !row.has_amounts() {
        return (starts_with_word("sum-prefix", &row.title) && row.title.chars().count() < 20)
            .then(|| (RowClass::Sum, RowOutcome::Nothing, because("import-reason-sum-word")));
    }
    if is_word("derived", &row.title) {
        return Some((RowClass::Ignored, RowOutcome::Nothing, because("import-reason-derived")));
    }
    if starts_with_word("of-which", row.title.trim_start_matches(|c: char| !c.is_alphanumeric())) {
        return Some((RowClass::Ignored, RowOutcome::Nothing, Phrase::new("import-reason-of-which")));
    }
    if is_word("frame-exact", &row.title) || starts_with_word("frame-prefix", &row.title) {
        return Some((RowClass::Frame, RowOutcome::Nothing, because("import-reason-frame-word")));
    }
    if starts_with_word("sum-prefix", &row.title) || ends_with_word("sum-suffix", &row.title) {
        return Some((RowClass::Sum, RowOutcome::Nothing, because("import-reason-sum-word")));
    }
    None
}

/// Where a row of nothing but a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowPosition {
    /// Right over a row that says more.
    AboveDetailedRow,
    /// Anywhere among the rows.
    Between,
    /// After the last row that says more.
    AfterLastDetailedRow,
    /// The same in a table whose own rows are not numbered as notes are: `1)`.
    AfterUnnumberedRows,
}

/// Whether a text is numbered as a note is: `1) Se egen sak`.
fn is_numbered_note(title: &str) -> bool {
    let digits = title.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    digits > 0 && title.get(digits..).is_some_and(|rest| rest.starts_with(')'))
}

/// A row of nothing but a text, in a table whose rows otherwise say more.
fn classify_lone_text(row: &RowFacts, stands: RowPosition, makes: RowOutcome) -> Option<Classification> {
    let because = |key: &'static str| Phrase::new(key).with("text", row.title.as_str());
    if row.title.is_empty() {
        return Some((RowClass::Ignored, RowOutcome::Nothing, Phrase::new("import-reason-no-title")));
    }
    if is_ditto(&row.title) {
        return None;
    }
    let footnote = row.title.starts_with(['*', '¹', '²', '³']) || starts_with_word("footnote", &row.title);
    let footnote = footnote || stands == RowPosition::AfterUnnumberedRows && is_numbered_note(&row.title);
    if matches!(stands, RowPosition::AfterLastDetailedRow | RowPosition::AfterUnnumberedRows)
        && (footnote || row.title.chars().count() > 120)
    {
        return Some((RowClass::Ignored, RowOutcome::Nothing, because("import-reason-footnote")));
    }
    let short = row.title.chars().count() <= 90 && !row.title.starts_with(char::is_lowercase);
    let heading = !row.has_own_title || (short && stands == RowPosition::AboveDetailedRow);
    heading.then(|| (RowClass::Heading, makes, because("import-reason-lonely")))
}
