//! The names of rows, columns and cells for people, `2–4, 7`, `C`, `AA`, and the parsing of `C7` and `B2:E5`.

/// Row numbers in ascending order as text, consecutive ones as a range.
pub(super) fn join_row_ranges(rows: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *row => *last = *row,
            _ => runs.push((*row, *row)),
        }
    }
    let texts = runs.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        _ => format!("{first}–{last}"),
    });
    texts.collect::<Vec<_>>().join(", ")
}

/// The letter a spreadsheet gives a column: `A`, `B`, ..., `Z`, `AA`.
pub(in crate::import) fn column_letter(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    match (column / 26).checked_sub(1) {
        Some(before) => format!("{}{last}", column_letter(before)),
        None => last.to_string(),
    }
}

/// The row (from 1) and the column (from 0) of a cell's name: `C7`, `$C$7`.
pub(super) fn parse_cell_name(name: &str) -> Option<(usize, usize)> {
    let name: String = name.chars().filter(|c| *c != '$').collect();
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at_checked(digits)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let value = |c: u8| c.is_ascii_alphabetic().then(|| usize::from(c.to_ascii_uppercase() - b'A') + 1);
    let column = letters.bytes().try_fold(0, |sum, c| Some(sum * 26 + value(c)?))?;
    Some((row.parse().ok().filter(|row| *row > 0)?, column - 1))
}

/// The first and the last cell of a range: `B2:E5`, or one cell.
pub(super) fn parse_cell_range(name: &str) -> Option<((usize, usize), (usize, usize))> {
    let (first, last) = name.split_once(':').unwrap_or((name, name));
    Some((parse_cell_name(first)?, parse_cell_name(last)?))
}
