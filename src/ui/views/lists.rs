//! The views that are tables of records: measures, target groups and levels,
//! figures, units and meetings; and, in one view, every kind that has none of its own yet.

use super::below_table::with_below;
use super::focus::FocusTarget;
use super::record_table::columns::{
    FindingsColumn, FteColumn, GroupColumn, LeadColumn, LevelColumn, MainSchemeColumn, NumberColumn,
};
use super::record_table::{ColumnSpec, KindTable, Tabs, filter_id, record_table_id, record_table_ui};
use super::tables::TablesState;
use super::{background, levels};
use crate::model::{
    Kind, Shape, evidence, indicator, level, level_scheme, measure, meeting, organisation, target_group,
};
use crate::session::{Command, Context, Outbox, TableKey, View};
use crate::text::Phrase;
use crate::ui::theme;
use crate::ui::widgets as w;
use egui::{Id, Key, Modifiers, Ui};
use std::borrow::Cow;

/// Whether a kind has a table that shares its view with those of others.
pub fn has_table(kind: Kind) -> bool {
    let view = View::of(kind);
    background::PLAN_TABLES.contains(&kind)
        || (view.tables().contains(&kind)
            && view.tables().iter().filter(|other| View::of(**other) == view).count() > 1)
}

/// Shows the table of a kind when its view is shown next.
pub fn show_table(tables: &mut TablesState, kind: Kind) {
    let view = View::of(kind);
    let part = match view {
        View::About => background::PLAN_TABLES.iter().position(|other| *other == kind).map(|at| at + 1),
        _ => view.tables().iter().position(|other| *other == kind),
    };
    tables.tabs.extend(part.map(|part| (view, part)));
}

const MEASURES: &[ColumnSpec] = &[
    ColumnSpec::new(&NumberColumn, 54.0).read_only(),
    ColumnSpec::title(measure::TITLE).with_heading("ui-column-measure"),
    ColumnSpec::new(&GroupColumn, 140.0).extra_share(1.0),
    ColumnSpec::new(&LevelColumn, 104.0),
    ColumnSpec::new(&LeadColumn, 140.0),
    ColumnSpec::field(measure::STATUS, 122.0),
    ColumnSpec::new(&FindingsColumn, 66.0).read_only(),
    ColumnSpec::field(measure::PERIOD, 93.0),
    ColumnSpec::new(&FteColumn, 66.0).numeric(),
];
const TARGET_GROUPS: &[ColumnSpec] = &[
    ColumnSpec::field(target_group::CODE, 70.0),
    ColumnSpec::title(target_group::TITLE),
    ColumnSpec::field(target_group::AGES, 110.0),
    ColumnSpec::field(target_group::KIND, 130.0),
    ColumnSpec::field(target_group::SIZE, 124.0).numeric(),
    ColumnSpec::field(target_group::LEVELS, 200.0).extra_share(0.8),
];
const LEVELS: &[ColumnSpec] = &[
    ColumnSpec::field(level::NUMBER, 90.0).numeric(),
    ColumnSpec::title(level::TITLE),
    ColumnSpec::field(level::SCHEME, 200.0),
    ColumnSpec::field(level::OUT_OF_SCOPE, 120.0),
    ColumnSpec::field(level::ANSWERS_TO, 160.0).extra_share(0.6),
];
const LEVEL_SCHEMES: &[ColumnSpec] = &[
    ColumnSpec::title(level_scheme::TITLE),
    ColumnSpec::new(&MainSchemeColumn, 134.0),
    ColumnSpec::field(level_scheme::SOURCE, 240.0).extra_share(0.6),
    ColumnSpec::field(level_scheme::AS_OF, 90.0),
];
const EVIDENCE: &[ColumnSpec] = &[
    ColumnSpec::title(evidence::TITLE),
    ColumnSpec::field(evidence::VALUE, 100.0).numeric().read_only(),
    ColumnSpec::field(evidence::UNIT, 120.0),
    ColumnSpec::field(evidence::AS_OF, 110.0),
    ColumnSpec::field(evidence::SOURCE, 200.0).extra_share(0.6),
];
const ORGANISATIONS: &[ColumnSpec] = &[
    ColumnSpec::title(organisation::TITLE),
    ColumnSpec::field(organisation::KIND, 220.0),
    ColumnSpec::field(organisation::PARENT, 180.0).read_only(),
];
const INDICATORS: &[ColumnSpec] = &[
    ColumnSpec::title(indicator::TITLE),
    ColumnSpec::field(indicator::UNIT, 110.0),
    ColumnSpec::field(indicator::BASELINE, 110.0).numeric(),
    ColumnSpec::field(indicator::BASELINE_AT, 100.0),
    ColumnSpec::field(indicator::TARGET, 90.0).numeric(),
    ColumnSpec::field(indicator::TARGET_AT, 100.0),
    ColumnSpec::field(indicator::DIRECTION, 120.0),
];
const MEETINGS: &[ColumnSpec] = &[
    ColumnSpec::title(meeting::TITLE),
    ColumnSpec::field(meeting::DATE, 120.0),
    ColumnSpec::field(meeting::PLACE, 200.0).extra_share(0.4),
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
        Kind::Indicator => INDICATORS,
        _ => return background::columns(kind).map_or_else(|| declared_columns(kind).into(), Cow::Borrowed),
    };
    laid_out.into()
}

