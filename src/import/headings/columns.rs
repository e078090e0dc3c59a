//! What the columns of a table are beside each other: one title, one version a year, money that nobody named.

use super::Column;
use super::says::{named, unbroken};
use crate::import::amounts;
use crate::import::field::Field;
use crate::import::units::Unit;
use crate::import::words::{fold, holds, is, list};
use crate::import::{Grid, Purse, Reading, Row};
use crate::text::{Language, dates};
use std::collections::BTreeMap;

/// Gives each column its field.
pub(super) fn assign(grid: &Grid, rows: usize, texts: &[String]) -> Vec<Column> {
    let mut columns: Vec<Column> = texts
        .iter()
        .map(|heading| {
            let found = named(heading);
            Column {
                heading: unbroken(heading).split_whitespace().collect::<Vec<_>>().join(" "),
                field: found.map_or(Field::Note, |(field, _)| field),
                unit: Unit::said_in(heading).filter(|_| found.is_none_or(|(field, _)| field.is_amount())),
                whole: list("whole").iter().any(|word| holds(&fold(heading), word)),
                guessed: found.is_none_or(|(_, sure)| !sure),
            }
        })
        .collect();
    wordy_amounts(&mut columns, grid, rows);
    one_title(&mut columns, grid, rows);
    unnamed_times(&mut columns, grid, rows);
    unnamed_money(&mut columns, grid, rows);
    lone_total(&mut columns);
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
    let ranks = |c: &Column| is("title-or-priority", c.heading.split('(').next().unwrap_or_default());
    if let Some((best, _)) = titles.min_by_key(|(at, c)| (ranks(c), c.guessed, *at)) {
        for (at, column) in columns.iter_mut().enumerate() {
            if column.field == Field::Title && at != best {
                column.field = if ranks(column) { Field::Priority } else { Field::Text };
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
    let doubtful = |column: &Column| match column.field {
        Field::Total => column.guessed,
        field => field.is_amount() && (column.guessed || !titled),
    };
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

/// A column of nothing but days in a table without headings says when.
fn unnamed_times(columns: &mut [Column], grid: &Grid, rows: usize) {
    let is_day = |cell: &str| cell.contains(['.', '-', '/']) && dates::read_when(cell).is_ok();
    for (at, column) in columns.iter_mut().enumerate().filter(|(_, c)| rows == 0 && c.field == Field::Note) {
        let mut cells = grid.rows.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).peekable();
        if cells.peek().is_some() && cells.all(is_day) {
            column.field = Field::End;
        }
    }
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

/// A total beside no amounts that it could be of is the amount itself.
fn lone_total(columns: &mut [Column]) {
    let any = |wanted: fn(Field) -> bool| columns.iter().any(|column| wanted(column.field));
    let (any_money, any_fte) = (any(|field| matches!(field, Field::Money(..))), any(Field::is_amount));
    let says_cost = |c: &Column| named(&c.heading).is_some() && !is("sum-prefix", &c.heading);
    let lone = |c: &&mut Column| c.field == Field::Total && (!any_fte || says_cost(c));
    if !any_money && let Some(column) = columns.iter_mut().find(lone) {
        column.field = Field::Money(Purse::Operating, None);
        column.unit = Unit::said_in(&column.heading);
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
