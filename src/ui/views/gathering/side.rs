//! The left side while a gathering runs: its agenda, its clock, and the buttons that move it on.

use super::acts::act;
use super::agenda::{AgendaState, points_ui};
use super::clock::{clock_figure, level_tone, level_words, request_clock_frame, time_of_day};
use crate::analysis::gathering::{Agenda, Attendance, GatheringStage, StepClock, meeting_number};
use crate::session::{Command, CommandId, Context, GatheringAct, Outbox, View};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui};

/// The least height of the list of points; where there is less, the whole side scrolls.
const LEAST_LIST: f32 = 140.0;

/// Shows the side.
pub(super) fn side_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut AgendaState, out: &mut Outbox<'_>) {
    let Some(agenda) = cx.gathering.and_then(|mode| mode.agenda(cx.plan)) else {
        w::label(ui, Type::Strong, &cx.word("ui-view-gathering"));
        leave_ui(ui, cx, out);
        return;
    };
    request_clock_frame(ui, cx, &agenda);
    ScrollArea::vertical().id_salt("side").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::SPACE;
        heading_ui(ui, cx, &agenda, out);
        let list = (ui.clip_rect().bottom() - ui.cursor().top() - state.foot - theme::GAP).max(LEAST_LIST);
        ScrollArea::vertical().id_salt("points").max_height(list).auto_shrink([false, true]).show(ui, |ui| {
            points_ui(ui, cx, &agenda, state, out);
        });
        ui.add_space(theme::SPACE);
        state.foot = ui.scope(|ui| foot_ui(ui, cx, &agenda, out)).response.rect.height();
    });
}

/// Which gathering it is; leads to its view from any other.
fn heading_ui(ui: &mut Ui, cx: &Context<'_>, agenda: &Agenda<'_>, out: &mut Outbox<'_>) {
    let number = meeting_number(cx.plan, agenda.meeting.id).unwrap_or_default();
    let name = cx.text(&Phrase::new("gathering-origin").with("number", number.to_string()));
    w::label(ui, Type::Strong, &name).on_hover_text(&*agenda.meeting.title);
    if cx.view != View::Gathering {
        let button = key_button(ui, cx, "ui-gathering-show", CommandId::StartGathering, false);
        if button {
            act(out, GatheringAct::Start(Some(agenda.meeting.id)));
        }
    }
}

fn foot_ui(ui: &mut Ui, cx: &Context<'_>, agenda: &Agenda<'_>, out: &mut Outbox<'_>) {
    ui.spacing_mut().item_spacing.y = theme::SPACE / 2.0;
    ui.spacing_mut().interact_size.y = theme::TARGET_SIZE;
    let stage = agenda.stage();
    let clock = agenda.clock(time_of_day(cx));
    if let Some(clock) = &clock {
        clock_ui(ui, cx, clock);
        late_ui(ui, cx, agenda, out);
    }
    let runs = matches!(stage, GatheringStage::Running(_));
    let next = if runs { "ui-gathering-next" } else { "ui-gathering-go-on" };
    if !matches!(stage, GatheringStage::Ended | GatheringStage::Before)
        && key_button(ui, cx, next, CommandId::GoOn, runs)
    {
        act(out, GatheringAct::GoOn);
    }
    if let Some(clock) = &clock {
        let pause = if clock.paused { "ui-gathering-resume" } else { "ui-gathering-pause" };
        for (key, id) in [
            ("ui-gathering-back", CommandId::GoBack),
            ("ui-gathering-more", CommandId::MoreMinutes),
            ("ui-gathering-fewer", CommandId::FewerMinutes),
            (pause, CommandId::PauseClock),
        ] {
            if key_button(ui, cx, key, id, false) {
                out.commands.extend(id.command());
            }
        }
    }
    if !matches!(stage, GatheringStage::Ended) {
        attendance_button(ui, cx, agenda, out);
    }
    leave_ui(ui, cx, out);
}

