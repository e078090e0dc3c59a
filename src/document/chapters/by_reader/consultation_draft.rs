//! The draft for the consultation: the whole plan with numbered paragraphs, and in front of it what is asked, by when and
//! to whom the answer goes, and a form for it.

use super::super::super::{
    Block, Chapter, Document, Inline, Paragraph, TableBlock, TableCell, TableColumn, TableRow,
};
use super::super::context::ChapterContext;
use super::super::facts::single_line;
use super::super::glance::lead_in;
use super::{numbered_points, plan_title, section};
use crate::model::process_step::ProcessStepKind;
use crate::model::{PeriodEnd, When};
use crate::text::Phrase;

/// How many statements have room in the form; those who have more copy a row.
const FORM_ROWS: usize = 6;
/// The questions that every consultation asks.
const QUESTIONS: [&str; 5] = [
    "consultation-question-challenges",
    "consultation-question-goals",
    "consultation-question-measures",
    "consultation-question-order",
    "consultation-question-missing",
];

/// The draft of a plan that is written already.
pub(in super::super) fn consultation_draft(cx: &ChapterContext<'_>, mut plan: Document) -> Document {
    plan.front.title = cx.text(&Phrase::new("consultation-title").with("title", plan_title(cx)));
    let mut number = 0;
    for block in plan.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
        number_paragraphs(block, &mut number);
    }
    // Behind the list of contents, so that nobody looks for it in vain.
    let at = plan.chapters.len().min(1);
    let mut blocks = section(cx.word("consultation-how"), how_to_answer(cx));
    blocks.push(Block::PageBreak);
    plan.chapters.insert(at, Chapter { blocks });
    let form = section(cx.word("consultation-form"), form_blocks(cx));
    plan.chapters.push(Chapter { blocks: form });
    plan
}

/// Puts its number before each paragraph of running text, so that an answer can name it.
fn number_paragraphs(block: &mut Block, number: &mut usize) {
    match block {
        // What leads to a list or a table says nothing of its own.
        Block::Paragraph(paragraph) if !paragraph.keeps_next => {
            *number += 1;
            paragraph.text.insert(0, Inline::subtle(format!("[{number}]\u{a0}")));
        }
        Block::Landscape { blocks } => blocks.iter_mut().for_each(|inner| number_paragraphs(inner, number)),
        _ => {}
    }
}

/// By when and to whom, how to refer to a paragraph, and the questions.
fn how_to_answer(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::paragraph(cx.word("consultation-asked"))];
    if let Some(deadline) = deadline(cx) {
        let phrase = Phrase::new("consultation-deadline").with("date", cx.format_when(Some(deadline)));
        blocks.push(Block::Paragraph(Paragraph {
            text: vec![Inline::strong(cx.text(&phrase))],
            ..Paragraph::default()
        }));
    }
    let contact = single_line(&cx.plan.about().contact);
    if !contact.is_empty() {
        blocks.push(Block::paragraph(cx.text(&Phrase::new("consultation-address").with("address", contact))));
    }
    blocks.push(Block::paragraph(cx.word("consultation-numbers")));
    blocks.push(lead_in(cx.word("consultation-questions")));
    blocks.extend(numbered_points(QUESTIONS.iter().map(|key| cx.word(key)).collect()));
    blocks
}

/// The last day for answers: the end of the step of the consultation, where it is known.
fn deadline(cx: &ChapterContext<'_>) -> Option<When> {
    let steps = cx.plan.process_steps().in_order();
    let step = steps.into_iter().find(|step| step.kind == ProcessStepKind::Consultation)?;
    match step.planned.to {
        PeriodEnd::At(when) => Some(when),
        PeriodEnd::Open | PeriodEnd::Ongoing => None,
    }
}

/// The form: a table to fill in and send back.
fn form_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    // A space that does not break holds a cell open for handwriting, where an empty one would show a dash.
    let open = || TableCell::Text(String::from("\u{a0}"));
    let rows =
        std::iter::repeat_with(|| TableRow { cells: vec![open(), open(), open()], ..TableRow::default() });
    let table = TableBlock {
        id: "consultation_form".into(),
        caption: cx.word("consultation-form"),
        columns: vec![
            TableColumn::words(cx.word("consultation-form-place"), 2),
            TableColumn::words(cx.word("consultation-form-statement"), 5),
            TableColumn::words(cx.word("consultation-form-proposal"), 5),
        ],
        rows: rows.take(FORM_ROWS).collect(),
        ..TableBlock::default()
    };
    vec![Block::paragraph(cx.word("consultation-form-sender")), Block::Table(table)]
}
