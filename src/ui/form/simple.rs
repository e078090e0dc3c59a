//! Entries of one fact: text, numbers, dates, periods, choices and ranges.

use super::date_entry::{DateResponse, date_entry};
use super::names;
use super::slot::FieldSlot;
use super::state::FormUi;
use super::text_entry::{end_gesture_when_done, labelled_box, parse_or_report, text_entry};
use crate::model::{ChoiceInfo, Kind, Line, Period, PeriodEnd, Prose, Quantity, Range, Value, When};
use crate::session::Context;
use crate::text::{clock, dates, numbers};
use crate::ui::widgets::{self as w, TextBox, YearAmount, YearsStyle};
use egui::Ui;

fn text_value(cx: &Context<'_>, slot: FieldSlot) -> std::sync::Arc<str> {
    cx.plan.record(slot.kind, slot.id).map(|record| record.text(slot.field)).unwrap_or_default()
}

/// One line of text.
pub fn line(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot) {
    let response = text_entry(ui, form, slot, &text_value(form.cx, slot), 1);
    end_gesture_when_done(&response, form.out);
    if let Some(text) = response.changed {
        form.out.type_fact(form.cx.plan, slot.address(), Value::Text(Line::new(&text).shared()));
    }
}

/// Paragraphs.
pub fn prose(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot) {
    let response = text_entry(ui, form, slot, &text_value(form.cx, slot), 3);
    end_gesture_when_done(&response, form.out);
    if let Some(text) = response.changed {
        form.out.type_fact(form.cx.plan, slot.address(), Value::Text(Prose::new(&text).shared()));
    }
}

/// A number, in a box of this width.
pub fn number(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, width: f32) {
    let cx = form.cx;
    let value = match cx.plan.read(slot.address()) {
        // A year is no amount: it has no groups.
        Value::Number(year) if is_price_year(slot) => (year.parts() / Quantity::PER_UNIT).to_string(),
        Value::Number(number) => numbers::write(number, cx.language()),
        _ => String::new(),
    };
    let name = cx.text(&slot.label());
    let shown = TextBox::line(slot.widget_id(), &name, &value).width(width);
    let shown = if is_price_year(slot) { shown } else { shown.numeric() };
    let response = labelled_box(ui, form, &name, &shown);
    end_gesture_when_done(&response, form.out);
    let number =
        parse_or_report(ui, form, slot.widget_id(), response.changed.as_deref(), |text| match text.trim() {
            "" => Ok(Value::Nothing),
            text => numbers::read(text, cx.language()).map(Value::Number).map_err(|error| error.phrase()),
        });
    if let Some(number) = number {
        form.out.type_fact(cx.plan, slot.address(), number);
    }
}

fn is_price_year(slot: FieldSlot) -> bool {
    slot.kind == Kind::Plan && slot.field == crate::model::records::plan::PRICE_YEAR.index
}

/// A point in time.
pub fn when(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot) {
    let cx = form.cx;
    let (value, day) = match cx.plan.read(slot.address()) {
        Value::When(When::Day(day)) => (dates::write_when(When::Day(day), cx.language()), Some(day)),
        Value::When(when) => (dates::write_when(when, cx.language()), None),
        _ => (String::new(), None),
    };
    let DateResponse { typed, chosen } = date_entry(ui, form, slot, (&value, day));
    end_gesture_when_done(&typed, form.out);
    if let Some(day) = chosen {
        form.out.set_fact(cx.plan, slot.address(), Value::When(When::Day(day)));
        return;
    }
    let when =
        parse_or_report(ui, form, slot.widget_id(), typed.changed.as_deref(), |text| match text.trim() {
            "" => Ok(Value::Nothing),
            text => dates::read_when_from(text, cx.today()).map(Value::When).map_err(|error| error.phrase()),
        });
    if let Some(when) = when {
        form.out.type_fact(cx.plan, slot.address(), when);
    }
}

/// A time of day.
pub fn clock(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot) {
    let cx = form.cx;
    let value = match cx.plan.read(slot.address()) {
        Value::Clock(time) => clock::write_clock(time, cx.language()),
        _ => String::new(),
    };
    let response = text_entry(ui, form, slot, &value, 1);
    end_gesture_when_done(&response, form.out);
    let time =
        parse_or_report(ui, form, slot.widget_id(), response.changed.as_deref(), |text| match text.trim() {
            "" => Ok(Value::Nothing),
            text => clock::read_clock(text).map(Value::Clock).map_err(|error| error.phrase()),
        });
    if let Some(time) = time {
        form.out.type_fact(cx.plan, slot.address(), time);
    }
}

