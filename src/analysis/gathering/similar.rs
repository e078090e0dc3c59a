//! Texts that say nearly the same: which of those that are there a new one resembles.
//!
//! Words without their endings and groups of four letters, each weighed by how rare it is among the texts compared: a word
//! that everybody uses says nothing, a rare one nearly all. Cosine of the two sets; no dictionary, no network.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

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
#[derive(Clone, Debug)]
pub struct SimilarTexts<T> {
    texts: Vec<(T, BTreeSet<Feature>)>,
    /// In how many of the texts a feature is.
    counts: BTreeMap<Feature, usize>,
}

impl<T> Default for SimilarTexts<T> {
    fn default() -> Self {
        Self { texts: Vec::new(), counts: BTreeMap::new() }
    }
}

impl<T: Copy + Ord> SimilarTexts<T> {
    /// The texts to compare with.
    pub fn of<'a>(texts: impl IntoIterator<Item = (T, &'a str)>) -> Self {
        let mut all = Self::default();
        texts.into_iter().for_each(|(of, text)| all.add(of, text));
        all
    }

    /// Adds a text.
    pub fn add(&mut self, of: T, text: &str) {
        let features = features(text);
        for feature in &features {
            *self.counts.entry(feature.clone()).or_default() += 1;
        }
        self.texts.push((of, features));
    }

    /// The texts that one resembles most, the nearest first; none that has nothing in common with it.
    pub fn nearest(&self, text: &str, count: usize) -> Vec<Similarity<T>> {
        let wanted = features(text);
        let weight = self.length(&wanted);
        if weight == 0.0 {
            return Vec::new();
        }
        let degree = |features: &BTreeSet<Feature>| {
            let shared: f64 = wanted.intersection(features).map(|feature| self.squared_weight(feature)).sum();
            let length = self.length(features);
            if length == 0.0 { 0.0 } else { shared / (weight * length) }
        };
        let mut found: Vec<Similarity<T>> = self
            .texts
            .iter()
            .map(|(of, features)| Similarity { of: *of, degree: degree(features) })
            .collect();
        found.retain(|text| text.degree > 0.0);
        let order = |a: &Similarity<T>, b: &Similarity<T>| {
            b.degree.partial_cmp(&a.degree).unwrap_or(Ordering::Equal).then_with(|| a.of.cmp(&b.of))
        };
        found.sort_by(order);
        found.truncate(count);
        found
    }

    fn length(&self, features: &BTreeSet<Feature>) -> f64 {
        features.iter().map(|feature| self.squared_weight(feature)).sum::<f64>().sqrt()
    }

    /// The square of a feature's weight: the rarer, the more.
    fn squared_weight(&self, feature: &Feature) -> f64 {
        let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        // One more than it was seen: the text that is compared has it too.
        let seen = count(self.counts.get(feature).copied().unwrap_or_default() + 1);
        let weight = (1.0 + count(self.texts.len() + 1) / seen).ln();
        weight * weight
    }
}

fn features(text: &str) -> BTreeSet<Feature> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut all = BTreeSet::new();
    for word in words.filter(|word| !STOP_WORDS.lines().any(|stop| stop == *word)) {
        all.insert(Feature::Stem(stem(word).to_owned()));
        let letters: Vec<char> =
            std::iter::once('^').chain(word.chars()).chain(std::iter::once('$')).collect();
        all.extend(letters.windows(GROUP).map(|group| Feature::Letters(group.iter().collect())));
    }
    all
}

/// A word without its ending.
fn stem(word: &str) -> &str {
    let long_enough = |stem: &&str| stem.chars().count() >= SHORTEST_STEM;
    ENDINGS.lines().filter_map(|ending| word.strip_suffix(ending)).find(long_enough).unwrap_or(word)
}
