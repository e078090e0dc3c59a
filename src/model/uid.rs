//! Identities of records: 50 bits, written as ten characters of which no two look alike.

use std::fmt;

/// The identity of a record; never used for another one.
///
/// Written as ten characters of `23456789ABCDEFGHJKLMNPQRSTUVWXYZ`, read in either case.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uid(u64);

const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH: usize = 10;
const MASK: u64 = (1 << 50) - 1;

impl Uid {
    /// The identity of the one plan record of every plan.
    pub const PLAN: Self = Self(0);
    /// The smallest and the largest identity, for ranges.
    pub const MIN: Self = Self(0);
    /// The largest identity.
    pub const MAX: Self = Self(MASK);

    /// The identity of the lowest 50 bits.
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits & MASK)
    }

    /// The 50 bits.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Reads ten characters of the alphabet, in either case.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != LENGTH {
            return None;
        }
        text.bytes()
            .try_fold(0_u64, |bits, byte| {
                let digit = value_of(byte)?;
                Some(bits << 5 | digit)
            })
            .map(Self)
    }

    /// An identity derived from others: the same parts always give the same one.
    ///
    /// For records that exist once for a pair, such as a coverage cell of a group and a level.
    /// The mixing step is the finaliser of `SplitMix64`.
    pub fn derived(parts: &[Self]) -> Self {
        // Each part is mixed into the state before it, so that the order of the parts matters.
        let mixed = parts.iter().fold(0x9E37_79B9_7F4A_7C15_u64, |state, part| mix(state ^ part.0));
        Self::from_bits(mixed)
    }
}

fn mix(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The value of a character of the alphabet: digits from 2, then letters without I and O.
fn value_of(byte: u8) -> Option<u64> {
    let value = match byte.to_ascii_uppercase() {
        digit @ b'2'..=b'9' => digit - b'2',
        // The ranges leave out I and O, and the digits 0 and 1, which are mistaken for them in print.
        letter @ b'A'..=b'H' => letter - b'A' + 8,
        letter @ b'J'..=b'N' => letter - b'J' + 16,
        letter @ b'P'..=b'Z' => letter - b'P' + 21,
        _ => return None,
    };
    Some(u64::from(value))
}

impl Uid {
    /// The ten characters, all of them ASCII.
    pub fn to_ascii(self) -> [u8; 10] {
        let mut text = [b'2'; LENGTH];
        for (at, slot) in text.iter_mut().enumerate() {
            // Ten characters of five bits: the highest bits first, so that ids sort as text in the order of their
            // numbers.
            let shift = 5 * (LENGTH - 1 - at);
            let digit = usize::try_from(self.0 >> shift & 31).unwrap_or(0);
            *slot = ALPHABET.get(digit).copied().unwrap_or(b'2');
        }
        text
    }
}

impl fmt::Display for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(str::from_utf8(&self.to_ascii()).unwrap_or_default())
    }
}

impl fmt::Debug for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Gives out new identities; seeded, so that a test gets the same ones every time.
#[derive(Clone, Debug)]
pub struct IdGenerator(u64);

impl IdGenerator {
    /// A giver that begins at a seed; different seeds give unrelated identities.
    pub const fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// A new identity, never the plan's.
    ///
    /// The generator is `SplitMix64`: it visits every 64-bit state once.
    pub fn next_id(&mut self) -> Uid {
        loop {
            let number = mix(self.0);
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            // The upper bits: those of the generator that are best mixed.
            let uid = Uid::from_bits(number >> 14);
            // 0 is the plan's own record. It comes up hardly ever.
            if uid != Uid::PLAN {
                return uid;
            }
        }
    }
}
