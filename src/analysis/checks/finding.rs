//! A thing to look at, as a value, and the rule that finds it.

use super::reading::RuleContext;
use crate::edit::Change;
use crate::model::{IdGenerator, Kind, Plan, Uid};
use crate::text::Phrase;

/// A record by kind and id.
pub type RecordKey = (Kind, Uid);

/// How grave it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It must be put right before the plan leaves the group.
    Error,
    /// It should be put right, or the group should know why it is so.
    Warning,
    /// It is worth a thought.
    Note,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];

    /// The word in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    /// The word on the screen.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Error => Phrase::new("severity-error"),
            Self::Warning => Phrase::new("severity-warning"),
            Self::Note => Phrase::new("severity-note"),
        }
    }
}

/// Something that the plan says, or does not say, and that the group may want to look at.
///
/// A rule finds at most one thing in a record, so that rule and record tell one finding from all others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The code of the rule; it stands in plan files, where things were set aside.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The record.
    pub at: RecordKey,
    /// The field to look at first.
    pub field: Option<u8>,
    /// What it is, in a sentence.
    pub phrase: Phrase,
    /// Why it matters, in a sentence.
    pub why: Phrase,
    /// What would mend it, as a button says it; `None` where only a person can.
    pub fix_label: Option<Phrase>,
}

impl Finding {
    /// What it is and why it matters, in two sentences.
    pub fn sentences(&self) -> Phrase {
        Phrase::new("find-both").with("what", self.phrase.clone()).with("why", self.why.clone())
    }
}

/// What a rule has met in a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    pub(super) severity: Severity,
    pub(super) at: RecordKey,
    pub(super) field: Option<u8>,
    pub(super) phrase: Phrase,
    pub(super) fix_label: Option<Phrase>,
}

impl Match {
    /// Something in a record.
    pub const fn new(severity: Severity, at: RecordKey, phrase: Phrase) -> Self {
        Self { severity, at, field: None, phrase, fix_label: None }
    }

    /// The same, to be looked at in a field.
    pub const fn in_field(mut self, field: u8) -> Self {
        self.field = Some(field);
        self
    }

    /// The same, with the words of the act that mends it.
    pub fn with_fix_label(mut self, words: Phrase) -> Self {
        self.fix_label = Some(words);
        self
    }
}

/// Where a rule tells what it has met.
pub type Report<'a> = dyn FnMut(Match) + 'a;

/// A rule: what it is called, why it is there, how it looks, and how what it finds is mended.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its code, in JSON and in plan files: never changed, never used for another rule.
    pub code: &'static str,
    /// Why it is there, in a sentence.
    pub why: Phrase,
    /// Tells everything it meets in a plan.
    pub check: fn(&RuleContext<'_>, &mut Report<'_>),
    /// The change that mends what it met in a record; empty where there is nothing to mend any longer.
    pub fix: Option<fn(&Plan, &mut IdGenerator, RecordKey) -> Change>,
}

impl Rule {
    /// A rule whose findings people mend by themselves.
    pub const fn new(
        code: &'static str,
        why: &'static str,
        check: fn(&RuleContext<'_>, &mut Report<'_>),
    ) -> Self {
        Self { code, why: Phrase::new(why), check, fix: None }
    }

    /// The same with an act that mends.
    pub const fn with_fix(mut self, mend: fn(&Plan, &mut IdGenerator, RecordKey) -> Change) -> Self {
        self.fix = Some(mend);
        self
    }

    /// What it met, as a finding.
    pub(super) fn finding(&self, met: Match) -> Finding {
        let Match { severity, at, field, phrase, fix_label: mend } = met;
        Finding { rule: self.code, severity, at, field, phrase, why: self.why.clone(), fix_label: mend }
    }
}
