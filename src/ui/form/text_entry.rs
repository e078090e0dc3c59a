//! What the entries that are typed share: a labelled box, and reading what was typed in it.

use super::slot::FieldSlot;
use super::state::FormUi;
use crate::session::Outbox;
use crate::text::Phrase;
use crate::ui::theme;
use crate::ui::widgets::{self as w, TextBox, TextBoxResponse};
use egui::{Id, Ui};

/// The box of a field, with its label; what could not be read stays in it.
pub(super) fn text_entry(
    ui: &mut Ui,
    form: &mut FormUi<'_, '_>,
    slot: FieldSlot,
    value: &str,
    rows: usize,
) -> TextBoxResponse {
    let name = form.cx.text(&slot.label());
    labelled_box(ui, form, &name, &TextBox::line(slot.widget_id(), &name, value).rows(rows))
}

/// A box of one line with a label of its own, for a part of a field.
pub(super) fn labelled_box(
    ui: &mut Ui,
    form: &mut FormUi<'_, '_>,
    name: &str,
    shown: &TextBox<'_>,
) -> TextBoxResponse {
    let is_readable = form.state.is_readable(shown.id);
    let shown = shown.live(is_readable).keeps(!is_readable);
    let response = w::field(ui, name, |ui| w::text_box(ui, &shown));
    // The text that could not be read is gone, by undo or because the plan says something else now.
    if response.shows_value && response.changed.is_none() {
        form.state.set_error(shown.id, None);
    }
    response
}

/// Ends the gesture where the user has finished in a box: the next letter begins a step of its own.
pub(super) const fn end_gesture_when_done(response: &TextBoxResponse, out: &mut Outbox<'_>) {
    if response.done {
        out.gesture_ended = true;
    }
}

/// Parses what was typed in a box; what cannot be read changes nothing and is reported below the box, which keeps it.
pub(super) fn parse_or_report<T>(
    ui: &mut Ui,
    form: &mut FormUi<'_, '_>,
    id: Id,
    typed: Option<&str>,
    parse: impl FnOnce(&str) -> Result<T, Phrase>,
) -> Option<T> {
    let parsed = typed.map(parse);
    if let Some(parsed) = &parsed {
        let error = parsed.as_ref().err().map(|phrase| form.cx.text(phrase));
        form.state.set_error(id, error);
    }
    // The error stays until the text is valid, also in frames in which nothing was typed.
    if let Some(error) = form.state.error(id) {
        w::live_label(ui, theme::Type::Small, error);
    }
    parsed?.ok()
}
