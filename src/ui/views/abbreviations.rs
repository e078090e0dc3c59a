//! The dialog of the user's own abbreviations, one a line.

use crate::session::{Abbreviations, Command, Context, Outbox};
use crate::ui::theme;
use crate::ui::widgets::{self as w, TextBox};
use egui::{Id, Ui};

/// The dialog, while it is open.
#[derive(Debug, Default)]
pub struct AbbreviationsState {
    typed: Option<String>,
    /// Whether it opens in this frame.
    is_new: bool,
}

impl AbbreviationsState {
    /// Opens it with the abbreviations as they are.
    pub fn open(&mut self, cx: &Context<'_>) {
        *self = Self { typed: Some(cx.abbreviations.write()), is_new: true };
    }

    /// Whether it is open.
    pub const fn is_open(&self) -> bool {
        self.typed.is_some()
    }
}

/// Shows the dialog, where it is open.
pub fn abbreviations_ui(ui: &Ui, cx: &Context<'_>, state: &mut AbbreviationsState, out: &mut Outbox<'_>) {
    let Some(mut typed) = state.typed.take() else { return };
    let id = Id::unique("own abbreviations");
    let (closes, left) = w::dialog(ui.ctx(), "abbreviations", &cx.word("abbreviations-title"), |ui| {
        ui.set_width(theme::DIALOG_WIDTH.min(ui.ctx().content_rect().width() - 80.0));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        w::paragraph(ui, &cx.word("abbreviations-about"));
        let (name, hint) = (cx.word("abbreviations-list"), cx.word("abbreviations-hint"));
        let shown = TextBox::line(id, &name, &typed).rows(8).hint(&hint);
        let entry = w::field(ui, &name, |ui| w::text_box(ui, &shown));
        typed = entry.changed.unwrap_or_else(|| std::mem::take(&mut typed));
        if std::mem::take(&mut state.is_new) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            let keeps = w::filled_button(ui, &cx.word("abbreviations-keep")).clicked();
            if keeps {
                out.command(Command::SetAbbreviations(Abbreviations::read(&typed)));
            }
            keeps | w::outlined_button(ui, &cx.word("ui-cancel")).clicked()
        })
        .inner
    });
    state.typed = (!closes && !left).then_some(typed);
}
