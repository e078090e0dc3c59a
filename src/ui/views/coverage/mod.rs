//! Dekning: who is reached by what. Target groups by level, with the services there are and the measures that are
//! planned, and what the group says of each cell; or the same by kind of help, of which nothing is assessed.
//!
//! Writing in a cell makes a measure there, dragging a chip lets it reach another cell, and each has a key. Which cell
//! holds what is computed in `analysis::coverage`, once a change and never while a title is typed.

mod access;
mod acts;
mod asking;
mod board;
mod drag;
mod keys;
mod layout;
mod paint;
mod writing;

use super::{FocusTarget, Screen};
use crate::analysis::coverage::{
    CellAssessment, Coverage, CoverageAxis, MatrixCell, MatrixColumn, main_scheme,
};
use crate::edit::verbs::{GroupHelp, ReachPair};
use crate::model::{AnyRecord as _, Kind, Plan, Uid, measure};
use crate::session::{Command, Context, Outbox, RecordKey, View};
use crate::text::{Language, Phrase};
use crate::ui::form::record_name;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use acts::DropMode;
use asking::CellQuestion;
use egui::{Id, Ui};
use writing::NewMeasure;

/// Where the user is in the coverage; may be lost.
#[derive(Debug, Default)]
pub struct CoverageState {
    /// What the columns are; none chosen means the main scheme.
    by: CoverageAxis,
    built_from: Option<(Plan, Language, CoverageAxis)>,
    coverage: Coverage,
    headings: Vec<String>,
    cursor: CoverageCursor,
    /// The cell that shows all its chips.
    opened: Option<(usize, usize)>,
    held: Option<HeldChip>,
    new_measure: Option<NewMeasure>,
    question: Option<CellQuestion>,
    /// What was selected in the frame before.
    last_selection: Option<RecordKey>,
    reveal: bool,
    focus: bool,
}

/// What has the keys: a cell, or a chip in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct CoverageCursor {
    row: usize,
    column: usize,
    chip: Option<usize>,
}

/// A chip that was picked up, with the cell that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct HeldChip {
    record: (Kind, Uid),
    from: (usize, usize),
    by: HeldBy,
}

/// What holds a chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HeldBy {
    /// The keys, which go from cell to cell with it.
    Keys,
    /// The pointer, with the cell that it is over, and what it does there when it is let go.
    Pointer(Option<(usize, usize)>, DropMode),
}

impl HeldChip {
    /// Whether the pointer holds it.
    const fn is_dragged(&self) -> bool {
        matches!(self.by, HeldBy::Pointer(..))
    }
}

/// By what something stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CellTarget {
    /// It reaches the target group on the level; the level is open in the column for what names none.
    Level(ReachPair),
    /// It reaches the target group and gives that kind of help; none in the column for what names none.
    Help(GroupHelp),
}

/// The table.
pub fn coverage_id() -> Id {
    Id::unique("coverage")
}

/// A chip of a cell by its place: services first, then measures.
fn chip_at(cell: &MatrixCell, at: usize) -> Option<(Kind, Uid)> {
    let services = cell.services.iter().map(|id| (Kind::Service, *id));
    services.chain(cell.measures.iter().map(|id| (Kind::Measure, *id))).nth(at)
}

/// How many chips there are in a cell.
const fn chip_count(cell: &MatrixCell) -> usize {
    cell.services.len() + cell.measures.len()
}

impl CoverageState {
    fn cell(&self) -> Option<&MatrixCell> {
        self.coverage.cell(self.cursor.row, self.cursor.column)
    }

    fn group(&self, row: usize) -> Option<Uid> {
        self.coverage.rows.get(row).map(|row| row.group)
    }

    /// What is said of what stands in a cell.
    fn target(&self, row: usize, column: usize) -> Option<CellTarget> {
        let group = self.group(row)?;
        Some(match self.coverage.columns.get(column)? {
            MatrixColumn::Level(id) => CellTarget::Level((group, Some(*id))),
            MatrixColumn::Category(word) => CellTarget::Help((group, Some(*word))),
            MatrixColumn::Unplaced if self.by == CoverageAxis::Category => CellTarget::Help((group, None)),
            MatrixColumn::Unplaced => CellTarget::Level((group, None)),
        })
    }

    /// The chip that has the keys; in a cell with a single one, that one.
    fn chip(&self) -> Option<(Kind, Uid)> {
        let cell = self.cell()?;
        let only = (chip_count(cell) == 1).then_some(0);
        chip_at(cell, self.cursor.chip.or(only)?)
    }

    /// Goes to a cell.
    fn go_to(&mut self, row: usize, column: usize) {
        self.cursor = CoverageCursor { row, column, chip: None };
        self.reveal = true;
    }

