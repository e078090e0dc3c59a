//! The rows of a table before it is imported, with what each becomes.

use super::state::{ImportState, OUTCOMES, RowRemarks, SideTab, outcome_words, preview_id};
use crate::import::{ImportField, ImportPreview, RowClass, RowOutcome, SheetRole};
use crate::session::{Command, Context, ImportAction, OpenImport, Outbox};
use crate::text::Phrase;
use crate::ui::theme;
use crate::ui::widgets::grid::{Cell, CellEdit, CellValue, Grid, GridAct, GridColumn, GridSource, grid};
use egui::Ui;
use std::collections::BTreeMap;

/// The columns of the table in the preview: one with more is shown up to here, and imported as a whole.
const MAX_COLUMNS: usize = 24;

/// The columns before those of the table: the row's number, what it becomes, and the remarks.
const OWN_COLUMNS: usize = 3;

struct PreviewRows<'a, 'p> {
    cx: &'a Context<'p>,
    importing: &'a OpenImport,
    preview: &'a ImportPreview,
    outcomes: &'a [(RowClass, RowOutcome, String)],
    numbers: &'a [String],
    row_remarks: &'a BTreeMap<usize, RowRemarks>,
}

impl PreviewRows<'_, '_> {
    /// What a row becomes, in words.
    fn outcome_text(&self, class: RowClass, outcome: RowOutcome) -> &str {
        let exact = self.outcomes.iter().find(|known| (known.0, known.1) == (class, outcome));
        // An outcome that this class cannot have is named by its class alone.
        exact.or_else(|| self.outcomes.iter().find(|known| known.0 == class)).map_or("", |(.., words)| words)
    }
}

impl GridSource for PreviewRows<'_, '_> {
    type Row = usize;

    fn rows(&self) -> usize {
        self.preview.classified_rows().len()
    }

    fn row(&self, at: usize) -> Option<usize> {
        (at < self.rows()).then_some(at)
    }

    fn cell(&self, row: usize, column: usize) -> Cell<'_> {
        let Some(classified) = self.preview.classified_rows().get(row) else { return Cell::Empty };
        let (class, outcome) = self.importing.row_outcome(classified);
        let text = match column {
            0 => return Cell::Subtle(self.numbers.get(row).map_or("", String::as_str)),
            1 => self.outcome_text(class, outcome),
            2 => {
                let number = self.preview.grid().rows.get(classified.row).map_or(0, |row| row.number);
                let of_row = self.row_remarks.get(&number);
                return of_row.map_or(Cell::Empty, |of_row| Cell::Count(of_row.lines.len(), &of_row.count));
            }
            column => {
                let row = self.preview.grid().rows.get(classified.row);
                row.map_or("", |row| row.cell(column - OWN_COLUMNS))
            }
        };
        match class {
            _ if text.is_empty() => Cell::Empty,
            RowClass::Measure => Cell::Text(text),
            RowClass::Heading => Cell::Strong(text),
            RowClass::Sum | RowClass::Frame | RowClass::Ignored => Cell::Subtle(text),
        }
    }

    fn access_label(&self, row: usize, heading: &str, value: &str) -> String {
        let value = if value.is_empty() { self.cx.word("ui-grid-blank") } else { value.to_owned() };
        let phrase = Phrase::new("ui-grid-cell").with("row", row + 1).with("rows", self.rows());
        self.cx.text(&phrase.with("column", heading).with("value", value))
    }
}

