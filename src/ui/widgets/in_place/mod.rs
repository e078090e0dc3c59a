//! The one editor of a text where it is shown: in a cell of a table, a row of a tree, a field of a form.
//!
//! It knows no plan. The caller hands in what the plan says and gets back what was typed and how typing ended; what
//! becomes of it (a change at every letter, or only in the end) is the caller's.
//!
//! ```text
//! opening ── first frame: caret placed, keyboard requested ──> typing
//! typing  ── a letter ──> changed, the plan's echo is awaited ──> typing
//! typing  ── the plan changes for another reason (undo, a merge) ──> its text replaces what was typed
//! typing  ── one of the caller's keys ──> `BoxEnd::Key`     ── the keyboard goes elsewhere ──> `BoxEnd::Left`
//! ```

mod caret;
mod editor;
mod expansion;
mod keys;
mod undo;

pub use caret::{Caret, caret_of, place_caret};
pub use editor::InPlaceEditor;
pub use expansion::set_abbreviations;
pub use keys::{BoxEnd, BoxKey};
pub use undo::{clear_text_undo, text_undo_was_used};

use crate::ui::theme::{self, Type};
use egui::{
    Align, Align2, EventFilter, FontSelection, Id, Margin, Rect, Response, TextEdit, Ui, UiBuilder, vec2,
};

/// How an editor is shown in a frame.
#[derive(Clone, Copy, Debug)]
pub struct InPlaceBox<'a> {
    /// Tells it from other boxes; two shown at once never share one.
    pub id: Id,
    /// Its accessible name.
    pub name: &'a str,
    /// Shown in it while it is empty.
    pub hint: &'a str,
    /// Where it is and how large.
    pub shape: BoxShape,
    /// Whether it holds a number, which is aligned to the right.
    pub numeric: bool,
    /// The keys that end typing or mean something to the caller; all others are the text's.
    pub keys: &'a [BoxKey],
    /// Whether every letter is in the plan at once, so that undo is the plan's and not the box's.
    pub live: bool,
}

/// Where a box is and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BoxShape {
    /// Over something painted: a cell or a row.
    Over {
        /// The room that it covers.
        rect: Rect,
        /// How wide its text may grow; a cell's box is a little wider than what it covers.
        width: f32,
    },
    /// In the flow of a form.
    Flow {
        /// Its width, where there is room.
        width: f32,
        /// How many lines are in sight; 1 means that there is only one.
        rows: usize,
    },
}

/// What happened in a box during a frame.
#[derive(Clone, Debug)]
pub struct InPlaceResponse {
    /// Whether the text was changed.
    pub changed: bool,
    /// How typing ended, where it did.
    pub end: Option<BoxEnd>,
    /// Where the caret is, counted in letters.
    pub caret: Option<usize>,
    /// Whether the box has the keyboard.
    pub has_focus: bool,
    /// Whether it got the keyboard in this frame.
    pub gained_focus: bool,
}

/// Shows a box with what is being typed in it.
pub fn edit_in_place(ui: &mut Ui, shown: &InPlaceBox<'_>, editor: &mut InPlaceEditor) -> InPlaceResponse {
    let had_focus = ui.memory(|memory| memory.has_focus(shown.id));
    let opening = editor.take_opening();
    // The keys are taken before the box is shown: a text box has a meaning of its own for most of them.
    let key = if had_focus && opening.is_none() { keys::consume(ui, shown.keys) } else { None };
    // Before the box is shown, so that it has the keyboard in its first frame already and takes letters of the next.
    if let Some(caret) = opening {
        place_caret(ui.ctx(), shown.id, caret, editor.text().chars().count());
        ui.memory_mut(|memory| memory.request_focus(shown.id));
        // egui takes the keyboard from every box that the pointer was pressed or released outside of, in this frame too: what opens by
        // a click takes it in the next one.
        if ui.input(|input| input.pointer.any_pressed() || input.pointer.any_released()) {
            editor.reopen(caret);
            ui.ctx().request_repaint();
        }
    } else if shown.live && had_focus {
        clear_text_undo(ui.ctx());
    }
    let response = text_edit(ui, shown, editor.text_mut()).accessible_name(shown.name);
    let changed = response.changed();
    if changed {
        if !shown.numeric {
            expansion::expand_typed(ui, shown.id, editor);
        }
        undo::note_text_undo(ui);
        editor.expect_echo();
    }
    let left = response.lost_focus().then_some(BoxEnd::Left);
    InPlaceResponse {
        changed,
        end: key.map(BoxEnd::Key).or(left),
        caret: caret_of(ui.ctx(), shown.id),
        has_focus: response.has_focus(),
        gained_focus: response.gained_focus(),
    }
}

fn text_edit(ui: &mut Ui, shown: &InPlaceBox<'_>, text: &mut String) -> Response {
    let is_multiline = matches!(shown.shape, BoxShape::Flow { rows, .. } if rows > 1);
    let edit = if is_multiline { TextEdit::multiline(text) } else { TextEdit::singleline(text) };
    let edit = edit
        .id(shown.id)
        .font(FontSelection::FontId(Type::Body.font()))
        .hint_text(shown.hint)
        .align(Align2([
            if shown.numeric { Align::RIGHT } else { Align::LEFT },
            if is_multiline { Align::TOP } else { Align::Center },
        ]))
        .event_filter(EventFilter {
            tab: shown.keys.contains(&BoxKey::Forward),
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: shown.keys.contains(&BoxKey::Cancel),
        });
    match shown.shape {
        BoxShape::Over { rect, width } => {
            let edit = edit
                .margin(Margin::symmetric(7, 2))
                .desired_width(width)
                .min_size(vec2(width, rect.height()));
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("edit"));
            // Else the box would be as high as a button.
            child.spacing_mut().interact_size.y = rect.height();
            child.add(edit)
        }
        BoxShape::Flow { width, rows } => {
            let width = width.min(ui.available_width());
            let least = vec2(theme::TARGET_SIZE, theme::CONTROL_HEIGHT);
            ui.add(
                edit.margin(Margin::symmetric(10, 6)).desired_width(width).desired_rows(rows).min_size(least),
            )
        }
    }
}

/// Whether the window is about to close: what is typed in a box that reports only in the end is reported now.
pub fn is_closing(ui: &Ui) -> bool {
    ui.input(|input| input.viewport().close_requested())
}
