//! What the rules read: a plan with its order and sums, and an index of texts, times and links that is built once.

use super::severity::Severity;
use crate::analysis::{Outline, Totals};
use crate::model::records::plan::{self, PlanState};
use crate::model::{
    AnyRecord, Channel, Key, Kind, Origin, PeriodEnd, Plan, RecordKey, Shape, Uid, Value, When, measure,
    service,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A fact in a field of a record.
#[derive(Clone, Debug)]
pub struct FieldFact<T> {
    /// The record.
    pub at: RecordKey,
    /// The field.
    pub field: u8,
    /// What it holds, as far as rules need it.
    pub value: T,
}

impl<T> FieldFact<T> {
    /// Whether the field is there to contact people, so that addresses and numbers belong in it.
    pub fn is_in_contact_field(&self) -> bool {
        [(Kind::Plan, plan::CONTACT.index), (Kind::Service, service::CONTACT.index)]
            .contains(&(self.at.0, self.field))
    }
}

/// A text that people wrote.
#[derive(Clone, Debug)]
pub struct FieldText {
    /// The text.
    pub text: Arc<str>,
    /// How many digits it has, so that most texts are skipped quickly.
    pub digits: usize,
}

impl FieldText {
    fn new(text: Arc<str>) -> Self {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        Self { text, digits }
    }
}

/// A plan and what follows from it, for the rules.
pub struct RuleContext<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its order.
    pub outline: &'a Outline,
    /// Its sums.
    pub totals: &'a Totals,
    texts: Vec<FieldFact<FieldText>>,
    times: Vec<FieldFact<When>>,
    dangling_links: Vec<FieldFact<()>>,
    measures: Vec<&'a measure::Measure>,
    ranks: BTreeMap<Uid, usize>,
}

impl<'a> RuleContext<'a> {
    /// Reads a plan through, once.
    pub fn new(plan: &'a Plan, outline: &'a Outline, totals: &'a Totals) -> Self {
        let in_order = outline.groups().iter().flat_map(|group| group.measures.iter().copied());
        let in_order: Vec<&measure::Measure> = in_order.filter_map(|id| plan.measures().get(id)).collect();
        let ranks = in_order.iter().enumerate().map(|(at, measure)| (measure.id, at)).collect();
        let dropped = |measure: &&measure::Measure| measure.status == measure::MeasureStatus::Dropped;
        let mut context = Self {
            plan,
            outline,
            totals,
            texts: Vec::new(),
            times: Vec::new(),
            dangling_links: Vec::new(),
            measures: in_order.into_iter().filter(|measure| !dropped(measure)).collect(),
            ranks,
        };
        // One pass over all facts for all rules, instead of one for each rule that looks at texts, times or links.
        for kind in Kind::ALL {
            plan.for_each_record(*kind, &mut |record| context.collect_record(record));
        }
        context
    }

    fn collect_record(&mut self, record: &dyn AnyRecord) {
        let at = (record.kind(), record.id());
        record.for_each_fact(&mut |field, key, value| {
            self.collect_fact(at, field, key, &value);
            self.collect_links(at, field, key, &value);
        });
    }

    fn collect_links(&mut self, at: RecordKey, field: u8, key: Key, value: &Value) {
        let Some(shape) = at.0.info(field).map(|info| info.shape) else { return };
        for (kind, id) in shape.targets(key, value) {
            if self.plan.record(kind, id).is_none() {
                self.dangling_links.push(FieldFact { at, field, value: () });
            }
        }
    }

    fn collect_fact(&mut self, at: RecordKey, field: u8, key: Key, value: &Value) {
        let mut time = |when: When| self.times.push(FieldFact { at, field, value: when });
        // Amounts have their year as a key, where no value of the shape "when" would show it.
        if let Key::Year(year) = key {
            time(When::Year(year));
        }
        match value {
            Value::When(when) => time(*when),
            Value::Period(period) => {
                period.from.into_iter().for_each(&mut time);
                if let PeriodEnd::At(to) = period.to {
                    time(to);
                }
            }
            Value::Text(text) if is_text(at.0, field) => {
                self.texts.push(FieldFact { at, field, value: FieldText::new(Arc::clone(text)) });
            }
            Value::Range(range) if !range.source.is_empty() => {
                self.texts.push(FieldFact { at, field, value: FieldText::new(range.source.shared()) });
            }
            _ => {}
        }
    }

    /// Every text that people wrote, by record and field.
    pub fn texts(&self) -> &[FieldFact<FieldText>] {
        &self.texts
    }

    /// Every point in time, by record and field.
    pub fn times(&self) -> &[FieldFact<When>] {
        &self.times
    }

    /// Every link to a record that is not there.
    pub fn dangling_links(&self) -> &[FieldFact<()>] {
        &self.dangling_links
    }

    /// The measures that are not given up, in order.
    pub fn measures(&self) -> &[&'a measure::Measure] {
        &self.measures
    }

    /// The position of a record among those of its kind.
    pub fn rank(&self, (kind, id): RecordKey) -> usize {
        let rank = match kind {
            Kind::Measure => self.ranks.get(&id).copied(),
            _ => self.outline.family(kind).rank(id),
        };
        rank.unwrap_or_default()
    }

    /// The severity of a missing fact that a complete plan must have.
    ///
    /// `begun` is whether the group has begun with it: what has not begun is not complained of while the plan is a
    /// draft, and a plan that is no longer in force is left alone.
    pub fn severity_of_missing(&self, begun: bool) -> Option<Severity> {
        match self.plan.about().state {
            // Nobody works on a plan that is no longer in force: findings in it would only stand in the way.
            PlanState::Expired => None,
            PlanState::Adopted => Some(Severity::Error),
            PlanState::InConsultation | PlanState::ForDecision => Some(Severity::Warning),
            PlanState::NotStated | PlanState::Draft | PlanState::Unknown(_) => {
                begun.then_some(Severity::Warning)
            }
        }
    }

    /// The same for a fact that is recommended: never more severe than a warning.
    pub fn severity_of_wanted(&self, begun: bool) -> Option<Severity> {
        self.severity_of_missing(begun).map(|severity| match (severity, self.is_draft()) {
            (_, true) => Severity::Note,
            // Severities sort from the most severe: the maximum is the milder one.
            (severity, _) => severity.max(Severity::Warning),
        })
    }

    /// Whether a record still comes from the template, so that the group has not stated it.
    pub fn is_from_template(&self, origin: &Origin) -> bool {
        self.is_draft() && origin.channel == Channel::Template
    }

    /// Whether the plan is still being written.
    pub fn is_draft(&self) -> bool {
        use PlanState::{Draft, NotStated, Unknown};
        matches!(self.plan.about().state, NotStated | Draft | Unknown(_))
    }
}

/// Whether a field contains what people wrote, and not an order key.
fn is_text(kind: Kind, field: u8) -> bool {
    matches!(kind.info(field).map(|info| info.shape), Some(Shape::Line | Shape::Prose | Shape::TextBy(_)))
}
