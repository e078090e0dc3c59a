//! The agenda of a gathering: its points in order, which of them runs, and when the others are to come.

use super::clock::{StepClock, minutes_of, seconds};
use super::meetings::agenda_of;
use crate::model::agenda_item::{AgendaItem, AgendaKind, WorkStep};
use crate::model::meeting::Meeting;
use crate::model::{ClockTime, Kind, Plan, Quantity, RecordKey, Uid};

/// How many points at the end keep their time when the others are shortened: what was decided must go home with everybody.
const KEPT_AT_THE_END: usize = 2;
/// How many points an agenda may have.
pub const MOST_ITEMS: usize = 40;
/// No point is shortened below this many minutes.
const SHORTEST: i32 = 5;
/// The steps of the work on a point, in the order in which a gathering goes through them.
const STEPS: [WorkStep; 4] = [WorkStep::Alone, WorkStep::Groups, WorkStep::Round, WorkStep::AloneAgain];

/// Where a gathering stands.
#[derive(Clone, Copy, Debug)]
pub enum GatheringStage<'a> {
    /// No point has begun.
    Before,
    /// This point runs.
    Running(&'a AgendaItem),
    /// A point has ended and the next has not begun, because there is none or it was taken back.
    Between,
    /// It was ended.
    Ended,
}

/// The agenda of a gathering.
#[derive(Clone, Debug)]
pub struct Agenda<'a> {
    /// The gathering.
    pub meeting: &'a Meeting,
    /// Its points, in order.
    pub items: Vec<&'a AgendaItem>,
}

/// The steps that a point has minutes for, in order.
pub fn work_steps(item: &AgendaItem) -> Vec<WorkStep> {
    STEPS.into_iter().filter(|step| item.steps.number(step).is_some()).collect()
}

impl<'a> Agenda<'a> {
    /// The agenda of a gathering; `None` where the plan has no such gathering.
    pub fn of(plan: &'a Plan, meeting: Uid) -> Option<Self> {
        let meeting = plan.meetings().get(meeting)?;
        let items = agenda_of(plan, meeting.id);
        Some(Self { meeting, items })
    }

