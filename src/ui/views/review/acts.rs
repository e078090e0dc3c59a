//! What can be done about a finding: go there, fix it, dismiss it with a reason, restore it.

use crate::analysis::checks::{ABOUT_PERSONS, NOT_ASSESSED};
use crate::analysis::{Finding, Severity};
use crate::edit::verbs;
use crate::session::{Command, Context, Outbox, View};
use crate::text::contact::{looks_like_e_mail, looks_like_phone_number, what_looks_like};
use crate::text::identity::looks_like_identity_number;
use crate::ui::form::{FieldSlot, FormState};
use crate::ui::theme::Tone;

/// The tint of a severity.
pub(super) const fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Danger,
        Severity::Warning => Tone::Warning,
        Severity::Note => Tone::Neutral,
    }
}

/// Goes to the record and field of a finding.
pub(super) fn go_to_finding(form: &mut FormState, finding: &Finding, out: &mut Outbox<'_>) {
    let (kind, id) = finding.at;
    if finding.rule == NOT_ASSESSED {
        out.select(finding.at);
        out.command(Command::Show(View::Coverage));
        return;
    }
    out.command(Command::GoTo(finding.at));
    if let Some(field) = finding.field {
        form.go_to(FieldSlot::new(kind, id, field));
    }
}

/// Fixes a finding, as one step that can be undone.
pub(super) fn fix(cx: &Context<'_>, finding: &Finding, out: &mut Outbox<'_>) {
    if let Some(change) = finding.fix(cx.plan, out.ids).filter(|_| cx.can.edit) {
        out.change(change);
    }
}

/// The label of the button that fixes a finding.
pub(super) fn fix_words(cx: &Context<'_>, finding: &Finding) -> Option<String> {
    finding.fix_label.as_ref().filter(|_| cx.can.edit).map(|words| cx.words.sentence(words))
}

/// Dismisses a finding.
pub(super) fn dismiss(cx: &Context<'_>, finding: &Finding, reason: &str, out: &mut Outbox<'_>) {
    if let Some(rule) = finding.rule_word().filter(|_| cx.can.edit) {
        out.change(verbs::dismiss_finding(cx.plan, finding.at, rule, reason));
    }
}

/// Restores a dismissed finding.
pub(super) fn restore(cx: &Context<'_>, finding: &Finding, out: &mut Outbox<'_>) {
    if let Some(rule) = finding.rule_word().filter(|_| cx.can.edit) {
        out.change(verbs::restore_finding(cx.plan, finding.at, rule));
    }
}

/// What a finding seems to say of a single person, where it is about that and may be removed.
pub(super) fn personal_words(cx: &Context<'_>, finding: &Finding) -> Option<String> {
    let looks: [fn(&str) -> bool; 3] =
        [looks_like_identity_number, looks_like_phone_number, looks_like_e_mail];
    let rule = ABOUT_PERSONS.iter().position(|rule| rule.code == finding.rule).filter(|_| cx.can.edit)?;
    let record = cx.plan.record(finding.at.0, finding.at.1)?;
    let text = record.text(finding.field?);
    what_looks_like(&text, looks.get(rule)?).map(str::to_owned)
}
