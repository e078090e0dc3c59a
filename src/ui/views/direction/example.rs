//! What the tree looks like when it is filled in: the first rows of the sample plan's, on wish.

use super::paint::tone;
use crate::analysis::{Chain, Outline};
use crate::session::Cx;
use crate::store;
use crate::text::Phrase;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use eframe::egui::Ui;

/// So many rows show what belongs in the tree.
const ROWS: usize = 6;

/// What there is to show, and whether it is shown; may be lost.
#[derive(Debug, Default)]
pub(super) struct Example {
    rows: Option<Vec<Shown>>,
    shown: bool,
}

#[derive(Debug)]
struct Shown {
    depth: usize,
    tone: Tone,
    label: Phrase,
    title: String,
}

/// Shows the button, and below it the rows once it was pressed; pressing again takes them away.
pub(super) fn example_ui(ui: &mut Ui, cx: &Cx<'_>, example: &mut Example) {
    let rows = example.rows.get_or_insert_with(rows);
    let key = if example.shown { "ui-example-hide" } else { "ui-example-show" };
    if w::act(ui, &cx.word(key)).clicked() {
        example.shown = !example.shown;
    }
    for row in rows.iter().filter(|_| example.shown) {
        ui.horizontal(|ui| {
            (0..=row.depth).for_each(|_| ui.add_space(theme::MARGIN));
            w::chip(ui, row.tone, &cx.say(&row.label));
            w::label(ui, Type::Aside, &row.title);
        });
    }
}

/// The rows below the first challenge that has a goal with a strategy.
fn rows() -> Vec<Shown> {
    let Ok(opened) = store::read(store::SAMPLE_PLAN.as_bytes()) else { return Vec::new() };
    let plan = &opened.saved.plan;
    let outline = Outline::of(plan);
    let chain = Chain::of(plan, &outline);
    let deep = chain.nodes().iter().position(|node| node.depth >= 2).unwrap_or_default();
    let nodes = chain.nodes();
    let root = nodes.iter().take(deep).rposition(|node| node.depth == 0).unwrap_or_default();
    let shown = nodes.iter().skip(root).take(ROWS).filter_map(|node| {
        let (kind, id) = node.at;
        let title = plan.record(kind, id)?.title().to_string();
        Some(Shown { depth: node.depth, tone: tone(kind, node.depth), label: outline.label(kind, id), title })
    });
    shown.collect()
}
