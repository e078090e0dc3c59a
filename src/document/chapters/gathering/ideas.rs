//! The ideas of a gathering, theme by theme, with what became of each.

use super::super::super::{Block, TableCell, TableColumn};
use super::super::facts::{data_row, filled_table, join_filled, named_by, single_line};
use super::GatheringContext;
use crate::analysis::gathering::{IdeaCounts, IdeaOutcome, IdeaTheme, ideas_by_theme};
use crate::model::idea::Idea;
use crate::model::{Quantity, RecordKey, Uid};
use crate::text::Phrase;

impl GatheringContext<'_> {
    /// The ideas of one point of the agenda, or of none.
    pub(super) fn idea_blocks(&self, item: Option<Uid>) -> Vec<Block> {
        let ideas: Vec<&Idea> =
            self.ideas.iter().copied().filter(|idea| self.item_of(&idea.item) == item).collect();
        if ideas.is_empty() {
            return Vec::new();
        }
        let counts = IdeaCounts::of(self.cx.plan, &ideas);
        let mut blocks = vec![Block::paragraph(self.idea_count_text(counts))];
        let themes = ideas_by_theme(&ideas);
        // One table needs no heading that says it has no theme.
        let untold = themes.len() == 1 && themes.iter().all(|theme| theme.name.is_empty());
        for theme in &themes {
            let name =
                if theme.name.is_empty() { self.cx.word("minutes-no-theme") } else { theme.name.to_owned() };
            if !untold {
                blocks.push(Block::heading(2, "", name.as_str()).unnumbered());
            }
            blocks.extend(self.theme_table(theme, &name));
        }
        blocks
    }

    /// "60 forslag fra 4 bord i 4 temaer; 2 er slått sammen med andre, 1 er parkert."
    fn idea_count_text(&self, counts: IdeaCounts) -> String {
        let phrase = Phrase::new("minutes-idea-counts").with("ideas", self.idea_sources(counts));
        let phrase = phrase.with("themes", counts.themes).with("merged", counts.merged);
        // Whether a semicolon or a comma stands before those that are parked depends on what is before them.
        let parked = match (counts.merged, counts.parked) {
            (_, 0) => String::new(),
            (0, parked) => self.cx.text(&Phrase::new("minutes-parked-first").with("count", parked)),
            (_, parked) => self.cx.text(&Phrase::new("minutes-parked-too").with("count", parked)),
        };
        self.cx.text(&phrase.with("parked", parked))
    }

    /// "60 forslag fra 4 bord".
    pub(super) fn idea_sources(&self, counts: IdeaCounts) -> String {
        self.cx.text(
            &Phrase::new("minutes-idea-sources").with("count", counts.ideas).with("tables", counts.tables),
        )
    }

    fn theme_table(&self, theme: &IdeaTheme<'_>, caption: &str) -> Option<Block> {
        let rows = theme.ideas.iter().map(|idea| {
            let number = |number: Option<Quantity>| self.cx.number_cell(number);
            let became = self.outcomes(idea).into_iter().map(|outcome| self.outcome_text(outcome));
            data_row([
                number(idea.number),
                TableCell::text(self.idea_text(idea)),
                number(idea.table),
                TableCell::text(join_filled(became, "; ")),
            ])
            .about(*idea)
        });
        let columns = vec![
            TableColumn::numbers(self.cx.word("document-number")),
            TableColumn::words(self.cx.word("minutes-idea"), 6),
            TableColumn::numbers(self.cx.word("minutes-table")),
            TableColumn::words(self.cx.word("minutes-became"), 4),
        ];
        let table = filled_table("", caption.to_owned(), columns, rows.collect());
        named_by(table, &self.cx.word("minutes-idea"))
    }

    /// An idea with the rest of its text, and how many more said the same.
    pub(super) fn idea_text(&self, idea: &Idea) -> String {
        let text = join_filled([idea.title.trim().to_owned(), single_line(&idea.text)], " ");
        let text = if text.is_empty() { self.cx.word("document-no-title") } else { text };
        match idea.repeats.and_then(Quantity::as_whole).filter(|repeats| *repeats > 0) {
            None => text,
            Some(count) => {
                self.cx.text(&Phrase::new("minutes-idea-repeated").with("idea", text).with("count", count))
            }
        }
    }

    fn outcome_text(&self, outcome: IdeaOutcome) -> String {
        match outcome {
            IdeaOutcome::Lifted((kind, id)) => self.cx.text(
                &Phrase::new("minutes-lifted")
                    .with("kind", kind.code())
                    .with("title", self.record_title_or_none(kind, id)),
            ),
            IdeaOutcome::Added((kind, id)) => self.record_reference(kind, id),
            IdeaOutcome::SameAs(id) => {
                let other = self.cx.plan.ideas().get(id);
                let number = other.and_then(|other| other.number).map(|number| self.cx.format_number(number));
                let name = number.unwrap_or_else(|| self.record_title_or_none(crate::model::Kind::Idea, id));
                self.cx.text(&Phrase::new("minutes-same-as").with("idea", name))
            }
            IdeaOutcome::Parked => self.cx.word("minutes-idea-parked"),
        }
    }

    /// The records that the ideas became, in the order of the ideas, each with their numbers; and whether it was made of
    /// one of them.
    pub(super) fn lifted_records(&self) -> Vec<LiftedRecord> {
        let mut lifted: Vec<LiftedRecord> = Vec::new();
        for idea in &self.ideas {
            for outcome in self.outcomes(idea) {
                let (record, is_new) = match outcome {
                    IdeaOutcome::Lifted(record) => (record, true),
                    IdeaOutcome::Added(record) => (record, false),
                    IdeaOutcome::SameAs(_) | IdeaOutcome::Parked => continue,
                };
                let number = idea
                    .number
                    .map_or_else(|| idea.title.to_string(), |number| self.cx.format_number(number));
                match lifted.iter_mut().find(|other| other.record == record) {
                    Some(known) => {
                        known.ideas.push(number);
                        known.is_new |= is_new;
                    }
                    None => lifted.push(LiftedRecord { record, ideas: vec![number], is_new }),
                }
            }
        }
        lifted
    }
}

/// A record that ideas became.
pub(super) struct LiftedRecord {
    /// The record.
    pub(super) record: RecordKey,
    /// The numbers of the ideas.
    pub(super) ideas: Vec<String>,
    /// Whether it was made of one of them.
    pub(super) is_new: bool,
}
