//! The clock of a gathering: points begin and end, get more minutes, are left out and taken back.

use crate::edit::{Change, Draft, rewrite};
use crate::model::agenda_item::{self, AgendaKind, WorkStep};
use crate::model::{AnyRecord, ClockTime, IdGenerator, Key, Kind, Plan, Quantity, Uid, Value, When, meeting};
use crate::text::Phrase;

/// Where the clock of a gathering goes from and to.
#[derive(Clone, Debug, Default)]
pub struct AgendaMove {
    /// The point that ends, if one does.
    pub ends: Option<Uid>,
    /// The point that begins or goes on.
    pub to: Option<Uid>,
    /// The step of it that begins.
    pub step: WorkStep,
    /// When.
    pub now: ClockTime,
}

/// Makes a gathering ready: the day, and a point for what is open from before behind the first one, where it has none.
///
/// `open_points` is the title of that point; without it none is made.
pub fn start_gathering(
    plan: &Plan,
    ids: &mut IdGenerator,
    id: Uid,
    today: When,
    open_points: Option<(&str, Quantity)>,
) -> Change {
    rewrite(plan, ids, Phrase::new("change-gathering-start"), |draft| {
        let Some(gathering) = draft.plan().meetings().get(id) else { return };
        let has_day = gathering.date.is_some();
        if !has_day {
            draft.set(meeting::DATE, id, Some(today));
        }
        if let Some((title, minutes)) = open_points {
            add_open_points(draft, id, title, minutes);
        }
        // Its end must not move with the points that are shortened to keep it.
        let all = minutes_of_points(draft.plan(), id);
        let has_length = draft.plan().meetings().get(id).is_some_and(|meeting| meeting.minutes.is_some());
        if !has_length && all.parts() > 0 {
            draft.set(meeting::MINUTES, id, Some(all));
        }
    })
}

/// The minutes of all points of a gathering.
fn minutes_of_points(plan: &Plan, meeting: Uid) -> Quantity {
    let items = plan.agenda_items().iter().filter(|item| item.meeting.id() == Some(meeting));
    items.filter_map(|item| item.minutes).fold(Quantity::ZERO, Quantity::saturating_add)
}

/// Adds the point for what is open from before, behind the first one.
fn add_open_points(draft: &mut Draft<'_>, id: Uid, title: &str, minutes: Quantity) {
    let first = draft
        .plan()
        .in_order(Kind::AgendaItem)
        .into_iter()
        .find(|item| item.owner() == Some(id))
        .map(AnyRecord::id);
    let item = draft.add_after(Kind::AgendaItem, first);
    draft.set_fact(agenda_item::MEETING, item, Key::Whole, Value::Record(id));
    draft.set(agenda_item::TITLE, item, title);
    draft.set(agenda_item::KIND, item, AgendaKind::OpenPoints);
    draft.set(agenda_item::MINUTES, item, Some(minutes));
}

/// Goes on: one point ends, another begins, or the next step of the same one.
pub fn go_on(plan: &Plan, ids: &mut IdGenerator, to: &AgendaMove) -> Change {
    rewrite(plan, ids, Phrase::new("change-gathering-on"), |draft| {
        if let Some(ended) = to.ends {
            end_item(draft, ended, to.now);
        }
        let Some(item) = to.to else { return };
        begin_item(draft, item, to.now);
        draft.set(agenda_item::SKIPPED, item, false);
        begin_step(draft, item, to);
    })
}

/// Goes back: the point that ran before goes on where it was, and the one that runs is as it was before it; or the step
/// before.
pub fn go_back(plan: &Plan, ids: &mut IdGenerator, to: &AgendaMove) -> Change {
    rewrite(plan, ids, Phrase::new("change-gathering-back"), |draft| {
        if let Some(item) = to.ends {
            take_back_item(draft, item);
        }
        let Some(item) = to.to else { return };
        draft.set(agenda_item::MINUTES_USED, item, None);
        if to.ends.is_none() {
            begin_step(draft, item, to);
        }
    })
}

/// Ends the gathering, and the point that runs.
pub fn end_gathering(
    plan: &Plan,
    ids: &mut IdGenerator,
    id: Uid,
    running: Option<Uid>,
    now: ClockTime,
) -> Change {
    rewrite(plan, ids, Phrase::new("change-gathering-end"), |draft| {
        if let Some(item) = running {
            end_item(draft, item, now);
        }
        draft.set(meeting::ENDED, id, Some(now));
    })
}

