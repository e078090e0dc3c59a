//! Whom the money and the årsverk (full-time equivalents) of a plan are for, by how severe their need is.
//!
//! A measure is counted once: under the most severe need among the target groups that it reaches. What is not decided
//! on and what ends are left out, so that all parts of a year are shares of the same.

use super::amount_sums::{AmountKind, AmountSums};
use super::money::{AmountBasis, MeasureMoney, MoneyCategory, MoneyStanding};
use super::totals::Totals;
use crate::model::Plan;
use crate::model::measure::Measure;
use crate::model::target_group::{Severity, TargetGroup, TargetGroupKind};
use crate::text::Phrase;
use std::collections::BTreeMap;

/// Whom a measure is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedGroup {
    /// People at risk, or with a mild need.
    Mild,
    /// People with a moderate need.
    Moderate,
    /// People with a severe need.
    Severe,
    /// Those who work in the services, next of kin, and people with lived experience.
    Others,
    /// Nobody is named, or nobody has said how severe the need is.
    Unstated,
}

impl NeedGroup {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Mild, Self::Moderate, Self::Severe, Self::Others, Self::Unstated];

    /// What it is called.
    pub const fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::Mild => "need-mild",
            Self::Moderate => "need-moderate",
            Self::Severe => "need-severe",
            Self::Others => "need-others",
            Self::Unstated => "need-unstated",
        })
    }

    /// Whom a measure is for.
    pub fn of(plan: &Plan, measure: &Measure) -> Self {
        let reached = measure.reach.iter().filter_map(|(group, _)| plan.target_groups().get(group));
        let needs: Vec<Self> = reached.map(Self::of_group).collect();
        let with = |wanted: Self| needs.contains(&wanted).then_some(wanted);
        let severest = [Self::Severe, Self::Moderate, Self::Mild, Self::Others].into_iter().find_map(with);
        severest.unwrap_or(Self::Unstated)
    }

    fn of_group(group: &TargetGroup) -> Self {
        match (&group.severity, &group.kind) {
            (Severity::Risk | Severity::Mild, _) => Self::Mild,
            (Severity::Moderate, _) => Self::Moderate,
            (Severity::Severe, _) => Self::Severe,
            (_, TargetGroupKind::Staff | TargetGroupKind::NextOfKin | TargetGroupKind::LivedExperience) => {
                Self::Others
            }
            _ => Self::Unstated,
        }
    }
}

/// Sums by year and by whom they are for, of amounts that are counted from the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NeedTable {
    years: BTreeMap<i16, BTreeMap<NeedGroup, AmountSums>>,
}

impl NeedTable {
    /// The sums of a plan.
    pub fn of(plan: &Plan, totals: &Totals, basis: AmountBasis) -> Self {
        let mut table = Self::default();
        for measure in plan.measures().iter() {
            let money = totals.of_measure(measure.id).filter(|money| money.basis == basis);
            if let Some(money) = money.filter(|_| MoneyStanding::of(measure) == MoneyStanding::Counted) {
                table.add(NeedGroup::of(plan, measure), money);
            }
        }
        table
    }

    fn add(&mut self, need: NeedGroup, money: &MeasureMoney) {
        let counted = money.parts.iter().filter(|part| part.category != MoneyCategory::Released);
        for part in counted {
            self.years.entry(part.year).or_default().entry(need).or_default().add(&part.amounts);
        }
    }

    /// The years that have amounts of a kind, in order.
    pub fn years(&self, kind: AmountKind) -> impl Iterator<Item = i16> + '_ {
        let has = move |sums: &BTreeMap<NeedGroup, AmountSums>| {
            sums.values().any(|sums| sums.get(kind).quantity().is_some())
        };
        self.years.iter().filter(move |(_, sums)| has(sums)).map(|(year, _)| *year)
    }

    /// The sums of a year for some; blank where there are none.
    pub fn sums(&self, year: i16, need: NeedGroup) -> AmountSums {
        self.years.get(&year).and_then(|sums| sums.get(&need)).copied().unwrap_or_default()
    }

    /// The sums of a year for all.
    pub fn all(&self, year: i16) -> AmountSums {
        NeedGroup::ALL.into_iter().fold(AmountSums::default(), |all, need| all.plus(self.sums(year, need)))
    }
}
