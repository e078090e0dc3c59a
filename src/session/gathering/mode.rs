//! What a window has to know of the gathering that runs, beyond the plan: where the keyboard's line is, what stays set in it,
//! and the ballot that is open.

use super::ballot_box::BallotBox;
use super::line::LinePurpose;
use super::room::RoomState;
use crate::analysis::gathering::{Agenda, GatheringStage, ideas_of};
use crate::model::agenda_item::AgendaKind;
use crate::model::ballot::{Ballot, BallotMethod};
use crate::model::{Kind, Plan, Quantity, RecordKey, Uid};
use crate::room::Face;
use crate::session::window::gathering_act::BallotKind;
use crate::store::BallotCounts;
use crate::text::Phrase;

/// A gathering that a window runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatheringMode {
    /// The gathering.
    pub meeting: Uid,
    /// The member of the group that the next key of the attendance list is about, while that list is open.
    pub attendance: Option<usize>,
    /// The number of the table that stays set for ideas.
    pub table: Option<u16>,
    /// The theme that stays set for ideas.
    pub theme: String,
    /// The ballot that is open.
    pub ballot: Option<BallotBox>,
    /// The ballot whose result is shown, until the gathering goes on.
    pub result: Option<Uid>,
    /// The idea that is looked at for lifting, where it is not simply the next one.
    pub lifting: Option<Uid>,
    /// Whether the list of ideas to be lifted was asked for.
    pub shows_lifting: bool,
    /// The record that was just made from it, whose group, lead and period are asked for.
    pub lifted: Option<RecordKey>,
    /// The decision that an explanation belongs to.
    pub decision: Option<Uid>,
    /// What is to be said beside the line; the line keeps its text.
    pub remark: Option<Phrase>,
    /// How often a line was taken: the window empties the line when this grows.
    pub taken: u64,
    /// What the room sees.
    pub room: RoomState,
    /// The face that is held, without its clock.
    pub held_face: Option<Face>,
    /// Ballots that were closed here, or whose opening was taken back: undo and redo open them with their counts.
    pub(super) put_away: Vec<BallotBox>,
}

impl GatheringMode {
    /// Runs a gathering, as far as the plan tells where it stands.
    pub fn new(plan: &Plan, meeting: Uid) -> Self {
        let mut mode = Self {
            meeting,
            attendance: None,
            table: None,
            theme: String::new(),
            ballot: None,
            result: None,
            lifting: None,
            shows_lifting: false,
            lifted: None,
            decision: None,
            remark: None,
            taken: 0,
            room: RoomState::default(),
            held_face: None,
            put_away: Vec::new(),
        };
        // Table and theme go on where they were: a program that was killed comes back in the same place.
        let whole = |number: Option<Quantity>| number.and_then(Quantity::as_whole).unwrap_or_default();
        let ideas = ideas_of(plan, meeting).into_iter();
        if let Some(last) = ideas.max_by_key(|idea| whole(idea.number)) {
            mode.table = u16::try_from(whole(last.table)).ok().filter(|table| *table > 0);
            mode.theme = last.theme.to_string();
        }
        mode.decision = mode.last_decision(plan);
        mode
    }

