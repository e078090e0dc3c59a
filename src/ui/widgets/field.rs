//! A label with something to fill in below it, and the box of a form that people type in.
//!
//! The label is painted and its words are the name of the box: a screen reader meets them once. Editing itself is
//! `in_place`'s; here its state is kept in egui's memory, while the box has the keyboard.

use super::in_place::{BoxEnd, BoxShape, InPlaceBox, InPlaceEditor, edit_in_place, is_closing};
use super::text::clipped_galley;
use crate::ui::theme::{self, Type};
use egui::{Id, Key, Sense, Ui};

/// Shows a label, and below it what is filled in; inputs without a name of their own get the label's.
pub fn field<R>(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::SPACE / 2.0;
        let colour = theme::palette(ui).text;
        let galley = clipped_galley(ui, name, Type::Label, colour, ui.available_width());
        let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(rect.min, galley, colour);
        ui.name_inputs(name, content)
    })
    .inner
}

/// A box of a form that people type in; how it is edited is `in_place`'s.
#[derive(Clone, Copy, Debug)]
pub struct TextBox<'a> {
    /// Tells it from other boxes; two shown at once never share one.
    pub id: Id,
    /// Its accessible name.
    pub name: &'a str,
    /// The value in the plan.
    pub value: &'a str,
    /// Shown in it while it is empty.
    pub hint: &'a str,
    /// How many lines are in sight; 1 means that there is only one.
    pub rows: usize,
    /// Its width.
    pub width: f32,
    /// Whether it holds a number, which is aligned to the right.
    pub numeric: bool,
    /// Whether every letter is in the plan at once, so that the plan's undo takes it back.
    pub live: bool,
    /// Whether it keeps what was typed when the keyboard goes elsewhere, because that could not be read.
    pub keeps: bool,
}

impl<'a> TextBox<'a> {
    /// A box of one line as wide as there is room for.
    pub const fn line(id: Id, name: &'a str, value: &'a str) -> Self {
        Self {
            id,
            name,
            value,
            hint: "",
            rows: 1,
            width: f32::INFINITY,
            numeric: false,
            live: false,
            keeps: false,
        }
    }

    /// The same with a hint.
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The same with so many lines.
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// The same with a width.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// The same for a number.
    pub const fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// The same, which keeps what was typed although the plan says something else.
    pub const fn keeps(mut self, keeps: bool) -> Self {
        self.keeps = keeps;
        self
    }

    /// The same, where what is typed is in the plan at once.
    pub const fn live(mut self, live: bool) -> Self {
        self.live = live;
        self
    }
}

/// What happened in a box during a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is asked for alone, and they do not exclude each other"
)]
pub struct TextBoxResponse {
    /// What is in the box now, where it was changed.
    pub changed: Option<String>,
    /// Whether the user finished: Enter in a box of one line, or the keyboard moved on.
    pub done: bool,
    /// Whether it was Enter that finished it.
    pub enter: bool,
    /// Whether it has the keyboard.
    pub focused: bool,
    /// Whether it shows what the plan says.
    pub shows_value: bool,
}

/// Shows a box; returns what was typed in it.
pub fn text_box(ui: &mut Ui, shown: &TextBox<'_>) -> TextBoxResponse {
    let slot = shown.id.with("typed");
    let mut editor = ui
        .data(|data| data.get_temp::<InPlaceEditor>(slot))
        .unwrap_or_else(|| InPlaceEditor::of(shown.value));
    editor.follow(shown.value);
    let had_focus = ui.memory(|memory| memory.has_focus(shown.id));
    // Enter is the text box's own: it leaves a box of one line.
    let enter = had_focus && shown.rows == 1 && ui.input(|input| input.key_pressed(Key::Enter));
    let in_place = InPlaceBox {
        id: shown.id,
        name: shown.name,
        hint: shown.hint,
        shape: BoxShape::Flow { width: shown.width, rows: shown.rows },
        numeric: shown.numeric,
        keys: &[],
        live: shown.live,
    };
    let response = edit_in_place(ui, &in_place, &mut editor);
    let changed = response.changed.then(|| editor.text().to_owned());
    let shows_value = editor.text() == shown.value;
    if response.has_focus || response.gained_focus || response.changed || (shown.keeps && !shows_value) {
        ui.data_mut(|data| data.insert_temp(slot, editor));
    } else {
        ui.data_mut(|data| data.remove_temp::<InPlaceEditor>(slot));
    }
    let done = response.end == Some(BoxEnd::Left);
    TextBoxResponse { changed, done, enter, focused: response.has_focus, shows_value }
}

/// Shows a box whose text counts only when the user has finished; says that text, where it is another one.
pub fn text_box_on_commit(ui: &mut Ui, shown: &TextBox<'_>) -> Option<String> {
    let slot = shown.id.with("pending");
    let response = text_box(ui, shown);
    if let Some(text) = response.changed {
        ui.data_mut(|data| data.insert_temp(slot, text));
    }
    if !response.done && !is_closing(ui) {
        return None;
    }
    let text = ui.data_mut(|data| data.remove_temp::<String>(slot))?;
    (text.trim() != shown.value.trim()).then_some(text)
}
