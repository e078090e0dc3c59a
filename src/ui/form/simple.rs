//! Entries of one fact: text, numbers, dates, periods, choices, ranges, and the amounts of years.

use super::{FieldSlot, names};
use crate::model::measure::Basis;
use crate::model::{Amounts, ChoiceInfo, Key, Kind, Line, Period, PeriodEnd, Prose, Quantity, Range, Value};
use crate::session::{Context, Outbox};
use crate::text::{Phrase, dates, numbers};
use crate::ui::theme;
use crate::ui::widgets::{self as w, TextBox, YearAmount};
use egui::{Id, Ui};

fn text_entry(
    ui: &mut Ui,
    cx: &Context<'_>,
    slot: FieldSlot,
    value: &str,
    rows: usize,
) -> w::TextBoxResponse {
    let name = cx.text(&slot.label());
    let shown =
        TextBox::line(slot.widget_id(), &name, value).rows(rows).live(is_readable(ui, slot.widget_id()));
    w::field(ui, &name, |ui| w::text_box(ui, &shown))
}

/// Whether what stands in a box could be read, so that the plan says the same.
pub(super) fn is_readable(ui: &Ui, id: Id) -> bool {
    ui.data(|data| data.get_temp::<String>(id.with("unreadable"))).is_none()
}

fn text_value(cx: &Context<'_>, slot: FieldSlot) -> std::sync::Arc<str> {
    cx.plan.record(slot.kind, slot.id).map(|record| record.text(slot.field)).unwrap_or_default()
}

/// One line of text.
pub fn line(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, out: &mut Outbox<'_>) {
    let entry = text_entry(ui, cx, slot, &text_value(cx, slot), 1);
    end_gesture_when_done(&entry, out);
    if let Some(text) = entry.changed {
        out.type_fact(cx.plan, slot.address(), Value::Text(Line::new(&text).shared()));
    }
}

/// Paragraphs.
pub fn prose(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, out: &mut Outbox<'_>) {
    let entry = text_entry(ui, cx, slot, &text_value(cx, slot), 3);
    end_gesture_when_done(&entry, out);
    if let Some(text) = entry.changed {
        out.type_fact(cx.plan, slot.address(), Value::Text(Prose::new(&text).shared()));
    }
}

pub(super) const fn end_gesture_when_done(entry: &w::TextBoxResponse, out: &mut Outbox<'_>) {
    if entry.done {
        out.gesture_ended = true;
    }
}

/// A number, in a box of this width.
pub fn number(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, width: f32, out: &mut Outbox<'_>) {
    let value = match cx.plan.read(slot.address()) {
        // A year is no amount: it has no groups.
        Value::Number(year) if is_price_year(slot) => (year.parts() / Quantity::PARTS).to_string(),
        Value::Number(number) => numbers::write(number, cx.language()),
        _ => String::new(),
    };
    let name = cx.text(&slot.label());
    let shown =
        TextBox::line(slot.widget_id(), &name, &value).width(width).live(is_readable(ui, slot.widget_id()));
    let shown = if is_price_year(slot) { shown } else { shown.numeric() };
    let entry = w::field(ui, &name, |ui| w::text_box(ui, &shown));
    end_gesture_when_done(&entry, out);
    parse_or_report(ui, cx, slot.widget_id(), &entry, |text| match text.trim() {
        "" => {
            out.type_fact(cx.plan, slot.address(), Value::Nothing);
            Ok(())
        }
        text => numbers::read(text, cx.language())
            .map(|number| out.type_fact(cx.plan, slot.address(), Value::Number(number)))
            .map_err(|error| error.phrase()),
    });
}

fn is_price_year(slot: FieldSlot) -> bool {
    slot.kind == Kind::Plan && slot.field == crate::model::records::plan::PRICE_YEAR.index
}