    /// Computes the cells again where something in them may have changed; the same cell keeps the keys.
    fn rebuild(&mut self, cx: &Context<'_>) {
        if let CoverageAxis::Scheme(id) = self.by
            && cx.plan.level_schemes().get(id).is_none()
        {
            self.by = CoverageAxis::Main;
        }
        let current = self.built_from.as_ref().is_some_and(|(plan, language, by)| {
            *language == cx.language() && *by == self.by && !is_relevant(plan, cx.plan)
        });
        if !current {
            let (group, column) =
                (self.group(self.cursor.row), self.coverage.columns.get(self.cursor.column).copied());
            self.coverage = Coverage::of(cx.plan, cx.outline, self.by);
            let heading = |column: &MatrixColumn| heading(cx, self.by, *column);
            self.headings = self.coverage.columns.iter().map(heading).collect();
            self.restore_cursor(group, column);
        }
        self.built_from = Some((cx.plan.clone(), cx.language(), self.by));
    }

    /// The keys stay with their target group and column; the last ones take over from those that are gone.
    fn restore_cursor(&mut self, group: Option<Uid>, column: Option<MatrixColumn>) {
        let row = self.coverage.rows.iter().position(|row| Some(row.group) == group);
        let found = self.coverage.columns.iter().position(|other| Some(*other) == column);
        let moved = row.is_some_and(|row| row != self.cursor.row);
        self.cursor.row = row.unwrap_or(self.cursor.row).min(self.coverage.rows.len().saturating_sub(1));
        self.cursor.column =
            found.unwrap_or(self.cursor.column).min(self.coverage.columns.len().saturating_sub(1));
        let most = self.cell().map_or(0, chip_count);
        self.cursor.chip = self.cursor.chip.filter(|_| most > 0).map(|chip| chip.min(most - 1));
        self.reveal |= moved;
        (self.opened, self.held) = (None, self.held.filter(|_| row.is_some()));
    }

    /// Goes to what was selected elsewhere: to a target group's first cell that nobody has assessed.
    fn follow_selection(&mut self, cx: &Context<'_>) {
        if self.last_selection == cx.selection {
            return;
        }
        self.last_selection = cx.selection;
        let rows = || self.coverage.rows.iter().enumerate();
        let found = match cx.selection {
            Some((Kind::TargetGroup, id)) if self.group(self.cursor.row) != Some(id) => {
                rows().find(|(_, row)| row.group == id).map(|(at, row)| {
                    let open =
                        row.cells.iter().position(|cell| cell.assessment == CellAssessment::NotAssessed);
                    (at, open.unwrap_or_default())
                })
            }
            Some((Kind::CoverageCell, id)) if self.cell().and_then(|cell| cell.record) != Some(id) => rows()
                .find_map(|(at, row)| Some((at, row.cells.iter().position(|cell| cell.record == Some(id))?))),
            _ => None,
        };
        if let Some((row, column)) = found {
            self.go_to(row, column);
        }
    }
}

/// Whether something changed between two plans that what stands in the cells, or where, may follow from.
fn is_relevant(before: &Plan, now: &Plan) -> bool {
    let mut matters = false;
    before.unshared_records(now, &mut |kind, id| {
        matters |= match kind {
            Kind::Measure => match (before.measures().get(id), now.measures().get(id)) {
                (Some(a), Some(b)) => !is_placed_alike(a, b),
                _ => true,
            },
            Kind::Plan
            | Kind::TargetGroup
            | Kind::Level
            | Kind::LevelScheme
            | Kind::CoverageCell
            | Kind::Service
            | Kind::Strategy
            | Kind::Goal
            | Kind::Challenge => true,
            _ => false,
        };
    });
    matters
}

/// Whether two states of a measure stand in the same cells at the same place.
fn is_placed_alike(a: &measure::Measure, b: &measure::Measure) -> bool {
    let chain = a.strategies == b.strategies && a.goals == b.goals && a.challenges == b.challenges;
    chain
        && a.reach == b.reach
        && a.status == b.status
        && a.service == b.service
        && a.categories == b.categories
        && a.order() == b.order()
}

fn heading(cx: &Context<'_>, by: CoverageAxis, column: MatrixColumn) -> String {
    match column {
        MatrixColumn::Level(id) => record_name(cx, Kind::Level, id),
        MatrixColumn::Category(word) => cx.text(&Phrase::choice("service-category", word.as_str())),
        MatrixColumn::Unplaced if by == CoverageAxis::Category => cx.word("ui-coverage-open-category"),
        MatrixColumn::Unplaced => cx.word("ui-coverage-open-level"),
    }
}

