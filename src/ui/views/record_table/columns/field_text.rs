//! The text of a field in a cell, as one line.

use crate::model::{AnyRecord, Key, Kind, Period, PeriodEnd, Shape, Uid, Value, When};
use crate::session::{Context, RecordKey};
use crate::text::clock::ClockText;
use crate::text::dates::{PeriodText, WhenText};
use crate::text::numbers::NumberText;
use crate::text::{Language, Phrase, append};
use crate::ui::form::{append_record_name, record_name, record_names, records_in_order};
use std::ops::Range;

/// How much of a period a cell has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wording {
    /// The days of a period are left out where they make it long.
    Short,
    /// The complete text.
    Whole,
}

/// A field, and how much of it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct FieldWording {
    /// The field's index.
    pub(super) field: u8,
    /// How much of a period there is room for.
    pub(super) wording: Wording,
}

/// Appends what a field says to a text, as one line.
pub(super) fn append_field(
    cx: &Context<'_>,
    record: &dyn AnyRecord,
    FieldWording { field, wording }: FieldWording,
    text: &mut String,
) {
    let Some(info) = record.kind().info(field) else { return };
    let language = cx.language();
    match (info.shape, record.read(field, Key::Whole)) {
        (Shape::Choice(info), Value::Choice(code)) => cx.words.write(&Phrase::choice(info.name, &code), text),
        (Shape::Link(to) | Shape::Owner(to), Value::Record(id)) => append_record_name(cx, (to, id), text),
        (Shape::Links(to), _) => {
            let mut names = UniqueNames::behind(text);
            for id in linked_ids(cx, record, field, to) {
                names.add(|name| append_record_name(cx, (to, id), name));
            }
        }
        (_, Value::Text(line)) => text.push_str(line.lines().next().unwrap_or_default()),
        (_, Value::Number(number)) => append(text, NumberText(number, language)),
        (_, Value::When(when)) => append(text, WhenText(when, language)),
        (_, Value::Clock(time)) => append(text, ClockText(time, language)),
        (_, Value::Period(period)) if period.is_ongoing() => {
            cx.words.write(&Phrase::new("ui-period-ongoing"), text);
        }
        (_, Value::Period(period)) if wording == Wording::Whole => {
            append(text, PeriodText(period, language));
        }
        (_, Value::Period(period)) => append_short_period(period, language, text),
        (_, Value::Range(range)) => {
            let (low, high) = (range.low.or(range.high), range.high.filter(|_| range.low != range.high));
            if let Some(low) = low {
                append(text, NumberText(low, language));
            }
            if let Some(high) = high.filter(|_| range.low.is_some()) {
                append(text, format_args!("–{}", NumberText(high, language)));
            }
        }
        (_, Value::Yes) => cx.words.write(&Phrase::new("ui-yes"), text),
        _ => {}
    }
}

/// A period as a narrow cell has room for it: in years where the days would be cut off. Editing shows it as it is.
fn append_short_period(period: Period, language: Language, text: &mut String) {
    const ROOM: usize = 12;
    let begin = text.len();
    append(text, PeriodText(period, language));
    if text.chars().count() - text.get(..begin).map_or(0, |before| before.chars().count()) <= ROOM {
        return;
    }
    let year = |when: When| When::Year(when.year());
    let to = match period.to {
        PeriodEnd::At(when) => PeriodEnd::At(year(when)),
        end => end,
    };
    text.truncate(begin);
    append(text, PeriodText(Period { from: period.from.map(year), to }, language));
}

/// Names behind a text, separated by commas and without repetition.
pub(super) struct UniqueNames<'a> {
    text: &'a mut String,
    /// Where the first name begins and ends: mostly it is the only one.
    first: Option<Range<usize>>,
    /// Where each other name does.
    others: Vec<Range<usize>>,
}

impl<'a> UniqueNames<'a> {
    /// No names yet, behind what a text has already.
    pub(super) const fn behind(text: &'a mut String) -> Self {
        Self { text, first: None, others: Vec::new() }
    }

    /// Appends a name, where it is not there yet.
    pub(super) fn add(&mut self, append_name: impl FnOnce(&mut String)) {
        let before = self.text.len();
        if self.first.is_some() {
            self.text.push_str(", ");
        }
        let begin = self.text.len();
        append_name(self.text);
        let name = self.text.get(begin..);
        let mut known = self.first.iter().chain(&self.others);
        if known.any(|other| self.text.get(other.clone()) == name) {
            self.text.truncate(before);
        } else if self.first.is_none() {
            self.first = Some(begin..self.text.len());
        } else {
            self.others.push(begin..self.text.len());
        }
    }
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
