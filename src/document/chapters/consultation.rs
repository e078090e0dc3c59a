//! How those concerned were heard: before and while the plan was written, and in the consultation; and what came of it.

use super::super::{Block, Cell, Column};
use super::facts::{flat, joined, quiet, row, sentences, table, told};
use super::voice::{Voice, headed};
use crate::model::consultation::Consultation;
use crate::model::involvement::Involvement;
use crate::model::{Kind, Record as _};

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (title, part) in [
        ("document-involvement", involvement as fn(&Voice<'_>) -> Option<Block>),
        ("document-consultation", consultation),
    ] {
        let part = part(voice).into_iter().collect();
        blocks.extend(headed(Block::heading(2, title, voice.word(title)), part));
    }
    headed(Block::heading(1, "heard", voice.word("document-heard")), blocks)
}

fn involvement(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Involvement::KIND, field);
    let rows = voice.plan.involvements().in_order().into_iter().map(|one| {
        let meeting = one.meeting.id().and_then(|id| voice.plan.meetings().get(id));
        let when = one.date.or_else(|| meeting.and_then(|meeting| meeting.date));
        // A title that begins with whom it was is not told it again.
        let group = voice.choice(&one.group);
        let named = one.title.to_lowercase().contains(&group.to_lowercase());
        let group = if named { String::new() } else { group };
        let circumstances = [group, one.how.to_string(), voice.when(when)];
        let phase = told(voice, Kind::Involvement, "phase", &quiet(&voice.choice(&one.phase)));
        row([
            Cell::text(sentences(&[one.title.to_string(), joined(circumstances, ", "), phase])),
            Cell::text(flat(&one.text)),
            Cell::text(flat(&one.outcome)),
            Cell::text(voice.about(&one.changed)),
        ])
    });
    let columns = vec![
        Column::words(voice.word("document-who-and-how"), 4),
        Column::words(label("text"), 4),
        Column::words(label("outcome"), 4),
        Column::words(label("changed"), 3),
    ];
    table("involvement", voice.of_plan("document-involvement-table"), columns, rows.collect())
}

fn consultation(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Consultation::KIND, field);
    let rows = voice.plan.consultations().in_order().into_iter().map(|one| {
        let sender = voice.linked(&one.organisation);
        let sender = if sender.is_empty() { one.sender.to_string() } else { sender };
        let about = told(voice, Kind::Consultation, "about", &voice.about(&one.about));
        row([
            Cell::text(joined([sender, voice.when(one.date)], ", ")),
            Cell::text(sentences(&[one.title.to_string(), flat(&one.text), about])),
            Cell::text(flat(&one.assessment)),
            Cell::text(flat(&one.consequence)),
        ])
    });
    let columns = vec![
        Column::words(label("sender"), 3),
        Column::words(label("text"), 5),
        Column::words(label("assessment"), 4),
        Column::words(label("consequence"), 3),
    ];
    table("consultation", voice.of_plan("document-consultation-table"), columns, rows.collect())
}
