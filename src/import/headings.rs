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
/// So many rows may stand over the headings and belong to them.
const HIGHEST: usize = 3;

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
    let mut texts: Vec<String> = (0..grid.width()).map(|column| as_year(row.cell(column))).collect();
    let mut rows = at + 1;
    while let Some(below) = grid.rows.get(rows)
        && (is_lower_row(below) || names_amounts(below) && grid.rows.get(rows + 1).is_some_and(is_lower_row))
    {
        put_under(&mut texts, below);
        rows += 1;
    }
    let mut first = at;
    while let Some(above) = first.checked_sub(1).and_then(|above| grid.rows.get(above))
        && at - first < HIGHEST
        && (is_upper_row(above) || names_columns_of_years(above, row))
    {
        first -= 1;
        put_over(&mut texts, above);
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
    let text: Vec<String> = lines.chain([&grid.name]).chain(titles).map(|text| fold(text)).collect();
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
        .map(|(_, cell)| as_year(cell))
        .map(|cell| match named(&cell) {
            Some((field, true)) if field.year().is_some() && bare(&cell).len() == 4 => 1,
            Some((_, true)) => 2,
            Some((_, false)) if cell.chars().count() < 60 => 1,
            _ => 0,
        })
        .sum()
}

/// A row over the headings that only groups them: `Kostnad` over `2027`, `2028`, `2029`.
fn is_upper_row(row: &Row) -> bool {
    let mut cells = row.filled().filter(|(column, _)| *column > 0).peekable();
    cells.peek().is_some()
        && !is_only_unit(row)
        && cells.all(|(_, cell)| cell.chars().count() < 50 && named(&as_year(cell)).is_some())
}

/// A line that says nothing but a unit, for the whole table: `Tall i 1000 kr`.
fn is_only_unit(row: &Row) -> bool {
    let mut cells = row.filled();
    match (cells.next(), cells.next()) {
        (Some((_, cell)), None) => {
            let rest = bare(&without_unit(cell));
            let says_more = exactly(&rest).or_else(|| within(&rest).map(|(field, _)| field)).is_some();
            Unit::said_in(cell).is_some() && !says_more
        }
        _ => false,
    }
}

/// Whether a row right over one of nothing but years and units names several columns, known or not.
fn names_columns_of_years(above: &Row, row: &Row) -> bool {
    let year = row.filled().map(|(_, cell)| as_year(cell)).next().unwrap_or_default();
    let says = |text: String| named(&text).is_some_and(|(_, sure)| sure);
    above.number + 1 == row.number
        && is_lower_row(row)
        && above.filled().filter(|(_, cell)| cell.chars().count() < 50).count() >= 3
        && above.filled().any(|(_, cell)| says(cell.to_owned()) || says(format!("{cell} {year}")))
}

/// A row under the headings that belongs to them: nothing but years and units.
fn is_lower_row(row: &Row) -> bool {
    let mut cells = row.filled().peekable();
    let only = |cell: &str| {
        let rest = without_unit(&as_year(cell));
        Unit::said_in(cell).is_some() && !cell.chars().any(|c| c.is_ascii_digit() && c > '1')
            || (years(&rest).len() == 1 && rest.len() <= 6)
    };
    cells.peek().is_some_and(|(column, _)| *column > 0) && cells.all(|(_, cell)| only(cell))
}

/// A row of nothing but kinds of amounts: `Drift`, `Investering`.
fn names_amounts(row: &Row) -> bool {
    let mut cells = row.filled().peekable();
    let amount = |cell: &str| named(cell).is_some_and(|(field, sure)| sure && field.is_amount());
    cells.peek().is_some_and(|(column, _)| *column > 0) && cells.all(|(_, cell)| amount(cell))
}

/// A heading as text; the first or the last day of a year, which is how spreadsheets keep years, as the year.
fn as_year(cell: &str) -> String {
    let year = cell.strip_prefix("01.01.").or_else(|| cell.strip_prefix("31.12."));
    let year = year.filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    year.unwrap_or(cell).to_owned()
}

/// Writes the cells of a row before the headings under them; each reaches up to the next one.
///
/// It reaches over years, and a year reaches over what names amounts.
fn put_over(texts: &mut [String], above: &Row) {
    let mut over = String::new();
    for (column, text) in texts.iter_mut().enumerate() {
        let cell = as_year(above.cell(column));
        let own = !cell.is_empty();
        if own {
            over = cell;
        }
        if column == 0 {
            if text.is_empty() {
                text.clone_from(&over);
            }
            continue;
        }
        let amount = named(text).filter(|(field, _)| field.is_amount());
        let year_reaches = amount.is_some_and(|(field, _)| field.year().is_none()) && years(&over).len() == 1;
        if over.is_empty() || !(own || years(text).len() == 1 || year_reaches) {
            continue;
        }
        // What says more than its year keeps the first word; the row over it adds no more than a unit.
        let says_all = amount.is_some_and(|(field, _)| field.year().is_some()) && bare(text).len() > 4;
        *text = if says_all { fold_join(text, &over) } else { fold_join(&over, text) };
    }
}

/// Writes the years and units of a row behind the headings over them; what names amounts reaches over years.
fn put_under(texts: &mut [String], below: &Row) {
    let mut over = String::new();
    for (column, text) in texts.iter_mut().enumerate() {
        let cell = as_year(below.cell(column));
        if !text.is_empty() {
            text.clone_into(&mut over);
        }
        if cell.is_empty() {
            continue;
        }
        let amount = |text: &str| named(text).is_some_and(|(field, _)| field.is_amount());
        let grouped = amount(&over) && years(&over).is_empty();
        // What kind of amount it is, is said nearest to the years, and counts before what groups the kinds.
        *text = match years(&cell).len() {
            1 if grouped && text.is_empty() => fold_join(&over, &cell),
            0 if grouped && amount(&cell) => fold_join(&cell, &over),
            _ => fold_join(text, &cell),
        };
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
