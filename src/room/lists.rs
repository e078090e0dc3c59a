//! The faces of lists: who has come, what is open from before.

use super::face::{Face, FaceKind, FaceLine, LineMark};
use super::source::{RoomSource, joined};
use crate::analysis::gathering::{Attendance, OpenPoint, Responsible, meeting_of, open_points};
use crate::model::agenda_item::AgendaItem;
use crate::model::decision::Decision;
use crate::model::meeting::Meeting;
use crate::model::{Kind, Uid};
use crate::text::Phrase;

/// Who has come, by organisation: never by name.
pub(super) fn attendance_face(source: &RoomSource<'_>, meeting: &Meeting) -> Face {
    let attendance = Attendance::of(source.plan, meeting);
    let mut present: Vec<(String, usize)> = Vec::new();
    for member in &attendance.present {
        let from = source.member(member.id);
        match present.iter_mut().find(|(name, _)| *name == from) {
            Some((_, count)) => *count += 1,
            None => present.push((from, 1)),
        }
    }
    let line = |(name, count): (String, usize)| {
        let several = source.text(&Phrase::new("room-heads").with("count", count));
        FaceLine::new(name).with_detail(if count > 1 { several } else { String::new() })
    };
    let mut lines: Vec<FaceLine> =
        present.into_iter().filter(|(name, _)| !name.is_empty()).map(line).collect();
    let others = attendance.others;
    lines.extend(
        others.map(|count| FaceLine::new(source.text(&Phrase::new("room-others").with("count", count)))),
    );
    let listed = source.plan.count(Kind::Participant);
    let foot = Phrase::new("room-present").with("present", attendance.present.len()).with("listed", listed);
    Face {
        lines,
        foot: source.text(&foot),
        about: Some((Kind::Meeting, meeting.id)),
        ..Face::new(FaceKind::Attendance, source.word("room-attendance"))
    }
}

/// What is open from before, under the numbers that the line takes.
pub(super) fn open_points_face(source: &RoomSource<'_>, meeting: &Meeting, item: &AgendaItem) -> Face {
    let points = open_points(source.plan, meeting);
    let done = points.iter().filter(|point| point.is_done).count();
    let foot = Phrase::new("room-points-done").with("done", done).with("count", points.len());
    let lines = points.iter().map(|point| point_line(source, point)).collect();
    Face { lines, foot: source.text(&foot), ..Face::new(FaceKind::OpenPoints, source.question(item)) }
}

fn point_line(source: &RoomSource<'_>, point: &OpenPoint<'_>) -> FaceLine {
    let who = match &point.responsible {
        Responsible::Participant(id) => source.member(*id),
        Responsible::Organisation(id) => source.organisation(Some(*id)),
        Responsible::Decider(decider) => source.choice(decider),
        Responsible::Nobody => String::new(),
    };
    let due = point.due.map(|due| source.text(&Phrase::new("room-due").with("when", due)));
    let done = if point.is_done { source.word("room-done") } else { String::new() };
    let mark = if point.is_done { LineMark::Done } else { LineMark::Plain };
    FaceLine { mark, ..FaceLine::new(source.title(point.record)) }
        .numbered(point.number.to_string())
        .with_detail(joined(&[done, who, due.unwrap_or_default()]))
}

/// What a gathering decided, in order.
pub(super) fn decisions_of<'a>(source: &RoomSource<'a>, meeting: Uid) -> Vec<&'a Decision> {
    let mut decisions = source.plan.decisions().in_order();
    decisions.retain(|decision| meeting_of(source.plan, &decision.meeting, &decision.item) == Some(meeting));
    decisions
}
