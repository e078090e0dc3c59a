//! What can be chosen for who and when in the dialogs of a gathering, for those who do not type it. Shows nothing.

use crate::model::open_question::Decider;
use crate::model::{Choice as _, When};
use crate::session::Context;
use crate::text::{Phrase, sorted_names};
use jiff::{ToSpan as _, civil::Date};

/// Who can do something, by name: units, and members who have a name.
pub(super) fn doer_names(cx: &Context<'_>) -> Vec<String> {
    let units = cx.plan.organisations().iter().map(|unit| unit.title.to_string());
    let members = cx.plan.participants().iter().map(|member| member.title.to_string());
    sorted_names(units.chain(members).collect())
}

/// Who can decide a question, by name: the same, and those who decide in a municipality.
pub(super) fn decider_names(cx: &Context<'_>) -> Vec<String> {
    let deciders = Decider::INFO.codes.iter();
    let deciders = deciders.map(|code| cx.words.sentence(&Phrase::choice(Decider::INFO.name, code)));
    sorted_names(doer_names(cx).into_iter().chain(deciders).collect())
}

/// A day that is often meant, and its words.
pub(super) struct UsualDay {
    /// The key of its words.
    pub(super) words: &'static str,
    /// The day.
    pub(super) day: When,
}

/// The days that are often meant: in a week, in two, in a month, and that of the next gathering.
pub(super) fn usual_days(cx: &Context<'_>) -> Vec<UsualDay> {
    let today = cx.now.today();
    let later = [
        ("ui-gathering-note-week", today.checked_add(1.week())),
        ("ui-gathering-note-fortnight", today.checked_add(2.weeks())),
        ("ui-gathering-note-month", today.checked_add(1.month())),
    ];
    let mut days: Vec<UsualDay> = later
        .into_iter()
        .filter_map(|(words, day)| Some(UsualDay { words, day: When::Day(day.ok()?) }))
        .collect();
    days.extend(
        next_gathering(cx, today)
            .map(|day| UsualDay { words: "ui-gathering-note-next", day: When::Day(day) }),
    );
    days
}

/// The day of the first gathering that comes after this one.
fn next_gathering(cx: &Context<'_>, today: Date) -> Option<Date> {
    let days = cx.plan.meetings().iter().filter_map(|meeting| match meeting.date {
        Some(When::Day(day)) if day > today => Some(day),
        _ => None,
    });
    days.min()
}
