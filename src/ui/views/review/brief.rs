//! What there is to look at, in brief: the first on the overview, those of one record above its form, and counts.

use super::FIRST;
use super::acts::{go, mend, mend_words, tone};
use crate::analysis::Finding;
use crate::session::{Command, Cx, Outbox, Record, View};
use crate::text::Phrase;
use crate::ui::form;
use crate::ui::theme::{self, Type};
use crate::ui::views::Screen;
use crate::ui::widgets as w;
use eframe::egui::Ui;

/// How many things there are to look at, in words.
pub fn count_words(cx: &Cx<'_>, count: usize) -> String {
    cx.say(&Phrase::new("ui-count-look").with("count", count))
}

/// The first things to look at, each a line that goes there; for the overview.
pub fn first_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let there = |finding: &&Finding| cx.plan.record(finding.at.0, finding.at.1).is_some();
    let (count, open) = (cx.findings.open().len(), cx.findings.open().iter().filter(there));
    if count == 0 {
        return;
    }
    w::label(ui, Type::Strong, &cx.word("ui-look"));
    for finding in open.take(FIRST) {
        let name = form::record_name(cx, finding.at.0, finding.at.1);
        let line = Phrase::new("ui-look-line").with("record", name.as_str());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let shown = w::act(ui, &cx.say(&finding.phrase)).on_hover_text(cx.say(&finding.why));
            if shown.accessible_name(cx.say(&line.with("what", finding.phrase.clone()))).clicked() {
                go(screen, finding, out);
            }
            let p = theme::palette(ui);
            ui.label(w::clipped(ui, &name, Type::Small, p.subtle, ui.available_width())).on_hover_text(&name);
        });
    }
    if count > FIRST && w::small(ui, &cx.say(&Phrase::new("ui-look-all").with("count", count))).clicked() {
        out.command(Command::Show(View::Review));
    }
    ui.add_space(theme::MARGIN);
}

/// What there is to look at in one record, above its form.
pub fn notices_ui(ui: &mut Ui, cx: &Cx<'_>, at: Record, out: &mut Outbox<'_>) {
    for finding in cx.findings.at(at) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            w::chip(ui, tone(finding.severity), &cx.say(&finding.severity.name()));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                w::label(ui, Type::Small, &cx.say(&finding.phrase)).on_hover_text(cx.say(&finding.why));
                if let Some(words) = mend_words(cx, finding)
                    && w::small(ui, &words).clicked()
                {
                    mend(cx, finding, out);
                }
            });
        });
    }
}
