//! Replaces text that no accessible document may contain: what cannot be seen, and what no font can show. And keeps each
//! date on one line.
//!
//! Only the document is cleaned; the plan keeps its text as it was written. Each kind of change is reported
//! once, with the characters it was about.

use crate::document::{Document, TextKind};
use crate::model::Quantity;
use crate::text::{Phrase, is_unprintable, keep_dates_together};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What is printed for a character that no font has.
const REPLACEMENT: char = '\u{fffd}';
/// How many characters a remark names.
const MAX_LISTED: usize = 12;
/// So many letters in a row are taken for no word: lines may break between them.
const MAX_WORD_CHARS: usize = 48;
/// So many marks on one letter are printed: few languages have more than two, and setting thousands fails.
const MAX_MARKS: usize = 4;
/// So much of one text is printed. A title is printed in many places: one of a megabyte takes many seconds and a gigabyte.
const MAX_TEXT_CHARS: usize = 100_000;
/// How many of them stay together.
const BREAK_EVERY: usize = 16;

/// What was changed in a document's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CleaningReport {
    dropped: BTreeSet<char>,
    replaced: BTreeSet<char>,
    /// How many texts were cut.
    cut: usize,
}

impl CleaningReport {
    /// What there is to say about it.
    pub fn remarks(&self) -> Vec<Phrase> {
        let mut remarks = Vec::new();
        if !self.dropped.is_empty() {
            // A dropped character has no glyph in the fonts, and often none on the screen either: only its code
            // names it.
            let codes = list_characters(&self.dropped, |c| format!("U+{:04X}", u32::from(c)));
            remarks.push(
                Phrase::new("export-remark-dropped")
                    .with("count", self.dropped.len())
                    .with("characters", codes),
            );
        }
        if self.cut > 0 {
            let limit = i64::try_from(MAX_TEXT_CHARS).ok().and_then(Quantity::from_whole).unwrap_or_default();
            remarks.push(Phrase::new("export-remark-cut").with("count", self.cut).with("characters", limit));
        }
        if !self.replaced.is_empty() {
            let shown = list_characters(&self.replaced, |c| format!("{c} (U+{:04X})", u32::from(c)));
            remarks.push(
                Phrase::new("export-remark-replaced")
                    .with("count", self.replaced.len())
                    .with("characters", shown),
            );
        }
        remarks
    }
}

/// The document without what cannot be shown.
pub(super) fn clean_document(
    document: &Document,
    shows: &dyn Fn(&str) -> bool,
    report: &mut CleaningReport,
) -> Document {
    let mut document = document.clone();
    document.edit_texts(&mut |place, text| {
        clean_text(place, text, shows, report);
        if place == TextKind::Visible
            && let Some(kept) = keep_dates_together(text)
        {
            *text = kept;
        }
    });
    // Cleaning may have emptied a heading or an alternative text.
    document.finished()
}

/// Cleans one text. `shows` says whether a cluster (a letter and its marks) can be shown.
fn clean_text(place: TextKind, text: &mut String, shows: &dyn Fn(&str) -> bool, report: &mut CleaningReport) {
    if place == TextKind::Visible && text.len() > MAX_TEXT_CHARS {
        cut_text(text, report);
    }
    // Two passes over every letter of a large plan take seconds in a debug build; most texts need none.
    if is_clean(place, text) {
        return;
    }
    // Composed first: a letter and its mark may have one glyph together where the mark alone has none.
    let composed: Vec<char> = text.nfc().filter_map(|c| permitted_char(c, report)).collect();
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for cluster in composed.chunk_by(|_, next| is_combining_mark(*next)) {
        let word = place == TextKind::Visible && cluster.first().is_some_and(|c| c.is_alphanumeric());
        run = if word { run + 1 } else { 0 };
        let (cluster, more) = cluster.split_at_checked(MAX_MARKS + 1).unwrap_or((cluster, &[]));
        report.dropped.extend(more);
        if run > MAX_WORD_CHARS && run % BREAK_EVERY == 0 {
            out.push('\u{200b}');
        }
        push_cluster(cluster, shows, &mut out, report);
    }
    *text = out;
}

/// Cuts a text that is longer than any that is read.
fn cut_text(text: &mut String, report: &mut CleaningReport) {
    if let Some((end, _)) = text.char_indices().nth(MAX_TEXT_CHARS) {
        text.truncate(end);
        text.push('…');
        report.cut += 1;
    }
}

/// Whether a text is nothing but letters and signs of the languages of the country, and no word of it too long:
/// nearly every text is, and this is the quick way to know.
fn is_clean(place: TextKind, text: &str) -> bool {
    is_plain(place, text) || is_known(place, text)
}

/// The same by the bytes alone, for texts in ASCII and the letters of 0xC3 (æ, ø, å, é) without long stretches
/// between their spaces; for others the answer is no.
fn is_plain(place: TextKind, text: &str) -> bool {
    let mut run = 0;
    text.bytes().all(|byte| {
        run = if byte == b' ' { 0 } else { run + 1 };
        match byte {
            b' '..=b'~' | 0x80..=0xbf | 0xc3 => run <= MAX_WORD_CHARS || place == TextKind::Svg,
            b'\n' => place == TextKind::Svg,
            _ => false,
        }
    })
}

/// The same by the letters.
fn is_known(place: TextKind, text: &str) -> bool {
    let mut run = 0;
    text.chars().all(|c| {
        run = if c.is_alphanumeric() { run + 1 } else { 0 };
        let known = matches!(c,
            ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '–' | '—' | '…' | '“' | '”' | '’' | '•');
        (known && (run <= MAX_WORD_CHARS || place == TextKind::Svg)) || (c == '\n' && place == TextKind::Svg)
    })
}

/// Adds a cluster, without the marks that no font can set on it, or replaced.
fn push_cluster(
    cluster: &[char],
    shows: &dyn Fn(&str) -> bool,
    out: &mut String,
    report: &mut CleaningReport,
) {
    let start = out.len();
    // A combining mark at the beginning needs a base character.
    if cluster.first().is_some_and(|c| is_combining_mark(*c)) {
        out.push('\u{25cc}');
    }
    out.extend(cluster);
    if out.get(start..).is_none_or(shows) {
        return;
    }
    out.truncate(start);
    for c in cluster {
        if shows(c.encode_utf8(&mut [0; 4])) && !is_combining_mark(*c) {
            out.push(*c);
        } else {
            out.push(REPLACEMENT);
            report.replaced.insert(*c);
        }
    }
}

/// The character as a document may contain it, or `None`, reported, where it may not.
fn permitted_char(c: char, report: &mut CleaningReport) -> Option<char> {
    match c {
        '\n' | '\t' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        // They only choose between looks, or where a line may break: their loss is not worth a word.
        '\u{ad}'
        | '\u{200b}'
        | '\u{2060}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0100}'..='\u{e01ef}' => None,
        c if is_unprintable(c) => {
            report.dropped.insert(c);
            None
        }
        c => Some(c),
    }
}

fn list_characters(characters: &BTreeSet<char>, name: impl Fn(char) -> String) -> String {
    let mut names: Vec<String> = characters.iter().take(MAX_LISTED).map(|c| name(*c)).collect();
    if characters.len() > MAX_LISTED {
        names.push(String::from("…"));
    }
    names.join(", ")
}
