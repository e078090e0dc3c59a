//! The matrix of target groups by level: how well each is covered, by what, and why it is said to be so.
//!
//! States stand in words; what the matrix shows is said again in sentences, group by group.

use super::super::{Block, Cell, Column, Inline, List, Paragraph, Row};
use super::facts::{flat, joined, line, row, sentences, table};
use super::voice::Voice;
use crate::analysis::coverage::{By, Cell as Covered, Column as Level, Coverage, Standing};
use crate::model::coverage_cell::{CoverageCell, CoverageState};
use crate::model::service::ServiceCategory;
use crate::model::{Kind, Uid};
use crate::text::Phrase;

/// More columns of levels than this need a page lying on its side.
const UPRIGHT: usize = 4;

/// Target groups by the levels of the main scheme; nothing before a cell has something to say.
pub(super) fn matrix(voice: &Voice<'_>) -> Vec<Block> {
    let coverage = Coverage::of(voice.plan, voice.outline, By::Main);
    let said = |cell: &Covered| {
        !cell.is_empty() || matches!(cell.standing, Standing::Said(_)) || cell.said(voice.plan).is_some()
    };
    let on_levels = coverage.columns.iter().any(|column| matches!(column, Level::Level(_)));
    if !on_levels || !coverage.rows.iter().flat_map(|row| &row.cells).any(said) {
        return Vec::new();
    }
    let nothing_said = is_not_begun(&coverage);
    let rows: Vec<Row> = coverage
        .rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().map(|cell| Cell::text(cell_text(voice, cell, nothing_said)));
            Row {
                cells: std::iter::once(Cell::text(voice.group(row.group))).chain(cells).collect(),
                ..Row::default()
            }
        })
        .collect();
    let mut columns = vec![Column::words(voice.label(Kind::CoverageCell, "target_group"), 4)];
    columns.extend(coverage.columns.iter().enumerate().map(|(at, column)| {
        let longest = rows.iter().filter_map(|row| row.cells.get(at + 1)).map(length).max().unwrap_or(0);
        let name = column_name(voice, column);
        let share = share(longest.max(name.chars().count()));
        Column::words(name, share)
    }));
    let heading = Block::heading(2, "coverage_matrix", voice.word("document-coverage-matrix"));
    let mut blocks = vec![heading, Block::paragraph(legend(voice, &coverage, nothing_said))];
    blocks.extend(table("matrix", voice.word("document-coverage-table"), columns, rows));
    let wide = coverage.columns.len() > UPRIGHT;
    if !nothing_said {
        // On a page lying on its side lists would leave most of their lines empty, and the page too short.
        blocks.extend(missing(voice, &coverage).into_iter().map(|it| if wide { in_a_line(it) } else { it }));
    }
    if wide {
        blocks = vec![Block::Landscape { blocks }];
    }
    blocks.extend(reasons(voice, &coverage));
    blocks
}

/// How many letters a cell holds.
fn length(cell: &Cell) -> usize {
    if let Cell::Text(text) = cell { text.chars().count() } else { 0 }
}

/// The share of the width that a column gets whose longest cell has so many letters.
const fn share(letters: usize) -> u8 {
    match letters {
        0..=20 => 3,
        21..=60 => 4,
        61..=120 => 5,
        _ => 7,
    }
}

/// What the words in the cells mean: only those that stand there.
fn legend(voice: &Voice<'_>, coverage: &Coverage, nothing_said: bool) -> String {
    let any = |is: fn(&Covered) -> bool| coverage.rows.iter().flat_map(|row| &row.cells).any(is);
    let explained = |key: &'static str, there: bool| if there { voice.word(key) } else { String::new() };
    let other = any(|cell| cell.standing == Standing::Said(CoverageState::OtherBody));
    let elsewhere = any(|cell| {
        matches!(cell.standing, Standing::NotAsked | Standing::Said(CoverageState::NotApplicable))
    });
    sentences(&[
        voice.word(if nothing_said { "document-coverage-not-begun" } else { "document-coverage-legend" }),
        explained("document-coverage-legend-today", any(|cell| !cell.services.is_empty())),
        explained("document-coverage-legend-planned", any(|cell| !cell.measures.is_empty())),
        explained("document-coverage-legend-other", other),
        explained("document-coverage-legend-elsewhere", elsewhere),
    ])
}

/// Whether the group has not said anything of any cell.
const fn is_not_begun(coverage: &Coverage) -> bool {
    let counts = coverage.counts;
    counts.covered + counts.partly + counts.lacking + counts.other_body + counts.not_applicable == 0
}

pub(super) fn column_name(voice: &Voice<'_>, column: &Level) -> String {
    match column {
        Level::Level(id) => level_name(voice, *id),
        Level::Category(word) => voice.choice_of::<ServiceCategory>(*word),
        Level::Open => voice.word("document-coverage-open"),
    }
}

