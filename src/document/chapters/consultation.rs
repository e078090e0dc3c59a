//! How those concerned were heard: before and while the plan was written, and in the consultation; and what came of it.

use super::super::{Block, TableCell, TableColumn};
use super::facts::{
    data_row, filled_table, join_filled, join_sentences, labelled_text, lowercase_first, single_line,
};
use super::voice::{ChapterContext, with_heading};
use crate::model::consultation::Consultation;
use crate::model::involvement::Involvement;
use crate::model::{Kind, Record as _};

pub(super) fn chapter(voice: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (title, part) in [
        ("document-involvement", involvement_table as fn(&ChapterContext<'_>) -> Option<Block>),
        ("document-consultation", consultation_table),
    ] {
        let part = part(voice).into_iter().collect();
        blocks.extend(with_heading(Block::heading(2, title, voice.word(title)), part));
    }
    with_heading(Block::heading(1, "heard", voice.word("document-heard")), blocks)
}

fn involvement_table(voice: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| voice.label(Involvement::KIND, field);
    let rows = voice.plan.involvements().in_order().into_iter().map(|one| {
        let meeting = one.meeting.id().and_then(|id| voice.plan.meetings().get(id));
        let when = one.date.or_else(|| meeting.and_then(|meeting| meeting.date));
        // A title that begins with whom it was is not told it again.
        let group = voice.choice_text(&one.group);
        let named = one.title.to_lowercase().contains(&group.to_lowercase());
        let group = if named { String::new() } else { group };
        let circumstances = [group, one.how.to_string(), voice.format_when(when)];
        let phase = labelled_text(
            voice,
            Kind::Involvement,
            "phase",
            &lowercase_first(&voice.choice_text(&one.phase)),
        );
        data_row([
            TableCell::text(join_sentences(&[
                one.title.to_string(),
                join_filled(circumstances, ", "),
                phase,
            ])),
            TableCell::text(single_line(&one.text)),
            TableCell::text(single_line(&one.outcome)),
            TableCell::text(voice.references_text(&one.changed)),
        ])
    });
    let columns = vec![
        TableColumn::words(voice.word("document-who-and-how"), 4),
        TableColumn::words(label("text"), 4),
        TableColumn::words(label("outcome"), 4),
        TableColumn::words(label("changed"), 3),
    ];
    filled_table(
        "involvement",
        voice.text_for_plan_kind("document-involvement-table"),
        columns,
        rows.collect(),
    )
}

fn consultation_table(voice: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| voice.label(Consultation::KIND, field);
    let rows = voice.plan.consultations().in_order().into_iter().map(|one| {
        let sender = voice.link_title(&one.organisation);
        let sender = if sender.is_empty() { one.sender.to_string() } else { sender };
        let about = labelled_text(voice, Kind::Consultation, "about", &voice.references_text(&one.about));
        data_row([
            TableCell::text(join_filled([sender, voice.format_when(one.date)], ", ")),
            TableCell::text(join_sentences(&[one.title.to_string(), single_line(&one.text), about])),
            TableCell::text(single_line(&one.assessment)),
            TableCell::text(single_line(&one.consequence)),
        ])
    });
    let columns = vec![
        TableColumn::words(label("sender"), 3),
        TableColumn::words(label("text"), 5),
        TableColumn::words(label("assessment"), 4),
        TableColumn::words(label("consequence"), 3),
    ];
    filled_table(
        "consultation",
        voice.text_for_plan_kind("document-consultation-table"),
        columns,
        rows.collect(),
    )
}
