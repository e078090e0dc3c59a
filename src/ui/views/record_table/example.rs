//! An example of a table, on request: a few titles of the sample plan.
//!
//! Neither the open plan nor the view changes, so nobody has to find the way back.

use crate::model::Kind;
use crate::session::Context;
use crate::store;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::Ui;

/// How many titles show what belongs in a table.
const TITLES: usize = 5;

/// What there is to show of a kind, and whether it is shown; may be lost.
#[derive(Debug, Default)]
pub(super) struct ExampleTitles {
    titles: Option<Vec<String>>,
    shown: bool,
}

/// Shows the button where the sample plan has such records, and below it their titles once it was pressed; pressing
/// again takes them away.
pub(super) fn example_ui(ui: &mut Ui, cx: &Context<'_>, kind: Kind, example: &mut ExampleTitles) {
    // The sample plan is read once, and only where somebody sees an empty table.
    let titles = example.titles.get_or_insert_with(|| titles_of(kind));
    if titles.is_empty() {
        return;
    }
    let key = if example.shown { "ui-example-hide" } else { "ui-example-show" };
    if w::inline_button(ui, &cx.word(key)).clicked() {
        example.shown = !example.shown;
    }
    for title in titles.iter().filter(|_| example.shown) {
        ui.horizontal(|ui| {
            ui.add_space(theme::MARGIN);
            w::label(ui, Type::Hint, title);
        });
    }
}

/// The first titles of a kind in the sample plan, in its order.
fn titles_of(kind: Kind) -> Vec<String> {
    let Ok(opened) = store::read(store::SAMPLE_PLAN.as_bytes()) else { return Vec::new() };
    let records = opened.saved.plan.in_order(kind);
    records.into_iter().take(TITLES).map(|record| record.title().to_string()).collect()
}