fn level_name(voice: &Voice<'_>, id: Uid) -> String {
    let Some(level) = voice.plan.levels().get(id) else { return String::new() };
    let number = level.number.map(|number| voice.number(number)).unwrap_or_default();
    joined([&number, &*level.title], " ")
}

/// What a cell says: the state in words, then the services of today and the measures, apart. Where nothing at all is
/// assessed, no cell says so once more.
fn cell_text(voice: &Voice<'_>, cell: &Covered, nothing_said: bool) -> String {
    let state = match &cell.standing {
        Standing::NotAssessed if nothing_said => String::new(),
        Standing::NotAssessed => voice.word("coverage-state-not-stated"),
        Standing::Said(state) => voice.choice(state),
        Standing::NotAsked => voice.choice(&CoverageState::NotApplicable),
        Standing::NotHere => String::new(),
    };
    let services = joined(cell.services.iter().map(|id| voice.title_of(Kind::Service, *id)), ", ");
    let measures = voice.measure_numbers(cell.measures.iter().copied());
    let with = |key: &'static str, what: String| {
        if what.is_empty() { what } else { voice.say(&Phrase::new(key).with("what", what)) }
    };
    sentences(&[
        state,
        with("document-coverage-today", services),
        with("document-coverage-planned", measures),
    ])
}

/// A list with its points one after the other, each ending with a semicolon.
fn in_a_line(block: Block) -> Block {
    let Block::List(List { items }) = block else { return block };
    Block::Paragraph(Paragraph { text: items.join(&Inline::plain("; ")) })
}

/// Whether a standing is the one that is told of.
type IsSo = fn(&Standing) -> bool;

/// Sentences on what is lacking, covered in part, and not assessed: a list of target groups for each.
fn missing(voice: &Voice<'_>, coverage: &Coverage) -> Vec<Block> {
    let states: [(&'static str, IsSo); 3] = [
        ("document-coverage-lacking", |it| *it == Standing::Said(CoverageState::Lacking)),
        ("document-coverage-partly", |it| *it == Standing::Said(CoverageState::Partly)),
        ("document-coverage-not-assessed", |it| *it == Standing::NotAssessed),
    ];
    let mut blocks = Vec::new();
    for (key, is) in states {
        let items: Vec<Vec<Inline>> = coverage
            .rows
            .iter()
            .filter_map(|row| {
                let of_row = row.cells.iter().zip(&coverage.columns);
                let levels = of_row
                    .filter(|(cell, _)| is(&cell.standing))
                    .map(|(_, column)| column_name(voice, column));
                let levels = joined(levels, ", ");
                let group = format!("{}: ", voice.group(row.group));
                (!levels.is_empty()).then(|| vec![Inline::plain(group), Inline::plain(levels)])
            })
            .collect();
        if !items.is_empty() {
            blocks.push(Block::paragraph(voice.word(key)));
            blocks.push(Block::List(List { items }));
        }
    }
    blocks
}

/// Why the group said so, where it gave a reason; who said it and when, once where it is the same for all.
fn reasons(voice: &Voice<'_>, coverage: &Coverage) -> Vec<Block> {
    let cells = coverage.rows.iter().flat_map(|row| {
        row.cells.iter().zip(&coverage.columns).map(move |(cell, column)| (row.group, cell, column))
    });
    let said: Vec<_> =
        cells.filter_map(|(group, cell, column)| Some((group, column, cell.said(voice.plan)?))).collect();
    let assessed =
        |said: &CoverageCell| joined([said.assessed_by.to_string(), voice.when(said.assessed)], ", ");
    let mut days: Vec<String> = said.iter().map(|(_, _, said)| assessed(said)).collect();
    days.retain(|day| !day.is_empty());
    days.dedup();
    let once = days.len() == 1;
    let rows = said.iter().filter_map(|(group, column, said)| {
        let (reason, day) = (flat(&said.reason), if once { String::new() } else { assessed(said) });
        (!reason.is_empty() || !day.is_empty()).then(|| {
            row([
                Cell::text(joined([voice.group(*group), column_name(voice, column)], ", ")),
                Cell::text(voice.choice(&said.state)),
                Cell::text(reason),
                Cell::text(day),
            ])
        })
    });
    let label = |field| voice.label(Kind::CoverageCell, field);
    let columns = vec![
        Column::words(voice.word("document-coverage-where"), 4),
        Column::short(label("state")),
        Column::words(label("reason"), 5),
        Column::words(label("assessed"), 3),
    ];
    let table = table("reasons", voice.word("document-coverage-reasons"), columns, rows.collect());
    let day = if once { days.pop().unwrap_or_default() } else { String::new() };
    let day = line(voice, Kind::CoverageCell, [("assessed", day)]);
    table.into_iter().chain(day).collect()
}
