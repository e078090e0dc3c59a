//! What a few words on funding say: which source they name, and for which years. The words are in
//! `assets/text/funding.txt`.
//!
//! Reads cautiously, because a council decides by it: a grant that is applied for, a source that carries a part of the
//! cost, and what is in no list are no source. No record is read here; `analysis` splits the amounts.

use crate::model::funding::FundingSource;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The lists of words, a list in each line: its name, then its words.
pub const WORD_LISTS: &str = include_str!("../../assets/text/funding.txt");

/// Each list by name, its phrases as words.
static WORDS: LazyLock<BTreeMap<&'static str, Vec<Vec<&'static str>>>> = LazyLock::new(|| {
    let lines = WORD_LISTS.lines().filter(|line| !line.starts_with('#'));
    let phrases = |words: &'static str| words.split(", ").map(|phrase| phrase.split(' ').collect()).collect();
    lines.filter_map(|line| line.split_once(": ")).map(|(name, words)| (name, phrases(words))).collect()
});

/// The longest text that is read, in bytes; a longer one is an explanation and names no source.
const MAX_BYTES: usize = 1_000;

/// Years that a text can mean.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// Words that end with a point inside a clause.
const ABBREVIATIONS: [&str; 4] = ["f.o.m", "t.o.m", "kr", "ca"];

/// Adjectives between "within" and the frame.
const MAX_ADJECTIVES: usize = 3;

/// The sources that a text names, each with its years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FundingText {
    clauses: Vec<Clause>,
}

/// A source and the years it is named for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Clause {
    source: FundingSource,
    /// First and last year of each span; none for all years.
    spans: Vec<(i16, i16)>,
}

impl Clause {
    fn covers(&self, year: i16) -> bool {
        self.spans.is_empty() || self.spans.iter().any(|(first, last)| (*first..=*last).contains(&year))
    }
}

impl FundingText {
    /// Reads a text: "Innenfor ramme i 2027, økt ramme fra 2028".
    pub fn read(text: &str) -> Self {
        let mut read = Self::default();
        if text.len() > MAX_BYTES {
            return read;
        }
        for words in split_clauses(text) {
            read.add_clause(&words);
        }
        read
    }

    /// The source of a year; `None` where the text names none.
    ///
    /// Of several sources for the same year it is the one that costs the municipality most, because nobody has said how
    /// they share the cost.
    ///
    /// ```
    /// use planverksted::model::funding::FundingSource;
    /// use planverksted::text::funding::FundingText;
    ///
    /// let text = FundingText::read("Tilskudd fra statsforvalteren ut 2028, deretter ramme");
    /// assert_eq!(text.source(2028), Some(&FundingSource::Grant));
    /// assert_eq!(text.source(2029), Some(&FundingSource::NewFrame));
    /// ```
    pub fn source(&self, year: i16) -> Option<&FundingSource> {
        let named = self.clauses.iter().filter(|clause| clause.covers(year)).map(|clause| &clause.source);
        named.min_by_key(|source| match source {
            FundingSource::NewFrame => 0,
            FundingSource::Frame => 1,
            FundingSource::SharedCost => 2,
            FundingSource::UserPayment => 3,
            _ => 4,
        })
    }

    fn add_clause(&mut self, words: &ClauseWords) {
        let mut spans = words.spans();
        let source = words.source();
        // "…, dekker deler av lønna" and "…, resten innenfor ramme" say that the source before has not all of it.
        if words.has("payer-part") || (source.is_none() && words.has("payer-open")) {
            self.clauses.pop();
        }
        if source.is_none() && words.is_years_only() {
            self.clauses.last_mut().into_iter().for_each(|before| before.spans.append(&mut spans));
        }
        let Some(source) = source else { return };
        if let (true, true, Some(before)) = (words.follows, spans.is_empty(), self.clauses.last()) {
            let last = before.spans.iter().map(|(_, last)| *last).max();
            spans.extend(last.map(|last| (last.saturating_add(1), i16::MAX)));
        }
        self.clauses.push(Clause { source, spans });
    }
}

/// The words of one clause, in small letters.
#[derive(Debug, Default)]
struct ClauseWords {
    words: Vec<String>,
    /// Whether it is about the time after the clause before.
    follows: bool,
}

impl ClauseWords {
    /// Whether a phrase of a list is among the words.
    fn has(&self, list: &str) -> bool {
        (0..self.words.len()).any(|at| self.matches(list, at).is_some())
    }

