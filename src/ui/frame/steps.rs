//! The list of steps: how far each has come, and its views with their counts. What they are is `analysis::PlanStep`.

use crate::analysis::checks::NOT_ASSESSED;
use crate::analysis::{PlanStep, step_progress};
use crate::model::Kind;
use crate::session::{Command, Context, Outbox, View};
use crate::text::Phrase;
use crate::ui::cache::Rebuild;
use crate::ui::screen::{StepsKey, StepsState};
use crate::ui::views::finding_count_words;
use crate::ui::widgets::{self as w, StepGroup, StepItem};
use egui::{Id, Ui};

/// How many records the entry of a view counts, where it counts any.
fn record_count(cx: &Context<'_>, view: View) -> Option<usize> {
    view.counted_kinds().map(|kinds| kinds.iter().map(|kind| cx.plan.count(*kind)).sum())
}

/// How many things there are to look at in a line of the steps.
fn finding_count(cx: &Context<'_>, view: View) -> usize {
    if view == View::Review {
        return cx.findings.open().len();
    }
    let kinds = Kind::ALL.iter().filter(|kind| View::of(**kind).listed_under() == view);
    let of_kinds: usize = kinds.map(|kind| cx.findings.count_in_kind(*kind)).sum();
    // The rule finds what is not assessed at a target group, but the user assesses it in the coverage.
    match view {
        View::TargetGroups => of_kinds.saturating_sub(cx.findings.count_by_rule(NOT_ASSESSED)),
        View::Coverage => of_kinds + cx.findings.count_by_rule(NOT_ASSESSED),
        _ => of_kinds,
    }
}

/// A view in the list of steps.
fn step_item(cx: &Context<'_>, view: View) -> StepItem {
    let (name, count, findings) = (cx.text(&view.name()), record_count(cx, view), finding_count(cx, view));
    let access_label = match count {
        Some(count) => {
            cx.text(&Phrase::new("ui-step-spoken").with("name", name.as_str()).with("count", count))
        }
        None => name.clone(),
    };
    let findings_text = finding_count_words(cx, findings);
    StepItem { name, count, findings, access_label, findings_text, chosen: cx.view.listed_under() == view }
}

/// Shows the steps.
pub(super) fn steps_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut StepsState, out: &mut Outbox<'_>) {
    let key = StepsKey { findings_revision: cx.findings_revision, view: cx.view };
    if state.built_from.renew(cx.revision, cx.language(), key) != Rebuild::Nothing {
        state.groups = step_groups(cx);
    }
    let chosen = View::entries().position(|view| view == cx.view.listed_under()).unwrap_or_default();
    let entry = w::GroupEntry::Control(w::step_id(chosen));
    let picked = w::focus_group(ui, Id::unique("steps of the plan"), entry, |ui| w::steps(ui, &state.groups));
    if let Some(picked) = picked {
        View::entries().nth(picked).into_iter().for_each(|view| out.command(Command::Show(view)));
    }
}

fn step_groups(cx: &Context<'_>) -> Vec<StepGroup> {
    let alone = |view| StepGroup { items: vec![step_item(cx, view)], ..StepGroup::default() };
    let mut groups = vec![alone(View::Overview)];
    for step in PlanStep::ALL {
        let progress = step_progress(cx.plan, cx.measure_counts, cx.findings, step);
        let state = progress.short_name().map(|name| cx.text(&name)).unwrap_or_default();
        let items: Vec<StepItem> = View::of_step(step).map(|view| step_item(cx, view)).collect();
        let findings = View::of_step(step).map(|view| finding_count(cx, view)).sum();
        let findings_text = finding_count_words(cx, findings);
        groups.push(StepGroup { name: cx.text(&step.name()), state, items, findings, findings_text });
    }
    groups.push(alone(View::Further));
    groups
}
