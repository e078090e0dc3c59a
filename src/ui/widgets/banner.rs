//! A strip that stays visible until its problem is solved: recovery, a warning, a failed save.

use super::text::clipped_galley;
use crate::ui::theme::{self, Tone, Type};
use egui::accesskit::{Live, Role};
use egui::{Frame, Margin, Rect, RichText, Ui, UiBuilder, pos2};

/// What a banner says and offers.
#[derive(Clone, Copy, Debug)]
pub struct Banner<'a> {
    /// What kind of news.
    pub tone: Tone,
    /// A short heading, where the text needs one.
    pub heading: Option<&'a str>,
    /// What happened, where, and what to do.
    pub text: &'a str,
    /// Acts, in order.
    pub acts: &'a [&'a str],
}

/// Shows a banner and returns which act was pressed. Where there is no room next to the text, the acts are below it.
pub fn banner(ui: &mut Ui, shown: &Banner<'_>) -> Option<usize> {
    let p = theme::palette(ui);
    let tint = p.tint(shown.tone);
    // A warning stays for long: it is on a fainter surface than its tint, which is for chips.
    let surface = if shown.tone == Tone::Warning { p.warning_background } else { tint.surface };
    let frame = Frame::new().fill(surface).inner_margin(Margin { left: 20, right: 16, top: 10, bottom: 10 });
    let builder = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(shown.text);
    let outer = ui.scope_builder(builder, |ui| {
        // Read out when it appears, without interrupting what is being read.
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Polite));
        frame.show(ui, |ui| banner_content(ui, shown)).inner
    });
    let rect = outer.response.rect;
    let edge = Rect::from_min_max(rect.min, pos2(rect.left() + theme::BANNER_EDGE, rect.bottom()));
    ui.painter().rect_filled(edge, 0, tint.edge);
    outer.inner
}

fn banner_content(ui: &mut Ui, shown: &Banner<'_>) -> Option<usize> {
    // Measured before anything is shown, so that no frame has to be laid out twice.
    if ui.available_width() - acts_width(ui, shown.acts) < theme::BANNER_TEXT_WIDTH {
        banner_text(ui, shown);
        ui.add_space(theme::SPACE);
        return ui.horizontal_wrapped(|ui| banner_acts(ui, shown)).inner;
    }
    let mut pressed = None;
    super::line_with_sides(ui, shown.text, theme::CONTROL_HEIGHT, |ui, end| match end {
        super::LineSide::Left => banner_text(ui, shown),
        super::LineSide::Right => pressed = banner_acts(ui, shown),
    });
    pressed
}

/// The width that the acts have side by side.
fn acts_width(ui: &Ui, acts: &[&str]) -> f32 {
    let colour = theme::palette(ui).text;
    let words = acts.iter().map(|act| clipped_galley(ui, act, Type::Button, colour, f32::INFINITY).size().x);
    words.map(|width| width + 2.0 * theme::BUTTON_PADDING + theme::GAP).sum()
}

fn banner_text(ui: &mut Ui, shown: &Banner<'_>) {
    ui.vertical(|ui| {
        let colour = theme::palette(ui).tint(shown.tone).text;
        if let Some(heading) = shown.heading {
            ui.label(RichText::new(heading).font(Type::Strong.font()).color(colour));
        }
        ui.label(RichText::new(shown.text).font(Type::Body.font()).color(colour));
    });
}

fn banner_acts(ui: &mut Ui, shown: &Banner<'_>) -> Option<usize> {
    let mut pressed = None;
    for (index, act) in shown.acts.iter().enumerate() {
        if super::outlined_button(ui, act).clicked() {
            pressed = Some(index);
        }
    }
    pressed
}
