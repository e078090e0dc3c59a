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

use super::{Home, Screen};
use crate::analysis::coverage::{By, Cell, Column, Coverage, Standing, main_scheme};
use crate::edit::verbs::{Helped, Pair};
use crate::model::{AnyRecord as _, Kind, Plan, Uid, measure};
use crate::session::{Command, Cx, Outbox, Record, View};
use crate::text::{Language, Phrase};
use crate::ui::form::record_name;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use acts::Drop;
use asking::Asking;
use eframe::egui::{Id, Ui};
use writing::Writing;

/// Where the user is in the coverage; may be lost.
#[derive(Debug, Default)]
pub struct CoverageState {
    /// What the columns are; none chosen means the main scheme.
    by: By,
    made: Option<(Plan, Language, By)>,
    coverage: Coverage,
    headings: Vec<String>,
    mark: Mark,
    /// The cell that shows all its chips.
    opened: Option<(usize, usize)>,
    held: Option<Held>,
    writing: Option<Writing>,
    asking: Option<Asking>,
    /// What was selected in the frame before.
    seen: Option<Record>,
    reveal: bool,
    focus: bool,
}

/// What has the keys: a cell, or a chip in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Mark {
    row: usize,
    column: usize,
    chip: Option<usize>,
}

/// A chip that was picked up, with the cell that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Held {
    what: (Kind, Uid),
    from: (usize, usize),
    hand: Hand,
}

/// What holds a chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    /// The keys, which go from cell to cell with it.
    Keys,
    /// The pointer, with the cell that it is over, and what it does there when it is let go.
    Pointer(Option<(usize, usize)>, Drop),
}

impl Held {
    /// Whether the pointer holds it.
    const fn is_dragged(&self) -> bool {
        matches!(self.hand, Hand::Pointer(..))
    }
}

/// By what something stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// It reaches the target group on the level; the level is open in the column for what names none.
    Level(Pair),
    /// It reaches the target group and gives that kind of help; none in the column for what names none.
    Help(Helped),
}

/// The table.
pub fn coverage_id() -> Id {
    Id::unique("coverage")
}

/// A chip of a cell by its place: services first, then measures.
fn chip_at(cell: &Cell, at: usize) -> Option<(Kind, Uid)> {
    let services = cell.services.iter().map(|id| (Kind::Service, *id));
    services.chain(cell.measures.iter().map(|id| (Kind::Measure, *id))).nth(at)
}

/// How many chips there are in a cell.
const fn chips(cell: &Cell) -> usize {
    cell.services.len() + cell.measures.len()
}

impl CoverageState {
    fn cell(&self) -> Option<&Cell> {
        self.coverage.cell(self.mark.row, self.mark.column)
    }

    fn group(&self, row: usize) -> Option<Uid> {
        self.coverage.rows.get(row).map(|row| row.group)
    }

    /// What is said of what stands in a cell.
    fn spot(&self, row: usize, column: usize) -> Option<Spot> {
        let group = self.group(row)?;
        Some(match self.coverage.columns.get(column)? {
            Column::Level(id) => Spot::Level((group, Some(*id))),
            Column::Category(word) => Spot::Help((group, Some(*word))),
            Column::Open if self.by == By::Category => Spot::Help((group, None)),
            Column::Open => Spot::Level((group, None)),
        })
    }

    /// The chip that has the keys; in a cell with a single one, that one.
    fn chip(&self) -> Option<(Kind, Uid)> {
        let cell = self.cell()?;
        let only = (chips(cell) == 1).then_some(0);
        chip_at(cell, self.mark.chip.or(only)?)
    }

    /// Goes to a cell.
    fn go(&mut self, row: usize, column: usize) {
        self.mark = Mark { row, column, chip: None };
        self.reveal = true;
    }

