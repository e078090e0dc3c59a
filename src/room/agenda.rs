//! Which face it is, and the faces of the points of the agenda.

use super::ballots::{ballot_face, result_face, waiting_ballot_face};
use super::clock::FaceClock;
use super::face::{Face, FaceKind, FaceLine};
use super::ideas::{count_words, ideas_of_item, round_face};
use super::lists::{attendance_face, decisions_of, open_points_face};
use super::records::{decision_face, record_face};
use super::source::{RoomSource, joined, paragraphs};
use crate::analysis::gathering::{Agenda, GatheringStage, next_meeting};
use crate::model::agenda_item::{AgendaItem, AgendaKind, WorkStep};
use crate::model::meeting::Meeting;
use crate::model::records::plan::{MunicipalityWord, PlanKind};
use crate::model::{Kind, When};
use crate::text::Phrase;
use jiff::ToSpan as _;

/// Corrections of the minutes are taken for so many days where nothing is said.
const CORRECTION_DAYS: i64 = 7;

impl Face {
    /// What the room sees.
    pub fn of(source: &RoomSource<'_>) -> Self {
        let mut face = if source.inputs.is_hidden { Self::default() } else { current_face(source) };
        face.page = source.inputs.page;
        face.set_clock(source);
        face
    }

    /// Sets its clock to the time of the source; all else stays.
    pub fn set_clock(&mut self, source: &RoomSource<'_>) {
        let has_clock = !source.inputs.hides_clock && !self.is_held && self.kind.has_clock();
        let clock = has_clock.then(|| source.agenda()?.clock(source.now)).flatten();
        self.clock = clock.and_then(|clock| FaceClock::of(clock, source.words));
    }
}

impl FaceKind {
    /// Whether the clock of the step that runs belongs to it.
    const fn has_clock(self) -> bool {
        matches!(
            self,
            Self::OpenPoints
                | Self::Question
                | Self::Alone
                | Self::Tables
                | Self::Round
                | Self::Ballot
                | Self::Decision
                | Self::Break
        )
    }
}

fn current_face(source: &RoomSource<'_>) -> Face {
    if let Some(face) = source.inputs.sent.and_then(|record| record_face(source, record)) {
        return face;
    }
    let Some(agenda) = source.agenda() else { return Face::default() };
    let stage = agenda.stage();
    if matches!(stage, GatheringStage::Ended) {
        return thanks_face(source, agenda.meeting);
    }
    if source.inputs.attendance {
        return attendance_face(source, agenda.meeting);
    }
    match stage {
        GatheringStage::Before => welcome_face(source, &agenda),
        GatheringStage::Running(item) => running_face(source, &agenda, item),
        GatheringStage::Between | GatheringStage::Ended => between_face(source, &agenda),
    }
}

/// The face of the point that runs.
fn running_face(source: &RoomSource<'_>, agenda: &Agenda<'_>, item: &AgendaItem) -> Face {
    if let Some(ballot) = &source.inputs.ballot {
        return ballot_face(source, item, ballot);
    }
    let closed = |id: &_| source.plan.ballots().get(*id).is_some_and(|ballot| ballot.closed);
    if let Some(result) = source.inputs.result.filter(closed) {
        return result_face(source, result);
    }
    let heading = position_words(source, agenda, item);
    let mut face = match item.kind {
        AgendaKind::Ideas => ideas_item_face(source, item),
        AgendaKind::Break => break_face(source, agenda, item),
        AgendaKind::OpenPoints => open_points_face(source, agenda.meeting, item),
        AgendaKind::Ballot => {
            let last = Agenda::made_in(source.plan, Kind::Ballot, item.id).into_iter().rfind(closed);
            return last.map_or_else(
                || waiting_ballot_face(source, item, heading),
                |ballot| result_face(source, ballot),
            );
        }
        AgendaKind::Decision => match Agenda::made_in(source.plan, Kind::Decision, item.id).last() {
            Some(id) => return decision_face(source, *id),
            None => Face::new(FaceKind::Decision, source.question(item)),
        },
        _ => question_face(source, item),
    };
    if face.heading.is_empty() {
        face.heading = heading;
    }
    face.about = Some((Kind::AgendaItem, item.id));
    face
}

/// "Programpost 3 av 9".
fn position_words(source: &RoomSource<'_>, agenda: &Agenda<'_>, item: &AgendaItem) -> String {
    let place = agenda.position(item.id).unwrap_or_default() + 1;
    let phrase = Phrase::new("room-item").with("number", place).with("count", agenda.items.len());
    source.text(&phrase)
}

fn question_face(source: &RoomSource<'_>, item: &AgendaItem) -> Face {
    let lines = paragraphs(&item.text).map(FaceLine::new).collect();
    Face { lines, ..Face::new(FaceKind::Question, source.question(item)) }
}

