//! The text of a field in a cell, as one line.

use crate::model::{AnyRecord, Key, Kind, Period, PeriodEnd, Shape, Uid, Value, When};
use crate::session::{Context, RecordKey};
use crate::text::{Language, Phrase, dates, numbers};
use crate::ui::form::{record_name, record_names, records_in_order};

/// How much of a period a cell has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    /// The days of a period are left out where they make it long.
    Short,
    /// The complete text.
    Whole,
}

/// The text of a field, as one line.
pub(super) fn field_text(cx: &Context<'_>, record: &dyn AnyRecord, field: u8, wording: Wording) -> String {
    let Some(info) = record.kind().info(field) else { return String::new() };
    match (info.shape, record.read(field, Key::Whole)) {
        (Shape::Choice(info), Value::Choice(code)) => cx.text(&Phrase::choice(info.name, &code)),
        (Shape::Link(to) | Shape::Owner(to), Value::Record(id)) => record_name(cx, to, id),
        (Shape::Links(to), _) => {
            join_unique(linked_ids(cx, record, field, to).into_iter().map(|id| record_name(cx, to, id)))
        }
        (_, Value::Text(text)) => text.lines().next().unwrap_or_default().to_owned(),
        (_, Value::Number(number)) => numbers::write(number, cx.language()),
        (_, Value::When(when)) => dates::write_when(when, cx.language()),
        (_, Value::Period(period)) if period.is_ongoing() => cx.word("ui-period-ongoing"),
        (_, Value::Period(period)) if wording == Wording::Whole => dates::write_period(period, cx.language()),
        (_, Value::Period(period)) => short_period(period, cx.language()),
        (_, Value::Range(range)) => {
            let ends = [range.low, range.high].into_iter().flatten();
            let mut words: Vec<String> = ends.map(|end| numbers::write(end, cx.language())).collect();
            words.dedup();
            words.join("–")
        }
        (_, Value::Yes) => cx.word("ui-yes"),
        _ => String::new(),
    }
}

/// A period as a narrow cell has room for it: in years where the days would be cut off. Editing shows it as it is.
fn short_period(period: Period, language: Language) -> String {
    const ROOM: usize = 12;
    let complete = dates::write_period(period, language);
    if complete.chars().count() <= ROOM {
        return complete;
    }
    let year = |when: When| When::Year(when.year());
    let to = match period.to {
        PeriodEnd::At(when) => PeriodEnd::At(year(when)),
        end => end,
    };
    dates::write_period(Period { from: period.from.map(year), to }, language)
}

/// Names without repetition.
pub(super) fn join_unique(names: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all.join(", ")
}

/// The records that a set links to, in the order of the outline.
fn linked_ids(cx: &Context<'_>, record: &dyn AnyRecord, field: u8, to: Kind) -> Vec<Uid> {
    let mut ids = Vec::new();
    record.facts(field, &mut |key, _| {
        ids.extend(if let Key::Record(id) = key { Some(id) } else { None });
    });
    cx.outline.family(to).sorted(ids)
}

/// The names that a set of records is written with, one behind the other; `None` for a field that is no set.
pub(super) fn links_text(cx: &Context<'_>, at: RecordKey, field: u8) -> Option<String> {
    let Some(Shape::Links(to)) = at.0.info(field).map(|info| info.shape) else { return None };
    let ids = linked_ids(cx, cx.plan.record(at.0, at.1)?, field, to);
    let names: Vec<String> = ids.into_iter().map(|id| record_name(cx, to, id)).collect();
    Some(names.join("; "))
}

/// What a link can be chosen from: none, and all records of a kind in order.
pub(super) fn link_choices(cx: &Context<'_>, to: Kind) -> Vec<String> {
    std::iter::once(cx.word("ui-choice-none")).chain(record_names(cx, to).1).collect()
}

/// The record of a choice among [`link_choices`]; `None` for the first one.
pub(super) fn record_of_choice(cx: &Context<'_>, to: Kind, choice: usize) -> Option<Uid> {
    choice.checked_sub(1).and_then(|at| records_in_order(cx, to).get(at).copied())
}
