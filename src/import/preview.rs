//! The preview: all that was found out about a table, changeable before anything is taken in.

use super::amend::amend;
use super::book::{Merged, letter};
use super::facts::repeats_headings;
use super::headings::{self, Column, Headings};
use super::judge::judge;
use super::sums::Contradiction;
use super::turned::turned;
use super::words::fold;
use super::{Encoding, Field, Grid, ImportError, Remark, Unit, decode, delimiter};
use super::{Judged, Makes, Verdict};
use crate::text::{Language, Phrase, dates};
use std::collections::BTreeMap;

/// How an amount without a year is put into the years of its measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spread {
    /// In equal shares, so that the total stays what was printed; what goes on without an end is put in every year.
    #[default]
    Evenly,
    /// Whole in every year.
    EveryYear,
    /// Whole in the first year.
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

/// How many rows are what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Measures.
    pub measure: usize,
    /// Headings.
    pub heading: usize,
    /// Printed sums.
    pub sum: usize,
    /// Parts of a budget frame.
    pub frame: usize,
    /// Anything else.
    pub aside: usize,
}

impl Counts {
    /// Both together.
    pub const fn plus(self, other: Self) -> Self {
        Self {
            measure: self.measure + other.measure,
            heading: self.heading + other.heading,
            sum: self.sum + other.sum,
            frame: self.frame + other.frame,
            aside: self.aside + other.aside,
        }
    }
}

/// A table as it is to be taken in.
#[derive(Clone, Debug)]
pub struct Intake {
    grid: Grid,
    encoding: Option<Encoding>,
    headings: Headings,
    /// How the table writes numbers.
    language: Language,
    verdicts: Vec<Verdict>,
    contradictions: Vec<Contradiction>,
    forced: BTreeMap<usize, (Judged, Makes)>,
    unit: Option<Unit>,
    /// What was put right in the cells.
    pub(super) amended: Vec<Remark>,
    /// How amounts without a year are put into years.
    pub spread: Spread,
}

