//! Why there is a plan: mandate, scope, and when the group met.

use super::super::{Block, Cell, Column, Row, Table};
use super::voice::{Voice, headed, section, without_empty_columns};
use crate::model::meeting::{Meeting, Presence};
use crate::model::{Kind, Record as _, Uid};

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let about = voice.plan.about();
    let mut blocks = section(2, voice.label(Kind::Plan, "mandate"), &about.mandate);
    blocks.extend(section(2, voice.label(Kind::Plan, "scope_in"), &about.scope_in));
    blocks.extend(section(2, voice.label(Kind::Plan, "scope_out"), &about.scope_out));
    blocks.extend(meetings(voice));
    headed(Block::heading(1, "about", voice.word("document-about")), blocks)
}

fn meetings(voice: &Voice<'_>) -> Vec<Block> {
    let mut meetings = voice.plan.meetings().in_order();
    if meetings.is_empty() {
        return Vec::new();
    }
    meetings.sort_by_key(|meeting| meeting.date);
    let label = |field| voice.label(Meeting::KIND, field);
    let mut table = Table {
        caption: voice.word("document-meetings"),
        columns: vec![
            Column::short(label("date")),
            Column::words(label("title"), 3),
            Column::words(label("place"), 2),
            Column::words(voice.word("document-present"), 4),
        ],
        rows: meetings.into_iter().map(|meeting| row(voice, meeting)).collect(),
        row_header: 1,
        ..Table::default()
    };
    without_empty_columns(&mut table);
    vec![Block::heading(2, "meetings", voice.word("document-meetings")), Block::Table(table)]
}

/// Whom somebody came from, or the name of one who came for nobody.
fn stands_for<'a>(voice: &Voice<'a>, participant: Uid) -> Option<&'a str> {
    let participant = voice.plan.participants().get(participant)?;
    voice
        .organisation(participant.organisation.id())
        .or_else(|| Some(&*participant.title).filter(|name| !name.is_empty()))
}

fn row(voice: &Voice<'_>, meeting: &Meeting) -> Row {
    let present = meeting.attendance.iter().filter(|(_, presence)| **presence == Presence::Present);
    let present = voice.outline.family(Kind::Participant).sorted(present.map(|(id, _)| id));
    let names: Vec<&str> = present.into_iter().filter_map(|id| stands_for(voice, id)).collect();
    Row {
        cells: vec![
            Cell::text(voice.when(meeting.date)),
            Cell::text(&*meeting.title),
            Cell::text(&*meeting.place),
            Cell::text(names.join(", ")),
        ],
        ..Row::default()
    }
}
