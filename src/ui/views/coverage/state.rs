//! Where the user is in the coverage; may be lost.

use super::cursor::{CarriedChip, CellAt, CellTarget, CoverageCursor, chip_at, chip_count};
use super::new_measure::NewMeasure;
use super::question::CellQuestion;
use crate::analysis::coverage::{CellAssessment, Coverage, CoverageAxis, MatrixCell, MatrixColumn};
use crate::analysis::{CoverageChange, CoverageUpdate};
use crate::model::{Kind, Plan, Uid};
use crate::session::{Context, Outbox, RecordKey};
use crate::text::{Language, Phrase};
use crate::ui::form::record_name;
use egui::Id;

/// Where the user is in the coverage; may be lost.
#[derive(Debug, Default)]
pub struct CoverageState {
    /// What the columns are; none chosen means the main scheme.
    pub(super) axis: CoverageAxis,
    built_from: Option<CoverageKey>,
    pub(super) coverage: Coverage,
    pub(super) headings: Vec<String>,
    pub(super) cursor: CoverageCursor,
    /// The cell that shows all its chips.
    pub(super) opened: Option<CellAt>,
    pub(super) carried: Option<CarriedChip>,
    /// A measure that is being written in the cell that has the keys.
    pub(super) new_measure: Option<NewMeasure>,
    /// What is asked of the cell that has the keys.
    pub(super) question: Option<CellQuestion>,
    /// What was selected in the frame before.
    last_selection: Option<RecordKey>,
    /// Whether to scroll to the cell that has the keys.
    pub(super) reveal: bool,
    /// Whether the table takes the keyboard.
    pub(super) focus: bool,
}

/// What the cells were made from. The plan itself and not its revision: a title that is typed changes no cell.
#[derive(Debug)]
struct CoverageKey {
    plan: Plan,
    language: Language,
    axis: CoverageAxis,
}

/// The table among all widgets.
pub fn coverage_id() -> Id {
    Id::unique("coverage")
}

impl CoverageState {
    /// The cell that has the keys.
    pub(super) fn cell(&self) -> Option<&MatrixCell> {
        self.cell_at(self.cursor.cell)
    }

    /// A cell.
    pub(super) fn cell_at(&self, at: CellAt) -> Option<&MatrixCell> {
        self.coverage.cell(at.row, at.column)
    }

    /// The target group of a row.
    pub(super) fn group(&self, row: usize) -> Option<Uid> {
        self.coverage.rows.get(row).map(|row| row.group)
    }

    /// The name of the target group of a row; empty where there is none.
    pub(super) fn group_name(&self, cx: &Context<'_>, row: usize) -> String {
        self.group(row).map(|id| record_name(cx, Kind::TargetGroup, id)).unwrap_or_default()
    }

    /// The heading of a column.
    pub(super) fn heading(&self, column: usize) -> &str {
        self.headings.get(column).map_or("", String::as_str)
    }

    /// What puts a service or a measure into a cell.
    pub(super) fn target(&self, at: CellAt) -> Option<CellTarget> {
        let group = self.group(at.row)?;
        Some(match self.coverage.columns.get(at.column)? {
            MatrixColumn::Level(id) => CellTarget::Level((group, Some(*id))),
            MatrixColumn::Category(word) => CellTarget::Help((group, Some(*word))),
            MatrixColumn::Unplaced if self.axis == CoverageAxis::Category => CellTarget::Help((group, None)),
            MatrixColumn::Unplaced => CellTarget::Level((group, None)),
        })
    }

    /// The chip that has the keys; in a cell with a single one, that one.
    pub(super) fn chip(&self) -> Option<RecordKey> {
        let cell = self.cell()?;
        let only = (chip_count(cell) == 1).then_some(0);
        chip_at(cell, self.cursor.chip.or(only)?)
    }

    /// Goes to a cell.
    pub(super) const fn go_to(&mut self, cell: CellAt) {
        self.cursor = CoverageCursor { cell, chip: None };
        self.reveal = true;
    }

    /// Selects what has the keys: the chip, the cell's assessment, or the target group.
    pub(super) fn select(&self, out: &mut Outbox<'_>) {
        let chip = self.cursor.chip.and(self.chip());
        let assessment = || self.cell().and_then(|cell| cell.record).map(|id| (Kind::CoverageCell, id));
        let group = || self.group(self.cursor.cell.row).map(|id| (Kind::TargetGroup, id));
        if let Some(record) = chip.or_else(assessment).or_else(group) {
            out.select(record);
        }
    }

