//! Which fields the form of a kind has, in which order, and which of them show only after "Mer".

use crate::model::records::plan as about;
use crate::model::{Kind, Shape, measure};

/// How many fields a form shows before "Mer", where its kind has no layout of its own.
pub const FRONT_COUNT: usize = 8;

/// What the form of a measure shows before "Mer".
const MEASURE_FRONT: [u8; 10] = [
    measure::TITLE.index,
    measure::TEXT.index,
    measure::REACH.index,
    measure::STRATEGIES.index,
    measure::LEAD.index,
    measure::LEAD_ROLE.index,
    measure::ACCEPTED.index,
    measure::STATUS.index,
    measure::PERIOD.index,
    measure::AMOUNTS.index,
];

/// What the form of a measure shows after "Mer", in order.
pub(super) const MEASURE_MORE: [u8; 22] = [
    measure::GOALS.index,
    measure::CHALLENGES.index,
    measure::CONTRIBUTORS.index,
    measure::SERVICE.index,
    measure::CATEGORIES.index,
    measure::FUNDING.index,
    measure::INDICATOR.index,
    measure::BASIS.index,
    measure::KIND.index,
    measure::CHANGE.index,
    measure::FORMER.index,
    measure::FORMER_RESULT.index,
    measure::STATUS_DATE.index,
    measure::PRIORITY.index,
    measure::PRIORITY_REASON.index,
    measure::EVIDENCE_BASE.index,
    measure::PRINCIPLES.index,
    measure::STATUTORY.index,
    measure::STATUTORY_BASIS.index,
    measure::BOTTLENECK.index,
    measure::CASE_NUMBER.index,
    measure::NOTE.index,
];

/// What the form of the plan shows before "Mer".
const PLAN_FRONT: [u8; 8] = [
    about::TITLE.index,
    about::KIND.index,
    about::MUNICIPALITY.index,
    about::PERIOD.index,
    about::STATE.index,
    about::MANDATE.index,
    about::SCOPE_IN.index,
    about::SCOPE_OUT.index,
];

/// Every field that the form of a measure shows.
pub fn measure_fields() -> Vec<u8> {
    MEASURE_FRONT.into_iter().chain(MEASURE_MORE).collect()
}

/// The fields of a kind in the order of the form, the internal note last.
///
/// Left out are order and origin, which nobody fills in, and reasons, which are given where a finding is dismissed.
pub fn form_fields(kind: Kind) -> Vec<u8> {
    let note = kind.note().index;
    let declared = (1..kind.field_count()).filter(|field| {
        let shape = kind.info(*field).map(|info| info.shape);
        let filled_in = !matches!(shape, Some(Shape::Order | Shape::Origin | Shape::TextBy(None)) | None);
        filled_in && *field != note
    });
    declared.chain([note]).collect()
}

/// The fields of the plan's form that show only after "Mer".
pub(super) fn plan_more() -> Vec<u8> {
    form_fields(Kind::Plan).into_iter().filter(|field| !PLAN_FRONT.contains(field)).collect()
}

/// Whether a field shows only where the form shows all its fields.
pub fn is_under_more(kind: Kind, field: u8) -> bool {
    match kind {
        Kind::Plan => !PLAN_FRONT.contains(&field),
        Kind::Measure => MEASURE_MORE.contains(&field),
        _ => form_fields(kind).iter().position(|other| *other == field).is_some_and(|at| at >= FRONT_COUNT),
    }
}
