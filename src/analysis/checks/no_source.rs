//! A figure without a source or a date; figures from a template are ignored.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::{Kind, evidence};
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("no_source", "find-no-source-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let own =
        |evidence: &&evidence::Evidence| has_content(evidence) && !context.is_from_template(&evidence.origin);
    for evidence in context.plan.evidence().iter().filter(own) {
        let sourced = !evidence.source.trim().is_empty() || !evidence.value.source.trim().is_empty();
        let (phrase, field) = match (sourced, evidence.as_of) {
            (false, None) => (Phrase::new("find-no-source-or-date"), evidence::SOURCE.index),
            (false, Some(_)) => (Phrase::new("find-no-source"), evidence::SOURCE.index),
            (true, None) => (Phrase::new("find-no-date"), evidence::AS_OF.index),
            (true, Some(_)) => continue,
        };
        report(Match::new(Severity::Warning, (Kind::Evidence, evidence.id), phrase).in_field(field));
    }
}

/// Whether there is a figure or a statement that could have a source.
fn has_content(evidence: &evidence::Evidence) -> bool {
    evidence.value.low.is_some() || evidence.value.high.is_some() || !evidence.text.trim().is_empty()
}
