//! The entry of a ballot's counts: what each table gave each option, for counts that come on paper or by show of hands.
//!
//! What single ballots gave an option is shown below its boxes and not edited: it was entered ballot by ballot.

use super::names;
use super::slot::FieldSlot;
use super::state::FormUi;
use super::text_entry::parse_or_report;
use crate::model::ballot::{Ballot, BallotMethod};
use crate::model::{Key, Quantity, Value, VoteKey, ballot};
use crate::session::{Context, RecordKey};
use crate::text::{Arg, Phrase, numbers};
use crate::ui::theme::Type;
use crate::ui::widgets::{self as w, YearAmount, YearsStyle};
use egui::Ui;
use std::collections::BTreeMap;

/// The least number of tables that have a box.
const MIN_TABLES: u16 = 3;

/// The table under which the votes are counted of those who voted all together.
const ALL_TOGETHER: u16 = 0;

/// A row of boxes for each option, and one for those who abstained: a box a table, one more than there are, and one for all together.
pub(super) fn votes(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot) {
    w::label(ui, Type::Label, &form.cx.text(&slot.label()));
    let Some(ballot) = form.cx.plan.ballots().get(slot.id) else { return };
    let sums = ballot.counts.iter().filter(|(vote, _)| vote.mark.is_none());
    let used = sums.map(|(vote, _)| vote.table).max().unwrap_or_default();
    // Last: counts by table are typed from the first box on.
    let tables: Vec<u16> = (1..=used.saturating_add(1).max(MIN_TABLES)).chain([ALL_TOGETHER]).collect();
    let chosen = ballot.options.iter().map(Some);
    let counted = ballot.counts.iter().map(|(vote, _)| vote.option);
    let mut options: Vec<Option<RecordKey>> = Vec::new();
    for option in chosen.chain(counted).chain([None]) {
        if !options.contains(&option) {
            options.push(option);
        }
    }
    // Those who abstained come last, also where the counts named them before an option.
    options.sort_by_key(Option::is_none);
    for option in options {
        option_row(ui, form, slot, option, &tables);
        if let Some(marks) = marks_text(form.cx, ballot, option) {
            w::label(ui, Type::Small, &marks);
        }
    }
}

/// How many ballots gave an option which mark, over all tables, the highest mark first: "2 prikker på 5 sedler".
fn marks_text(cx: &Context<'_>, ballot: &Ballot, option: Option<RecordKey>) -> Option<String> {
    let mut ballots: BTreeMap<u8, Quantity> = BTreeMap::new();
    for (vote, count) in ballot.counts.iter().filter(|(vote, _)| vote.option == option) {
        if let Some(mark) = vote.mark {
            let sum = ballots.entry(mark).or_default();
            *sum = sum.saturating_add(count);
        }
    }
    let method = match ballot.method {
        BallotMethod::Scale => "ui-votes-mark-scale",
        BallotMethod::YesNo => "ui-votes-mark-yes-no",
        _ => "ui-votes-mark-dots",
    };
    let texts: Vec<String> = ballots
        .iter()
        .rev()
        .map(|(mark, count)| {
            cx.text(&Phrase::new(method).with("mark", usize::from(*mark)).with("count", ballots_arg(*count)))
        })
        .collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

/// A count of ballots as words choose their number by: whole where it is, as every count should be.
fn ballots_arg(count: Quantity) -> Arg {
    count.as_whole().map_or_else(|| Arg::from(count), Arg::from)
}

fn option_row(
    ui: &mut Ui,
    form: &mut FormUi<'_, '_>,
    slot: FieldSlot,
    option: Option<RecordKey>,
    tables: &[u16],
) {
    let cx = form.cx;
    let name =
        option.map_or_else(|| cx.word("ui-votes-abstained"), |(kind, id)| names::record_name(cx, kind, id));
    let at = |table| slot.address_under(Key::Vote(VoteKey::sum(table, option)));
    let heading = |table: u16| match table {
        ALL_TOGETHER => cx.word("ui-votes-together"),
        table => cx.text(&Phrase::new("ui-votes-table").with("table", table.to_string())),
    };
    let shown: Vec<YearAmount> = tables
        .iter()
        .map(|&table| YearAmount {
            year: heading(table),
            amount: match cx.plan.read(at(table)) {
                Value::Number(votes) => numbers::write(votes, cx.language()),
                _ => String::new(),
            },
        })
        .collect();
    let id = slot.widget_id().with(option.map(|(kind, id)| (kind.code(), id.bits())));
    // The last option that is drawn gets the keyboard for the field.
    if slot.field == ballot::COUNTS.index && option.is_some() {
        form.state.set_focus_part(slot.widget_id(), id.with(0_usize));
    }
    let style = YearsStyle { headings: true, live: form.state.is_readable(id) };
    let (typed, done) = w::year_boxes(ui, id, &name, &shown, style);
    form.out.gesture_ended |= done;
    let text = typed.as_ref().map(|(_, text)| text.as_str());
    let votes = parse_or_report(ui, form, id, text, |text| match text.trim() {
        "" => Ok(Value::Nothing),
        text => numbers::read(text, cx.language()).map(Value::Number).map_err(|error| error.phrase()),
    });
    let table = typed.and_then(|(index, _)| tables.get(index).copied());
    if let (Some(votes), Some(table)) = (votes, table) {
        form.out.type_fact(cx.plan, at(table), votes);
    }
}
