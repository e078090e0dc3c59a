//! The state of the plan, the one next step, and the steps of the process.

use super::economy::without_amounts_phrase;
use super::focus::FocusTarget;
use super::review::first_findings_ui;
use crate::analysis::{AmountBasis, MoneyTable, PlanStep, StepProgress, step_progress};
use crate::model::Kind;
use crate::session::{Command, Context, MergeReview, Outbox, View};
use crate::text::Phrase;
use crate::ui::form::FormState;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets::{self as w, GroupEntry};
use egui::{Align, Frame, Id, Layout, Margin, ScrollArea, Ui, vec2};

/// What comes next: the act, why and how long, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
struct NextStep {
    what: Phrase,
    why: Phrase,
    view: View,
}

/// The next step, from what the plan holds.
fn next_step(cx: &Context<'_>) -> NextStep {
    let about = cx.plan.about();
    let step = |what, why, go| NextStep { what: Phrase::new(what), why: Phrase::new(why), view: go };
    let empty = |kind: Kind| cx.plan.count(kind) == 0;
    let measures = cx.measure_counts.active();
    let without_lead = measures.saturating_sub(cx.measure_counts.led());
    let without_period = measures.saturating_sub(cx.measure_counts.scheduled());
    // The order is that of the process: each branch may rely on what the ones before it asked for.
    let (untitled, nowhere) = (about.title.trim().is_empty(), about.municipality.trim().is_empty());
    if untitled || nowhere {
        let what = match (untitled, nowhere) {
            (true, true) => "ui-next-about",
            (true, false) => "ui-next-about-title",
            _ => "ui-next-about-municipality",
        };
        step(what, "ui-next-about-why", View::About)
    } else if empty(Kind::Participant) && empty(Kind::Measure) {
        step("ui-next-people", "ui-next-people-why", View::WorkingGroup)
    } else if empty(Kind::TargetGroup) {
        step("ui-next-groups", "ui-next-groups-why", View::TargetGroups)
    } else if empty(Kind::Service) && empty(Kind::Measure) {
        step("ui-next-services", "ui-next-services-why", View::Services)
    } else if empty(Kind::Challenge) && empty(Kind::Goal) && empty(Kind::Strategy) {
        step("ui-next-direction", "ui-next-direction-why", View::Direction)
    } else if empty(Kind::Measure) {
        step("ui-next-measures", "ui-next-measures-why", View::Measures)
    } else if without_lead > 0 {
        let what = Phrase::new("ui-next-lead").with("count", without_lead);
        NextStep { what, why: Phrase::new("ui-next-lead-why"), view: View::Measures }
    } else if without_period > 0 {
        let what = Phrase::new("ui-next-period").with("count", without_period);
        NextStep { what, why: Phrase::new("ui-next-period-why"), view: View::Measures }
    } else {
        step("ui-next-document", "ui-next-document-why", View::Documents)
    }
}

/// One sentence on the state of the plan.
fn status_sentence(cx: &Context<'_>) -> Phrase {
    let count = |kind| cx.plan.count(kind);
    let direction = count(Kind::Challenge) + count(Kind::Goal) + count(Kind::Strategy);
    let measures = cx.measure_counts.active();
    let led = cx.measure_counts.led();
    match (direction, measures) {
        (0, 0) if count(Kind::TargetGroup) == 0 => Phrase::new("ui-stand-empty"),
        (0, 0) => Phrase::new("ui-stand-groups").with("count", count(Kind::TargetGroup)),
        (_, 0) => Phrase::new("ui-stand-direction").with("what", step_contents(cx, PlanStep::Direction)),
        (0, _) => Phrase::new("ui-stand-measures").with("count", measures),
        _ if led == measures => Phrase::new("ui-stand-whole").with("count", measures),
        _ => Phrase::new("ui-stand-leads").with("count", measures).with("led", led),
    }
}

