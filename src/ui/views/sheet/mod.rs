//! Records of one kind as a table that is its own editor: columns, filter, writing in rows, pasting.
//!
//! What stands in the rows is made once a change, not once a frame.

mod acts;
mod cells;
mod column;
mod example;
mod rows;
mod writing;

pub use column::{Col, Spec};

use crate::model::{Kind, Shape, Uid};
use crate::session::{Cx, Outbox};
use crate::text::{Language, Phrase};
use crate::ui::form::{choice_words, record_names};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::views::count_words;
use crate::ui::widgets::grid::{Cell, Column, Edit, Grid, GridState, Held, Source, grid};
use crate::ui::widgets::{self as w};
use eframe::egui::{Id, Ui};
use example::{Example, example_ui};
use rows::{Row, Rows};
use writing::Writing;

/// Where the user is in a table of records; may be lost.
#[derive(Debug, Default)]
pub struct SheetState {
    made: Option<(u64, Language, String, Option<Uid>)>,
    rows: Rows,
    shown: Vec<usize>,
    headings: Vec<String>,
    choices: Vec<Vec<String>>,
    /// The words of 0, 1, 2 and more things to look at.
    looks: Vec<String>,
    /// What stands for the name of somebody who is not named.
    nameless: String,
    filter: String,
    grid: GridState,
    /// What the plan knows already of what is being written.
    writing: Option<Writing>,
    want_new: bool,
    seen: Option<Uid>,
    example: Example,
}

impl SheetState {
    /// Begins a new row after the selected one, in the next frame.
    pub const fn begin_row(&mut self) {
        self.want_new = true;
    }

    /// Whether something is being written that the plan does not say yet, or not in full.
    pub fn is_editing(&self) -> bool {
        self.grid.is_editing()
    }

    /// The plan has gone back or forth: a box of which it knew is closed, with what became of it.
    pub fn plan_went(&mut self) {
        if self.writing.take().is_some() {
            self.grid.let_go();
        }
    }
}

/// A table of records, for one frame.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The kind.
    pub kind: Kind,
    /// The columns.
    pub columns: &'a [Spec],
    /// The name of the view or of its part.
    pub name: &'a str,
    /// Below the table where there are no rows: what belongs there.
    pub empty: &'a str,
    /// The words of the button that makes a new row.
    pub new: &'a str,
    /// Where the view has several tables: their names, and which one this is.
    pub tabs: (&'a [String], usize),
}

/// Shows a table of records with its heading, filter and button.
///
/// Says which of the view's other tables was asked for.
pub fn sheet_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    sheet: &Sheet<'_>,
    state: &mut SheetState,
    out: &mut Outbox<'_>,
) -> Option<usize> {
    make(cx, sheet, state);
    unhide(cx, sheet, state);
    follow_selection(cx, sheet, state);
    let picked = heading(ui, cx, sheet, state);
    if state.rows.is_empty() {
        ui.add_space(theme::STEP);
        w::paragraph(ui, sheet.empty);
        example_ui(ui, cx, sheet.kind, &mut state.example);
        ui.add_space(theme::STEP);
    }
    let headings = std::mem::take(&mut state.headings);
    let choices = std::mem::take(&mut state.choices);
    let columns: Vec<Column<'_>> = sheet
        .columns
        .iter()
        .zip(headings.iter().zip(&choices))
        .map(|(spec, (heading, values))| spec.column(sheet.kind, (heading, values), cx.may.edit))
        .collect();
    let hint = if cx.may.edit { cx.word("ui-grid-hint") } else { String::new() };
    let shown = Grid {
        id: sheet_id(sheet.kind),
        name: sheet.name,
        columns: &columns,
        rows: state.shown.len(),
        hint: &hint,
    };
    // What is being written is finished first; in the next frame the new row is begun.
    let waits = state.want_new && state.grid.finish(ui, &shown);
    if !waits && std::mem::take(&mut state.want_new) {
        let chosen = cx.selection.is_some_and(|(kind, _)| kind == sheet.kind);
        let last = state.shown.len().checked_sub(1);
        let after = if chosen { last.map(|last| state.grid.row.min(last)) } else { last };
        state.grid.begin_row(&shown, after);
        state.writing = None;
        out.gesture_ended = true;
    }
    let mut grid_state = std::mem::take(&mut state.grid);
    let done = grid(ui, &shown, &mut grid_state, &Shown { cx, sheet, state });
    state.grid = grid_state;
    let elsewhere = cx.selection.is_none_or(|(kind, _)| kind != sheet.kind);
    if elsewhere
        && ui.memory(|memory| memory.has_focus(shown.id))
        && let Some(id) = id_of(state, state.grid.row)
    {
        out.select((sheet.kind, id));
    }
    state.headings = headings;
    state.choices = choices;
    for act in done {
        if let Some(act) = writing::obey(cx, sheet, state, act, out) {
            acts::obey(cx, sheet, state, act, out);
        }
    }
    if !state.grid.is_editing() {
        state.writing = None;
    }
    picked
}

