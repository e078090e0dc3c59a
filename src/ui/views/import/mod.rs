//! A table before it is imported: what its columns are, what each row becomes, and which remarks there are.
//!
//! Nothing in the plan changes before the user imports it; one undo reverts all of it. The table is on the left, and on
//! the right one of three tabs: the remarks, the details of the selected row, or the columns and numbers.

mod rows;
mod side;
mod state;

pub use state::ImportState;

use super::focus::FocusTarget;
use crate::session::{Command, Context, ImportAction, OpenImport, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{Id, Ui, UiBuilder};
use state::{preview_id, rebuild};

/// Shows the preview.
pub(super) fn import_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut ImportState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let focus = FocusTarget::automatic(preview_id());
    let Some(importing) = cx.import else { return focus };
    rebuild(cx, importing, state);
    state.leave_button = head(ui, cx, importing, out);
    ui.add_space(theme::GAP);
    let room = ui.available_rect_before_wrap();
    let mut right = room;
    right.min.x = room.max.x - theme::PREVIEW_SIDE_WIDTH.min(room.width() * 0.4);
    let mut left = room;
    left.max.x = right.min.x - theme::MARGIN;
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| rows::rows_ui(ui, cx, importing, state, out));
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| side::side_ui(ui, cx, importing, state, out));
    focus
}

fn head(ui: &mut Ui, cx: &Context<'_>, importing: &OpenImport, out: &mut Outbox<'_>) -> Option<Id> {
    let mut leave = None;
    let is_empty = importing.result.change.is_empty();
    w::line_with_sides(ui, "import", theme::CONTROL_HEIGHT, |ui, end| match end {
        w::LineSide::Left => {
            w::title(ui, &cx.word("ui-view-import"));
            let subtle = theme::palette(ui).subtle;
            let file = w::clipped_galley(ui, &importing.source, Type::Small, subtle, ui.available_width());
            ui.label(file).on_hover_text(&importing.source);
        }
        w::LineSide::Right => {
            let cancel = w::outlined_button(ui, &cx.word("ui-cancel"));
            leave = Some(cancel.id);
            if cancel.clicked() {
                out.command(Command::EditImport(ImportAction::Cancel));
            }
            let take = match importing.result.measures {
                0 => Phrase::new("ui-import-take-lists"),
                count => Phrase::new("ui-import-take").with("count", count),
            };
            let may = cx.can.edit && !is_empty;
            let take = ui.add_enabled_ui(may, |ui| w::filled_button(ui, &cx.text(&take))).inner;
            if take.clicked() {
                out.command(Command::EditImport(ImportAction::Commit));
            }
        }
    });
    let counts = importing.result.counts;
    let words = Phrase::new("ui-import-counts")
        .with("measures", counts.measure)
        .with("headings", counts.heading)
        .with("sums", counts.sum)
        .with("frames", counts.frame)
        .with("aside", counts.ignored);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::MARGIN;
        w::live_label(ui, Type::Small, &cx.text(&words));
        w::note(ui, &cx.word(if is_empty { "ui-import-nothing" } else { "ui-import-harmless" }));
    });
    leave
}
