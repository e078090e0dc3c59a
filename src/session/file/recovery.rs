//! Recovery copies as the start screen offers them.
//!
//! Opening a copy never removes it and never applies it to a file: a recovered plan has no file until the user gives it
//! one.

use super::moments::describe_moment;
use crate::session::environment::{Environment, file_name};
use crate::store::{RecoveredPlan, list_recoveries};
use crate::text::{Arg, Phrase};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::PathBuf;

/// A recovery copy, or another version of a plan, as the window offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryEntry {
    /// Which plan, of which municipality, until when, and where its file is.
    pub phrase: Phrase,
    /// The file of the copy.
    pub file: PathBuf,
}

/// At most so many copies are offered.
const MOST_OFFERED: usize = 3;

/// The newest recovery copies.
pub fn recovery_entries(env: &Environment) -> Vec<RecoveryEntry> {
    let today = env.today();
    let copies = list_recoveries(env.storage.as_ref(), &env.dirs);
    copies.iter().map(|copy| recovery_entry(copy, today)).take(MOST_OFFERED).collect()
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
