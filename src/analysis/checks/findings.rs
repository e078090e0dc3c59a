//! All findings in a plan, in order, and how many there are in each record and kind and of each rule.

use super::context::RuleContext;
use super::finding::Finding;
use super::rules::RULES;
use crate::analysis::{Outline, Totals};
use crate::edit::Change;
use crate::model::{IdGenerator, Kind, Plan, RecordKey, Word};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The findings in a plan: the most severe first, then in the order of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    open: Vec<Finding>,
    dismissed: Vec<(Finding, Arc<str>)>,
    index: BTreeMap<RecordKey, Vec<usize>>,
    kinds: BTreeMap<Kind, usize>,
    rules: BTreeMap<&'static str, usize>,
}

impl Findings {
    /// Everything that the rules find in a plan.
    pub fn of(plan: &Plan, outline: &Outline, totals: &Totals) -> Self {
        Self::of_unless_stopped(plan, outline, totals, &|| false).unwrap_or_default()
    }

    /// The same, or nothing where it is stopped between two rules.
    pub fn of_unless_stopped(
        plan: &Plan,
        outline: &Outline,
        totals: &Totals,
        is_stopped: &dyn Fn() -> bool,
    ) -> Option<Self> {
        let context = RuleContext::new(plan, outline, totals);
        let mut found = Vec::new();
        for (order, rule) in RULES.iter().enumerate() {
            // Between two rules, not inside one: a rule alone is quick.
            if is_stopped() {
                return None;
            }
            // One finding for each rule and record: together they identify it in plan files, where findings are dismissed.
            let mut seen = BTreeSet::new();
            (rule.check)(&context, &mut |hit| {
                if seen.insert(hit.at) {
                    let finding = rule.finding(hit);
                    let (kind, _) = finding.at;
                    found.push(((finding.severity, kind, context.rank(finding.at), order), finding));
                }
            });
        }
        // Rules run one after the other, but people read by severity and then along the plan.
        found.sort_by_key(|(place, _)| *place);
        Some(Self::split_dismissed(plan, found.into_iter().map(|(_, finding)| finding)))
    }

    /// Separates dismissed findings from the rest.
    fn split_dismissed(plan: &Plan, found: impl Iterator<Item = Finding>) -> Self {
        let (mut open, mut dismissed) = (Vec::new(), Vec::new());
        for finding in found {
            // A dismissal is a fact of the record: it is copied, merged and undone with it, and needs no list of its own.
            let record = plan.record(finding.at.0, finding.at.1);
            let reason =
                finding.rule_word().and_then(|word| record.and_then(|record| record.dismissal_reason(word)));
            match reason {
                Some(reason) => dismissed.push((finding, reason)),
                None => open.push(finding),
            }
        }
        let mut index: BTreeMap<RecordKey, Vec<usize>> = BTreeMap::new();
        let (mut kinds, mut rules) = (BTreeMap::new(), BTreeMap::new());
        for (at, finding) in open.iter().enumerate() {
            index.entry(finding.at).or_default().push(at);
            *kinds.entry(finding.at.0).or_default() += 1;
            *rules.entry(finding.rule).or_default() += 1;
        }
        Self { open, dismissed, index, kinds, rules }
    }

    /// The findings that are not dismissed.
    pub fn open(&self) -> &[Finding] {
        &self.open
    }

    /// The dismissed findings, each with its reason, in the same order.
    pub fn dismissed(&self) -> &[(Finding, Arc<str>)] {
        &self.dismissed
    }

    /// The findings in a record, the most severe first.
    pub fn of_record(&self, place: RecordKey) -> impl Iterator<Item = &Finding> {
        let here = self.index.get(&place).map_or(&[][..], Vec::as_slice);
        here.iter().filter_map(|at| self.open.get(*at))
    }

    /// How many findings there are in a record.
    pub fn count_in_record(&self, place: RecordKey) -> usize {
        self.index.get(&place).map_or(0, Vec::len)
    }

    /// How many findings there are in the records of a kind.
    pub fn count_in_kind(&self, kind: Kind) -> usize {
        self.kinds.get(&kind).copied().unwrap_or_default()
    }

    /// How many things a rule found.
    pub fn count_by_rule(&self, rule: &str) -> usize {
        self.rules.get(rule).copied().unwrap_or_default()
    }
}

impl Finding {
    /// Its rule, as plan files name it.
    pub fn rule_word(&self) -> Option<Word> {
        Word::new(self.rule)
    }

    /// The change that fixes it in the plan as it is now; `None` where only a person can, or nothing is left to fix.
    pub fn fix(&self, plan: &Plan, ids: &mut IdGenerator) -> Option<Change> {
        self.fix_label.as_ref()?;
        let (kind, id) = self.at;
        plan.record(kind, id)?;
        let rule = RULES.iter().find(|rule| rule.code == self.rule)?;
        let change = rule.fix?(plan, ids, self.at);
        (!change.is_empty()).then_some(change)
    }
}
