//! The entry of a ballot's counts: what each table gave each option, for counts that come on paper or by show of hands.

use super::simple::{is_readable, parse_or_report};
use super::{FieldSlot, names};
use crate::model::{Key, Kind, Uid, Value, ballot};
use crate::session::{Context, Outbox};
use crate::text::{Phrase, numbers};
use crate::ui::theme;
use crate::ui::widgets::{self as w, YearAmount, YearsStyle};
use egui::Ui;

/// So many tables are offered at least.
const MIN_TABLES: u16 = 3;

/// A row of boxes for each option, and one for those who abstained: a box a table, one more than there are.
pub(super) fn votes(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, out: &mut Outbox<'_>) {
    w::label(ui, theme::Type::Label, &cx.text(&slot.label()));
    let Some(ballot) = cx.plan.ballots().get(slot.id) else { return };
    let used = ballot.counts.iter().map(|(table, ..)| table).max().unwrap_or_default();
    let tables = used.saturating_add(1).max(MIN_TABLES);
    let chosen = ballot.options.iter().map(Some);
    let counted = ballot.counts.iter().map(|(_, option, _)| option);
    let mut options: Vec<Option<(Kind, Uid)>> = Vec::new();
    for option in chosen.chain(counted).chain([None]) {
        if !options.contains(&option) {
            options.push(option);
        }
    }
    // Those who abstained come last.
    options.sort_by_key(Option::is_none);
    for option in options {
        option_row(ui, cx, slot, (option, tables), out);
    }
}

fn option_row(
    ui: &mut Ui,
    cx: &Context<'_>,
    slot: FieldSlot,
    (option, tables): (Option<(Kind, Uid)>, u16),
    out: &mut Outbox<'_>,
) {
    let name =
        option.map_or_else(|| cx.word("ui-votes-abstained"), |(kind, id)| names::record_name(cx, kind, id));
    let at = |table| slot.address_under(Key::Vote(table, option));
    let shown: Vec<YearAmount> = (1..=tables)
        .map(|table| YearAmount {
            year: cx.text(&Phrase::new("ui-votes-table").with("table", table.to_string())),
            amount: match cx.plan.read(at(table)) {
                Value::Number(votes) => numbers::write(votes, cx.language()),
                _ => String::new(),
            },
        })
        .collect();
    let id = slot.widget_id().with(option.map(|(kind, id)| (kind.code(), id.bits())));
    if slot.field == ballot::COUNTS.index && option.is_some() {
        super::seek::set_focus_part(ui, slot.widget_id(), id.with(0_usize));
    }
    let look = YearsStyle { headings: true, live: is_readable(ui, id) };
    let (typed, done) = w::year_boxes(ui, id, &name, &shown, look);
    out.gesture_ended |= done;
    let entry = w::TextBoxResponse {
        changed: typed.as_ref().map(|(_, text)| text.clone()),
        ..w::TextBoxResponse::default()
    };
    let table = typed.and_then(|(index, _)| u16::try_from(index).ok()?.checked_add(1));
    parse_or_report(ui, cx, id, &entry, |text| {
        let Some(table) = table else { return Ok(()) };
        let votes = match text.trim() {
            "" => Value::Nothing,
            text => Value::Number(numbers::read(text, cx.language()).map_err(|error| error.phrase())?),
        };
        out.type_fact(cx.plan, at(table), votes);
        Ok(())
    });
}