    /// How many words the longest phrase of a list has that begins here.
    fn matches(&self, list: &str, at: usize) -> Option<usize> {
        let rest = self.words.get(at..)?;
        let phrases = WORDS.get(list)?.iter();
        let fits = |phrase: &&Vec<&str>| {
            phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(word, own)| word == own)
        };
        phrases.filter(fits).map(Vec::len).max()
    }

    /// Whether the words contain "innenfor eksisterende rammer".
    fn is_within_frame(&self) -> bool {
        let noun_follows = |at: usize| {
            let adjectives = (0..MAX_ADJECTIVES)
                .take_while(|more| self.matches("amount-frame-adjective", at + more).is_some())
                .count();
            self.matches("amount-frame-noun", at + adjectives).is_some()
        };
        let within = (0..self.words.len())
            .filter_map(|at| self.matches("amount-within", at).map(|length| at + length));
        within.into_iter().any(noun_follows) || self.has("amount-frame") || self.has("payer-frame")
    }

    /// The source that the clause names.
    fn source(&self) -> Option<FundingSource> {
        if self.has("payer-not") || self.has("payer-part") {
            return None;
        }
        if self.is_within_frame() {
            return Some(FundingSource::Frame);
        }
        // What the frame takes over after a grant is new to it.
        let is_taken_over = self.follows && self.matches("amount-frame-noun", 0) == Some(self.words.len());
        if is_taken_over || self.has("payer-new") {
            return Some(FundingSource::NewFrame);
        }
        // A grant of so many kroner need not be the whole cost; within the frame an amount is only told.
        if self.has("payer-open") || self.has("payer-amount") {
            return None;
        }
        let lists = [
            ("payer-shared", FundingSource::SharedCost),
            ("payer-users", FundingSource::UserPayment),
            ("payer-grant", FundingSource::Grant),
        ];
        lists.into_iter().find(|(list, _)| self.has(list)).map(|(_, source)| source)
    }

    /// The years in the clause, as spans.
    fn spans(&self) -> Vec<(i16, i16)> {
        let mut spans: Vec<(i16, i16)> = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            let Some(year) = year(word).filter(|_| !self.is_amount(at)) else { continue };
            let before = self.words.get(..at).unwrap_or_default();
            // "til og med 2028": the word that decides is before the fillers.
            let before = before.iter().rev().find(|word| *word == "–" || !is_word("payer-filler", word));
            let before = before.map_or("", String::as_str);
            match spans.last_mut() {
                // "2027–2029", "fra 2027 til 2029": the span before ends here.
                Some(span) if before == "–" || (is_word("payer-until", before) && span.1 == i16::MAX) => {
                    span.1 = year;
                }
                _ if is_word("payer-from", before) => spans.push((year, i16::MAX)),
                _ if is_word("payer-until", before) => spans.push((i16::MIN, year)),
                _ => spans.push((year, year)),
            }
        }
        spans
    }

    /// Whether the number here is one of kroner.
    fn is_amount(&self, at: usize) -> bool {
        self.words.get(at + 1).is_some_and(|next| is_word("payer-amount", next))
    }

    fn is_years_only(&self) -> bool {
        let lists = ["payer-filler", "payer-from", "payer-until"];
        let is_of_years =
            |word: &String| year(word).is_some() || lists.iter().any(|list| is_word(list, word));
        !self.words.is_empty() && self.words.iter().all(is_of_years)
    }
}

/// Whether a word is one of a list.
fn is_word(list: &str, word: &str) -> bool {
    WORDS.get(list).is_some_and(|phrases| phrases.iter().any(|phrase| phrase.as_slice() == [word]))
}

fn year(word: &str) -> Option<i16> {
    let year = word.parse().ok()?;
    (word.len() == 4 && YEARS.contains(&year)).then_some(year)
}

/// The clauses of a text: what punctuation, "og" and "deretter" part.
fn split_clauses(text: &str) -> Vec<ClauseWords> {
    let mut clauses = vec![ClauseWords::default()];
    for raw in text.split_whitespace() {
        let folded = raw.to_lowercase();
        let word = folded.trim_matches(|c: char| !c.is_alphanumeric() && !"–-%".contains(c));
        if raw.starts_with('(') {
            clauses.push(ClauseWords::default());
        }
        let Some(clause) = clauses.last_mut() else { continue };
        // "fra og med" is one phrase, and no "og" between two sources.
        let is_range = clause
            .words
            .last()
            .is_some_and(|last| is_word("payer-from", last) || is_word("payer-until", last));
        match word {
            "f.o.m" => clause.words.push("fom".to_owned()),
            "t.o.m" => clause.words.push("tom".to_owned()),
            _ if is_word("payer-and", word) && !is_range => clauses.push(ClauseWords::default()),
            _ if is_word("payer-then", word) => {
                clauses.push(ClauseWords { follows: true, ..ClauseWords::default() });
            }
            _ => add_word(&mut clauses, word),
        }
        if raw.ends_with([',', ';', '.', ':', ')', '!']) && !ABBREVIATIONS.contains(&word) {
            clauses.push(ClauseWords::default());
        }
    }
    // "…, deretter": the mark and the word both begin a clause.
    clauses.retain(|clause| !clause.words.is_empty());
    clauses
}

/// Adds a word to the last clause: years around a dash one by one, and a clause for each part around a slash.
fn add_word(clauses: &mut Vec<ClauseWords>, word: &str) {
    let mut add = |words: &[&str]| {
        clauses.last_mut().into_iter().for_each(|clause| {
            clause.words.extend(words.iter().map(|word| (*word).to_owned()));
        });
    };
    let dash = word.split_once(['–', '-']).filter(|(from, to)| year(from).is_some() && year(to).is_some());
    if let Some((from, to)) = dash {
        return add(&[from, "–", to]);
    }
    if ["–", "-"].contains(&word) {
        return add(&["–"]);
    }
    if let Some(number) = word.strip_suffix('%') {
        return add(&[number, "prosent"]);
    }
    for (at, part) in word.split('/').filter(|part| !part.is_empty()).enumerate() {
        if at > 0 {
            clauses.push(ClauseWords::default());
        }
        clauses.last_mut().into_iter().for_each(|clause| clause.words.push(part.to_owned()));
    }
}
