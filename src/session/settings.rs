//! What the program remembers of a user between two starts: language, look, recent plans.
//!
//! Kept as JSON in the configuration folder; what cannot be read is as if it had never been set.

use super::{Appearance, TimelineSettings};
use crate::export::Format;
use crate::store::Fingerprint;
use crate::text::Language;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// So many recent plans are remembered.
const MOST_RECENT: usize = 8;
/// So many documents are known again.
const MOST_EXPORTED: usize = 64;

/// A plan that was open before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecentPlan {
    /// Its file.
    pub path: PathBuf,
    /// Its title then.
    pub title: String,
    /// Its municipality then.
    pub municipality: String,
    /// When it was open last, as seconds since 1970.
    pub at: i64,
}

/// What is remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language's code; empty until it is chosen.
    pub language: String,
    /// The look.
    pub look: Appearance,
    /// The code of the format that documents are exported in; empty until one is chosen.
    pub format: String,
    /// Recent plans, newest first.
    pub recent: Vec<RecentPlan>,
    /// How the timeline is shown.
    pub timeline: TimelineSettings,
    /// The prints of documents that were made, newest first: a file that has one of them is as it was made.
    pub exported: Vec<String>,
    /// Which forms show all their fields, by kind.
    pub more: Vec<String>,
}

impl Settings {
    /// Reads them; what is damaged gives those of a first start.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The text of the file.
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The language; Bokmål until one is chosen.
    pub fn window_language(&self) -> Language {
        Language::from_code(&self.language).unwrap_or_default()
    }

    /// The format of documents; PDF until another is chosen.
    pub fn export_format(&self) -> Format {
        Format::from_code(&self.format).unwrap_or_default()
    }

    /// Puts a plan first among the recent ones.
    pub fn add_recent(&mut self, recent: RecentPlan) {
        self.remove_recent(&recent.path);
        self.recent.insert(0, recent);
        self.recent.truncate(MOST_RECENT);
    }

    /// A document was made.
    pub fn add_exported(&mut self, print: Fingerprint) {
        let print = print.to_string();
        self.exported.retain(|other| *other != print);
        self.exported.insert(0, print);
        self.exported.truncate(MOST_EXPORTED);
    }

    /// Takes a plan out of the recent ones.
    pub fn remove_recent(&mut self, path: &Path) {
        self.recent.retain(|recent| recent.path != path);
    }
}
