//! The chapters of a plan's documents, one file each, and which of them a document has.
//!
//! A chapter without content is left out; what is missing in a plan is a finding, never printed.
//! Internal notes are never read here.

mod action_table;
mod aims;
mod alternatives;
mod anchoring;
mod annexes;
mod by_reader;
mod consultation;
mod context;
mod coverage;
mod economy;
mod facts;
mod followup;
mod front;
mod gathering;
mod glance;
mod groups;
mod kind;
mod knowledge;
mod mandate;
mod matrix;
mod measure_groups;
mod measures;
mod money_tables;
mod order;
mod responsibility;
mod timeline;

use super::{Block, Chapter, Document, DocumentSource, TableRowKind};
use crate::analysis::Findings;
use crate::analysis::checks::ABOUT_PERSONS;
use crate::edit::record_name;
use crate::text::Phrase;
use context::ChapterContext;
pub use gathering::GatheringChoice;
pub use kind::{DocumentKind, Profile};

impl Document {
    /// The document of a plan. Of a gathering that the plan does not have it is empty.
    pub fn of(source: &DocumentSource<'_>, profile: Profile) -> Self {
        let cx = ChapterContext::new(source);
        let written = match profile {
            Profile::Full => Some(whole_plan(&cx)),
            Profile::Action => Some(by_reader::action_plan(&cx)),
            Profile::Short => Some(by_reader::short_version(&cx)),
            Profile::Case => Some(by_reader::council_case(&cx)),
            Profile::Consultation => Some(by_reader::consultation_draft(&cx, whole_plan(&cx))),
            Profile::Responses => Some(by_reader::responses(&cx)),
            Profile::Report => Some(by_reader::yearly_report(&cx)),
            Profile::Minutes(choice) => gathering::minutes(&cx, choice),
            Profile::Sheet(choice) => gathering::sheet(&cx, choice, usize::MAX),
            Profile::Invitation(choice) => gathering::invitation(&cx, choice),
        };
        completed(&cx, written)
    }

    /// The sheet of a gathering with at most so many entries in each of its lists; the others are counted.
    pub fn short_sheet(source: &DocumentSource<'_>, choice: GatheringChoice, most: usize) -> Self {
        let cx = ChapterContext::new(source);
        completed(&cx, gathering::sheet(&cx, choice, most))
    }

    /// What to look at before a document is sent: texts that seem to say who somebody is.
    pub fn warnings(source: &DocumentSource<'_>, profile: Profile) -> Vec<Phrase> {
        match profile {
            Profile::Minutes(choice) | Profile::Sheet(choice) => {
                gathering::warnings(&ChapterContext::new(source), choice)
            }
            Profile::Invitation(_) => Vec::new(),
            _ => persons_in_plan(source),
        }
    }
}

/// The records of a plan that seem to hold a number or an address of a single person, each with what it seems to be. What the group
/// has set aside is left out.
fn persons_in_plan(source: &DocumentSource<'_>) -> Vec<Phrase> {
    let words = ["minutes-warning-identity", "minutes-warning-phone", "minutes-warning-e-mail"];
    let findings = Findings::of(source.plan, source.outline, source.totals);
    let of_rule = |rule: &str| ABOUT_PERSONS.iter().zip(words).find(|(known, _)| known.code == rule);
    let phrases = findings.open().iter().filter_map(|finding| {
        let (_, key) = of_rule(finding.rule)?;
        let place = record_name(source.plan, finding.at.0, finding.at.1);
        Some(Phrase::new(key).with("place", place))
    });
    phrases.collect()
}

/// The document of the whole plan, not yet finished.
fn whole_plan(cx: &ChapterContext<'_>) -> Document {
    let mut chapters: Vec<Chapter> = order::ordered_chapters(cx)
        .into_iter()
        .filter(|blocks| !blocks.is_empty())
        .map(|blocks| Chapter { blocks })
        .collect();
    let first = if chapters.is_empty() {
        Block::paragraph(cx.text_for_plan_kind("document-empty"))
    } else {
        Block::Contents
    };
    chapters.insert(0, Chapter { blocks: vec![first, Block::PageBreak] });
    let glance = glance::chapter(cx);
    if !glance.is_empty() {
        chapters.insert(1, Chapter { blocks: glance });
    }
    let sources = annexes::sources(cx);
    chapters.extend((!sources.is_empty()).then_some(Chapter { blocks: sources }));
    let mut document = Document { front: front::front_matter(cx), chapters };
    let acronyms = annexes::acronym_list(cx, &mut document);
    document.chapters.extend((!acronyms.is_empty()).then_some(Chapter { blocks: acronyms }));
    document
}

/// A document with summaries, numbers and labels; one of nothing but its front where nothing was written.
fn completed(cx: &ChapterContext<'_>, written: Option<Document>) -> Document {
    let empty = || Document { front: front::front_matter(cx), chapters: Vec::new() };
    let mut document = written.unwrap_or_else(empty);
    for block in document.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
        fill_table_summaries(cx, block);
    }
    // The chapters are written before anything is numbered, because a chapter may turn out to be empty.
    document.edit_texts(&mut |_, text| bind_section_signs(text));
    document.finished()
}

/// Keeps a paragraph sign on the line of its number.
fn bind_section_signs(text: &mut String) {
    if text.contains("§ ") {
        *text = text.replace("§ ", "§\u{a0}");
    }
}

/// Says how a table is laid out, for those who hear it, where its chapter has not.
fn fill_table_summaries(cx: &ChapterContext<'_>, block: &mut Block) {
    match block {
        Block::Table(table) if table.summary.is_empty() => {
            let names: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
            let rows = table.rows.iter().filter(|row| row.kind == TableRowKind::Data).count();
            let summary =
                Phrase::new("document-table-summary").with("rows", rows).with("columns", names.join(", "));
            table.summary = cx.text(&summary);
        }
        Block::Landscape { blocks } => blocks.iter_mut().for_each(|block| fill_table_summaries(cx, block)),
        _ => {}
    }
}
