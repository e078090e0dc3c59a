//! The clock of the step that runs, in words, and when it has to be drawn again.

use crate::analysis::gathering::{Agenda, COUNTS_SECONDS_FROM, ClockLevel, StepClock};
use crate::model::ClockTime;
use crate::session::Context;
use crate::text::Phrase;
use crate::ui::theme::Tone;
use crate::ui::widgets as w;
use egui::Ui;
use std::time::Duration;

/// The time of day as the clock of a gathering counts it.
pub(super) fn time_of_day(cx: &Context<'_>) -> ClockTime {
    ClockTime::from(cx.now.local.time())
}

/// What is left, for the eye: whole minutes until two are left, then seconds; what is over is counted up.
pub(super) fn clock_figure(cx: &Context<'_>, clock: &StepClock) -> Option<String> {
    let left = clock.left?;
    if left > COUNTS_SECONDS_FROM {
        // Rounded up: a minute that has begun is still there.
        return Some(
            cx.text(&Phrase::new("ui-gathering-minutes").with("minutes", i64::from((left + 59) / 60))),
        );
    }
    let (sign, seconds) = if left < 0 { ("+", -left) } else { ("", left) };
    Some(format!("{sign}{}:{:02}", seconds / 60, seconds % 60))
}

/// The key of the words for how urgent it is.
pub(super) fn level_words(clock: &StepClock) -> &'static str {
    match clock.level() {
        _ if clock.paused => "ui-gathering-paused",
        ClockLevel::Calm => "ui-gathering-left",
        ClockLevel::Soon => "ui-gathering-soon",
        ClockLevel::Last => "ui-gathering-last",
        ClockLevel::Over => "ui-gathering-over",
    }
}

/// The colour of how urgent it is.
pub(super) fn level_tone(clock: &StepClock) -> Tone {
    match clock.level() {
        _ if clock.paused => Tone::Neutral,
        ClockLevel::Calm => Tone::Accent,
        ClockLevel::Soon => Tone::Warning,
        ClockLevel::Last | ClockLevel::Over => Tone::Danger,
    }
}

/// Shows what is left in a few words.
pub(super) fn clock_chip_ui(ui: &mut Ui, cx: &Context<'_>) {
    let Some(agenda) = cx.gathering.and_then(|mode| mode.agenda(cx.plan)) else { return };
    request_clock_frame(ui, cx, &agenda);
    if let Some(clock) = agenda.clock(time_of_day(cx)) {
        let figure = clock_figure(cx, &clock).unwrap_or_default();
        let words = format!("{figure} {}", cx.word(level_words(&clock)));
        w::chip(ui, level_tone(&clock), words.trim());
    }
}

/// Asks for the next frame in which the clock shows something else: in a second near the end of the step, else in a minute
/// or where it becomes urgent.
pub(super) fn request_clock_frame(ui: &Ui, cx: &Context<'_>, agenda: &Agenda<'_>) {
    let Some(clock) = agenda.clock(time_of_day(cx)) else { return };
    let time = cx.now.local.time();
    let part = i64::from(time.subsec_nanosecond()) / 1_000_000;
    // How late the gathering is follows the minutes of the day.
    let of_day = 60 - i64::from(time.second());
    let due = clock.changes_in().map_or(of_day, |of_step| of_day.min(of_step.into())) * 1_000 - part;
    ui.ctx().request_repaint_after(Duration::from_millis(due.max(1).unsigned_abs()));
}
