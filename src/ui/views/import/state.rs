//! Where the user is in the preview of a table, and its words.
//!
//! The words are made once for each change of the table or the language, not in every frame.

use crate::import::{ClassifiedRow, Remark, RowClass, RowOutcome, SheetRole};
use crate::session::{Context, OpenImport};
use crate::text::{Language, Phrase};
use crate::ui::widgets::grid::GridState;
use egui::Id;
use std::collections::BTreeMap;

/// Where the user is; may be lost.
#[derive(Debug, Default)]
pub struct ImportState {
    /// The button that leaves the table.
    pub leave_button: Option<Id>,
    pub(super) grid: GridState,
    pub(super) side_tab: SideTab,
    built_from: Option<(u64, Language)>,
    pub(super) outcomes: Vec<(RowClass, RowOutcome, String)>,
    pub(super) numbers: Vec<String>,
    pub(super) remarks: Vec<String>,
    /// The remarks on the rows of the sheet that is shown, by their number in the file.
    pub(super) row_remarks: BTreeMap<usize, RowRemarks>,
    pub(super) all_remarks: bool,
}

/// The remarks on a row.
#[derive(Debug, Default)]
pub(super) struct RowRemarks {
    pub(super) lines: Vec<String>,
    pub(super) count: String,
}

/// A tab of the panel to the right of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum SideTab {
    /// The remarks on all of the file.
    #[default]
    Remarks,
    /// All about the row with the keys.
    Row,
    /// What the columns and the numbers are.
    Columns,
}

/// So many remarks are shown at most; the rest is a number.
pub(super) const SHOWN_REMARKS: usize = 200;

/// What a row can become: what it is, and what that makes.
pub(super) const OUTCOMES: [(RowClass, RowOutcome); 9] = [
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

/// What a row becomes, in words, by what its sheet is taken for.
pub(super) fn outcome_words(
    cx: &Context<'_>,
    role: Option<&SheetRole>,
    class: RowClass,
    outcome: RowOutcome,
) -> String {
    match (role, class) {
        (Some(SheetRole::Skipped(_)), _) | (Some(SheetRole::List(_)), RowClass::Sum) => {
            cx.text(&RowClass::Ignored.label())
        }
        (Some(SheetRole::List(kind)), _) => cx.text(&Phrase::kind(kind.code())),
        (_, RowClass::Heading | RowClass::Sum) if outcome != RowOutcome::Nothing => cx.text(&outcome.label()),
        _ => cx.text(&class.label()),
    }
}

/// Makes the words again where the table or the language has changed.
pub(super) fn rebuild(cx: &Context<'_>, importing: &OpenImport, state: &mut ImportState) {
    let current = Some((importing.version, cx.language()));
    let (Some(sheet), true) = (importing.sheet(), state.built_from != current) else { return };
    let role = importing.role(importing.sheet_index);
    let sums = RowOutcome::ALL.iter().map(|outcome| (RowClass::Sum, *outcome));
    let outcomes = OUTCOMES.into_iter().chain(sums);
    state.outcomes =
        outcomes.map(|(class, outcome)| (class, outcome, outcome_words(cx, role, class, outcome))).collect();
    let rows = &sheet.preview.grid().rows;
    let number = |classified: &ClassifiedRow| rows.get(classified.row).map(|row| row.number.to_string());
    let classified_rows = sheet.preview.classified_rows().iter();
    state.numbers = classified_rows.map(|classified| number(classified).unwrap_or_default()).collect();
    let remarks = &importing.result.remarks;
    state.remarks = remarks.iter().take(SHOWN_REMARKS).map(|remark| remark_line(cx, remark)).collect();
    state.row_remarks = BTreeMap::new();
    // A remark names its sheet only where the file has several.
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
