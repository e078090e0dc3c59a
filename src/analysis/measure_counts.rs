//! How many measures there are, with a lead and with a period, and which years their periods name; kept up to date
//! measure by measure. What is given up is counted only where a timeline still draws it.

use super::timeline::stated_years;
use crate::model::{Address, EXISTS, Kind, Plan, Table, Uid, measure};
use std::collections::{BTreeMap, BTreeSet};

/// What is counted of the measures of a plan.
#[derive(Clone, Debug, Default)]
pub struct MeasureCounts {
    active: usize,
    led: usize,
    scheduled: usize,
    timed: usize,
    /// How many periods begin in each year, and how many end in it.
    first_years: BTreeMap<i16, usize>,
    last_years: BTreeMap<i16, usize>,
    /// The measures as they were counted.
    counted: Table<measure::Measure>,
}

impl PartialEq for MeasureCounts {
    /// Whether the counts are the same; other fields of measures make no difference.
    fn eq(&self, other: &Self) -> bool {
        let counts = |counts: &Self| (counts.active, counts.led, counts.scheduled, counts.timed);
        let years = |counts: &Self| (counts.first_years.clone(), counts.last_years.clone());
        counts(self) == counts(other) && years(self) == years(other)
    }
}

impl Eq for MeasureCounts {}

impl MeasureCounts {
    /// The counts of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut counts = Self { counted: plan.measures().clone(), ..Self::default() };
        plan.measures().iter().for_each(|measure| counts.count(measure, 1));
        counts
    }

    /// Keeps the counts up to date: `touched` are the addresses of a change that the plan has already had.
    pub fn update<'a>(&mut self, plan: &Plan, touched: impl IntoIterator<Item = &'a Address>) {
        let measures = touched.into_iter().filter(|at| at.kind == Kind::Measure && is_counted(at.field));
        let measures: BTreeSet<Uid> = measures.map(|at| at.id).collect();
        // The table kept for comparison may be older than the plan: what is counted is the same in both then.
        if measures.is_empty() {
            return;
        }
        let before = std::mem::replace(&mut self.counted, plan.measures().clone());
        for id in measures {
            if let Some(measure) = before.get(id) {
                self.count(measure, -1);
            }
            if let Some(measure) = plan.measures().get(id) {
                self.count(measure, 1);
            }
        }
    }

    /// How many measures there are that are not given up.
    pub const fn active(&self) -> usize {
        self.active
    }

    /// How many of these have a lead.
    pub const fn led(&self) -> usize {
        self.led
    }

    /// How many of these have a period.
    pub const fn scheduled(&self) -> usize {
        self.scheduled
    }

    /// How many measures have a period, those that are given up among them.
    pub const fn timed(&self) -> usize {
        self.timed
    }

    /// The first and the last year that a period names.
    pub fn years(&self) -> (Option<i16>, Option<i16>) {
        let first = self.first_years.first_key_value().map(|(year, _)| *year);
        (first, self.last_years.last_key_value().map(|(year, _)| *year))
    }

    fn count(&mut self, measure: &measure::Measure, by: isize) {
        let add = |count: &mut usize| *count = count.saturating_add_signed(by);
        let is_active = measure.status != measure::MeasureStatus::Dropped;
        let has_period = !measure.period.is_blank();
        for (is_counted, count) in [
            (is_active, &mut self.active),
            (is_active && measure.lead.id().is_some(), &mut self.led),
            (is_active && has_period, &mut self.scheduled),
            (has_period, &mut self.timed),
        ] {
            if is_counted {
                add(count);
            }
        }
        let (first, last) = stated_years(measure.period);
        for (year, years) in [(first, &mut self.first_years), (last, &mut self.last_years)] {
            if let Some(year) = year {
                let count = years.entry(year).or_default();
                add(count);
                if *count == 0 {
                    years.remove(&year);
                }
            }
        }
    }
}

fn is_counted(field: u8) -> bool {
    [EXISTS, measure::LEAD.index, measure::PERIOD.index, measure::STATUS.index].contains(&field)
}
