//! The preview of a table: everything that was found out about it, which a person can change before it is imported.
//!
//! A change classifies the rows again. What becomes of the table in a plan is the matter of `apply`.

use super::classify::classify_rows;
use super::corrections::correct_cells;
use super::headings::{Headings, ImportColumn, find_headings, find_years, guess_headings};
use super::row_class::{ClassifiedRow, RowClass, RowOutcome, RowOverrides};
use super::row_facts::repeats_headings;
use super::running_sums::Contradiction;
use super::tables::make_upright;
use crate::import::error::ImportError;
use crate::import::field::ImportField;
use crate::import::read::{CellGrid, Encoding, MergedCells, column_letter, read_text};
use crate::import::remark::Remark;
use crate::import::unit::Unit;
use crate::import::words::fold;
use crate::text::{Language, Phrase, dates};
use std::collections::BTreeMap;

/// How an amount without a year is distributed over the years of its measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spread {
    /// In equal shares, so that the total stays as printed; an ongoing amount is put in every year.
    #[default]
    Evenly,
    /// The whole amount in every year.
    EveryYear,
    /// The whole amount in the first year.
    FirstYear,
}

impl Spread {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Evenly, Self::EveryYear, Self::FirstYear];

    /// What a person reads.
    pub const fn label(self) -> Phrase {
        Phrase::new(match self {
            Self::Evenly => "import-spread-evenly",
            Self::EveryYear => "import-spread-every-year",
            Self::FirstYear => "import-spread-first-year",
        })
    }
}

/// How many rows there are of each class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Measures.
    pub measure: usize,
    /// Headings.
    pub heading: usize,
    /// Printed sums.
    pub sum: usize,
    /// Parts of a budget frame.
    pub frame: usize,
    /// Ignored rows.
    pub ignored: usize,
}

impl RowCounts {
    /// The sum of both.
    pub const fn plus(self, other: Self) -> Self {
        Self {
            measure: self.measure + other.measure,
            heading: self.heading + other.heading,
            sum: self.sum + other.sum,
            frame: self.frame + other.frame,
            ignored: self.ignored + other.ignored,
        }
    }
}

/// A table as it is to be imported.
#[derive(Clone, Debug)]
pub struct ImportPreview {
    grid: CellGrid,
    encoding: Option<Encoding>,
    headings: Headings,
    /// The language whose notation of numbers the table uses.
    language: Language,
    classified_rows: Vec<ClassifiedRow>,
    contradictions: Vec<Contradiction>,
    overrides: RowOverrides,
    unit: Option<Unit>,
    /// The remarks on cells that were corrected.
    pub(in crate::import) corrections: Vec<Remark>,
    /// How amounts without a year are distributed over years.
    pub spread: Spread,
}