impl Intake {
    /// Reads a text file whose cells are parted by a delimiter.
    pub fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        let (grid, encoding) = Self::cells(bytes)?;
        Ok(Self::of_text(grid, Some(encoding)))
    }

    /// The cells of a text file, and how its bytes stood for letters.
    pub(super) fn cells(bytes: &[u8]) -> Result<(Grid, Encoding), ImportError> {
        let (text, encoding) = decode(bytes)?;
        let (delimiter, text) = delimiter::find(&text);
        let grid = Grid::read(text, delimiter);
        if grid.rows.is_empty() { Err(ImportError::Empty) } else { Ok((grid, encoding)) }
    }

    /// A table from a text file.
    pub(super) fn of_text(grid: Grid, encoding: Option<Encoding>) -> Self {
        Self { encoding, ..Self::of_grid(grid) }
    }

    /// A table whose cells are known already.
    pub fn of_grid(grid: Grid) -> Self {
        let mut grid = turned(grid);
        let mut headings = headings::find(&grid).unwrap_or_else(|| headings::without(&grid));
        let amended = amend(&mut grid, &mut headings);
        let mut intake = Self {
            grid,
            encoding: None,
            headings,
            language: Language::Nb,
            verdicts: Vec::new(),
            contradictions: Vec::new(),
            forced: BTreeMap::new(),
            unit: None,
            amended,
            spread: Spread::default(),
        };
        intake.judge_again();
        intake
    }

    /// Repeats the text of cells that are one over several rows in each of these rows, as people mean it.
    ///
    /// An amount is never repeated, and neither is a title: a measure may go over several rows. A row that has the
    /// headings once more stays as it is.
    pub(super) fn fill_merged(&mut self, merged: &[Merged]) {
        if self.grid.turned {
            return;
        }
        let left = self.grid.left;
        let below = self.grid.rows.get(self.headings.rows).map_or(usize::MAX, |row| row.number);
        for cells in merged.iter().filter(|cells| cells.row >= below && cells.last_row > cells.row) {
            let Some(column) = cells.column.checked_sub(left) else { continue };
            let field = self.headings.columns.get(column).map_or(Field::Skip, |column| column.field);
            if cells.last_column != cells.column || field.is_amount() || field == Field::Title {
                continue;
            }
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
                    row.put(column, &text);
                }
            }
        }
        self.judge_again();
    }

    /// The cells.
    pub const fn grid(&self) -> &Grid {
        &self.grid
    }

    /// How the bytes of the file stood for letters.
    pub const fn encoding(&self) -> Option<Encoding> {
        self.encoding
    }

    /// The columns, in the order of the table.
    pub fn columns(&self) -> &[Column] {
        &self.headings.columns
    }

    /// How many rows of the grid come before the first row of content; 0 where no headings were found.
    pub const fn heading_rows(&self) -> usize {
        self.headings.rows
    }

    /// How many rows of the grid stand above the headings, as the table's title.
    pub const fn title_rows(&self) -> usize {
        self.headings.title_rows
    }

    /// The language whose way of writing numbers the table follows.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// What each row of content is, in the order of the table.
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// The printed sums that their parts contradict.
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    /// The one year that the name of the sheet says, where no column says one: `Tiltak 2027`.
    pub(super) fn year_of_sheet(&self) -> Option<i16> {
        let by_year = self.headings.columns.iter().any(|column| column.field.year().is_some());
        match headings::years(&self.grid.name).as_slice() {
            [(year, _)] if !by_year && self.first_year().is_none_or(|first| first <= *year) => Some(*year),
            _ => None,
        }
    }

    /// The first year that the columns of times say.
    fn first_year(&self) -> Option<i16> {
        let is_time = |field: Field| matches!(field, Field::Period | Field::Start | Field::End);
        let columns = self.headings.columns.iter().enumerate();
        let times: Vec<usize> = columns.filter(|(_, c)| is_time(c.field)).map(|(at, _)| at).collect();
        let rows = self.grid.rows.iter().skip(self.headings.rows);
        let cells = rows.flat_map(|row| times.iter().map(|at| row.cell(*at)));
        let periods = cells.filter_map(|cell| dates::read_period(cell).ok());
        periods.filter_map(|period| period.years().0.or(period.years().1)).min()
    }

    /// How many rows are what.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for verdict in &self.verdicts {
            *match verdict.judged {
                Judged::Measure => &mut counts.measure,
                Judged::Heading => &mut counts.heading,
                Judged::Sum => &mut counts.sum,
                Judged::Frame => &mut counts.frame,
                Judged::Aside => &mut counts.aside,
            } += 1;
        }
        counts
    }

    /// Says what a column is; rows that no person has judged are judged anew. A column that is not there is ignored.
    pub fn set_field(&mut self, column: usize, field: Field) {
        if let Some(column) = self.headings.columns.get_mut(column) {
            column.field = field;
            column.guessed = false;
            column.unit = Unit::said_in(&column.heading).filter(|_| field.is_amount());
        }
        self.judge_again();
    }

    /// Says what a row is, by its place in the grid.
    pub fn set_judged(&mut self, row: usize, judged: Judged, makes: Makes) {
        self.forced.insert(row, (judged, makes));
        self.judge_again();
    }

    /// Says what the numbers count, whatever the table says; `None` leaves it to the table.
    pub const fn set_unit(&mut self, unit: Option<Unit>) {
        self.unit = unit;
    }

    /// Assigns a column as `--map` does: `Kostnad=operating:2027`; a column by heading, letter or number.
    pub fn map(&mut self, assignment: &str) -> Result<(), ImportError> {
        let (column, field) =
            assignment.rsplit_once('=').ok_or_else(|| ImportError::NoSuchField(assignment.to_owned()))?;
        let at = self.column_named(column).ok_or_else(|| self.no_such_column(column))?;
        let field = Field::from_name(field.trim())
            .ok_or_else(|| ImportError::NoSuchField(field.trim().to_owned()))?;
        self.set_field(at, field);
        Ok(())
    }

    fn no_such_column(&self, name: &str) -> ImportError {
        let known = (0..self.headings.columns.len()).map(|at| self.column_name(at)).collect();
        ImportError::NoSuchColumn { name: name.trim().to_owned(), known }
    }

    /// The column of a heading, else of a letter (`A`) or a number from 1.
    pub fn column_named(&self, name: &str) -> Option<usize> {
        let wanted = fold(name);
        let by_heading = self.headings.columns.iter().position(|column| fold(&column.heading) == wanted);
        let by_place = || match wanted.parse::<usize>() {
            Ok(number) => number.checked_sub(1),
            Err(_) => {
                (0..self.headings.columns.len()).find(|at| self.letter(*at).eq_ignore_ascii_case(&wanted))
            }
        };
        by_heading.or_else(by_place).filter(|at| *at < self.headings.columns.len())
    }

    /// The name of a column for people: its heading, else its letter.
    pub fn column_name(&self, column: usize) -> String {
        let heading = self.headings.columns.get(column).map(|column| column.heading.as_str());
        heading.filter(|heading| !heading.is_empty()).map_or_else(|| self.letter(column), str::to_owned)
    }

    /// The letter a spreadsheet gives a column.
    fn letter(&self, column: usize) -> String {
        letter(column + self.grid.left)
    }

    /// What the numbers of the table count, and whether the table or a person says so.
    pub fn unit(&self) -> (Unit, bool) {
        let of_column = self.headings.columns.iter().filter(|c| c.field.is_amount()).find_map(|c| c.unit);
        let said = self.unit.or(of_column).or_else(|| self.unit_of_title());
        (said.unwrap_or_default(), said.is_some())
    }

    /// What the numbers of one column count: what it says itself, what the table says, else what the nearest column
    /// of the same kind of money says.
    pub fn unit_of(&self, column: usize) -> Unit {
        let own = self.headings.columns.get(column).and_then(|column| column.unit);
        let beside = || self.unit_beside(column);
        self.unit.or(own).or_else(|| self.unit_of_title()).or_else(beside).unwrap_or_default()
    }

    /// The unit of the nearest column of the same kind of money, the one before rather than the one after.
    fn unit_beside(&self, column: usize) -> Option<Unit> {
        let purse = |at: usize| match self.headings.columns.get(at).map(|column| column.field) {
            Some(Field::Money(purse, Some(_))) => Some(purse),
            _ => None,
        };
        let wanted = purse(column)?;
        let columns = self.headings.columns.iter().enumerate();
        let units = columns.filter_map(|(at, other)| Some((at, other.unit?)));
        let alike = units.filter(|(at, _)| purse(*at) == Some(wanted));
        alike.min_by_key(|(at, _)| (at.abs_diff(column), *at)).map(|(_, unit)| unit)
    }

    /// The unit that the lines above the table or a heading of text say.
    fn unit_of_title(&self) -> Option<Unit> {
        let lines = self.grid.rows.iter().take(self.headings.title_rows).flat_map(|row| row.cells.iter());
        let headings = self.headings.columns.iter().filter(|c| !c.field.is_amount()).map(|c| &c.heading);
        lines.chain([&self.grid.name]).chain(headings).find_map(|text| Unit::said_in(text))
    }

    fn judge_again(&mut self) {
        self.language = self.way_of_numbers();
        (self.verdicts, self.contradictions) = judge(&self.grid, &self.headings, self.language, &self.forced);
    }

    /// English where a cell of amounts has commas that can only part thousands and none has one before decimals.
    fn way_of_numbers(&self) -> Language {
        let amounts = |at: &usize| self.headings.columns.get(*at).is_some_and(|c| c.field.is_amount());
        let (mut english, mut norwegian) = (0, 0);
        for row in self.grid.rows.iter().skip(self.headings.rows) {
            for (_, cell) in row.filled().filter(|(at, _)| amounts(at)) {
                let groups: Vec<&str> = cell.trim_matches(|c: char| !c.is_ascii_digit()).split(',').collect();
                let thousands = groups
                    .iter()
                    .skip(1)
                    .all(|g| g.len() == 3 || g.len() == 6 && g.as_bytes().get(3) == Some(&b'.'));
                let plain = groups.iter().all(|g| g.chars().all(|c| c.is_ascii_digit() || c == '.'));
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
