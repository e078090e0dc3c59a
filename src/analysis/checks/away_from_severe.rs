//! A measure that takes årsverk from those whose need is the most severe, while others get more.
//!
//! Compared are the years in which the measures together take from the most severe groups and give to others. A
//! measure that reaches both counts for both. Nothing is reported where all groups of the plan have the same severity.

use super::{Match, Report, Rule, RuleContext, Severity};
use crate::model::target_group::{self, TargetGroup};
use crate::model::{Kind, Quantity, Uid, measure};
use crate::text::Phrase;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule = Rule::new("away_from_severe", "find-away-from-severe-why", check);

fn check(context: &RuleContext<'_>, report: &mut Report<'_>) {
    if context.severity_of_missing(true).is_none() {
        return;
    }
    let severe = most_severe(context);
    let years = years_that_shift(context, &severe);
    for measure in context.measures() {
        let Some(group) = first_severe_group(measure, &severe) else { continue };
        let taken = measure.amounts.iter().find_map(|(year, amounts)| {
            let fte = amounts.fte.filter(|fte| fte.parts() < 0 && years.contains(&year))?;
            Some((year, Quantity::from_parts(fte.parts().saturating_neg())))
        });
        if let Some((year, fte)) = taken {
            let group = context.plan.target_groups().get(group).map_or("", |group| &*group.title);
            let phrase = Phrase::new("find-away-from-severe")
                .with("fte", fte)
                .with("year", year.to_string())
                .with("group", group);
            let found = Match::new(Severity::Warning, (Kind::Measure, measure.id), phrase);
            report(found.in_field(measure::AMOUNTS.index));
        }
    }
}

fn first_severe_group(measure: &measure::Measure, severe: &BTreeSet<Uid>) -> Option<Uid> {
    measure.reach.iter().map(|(group, _)| group).find(|group| severe.contains(group))
}

/// The groups with the most severe need, where the plan has others too.
fn most_severe(context: &RuleContext<'_>) -> BTreeSet<Uid> {
    let groups = || context.plan.target_groups().iter();
    let most = groups().filter_map(severity_rank).max();
    let least = groups().filter_map(severity_rank).min();
    let of_most = groups().filter(|group| most != least && severity_rank(group) == most && most.is_some());
    of_most.map(|group| group.id).collect()
}

const fn severity_rank(group: &TargetGroup) -> Option<u8> {
    use target_group::Severity::{Mild, Moderate, Risk, Severe};
    match group.severity {
        Risk => Some(0),
        Mild => Some(1),
        Moderate => Some(2),
        Severe => Some(3),
        _ => None,
    }
}

/// The years in which the most severe groups lose and others gain.
fn years_that_shift(context: &RuleContext<'_>, severe: &BTreeSet<Uid>) -> BTreeSet<i16> {
    let mut by_year: BTreeMap<i16, [i128; 2]> = BTreeMap::new();
    for measure in context.measures().iter().filter(|measure| !measure.reach.is_empty()) {
        let to_severe = first_severe_group(measure, severe).is_some();
        let to_others = measure.reach.iter().any(|(group, _)| !severe.contains(&group));
        for (year, amounts) in measure.amounts.iter() {
            let fte = amounts.fte.map_or(0, |fte| i128::from(fte.parts()));
            let [of_severe, of_others] = by_year.entry(year).or_default();
            // A measure that reaches both kinds of group counts for both, because its amounts are not divided between groups.
            *of_severe += if to_severe { fte } else { 0 };
            *of_others += if to_others { fte } else { 0 };
        }
    }
    by_year
        .into_iter()
        .filter(|(_, [severe, others])| *severe < 0 && *others > 0)
        .map(|(year, _)| year)
        .collect()
}
