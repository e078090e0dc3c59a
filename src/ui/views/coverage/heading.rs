//! The line above the coverage: its name, how many cells are lacking, and the choice of what the columns are.

use super::state::{CoverageState, coverage_id};
use crate::analysis::coverage::{CoverageAxis, main_scheme};
use crate::model::{Kind, Uid};
use crate::session::Context;
use crate::text::Phrase;
use crate::ui::form::record_name;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use egui::Ui;

/// Shows the line; with the legend where there is room for it.
pub(super) fn heading_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut CoverageState, broad: bool) {
    w::line_with_sides(ui, "coverage", theme::CONTROL_HEIGHT, |ui, side| match side {
        w::LineSide::Left => {
            w::title(ui, &cx.word("ui-view-coverage"));
            let counts = counts_text(cx, state);
            if !counts.is_empty() {
                w::chip(ui, Tone::Neutral, &counts);
                // A chip is no live region: what was assessed just now is heard all the same.
                w::announce(ui, &counts);
            }
        }
        w::LineSide::Right => {
            if broad {
                w::note(ui, &cx.word("ui-coverage-legend"));
            }
            axis_choice_ui(ui, cx, state, if broad { theme::KIND_CHOICE_WIDTH } else { theme::MENU_WIDTH });
        }
    });
}

/// How many cells are lacking, and how many nobody has assessed.
fn counts_text(cx: &Context<'_>, state: &CoverageState) -> String {
    let counts = state.coverage.counts;
    let open = [("ui-coverage-lacking", counts.lacking), ("ui-coverage-left", counts.not_assessed)];
    let open = open.into_iter().filter(|(_, count)| *count > 0);
    let words: Vec<String> =
        open.map(|(key, count)| cx.text(&Phrase::new(key).with("count", count))).collect();
    let any = counts.covered + counts.partly + counts.other_body + counts.not_applicable > 0;
    if words.is_empty() && any { cx.word("ui-coverage-all") } else { words.join(" · ") }
}

/// The choice of what the columns are: the schemes of levels, and last the kinds of help.
fn axis_choice_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut CoverageState, width: f32) {
    let schemes: Vec<Uid> =
        cx.outline.family(Kind::LevelScheme).sequence().iter().map(|member| member.id).collect();
    let name = |id: &Uid| {
        let scheme = record_name(cx, Kind::LevelScheme, *id);
        cx.text(&Phrase::new("ui-coverage-by-scheme").with("scheme", scheme))
    };
    let mut words: Vec<String> = schemes.iter().map(name).collect();
    if schemes.is_empty() {
        words.push(cx.word("ui-coverage-by-level"));
    }
    words.push(cx.word("ui-coverage-by-category"));
    let main = main_scheme(cx.plan, cx.outline);
    let chosen = match state.axis {
        CoverageAxis::Category => words.len() - 1,
        CoverageAxis::Scheme(id) => schemes.iter().position(|other| *other == id).unwrap_or_default(),
        // The main scheme is stored as `Main`, so that the choice follows when another scheme becomes the main
        // one.
        CoverageAxis::Main => schemes.iter().position(|other| Some(*other) == main).unwrap_or_default(),
    };
    let label = cx.word("ui-coverage-show");
    ui.label(w::clipped_galley(ui, &label, Type::Label, theme::palette(ui).text, theme::NUMBER_WIDTH));
    let Some(picked) = w::combo_box(ui, coverage_id().with("by"), &label, &words, chosen, width) else {
        return;
    };
    let axis = match schemes.get(picked) {
        _ if picked + 1 == words.len() => CoverageAxis::Category,
        Some(id) if Some(*id) != main => CoverageAxis::Scheme(*id),
        _ => CoverageAxis::Main,
    };
    state.set_axis(cx, axis);
}