fn heading(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, state: &mut SheetState) -> Option<usize> {
    let mut picked = None;
    w::ends(ui, "sheet", theme::CONTROL, |ui, end| match end {
        w::End::Left => picked = name(ui, cx, sheet, state),
        w::End::Right => {
            w::filter(
                ui,
                filter_id(),
                (&cx.word("ui-filter"), &cx.word("ui-filter-hint")),
                &mut state.filter,
            );
            if cx.may.edit {
                state.want_new |= w::filled(ui, sheet.new).clicked();
            }
        }
    });
    picked
}

/// The name of the table, or the names of all tables of the view, with how many rows it shows.
fn name(ui: &mut Ui, cx: &Cx<'_>, sheet: &Sheet<'_>, state: &SheetState) -> Option<usize> {
    let (tabs, chosen) = sheet.tabs;
    let mut picked = None;
    if tabs.is_empty() {
        w::title(ui, sheet.name);
    }
    for (index, words) in tabs.iter().enumerate() {
        ui.spacing_mut().item_spacing.x = theme::STEP;
        if w::tab(ui, words, index == chosen).clicked() {
            picked = Some(index);
        }
    }
    let all = state.rows.len();
    let count = if state.shown.len() < all {
        let count = Phrase::new("ui-grid-filtered").with("shown", state.shown.len());
        cx.say(&count.with("all", all))
    } else if tabs.is_empty() && all > 0 {
        all.to_string()
    } else {
        String::new()
    };
    if !count.is_empty() {
        w::live(ui, Type::Small, &count);
    }
    picked
}

/// The table of a kind.
pub fn sheet_id(kind: Kind) -> Id {
    Id::unique(("sheet", kind.code()))
}

/// The box that filters; one view has one.
pub fn filter_id() -> Id {
    Id::unique("filter")
}

/// Makes the rows again where the plan, the language or the filter has changed.
fn make(cx: &Cx<'_>, sheet: &Sheet<'_>, state: &mut SheetState) {
    let held = held(cx, sheet, state);
    let current = (cx.revision, cx.language(), state.filter.clone(), held);
    if state.made.as_ref() == Some(&current) {
        return;
    }
    if state.made.is_none() {
        state.grid.column = sheet.columns.iter().position(|spec| spec.first).unwrap_or_default();
    }
    let above = above(state);
    let same_plan = state.made.as_ref().is_some_and(|made| (made.0, made.1) == (current.0, current.1));
    if !same_plan {
        state.headings = sheet.columns.iter().map(|spec| cx.say(&spec.heading(sheet.kind))).collect();
        state.choices = sheet.columns.iter().map(|spec| offered(cx, sheet.kind, spec)).collect();
        state.nameless = cx.word("ui-nameless");
        state.looks = (0..=MOST_LOOKS).map(|count| count_words(cx, count)).collect();
        state.rows.follow(cx, sheet);
    }
    let sought = state.filter.trim().to_lowercase();
    // What is being written stays in sight, whatever its letters are so far.
    let fits = |row: &Row| row.fits(&sought) || Some(row.id) == held;
    state.shown = (0..state.rows.len()).filter(|at| state.rows.get(*at).is_some_and(fits)).collect();
    state.made = Some(current);
    if let Some(id) = held {
        let place = place_of(state, Some(id));
        state.grid.hold((place, place_of(state, above)), |column| {
            sheet.columns.get(column).is_some_and(|spec| spec.first)
        });
    }
}

/// The record that what is being written belongs to: rows move, and are taken away, while somebody writes.
fn held(cx: &Cx<'_>, sheet: &Sheet<'_>, state: &SheetState) -> Option<Uid> {
    match state.grid.held()? {
        Held::Row(row) => id_of(state, row),
        Held::Chosen => cx.selection.filter(|(kind, _)| *kind == sheet.kind).map(|(_, id)| id),
        Held::Made => state.writing.as_ref().map(Writing::id),
    }
}

/// The record above the row that is being written in.
fn above(state: &SheetState) -> Option<Uid> {
    match state.grid.held()? {
        Held::Row(row) => id_of(state, row.checked_sub(1)?),
        Held::Chosen | Held::Made => None,
    }
}

/// What a cell of a column can be chosen from.
fn offered(cx: &Cx<'_>, kind: Kind, spec: &Spec) -> Vec<String> {
    let linked = |to| std::iter::once(cx.word("ui-choice-none")).chain(record_names(cx, to).1).collect();
    match spec.col {
        Col::Group => linked(Kind::TargetGroup),
        Col::Level => linked(Kind::Level),
        Col::Field(field) => match kind.info(field).map(|info| info.shape) {
            Some(Shape::Choice(info)) => choice_words(cx, info),
            Some(Shape::Flag) => vec![cx.word("ui-no"), cx.word("ui-yes")],
            Some(Shape::Link(to) | Shape::Owner(to)) if !spec.read_only => linked(to),
            _ => Vec::new(),
        },
        Col::Main => vec![cx.word("ui-no"), cx.word("ui-yes")],
        Col::Number | Col::Lead | Col::Fte | Col::Look => Vec::new(),
    }
}

