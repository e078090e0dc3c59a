//! The chapters of a plan's documents, one file each, and which of them a document has.
//!
//! A chapter without content is left out; what is missing in a plan is a finding, never printed.
//! Internal notes are never read here.

mod aims;
mod alternatives;
mod anchoring;
mod consultation;
mod context;
mod coverage;
mod economy;
mod facts;
mod followup;
mod front;
mod groups;
mod knowledge;
mod mandate;
mod matrix;
mod measures;
mod order;
mod responsibility;
mod timeline;

use super::{Block, Chapter, Document, DocumentSource, TableRowKind};
use crate::text::Phrase;
use context::ChapterContext;

/// Which document to make.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// The whole plan.
    #[default]
    Full,
}

impl Profile {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 1] = [Self::Full];

    /// The code on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
        }
    }

    /// The profile of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.code() == code)
    }

    fn write_chapters(self, cx: &ChapterContext<'_>) -> Vec<Vec<Block>> {
        match self {
            Self::Full => order::ordered_chapters(cx),
        }
    }
}

impl Document {
    /// The document of a plan.
    pub fn of(source: &DocumentSource<'_>, profile: Profile) -> Self {
        let cx = ChapterContext::new(source);
        let written = profile.write_chapters(&cx);
        let mut chapters: Vec<Chapter> = written
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
        for block in chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
            fill_table_summaries(&cx, block);
        }
        let mut document = Self { front: front::front_matter(&cx), chapters };
        // The chapters are written before anything is numbered, because a chapter may turn out to be empty.
        document.edit_texts(&mut |_, text| bind_section_signs(text));
        document.finished()
    }
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
