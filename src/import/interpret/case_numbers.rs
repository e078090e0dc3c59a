//! The numbers of political cases in text: `PS-41/22`, `PS 96/21`, `K-sak 43/26`.

use crate::import::words::{fold, word_list};

/// The case numbers in a text, as written; the text itself keeps them.
pub fn case_numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (slash, _) in text.match_indices('/') {
        if let Some(case) = case_number_at(text, slash)
            && !found.contains(&case)
        {
            found.push(case);
        }
    }
    found
}

/// The case number at a slash: letters, a space or hyphen, digits, slash, two or four digits.
fn case_number_at(text: &str, slash: usize) -> Option<String> {
    let before = text.get(..slash)?;
    let after = text.get(slash + 1..)?;
    let year = after.bytes().take_while(u8::is_ascii_digit).count();
    let number = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let first = before.get(..before.len() - number)?;
    // The number of an archive has the year first, with four digits; without the word for it, it could be a period.
    let archive = number == 4 && (2..=6).contains(&year);
    if !(archive || (1..=5).contains(&number) && (year == 2 || year == 4)) {
        return None;
    }
    let lead = first.trim_end_matches([' ', '.', ':', '-', '\u{a0}']);
    let start =
        lead.rfind(|c: char| !c.is_alphabetic() && c != '-').map_or(0, |at| at + char_length(lead, at));
    let word = lead.get(start..)?.trim_start_matches('-');
    // After an abbreviation a gap is required, so that a code such as `AB4/22` is no case; after `sak` it may be missing.
    let gap = first.len() - lead.len();
    let abbreviation = (2..=4).contains(&word.chars().count()) && word.chars().all(char::is_uppercase);
    let named = word_list("case-lead").contains(&fold(word).as_str());
    if gap > 3 || !(named || abbreviation && !archive && gap > 0) {
        return None;
    }
    let start = lead.len() - word.len();
    text.get(start..slash + 1 + year).map(str::to_owned)
}

fn char_length(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
}
