//! The print of a file's content: tells one content from any other, the same on every machine and in every version.
//!
//! Limitations: made to notice change, not to withstand somebody who wants two contents to look alike.

use crate::model::Uid;
use std::fmt;

/// Tells the content of a file from any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint(u128);

/// Odd numbers with many ones and zeros: the golden ratio's, and one of `SplitMix64`.
const FACTORS: [u64; 2] = [0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9];

impl Fingerprint {
    /// Of some bytes.
    ///
    /// Two independent rows of multiplications over words of eight bytes. Each step can be taken back, so that two
    /// contents that differ in one word never have the same print.
    pub fn of(bytes: &[u8]) -> Self {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let mut rows = [length, !length];
        let mut words = bytes.chunks_exact(8);
        for word in words.by_ref() {
            step(&mut rows, word);
        }
        let mut last = [0; 8];
        for (to, from) in last.iter_mut().zip(words.remainder()) {
            *to = *from;
        }
        step(&mut rows, &last);
        let [high, low] = rows.map(finish);
        Self(u128::from(high) << 64 | u128::from(low))
    }

    /// An identity that follows from the content: the same bytes have the same one wherever they lie.
    pub fn id(self) -> Uid {
        Uid::from_bits(u64::try_from(self.0 >> 64).unwrap_or_default())
    }

    /// Reads what [`Display`](fmt::Display) writes.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 32).then(|| u128::from_str_radix(text, 16).ok().map(Self)).flatten()
    }
}

/// Takes a word into both rows.
fn step(rows: &mut [u64; 2], word: &[u8]) {
    let word = word.try_into().map(u64::from_le_bytes).unwrap_or_default();
    for ((row, factor), turn) in rows.iter_mut().zip(FACTORS).zip([5, 29]) {
        *row = (row.rotate_left(turn) ^ word).wrapping_mul(factor);
    }
}

/// Spreads the last words over all bits.
fn finish(row: u64) -> u64 {
    let mixed = (row ^ row >> 32).wrapping_mul(FACTORS[0]);
    mixed ^ mixed >> 29
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}
