//! The gatherings of a plan in their order, and what belongs to which of them.

use crate::model::agenda_item::AgendaItem;
use crate::model::meeting::Meeting;
use crate::model::{Link, Plan, Uid};

/// The gatherings by date; those without one come last, in the order of the plan.
pub fn meetings_in_order(plan: &Plan) -> Vec<&Meeting> {
    let mut meetings = plan.meetings().in_order();
    // The sort is stable, so that two gatherings of one day keep the order of the plan.
    meetings.sort_by_key(|meeting| (meeting.date.is_none(), meeting.date));
    meetings
}

/// The place of a gathering among all, counted from 1: "samling 3".
pub fn meeting_number(plan: &Plan, meeting: Uid) -> Option<usize> {
    meetings_in_order(plan).iter().position(|other| other.id == meeting).map(|at| at + 1)
}

/// The gathering after this one.
pub fn next_meeting(plan: &Plan, meeting: Uid) -> Option<&Meeting> {
    let meetings = meetings_in_order(plan);
    let at = meetings.iter().position(|other| other.id == meeting)?;
    meetings.get(at + 1).copied()
}

/// The points of a gathering's agenda, in order.
pub fn agenda_of(plan: &Plan, meeting: Uid) -> Vec<&AgendaItem> {
    let mut items = plan.agenda_items().in_order();
    items.retain(|item| item.meeting.id() == Some(meeting));
    items
}

/// The gathering of a record that names one, or else a point of one's agenda.
pub fn meeting_of(plan: &Plan, meeting: &Link<Meeting>, item: &Link<AgendaItem>) -> Option<Uid> {
    meeting.id().or_else(|| plan.agenda_items().get(item.id()?)?.meeting.id())
}

/// Whether a gathering has begun: a point has, somebody was noted as present or absent, or it was ended.
pub fn has_begun(plan: &Plan, meeting: &Meeting) -> bool {
    was_held(plan, meeting) || meeting.attendance.iter().next().is_some()
}

/// Whether a point of a gathering has begun, or it was ended; attendance may be noted before.
fn was_held(plan: &Plan, meeting: &Meeting) -> bool {
    let mut items = plan.agenda_items().iter().filter(|item| item.meeting.id() == Some(meeting.id));
    meeting.ended.is_some() || items.any(|item| item.began.is_some() || item.minutes_used.is_some())
}

/// The gathering that runs: a point of it has begun, and it was not ended. The last of them by date.
pub fn running_meeting(plan: &Plan) -> Option<&Meeting> {
    meetings_in_order(plan).into_iter().rev().find(|meeting| is_running(plan, meeting))
}

fn is_running(plan: &Plan, meeting: &Meeting) -> bool {
    meeting.ended.is_none()
        && plan
            .agenda_items()
            .iter()
            .any(|item| item.meeting.id() == Some(meeting.id) && item.began.is_some())
}

/// The gathering that is meant where none is named: the last that was held as far as a point, else the last that has begun, else
/// the first. One that nobody ended long ago gives way to those after it.
pub fn default_meeting(plan: &Plan) -> Option<&Meeting> {
    let meetings = meetings_in_order(plan);
    let last =
        |is: fn(&Plan, &Meeting) -> bool| meetings.iter().rev().find(|meeting| is(plan, meeting)).copied();
    last(was_held).or_else(|| last(has_begun)).or_else(|| meetings.first().copied())
}
