//! A sorted map whose copies share what neither of them has changed since.
//!
//! Entries are in runs of at most [`LONGEST_RUN`]. A copy costs one pointer; the first change after it copies one run
//! and the list of runs, not the map; comparing two copies passes over the runs that both share.
//!
//! Limitations: inserting shifts the entries of a run and, once a run is full, the list of runs. That is fast up to
//! some hundred thousand entries.

use std::fmt;
use std::sync::Arc;

/// The most entries in a run. The list of runs is about as long at twenty thousand entries.
const LONGEST_RUN: usize = 128;
/// Two neighbours that together have no more entries are joined.
const JOINED_RUN: usize = LONGEST_RUN / 2;

/// A sorted map whose copies share their entries.
pub(super) struct SharedMap<K, V> {
    runs: Arc<Vec<Run<K, V>>>,
    len: usize,
}

/// Entries that follow each other; never empty.
struct Run<K, V> {
    /// The key of the first one, so that searching does not visit every run.
    first: K,
    entries: Arc<Vec<(K, V)>>,
}

impl<K: Clone, V> Run<K, V> {
    fn of(entries: Vec<(K, V)>) -> Option<Self> {
        let first = entries.first()?.0.clone();
        Some(Self { first, entries: Arc::new(entries) })
    }
}

impl<K: Clone, V> Clone for Run<K, V> {
    fn clone(&self) -> Self {
        Self { first: self.first.clone(), entries: Arc::clone(&self.entries) }
    }
}

impl<K, V> Clone for SharedMap<K, V> {
    fn clone(&self) -> Self {
        Self { runs: Arc::clone(&self.runs), len: self.len }
    }
}

impl<K, V> Default for SharedMap<K, V> {
    fn default() -> Self {
        Self { runs: Arc::default(), len: 0 }
    }
}

impl<K: Clone + Ord, V> SharedMap<K, V> {
    /// How many entries there are.
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// Whether two copies share all their entries.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.runs, &other.runs)
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &K) -> Option<&V> {
        let entries = &self.runs.get(self.run_of(key)?)?.entries;
        let at = entries.binary_search_by(|(other, _)| other.cmp(key)).ok()?;
        entries.get(at).map(|(_, value)| value)
    }

    /// All entries, by ascending key.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + ExactSizeIterator {
        let inner = self.runs.iter().flat_map(|run| run.entries.iter());
        Counted { inner: inner.map(|(key, value)| (key, value)), left: self.len }
    }

    /// The keys from one on, by ascending key.
    pub(super) fn keys_from<'a>(&'a self, key: &K) -> impl Iterator<Item = &'a K> + use<'a, K, V> {
        let at = self.run_of(key).unwrap_or(0);
        let runs = self.runs.get(at..).unwrap_or_default();
        let skipped = runs.first().map_or(0, |run| run.entries.partition_point(|(other, _)| other < key));
        runs.iter().flat_map(|run| run.entries.iter()).skip(skipped).map(|(key, _)| key)
    }

    /// The last key before one.
    pub(super) fn key_before(&self, key: &K) -> Option<&K> {
        let run = self.runs.get(self.runs.partition_point(|run| run.first < *key).checked_sub(1)?)?;
        let at = run.entries.partition_point(|(other, _)| other < key).checked_sub(1)?;
        run.entries.get(at).map(|(key, _)| key)
    }

    /// Reports every key whose value two copies do not share, with both values, by ascending key.
    pub(super) fn for_each_difference(
        &self,
        other: &Self,
        is_same: impl Fn(&V, &V) -> bool,
        mut note: impl FnMut(&K, Option<&V>, Option<&V>),
    ) {
        if self.is_same(other) {
            return;
        }
        let (mut before, mut after) = (Cursor::of(self), Cursor::of(other));
        loop {
            // Runs are in step again after a difference, as soon as both begin with the same shared one.
            while before.is_at_same_run(&after) {
                before.skip_run();
                after.skip_run();
            }
            let key = match (before.peek(), after.peek()) {
                (None, None) => return,
                (Some((key, _)), None) | (None, Some((key, _))) => key,
                (Some((a, _)), Some((b, _))) => a.min(b),
            };
            match (before.next_if(key), after.next_if(key)) {
                (Some(old), Some(new)) if is_same(old, new) => {}
                (old, new) => note(key, old, new),
            }
        }
    }

    /// The index of the run that a key is in, if it is in any.
    fn run_of(&self, key: &K) -> Option<usize> {
        self.runs.partition_point(|run| run.first <= *key).checked_sub(1)
    }
}

impl<K: Clone + Ord, V: Clone> SharedMap<K, V> {
    /// A map of entries that are sorted by key, each key once.
    pub(super) fn of_sorted(entries: &[(K, V)]) -> Self {
        let runs = entries.chunks(LONGEST_RUN).filter_map(|run| Run::of(run.to_vec())).collect();
        Self { runs: Arc::new(runs), len: entries.len() }
    }