/// Gives the step that runs more minutes, or fewer.
pub fn add_minutes(plan: &Plan, ids: &mut IdGenerator, item: Uid, minutes: i64) -> Change {
    let label = Phrase::new(if minutes < 0 { "change-gathering-fewer" } else { "change-gathering-more" });
    rewrite(plan, ids, label.with("minutes", minutes.unsigned_abs().to_string()), |draft| {
        let extra = draft.plan().agenda_items().get(item).and_then(|item| item.extra).unwrap_or_default();
        let extra = extra.saturating_add(Quantity::from_whole(minutes).unwrap_or_default());
        draft.set(agenda_item::EXTRA, item, Some(extra).filter(|extra| extra.parts() != 0));
    })
}

/// Stops the clock of a point, or lets it go on from where it stood.
pub fn pause_clock(plan: &Plan, ids: &mut IdGenerator, item: Uid, now: ClockTime) -> Change {
    let paused = plan.agenda_items().get(item).and_then(|item| item.paused);
    let label = if paused.is_some() { "change-gathering-resume" } else { "change-gathering-pause" };
    rewrite(plan, ids, Phrase::new(label), |draft| match paused {
        None => draft.set(agenda_item::PAUSED, item, Some(now)),
        Some(since) => {
            let record = draft.plan().agenda_items().get(item);
            let from = record.and_then(|item| item.counts_from.or(item.began));
            let stood = since.seconds_until(now).max(0);
            draft.set(agenda_item::COUNTS_FROM, item, from.map(|from| from.after_seconds(stood)));
            draft.set(agenda_item::PAUSED, item, None);
        }
    })
}

/// Gives points that are to come these minutes, so that the gathering ends in time.
pub fn catch_up(plan: &Plan, ids: &mut IdGenerator, minutes: &[(Uid, Quantity)]) -> Change {
    rewrite(plan, ids, Phrase::new("change-gathering-catch-up"), |draft| {
        for (item, minutes) in minutes {
            draft.set(agenda_item::MINUTES, *item, Some(*minutes));
        }
    })
}

/// Leaves a point out this time, or takes it in again.
pub fn skip_item(plan: &Plan, ids: &mut IdGenerator, item: Uid, skip: bool) -> Change {
    let label = if skip { "change-gathering-skip" } else { "change-gathering-unskip" };
    rewrite(plan, ids, Phrase::new(label), |draft| draft.set(agenda_item::SKIPPED, item, skip))
}

/// A point begins, or goes on after it had ended: what it took until then is kept.
fn begin_item(draft: &mut Draft<'_>, item: Uid, now: ClockTime) {
    let Some(record) = draft.plan().agenda_items().get(item) else { return };
    let (has_begun, used) = (record.began.is_some(), record.minutes_used);
    if !has_begun {
        draft.set(agenda_item::BEGAN, item, Some(now));
    } else if used.is_some() {
        draft.set(agenda_item::MINUTES_BEFORE, item, used);
        draft.set(agenda_item::RESUMED, item, Some(now));
        draft.set(agenda_item::MINUTES_USED, item, None);
    }
}

/// A point that runs is as it was before: not begun, or ended.
fn take_back_item(draft: &mut Draft<'_>, item: Uid) {
    let record = draft.plan().agenda_items().get(item);
    let before =
        record.filter(|item| item.resumed.is_some()).map(|item| item.minutes_before.unwrap_or_default());
    match before {
        Some(used) => draft.set(agenda_item::MINUTES_USED, item, Some(used)),
        None => draft.set(agenda_item::BEGAN, item, None),
    }
    draft.set(agenda_item::MINUTES_BEFORE, item, None);
    draft.set(agenda_item::RESUMED, item, None);
    draft.set(agenda_item::COUNTS_FROM, item, None);
    draft.set(agenda_item::STEP, item, WorkStep::default());
    draft.set(agenda_item::EXTRA, item, None);
    draft.set(agenda_item::PAUSED, item, None);
}

/// A step begins, with its whole time and a clock that goes.
fn begin_step(draft: &mut Draft<'_>, item: Uid, to: &AgendaMove) {
    draft.set(agenda_item::STEP, item, to.step.clone());
    draft.set(agenda_item::COUNTS_FROM, item, Some(to.now));
    draft.set(agenda_item::EXTRA, item, None);
    draft.set(agenda_item::PAUSED, item, None);
}

fn end_item(draft: &mut Draft<'_>, item: Uid, now: ClockTime) {
    let Some(record) = draft.plan().agenda_items().get(item) else { return };
    let since = record.resumed.or(record.began);
    let minutes = since.map_or(0, |since| (since.seconds_until(now).max(0) + 30) / 60);
    let used = Quantity::from_whole(i64::from(minutes)).unwrap_or_default();
    let used = used.saturating_add(record.minutes_before.unwrap_or_default());
    draft.set(agenda_item::MINUTES_USED, item, Some(used));
    draft.set(agenda_item::PAUSED, item, None);
}
