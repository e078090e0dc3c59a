//! Does the acts of a gathering: each gives at most one change of the plan.

use super::mode::GatheringMode;
use crate::analysis::gathering::{Agenda, GatheringStage, meeting_number, open_points, work_steps};
use crate::edit::Change;
use crate::edit::verbs;
use crate::edit::verbs::gathering::{self, AgendaMove, GatheringPlace};
use crate::model::agenda_item::{AgendaItem, AgendaKind, WorkStep};
use crate::model::{ClockTime, IdGenerator, Kind, Line, Plan, Quantity, Uid, When, idea};
use crate::session::environment::Now;
use crate::session::window::gathering_act::GatheringAct;
use crate::text::{Phrase, Words};

/// The minutes of the point that the program makes for what is open from before.
const OPEN_POINT_MINUTES: i64 = 10;

/// What an act needs to know.
pub(in crate::session) struct Surroundings<'a> {
    pub(in crate::session) plan: &'a Plan,
    pub(in crate::session) words: &'a Words,
    pub(in crate::session) ids: &'a mut IdGenerator,
    pub(in crate::session) now: Now,
}

impl Surroundings<'_> {
    pub(super) fn clock(&self) -> ClockTime {
        ClockTime::from(self.now.local.time())
    }

    pub(super) fn today(&self) -> When {
        When::Day(self.now.today())
    }

    fn move_to(&self, ends: Option<Uid>, to: Option<&AgendaItem>, step: Option<WorkStep>) -> AgendaMove {
        AgendaMove { ends, to: to.map(|item| item.id), step: step.unwrap_or_default(), now: self.clock() }
    }
}

/// What an act did: the change, and what is to be said.
#[derive(Default)]
pub(in crate::session) struct Performed {
    /// The change of the plan.
    pub(in crate::session) change: Change,
    /// What is to be said beside the line.
    pub(in crate::session) remark: Option<Phrase>,
    /// Whether the counts of the open ballot have changed, and are to be kept.
    pub(in crate::session) counted: bool,
}

impl From<Change> for Performed {
    fn from(change: Change) -> Self {
        Self { change, ..Self::default() }
    }
}

impl GatheringMode {
    /// Does an act.
    ///
    /// # Errors
    /// Why it cannot be done; nothing has changed then, and the line keeps its text.
    pub(in crate::session) fn perform(
        &mut self,
        act: GatheringAct,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        // Undo can take back the gathering itself; the window then offers to leave it.
        if at.plan.meetings().get(self.meeting).is_none() {
            return Err(Phrase::new("line-no-gathering"));
        }
        match act {
            GatheringAct::Start(_) | GatheringAct::Leave => Ok(Performed::default()),
            GatheringAct::End => self.end(at),
            GatheringAct::GoOn => self.go_on(at),
            GatheringAct::GoBack => self.go_back(at),
            GatheringAct::GoTo(item) => self.go_to(item, at),
            GatheringAct::AddMinutes(minutes) => {
                let item = self.running_item(at)?;
                Ok(gathering::add_minutes(at.plan, at.ids, item.id, minutes).into())
            }
            GatheringAct::PauseClock => {
                let item = self.running_item(at)?;
                let now = at.clock();
                Ok(gathering::pause_clock(at.plan, at.ids, item.id, now).into())
            }
            GatheringAct::CatchUp => self.catch_up(at),
            GatheringAct::Skip(item, skip) => Ok(gathering::skip_item(at.plan, at.ids, item, skip).into()),
            GatheringAct::Enter(text) => self.enter(&text, at),
            GatheringAct::KeepText(text) => self.keep_text(&text, at),
            GatheringAct::ShowAttendance(open) => {
                self.attendance = open.then_some(0);
                Ok(Performed::default())
            }
            GatheringAct::Attend(_) | GatheringAct::SetPresence(..) | GatheringAct::MoveInAttendance(_) => {
                self.attend(act, at)
            }
            GatheringAct::Settle(record, settled) => Ok(self.settle_record(record, settled, at).into()),
            GatheringAct::Note(note) => self.note(note, at),
            GatheringAct::Repeat(idea) => Ok(verbs::repeat_idea(at.plan, idea).into()),
            GatheringAct::Merge(from, into) => Self::merge(from, into, at),
            GatheringAct::SetTheme(idea, theme) => {
                Ok(verbs::set(at.plan, idea::THEME, idea, theme.trim()).into())
            }
            GatheringAct::LookAt(_)
            | GatheringAct::AddToRecord(_)
            | GatheringAct::Lift(..)
            | GatheringAct::ShowLifting(_)
            | GatheringAct::AcceptLifted => self.act_in_lifting(&act, at),
            GatheringAct::OpenBallot(_)
            | GatheringAct::SetVoters(_)
            | GatheringAct::EnterPaper(_)
            | GatheringAct::EnterBlankPaper
            | GatheringAct::TakeBackPaper => self.act_in_ballot(act, at),
            _ => {
                self.show_in_room(&act);
                Ok(Performed::default())
            }
        }
    }

