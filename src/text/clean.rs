//! Text that comes from elsewhere, as a cell of a file or from the clipboard: cleaned of what nobody sees, and of the
//! marks of a list.

use unicode_normalization::UnicodeNormalization as _;

/// A cell's text in NFC, trimmed, with LF for every line break, without the `="..."` that keeps a spreadsheet from reading
/// a text as a number.
pub fn clean_cell(cell: &str) -> String {
    let text: String = cell.replace("\r\n", "\n").nfc().filter_map(visible).collect();
    let text = text.trim();
    match text.strip_prefix("=\"").and_then(|inner| inner.strip_suffix('"')) {
        Some(inner) => inner.trim().to_owned(),
        None => text.to_owned(),
    }
}

/// Pasted text without what nobody sees; its lines and tabs stay as they are.
pub fn clean_pasted(text: &str) -> String {
    let stays = |letter: char| if is_break(letter) { Some(letter) } else { visible(letter) };
    text.chars().filter_map(stays).collect()
}

/// A letter as it is kept; `None` for one that nobody sees and that would make two names of one.
fn visible(letter: char) -> Option<char> {
    match letter {
        letter if is_break(letter) => Some('\n'),
        // A space that does not break is one that somebody typed or a program made of it.
        '\u{a0}' => Some(' '),
        // Soft hyphens, marks of width and of direction.
        '\u{ad}'
        | '\u{feff}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2060}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => None,
        letter => Some(letter),
    }
}

/// Whether a letter ends a line: Word, databases and web pages each have their own.
const fn is_break(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The marks that begin a line of a list, the last ones in the fonts of Word.
const BULLETS: &[char] = &[
    '•', '▪', '◦', '‣', '·', '□', '●', '○', '■', '➢', '✓', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}', '\u{f0fc}',
    '*', '-', '–', '—',
];

/// The words of a line of a list without its bullet, number or letter; `None` for a line that has none.
pub fn list_words(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let marked = bullet(line).or_else(|| number(line)).or_else(|| letter(line))?;
    marked.starts_with(char::is_whitespace).then(|| marked.trim_start()).filter(|words| !words.is_empty())
}

fn bullet(line: &str) -> Option<&str> {
    // Word writes the hollow bullet of its second level as the letter o, with a tab.
    line.strip_prefix(BULLETS).or_else(|| line.strip_prefix('o').filter(|rest| rest.starts_with('\t')))
}

/// "1." and "12)" number a line; "2027." is the end of a sentence.
fn number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = line.len() - rest.len();
    rest.strip_prefix(['.', ')']).filter(|_| (1..=2).contains(&digits))
}

/// "a)" numbers a line.
fn letter(line: &str) -> Option<&str> {
    line.strip_prefix(|letter: char| letter.is_ascii_lowercase()).and_then(|rest| rest.strip_prefix(')'))
}
