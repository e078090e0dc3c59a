//! Who came to a gathering.

use crate::model::meeting::{Meeting, Presence};
use crate::model::participant::Participant;
use crate::model::{Plan, Quantity};

/// Who came to a gathering, in the order of the group.
#[derive(Clone, Debug)]
pub struct Attendance<'a> {
    /// Those who came.
    pub present: Vec<&'a Participant>,
    /// Those who did not.
    pub absent: Vec<&'a Participant>,
    /// How many came who are not in the list.
    pub others: Option<Quantity>,
}

impl<'a> Attendance<'a> {
    /// The attendance of a gathering. Those of the group of whom nothing is noted are in neither list.
    pub fn of(plan: &'a Plan, meeting: &Meeting) -> Self {
        let noted = |presence: &Presence| {
            let is = |participant: &&Participant| {
                meeting.attendance.iter().any(|(id, noted)| id == participant.id && noted == presence)
            };
            plan.participants().in_order().into_iter().filter(is).collect()
        };
        Self {
            present: noted(&Presence::Present),
            absent: noted(&Presence::Absent),
            others: meeting.others.filter(|others| *others > Quantity::ZERO),
        }
    }

    /// How many are in the list at all, present or absent.
    pub const fn listed(&self) -> usize {
        self.present.len() + self.absent.len()
    }

    /// How many came in all, those who are not in the list too.
    pub fn heads(&self) -> usize {
        let others = self.others.and_then(Quantity::as_whole).and_then(|others| usize::try_from(others).ok());
        self.present.len() + others.unwrap_or(0)
    }
}
