//! Several names in one cell: `DPS; NAV`, `Kommunalsj. oppvekst / helse`, `LPP og Mental Helse`.
//!
//! Text in parentheses is never split. Where a comma or an "og" could just as well be inside one name, the name is not
//! split: `Oppvekst, kultur og velferd` is one unit.

use crate::import::words::{fold, is_word};
use std::collections::BTreeSet;

/// The names of organisations in a cell; `known` are the folded names that the plan already has.
pub fn split_organisations(cell: &str, known: &BTreeSet<String>) -> Vec<String> {
    let mut names = Vec::new();
    for part in split_outside_parentheses(cell, &[';', '\n', '•']) {
        for part in split_at_slashes(&part) {
            // A name that the plan has is not split further, whatever it contains.
            if known.contains(&fold(&part)) {
                names.push(part);
                continue;
            }
            names.extend(
                split_at_commas(&part, known).into_iter().flat_map(|part| split_joined_names(&part, known)),
            );
        }
    }
    without_duplicates(names)
}

/// The texts of a cell of groups, goals or challenges: separated by `;`, or by lines that begin with a bullet.
pub fn split_texts(cell: &str) -> Vec<String> {
    let listed = |line: &str| line.trim_start().starts_with(['-', '•', '*', '–']);
    let lines: Vec<&str> = cell.lines().filter(|line| !line.trim().is_empty()).collect();
    // One line without a bullet means that the lines are a paragraph, which is one text.
    let pieces = if lines.len() > 1 && lines.iter().all(|line| listed(line)) {
        lines.iter().map(|line| line.trim_start_matches([' ', '-', '•', '*', '–']).to_owned()).collect()
    } else {
        vec![cell.split_whitespace().collect::<Vec<_>>().join(" ")]
    };
    without_duplicates(pieces.iter().flat_map(|piece| split_outside_parentheses(piece, &[';'])).collect())
}

/// The names of levels: separated by `;`, lines, commas or ` / `; `Hovedforløp 1 og 2` is two.
pub fn split_levels(cell: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in split_outside_parentheses(cell, &[';', '\n', '•', ',']) {
        for part in part.split(" / ").flat_map(|part| match split_at_and(part) {
            Some((left, right)) if right.chars().all(|c| c.is_ascii_digit()) => vec![left, right],
            _ => vec![part],
        }) {
            // A number alone continues the name before it: `Trinn 1, 2` is `Trinn 1` and `Trinn 2`.
            let beginning =
                names.last().and_then(|before| before.rsplit_once(' ')).map(|(beginning, _)| beginning);
            let number = part.chars().all(|c| c.is_ascii_digit());
            names.push(match beginning.filter(|_| number) {
                Some(beginning) => format!("{beginning} {part}"),
                None => part.trim().to_owned(),
            });
        }
    }
    without_duplicates(names)
}

/// The names of target groups: separated by `;` or lines.
pub fn split_target_groups(cell: &str) -> Vec<String> {
    without_duplicates(split_outside_parentheses(cell, &[';', '\n', '•']))
}

/// Splits at marks outside parentheses.
fn split_outside_parentheses(text: &str, marks: &[char]) -> Vec<String> {
    let mut depth = 0_usize;
    let mut parts = vec![String::new()];
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && marks.contains(&c) {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(c);
        }
    }
    parts
        .iter()
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|p| !p.is_empty())
        .collect()
}

/// Splits at slashes between spaces, or between abbreviations. A lower-case word alone inherits the role of the first
/// name: `Kommunalsj. oppvekst / helse`.
fn split_at_slashes(text: &str) -> Vec<String> {
    let tight: Vec<&str> = text.split('/').collect();
    if tight.len() > 1 && tight.iter().all(|part| is_abbreviation(part.trim())) {
        return tight.into_iter().map(|part| part.trim().to_owned()).collect();
    }
    let parts: Vec<&str> = text.split(" / ").map(str::trim).filter(|part| !part.is_empty()).collect();
    let Some((first, rest)) = parts.split_first() else { return Vec::new() };
    let role = first.split(' ').next().is_some_and(|word| is_word("role", word));
    let beginning = first.rsplit_once(' ').map(|(beginning, _)| beginning).filter(|_| role);
    let mut names = vec![(*first).to_owned()];
    for part in rest {
        let bare_word = !part.contains(' ') && part.starts_with(char::is_lowercase);
        names.push(match beginning.filter(|_| bare_word) {
            Some(beginning) => format!("{beginning} {part}"),
            None => (*part).to_owned(),
        });
    }
    names
}

