//! Reads the line at which a recorder types while a gathering runs.
//!
//! Plain text is what the running point is for; a sign in front says something else. What cannot be read is an error, and
//! the line keeps it: nothing that was typed is ever taken for something else.

use crate::session::window::gathering_act::BallotKind;
use crate::text::{Phrase, Words};

/// How many tables a gathering may have.
pub const MOST_TABLES: u16 = 9;

/// What plain text in the line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinePurpose {
    /// Nothing yet: no point runs.
    NotBegun,
    /// Nothing any more: the gathering has ended.
    Ended,
    /// What is talked about, for the minutes.
    Account,
    /// Ideas.
    Ideas,
    /// Decisions, and how they were reached.
    Decisions,
    /// Open points from before: a number and what became of it; else what is talked about.
    OpenPoints,
    /// A ballot to be opened; else what is talked about.
    Ballot,
    /// The ballots of one that is open.
    OpenBallot,
    /// Who came.
    Attendance,
}

/// What a line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineEntry {
    /// A line of what is talked about.
    Account(String),
    /// An idea; table and theme stay for the next ones. Without a text they are only set.
    Idea {
        /// The number of the table, where one was written.
        table: Option<u16>,
        /// The theme, where one was written.
        theme: Option<String>,
        /// The idea.
        text: String,
    },
    /// One more had the idea of this number.
    Repeat(i64),
    /// The first idea is the same as the second.
    Merge {
        /// The idea that is merged into the other.
        from: i64,
        /// The other.
        into: i64,
    },
    /// An idea that was merged is one of its own again.
    Separate(i64),
    /// A decision.
    Decision(String),
    /// How the last decision was reached, and why.
    Explain(Explanation, String),
    /// A task: who and when, and what.
    Task {
        /// Who and when, as written; empty where nothing is.
        party: String,
        /// What is to be done.
        text: String,
    },
    /// A question for others: who and when, and what.
    Question {
        /// Who and when, as written; empty where nothing is.
        party: String,
        /// The question.
        text: String,
    },
    /// The idea of this number waits: with whom, until when.
    Park {
        /// The number of the idea.
        number: i64,
        /// Who and when, as written.
        party: String,
    },
    /// The open point of this number is settled.
    Settle(usize),
    /// The open point of this number stays.
    Keep(usize),
    /// A ballot on the ideas or records of these numbers, as people write them.
    OpenBallot {
        /// How one votes.
        kind: BallotKind,
        /// The numbers of the options.
        options: Vec<String>,
    },
    /// So many may vote.
    Voters(u32),
    /// A ballot paper: for dots the numbers that have one, once for each dot; else a mark for each option in order.
    Paper(Vec<i64>),
    /// A blank ballot paper.
    BlankPaper,
    /// So many are present beyond the group.
    Heads(u32),
    /// Somebody is present who is not in the list, by where they come from.
    Guest(String),
}

/// How a decision was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// All agreed, and why.
    Agreement,
    /// Most did, and why.
    Majority,
    /// What those said who did not agree.
    Dissent,
}

/// The words of a language that have a meaning in the line.
#[derive(Clone, Debug)]
pub struct LineWords {
    done: Vec<String>,
    keep: Vec<String>,
    agreement: Vec<String>,
    majority: Vec<String>,
    dissent: Vec<String>,
    ballots: [(BallotKind, Vec<String>); 4],
    voters: Vec<String>,
}

impl LineWords {
    /// The words of a language; a message lists several with `|` between them.
    pub fn of(words: &Words) -> Self {
        let list =
            |key| words.word(key).to_lowercase().split('|').map(|word| word.trim().to_owned()).collect();
        Self {
            done: list("line-word-done"),
            keep: list("line-word-keep"),
            agreement: list("line-word-agreement"),
            majority: list("line-word-majority"),
            dissent: list("line-word-dissent"),
            ballots: [
                (BallotKind::Dots, list("line-word-ballot")),
                (BallotKind::Hands, list("line-word-hands")),
                (BallotKind::Scale, list("line-word-scale")),
                (BallotKind::YesNo, list("line-word-yes-no")),
            ],
            voters: list("line-word-voters"),
        }
    }
}

