//! The tables of the background of the measures: the plan's anchoring and its way to adoption, those who take part
//! and those who were heard, what is offered today, and where services meet. Shows nothing itself.

use super::record_table::ColumnSpec;
use crate::model::{
    Kind, agreement, anchoring, boundary, guidance, involvement, linked_plan, part, participant,
    process_step, service,
};
use crate::text::Phrase;

/// The tables that stand in the view of the plan itself, in order.
pub(super) const PLAN_TABLES: [Kind; 5] =
    [Kind::Anchoring, Kind::ProcessStep, Kind::LinkedPlan, Kind::Guidance, Kind::Part];

const ANCHORING: &[ColumnSpec] = &[
    ColumnSpec::title(anchoring::TITLE),
    ColumnSpec::field(anchoring::BODY, 170.0).read_only().extra_share(0.3),
    ColumnSpec::field(anchoring::DATE, 110.0),
    ColumnSpec::field(anchoring::CASE_NUMBER, 120.0),
];
const PROCESS: &[ColumnSpec] = &[
    ColumnSpec::title(process_step::TITLE),
    ColumnSpec::field(process_step::KIND, 140.0),
    ColumnSpec::field(process_step::PLANNED, 226.0),
    ColumnSpec::field(process_step::DONE, 110.0),
    ColumnSpec::field(process_step::ORGANISATION, 150.0).read_only().extra_share(0.3),
];
const LINKED_PLANS: &[ColumnSpec] = &[
    ColumnSpec::title(linked_plan::TITLE),
    ColumnSpec::field(linked_plan::RELATION, 150.0),
    ColumnSpec::field(linked_plan::PERIOD, 110.0),
    ColumnSpec::field(linked_plan::ADDRESS, 160.0).extra_share(0.4),
];
const GUIDANCE: &[ColumnSpec] = &[
    ColumnSpec::title(guidance::TITLE),
    ColumnSpec::field(guidance::KIND, 150.0),
    ColumnSpec::field(guidance::SECTION, 120.0),
    ColumnSpec::field(guidance::AS_OF, 110.0),
    ColumnSpec::field(guidance::ADDRESS, 160.0).extra_share(0.4),
];
const PART_COLUMNS: &[ColumnSpec] = &[ColumnSpec::title(part::TITLE), ColumnSpec::field(part::AGES, 160.0)];
const PARTICIPANTS: &[ColumnSpec] = &[
    // A name may be left out; whom somebody comes from may not.
    ColumnSpec::field(participant::ORGANISATION, 280.0).extra_share(1.0).starts_row(),
    ColumnSpec::field(participant::ROLE, 180.0),
    ColumnSpec::field(participant::TITLE, 200.0).extra_share(0.6),
];
const INVOLVEMENT: &[ColumnSpec] = &[
    ColumnSpec::title(involvement::TITLE),
    ColumnSpec::field(involvement::GROUP, 165.0),
    ColumnSpec::field(involvement::PHASE, 196.0),
    ColumnSpec::field(involvement::DATE, 110.0),
    ColumnSpec::field(involvement::HOW, 160.0).extra_share(0.4),
];
const SERVICES: &[ColumnSpec] = &[
    ColumnSpec::title(service::TITLE),
    ColumnSpec::field(service::ORGANISATION, 165.0).read_only().extra_share(0.4),
    ColumnSpec::field(service::STATE, 100.0),
    ColumnSpec::field(service::RUN_BY, 140.0),
    ColumnSpec::field(service::NEEDS_DECISION, 110.0),
    ColumnSpec::field(service::WAITING, 120.0),
];
const BOUNDARIES: &[ColumnSpec] = &[
    ColumnSpec::title(boundary::TITLE),
    ColumnSpec::field(boundary::SERVICE, 165.0).read_only().extra_share(0.3),
    ColumnSpec::field(boundary::ORGANISATION, 165.0)
        .with_heading("ui-column-other-unit")
        .read_only()
        .extra_share(0.3),
    ColumnSpec::field(boundary::OTHER_SERVICE, 165.0).read_only().extra_share(0.3),
    ColumnSpec::field(boundary::STATE, 110.0),
    ColumnSpec::field(boundary::AGREED, 110.0),
];
const AGREEMENTS: &[ColumnSpec] = &[
    ColumnSpec::title(agreement::TITLE),
    ColumnSpec::field(agreement::KIND, 160.0),
    ColumnSpec::field(agreement::RHYTHM, 140.0),
    ColumnSpec::field(agreement::ORGANISATIONS, 200.0).read_only().extra_share(0.5),
];

/// The columns of a kind; `None` for one that is listed elsewhere.
pub(super) const fn columns(kind: Kind) -> Option<&'static [ColumnSpec]> {
    Some(match kind {
        Kind::Anchoring => ANCHORING,
        Kind::ProcessStep => PROCESS,
        Kind::LinkedPlan => LINKED_PLANS,
        Kind::Guidance => GUIDANCE,
        Kind::Part => PART_COLUMNS,
        Kind::Participant => PARTICIPANTS,
        Kind::Involvement => INVOLVEMENT,
        Kind::Service => SERVICES,
        Kind::Boundary => BOUNDARIES,
        Kind::Agreement => AGREEMENTS,
        _ => return None,
    })
}

/// The name of a table, what belongs in it, and the words that make a new row; `None` for one that is listed elsewhere.
pub(super) const fn words(kind: Kind) -> Option<[Phrase; 3]> {
    const fn words(name: &'static str, empty: &'static str, new: &'static str) -> [Phrase; 3] {
        [Phrase::new(name), Phrase::new(empty), Phrase::new(new)]
    }
    Some(match kind {
        Kind::Anchoring => words("kinds-anchoring", "ui-empty-anchoring", "ui-new-anchoring"),
        Kind::ProcessStep => words("kinds-process-step", "ui-empty-process", "ui-new-process-step"),
        Kind::LinkedPlan => words("kinds-linked-plan", "ui-empty-linked-plans", "ui-new-linked-plan"),
        Kind::Guidance => words("kinds-guidance", "ui-empty-guidance", "ui-new-guidance"),
        Kind::Part => words("kinds-part", "ui-empty-parts", "ui-new-part"),
        Kind::Participant => words("kinds-participant", "ui-empty-participants", "ui-new-participant"),
        Kind::Involvement => words("kinds-involvement", "ui-empty-involvement", "ui-new-involvement"),
        Kind::Service => words("ui-view-services", "ui-empty-services", "ui-new-service"),
        Kind::Boundary => words("kinds-boundary", "ui-empty-boundaries", "ui-new-boundary"),
        Kind::Agreement => words("kinds-agreement", "ui-empty-agreements", "ui-new-agreement"),
        _ => return None,
    })
}
