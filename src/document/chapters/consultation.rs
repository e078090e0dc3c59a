//! How those concerned were heard: before and while the plan was written, and in the consultation; and the outcome.

use super::super::{Block, TableCell, TableColumn};
use super::context::{ChapterContext, with_heading};
use super::facts::{
    data_row, filled_table, join_filled, join_sentences, labelled_text, lowercase_first, single_line,
};
use crate::model::consultation::Consultation;
use crate::model::involvement::Involvement;
use crate::model::{Kind, Record as _};

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (title, part) in [
        ("document-involvement", involvement_table as fn(&ChapterContext<'_>) -> Option<Block>),
        ("document-consultation", consultation_table),
    ] {
        let part = part(cx).into_iter().collect();
        blocks.extend(with_heading(Block::heading(2, title, cx.word(title)), part));
    }
    with_heading(Block::heading(1, "heard", cx.word("document-heard")), blocks)
}

pub(super) fn involvement_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Involvement::KIND, field);
    let rows = cx.plan.involvements().in_order().into_iter().map(|one| {
        let meeting = one.meeting.id().and_then(|id| cx.plan.meetings().get(id));
        let when = one.date.or_else(|| meeting.and_then(|meeting| meeting.date));
        // A title that already names the group is not followed by it once more.
        let group = cx.choice_text(&one.group);
        let named = one.title.to_lowercase().contains(&group.to_lowercase());
        let group = if named { String::new() } else { group };
        let phase = lowercase_first(&cx.choice_text(&one.phase));
        let circumstances = [group, one.how.to_string(), cx.format_when(when), phase];
        data_row([
            TableCell::text(join_sentences(&[one.title.to_string(), join_filled(circumstances, ", ")])),
            TableCell::text(single_line(&one.text)),
            TableCell::text(single_line(&one.outcome)),
            TableCell::text(cx.references_text(&one.changed)),
        ])
        .about(one)
    });
    let columns = vec![
        TableColumn::words(cx.word("document-who-and-how"), 4),
        TableColumn::words(label("text"), 4),
        TableColumn::words(label("outcome"), 4),
        TableColumn::words(label("changed"), 3),
    ];
    filled_table("involvement", cx.text_for_plan_kind("document-involvement-table"), columns, rows.collect())
}

pub(super) fn consultation_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Consultation::KIND, field);
    let rows = cx.plan.consultations().in_order().into_iter().map(|one| {
        let sender = cx.link_title(&one.organisation);
        // An answer from outside the plan's organisations has its sender as text.
        let sender = if sender.is_empty() { one.sender.to_string() } else { sender };
        let about = labelled_text(cx, Kind::Consultation, "about", &cx.references_text(&one.about));
        data_row([
            TableCell::text(join_filled([sender, cx.format_when(one.date)], ", ")),
            TableCell::text(join_sentences(&[one.title.to_string(), single_line(&one.text), about])),
            TableCell::text(single_line(&one.assessment)),
            TableCell::text(single_line(&one.consequence)),
        ])
        .about(one)
    });
    let columns = vec![
        TableColumn::words(label("sender"), 3),
        TableColumn::words(label("text"), 5),
        TableColumn::words(label("assessment"), 4),
        TableColumn::words(label("consequence"), 3),
    ];
    filled_table(
        "consultation",
        cx.text_for_plan_kind("document-consultation-table"),
        columns,
        rows.collect(),
    )
}
