//! What is offered today and what is missing: services, kinds of help, årsverk and places, and the matrix of target
//! groups by level.

use super::super::{Alignment, Block, TableCell, TableColumn, TableRow, TableRowKind};
use super::context::{ChapterContext, with_heading};
use super::facts::{
    data_row, filled_table, join_filled, join_sentences, labelled_text, lowercase_first, single_line,
};
use super::matrix::{column_name, coverage_matrix};
use crate::analysis::coverage::{Coverage, CoverageAxis, MatrixCell as Covered, MatrixColumn as Level};
use crate::model::capacity::Capacity;
use crate::model::service::{Provision, Service, ServiceCategory};
use crate::model::staffing::Staffing;
use crate::model::{ByChoice, Choice, Kind, Quantity, Record as _, Uid};
use std::collections::BTreeMap;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (title, part) in [
        ("document-services", services_of_today as fn(&ChapterContext<'_>) -> Vec<Block>),
        ("document-services-coming", |cx| coming_services_table(cx).into_iter().collect()),
        ("document-categories", categories_table),
        ("document-staffing", staffing_tables),
    ] {
        blocks.extend(with_heading(Block::heading(2, title, cx.word(title)), part(cx)));
    }
    blocks.extend(coverage_matrix(cx));
    with_heading(Block::heading(1, "coverage", cx.word("document-coverage")), blocks)
}

/// What is planned or being looked into: never among what is offered today.
fn coming_services_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Service::KIND, field);
    let coming = cx.plan.services().in_order().into_iter().filter(|service| !service.is_offered());
    let rows = coming.map(|service| {
        data_row([
            TableCell::text(&*service.title),
            TableCell::text(cx.choice_text(&service.state)),
            TableCell::text(cx.link_title(&service.organisation)),
            TableCell::text(single_line(&service.text)),
        ])
        .about(service)
    });
    let columns = vec![
        TableColumn::words(label("title"), 4),
        TableColumn::short(label("state")),
        TableColumn::words(label("organisation"), 3),
        TableColumn::words(cx.word("document-service-help"), 6),
    ];
    filled_table("coming_services", cx.word("document-services-coming"), columns, rows.collect())
}

fn services_of_today(cx: &ChapterContext<'_>) -> Vec<Block> {
    let label = |field| cx.label(Service::KIND, field);
    let shared = shared_provision(cx);
    let offered = cx.plan.services().in_order().into_iter().filter(|service| service.is_offered());
    let rows = offered.map(|service| {
        let help = join_sentences(&[
            single_line(&service.text),
            labelled_text(
                cx,
                Kind::Service,
                "categories",
                &cx.choice_list::<ServiceCategory>(service.categories.iter()),
            ),
            labelled_text(cx, Kind::Service, "quality", &service.quality),
            labelled_text(cx, Kind::Service, "contact", &service.contact),
        ]);
        let terms = [
            cx.flag_label(Kind::Service, "low_threshold", service.low_threshold),
            cx.choice_text(&service.needs_decision),
            labelled_text(cx, Kind::Service, "waiting", &service.waiting),
            labelled_text(cx, Kind::Service, "place", &service.place),
        ];
        data_row([
            TableCell::text(&*service.title),
            TableCell::text(cx.link_title(&service.organisation)),
            TableCell::text(help),
            TableCell::text(join_sentences(&terms)),
            // Where all services are run the same way, one line below the table says it, and the empty column is
            // dropped.
            TableCell::text(if shared.is_none() { cx.choice_text(&service.run_by) } else { String::new() }),
        ])
        .about(service)
    });
    let columns = vec![
        TableColumn::words(label("title"), 4),
        TableColumn::words(label("organisation"), 3),
        TableColumn::words(cx.word("document-service-help"), 6),
        TableColumn::words(cx.word("document-service-terms"), 4),
        TableColumn::words(label("run_by"), 3),
    ];
    let table = filled_table("services", cx.word("document-services-table"), columns, rows.collect());
    table.into_iter().chain(shared.map(Block::paragraph)).collect()
}

/// How all services are run, where that is the same: a sentence that saves a column.
fn shared_provision(cx: &ChapterContext<'_>) -> Option<String> {
    let mut services = cx.plan.services().iter().filter(|service| service.is_offered());
    let first = &services.next()?.run_by;
    let mut others = services.peekable();
    let is_alone = others.peek().is_none();
    let is_shared = others.all(|service| service.run_by == *first);
    let key = match first {
        Provision::Own => "document-all-run-own",
        Provision::Intermunicipal => "document-all-run-intermunicipal",
        Provision::BoughtNonProfit => "document-all-bought-non-profit",
        Provision::BoughtCommercial => "document-all-bought-commercial",
        Provision::NotStated | Provision::Unknown(_) => return None,
    };
    (is_shared && !is_alone).then(|| cx.word(key))
}

/// What kinds of help there are for each target group today, and what measures add to.
fn categories_table(cx: &ChapterContext<'_>) -> Vec<Block> {
    let coverage = Coverage::of(cx.plan, cx.outline, CoverageAxis::Category);
    let rows = coverage.rows.iter().filter_map(|of_group| {
        let named = |there: fn(&Covered) -> bool| {
            let cells = of_group.cells.iter().zip(&coverage.columns);
            // What has no category is in no sentence about kinds of help.
            let there = cells.filter(|(cell, column)| there(cell) && **column != Level::Unplaced);
            join_filled(there.map(|(_, column)| lowercase_first(&column_name(cx, column))), ", ")
        };
        let (today, planned) =
            (named(|cell| !cell.services.is_empty()), named(|cell| !cell.measures.is_empty()));
        (!today.is_empty() || !planned.is_empty()).then(|| {
            data_row([
                TableCell::text(cx.target_group_name(of_group.group)),
                TableCell::text(today),
                TableCell::text(planned),
            ])
        })
    });
    let columns = vec![
        TableColumn::words(cx.label(Kind::CoverageCell, "target_group"), 2),
        TableColumn::words(cx.word("document-today"), 4),
        TableColumn::words(cx.word("document-strengthened"), 3),
    ];
    filled_table("categories", cx.word("document-categories-table"), columns, rows.collect())
        .into_iter()
        .collect()
}

