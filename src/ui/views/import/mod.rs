//! A table before it is taken in: what its columns are, what each row becomes, and what there is to look at.
//!
//! Nothing in the plan changes here before the user takes it in; one undo takes all of it back. The table stands on
//! the left, beside it one of three things: what there is to look at, all about the row with the keys, and what the
//! columns and numbers are.

mod rows;
mod side;

use super::focus::FocusTarget;
use crate::import::{ClassifiedRow, Remark, RowClass, RowOutcome, SheetRole};
use crate::session::{Command, Context, ImportAction, OpenImport, Outbox};
use crate::text::{Language, Phrase};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use crate::ui::widgets::grid::GridState;
use egui::{Id, Ui, UiBuilder};
use std::collections::BTreeMap;

/// Where the user is; may be lost.
#[derive(Debug, Default)]
pub struct ImportState {
    /// The button that leaves the table.
    pub leave_button: Option<Id>,
    grid: GridState,
    side_tab: SideTab,
    built_from: Option<(u64, Language)>,
    outcomes: Vec<(RowClass, RowOutcome, String)>,
    numbers: Vec<String>,
    remarks: Vec<String>,
    /// What there is to look at in the rows of the sheet that is shown, by their number in the file.
    row_remarks: BTreeMap<usize, RowRemarks>,
    all_remarks: bool,
}

/// What there is to look at in a row.
#[derive(Debug, Default)]
struct RowRemarks {
    lines: Vec<String>,
    count: String,
}

/// What stands beside the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum SideTab {
    /// What there is to look at in all of the file.
    #[default]
    Remarks,
    /// All about the row with the keys.
    Row,
    /// What the columns and the numbers are.
    Columns,
}

/// So many remarks are shown at most; the rest is said as a number.
const SHOWN_REMARKS: usize = 200;

/// What a row can become: what it is, and what that makes.
const OUTCOMES: [(RowClass, RowOutcome); 9] = [
    (RowClass::Measure, RowOutcome::Nothing),
    (RowClass::Heading, RowOutcome::Goal),
    (RowClass::Heading, RowOutcome::SubGoal),
    (RowClass::Heading, RowOutcome::Strategy),
    (RowClass::Heading, RowOutcome::Challenge),
    (RowClass::Heading, RowOutcome::Nothing),
    (RowClass::Sum, RowOutcome::Nothing),
    (RowClass::Frame, RowOutcome::Nothing),
    (RowClass::Ignored, RowOutcome::Nothing),
];

/// The table of the preview.
pub(super) fn preview_id() -> Id {
    Id::unique("preview rows")
}

/// Shows the preview.
pub(super) fn import_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut ImportState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let focus = FocusTarget::automatic(preview_id());
    let Some(importing) = cx.import else { return focus };
    rebuild(cx, importing, state);
    state.leave_button = head(ui, cx, importing, out);
    ui.add_space(theme::GAP);
    let room = ui.available_rect_before_wrap();
    let mut right = room;
    right.min.x = room.max.x - theme::PREVIEW_SIDE_WIDTH.min(room.width() * 0.4);
    let mut left = room;
    left.max.x = right.min.x - theme::MARGIN;
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| rows::rows_ui(ui, cx, importing, state, out));
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| side::side_ui(ui, cx, importing, state, out));
    focus
}

fn head(ui: &mut Ui, cx: &Context<'_>, importing: &OpenImport, out: &mut Outbox<'_>) -> Option<Id> {
    let mut leave = None;
    let says_nothing = importing.result.change.is_empty();
    w::line_with_sides(ui, "import", theme::CONTROL_HEIGHT, |ui, end| match end {
        w::LineSide::Left => {
            w::title(ui, &cx.word("ui-view-import"));
            let subtle = theme::palette(ui).subtle;
            let file = w::clipped_galley(ui, &importing.source, Type::Small, subtle, ui.available_width());
            ui.label(file).on_hover_text(&importing.source);
        }
        w::LineSide::Right => {
            let cancel = w::outlined_button(ui, &cx.word("ui-cancel"));
            leave = Some(cancel.id);
            if cancel.clicked() {
                out.command(Command::EditImport(ImportAction::Cancel));
            }
            let take = match importing.result.measures {
                0 => Phrase::new("ui-import-take-lists"),
                count => Phrase::new("ui-import-take").with("count", count),
            };
            let may = cx.can.edit && !says_nothing;
            let take = ui.add_enabled_ui(may, |ui| w::filled_button(ui, &cx.text(&take))).inner;
            if take.clicked() {
                out.command(Command::EditImport(ImportAction::Commit));
            }
        }
    });
    let counts = importing.result.counts;
    let words = Phrase::new("ui-import-counts")
        .with("measures", counts.measure)
        .with("headings", counts.heading)
        .with("sums", counts.sum)
        .with("frames", counts.frame)
        .with("aside", counts.ignored);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::MARGIN;
        w::live_label(ui, Type::Small, &cx.text(&words));
        w::note(ui, &cx.word(if says_nothing { "ui-import-nothing" } else { "ui-import-harmless" }));
    });
    leave
}

