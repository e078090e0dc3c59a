//! The one search (Ctrl+K): type a few letters, choose with the arrows, go with Enter.

use super::chord::consume_chord;
use super::field::{TextBox, text_box};
use super::region::dialog;
use super::text::clipped_galley;
use crate::ui::theme::{self, Type};
use egui::{
    Align2, Context, Id, Key, Modifiers, Response, ScrollArea, Sense, Ui, WidgetInfo, accesskit::Role, vec2,
};
use std::sync::Arc;

/// What can be found, in order: names and details, and the names in small letters, in one text each.
#[derive(Clone, Debug, Default)]
pub struct FinderItems {
    names: String,
    folded: String,
    items: Vec<FinderItem>,
}

/// Something that can be gone to or done.
#[derive(Clone, Debug)]
struct FinderItem {
    /// Where its name ends among all, and where its name in small letters does.
    name_end: usize,
    folded_end: usize,
    /// What kind of thing it is, or its key.
    detail: Arc<str>,
}

impl FinderItems {
    /// How many there are.
    pub const fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Adds an item: its name is what is appended.
    pub fn push(&mut self, append_name: impl FnOnce(&mut String), detail: Arc<str>) {
        let begin = self.names.len();
        append_name(&mut self.names);
        let name = self.names.get(begin..).unwrap_or_default();
        self.folded.extend(name.chars().flat_map(char::to_lowercase));
        let (name_end, folded_end) = (self.names.len(), self.folded.len());
        self.items.push(FinderItem { name_end, folded_end, detail });
    }

    fn before(&self, at: usize) -> Option<&FinderItem> {
        self.items.get(at.checked_sub(1)?)
    }

    fn name(&self, at: usize) -> &str {
        let begin = self.before(at).map_or(0, |before| before.name_end);
        let end = self.items.get(at).map_or(begin, |item| item.name_end);
        self.names.get(begin..end).unwrap_or_default()
    }

    fn folded(&self, at: usize) -> &str {
        let begin = self.before(at).map_or(0, |before| before.folded_end);
        let end = self.items.get(at).map_or(begin, |item| item.folded_end);
        self.folded.get(begin..end).unwrap_or_default()
    }

    fn detail(&self, at: usize) -> &str {
        self.items.get(at).map_or("", |item| &item.detail)
    }
}

/// What was typed, and which hit is marked; may be lost.
#[derive(Clone, Debug, Default)]
pub struct FinderState {
    typed: String,
    marked: usize,
    begun: bool,
    hits: FinderHits,
    /// Whether Enter was pressed before everything was looked in: then the best hit is chosen when it is.
    is_waiting: bool,
}

/// The items that have all words that were typed, of those that were looked in.
#[derive(Clone, Debug, Default)]
struct FinderHits {
    typed: String,
    /// What was typed, and its words, in small letters.
    exact: String,
    words: Vec<String>,
    /// How many items were looked in.
    searched: usize,
    /// The exact names, names that begin with the first word, and others; each in order.
    by_rank: [Vec<usize>; 3],
}

impl FinderHits {
    /// Begins again where something else is typed, and looks in some more items.
    fn update(&mut self, items: &FinderItems, typed: &str) {
        if self.typed != typed {
            let exact: String = typed.trim().chars().flat_map(char::to_lowercase).collect();
            let words = exact.split_whitespace().map(str::to_owned).collect();
            *self = Self { typed: typed.to_owned(), exact, words, ..Self::default() };
        }
        let end = items.len().min(self.searched.saturating_add(SEARCHED_PER_FRAME));
        for at in self.searched..end {
            let name = items.folded(at);
            if !self.words.iter().all(|word| name.contains(word.as_str())) {
                continue;
            }
            let rank = match self.words.first() {
                Some(_) if name == self.exact => 0,
                Some(word) if !name.starts_with(word.as_str()) => 2,
                _ => 1,
            };
            self.by_rank
                .get_mut(rank)
                .filter(|hits| hits.len() < HITS)
                .into_iter()
                .for_each(|hits| hits.push(at));
        }
        self.searched = end;
    }

    /// The best of them.
    fn best(&self) -> Vec<usize> {
        self.by_rank.iter().flatten().copied().take(HITS).collect()
    }

    /// Whether nothing that is found later comes before a hit.
    fn is_exact(&self, at: usize) -> bool {
        self.by_rank.first().is_some_and(|exact| exact.contains(&at))
    }
}

/// At most this many hits are shown; more letters find the rest.
const HITS: usize = 50;

/// How many names are looked in in a frame.
const SEARCHED_PER_FRAME: usize = 10_000;