    /// Its agenda.
    pub fn agenda<'a>(&self, plan: &'a Plan) -> Option<Agenda<'a>> {
        Agenda::of(plan, self.meeting)
    }

    /// What plain text in the line is now.
    pub fn purpose(&self, plan: &Plan) -> LinePurpose {
        if self.attendance.is_some() {
            return LinePurpose::Attendance;
        }
        let Some(agenda) = self.agenda(plan) else { return LinePurpose::NotBegun };
        let item = match agenda.stage() {
            GatheringStage::Running(item) => item,
            GatheringStage::Before | GatheringStage::Between => return LinePurpose::NotBegun,
            GatheringStage::Ended => return LinePurpose::Ended,
        };
        match item.kind {
            AgendaKind::Ideas => LinePurpose::Ideas,
            AgendaKind::Decision => LinePurpose::Decisions,
            AgendaKind::OpenPoints => LinePurpose::OpenPoints,
            AgendaKind::Ballot if self.ballot.is_some() => LinePurpose::OpenBallot,
            AgendaKind::Ballot => LinePurpose::Ballot,
            _ => LinePurpose::Account,
        }
    }

    /// The ballot of the running point that is open in the plan.
    pub(super) fn open_ballot_in<'a>(&self, plan: &'a Plan) -> Option<&'a Ballot> {
        let item = self.agenda(plan)?.running()?.id;
        let made = Agenda::made_in(plan, Kind::Ballot, item);
        made.iter().rev().filter_map(|id| plan.ballots().get(*id)).find(|ballot| !ballot.closed)
    }

    /// The ballot that is open in the plan, and whose counts are to be read: the program was started again since, or a step that
    /// closed it was taken back.
    pub(in crate::session) fn ballot_without_box<'a>(&self, plan: &'a Plan) -> Option<&'a Ballot> {
        self.open_ballot_in(plan).filter(|_| self.ballot.is_none())
    }

    /// Opens the ballot that the plan says is open, with the counts that were kept of it.
    pub(in crate::session) fn take_counts(&mut self, plan: &Plan, counts: Option<BallotCounts>) {
        let Some(ballot) = self.ballot_without_box(plan) else { return };
        let kept = counts.filter(|counts| counts.ballot == ballot.id);
        let usual = match ballot.method {
            BallotMethod::Scale => BallotKind::Scale,
            BallotMethod::YesNo => BallotKind::YesNo,
            _ => BallotKind::Dots,
        };
        let kind = kept.as_ref().and_then(|kept| BallotKind::from_code(&kept.method)).unwrap_or(usual);
        let mut opened = BallotBox::of(plan, ballot, kind);
        if let Some(kept) = &kept {
            opened.restore(kept);
        }
        self.ballot = Some(opened);
    }

    /// Follows the plan after a change, undo and redo among them: nothing here names a record that is gone.
    pub fn follow(&mut self, plan: &Plan) {
        let is_open = |id: Uid| plan.ballots().get(id).map(|ballot| !ballot.closed);
        // Closed, or its opening was taken back: undo and redo lead to it again.
        if let Some(away) = self.ballot.take_if(|open| is_open(open.ballot) != Some(true)) {
            self.put_away.retain(|other| other.ballot != away.ballot);
            self.put_away.push(away);
        }
        // The closing of a ballot was taken back: its counts are here.
        if self.ballot.is_none()
            && let Some(at) = self.put_away.iter().rposition(|away| is_open(away.ballot) == Some(true))
        {
            self.ballot = Some(self.put_away.remove(at));
            self.result = None;
        }
        self.result = self.result.filter(|id| is_open(*id) == Some(false));
        self.lifting = self.lifting.filter(|id| plan.ideas().get(*id).is_some());
        self.lifted = self.lifted.filter(|(kind, id)| plan.record(*kind, *id).is_some());
        self.decision = self
            .decision
            .filter(|id| plan.decisions().get(*id).is_some())
            .or_else(|| self.last_decision(plan));
        self.room.follow(plan);
        self.release_stale_face(plan);
    }

    /// Whether the ideas of the gathering are looked at one after the other to be lifted: where something is talked over,
    /// once there are ideas, and where that was asked for.
    pub fn is_lifting(&self, plan: &Plan) -> bool {
        if self.shows_lifting || self.attendance.is_some() || self.ballot.is_some() {
            return self.shows_lifting && self.attendance.is_none() && self.ballot.is_none();
        }
        let talks = || {
            let kind = self.agenda(plan).and_then(|agenda| agenda.running().map(|item| item.kind.clone()));
            kind == Some(AgendaKind::Discussion)
        };
        self.has_ideas(plan) && talks()
    }

    /// Whether anybody has had an idea in this gathering.
    pub fn has_ideas(&self, plan: &Plan) -> bool {
        plan.links_to((Kind::Meeting, self.meeting)).any(|(kind, _)| kind == Kind::Idea)
    }

    /// Whether the gathering has ended.
    pub fn has_ended(&self, plan: &Plan) -> bool {
        self.agenda(plan).is_some_and(|agenda| matches!(agenda.stage(), GatheringStage::Ended))
    }

    fn last_decision(&self, plan: &Plan) -> Option<Uid> {
        let item = self.agenda(plan)?.running()?.id;
        Agenda::made_in(plan, Kind::Decision, item).last().copied()
    }
}