/// A point in time.
pub fn when(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, out: &mut Outbox<'_>) {
    let value = match cx.plan.read(slot.address()) {
        Value::When(when) => dates::write_when(when, cx.language()),
        _ => String::new(),
    };
    let entry = text_entry(ui, cx, slot, &value, 1);
    end_gesture_when_done(&entry, out);
    parse_or_report(ui, cx, slot.widget_id(), &entry, |text| match text.trim() {
        "" => {
            out.type_fact(cx.plan, slot.address(), Value::Nothing);
            Ok(())
        }
        text => dates::read_when(text)
            .map(|when| out.type_fact(cx.plan, slot.address(), Value::When(when)))
            .map_err(|error| error.phrase()),
    });
}

/// Reads what was typed; what cannot be read changes nothing and is said below the box, and stays there.
pub(super) fn parse_or_report(
    ui: &mut Ui,
    cx: &Context<'_>,
    id: Id,
    entry: &w::TextBoxResponse,
    read: impl FnOnce(&str) -> Result<(), Phrase>,
) {
    let slot = id.with("unreadable");
    if let Some(text) = &entry.changed {
        match read(text) {
            Ok(()) => drop(ui.data_mut(|data| data.remove_temp::<String>(slot))),
            Err(phrase) => {
                let words = cx.text(&phrase);
                ui.data_mut(|data| data.insert_temp(slot, words));
            }
        }
    }
    if let Some(error) = ui.data(|data| data.get_temp::<String>(slot)) {
        w::live_label(ui, theme::Type::Small, &error);
    }
}

/// A stretch of time: from and to, where to may be "ongoing".
pub fn period(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, width: f32, out: &mut Outbox<'_>) {
    let period = match cx.plan.read(slot.address()) {
        Value::Period(period) => period,
        _ => Period::default(),
    };
    let from = period.from.map(|when| dates::write_when(when, cx.language())).unwrap_or_default();
    let to = match period.to {
        PeriodEnd::Open => String::new(),
        PeriodEnd::Ongoing => cx.word("ui-period-ongoing"),
        PeriodEnd::At(when) => dates::write_when(when, cx.language()),
    };
    let mut set = |period: Period| out.type_fact(cx.plan, slot.address(), Value::Period(period));
    let (from_name, to_name) = match slot.kind {
        Kind::Plan => (cx.word("ui-period-plan-from"), cx.word("ui-period-plan-to")),
        _ => (cx.word("ui-period-from"), cx.word("ui-period-to")),
    };
    let (from_id, to_id) = (slot.widget_id().with("from"), slot.widget_id().with("to"));
    super::seek::set_focus_part(ui, slot.widget_id(), from_id);
    let begun = labelled_box(ui, &from_name, from_id, &from, width);
    parse_or_report(ui, cx, from_id, &begun, |text| {
        let from = match text.trim() {
            "" => None,
            text => Some(dates::read_when(text).map_err(|error| error.phrase())?),
        };
        set(Period { from, ..period });
        Ok(())
    });
    let ended = labelled_box(ui, &to_name, to_id, &to, width);
    parse_or_report(ui, cx, to_id, &ended, |text| {
        let to = match text.trim() {
            "" => PeriodEnd::Open,
            text if dates::mentions_ongoing(text) => PeriodEnd::Ongoing,
            text => PeriodEnd::At(dates::read_when(text).map_err(|error| error.phrase())?),
        };
        set(Period { to, ..period });
        Ok(())
    });
    if begun.done || ended.done {
        out.gesture_ended = true;
    }
}

fn labelled_box(ui: &mut Ui, name: &str, id: Id, value: &str, width: f32) -> w::TextBoxResponse {
    let shown = TextBox::line(id, name, value).width(width).live(is_readable(ui, id));
    w::field(ui, name, |ui| w::text_box(ui, &shown))
}