/// A point for ideas, by its step. While each works alone, the ideas of others are not shown.
fn ideas_item_face(source: &RoomSource<'_>, item: &AgendaItem) -> Face {
    let step = Agenda::step(item);
    let kind = match step {
        Some(WorkStep::Alone | WorkStep::AloneAgain) => FaceKind::Alone,
        Some(WorkStep::Groups) => FaceKind::Tables,
        _ => return round_face(source, item),
    };
    let step = step.map(|step| source.choice(&step)).unwrap_or_default();
    let foot = count_words(source, ideas_of_item(source, item).len());
    Face { heading: step, foot, ..Face::new(kind, source.question(item)) }
}

fn break_face(source: &RoomSource<'_>, agenda: &Agenda<'_>, item: &AgendaItem) -> Face {
    let title = match agenda.break_until(item) {
        Some(until) => source.text(&Phrase::new("room-break-until").with("time", until)),
        None => source.title((Kind::AgendaItem, item.id)),
    };
    Face { foot: next_words(source, agenda), ..Face::new(FaceKind::Break, title) }
}

/// What comes next; empty where nothing does.
fn next_words(source: &RoomSource<'_>, agenda: &Agenda<'_>) -> String {
    let next = agenda.next().map(|item| {
        let title = source.title((Kind::AgendaItem, item.id));
        source.text(&Phrase::new("room-next").with("title", title))
    });
    next.unwrap_or_default()
}

/// Between two points: what comes next.
fn between_face(source: &RoomSource<'_>, agenda: &Agenda<'_>) -> Face {
    let title = source.title((Kind::Meeting, agenda.meeting.id));
    Face { foot: next_words(source, agenda), ..Face::new(FaceKind::Question, title) }
}

fn welcome_face(source: &RoomSource<'_>, agenda: &Agenda<'_>) -> Face {
    let meeting = agenda.meeting;
    let mut lines: Vec<FaceLine> = paragraphs(&meeting.text).map(FaceLine::new).collect();
    let until = agenda.planned_end();
    lines.extend(
        until.map(|until| FaceLine::new(source.text(&Phrase::new("room-until").with("time", until)))),
    );
    lines.push(FaceLine::new(source.word(who_decides(source))));
    lines.push(FaceLine::new(source.word("room-what-happens")));
    let begins = meeting.starts.map(|at| source.text(&Phrase::new("room-begins").with("time", at)));
    Face {
        heading: source.plan.about().title.trim().to_owned(),
        lines,
        foot: joined(&[begins.unwrap_or_default(), meeting.place.trim().to_owned()]),
        about: Some((Kind::Meeting, meeting.id)),
        ..Face::new(FaceKind::Welcome, source.title((Kind::Meeting, meeting.id)))
    }
}

/// The key of the words that say who decides: the group proposes.
fn who_decides(source: &RoomSource<'_>) -> &'static str {
    let about = source.plan.about();
    match about.kind {
        PlanKind::Guidelines | PlanKind::Investigation => "room-decides-other",
        _ if about.municipality_word == MunicipalityWord::Herad => "room-decides-herad",
        _ => "room-decides-council",
    }
}

/// The end: what was decided, and what happens now.
fn thanks_face(source: &RoomSource<'_>, meeting: &Meeting) -> Face {
    let mut lines = Vec::new();
    let decisions = decisions_of(source, meeting.id);
    if !decisions.is_empty() {
        lines.push(FaceLine::heading(source.word("room-decided")));
        let decided = (1_usize..).zip(decisions);
        lines.extend(decided.map(|(number, decision)| {
            FaceLine::new(source.title((Kind::Decision, decision.id))).numbered(number.to_string())
        }));
    }
    let mut after: Vec<FaceLine> = paragraphs(&meeting.next_steps).map(FaceLine::new).collect();
    let next = next_meeting(source.plan, meeting.id).and_then(|next| next.date);
    let corrections = meeting.corrections_by.or_else(|| a_week_after(meeting.date?));
    let dated = [("room-next-meeting", next), ("room-corrections", corrections)];
    after.extend(
        dated.into_iter().filter_map(|(key, when)| {
            Some(FaceLine::new(source.text(&Phrase::new(key).with("when", when?))))
        }),
    );
    if !after.is_empty() {
        lines.push(FaceLine::heading(source.word("room-what-now")));
        lines.extend(after);
    }
    Face {
        heading: source.title((Kind::Meeting, meeting.id)),
        lines,
        about: Some((Kind::Meeting, meeting.id)),
        ..Face::new(FaceKind::Thanks, source.word("room-thanks"))
    }
}

fn a_week_after(when: When) -> Option<When> {
    let When::Day(day) = when else { return None };
    day.checked_add(CORRECTION_DAYS.days()).ok().map(When::Day)
}
