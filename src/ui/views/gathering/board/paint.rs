//! How a column of cards looks, and where its cards are: only those in sight are laid out.

use super::cards::{BoardCard, CardHeight, MergedIdea};
use super::state::{BoardState, ShownCard, board_id};
use crate::ui::theme::{self, Palette, Tone, Type};
use crate::ui::widgets::access::{PaintedNode, is_read};
use crate::ui::widgets::{self as w, LineText};
use egui::accesskit::Role;
use egui::{Id, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// The most lines of an idea on its card; its form has all of it.
const TITLE_LINES: usize = 6;
/// The most lines of what stands below it.
const FOOT_LINES: usize = 3;
/// The height of a line of a merged idea.
const MERGED_HEIGHT: f32 = theme::TARGET_SIZE;
/// How many letters of a card have room in a line of this many points.
const LETTER_WIDTH: f32 = 7.5;
const LINE_HEIGHT: f32 = 18.0;

/// The tone of a column's cards: neighbours differ.
const fn tone_of(column: usize) -> Tone {
    match column % 4 {
        0 => Tone::Warning,
        1 => Tone::Accent,
        2 => Tone::Green,
        _ => Tone::Violet,
    }
}

/// A card among all widgets.
pub(super) fn card_id(card: &BoardCard) -> Id {
    board_id().with(("card", card.id))
}

/// How a card is painted.
#[derive(Clone, Copy, Debug)]
pub(super) struct CardPaint<'a> {
    pub(super) card: &'a BoardCard,
    pub(super) column: usize,
}

impl CardPaint<'_> {
    fn text_width(width: f32) -> f32 {
        width - 2.0 * theme::BOX_PADDING
    }

    /// How high the card is; guessed until it is in sight.
    fn height(&self, width: f32) -> f32 {
        match self.card.height.get() {
            Some(known) if (known.width - width).abs() < 0.5 => known.height,
            _ => {
                let letters =
                    f32::from(u16::try_from(self.card.title.chars().count() + 4).unwrap_or(u16::MAX));
                let lines = (letters * LETTER_WIDTH / Self::text_width(width)).ceil().max(1.0);
                let foot = if self.card.foot.is_empty() { 0.0 } else { LINE_HEIGHT };
                lines * LINE_HEIGHT + foot + self.merged_height() + 2.0 * theme::GAP
            }
        }
    }

    fn merged_height(&self) -> f32 {
        f32::from(u16::try_from(self.card.merged.len()).unwrap_or(u16::MAX)) * MERGED_HEIGHT
    }

    /// Lays the card out and notes how high it is.
    fn measure(&self, ui: &Ui, width: f32) -> f32 {
        let (title, foot) = self.galleys(ui, width);
        let foot = foot.map_or(0.0, |foot| foot.size().y + theme::SPACE / 2.0);
        let height = title.size().y + foot + self.merged_height() + 2.0 * theme::GAP;
        self.card.height.set(Some(CardHeight { width, height }));
        height
    }

    fn galleys(
        &self,
        ui: &Ui,
        width: f32,
    ) -> (std::sync::Arc<egui::Galley>, Option<std::sync::Arc<egui::Galley>>) {
        let colour = theme::palette(ui).tint(self.tone()).text;
        let width = Self::text_width(width);
        let number = &self.card.number;
        let words = if number.is_empty() {
            self.card.title.clone()
        } else {
            format!("{number}  {}", self.card.title)
        };
        let title = LineText { kind: Type::Body, colour, lines: TITLE_LINES };
        let title = w::wrapped_galley(ui, &words, title, width);
        let foot = LineText { kind: Type::Small, colour, lines: FOOT_LINES };
        let foot = (!self.card.foot.is_empty()).then(|| w::wrapped_galley(ui, &self.card.foot, foot, width));
        (title, foot)
    }

    const fn tone(&self) -> Tone {
        if self.card.is_parked { Tone::Neutral } else { tone_of(self.column) }
    }

    /// Paints the card; the ideas that were merged into it are their own lines with a button each.
    pub(super) fn paint(&self, ui: &Ui, painter: &Painter, rect: Rect) {
        let p: &Palette = theme::palette(ui);
        let tint = p.tint(self.tone());
        painter.rect_filled(rect, theme::RADIUS_SMALL, tint.surface);
        let (title, foot) = self.galleys(ui, rect.width());
        let mut at = rect.min + vec2(theme::BOX_PADDING, theme::GAP);
        let down = title.size().y + theme::SPACE / 2.0;
        painter.galley(at, title, tint.text);
        at.y += down;
        if let Some(foot) = foot {
            painter.galley(at, foot, tint.text);
        }
    }
}

/// Shows the cards of a column that are in sight; returns which merged idea is to be parted.
pub(super) fn cards_ui(ui: &mut Ui, state: &mut BoardState, column: usize) -> Option<crate::model::Uid> {
    let mut shown = std::mem::take(&mut state.shown);
    let mut parted = None;
    let cards = state.columns.get(column).map_or(&[][..], |column| &column.cards);
    let (width, clip) = (ui.available_width(), ui.clip_rect());
    let corner = ui.cursor().min;
    let mut top = corner.y;
    for card in cards {
        let paint = CardPaint { card, column };
        let is_cursor = state.cursor == Some(card.id);
        let mut height = paint.height(width);
        let near = |height: f32| top < clip.bottom() && top + height > clip.top();
        if near(height) || (is_cursor && state.reveal) {
            height = paint.measure(ui, width);
        }
        let rect = Rect::from_min_size(pos2(corner.x, top), vec2(width, height));
        if is_cursor && state.reveal {
            ui.scroll_to_rect(rect.expand(theme::GAP), None);
        }
        if near(height) {
            parted = card_ui(ui, state, paint, rect).or(parted);
            shown.push(ShownCard { id: card.id, column, rect });
        }
        top += height + theme::GAP;
    }
    ui.allocate_rect(Rect::from_min_max(corner, pos2(corner.x + width, top)), egui::Sense::hover());
    state.shown = shown;
    parted
}

