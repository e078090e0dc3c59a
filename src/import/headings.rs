//! What the headings of a table say its columns are, and which row they stand in.
//!
//! Headings are looked for in the first rows; lines above them are the table's title. Where no row looks like
//! headings, [`without`] tells the columns by what is in them.

use super::field::Field;
use super::units::{Unit, without_unit};
use super::words::{bare, fold, holds, is, list, lists};
use super::{Grid, Purse, Reading, Row, amounts};
use crate::text::Language;
use std::collections::BTreeMap;

/// A column as it was found or as a person set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading, as printed; empty where there is none.
    pub heading: String,
    /// What its cells say.
    pub field: Field,
    /// The unit that its heading says.
    pub unit: Option<Unit>,
    /// Whether its heading says that it holds whole budgets, not changes.
    pub whole: bool,
    /// Whether the field was only guessed, not said by the heading.
    pub guessed: bool,
}

/// Where the headings stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headings {
    /// How many rows of the grid come before the first row of content.
    pub rows: usize,
    /// Those above the headings: the table's title.
    pub title_rows: usize,
    /// The columns.
    pub columns: Vec<Column>,
}

/// How many of the first rows may be above the headings.
const DEEPEST: usize = 25;

/// Finds the row of headings and what it says of the columns.
pub fn find(grid: &Grid) -> Option<Headings> {
    let scores = grid.rows.iter().take(DEEPEST).map(score);
    let (at, score) = scores.enumerate().max_by_key(|(at, score)| (*score, std::cmp::Reverse(*at)))?;
    let row = grid.rows.get(at)?;
    let lonely = row.filled().count() == 1 && grid.width() == 1;
    let sure = row.filled().any(|(_, cell)| named(cell).is_some_and(|(_, sure)| sure));
    let first_and_named = at == 0 && sure && (score >= 2 || is_year_over_amounts(grid, row));
    if score < 4 && !(score >= 2 && lonely || first_and_named) {
        return None;
    }
    let mut texts: Vec<String> = (0..grid.width()).map(|column| row.cell(column).to_owned()).collect();
    let mut first = at;
    if let Some(above) =
        at.checked_sub(1).and_then(|above| grid.rows.get(above)).filter(|row| is_upper_row(row))
    {
        first = at - 1;
        put_over(&mut texts, above);
    }
    let mut rows = at + 1;
    while let Some(below) = grid.rows.get(rows).filter(|row| is_lower_row(row)) {
        for (column, cell) in below.filled() {
            if let Some(text) = texts.get_mut(column) {
                *text = fold_join(text, cell);
            }
        }
        rows += 1;
    }
    let mut columns = assign(grid, rows, &texts);
    if is_about_investments(grid, first, &columns) {
        invest(&mut columns);
    }
    Some(Headings { rows, title_rows: first, columns })
}

/// Whether the lines above a table, or the heading of its titles, say that its money is for investments.
fn is_about_investments(grid: &Grid, title_rows: usize, columns: &[Column]) -> bool {
    let lines = grid.rows.iter().take(title_rows).flat_map(|row| row.cells.iter());
    let titles = columns.iter().filter(|column| column.field == Field::Title).map(|column| &column.heading);
    let text: Vec<String> = lines.chain(titles).map(|text| fold(text)).collect();
    let says = |name: &str| text.iter().any(|text| list(name).iter().any(|word| text.contains(word)));
    says("about-investments") && !says("about-operating")
}

/// Columns that only name a year hold investments.
fn invest(columns: &mut [Column]) {
    for column in columns {
        if let Field::Money(Purse::Operating, year) = column.field {
            column.field = Field::Money(Purse::Investment, year);
        }
    }
}

/// Columns of a table without headings, told by their content: the longest text is the title.
pub fn without(grid: &Grid) -> Headings {
    let texts = vec![String::new(); grid.width()];
    Headings { rows: 0, title_rows: 0, columns: assign(grid, 0, &texts) }
}

