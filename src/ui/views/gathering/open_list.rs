//! What is open from before a gathering: number, what, who and by when, and what became of it.

use super::acts::act;
use super::row::{NoteRow, row_ui};
use crate::analysis::gathering::{OpenPoint, OpenPointKind, Responsible, open_points};
use crate::model::meeting::Meeting;
use crate::model::open_question::Decider;
use crate::model::{Choice as _, Kind, RecordKey};
use crate::session::{Command, Context, GatheringAct, Outbox};
use crate::text::Phrase;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::form;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use egui::{Align, Id, Layout, Ui, vec2};

/// The room for the two buttons of a row.
const BUTTONS_WIDTH: f32 = 190.0;

/// The list in words, made again only where something of it has changed.
#[derive(Debug, Default)]
pub(super) struct OpenListState {
    built_from: BuiltFrom,
    rows: Vec<OpenRow>,
}

#[derive(Debug)]
struct OpenRow {
    record: RecordKey,
    number: usize,
    words: NoteRow,
    is_done: bool,
}

/// Shows the list; returns its first row.
pub(super) fn open_list_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    meeting: &Meeting,
    state: &mut OpenListState,
    out: &mut Outbox<'_>,
) -> Option<Id> {
    if state.built_from.renew(cx.revision, cx.language(), ()) != Rebuild::Nothing {
        let points = open_points(cx.plan, meeting);
        state.rows = points.iter().map(|point| row_of(cx, point)).collect();
    }
    w::label(ui, Type::Strong, &cx.word("ui-gathering-open-heading"));
    w::note(
        ui,
        &cx.word(if state.rows.is_empty() { "ui-gathering-open-none" } else { "ui-gathering-open-keys" }),
    );
    ui.spacing_mut().item_spacing.y = 0.0;
    for row in &state.rows {
        open_row_ui(ui, cx, row, out);
    }
    state.rows.first().map(|row| row_id(row.record))
}

fn row_id(record: RecordKey) -> Id {
    Id::unique(("open point", record))
}

fn open_row_ui(ui: &mut Ui, cx: &Context<'_>, row: &OpenRow, out: &mut Outbox<'_>) {
    let size = vec2(ui.available_width(), theme::OVERVIEW_ROW_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let width = (ui.available_width() - BUTTONS_WIDTH).max(theme::FILTER_WIDTH);
        if row_ui(ui, row_id(row.record), &row.words, width).clicked() {
            out.command(Command::GoTo(row.record));
        }
        let named = |words: &str| format!("{}: {words}", row.number);
        let (done, keep) = (cx.word("ui-gathering-point-done"), cx.word("ui-gathering-point-keep"));
        if row.is_done {
            w::chip(ui, Tone::Success, &cx.word("ui-gathering-point-is-done"));
        } else if w::outlined_button(ui, &done).accessible_name(named(&done)).clicked() {
            act(out, GatheringAct::Settle(row.record, true));
        }
        if w::quiet_button(ui, &keep).accessible_name(named(&keep)).clicked() {
            act(out, GatheringAct::Settle(row.record, false));
        }
    });
}

fn row_of(cx: &Context<'_>, point: &OpenPoint<'_>) -> OpenRow {
    let kind = match point.kind {
        OpenPointKind::Task => Kind::Task,
        OpenPointKind::Parked => Kind::ParkedItem,
        OpenPointKind::Question => Kind::OpenQuestion,
        OpenPointKind::Decision => Kind::Decision,
    };
    let kind = Some(cx.words.sentence(&Phrase::kind(kind.code())));
    let due = point.due.map(|due| cx.text(&Phrase::new("ui-gathering-due").with("due", due)));
    let detail: Vec<String> =
        [kind, responsible_name(cx, &point.responsible), due].into_iter().flatten().collect();
    OpenRow {
        record: point.record,
        number: point.number,
        words: NoteRow { main: format!("{}  {}", point.number, point.title), detail: detail.join(" · ") },
        is_done: point.is_done,
    }
}

/// Who is to see to it, in words.
fn responsible_name(cx: &Context<'_>, responsible: &Responsible) -> Option<String> {
    match responsible {
        Responsible::Participant(id) => Some(form::record_name(cx, Kind::Participant, *id)),
        Responsible::Organisation(id) => Some(form::record_name(cx, Kind::Organisation, *id)),
        Responsible::Decider(decider) => Some(cx.text(&Phrase::choice(Decider::INFO.name, &decider.code()))),
        Responsible::Nobody => None,
    }
}