/// The columns of a table as the user wants them: some not shown, some moved, some wider or narrower.
pub(super) fn shown_columns<'c>(
    cx: &Context<'_>,
    table: TableKey,
    all: Cow<'c, [ColumnSpec]>,
) -> Cow<'c, [ColumnSpec]> {
    let kind = table.kind();
    let Some(layout) = cx.tables.get(table.code()) else { return all };
    let mut columns: Vec<ColumnSpec> = all.iter().copied().collect();
    // The column that rows begin with is always shown: nothing could be written without it.
    columns.retain(|spec| spec.starts_row || layout.shows(&spec.code(kind)));
    columns.sort_by_key(|spec| layout.position(&spec.code(kind)));
    for spec in &mut columns {
        if let Some(width) = layout.widths.get(&spec.code(kind)) {
            let width = f32::from(*width);
            (spec.min_width, spec.chosen_width) = (width, Some(width));
        }
    }
    columns.into()
}

/// The first fields of a kind that fit into a narrow cell, its title first where it has one.
fn declared_columns(kind: Kind) -> Vec<ColumnSpec> {
    const MAX_COLUMNS: usize = 5;
    let title = kind.title().map(|title| title.index);
    let columns = kind.own_fields().filter_map(|(field, info)| {
        let spec = ColumnSpec::of_index(field, 120.0);
        match info.shape {
            Shape::Line if Some(field) == title => Some(spec.min_width(280.0).extra_share(1.0).starts_row()),
            Shape::Line | Shape::Choice(_) | Shape::When | Shape::Clock | Shape::Period => Some(spec),
            Shape::Number => Some(spec.min_width(80.0).numeric()),
            Shape::Link(_) | Shape::Owner(_) => Some(spec.min_width(180.0).read_only()),
            _ => None,
        }
    });
    let mut columns: Vec<ColumnSpec> = columns.take(MAX_COLUMNS).collect();
    // A kind without a title begins its rows with the first field that can be written.
    if !columns.iter().any(|spec| spec.starts_row) {
        let writable = columns.iter().position(|spec| !spec.read_only).unwrap_or_default();
        columns
            .get_mut(writable)
            .into_iter()
            .for_each(|spec| (spec.starts_row, spec.extra_share) = (true, 1.0));
    }
    columns
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
        Kind::Indicator => phrases("ui-list-indicators", "ui-empty-indicators", "ui-new-indicator"),
        Kind::Reading => phrases("ui-list-readings", "ui-empty-readings", "ui-new-reading"),
        Kind::ReportingLine => phrases("ui-list-reporting", "ui-empty-reporting", "ui-new-reporting"),
        _ => background::words(kind).unwrap_or_else(|| {
            [Phrase::kinds(kind.code()), Phrase::new("ui-empty-further"), Phrase::new("ui-new-further")]
        }),
    }
}

/// The table that is in sight, where one is.
pub(super) fn visible_table(cx: &Context<'_>, tables: &TablesState) -> Option<TableKey> {
    let part = tables.tabs.get(&cx.view).copied().unwrap_or_default();
    if cx.view == View::Economy {
        return (part == 0).then_some(TableKey::Economy);
    }
    match cx.view {
        View::About => part.checked_sub(1).and_then(|at| background::PLAN_TABLES.get(at)).copied(),
        view => view.tables().get(part).copied(),
    }
    .map(TableKey::Records)
}

