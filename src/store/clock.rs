//! Time and randomness, passed down from `main` so that tests have their own.

use jiff::civil::DateTime;
use jiff::{Timestamp, ZonedDateTime};
use std::hash::{BuildHasher as _, Hasher as _, RandomState};

/// Gives the time.
pub trait Clock: Send + Sync {
    /// The moment, independent of time zones.
    fn now(&self) -> Timestamp;

    /// The date and time of this moment in the system's time zone.
    fn local_time(&self) -> DateTime;
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
}

/// A number that differs at every call, to seed identities and names of temporary files with.
///
/// The standard library's hash keys are seeded by the system, which is enough here: nothing secret depends on it.
pub fn random_seed() -> u64 {
    RandomState::new().build_hasher().finish()
}
