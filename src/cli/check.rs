//! `check`: the findings in a plan, for people and for programs.

use super::CliContext;
use super::args::PlanArgs;
use super::error::CliError;
use crate::analysis::{Finding, Findings, Outline, Severity, Totals};
use crate::model::{AnyRecord, Kind, Plan};
use crate::store::open_plan;
use crate::text::{Phrase, Words};
use serde_json::{Value, json};

impl CliContext<'_> {
    /// Prints the findings; returns whether any of them should be fixed.
    pub(super) fn check(&mut self, args: &PlanArgs) -> Result<bool, CliError> {
        let opened = open_plan(self.storage, &args.file)?;
        self.print_remarks(&opened.remarks);
        let plan = &opened.saved.plan;
        let outline = Outline::of(plan);
        let found = Findings::of(plan, &outline, &Totals::of(plan));
        if args.json {
            let answer = findings_as_json(&found, &self.words());
            self.print_line(&answer.to_string())?;
        } else {
            self.print_findings(plan, &outline, &found)?;
        }
        // A note alone is no reason for a script to stop.
        Ok(found.open().iter().any(|finding| finding.severity != Severity::Note))
    }

    fn print_findings(&mut self, plan: &Plan, outline: &Outline, found: &Findings) -> Result<(), CliError> {
        if found.open().is_empty() {
            self.print_phrase(&Phrase::new("cli-check-nothing"))?;
        }
        for finding in found.open() {
            let line = Phrase::new("cli-check-line")
                .with("severity", finding.severity.name())
                .with("record", describe_record(plan, outline, finding))
                .with("text", finding.sentences());
            self.print_phrase(&line)?;
        }
        for (finding, reason) in found.dismissed() {
            let line = Phrase::new("cli-check-aside")
                .with("record", describe_record(plan, outline, finding))
                .with("text", finding.phrase.clone())
                .with("reason", &**reason);
            self.print_phrase(&line)?;
        }
        Ok(())
    }
}

/// The record of a finding by its kind, number and title.
fn describe_record(plan: &Plan, outline: &Outline, finding: &Finding) -> Phrase {
    let (kind, id) = finding.at;
    let name = Phrase::kind(kind.code());
    let title = plan.record(kind, id).map(<dyn AnyRecord>::title).unwrap_or_default();
    match kind {
        Kind::Plan => name,
        Kind::Challenge | Kind::Goal | Kind::Strategy | Kind::Measure => Phrase::new("cli-check-numbered")
            .with("kind", name)
            .with("number", outline.label(kind, id))
            .with("title", &*title),
        _ => Phrase::new("cli-check-named").with("kind", name).with("title", &*title),
    }
}

/// What `check --json` answers: each finding with its rule, how severe it is, its record, the field, and words; last
/// those that were set aside, with the reason.
pub fn findings_as_json(found: &Findings, words: &Words) -> Value {
    let open = found.open().iter().map(|finding| finding_as_json(finding, words));
    let dismissed = found.dismissed().iter().map(|(finding, reason)| {
        let mut finding_json = finding_as_json(finding, words);
        if let Some(finding_json) = finding_json.as_object_mut() {
            finding_json.insert("set_aside".to_owned(), (**reason).into());
        }
        finding_json
    });
    json!({ "findings": open.chain(dismissed).collect::<Vec<Value>>() })
}

fn finding_as_json(finding: &Finding, words: &Words) -> Value {
    let (kind, id) = finding.at;
    let field = finding.field.and_then(|field| kind.info(field)).map(|info| info.name);
    json!({
        "rule": finding.rule,
        "severity": finding.severity.code(),
        "kind": kind.code(),
        "record": id.to_string(),
        "field": field,
        "text": words.text(&finding.sentences()),
    })
}
