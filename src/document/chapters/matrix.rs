//! The matrix of target groups by level: how well each is covered, by what, and why.
//!
//! States are words; what the matrix shows is repeated in sentences, group by group.

use super::super::{Block, Inline, List, Paragraph, TableCell, TableColumn, TableRow};
use super::context::ChapterContext;
use super::facts::{data_row, filled_table, join_filled, join_sentences, labelled_line, single_line};
use crate::analysis::coverage::{
    CellAssessment, Coverage, CoverageAxis, MatrixCell as Covered, MatrixColumn as Level,
};
use crate::model::coverage_cell::{CoverageCell, CoverageState};
use crate::model::service::ServiceCategory;
use crate::model::{Kind, Uid};
use crate::text::Phrase;

/// More columns of levels than this need a landscape page.
const MAX_PORTRAIT_LEVELS: usize = 4;

/// Target groups by the levels of the main scheme; nothing before a cell has something to say.
pub(super) fn coverage_matrix(cx: &ChapterContext<'_>) -> Vec<Block> {
    let coverage = Coverage::of(cx.plan, cx.outline, CoverageAxis::Main);
    let is_assessed = |cell: &Covered| {
        !cell.is_empty()
            || matches!(cell.assessment, CellAssessment::Assessed(_))
            || cell.assessment_record(cx.plan).is_some()
    };
    let on_levels = coverage.columns.iter().any(|column| matches!(column, Level::Level(_)));
    if !on_levels || !coverage.rows.iter().flat_map(|row| &row.cells).any(is_assessed) {
        return Vec::new();
    }
    let unassessed = is_unassessed(&coverage);
    let rows: Vec<TableRow> = coverage
        .rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().map(|cell| TableCell::text(cell_text(cx, cell, unassessed)));
            TableRow {
                cells: std::iter::once(TableCell::text(cx.target_group_name(row.group)))
                    .chain(cells)
                    .collect(),
                about: Some((Kind::TargetGroup, row.group)),
                ..TableRow::default()
            }
        })
        .collect();
    let mut columns = vec![TableColumn::words(cx.label(Kind::CoverageCell, "target_group"), 4)];
    columns.extend(coverage.columns.iter().enumerate().map(|(at, column)| {
        let longest = rows.iter().filter_map(|row| row.cells.get(at + 1)).map(cell_chars).max().unwrap_or(0);
        let name = column_name(cx, column);
        let share = column_share(longest.max(name.chars().count()));
        TableColumn::words(name, share)
    }));
    let heading = Block::heading(2, "coverage_matrix", cx.word("document-coverage-matrix"));
    let mut blocks = vec![heading, Block::paragraph(legend_text(cx, &coverage, unassessed))];
    blocks.extend(filled_table("matrix", cx.word("document-coverage-table"), columns, rows));
    let wide = coverage.columns.len() > MAX_PORTRAIT_LEVELS;
    if !unassessed {
        // On a landscape page lists would leave most of their lines empty, and the page too short.
        blocks
            .extend(gap_lists(cx, &coverage).into_iter().map(|it| if wide { list_as_line(it) } else { it }));
    }
    if wide {
        blocks = vec![Block::Landscape { blocks }];
    }
    blocks.extend(reasons_table(cx, &coverage));
    blocks
}

/// How many letters a cell holds.
fn cell_chars(cell: &TableCell) -> usize {
    if let TableCell::Text(text) = cell { text.chars().count() } else { 0 }
}

/// The share of the width that a column gets whose longest cell has so many letters.
const fn column_share(letters: usize) -> u8 {
    match letters {
        0..=20 => 3,
        21..=60 => 4,
        61..=120 => 5,
        _ => 7,
    }
}

