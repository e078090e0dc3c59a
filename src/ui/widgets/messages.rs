//! What the program says in passing: announced politely, and kept in a list by the caller.

use crate::ui::theme::{self, Type};
use egui::accesskit::{Live, Role};
use egui::{Id, Response, RichText, Ui, UiBuilder};

/// A line of words that a screen reader reads out when they change.
pub fn live_label(ui: &mut Ui, kind: Type, words: &str) -> Response {
    let colour = theme::palette(ui).subtle;
    let builder = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(words);
    ui.scope_builder(builder, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Polite));
        ui.label(RichText::new(words).font(kind.font()).color(colour))
    })
    .inner
}

/// Reads words out without showing them; for what the eye sees elsewhere.
pub fn announce(ui: &mut Ui, words: &str) {
    let id = Id::unique("announcer");
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Status);
        node.set_live(Live::Polite);
        node.set_label(words);
    });
}