/// In a window that is the room, which has no side: what moves the gathering on, in small words for the mouse.
pub fn room_acts_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let Some((mode, agenda)) = cx.gathering.and_then(|mode| Some((mode, mode.agenda(cx.plan)?))) else {
        return;
    };
    let keyed = |key: &'static str, id: CommandId| {
        let words =
            Phrase::new("ui-gathering-with-key").with("what", cx.word(key)).with("key", id.chord_text());
        (cx.text(&words), id)
    };
    let stage = agenda.stage();
    let on = match stage {
        GatheringStage::Ended => None,
        GatheringStage::Before => Some((cx.word("ui-gathering-begin"), CommandId::GoOn)),
        _ if mode.ballot.is_some() => Some((cx.word("ui-ballot-close"), CommandId::GoOn)),
        GatheringStage::Running(_) => Some(keyed("ui-gathering-next", CommandId::GoOn)),
        GatheringStage::Between => Some(keyed("ui-gathering-go-on", CommandId::GoOn)),
    };
    let extra = matches!(stage, GatheringStage::Running(_))
        .then(|| keyed("ui-gathering-more", CommandId::MoreMinutes));
    for (words, id) in on.into_iter().chain(extra) {
        if w::small_inline_button(ui, &words).clicked() {
            out.commands.extend(id.command());
        }
    }
}

fn attendance_button(ui: &mut Ui, cx: &Context<'_>, agenda: &Agenda<'_>, out: &mut Outbox<'_>) {
    let heads = Attendance::of(cx.plan, agenda.meeting).heads();
    let words = cx.text(&Phrase::new("ui-gathering-attendance-count").with("heads", heads));
    let key = CommandId::Attendance.chord_text();
    let name =
        cx.text(&Phrase::new("ui-gathering-with-key").with("what", words.as_str()).with("key", key.as_str()));
    let shown = w::KeyButton { words: &words, key: &key, name: &name, primary: false };
    if w::key_button(ui, shown).clicked() {
        super::toggle_attendance(cx, out);
    }
}

fn leave_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let leave = w::small_inline_button(ui, &cx.word("ui-gathering-leave"));
    if leave.on_hover_text(cx.word("ui-gathering-leave-why")).clicked() {
        out.command(Command::Gathering(GatheringAct::Leave));
    }
}

/// A button with its key; whether it was pressed.
fn key_button(ui: &mut Ui, cx: &Context<'_>, key: &'static str, id: CommandId, primary: bool) -> bool {
    let (words, chord) = (cx.word(key), id.chord_text());
    let name = cx
        .text(&Phrase::new("ui-gathering-with-key").with("what", words.as_str()).with("key", chord.as_str()));
    w::key_button(ui, w::KeyButton { words: &words, key: &chord, name: &name, primary }).clicked()
}

/// What is left of the step that runs: a figure, and words that change with its colour.
fn clock_ui(ui: &mut Ui, cx: &Context<'_>, clock: &StepClock) {
    let p = theme::palette(ui);
    let tone = level_tone(clock);
    ui.horizontal(|ui| {
        if let Some(figure) = clock_figure(cx, clock) {
            let colour = p.tint(tone).text;
            ui.label(w::clipped_galley(ui, &figure, Type::Display, colour, ui.available_width()));
        }
        w::chip(ui, tone, &cx.word(level_words(clock)));
    });
    if clock.set_back {
        w::note(ui, &cx.word("ui-gathering-set-back"));
    }
}

/// How late the gathering is, with the one act against it.
fn late_ui(ui: &mut Ui, cx: &Context<'_>, agenda: &Agenda<'_>, out: &mut Outbox<'_>) {
    let late = agenda.lateness(time_of_day(cx)).unwrap_or_default();
    let minutes = i64::from(late.abs() / 60);
    let key = match late {
        60.. => "ui-gathering-late",
        ..=-60 => "ui-gathering-early",
        _ => "ui-gathering-in-time",
    };
    ui.horizontal(|ui| {
        w::note(ui, &cx.text(&Phrase::new(key).with("minutes", minutes)));
        if late >= 60 && w::chip_button(ui, &cx.word("ui-gathering-catch-up")).clicked() {
            act(out, GatheringAct::CatchUp);
        }
    });
}
