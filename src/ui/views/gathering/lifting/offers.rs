//! What can be chosen for the cells of a lifted measure with the mouse: its target group and level, a lead, and periods of
//! the plan.
//!
//! It shows nothing; what is chosen is written as if it was typed.

use super::cells::LiftedCell;
use crate::edit::verbs::append_lead;
use crate::model::{Kind, Period, When};
use crate::session::Context;
use crate::text::{dates, sorted_names};
use crate::ui::views::record_table::CellWriter;

/// Of how many years of a plan there are periods to choose from.
const MOST_YEARS: usize = 12;

/// What can be chosen for a cell, in the order of a list.
pub(super) fn offers(cx: &Context<'_>, cell: LiftedCell, writer: CellWriter) -> Vec<String> {
    match cell {
        // The first one is "none", which an empty box says.
        LiftedCell::Group | LiftedCell::Level => {
            writer.0.choices(cx, Kind::Measure).into_iter().skip(1).collect()
        }
        LiftedCell::Lead => leads(cx),
        LiftedCell::Period => periods(cx),
    }
}

/// The leads that measures have, and the units of the plan, by name.
fn leads(cx: &Context<'_>) -> Vec<String> {
    let mut leads: Vec<String> = cx.plan.organisations().iter().map(|unit| unit.title.to_string()).collect();
    for measure in cx.plan.measures().iter() {
        let mut lead = String::new();
        append_lead(cx.plan, measure, &mut lead);
        leads.push(lead);
    }
    sorted_names(leads)
}

/// From each year of the plan to its end, the whole of it first, and then each year alone.
fn periods(cx: &Context<'_>) -> Vec<String> {
    let (first, last) = cx.plan.about().period.years();
    let (Some(first), Some(last)) = (first.or(last), last.or(first)) else { return Vec::new() };
    let years = || (first..=last).take(MOST_YEARS);
    let worded =
        |from, to| dates::write_period(Period::between(When::Year(from), When::Year(to)), cx.language());
    let mut periods: Vec<String> = years().map(|from| worded(from, last)).collect();
    periods.extend(years().map(|year| worded(year, year)));
    // The last year to the end and the last year alone are the same.
    periods.pop();
    periods
}
