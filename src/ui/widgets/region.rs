//! Named parts of the window: panels, groups and dialogs that a screen reader can tell apart.

use crate::ui::theme;
use egui::{Context, Frame, Id, Margin, Modal, Ui, UiBuilder, accesskit::Role};

/// A part of the window with a name and a role.
pub fn region<R>(ui: &mut Ui, role: Role, name: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    // A scope takes no room: only the accessibility tree sees the region.
    let builder = UiBuilder::new().accessibility_role(role).accessibility_label(name);
    ui.scope_builder(builder, content).inner
}

/// A dialog in the middle of the window, with its name as heading; `None` from the content keeps it open.
///
/// Also returns whether the user left it, with Escape or by clicking outside it.
pub fn dialog<R>(ctx: &Context, id: &str, name: &str, content: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    // In the middle, over a backdrop that takes clicks: what is behind cannot be changed meanwhile.
    let frame = Frame::window(&ctx.global_style()).inner_margin(Margin::same(20));
    let id = Id::unique(id);
    let area = Modal::default_area(id).accessible_name(name);
    let shown = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
        ui.set_max_width(theme::TEXT_WIDTH);
        super::title(ui, name);
        ui.add_space(theme::GAP);
        content(ui)
    });
    let left = shown.should_close();
    (shown.inner, left)
}