/// One of several words.
pub fn choice(
    ui: &mut Ui,
    cx: &Context<'_>,
    slot: FieldSlot,
    info: &'static ChoiceInfo,
    width: f32,
    out: &mut Outbox<'_>,
) {
    let code = match cx.plan.read(slot.address()) {
        Value::Choice(code) => code,
        _ => "".into(),
    };
    let mut words = names::choice_words(cx, info);
    let known = info.codes.iter().position(|other| *other == code).map(|at| at + 1);
    let chosen = known.unwrap_or(if code.is_empty() { 0 } else { words.len() });
    if chosen == words.len() {
        words.push(code.to_string());
    }
    let name = cx.text(&slot.label());
    let picked = w::field(ui, &name, |ui| w::combo_box(ui, slot.widget_id(), &name, &words, chosen, width));
    if let Some(picked) = picked {
        let code = picked.checked_sub(1).and_then(|at| info.codes.get(at));
        let value = code.map_or(Value::Nothing, |code| Value::Choice((*code).into()));
        if picked != chosen {
            out.set_fact(cx.plan, slot.address(), value);
        }
    }
}

/// Yes or nothing said.
pub fn flag(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, out: &mut Outbox<'_>) {
    let name = cx.text(&slot.label());
    let (id, changed) = w::checkbox(ui, &name, cx.plan.read(slot.address()) == Value::Yes);
    super::seek::set_focus_part(ui, slot.widget_id(), id);
    if let Some(now) = changed {
        out.set_fact(cx.plan, slot.address(), if now { Value::Yes } else { Value::Nothing });
    }
}

/// A number between two, with its source.
pub fn range(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, out: &mut Outbox<'_>) {
    let range = match cx.plan.read(slot.address()) {
        Value::Range(range) => range,
        _ => Range::default(),
    };
    let written =
        |end: Option<Quantity>| end.map(|end| numbers::write(end, cx.language())).unwrap_or_default();
    let part = |word, end| YearAmount { year: cx.word(word), amount: written(end) };
    let parts = [part("ui-range-low", range.low), part("ui-range-high", range.high)];
    let id = slot.widget_id().with("ends");
    super::seek::set_focus_part(ui, slot.widget_id(), id.with(0_usize));
    let look = w::YearsStyle { headings: true, live: is_readable(ui, id) };
    let (typed, done) = w::year_boxes(ui, id, &cx.text(&slot.label()), &parts, look);
    out.gesture_ended |= done;
    let mut now = range.clone();
    let entry = w::TextBoxResponse {
        changed: typed.as_ref().map(|(_, text)| text.clone()),
        ..w::TextBoxResponse::default()
    };
    parse_or_report(ui, cx, id, &entry, |text| {
        let end = if typed.as_ref().is_some_and(|(at, _)| *at == 0) { &mut now.low } else { &mut now.high };
        *end = match text.trim() {
            "" => None,
            text => Some(numbers::read(text, cx.language()).map_err(|error| error.phrase())?),
        };
        Ok(())
    });
    let source = cx.word("ui-range-source");
    let entry = labelled_box(ui, &source, slot.widget_id().with("source"), &range.source, f32::INFINITY);
    end_gesture_when_done(&entry, out);
    if let Some(text) = entry.changed {
        now.source = Line::new(&text);
    }
    if now != range {
        out.type_fact(cx.plan, slot.address(), Value::Range(now));
    }
}

/// Which of a year's amounts a row of boxes shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AmountField {
    Operating,
    Investment,
    Fte,
}

impl AmountField {
    const fn of(self, amounts: &Amounts) -> Option<Quantity> {
        match self {
            Self::Operating => amounts.operating,
            Self::Investment => amounts.investment,
            Self::Fte => amounts.fte,
        }
    }

    const fn set(self, amounts: &mut Amounts, value: Option<Quantity>) {
        match self {
            Self::Operating => amounts.operating = value,
            Self::Investment => amounts.investment = value,
            Self::Fte => amounts.fte = value,
        }
    }

