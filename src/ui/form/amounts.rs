//! The entry of a measure's amounts: a row of boxes for each kind of amount, a box for each year.

use super::slot::FieldSlot;
use super::state::FormUi;
use super::text_entry::parse_or_report;
use crate::model::measure::Basis;
use crate::model::{Amounts, Key, Quantity, Value};
use crate::session::Context;
use crate::text::{Phrase, numbers};
use crate::ui::widgets::{self as w, YearAmount, YearsStyle};
use egui::Ui;

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
pub fn amounts(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, more: bool) {
    let years = amount_years(form.cx, slot);
    let basis = form.cx.plan.measures().get(slot.id).map(|measure| measure.basis.clone());
    let operating = match basis {
        Some(Basis::WholeBudget) => "ui-amounts-operating-whole",
        Some(_) => "ui-amounts-operating",
        // What a source carries is a part of a measure's amounts, whatever those are counted from.
        None => "ui-amounts-operating-part",
    };
    let mut row = |field, key| {
        let name = form.cx.word(key);
        amount_row(ui, form, slot, &AmountRow { field, name: &name, years: &years });
    };
    row(AmountField::Operating, operating);
    row(AmountField::Fte, "ui-amounts-fte");
    if more {
        row(AmountField::Investment, "ui-amounts-investment");
    }
}

fn read_amounts(cx: &Context<'_>, slot: FieldSlot, year: i16) -> Amounts {
    match cx.plan.read(slot.address_under(Key::Year(year))) {
        Value::Amounts(amounts) => amounts,
        _ => Amounts::default(),
    }
}

/// A row of boxes: which amount, its name, and the years.
struct AmountRow<'a> {
    field: AmountField,
    name: &'a str,
    years: &'a [i16],
}

fn amount_row(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, row: &AmountRow<'_>) {
    let (cx, field) = (form.cx, row.field);
    let shown: Vec<YearAmount> = row
        .years
        .iter()
        .map(|year| {
            let amount = field.of(&read_amounts(cx, slot, *year));
            let amount = amount.and_then(|amount| amount.divided_rounded(field.factor()));
            YearAmount {
                year: year.to_string(),
                amount: amount.map(|amount| numbers::write(amount, cx.language())).unwrap_or_default(),
            }
        })
        .collect();
    let id = slot.widget_id().with(row.name);
    let is_first = field == AmountField::Operating;
    if is_first {
        form.state.set_focus_part(slot.widget_id(), id.with(0_usize));
    }
    let style = YearsStyle { headings: is_first, live: form.state.is_readable(id) };
    let (typed, done) = w::year_boxes(ui, id, row.name, &shown, style);
    form.out.gesture_ended |= done;
    // One error for the whole row: only one of its boxes is typed in at a time.
    let text = typed.as_ref().map(|(_, text)| text.as_str());
    let value = parse_or_report(ui, form, id, text, |text| match text.trim() {
        "" => Ok(None),
        text => {
            let number = numbers::read(text, cx.language()).map_err(|error| error.phrase())?;
            let too_large = || Phrase::new("read-too-large").with("text", text);
            number.checked_mul(field.factor()).ok_or_else(too_large).map(Some)
        }
    });
    let year = typed.and_then(|(at, _)| row.years.get(at).copied());
    if let (Some(value), Some(year)) = (value, year) {
        let mut amounts = read_amounts(cx, slot, year);
        field.set(&mut amounts, value);
        form.out.type_fact(cx.plan, slot.address_under(Key::Year(year)), Value::Amounts(amounts));
    }
}

/// The years in which amounts are asked for: those of the plan, twelve at most; without a period, the four from next
/// year on.
pub fn plan_years(cx: &Context<'_>) -> std::ops::RangeInclusive<i16> {
    let (from, to) = cx.plan.about().period.years();
    let first = from.unwrap_or_else(|| cx.today().year() + 1);
    // More boxes than that fit in no form.
    let last = to.unwrap_or(first.saturating_add(3)).min(first.saturating_add(11));
    first..=last
}

/// The years of the plan and those that have amounts.
fn amount_years(cx: &Context<'_>, slot: FieldSlot) -> Vec<i16> {
    let mut years: std::collections::BTreeSet<i16> = plan_years(cx).collect();
    if let Some(record) = cx.plan.record(slot.kind, slot.id) {
        record.facts(slot.field, &mut |key, _| {
            if let Key::Year(year) = key {
                years.insert(year);
            }
        });
    }
    years.into_iter().collect()
}
