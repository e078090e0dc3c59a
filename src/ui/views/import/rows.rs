//! The rows of a table before it is taken in, with what each becomes.

use super::{FATES, ImportState, OfRow, fate, preview_id};
use crate::import::{Field, Intake, Judged, Makes, Role};
use crate::session::{Command, Cx, ImportAct, Importing, Outbox};
use crate::text::Phrase;
use crate::ui::theme;
use crate::ui::widgets::grid::{Cell, Column, Edit, Grid, GridAct, Source, grid};
use eframe::egui::Ui;
use std::collections::BTreeMap;

/// The keys of the columns of the preview; a table with more is shown up to here, and taken in whole.
const KEYS: [&str; 24] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u",
    "v", "w", "x",
];

struct Rows<'a, 'p> {
    cx: &'a Cx<'p>,
    importing: &'a Importing,
    intake: &'a Intake,
    becomes: &'a [(Judged, Makes, String)],
    numbers: &'a [String],
    told: &'a BTreeMap<usize, OfRow>,
}

impl Rows<'_, '_> {
    /// What a row becomes, in words.
    fn becomes(&self, fate: (Judged, Makes)) -> &str {
        let said = self.becomes.iter().find(|(judged, makes, _)| (*judged, *makes) == fate);
        said.or_else(|| self.becomes.iter().find(|(judged, ..)| *judged == fate.0))
            .map_or("", |(.., said)| said)
    }
}

impl Source for Rows<'_, '_> {
    fn cell(&self, row: usize, column: &'static str) -> Cell<'_> {
        let Some(verdict) = self.intake.verdicts().get(row) else { return Cell::Empty };
        let fate = self.importing.judged(verdict);
        let text = match column {
            "row" => return Cell::Subtle(self.numbers.get(row).map_or("", String::as_str)),
            "is" => self.becomes(fate),
            "look" => {
                let number = self.intake.grid().rows.get(verdict.row).map_or(0, |row| row.number);
                let of_row = self.told.get(&number);
                return of_row.map_or(Cell::Empty, |of_row| Cell::Count(of_row.said.len(), &of_row.count));
            }
            key => {
                let at = KEYS.iter().position(|other| *other == key).unwrap_or(usize::MAX);
                self.intake.grid().rows.get(verdict.row).map_or("", |row| row.cell(at))
            }
        };
        match fate.0 {
            _ if text.is_empty() => Cell::Empty,
            Judged::Measure => Cell::Text(text),
            Judged::Heading => Cell::Strong(text),
            Judged::Sum | Judged::Frame | Judged::Aside => Cell::Subtle(text),
        }
    }

    fn spoken(&self, row: usize, column: &str, value: &str) -> String {
        let rows = self.intake.verdicts().len();
        let value = if value.is_empty() { self.cx.word("ui-grid-blank") } else { value.to_owned() };
        let phrase = Phrase::new("ui-grid-cell").with("row", row + 1).with("rows", rows);
        self.cx.say(&phrase.with("column", column).with("value", value))
    }
}

/// Shows the rows.
pub(super) fn rows_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    importing: &Importing,
    state: &mut ImportState,
    out: &mut Outbox<'_>,
) {
    let Some(intake) = importing.intake() else { return };
    let name = cx.say(&Phrase::new("ui-import-rows").with("file", importing.source.as_str()));
    let role = importing.role(importing.shown);
    let fates: Vec<String> = FATES.iter().map(|(judged, makes)| fate(cx, role, *judged, *makes)).collect();
    let headings = [cx.word("ui-import-row"), cx.word("ui-import-row-is"), cx.word("ui-look")];
    let names: Vec<String> = (0..intake.columns().len()).map(|column| heading(intake, column)).collect();
    let fates = (role == Some(&Role::Measures)).then_some(fates.as_slice());
    let columns = columns(ui.available_width(), importing, (&headings, &names), fates);
    let ImportState { grid: place, becomes, numbers, of_rows, .. } = state;
    let source = Rows { cx, importing, intake, becomes, numbers, told: of_rows };
    let shown =
        Grid { id: preview_id(), name: &name, columns: &columns, rows: intake.verdicts().len(), hint: "" };
    for act in grid(ui, &shown, place, &source) {
        match act {
            GridAct::Choose { row, value, .. } => {
                if let (Some(verdict), Some((judged, makes))) = (intake.verdicts().get(row), FATES.get(value))
                {
                    out.command(Command::Import(ImportAct::Judge(verdict.row, *judged, *makes)));
                }
            }
            GridAct::Open(_) => state.beside = super::Beside::Row,
            _ => {}
        }
    }
}

/// The columns of the preview: the row's number, what it becomes, what there is to look at, and those of the table.
/// What a row becomes is chosen in the row where its sheet is a table of measures.
fn columns<'a>(
    width: f32,
    importing: &Importing,
    (headings, names): (&'a [String; 3], &'a [String]),
    fates: Option<&'a [String]>,
) -> Vec<Column<'a>> {
    let [row, is, look] = headings;
    let (fate_width, title) =
        if width < theme::PREVIEW_NARROW { (104.0, 130.0) } else { (theme::PREVIEW_FATE, 200.0) };
    let becomes = Column::new("is", is, fate_width);
    let becomes = fates.map_or(becomes, |fates| becomes.edit(Edit::Choice(fates)));
    let mut columns =
        vec![Column::new("row", row, 46.0).numeric(), becomes, Column::new("look", look, 66.0).gives_way(1)];
    for (index, (key, heading)) in KEYS.iter().zip(names).enumerate() {
        let field = importing.field(index).unwrap_or(Field::Skip);
        let is_title = field == Field::Title;
        let least = if is_title {
            title
        } else if is_year(heading) {
            84.0
        } else {
            110.0
        };
        let column = Column::new(key, heading, least);
        let column = if field.is_amount() { column.numeric() } else { column };
        let order = u8::try_from(index).unwrap_or(90).min(90) + weight(field);
        columns.push(if is_title { column.share(1.0) } else { column.share(0.2).gives_way(order) });
    }
    columns
}

/// What stands above a column: its own heading, or the year alone where its amounts are the only ones of that year,
/// because "Budsjettforslag 2027" and "Budsjettforslag 2028" look alike when they are cut.
fn heading(intake: &Intake, column: usize) -> String {
    let year_of = |column: &crate::import::Column| column.field.year();
    let year = intake.columns().get(column).and_then(year_of);
    let same = intake.columns().iter().filter(|other| year_of(other) == year).count();
    match year {
        Some(year) if same == 1 => year.to_string(),
        _ => intake.column_name(column),
    }
}

fn is_year(heading: &str) -> bool {
    heading.len() == 4 && heading.bytes().all(|byte| byte.is_ascii_digit())
}

/// Which columns of the preview give way first: what is kept as a note, then what seldom decides anything.
const fn weight(field: Field) -> u8 {
    match field {
        Field::Title | Field::Lead | Field::TargetGroup => 1,
        Field::Skip | Field::Note => 150,
        _ if field.is_amount() => 20,
        _ => 50,
    }
}