    /// The value of a key, to be changed; what it is in is no longer shared afterwards.
    pub(super) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        // Asked first: a map that has no such key stays shared.
        self.get(key)?;
        let at = self.run_of(key)?;
        let entries = Arc::make_mut(&mut Arc::make_mut(&mut self.runs).get_mut(at)?.entries);
        let at = entries.binary_search_by(|(other, _)| other.cmp(key)).ok()?;
        entries.get_mut(at).map(|(_, value)| value)
    }

    /// Adds an entry; false, and nothing done, where the key is there already.
    pub(super) fn insert(&mut self, key: K, value: V) -> bool {
        if self.get(&key).is_some() {
            return false;
        }
        // A key before all others goes into the first run.
        let at = self.run_of(&key).unwrap_or(0);
        let runs = Arc::make_mut(&mut self.runs);
        self.len += 1;
        let Some(run) = runs.get_mut(at) else {
            runs.extend(Run::of(vec![(key, value)]));
            return true;
        };
        if key < run.first {
            run.first = key.clone();
        }
        let entries = Arc::make_mut(&mut run.entries);
        let place = entries.partition_point(|(other, _)| *other < key);
        if entries.len() < LONGEST_RUN {
            entries.insert(place, (key, value));
            return true;
        }
        // A full run is halved; appended keys, as a file has them, leave full runs behind.
        let cut = if place == LONGEST_RUN { LONGEST_RUN } else { LONGEST_RUN / 2 };
        let mut upper = entries.split_off(cut);
        if place >= cut {
            upper.insert(place - cut, (key, value));
        } else {
            entries.insert(place, (key, value));
        }
        if let Some(upper) = Run::of(upper) {
            runs.insert(at + 1, upper);
        }
        true
    }

    /// Takes an entry away; false where there is none.
    pub(super) fn remove(&mut self, key: &K) -> bool {
        if self.get(key).is_none() {
            return false;
        }
        let Some(at) = self.run_of(key) else { return false };
        let runs = Arc::make_mut(&mut self.runs);
        let Some(run) = runs.get_mut(at) else { return false };
        let entries = Arc::make_mut(&mut run.entries);
        let Ok(place) = entries.binary_search_by(|(other, _)| other.cmp(key)) else { return false };
        entries.remove(place);
        self.len -= 1;
        match entries.first() {
            Some((first, _)) => run.first = first.clone(),
            None => drop(runs.remove(at)),
        }
        join_with_next(runs, at);
        if let Some(before) = at.checked_sub(1) {
            join_with_next(runs, before);
        }
        true
    }
}

/// Joins a run with the next one where both are short.
fn join_with_next<K: Clone + Ord, V: Clone>(runs: &mut Vec<Run<K, V>>, at: usize) {
    let len = |at: usize| runs.get(at).map(|run| run.entries.len());
    if len(at).zip(len(at + 1)).is_none_or(|(here, next)| here + next > JOINED_RUN) {
        return;
    }
    let next = runs.remove(at + 1);
    if let Some(run) = runs.get_mut(at) {
        Arc::make_mut(&mut run.entries).extend(next.entries.iter().cloned());
    }
}

/// An iterator that knows how many are left.
struct Counted<I> {
    inner: I,
    left: usize,
}

impl<I: Iterator> Iterator for Counted<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        let next = self.inner.next()?;
        self.left = self.left.saturating_sub(1);
        Some(next)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<I: DoubleEndedIterator> DoubleEndedIterator for Counted<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let next = self.inner.next_back()?;
        self.left = self.left.saturating_sub(1);
        Some(next)
    }
}

impl<I: Iterator> ExactSizeIterator for Counted<I> {}

/// A place in a map, between two entries.
struct Cursor<'a, K, V> {
    /// The run that it is in, and those after it.
    runs: &'a [Run<K, V>],
    /// How many entries of the run are before it.
    at: usize,
}

impl<'a, K: Clone + Ord, V> Cursor<'a, K, V> {
    fn of(map: &'a SharedMap<K, V>) -> Self {
        Self { runs: &map.runs, at: 0 }
    }

    fn peek(&self) -> Option<&'a (K, V)> {
        self.runs.first()?.entries.get(self.at)
    }

    /// The value of the next entry, where that has this key; the cursor is after it then.
    fn next_if(&mut self, key: &K) -> Option<&'a V> {
        let (_, value) = self.peek().filter(|(next, _)| next == key)?;
        self.at += 1;
        if self.runs.first().is_some_and(|run| run.entries.len() <= self.at) {
            self.skip_run();
        }
        Some(value)
    }

    fn is_at_same_run(&self, other: &Self) -> bool {
        let run = self.runs.first().zip(other.runs.first());
        self.at == 0 && other.at == 0 && run.is_some_and(|(a, b)| Arc::ptr_eq(&a.entries, &b.entries))
    }

    fn skip_run(&mut self) {
        self.runs = self.runs.get(1..).unwrap_or_default();
        self.at = 0;
    }
}

impl<K: Clone + Ord, V: PartialEq> PartialEq for SharedMap<K, V> {
    /// Whether they have the same entries, however those are divided into runs.
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || (self.len == other.len && self.iter().eq(other.iter()))
    }
}

impl<K: Clone + Ord + fmt::Debug, V: fmt::Debug> fmt::Debug for SharedMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
