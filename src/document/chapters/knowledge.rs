//! The figures that the plan builds on, each with its source.

use super::super::{Block, Cell, Column, Row, Table};
use super::voice::{Voice, without_empty_columns};
use crate::model::Record as _;
use crate::model::evidence::Evidence;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let evidence = voice.plan.evidence().in_order();
    if evidence.is_empty() {
        return Vec::new();
    }
    let label = |field| voice.label(Evidence::KIND, field);
    let mut table = Table {
        id: "evidence".into(),
        caption: voice.word("document-evidence-table"),
        columns: vec![
            Column::words(label("title"), 3),
            Column::short(label("value")),
            Column::words(label("text"), 5),
            Column::short(label("as_of")),
            Column::words(label("source"), 3),
        ],
        rows: evidence.into_iter().map(|evidence| row(voice, evidence)).collect(),
        ..Table::default()
    };
    without_empty_columns(&mut table);
    vec![Block::heading(1, "knowledge", voice.word("document-knowledge")), Block::Table(table)]
}

fn row(voice: &Voice<'_>, evidence: &Evidence) -> Row {
    let value = format!("{} {}", voice.range(&evidence.value), &*evidence.unit);
    let mut text = evidence.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if evidence.national {
        let national = voice.word("document-national");
        text = if text.is_empty() { national } else { format!("{text} {national}") };
    }
    Row {
        cells: vec![
            Cell::text(&*evidence.title),
            Cell::text(value.trim()),
            Cell::text(text),
            Cell::text(voice.when(evidence.as_of)),
            Cell::text(&*evidence.source),
        ],
        ..Row::default()
    }
}