/// Whether a year in the first row stands over numbers that are no years: then it is a heading.
fn is_year_over_amounts(grid: &Grid, first: &Row) -> bool {
    let is_year = |cell: &str| cell.len() == 4 && years(cell).len() == 1;
    let over = |at: usize| {
        let mut cells =
            grid.rows.iter().skip(1).map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).peekable();
        cells.peek().is_some() && cells.all(|cell| !is_year(cell))
    };
    first.filled().any(|(at, cell)| at > 0 && is_year(cell) && over(at))
}

/// Twice the number of cells that name a column, and one for each bare year; nothing for rows with numbers.
fn score(row: &Row) -> usize {
    // A bare number that is no year never stands among headings.
    let number =
        |cell: &str| !cell.chars().any(char::is_alphabetic) && cell.chars().any(|c| c.is_ascii_digit());
    if row.filled().any(|(_, cell)| number(cell) && years(cell).is_empty() && Unit::said_in(cell).is_none()) {
        return 0;
    }
    row.filled()
        .map(|(_, cell)| match named(cell) {
            Some((field, true)) if field.year().is_some() && bare(cell).len() == 4 => 1,
            Some((_, true)) => 2,
            Some((_, false)) if cell.chars().count() < 60 => 1,
            _ => 0,
        })
        .sum()
}

/// A row over the headings that only groups them: `Kostnad` over `2027`, `2028`, `2029`.
fn is_upper_row(row: &Row) -> bool {
    let mut cells = row.filled().filter(|(column, _)| *column > 0).peekable();
    cells.peek().is_some() && cells.all(|(_, cell)| cell.chars().count() < 50 && named(cell).is_some())
}

/// A row under the headings that belongs to them: nothing but years and units.
fn is_lower_row(row: &Row) -> bool {
    let mut cells = row.filled().peekable();
    let only = |cell: &str| {
        let rest = without_unit(cell);
        Unit::said_in(cell).is_some() && !cell.chars().any(|c| c.is_ascii_digit() && c > '1')
            || (years(&rest).len() == 1 && rest.len() <= 6)
    };
    cells.peek().is_some_and(|(column, _)| *column > 0) && cells.all(|(_, cell)| only(cell))
}

/// Writes the cells of a row before the headings under them; each reaches up to the next one.
fn put_over(texts: &mut [String], above: &Row) {
    let mut over = "";
    for (column, text) in texts.iter_mut().enumerate() {
        let cell = above.cell(column);
        if !cell.is_empty() {
            over = cell;
        }
        let reaches = !cell.is_empty() || years(text).len() == 1;
        if column > 0 && reaches && !over.is_empty() {
            *text = fold_join(over, text);
        }
    }
}

fn fold_join(over: &str, under: &str) -> String {
    format!("{over} {under}").trim().to_owned()
}

/// Gives each column its field.
fn assign(grid: &Grid, rows: usize, texts: &[String]) -> Vec<Column> {
    let mut columns: Vec<Column> = texts
        .iter()
        .map(|heading| {
            let found = named(heading);
            Column {
                heading: heading.split_whitespace().collect::<Vec<_>>().join(" "),
                field: found.map_or(Field::Note, |(field, _)| field),
                unit: Unit::said_in(heading).filter(|_| found.is_none_or(|(field, _)| field.is_amount())),
                whole: list("whole").iter().any(|word| holds(&fold(heading), word)),
                guessed: found.is_none_or(|(_, sure)| !sure),
            }
        })
        .collect();
    wordy_amounts(&mut columns, grid, rows);
    one_title(&mut columns, grid, rows);
    unnamed_money(&mut columns, grid, rows);
    main_goals(&mut columns);
    one_version_a_year(&mut columns);
    columns
}