/// What the words in the cells mean: only those that occur.
fn legend_text(cx: &ChapterContext<'_>, coverage: &Coverage, unassessed: bool) -> String {
    let any = |is: fn(&Covered) -> bool| coverage.rows.iter().flat_map(|row| &row.cells).any(is);
    let explained = |key: &'static str, there: bool| if there { cx.word(key) } else { String::new() };
    let other = any(|cell| cell.assessment == CellAssessment::Assessed(CoverageState::OtherBody));
    let elsewhere = any(|cell| {
        matches!(
            cell.assessment,
            CellAssessment::NotExpected | CellAssessment::Assessed(CoverageState::NotApplicable)
        )
    });
    join_sentences(&[
        cx.word(if unassessed { "document-coverage-not-begun" } else { "document-coverage-legend" }),
        explained("document-coverage-legend-today", any(|cell| !cell.services.is_empty())),
        explained("document-coverage-legend-planned", any(|cell| !cell.measures.is_empty())),
        explained("document-coverage-legend-other", other),
        explained("document-coverage-legend-elsewhere", elsewhere),
    ])
}

/// Whether the group has not assessed any cell.
const fn is_unassessed(coverage: &Coverage) -> bool {
    let counts = coverage.counts;
    counts.covered + counts.partly + counts.lacking + counts.other_body + counts.not_applicable == 0
}

pub(super) fn column_name(cx: &ChapterContext<'_>, column: &Level) -> String {
    match column {
        Level::Level(id) => level_name(cx, *id),
        Level::Category(word) => cx.choice_by_code::<ServiceCategory>(*word),
        Level::Unplaced => cx.word("document-coverage-open"),
    }
}

fn level_name(cx: &ChapterContext<'_>, id: Uid) -> String {
    let Some(level) = cx.plan.levels().get(id) else { return String::new() };
    let number = level.number.map(|number| cx.format_number(number)).unwrap_or_default();
    join_filled([&number, &*level.title], " ")
}

/// The text of a cell: the state in words, then the services of today and the measures, apart. Where nothing at all is
/// assessed, no cell repeats it.
fn cell_text(cx: &ChapterContext<'_>, cell: &Covered, unassessed: bool) -> String {
    let state = match &cell.assessment {
        CellAssessment::NotAssessed if unassessed => String::new(),
        CellAssessment::NotAssessed => cx.word("coverage-state-not-stated"),
        CellAssessment::Assessed(state) => {
            join_filled([state_mark(state), cx.choice_text(state).as_str()], " ")
        }
        CellAssessment::NotExpected => cx.choice_text(&CoverageState::NotApplicable),
        CellAssessment::NotAssessable => String::new(),
    };
    let services = join_filled(cell.services.iter().map(|id| cx.record_title(Kind::Service, *id)), ", ");
    let measures = cx.measure_numbers(cell.measures.iter().copied());
    let with = |key: &'static str, what: String| {
        if what.is_empty() { what } else { cx.text(&Phrase::new(key).with("what", what)) }
    };
    join_sentences(&[
        state,
        with("document-coverage-today", services),
        with("document-coverage-planned", measures),
    ])
}

/// A circle as full as the coverage, so that holes are seen at a glance and in print without colours.
const fn state_mark(state: &CoverageState) -> &'static str {
    match state {
        CoverageState::Covered => "●",
        CoverageState::Partly => "◐",
        CoverageState::Lacking => "○",
        _ => "",
    }
}

/// A list with its points one after the other, each ending with a semicolon.
fn list_as_line(block: Block) -> Block {
    let Block::List(List { items, .. }) = block else { return block };
    Block::Paragraph(Paragraph { text: items.join(&Inline::plain("; ")), ..Paragraph::default() })
}

/// Whether a standing is the one that a list is about.
type StandingTest = fn(&CellAssessment) -> bool;