    /// Computes the cells again where something in them may have changed; the same cell keeps the keys.
    fn make(&mut self, cx: &Cx<'_>) {
        if let By::Scheme(id) = self.by
            && cx.plan.level_schemes().get(id).is_none()
        {
            self.by = By::Main;
        }
        let current = self.made.as_ref().is_some_and(|(plan, language, by)| {
            *language == cx.language() && *by == self.by && !matters(plan, cx.plan)
        });
        if !current {
            let (group, column) =
                (self.group(self.mark.row), self.coverage.columns.get(self.mark.column).copied());
            self.coverage = Coverage::of(cx.plan, cx.outline, self.by);
            let heading = |column: &Column| heading(cx, self.by, *column);
            self.headings = self.coverage.columns.iter().map(heading).collect();
            self.keep(group, column);
        }
        self.made = Some((cx.plan.clone(), cx.language(), self.by));
    }

    /// The keys stay with their target group and column; the last ones take over from those that are gone.
    fn keep(&mut self, group: Option<Uid>, column: Option<Column>) {
        let row = self.coverage.rows.iter().position(|row| Some(row.group) == group);
        let found = self.coverage.columns.iter().position(|other| Some(*other) == column);
        let moved = row.is_some_and(|row| row != self.mark.row);
        self.mark.row = row.unwrap_or(self.mark.row).min(self.coverage.rows.len().saturating_sub(1));
        self.mark.column =
            found.unwrap_or(self.mark.column).min(self.coverage.columns.len().saturating_sub(1));
        let most = self.cell().map_or(0, chips);
        self.mark.chip = self.mark.chip.filter(|_| most > 0).map(|chip| chip.min(most - 1));
        self.reveal |= moved;
        (self.opened, self.held) = (None, self.held.filter(|_| row.is_some()));
    }

    /// Goes to what was selected elsewhere: to a target group's first cell that nobody has assessed.
    fn arrive(&mut self, cx: &Cx<'_>) {
        if self.seen == cx.selection {
            return;
        }
        self.seen = cx.selection;
        let rows = || self.coverage.rows.iter().enumerate();
        let found = match cx.selection {
            Some((Kind::TargetGroup, id)) if self.group(self.mark.row) != Some(id) => {
                rows().find(|(_, row)| row.group == id).map(|(at, row)| {
                    let open = row.cells.iter().position(|cell| cell.standing == Standing::NotAssessed);
                    (at, open.unwrap_or_default())
                })
            }
            Some((Kind::CoverageCell, id)) if self.cell().and_then(|cell| cell.record) != Some(id) => rows()
                .find_map(|(at, row)| Some((at, row.cells.iter().position(|cell| cell.record == Some(id))?))),
            _ => None,
        };
        if let Some((row, column)) = found {
            self.go(row, column);
        }
    }
}