/// Of several columns of one year the net one is taken, or the last version of a budget; the rest is kept as notes.
///
/// Columns that are parts of a year's cost, such as wages and running costs, stay and are added.
fn one_version_a_year(columns: &mut [Column]) {
    let says =
        |column: &Column, name: &str| list(name).iter().any(|word| holds(&fold(&column.heading), word));
    let mut of_year: BTreeMap<Field, Vec<usize>> = BTreeMap::new();
    for (at, column) in columns.iter().enumerate().filter(|(_, column)| column.field.year().is_some()) {
        of_year.entry(column.field).or_default().push(at);
    }
    for places in of_year.into_values().filter(|places| places.len() > 1) {
        let of = |at: &usize| columns.get(*at);
        let net = places.iter().copied().find(|at| of(at).is_some_and(|column| says(column, "net")));
        let versions = places.iter().all(|at| of(at).is_some_and(|column| says(column, "version")));
        let planned = |at: &usize| of(at).is_some_and(|column| !says(column, "accounts"));
        let last = || places.iter().copied().rfind(planned).filter(|_| versions);
        let Some(kept) = net.or_else(last) else { continue };
        for at in places.into_iter().filter(|at| *at != kept) {
            if let Some(column) = columns.get_mut(at) {
                column.field = Field::Note;
                column.guessed = true;
            }
        }
    }
}

/// Sees to it that exactly one column is the title: the surest one, else the longest text without a name.
fn one_title(columns: &mut [Column], grid: &Grid, rows: usize) {
    let titles = columns.iter().enumerate().filter(|(_, c)| c.field == Field::Title);
    if let Some((best, _)) = titles.min_by_key(|(at, c)| (c.guessed, *at)) {
        for (at, column) in columns.iter_mut().enumerate() {
            if column.field == Field::Title && at != best {
                column.field = Field::Text;
            }
        }
        return;
    }
    let body = || grid.rows.iter().skip(rows);
    let length = |column: usize| {
        let text = |row: &Row| row.cell(column).chars().filter(|c| c.is_alphabetic()).count();
        body().map(text).sum::<usize>()
    };
    let free = columns.iter().enumerate().filter(|(_, c)| c.field == Field::Note);
    let best =
        free.map(|(at, _)| (length(at), std::cmp::Reverse(at))).max().filter(|(length, _)| *length > 0);
    if let Some((_, std::cmp::Reverse(at))) = best
        && let Some(column) = columns.get_mut(at)
    {
        column.field = Field::Title;
        column.guessed = true;
    }
}

/// A column of words holds no amounts, where that was only guessed or no column is the title yet.
fn wordy_amounts(columns: &mut [Column], grid: &Grid, rows: usize) {
    let titled = columns.iter().any(|column| column.field == Field::Title);
    let doubtful = |column: &Column| column.field.is_amount() && (column.guessed || !titled);
    for (at, column) in columns.iter_mut().enumerate().filter(|(_, column)| doubtful(column)) {
        let (all, read) = understood(grid, rows, at, Reading::says_something);
        if read * 10 < all * 3 {
            column.field = Field::Note;
            column.unit = None;
        }
    }
}

/// How many cells of a column hold something, and how many are read as amounts in a wanted way.
fn understood(grid: &Grid, rows: usize, at: usize, wanted: impl Fn(&Reading) -> bool) -> (usize, usize) {
    let cells = grid.rows.iter().skip(rows).map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
    cells.fold((0, 0), |(all, read), cell| {
        (all + 1, read + usize::from(wanted(&amounts::read(cell, Language::Nb))))
    })
}

/// A column of numbers that nobody named is money where its heading says a unit, or where there are no headings.
fn unnamed_money(columns: &mut [Column], grid: &Grid, rows: usize) {
    let any_amount = columns.iter().any(|column| column.field.is_amount());
    for (at, column) in columns.iter_mut().enumerate() {
        let unit = Unit::said_in(&column.heading);
        let open = column.guessed && column.field == Field::Note;
        if !open || !(unit.is_some() || rows == 0 && !any_amount) {
            continue;
        }
        let bare = |reading: &Reading| reading.single().is_some() && reading.rest.is_empty();
        let (all, money) = understood(grid, rows, at, bare);
        if all > 0 && money * 10 >= all * 8 {
            column.field = Field::Money(Purse::Operating, None);
            column.unit = unit;
        }
    }
}

/// Main goals alone, with no goals beside them, are simply the goals.
fn main_goals(columns: &mut [Column]) {
    if columns.iter().any(|c| c.field == Field::Goal) {
        return;
    }
    for column in columns.iter_mut().filter(|c| c.field == Field::MainGoal) {
        column.field = Field::Goal;
    }
}