/// Sentences on what is lacking, covered in part, and not assessed: a list of target groups for each.
fn gap_lists(cx: &ChapterContext<'_>, coverage: &Coverage) -> Vec<Block> {
    let states: [(&'static str, StandingTest); 3] = [
        ("document-coverage-lacking", |it| *it == CellAssessment::Assessed(CoverageState::Lacking)),
        ("document-coverage-partly", |it| *it == CellAssessment::Assessed(CoverageState::Partly)),
        ("document-coverage-not-assessed", |it| *it == CellAssessment::NotAssessed),
    ];
    let mut blocks = Vec::new();
    for (key, is) in states {
        let items: Vec<Vec<Inline>> = coverage
            .rows
            .iter()
            .filter_map(|row| {
                let of_row = row.cells.iter().zip(&coverage.columns);
                let levels = of_row
                    .filter(|(cell, _)| is(&cell.assessment))
                    .map(|(cell, column)| with_change(cx, column, cell));
                let levels = join_filled(levels, ", ");
                let group = format!("{}: ", cx.target_group_name(row.group));
                (!levels.is_empty()).then(|| vec![Inline::plain(group), Inline::plain(levels)])
            })
            .collect();
        if !items.is_empty() {
            blocks.push(Block::paragraph(cx.word(key)));
            blocks.push(Block::List(List { items, ..List::default() }));
        }
    }
    blocks
}

/// A level, and where help is lacking on it the measures that are to change that.
fn with_change(cx: &ChapterContext<'_>, column: &Level, cell: &Covered) -> String {
    let (name, measures) = (column_name(cx, column), cx.measure_numbers(cell.measures.iter().copied()));
    // What is not assessed, or covered in part, has its measures in the matrix: named again they fill a page.
    let is_lacking = cell.assessment == CellAssessment::Assessed(CoverageState::Lacking);
    if measures.is_empty() || !is_lacking {
        return name;
    }
    let phrase = Phrase::new("document-coverage-changed-by").with("level", name);
    cx.text(&phrase.with("measures", measures))
}

/// The group's reasons, where it gave some; who assessed and when, once where it is the same for all.
fn reasons_table(cx: &ChapterContext<'_>, coverage: &Coverage) -> Vec<Block> {
    let cells = coverage.rows.iter().flat_map(|row| {
        row.cells.iter().zip(&coverage.columns).map(move |(cell, column)| (row.group, cell, column))
    });
    let assessments: Vec<_> = cells
        .filter_map(|(group, cell, column)| Some((group, column, cell.assessment_record(cx.plan)?)))
        .collect();
    let assessed = |record: &CoverageCell| {
        join_filled([record.assessed_by.to_string(), cx.format_when(record.assessed)], ", ")
    };
    let mut days: Vec<String> = assessments.iter().map(|(_, _, record)| assessed(record)).collect();
    days.retain(|day| !day.is_empty());
    days.dedup();
    // The usual case is one workshop that assessed everything on one day.
    let once = days.len() == 1;
    let rows = assessments.iter().filter_map(|(group, column, record)| {
        let (reason, day) =
            (single_line(&record.reason), if once { String::new() } else { assessed(record) });
        (!reason.is_empty() || !day.is_empty()).then(|| {
            data_row([
                TableCell::text(join_filled([cx.target_group_name(*group), column_name(cx, column)], ", ")),
                TableCell::text(cx.choice_text(&record.state)),
                TableCell::text(reason),
                TableCell::text(day),
            ])
            .about(*record)
        })
    });
    let label = |field| cx.label(Kind::CoverageCell, field);
    let columns = vec![
        TableColumn::words(cx.word("document-coverage-where"), 4),
        TableColumn::short(label("state")),
        TableColumn::words(label("reason"), 5),
        TableColumn::words(label("assessed"), 3),
    ];
    let table = filled_table("reasons", cx.word("document-coverage-reasons"), columns, rows.collect());
    let day = if once { days.pop().unwrap_or_default() } else { String::new() };
    let day = labelled_line(cx, Kind::CoverageCell, [("assessed", day)]);
    table.into_iter().chain(day).collect()
}
