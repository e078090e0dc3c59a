//! The identity that versions were kept under before fingerprints were XXH3: only to verify and to know them again.
//!
//! Limitations: nothing new gets such an identity.

use crate::model::Uid;

/// The golden ratio's fraction, which has many ones and zeros.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// The identity that follows from some bytes.
///
/// One row of multiplications over words of eight bytes; the lowest 50 bits of its mix were the identity.
pub(super) fn legacy_id(bytes: &[u8]) -> Uid {
    let mut row = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let mut step = |word: [u8; 8]| row = (row.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(FACTOR);
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        step(*word);
    }
    let mut last = [0; 8];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    step(last);
    let mixed = (row ^ row >> 32).wrapping_mul(FACTOR);
    Uid::from_bits(mixed ^ mixed >> 29)
}
