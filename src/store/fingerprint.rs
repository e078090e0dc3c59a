//! The fingerprint of a file's content: distinguishes one content from any other, the same on every machine and in every
//! version.
//!
//! Limitations: it detects changes, but does not resist an attacker who constructs two contents with one fingerprint.

use crate::model::Uid;
use std::fmt;
use xxhash_rust::xxh3::xxh3_128;

/// Identifies the content of a file: the 128-bit XXH3 hash of its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint(u128);

/// What a written fingerprint begins with. It names the hash: fingerprints of another hash, as earlier versions of the
/// program wrote them into settings and recovery copies, are unknown instead of compared.
const PREFIX: &str = "xxh3-";
/// The digits of a written fingerprint.
const DIGITS: usize = 32;

impl Fingerprint {
    /// The fingerprint of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(xxh3_128(bytes))
    }

    /// An identity that follows from the content: the same bytes have the same one wherever they are.
    pub fn id(self) -> Uid {
        Uid::from_bits(u64::try_from(self.0 >> 64).unwrap_or_default())
    }

    /// Reads what [`Display`](fmt::Display) writes, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(PREFIX).filter(|digits| digits.len() == DIGITS)?;
        u128::from_str_radix(digits, 16).ok().map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{:032x}", self.0)
    }
}
