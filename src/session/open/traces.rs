//! Removing the traces of words that should never have been written: from the plan and its steps at once, and from the journal, the
//! earlier versions and the recovery copies as soon as the plan without them is in its file.
//!
//! The words give way to a mark, everywhere to the same one, so that plan, steps and versions still fit together. What has left
//! this program, a document or a copy of the file, is out of reach.

use crate::edit::Rewording;
use crate::export::language_of;
use crate::model::{Plan, Uid};
use crate::session::environment::Files;
use crate::store::{RewordedFiles, reword_journal, reword_recoveries, reword_versions};
use crate::text::{Phrase, SearchOptions, TextSearch, Words};

/// Where traces are looked for besides the plan and its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TracePlace {
    /// The journal.
    Journal,
    /// The earlier versions.
    Versions,
    /// The recovery copies.
    Recoveries,
}

impl TracePlace {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Journal, Self::Versions, Self::Recoveries];
}

/// Traces that are to go.
#[derive(Debug)]
pub struct PendingTraces {
    /// What is sought, and the mark.
    pub(super) rewording: Rewording,
    /// How many places have not answered yet; `None` until the plan without the words is in its file.
    pub(super) awaited: Option<usize>,
    /// Versions and copies that held them.
    pub(super) found: RewordedFiles,
    /// Steps of the journal that held them.
    pub(super) steps: usize,
}

/// The work in one place, to be run in the background.
#[derive(Debug)]
pub struct TraceTask {
    /// The plan.
    pub plan_id: Uid,
    /// What is sought, and the mark.
    pub rewording: Rewording,
    /// Where.
    pub place: TracePlace,
}

impl TraceTask {
    /// Removes the traces; says how many things held them.
    pub fn run(&self, files: &Files) -> Result<RewordedFiles, Phrase> {
        let (storage, dirs) = (files.storage.as_ref(), &files.dirs);
        let done = match self.place {
            TracePlace::Journal => reword_journal(storage, dirs, self.plan_id, &self.rewording)
                .map(|reworded| RewordedFiles { reworded, removed: 0 }),
            TracePlace::Versions => reword_versions(storage, dirs, self.plan_id, &self.rewording),
            TracePlace::Recoveries => reword_recoveries(storage, dirs, self.plan_id, &self.rewording),
        };
        done.map_err(|error| error.phrase())
    }
}

/// How the traces of words are removed from a plan: they are sought as whole words, in capitals or not, and the mark that takes
/// their place is a part of the plan and in its language. `None` where there are no words.
pub fn trace_rewording(plan: &Plan, words: &[String]) -> Option<Rewording> {
    let options = SearchOptions { whole_words: true, match_case: false };
    let searches: Vec<TextSearch> =
        words.iter().filter_map(|words| TextSearch::new(words, options)).collect();
    let mark = Words::new(language_of(plan)).word("traces-mark");
    (!searches.is_empty()).then(|| Rewording::new(searches, &mark))
}
