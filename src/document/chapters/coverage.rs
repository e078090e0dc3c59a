//! What is offered today and what is missing: services, kinds of help, årsverk and places, and the matrix of target
//! groups by level.

use super::super::{Block, Cell, Column, Row, RowKind, Side};
use super::facts::{flat, joined, line, quiet, row, sentences, table, told};
use super::matrix::{column_name, matrix};
use super::voice::{Voice, headed};
use crate::analysis::coverage::{By, Cell as Covered, Column as Level, Coverage};
use crate::model::capacity::Capacity;
use crate::model::service::{Service, ServiceCategory};
use crate::model::staffing::Staffing;
use crate::model::{ByChoice, Choice, Kind, Quantity, Record as _, Uid};
use std::collections::BTreeMap;

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
        Column::words(label("title"), 5),
        Column::words(label("service"), 5),
        Column::words(label("ages"), 3),
        Column { side: Side::End, ..Column::words(label("now"), 3) },
        Column { side: Side::End, ..Column::words(label("wanted"), 3) },
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
