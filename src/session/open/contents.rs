//! The chapters that the document of the open plan has now, while they are in sight; found in the background.
//!
//! What was found last stays until the next is there, so that no frame waits and nothing flickers.

use crate::analysis::{Outline, Totals};
use crate::document::{Document, DocumentSource, Entry, Profile};
use crate::export::language_of;
use crate::model::Plan;
use crate::text::Words;
use jiff::civil::Date;

/// The chapters of one open plan's document.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    entries: Vec<Entry>,
    revision: u64,
    running: Option<u64>,
}

impl Contents {
    /// The chapters, as they were found last.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The revision of the plan in which they were found; 0 before the first time.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether they are older than the plan and no search for them runs. A running search is finished even when the plan
    /// changes meanwhile, else nobody who types would ever see a new result.
    pub fn are_outdated(&self, revision: u64) -> bool {
        self.running.is_none() && self.revision != revision
    }

    /// A search for the chapters of this plan begins, to be run in the background.
    pub fn begin(&mut self, plan: &Plan, revision: u64, date: Date) -> ContentsTask {
        self.running = Some(revision);
        ContentsTask { plan: plan.clone(), revision, date }
    }

    /// A search has ended; one that was not begun for this plan is dropped.
    pub fn on_finished(&mut self, found: FoundContents) {
        let FoundContents { revision, entries } = found;
        if self.running == Some(revision) {
            *self = Self { entries, revision, running: None };
        }
    }
}

/// A search for the chapters of the plan of one revision.
#[derive(Debug)]
pub struct ContentsTask {
    plan: Plan,
    revision: u64,
    date: Date,
}

/// The chapters of one revision.
#[derive(Debug)]
pub struct FoundContents {
    revision: u64,
    entries: Vec<Entry>,
}

impl ContentsTask {
    /// Finds the chapters.
    pub fn run(self) -> FoundContents {
        let Self { plan, revision, date } = self;
        // In the language of the plan, not in that of the window.
        let (outline, totals, words) =
            (Outline::of(&plan), Totals::of(&plan), Words::new(language_of(&plan)));
        let source = DocumentSource { plan: &plan, outline: &outline, totals: &totals, words: &words, date };
        FoundContents { revision, entries: Document::of(&source, Profile::Full).entries() }
    }
}
