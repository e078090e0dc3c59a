//! Findings in brief: the first on the overview, those of one record above its form, and counts.

use super::acts::{fix, fix_words, go_to_finding, tone};
use super::state::FIRST_FINDINGS;
use crate::analysis::Finding;
use crate::session::{Command, Context, Outbox, RecordKey, View};
use crate::text::Phrase;
use crate::ui::form::{self, FormState};
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{self as w, GroupEntry};
use egui::{Id, Ui};

/// How many things there are to look at, in words.
pub fn finding_count_words(cx: &Context<'_>, count: usize) -> String {
    cx.text(&Phrase::new("ui-count-look").with("count", count))
}

/// The first findings, each a line that goes there; for the overview.
pub fn first_findings_ui(ui: &mut Ui, cx: &Context<'_>, form: &mut FormState, out: &mut Outbox<'_>) {
    // Findings may be older than the plan, and name a record that was deleted in the meantime.
    let there = |finding: &&Finding| cx.plan.record(finding.at.0, finding.at.1).is_some();
    let (count, open) = (cx.findings.open().len(), cx.findings.open().iter().filter(there));
    if count == 0 {
        return;
    }
    w::label(ui, Type::Strong, &cx.word("ui-look"));
    w::focus_group(ui, Id::unique("first findings"), GroupEntry::First, |ui| {
        open.take(FIRST_FINDINGS).for_each(|finding| first_finding_ui(ui, cx, form, finding, out));
    });
    if count > FIRST_FINDINGS
        && w::small_inline_button(ui, &cx.text(&Phrase::new("ui-look-all").with("count", count))).clicked()
    {
        out.command(Command::Show(View::Review));
    }
    ui.add_space(theme::MARGIN);
}

fn first_finding_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    form: &mut FormState,
    finding: &Finding,
    out: &mut Outbox<'_>,
) {
    let name = form::record_name(cx, finding.at.0, finding.at.1);
    let line = Phrase::new("ui-look-line").with("record", name.as_str());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let shown = w::inline_button(ui, &cx.text(&finding.phrase)).on_hover_text(cx.text(&finding.why));
        if shown.accessible_name(cx.text(&line.with("what", finding.phrase.clone()))).clicked() {
            go_to_finding(form, finding, out);
        }
        let p = theme::palette(ui);
        ui.label(w::clipped_galley(ui, &name, Type::Small, p.subtle, ui.available_width()))
            .on_hover_text(&name);
    });
}

/// The findings of one record, above its form.
pub fn notices_ui(ui: &mut Ui, cx: &Context<'_>, at: RecordKey, out: &mut Outbox<'_>) {
    for finding in cx.findings.of_record(at) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            w::chip(ui, tone(finding.severity), &cx.text(&finding.severity.name()));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                w::label(ui, Type::Small, &cx.text(&finding.phrase)).on_hover_text(cx.text(&finding.why));
                if let Some(words) = fix_words(cx, finding)
                    && w::small_inline_button(ui, &words).clicked()
                {
                    fix(cx, finding, out);
                }
            });
        });
    }
}
