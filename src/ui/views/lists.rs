//! The views that are tables of records: measures, target groups and levels,
//! figures, units and meetings; and, in one view, every kind that has none of its own yet.

use super::sheet::{Col, ColumnSpec, RecordTable, record_table_id, record_table_ui};
use super::{FocusTarget, Screen, background, levels};
use crate::model::{
    Kind, Shape, evidence, level, level_scheme, measure, meeting, organisation, target_group,
};
use crate::session::{Command, Context, Outbox, View};
use crate::text::Phrase;
use crate::ui::theme;
use crate::ui::widgets as w;
use egui::{Id, Key, Modifiers, Ui};
use std::borrow::Cow;

/// The kinds that a view lists, in order.
fn listed_kinds(view: View) -> Cow<'static, [Kind]> {
    let own: &'static [Kind] = match view {
        View::TargetGroups => &[Kind::TargetGroup, Kind::Level, Kind::LevelScheme],
        View::Evidence => &[Kind::Evidence],
        View::WorkingGroup | View::Meetings => &[Kind::Participant, Kind::Meeting],
        View::Involvement => &[Kind::Involvement],
        View::Services => &[Kind::Service],
        View::Boundaries | View::Organisations => &[Kind::Boundary, Kind::Agreement, Kind::Organisation],
        View::Further => {
            let all = Kind::ALL.iter().copied();
            return all.filter(|kind| View::of(*kind) == View::Further).collect();
        }
        View::Measures => &[Kind::Measure],
        _ => &[],
    };
    own.into()
}

/// Whether a kind has a table that shares its view with those of others.
pub fn has_table(kind: Kind) -> bool {
    let view = View::of(kind);
    background::PLAN_TABLES.contains(&kind)
        || (listed_kinds(view).contains(&kind)
            && listed_kinds(view).iter().filter(|other| View::of(**other) == view).count() > 1)
}

/// Shows the table of a kind when its view is shown next.
pub fn show_table(screen: &mut Screen, kind: Kind) {
    let view = View::of(kind);
    let part = match view {
        View::About => background::PLAN_TABLES.iter().position(|other| *other == kind).map(|at| at + 1),
        _ => listed_kinds(view).iter().position(|other| *other == kind),
    };
    screen.tabs.extend(part.map(|part| (view, part)));
}

const MEASURES: &[ColumnSpec] = &[
    ColumnSpec::number(),
    ColumnSpec::title(measure::TITLE),
    ColumnSpec { extra_share: 1.0, ..ColumnSpec::new(Col::Group, "group", 140.0) }.hide_order(3),
    ColumnSpec::new(Col::Level, "level", 104.0).hide_order(7),
    ColumnSpec::new(Col::Lead, "lead", 140.0).hide_order(6),
    ColumnSpec::field(measure::STATUS, "status", 122.0).hide_order(1),
    ColumnSpec::new(Col::Look, "look", 66.0).read_only().hide_order(2),
    ColumnSpec::field(measure::PERIOD, "period", 93.0).hide_order(5),
    ColumnSpec::new(Col::Fte, "fte", 66.0).numeric().hide_order(4),
];
const TARGET_GROUPS: &[ColumnSpec] = &[
    ColumnSpec::field(target_group::CODE, "code", 70.0),
    ColumnSpec::title(target_group::TITLE),
    ColumnSpec::field(target_group::AGES, "ages", 110.0).hide_order(2),
    ColumnSpec::field(target_group::KIND, "kind", 130.0).hide_order(1),
    ColumnSpec::field(target_group::SIZE, "size", 124.0).numeric().hide_order(4),
    ColumnSpec { extra_share: 0.8, ..ColumnSpec::field(target_group::LEVELS, "levels", 200.0).hide_order(3) },
];
const LEVELS: &[ColumnSpec] = &[
    ColumnSpec::field(level::NUMBER, "number", 90.0).numeric(),
    ColumnSpec::title(level::TITLE),
    ColumnSpec::field(level::SCHEME, "scheme", 200.0).hide_order(2),
    ColumnSpec::field(level::OUT_OF_SCOPE, "out_of_scope", 120.0).hide_order(1),
    ColumnSpec {
        extra_share: 0.6,
        ..ColumnSpec::field(level::ANSWERS_TO, "answers_to", 160.0).hide_order(3)
    },
];
const LEVEL_SCHEMES: &[ColumnSpec] = &[
    ColumnSpec::title(level_scheme::TITLE),
    ColumnSpec::new(Col::Main, "main", 134.0).hide_order(3),
    ColumnSpec { extra_share: 0.6, ..ColumnSpec::field(level_scheme::SOURCE, "source", 240.0).hide_order(1) },
    ColumnSpec::field(level_scheme::AS_OF, "as_of", 90.0).hide_order(2),
];
const EVIDENCE: &[ColumnSpec] = &[
    ColumnSpec::title(evidence::TITLE),
    ColumnSpec::field(evidence::VALUE, "value", 100.0).numeric().read_only().hide_order(1),
    ColumnSpec::field(evidence::UNIT, "unit", 120.0).hide_order(2),
    ColumnSpec::field(evidence::AS_OF, "as_of", 110.0).hide_order(3),
    ColumnSpec { extra_share: 0.6, ..ColumnSpec::field(evidence::SOURCE, "source", 200.0).hide_order(4) },
];
const ORGANISATIONS: &[ColumnSpec] = &[
    ColumnSpec::title(organisation::TITLE),
    ColumnSpec::field(organisation::KIND, "kind", 220.0).hide_order(1),
    ColumnSpec::field(organisation::PARENT, "parent", 180.0).read_only().hide_order(2),
];
const MEETINGS: &[ColumnSpec] = &[
    ColumnSpec::title(meeting::TITLE),
    ColumnSpec::field(meeting::DATE, "date", 120.0).hide_order(1),
    ColumnSpec { extra_share: 0.4, ..ColumnSpec::field(meeting::PLACE, "place", 200.0).hide_order(2) },
];