/// Reads a line.
///
/// # Errors
/// What cannot be read, in words that say what would be.
pub fn read_line(text: &str, purpose: LinePurpose, words: &LineWords) -> Result<LineEntry, Phrase> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Phrase::new("line-blank"));
    }
    if let Some(entry) = read_sign(text, purpose) {
        return entry;
    }
    match purpose {
        LinePurpose::NotBegun | LinePurpose::Ended | LinePurpose::Account => {
            Ok(LineEntry::Account(text.to_owned()))
        }
        LinePurpose::Ideas => read_idea(text),
        LinePurpose::Decisions => Ok(read_decision(text, words)),
        LinePurpose::OpenPoints => {
            Ok(read_open_point(text, words).unwrap_or_else(|| LineEntry::Account(text.to_owned())))
        }
        LinePurpose::Ballot => {
            Ok(read_opening(text, words).unwrap_or_else(|| LineEntry::Account(text.to_owned())))
        }
        LinePurpose::OpenBallot => read_ballot(text, words),
        LinePurpose::Attendance => Ok(LineEntry::Guest(text.to_owned())),
    }
}

/// What begins with a sign is the same in every point.
fn read_sign(text: &str, purpose: LinePurpose) -> Option<Result<LineEntry, Phrase>> {
    let mut letters = text.chars();
    let sign = letters.next()?;
    let rest = letters.as_str().trim();
    let entry = match sign {
        '>' => party_and_text(rest).map(|(party, text)| LineEntry::Task { party, text }),
        '?' => party_and_text(rest).map(|(party, text)| LineEntry::Question { party, text }),
        '!' => not_blank(rest).map(LineEntry::Decision),
        '+' if purpose == LinePurpose::Attendance => {
            rest.parse().ok().map(LineEntry::Heads).ok_or_else(|| Phrase::new("line-heads"))
        }
        '+' => not_blank(rest).and_then(|text| read_idea(&text)),
        '*' => read_park(rest),
        '=' => read_number(rest)
            .map(LineEntry::Repeat)
            .ok_or_else(|| Phrase::new("line-number").with("text", rest)),
        first if first.is_ascii_digit() => return read_numbers_act(text),
        _ => return None,
    };
    Some(entry)
}

/// `60=10` and `60/`.
fn read_numbers_act(text: &str) -> Option<Result<LineEntry, Phrase>> {
    if let Some(part) = text.strip_suffix('/').and_then(read_number) {
        return Some(Ok(LineEntry::Separate(part)));
    }
    let (from, into) = text.split_once('=')?;
    let (from, into) = (read_number(from)?, read_number(into)?);
    Some(if from == into { Err(Phrase::new("line-same-idea")) } else { Ok(LineEntry::Merge { from, into }) })
}

/// `3: text`, `#theme: text`, both or neither.
fn read_idea(text: &str) -> Result<LineEntry, Phrase> {
    let mut rest = text;
    let mut table = None;
    let mut theme = None;
    if let Some((head, tail)) = rest.split_once(':')
        && let Some(number) = read_number(head)
    {
        table = Some(table_of(number).ok_or_else(|| no_table(head))?);
        rest = tail.trim();
    }
    if let Some(tail) = rest.strip_prefix('#') {
        let (name, tail) = tail.split_once(':').unwrap_or((tail, ""));
        theme = Some(name.trim().to_owned());
        rest = tail.trim();
    }
    Ok(LineEntry::Idea { table, theme, text: rest.to_owned() })
}

/// Reads the number of a table; none where nothing is written.
///
/// # Errors
/// What is no number of a table.
pub fn read_table(text: &str) -> Result<Option<u16>, Phrase> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    read_number(text).and_then(table_of).map(Some).ok_or_else(|| no_table(text))
}

fn table_of(number: i64) -> Option<u16> {
    u16::try_from(number).ok().filter(|table| (1..=MOST_TABLES).contains(table))
}