/// Shows the coverage.
pub(super) fn coverage_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let mut state = std::mem::take(&mut screen.coverage);
    state.rebuild(cx);
    state.follow_selection(cx);
    let broad = ui.available_width() >= theme::ROOMY_WIDTH + theme::KIND_CHOICE_WIDTH;
    heading_ui(ui, cx, &mut state, broad);
    ui.add_space(theme::GAP);
    if state.coverage.rows.is_empty() {
        let filled = first_step(ui, cx, ["ui-coverage-no-groups", "ui-coverage-to-groups"], out);
        screen.focus = FocusTarget::on_request(filled);
    } else if state.coverage.columns.is_empty() {
        let filled = first_step(ui, cx, ["ui-coverage-no-levels", "ui-coverage-to-levels"], out);
        screen.tabs.insert(View::TargetGroups, 1);
        screen.focus = FocusTarget::on_request(filled);
    } else {
        screen.focus = FocusTarget::automatic(coverage_id());
        board::board_ui(ui, cx, &mut state, broad, out);
    }
    screen.coverage = state;
}

/// What belongs here, and the one step that comes before it.
fn first_step(ui: &mut Ui, cx: &Context<'_>, [text, act]: [&'static str; 2], out: &mut Outbox<'_>) -> Id {
    w::paragraph(ui, &cx.word(text));
    ui.add_space(theme::GAP);
    let go = w::filled_button(ui, &cx.word(act));
    if go.clicked() {
        out.command(Command::Show(View::TargetGroups));
    }
    go.id
}

fn heading_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut CoverageState, broad: bool) {
    w::line_with_sides(ui, "coverage", theme::CONTROL_HEIGHT, |ui, end| match end {
        w::LineSide::Left => {
            w::title(ui, &cx.word("ui-view-coverage"));
            let counts = counts_text(cx, state);
            if !counts.is_empty() {
                w::chip(ui, Tone::Neutral, &counts);
                w::announce(ui, &counts);
            }
        }
        w::LineSide::Right => {
            if broad {
                w::note(ui, &cx.word("ui-coverage-legend"));
            }
            columns_choice_ui(
                ui,
                cx,
                state,
                if broad { theme::KIND_CHOICE_WIDTH } else { theme::MENU_WIDTH },
            );
        }
    });
}

/// How many cells are lacking, and how many nobody has assessed.
fn counts_text(cx: &Context<'_>, state: &CoverageState) -> String {
    let counts = state.coverage.counts;
    let told = [("ui-coverage-lacking", counts.lacking), ("ui-coverage-left", counts.not_assessed)];
    let told = told.into_iter().filter(|(_, count)| *count > 0);
    let words: Vec<String> =
        told.map(|(key, count)| cx.text(&Phrase::new(key).with("count", count))).collect();
    let any = counts.covered + counts.partly + counts.other_body + counts.not_applicable > 0;
    if words.is_empty() && any { cx.word("ui-coverage-all") } else { words.join(" · ") }
}

/// The choice of what the columns are.
fn columns_choice_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut CoverageState, width: f32) {
    let schemes: Vec<Uid> =
        cx.outline.family(Kind::LevelScheme).sequence().iter().map(|place| place.id).collect();
    let name = |id: &Uid| {
        let scheme = record_name(cx, Kind::LevelScheme, *id);
        cx.text(&Phrase::new("ui-coverage-by-scheme").with("scheme", scheme))
    };
    let mut words: Vec<String> = schemes.iter().map(name).collect();
    if schemes.is_empty() {
        words.push(cx.word("ui-coverage-by-level"));
    }
    words.push(cx.word("ui-coverage-by-category"));
    let main = main_scheme(cx.plan, cx.outline);
    let chosen = match state.by {
        CoverageAxis::Category => words.len() - 1,
        CoverageAxis::Scheme(id) => schemes.iter().position(|other| *other == id).unwrap_or_default(),
        CoverageAxis::Main => schemes.iter().position(|other| Some(*other) == main).unwrap_or_default(),
    };
    let label = cx.word("ui-coverage-show");
    ui.label(w::clipped_galley(ui, &label, Type::Label, theme::palette(ui).text, theme::NUMBER_WIDTH));
    let picked = w::combo_box(ui, coverage_id().with("by"), &label, &words, chosen, width);
    if let Some(picked) = picked {
        let scheme = schemes
            .get(picked)
            .map(|id| if Some(*id) == main { CoverageAxis::Main } else { CoverageAxis::Scheme(*id) });
        let last = picked + 1 == words.len();
        state.by = if last { CoverageAxis::Category } else { scheme.unwrap_or(CoverageAxis::Main) };
        (state.new_measure, state.question, state.held) = (None, None, None);
        state.rebuild(cx);
    }
}
