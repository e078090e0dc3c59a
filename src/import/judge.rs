//! What each row of a table is: a measure, a heading, a sum, part of a budget frame, or something aside.
//!
//! Words come first, then arithmetic (`sums`). A person may judge otherwise, row by row, and the rest follows.

use super::around::around;
use super::ditto::is_ditto;
use super::facts::{Facts, GROUPING, Look, amount_columns, carry_areas, facts, parts_by_number};
use super::groups::group_word;
use super::headings::{Column, Headings};
use super::sums::{self, Contradiction};
use super::totals;
use super::words::{begins, ends, is};
use super::{Field, Grid, Judged, Makes, Verdict};
use crate::text::{Language, Phrase};
use std::collections::BTreeMap;

/// Whether a table is a budget: amounts by year, and nothing of people, groups or aims.
fn is_budget(columns: &[Column]) -> bool {
    let by_year = columns.iter().any(|column| column.field.year().is_some());
    let of_plan = |field: Field| {
        GROUPING.contains(&field) && field != Field::Area
            || matches!(field, Field::Lead | Field::Contributors | Field::Period | Field::Start | Field::End)
    };
    by_year && !columns.iter().any(|column| of_plan(column.field))
}

/// Judges every row of content, and finds the printed sums that their parts contradict.
pub fn judge(
    grid: &Grid,
    headings: &Headings,
    language: Language,
    forced: &BTreeMap<usize, (Judged, Makes)>,
) -> (Vec<Verdict>, Vec<Contradiction>) {
    let columns = amount_columns(&headings.columns);
    let mut facts: Vec<Facts> = grid
        .rows
        .iter()
        .skip(headings.rows)
        .map(|row| facts(row, &headings.columns, &columns, language))
        .collect();
    carry_areas(&mut facts);
    let around = around(grid, headings, &facts, language);
    let rich = facts.iter().filter(|f| f.is_rich()).count();
    let lonely_makes = if is_budget(&headings.columns) { Makes::Strategy } else { Makes::Goal };
    let mostly_rich = rich > 0 && rich * 10 >= facts.len() * 4;
    let last_rich = (0..facts.len())
        .rfind(|at| !around.contains_key(at) && facts.get(*at).is_some_and(Facts::is_rich))
        .unwrap_or(0);
    let notes_numbered = !facts.iter().any(|f| f.is_rich() && numbers_note(&f.title));
    let mut verdicts: Vec<Verdict> = facts
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let stands = match facts.get(at + 1) {
                _ if at > last_rich && notes_numbered => Stands::AfterNumbers,
                _ if at > last_rich => Stands::AfterAll,
                Some(next) if next.is_rich() => Stands::OverRich,
                _ => Stands::Between,
            };
            let numbered = !row.is_rich() && parts_by_number(&facts, at) > 0;
            let reason = Phrase::new("import-reason-numbered").with("number", row.number.as_str());
            let (judged, makes, reason) = around
                .get(&at)
                .map(|reason| (Judged::Aside, Makes::Nothing, reason.clone()))
                .or_else(|| by_words(row))
                .or_else(|| numbered.then_some((Judged::Heading, Makes::Goal, reason)))
                .or_else(|| {
                    (mostly_rich && !row.is_rich()).then(|| lonely(row, stands, lonely_makes)).flatten()
                })
                .unwrap_or((Judged::Measure, Makes::Nothing, Phrase::new("import-reason-measure")));
            Verdict { row: headings.rows + at, judged, makes, reason }
        })
        .collect();
    let force = |verdicts: &mut [Verdict]| {
        for verdict in verdicts {
            if let Some((judged, makes)) = forced.get(&verdict.row) {
                (verdict.judged, verdict.makes) = (*judged, *makes);
                verdict.reason = Phrase::new("import-reason-person");
            }
        }
    };
    force(&mut verdicts);
    let mut contradictions = settled(&facts, &mut verdicts, &columns, forced);
    contradictions.extend(totals::row_totals(grid, headings, language));
    force(&mut verdicts);
    (verdicts, contradictions)
}