/// What was selected just now is in sight: a filter that hides it is taken away.
fn unhide(cx: &Cx<'_>, sheet: &Sheet<'_>, state: &mut SheetState) {
    let selected = cx.selection.filter(|(kind, _)| *kind == sheet.kind).map(|(_, id)| id);
    let is_new = selected.is_some() && (selected != state.seen || cx.arrived);
    state.seen = selected;
    let sought = state.filter.trim().to_lowercase();
    if is_new && state.rows.iter().any(|row| Some(row.id) == selected && !row.fits(&sought)) {
        state.filter.clear();
        make(cx, sheet, state);
    }
}

/// Keeps the grid at what is selected, where that changed elsewhere.
fn follow_selection(cx: &Cx<'_>, sheet: &Sheet<'_>, state: &mut SheetState) {
    let Some((kind, id)) = cx.selection else { return };
    if cx.arrived && kind == sheet.kind {
        state.grid.leave_blank();
    }
    let here = state.shown.get(state.grid.row).and_then(|at| state.rows.get(*at)).map(|row| row.id);
    if kind != sheet.kind || here == Some(id) || state.grid.is_editing() {
        return;
    }
    if let Some(place) = place_of(state, Some(id)) {
        state.grid.show_row(place);
    }
}

/// The row of a record, among those shown.
fn place_of(state: &SheetState, id: Option<Uid>) -> Option<usize> {
    id.and_then(|id| state.shown.iter().position(|at| state.rows.get(*at).is_some_and(|row| row.id == id)))
}

fn id_of(state: &SheetState, row: usize) -> Option<Uid> {
    state.shown.get(row).and_then(|at| state.rows.get(*at)).map(|row| row.id)
}

struct Shown<'a, 'p> {
    cx: &'a Cx<'p>,
    sheet: &'a Sheet<'a>,
    state: &'a SheetState,
}

impl Shown<'_, '_> {
    fn text(&self, row: usize, column: &'static str) -> &str {
        let at = self.sheet.columns.iter().position(|spec| spec.key == column);
        let row = self.state.shown.get(row).and_then(|at| self.state.rows.get(*at));
        at.zip(row).and_then(|(at, row)| row.cells.get(at)).map_or("", String::as_str)
    }
}

impl Shown<'_, '_> {
    /// Whether somebody of the group stands there without a name, as they may.
    fn is_nameless(&self, column: &str) -> bool {
        self.sheet.kind == Kind::Participant && column == "title"
    }

    /// How many things there are to look at in a row, read anew: they are found after the row was made.
    fn look(&self, row: usize) -> Cell<'_> {
        let id = id_of(self.state, row);
        let count = id.map_or(0, |id| self.cx.findings.count((self.sheet.kind, id))).min(MOST_LOOKS);
        match self.state.looks.get(count) {
            Some(words) if count > 0 => Cell::Count(count, words),
            _ => Cell::Empty,
        }
    }
}

/// No record has more things to look at than there are rules.
const MOST_LOOKS: usize = crate::analysis::checks::RULES.len();

impl Source for Shown<'_, '_> {
    fn cell(&self, row: usize, column: &'static str) -> Cell<'_> {
        let text = self.text(row, column);
        let spec = self.sheet.columns.iter().find(|spec| spec.key == column);
        match spec.map(|spec| spec.col) {
            Some(Col::Look) => self.look(row),
            Some(_) if text.is_empty() && self.is_nameless(column) => Cell::Subtle(&self.state.nameless),
            _ if text.is_empty() => Cell::Empty,
            Some(Col::Group) => Cell::Chip(Tone::Green, text),
            Some(Col::Number) => Cell::Subtle(text),
            _ => Cell::Text(text),
        }
    }

    fn draft(&self, row: usize, column: &'static str) -> String {
        let spec = self.sheet.columns.iter().find(|spec| spec.key == column);
        let whole = spec
            .zip(id_of(self.state, row))
            .and_then(|(spec, id)| cells::draft(self.cx, (self.sheet.kind, id), spec.col));
        whole.unwrap_or_else(|| self.text(row, column).to_owned())
    }

    fn spoken(&self, row: usize, column: &str, value: &str) -> String {
        let phrase = Phrase::new("ui-grid-cell").with("row", row + 1).with("rows", self.state.shown.len());
        let value =
            if value.is_empty() { self.cx.word("ui-grid-blank") } else { value.trim_start().to_owned() };
        self.cx.say(&phrase.with("column", column).with("value", value))
    }
}

impl Spec {
    fn column<'a>(
        &self,
        kind: Kind,
        (heading, values): (&'a str, &'a [String]),
        may_edit: bool,
    ) -> Column<'a> {
        let mut column =
            Column::new(self.key, heading, self.least).share(self.share).gives_way(self.gives_way);
        if self.numeric {
            column = column.numeric();
        }
        if !may_edit || self.read_only {
            return column;
        }
        column = column.live(writing::is_live(self.col, kind));
        if self.first {
            return column.first();
        }
        column.edit(if values.is_empty() { Edit::Text } else { Edit::Choice(values) })
    }
}
