//! The clocks of tests: one that goes when the test says so, and one that never does.

use jiff::civil::DateTime;
use planverksted::store::Clock;
use std::sync::atomic::{AtomicI64, Ordering};

/// Milliseconds since a Tuesday in November.
#[derive(Default)]
pub(crate) struct TestClock {
    /// How long it has gone.
    gone: AtomicI64,
    /// How far somebody has set it back.
    set_back: AtomicI64,
}

impl TestClock {
    /// It goes on by so many milliseconds.
    pub(crate) fn advance(&self, milliseconds: i64) {
        self.gone.fetch_add(milliseconds, Ordering::SeqCst);
    }

    /// It goes on until a time of day.
    pub(crate) fn set(&self, local: DateTime) {
        let until = local.to_zoned_datetime(jiff::tz::TimeZone::UTC).expect("a moment").timestamp();
        self.advance(until.duration_since(self.now()).as_millis().try_into().expect("a while"));
    }

    /// The time of day.
    pub(crate) fn local(&self) -> DateTime {
        self.local_time()
    }

    /// Somebody sets the time of day back by so many milliseconds.
    pub(crate) fn set_back(&self, milliseconds: i64) {
        self.set_back.fetch_add(milliseconds, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> jiff::Timestamp {
        let begun = jiff::Timestamp::from_second(1_795_500_000).expect("a moment");
        let since = self.gone.load(Ordering::SeqCst) - self.set_back.load(Ordering::SeqCst);
        begun + jiff::SignedDuration::from_millis(since)
    }

    fn steady_milliseconds(&self) -> u64 {
        self.gone.load(Ordering::SeqCst).unsigned_abs()
    }

    fn local_time(&self) -> DateTime {
        jiff::tz::TimeZone::UTC.to_datetime(self.now())
    }
}

/// A clock that always shows the same time.
pub(crate) struct FixedClock(pub(crate) DateTime);

impl Clock for FixedClock {
    fn now(&self) -> jiff::Timestamp {
        self.0.to_zoned_datetime(jiff::tz::TimeZone::UTC).expect("a moment").timestamp()
    }

    fn local_time(&self) -> DateTime {
        self.0
    }

    fn steady_milliseconds(&self) -> u64 {
        0
    }
}
