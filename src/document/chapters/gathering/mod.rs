//! The documents of one gathering: minutes, one sheet to take home, and the invitation that they are before it begins.
//!
//! Everything is read from the plan: minutes are ready from the first minute on. Internal notes are never read, and names
//! only where they were asked for. Of a ballot that is not closed no count is said.

mod ballots;
mod front;
mod ideas;
mod invitation;
mod item;
mod labels;
mod lifted;
mod open_points;
mod outcomes;
mod people;
mod sheet;
mod warnings;

pub(super) use warnings::warnings;

use super::super::{Block, Chapter, Document, FrontMatter, PageLayout};
use super::context::{ChapterContext, prose_blocks};
use super::facts::{join_filled, single_line};
use super::front::{page_labels, publisher};
use crate::analysis::gathering::{
    Attendance, IdeaOutcome, agenda_of, has_begun, idea_outcomes, ideas_of, meeting_number, meeting_of,
};
use crate::model::agenda_item::{AgendaItem, AgendaKind};
use crate::model::idea::Idea;
use crate::model::meeting::Meeting;
use crate::model::process_step::ProcessStepKind;
use crate::model::{Link, Uid, When};
use crate::text::{Phrase, dates};

/// A gathering that a document is about, and how its people are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GatheringChoice {
    /// The gathering.
    pub meeting: Uid,
    /// Whether people are named, and not only whom they come from.
    pub names: bool,
}

/// A gathering, and what its documents are written with.
struct GatheringContext<'a> {
    cx: &'a ChapterContext<'a>,
    meeting: &'a Meeting,
    /// Its place among all gatherings.
    number: usize,
    /// Whether people are named.
    names: bool,
    agenda: Vec<&'a AgendaItem>,
    ideas: Vec<&'a Idea>,
    attendance: Attendance<'a>,
}

impl<'a> GatheringContext<'a> {
    /// The gathering of a choice; `None` where the plan has no such gathering.
    fn new(cx: &'a ChapterContext<'a>, choice: GatheringChoice) -> Option<Self> {
        let meeting = cx.plan.meetings().get(choice.meeting)?;
        Some(Self {
            cx,
            meeting,
            number: meeting_number(cx.plan, meeting.id)?,
            names: choice.names,
            agenda: agenda_of(cx.plan, meeting.id),
            ideas: ideas_of(cx.plan, meeting.id),
            attendance: Attendance::of(cx.plan, meeting),
        })
    }

    /// Whether a record came up in this gathering.
    fn is_ours(&self, meeting: &Link<Meeting>, item: &Link<AgendaItem>) -> bool {
        meeting_of(self.cx.plan, meeting, item) == Some(self.meeting.id)
    }

    /// The point of the agenda that a record came up in; `None` for a record of the gathering that is in none.
    fn item_of(&self, item: &Link<AgendaItem>) -> Option<Uid> {
        item.id().filter(|id| self.agenda.iter().any(|item| item.id == *id))
    }

    /// The point that tells what ideas were lifted to: the first discussion after the ideas, else the first point for
    /// deciding after them, else that of the ideas themselves.
    fn lifting_item(&self) -> Option<Uid> {
        let from = self.agenda.iter().rposition(|item| item.kind == AgendaKind::Ideas && !item.skipped)?;
        let after = || self.agenda.iter().skip(from + 1).filter(|item| !item.skipped);
        let first = |kind: AgendaKind| after().find(|item| item.kind == kind).map(|item| item.id);
        let own = self.agenda.get(from).map(|item| item.id);
        first(AgendaKind::Discussion).or_else(|| first(AgendaKind::Decision)).or(own)
    }

    /// What became of an idea.
    fn outcomes(&self, idea: &Idea) -> Vec<IdeaOutcome> {
        idea_outcomes(self.cx.plan, idea)
    }

    /// What the gathering is called besides its number; empty where it is called nothing else.
    fn own_title(&self) -> &str {
        let title = self.meeting.title.trim();
        let is_number = |text: &str| {
            let mut words = text.split_whitespace();
            let last = words.next_back();
            words.count() == 1 && last == Some(&self.number.to_string())
        };
        match title.split_once(':') {
            Some((before, after)) if is_number(before) => after.trim(),
            _ if is_number(title) => "",
            _ => title,
        }
    }

    /// A title that says which gathering it is of.
    fn title(&self, with_title: &'static str, bare: &'static str) -> String {
        let key = if self.own_title().is_empty() { bare } else { with_title };
        self.cx.text(&Phrase::new(key).with("number", self.number).with("title", self.own_title()))
    }

