//! The short page after a template: five things, each of which can be skipped.

use super::{FocusTarget, Screen};
use crate::model::records::plan as about;
use crate::model::{Choice as _, Kind, Uid, meeting};
use crate::session::{Command, Context, Outbox, View};
use crate::ui::form::{self, FieldSlot};
use crate::ui::{theme, widgets as w};
use egui::{ScrollArea, Ui};

/// Shows the five questions.
pub(super) fn questions_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    ScrollArea::vertical().id_salt("questions").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(520.0_f32.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        w::title(ui, &cx.word("ui-questions-title"));
        w::paragraph(ui, &cx.word("ui-questions-text"));
        ui.add_space(theme::GAP);
        let slot = |field: u8| FieldSlot::new(Kind::Plan, Uid::PLAN, field);
        let first = slot(about::MUNICIPALITY.index);
        screen.focus = FocusTarget::automatic(first.widget_id());
        form::line(ui, cx, first, out);
        form::line(ui, cx, slot(about::TITLE.index), out);
        form::choice(ui, cx, slot(about::KIND.index), about::PlanKind::INFO, f32::INFINITY, out);
        ui.horizontal_top(|ui| form::period(ui, cx, slot(about::PERIOD.index), 140.0, out));
        form::choice(ui, cx, slot(about::LANGUAGE.index), about::WrittenStandard::INFO, f32::INFINITY, out);
        if let Some(first) = cx.plan.meetings().in_order().first() {
            let at = FieldSlot::new(Kind::Meeting, first.id, meeting::DATE.index);
            ui.add_space(theme::SPACE);
            w::label(ui, theme::Type::Body, &first.title);
            form::when(ui, cx, at, out);
        }
        ui.add_space(theme::GAP);
        ui.horizontal(|ui| {
            if w::filled_button(ui, &cx.word("ui-questions-go")).clicked() {
                out.command(Command::Show(View::Overview));
            }
            if w::outlined_button(ui, &cx.word("ui-questions-skip")).clicked() {
                out.command(Command::Show(View::Overview));
            }
        });
    });
}