/// Splits at commas where the parts are names: all capitalised, or a list without "og".
fn split_at_commas(text: &str, known: &BTreeSet<String>) -> Vec<String> {
    let parts = split_outside_parentheses(text, &[',']);
    if parts.len() < 2 || unit_and_role(text).is_some() {
        return vec![text.to_owned()];
    }
    let capital = |part: &String| part.starts_with(char::is_uppercase) || known.contains(&fold(part));
    let ends_in_and = parts.last().is_some_and(|last| split_at_and(last).is_some());
    let last_capital =
        parts.last().and_then(|last| split_at_and(last)).is_none_or(|(_, right)| capital(&right.to_owned()));
    let sides = parts
        .iter()
        .flat_map(|part| split_at_and(part).map_or([part.as_str(), ""], |(left, right)| [left, right]));
    let listed =
        sides.filter(|side| !side.is_empty()).any(|s| is_abbreviation(s) || known.contains(&fold(s)));
    let short = parts.iter().all(|part| part.split(' ').count() <= 4);
    if parts.iter().all(capital) && last_capital || short && (listed || !ends_in_and && parts.len() > 2) {
        let mut names = parts;
        if ends_in_and && let Some(last) = names.pop() {
            match split_at_and(&last) {
                Some((left, right)) => names.extend([left.to_owned(), right.to_owned()]),
                None => names.push(last),
            }
        }
        return names;
    }
    vec![text.to_owned()]
}

/// Whether a name is an abbreviation such as `PPT`.
fn is_abbreviation(name: &str) -> bool {
    name.chars().count() >= 2 && name.chars().all(|c| c.is_uppercase() || c.is_numeric())
}

/// The two sides of an "og".
fn split_at_and(text: &str) -> Option<(&str, &str)> {
    [" og ", " and ", " & ", " samt "].into_iter().find_map(|word| text.split_once(word))
}

/// `LPP og Mental Helse` is two names, `Bo og habilitering` is one: one side must be an abbreviation or known.
fn split_joined_names(text: &str, known: &BTreeSet<String>) -> Vec<String> {
    let Some((left, right)) = split_at_and(text) else { return vec![text.to_owned()] };
    let name = |name: &str| name.starts_with(char::is_uppercase);
    let both_known = known.contains(&fold(left)) && known.contains(&fold(right));
    let two = name(left) && name(right) && (is_abbreviation(left) || is_abbreviation(right));
    if (two || both_known) && split_at_and(right).is_none() {
        return vec![left.trim().to_owned(), right.trim().to_owned()];
    }
    vec![text.to_owned()]
}

/// The two sides of `Helsestasjonen, leder`, the form in which this program writes a lead.
fn unit_and_role(text: &str) -> Option<(&str, &str)> {
    let (unit, role) = text.split_once(',')?;
    let first = role.split_whitespace().next()?;
    let role = role.trim();
    (is_word("role", first) && first.starts_with(char::is_lowercase) && !role.contains(','))
        .then_some((unit.trim(), role))
}

/// The name and the role in `Helsest. v/leder` and in `Helsestasjonen, leder`.
pub fn name_and_role(text: &str) -> (&str, &str) {
    for mark in [" v/", " ved "] {
        if let Some((name, role)) = text.split_once(mark) {
            return (name.trim(), role.trim());
        }
    }
    unit_and_role(text).unwrap_or((text, ""))
}

/// Whether a cell means everybody, which is no organisation.
pub fn is_everyone(text: &str) -> bool {
    is_word("everyone", text)
}

fn without_duplicates(names: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    names.into_iter().filter(|name| seen.insert(fold(name))).collect()
}
