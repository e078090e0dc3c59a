//! A finding, what a rule reports to make one, and the rule.

use super::context::RuleContext;
use super::severity::Severity;
use crate::edit::Change;
use crate::model::{IdGenerator, Plan, RecordKey};
use crate::text::Phrase;

/// Something in the plan, or missing from it, that the group may want to look at.
///
/// A rule finds at most one thing in a record, so that rule and record identify a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The code of the rule; plan files name it where findings are dismissed.
    pub rule: &'static str,
    /// How severe it is.
    pub severity: Severity,
    /// The record.
    pub at: RecordKey,
    /// The field to look at first.
    pub field: Option<u8>,
    /// What it is, in a sentence.
    pub phrase: Phrase,
    /// Why it matters, in a sentence.
    pub why: Phrase,
    /// The label of the button that fixes it; `None` where only a person can.
    pub fix_label: Option<Phrase>,
}

impl Finding {
    /// What it is and why it matters, in two sentences.
    pub fn sentences(&self) -> Phrase {
        Phrase::new("find-both").with("what", self.phrase.clone()).with("why", self.why.clone())
    }
}

/// Something that a rule found in a record.
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

    /// The same, with the label of the fix.
    pub fn with_fix_label(mut self, words: Phrase) -> Self {
        self.fix_label = Some(words);
        self
    }
}

/// Where a rule reports its matches.
pub type Report<'a> = dyn FnMut(Match) + 'a;

/// A rule: its code, the reason for it, its check, and the fix for what it finds.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its code, in JSON and in plan files: never changed, never used for another rule.
    pub code: &'static str,
    /// Why it is there, in a sentence.
    pub why: Phrase,
    /// Reports everything it finds in a plan.
    pub check: fn(&RuleContext<'_>, &mut Report<'_>),
    /// The change that fixes its match in a record; empty where nothing is left to fix.
    pub fix: Option<fn(&Plan, &mut IdGenerator, RecordKey) -> Change>,
}

impl Rule {
    /// A rule whose findings only a person can fix.
    pub const fn new(
        code: &'static str,
        why: &'static str,
        check: fn(&RuleContext<'_>, &mut Report<'_>),
    ) -> Self {
        Self { code, why: Phrase::new(why), check, fix: None }
    }

    /// The same with a fix.
    pub const fn with_fix(mut self, fix: fn(&Plan, &mut IdGenerator, RecordKey) -> Change) -> Self {
        self.fix = Some(fix);
        self
    }

    /// A match as a finding.
    pub(super) fn finding(&self, found: Match) -> Finding {
        let Match { severity, at, field, phrase, fix_label } = found;
        Finding { rule: self.code, severity, at, field, phrase, why: self.why.clone(), fix_label }
    }
}