/// Shows the overview.
pub(super) fn overview_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    form: &mut FormState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    // As wide with a scroll bar as without: a bar that comes and goes with the width it takes would never rest.
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    let mut focus = FocusTarget::default();
    ScrollArea::vertical().id_salt("overview").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(width);
        ui.add_space(theme::GAP);
        ui.scope(|ui| {
            ui.set_max_width(theme::TEXT_WIDTH.min(ui.available_width()));
            w::title(ui, &cx.text(&status_sentence(cx)));
        });
        ui.add_space(theme::MARGIN);
        focus = next_ui(ui, cx, &next_step(cx), out);
        ui.add_space(theme::MARGIN);
        if width < theme::NARROWEST_WINDOW {
            ui.scope(|ui| steps_ui(ui, cx, out));
            ui.add_space(theme::MARGIN);
            side_ui(ui, cx, form, out);
            ui.add_space(theme::MARGIN);
            return;
        }
        ui.horizontal_top(|ui| {
            let left = (width - 40.0) * 0.6;
            ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                steps_ui(ui, cx, out);
            });
            ui.add_space(theme::SECTION_GAP);
            let room = vec2(ui.available_width(), 0.0);
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                side_ui(ui, cx, form, out);
            });
        });
    });
    focus
}

fn next_ui(ui: &mut Ui, cx: &Context<'_>, next: &NextStep, out: &mut Outbox<'_>) -> FocusTarget {
    let mut home = FocusTarget::default();
    let p = theme::palette(ui);
    let frame =
        Frame::new().fill(p.highlight).corner_radius(theme::RADIUS).inner_margin(Margin::symmetric(20, 16));
    frame.show(ui, |ui| {
        w::line_with_sides(ui, "next", theme::CONTROL_HEIGHT, |ui, end| match end {
            w::LineSide::Left => {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = theme::SPACE / 2.0;
                    let what = cx.text(&Phrase::new("ui-next").with("what", next.what.clone()));
                    w::label(ui, Type::Strong, &what);
                    w::label(ui, Type::Body, &cx.text(&next.why));
                });
            }
            w::LineSide::Right => {
                let go = cx.text(&Phrase::new("ui-next-go").with("view", next.view.name()));
                let button = w::filled_button(ui, &go);
                home = FocusTarget::on_request(button.id);
                if button.clicked() {
                    out.command(Command::Show(next.view));
                }
            }
        });
    });
    home
}

/// What a step holds, in words.
fn step_contents(cx: &Context<'_>, step: PlanStep) -> String {
    let count = |kind: Kind| cx.plan.count(kind);
    let about = cx.plan.about();
    let count_text = |key: &'static str, kind: Kind| {
        let count = count(kind);
        (count > 0).then(|| cx.text(&Phrase::new(key).with("count", count)))
    };
    let parts: Vec<Option<String>> = match step {
        PlanStep::Assignment => vec![
            (!about.mandate.is_empty()).then(|| cx.word("ui-has-mandate")),
            (!about.period.is_blank())
                .then(|| cx.text(&Phrase::new("ui-has-period").with("period", about.period))),
            count_text("ui-count-participants", Kind::Participant),
            count_text("ui-count-meetings", Kind::Meeting),
        ],
        PlanStep::Situation => vec![
            count_text("ui-count-target-groups", Kind::TargetGroup),
            count_text("ui-count-levels", Kind::Level),
            count_text("ui-count-evidence", Kind::Evidence),
            count_text("ui-count-services", Kind::Service),
        ],
        PlanStep::Direction => vec![
            count_text("ui-count-challenges", Kind::Challenge),
            count_text("ui-count-goals", Kind::Goal),
            count_text("ui-count-strategies", Kind::Strategy),
        ],
        PlanStep::Measures => {
            let led = cx.measure_counts.led();
            let led = (led > 0).then(|| cx.text(&Phrase::new("ui-count-led").with("count", led)));
            let units = count_text("ui-count-organisations", Kind::Organisation);
            let active = cx.measure_counts.active();
            let active =
                (active > 0).then(|| cx.text(&Phrase::new("ui-count-measures").with("count", active)));
            vec![active, led, units]
        }
        PlanStep::Decision => vec![Some(cx.word("ui-documents-short"))],
        PlanStep::FollowUp => vec![
            count_text("ui-count-indicators", Kind::Indicator),
            count_text("ui-count-readings", Kind::Reading),
        ],
    };
    let words: Vec<String> = parts.into_iter().flatten().collect();
    if words.is_empty() { cx.word("ui-contents-none") } else { words.join(", ") }
}

