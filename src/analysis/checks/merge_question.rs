//! What several people wrote differently and nobody has decided since their plans were merged.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::edit::record_name;
use crate::model::Kind;
use crate::text::Phrase;

pub(super) const RULE: Rule = Rule::new("merge_question", "find-merge-question-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    for question in context.plan.merge_questions().iter() {
        let Some((kind, id)) = question.about.iter().next() else { continue };
        let record = record_name(context.plan, kind, id);
        let phrase = if question.field.is_empty() {
            Phrase::new("find-merge-question-deleted").with("record", record)
        } else {
            let field = Phrase::label(kind.code(), &question.field);
            Phrase::new("find-merge-question").with("record", record).with("field", field)
        };
        report(Match::new(Severity::Warning, (Kind::MergeQuestion, question.id), phrase));
    }
}
