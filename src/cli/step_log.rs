//! `log`: what was done to a plan, when, in words.
//!
//! The steps are those that were made on this machine, by the plan's id; what other machines did is shown as a gap.

use super::CliContext;
use super::args::PlanArgs;
use super::error::CliError;
use crate::edit::Step;
use crate::model::Uid;
use crate::store::{
    FileBase, Fingerprint, Journal, JournalAddition, JournalBase, JournalEntry, JournalLine, Opened,
    SavedPlan, append_journal, open_plan, put_back_unsaved, read_journal,
};
use crate::text::clock::date_and_time;
use crate::text::{Language, Phrase, Words};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::path::Path;

impl CliContext<'_> {
    /// Prints what was done to a plan, the newest last.
    pub(super) fn log(&mut self, args: &PlanArgs) -> Result<(), CliError> {
        let opened = open_plan(self.storage, &args.file)?;
        self.print_remarks(&opened.remarks);
        let (plan_id, head) = (opened.saved.plan_id, opened.saved.head);
        let journal = match &self.dirs {
            Some(dirs) => read_journal(self.storage, dirs, plan_id),
            None => Journal::default(),
        };
        self.print_remarks(&journal.remarks);
        if args.json {
            let answer = log_as_json(&journal, head, &self.words());
            return self.print_line(&answer.to_string());
        }
        for line in journal.log_lines(head) {
            self.print_step(&line)?;
        }
        // The last line reports where the plan was changed after the last step that is known here.
        match (journal.entries.is_empty(), journal.contains_head(head)) {
            (true, _) => self.print_phrase(&Phrase::new("cli-log-none")),
            (false, true) => Ok(()),
            (false, false) => self.print_phrase(&Phrase::new("cli-log-elsewhere")),
        }
    }

    fn print_step(&mut self, line: &JournalLine<'_>) -> Result<(), CliError> {
        if line.gap {
            self.print_phrase(&Phrase::new("cli-log-elsewhere"))?;
        }
        let what = self.words().sentence(&line.entry.words);
        let when = format_moment(line.entry.step.at, self.words().language());
        if line.off_chain {
            return self.print_phrase(&Phrase::new("cli-log-aside").with("when", when).with("what", what));
        }
        self.print_phrase(&Phrase::new("cli-log-line").with("when", when).with("what", what))
    }

    /// Puts the steps back in a plan that was read from a file, which a crash has kept out of it.
    pub(super) fn put_back_unsaved(&mut self, opened: &mut Opened, file: &Path, content: Fingerprint) {
        let Some(dirs) = &self.dirs else { return };
        let journal = read_journal(self.storage, dirs, opened.saved.plan_id);
        let steps = put_back_unsaved(self.storage, dirs, &journal, opened, file, content);
        if steps > 0 {
            self.print_remarks(&[Phrase::new("store-remark-put-back").with("count", steps)]);
        }
    }

    /// Keeps a step that was made to a plan in its journal; that it could not be is a remark, and no failure.
    ///
    /// The file holds it already, as these bytes.
    pub(super) fn append_step(&mut self, saved: &SavedPlan, step: JournalEntry, file: &Path, bytes: &[u8]) {
        let Some(dirs) = &self.dirs else { return };
        let (path, content) = (file.to_owned(), Fingerprint::of(bytes));
        let base = JournalBase::File(FileBase { path, content, head: saved.head });
        let addition = JournalAddition { base, entries: vec![step] };
        if let Err(error) = append_journal(self.storage, dirs, saved.plan_id, &addition) {
            self.print_remarks(&[Phrase::new("cli-unlogged").with("file", error.path.display().to_string())]);
        }
    }
}

/// A moment as the wall showed it: `24.11.2026 14.12`.
fn format_moment(at: Timestamp, language: Language) -> String {
    date_and_time(TimeZone::system().to_datetime(at), language)
}

/// What `log --json` answers: the steps, oldest first, each with its id, moment and words, which step it takes back, and
/// whether it is none of this file's; and whether the plan was changed last where the log does not reach.
pub fn log_as_json(journal: &Journal, head: Option<Uid>, words: &Words) -> Value {
    let step = |line: JournalLine<'_>| {
        let Step { id, at, undoes, .. } = &line.entry.step;
        json!({
            "id": id.to_string(),
            "at": at.to_string(),
            "text": words.sentence(&line.entry.words),
            "undoes": undoes.map(|id| id.to_string()),
            "gap": line.gap,
            "aside": line.off_chain,
        })
    };
    let steps: Vec<Value> = journal.log_lines(head).into_iter().map(step).collect();
    json!({ "steps": steps, "elsewhere": !journal.contains_head(head) })
}
