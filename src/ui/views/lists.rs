//! The views that are tables of records: measures, target groups and levels, challenges, goals and strategies,
//! figures, units and meetings.

use super::sheet::{Col, Sheet, Spec, sheet_id, sheet_ui};
use super::{Home, Screen};
use crate::model::{
    Kind, challenge, evidence, goal, level, measure, meeting, organisation, strategy, target_group,
};
use crate::session::{Cx, Outbox, View};
use crate::text::Phrase;
use eframe::egui::Ui;

/// The kinds that a view lists, in order.
const fn kinds(view: View) -> &'static [Kind] {
    match view {
        View::TargetGroups => &[Kind::TargetGroup, Kind::Level],
        View::Direction => &[Kind::Challenge, Kind::Goal, Kind::Strategy],
        View::Evidence => &[Kind::Evidence],
        View::Organisations => &[Kind::Organisation],
        View::Meetings => &[Kind::Meeting],
        _ => &[Kind::Measure],
    }
}

const MEASURES: &[Spec] = &[
    Spec::number(),
    Spec::title(measure::TITLE),
    Spec { share: 1.0, ..Spec::new(Col::Group, "group", 160.0) }.gives_way(3),
    Spec::new(Col::Level, "level", 104.0).gives_way(6),
    Spec::new(Col::Lead, "lead", 176.0).gives_way(5),
    Spec::field(measure::STATUS, "status", 118.0).gives_way(1),
    Spec::field(measure::PERIOD, "period", 95.0).gives_way(4),
    Spec::new(Col::Fte, "fte", 66.0).numeric().gives_way(2),
];
const TARGET_GROUPS: &[Spec] = &[
    Spec::field(target_group::CODE, "code", 70.0),
    Spec::title(target_group::TITLE),
    Spec::field(target_group::AGES, "ages", 110.0).gives_way(2),
    Spec::field(target_group::PROBLEM, "problem", 150.0).gives_way(1),
    Spec::field(target_group::SIZE, "size", 140.0).numeric().read_only().gives_way(3),
];
const LEVELS: &[Spec] = &[
    Spec::field(level::NUMBER, "number", 90.0).numeric(),
    Spec::title(level::TITLE),
    Spec::field(level::SCHEME, "scheme", 200.0).gives_way(1),
];
const CHALLENGES: &[Spec] = &[
    Spec::number(),
    Spec::title(challenge::TITLE),
    Spec { share: 0.4, ..Spec::field(challenge::TARGET_GROUPS, "groups", 220.0).read_only().gives_way(1) },
];
const GOALS: &[Spec] = &[
    Spec::number(),
    Spec::title(goal::TITLE),
    Spec { share: 0.6, ..Spec::field(goal::CHALLENGES, "challenges", 280.0).read_only().gives_way(1) },
];
const STRATEGIES: &[Spec] = &[
    Spec::number(),
    Spec::title(strategy::TITLE),
    Spec::field(strategy::STATE, "state", 120.0).gives_way(1),
    Spec { share: 0.5, ..Spec::field(strategy::GOALS, "goals", 240.0).read_only().gives_way(2) },
];
const EVIDENCE: &[Spec] = &[
    Spec::title(evidence::TITLE),
    Spec::field(evidence::VALUE, "value", 100.0).numeric().read_only().gives_way(1),
    Spec::field(evidence::UNIT, "unit", 120.0).gives_way(2),
    Spec::field(evidence::AS_OF, "as_of", 110.0).gives_way(3),
    Spec { share: 0.6, ..Spec::field(evidence::SOURCE, "source", 200.0).gives_way(4) },
];
const ORGANISATIONS: &[Spec] = &[
    Spec::title(organisation::TITLE),
    Spec::field(organisation::KIND, "kind", 220.0).gives_way(1),
    Spec::field(organisation::PARENT, "parent", 180.0).read_only().gives_way(2),
];
const MEETINGS: &[Spec] = &[
    Spec::title(meeting::TITLE),
    Spec::field(meeting::DATE, "date", 120.0).gives_way(1),
    Spec::field(meeting::PLACE, "place", 200.0).gives_way(2),
];

const fn columns(kind: Kind) -> &'static [Spec] {
    match kind {
        Kind::Plan | Kind::Measure => MEASURES,
        Kind::TargetGroup => TARGET_GROUPS,
        Kind::Level => LEVELS,
        Kind::Challenge => CHALLENGES,
        Kind::Goal => GOALS,
        Kind::Strategy => STRATEGIES,
        Kind::Evidence => EVIDENCE,
        Kind::Organisation => ORGANISATIONS,
        Kind::Meeting => MEETINGS,
    }
}

/// The name of a table, what belongs in it, and the words that make a new row.
const fn words(kind: Kind) -> [Phrase; 3] {
    const fn words(name: &'static str, empty: &'static str, new: &'static str) -> [Phrase; 3] {
        [Phrase::new(name), Phrase::new(empty), Phrase::new(new)]
    }
    match kind {
        Kind::Plan | Kind::Measure => words("ui-list-measures", "ui-empty-measures", "ui-new-measure"),
        Kind::TargetGroup => words("ui-list-target-groups", "ui-empty-target-groups", "ui-new-target-group"),
        Kind::Level => words("ui-list-levels", "ui-empty-levels", "ui-new-level"),
        Kind::Challenge => words("ui-list-challenges", "ui-empty-challenges", "ui-new-challenge"),
        Kind::Goal => words("ui-list-goals", "ui-empty-goals", "ui-new-goal"),
        Kind::Strategy => words("ui-list-strategies", "ui-empty-strategies", "ui-new-strategy"),
        Kind::Evidence => words("ui-list-evidence", "ui-empty-evidence", "ui-new-evidence"),
        Kind::Organisation => words("ui-list-organisations", "ui-empty-organisations", "ui-new-organisation"),
        Kind::Meeting => words("ui-list-meetings", "ui-empty-meetings", "ui-new-meeting"),
    }
}

/// Shows the tables of a view, one at a time.
pub(super) fn lists_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let kinds = kinds(cx.view);
    let part = screen.parts.entry(cx.view).or_default();
    if let Some(shown) = cx.selection.and_then(|(kind, _)| kinds.iter().position(|other| *other == kind))
        && cx.arrived
    {
        *part = shown;
    }
    let Some(kind) = kinds.get(*part).copied() else { return };
    screen.home = Home::by_itself(sheet_id(kind));
    let [name, empty, new] = words(kind).map(|phrase| cx.say(&phrase));
    let tabs: Vec<String> = if kinds.len() > 1 {
        kinds
            .iter()
            .map(|kind| {
                let [name, _, _] = words(*kind);
                format!("{} {}", cx.say(&name), cx.plan.count(*kind))
            })
            .collect()
    } else {
        Vec::new()
    };
    let shown = *part;
    let sheet =
        Sheet { kind, columns: columns(kind), name: &name, empty: &empty, new: &new, tabs: (&tabs, shown) };
    if let Some(picked) = sheet_ui(ui, cx, &sheet, screen.sheets.entry(kind).or_default(), out) {
        screen.parts.insert(cx.view, picked);
    }
}
