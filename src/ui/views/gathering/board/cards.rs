//! What the board shows: the ideas of a gathering as cards in columns, made once a change.

use crate::analysis::gathering::{Agenda, IdeaOutcome, idea_outcomes, ideas_by_theme, ideas_of};
use crate::model::agenda_item::WorkStep;
use crate::model::idea::Idea;
use crate::model::{Plan, Quantity, Uid};
use crate::session::{Context, GatheringMode};
use crate::text::Phrase;
use crate::ui::form::record_name;
use std::cell::Cell;
use std::collections::BTreeMap;

/// A theme with its cards.
#[derive(Debug, Default)]
pub(super) struct BoardColumn {
    /// The theme; empty for the ideas without one.
    pub(super) theme: String,
    /// What stands above it.
    pub(super) heading: String,
    /// Its cards, in the order of their numbers.
    pub(super) cards: Vec<BoardCard>,
}

/// An idea that stands on the board.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BoardCard {
    /// The idea.
    pub(super) id: Uid,
    /// Its number; empty where it has none.
    pub(super) number: String,
    /// What it says.
    pub(super) title: String,
    /// The table, how many more said it, and what became of it.
    pub(super) foot: String,
    /// The ideas that were merged into it.
    pub(super) merged: Vec<MergedIdea>,
    /// What a screen reader reads.
    pub(super) label: String,
    /// Whether it waits.
    pub(super) is_parked: bool,
    /// How high it is at a width, once it was shown.
    pub(super) height: Cell<Option<CardHeight>>,
}

/// How high a card is at a width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CardHeight {
    pub(super) width: f32,
    pub(super) height: f32,
}

/// An idea that is listed under the one that it was merged into.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MergedIdea {
    /// The idea.
    pub(super) id: Uid,
    /// Its number and what it says.
    pub(super) words: String,
    /// The name of the button that parts it again.
    pub(super) part: String,
}

/// What of the ideas may be shown now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IdeaSight {
    /// All of them.
    Open,
    /// Only how many came in this point: each works alone.
    Alone(usize),
}

/// What may be shown: while each works alone, nobody sees what the others have written.
pub(super) fn sight(cx: &Context<'_>, mode: &GatheringMode) -> IdeaSight {
    let agenda = Agenda::of(cx.plan, mode.meeting);
    let Some(item) = agenda.and_then(|agenda| agenda.running()) else { return IdeaSight::Open };
    match Agenda::step(item) {
        Some(WorkStep::Alone | WorkStep::AloneAgain) => {
            let is_of_item = |idea: &&Idea| idea.item.id() == Some(item.id);
            IdeaSight::Alone(cx.plan.ideas().iter().filter(is_of_item).count())
        }
        _ => IdeaSight::Open,
    }
}

/// The columns of a gathering; cards that say the same as before keep their height.
pub(super) fn columns(cx: &Context<'_>, meeting: Uid, before: Vec<BoardColumn>) -> Vec<BoardColumn> {
    let mut known: BTreeMap<Uid, BoardCard> =
        before.into_iter().flat_map(|column| column.cards).map(|card| (card.id, card)).collect();
    let ideas = ideas_of(cx.plan, meeting);
    let mut merged: BTreeMap<Uid, Vec<&Idea>> = BTreeMap::new();
    let mut standing: Vec<&Idea> = Vec::new();
    for idea in ideas {
        match idea.same_as.id().filter(|id| cx.plan.ideas().get(*id).is_some()) {
            Some(into) => merged.entry(into).or_default().push(idea),
            None => standing.push(idea),
        }
    }
    let themes = ideas_by_theme(&standing).into_iter();
    themes
        .map(|theme| {
            let cards = theme.ideas.iter().map(|idea| {
                let merged = merged.get(&idea.id).map_or(&[][..], Vec::as_slice);
                let card = card(cx, idea, merged);
                if let Some(old) = known.remove(&idea.id).filter(|old| is_unchanged(old, &card)) {
                    card.height.set(old.height.get());
                }
                card
            });
            let cards: Vec<BoardCard> = cards.collect();
            let name =
                if theme.name.is_empty() { cx.word("ui-board-no-theme") } else { theme.name.to_owned() };
            let heading = Phrase::new("ui-board-heading").with("theme", name).with("count", cards.len());
            BoardColumn { theme: theme.name.to_owned(), heading: cx.text(&heading), cards }
        })
        .collect()
}