/// Shows the tables of a view, one at a time.
pub(super) fn lists_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    tables: &mut TablesState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let kinds = cx.view.tables();
    let part = tables.tabs.entry(cx.view).or_insert_with(|| first_tab(cx, &kinds));
    // Only when something else brought the user here: else a selection would hold its tab open.
    if let Some(shown) = cx.selection.and_then(|(kind, _)| kinds.iter().position(|other| *other == kind))
        && cx.navigated
    {
        *part = shown;
    }
    let shown = *part;
    let Some(kind) = kinds.get(shown).copied() else { return FocusTarget::default() };
    if cx.view == View::Further {
        kind_choice_ui(ui, cx, &kinds, tables);
        ui.add_space(2.0 * theme::SPACE);
    }
    let tabs: Vec<String> = if kinds.len() > 1 && cx.view != View::Further {
        kinds.iter().map(|kind| tab_label(cx, *kind)).collect()
    } else {
        Vec::new()
    };
    let tab_names = Tabs { names: &tabs, chosen: shown };
    let picked = list_ui(ui, cx, kind, tab_names, tables, out);
    // After the table: it has the keys first, and these it leaves alone.
    let turned = tab_by_key(ui, &tabs, shown);
    if let Some(picked) = picked.or(turned) {
        show_tab(cx, tables, &kinds, picked, out);
    }
    focus_target(kind)
}

/// Where the keyboard goes while the table of a kind is shown.
pub(super) fn focus_target(kind: Kind) -> FocusTarget {
    FocusTarget::automatic(record_table_id(TableKey::Records(kind))).with_filter(filter_id())
}

/// Shows the table of one kind and returns which of the other tables of the view was asked for.
pub(super) fn list_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    kind: Kind,
    tabs: Tabs<'_>,
    tables: &mut TablesState,
    out: &mut Outbox<'_>,
) -> Option<usize> {
    if matches!(kind, Kind::Level | Kind::LevelScheme) {
        levels::fetch_ui(ui, cx, &mut tables.levels, out);
    }
    let [name, empty, new] = phrases_of(kind).map(|phrase| cx.text(&phrase));
    let key = TableKey::Records(kind);
    let columns = shown_columns(cx, key, columns_of(kind));
    let table = KindTable {
        key,
        kind,
        columns: &columns,
        name: &name,
        empty: &empty,
        new: &new,
        note: "",
        sums: &[],
        tabs,
    };
    let state = tables.by_key.entry(key).or_default();
    with_below(ui, cx, kind, &mut tables.below, |ui| record_table_ui(ui, cx, &table, state, out))
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
fn show_tab(cx: &Context<'_>, tables: &mut TablesState, kinds: &[Kind], part: usize, out: &mut Outbox<'_>) {
    let view = kinds.get(part).map_or(cx.view, |kind| View::of(*kind));
    tables.tabs.insert(view, part);
    if view != cx.view {
        out.command(Command::Show(view));
    }
}

/// The first of the kinds that the view is for; in the view of further kinds, the first that has records, so that
/// nobody has to search among empty tables.
fn first_tab(cx: &Context<'_>, kinds: &[Kind]) -> usize {
    let filled = |kind: &Kind| match cx.view {
        View::Further => cx.plan.count(*kind) > 0,
        view => View::of(*kind) == view,
    };
    kinds.iter().position(filled).unwrap_or_default()
}

/// The choice of which kind is listed, where a view has more of them than a row of names holds.
fn kind_choice_ui(ui: &mut Ui, cx: &Context<'_>, kinds: &[Kind], tables: &mut TablesState) {
    let name = cx.word("ui-further-kind");
    let words: Vec<String> = kinds
        .iter()
        .map(|kind| format!("{} ({})", cx.text(&Phrase::kinds(kind.code())), cx.plan.count(*kind)))
        .collect();
    let chosen = tables.tabs.get(&cx.view).copied().unwrap_or_default();
    let id = Id::unique("listed kind");
    let picked =
        w::field(ui, &name, |ui| w::combo_box(ui, id, &name, &words, chosen, theme::KIND_CHOICE_WIDTH));
    if let Some(picked) = picked {
        tables.tabs.insert(cx.view, picked);
    }
}
