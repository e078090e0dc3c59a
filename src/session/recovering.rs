//! Recovery copies on the start screen: what was kept, opening it, and throwing it away.
//!
//! Opening a copy never takes it away and never applies it to a file: a recovered plan has no file until the user
//! gives it one.

use super::MessageSeverity;
use super::program::{Environment, Program, file_name};
use crate::store::{Problem, RecoveredPlan, read_recovery, list_recoveries};
use crate::text::{Arg, Phrase};
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use std::path::{Path, PathBuf};

/// A recovery copy as the start screen offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryEntry {
    /// Which plan, of which municipality, until when, and where its file is.
    pub phrase: Phrase,
    /// Where it lies.
    pub file: PathBuf,
}

/// So many copies are offered at once.
const MOST_OFFERED: usize = 3;

/// The newest recovery copies.
pub(super) fn recovery_entries(outside: &Environment) -> Vec<RecoveryEntry> {
    let today = outside.clock.local_time().date();
    let copies = list_recoveries(outside.storage.as_ref(), &outside.dirs);
    copies.iter().map(|copy| recovery_entry(copy, today)).take(MOST_OFFERED).collect()
}

/// A moment as people say it: the time of day, and the day where it is another one.
pub(super) fn describe_moment(at: Timestamp, today: Date) -> Phrase {
    let local = TimeZone::system().to_datetime(at);
    if local.date() == today {
        let time = format!("{:02}.{:02}", local.hour(), local.minute());
        return Phrase::new("ui-today").with("time", time);
    }
    describe_day_and_time(at)
}

/// A moment as it can still be told another day.
pub(super) fn describe_day_and_time(at: Timestamp) -> Phrase {
    let at = TimeZone::system().to_datetime(at);
    let time = format!("{:02}.{:02}", at.hour(), at.minute());
    let day = format!("{:02}.{:02}.{}", at.day(), at.month(), at.year());
    Phrase::new("ui-day-and-time").with("day", day).with("time", time)
}

fn recovery_entry(copy: &RecoveredPlan, today: Date) -> RecoveryEntry {
    let about = copy.opened.saved.plan.about();
    let title = match about.title.trim() {
        "" => Arg::Phrase(Phrase::new("ui-untitled-plan")),
        title => Arg::Text(title.to_owned()),
    };
    let place = about.municipality.trim();
    let phrase = match (&copy.origin.path, place) {
        (None, "") => Phrase::new("ui-recovery-no-place").with("title", title),
        (None, place) => Phrase::new("ui-recovery").with("title", title).with("place", place),
        (Some(path), "") => {
            Phrase::new("ui-recovery-file-no-place").with("title", title).with("file", file_name(path))
        }
        (Some(path), place) => Phrase::new("ui-recovery-file")
            .with("title", title)
            .with("place", place)
            .with("file", file_name(path)),
    };
    let at = Timestamp::from_second(copy.origin.at).unwrap_or_default();
    RecoveryEntry { phrase: phrase.with("when", describe_moment(at, today)), file: copy.file.clone() }
}

impl Program {
    pub(super) fn refresh_recoveries(&mut self) {
        self.recoveries = recovery_entries(&self.environment);
    }

    /// A recovered plan has no file until the user gives one; its copy stays until all is in a file.
    pub(super) fn open_recovery(&mut self, copy: &Path) {
        match read_recovery(self.environment.storage.as_ref(), copy) {
            Ok(RecoveredPlan { file, fingerprint: print, opened, .. }) => {
                self.opened_without_file(opened);
                if let Some(open) = &mut self.open {
                    open.file.recovery.opened_from = Some((file, print));
                }
            }
            Err(error) => self.messages.report(MessageSeverity::Error, error.phrase()),
        }
    }

    /// Throws a recovery copy away; only ever on the user's wish.
    pub(super) fn discard_recovery(&mut self, copy: &Path) {
        if let Err(error) = self.environment.storage.remove(copy) {
            self.messages.report(MessageSeverity::Error, Problem::from_write_error(&error).of(copy).phrase());
        }
        self.refresh_recoveries();
    }
}