fn no_table(text: &str) -> Phrase {
    Phrase::new("line-table").with("text", text.trim()).with("most", MOST_TABLES.to_string())
}

fn read_decision(text: &str, words: &LineWords) -> LineEntry {
    let head = text.split_once(':').map(|(head, rest)| (head.trim().to_lowercase(), rest.trim()));
    let explained = head.and_then(|(head, rest)| {
        let by = [
            (Explanation::Agreement, &words.agreement),
            (Explanation::Majority, &words.majority),
            (Explanation::Dissent, &words.dissent),
        ];
        let found = by.into_iter().find(|(_, words)| words.contains(&head))?;
        Some(LineEntry::Explain(found.0, rest.to_owned()))
    });
    explained.unwrap_or_else(|| LineEntry::Decision(text.to_owned()))
}

/// `2 ok`, `3 neste`.
fn read_open_point(text: &str, words: &LineWords) -> Option<LineEntry> {
    let (point, word) = text.split_once(char::is_whitespace)?;
    let (point, word) = (point.parse().ok()?, word.trim().to_lowercase());
    if words.done.contains(&word) {
        return Some(LineEntry::Settle(point));
    }
    words.keep.contains(&word).then_some(LineEntry::Keep(point))
}

/// `valg 1 3 9`.
fn read_opening(text: &str, words: &LineWords) -> Option<LineEntry> {
    let mut parts =
        text.split(|letter: char| letter.is_whitespace() || letter == ',').filter(|part| !part.is_empty());
    let word = parts.next()?.to_lowercase();
    let (kind, _) = words.ballots.iter().find(|(_, all)| all.contains(&word))?;
    let options: Vec<String> = parts.map(str::to_owned).collect();
    // A sentence may begin with the same word: options have numbers.
    let are_numbers = options.iter().all(|option| option.starts_with(|first: char| first.is_ascii_digit()));
    (are_numbers && !options.is_empty()).then_some(LineEntry::OpenBallot { kind: *kind, options })
}

/// `1 1 3 11 13`, `-`, `stemmer 8`.
fn read_ballot(text: &str, words: &LineWords) -> Result<LineEntry, Phrase> {
    if text == "-" {
        return Ok(LineEntry::BlankPaper);
    }
    let parts =
        || text.split(|letter: char| letter.is_whitespace() || letter == ',').filter(|part| !part.is_empty());
    if parts().next().is_some_and(|word| words.voters.contains(&word.to_lowercase())) {
        let voters = parts().nth(1).and_then(|number| number.parse().ok());
        return voters.map(LineEntry::Voters).ok_or_else(|| Phrase::new("line-voters"));
    }
    if let Some(opening) = read_opening(text, words) {
        return Ok(opening);
    }
    let numbers: Option<Vec<i64>> = parts().map(read_number).collect();
    numbers.map(LineEntry::Paper).ok_or_else(|| Phrase::new("line-paper").with("text", text))
}

/// `*13 who, when`.
fn read_park(text: &str) -> Result<LineEntry, Phrase> {
    let (head, party) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let idea = read_number(head).ok_or_else(|| Phrase::new("line-number").with("text", head))?;
    Ok(LineEntry::Park { number: idea, party: party.trim().to_owned() })
}

/// What stands before the first colon and behind it; all of it is the text where there is none. Whether the first part names
/// anybody is for whoever knows the plan.
fn party_and_text(text: &str) -> Result<(String, String), Phrase> {
    not_blank(text)?;
    Ok(match text.split_once(':') {
        Some((party, rest)) if !rest.trim().is_empty() => (party.trim().to_owned(), rest.trim().to_owned()),
        _ => (String::new(), text.to_owned()),
    })
}

fn not_blank(text: &str) -> Result<String, Phrase> {
    if text.is_empty() { Err(Phrase::new("line-blank")) } else { Ok(text.to_owned()) }
}

/// A whole number without sign.
pub fn read_number(text: &str) -> Option<i64> {
    let text = text.trim();
    let is_plain = !text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok()).flatten()
}
