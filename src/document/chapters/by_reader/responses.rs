//! What those who were heard said, how it was judged, and what came of it: an answer to everybody who took the time.

use super::super::super::{Block, Document};
use super::super::consultation::{consultation_table, involvement_table};
use super::super::context::ChapterContext;
use super::{section, short_document};
use crate::text::Phrase;

/// How statements were used: those of the consultation first, then those from along the way.
pub(in super::super) fn responses(cx: &ChapterContext<'_>) -> Document {
    let statements = cx.plan.consultations().in_order();
    let answered = statements
        .iter()
        .filter(|one| !one.assessment.trim().is_empty() || !one.consequence.trim().is_empty())
        .count();
    let count = Phrase::new("responses-count").with("count", statements.len()).with("answered", answered);
    let mut consultation: Vec<Block> = Vec::new();
    if !statements.is_empty() {
        consultation.push(Block::paragraph(cx.text(&count)));
    }
    consultation.extend(consultation_table(cx));
    let along_the_way = involvement_table(cx).into_iter().collect();
    let parts = vec![
        section(cx.word("document-consultation"), consultation),
        section(cx.word("responses-along-the-way"), along_the_way),
    ];
    short_document(cx, "responses-title", parts)
}
