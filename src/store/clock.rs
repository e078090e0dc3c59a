//! The time and chance of the outside world, handed down from `main` so that tests have their own.

use jiff::civil::DateTime;
use jiff::{Timestamp, ZonedDateTime};
use std::hash::{BuildHasher as _, Hasher as _, RandomState};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The moment.
    fn now(&self) -> Timestamp;

    /// The date and time on the wall.
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

/// A clock that stands still.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub DateTime);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0.to_zoned_datetime(jiff::tz::TimeZone::UTC).map(|at| at.timestamp()).unwrap_or_default()
    }

    fn local_time(&self) -> DateTime {
        self.0
    }
}

/// A number that is another one every time, to seed identities with.
pub fn random_seed() -> u64 {
    RandomState::new().build_hasher().finish()
}