fn columns_of(kind: Kind) -> Cow<'static, [ColumnSpec]> {
    let laid_out = match kind {
        Kind::Plan | Kind::Measure => MEASURES,
        Kind::TargetGroup => TARGET_GROUPS,
        Kind::Level => LEVELS,
        Kind::LevelScheme => LEVEL_SCHEMES,
        Kind::Evidence => EVIDENCE,
        Kind::Organisation => ORGANISATIONS,
        Kind::Meeting => MEETINGS,
        _ => return background::columns(kind).map_or_else(|| declared_columns(kind).into(), Cow::Borrowed),
    };
    laid_out.into()
}

/// The first fields of a kind that a narrow cell can say, its title in front where it has one.
fn declared_columns(kind: Kind) -> Vec<ColumnSpec> {
    const MAX_COLUMNS: usize = 5;
    let declared =
        (0..kind.field_count()).zip(kind.fields()).skip_while(|(_, info)| info.name != "set_aside");
    let told = declared.skip(1).filter_map(|(field, info)| {
        let spec = ColumnSpec::new(Col::Field(field), info.name, 120.0);
        match info.shape {
            Shape::Line if info.name == "title" => {
                Some(ColumnSpec { extra_share: 1.0, starts_row: true, min_width: 280.0, ..spec })
            }
            Shape::Line | Shape::Choice(_) | Shape::When | Shape::Period => Some(spec),
            Shape::Number => Some(ColumnSpec { min_width: 80.0, ..spec.numeric() }),
            Shape::Link(_) | Shape::Owner(_) => Some(ColumnSpec { min_width: 180.0, ..spec.read_only() }),
            _ => None,
        }
    });
    let mut told: Vec<ColumnSpec> = told.take(MAX_COLUMNS).collect();
    if !told.iter().any(|spec| spec.starts_row) {
        let writable = told.iter().position(|spec| !spec.read_only).unwrap_or_default();
        told.get_mut(writable).into_iter().for_each(|spec| (spec.starts_row, spec.extra_share) = (true, 1.0));
    }
    for (order, spec) in (1..).zip(told.iter_mut().rev().filter(|spec| !spec.starts_row)) {
        spec.hide_order = order;
    }
    told
}

/// The name of a table, what belongs in it, and the words that make a new row.
fn phrases_of(kind: Kind) -> [Phrase; 3] {
    const fn phrases(name: &'static str, empty: &'static str, new: &'static str) -> [Phrase; 3] {
        [Phrase::new(name), Phrase::new(empty), Phrase::new(new)]
    }
    match kind {
        Kind::Plan | Kind::Measure => phrases("ui-list-measures", "ui-empty-measures", "ui-new-measure"),
        Kind::TargetGroup => {
            phrases("ui-list-target-groups", "ui-empty-target-groups", "ui-new-target-group")
        }
        Kind::Level => phrases("ui-list-levels", "ui-empty-levels", "ui-new-level"),
        Kind::LevelScheme => {
            phrases("ui-list-level-schemes", "ui-empty-level-schemes", "ui-new-level-scheme")
        }
        Kind::Evidence => phrases("ui-list-evidence", "ui-empty-evidence", "ui-new-evidence"),
        Kind::Organisation => {
            phrases("ui-list-organisations", "ui-empty-organisations", "ui-new-organisation")
        }
        Kind::Meeting => phrases("ui-list-meetings", "ui-empty-meetings", "ui-new-meeting"),
        _ => background::words(kind).unwrap_or_else(|| {
            [Phrase::kinds(kind.code()), Phrase::new("ui-empty-further"), Phrase::new("ui-new-further")]
        }),
    }
}