fn card_ui(ui: &mut Ui, state: &BoardState, paint: CardPaint<'_>, rect: Rect) -> Option<crate::model::Uid> {
    let painter = ui.painter().clone();
    paint.paint(ui, &painter, rect);
    let is_cursor = state.cursor == Some(paint.card.id);
    if is_cursor {
        // The buttons below the board are about this card, wherever the keyboard is.
        let has_keys = ui.memory(|memory| memory.has_focus(board_id()));
        let ring = if has_keys {
            Stroke::new(theme::FOCUS_WIDTH, theme::palette(ui).focus)
        } else {
            Stroke::new(theme::HAIRLINE, theme::palette(ui).tint(paint.tone()).edge)
        };
        painter.rect_stroke(rect, theme::RADIUS_SMALL, ring, StrokeKind::Inside);
    }
    if is_read(ui, board_id()) {
        let node = PaintedNode::new(Role::ListItem, &paint.card.label, rect).pressable();
        PaintedNode { selected: Some(is_cursor), ..node }.add(ui, card_id(paint.card));
    }
    let mut parted = None;
    let mut at = pos2(rect.left(), rect.bottom() - theme::GAP - paint.merged_height());
    for merged in &paint.card.merged {
        let line = Rect::from_min_size(at, vec2(rect.width(), MERGED_HEIGHT));
        if merged_ui(ui, paint.tone(), merged, line) {
            parted = Some(merged.id);
        }
        at.y += MERGED_HEIGHT;
    }
    parted
}

/// A merged idea on the card that it went into, with a cross that parts it again; returns whether that was pressed.
fn merged_ui(ui: &Ui, tone: Tone, merged: &MergedIdea, line: Rect) -> bool {
    let text = theme::palette(ui).tint(tone).text;
    let button =
        Rect::from_min_max(pos2(line.right() - theme::TARGET_SIZE - theme::SPACE, line.top()), line.max);
    let response = ui.interact(button, board_id().with(("part", merged.id)), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Button, ui.is_enabled(), &merged.part));
    let inner =
        Rect::from_min_max(line.min + vec2(theme::BOX_PADDING, 0.0), pos2(button.left(), line.bottom()));
    let words = format!("= {}", merged.words);
    let galley = w::clipped_galley(ui, &words, Type::Small, text, inner.width());
    let cross = w::clipped_galley(ui, "×", Type::Body, text, button.width());
    ui.painter().galley(pos2(inner.left(), inner.center().y - galley.size().y / 2.0), galley, text);
    ui.painter().galley(button.center() - cross.size() / 2.0, cross, text);
    if response.has_focus() || response.hovered() {
        let ring = Stroke::new(theme::HAIRLINE, text);
        ui.painter().rect_stroke(button.shrink(2.0), theme::RADIUS_SMALL, ring, StrokeKind::Inside);
    }
    response.on_hover_text(&merged.part).clicked()
}

/// A card on its way, at the pointer, with what it will do there.
pub(super) fn paint_dragged(ui: &Ui, paint: CardPaint<'_>, at: Pos2, does: Option<&str>) {
    let p = theme::palette(ui);
    let width = theme::BOARD_COLUMN_WIDTH;
    let size = vec2(width, paint.height(width).min(3.0 * LINE_HEIGHT + 2.0 * theme::GAP));
    let tag_height = LINE_HEIGHT + theme::GAP;
    let most = ui.ctx().content_rect().max - size - vec2(0.0, tag_height);
    let corner = (at + vec2(theme::GAP, theme::GAP)).min(most);
    let layer = egui::LayerId::new(egui::Order::Tooltip, board_id().with("dragged"));
    let rect = Rect::from_min_size(corner, size);
    let painter = ui.ctx().layer_painter(layer).with_clip_rect(rect.expand2(vec2(0.0, tag_height)));
    paint.paint(ui, &painter.with_clip_rect(rect), rect);
    let edge = Stroke::new(theme::HAIRLINE, p.tint(paint.tone()).edge);
    painter.rect_stroke(rect, theme::RADIUS_SMALL, edge, StrokeKind::Inside);
    if let Some(does) = does {
        let galley = w::clipped_galley(ui, does, Type::Label, p.background, size.x - 2.0 * theme::GAP);
        let tag = Rect::from_min_size(rect.left_bottom() + vec2(0.0, theme::SPACE), galley.size());
        let tag = tag.expand2(vec2(theme::GAP, 0.0)).translate(vec2(theme::GAP, 0.0));
        painter.rect_filled(tag, theme::RADIUS_SMALL, p.text);
        painter.galley(tag.min + vec2(theme::GAP, 0.0), galley, p.background);
    }
}
