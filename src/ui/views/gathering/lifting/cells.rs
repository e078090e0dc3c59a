//! The cells of a measure that was just made of an idea: group, lead and period, and the level where the group leaves it open,
//! read as the table of measures reads them.

use super::offers::offers;
use super::state::LiftingState;
use crate::edit::rewrite;
use crate::model::{Kind, RecordKey, Uid, measure};
use crate::session::{Context, Outbox};
use crate::ui::theme;
use crate::ui::views::record_table::{CellWriter, columns};
use crate::ui::widgets::in_place::{BoxEnd, BoxKey, BoxShape, InPlaceBox, InPlaceEditor, edit_in_place};
use crate::ui::widgets::{self as w, Picked, Picker};
use egui::{FocusDirection, Id, Popup, Ui};

/// A cell of a lifted measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LiftedCell {
    Group,
    Lead,
    Period,
    Level,
}

impl LiftedCell {
    /// In their order; the level is the last one, so that it costs no key where nobody asks for it.
    const ALL: [Self; 4] = [Self::Group, Self::Lead, Self::Period, Self::Level];

    /// The column that reads and writes it.
    fn writer(self) -> CellWriter {
        CellWriter(match self {
            Self::Group => &GROUP,
            Self::Lead => &LEAD,
            Self::Period => &PERIOD,
            Self::Level => &LEVEL,
        })
    }

    /// Whether something can stand in it that the plan does not have yet: groups and levels are the plan's.
    const fn takes_new(self) -> bool {
        matches!(self, Self::Lead | Self::Period)
    }
}

/// What is being written in the cells.
#[derive(Debug, Default)]
pub(super) struct CellsState {
    /// The measure that they are of.
    measure: Option<Uid>,
    editors: [InPlaceEditor; LiftedCell::ALL.len()],
}

/// A cell among all widgets.
pub(super) fn cell_id(cell: usize) -> Id {
    Id::unique("gathering lifted").with(cell)
}

/// The columns of the cells.
static GROUP: columns::GroupColumn = columns::GroupColumn;
static LEAD: columns::LeadColumn = columns::LeadColumn;
static LEVEL: columns::LevelColumn = columns::LevelColumn;
static PERIOD: columns::FieldColumn = columns::FieldColumn { field: measure::PERIOD.index };

/// The cells that a measure has: a level is asked for where it has a group that is not tied to just one.
fn cells_of(cx: &Context<'_>, measure: Uid) -> &'static [LiftedCell] {
    let first = cx.plan.measures().get(measure).and_then(|measure| measure.reach.iter().next());
    let has_level = first.is_some_and(|(group, level)| {
        let tied = cx.plan.target_groups().get(group).map_or(0, |group| group.levels.iter().count());
        level.is_some() || tied != 1 && cx.plan.levels().iter().next().is_some()
    });
    let [others @ .., _] = &LiftedCell::ALL;
    if has_level { &LiftedCell::ALL } else { others }
}

/// Shows the cells in a row.
pub(super) fn cells_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut LiftingState,
    measure: Uid,
    out: &mut Outbox<'_>,
) {
    let at = (Kind::Measure, measure);
    if state.cells.measure != Some(measure) {
        state.cells = CellsState { measure: Some(measure), ..CellsState::default() };
    }
    let cells = cells_of(cx, measure);
    let count = f32::from(u8::try_from(cells.len()).unwrap_or(1));
    let width = ((ui.available_width() - theme::GAP * (count - 1.0)) / count).floor();
    ui.horizontal(|ui| {
        for (place, cell) in cells.iter().enumerate() {
            ui.vertical(|ui| {
                ui.set_width(width);
                cell_ui(ui, cx, state, (place, *cell), at, out);
            });
        }
    });
}

