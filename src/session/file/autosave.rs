//! When a plan is to be saved automatically; knows no file and no clock, the caller gives the time.

/// Saved this long after the last change.
const QUIET_TIME: u64 = 1_000;
/// A save begins this long after the first change while changes go on, so that it has ended after two seconds.
const LONGEST_WAIT: u64 = 1_200;
/// Saves are at least this many times the last one's duration apart: a slow disk is not kept busy.
const SPACING: u64 = 20;
/// And never further apart than this.
const LONGEST_SPACING: u64 = 30_000;

/// The save clock of one open plan; times are milliseconds of any steady clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Autosave {
    first_change: Option<u64>,
    last_change: u64,
    last_save: Option<u64>,
    duration: u64,
}

impl Autosave {
    /// The plan changed now.
    pub fn on_change(&mut self, now: u64) {
        self.first_change = self.first_change.or(Some(now));
        self.last_change = now;
    }

    /// Whether anything has changed since the last save began.
    pub const fn is_waiting(&self) -> bool {
        self.first_change.is_some()
    }

    /// In how many milliseconds a save is due; 0 is now, `None` where nothing waits.
    pub fn due_in(&self, now: u64) -> Option<u64> {
        let first = self.first_change?;
        let wanted = (self.last_change + QUIET_TIME).min(first + LONGEST_WAIT);
        // A save of two seconds (a slow network disk) is followed by forty of rest, at most thirty.
        let spacing = (self.duration * SPACING).min(LONGEST_SPACING);
        let allowed = self.last_save.map_or(0, |last| last + spacing);
        Some(wanted.max(allowed).saturating_sub(now))
    }

    /// A save of all that has changed so far begins.
    pub const fn on_save_started(&mut self) {
        self.first_change = None;
    }

    /// A save succeeded, after so many milliseconds.
    pub const fn on_saved(&mut self, now: u64, duration: u64) {
        self.last_save = Some(now);
        self.duration = duration;
    }

    /// A save failed: what it held waits again. It counts as a slow one, so that the next try is not made at once.
    pub fn on_failed(&mut self, now: u64, duration: u64) {
        self.on_saved(now, duration.max(LONGEST_WAIT / SPACING));
        self.on_change(now);
    }
}
