//! Plan and mandate: what is said of the plan as a whole.

use super::{Home, Screen};
use crate::model::{Kind, Uid};
use crate::session::{Cx, Outbox};
use crate::ui::{form, theme, widgets as w};
use eframe::egui::{ScrollArea, Ui};

/// Shows what is said of the plan itself.
pub(super) fn about_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    screen.home = Home::on_wish(form::Slot::title(Kind::Plan, Uid::PLAN).widget());
    w::title(ui, &cx.word("ui-view-about"));
    ui.add_space(theme::GAP);
    ScrollArea::vertical().id_salt("about").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(theme::MEASURE.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        super::notices_ui(ui, cx, (Kind::Plan, Uid::PLAN), out);
        let more = screen.more.entry(Kind::Plan).or_insert(true);
        form::form_ui(ui, cx, (Kind::Plan, Uid::PLAN), more, out);
        form::seek(ui, &mut screen.seek);
        ui.add_space(theme::SECTION);
    });
}