fn cell_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut LiftingState,
    (place, cell): (usize, LiftedCell),
    at: RecordKey,
    out: &mut Outbox<'_>,
) {
    let writer = cell.writer();
    let name = cx.text(&writer.heading(at.0));
    let value = writer.text(cx, at);
    let Some(editor) = state.cells.editors.get_mut(place) else { return };
    editor.follow(&value);
    let shown = InPlaceBox {
        id: cell_id(place),
        name: &name,
        hint: "",
        shape: BoxShape::Flow { width: ui.available_width(), rows: 1 },
        numeric: false,
        keys: &[BoxKey::Accept, BoxKey::Forward, BoxKey::Backward, BoxKey::Cancel],
        live: false,
    };
    let chosen = heading_ui(ui, cx, place, cell, &name);
    let response = edit_in_place(ui, &shown, editor);
    let typed = editor.text().to_owned();
    if let Some(chosen) = chosen {
        write_cell(cx, cell, at, &chosen, out);
        return;
    }
    let Some(end) = response.end else {
        offer_ui(
            ui,
            cx,
            &writer,
            response.has_focus.then_some(typed.as_str()).filter(|typed| *typed != value),
        );
        return;
    };
    let go = |ui: &Ui, to: Option<usize>| match to {
        Some(to) if to < cells_of(cx, at.1).len() => {
            ui.memory_mut(|memory| memory.request_focus(cell_id(to)));
        }
        Some(_) => ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next)),
        None => ui.memory_mut(|memory| memory.move_focus(FocusDirection::Previous)),
    };
    match end {
        BoxEnd::Key(BoxKey::Cancel) => {
            *editor = InPlaceEditor::of(&value);
            ui.memory_mut(|memory| memory.surrender_focus(cell_id(place)));
            return;
        }
        BoxEnd::Key(BoxKey::Forward) => go(ui, Some(place + 1)),
        BoxEnd::Key(BoxKey::Backward) => go(ui, place.checked_sub(1)),
        BoxEnd::Key(_) | BoxEnd::Left => {}
    }
    write_cell(cx, cell, at, &typed, out);
}

/// Above a cell: its name, and the list of what can be chosen for it; returns what was.
fn heading_ui(ui: &mut Ui, cx: &Context<'_>, place: usize, cell: LiftedCell, name: &str) -> Option<String> {
    let mut chosen = None;
    w::line_with_sides(ui, &format!("lifted {place}"), theme::TARGET_SIZE, |ui, end| match end {
        w::LineSide::Left => {
            w::note(ui, name);
        }
        w::LineSide::Right => {
            let words = cx.word("ui-link-choose");
            // The box of the list has another name than that of the cell.
            let full = format!("{words}: {name}");
            let button = w::chip_button(ui, &words).accessible_name(full.as_str());
            let id = cell_id(place).with("list");
            let is_open = Popup::is_id_open(ui.ctx(), id) || button.clicked();
            let items = if is_open { offers(cx, cell, cell.writer()) } else { Vec::new() };
            let (none, make) = (cx.word("ui-link-none"), cx.word("ui-link-new"));
            let make = cell.takes_new().then_some(make.as_str());
            let list = Picker { id, name: &full, items: &items, near: &[], none: &none, make };
            chosen = match w::picker(&button, &list) {
                Some(Picked::Item(at)) => items.into_iter().nth(at),
                Some(Picked::New(typed)) => Some(typed),
                None => chosen.take(),
            };
        }
    });
    chosen
}

/// Below a cell: what Enter takes, where the letters are only the beginning or a part of a name.
fn offer_ui(ui: &mut Ui, cx: &Context<'_>, writer: &CellWriter, typed: Option<&str>) {
    let offered = typed.and_then(|typed| writer.named(cx, Kind::Measure, typed));
    w::note(ui, offered.as_deref().unwrap_or(" "));
}

/// Writes what stands in a cell into the plan, where it is something else than what the plan says.
fn write_cell(cx: &Context<'_>, cell: LiftedCell, at: RecordKey, typed: &str, out: &mut Outbox<'_>) {
    let writer = cell.writer();
    if typed.trim() == writer.text(cx, at).trim() {
        return;
    }
    let mut outcome = Ok(());
    let change = rewrite(cx.plan, out.ids, writer.label(at.0), |draft| {
        outcome = writer.write(draft, cx, at, typed);
    });
    match outcome {
        Ok(()) => out.change(change),
        Err(unread) => out.remarks.push(unread),
    }
}

/// Writes what is still being typed in a cell: the row is left by a key.
pub(super) fn finish_cells(ui: &Ui, cx: &Context<'_>, state: &LiftingState, out: &mut Outbox<'_>) {
    let Some(measure) = state.cells.measure else { return };
    for (place, (cell, editor)) in LiftedCell::ALL.into_iter().zip(&state.cells.editors).enumerate() {
        if ui.memory(|memory| memory.has_focus(cell_id(place))) {
            write_cell(cx, cell, (Kind::Measure, measure), editor.text(), out);
            ui.memory_mut(|memory| memory.surrender_focus(cell_id(place)));
        }
    }
}