/// The words of the search.
#[derive(Clone, Copy, Debug)]
pub struct FinderWords<'a> {
    /// Its name.
    pub name: &'a str,
    /// Shown in the empty box.
    pub hint: &'a str,
    /// Shown where nothing has the letters that were typed.
    pub nothing: &'a str,
    /// Shown while a choice waits until everything was looked in.
    pub waiting: &'a str,
}

/// What the search looks in.
#[derive(Clone, Copy, Debug)]
pub struct FinderContent<'a> {
    /// What can be found so far.
    pub items: &'a FinderItems,
    /// Whether that is all.
    pub is_complete: bool,
}

/// Shows the search; gives `Some(Some(index))` for what was chosen and `Some(None)` where it was left.
pub fn finder(
    ctx: &Context,
    words: FinderWords<'_>,
    content: FinderContent<'_>,
    state: &mut FinderState,
) -> Option<Option<usize>> {
    let (chosen, left) = dialog(ctx, "finder", words.name, |ui| {
        ui.set_width(theme::DIALOG_WIDTH.min(ctx.content_rect().width() - 80.0));
        finder_content(ui, words, content, state)
    });
    chosen.map(Some).or_else(|| left.then_some(None))
}

fn finder_content(
    ui: &mut Ui,
    words: FinderWords<'_>,
    FinderContent { items, is_complete }: FinderContent<'_>,
    state: &mut FinderState,
) -> Option<usize> {
    // Before the keys: what is marked is bounded by what was found for the letters of the frame before.
    let hits = updated_hits(items, state);
    let is_complete = is_complete && state.hits.searched == items.len();
    if !is_complete {
        ui.ctx().request_repaint();
    }
    let (down, up, enter) = ui.input_mut(|input| {
        (
            consume_chord(input, Modifiers::NONE, Key::ArrowDown),
            consume_chord(input, Modifiers::NONE, Key::ArrowUp),
            consume_chord(input, Modifiers::NONE, Key::Enter),
        )
    });
    // Who goes on instead of waiting has not chosen yet.
    state.is_waiting = (state.is_waiting || enter) && !down && !up;
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
        state.is_waiting = false;
        // Other letters, other hits: the best one is marked again.
        state.marked = 0;
    }
    ui.add_space(theme::GAP);
    // The same height for many hits and few, so that the box stays where it is.
    let height = (window_height(ui) - 220.0).clamp(96.0, 380.0);
    let marked = hits.get(state.marked).copied().filter(|_| state.is_waiting);
    // The first hit may not be the best one yet; one that the arrows went to is meant as it is.
    let mut chosen = marked.filter(|at| is_complete || state.marked > 0 || state.hits.is_exact(*at));
    state.is_waiting &= !is_complete && chosen.is_none();
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if state.is_waiting {
            super::live_label(ui, Type::Body, words.waiting);
        } else if hits.is_empty() && is_complete {
            super::live_label(ui, Type::Body, words.nothing);
        }
        for (place, index) in hits.iter().enumerate() {
            let line = hit_line(ui, (items.name(*index), items.detail(*index)), place == state.marked);
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

/// The hits so far; what the arrows went to stays marked while better ones are found.
fn updated_hits(items: &FinderItems, state: &mut FinderState) -> Vec<usize> {
    let marked = state.hits.best().get(state.marked).copied().filter(|_| state.marked > 0);
    state.hits.update(items, &state.typed);
    let hits = state.hits.best();
    let place = marked.and_then(|marked| hits.iter().position(|at| *at == marked));
    state.marked = place.unwrap_or(state.marked);
    hits
}

fn hit_line(ui: &mut Ui, (name, detail): (&str, &str), marked: bool) -> Response {
    let p = theme::palette(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), theme::CONTROL_HEIGHT), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, true, marked, format!("{name} {detail}").trim())
    });
    if marked || response.hovered() || response.has_focus() {
        let fill = if marked { p.tint(theme::Tone::Accent).surface } else { p.highlight };
        ui.painter().rect_filled(rect, theme::RADIUS, fill);
    }
    let inner = rect.shrink2(vec2(theme::BOX_PADDING, 0.0));
    // The detail is set first and may take half of the line; the name gets what it leaves.
    let detail = clipped_galley(ui, detail, Type::Small, p.subtle, inner.width() / 2.0);
    let name = clipped_galley(ui, name, Type::Body, p.text, inner.width() - detail.size().x - theme::GAP);
    ui.painter().galley(Align2::LEFT_CENTER.align_size_within_rect(name.size(), inner).min, name, p.text);
    ui.painter().galley(
        Align2::RIGHT_CENTER.align_size_within_rect(detail.size(), inner).min,
        detail,
        p.subtle,
    );
    response
}
