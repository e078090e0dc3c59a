//! Columns of codes and their texts, as economy systems export them: `tjeneste` with `25410` and `tjeneste-tekst` with
//! the name. The text is the value, the code only its number.

use super::column::ImportColumn;
use super::field_words::field_of_heading;
use crate::import::field::ImportField;
use crate::import::read::CellGrid;
use crate::import::words::{fold, word_list};

/// The longest code.
const MAX_CODE_LETTERS: usize = 12;

/// Gives each column of texts the field that its heading without the suffix names, and makes its codes a note.
pub(super) fn pair_codes_with_texts(columns: &mut [ImportColumn], grid: &CellGrid, rows: usize) {
    let headings: Vec<String> = columns.iter().map(|column| fold(&column.heading)).collect();
    let mut areas = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let Some(stem) = stem_of_text(heading) else { continue };
        let named = headings.iter().position(|other| *other == stem);
        let before = || at.checked_sub(1).filter(|before| !is_taken(&headings, *before));
        let Some(code) = named.or_else(before).filter(|code| is_code_column(grid, rows, *code)) else {
            continue;
        };
        if let Some(column) = columns.get_mut(code) {
            (column.field, column.unit, column.is_guessed) = (ImportField::Note, None, false);
        }
        let found = field_of_heading(&stem).or_else(|| field_of_heading(&with_norwegian_letters(&stem)));
        let found = found.filter(|(field, _)| !field.is_amount() && *field != ImportField::Total);
        if let Some(column) = columns.get_mut(at) {
            column.field = found.map_or(ImportField::Note, |(field, _)| field);
            column.unit = None;
            column.is_guessed = found.is_none_or(|(_, sure)| !sure);
            areas.extend((column.field == ImportField::Area).then_some(at));
        }
    }
    // Departments within departments: the smallest of them is the unit whose budget it is.
    areas.pop();
    for at in areas {
        if let Some(column) = columns.get_mut(at) {
            column.field = ImportField::Note;
        }
    }
}

/// The heading of the codes whose texts a folded heading names: `tjeneste` of `tjeneste-tekst` and `tjeneste(t)`.
fn stem_of_text(heading: &str) -> Option<String> {
    let suffix = word_list("code-text").iter().find(|suffix| heading.ends_with(**suffix))?;
    let stem = heading.strip_suffix(suffix)?;
    let parted = stem.ends_with([' ', '-', '_', '.', '(']) || suffix.starts_with('(');
    let stem = stem.trim_end_matches([' ', '-', '_', '.', '(']);
    (parted && !stem.is_empty()).then(|| stem.to_owned())
}

/// Whether the texts of another column are named by the heading before this one, or it is a column of texts itself.
fn is_taken(headings: &[String], at: usize) -> bool {
    let Some(heading) = headings.get(at) else { return true };
    stem_of_text(heading).is_some()
        || headings.iter().filter_map(|other| stem_of_text(other)).any(|stem| stem == *heading)
}

/// Whether a column holds nothing but short codes, with digits in most of them.
fn is_code_column(grid: &CellGrid, rows: usize, at: usize) -> bool {
    let cells = || grid.rows.iter().skip(rows).map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
    let is_short = |cell: &str| cell.chars().count() <= MAX_CODE_LETTERS && !cell.contains(' ');
    let numbered = cells().filter(|cell| cell.chars().any(|c| c.is_ascii_digit())).count();
    cells().all(is_short) && numbered * 2 > cells().count()
}

/// A heading of a system without Norwegian letters, with them: `tjenesteomraade`.
fn with_norwegian_letters(text: &str) -> String {
    let letters = word_list("ascii-letter").iter().filter_map(|word| word.split_once(' '));
    letters.fold(text.to_owned(), |text, (ascii, letter)| text.replace(ascii, letter))
}