/// The room for the names of the steps.
const STEP_NAMES: f32 = 160.0;
/// The same where what the steps hold is short of room.
const STEP_NAMES_NARROW: f32 = 112.0;

fn steps_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let names = if ui.available_width() < theme::NARROWEST_WINDOW { STEP_NAMES_NARROW } else { STEP_NAMES };
    w::focus_group(ui, Id::unique("steps of the overview"), GroupEntry::First, |ui| {
        for step in PlanStep::ALL {
            step_ui(ui, cx, step, names, out);
        }
    });
}

fn step_ui(ui: &mut Ui, cx: &Context<'_>, step: PlanStep, names: f32, out: &mut Outbox<'_>) {
    let progress = step_progress(cx.plan, cx.measure_counts, cx.findings, step);
    let row = ui.allocate_ui_with_layout(
        vec2(ui.available_width(), theme::OVERVIEW_ROW_HEIGHT),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.set_min_height(theme::OVERVIEW_ROW_HEIGHT);
            let tone = match progress {
                StepProgress::Done => Tone::Success,
                StepProgress::Begun => Tone::Accent,
                StepProgress::NotBegun => Tone::Neutral,
            };
            w::chip(ui, tone, &cx.text(&progress.name()));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = cx.text(&step.name());
                let room = vec2(names, theme::TARGET_SIZE);
                ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_width(names);
                    if w::link(ui, &words).clicked() {
                        // A step is opened at its first view.
                        View::of_step(step).take(1).for_each(|view| out.command(Command::Show(view)));
                    }
                });
                let text = step_contents(cx, step);
                w::wrapped(ui, &text);
            });
        },
    );
    let rect = row.response.rect;
    let divider = theme::palette(ui).divider;
    ui.painter().hline(rect.x_range(), rect.bottom(), (theme::HAIRLINE, divider));
}

/// What merges have left to be decided, until somebody has.
fn merge_questions_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let open = cx.merge.map_or(0, MergeReview::unresolved_count);
    if open == 0 {
        return;
    }
    w::label(ui, Type::Strong, &cx.text(&Phrase::new("ui-merge-left").with("count", open)));
    if w::inline_button(ui, &cx.word("ui-merge-show")).clicked() {
        out.command(Command::Show(View::Merge));
    }
    ui.add_space(theme::MARGIN);
}

/// The overview has room for the money of so many years.
const MONEY_YEARS: usize = 6;

/// Where the money comes from, year by year, and what has no amounts.
fn money_ui(ui: &mut Ui, cx: &Context<'_>) {
    let frame = MoneyTable::of(cx.totals, AmountBasis::Frame);
    // Before anybody has stated an amount nothing is missing yet.
    if frame.is_empty() {
        return;
    }
    w::label(ui, Type::Strong, &cx.word("ui-sums"));
    for line in frame.year_lines(cx.words, MONEY_YEARS) {
        w::label(ui, Type::Body, &line);
    }
    if let Some(line) = without_amounts_phrase(cx) {
        w::label(ui, Type::Body, &cx.text(&line));
    }
    ui.add_space(theme::MARGIN);
}

fn side_ui(ui: &mut Ui, cx: &Context<'_>, form: &mut FormState, out: &mut Outbox<'_>) {
    let p = theme::palette(ui);
    merge_questions_ui(ui, cx, out);
    first_findings_ui(ui, cx, form, out);
    money_ui(ui, cx);
    w::label(ui, Type::Strong, &cx.word("ui-recent-changes"));
    let mut steps = cx.history.steps().iter().rev().take(5).peekable();
    let any = steps.peek().is_some();
    if !any {
        w::note(ui, &cx.word("ui-recent-none"));
    }
    for step in steps {
        let words = cx.words.sentence(&cx.history.summary(step, cx.plan));
        let text = w::LineText { kind: Type::Body, colour: p.text, lines: 2 };
        let shown = w::wrapped_galley(ui, &words, text, ui.available_width());
        ui.label(shown).on_hover_text(&words);
    }
    if any && w::inline_button(ui, &cx.word("ui-view-done")).clicked() {
        out.command(Command::Show(View::Done));
    }
}