/// Whether something changed between two plans that what stands in the cells, or where, may follow from.
fn matters(before: &Plan, now: &Plan) -> bool {
    let mut matters = false;
    before.apart(now, &mut |kind, id| {
        matters |= match kind {
            Kind::Measure => match (before.measures().get(id), now.measures().get(id)) {
                (Some(a), Some(b)) => !stands_alike(a, b),
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
fn stands_alike(a: &measure::Measure, b: &measure::Measure) -> bool {
    let chain = a.strategies == b.strategies && a.goals == b.goals && a.challenges == b.challenges;
    chain
        && a.reach == b.reach
        && a.status == b.status
        && a.service == b.service
        && a.categories == b.categories
        && a.order() == b.order()
}

fn heading(cx: &Cx<'_>, by: By, column: Column) -> String {
    match column {
        Column::Level(id) => record_name(cx, Kind::Level, id),
        Column::Category(word) => cx.say(&Phrase::choice("service-category", word.as_str())),
        Column::Open if by == By::Category => cx.word("ui-coverage-open-category"),
        Column::Open => cx.word("ui-coverage-open-level"),
    }
}

/// Shows the coverage.
pub(super) fn coverage_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let mut state = std::mem::take(&mut screen.coverage);
    state.make(cx);
    state.arrive(cx);
    let broad = ui.available_width() >= theme::ROOMY + theme::KIND_CHOICE;
    heading_ui(ui, cx, &mut state, broad);
    ui.add_space(theme::GAP);
    if state.coverage.rows.is_empty() {
        let filled = first_step(ui, cx, ["ui-coverage-no-groups", "ui-coverage-to-groups"], out);
        screen.home = Home::on_wish(filled);
    } else if state.coverage.columns.is_empty() {
        let filled = first_step(ui, cx, ["ui-coverage-no-levels", "ui-coverage-to-levels"], out);
        screen.parts.insert(View::TargetGroups, 1);
        screen.home = Home::on_wish(filled);
    } else {
        screen.home = Home::by_itself(coverage_id());
        board::board_ui(ui, cx, &mut state, broad, out);
    }
    screen.coverage = state;
}

/// What belongs here, and the one step that comes before it.
fn first_step(ui: &mut Ui, cx: &Cx<'_>, [text, act]: [&'static str; 2], out: &mut Outbox<'_>) -> Id {
    w::paragraph(ui, &cx.word(text));
    ui.add_space(theme::GAP);
    let go = w::filled(ui, &cx.word(act));
    if go.clicked() {
        out.command(Command::Show(View::TargetGroups));
    }
    go.id
}

fn heading_ui(ui: &mut Ui, cx: &Cx<'_>, state: &mut CoverageState, broad: bool) {
    w::ends(ui, "coverage", theme::CONTROL, |ui, end| match end {
        w::End::Left => {
            w::title(ui, &cx.word("ui-view-coverage"));
            let counts = counts(cx, state);
            if !counts.is_empty() {
                w::chip(ui, Tone::Neutral, &counts);
                w::announce(ui, &counts);
            }
        }
        w::End::Right => {
            if broad {
                w::note(ui, &cx.word("ui-coverage-legend"));
            }
            show(ui, cx, state, if broad { theme::KIND_CHOICE } else { theme::MENU });
        }
    });
}

/// How many cells are lacking, and how many nobody has assessed.
fn counts(cx: &Cx<'_>, state: &CoverageState) -> String {
    let counts = state.coverage.counts;
    let told = [("ui-coverage-lacking", counts.lacking), ("ui-coverage-left", counts.not_assessed)];
    let told = told.into_iter().filter(|(_, count)| *count > 0);
    let words: Vec<String> =
        told.map(|(key, count)| cx.say(&Phrase::new(key).with("count", count))).collect();
    let any = counts.covered + counts.partly + counts.other_body + counts.not_applicable > 0;
    if words.is_empty() && any { cx.word("ui-coverage-all") } else { words.join(" · ") }
}

/// The choice of what the columns are.
fn show(ui: &mut Ui, cx: &Cx<'_>, state: &mut CoverageState, width: f32) {
    let schemes: Vec<Uid> =
        cx.outline.family(Kind::LevelScheme).sequence().iter().map(|place| place.id).collect();
    let name = |id: &Uid| {
        let scheme = record_name(cx, Kind::LevelScheme, *id);
        cx.say(&Phrase::new("ui-coverage-by-scheme").with("scheme", scheme))
    };
    let mut words: Vec<String> = schemes.iter().map(name).collect();
    if schemes.is_empty() {
        words.push(cx.word("ui-coverage-by-level"));
    }
    words.push(cx.word("ui-coverage-by-category"));
    let main = main_scheme(cx.plan, cx.outline);
    let chosen = match state.by {
        By::Category => words.len() - 1,
        By::Scheme(id) => schemes.iter().position(|other| *other == id).unwrap_or_default(),
        By::Main => schemes.iter().position(|other| Some(*other) == main).unwrap_or_default(),
    };
    let label = cx.word("ui-coverage-show");
    ui.label(w::clipped(ui, &label, Type::Label, theme::palette(ui).text, theme::NUMBER));
    let picked = w::choice(ui, coverage_id().with("by"), &label, &words, chosen, width);
    if let Some(picked) = picked {
        let scheme = schemes.get(picked).map(|id| if Some(*id) == main { By::Main } else { By::Scheme(*id) });
        let last = picked + 1 == words.len();
        state.by = if last { By::Category } else { scheme.unwrap_or(By::Main) };
        (state.writing, state.asking, state.held) = (None, None, None);
        state.make(cx);
    }
}
