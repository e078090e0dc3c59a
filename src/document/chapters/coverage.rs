//! What is offered today and what is missing: services, the matrix of target groups by level, kinds of help, årsverk
//! and places.
//!
//! States stand in words; what the matrix shows is said again in sentences, group by group.

use super::super::{Block, Cell, Column, Inline, List, Paragraph, Row, RowKind};
use super::facts::{flat, joined, line, quiet, row, sentences, table, told};
use super::voice::{Voice, headed};
use crate::analysis::coverage::{By, Cell as Covered, Column as Level, Coverage, Standing};
use crate::model::capacity::Capacity;
use crate::model::coverage_cell::{CoverageCell, CoverageState};
use crate::model::service::{Service, ServiceCategory};
use crate::model::staffing::Staffing;
use crate::model::{ByChoice, Choice, Kind, Quantity, Record as _, Uid};
use crate::text::Phrase;
use std::collections::BTreeMap;

/// More columns of levels than this need a page lying on its side.
const UPRIGHT: usize = 4;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (title, part) in [
        ("document-services", services as fn(&Voice<'_>) -> Vec<Block>),
        ("document-categories", categories),
        ("document-staffing", staffing),
    ] {
        blocks.extend(headed(Block::heading(2, title, voice.word(title)), part(voice)));
    }
    blocks.extend(matrix(voice));
    headed(Block::heading(1, "coverage", voice.word("document-coverage")), blocks)
}

fn services(voice: &Voice<'_>) -> Vec<Block> {
    let label = |field| voice.label(Service::KIND, field);
    let shared = shared_provision(voice);
    let rows = voice.plan.services().in_order().into_iter().map(|service| {
        let help = sentences(&[
            flat(&service.text),
            told(
                voice,
                Kind::Service,
                "categories",
                &voice.choices::<ServiceCategory>(service.categories.iter()),
            ),
            told(voice, Kind::Service, "quality", &service.quality),
            told(voice, Kind::Service, "contact", &service.contact),
        ]);
        let terms = [
            voice.flag(Kind::Service, "low_threshold", service.low_threshold),
            voice.choice(&service.needs_decision),
            told(voice, Kind::Service, "waiting", &service.waiting),
            told(voice, Kind::Service, "place", &service.place),
        ];
        row([
            Cell::text(&*service.title),
            Cell::text(voice.linked(&service.organisation)),
            Cell::text(help),
            Cell::text(sentences(&terms)),
            Cell::text(if shared.is_none() { voice.choice(&service.run_by) } else { String::new() }),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 4),
        Column::words(label("organisation"), 3),
        Column::words(voice.word("document-service-help"), 6),
        Column::words(voice.word("document-service-terms"), 4),
        Column::words(label("run_by"), 3),
    ];
    let table = table("services", voice.word("document-services-table"), columns, rows.collect());
    let shared = shared.and_then(|how| line(voice, Service::KIND, [("run_by", how)]));
    table.into_iter().chain(shared).collect()
}

/// How all services are run, where that is the same: a line that saves a column.
fn shared_provision(voice: &Voice<'_>) -> Option<String> {
    let mut services = voice.plan.services().iter();
    let first = &services.next()?.run_by;
    let how = voice.choice(first);
    let shared = services.len() > 0 && services.all(|service| service.run_by == *first);
    (shared && !how.is_empty()).then_some(how)
}

/// Target groups by the levels of the main scheme; nothing before a cell has something to say.
fn matrix(voice: &Voice<'_>) -> Vec<Block> {
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

fn column_name(voice: &Voice<'_>, column: &Level) -> String {
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

/// What kinds of help there are for each target group today, and what measures add to.
fn categories(voice: &Voice<'_>) -> Vec<Block> {
    let coverage = Coverage::of(voice.plan, voice.outline, By::Category);
    let rows = coverage.rows.iter().filter_map(|of_group| {
        let named = |there: fn(&Covered) -> bool| {
            let cells = of_group.cells.iter().zip(&coverage.columns);
            let there = cells.filter(|(cell, column)| there(cell) && **column != Level::Open);
            joined(there.map(|(_, column)| quiet(&column_name(voice, column))), ", ")
        };
        let (today, planned) =
            (named(|cell| !cell.services.is_empty()), named(|cell| !cell.measures.is_empty()));
        (!today.is_empty() || !planned.is_empty())
            .then(|| row([Cell::text(voice.group(of_group.group)), Cell::text(today), Cell::text(planned)]))
    });
    let columns = vec![
        Column::words(voice.label(Kind::CoverageCell, "target_group"), 2),
        Column::words(voice.word("document-today"), 4),
        Column::words(voice.word("document-strengthened"), 3),
    ];
    table("categories", voice.word("document-categories-table"), columns, rows.collect())
        .into_iter()
        .collect()
}

fn staffing(voice: &Voice<'_>) -> Vec<Block> {
    [staff(voice), staff_use(voice), capacities(voice)].into_iter().flatten().collect()
}

fn staff(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Staffing::KIND, field);
    let mut all = voice.plan.staffing().in_order();
    // What nobody has counted says nothing.
    all.retain(|one| one.now.is_some() || one.wanted.is_some());
    let decimals = all.iter().flat_map(|one| [one.now, one.wanted]).flatten();
    let decimals = decimals.map(super::voice::decimals_of).max().unwrap_or(0);
    let rows = all.into_iter().map(|one| {
        row([
            Cell::text(title_or(&one.title, || voice.linked_owner(one.service.id()))),
            Cell::text(voice.linked_owner(one.service.id())),
            Cell::text(voice.choice(&one.ages)),
            voice.aligned_cell(one.now, decimals),
            voice.aligned_cell(one.wanted, decimals),
            Cell::text(voice.when(one.as_of)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 4),
        Column::words(label("service"), 3),
        Column::short(label("ages")),
        Column::numbers(label("now")),
        Column::numbers(label("wanted")),
        Column::short(label("as_of")),
    ];
    table("staffing", voice.word("document-staffing-table"), columns, rows.collect())
}

/// The first text, or the other where it is empty.
fn title_or(text: &str, other: impl FnOnce() -> String) -> String {
    if text.trim().is_empty() { other() } else { text.trim().to_owned() }
}

/// What the årsverk of all services are used for: three breakdowns, each with its own group of rows.
fn staff_use(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Staffing::KIND, field);
    let all = voice.plan.staffing();
    let breakdowns = [
        ("by_category", sums(voice, all.iter().map(|one| &one.by_category))),
        ("by_education", sums(voice, all.iter().map(|one| &one.by_education))),
        ("by_course", sums(voice, all.iter().map(|one| &one.by_course))),
    ];
    let values = breakdowns.iter().flat_map(|(_, sums)| sums.iter().map(|(_, sum)| *sum));
    let decimals = values.map(super::voice::decimals_of).max().unwrap_or(0);
    let mut rows = Vec::new();
    for (field, sums) in breakdowns {
        if !sums.is_empty() {
            rows.push(Row { kind: RowKind::Group, cells: vec![Cell::text(label(field))] });
            rows.extend(
                sums.into_iter()
                    .map(|(name, sum)| row([Cell::text(name), voice.aligned_cell(Some(sum), decimals)])),
            );
        }
    }
    let columns = vec![Column::words(voice.word("document-counted"), 3), Column::numbers(label("now"))];
    table("staff_use", voice.word("document-staff-use"), columns, rows)
}

/// The sums of a breakdown over all services, in the order in which its words are declared.
fn sums<'a, C: Choice + 'a>(
    voice: &Voice<'_>,
    breakdowns: impl Iterator<Item = &'a ByChoice<C>>,
) -> Vec<(String, Quantity)> {
    let mut sums = BTreeMap::new();
    for (word, number) in breakdowns.flat_map(ByChoice::iter) {
        let sum = sums.entry(word).or_insert(Quantity::from_parts(0));
        *sum = sum.plus(number);
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(word, _)| C::INFO.codes.iter().position(|code| *code == word.as_str()));
    sums.into_iter().map(|(word, sum)| (voice.choice_of::<C>(word), sum)).collect()
}

fn capacities(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Capacity::KIND, field);
    let counted = |one: &&Capacity| one.now.is_some() || one.wanted.is_some();
    let rows = voice.plan.capacities().in_order().into_iter().filter(counted).map(|one| {
        row([
            Cell::text(title_or(&one.title, || voice.choice(&one.kind))),
            Cell::text(voice.linked_owner(one.service.id())),
            Cell::text(voice.choice(&one.kind)),
            voice.number_cell(one.now),
            voice.number_cell(one.wanted),
            Cell::text(voice.when(one.as_of)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 4),
        Column::words(label("service"), 3),
        Column::short(label("kind")),
        Column::numbers(label("now")),
        Column::numbers(label("wanted")),
        Column::short(label("as_of")),
    ];
    table("capacities", voice.word("document-capacities"), columns, rows.collect())
}

impl Voice<'_> {
    /// The title of a service; nothing where none is named.
    fn linked_owner(&self, service: Option<Uid>) -> String {
        service.map(|id| self.title_of(Kind::Service, id)).unwrap_or_default()
    }
}