    /// Money is shown in thousands.
    const fn factor(self) -> i64 {
        match self {
            Self::Operating | Self::Investment => 1000,
            Self::Fte => 1,
        }
    }
}

/// The amounts of a measure by year; the investment row only where there is more to show.
pub fn amounts(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, more: bool, out: &mut Outbox<'_>) {
    let years = amount_years(cx, slot);
    let basis = cx.plan.measures().get(slot.id).map(|measure| measure.basis.clone());
    let operating = match basis {
        Some(Basis::WholeBudget) => "ui-amounts-operating-whole",
        _ => "ui-amounts-operating",
    };
    amount_row(ui, cx, (slot, AmountField::Operating, operating), &years, out);
    amount_row(ui, cx, (slot, AmountField::Fte, "ui-amounts-fte"), &years, out);
    if more {
        amount_row(ui, cx, (slot, AmountField::Investment, "ui-amounts-investment"), &years, out);
    }
}

fn read_amounts(cx: &Context<'_>, slot: FieldSlot, year: i16) -> Amounts {
    match cx.plan.read(slot.address_under(Key::Year(year))) {
        Value::Amounts(amounts) => amounts,
        _ => Amounts::default(),
    }
}

fn amount_row(
    ui: &mut Ui,
    cx: &Context<'_>,
    (slot, purse, name): (FieldSlot, AmountField, &'static str),
    years: &[i16],
    out: &mut Outbox<'_>,
) {
    let name = cx.word(name);
    let shown: Vec<YearAmount> = years
        .iter()
        .map(|year| {
            let amount = purse.of(&read_amounts(cx, slot, *year));
            let amount = amount.and_then(|amount| amount.divided_rounded(purse.factor()));
            YearAmount {
                year: year.to_string(),
                amount: amount.map(|amount| numbers::write(amount, cx.language())).unwrap_or_default(),
            }
        })
        .collect();
    let id = slot.widget_id().with(name.as_str());
    if purse == AmountField::Operating {
        super::seek::set_focus_part(ui, slot.widget_id(), id.with(0_usize));
    }
    let live = is_readable(ui, id);
    let (typed, done) = w::year_boxes(
        ui,
        id,
        &name,
        &shown,
        w::YearsStyle { headings: purse == AmountField::Operating, live },
    );
    out.gesture_ended |= done;
    let entry = w::TextBoxResponse {
        changed: typed.as_ref().map(|(_, text)| text.clone()),
        ..w::TextBoxResponse::default()
    };
    let year = typed.and_then(|(at, _)| years.get(at).copied());
    parse_or_report(ui, cx, id, &entry, |text| {
        let Some(year) = year else { return Ok(()) };
        let value = match text.trim() {
            "" => None,
            text => {
                let number = numbers::read(text, cx.language()).map_err(|error| error.phrase())?;
                let too_large = || Phrase::new("read-too-large").with("text", text);
                Some(number.checked_mul(purse.factor()).ok_or_else(too_large)?)
            }
        };
        let mut amounts = read_amounts(cx, slot, year);
        purse.set(&mut amounts, value);
        out.type_fact(cx.plan, slot.address_under(Key::Year(year)), Value::Amounts(amounts));
        Ok(())
    });
}

/// The years of the plan and those that something is said of; without a period, the four from next year on.
fn amount_years(cx: &Context<'_>, slot: FieldSlot) -> Vec<i16> {
    let (from, to) = cx.plan.about().period.years();
    let first = from.unwrap_or_else(|| cx.today().year() + 1);
    let last = to.unwrap_or(first + 3).min(first.saturating_add(11));
    let mut years: std::collections::BTreeSet<i16> = (first..=last).collect();
    if let Some(record) = cx.plan.record(slot.kind, slot.id) {
        record.facts(slot.field, &mut |key, _| {
            if let Key::Year(year) = key {
                years.insert(year);
            }
        });
    }
    years.into_iter().collect()
}
