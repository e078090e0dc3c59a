//! The middle of the gathering's view, by where the gathering stands.

use super::GatheringState;
use super::acts::act;
use super::attendance::attendance_ui;
use super::choose::choose_ui;
use super::noted::{Scope, noted_ui};
use super::open_list::open_list_ui;
use super::row::{NoteRow, row_ui};
use super::work;
use crate::analysis::gathering::{Agenda, GatheringStage};
use crate::model::agenda_item::{AgendaItem, AgendaKind};
use crate::model::{Choice as _, Kind};
use crate::session::{Command, CommandId, Context, GatheringAct, Outbox, View};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::views::focus::FocusTarget;
use crate::ui::widgets as w;
use egui::{Id, ScrollArea, Ui};

/// Shows what the gathering is at.
pub(super) fn middle_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut GatheringState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let Some((mode, agenda)) = cx.gathering.and_then(|mode| Some((mode, mode.agenda(cx.plan)?))) else {
        gone_ui(ui, cx, out);
        return FocusTarget::default();
    };
    if let GatheringStage::Running(item) = agenda.stage()
        && mode.attendance.is_none()
        && let Some(focus) = work::work_ui(ui, cx, &agenda, item, state, out)
    {
        return focus;
    }
    let mut list = None;
    ScrollArea::vertical().id_salt("gathering").auto_shrink(false).show(ui, |ui| {
        ui.add_space(theme::SPACE);
        list = match agenda.stage() {
            _ if mode.attendance.is_some() => {
                attendance_ui(ui, cx, mode, &mut state.notes, out);
                None
            }
            GatheringStage::Running(item) => point_ui(ui, cx, &agenda, item, state, out),
            GatheringStage::Before => before_ui(ui, cx, &agenda, state, out),
            GatheringStage::Between => Some(between_ui(ui, cx, &agenda, out)),
            GatheringStage::Ended => after_ui(ui, cx, &agenda, state, out),
        };
        ui.add_space(theme::MARGIN);
    });
    list.map(FocusTarget::on_request).unwrap_or_default()
}

/// The gathering was deleted while it ran.
fn gone_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    w::paragraph(ui, &cx.word("ui-gathering-gone"));
    ui.add_space(theme::GAP);
    ui.horizontal(|ui| {
        if w::filled_button(ui, &cx.word("ui-undo")).clicked() {
            out.command(Command::Undo);
        }
        if w::outlined_button(ui, &cx.word("ui-gathering-leave")).clicked() {
            act(out, GatheringAct::Leave);
        }
    });
}

/// The point that runs.
fn point_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    agenda: &Agenda<'_>,
    item: &AgendaItem,
    state: &mut GatheringState,
    out: &mut Outbox<'_>,
) -> Option<Id> {
    work::point_title_ui(ui, cx, agenda, item, out);
    for text in [&*item.question, &*item.text] {
        if !text.trim().is_empty() {
            w::paragraph(ui, text);
        }
    }
    if item.kind == AgendaKind::Break {
        break_ui(ui, cx, agenda, item);
    }
    ui.add_space(theme::GAP);
    let open = match item.kind {
        AgendaKind::OpenPoints => {
            let open = open_list_ui(ui, cx, agenda.meeting, &mut state.points, out);
            ui.add_space(theme::MARGIN);
            open
        }
        _ => None,
    };
    let scope = if item.kind == AgendaKind::Ideas { Scope::Ideas(item.id) } else { Scope::Point(item.id) };
    let noted = noted_ui(ui, cx, scope, &mut state.noted, out);
    open.or(noted)
}

fn break_ui(ui: &mut Ui, cx: &Context<'_>, agenda: &Agenda<'_>, item: &AgendaItem) {
    if let Some(until) = agenda.break_until(item) {
        w::label(ui, Type::Display, &cx.text(&Phrase::new("ui-gathering-break-until").with("time", until)));
    }
}

