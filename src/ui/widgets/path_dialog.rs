//! Choosing a file without the system's own dialog: a path to type or paste, and the files of its folder.
//!
//! Reads no folder; the caller passes the entries.

use super::field::{TextBox, text_box};
use super::in_place::{Caret, place_caret};
use super::region::dialog;
use super::text::note;
use super::{filled_button, option_line, outlined_button};
use crate::ui::theme::{self, Type};
use egui::{Context, Id, ScrollArea, Ui};

/// The words of the dialog; the caller gives all of them.
#[derive(Clone, Copy, Debug)]
pub struct PathDialog<'a> {
    /// Its name.
    pub name: &'a str,
    /// The label of the box.
    pub label: &'a str,
    /// Why it is shown, or what is wrong with the path.
    pub note: &'a str,
    /// Shown in place of the entries where there are none.
    pub nothing: &'a str,
    /// The words of the button that accepts.
    pub accept: &'a str,
    /// The words of the button that leaves.
    pub cancel: &'a str,
    /// Folders and files in the folder of the typed path; folders end in a separator.
    pub entries: &'a [String],
}

/// What the user answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathAnswer {
    /// This path, as it was typed.
    Path(String),
    /// An entry was pressed; the caller decides whether it is a folder.
    Entry(usize),
    /// Nothing.
    Cancelled,
}

/// Shows the dialog; `typed` is the path so far.
pub fn path_dialog(ctx: &Context, shown: &PathDialog<'_>, typed: &mut String) -> Option<PathAnswer> {
    let (answer, left) = dialog(ctx, "path", shown.name, |ui| {
        ui.set_width(theme::DIALOG_WIDTH.min(ctx.content_rect().width() - 80.0));
        path_dialog_content(ui, shown, typed)
    });
    answer.or_else(|| left.then_some(PathAnswer::Cancelled))
}

fn path_dialog_content(ui: &mut Ui, shown: &PathDialog<'_>, typed: &mut String) -> Option<PathAnswer> {
    let mut answer = None;
    note(ui, shown.note);
    ui.add_space(theme::GAP);
    let id = Id::unique("path-box");
    if ui.memory(|memory| memory.focused().is_none()) {
        ui.memory_mut(|memory| memory.request_focus(id));
        // A box that opens again has its caret behind the path that is proposed, not where it was in another one.
        place_caret(ui.ctx(), id, Caret::End, typed.chars().count());
    }
    let entry = super::field(ui, shown.label, |ui| text_box(ui, &TextBox::line(id, shown.label, typed)));
    if let Some(text) = entry.changed {
        *typed = text;
    }
    ui.add_space(theme::GAP);
    // The buttons below stay in sight in a low window: the list gives way.
    let height = (ui.ctx().content_rect().height() - 320.0).clamp(96.0, 240.0);
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        if shown.entries.is_empty() {
            super::live_label(ui, Type::Body, shown.nothing);
        }
        for (index, name) in shown.entries.iter().enumerate() {
            if option_line(ui, name, false, width).clicked() {
                answer = Some(PathAnswer::Entry(index));
            }
        }
    });
    ui.add_space(theme::GAP);
    ui.horizontal(|ui| {
        if (filled_button(ui, shown.accept).clicked() || entry.enter) && !typed.trim().is_empty() {
            answer = Some(PathAnswer::Path(typed.trim().to_owned()));
        }
        if outlined_button(ui, shown.cancel).clicked() {
            answer = Some(PathAnswer::Cancelled);
        }
    });
    answer
}
