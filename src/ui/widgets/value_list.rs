//! The one open list of values: letters filter it, arrows mark, Enter takes.
//!
//! What was typed stands in a box above the values. The box has the keyboard all the time and names the marked value as
//! its active one, so that a screen reader reads that. What fits nothing takes nothing.

use super::chord::{consume_chord, consume_list_move};
use super::in_place::{BoxKey, BoxShape, Caret, InPlaceBox, InPlaceEditor, edit_in_place, is_closing};
use super::lines::{line_at, lines_height};
use super::messages::live_label;
use super::option::{marked_line, options_width};
use crate::text::{fitting_names, is_same_name};
use crate::ui::theme::{self, Type};
use egui::{Event, Id, Key, Modifiers, Rect, ScrollArea, Ui, pos2, vec2};
use std::sync::Arc;

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// The value at this place.
    Item(usize),
    /// Something new of this name.
    New(String),
}

/// What a list was left by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKey {
    /// A click.
    Pointer,
    /// Enter.
    Enter,
    /// Tab.
    Forward,
    /// Shift+Tab.
    Backward,
}

/// How an open list ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListEnd {
    /// What was chosen; nothing where Tab went on from an untouched list.
    pub picked: Option<Picked>,
    /// What it was left by.
    pub by: ListKey,
}

/// What is offered for what was typed, besides the values of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListOffers {
    /// More values, behind the others.
    pub more: Vec<String>,
    /// The places of values that resemble what was typed without having its letters.
    pub near: Vec<usize>,
}

/// A list of values, for one frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct ValueList<'a> {
    /// Tells it from others.
    pub(super) id: Id,
    /// The accessible name of its box.
    pub(super) name: &'a str,
    /// The values.
    pub(super) values: &'a [String],
    /// The one that is chosen now.
    pub(super) chosen: Option<usize>,
    /// The places of values that resemble what was typed without having its letters.
    pub(super) near: &'a [usize],
    /// Comes before what was typed, for making something new; `None` where nothing can be made.
    pub(super) make: Option<&'a str>,
    /// Shown where nothing fits.
    pub(super) nothing: &'a str,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ListLine {
    Value(usize),
    New,
}

/// What an open list remembers.
#[derive(Clone, Debug, Default)]
struct ValueListState {
    editor: InPlaceEditor,
    marked: Option<ListLine>,
    /// The frame that it was shown in last.
    frame: u64,
    /// Whether anything was typed or marked since it was opened.
    is_touched: bool,
    /// Whether the marked line is scrolled to.
    reveal: bool,
}

/// The most lines in sight.
const LINES_HEIGHT: f32 = 280.0;

/// So many values decide how wide the list is.
const MEASURED: usize = 60;

/// What was typed in a list that is open.
pub fn typed_in_list(ctx: &egui::Context, id: Id) -> Option<String> {
    let state = ctx.data(|data| data.get_temp::<ValueListState>(id.with("list state")))?;
    let now = ctx.cumulative_frame_nr();
    (state.frame + 1 >= now).then(|| state.editor.text().to_owned())
}

/// Whether a list of values is open.
pub fn is_list_open(ctx: &egui::Context) -> bool {
    open_list(ctx).is_some()
}

/// Ends the list that is open as if something else had been clicked.
pub fn end_open_list(ctx: &egui::Context) {
    if let Some(id) = open_list(ctx) {
        end_list(ctx, id);
    }
}

fn open_list(ctx: &egui::Context) -> Option<Id> {
    let (id, frame) = ctx.data(|data| data.get_temp::<(Id, u64)>(shown_slot()))?;
    (frame + 1 >= ctx.cumulative_frame_nr() && egui::Popup::is_id_open(ctx, id)).then_some(id)
}

/// Notes that something is open in this frame that Escape closes before anything else.
pub(super) fn note_open(ctx: &egui::Context, id: Id) {
    let now = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| data.insert_temp(shown_slot(), (id, now)));
}

fn shown_slot() -> Id {
    Id::unique("list that is open")
}

/// Ends an open list as if something else had been clicked: what is marked is taken, where something was typed.
pub(super) fn end_list(ctx: &egui::Context, id: Id) {
    ctx.data_mut(|data| data.insert_temp(id.with("end wanted"), true));
    ctx.request_repaint();
}

/// Sets what lists of values say where nothing fits, in the language of the window.
pub fn set_list_words(ctx: &egui::Context, nothing: &str) {
    let known = nothing_words(ctx);
    if &*known != nothing {
        ctx.data_mut(|data| data.insert_temp::<Arc<str>>(words_slot(), nothing.into()));
    }
}

/// What lists of values say where nothing fits.
pub(super) fn nothing_words(ctx: &egui::Context) -> Arc<str> {
    ctx.data(|data| data.get_temp(words_slot())).unwrap_or_default()
}

fn words_slot() -> Id {
    Id::unique("words of lists")
}

