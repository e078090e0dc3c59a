//! Time and randomness, passed down from `main` so that tests have their own.

use jiff::civil::DateTime;
use jiff::{Timestamp, ZonedDateTime};
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::sync::LazyLock;
use std::time::Instant;

/// Gives the time.
pub trait Clock: Send + Sync {
    /// The moment, independent of time zones.
    fn now(&self) -> Timestamp;

    /// The date and time of this moment in the system's time zone.
    fn local_time(&self) -> DateTime;

    /// Milliseconds since any fixed moment, by a clock that only goes forward: for time that passes. The other clock may be
    /// set back an hour while somebody works.
    fn steady_milliseconds(&self) -> u64;
}

/// The computer's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn local_time(&self) -> DateTime {
        ZonedDateTime::now().datetime()
    }

    fn steady_milliseconds(&self) -> u64 {
        static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
        u64::try_from(BEGUN.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// A number that differs at every call, to seed identities and names of temporary files with.
///
/// The standard library's hash keys are seeded by the system, which is enough here: nothing secret depends on it.
pub fn random_seed() -> u64 {
    RandomState::new().build_hasher().finish()
}