/// Settles the sums, as if headings that are printed once more on each page were not there.
fn settled(
    facts: &[Facts],
    verdicts: &mut [Verdict],
    columns: &[usize],
    forced: &BTreeMap<usize, (Judged, Makes)>,
) -> Vec<Contradiction> {
    let repeated = |at: usize| facts.get(at).is_some_and(|row| row.look == Look::Headings);
    if !(0..facts.len()).any(repeated) {
        return sums::settle(facts, verdicts, columns, forced);
    }
    let kept: Vec<usize> = (0..facts.len()).filter(|at| !repeated(*at)).collect();
    let own_facts: Vec<Facts> = kept.iter().filter_map(|at| facts.get(*at)).cloned().collect();
    let mut own: Vec<Verdict> = kept.iter().filter_map(|at| verdicts.get(*at)).cloned().collect();
    let found = sums::settle(&own_facts, &mut own, columns, forced);
    for (at, settled) in kept.into_iter().zip(own) {
        if let Some(verdict) = verdicts.get_mut(at) {
            *verdict = settled;
        }
    }
    found
}

type Judgement = (Judged, Makes, Phrase);

/// What the words of a row say.
fn by_words(row: &Facts) -> Option<Judgement> {
    let because = |key: &'static str| Phrase::new(key).with("text", row.title.as_str());
    if row.look == Look::NoMeasure {
        return Some((Judged::Aside, Makes::Nothing, Phrase::new("import-reason-no-title")));
    }
    if row.look == Look::Headings {
        return Some((Judged::Heading, Makes::Nothing, Phrase::new("import-reason-repeated")));
    }
    if row.has_amounts() && (is("sum-prefix", &row.title) || is("sum-exact", &row.title)) {
        return Some((Judged::Sum, Makes::Nothing, because("import-reason-sum-word")));
    }
    if row.others > 0 {
        return None;
    }
    if row.look == Look::GroupCell {
        return Some((Judged::Heading, Makes::Nothing, because("import-reason-group-cell")));
    }
    if let Some(makes) = group_word(&row.title) {
        return Some((Judged::Heading, makes, because("import-reason-group-word")));
    }
    if is("group-label", &row.title) && !row.has_amounts() {
        return Some((Judged::Heading, Makes::Nothing, because("import-reason-group-word")));
    }
    if !row.has_amounts() {
        return (begins("sum-prefix", &row.title) && row.title.chars().count() < 20)
            .then(|| (Judged::Sum, Makes::Nothing, because("import-reason-sum-word")));
    }
    if is("derived", &row.title) {
        return Some((Judged::Aside, Makes::Nothing, because("import-reason-derived")));
    }
    if begins("of-which", row.title.trim_start_matches(|c: char| !c.is_alphanumeric())) {
        return Some((Judged::Aside, Makes::Nothing, Phrase::new("import-reason-of-which")));
    }
    if is("frame-exact", &row.title) || begins("frame-prefix", &row.title) {
        return Some((Judged::Frame, Makes::Nothing, because("import-reason-frame-word")));
    }
    if begins("sum-prefix", &row.title) || ends("sum-suffix", &row.title) {
        return Some((Judged::Sum, Makes::Nothing, because("import-reason-sum-word")));
    }
    None
}

/// Where a row of nothing but a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    /// Right over a row that says more.
    OverRich,
    /// Anywhere among the rows.
    Between,
    /// After the last row that says more.
    AfterAll,
    /// The same in a table whose own rows are not numbered as notes are: `1)`.
    AfterNumbers,
}

/// Whether a text is numbered as a note is: `1) Se egen sak`.
fn numbers_note(title: &str) -> bool {
    let digits = title.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    digits > 0 && title.get(digits..).is_some_and(|rest| rest.starts_with(')'))
}

/// A row of nothing but a text, in a table whose rows otherwise say more.
fn lonely(row: &Facts, stands: Stands, makes: Makes) -> Option<Judgement> {
    let because = |key: &'static str| Phrase::new(key).with("text", row.title.as_str());
    if row.title.is_empty() {
        return Some((Judged::Aside, Makes::Nothing, Phrase::new("import-reason-no-title")));
    }
    if is_ditto(&row.title) {
        return None;
    }
    let footnote = row.title.starts_with(['*', '¹', '²', '³']) || begins("footnote", &row.title);
    let footnote = footnote || stands == Stands::AfterNumbers && numbers_note(&row.title);
    if matches!(stands, Stands::AfterAll | Stands::AfterNumbers)
        && (footnote || row.title.chars().count() > 120)
    {
        return Some((Judged::Aside, Makes::Nothing, because("import-reason-footnote")));
    }
    let short = row.title.chars().count() <= 90 && !row.title.starts_with(char::is_lowercase);
    let heading = !row.in_place || (short && stands == Stands::OverRich);
    heading.then(|| (Judged::Heading, makes, because("import-reason-lonely")))
}
