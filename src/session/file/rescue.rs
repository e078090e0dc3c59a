//! What can be opened instead of a file that is no plan: its newest version, or what can be read of the file.
//!
//! Both open as plans without a file; the damaged file is only read.

use super::moments::describe_moment;
use crate::session::environment::file_name;
use crate::session::window::command::Command;
use crate::session::window::messages::MessageSeverity;
use crate::store::{Loss, Salvaged, Version};
use crate::text::Phrase;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// So many losses are reported in the window one by one; the list of messages holds no more than a few hundred.
pub const MOST_LOSSES: usize = 100;

/// What the window offers where a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RescueOffer {
    /// What there is to open, for people.
    pub phrase: Phrase,
    /// The newest version, where one is kept.
    pub version: Option<Version>,
    /// The damaged file, where something of it can be read.
    pub damaged: Option<PathBuf>,
}

impl RescueOffer {
    /// The offer for a file, its newest version and the number of rows that can be read of it; none where there is neither.
    pub fn of(path: &Path, version: Option<Version>, rows: Option<usize>, today: Date) -> Option<Self> {
        let key = match (&version, rows) {
            (Some(_), Some(_)) => "ui-rescue-both",
            (Some(_), None) => "ui-version-offered",
            (None, Some(_)) => "ui-rescue-readable",
            (None, None) => return None,
        };
        let mut phrase = Phrase::new(key).with("file", file_name(path));
        if let Some(version) = &version {
            phrase = phrase.with("when", describe_moment(version.info.at, today));
        }
        if let Some(rows) = rows {
            phrase = phrase.with("count", rows);
        }
        Some(Self { phrase, version, damaged: rows.map(|_| path.to_owned()) })
    }

    /// The words of each button with what it does, in order.
    pub fn acts(&self) -> Vec<(&'static str, Command)> {
        let version = self.version.as_ref().map(|_| ("ui-rescue-open-version", Command::OpenOfferedVersion));
        let damaged = self.damaged.as_ref().map(|_| ("ui-rescue-open-readable", Command::OpenReadable));
        let decline = ("ui-offer-leave", Command::DeclineRescue);
        version.into_iter().chain(damaged).chain([decline]).collect()
    }
}

/// What is reported when the readable part of a damaged file is opened, the summary last.
pub fn describe_salvage(path: &Path, salvaged: &Salvaged) -> Vec<(MessageSeverity, Phrase)> {
    let Salvaged { losses, remarks, .. } = salvaged;
    let of_line =
        |loss: &Loss| Phrase::new("store-lost-line").with("line", loss.line).with("text", loss.text.clone());
    let mut phrases: Vec<Phrase> = remarks.clone();
    phrases.extend(losses.iter().take(MOST_LOSSES).map(of_line));
    if losses.len() > MOST_LOSSES {
        phrases.push(Phrase::new("ui-rescue-more").with("count", losses.len() - MOST_LOSSES));
    }
    phrases.push(Phrase::new("ui-rescued").with("file", file_name(path)).with("count", losses.len()));
    phrases.into_iter().map(|phrase| (MessageSeverity::Warning, phrase)).collect()
}
