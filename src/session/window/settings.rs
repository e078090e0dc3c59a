//! What the program remembers of a user between two starts: language, appearance, recent plans.
//!
//! Kept as JSON in the configuration folder; what cannot be read is as if it had never been set.

use super::abbreviations::Abbreviations;
use super::placement::WindowPlacement;
use super::room_appearance::RoomAppearance;
use super::table_layout::TableLayouts;
use super::timeline::TimelineSettings;
use crate::export::Format;
use crate::text::{Language, Phrase};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// So many recent plans are remembered.
const MOST_RECENT: usize = 8;

/// How the window looks, as the user chose it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the system does.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// With high contrast.
    Contrast,
}

impl Appearance {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// Its name.
    pub const fn name(self) -> Phrase {
        match self {
            Self::System => Phrase::new("ui-look-system"),
            Self::Light => Phrase::new("ui-look-light"),
            Self::Dark => Phrase::new("ui-look-dark"),
            Self::Contrast => Phrase::new("ui-look-contrast"),
        }
    }
}

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
    /// The code of the view that was shown last; empty where that is the overview.
    pub view: String,
}

/// What is remembered. The names of the fields are the keys of the file, or renamed to them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language's code; empty until it is chosen.
    pub language: String,
    /// The appearance.
    #[serde(rename = "look")]
    pub appearance: Appearance,
    /// The code of the format that documents are exported in; empty until one is chosen.
    pub format: String,
    /// Recent plans, newest first.
    pub recent: Vec<RecentPlan>,
    /// How the timeline is shown.
    pub timeline: TimelineSettings,
    /// How tables are shown, by the code of their kind.
    pub tables: TableLayouts,
    /// How the picture in the room looks.
    pub room: RoomAppearance,
    /// Where the window was.
    pub window: WindowPlacement,
    /// The user's own abbreviations.
    pub abbreviations: Abbreviations,
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

    /// The language of the window; Bokmål until one is chosen.
    pub fn window_language(&self) -> Language {
        Language::from_code(&self.language).unwrap_or_default()
    }

    /// The format of documents; PDF until another is chosen.
    pub fn export_format(&self) -> Format {
        Format::from_code(&self.format).unwrap_or_default()
    }

    /// Sets the format of documents.
    pub fn set_export_format(&mut self, format: Format) {
        format.code().clone_into(&mut self.format);
    }

    /// Sets the language of the window.
    pub fn set_language(&mut self, language: Language) {
        language.code().clone_into(&mut self.language);
    }

    /// Puts a plan first among the recent ones; the view that it was left in stays known.
    pub fn add_recent(&mut self, mut recent: RecentPlan) {
        if let Some(known) = self.recent.iter_mut().find(|known| known.path == recent.path) {
            recent.view = std::mem::take(&mut known.view);
        }
        self.remove_recent(&recent.path);
        // A plan is in the list once, where it was opened last.
        self.recent.insert(0, recent);
        self.recent.truncate(MOST_RECENT);
    }

    /// Remembers which view a plan was left in.
    pub fn set_recent_view(&mut self, path: &Path, view: &str) {
        if let Some(known) = self.recent.iter_mut().find(|known| known.path == path) {
            view.clone_into(&mut known.view);
        }
    }

    /// Takes a plan out of the recent ones.
    pub fn remove_recent(&mut self, path: &Path) {
        self.recent.retain(|recent| recent.path != path);
    }
}
