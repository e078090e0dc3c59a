//! What the faces of the room are made from, and the face that is held.

use super::ballot_box::BallotBox;
use super::mode::GatheringMode;
use crate::analysis::Outline;
use crate::model::{ClockTime, Plan};
use crate::room::{
    BallotProgress, Face, FaceKind, RoomBallot, RoomInputs, RoomOption, RoomSource, VotingStyle,
};
use crate::session::window::gathering_act::BallotKind;
use crate::text::Words;

impl GatheringMode {
    /// What a face needs of the mode: plain values, and of an open ballot never what an option got.
    fn room_inputs(&self) -> RoomInputs {
        RoomInputs {
            attendance: self.attendance.is_some(),
            ballot: self.ballot.as_ref().map(room_ballot),
            result: self.result,
            theme: self.theme.clone(),
            sent: self.room.sent,
            is_hidden: self.room.hidden,
            page: self.room.page,
            hides_clock: self.room.hides_clock,
        }
    }

    /// What a face of this gathering is made from.
    pub fn room_source<'a>(
        &self,
        plan: &'a Plan,
        outline: &'a Outline,
        words: &'a Words,
        now: ClockTime,
    ) -> RoomSource<'a> {
        RoomSource { plan, outline, words, meeting: self.meeting, inputs: self.room_inputs(), now }
    }

    /// What the room sees: the face that is held, else the one of the moment.
    pub fn face(&self, source: &RoomSource<'_>) -> Face {
        match &self.held_face {
            Some(held) if !self.room.hidden => Face { page: self.room.page, ..held.clone() },
            _ => Face::of(source),
        }
    }

    /// Holds what the room sees, or releases it. A clock that stands still would lie: a face that is held has none.
    pub(in crate::session) fn hold_room(&mut self, face: Option<Face>) {
        self.room.held = face.is_some();
        self.held_face = face.map(|face| Face { is_held: true, clock: None, ..face });
    }

    /// Releases a face that must not stay: its record is gone, or its ballot is open again.
    pub(super) fn release_stale_face(&mut self, plan: &Plan) {
        let Some((kind, id)) = self.held_face.as_ref().and_then(|face| face.about) else { return };
        let is_open = plan.ballots().get(id).is_some_and(|ballot| !ballot.closed);
        let shows_result = self.held_face.as_ref().is_some_and(|face| face.kind == FaceKind::Result);
        if plan.record(kind, id).is_none() || (is_open && shows_result) {
            self.hold_room(None);
        }
    }
}

fn room_ballot(open: &BallotBox) -> RoomBallot {
    let counted_now = open.next_for_hands().filter(|_| open.kind == BallotKind::Hands).cloned();
    let options = open.options.iter().map(|option| RoomOption {
        number: option.number.to_string(),
        record: option.record,
        is_counted_now: counted_now.as_ref() == Some(option),
    });
    RoomBallot {
        ballot: open.ballot,
        style: match open.kind {
            BallotKind::Dots => VotingStyle::Dots(open.votes_each),
            BallotKind::Hands => VotingStyle::Hands,
            BallotKind::Scale => VotingStyle::Scale,
            BallotKind::YesNo => VotingStyle::YesNo,
        },
        options: options.collect(),
        progress: match open.kind {
            BallotKind::Dots => {
                BallotProgress::Dots { given: open.dots_given(), possible: open.dots_possible() }
            }
            // The sum of the hands of all options would tell those of the last one.
            BallotKind::Hands => BallotProgress::Options { counted: open.options_counted() },
            BallotKind::Scale | BallotKind::YesNo => {
                BallotProgress::Papers { cast: open.cast(), voters: open.voters }
            }
        },
    }
}
