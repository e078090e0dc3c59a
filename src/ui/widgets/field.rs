//! A label with something to fill in below it, and the box that people type in.
//!
//! The label is painted and its words are the name of the box: a screen reader meets them once.

use super::chord::is_chord_pressed;
use super::text::clipped_galley;
use crate::ui::theme::{self, Type};
use egui::{
    Align, Align2, Context, EventFilter, FontSelection, Id, Key, Margin, Modifiers, Sense, TextEdit, Ui, vec2,
};

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

/// A box that people type in.
///
/// While it has the keyboard it shows what was typed, not what the plan made of it, so that "1 6" may become "1 650".
#[derive(Clone, Copy, Debug)]
pub struct TextBox<'a> {
    /// Tells it from other boxes; two shown at once never share one.
    pub id: Id,
    /// Its accessible name.
    pub name: &'a str,
    /// What the plan says now.
    pub value: &'a str,
    /// Stands in it while it is empty.
    pub hint: &'a str,
    /// How many lines are in sight; 1 means that there is only one.
    pub rows: usize,
    /// Its width.
    pub width: f32,
    /// Whether it holds a number, which stands on the right.
    pub numeric: bool,
    /// Whether everything typed in it is in the plan at once, so that the plan's undo takes it back.
    pub live: bool,
}

impl<'a> TextBox<'a> {
    /// A box of one line as wide as there is room for.
    pub const fn line(id: Id, name: &'a str, value: &'a str) -> Self {
        Self { id, name, value, hint: "", rows: 1, width: f32::INFINITY, numeric: false, live: false }
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

    /// The same, where what is typed is in the plan at once.
    pub const fn live(mut self, live: bool) -> Self {
        self.live = live;
        self
    }
}

/// What happened in a box during a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextBoxResponse {
    /// What stands in the box now, where it was changed.
    pub changed: Option<String>,
    /// Whether the user finished: Enter in a box of one line, or the keyboard moved on.
    pub done: bool,
    /// Whether it was Enter that finished it.
    pub enter: bool,
    /// Whether it has the keyboard.
    pub focused: bool,
}

/// What was typed, while the box has the keyboard.
#[derive(Clone, Debug, Default)]
struct TypedText {
    text: String,
    seen: String,
    sent: bool,
}

/// Shows a box; says what was typed in it.
pub fn text_box(ui: &mut Ui, shown: &TextBox<'_>) -> TextBoxResponse {
    let slot = shown.id.with("typed");
    let mut typed = load_typed(ui.ctx(), slot, shown.value);
    let had_focus = ui.memory(|memory| memory.has_focus(shown.id));
    let enter = had_focus && shown.rows == 1 && ui.input(|input| input.key_pressed(Key::Enter));
    if shown.live && had_focus {
        clear_text_undo(ui.ctx());
    }
    let before = typed.text.clone();
    let response = text_edit(ui, shown, &mut typed.text);
    let response = response.accessible_name(shown.name);
    if typed.text != before {
        note_text_undo(ui);
    }
    let changed = response.changed().then(|| typed.text.clone());
    if response.has_focus() || response.gained_focus() || changed.is_some() {
        typed.sent = changed.is_some();
        ui.data_mut(|data| data.insert_temp(slot, typed));
    } else {
        ui.data_mut(|data| data.remove_temp::<TypedText>(slot));
    }
    TextBoxResponse { changed, done: response.lost_focus(), enter, focused: response.has_focus() }
}

/// What stands in the box: what was typed, unless the plan changed for another reason.
fn load_typed(ctx: &Context, slot: Id, value: &str) -> TypedText {
    let mut typed = ctx.data(|data| data.get_temp::<TypedText>(slot)).unwrap_or_else(|| TypedText {
        text: value.to_owned(),
        seen: value.to_owned(),
        sent: false,
    });
    if typed.sent {
        value.clone_into(&mut typed.seen);
        typed.sent = false;
    } else if typed.seen != value {
        value.clone_into(&mut typed.text);
        value.clone_into(&mut typed.seen);
    }
    typed
}

fn text_edit(ui: &mut Ui, shown: &TextBox<'_>, text: &mut String) -> egui::Response {
    let width = shown.width.min(ui.available_width());
    let one = shown.rows == 1;
    let edit = if one { TextEdit::singleline(text) } else { TextEdit::multiline(text) };
    let edit = edit
        .id(shown.id)
        .font(FontSelection::FontId(Type::Body.font()))
        .desired_width(width)
        .desired_rows(shown.rows)
        .margin(Margin::symmetric(10, 6))
        .hint_text(shown.hint)
        .min_size(vec2(theme::TARGET_SIZE, theme::CONTROL_HEIGHT))
        .align(Align2([
            if shown.numeric { Align::RIGHT } else { Align::LEFT },
            if one { Align::Center } else { Align::TOP },
        ]))
        .event_filter(EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        });
    ui.add(edit)
}

/// Shows a box whose text counts only when the user has finished; says that text, where it is another one.
pub fn text_box_on_commit(ui: &mut Ui, shown: &TextBox<'_>) -> Option<String> {
    let slot = shown.id.with("pending");
    let entry = text_box(ui, shown);
    if let Some(text) = entry.changed {
        ui.data_mut(|data| data.insert_temp(slot, text));
    }
    let closing = ui.input(|input| input.viewport().close_requested());
    if !entry.done && !closing {
        return None;
    }
    let text = ui.data_mut(|data| data.remove_temp::<String>(slot))?;
    (text.trim() != shown.value.trim()).then_some(text)
}

/// Forgets what could be undone in the box that has the keyboard: the plan itself has gone back or forth.
pub fn clear_text_undo(ctx: &Context) {
    let Some(id) = ctx.memory(egui::Memory::focused) else { return };
    if let Some(mut state) = egui::text_edit::TextEditState::load(ctx, id) {
        state.clear_undoer();
        state.store(ctx, id);
    }
}

fn undo_slot() -> Id {
    Id::unique("text-undo-frame")
}

/// Remembers that undo or redo was used up by typing in a box.
pub(super) fn note_text_undo(ui: &Ui) {
    let used = ui.input(|input| {
        let held = [Modifiers::COMMAND, Modifiers::COMMAND | Modifiers::SHIFT];
        held.into_iter()
            .any(|held| [Key::Z, Key::Y].into_iter().any(|key| is_chord_pressed(input, held, key)))
    });
    if used {
        let frame = ui.ctx().cumulative_frame_nr();
        ui.data_mut(|data| data.insert_temp(undo_slot(), frame));
    }
}

/// Whether typing in a box used up undo or redo in this frame.
pub fn text_undo_was_used(ctx: &Context) -> bool {
    let frame = ctx.cumulative_frame_nr();
    ctx.data(|data| data.get_temp::<u64>(undo_slot())) == Some(frame)
}