/// The field a heading names, and whether it says just that.
pub(super) fn named(heading: &str) -> Option<(Field, bool)> {
    let text = without_unit(heading);
    let plain = bare(&text);
    if plain.is_empty() {
        return Unit::said_in(heading).map(|_| (Field::Money(Purse::Operating, None), true));
    }
    let short: String = plain.split(" (").next().unwrap_or(&plain).to_owned();
    if let Some(field) = exactly(&plain).or_else(|| exactly(&short)) {
        return Some((field, true));
    }
    if is("heading-total", plain.split([' ', ',']).next().unwrap_or_default()) && !years(&plain).is_empty() {
        return Some((Field::Total, false));
    }
    let years = years(&plain);
    if let [(year, rest)] = years.as_slice() {
        return in_year(*year, rest);
    }
    if years.len() > 1 {
        return within(&plain).filter(|(field, _)| field.is_amount() || *field == Field::Title);
    }
    within(&short).or_else(|| within(&plain))
}

/// The field whose list holds the whole text.
fn exactly(text: &str) -> Option<Field> {
    lists("heading-").find(|(_, words)| words.contains(&text)).and_then(|(name, _)| of_list(name))
}

/// The field whose words stand first in the text, words that ask aside; of two that begin together, the longer ones.
fn within(text: &str) -> Option<(Field, bool)> {
    lists("heading-")
        .flat_map(|(name, words)| words.iter().map(move |word| (name, *word)))
        .filter(|(name, word)| !matches!(*name, "number" | "total") && word.len() > 2 && holds(text, word))
        .min_by_key(|(_, word)| (is("question", word), text.find(word), std::cmp::Reverse(word.len())))
        .and_then(|(name, _)| of_list(name))
        .map(|field| (field, false))
}

/// The field that a list of headings stands for; a running number fits nowhere else than the note.
fn of_list(name: &str) -> Option<Field> {
    if name == "number" { Some(Field::Note) } else { Field::from_name(name) }
}

/// A heading with one year: money unless the rest says otherwise.
fn in_year(year: i16, rest: &str) -> Option<(Field, bool)> {
    let money = Field::Money(Purse::Operating, Some(year));
    let rest = bare(rest);
    if rest.is_empty() {
        return Some((money, true));
    }
    let known = exactly(&rest).map(|field| (field, true)).or_else(|| within(&rest));
    let sure =
        rest.split([' ', '-', '/']).all(|word| is("money", word)) || list("whole").contains(&rest.as_str());
    match known {
        Some((field, _)) if field.is_amount() => field.with_year(Some(year)).map(|field| (field, true)),
        _ if sure => Some((money, true)),
        Some((Field::Period, _)) | None => Some((money, false)),
        Some((field, sure)) => Some((field, sure)),
    }
}

/// The years a heading names, each with the rest of the heading: `2027`, `b2027`, `øp 28`, `b27`.
fn years(heading: &str) -> Vec<(i16, String)> {
    let folded = fold(heading);
    let mut found = Vec::new();
    let mut start = 0;
    while let Some((at, digits)) = next_digits(&folded, start) {
        start = at + digits.len();
        let letters = folded.get(..at).unwrap_or_default().trim_end();
        let word = letters.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let year: Option<i16> = match digits.len() {
            4 => digits.parse().ok().filter(|year| (1990..=2100).contains(year)),
            2 if is("short-year", word) => {
                digits.parse::<i16>().ok().filter(|year| (20..=60).contains(year)).map(|year| 2000 + year)
            }
            _ => None,
        };
        if let Some(year) = year {
            let after = folded.get(start..).unwrap_or_default();
            let before = folded.get(..at).unwrap_or_default();
            found.push((year, fold(&format!("{before} {after}"))));
        }
    }
    found
}

fn next_digits(text: &str, start: usize) -> Option<(usize, &str)> {
    let rest = text.get(start..)?;
    let at = rest.find(|c: char| c.is_ascii_digit())?;
    let digits = rest.get(at..)?;
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    Some((start + at, digits.get(..end)?))
}
