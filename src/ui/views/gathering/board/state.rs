//! Where the user is on the board; may be lost.

use super::cards::{BoardCard, BoardColumn, columns};
use super::menu::CardMenu;
use crate::model::Uid;
use crate::session::{Context, GatheringMode, Outbox};
use crate::ui::cache::{BuiltFrom, Rebuild};
use egui::{Id, Rect};

/// The board among all widgets.
pub fn board_id() -> Id {
    Id::unique("gathering board")
}

/// Where the user is on the board.
#[derive(Debug, Default)]
pub struct BoardState {
    built_from: BuiltFrom<Uid>,
    pub(super) columns: Vec<BoardColumn>,
    /// The card that the keys are at.
    pub(super) cursor: Option<Uid>,
    /// Whether the board scrolls to it.
    pub(super) reveal: bool,
    /// The card that the pointer carries.
    pub(super) dragged: Option<Uid>,
    /// What will happen to it where it is now.
    pub(super) drop_words: Option<String>,
    /// The digits of the number that the card at the keys is to be merged into, while they are asked for.
    pub(super) merging: Option<String>,
    /// The height of what stands below the board, as it was last.
    pub(super) foot: f32,
    /// The number of the idea that is to be parked, which the dialog for it takes.
    pub(in crate::ui::views::gathering) parks: Option<String>,
    /// The menu of a card, while it is open.
    pub(super) menu: Option<CardMenu>,
    /// Where the cards in sight are.
    pub(super) shown: Vec<ShownCard>,
    /// Where the columns in sight are, with their places.
    pub(super) shown_columns: Vec<(usize, Rect)>,
}

/// A card in sight.
#[derive(Clone, Copy, Debug)]
pub(super) struct ShownCard {
    pub(super) id: Uid,
    pub(super) column: usize,
    pub(super) rect: Rect,
}

/// The place of a card: its column, and which card of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CardPlace {
    pub(super) column: usize,
    pub(super) card: usize,
}

impl BoardState {
    /// Makes the cards anew where something has changed.
    pub(super) fn update(&mut self, cx: &Context<'_>, mode: &GatheringMode) {
        if self.built_from.renew(cx.revision, cx.language(), mode.meeting) != Rebuild::Nothing {
            let before = std::mem::take(&mut self.columns);
            self.columns = columns(cx, mode.meeting, before);
            self.cursor = self.cursor.filter(|id| self.place_of(*id).is_some());
            self.dragged = self.dragged.filter(|id| self.place_of(*id).is_some());
        }
        if self.cursor.is_none() {
            self.cursor = self.columns.first().and_then(|column| column.cards.first()).map(|card| card.id);
            self.merging = None;
        }
    }

    /// Where a card is.
    pub(super) fn place_of(&self, id: Uid) -> Option<CardPlace> {
        self.columns.iter().enumerate().find_map(|(column, cards)| {
            let card = cards.cards.iter().position(|card| card.id == id)?;
            Some(CardPlace { column, card })
        })
    }

    /// The card of an idea.
    pub(super) fn card(&self, id: Uid) -> Option<&BoardCard> {
        let CardPlace { column, card } = self.place_of(id)?;
        self.columns.get(column)?.cards.get(card)
    }

    /// The card that the keys are at.
    pub(super) fn card_at_keys(&self) -> Option<&BoardCard> {
        self.card(self.cursor?)
    }

    /// Moves the keys to a card.
    pub(super) fn go_to(&mut self, id: Uid, out: &mut Outbox<'_>) {
        if self.cursor != Some(id) {
            self.merging = None;
        }
        (self.cursor, self.reveal) = (Some(id), true);
        out.select((crate::model::Kind::Idea, id));
    }
}
