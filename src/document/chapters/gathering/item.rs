//! A point of the agenda in the minutes: its heading, what was said, and what came of it.

use super::super::super::Block;
use super::super::context::{blocks_about, prose_blocks, with_heading};
use super::GatheringContext;
use super::front::whole_minutes;
use crate::model::agenda_item::{AgendaItem, AgendaKind};
use crate::model::{Kind, Uid};
use crate::text::Phrase;

impl GatheringContext<'_> {
    /// A point with its number, which is its place on the agenda: the same on the wall and in the minutes.
    pub(super) fn item_blocks(&self, item: &AgendaItem) -> Vec<Block> {
        let mut blocks = vec![Block::heading(1, "", self.item_heading(item))];
        if item.kind == AgendaKind::OpenPoints {
            blocks.extend(self.open_points_table());
        }
        blocks.extend(self.idea_blocks(Some(item.id)));
        blocks.extend(self.ballot_blocks(Some(item)));
        blocks.extend(prose_blocks(&item.account));
        if self.lifting_item() == Some(item.id) {
            blocks.extend(self.lifted_table());
        }
        blocks.extend(self.outcome_blocks(Some(item.id)));
        blocks_about(item, blocks)
    }

    /// What came of the gathering outside its agenda: everything, where it has none.
    pub(super) fn unplaced_blocks(&self) -> Vec<Block> {
        let mut rest = self.idea_blocks(None);
        rest.extend(self.ballot_blocks(None));
        if self.lifting_item().is_none() {
            rest.extend(self.lifted_table());
        }
        rest.extend(self.outcome_blocks(None));
        let heading = if self.agenda.is_empty() { "minutes-outcomes" } else { "minutes-unplaced" };
        let heading = Block::heading(1, "", self.cx.word(heading)).unnumbered();
        blocks_about(self.meeting, with_heading(heading, rest))
    }

    /// "Ventetid (drøfting, 8 minutter)".
    fn item_heading(&self, item: &AgendaItem) -> String {
        let title = self.item_title(item);
        let kind = self.distinct_item_kind(item);
        let phrase = match (kind.is_empty(), self.item_time(item)) {
            (false, Some(time)) => Phrase::new("minutes-item").with("kind", kind).with("time", time),
            (true, Some(time)) => Phrase::new("minutes-item-bare").with("note", time),
            (false, None) => Phrase::new("minutes-item-bare").with("note", kind),
            (true, None) => return title,
        };
        self.cx.text(&phrase.with("title", title))
    }

    /// What a point is called; what is done in it where it has no name.
    pub(super) fn item_title(&self, item: &AgendaItem) -> String {
        let title = item.title.trim();
        let kind = self.cx.choice_text(&item.kind);
        match (title.is_empty(), kind.is_empty()) {
            (false, _) => title.to_owned(),
            (true, false) => kind,
            (true, true) => self.cx.word("document-no-title"),
        }
    }

    /// What is done in a point, inside a sentence. Going through open points is a discussion.
    pub(super) fn item_kind(&self, item: &AgendaItem) -> String {
        match item.kind {
            AgendaKind::OpenPoints => self.small_choice(&AgendaKind::Discussion),
            ref kind => self.small_choice(kind),
        }
    }

    /// The same next to its title: nothing where that says it already, as a break is mostly called one.
    pub(super) fn distinct_item_kind(&self, item: &AgendaItem) -> String {
        let kind = self.item_kind(item);
        if kind.to_lowercase() == self.item_title(item).to_lowercase() { String::new() } else { kind }
    }

    /// How long a point took, or why nothing is known of it.
    fn item_time(&self, item: &AgendaItem) -> Option<Phrase> {
        if let Some(minutes) = item.minutes_used.filter(|_| !item.skipped) {
            return Some(Phrase::new("minutes-minutes").with("minutes", whole_minutes(minutes)));
        }
        match (item.skipped, item.began, self.meeting.ended) {
            (true, ..) => Some(Phrase::new("minutes-skipped")),
            (false, Some(_), None) => Some(Phrase::new("minutes-running")),
            (false, None, Some(_)) => Some(Phrase::new("minutes-not-held")),
            _ => None,
        }
    }

    /// The point that tells of something parked: its own; what was parked while ideas came goes home with the decisions
    /// and tasks, in the first point for deciding after it, as the table of ideas says already that it is parked.
    pub(super) fn parked_in(&self, item: Option<Uid>) -> Option<Uid> {
        let at = self.agenda.iter().position(|other| Some(other.id) == item)?;
        let own = self.agenda.get(at)?;
        if own.kind != AgendaKind::Ideas {
            return item;
        }
        let mut later = self.agenda.iter().skip(at + 1);
        later
            .find(|other| other.kind == AgendaKind::Decision && !other.skipped)
            .map_or(item, |other| Some(other.id))
    }

    /// The number of an idea with its title: "47 Ett journalsystem".
    pub(super) fn numbered_idea(&self, idea: Uid) -> String {
        let Some(idea) = self.cx.plan.ideas().get(idea) else { return String::new() };
        let number = idea.number.map(|number| self.cx.format_number(number)).unwrap_or_default();
        super::super::facts::join_filled([number.as_str(), &idea.title], " ")
    }

    /// What a record is called, with its number where the plan gives it one that people see.
    pub(super) fn record_reference(&self, kind: Kind, id: Uid) -> String {
        self.cx.reference_text(kind, id)
    }

    /// The title of a record, or the words for want of one.
    pub(super) fn record_title_or_none(&self, kind: Kind, id: Uid) -> String {
        let title = self.cx.record_title(kind, id);
        if title.is_empty() { self.cx.word("document-no-title") } else { title }
    }
}
