//! The measures: each with its text and facts, by their place in the chain, and all of them in the action table.

use super::super::{Block, Inline, Paragraph};
use super::action_table::action_table;
use super::context::{ChapterContext, blocks_about, prose_blocks, record_heading, with_heading};
use super::facts::{join_sentences, labelled_line, labelled_list, single_line};
use super::measure_groups::{group_name, measures_of};
use crate::analysis::MeasureGroup;
use crate::model::measure::{Measure, MeasureChange, MeasureKind, Principle};
use crate::model::service::ServiceCategory;
use crate::model::{Kind, Uid};

/// A table of no more measures than this goes on where the text ends; a longer one begins a page.
const SHORT_TABLE_ROWS: usize = 12;
/// Of how many letters a text is kept on the page of the facts below it, and how many texts.
const MAX_KEPT_LETTERS: usize = 500;
const MAX_KEPT_BLOCKS: usize = 2;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for group in cx.outline.groups() {
        let blocks_of_group: Vec<Block> =
            measures_of(cx, group).into_iter().flat_map(|it| measure_blocks(cx, it, group)).collect();
        blocks.extend(match group_name(cx, group) {
            Some(name) => with_heading(Block::heading(2, "", name).unnumbered(), blocks_of_group),
            None => blocks_of_group,
        });
    }
    let action_table = action_table(cx);
    // A long table begins on its own page, because it would be split across two otherwise.
    if !blocks.is_empty() && cx.plan.measures().len() > SHORT_TABLE_ROWS {
        blocks.push(Block::PageBreak);
    }
    if let Some(table) = action_table {
        blocks.push(Block::heading(2, "", cx.word("document-all-measures")).unnumbered());
        blocks.push(Block::Table(table));
    }
    with_heading(Block::heading(1, "measures", cx.word("document-measures")), blocks)
}

/// The text and facts of a measure under its own heading; nothing where the table of all measures has them already.
fn measure_blocks(cx: &ChapterContext<'_>, measure: &Measure, group: &MeasureGroup) -> Vec<Block> {
    let mut blocks = prose_blocks(&measure.text);
    blocks.extend(fact_blocks(cx, measure));
    keep_with_facts(&mut blocks);
    blocks.extend(other_targets(cx, measure, group.of));
    blocks_about(measure, with_heading(record_heading(cx, 3, Kind::Measure, measure.id), blocks))
}

/// Keeps a short text and the line of facts below it on the page of the heading: alone, a heading says nothing.
fn keep_with_facts(blocks: &mut [Block]) {
    let last = blocks.len().saturating_sub(1);
    for block in blocks.iter_mut().take(last.min(MAX_KEPT_BLOCKS)) {
        let Block::Paragraph(paragraph) = block else { break };
        let letters: usize = paragraph.text.iter().map(|inline| inline.text.len()).sum();
        if letters > MAX_KEPT_LETTERS {
            break;
        }
        paragraph.keeps_next = true;
    }
}

fn fact_blocks(cx: &ChapterContext<'_>, measure: &Measure) -> Vec<Block> {
    let contributors = cx.outline.family(Kind::Organisation).sorted(measure.contributors.iter());
    let names: Vec<&str> =
        contributors.into_iter().filter_map(|id| cx.organisation_title(Some(id))).collect();
    let kind = match measure.kind {
        MeasureKind::Assignment => cx.word("document-assignment"),
        MeasureKind::Unknown(ref word) => word.to_string(),
        MeasureKind::Measure | MeasureKind::NotStated => String::new(),
    };
    let line = labelled_line(
        cx,
        Kind::Measure,
        [
            ("lead", cx.lead_text(measure)),
            ("period", cx.format_period(measure.period)),
            ("status", cx.choice_text(&measure.status)),
        ],
    );
    let points = labelled_list(
        cx,
        Kind::Measure,
        [
            ("", kind),
            ("", change_text(cx, &measure.change)),
            ("reach", cx.reach_names(measure)),
            ("service", cx.link_title(&measure.service)),
            ("categories", cx.choice_list::<ServiceCategory>(measure.categories.iter())),
            ("contributors", names.join(", ")),
            ("former", join_sentences(&[measure.former.to_string(), single_line(&measure.former_result)])),
            (
                "priority",
                join_sentences(&[measure.priority.to_string(), measure.priority_reason.to_string()]),
            ),
            ("statutory", measure.statutory_basis.to_string()),
            ("evidence_base", measure.evidence_base.to_string()),
            ("principles", cx.choice_list::<Principle>(measure.principles.iter())),
            ("funding", measure.funding.to_string()),
            ("indicator", measure.indicator.to_string()),
            ("bottleneck", measure.bottleneck.to_string()),
            ("case_number", measure.case_number.to_string()),
        ],
    );
    // With a law named, the list of facts says it; this sentence is for the mark alone.
    let no_law_named = measure.statutory && measure.statutory_basis.trim().is_empty();
    let statutory = no_law_named.then(|| Block::paragraph(cx.word("document-statutory")));
    line.into_iter().chain(statutory).chain(points).collect()
}

/// What a measure means for what is there today, as a sentence without a label.
fn change_text(cx: &ChapterContext<'_>, change: &MeasureChange) -> String {
    cx.word(match change {
        MeasureChange::New => "document-change-new",
        MeasureChange::Continued => "document-change-continued",
        MeasureChange::Strengthened => "document-change-strengthened",
        MeasureChange::Changed => "document-change-changed",
        MeasureChange::Ended => "document-change-ended",
        MeasureChange::ToBeAssessed => "document-change-to-be-assessed",
        MeasureChange::NotStated => return String::new(),
        MeasureChange::Unknown(word) => return word.to_string(),
    })
}

/// The goals and challenges that a measure names itself, apart from the one that it is printed under.
fn other_targets(cx: &ChapterContext<'_>, measure: &Measure, place: Option<(Kind, Uid)>) -> Vec<Block> {
    let sorted = |kind, ids: Vec<Uid>| {
        cx.outline.family(kind).sorted(ids.into_iter().filter(|id| place != Some((kind, *id))))
    };
    let parts = [
        ("strategies", Kind::Strategy, sorted(Kind::Strategy, measure.strategies.iter().collect())),
        ("goals", Kind::Goal, sorted(Kind::Goal, measure.goals.iter().collect())),
        ("challenges", Kind::Challenge, sorted(Kind::Challenge, measure.challenges.iter().collect())),
    ];
    let lines = parts
        .into_iter()
        .filter_map(|(field, kind, ids)| cx.link_line(&cx.label(Kind::Measure, field), kind, &ids));
    let mut text: Vec<Inline> = Vec::new();
    for line in lines {
        if let Block::Paragraph(paragraph) = line {
            if !text.is_empty() {
                text.push(Inline::plain(" · "));
            }
            text.extend(paragraph.text);
        }
    }
    if text.is_empty() {
        Vec::new()
    } else {
        vec![Block::Paragraph(Paragraph { text, ..Paragraph::default() })]
    }
}
