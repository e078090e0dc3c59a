//! An example of a tree, on request: the first rows of the sample plan.

use super::paint::kind_tone;
use crate::analysis::{AimTree, Outline};
use crate::session::Context;
use crate::store;
use crate::text::Phrase;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use egui::Ui;

/// How many rows show what belongs in the tree.
const EXAMPLE_ROWS: usize = 6;

/// What there is to show, and whether it is shown; may be lost.
#[derive(Debug, Default)]
pub(super) struct ExampleRows {
    rows: Option<Vec<ExampleRow>>,
    shown: bool,
}

#[derive(Debug)]
struct ExampleRow {
    depth: usize,
    tone: Tone,
    label: Phrase,
    title: String,
}

/// Shows the button, and below it the rows once it was pressed; pressing again takes them away.
pub(super) fn example_ui(ui: &mut Ui, cx: &Context<'_>, example: &mut ExampleRows) {
    let rows = example.rows.get_or_insert_with(example_rows);
    let key = if example.shown { "ui-example-hide" } else { "ui-example-show" };
    if w::inline_button(ui, &cx.word(key)).clicked() {
        example.shown = !example.shown;
    }
    for row in rows.iter().filter(|_| example.shown) {
        ui.horizontal(|ui| {
            (0..=row.depth).for_each(|_| ui.add_space(theme::MARGIN));
            w::chip(ui, row.tone, &cx.text(&row.label));
            w::label(ui, Type::Hint, &row.title);
        });
    }
}

/// The rows below the first challenge that has a goal with a strategy.
fn example_rows() -> Vec<ExampleRow> {
    let Ok(opened) = store::read(store::SAMPLE_PLAN.as_bytes()) else { return Vec::new() };
    let plan = &opened.saved.plan;
    let outline = Outline::of(plan);
    let chain = AimTree::of(plan, &outline);
    // The first root with three levels below it shows all kinds at once.
    let deep = chain.nodes().iter().position(|node| node.depth >= 2).unwrap_or_default();
    let nodes = chain.nodes();
    let root = nodes.iter().take(deep).rposition(|node| node.depth == 0).unwrap_or_default();
    let shown = nodes.iter().skip(root).take(EXAMPLE_ROWS).filter_map(|node| {
        let (kind, id) = node.at;
        let title = plan.record(kind, id)?.title().to_string();
        Some(ExampleRow {
            depth: node.depth,
            tone: kind_tone(kind, node.depth),
            label: outline.label(kind, id),
            title,
        })
    });
    shown.collect()
}
