//! What is open from before a gathering, as of its day.

use super::meetings::{meeting_of, meetings_in_order};
use crate::model::agenda_item::AgendaItem;
use crate::model::meeting::Meeting;
use crate::model::open_question::Decider;
use crate::model::{Kind, Line, Link, Plan, RecordKey, Uid, When};

/// What sort of thing is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpenPointKind {
    /// An agreed task.
    Task,
    /// Something parked.
    Parked,
    /// Something others must decide.
    Question,
    /// A decision that is to be carried out.
    Decision,
}

/// Who is to see to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Responsible {
    /// Somebody of the group.
    Participant(Uid),
    /// A unit.
    Organisation(Uid),
    /// Who decides.
    Decider(Decider),
    /// Nobody is named.
    Nobody,
}

/// Something that is open from before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPoint<'a> {
    /// Its number in the list, counted from 1.
    pub number: usize,
    /// The record.
    pub record: RecordKey,
    /// What sort of thing it is.
    pub kind: OpenPointKind,
    /// What it is about.
    pub title: &'a str,
    /// Who is to see to it.
    pub responsible: Responsible,
    /// By when.
    pub due: Option<When>,
    /// Whether it was done on the gathering's day; otherwise it remains.
    pub is_done: bool,
}

/// What is open from before a gathering: of earlier gatherings or of none, and not done before its day.
///
/// Tasks; what was parked and became nothing; questions without an answer; decisions that are to be carried out by a
/// day. By due date, those without one last; then by kind, in the order of [`OpenPointKind`], and in that of the plan.
/// What was done on the day itself stays in the list, so that its numbers are the same all day.
pub fn open_points<'a>(plan: &'a Plan, meeting: &Meeting) -> Vec<OpenPoint<'a>> {
    let list = PointList::before(plan, meeting);
    let mut points: Vec<OpenPoint<'a>> = Vec::new();
    points.extend(list.tasks());
    points.extend(list.parked());
    points.extend(list.questions());
    points.extend(list.decisions());
    // Stable: what is due together stays in the order of the kinds, and of the plan.
    points.sort_by_key(|point| (point.due.is_none(), point.due.map(When::last_day)));
    (1..).zip(&mut points).for_each(|(number, point)| point.number = number);
    points
}

/// What decides whether a record is in the list.
struct PointList<'a> {
    plan: &'a Plan,
    /// The gatherings before.
    earlier: Vec<Uid>,
    /// When the gathering is, where that is known.
    date: Option<When>,
}

impl<'a> PointList<'a> {
    fn before(plan: &'a Plan, meeting: &Meeting) -> Self {
        let meetings = meetings_in_order(plan).into_iter().map(|other| other.id);
        let earlier = meetings.take_while(|other| *other != meeting.id).collect();
        Self { plan, earlier, date: meeting.date }
    }

    fn is_from_before(&self, meeting: &Link<Meeting>, item: &Link<AgendaItem>) -> bool {
        meeting_of(self.plan, meeting, item).is_none_or(|id| self.earlier.contains(&id))
    }

    /// Whether something was done before the gathering; of one without a day everything that was done was done before.
    fn is_done_before(&self, done: Option<When>) -> bool {
        done.is_some_and(|done| self.date.is_none_or(|date| done.last_day() < date.first_day()))
    }

    fn is_done_here(&self, done: Option<When>) -> bool {
        // A gathering may have only a month: whatever was done on a day of it counts as done there.
        let is_in = |date: When, done: When| {
            matches!(done, When::Day(_)) && (date.first_day()..=date.last_day()).contains(&done.first_day())
        };
        self.date.zip(done).is_some_and(|(date, done)| is_in(date, done))
    }

    fn point(
        &self,
        record: RecordKey,
        kind: OpenPointKind,
        title: &'a Line,
        done: Option<When>,
    ) -> OpenPoint<'a> {
        OpenPoint {
            number: 0,
            record,
            kind,
            title: title.trim(),
            responsible: Responsible::Nobody,
            due: None,
            is_done: self.is_done_here(done),
        }
    }

    fn tasks(&self) -> impl Iterator<Item = OpenPoint<'a>> {
        let tasks = self.plan.tasks().in_order().into_iter();
        tasks
            .filter(|task| self.is_from_before(&task.meeting, &task.item) && !self.is_done_before(task.done))
            .map(|task| OpenPoint {
                responsible: who(task.who.id(), task.organisation.id()),
                due: task.due,
                ..self.point((Kind::Task, task.id), OpenPointKind::Task, &task.title, task.done)
            })
    }

    fn parked(&self) -> impl Iterator<Item = OpenPoint<'a>> {
        let parked = self.plan.parked_items().in_order().into_iter();
        parked
            .filter(|parked| {
                // What became something else on the day itself was settled there, and counts as done.
                let is_open = parked.became.iter().next().is_none() || self.is_done_here(parked.done);
                is_open
                    && self.is_from_before(&parked.meeting, &parked.item)
                    && !self.is_done_before(parked.done)
            })
            .map(|parked| OpenPoint {
                responsible: who(parked.keeper.id(), parked.organisation.id()),
                due: parked.returns,
                ..self.point((Kind::ParkedItem, parked.id), OpenPointKind::Parked, &parked.title, parked.done)
            })
    }

    fn questions(&self) -> impl Iterator<Item = OpenPoint<'a>> {
        let questions = self.plan.open_questions().in_order().into_iter();
        questions
            .filter(|question| {
                // Nobody knows when an answer without a day came, so that it counts as given before.
                let is_open = question.answer.trim().is_empty() || question.done.is_some();
                is_open
                    && self.is_from_before(&question.meeting, &question.item)
                    && !self.is_done_before(question.done)
            })
            .map(|question| OpenPoint {
                responsible: match (&question.decider, question.organisation.id()) {
                    (Decider::NotStated | Decider::OtherDecider, Some(id)) => Responsible::Organisation(id),
                    (Decider::NotStated, None) => Responsible::Nobody,
                    (decider, _) => Responsible::Decider(decider.clone()),
                },
                due: question.due,
                ..self.point(
                    (Kind::OpenQuestion, question.id),
                    OpenPointKind::Question,
                    &question.title,
                    question.done,
                )
            })
    }

    fn decisions(&self) -> impl Iterator<Item = OpenPoint<'a>> {
        let decisions = self.plan.decisions().in_order().into_iter();
        decisions
            .filter(|decision| {
                decision.due.is_some()
                    && self.is_from_before(&decision.meeting, &decision.item)
                    && !self.is_done_before(decision.done)
            })
            .map(|decision| OpenPoint {
                due: decision.due,
                ..self.point(
                    (Kind::Decision, decision.id),
                    OpenPointKind::Decision,
                    &decision.title,
                    decision.done,
                )
            })
    }
}

/// Somebody of the group, or else a unit.
fn who(participant: Option<Uid>, organisation: Option<Uid>) -> Responsible {
    match (participant, organisation) {
        (Some(id), _) => Responsible::Participant(id),
        (None, Some(id)) => Responsible::Organisation(id),
        (None, None) => Responsible::Nobody,
    }
}
