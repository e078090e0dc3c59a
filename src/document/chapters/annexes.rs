//! What stands behind the chapters of a plan: where its figures come from, and what abbreviations mean.

use super::super::{Block, Document, TableBlock, TableCell, TableColumn, TextKind};
use super::context::{ChapterContext, with_heading};
use super::facts::{data_row, single_line};
use super::glance::text_list;
use crate::text::acronyms::{acronyms, find_acronym, note_acronyms};
use crate::text::{capitalized, sorted_names};
use std::collections::BTreeSet;

/// The sources of all figures, each once, in the order of the alphabet.
pub(super) fn sources(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut lines: BTreeSet<String> = BTreeSet::new();
    for evidence in cx.plan.evidence().iter() {
        lines.insert(single_line(&evidence.source));
        lines.insert(single_line(&evidence.value.source));
    }
    lines.extend(cx.plan.need_estimates().iter().map(|need| single_line(&need.share.source)));
    let lines = sorted_names(lines.into_iter().collect());
    let heading = Block::heading(1, "sources", cx.word("document-sources")).unnumbered();
    with_heading(heading, text_list(lines))
}

/// The abbreviations of the field that a document has, each with what it stands for.
pub(super) fn acronym_list(cx: &ChapterContext<'_>, document: &mut Document) -> Vec<Block> {
    let mut found = BTreeSet::new();
    document.edit_texts(&mut |kind, text| {
        if kind == TextKind::Visible {
            note_acronyms(text, &mut found);
        }
    });
    let language = cx.words().language();
    let rows = acronyms().filter(|acronym| found.contains(acronym.short)).map(|acronym| {
        let meaning = capitalized(acronym.meaning(language));
        data_row([TableCell::text(acronym.short), TableCell::text(meaning)])
    });
    let table = TableBlock {
        id: "acronyms".into(),
        caption: cx.word("document-acronyms-table"),
        columns: vec![
            TableColumn::short(cx.word("document-acronym")),
            TableColumn::words(cx.word("document-acronym-meaning"), 1),
        ],
        rows: rows.collect(),
        ..TableBlock::default()
    };
    let heading = Block::heading(1, "", cx.word("document-acronyms")).unnumbered();
    if table.rows.is_empty() { Vec::new() } else { vec![heading, Block::Table(table)] }
}

/// Writes out each abbreviation where a document first has it: "distriktspsykiatrisk senter (DPS)".
pub(super) fn write_out_acronyms(cx: &ChapterContext<'_>, document: &mut Document) {
    let mut left: Vec<_> = acronyms().collect();
    document.edit_texts(&mut |kind, text| {
        if kind != TextKind::Visible {
            return;
        }
        left.retain(|acronym| {
            let Some(at) = find_acronym(text, acronym.short) else { return true };
            let meaning = acronym.meaning(cx.words().language());
            let is_sentence_start = text.get(..at.start).is_some_and(|before| before.trim().is_empty());
            let meaning = if is_sentence_start { capitalized(meaning) } else { meaning.to_owned() };
            // Brackets in brackets are hard to read.
            let is_inside = text.get(..at.start).is_some_and(|before| before.rfind('(') > before.rfind(')'));
            let written = if is_inside {
                format!("{meaning}, {}", acronym.short)
            } else {
                format!("{meaning} ({})", acronym.short)
            };
            text.replace_range(at, &written);
            false
        });
    });
}
