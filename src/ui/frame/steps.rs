//! The steps of the process, how far each has come, and which views belong to it.

use crate::analysis::checks::NOT_ASSESSED;
use crate::model::Kind;
use crate::session::{Command, Context, Outbox, View};
use crate::text::Phrase;
use crate::ui::views::finding_count_words;
use crate::ui::widgets::{self as w, StepGroup, StepItem};
use egui::Ui;

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepProgress {
    /// Nothing has been said.
    NotBegun,
    /// Something has.
    Begun,
    /// All that the step asks for.
    Done,
}

impl StepProgress {
    const fn of(said: usize, asked: usize) -> Self {
        match said {
            0 => Self::NotBegun,
            said if said >= asked => Self::Done,
            _ => Self::Begun,
        }
    }

    /// Its name in the list of steps, where nothing is said of what has not begun.
    const fn short_name(self) -> Option<Phrase> {
        match self {
            Self::NotBegun => None,
            Self::Begun => Some(Phrase::new("ui-progress-begun-short")),
            Self::Done => Some(Phrase::new("ui-progress-done-short")),
        }
    }

    /// Its name.
    pub const fn name(self) -> Phrase {
        match self {
            Self::NotBegun => Phrase::new("ui-progress-not-begun"),
            Self::Begun => Phrase::new("ui-progress-begun"),
            Self::Done => Phrase::new("ui-progress-done"),
        }
    }
}

/// A step: its name and its views.
pub(crate) const STEPS: [(Phrase, &[View]); 5] = [
    (Phrase::new("ui-step-1"), &[View::About, View::WorkingGroup, View::Involvement]),
    (Phrase::new("ui-step-2"), &[View::Evidence, View::TargetGroups, View::Services, View::Coverage]),
    (Phrase::new("ui-step-3"), &[View::Direction]),
    (Phrase::new("ui-step-4"), &[View::Measures, View::Boundaries, View::Timeline]),
    (Phrase::new("ui-step-5"), &[View::Review, View::Documents]),
];

/// The names of the steps, each with its first view.
pub fn step_names() -> impl Iterator<Item = (Phrase, View)> {
    STEPS.into_iter().filter_map(|(name, views)| views.first().map(|view| (name, *view)))
}

/// The lines of the steps by their views, the overview first and what has no step yet last.
pub(super) fn step_views() -> impl Iterator<Item = View> {
    let of_steps = STEPS.into_iter().flat_map(|(_, views)| views.iter().copied());
    std::iter::once(View::Overview).chain(of_steps).chain([View::Further])
}

/// How far the step at this place has come; counted from what the plan holds, never guessed.
pub fn step_progress(cx: &Context<'_>, step: usize) -> StepProgress {
    let about = cx.plan.about();
    let some = |kind| cx.plan.count(kind).min(1);
    let said = |yes: bool| usize::from(yes);
    match step {
        0 => {
            let texts = [&*about.title, &*about.municipality, &*about.mandate];
            let texts = texts.iter().filter(|text| !text.trim().is_empty()).count();
            StepProgress::of(texts + said(!about.period.is_blank()) + some(Kind::Participant), 5)
        }
        1 => {
            let asked = [Kind::Evidence, Kind::TargetGroup, Kind::Level, Kind::Service, Kind::CoverageCell];
            let assessed = said(cx.findings.count_by_rule(NOT_ASSESSED) == 0);
            StepProgress::of(asked.into_iter().map(some).sum::<usize>() * (1 + assessed), 2 * asked.len())
        }
        2 => StepProgress::of(some(Kind::Challenge) + some(Kind::Goal) + some(Kind::Strategy), 3),
        3 => {
            let all = cx.plan.measures().len();
            let led = cx.plan.measures().iter().filter(|measure| measure.lead.id().is_some()).count();
            let timed = cx.plan.measures().iter().filter(|measure| !measure.period.is_blank()).count();
            StepProgress::of(all + led + timed, (3 * all).max(1))
        }
        _ => StepProgress::NotBegun,
    }
}

/// How many records a view lists, where it lists any.
fn record_count(cx: &Context<'_>, view: View) -> Option<usize> {
    let kinds: &[Kind] = match view {
        View::WorkingGroup => &[Kind::Participant],
        View::Meetings => &[Kind::Meeting],
        View::Involvement => &[Kind::Involvement],
        View::Evidence => &[Kind::Evidence],
        View::TargetGroups => &[Kind::TargetGroup],
        View::Services => &[Kind::Service],
        View::Direction => &[Kind::Challenge, Kind::Goal, Kind::Strategy],
        View::Measures => &[Kind::Measure],
        View::Organisations => &[Kind::Organisation],
        View::Boundaries => &[Kind::Boundary],
        View::Questions
        | View::Overview
        | View::About
        | View::Import
        | View::Merge
        | View::Coverage
        | View::Review
        | View::Timeline
        | View::Documents
        | View::Versions
        | View::Done => {
            return None;
        }
        View::Further => {
            let further = Kind::ALL.iter().filter(|kind| View::of(**kind) == view);
            return Some(further.map(|kind| cx.plan.count(*kind)).sum());
        }
    };
    Some(kinds.iter().map(|kind| cx.plan.count(*kind)).sum())
}

/// How many things there are to look at in a line of the steps.
fn finding_count(cx: &Context<'_>, view: View) -> usize {
    if view == View::Review {
        return cx.findings.open().len();
    }
    let kinds = Kind::ALL.iter().filter(|kind| View::of(**kind).listed_under() == view);
    let of_kinds: usize = kinds.map(|kind| cx.findings.count_in_kind(*kind)).sum();
    // What is not assessed is found at a target group, and looked at in the coverage.
    match view {
        View::TargetGroups => of_kinds.saturating_sub(cx.findings.count_by_rule(NOT_ASSESSED)),
        View::Coverage => of_kinds + cx.findings.count_by_rule(NOT_ASSESSED),
        _ => of_kinds,
    }
}

/// Shows the steps.
pub(super) fn steps_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let item = |view: View| {
        let (name, count, look) = (cx.text(&view.name()), record_count(cx, view), finding_count(cx, view));
        let spoken = match count {
            Some(count) => {
                cx.text(&Phrase::new("ui-step-spoken").with("name", name.as_str()).with("count", count))
            }
            None => name.clone(),
        };
        let beside = finding_count_words(cx, look);
        StepItem {
            name,
            count,
            findings: look,
            access_label: spoken,
            findings_text: beside,
            chosen: cx.view.listed_under() == view,
        }
    };
    let alone = |view| StepGroup { items: vec![item(view)], ..StepGroup::default() };
    let mut groups = vec![alone(View::Overview)];
    for (step, (name, views)) in STEPS.iter().enumerate() {
        let state = step_progress(cx, step).short_name().map(|state| cx.text(&state)).unwrap_or_default();
        let items: Vec<StepItem> = views.iter().map(|view| item(*view)).collect();
        let look = views.iter().map(|view| finding_count(cx, *view)).sum();
        groups.push(StepGroup {
            name: cx.text(name),
            state,
            items,
            findings: look,
            findings_text: finding_count_words(cx, look),
        });
    }
    groups.push(alone(View::Further));
    if let Some(picked) = w::steps(ui, &groups) {
        step_views().nth(picked).into_iter().for_each(|view| out.command(Command::Show(view)));
    }
}