/// Shows the rows.
pub(super) fn rows_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    importing: &OpenImport,
    state: &mut ImportState,
    out: &mut Outbox<'_>,
) {
    let Some(preview) = importing.preview() else { return };
    let name = cx.text(&Phrase::new("ui-import-rows").with("file", importing.source.as_str()));
    let role = importing.role(importing.sheet_index);
    let outcomes: Vec<String> =
        OUTCOMES.iter().map(|(class, outcome)| outcome_words(cx, role, *class, *outcome)).collect();
    let headings = [cx.word("ui-import-row"), cx.word("ui-import-row-is"), cx.word("ui-look")];
    let names: Vec<String> =
        (0..preview.columns().len()).map(|column| column_heading(preview, column)).collect();
    let outcomes = (role == Some(&SheetRole::Measures)).then_some(outcomes.as_slice());
    let words = PreviewWords { headings: &headings, names: &names, outcomes };
    let columns = preview_columns(ui.available_width(), importing, &words);
    let ImportState { grid: place, outcomes: becomes, numbers, row_remarks: of_rows, .. } = state;
    let source = PreviewRows { cx, importing, preview, outcomes: becomes, numbers, row_remarks: of_rows };
    let shown = Grid { id: preview_id(), name: &name, columns: &columns, hint: "", open: "" };
    for act in grid(ui, &shown, place, &source) {
        match act {
            GridAct::Choose { row, value, .. } => classify_rows(preview, &[row], value, out),
            GridAct::SetAll { rows, value: CellValue::Choice(value), .. } => {
                classify_rows(preview, &rows, value, out);
            }
            GridAct::Open(_) => state.side_tab = SideTab::Row,
            _ => {}
        }
    }
}

/// What rows become is chosen.
fn classify_rows(preview: &ImportPreview, rows: &[usize], value: usize, out: &mut Outbox<'_>) {
    let Some((class, outcome)) = OUTCOMES.get(value) else { return };
    for row in rows.iter().filter_map(|row| preview.classified_rows().get(*row)) {
        out.command(Command::EditImport(ImportAction::ClassifyRow(row.row, *class, *outcome)));
    }
}

/// The words of the preview's columns.
struct PreviewWords<'a> {
    /// The headings of number, outcome and findings.
    headings: &'a [String; 3],
    /// The headings of the table's own columns.
    names: &'a [String],
    /// What a row can become, where that is chosen in the row.
    outcomes: Option<&'a [String]>,
}

/// The columns of the preview: the row's number, what it becomes, the remarks, and those of the table.
/// What a row becomes is chosen in the row where its sheet is a table of measures.
fn preview_columns<'a>(width: f32, importing: &OpenImport, words: &PreviewWords<'a>) -> Vec<GridColumn<'a>> {
    let [row, is, look] = words.headings;
    let (outcome_width, title) = if width < theme::PREVIEW_NARROW_WIDTH {
        (104.0, 130.0)
    } else {
        (theme::PREVIEW_OUTCOME_WIDTH, 200.0)
    };
    let becomes = GridColumn::new(is, outcome_width);
    let becomes = words.outcomes.map_or(becomes, |outcomes| becomes.edit(CellEdit::Choice(outcomes)));
    let mut columns = vec![GridColumn::new(row, 46.0).numeric(), becomes, GridColumn::new(look, 66.0)];
    for (index, heading) in words.names.iter().take(MAX_COLUMNS).enumerate() {
        let field = importing.field(index).unwrap_or(ImportField::Skip);
        let is_title = field == ImportField::Title;
        let least = if is_title {
            title
        } else if is_year(heading) {
            84.0
        } else {
            110.0
        };
        let column = GridColumn::new(heading, least);
        let column = if field.is_amount() { column.numeric() } else { column };
        columns.push(column.extra_share(if is_title { 1.0 } else { 0.2 }));
    }
    columns
}

/// The heading of a column: its own heading, or the year alone where its amounts are the only ones of that year,
/// because "Budsjettforslag 2027" and "Budsjettforslag 2028" look alike when they are cut.
fn column_heading(preview: &ImportPreview, column: usize) -> String {
    let year_of = |column: &crate::import::ImportColumn| column.field.year();
    let year = preview.columns().get(column).and_then(year_of);
    let same = preview.columns().iter().filter(|other| year_of(other) == year).count();
    match year {
        Some(year) if same == 1 => year.to_string(),
        _ => preview.column_name(column),
    }
}

fn is_year(heading: &str) -> bool {
    heading.len() == 4 && heading.bytes().all(|byte| byte.is_ascii_digit())
}
