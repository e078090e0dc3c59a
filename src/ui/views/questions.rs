//! The short page after a template: five questions, each of which can be skipped.

use super::focus::FocusTarget;
use crate::model::records::plan as about;
use crate::model::{Choice as _, Kind, Uid, meeting};
use crate::session::{Command, Context, Outbox, View};
use crate::ui::form::{self, FieldSlot, FormState, FormUi};
use crate::ui::{theme, widgets as w};
use egui::{ScrollArea, Ui};

/// Shows the five questions.
pub(super) fn questions_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut FormState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let slot = |field: u8| FieldSlot::new(Kind::Plan, Uid::PLAN, field);
    let first = slot(about::MUNICIPALITY.index);
    ScrollArea::vertical().id_salt("questions").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(520.0_f32.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        w::title(ui, &cx.word("ui-questions-title"));
        w::paragraph(ui, &cx.word("ui-questions-text"));
        ui.add_space(theme::GAP);
        let form = &mut FormUi { cx, state, out };
        form::municipality(ui, form);
        form::line(ui, form, slot(about::TITLE.index));
        form::choice(ui, form, slot(about::KIND.index), about::PlanKind::INFO, f32::INFINITY);
        ui.horizontal_top(|ui| form::period(ui, form, slot(about::PERIOD.index), PERIOD_WIDTH));
        form::choice(ui, form, slot(about::LANGUAGE.index), about::WrittenStandard::INFO, f32::INFINITY);
        // Most templates bring a first meeting; a plan without one is not asked for its date.
        if let Some(first) = cx.plan.meetings().in_order().first() {
            let at = FieldSlot::new(Kind::Meeting, first.id, meeting::DATE.index);
            ui.add_space(theme::SPACE);
            w::label(ui, theme::Type::Body, &first.title);
            form::when(ui, form, at);
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
    FocusTarget::automatic(first.widget_id())
}

/// How wide each box of the period is.
const PERIOD_WIDTH: f32 = 140.0;
