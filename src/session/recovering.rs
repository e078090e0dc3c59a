//! Recovery copies on the start screen: what was kept, opening it, and throwing it away.
//!
//! Opening a copy never takes it away and never applies it to a file: a recovered plan has no file until the user
//! gives it one.

use super::Weight;
use super::program::{Outside, Program, file_name};
use crate::store::{Problem, Recovery, read_recovery, recoveries};
use crate::text::{Arg, Phrase};
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use std::path::{Path, PathBuf};

/// A recovery copy as the start screen offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which plan, of which municipality, until when, and where its file is.
    pub phrase: Phrase,
    /// Where it lies.
    pub file: PathBuf,
}

/// So many copies are offered at once.
const SHOWN: usize = 3;

/// The newest recovery copies.
pub(super) fn kept(outside: &Outside) -> Vec<Kept> {
    let today = outside.clock.local().date();
    let copies = recoveries(outside.storage.as_ref(), &outside.places);
    copies.iter().map(|copy| offered(copy, today)).take(SHOWN).collect()
}

/// A moment as people say it: the time of day, and the day where it is another one.
pub(super) fn moment(at: Timestamp, today: Date) -> Phrase {
    let local = TimeZone::system().to_datetime(at);
    if local.date() == today {
        let time = format!("{:02}.{:02}", local.hour(), local.minute());
        return Phrase::new("ui-today").with("time", time);
    }
    day_and_time(at)
}

/// A moment as it can still be told another day.
pub(super) fn day_and_time(at: Timestamp) -> Phrase {
    let at = TimeZone::system().to_datetime(at);
    let time = format!("{:02}.{:02}", at.hour(), at.minute());
    let day = format!("{:02}.{:02}.{}", at.day(), at.month(), at.year());
    Phrase::new("ui-day-and-time").with("day", day).with("time", time)
}

fn offered(copy: &Recovery, today: Date) -> Kept {
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
    Kept { phrase: phrase.with("when", moment(at, today)), file: copy.file.clone() }
}

impl Program {
    pub(super) fn find_recoveries(&mut self) {
        self.recoveries = kept(&self.outside);
    }

    /// A recovered plan has no file until the user gives one; its copy stays until all is in a file.
    pub(super) fn recover(&mut self, copy: &Path) {
        match read_recovery(self.outside.storage.as_ref(), copy) {
            Ok(Recovery { file, print, opened, .. }) => {
                self.opened_without_file(opened);
                if let Some(open) = &mut self.open {
                    open.file.copy.from = Some((file, print));
                }
            }
            Err(error) => self.messages.say(Weight::Error, error.phrase()),
        }
    }

    /// Throws a recovery copy away; only ever on the user's wish.
    pub(super) fn discard(&mut self, copy: &Path) {
        if let Err(error) = self.outside.storage.remove(copy) {
            self.messages.say(Weight::Error, Problem::writing(&error).of(copy).phrase());
        }
        self.find_recoveries();
    }
}
