//! Text that looks like a national identity number: a reason to warn, never to block.
//!
//! Eleven digits: day, month, year of two digits each, then five, the last two of which are check digits. A D-number
//! adds 4 to the first digit, an H-number to the third; synthetic numbers add 8 to the third. From 2032 the first
//! check digit leaves a remainder of 0 to 3 instead of 0. About one in thirty random numbers with a valid date passes.

use jiff::civil::Date;

/// Whether eleven digits somewhere in the text look like an identity number.
///
/// Digits may be separated by single spaces, points or hyphens. What is written in the shape of one, six digits and
/// five or twos and five, counts even where the check digits are wrong: it may be mistyped.
pub fn looks_like_identity_number(text: &str) -> bool {
    digit_runs(text).iter().any(|run| {
        (0..run.len()).any(|start| eleven_digit_groups(run, start).is_some_and(is_identity_number))
    })
}

/// The groups from a start on that have eleven digits together.
fn eleven_digit_groups(run: &[Vec<u8>], start: usize) -> Option<&[Vec<u8>]> {
    let rest = run.get(start..)?;
    let mut digits = 0;
    // Each group has a digit, so that the eleventh is in one of the first eleven groups.
    let count = rest.iter().take(11).position(|group| {
        digits += group.len();
        digits >= 11
    })?;
    rest.get(..=count).filter(|_| digits == 11)
}

fn is_identity_number(groups: &[Vec<u8>]) -> bool {
    let digits: Vec<u8> = groups.concat();
    let shape: Vec<usize> = groups.iter().map(Vec::len).collect();
    let is_usual_grouping =
        matches!(shape.as_slice(), [6, 5] | [2, 2, 2, 5] | [6, 3, 2] | [2, 2, 2, 3, 2] | [4, 2, 5]);
    // Many other numbers begin with a valid date: the grouping or the check digits must agree too.
    has_valid_date(&digits) && (is_usual_grouping || has_valid_check_digits(&digits))
}

/// The runs of digits in groups, separated by at most one mark.
fn digit_runs(text: &str) -> Vec<Vec<Vec<u8>>> {
    let mut runs = Vec::new();
    let mut run: Vec<Vec<u8>> = vec![Vec::new()];
    let mut parted = false;
    for c in text.chars().chain(['x']) {
        if let Some(digit) = c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()) {
            if parted {
                run.push(Vec::new());
            }
            if let Some(last) = run.last_mut() {
                last.push(digit);
            }
            parted = false;
        } else if matches!(c, '.' | '-' | '\u{2013}') || c.is_whitespace() && c != '\n' {
            if parted {
                runs.push(std::mem::replace(&mut run, vec![Vec::new()]));
            }
            // Only the first group can be empty, before the first digit.
            parted = run.first().is_some_and(|first| !first.is_empty());
        } else {
            runs.push(std::mem::replace(&mut run, vec![Vec::new()]));
            parted = false;
        }
    }
    runs
}

/// Whether the first six digits are a day, also with what D-, H- and synthetic numbers add.
fn has_valid_date(digits: &[u8]) -> bool {
    let two = |at: usize| Some(digits.get(at)? * 10 + digits.get(at + 1)?);
    let (Some(day), Some(month), Some(year)) = (two(0), two(2), two(4)) else { return false };
    let day = if (41..=71).contains(&day) { day - 40 } else { day };
    // H-numbers and synthetic numbers add to the month, D-numbers to the day: all of them belong to a person or look like it.
    let months = [0, 40, 80].map(|added| month.checked_sub(added).filter(|month| (1..=12).contains(month)));
    let signed = |number: u8| i8::try_from(number).unwrap_or(0);
    months.into_iter().flatten().any(|month| {
        [1900, 2000]
            .into_iter()
            .any(|century| Date::new(century + i16::from(year), signed(month), signed(day)).is_ok())
    })
}

/// Whether both check digits are right, the first by the old rule or by that of 2032.
fn has_valid_check_digits(digits: &[u8]) -> bool {
    let sum = |weights: &[u32]| -> u32 { digits.iter().zip(weights).map(|(d, w)| u32::from(*d) * w).sum() };
    let first = sum(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
    let second = sum(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
    first <= 3 && second == 0
}
