//! When something of the open plan is to be written without anybody asking; knows no file and no clock, the caller gives
//! the time.
//!
//! The plan's file, its recovery copy and its journal have a clock each, so that none waits for another.

/// How soon a clock writes. Times are milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaveTiming {
    /// Written this long after the last change.
    quiet: u64,
    /// Written this long after the first change while changes go on.
    longest_wait: u64,
    /// Writes are at least this many times the last one's duration apart: a slow disk is not kept busy.
    spacing: u64,
}

impl SaveTiming {
    /// Of the plan's file and of its recovery copy, which are written whole.
    pub const WHOLE_PLAN: Self = Self { quiet: 1_000, longest_wait: 1_200, spacing: 20 };
    /// Of the journal, to which a few lines are added: what was typed two seconds ago is there, however large the plan.
    pub const JOURNAL: Self = Self { quiet: 400, longest_wait: 800, spacing: 0 };
}

/// And never further apart than this.
const LONGEST_SPACING: u64 = 30_000;
/// A write that failed is not tried again sooner.
const RETRY_AFTER: u64 = 1_200;

/// The clock of one thing that is written; times are milliseconds of any steady clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaveClock {
    timing: SaveTiming,
    first_change: Option<u64>,
    last_change: u64,
    /// The next write is not begun sooner.
    not_before: u64,
    /// Somebody waits for the write.
    is_hurried: bool,
}

impl SaveClock {
    /// A clock by which nothing waits yet.
    pub const fn new(timing: SaveTiming) -> Self {
        Self { timing, first_change: None, last_change: 0, not_before: 0, is_hurried: false }
    }

    /// The plan changed now.
    pub fn on_change(&mut self, now: u64) {
        self.first_change = self.first_change.or(Some(now));
        self.last_change = now;
    }

    /// What waits is to be written at once.
    pub const fn hurry(&mut self) {
        self.is_hurried = self.first_change.is_some();
    }

    /// Whether anything has changed since the last write began.
    pub const fn is_waiting(&self) -> bool {
        self.first_change.is_some()
    }

    /// In how many milliseconds a write is due; 0 is now, `None` where nothing waits.
    pub fn due_in(&self, now: u64) -> Option<u64> {
        let first = self.first_change?;
        if self.is_hurried {
            return Some(0);
        }
        let wanted = (self.last_change + self.timing.quiet).min(first + self.timing.longest_wait);
        Some(wanted.max(self.not_before).saturating_sub(now))
    }

    /// A write of all that has changed so far begins; or nothing is to be written any longer.
    pub const fn on_started(&mut self) {
        self.first_change = None;
        self.is_hurried = false;
    }

    /// A write succeeded, after so many milliseconds.
    pub fn on_written(&mut self, now: u64, duration: u64) {
        // A save of two seconds (a slow network disk) is followed by forty of rest, at most thirty.
        self.not_before = now + (duration * self.timing.spacing).min(LONGEST_SPACING);
    }

    /// A write failed: what it held waits again. It counts as a slow one, so that the next try is not made at once.
    pub fn on_failed(&mut self, now: u64, duration: u64) {
        self.on_written(now, duration);
        self.not_before = self.not_before.max(now + RETRY_AFTER);
        self.on_change(now);
    }
}
