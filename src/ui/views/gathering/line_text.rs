//! What stands in the line and what is offered for it: pasted lines, and names that complete what was begun. Shows nothing.

use crate::session::LinePurpose;
use crate::text::list_words;

/// The lines of a pasted text, where it has several; what stood before and behind the caret belongs to the first and the last.
pub(super) fn pasted_lines(before: &str, pasted: &str, behind: &str) -> Vec<String> {
    let whole = format!("{before}{}{behind}", pasted.replace("\r\n", "\n").replace('\r', "\n"));
    // A star begins words of its own in the line.
    let words = |line| list_words(line).filter(|_| !line.starts_with('*')).unwrap_or(line);
    whole.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| words(line).to_owned()).collect()
}

/// Where in a line the name of a unit is being typed, and what has been typed of it: behind `>` and `?` until a comma or a
/// colon, behind `*` and its number, and everywhere in the line of the attendance.
pub(super) fn begun_name(line: &str, purpose: LinePurpose) -> Option<(usize, &str)> {
    let start = line.len() - line.trim_start().len();
    let text = line.get(start..)?;
    let from = match text.chars().next()? {
        '>' | '?' => start + 1,
        '*' => {
            let digits = text.get(1..)?.trim_start();
            let rest = digits.trim_start_matches(|sign: char| sign.is_ascii_digit());
            line.len() - rest.len()
        }
        '+' => return None,
        _ if purpose == LinePurpose::Attendance => start,
        _ => return None,
    };
    let rest = line.get(from..)?;
    let name = rest.trim_start();
    let at = line.len() - name.len();
    (!name.contains([',', ':'])).then_some((at, name))
}