    fn act_in_lifting(&mut self, act: &GatheringAct, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        match act {
            GatheringAct::LookAt(idea) => (self.lifting, self.lifted) = (Some(*idea), None),
            GatheringAct::ShowLifting(shown) => (self.shows_lifting, self.lifted) = (*shown, None),
            GatheringAct::AddToRecord(record) => return self.add_to_record(*record, at),
            GatheringAct::Lift(kind, under) => return self.lift(*kind, *under, at),
            _ => return self.accept_lifted(at),
        }
        Ok(Performed::default())
    }

    fn show_in_room(&mut self, act: &GatheringAct) {
        match act {
            GatheringAct::SendToRoom(record) => (self.room.sent, self.room.page) = (*record, 0),
            GatheringAct::HideRoom(hidden) => self.room.hidden = *hidden,
            GatheringAct::RoomPage(page) => self.room.page = *page,
            GatheringAct::ShowRoom(screen) => self.room.screen = *screen,
            GatheringAct::HideClock(hidden) => self.room.hides_clock = *hidden,
            _ => {}
        }
    }

    pub(super) fn agenda_now<'a>(&self, plan: &'a Plan) -> Result<Agenda<'a>, Phrase> {
        self.agenda(plan).ok_or_else(|| Phrase::new("line-no-gathering"))
    }

    pub(super) fn running_item<'a>(&self, at: &Surroundings<'a>) -> Result<&'a AgendaItem, Phrase> {
        let agenda = self.agenda_now(at.plan)?;
        match agenda.stage() {
            GatheringStage::Running(item) => Ok(item),
            GatheringStage::Ended => Err(Phrase::new("line-ended")),
            GatheringStage::Before | GatheringStage::Between => Err(Phrase::new("line-not-begun")),
        }
    }

    pub(super) fn location(&self, at: &Surroundings<'_>) -> Result<GatheringPlace, Phrase> {
        let item = self.running_item(at)?;
        Ok(GatheringPlace { meeting: self.meeting, item: Some(item.id), origin: self.origin(at) })
    }

    /// Where a record came from, in words: "Samling 3".
    fn origin(&self, at: &Surroundings<'_>) -> Line {
        let number = meeting_number(at.plan, self.meeting).unwrap_or_default();
        Line::new(&at.words.text(&Phrase::new("gathering-origin").with("number", number.to_string())))
    }

    fn go_on(&mut self, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        if let Some(open) = self.ballot.take() {
            let change = gathering::close_ballot(at.plan, at.ids, open.ballot, &open.count());
            self.result = Some(open.ballot);
            self.put_away.push(open);
            self.room.stop_showing_sent();
            return Ok(Performed { change, counted: true, ..Performed::default() });
        }
        let agenda = self.agenda_to_move(at)?;
        let running = agenda.running();
        let to = if let Some((item, step)) = running.and_then(|item| Some((item, Agenda::next_step(item)?))) {
            at.move_to(None, Some(item), Some(step))
        } else {
            let next = agenda.next().ok_or_else(|| Phrase::new("line-last-item"))?;
            at.move_to(running.map(|item| item.id), Some(next), work_steps(next).first().cloned())
        };
        self.leave_point();
        Ok(gathering::go_on(at.plan, at.ids, &to).into())
    }

    /// The agenda, where the gathering may go to another point or end: it has not ended, and no ballot is open, whose papers would
    /// be taken for something else in another point.
    fn agenda_to_move<'a>(&self, at: &Surroundings<'a>) -> Result<Agenda<'a>, Phrase> {
        if self.ballot.is_some() || self.open_ballot_in(at.plan).is_some() {
            return Err(Phrase::new("line-close-ballot-first"));
        }
        let agenda = self.agenda_now(at.plan)?;
        if matches!(agenda.stage(), GatheringStage::Ended) {
            return Err(Phrase::new("line-ended"));
        }
        Ok(agenda)
    }

    fn go_back(&mut self, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let agenda = self.agenda_to_move(at)?;
        let running = agenda.running();
        let to =
            if let Some((item, step)) = running.and_then(|item| Some((item, Agenda::previous_step(item)?))) {
                at.move_to(None, Some(item), Some(step))
            } else {
                let previous = agenda.previous().ok_or_else(|| Phrase::new("line-first-item"))?;
                at.move_to(running.map(|item| item.id), Some(previous), None)
            };
        self.leave_point();
        Ok(gathering::go_back(at.plan, at.ids, &to).into())
    }

    fn go_to(&mut self, item: Uid, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let agenda = self.agenda_to_move(at)?;
        let running = agenda.running().filter(|running| running.id != item).map(|running| running.id);
        let to =
            agenda.items.iter().find(|other| other.id == item).ok_or_else(|| Phrase::new("line-no-item"))?;
        let to = at.move_to(running, Some(to), work_steps(to).first().cloned());
        self.leave_point();
        Ok(gathering::go_on(at.plan, at.ids, &to).into())
    }

    /// The gathering is at another point or step.
    fn leave_point(&mut self) {
        (self.attendance, self.result, self.lifting, self.lifted, self.decision) =
            (None, None, None, None, None);
        self.shows_lifting = false;
        self.room.stop_showing_sent();
    }

    fn end(&mut self, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let running = self.agenda_to_move(at)?.running().map(|item| item.id);
        self.leave_point();
        let now = at.clock();
        Ok(gathering::end_gathering(at.plan, at.ids, self.meeting, running, now).into())
    }

    fn catch_up(&self, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let minutes = self.agenda_now(at.plan)?.catch_up(at.clock());
        if minutes.is_empty() {
            return Err(Phrase::new("line-nothing-to-catch-up"));
        }
        Ok(gathering::catch_up(at.plan, at.ids, &minutes).into())
    }

    fn attend(&mut self, act: GatheringAct, at: &Surroundings<'_>) -> Result<Performed, Phrase> {
        let members = at.plan.in_order(Kind::Participant);
        match act {
            GatheringAct::MoveInAttendance(place) => {
                self.attendance = Some(place.min(members.len().saturating_sub(1)));
                Ok(Performed::default())
            }
            GatheringAct::SetPresence(member, presence) => {
                Ok(gathering::set_presence(at.plan, self.meeting, member, &presence).into())
            }
            GatheringAct::Attend(presence) => {
                let place = self.attendance.unwrap_or_default();
                let member = members.get(place).ok_or_else(|| Phrase::new("line-no-more-members"))?.id();
                self.attendance = Some(place + 1);
                Ok(gathering::set_presence(at.plan, self.meeting, member, &presence).into())
            }
            _ => Ok(Performed::default()),
        }
    }
}

/// Makes a gathering ready: its day, and the point for what is open from before.
pub(in crate::session) fn start(meeting: Uid, at: &mut Surroundings<'_>) -> Change {
    let agenda = Agenda::of(at.plan, meeting);
    let is_new = agenda.as_ref().is_some_and(|agenda| {
        let has_point = agenda.items.iter().any(|item| item.kind == AgendaKind::OpenPoints);
        matches!(agenda.stage(), GatheringStage::Before) && !has_point
    });
    let has_open =
        |id| at.plan.meetings().get(id).is_some_and(|meeting| !open_points(at.plan, meeting).is_empty());
    let open = is_new && has_open(meeting);
    let title = at.words.sentence(&Phrase::new("gathering-open-points"));
    let minutes = Quantity::from_whole(OPEN_POINT_MINUTES).unwrap_or_default();
    let today = at.today();
    gathering::start_gathering(at.plan, at.ids, meeting, today, open.then_some((title.as_str(), minutes)))
}