/// A stretch of time: from and to, where to may be "ongoing".
pub fn period(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, width: f32) {
    let cx = form.cx;
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
    let (from_name, to_name) = match slot.kind {
        Kind::Plan => (cx.word("ui-period-plan-from"), cx.word("ui-period-plan-to")),
        _ => (cx.word("ui-period-from"), cx.word("ui-period-to")),
    };
    let (from_id, to_id) = (slot.widget_id().with("from"), slot.widget_id().with("to"));
    form.state.set_focus_part(slot.widget_id(), from_id);
    let from_box =
        labelled_box(ui, form, &from_name, &TextBox::line(from_id, &from_name, &from).width(width));
    let new_from =
        parse_or_report(ui, form, from_id, from_box.changed.as_deref(), |text| match text.trim() {
            "" => Ok(None),
            text => dates::read_when_from(text, cx.today()).map(Some).map_err(|error| error.phrase()),
        });
    let to_box = labelled_box(ui, form, &to_name, &TextBox::line(to_id, &to_name, &to).width(width));
    let new_to = parse_or_report(ui, form, to_id, to_box.changed.as_deref(), |text| match text.trim() {
        "" => Ok(PeriodEnd::Open),
        text if dates::mentions_ongoing(text) => Ok(PeriodEnd::Ongoing),
        text => dates::read_when_from(text, cx.today()).map(PeriodEnd::At).map_err(|error| error.phrase()),
    });
    // Each end is written with the other one as it is in the plan: only one box can change in a frame.
    let from = new_from.map(|from| Period { from, ..period });
    let to = new_to.map(|to| Period { to, ..period });
    for period in [from, to].into_iter().flatten() {
        form.out.type_fact(cx.plan, slot.address(), Value::Period(period));
    }
    form.out.gesture_ended |= from_box.done || to_box.done;
}

/// One of several words.
pub fn choice(
    ui: &mut Ui,
    form: &mut FormUi<'_, '_>,
    slot: FieldSlot,
    info: &'static ChoiceInfo,
    width: f32,
) {
    let cx = form.cx;
    let code = match cx.plan.read(slot.address()) {
        Value::Choice(code) => code,
        _ => "".into(),
    };
    let mut words = names::choice_words(cx, info);
    let known = info.codes.iter().position(|other| *other == code).map(|at| at + 1);
    // The word of a newer version is shown as it is stored, after those that this one knows.
    let chosen = known.unwrap_or(if code.is_empty() { 0 } else { words.len() });
    if chosen == words.len() {
        words.push(code.to_string());
    }
    let name = cx.text(&slot.label());
    let picked = w::field(ui, &name, |ui| w::combo_box(ui, slot.widget_id(), &name, &words, chosen, width));
    if let Some(picked) = picked.filter(|picked| *picked != chosen) {
        let code = picked.checked_sub(1).and_then(|at| info.codes.get(at));
        let value = code.map_or(Value::Nothing, |code| Value::Choice((*code).into()));
        form.out.set_fact(cx.plan, slot.address(), value);
    }
}

/// Yes or nothing said.
pub fn flag(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot) {
    let name = form.cx.text(&slot.label());
    let (id, changed) = w::checkbox(ui, &name, form.cx.plan.read(slot.address()) == Value::Yes);
    form.state.set_focus_part(slot.widget_id(), id);
    if let Some(checked) = changed {
        let value = if checked { Value::Yes } else { Value::Nothing };
        form.out.set_fact(form.cx.plan, slot.address(), value);
    }
}

/// A number between two, with its source.
pub fn range(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot) {
    let cx = form.cx;
    let range = match cx.plan.read(slot.address()) {
        Value::Range(range) => range,
        _ => Range::default(),
    };
    let written =
        |end: Option<Quantity>| end.map(|end| numbers::write(end, cx.language())).unwrap_or_default();
    let part = |word, end| YearAmount { year: cx.word(word), amount: written(end) };
    let parts = [part("ui-range-low", range.low), part("ui-range-high", range.high)];
    let id = slot.widget_id().with("ends");
    form.state.set_focus_part(slot.widget_id(), id.with(0_usize));
    let style = YearsStyle { headings: true, live: form.state.is_readable(id) };
    let (typed, done) = w::year_boxes(ui, id, &cx.text(&slot.label()), &parts, style);
    form.out.gesture_ended |= done;
    let mut now = range.clone();
    let text = typed.as_ref().map(|(_, text)| text.as_str());
    let end = parse_or_report(ui, form, id, text, |text| match text.trim() {
        "" => Ok(None),
        text => numbers::read(text, cx.language()).map(Some).map_err(|error| error.phrase()),
    });
    match (end, typed) {
        (Some(low), Some((0, _))) => now.low = low,
        (Some(high), _) => now.high = high,
        (None, _) => {}
    }
    let source = cx.word("ui-range-source");
    let source_id = slot.widget_id().with("source");
    let response = labelled_box(ui, form, &source, &TextBox::line(source_id, &source, &range.source));
    end_gesture_when_done(&response, form.out);
    if let Some(text) = response.changed {
        now.source = Line::new(&text);
    }
    if now != range {
        form.out.type_fact(cx.plan, slot.address(), Value::Range(now));
    }
}
