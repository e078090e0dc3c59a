//! An adopted plan whose own text still says what only a draft says.
//!
//! What the group did on the way, and what others wrote, may speak of drafts.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::Kind;
use crate::model::records::plan::PlanState;
use crate::text::Phrase;
use crate::text::draft_words::first_draft_words;

pub(super) const RULE: Rule = Rule::new("draft_words", "find-draft-words-why", check);

/// The kinds whose texts a plan speaks with.
const OWN_KINDS: [Kind; 7] =
    [Kind::Plan, Kind::Part, Kind::Chapter, Kind::Measure, Kind::Strategy, Kind::Service, Kind::TargetGroup];

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let about = context.plan.about();
    if about.state != PlanState::Adopted || about.under_revision {
        return;
    }
    for fact in context.texts() {
        let (kind, _) = fact.at;
        if !OWN_KINDS.contains(&kind) || fact.field == kind.note().index {
            continue;
        }
        if let Some(words) = first_draft_words(&fact.value.text) {
            let phrase = Phrase::new("find-draft-words").with("words", words);
            report(Match::new(Severity::Warning, fact.at, phrase).in_field(fact.field));
        }
    }
}
