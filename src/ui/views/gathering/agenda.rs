//! The agenda on the left side while a gathering runs: its points with their times, the clock, and what moves it on.

use super::clock::{clock_figure, level_tone, level_words, request_clock_frame, time_of_day};
use crate::analysis::gathering::Agenda;
use crate::session::{CommandId, Context, GatheringAct, Outbox};
use crate::text::Phrase;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui};

/// What the agenda says, made again only where something of it has changed.
#[derive(Debug, Default)]
pub struct AgendaState {
    built_from: BuiltFrom,
    lines: Vec<String>,
}

/// Shows the agenda with the clock.
pub fn agenda_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut AgendaState, out: &mut Outbox<'_>) {
    let Some(agenda) = cx.gathering.and_then(|mode| mode.agenda(cx.plan)) else { return };
    request_clock_frame(ui, cx, &agenda);
    if state.built_from.renew(cx.revision, cx.language(), ()) != Rebuild::Nothing {
        state.lines = agenda
            .items
            .iter()
            .map(|item| {
                let due = item.began.or_else(|| agenda.due_start(item.id));
                let due = due.map(|due| crate::text::clock::write_clock(due, cx.language()));
                format!("{} {}", due.unwrap_or_default(), &*item.title)
            })
            .collect();
    }
    w::label(ui, Type::Strong, &agenda.meeting.title);
    ScrollArea::vertical().max_height(ui.available_height() - 200.0).show(ui, |ui| {
        for line in &state.lines {
            w::label(ui, Type::Body, line);
        }
    });
    clock_ui(ui, cx, &agenda, out);
}

fn clock_ui(ui: &mut Ui, cx: &Context<'_>, agenda: &Agenda<'_>, out: &mut Outbox<'_>) {
    let Some(clock) = agenda.clock(time_of_day(cx)) else { return };
    let p = theme::palette(ui);
    if let Some(figure) = clock_figure(cx, &clock) {
        let colour = p.tint(level_tone(&clock)).text;
        ui.label(w::clipped_galley(ui, &figure, Type::Display, colour, ui.available_width()));
    }
    w::note(ui, &cx.word(level_words(&clock)));
    let named = |key: &'static str, id: CommandId| {
        cx.text(&Phrase::new("ui-gathering-with-key").with("what", cx.word(key)).with("key", id.chord_text()))
    };
    let acts = [
        ("ui-gathering-next", CommandId::GoOn, GatheringAct::GoOn),
        ("ui-gathering-back", CommandId::GoBack, GatheringAct::GoBack),
        ("ui-gathering-more", CommandId::MoreMinutes, GatheringAct::AddMinutes(5)),
        ("ui-gathering-fewer", CommandId::FewerMinutes, GatheringAct::AddMinutes(-5)),
        ("ui-gathering-pause", CommandId::PauseClock, GatheringAct::PauseClock),
    ];
    if clock.paused && w::outlined_button(ui, &named("ui-gathering-resume", CommandId::PauseClock)).clicked()
    {
        super::act(out, GatheringAct::PauseClock);
    }
    for (key, id, act) in acts.into_iter().take(if clock.paused { 4 } else { 5 }) {
        if w::outlined_button(ui, &named(key, id)).clicked() {
            super::act(out, act);
        }
    }
}
