//! Waiting for a service that is one figure in the service and another in what is known or measured of it.
//!
//! National figures are about others.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::service::{self, Service};
use crate::model::{Kind, Quantity, Uid};
use crate::text::waiting::{days_of_unit, is_about_waiting, read_days};
use crate::text::{Language, Phrase, numbers};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

pub(super) const RULE: Rule = Rule::new("waiting_differs", "find-waiting-differs-why", check);

/// How long one waits, by one record.
struct WaitingFigure {
    days: RangeInclusive<Quantity>,
    /// As the record says it.
    text: String,
    /// What the record is called.
    title: String,
}

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    let mut known = figures_by_service(context);
    for service in context.plan.services().iter() {
        let mut figures: Vec<WaitingFigure> = own_figure(service).into_iter().collect();
        figures.append(&mut known.remove(&service.id).unwrap_or_default());
        let Some((first, rest)) = figures.split_first() else { continue };
        let Some(other) = rest.iter().find(|other| is_apart(&first.days, &other.days)) else { continue };
        let phrase = Phrase::new("find-waiting-differs")
            .with("first", first.text.as_str())
            .with("second", other.text.as_str())
            .with("title", other.title.as_str());
        let found = Match::new(Severity::Warning, (Kind::Service, service.id), phrase);
        report(found.in_field(service::WAITING.index));
    }
}

fn is_apart(a: &RangeInclusive<Quantity>, b: &RangeInclusive<Quantity>) -> bool {
    a.end() < b.start() || b.end() < a.start()
}

fn own_figure(service: &Service) -> Option<WaitingFigure> {
    let days = read_days(&service.waiting)?;
    Some(WaitingFigure { days, text: service.waiting.trim().to_owned(), title: service.title.to_string() })
}

/// What is known of each service, and what is measured of its measures.
fn figures_by_service(context: &RuleContext<'_>) -> BTreeMap<Uid, Vec<WaitingFigure>> {
    let mut figures: BTreeMap<Uid, Vec<WaitingFigure>> = BTreeMap::new();
    for evidence in context.plan.evidence().iter().filter(|evidence| !evidence.national) {
        let low = evidence.value.low.or(evidence.value.high);
        let bounds = low.map(|low| (low, evidence.value.high.unwrap_or(low)));
        if is_about_waiting(&evidence.title) || is_about_waiting(&evidence.definition) {
            for (_, service) in evidence.about.iter().filter(|(kind, _)| *kind == Kind::Service) {
                let figure = figure(&evidence.title, &evidence.unit, bounds);
                figures.entry(service).or_default().extend(figure);
            }
        }
    }
    for indicator in context.plan.indicators().iter().filter(|indicator| is_about_waiting(&indicator.title)) {
        let measure = indicator.measure.id().and_then(|id| context.plan.measures().get(id));
        if let Some(service) = measure.and_then(|measure| measure.service.id()) {
            let bounds = indicator.baseline.map(|baseline| (baseline, baseline));
            figures.entry(service).or_default().extend(figure(&indicator.title, &indicator.unit, bounds));
        }
    }
    figures
}

fn figure(title: &str, unit: &str, bounds: Option<(Quantity, Quantity)>) -> Option<WaitingFigure> {
    let (days, (low, high)) = (days_of_unit(unit)?, bounds?);
    let number = |number| numbers::write(number, Language::Nb);
    let text = if low == high { number(low) } else { format!("{}–{}", number(low), number(high)) };
    Some(WaitingFigure {
        days: low.checked_mul(days)?..=high.checked_mul(days)?,
        text: format!("{text} {}", unit.trim()),
        title: title.to_owned(),
    })
}