impl ImportPreview {
    /// Reads a text file whose cells are separated by a delimiter.
    pub fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        let text = read_text(bytes)?;
        Ok(Self::of_text(text.grid, Some(text.encoding)))
    }

    /// The preview of a table in a text file.
    pub(super) fn of_text(grid: CellGrid, encoding: Option<Encoding>) -> Self {
        Self { encoding, ..Self::of_grid(grid) }
    }

    /// The preview of a table whose cells are known.
    pub(super) fn of_grid(grid: CellGrid) -> Self {
        // The order matters: headings are found in an upright table, corrections need the fields of the columns, and the
        // classification of rows needs corrected cells.
        let mut grid = make_upright(grid);
        let mut headings = find_headings(&grid).unwrap_or_else(|| guess_headings(&grid));
        let amended = correct_cells(&mut grid, &mut headings);
        let mut preview = Self {
            grid,
            encoding: None,
            headings,
            language: Language::Nb,
            classified_rows: Vec::new(),
            contradictions: Vec::new(),
            overrides: RowOverrides::new(),
            unit: None,
            corrections: amended,
            spread: Spread::default(),
        };
        preview.classify_again();
        preview
    }

    /// Repeats the text of cells that are merged over several rows in each of these rows, as people mean it.
    ///
    /// An amount is never repeated, and neither is a title: a measure may extend over several rows. A row that repeats
    /// the headings stays as it is.
    pub(super) fn fill_merged(&mut self, merged: &[MergedCells]) {
        if self.grid.transposed || self.grid.from_cards {
            return;
        }
        let left = self.grid.first_column;
        let below = self.grid.rows.get(self.headings.body_start).map_or(usize::MAX, |row| row.number);
        let mut is_changed = false;
        let mut covered_to: BTreeMap<usize, usize> = BTreeMap::new();
        for cells in merged.iter().filter(|cells| cells.row >= below && cells.last_row > cells.row) {
            // Merged cells count from the sheet's first column, the grid from the table's.
            let Some(column) = cells.column.checked_sub(left) else { continue };
            let field = self.headings.columns.get(column).map_or(ImportField::Skip, |column| column.field);
            if cells.last_column != cells.column || field.is_amount() || field == ImportField::Title {
                continue;
            }
            // Merged cells never overlap in a valid file; where they do, each row is still visited only once.
            if covered_to.get(&column).is_some_and(|last| cells.row <= *last) {
                continue;
            }
            covered_to.insert(column, cells.last_row);
            let rows = || self.grid.rows.partition_point(|row| row.number < cells.row);
            let Some(text) = self.grid.rows.get(rows()).filter(|row| row.number == cells.row) else {
                continue;
            };
            let text = text.cell(column).to_owned();
            if text.is_empty() {
                continue;
            }
            let from = rows() + 1;
            let covered = self.grid.rows.iter_mut().skip(from);
            for row in covered.take_while(|row| row.number <= cells.last_row) {
                if !repeats_headings(row, &self.headings.columns) {
                    row.fill_if_blank(column, &text);
                    is_changed = true;
                }
            }
        }
        if is_changed {
            self.classify_again();
        }
    }

    /// The cells.
    pub const fn grid(&self) -> &CellGrid {
        &self.grid
    }

    /// The encoding of the file.
    pub const fn encoding(&self) -> Option<Encoding> {
        self.encoding
    }

    /// The columns, in the order of the table.
    pub fn columns(&self) -> &[ImportColumn] {
        &self.headings.columns
    }

    /// The index in the grid of the first row of content; 0 where no headings were found.
    pub const fn body_start(&self) -> usize {
        self.headings.body_start
    }

    /// How many rows of the grid are above the headings, as the table's title.
    pub const fn title_rows(&self) -> usize {
        self.headings.title_rows
    }

    /// The language whose notation of numbers the table uses.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The rows of content with their classes, in the order of the table.
    pub fn classified_rows(&self) -> &[ClassifiedRow] {
        &self.classified_rows
    }

    /// The printed sums that differ from the sum of their parts.
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    /// The one year that the name of the sheet contains, where no column has one: `Tiltak 2027`.
    pub(in crate::import) fn year_of_sheet_name(&self) -> Option<i16> {
        let by_year = self.headings.columns.iter().any(|column| column.field.year().is_some());
        match find_years(&self.grid.name).as_slice() {
            [(year, _)] if !by_year && self.first_year().is_none_or(|first| first <= *year) => Some(*year),
            _ => None,
        }
    }

    /// The first year in the columns of times.
    fn first_year(&self) -> Option<i16> {
        let is_time =
            |field: ImportField| matches!(field, ImportField::Period | ImportField::Start | ImportField::End);
        let columns = self.headings.columns.iter().enumerate();
        let times: Vec<usize> = columns.filter(|(_, c)| is_time(c.field)).map(|(at, _)| at).collect();
        let rows = self.grid.rows.iter().skip(self.headings.body_start);
        let cells = rows.flat_map(|row| times.iter().map(|at| row.cell(*at)));
        let periods = cells.filter_map(|cell| dates::read_period(cell).ok());
        periods.filter_map(|period| period.years().0.or(period.years().1)).min()
    }

    /// How many rows there are of each class.
    pub fn row_counts(&self) -> RowCounts {
        let mut counts = RowCounts::default();
        for classified in &self.classified_rows {
            *match classified.class {
                RowClass::Measure => &mut counts.measure,
                RowClass::Heading => &mut counts.heading,
                RowClass::Sum => &mut counts.sum,
                RowClass::Frame => &mut counts.frame,
                RowClass::Ignored => &mut counts.ignored,
            } += 1;
        }
        counts
    }

    /// Sets the field of a column, and classifies the rows again that no person has decided about. A column that does not
    /// exist is ignored.
    pub fn set_field(&mut self, column: usize, field: ImportField) {
        if let Some(column) = self.headings.columns.get_mut(column) {
            column.field = field;
            column.is_guessed = false;
            column.unit = Unit::find_in(&column.heading).filter(|_| field.is_amount());
        }
        self.classify_again();
    }

    /// Sets the class of a row, by its index in the grid, and classifies the others again.
    pub fn set_row_class(&mut self, row: usize, class: RowClass, outcome: RowOutcome) {
        self.overrides.insert(row, (class, outcome));
        self.classify_again();
    }

    /// Sets the unit of the numbers, whatever the table says; `None` leaves it to the table.
    pub const fn set_unit(&mut self, unit: Option<Unit>) {
        self.unit = unit;
    }

    /// Assigns a column as `--map` does: `Kostnad=operating:2027`; a column by heading, letter or number.
    pub fn map_column(&mut self, assignment: &str) -> Result<(), ImportError> {
        let (column, field) =
            assignment.rsplit_once('=').ok_or_else(|| ImportError::NoSuchField(assignment.to_owned()))?;
        let at = self.find_column(column).ok_or_else(|| self.no_such_column_error(column))?;
        let field = ImportField::from_name(field.trim())
            .ok_or_else(|| ImportError::NoSuchField(field.trim().to_owned()))?;
        self.set_field(at, field);
        Ok(())
    }

    fn no_such_column_error(&self, name: &str) -> ImportError {
        let known = (0..self.headings.columns.len()).map(|at| self.column_name(at)).collect();
        ImportError::NoSuchColumn { name: name.trim().to_owned(), known }
    }

    /// Finds a column by its heading, else by its letter (`A`) or its number from 1.
    pub fn find_column(&self, name: &str) -> Option<usize> {
        let wanted = fold(name);
        // A heading wins over a letter: a column can be called `A`.
        let by_heading = self.headings.columns.iter().position(|column| fold(&column.heading) == wanted);
        let by_place = || match wanted.parse::<usize>() {
            Ok(number) => number.checked_sub(1),
            Err(_) => (0..self.headings.columns.len())
                .find(|at| self.column_letter(*at).eq_ignore_ascii_case(&wanted)),
        };
        by_heading.or_else(by_place).filter(|at| *at < self.headings.columns.len())
    }

    /// The name of a column for people: its heading, else its letter.
    pub fn column_name(&self, column: usize) -> String {
        let heading = self.headings.columns.get(column).map(|column| column.heading.as_str());
        heading
            .filter(|heading| !heading.is_empty())
            .map_or_else(|| self.column_letter(column), str::to_owned)
    }

    /// The letter a spreadsheet gives a column.
    fn column_letter(&self, column: usize) -> String {
        column_letter(column + self.grid.first_column)
    }

    /// The unit of the table's numbers, and whether the table or a person has named it.
    pub fn unit(&self) -> (Unit, bool) {
        // A person decides first, then the headings of amounts, then the lines above the table.
        let of_column = self.headings.columns.iter().filter(|c| c.field.is_amount()).find_map(|c| c.unit);
        let unit = self.unit.or(of_column).or_else(|| self.unit_of_title());
        (unit.unwrap_or_default(), unit.is_some())
    }

    /// The unit of one column's numbers: its own, the table's, else that of the nearest column of the same kind of money.
    pub fn unit_of_column(&self, column: usize) -> Unit {
        let own = self.headings.columns.get(column).and_then(|column| column.unit);
        let similar = || self.unit_of_similar_column(column);
        self.unit.or(own).or_else(|| self.unit_of_title()).or_else(similar).unwrap_or_default()
    }

    /// The unit of the nearest column of the same kind of money, the one before rather than the one after.
    fn unit_of_similar_column(&self, column: usize) -> Option<Unit> {
        let budget_of = |at: usize| match self.headings.columns.get(at).map(|column| column.field) {
            Some(ImportField::Money(budget_type, Some(_))) => Some(budget_type),
            _ => None,
        };
        let wanted = budget_of(column)?;
        let columns = self.headings.columns.iter().enumerate();
        let units = columns.filter_map(|(at, other)| Some((at, other.unit?)));
        let alike = units.filter(|(at, _)| budget_of(*at) == Some(wanted));
        alike.min_by_key(|(at, _)| (at.abs_diff(column), *at)).map(|(_, unit)| unit)
    }

    /// The unit that the lines above the table or a heading of text name.
    fn unit_of_title(&self) -> Option<Unit> {
        let lines = self.grid.rows.iter().take(self.headings.title_rows).flat_map(|row| row.cells.iter());
        let headings = self.headings.columns.iter().filter(|c| !c.field.is_amount()).map(|c| &c.heading);
        lines.chain([&self.grid.name]).chain(headings).find_map(|text| Unit::find_in(text))
    }

    fn classify_again(&mut self) {
        self.language = self.detect_number_language();
        (self.classified_rows, self.contradictions) =
            classify_rows(&self.grid, &self.headings, self.language, &self.overrides);
    }

    /// English where commas in amounts can only separate thousands and none is before decimals, else Norwegian.
    fn detect_number_language(&self) -> Language {
        let amounts = |at: &usize| self.headings.columns.get(*at).is_some_and(|c| c.field.is_amount());
        let (mut english, mut norwegian) = (0, 0);
        for row in self.grid.rows.iter().skip(self.headings.body_start) {
            for (_, cell) in row.filled_cells().filter(|(at, _)| amounts(at)) {
                let groups: Vec<&str> = cell.trim_matches(|c: char| !c.is_ascii_digit()).split(',').collect();
                let thousands = groups
                    .iter()
                    .skip(1)
                    .all(|g| g.len() == 3 || g.len() == 6 && g.as_bytes().get(3) == Some(&b'.'));
                let plain = groups.iter().all(|g| g.chars().all(|c| c.is_ascii_digit() || c == '.'));
                // One comma before three digits may separate thousands or decimals; a cell with certain decimals decides.
                match groups.len() {
                    0 | 1 => {}
                    _ if !plain || !thousands => norwegian += 1,
                    2 if groups.first().is_some_and(|g| *g == "0" || g.len() > 3) => norwegian += 1,
                    2 => english += 1,
                    _ => english += 100,
                }
            }
        }
        if english > norwegian * 100 && norwegian == 0 { Language::En } else { Language::Nb }
    }
}