    /// Where it stands.
    pub fn stage(&self) -> GatheringStage<'a> {
        if self.meeting.ended.is_some() {
            return GatheringStage::Ended;
        }
        let running =
            self.items.iter().rev().find(|item| item.began.is_some() && item.minutes_used.is_none());
        match running {
            Some(item) => GatheringStage::Running(item),
            None if self.items.iter().any(|item| item.began.is_some()) => GatheringStage::Between,
            None => GatheringStage::Before,
        }
    }

    /// The point that runs.
    pub fn running(&self) -> Option<&'a AgendaItem> {
        match self.stage() {
            GatheringStage::Running(item) => Some(item),
            GatheringStage::Before | GatheringStage::Between | GatheringStage::Ended => None,
        }
    }

    /// The place of a point, counted from 0.
    pub fn position(&self, item: Uid) -> Option<usize> {
        self.items.iter().position(|other| other.id == item)
    }

    /// The point that comes after the one that runs; the first that has not begun where none runs.
    pub fn next(&self) -> Option<&'a AgendaItem> {
        let from = self.running().and_then(|item| self.position(item.id)).map_or(0, |place| place + 1);
        let mut rest = self.items.iter().skip(from);
        rest.find(|item| !item.skipped && item.began.is_none()).copied()
    }

    /// The point that ran before the one that runs now, wherever it stands; the last that ended where none runs.
    pub fn previous(&self) -> Option<&'a AgendaItem> {
        let running = self.running().map(|item| item.id);
        let begins = self.meeting.starts.or_else(|| self.items.iter().find_map(|item| item.began))?;
        // Points follow each other, so the one that was begun last ended last; of two in one second the later of the agenda.
        let begun = |item: &AgendaItem| item.resumed.or(item.began).map(|began| begins.seconds_until(began));
        let ended = self.items.iter().filter(|item| item.minutes_used.is_some() && Some(item.id) != running);
        ended.max_by_key(|item| begun(item)).copied()
    }

    /// The step that a point is at, of those that it has; `None` for a point without steps.
    pub fn step(item: &AgendaItem) -> Option<WorkStep> {
        let steps = work_steps(item);
        let at = steps.iter().find(|step| **step == item.step);
        at.or_else(|| steps.first()).cloned()
    }

    /// The step that follows the one a point is at.
    pub fn next_step(item: &AgendaItem) -> Option<WorkStep> {
        let now = Self::step(item)?;
        work_steps(item).into_iter().skip_while(|step| *step != now).nth(1)
    }

    /// The step before the one that a point is at.
    pub fn previous_step(item: &AgendaItem) -> Option<WorkStep> {
        let now = Self::step(item)?;
        work_steps(item).into_iter().take_while(|step| *step != now).last()
    }

    /// When it is to end: its beginning and its length; without a length, its points together.
    pub fn planned_end(&self) -> Option<ClockTime> {
        let starts = self.meeting.starts.or_else(|| self.items.first().and_then(|item| item.began))?;
        let length = match self.meeting.minutes {
            Some(_) => minutes_of(self.meeting.minutes),
            None => self.items.iter().map(|item| planned_minutes(item)).sum(),
        };
        Some(starts.after_minutes(length))
    }

    /// When a point is to begin, counted back from the end: what comes behind it still has its time then.
    pub fn due_start(&self, item: Uid) -> Option<ClockTime> {
        let place = self.position(item)?;
        let rest: i32 = self.items.iter().skip(place).map(|item| planned_minutes(item)).sum();
        Some(self.planned_end()?.after_minutes(-rest))
    }

    /// Until when a break lasts: until the next point is due, where that leaves at least half of the break, but never longer
    /// than the break itself.
    pub fn break_until(&self, item: &AgendaItem) -> Option<ClockTime> {
        let began = item.began?;
        let whole = planned_minutes(item) + minutes_of(item.extra);
        let next = self.position(item.id).and_then(|place| self.items.get(place + 1));
        let due = next
            .and_then(|next| self.due_start(next.id))
            .map(|due| due.after_minutes(minutes_of(item.extra)));
        let in_time = |due: &ClockTime| {
            let left = began.seconds_until(*due);
            left * 2 >= whole * 60 && left <= whole * 60
        };
        Some(due.filter(in_time).unwrap_or_else(|| began.after_minutes(whole)))
    }

    /// The clock of the step that runs; `None` where no point runs.
    pub fn clock(&self, now: ClockTime) -> Option<StepClock> {
        let item = self.running()?;
        let from = item.counts_from.or(item.began)?;
        let given = if item.kind == AgendaKind::Break {
            self.break_until(item).map(|until| from.seconds_until(until))
        } else {
            let minutes = match Self::step(item) {
                Some(step) => item.steps.number(&step),
                None => item.minutes,
            };
            minutes.map(|minutes| seconds(minutes) + minutes_of(item.extra) * 60)
        };
        Some(StepClock::new(from, item.paused, given, now))
    }

    /// By how many seconds it will end later than planned if everything from now on takes its time; negative for earlier.
    pub fn lateness(&self, now: ClockTime) -> Option<i32> {
        let end = self.planned_end()?;
        let running = self.running();
        let left = self.clock(now).and_then(|clock| clock.left).unwrap_or_default().max(0);
        let steps = running.map_or(0, |item| {
            let now = Self::step(item);
            let later = work_steps(item).into_iter().skip_while(|step| Some(step) != now.as_ref()).skip(1);
            later.filter_map(|step| item.steps.number(&step)).map(seconds).sum()
        });
        let rest: i32 = self.to_come().iter().map(|item| planned_minutes(item) * 60).sum();
        Some(end.seconds_until(now) + left + steps + rest)
    }

    /// The points that have not begun, behind the one that runs.
    fn to_come(&self) -> Vec<&'a AgendaItem> {
        let from = self.running().and_then(|item| self.position(item.id)).map_or(0, |place| place + 1);
        let rest = self.items.iter().skip(from);
        rest.filter(|item| !item.skipped && item.began.is_none()).copied().collect()
    }

    /// The minutes that the points to come get so that the gathering ends as planned, as far as that is possible: shorter in
    /// proportion, none below five minutes, never the last two. Empty where it is not late.
    pub fn catch_up(&self, now: ClockTime) -> Vec<(Uid, Quantity)> {
        let late = self.lateness(now).unwrap_or_default();
        let mut missing = (late + 59) / 60;
        let to_come = self.to_come();
        let kept: Vec<Uid> = self
            .items
            .iter()
            .filter(|item| !item.skipped)
            .rev()
            .take(KEPT_AT_THE_END)
            .map(|item| item.id)
            .collect();
        let can_give = |item: &&&AgendaItem| !kept.contains(&item.id) && planned_minutes(item) > SHORTEST;
        let givers: Vec<&&AgendaItem> = to_come.iter().filter(can_give).collect();
        let mut room: i32 = givers.iter().map(|item| planned_minutes(item) - SHORTEST).sum();
        let mut shortened = Vec::new();
        for item in givers {
            if missing <= 0 || room <= 0 {
                break;
            }
            let own = planned_minutes(item) - SHORTEST;
            // Rounded up, so that the points together give what is missing; the last ones give less.
            let cut = ((missing * own + room - 1) / room).clamp(0, own);
            room -= own;
            missing -= cut;
            if cut > 0
                && let Some(minutes) = Quantity::from_whole(i64::from(planned_minutes(item) - cut))
            {
                shortened.push((item.id, minutes));
            }
        }
        shortened
    }

    /// The records of these kinds that a point of the agenda brought about, in the order of the plan.
    pub fn made_in(plan: &Plan, kind: Kind, item: Uid) -> Vec<Uid> {
        let from_item = |(of, _): &RecordKey| *of == kind;
        let mut made: Vec<Uid> =
            plan.links_to((Kind::AgendaItem, item)).filter(from_item).map(|(_, id)| id).collect();
        let order = |id: &Uid| plan.record(kind, *id).map(|record| (record.order().clone(), *id));
        made.sort_by_key(order);
        made
    }
}

/// The minutes that a point is to take; none where it is left out.
fn planned_minutes(item: &AgendaItem) -> i32 {
    if item.skipped { 0 } else { minutes_of(item.minutes) }
}
