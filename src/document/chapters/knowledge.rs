//! The figures that the plan builds on, each with its source, and estimates of need with what they rest on.

use super::super::{Block, TableCell, TableColumn, TableRow};
use super::context::{ChapterContext, with_heading};
use super::facts::{
    data_row, filled_table, join_filled, join_sentences, labelled_text, lowercase_first, single_line,
};
use crate::model::evidence::Evidence;
use crate::model::need_estimate::NeedEstimate;
use crate::model::{Kind, Record as _};
use crate::text::Phrase;

/// A definition of so many words is a qualifier of the number: "om lag".
const MAX_PREFIX_WORDS: usize = 2;

/// More columns than this need a landscape page.
const MAX_PORTRAIT_COLUMNS: usize = 5;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let needs = need_table(cx).into_iter().collect();
    let mut blocks: Vec<Block> = evidence_table(cx).into_iter().collect();
    blocks.extend(with_heading(Block::heading(2, "needs", cx.word("document-needs")), needs));
    with_heading(Block::heading(1, "knowledge", cx.word("document-knowledge")), blocks)
}

fn evidence_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Evidence::KIND, field);
    let columns = vec![
        TableColumn::words(label("title"), 3),
        TableColumn::short(label("value")),
        TableColumn::words(label("text"), 5),
        TableColumn::short(label("as_of")),
        TableColumn::words(label("source"), 3),
    ];
    let all = cx.plan.evidence().in_order();
    let rows = all.into_iter().map(|evidence| evidence_row(cx, evidence)).collect();
    filled_table("evidence", cx.word("document-evidence-table"), columns, rows)
}

fn evidence_row(cx: &ChapterContext<'_>, evidence: &Evidence) -> TableRow {
    let (value, definition) = value_text(cx, evidence);
    let fact = |field, text: &str| labelled_text(cx, Kind::Evidence, field, text);
    let respondents = evidence.respondents.map(|number| cx.format_number(number)).unwrap_or_default();
    let text = join_sentences(&[
        single_line(&evidence.text),
        definition,
        population_text(cx, evidence),
        fact("respondents", &respondents),
        fact("quality", &evidence.quality),
    ]);
    let commissioner = fact("commissioner", &evidence.commissioner);
    data_row([
        TableCell::text(&*evidence.title),
        TableCell::text(value),
        TableCell::text(text),
        TableCell::text(cx.format_when(evidence.as_of)),
        TableCell::text(join_sentences(&[
            join_filled([&*evidence.source, &*evidence.value.source], "; "),
            commissioner,
        ])),
    ])
    .about(evidence)
}

/// Whom a figure is of, and whether it is national, in a sentence.
fn population_text(cx: &ChapterContext<'_>, evidence: &Evidence) -> String {
    let population = lowercase_first(evidence.population.trim());
    let key = match (population.is_empty(), evidence.national) {
        (true, true) => return cx.word("document-national"),
        (true, false) => return String::new(),
        (false, true) => "document-national-of",
        (false, false) => "document-figure-of",
    };
    cx.text(&Phrase::new(key).with("population", population))
}

/// A figure with its unit. Words such as "om lag" belong before it, a definition of several words beside it.
fn value_text(cx: &ChapterContext<'_>, evidence: &Evidence) -> (String, String) {
    let value = join_filled([&*cx.format_range(&evidence.value), &*evidence.unit], " ");
    let definition = evidence.definition.trim();
    let is_short = definition.split_whitespace().count() <= MAX_PREFIX_WORDS;
    if value.is_empty() || definition.is_empty() || !is_short || evidence.value.low.is_none() {
        return (value, labelled_text(cx, Kind::Evidence, "definition", definition));
    }
    (format!("{definition} {value}"), String::new())
}

fn need_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(NeedEstimate::KIND, field);
    let rows = cx.plan.need_estimates().in_order().into_iter().map(|need| {
        let group = need.target_group.id().map(|id| cx.target_group_name(id)).unwrap_or_default();
        let about = join_filled([group, cx.link_title(&need.service)], ", ");
        data_row([
            TableCell::text(join_sentences(&[need.title.to_string(), about, single_line(&need.text)])),
            cx.number_cell(need.population),
            TableCell::text(cx.format_range(&need.share)),
            TableCell::text(cx.format_range(&need.municipal_share)),
            cx.number_cell(need.coverage),
            cx.number_cell(need.hours),
            cx.number_cell(need.productive_hours),
            TableCell::text(join_filled([&*need.share.source, &*need.municipal_share.source], "; ")),
        ])
        .about(need)
    });
    let mut columns = vec![TableColumn::words(label("title"), 6)];
    let fields = ["population", "share", "municipal_share", "coverage", "hours", "productive_hours"];
    columns.extend(fields.map(|field| TableColumn {
        side: super::super::Alignment::End,
        ..TableColumn::words(label(field), 3)
    }));
    columns.push(TableColumn::words(cx.word("document-source"), 4));
    let block = filled_table("needs_table", cx.word("document-needs-table"), columns, rows.collect())?;
    // Counted after the empty columns are gone: most plans fill in few of them.
    let wide = matches!(&block, Block::Table(table) if table.columns.len() > MAX_PORTRAIT_COLUMNS);
    Some(if wide { Block::Landscape { blocks: vec![block] } } else { block })
}