fn is_unchanged(a: &BoardCard, b: &BoardCard) -> bool {
    a.title == b.title && a.number == b.number && a.foot == b.foot && a.merged == b.merged
}

fn card(cx: &Context<'_>, idea: &Idea, merged: &[&Idea]) -> BoardCard {
    let foot = foot(cx, idea);
    let number = number_text(idea);
    let merged = merged.iter().map(|same| merged_idea(cx, idea, same)).collect::<Vec<_>>();
    let mut label = vec![format!("{number} {}", &*idea.title).trim().to_owned(), foot.clone()];
    label.extend(
        merged.iter().map(|same| cx.text(&Phrase::new("ui-board-merged").with("idea", same.words.as_str()))),
    );
    label.retain(|words| !words.is_empty());
    BoardCard {
        id: idea.id,
        title: shown_title(cx, idea),
        foot,
        label: label.join(", "),
        merged,
        is_parked: is_parked(cx.plan, idea),
        number,
        height: Cell::new(None),
    }
}

fn shown_title(cx: &Context<'_>, idea: &Idea) -> String {
    if idea.title.trim().is_empty() { cx.word("ui-board-untitled") } else { idea.title.to_string() }
}

fn merged_idea(cx: &Context<'_>, idea: &Idea, same: &Idea) -> MergedIdea {
    let part = Phrase::new("ui-board-part").with("number", number_text(same)).with("from", number_text(idea));
    MergedIdea {
        id: same.id,
        words: format!("{} {}", number_text(same), &*same.title).trim().to_owned(),
        part: cx.text(&part),
    }
}

/// The number of an idea; empty where it has none.
pub(in crate::ui::views::gathering) fn number_text(idea: &Idea) -> String {
    idea.number.and_then(Quantity::as_whole).map(|number| number.to_string()).unwrap_or_default()
}

fn is_parked(plan: &Plan, idea: &Idea) -> bool {
    idea_outcomes(plan, idea).contains(&IdeaOutcome::Parked)
}

/// The table, how many more said it, and what became of it.
fn foot(cx: &Context<'_>, idea: &Idea) -> String {
    let whole = |number: Option<Quantity>| number.and_then(Quantity::as_whole).filter(|number| *number > 0);
    let mut parts = Vec::new();
    if let Some(table) = whole(idea.table) {
        parts.push(cx.text(&Phrase::new("ui-board-table").with("table", table.to_string())));
    }
    if let Some(repeats) = whole(idea.repeats) {
        parts.push(cx.text(&Phrase::new("ui-board-repeats").with("count", repeats)));
    }
    parts.extend(outcome_words(cx, idea));
    parts.join(" · ")
}

/// What became of an idea, each in words; what it was merged into is left out.
pub(in crate::ui::views::gathering) fn outcome_words(cx: &Context<'_>, idea: &Idea) -> Vec<String> {
    let outcomes = idea_outcomes(cx.plan, idea).into_iter();
    let worded = outcomes.filter_map(|outcome| match outcome {
        IdeaOutcome::Lifted((kind, id)) => {
            Some(Phrase::new("ui-board-lifted").with("name", record_name(cx, kind, id)))
        }
        IdeaOutcome::Added((kind, id)) => {
            Some(Phrase::new("ui-board-added").with("name", record_name(cx, kind, id)))
        }
        IdeaOutcome::Parked => Some(Phrase::new("ui-board-parked")),
        IdeaOutcome::SameAs(_) => None,
    });
    worded.map(|phrase| cx.text(&phrase)).collect()
}