    /// The plan and whose it is: "Plan for psykisk helse og rus 2027–2030, Fjellvik kommune".
    fn plan_name(&self) -> String {
        join_filled([self.cx.plan.about().title.trim().to_owned(), publisher(self.cx)], ", ")
    }

    /// Who decides on the plan and when, where that is still to come: "Kommunestyret avgjør i juni 2027."
    fn adoption(&self) -> Option<String> {
        let steps = self.cx.plan.process_steps().in_order();
        let step =
            steps.into_iter().find(|step| step.kind == ProcessStepKind::Adoption && step.done.is_none())?;
        let when = match step.planned.to {
            crate::model::PeriodEnd::At(when) => when,
            _ => step.planned.from?,
        };
        let who = self.cx.organisation_title(step.organisation.id()).map(ToOwned::to_owned);
        let who = who.unwrap_or_else(|| self.cx.word("decider-council"));
        let phrase = Phrase::new("minutes-adoption").with("who", who);
        Some(self.cx.text(&phrase.with("when", self.in_time(when))))
    }

    /// A point in time, a day with its month in words.
    fn date(&self, when: When) -> String {
        dates::write_when_in_words(when, self.cx.words().language())
    }

    /// A point in time as a sentence has it: "i juni 2027", "8. juni 2027".
    fn in_time(&self, when: When) -> String {
        match when {
            When::Day(_) => self.date(when),
            _ => self.cx.text(&Phrase::new("minutes-in-time").with("when", when)),
        }
    }

    /// What happens now: what was written down, else what the last point tells and who decides when.
    fn next_steps(&self) -> Option<String> {
        let written = single_line(&self.meeting.next_steps);
        if !written.is_empty() {
            return Some(written);
        }
        let last = self.agenda.iter().rev().find(|item| !item.skipped);
        let account = last
            .filter(|item| matches!(item.kind, AgendaKind::Information | AgendaKind::NotStated))
            .map(|item| single_line(&item.account));
        let text = join_filled([account.unwrap_or_default(), self.adoption().unwrap_or_default()], " ");
        (!text.is_empty()).then_some(text)
    }

    fn document(&self, title: String, layout: PageLayout, parts: Vec<Vec<Block>>) -> Document {
        let date = match self.meeting.date {
            Some(When::Day(day)) if crate::model::PLAUSIBLE_YEARS.contains(&day.year()) => day,
            _ => self.cx.date,
        };
        let front = FrontMatter {
            title,
            short_title: String::new(),
            file_title: String::new(),
            title_lines: Vec::new(),
            publisher: publisher(self.cx),
            kind: String::new(),
            summary: self.plan_name(),
            facts: Vec::new(),
            mark: None,
            language: self.cx.words().language(),
            date,
            layout,
            words: page_labels(self.cx),
        };
        let parts = parts.into_iter().filter(|blocks| !blocks.is_empty());
        Document { front, chapters: parts.map(|blocks| Chapter { blocks }).collect() }
    }
}

/// The minutes of a gathering, or the invitation to one that has not begun.
pub(super) fn minutes(cx: &ChapterContext<'_>, choice: GatheringChoice) -> Option<Document> {
    let gathering = GatheringContext::new(cx, choice)?;
    Some(if has_begun(cx.plan, gathering.meeting) { gathering.minutes() } else { gathering.invitation() })
}

/// The invitation to a gathering.
pub(super) fn invitation(cx: &ChapterContext<'_>, choice: GatheringChoice) -> Option<Document> {
    Some(GatheringContext::new(cx, choice)?.invitation())
}

/// The sheet of a gathering, with at most so many entries in each of its lists.
pub(super) fn sheet(cx: &ChapterContext<'_>, choice: GatheringChoice, most: usize) -> Option<Document> {
    Some(GatheringContext::new(cx, choice)?.sheet(most))
}

impl GatheringContext<'_> {
    fn minutes(&self) -> Document {
        let mut parts = vec![self.head()];
        // Without an agenda nothing else says what it was about.
        if self.agenda.is_empty() {
            parts.push(prose_blocks(&self.meeting.text));
        }
        parts.extend(self.agenda.iter().map(|item| self.item_blocks(item)));
        parts.push(self.unplaced_blocks());
        parts.push(self.closing_blocks());
        self.document(self.title("minutes-title", "minutes-title-bare"), PageLayout::Short, parts)
    }
}