    /// Shows other columns; what was begun in a cell is left.
    pub(super) fn set_axis(&mut self, cx: &Context<'_>, axis: CoverageAxis) {
        self.axis = axis;
        (self.new_measure, self.question, self.carried) = (None, None, None);
        self.update(cx);
    }

    /// Computes the cells again where something in them may have changed; the same cell keeps the keys.
    pub(super) fn update(&mut self, cx: &Context<'_>) {
        if let CoverageAxis::Scheme(id) = self.axis
            && cx.plan.level_schemes().get(id).is_none()
        {
            self.axis = CoverageAxis::Main;
        }
        let before = self.built_from.take();
        let before = before.filter(|before| before.language == cx.language() && before.axis == self.axis);
        let change = before
            .as_ref()
            .map_or(CoverageChange::All, |before| CoverageChange::between(&before.plan, cx.plan));
        if change != CoverageChange::Nothing {
            // The cursor is kept by record: rows and columns may have moved.
            let group = self.group(self.cursor.cell.row);
            let column = self.coverage.columns.get(self.cursor.cell.column).copied();
            let follows = match (&before, &change) {
                (Some(before), CoverageChange::Moved(moved)) => {
                    let (before, now, outline, axis) = (&before.plan, cx.plan, cx.outline, self.axis);
                    let update = CoverageUpdate { before, now, outline, axis };
                    update.move_records(&mut self.coverage, moved)
                }
                _ => false,
            };
            if !follows {
                self.coverage = Coverage::of(cx.plan, cx.outline, self.axis);
                let columns = self.coverage.columns.iter();
                self.headings = columns.map(|column| column_heading(cx, self.axis, *column)).collect();
            }
            self.restore_cursor(group, column);
        }
        self.built_from =
            Some(CoverageKey { plan: cx.plan.clone(), language: cx.language(), axis: self.axis });
    }

    /// The keys stay with their target group and column; the last ones take over from those that are gone.
    fn restore_cursor(&mut self, group: Option<Uid>, column: Option<MatrixColumn>) {
        let (rows, columns) = (&self.coverage.rows, &self.coverage.columns);
        let row = rows.iter().position(|row| Some(row.group) == group);
        let same_column = columns.iter().position(|other| Some(*other) == column);
        let at = self.cursor.cell;
        // Rows that come and go above must not scroll the cell out of sight.
        let moved = row.is_some_and(|row| row != at.row);
        self.cursor.cell = CellAt {
            row: row.unwrap_or(at.row).min(rows.len().saturating_sub(1)),
            column: same_column.unwrap_or(at.column).min(columns.len().saturating_sub(1)),
        };
        let last_chip = self.cell().map_or(0, chip_count).checked_sub(1);
        self.cursor.chip = self.cursor.chip.zip(last_chip).map(|(chip, last)| chip.min(last));
        self.reveal |= moved;
        // Positions of before mean other cells now; a chip in the hand is kept while its target group is there.
        (self.opened, self.carried) = (None, self.carried.filter(|_| row.is_some()));
    }

    /// Goes to what was selected elsewhere: to a target group's first cell that nobody has assessed.
    pub(super) fn follow_selection(&mut self, cx: &Context<'_>) {
        // Only a new selection moves the keys: else the form's record would pull them back at every arrow.
        if self.last_selection == cx.selection {
            return;
        }
        self.last_selection = cx.selection;
        let rows = || self.coverage.rows.iter().enumerate();
        let found = match cx.selection {
            Some((Kind::TargetGroup, id)) if self.group(self.cursor.cell.row) != Some(id) => {
                rows().find(|(_, row)| row.group == id).map(|(at, row)| {
                    let is_open = |cell: &MatrixCell| cell.assessment == CellAssessment::NotAssessed;
                    let column = row.cells.iter().position(is_open).unwrap_or_default();
                    CellAt { row: at, column }
                })
            }
            Some((Kind::CoverageCell, id)) if self.cell().and_then(|cell| cell.record) != Some(id) => rows()
                .find_map(|(row, cells)| {
                    let column = cells.cells.iter().position(|cell| cell.record == Some(id))?;
                    Some(CellAt { row, column })
                }),
            _ => None,
        };
        if let Some(cell) = found {
            self.go_to(cell);
        }
    }
}

fn column_heading(cx: &Context<'_>, axis: CoverageAxis, column: MatrixColumn) -> String {
    match column {
        MatrixColumn::Level(id) => record_name(cx, Kind::Level, id),
        MatrixColumn::Category(word) => cx.text(&Phrase::choice("service-category", word.as_str())),
        MatrixColumn::Unplaced if axis == CoverageAxis::Category => cx.word("ui-coverage-open-category"),
        MatrixColumn::Unplaced => cx.word("ui-coverage-open-level"),
    }
}
