//! What the document of the open plan holds now, while that is in sight; it is found beside the window.
//!
//! What was found last stands until the next is there, so that no frame waits and nothing flickers.

use super::View;
use super::program::{JobResult, JobKind, Program};
use crate::analysis::{Outline, Totals};
use crate::document::{Document, Entry, Profile, DocumentSource};
use crate::export::language_of;
use crate::text::Words;

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

    /// Takes what was found; what was not begun for this plan is dropped.
    fn on_finished(&mut self, revision: u64, entries: Vec<Entry>) {
        if self.running == Some(revision) {
            *self = Self { entries, revision, running: None };
        }
    }
}

impl Program {
    /// Whether the contents are in sight, older than the plan, and not being found. One that runs is waited for even
    /// when the plan goes on changing, else nobody who writes on would ever see a new one.
    pub(super) fn contents_are_due(&self) -> bool {
        self.open.as_ref().is_some_and(|open| {
            let Contents { revision: of, running, .. } = open.contents;
            open.view == View::Documents && running.is_none() && of != open.plan.revision()
        })
    }

    /// Begins to find them.
    pub(super) fn begin_contents(&mut self) {
        let date = self.environment.clock.local_time().date();
        let Some(open) = &mut self.open else { return };
        let (plan, revision) = (open.plan.plan().clone(), open.plan.revision());
        open.contents.running = Some(revision);
        self.jobs.begin(JobKind::Contents, move |_, _| {
            let (outline, totals, words) =
                (Outline::of(&plan), Totals::of(&plan), Words::new(language_of(&plan)));
            let source = DocumentSource { plan: &plan, outline: &outline, totals: &totals, words: &words, date };
            JobResult::Contents { revision, entries: Document::of(&source, Profile::Full).entries() }
        });
    }

    /// Takes what was found.
    pub(super) fn on_contents(&mut self, revision: u64, entries: Vec<Entry>) {
        if let Some(open) = &mut self.open {
            open.contents.on_finished(revision, entries);
        }
    }
}