/// Before it begins: what it is, what it does, and the one act that begins it.
fn before_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    agenda: &Agenda<'_>,
    state: &mut GatheringState,
    out: &mut Outbox<'_>,
) -> Option<Id> {
    w::title(ui, &agenda.meeting.title);
    let meeting = agenda.meeting;
    let date = meeting.date.map(|date| cx.text(&Phrase::new("ui-gathering-on").with("date", date)));
    let starts = meeting.starts.map(|at| cx.text(&Phrase::new("ui-gathering-from").with("time", at)));
    let place = Some(meeting.place.trim().to_owned()).filter(|place| !place.is_empty());
    let facts: Vec<String> = [date, starts, place].into_iter().flatten().collect();
    w::label(ui, Type::Body, &facts.join(" · "));
    if !meeting.text.trim().is_empty() {
        w::paragraph(ui, &meeting.text);
    }
    ui.add_space(theme::GAP);
    choose_ui(ui, cx, meeting.id, &mut state.choice, out);
    if agenda.items.is_empty() {
        w::paragraph(ui, &cx.word("ui-gathering-no-items"));
        return None;
    }
    let begin = w::filled_button(ui, &cx.word("ui-gathering-begin"));
    if begin.clicked() {
        act(out, GatheringAct::GoOn);
    }
    w::note(ui, &cx.word("ui-gathering-begin-why"));
    ui.add_space(theme::GAP);
    items_ui(ui, cx, agenda, out);
    Some(begin.id)
}

fn items_ui(ui: &mut Ui, cx: &Context<'_>, agenda: &Agenda<'_>, out: &mut Outbox<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width().min(theme::TEXT_WIDTH);
    for (at, item) in agenda.items.iter().enumerate() {
        let due =
            agenda.due_start(item.id).map(|due| cx.text(&Phrase::new("ui-gathering-at").with("time", due)));
        let kind = (item.kind != AgendaKind::default())
            .then(|| cx.text(&Phrase::choice(AgendaKind::INFO.name, &item.kind.code())));
        let length = item
            .minutes
            .map(|minutes| cx.text(&Phrase::new("ui-gathering-minutes").with("minutes", minutes)));
        let detail: Vec<String> = [due, kind, length].into_iter().flatten().collect();
        let words = NoteRow { main: format!("{} {}", at + 1, &*item.title), detail: detail.join(" · ") };
        if row_ui(ui, Id::unique(("agenda row", item.id.bits())), &words, width).clicked() {
            out.command(Command::GoTo((Kind::AgendaItem, item.id)));
        }
    }
}

/// A point has ended, and the next has not begun.
fn between_ui(ui: &mut Ui, cx: &Context<'_>, agenda: &Agenda<'_>, out: &mut Outbox<'_>) -> Id {
    w::title(ui, &agenda.meeting.title);
    w::paragraph(ui, &cx.word("ui-gathering-between"));
    ui.add_space(theme::GAP);
    let on = w::filled_button(
        ui,
        &cx.text(
            &Phrase::new("ui-gathering-with-key")
                .with("what", cx.word("ui-gathering-go-on"))
                .with("key", CommandId::GoOn.chord_text()),
        ),
    );
    if on.clicked() {
        act(out, GatheringAct::GoOn);
    }
    on.id
}

/// After the end: thanks, what was decided, and the way to the minutes.
fn after_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    agenda: &Agenda<'_>,
    state: &mut GatheringState,
    out: &mut Outbox<'_>,
) -> Option<Id> {
    w::title(ui, &cx.word("ui-gathering-thanks"));
    if !agenda.meeting.next_steps.trim().is_empty() {
        w::paragraph(ui, &agenda.meeting.next_steps);
    }
    ui.add_space(theme::GAP);
    let documents = w::filled_button(ui, &cx.word("ui-gathering-minutes-document"));
    if documents.clicked() {
        out.command(Command::Show(View::Documents));
    }
    w::note(ui, &cx.word("ui-gathering-ended-undo"));
    ui.add_space(theme::GAP);
    choose_ui(ui, cx, agenda.meeting.id, &mut state.choice, out);
    noted_ui(ui, cx, Scope::Gathering(agenda.meeting.id), &mut state.noted, out).or(Some(documents.id))
}
