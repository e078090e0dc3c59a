//! The steps of the process with their views, in order.

use crate::analysis::PlanStep;
use crate::session::View;

/// The steps with their views.
pub const STEP_VIEWS: [(PlanStep, &[View]); 5] = [
    (PlanStep::Assignment, &[View::About, View::WorkingGroup, View::Involvement]),
    (PlanStep::Situation, &[View::Evidence, View::TargetGroups, View::Services, View::Coverage]),
    (PlanStep::Direction, &[View::Direction]),
    (PlanStep::Measures, &[View::Measures, View::Boundaries, View::Timeline]),
    (PlanStep::Decision, &[View::Review, View::Documents]),
];

/// The views in the list of steps: the overview first, and last the one of kinds that have no view of their own.
pub fn listed_views() -> impl Iterator<Item = View> {
    let of_steps = STEP_VIEWS.into_iter().flat_map(|(_, views)| views.iter().copied());
    std::iter::once(View::Overview).chain(of_steps).chain([View::Further])
}
