//! The figures that the plan builds on, each with its source, and estimates of need with what they rest on.

use super::super::{Block, Cell, Column, Row};
use super::facts::{flat, joined, row, sentences, table, told};
use super::voice::{Voice, headed};
use crate::model::evidence::Evidence;
use crate::model::need_estimate::NeedEstimate;
use crate::model::{Kind, Record as _};

/// More columns than this need a page lying on its side.
const UPRIGHT: usize = 5;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let needs = needs(voice).into_iter().collect();
    let mut blocks: Vec<Block> = evidence(voice).into_iter().collect();
    blocks.extend(headed(Block::heading(2, "needs", voice.word("document-needs")), needs));
    headed(Block::heading(1, "knowledge", voice.word("document-knowledge")), blocks)
}

fn evidence(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Evidence::KIND, field);
    let columns = vec![
        Column::words(label("title"), 3),
        Column::short(label("value")),
        Column::words(label("text"), 5),
        Column::short(label("as_of")),
        Column::words(label("source"), 3),
    ];
    let all = voice.plan.evidence().in_order();
    let rows = all.into_iter().map(|evidence| evidence_row(voice, evidence)).collect();
    table("evidence", voice.word("document-evidence-table"), columns, rows)
}

fn evidence_row(voice: &Voice<'_>, evidence: &Evidence) -> Row {
    let value = joined([&*voice.range(&evidence.value), &*evidence.unit], " ");
    let fact = |field, text: &str| told(voice, Kind::Evidence, field, text);
    let respondents = evidence.respondents.map(|number| voice.number(number)).unwrap_or_default();
    let text = sentences(&[
        flat(&evidence.text),
        fact("definition", &evidence.definition),
        fact("population", &evidence.population),
        fact("respondents", &respondents),
        fact("quality", &evidence.quality),
        if evidence.national { voice.word("document-national") } else { String::new() },
    ]);
    let commissioner = fact("commissioner", &evidence.commissioner);
    row([
        Cell::text(&*evidence.title),
        Cell::text(value),
        Cell::text(text),
        Cell::text(voice.when(evidence.as_of)),
        Cell::text(sentences(&[joined([&*evidence.source, &*evidence.value.source], "; "), commissioner])),
    ])
}

fn needs(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(NeedEstimate::KIND, field);
    let rows = voice.plan.need_estimates().in_order().into_iter().map(|need| {
        let group = need.target_group.id().map(|id| voice.group(id)).unwrap_or_default();
        let about = joined([group, voice.linked(&need.service)], ", ");
        row([
            Cell::text(sentences(&[need.title.to_string(), about, flat(&need.text)])),
            voice.number_cell(need.population),
            Cell::text(voice.range(&need.share)),
            Cell::text(voice.range(&need.municipal_share)),
            voice.number_cell(need.coverage),
            voice.number_cell(need.hours),
            voice.number_cell(need.productive_hours),
            Cell::text(joined([&*need.share.source, &*need.municipal_share.source], "; ")),
        ])
    });
    let mut columns = vec![Column::words(label("title"), 6)];
    let fields = ["population", "share", "municipal_share", "coverage", "hours", "productive_hours"];
    columns.extend(
        fields.map(|field| Column { side: super::super::Side::End, ..Column::words(label(field), 3) }),
    );
    columns.push(Column::words(voice.word("document-source"), 4));
    let block = table("needs_table", voice.word("document-needs-table"), columns, rows.collect())?;
    let wide = matches!(&block, Block::Table(table) if table.columns.len() > UPRIGHT);
    Some(if wide { Block::Landscape { blocks: vec![block] } } else { block })
}