impl ValueList<'_> {
    /// Shows it; says how it ended, where it did.
    pub(super) fn show(&self, ui: &mut Ui) -> Option<ListEnd> {
        let slot = self.id.with("list state");
        let now = ui.ctx().cumulative_frame_nr();
        let known = ui.data(|data| data.get_temp::<ValueListState>(slot));
        let known = known.filter(|state| state.frame + 1 >= now);
        let is_new = known.is_none();
        let mut state = known.unwrap_or_default();
        if is_new {
            state.marked = self.chosen.map(ListLine::Value).or_else(|| self.entries("").first().copied());
            state.reveal = true;
        }
        state.frame = now;
        note_open(ui.ctx(), self.id);
        self.take_letters(ui, &mut state);
        // The key that opened the list may be part of this frame.
        let by_key = if is_new { None } else { self.take_keys(ui, &mut state) };
        self.show_box(ui, &mut state);
        let clicked = self.show_lines(ui, &mut state);
        let typed = state.editor.text().trim().to_owned();
        // A window that closes ends every list: what was typed in it would be lost.
        let ends = ui.data_mut(|data| data.remove_temp::<bool>(self.id.with("end wanted"))).is_some();
        let closing =
            (ends || is_closing(ui)).then_some((state.marked.filter(|_| state.is_touched), ListKey::Pointer));
        ui.data_mut(|data| data.insert_temp(slot, state));
        let end = by_key.or(closing).or_else(|| clicked.map(|entry| (Some(entry), ListKey::Pointer)));
        end.map(|(entry, by)| {
            let picked = entry.map(|entry| match entry {
                ListLine::Value(at) => Picked::Item(at),
                ListLine::New => Picked::New(typed),
            });
            ListEnd { picked, by }
        })
    }

    /// How it ends where it was left for something else with a new name in it: nothing that was written gets lost.
    pub(super) fn end_of_left(&self, ctx: &egui::Context) -> Option<ListEnd> {
        self.make?;
        let state = ctx.data_mut(|data| data.remove_temp::<ValueListState>(self.id.with("list state")))?;
        let was_open = state.frame + 1 >= ctx.cumulative_frame_nr();
        let escaped = ctx.input(|input| input.key_pressed(Key::Escape));
        let picked = match state.marked.filter(|_| was_open && state.is_touched && !escaped)? {
            ListLine::Value(at) => Picked::Item(at),
            ListLine::New => Picked::New(state.editor.text().trim().to_owned()),
        };
        Some(ListEnd { picked: Some(picked), by: ListKey::Pointer })
    }

    fn box_id(&self) -> Id {
        self.id.with("box")
    }

    /// The lines that fit what was typed: values that have its letters, then those that resemble it, then a new one.
    fn entries(&self, typed: &str) -> Vec<ListLine> {
        let mut places = fitting_names(self.values, typed);
        let best = places.first().and_then(|at| self.values.get(*at));
        let is_new = !typed.trim().is_empty() && best.is_none_or(|value| !is_same_name(value, typed));
        if is_new {
            for near in self.near {
                if !places.contains(near) && *near < self.values.len() {
                    places.push(*near);
                }
            }
        }
        let new = (self.make.is_some() && is_new).then_some(ListLine::New);
        places.into_iter().map(ListLine::Value).chain(new).collect()
    }

    /// Letters that come before the box has the keyboard: the one that opened the list, and those typed fast.
    fn take_letters(&self, ui: &Ui, state: &mut ValueListState) {
        if ui.memory(|memory| memory.has_focus(self.box_id())) {
            return;
        }
        let mut text = state.editor.text().to_owned();
        let before = text.len();
        ui.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::Text(letters) => {
                    text.push_str(letters);
                    false
                }
                _ => true,
            });
        });
        if text.len() > before {
            self.note_typing(state, text.trim_start());
            state.editor = InPlaceEditor::open(text.trim_start().to_owned(), Caret::End);
        } else {
            state.editor.reopen(Caret::End);
        }
    }

    /// The best of what fits is marked.
    fn note_typing(&self, state: &mut ValueListState, typed: &str) {
        state.marked = match typed.trim() {
            "" => self.chosen.map(ListLine::Value).or_else(|| self.entries("").first().copied()),
            typed => self.entries(typed).first().copied(),
        };
        (state.is_touched, state.reveal) = (true, true);
    }

    fn take_keys(&self, ui: &Ui, state: &mut ValueListState) -> Option<(Option<ListLine>, ListKey)> {
        let typed = state.editor.text().to_owned();
        let is_blank = typed.trim().is_empty();
        // Within a text these two are the caret's.
        let ends: &[Modifiers] = if is_blank { &[Modifiers::NONE] } else { &[] };
        if let Some(step) = ui.input_mut(|input| consume_list_move(input, ends)) {
            let entries = self.entries(&typed);
            let at = entries.iter().position(|entry| Some(*entry) == state.marked).unwrap_or_default();
            state.marked = entries.get(step.target(at, entries.len())).copied();
            (state.is_touched, state.reveal) = (true, true);
        }
        let pressed = |modifiers, key| ui.input_mut(|input| consume_chord(input, modifiers, key));
        let forward = pressed(Modifiers::NONE, Key::Tab).then_some(ListKey::Forward);
        let tab = forward.or_else(|| pressed(Modifiers::SHIFT, Key::Tab).then_some(ListKey::Backward));
        if let Some(by) = tab {
            // What fits nothing stays in sight with the sentence that says so.
            return if state.is_touched {
                state.marked.map(|marked| (Some(marked), by))
            } else {
                Some((None, by))
            };
        }
        // With Ctrl what is chosen may be meant for more than one place, as the caller knows.
        let enter = pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::COMMAND, Key::Enter);
        // A space within a text is a letter; before one it presses the marked value, as in any list of the system.
        let space = is_blank && self.chosen.is_some() && pressed(Modifiers::NONE, Key::Space);
        if space {
            ui.input_mut(|input| {
                input.events.retain(|event| !matches!(event, Event::Text(text) if text == " "));
            });
        }
        state.marked.filter(|_| enter || space).map(|marked| (Some(marked), ListKey::Enter))
    }

    fn show_box(&self, ui: &mut Ui, state: &mut ValueListState) {
        let shown = InPlaceBox {
            id: self.box_id(),
            name: self.name,
            hint: "",
            shape: BoxShape::Flow { width: f32::INFINITY, rows: 1 },
            numeric: false,
            // Taken before; named, so that the box keeps the Tab key.
            keys: &[BoxKey::Forward],
            live: false,
        };
        let response = edit_in_place(ui, &shown, &mut state.editor);
        if response.changed {
            let typed = state.editor.text().to_owned();
            self.note_typing(state, &typed);
        }
    }

    /// Shows the lines in sight; says which was clicked.
    fn show_lines(&self, ui: &mut Ui, state: &mut ValueListState) -> Option<ListLine> {
        let typed = state.editor.text().trim().to_owned();
        let entries = self.entries(&typed);
        // The values may be others than in the frame before.
        let chosen = self.chosen.map(ListLine::Value).filter(|_| !state.is_touched);
        let kept = state.marked.filter(|marked| entries.contains(marked));
        let chosen = chosen.filter(|chosen| entries.contains(chosen));
        state.marked = kept.or(chosen).or_else(|| entries.first().copied());
        if entries.is_empty() {
            live_label(ui, Type::Small, self.nothing);
            return None;
        }
        let marked = entries.iter().position(|entry| Some(*entry) == state.marked);
        let reveal = std::mem::take(&mut state.reveal);
        // All lines are as wide as the longest, so that the whole line can be clicked.
        let width = options_width(ui, self.values.iter().take(MEASURED).map(String::as_str));
        // A list without a value begins with the name of its box, and not with the first of its values.
        let is_named = self.chosen.is_some() || state.is_touched;
        let mut clicked = None;
        ScrollArea::vertical().max_height(LINES_HEIGHT).show_viewport(ui, |ui, view| {
            ui.set_min_size(vec2(width, lines_height(entries.len(), theme::CONTROL_HEIGHT)));
            let corner = ui.min_rect().left_top();
            let rect = |line: usize| {
                let top = corner.y + lines_height(line, theme::CONTROL_HEIGHT);
                Rect::from_min_size(pos2(corner.x, top), vec2(ui.min_rect().width(), theme::CONTROL_HEIGHT))
            };
            let marked_rect = marked.map(rect).filter(|_| reveal);
            let first = line_at(view.min.y, theme::CONTROL_HEIGHT);
            let last = (line_at(view.max.y, theme::CONTROL_HEIGHT) + 1).min(entries.len());
            let lines: Vec<(ListLine, Rect, bool)> = (first..last)
                .filter_map(|line| Some((*entries.get(line)?, rect(line), marked == Some(line))))
                .collect();
            if let Some(rect) = marked_rect {
                ui.scroll_to_rect(rect, None);
            }
            for (entry, rect, is_marked) in lines {
                if self.show_line(ui, entry, &typed, (rect, is_marked, is_named && is_marked)) {
                    clicked = Some(entry);
                }
            }
        });
        clicked
    }

    /// Shows a line; says whether it was clicked.
    fn show_line(
        &self,
        ui: &Ui,
        entry: ListLine,
        typed: &str,
        (rect, marked, is_active): (Rect, bool, bool),
    ) -> bool {
        let (id, words, chosen) = match entry {
            ListLine::Value(at) => {
                let words = self.values.get(at).map_or("", String::as_str);
                (self.id.with(("value", at)), words.to_owned(), self.chosen == Some(at))
            }
            ListLine::New => {
                let make = self.make.unwrap_or_default();
                (self.id.with("new value"), format!("{make} {typed}"), false)
            }
        };
        if is_active {
            // Its box keeps the focus and names the marked value; screen readers then read that one.
            ui.ctx().accesskit_node_builder(self.box_id(), |node| {
                node.set_active_descendant(id.accesskit_id());
            });
        }
        marked_line(ui, id, rect, &super::option::OptionLine { words: &words, chosen, marked }).clicked()
    }
}
