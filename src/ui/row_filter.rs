//! The rows of a view that a filter leaves, found a slice of rows a frame, so that no frame waits for a large plan.
//!
//! A row is worded for the filter only while there is one. After a change of the plan the texts of before count until
//! each row was worded again. It shows nothing itself.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What a filter looks in, row by row, and which rows have it. `K` is what a row is known by.
#[derive(Debug)]
pub struct RowFilter<K> {
    /// What is looked for, in small letters; empty without a filter.
    sought: String,
    rows: Vec<FilterRow<K>>,
    texts: RowTexts,
    /// The first row that was not worded since the plan changed.
    next: usize,
    /// A row as it is worded and in small letters, used again for every row.
    buffer: FoldBuffer,
}

#[derive(Debug, Default)]
struct FoldBuffer {
    worded: String,
    folded: String,
}

impl FoldBuffer {
    /// What is written, in small letters.
    fn fold(&mut self, write: impl FnOnce(&mut String)) -> &str {
        self.worded.clear();
        write(&mut self.worded);
        self.folded.clear();
        self.folded.extend(self.worded.chars().flat_map(char::to_lowercase));
        &self.folded
    }
}

/// A text in small letters, letter by letter as the rows are.
fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

#[derive(Debug)]
struct FilterRow<K> {
    id: K,
    /// Where its text is, in small letters; `None` until it was worded for the first time.
    text: Option<Range<usize>>,
    matches: bool,
}

/// The texts of all rows, one behind the other: twenty thousand of them are a few allocations.
#[derive(Debug, Default)]
struct RowTexts {
    all: String,
    /// How many bytes of it are of no row any more.
    unused: usize,
}

impl RowTexts {
    fn get(&self, text: &Range<usize>) -> &str {
        self.all.get(text.clone()).unwrap_or_default()
    }

    /// Takes a text over that a row has instead of another one.
    fn replace(&mut self, old: Option<Range<usize>>, new: &str) -> Range<usize> {
        self.unused += old.map_or(0, |old| old.len());
        let begin = self.all.len();
        self.all.push_str(new);
        begin..self.all.len()
    }

    /// Drops what is of no row any more, where that is most of it.
    fn shrink<K>(&mut self, rows: &mut [FilterRow<K>]) {
        if self.unused <= self.all.len() / 2 {
            return;
        }
        let mut kept = String::with_capacity(self.all.len() - self.unused);
        for text in rows.iter_mut().filter_map(|row| row.text.as_mut()) {
            let begin = kept.len();
            kept.push_str(self.get(text));
            *text = begin..kept.len();
        }
        *self = Self { all: kept, unused: 0 };
    }
}

impl<K> Default for RowFilter<K> {
    fn default() -> Self {
        Self {
            sought: String::new(),
            rows: Vec::new(),
            texts: RowTexts::default(),
            next: 0,
            buffer: FoldBuffer::default(),
        }
    }
}

impl<K: Copy + Ord> RowFilter<K> {
    /// Whether there is a filter.
    pub const fn is_on(&self) -> bool {
        !self.sought.is_empty()
    }

    /// Whether there are rows that are still to be looked in: then another frame is needed.
    pub const fn is_searching(&self) -> bool {
        self.is_on() && self.next < self.rows.len()
    }

    /// Whether what is written has what is looked for.
    pub fn fits(&self, write: impl FnOnce(&mut String)) -> bool {
        FoldBuffer::default().fold(write).contains(&self.sought)
    }

    /// What is looked for, as it was typed.
    pub fn set_sought(&mut self, typed: &str) {
        let sought = folded(typed.trim());
        if sought == self.sought {
            return;
        }
        // What has the longer text has the shorter one too.
        let is_narrower = self.is_on() && sought.contains(&self.sought);
        self.sought = sought;
        if !self.is_on() {
            *self = Self::default();
            return;
        }
        for row in self.rows.iter_mut().filter(|row| row.matches || !is_narrower) {
            row.matches = row.text.as_ref().is_some_and(|text| self.texts.get(text).contains(&self.sought));
        }
    }

    /// The plan has changed: the rows are these now, in this order, and all are to be worded again.
    pub fn set_rows(&mut self, ids: &[K]) {
        if !self.is_on() {
            return;
        }
        self.next = 0;
        let is_same = |(row, id): &(&FilterRow<K>, &K)| row.id == **id;
        let same = self.rows.iter().zip(ids).take_while(is_same).count();
        let rest = self.rows.len().min(ids.len()) - same;
        let tail = self.rows.iter().rev().zip(ids.iter().rev()).take(rest).take_while(is_same).count();
        // Mostly a single row has come, gone or moved: the texts before and behind it stay where they are.
        let before = self.rows.len() - tail;
        let mut moved: BTreeMap<K, FilterRow<K>> = BTreeMap::new();
        let new = ids.get(same..ids.len() - tail).unwrap_or_default();
        let blanks = new.iter().map(|id| FilterRow { id: *id, text: None, matches: false });
        moved.extend(self.rows.splice(same..before, blanks).map(|row| (row.id, row)));
        for row in self.rows.iter_mut().skip(same).take(new.len()) {
            if let Some(old) = moved.remove(&row.id) {
                *row = old;
            }
        }
        let gone = moved.into_values().filter_map(|row| row.text);
        self.texts.unused += gone.map(|text| text.len()).sum::<usize>();
    }

    /// Words so many of the next rows, and those of `changed` before all others.
    ///
    /// How many is a matter of what a row costs: a frame has time and memory for many short names or few long rows.
    pub fn advance(&mut self, most: usize, changed: &BTreeSet<K>, mut write: impl FnMut(K, &mut String)) {
        if !self.is_on() {
            return;
        }
        let (sought, buffer, texts) = (&self.sought, &mut self.buffer, &mut self.texts);
        let mut renew = |row: &mut FilterRow<K>| {
            let worded = buffer.fold(|text| write(row.id, text));
            if row.text.as_ref().map(|text| texts.get(text)) != Some(worded) {
                row.matches = worded.contains(sought);
                row.text = Some(texts.replace(row.text.take(), worded));
            }
        };
        let mut left = most;
        if !changed.is_empty() {
            for row in self.rows.iter_mut().filter(|row| changed.contains(&row.id)).take(most) {
                renew(row);
                left -= 1;
            }
        }
        for row in self.rows.iter_mut().skip(self.next).take(left) {
            renew(row);
        }
        self.next = (self.next + left).min(self.rows.len());
        self.texts.shrink(&mut self.rows);
    }

    /// Whether the row at a position has what is looked for.
    pub fn matches(&self, at: usize) -> bool {
        !self.is_on() || self.rows.get(at).is_some_and(|row| row.matches)
    }

    /// The rows that it leaves, in order, and the one that is written in.
    pub fn visible(&self, anchor: Option<K>) -> Vec<K> {
        let visible = self.rows.iter().filter(|row| row.matches || Some(row.id) == anchor);
        let mut ids = Vec::with_capacity(self.rows.len());
        ids.extend(visible.map(|row| row.id));
        ids
    }
}
