//! The chosen finding: what it is, why it matters, and what can be done about it.

use super::acts::{dismiss, fix, fix_words, go_to_finding, personal_words, restore};
use super::state::{ReviewState, reason_id, review_id};
use crate::analysis::Finding;
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::form::{self, FormState};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{self as w, TextBox};
use egui::{Frame, Key, Margin, Modifiers, Ui};

/// Shows the finding of the chosen row.
pub(super) fn detail_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    form: &mut FormState,
    state: &mut ReviewState,
    finding: &Finding,
    out: &mut Outbox<'_>,
) {
    let p = theme::palette(ui);
    let frame =
        Frame::new().fill(p.highlight).corner_radius(theme::RADIUS).inner_margin(Margin::symmetric(20, 14));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme::SPACE;
        w::note(ui, &form::record_name(cx, finding.at.0, finding.at.1));
        w::label(ui, Type::Strong, &cx.text(&finding.phrase));
        w::paragraph(ui, &cx.text(&finding.why));
        if let Some(reason) = state.dismissal_reason(cx, state.grid.row) {
            w::paragraph(ui, &cx.text(&Phrase::new("ui-review-reason-is").with("reason", reason)));
        }
        ui.add_space(theme::SPACE);
        // While a reason is being written, no other button may act on the finding.
        if state.reason.is_some() {
            reason_ui(ui, cx, state, finding, out);
        } else {
            actions_ui(ui, cx, form, state, finding, out);
        }
    });
    ui.add_space(theme::MARGIN);
}

fn actions_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    form: &mut FormState,
    state: &mut ReviewState,
    finding: &Finding,
    out: &mut Outbox<'_>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP;
        if w::filled_button(ui, &cx.word("ui-review-go")).clicked() {
            go_to_finding(form, finding, out);
        }
        if state.shows_dismissed {
            if cx.can.edit && w::outlined_button(ui, &cx.word("ui-review-take-up")).clicked() {
                restore(cx, finding, out);
            }
            return;
        }
        if let Some(words) = fix_words(cx, finding)
            && w::outlined_button(ui, &words).clicked()
        {
            fix(cx, finding, out);
        }
        if let Some(words) = personal_words(cx, finding)
            && w::outlined_button(ui, &cx.word("ui-review-traces")).clicked()
        {
            state.asks_traces = Some(words);
        }
        if cx.can.edit && w::outlined_button(ui, &cx.word("ui-review-set-aside")).clicked() {
            state.begin_reason(ui);
        }
    });
}

/// The reason is written, and Enter or the button sets the finding aside.
fn reason_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut ReviewState,
    finding: &Finding,
    out: &mut Outbox<'_>,
) {
    let mut written = state.reason.take().unwrap_or_default();
    let name = cx.word("ui-review-reason");
    let hint = cx.word("ui-review-reason-hint");
    let width = theme::TEXT_WIDTH.min(ui.available_width());
    let shown = TextBox::line(reason_id(), &name, &written).hint(&hint).width(width);
    let entry = w::field(ui, &name, |ui| w::text_box(ui, &shown));
    if let Some(shown) = ui.ctx().read_response(reason_id()).filter(egui::Response::gained_focus) {
        ui.scroll_to_rect(shown.rect, None);
    }
    if let Some(text) = entry.changed {
        written = text;
    }
    let (mut done, mut left) = (entry.enter, false);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP;
        let may = !written.trim().is_empty();
        done |= ui
            .add_enabled_ui(may, |ui| w::filled_button(ui, &cx.word("ui-review-aside-now")).clicked())
            .inner;
        left |= w::outlined_button(ui, &cx.word("ui-cancel")).clicked();
    });
    left |= (entry.focused || entry.done) && ui.input(|input| input.key_pressed(Key::Escape));
    if done && written.trim().is_empty() {
        ui.memory_mut(|memory| memory.request_focus(reason_id()));
    } else if done {
        dismiss(cx, finding, &written, out);
        left = true;
    }
    if left {
        // The key that ended the writing does nothing in the table that has the keyboard next.
        ui.input_mut(|input| w::consume_chord(input, Modifiers::NONE, Key::Enter));
        ui.memory_mut(|memory| memory.request_focus(review_id()));
    } else {
        state.reason = Some(written);
    }
}
