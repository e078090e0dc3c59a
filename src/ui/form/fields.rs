//! Which fields the form of a kind has, in which order, and which of them show only after "Mer".

use crate::model::records::plan as about;
use crate::model::{Kind, Shape, agenda_item, ballot, funding, idea, measure, meeting, parked_item};

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
const PLAN_FRONT: [u8; FRONT_COUNT] = [
    about::TITLE.index,
    about::KIND.index,
    about::MUNICIPALITY.index,
    about::PERIOD.index,
    about::STATE.index,
    about::MANDATE.index,
    about::SCOPE_IN.index,
    about::SCOPE_OUT.index,
];

/// What the form of a gathering shows before "Mer": what must be known before it begins, and who came.
const MEETING_FRONT: [u8; FRONT_COUNT] = [
    meeting::TITLE.index,
    meeting::DATE.index,
    meeting::STARTS.index,
    meeting::PLACE.index,
    meeting::MINUTES.index,
    meeting::LEADER.index,
    meeting::ATTENDANCE.index,
    meeting::TEXT.index,
];

/// What the form of a point of the agenda shows before "Mer"; what its clock counts from is below.
const AGENDA_ITEM_FRONT: [u8; FRONT_COUNT] = [
    agenda_item::TITLE.index,
    agenda_item::KIND.index,
    agenda_item::MINUTES.index,
    agenda_item::QUESTION.index,
    agenda_item::STEPS.index,
    agenda_item::TEXT.index,
    agenda_item::ACCOUNT.index,
    agenda_item::MEETING.index,
];

/// What the form of an idea shows before "Mer".
const IDEA_FRONT: [u8; FRONT_COUNT] = [
    idea::TITLE.index,
    idea::TEXT.index,
    idea::NUMBER.index,
    idea::TABLE.index,
    idea::THEME.index,
    idea::STATE.index,
    idea::BECAME.index,
    idea::MEETING.index,
];

/// What the form of a ballot shows before "Mer".
const BALLOT_FRONT: [u8; FRONT_COUNT] = [
    ballot::TITLE.index,
    ballot::METHOD.index,
    ballot::VOTES_EACH.index,
    ballot::VOTERS.index,
    ballot::OPTIONS.index,
    ballot::COUNTS.index,
    ballot::CLOSED.index,
    ballot::MEETING.index,
];

/// What the form of a parked item shows before "Mer".
const PARKED_ITEM_FRONT: [u8; FRONT_COUNT] = [
    parked_item::TITLE.index,
    parked_item::TEXT.index,
    parked_item::KEEPER.index,
    parked_item::ORGANISATION.index,
    parked_item::RETURNS.index,
    parked_item::DONE.index,
    parked_item::FROM.index,
    parked_item::BECAME.index,
];

/// What the form of a funding shows before "Mer": from where, for what, how much and how long.
const FUNDING_FRONT: [u8; FRONT_COUNT] = [
    funding::TITLE.index,
    funding::SOURCE.index,
    funding::MEASURE.index,
    funding::AMOUNTS.index,
    funding::UNTIL.index,
    funding::APPLIED.index,
    funding::GRANTED.index,
    funding::YEAR.index,
];

/// The fields that the form of a kind begins with, where those that are declared first are not the ones.
const fn front_fields(kind: Kind) -> Option<[u8; FRONT_COUNT]> {
    match kind {
        Kind::Plan => Some(PLAN_FRONT),
        Kind::Meeting => Some(MEETING_FRONT),
        Kind::AgendaItem => Some(AGENDA_ITEM_FRONT),
        Kind::Idea => Some(IDEA_FRONT),
        Kind::Ballot => Some(BALLOT_FRONT),
        Kind::Funding => Some(FUNDING_FRONT),
        Kind::ParkedItem => Some(PARKED_ITEM_FRONT),
        _ => None,
    }
}

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
    let is_listed = |field: &u8| front_fields(kind).is_some_and(|front| front.contains(field));
    let after = declared.chain([note]).filter(|field| !is_listed(field));
    front_fields(kind).into_iter().flatten().chain(after).collect()
}

/// The fields of the plan's form that show only after "Mer".
pub(super) fn plan_more() -> Vec<u8> {
    form_fields(Kind::Plan).into_iter().skip(FRONT_COUNT).collect()
}

/// Whether a field shows only where the form shows all its fields.
pub fn is_under_more(kind: Kind, field: u8) -> bool {
    match kind {
        Kind::Measure => MEASURE_MORE.contains(&field),
        _ => form_fields(kind).iter().position(|other| *other == field).is_some_and(|at| at >= FRONT_COUNT),
    }
}