/// What a row becomes, in words, by what its sheet is taken for.
fn outcome_words(cx: &Context<'_>, role: Option<&SheetRole>, judged: RowClass, makes: RowOutcome) -> String {
    match (role, judged) {
        (Some(SheetRole::Skipped(_)), _) | (Some(SheetRole::List(_)), RowClass::Sum) => {
            cx.text(&RowClass::Ignored.label())
        }
        (Some(SheetRole::List(kind)), _) => cx.text(&Phrase::kind(kind.code())),
        (_, RowClass::Heading | RowClass::Sum) if makes != RowOutcome::Nothing => cx.text(&makes.label()),
        _ => cx.text(&judged.label()),
    }
}

/// Makes the words again where the table or the language has changed.
fn rebuild(cx: &Context<'_>, importing: &OpenImport, state: &mut ImportState) {
    let current = Some((importing.version, cx.language()));
    let (Some(sheet), true) = (importing.sheet(), state.built_from != current) else { return };
    let role = importing.role(importing.sheet_index);
    let sums = RowOutcome::ALL.iter().map(|makes| (RowClass::Sum, *makes));
    let fates = OUTCOMES.into_iter().chain(sums);
    state.outcomes =
        fates.map(|(judged, makes)| (judged, makes, outcome_words(cx, role, judged, makes))).collect();
    let rows = &sheet.preview.grid().rows;
    let number = |verdict: &ClassifiedRow| rows.get(verdict.row).map(|row| row.number.to_string());
    let verdicts = sheet.preview.classified_rows().iter();
    state.numbers = verdicts.map(|verdict| number(verdict).unwrap_or_default()).collect();
    let remarks = &importing.result.remarks;
    state.remarks = remarks.iter().take(SHOWN_REMARKS).map(|remark| remark_line(cx, remark)).collect();
    state.row_remarks = BTreeMap::new();
    let is_here = |remark: &&Remark| remark.sheet.as_ref().is_none_or(|name| *name == sheet.name);
    for remark in remarks.iter().filter(is_here) {
        if let Some(number) = remark.row {
            let of_row = state.row_remarks.entry(number).or_default();
            of_row.lines.push(remark_in_row(cx, remark));
            of_row.count = of_row.lines.len().to_string();
        }
    }
    state.built_from = current;
}

/// A remark in the list of its row.
fn remark_in_row(cx: &Context<'_>, remark: &Remark) -> String {
    match &remark.column {
        Some(column) => {
            let phrase = Phrase::new("ui-import-cell").with("column", column.as_str());
            cx.text(&phrase.with("text", remark.text.clone()))
        }
        None => cx.text(&remark.text),
    }
}

fn remark_line(cx: &Context<'_>, remark: &Remark) -> String {
    let placed = locate_remark(remark);
    match &remark.sheet {
        Some(sheet) => {
            let phrase = Phrase::new("import-remark-in-sheet").with("sheet", sheet.as_str());
            cx.text(&phrase.with("text", placed))
        }
        None => cx.text(&placed),
    }
}

/// A remark with its row and its column in front.
fn locate_remark(remark: &Remark) -> Phrase {
    let text = remark.text.clone();
    match (remark.row, &remark.column) {
        (Some(row), Some(column)) => {
            let phrase = Phrase::new("ui-import-remark-column").with("row", row.to_string());
            phrase.with("column", column.as_str()).with("text", text)
        }
        (Some(row), None) => Phrase::new("ui-import-remark").with("row", row.to_string()).with("text", text),
        (None, _) => text,
    }
}
