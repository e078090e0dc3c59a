//! The one search (Ctrl+K): type a few letters, choose with the arrows, go with Enter.

use super::chord::consume_chord;
use super::field::{TextBox, text_box};
use super::region::dialog;
use super::text::clipped_galley;
use crate::ui::theme::{self, Type};
use egui::{
    Align2, Context, Id, Key, Modifiers, Response, ScrollArea, Sense, Ui, WidgetInfo, accesskit::Role, vec2,
};

/// Something that can be gone to or done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinderItem {
    /// Its name.
    pub name: String,
    /// What kind of thing it is, or its key.
    pub detail: String,
}

/// What was typed, and which hit is marked; may be lost.
#[derive(Clone, Debug, Default)]
pub struct FinderState {
    typed: String,
    marked: usize,
    begun: bool,
    /// What was looked for among how many things, and the hits.
    hits: Option<(String, usize, Vec<usize>)>,
}

/// At most this many hits are shown; more letters find the rest.
const HITS: usize = 50;

/// The words of the search.
#[derive(Clone, Copy, Debug)]
pub struct FinderWords<'a> {
    /// Its name.
    pub name: &'a str,
    /// Shown in the empty box.
    pub hint: &'a str,
    /// Shown where nothing has the letters that were typed.
    pub nothing: &'a str,
}

/// Shows the search; gives `Some(Some(index))` for what was chosen and `Some(None)` where it was left.
pub fn finder(
    ctx: &Context,
    words: FinderWords<'_>,
    items: &[FinderItem],
    state: &mut FinderState,
) -> Option<Option<usize>> {
    let (chosen, left) = dialog(ctx, "finder", words.name, |ui| {
        ui.set_width(theme::DIALOG_WIDTH.min(ctx.content_rect().width() - 80.0));
        finder_content(ui, words, items, state)
    });
    chosen.map(Some).or_else(|| left.then_some(None))
}

fn finder_content(
    ui: &mut Ui,
    words: FinderWords<'_>,
    items: &[FinderItem],
    state: &mut FinderState,
) -> Option<usize> {
    // Before the keys: what is marked is bounded by what was found for the letters of the frame before.
    let hits = cached_hits(items, state);
    let (down, up, enter) = ui.input_mut(|input| {
        (
            consume_chord(input, Modifiers::NONE, Key::ArrowDown),
            consume_chord(input, Modifiers::NONE, Key::ArrowUp),
            consume_chord(input, Modifiers::NONE, Key::Enter),
        )
    });
    if down {
        state.marked = state.marked.saturating_add(1);
    }
    if up {
        state.marked = state.marked.saturating_sub(1);
    }
    state.marked = state.marked.min(hits.len().saturating_sub(1));
    let id = Id::unique("finder-box");
    // Asked for until it has it: a dialog finds its size in its first frame, when nothing can have the keyboard yet.
    if !state.begun {
        state.begun = ui.memory(|memory| memory.has_focus(id));
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let entry = text_box(ui, &TextBox::line(id, words.name, &state.typed).hint(words.hint));
    if let Some(text) = entry.changed {
        state.typed = text;
        // Other letters, other hits: the best one is marked again.
        state.marked = 0;
    }
    ui.add_space(theme::GAP);
    // The same height for many hits and few, so that the box stays where it is.
    let height = (window_height(ui) - 220.0).clamp(96.0, 380.0);
    let mut chosen = if enter { hits.get(state.marked).copied() } else { None };
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if hits.is_empty() {
            super::live_label(ui, Type::Body, words.nothing);
        }
        for (place, index) in hits.iter().enumerate() {
            let Some(item) = items.get(*index) else { continue };
            let line = hit_line(ui, item, place == state.marked);
            if place == state.marked && (down || up) {
                line.scroll_to_me(None);
            }
            if line.clicked() {
                chosen = Some(*index);
            }
        }
    });
    chosen
}

fn window_height(ui: &Ui) -> f32 {
    ui.ctx().content_rect().height()
}

/// The hits, searched for again only after other text was typed or items were added.
fn cached_hits(items: &[FinderItem], state: &mut FinderState) -> Vec<usize> {
    let cached = state.hits.take().filter(|(typed, among, _)| *typed == state.typed && *among == items.len());
    let (.., hits) = state
        .hits
        .insert(cached.unwrap_or_else(|| (state.typed.clone(), items.len(), find_hits(items, &state.typed))));
    hits.clone()
}

/// The items that contain every typed word: exact names first, then names that begin with the first word.
fn find_hits(items: &[FinderItem], typed: &str) -> Vec<usize> {
    let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let exact = typed.trim().to_lowercase();
    let mut ranked: Vec<(u8, usize)> = items
        .iter()
        .enumerate()
        .filter_map(|(index, item)| {
            let name = item.name.to_lowercase();
            // Lower is better: the exact name, a name that begins so, any name that has all words.
            let rank = match words.first() {
                Some(_) if name == exact => 0,
                Some(word) if !name.starts_with(word.as_str()) => 2,
                _ => 1,
            };
            words.iter().all(|word| name.contains(word.as_str())).then_some((rank, index))
        })
        .collect();
    ranked.sort_unstable();
    ranked.into_iter().take(HITS).map(|(_, index)| index).collect()
}

fn hit_line(ui: &mut Ui, item: &FinderItem, marked: bool) -> Response {
    let p = theme::palette(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), theme::CONTROL_HEIGHT), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            marked,
            format!("{} {}", item.name, item.detail).trim(),
        )
    });
    if marked || response.hovered() || response.has_focus() {
        let fill = if marked { p.tint(theme::Tone::Accent).surface } else { p.highlight };
        ui.painter().rect_filled(rect, theme::RADIUS, fill);
    }
    let inner = rect.shrink2(vec2(theme::BOX_PADDING, 0.0));
    // The detail is set first and may take half of the line; the name gets what it leaves.
    let detail = clipped_galley(ui, &item.detail, Type::Small, p.subtle, inner.width() / 2.0);
    let name =
        clipped_galley(ui, &item.name, Type::Body, p.text, inner.width() - detail.size().x - theme::GAP);
    ui.painter().galley(Align2::LEFT_CENTER.align_size_within_rect(name.size(), inner).min, name, p.text);
    ui.painter().galley(
        Align2::RIGHT_CENTER.align_size_within_rect(detail.size(), inner).min,
        detail,
        p.subtle,
    );
    response
}