fn staffing_tables(cx: &ChapterContext<'_>) -> Vec<Block> {
    [staff_table(cx), staff_use_table(cx), capacity_table(cx)].into_iter().flatten().collect()
}

fn staff_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Staffing::KIND, field);
    let mut all = cx.plan.staffing().in_order();
    // A row that nobody has counted is left out.
    all.retain(|one| one.now.is_some() || one.wanted.is_some());
    let decimals = all.iter().flat_map(|one| [one.now, one.wanted]).flatten();
    let decimals = decimals.map(super::context::decimal_places).max().unwrap_or(0);
    let rows = all.into_iter().map(|one| {
        data_row([
            TableCell::text(title_or_else(&one.title, || cx.service_title(one.service.id()))),
            TableCell::text(cx.service_title(one.service.id())),
            TableCell::text(cx.choice_text(&one.ages)),
            cx.aligned_cell(one.now, decimals),
            cx.aligned_cell(one.wanted, decimals),
            TableCell::text(cx.format_when(one.as_of)),
        ])
        .about(one)
    });
    let columns = vec![
        TableColumn::words(label("title"), 5),
        TableColumn::words(label("service"), 5),
        TableColumn::words(label("ages"), 3),
        TableColumn { side: Alignment::End, ..TableColumn::words(label("now"), 3) },
        TableColumn { side: Alignment::End, ..TableColumn::words(label("wanted"), 3) },
        TableColumn::short(label("as_of")),
    ];
    filled_table("staffing", cx.word("document-staffing-table"), columns, rows.collect())
}

/// The first text, or the other where it is empty.
fn title_or_else(text: &str, other: impl FnOnce() -> String) -> String {
    if text.trim().is_empty() { other() } else { text.trim().to_owned() }
}

/// What the årsverk of all services are used for: three breakdowns, each with its own group of rows.
fn staff_use_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Staffing::KIND, field);
    let all = cx.plan.staffing();
    let breakdowns = [
        ("by_category", breakdown_sums(cx, all.iter().map(|one| &one.by_category))),
        ("by_education", breakdown_sums(cx, all.iter().map(|one| &one.by_education))),
        ("by_course", breakdown_sums(cx, all.iter().map(|one| &one.by_course))),
    ];
    let values = breakdowns.iter().flat_map(|(_, sums)| sums.iter().map(|(_, sum)| *sum));
    // One number of decimals over all three breakdowns: they share a column.
    let decimals = values.map(super::context::decimal_places).max().unwrap_or(0);
    let mut rows = Vec::new();
    for (field, sums) in breakdowns {
        if !sums.is_empty() {
            rows.push(TableRow {
                kind: TableRowKind::Group,
                cells: vec![TableCell::text(label(field))],
                ..TableRow::default()
            });
            rows.extend(
                sums.into_iter().map(|(name, sum)| {
                    data_row([TableCell::text(name), cx.aligned_cell(Some(sum), decimals)])
                }),
            );
        }
    }
    let columns =
        vec![TableColumn::words(cx.word("document-counted"), 3), TableColumn::numbers(label("now"))];
    filled_table("staff_use", cx.word("document-staff-use"), columns, rows)
}

/// The sums of a breakdown over all services, in the order in which its words are declared.
fn breakdown_sums<'a, C: Choice + 'a>(
    cx: &ChapterContext<'_>,
    breakdowns: impl Iterator<Item = &'a ByChoice<C>>,
) -> Vec<(String, Quantity)> {
    let mut sums = BTreeMap::new();
    for (word, number) in breakdowns.flat_map(ByChoice::iter) {
        let sum = sums.entry(word).or_insert(Quantity::from_parts(0));
        *sum = sum.saturating_add(number);
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    // A code that this version does not know sorts first: `None` is less than any position.
    sums.sort_by_key(|(word, _)| C::INFO.codes.iter().position(|code| *code == word.as_str()));
    sums.into_iter().map(|(word, sum)| (cx.choice_by_code::<C>(word), sum)).collect()
}

fn capacity_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Capacity::KIND, field);
    let counted = |one: &&Capacity| one.now.is_some() || one.wanted.is_some();
    let rows = cx.plan.capacities().in_order().into_iter().filter(counted).map(|one| {
        data_row([
            TableCell::text(title_or_else(&one.title, || cx.choice_text(&one.kind))),
            TableCell::text(cx.service_title(one.service.id())),
            TableCell::text(cx.choice_text(&one.kind)),
            cx.number_cell(one.now),
            cx.number_cell(one.wanted),
            TableCell::text(cx.format_when(one.as_of)),
        ])
        .about(one)
    });
    let columns = vec![
        TableColumn::words(label("title"), 4),
        TableColumn::words(label("service"), 3),
        TableColumn::short(label("kind")),
        TableColumn::numbers(label("now")),
        TableColumn::numbers(label("wanted")),
        TableColumn::short(label("as_of")),
    ];
    filled_table("capacities", cx.word("document-capacities"), columns, rows.collect())
}

impl ChapterContext<'_> {
    /// The title of a service; nothing where none is named.
    fn service_title(&self, service: Option<Uid>) -> String {
        service.map(|id| self.record_title(Kind::Service, id)).unwrap_or_default()
    }
}
