//! A plan as the rules read it: with its order and sums, and with what many of them look for, found once.

use super::finding::{Place, Severity};
use crate::analysis::{Outline, Totals};
use crate::edit::verbs::targets;
use crate::model::records::plan::PlanState;
use crate::model::{AnyRecord, Channel, End, Key, Kind, Origin, Plan, Shape, Uid, Value, When, measure};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A fact in a field of a record.
#[derive(Clone, Debug)]
pub struct Said<T> {
    /// The record.
    pub at: Place,
    /// The field.
    pub field: u8,
    /// What it says.
    pub what: T,
}

/// A text that people wrote.
#[derive(Clone, Debug)]
pub struct Text {
    /// The text.
    pub text: Arc<str>,
    /// How many digits it has, so that most texts need no closer look.
    pub digits: usize,
}

impl Text {
    fn new(text: Arc<str>) -> Self {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        Self { text, digits }
    }
}

/// A plan and what follows from it, for the rules.
pub struct Reading<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its order.
    pub outline: &'a Outline,
    /// Its sums.
    pub totals: &'a Totals,
    texts: Vec<Said<Text>>,
    times: Vec<Said<When>>,
    dangling: Vec<Said<()>>,
    measures: Vec<&'a measure::Measure>,
    ranks: BTreeMap<Uid, usize>,
}

impl<'a> Reading<'a> {
    /// Reads a plan through, once.
    pub fn new(plan: &'a Plan, outline: &'a Outline, totals: &'a Totals) -> Self {
        let in_order = outline.groups().iter().flat_map(|group| group.measures.iter().copied());
        let in_order: Vec<&measure::Measure> = in_order.filter_map(|id| plan.measures().get(id)).collect();
        let ranks = in_order.iter().enumerate().map(|(at, measure)| (measure.id, at)).collect();
        let dropped = |measure: &&measure::Measure| measure.status == measure::MeasureStatus::Dropped;
        let mut reading = Self {
            plan,
            outline,
            totals,
            texts: Vec::new(),
            times: Vec::new(),
            dangling: Vec::new(),
            measures: in_order.into_iter().filter(|measure| !dropped(measure)).collect(),
            ranks,
        };
        for kind in Kind::ALL {
            plan.each(*kind, &mut |record| reading.take(record));
        }
        reading
    }

    fn take(&mut self, record: &dyn AnyRecord) {
        let at = (record.kind(), record.id());
        record.all_facts(&mut |field, key, value| {
            self.take_fact(at, field, key, &value);
            self.take_links(at, field, key, &value);
        });
    }

    fn take_links(&mut self, at: Place, field: u8, key: Key, value: &Value) {
        let Some(shape) = at.0.info(field).map(|info| info.shape) else { return };
        for (kind, id) in targets(shape, key, value).into_iter().flatten() {
            if self.plan.record(kind, id).is_none() {
                self.dangling.push(Said { at, field, what: () });
            }
        }
    }

    fn take_fact(&mut self, at: Place, field: u8, key: Key, value: &Value) {
        let mut time = |when: When| self.times.push(Said { at, field, what: when });
        if let Key::Year(year) = key {
            time(When::Year(year));
        }
        match value {
            Value::When(when) => time(*when),
            Value::Period(period) => {
                period.from.into_iter().for_each(&mut time);
                if let End::At(to) = period.to {
                    time(to);
                }
            }
            Value::Text(text) if is_text(at.0, field) => {
                self.texts.push(Said { at, field, what: Text::new(Arc::clone(text)) });
            }
            Value::Range(range) if !range.source.is_empty() => {
                self.texts.push(Said { at, field, what: Text::new(range.source.shared()) });
            }
            _ => {}
        }
    }

    /// Every text that people wrote, by record and field.
    pub fn texts(&self) -> &[Said<Text>] {
        &self.texts
    }

    /// Every point in time, by record and field.
    pub fn times(&self) -> &[Said<When>] {
        &self.times
    }

    /// Every link to a record that is not there.
    pub fn dangling(&self) -> &[Said<()>] {
        &self.dangling
    }

    /// The measures that are not given up, in order.
    pub fn measures(&self) -> &[&'a measure::Measure] {
        &self.measures
    }

    /// Where a record stands among those of its kind.
    pub fn rank(&self, (kind, id): Place) -> usize {
        let rank = match kind {
            Kind::Measure => self.ranks.get(&id).copied(),
            _ => self.outline.family(kind).rank(id),
        };
        rank.unwrap_or_default()
    }

    /// How grave it is that something is missing which a plan must have in the end.
    ///
    /// `begun` is whether the group has begun with it: what has not begun is not complained of while the plan is a
    /// draft, and a plan that is no longer in force is left alone.
    pub fn missing(&self, begun: bool) -> Option<Severity> {
        match self.plan.about().state {
            PlanState::Expired => None,
            PlanState::Adopted => Some(Severity::Error),
            PlanState::InConsultation | PlanState::ForDecision => Some(Severity::Warning),
            PlanState::NotStated | PlanState::Draft | PlanState::Unknown(_) => {
                begun.then_some(Severity::Warning)
            }
        }
    }

    /// The same for what would be good to have: never graver than a warning.
    pub fn wanted(&self, begun: bool) -> Option<Severity> {
        self.missing(begun).map(|severity| match (severity, self.is_draft()) {
            (_, true) => Severity::Note,
            (severity, _) => severity.max(Severity::Warning),
        })
    }

    /// Whether a record is still as its template brought it: that is not what the group has said.
    pub fn is_given(&self, origin: &Origin) -> bool {
        self.is_draft() && origin.channel == Channel::Template
    }

    /// Whether the plan is still being written.
    pub fn is_draft(&self) -> bool {
        use PlanState::{Draft, NotStated, Unknown};
        matches!(self.plan.about().state, NotStated | Draft | Unknown(_))
    }
}

/// Whether a field holds what people wrote, and not an order key.
fn is_text(kind: Kind, field: u8) -> bool {
    matches!(kind.info(field).map(|info| info.shape), Some(Shape::Line | Shape::Prose | Shape::TextBy(_)))
}
