//! Live regions: words that a screen reader reads out when they change.

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

/// Announces words without showing them, for what is already visible elsewhere.
pub fn announce(ui: &mut Ui, words: &str) {
    let id = Id::unique("announcer");
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Status);
        node.set_live(Live::Polite);
        node.set_label(words);
    });
}