/// The kind whose table is in sight, where one is.
pub(super) fn visible_kind(cx: &Context<'_>, screen: &Screen) -> Option<Kind> {
    let part = screen.tabs.get(&cx.view).copied().unwrap_or_default();
    match cx.view {
        View::About => part.checked_sub(1).and_then(|at| background::PLAN_TABLES.get(at)).copied(),
        view => listed_kinds(view).get(part).copied(),
    }
}

/// Shows the tables of a view, one at a time.
pub(super) fn lists_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let kinds = listed_kinds(cx.view);
    let part = screen.tabs.entry(cx.view).or_insert_with(|| first_tab(cx, &kinds));
    if let Some(shown) = cx.selection.and_then(|(kind, _)| kinds.iter().position(|other| *other == kind))
        && cx.navigated
    {
        *part = shown;
    }
    let shown = *part;
    let Some(kind) = kinds.get(shown).copied() else { return };
    if cx.view == View::Further {
        kind_choice_ui(ui, cx, &kinds, screen);
        ui.add_space(2.0 * theme::SPACE);
    }
    let tabs: Vec<String> = if kinds.len() > 1 && cx.view != View::Further {
        kinds.iter().map(|kind| tab_label(cx, *kind)).collect()
    } else {
        Vec::new()
    };
    let picked = list_ui(ui, cx, (kind, (&tabs, shown)), screen, out);
    let turned = tab_by_key(ui, &tabs, shown);
    if let Some(picked) = picked.or(turned) {
        show_tab(cx, screen, &kinds, picked, out);
    }
}

/// Shows the table of one kind; says which of the tables beside it was asked for.
pub(super) fn list_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    (kind, tabs): (Kind, (&[String], usize)),
    screen: &mut Screen,
    out: &mut Outbox<'_>,
) -> Option<usize> {
    screen.focus = FocusTarget::automatic(record_table_id(kind));
    if matches!(kind, Kind::Level | Kind::LevelScheme) {
        levels::fetch_ui(ui, cx, &mut screen.levels, out);
    }
    let [name, empty, new] = phrases_of(kind).map(|phrase| cx.text(&phrase));
    let columns = columns_of(kind);
    let sheet = RecordTable { kind, columns: &columns, name: &name, empty: &empty, new: &new, tabs };
    record_table_ui(ui, cx, &sheet, screen.sheets.entry(kind).or_default(), out)
}

/// The name of a table among others: with how many rows it has.
pub(super) fn tab_label(cx: &Context<'_>, kind: Kind) -> String {
    let [name, _, _] = phrases_of(kind);
    format!("{} {}", cx.text(&name), cx.plan.count(kind))
}

/// The table that Ctrl with Page Up or Page Down goes to.
pub(super) fn tab_by_key(ui: &Ui, tabs: &[String], shown: usize) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| w::consume_chord(input, Modifiers::COMMAND, key));
    let next = (!tabs.is_empty() && pressed(Key::PageDown)).then_some(shown + 1);
    let last = (!tabs.is_empty() && pressed(Key::PageUp)).then(|| shown.checked_sub(1)).flatten();
    next.or(last).filter(|part| *part < tabs.len())
}

/// Shows another table of the view, or goes to the view that has it.
fn show_tab(cx: &Context<'_>, screen: &mut Screen, kinds: &[Kind], part: usize, out: &mut Outbox<'_>) {
    let view = kinds.get(part).map_or(cx.view, |kind| View::of(*kind));
    screen.tabs.insert(view, part);
    if view != cx.view {
        out.command(Command::Show(view));
    }
}

/// The first of the kinds that the view is for; under what is further, the first of which there is something: nobody
/// has to look for it behind what is empty.
fn first_tab(cx: &Context<'_>, kinds: &[Kind]) -> usize {
    let filled = |kind: &Kind| match cx.view {
        View::Further => cx.plan.count(*kind) > 0,
        view => View::of(*kind) == view,
    };
    kinds.iter().position(filled).unwrap_or_default()
}

/// The choice of which kind is listed, where a view has more of them than a row of names holds.
fn kind_choice_ui(ui: &mut Ui, cx: &Context<'_>, kinds: &[Kind], screen: &mut Screen) {
    let name = cx.word("ui-further-kind");
    let words: Vec<String> = kinds
        .iter()
        .map(|kind| format!("{} ({})", cx.text(&Phrase::kinds(kind.code())), cx.plan.count(*kind)))
        .collect();
    let chosen = screen.tabs.get(&cx.view).copied().unwrap_or_default();
    let id = Id::unique("listed kind");
    let picked =
        w::field(ui, &name, |ui| w::combo_box(ui, id, &name, &words, chosen, theme::KIND_CHOICE_WIDTH));
    if let Some(picked) = picked {
        screen.tabs.insert(cx.view, picked);
    }
}
