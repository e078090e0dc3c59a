//! While an idea is typed: the ideas and the records of the plan that it resembles most, with their numbers.

use super::board::number_text;
use crate::session::{Context, GatheringMode, LineEntry, LinePurpose, LineWords, SimilarIndex, read_line};
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::form::record_name;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{Ui, vec2};

/// How many ideas and how many records are shown.
const MOST: usize = 3;
/// Fewer letters say nothing yet.
const FEWEST_LETTERS: usize = 4;
/// Less in common than this is no resemblance.
const LEAST: f64 = 0.08;
/// The width of the words in front of each line.
const HEADING_WIDTH: f32 = 120.0;

/// What is near to what stands in the line, found anew only where that or the plan has changed.
#[derive(Debug, Default)]
pub struct NearestState {
    index: SimilarIndex,
    built_from: BuiltFrom<String>,
    ideas: Vec<String>,
    records: Vec<String>,
}

impl NearestState {
    /// Finds what is near to a text.
    fn update(&mut self, cx: &Context<'_>, mode: &GatheringMode, typed: &str) {
        if self.built_from.renew(cx.revision, cx.language(), typed.to_owned()) == Rebuild::Nothing {
            return;
        }
        self.index.follow(cx.plan, mode.meeting);
        let text = idea_text(cx, typed).filter(|text| text.chars().count() >= FEWEST_LETTERS);
        let text = text.unwrap_or_default();
        let ideas = self.index.ideas(&text, MOST).into_iter().filter(|found| found.degree >= LEAST);
        let idea = |id| cx.plan.ideas().get(id).map(|idea| format!("{} {}", number_text(idea), &*idea.title));
        self.ideas = ideas.filter_map(|found| idea(found.of)).collect();
        let records = self.index.records(&text, MOST).into_iter().filter(|found| found.degree >= LEAST);
        self.records = records.map(|found| record_name(cx, found.of.0, found.of.1)).collect();
    }
}

/// The text of the idea that stands in the line, without table and theme.
fn idea_text(cx: &Context<'_>, typed: &str) -> Option<String> {
    match read_line(typed, LinePurpose::Ideas, &LineWords::of(cx.words)) {
        Ok(LineEntry::Idea { text, .. }) => Some(text),
        _ => None,
    }
}

/// Shows what is near to the idea in the line, on two lines whose room is always kept: nothing moves while one types.
pub fn nearest_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    typed: &str,
    state: &mut NearestState,
) {
    state.update(cx, mode, typed);
    let lines = [("ui-nearest-ideas", &state.ideas), ("ui-nearest-records", &state.records)];
    // Lines of words, not of buttons.
    let height = std::mem::replace(&mut ui.spacing_mut().interact_size.y, theme::CHIP_HEIGHT);
    let space = std::mem::replace(&mut ui.spacing_mut().item_spacing.y, 0.0);
    for (heading, near) in lines {
        ui.horizontal(|ui| {
            let heading = cx.word(heading);
            let colour = theme::palette(ui).subtle;
            let galley = w::clipped_galley(ui, &heading, Type::Small, colour, HEADING_WIDTH);
            let (rect, label) =
                ui.allocate_exact_size(vec2(HEADING_WIDTH, theme::CHIP_HEIGHT), egui::Sense::hover());
            ui.painter().galley(
                egui::Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect).min,
                galley,
                colour,
            );
            label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &heading));
            near_ui(ui, cx, near);
        });
    }
    (ui.spacing_mut().interact_size.y, ui.spacing_mut().item_spacing.y) = (height, space);
}

fn near_ui(ui: &mut Ui, cx: &Context<'_>, near: &[String]) {
    if near.is_empty() {
        w::note(ui, &cx.word("ui-nearest-none"));
        return;
    }
    let spaces = theme::GAP * f32::from(u8::try_from(MOST).unwrap_or(1));
    let width = ((ui.available_width() - spaces) / f32::from(u8::try_from(MOST).unwrap_or(1))).floor();
    for words in near {
        let colour = theme::palette(ui).text;
        let galley = w::clipped_galley(ui, words, Type::Small, colour, width);
        let (rect, response) = ui.allocate_exact_size(vec2(width, theme::CHIP_HEIGHT), egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, words));
        ui.painter().galley(
            egui::Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect).min,
            galley,
            colour,
        );
        response.on_hover_text(words);
    }
}
