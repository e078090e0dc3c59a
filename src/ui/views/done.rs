//! What was done: the steps in words, newest first, and what the chosen one changed.
//!
//! Shows the steps that undo knows, those before the last restart included; `planverksted log` tells those of other
//! files of the plan too.

use super::focus::FocusTarget;
use crate::edit::{Step, describe_change};
use crate::session::{Command, Context, Outbox, RecordKey};
use crate::text::{Language, Phrase, clock};
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use crate::ui::widgets::grid::{Cell, Grid, GridAct, GridColumn, GridSource, GridState, grid};
use egui::{Frame, Id, Panel, ScrollArea, Ui};
use std::cell::OnceCell;

/// How many changes of one step are described.
const MAX_DESCRIBED: usize = 40;

/// Where the user is among the steps; may be lost.
#[derive(Debug, Default)]
pub struct DoneState {
    built_from: BuiltFrom,
    words: Vec<OnceCell<[String; 2]>>,
    grid: GridState,
    /// The changes of a row, in words, and how many more there are.
    described: Option<(usize, Vec<String>, usize)>,
}

impl DoneState {
    /// Forgets the words where the plan or the language has changed; they are made when shown.
    fn rebuild(&mut self, cx: &Context<'_>) {
        if self.built_from.renew(cx.revision, cx.language(), ()) != Rebuild::Nothing {
            self.words = vec![OnceCell::new(); cx.history.steps().len()];
            self.described = None;
        }
    }

    /// What a step changed, in words; made once for the row in sight.
    fn describe_step(&mut self, cx: &Context<'_>, row: usize) -> (&[String], usize) {
        if self.described.as_ref().is_none_or(|(of, ..)| *of != row) {
            let descriptions =
                step_of(cx, row).map(|step| describe_change(&step.change, cx.plan)).unwrap_or_default();
            let mut lines = descriptions.iter().filter(|description| !description.is_implied);
            let first = lines
                .by_ref()
                .take(MAX_DESCRIBED)
                .map(|description| cx.words.sentence(&description.phrase()))
                .collect();
            self.described = Some((row, first, lines.count()));
        }
        self.described.as_ref().map_or((&[], 0), |(_, lines, more)| (lines, *more))
    }
}

/// The table of steps.
fn done_id() -> Id {
    Id::unique("done")
}

/// The step of a row: the newest comes first.
fn step_of<'a>(cx: &Context<'a>, row: usize) -> Option<&'a Step> {
    cx.history.steps().iter().rev().nth(row)
}

/// Shows the steps.
pub(super) fn done_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut DoneState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    w::title(ui, &cx.word("ui-view-done"));
    ui.add_space(theme::SPACE);
    let rows = cx.history.steps().len();
    if rows == 0 {
        w::paragraph(ui, &cx.word("ui-recent-none"));
        return FocusTarget::default();
    }
    w::paragraph(ui, &cx.word("ui-done-text"));
    ui.add_space(theme::SPACE);
    state.rebuild(cx);
    state.grid.row = state.grid.row.min(rows - 1);
    Panel::bottom("done-detail").resizable(false).frame(Frame::NONE).show(ui, |ui| {
        detail_ui(ui, cx, state, out);
    });
    let headings = ["ui-done-when", "ui-done-what"].map(|key| cx.word(key));
    let [when, what] = &headings;
    let columns = [GridColumn::new(when, 150.0), GridColumn::new(what, 280.0).extra_share(1.0)];
    let name = cx.word("ui-view-done");
    let table = Grid { id: done_id(), name: &name, columns: &columns, hint: "", open: "" };
    // Taken out while the grid runs, because its source borrows the rest of the state.
    let mut grid_state = std::mem::take(&mut state.grid);
    for act in grid(ui, &table, &mut grid_state, &StepRows { cx, state }) {
        if let GridAct::Open(row) = act
            && let Some(record) = step_of(cx, row).and_then(|step| first_record(cx, step))
        {
            out.command(Command::GoTo(record));
        }
    }
    state.grid = grid_state;
    FocusTarget::automatic(done_id())
}

/// The first record of a step that is still there.
fn first_record(cx: &Context<'_>, step: &Step) -> Option<RecordKey> {
    let is_there = |(kind, id): &RecordKey| cx.plan.record(*kind, *id).is_some();
    step.change.iter().map(|(at, _)| (at.kind, at.id)).find(is_there)
}

/// What the chosen step changed, line by line, and the way to its record.
fn detail_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut DoneState, out: &mut Outbox<'_>) {
    let row = state.grid.row;
    ui.add_space(theme::GAP);
    let record = step_of(cx, row).and_then(|step| first_record(cx, step));
    w::line_with_sides(ui, "done", theme::CONTROL_HEIGHT, |ui, end| match end {
        w::LineSide::Left => {
            w::label(ui, Type::Strong, &cx.word("ui-done-changes"));
        }
        w::LineSide::Right => {
            if let Some(record) = record
                && w::inline_button(ui, &cx.word("ui-done-go")).clicked()
            {
                out.command(Command::GoTo(record));
            }
        }
    });
    let (lines, more) = state.describe_step(cx, row);
    ScrollArea::vertical().id_salt(("done-detail", row)).max_height(DETAIL).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for line in lines {
            w::label(ui, Type::Body, line);
        }
        if more > 0 {
            w::note(ui, &cx.text(&Phrase::new("ui-done-more").with("count", more)));
        }
    });
    ui.add_space(theme::SPACE);
}

/// The height of the changes of one step.
const DETAIL: f32 = 160.0;

struct StepRows<'a, 'p> {
    cx: &'a Context<'p>,
    state: &'a DoneState,
}

impl GridSource for StepRows<'_, '_> {
    type Row = usize;

    fn rows(&self) -> usize {
        self.cx.history.steps().len()
    }

    fn row(&self, at: usize) -> Option<usize> {
        (at < self.rows()).then_some(at)
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let words = self.state.words.get(row).zip(step_of(self.cx, row)).map(|(cell, step)| {
            cell.get_or_init(|| {
                let what = self.cx.history.summary(step, self.cx.plan);
                [format_moment(step, self.cx.language()), self.cx.words.sentence(&what)]
            })
        });
        match (words, column) {
            (Some([when, _]), 0) => Cell::Subtle(when),
            (Some([_, what]), _) => Cell::Text(what),
            (None, _) => Cell::Empty,
        }
    }

    fn access_label(&self, row: usize, heading: &str, value: &str) -> String {
        let phrase = Phrase::new("ui-grid-cell").with("row", row + 1).with("rows", self.rows());
        self.cx.text(&phrase.with("column", heading).with("value", value))
    }
}

/// The moment of a step as the wall showed it: `24.11.2026 14.12`.
fn format_moment(step: &Step, language: Language) -> String {
    let at = jiff::tz::TimeZone::system().to_datetime(step.at);
    clock::date_and_time(at, language)
}
