//! Texts that say nearly the same: which of those that are there a new one resembles.
//!
//! Words without their endings and groups of four letters, each weighed by how rare it is among the texts compared: a word
//! that everybody uses says nothing, a rare one nearly all. Cosine of the two sets; no dictionary, no network.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Words of Bokmål and Nynorsk that carry no meaning of their own.
const STOP_WORDS: &str = include_str!("../../../assets/text/stop-words.txt");

/// Endings of nouns, adjectives and verbs, the longest first.
const ENDINGS: &str = include_str!("../../../assets/text/endings.txt");

/// How many letters of a word stay at least.
const SHORTEST_STEM: usize = 4;
/// How many letters a group has.
const GROUP: usize = 4;

/// What a text consists of, for comparing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Feature {
    /// A word without its ending.
    Stem(String),
    /// Letters that follow each other in a word.
    Letters(String),
}

/// A text that another one resembles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Similarity<T> {
    /// Which text.
    pub of: T,
    /// How much, from 0 for nothing in common to 1 for the same words.
    pub degree: f64,
}

/// Texts that others are compared with.
///
/// Features are numbered, and each knows the texts that it is in: comparing costs what a text shares with the others, not
/// what all of them consist of.
#[derive(Clone, Debug)]
pub struct SimilarTexts<T> {
    texts: Vec<IndexedText<T>>,
    /// The number of each feature: its place among the postings.
    numbers: BTreeMap<Feature, usize>,
    /// The places of the texts that a feature is in.
    postings: Vec<Vec<usize>>,
}

/// A text with what it consists of.
#[derive(Clone, Debug)]
struct IndexedText<T> {
    of: T,
    text: Box<str>,
    /// The numbers of its features.
    features: Vec<usize>,
    /// The length of its vector.
    length: f64,
}

impl<T> Default for SimilarTexts<T> {
    fn default() -> Self {
        Self { texts: Vec::new(), numbers: BTreeMap::new(), postings: Vec::new() }
    }
}

impl<T: Copy + Ord> SimilarTexts<T> {
    /// The texts to compare with; several may belong to one, which then is as near as the nearest of them.
    pub fn of<'a>(texts: impl IntoIterator<Item = (T, &'a str)>) -> Self {
        let mut all = Self::default();
        all.update(texts);
        all
    }

    /// Makes these the texts to compare with. Those that were among them already are not taken apart again.
    pub fn update<'a>(&mut self, texts: impl IntoIterator<Item = (T, &'a str)>) {
        let before = std::mem::take(&mut self.texts).into_iter();
        let mut known: BTreeMap<Box<str>, Vec<usize>> =
            before.map(|text| (text.text, text.features)).collect();
        for (of, text) in texts {
            let features = known.remove(text).unwrap_or_else(|| self.number_features(text));
            self.texts.push(IndexedText { of, text: text.into(), features, length: 0.0 });
        }
        self.postings.iter_mut().for_each(Vec::clear);
        for (place, text) in self.texts.iter().enumerate() {
            for feature in &text.features {
                self.postings.get_mut(*feature).into_iter().for_each(|posting| posting.push(place));
            }
        }
        let weights: Vec<f64> =
            self.postings.iter().map(|posting| self.squared_weight(posting.len())).collect();
        for text in &mut self.texts {
            let squares = text.features.iter().filter_map(|feature| weights.get(*feature));
            text.length = squares.sum::<f64>().sqrt();
        }
    }

    /// The texts that one resembles most, the nearest first; none that has nothing in common with it.
    pub fn nearest(&self, text: &str, count: usize) -> Vec<Similarity<T>> {
        let mut shared: Vec<f64> = vec![0.0; self.texts.len()];
        let mut square = 0.0;
        for feature in features(text) {
            let posting = self.numbers.get(&feature).and_then(|number| self.postings.get(*number));
            let posting = posting.map_or(&[][..], Vec::as_slice);
            let weight = self.squared_weight(posting.len());
            square += weight;
            for place in posting {
                shared.get_mut(*place).into_iter().for_each(|sum| *sum += weight);
            }
        }
        let length = square.sqrt();
        let mut found: Vec<Similarity<T>> = self
            .texts
            .iter()
            .zip(shared)
            .filter(|(_, shared)| *shared > 0.0)
            .map(|(text, shared)| Similarity { of: text.of, degree: shared / (length * text.length) })
            .collect();
        let order = |a: &Similarity<T>, b: &Similarity<T>| {
            b.degree.partial_cmp(&a.degree).unwrap_or(Ordering::Equal).then_with(|| a.of.cmp(&b.of))
        };
        found.sort_by(order);
        let mut seen = BTreeSet::new();
        found.into_iter().filter(|text| seen.insert(text.of)).take(count).collect()
    }

    fn number_features(&mut self, text: &str) -> Vec<usize> {
        let mut numbers = Vec::new();
        for feature in features(text) {
            let next = self.numbers.len();
            let number = *self.numbers.entry(feature).or_insert(next);
            if number == next {
                self.postings.push(Vec::new());
            }
            numbers.push(number);
        }
        numbers
    }

    /// The square of the weight of a feature that is in so many texts: the rarer, the more.
    fn squared_weight(&self, texts: usize) -> f64 {
        let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        // One more than it was seen: the text that is compared has it too.
        let weight = (1.0 + count(self.texts.len() + 1) / count(texts + 1)).ln();
        weight * weight
    }
}

fn features(text: &str) -> BTreeSet<Feature> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut all = BTreeSet::new();
    for word in words.filter(|word| !stop_words().contains(word)) {
        all.insert(Feature::Stem(stem(word).to_owned()));
        let letters: Vec<char> =
            std::iter::once('^').chain(word.chars()).chain(std::iter::once('$')).collect();
        all.extend(letters.windows(GROUP).map(|group| Feature::Letters(group.iter().collect())));
    }
    all
}

fn stop_words() -> &'static BTreeSet<&'static str> {
    static WORDS: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| STOP_WORDS.lines().collect())
}

/// A word without its ending.
fn stem(word: &str) -> &str {
    let long_enough = |stem: &&str| stem.chars().count() >= SHORTEST_STEM;
    ENDINGS.lines().filter_map(|ending| word.strip_suffix(ending)).find(long_enough).unwrap_or(word)
}
