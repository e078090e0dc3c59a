//! The measures: each with its text and facts, by their place in the chain, and all of them in one table.

use super::super::{Block, Cell, Column, Inline, Paragraph, Row, RowKind, Table};
use super::facts::{flat, line, points, sentences};
use super::voice::{Voice, headed, prose, record_heading, without_empty_columns};
use crate::analysis::Group;
use crate::model::measure::{Measure, MeasureKind, Principle};
use crate::model::service::ServiceCategory;
use crate::model::{Kind, Record as _, Uid};

/// A table of no more measures than this goes on where the text ends; a longer one begins a page.
const SHORT: usize = 12;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for group in voice.outline.groups() {
        let told: Vec<Block> =
            of_group(voice, group).into_iter().flat_map(|it| told(voice, it, group)).collect();
        blocks.extend(match group_name(voice, group) {
            Some(name) => headed(Block::heading(2, "", name).unnumbered(), told),
            None => told,
        });
    }
    if !blocks.is_empty() && voice.plan.measures().len() > SHORT {
        blocks.push(Block::PageBreak);
    }
    if !voice.plan.measures().is_empty() {
        blocks.push(Block::heading(2, "", voice.word("document-all-measures")).unnumbered());
        blocks.push(Block::Table(table(voice)));
    }
    headed(Block::heading(1, "measures", voice.word("document-measures")), blocks)
}

/// What there is to say of a measure under its own heading; nothing where the table of all says it already.
fn told(voice: &Voice<'_>, measure: &Measure, group: &Group) -> Vec<Block> {
    let mut blocks = prose(&measure.text);
    blocks.extend(facts(voice, measure));
    blocks.extend(served(voice, measure, group.of));
    headed(record_heading(voice, 3, Kind::Measure, measure.id), blocks)
}

/// The strategy or other place that measures stand with, in words; nothing where no measure of the plan has one.
pub(super) fn group_name(voice: &Voice<'_>, group: &Group) -> Option<String> {
    match group.of {
        Some((kind, id)) => Some(voice.name_of(kind, id)),
        None if voice.outline.groups().len() == 1 => None,
        None => Some(format!("{} {}", group.number, voice.word("document-other-measures"))),
    }
}

/// The row that names the rows of a group.
pub(super) fn group_row(voice: &Voice<'_>, group: &Group) -> Option<Row> {
    group_name(voice, group).map(|name| Row { kind: RowKind::Group, cells: vec![Cell::text(name)] })
}

/// The measures of a group, in order.
pub(super) fn of_group<'a>(voice: &Voice<'a>, group: &Group) -> Vec<&'a Measure> {
    group.measures.iter().filter_map(|id| voice.plan.measures().get(*id)).collect()
}

fn facts(voice: &Voice<'_>, measure: &Measure) -> Vec<Block> {
    let contributors = voice.outline.family(Kind::Organisation).sorted(measure.contributors.iter());
    let names: Vec<&str> = contributors.into_iter().filter_map(|id| voice.organisation(Some(id))).collect();
    let kind = match measure.kind {
        MeasureKind::Measure => String::new(),
        ref kind => voice.choice(kind),
    };
    let line = line(
        voice,
        Kind::Measure,
        [
            ("lead", voice.lead(measure)),
            ("period", voice.period(measure.period)),
            ("status", voice.choice(&measure.status)),
        ],
    );
    let points = points(
        voice,
        Kind::Measure,
        [
            ("kind", kind),
            ("reach", voice.reach_in_full(measure)),
            ("service", voice.linked(&measure.service)),
            ("categories", voice.choices::<ServiceCategory>(measure.categories.iter())),
            ("contributors", names.join(", ")),
            ("change", voice.choice(&measure.change)),
            ("former", sentences(&[measure.former.to_string(), flat(&measure.former_result)])),
            ("priority", sentences(&[measure.priority.to_string(), measure.priority_reason.to_string()])),
            ("statutory", measure.statutory_basis.to_string()),
            ("evidence_base", measure.evidence_base.to_string()),
            ("principles", voice.choices::<Principle>(measure.principles.iter())),
            ("funding", measure.funding.to_string()),
            ("indicator", measure.indicator.to_string()),
            ("bottleneck", measure.bottleneck.to_string()),
            ("case_number", measure.case_number.to_string()),
        ],
    );
    let no_law_named = measure.statutory && measure.statutory_basis.trim().is_empty();
    let statutory = no_law_named.then(|| Block::paragraph(voice.word("document-statutory")));
    line.into_iter().chain(statutory).chain(points).collect()
}

/// The goals and challenges that a measure names itself, beside the place it stands in.
fn served(voice: &Voice<'_>, measure: &Measure, place: Option<(Kind, Uid)>) -> Vec<Block> {
    let sorted = |kind, ids: Vec<Uid>| {
        voice.outline.family(kind).sorted(ids.into_iter().filter(|id| place != Some((kind, *id))))
    };
    let parts = [
        ("strategies", Kind::Strategy, sorted(Kind::Strategy, measure.strategies.iter().collect())),
        ("goals", Kind::Goal, sorted(Kind::Goal, measure.goals.iter().collect())),
        ("challenges", Kind::Challenge, sorted(Kind::Challenge, measure.challenges.iter().collect())),
    ];
    let lines = parts
        .into_iter()
        .filter_map(|(field, kind, ids)| voice.links(&voice.label(Kind::Measure, field), kind, &ids));
    let mut text: Vec<Inline> = Vec::new();
    for line in lines {
        if let Block::Paragraph(paragraph) = line {
            if !text.is_empty() {
                text.push(Inline::plain(" · "));
            }
            text.extend(paragraph.text);
        }
    }
    if text.is_empty() { Vec::new() } else { vec![Block::Paragraph(Paragraph { text })] }
}

fn table(voice: &Voice<'_>) -> Table {
    let label = |field| voice.label(Measure::KIND, field);
    let mut table = Table {
        id: "measure_table".into(),
        caption: voice.word("document-measures-table"),
        summary: voice.word("document-measures-summary"),
        columns: vec![
            Column::short(voice.word("document-number")),
            Column::words(label("title"), 5),
            Column::short(voice.word("document-for")),
            Column::words(label("lead"), 3),
            Column::short(label("period")),
            Column::short(label("status")),
        ],
        rows: Vec::new(),
        row_header: 1,
        ..Table::default()
    };
    for group in voice.outline.groups() {
        table.rows.extend(group_row(voice, group));
        table.rows.extend(of_group(voice, group).into_iter().map(|measure| row(voice, measure)));
    }
    without_empty_columns(&mut table);
    table
}

fn row(voice: &Voice<'_>, measure: &Measure) -> Row {
    Row {
        cells: vec![
            Cell::text(voice.number_of(Kind::Measure, measure.id)),
            Cell::text(&*measure.title),
            Cell::text(voice.reach(measure)),
            Cell::text(voice.lead(measure)),
            Cell::text(voice.period(measure.period)),
            Cell::text(voice.choice(&measure.status)),
        ],
        ..Row::default()
    }
}
