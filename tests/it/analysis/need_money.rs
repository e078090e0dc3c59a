//! Whom the money of a plan is for: each measure once, and together no more than is counted.

use crate::harness::hostile;
use crate::harness::plans::plan;
use planverksted::analysis::{
    AmountBasis, AmountKind, AmountSums, MoneyCategory, MoneyTable, NeedGroup, NeedTable, Totals,
};
use planverksted::model::Plan;
use proptest::prelude::*;

const GROUPS: &str = "target_group r \"Utsatte\": severity=risk; target_group l \"Lett\": severity=mild; \
    target_group o \"Moderat\": severity=moderate; target_group a \"Alvorlig\": severity=severe; \
    target_group s \"Ansatte\": kind=staff; target_group u \"Unge\"; ";

/// Whom a measure that reaches these is for.
#[track_caller]
fn check(reach: &str, expected: NeedGroup) {
    let facts = if reach.is_empty() { String::new() } else { format!("reach={reach}, ") };
    let plan = plan(&format!("{GROUPS}measure m \"Kurs\": {facts}2027=100")).plan;
    let table = NeedTable::of(&plan, &Totals::of(&plan), AmountBasis::Frame);
    for need in NeedGroup::ALL {
        let operating = table.sums(2027, need).get(AmountKind::Operating).quantity();
        assert_eq!(operating.is_some(), need == expected, "{reach}: {need:?}");
    }
}

#[test]
fn a_measure_is_for_the_most_severe_need_that_it_reaches() {
    check("", NeedGroup::Unstated);
    check("u", NeedGroup::Unstated);
    check("s", NeedGroup::Others);
    check("r", NeedGroup::Mild);
    check("l+s", NeedGroup::Mild);
    check("o", NeedGroup::Moderate);
    check("a", NeedGroup::Severe);
}

/// The sums of all categories that a chart shows.
fn counted(plan: &Plan, basis: AmountBasis, year: i16) -> AmountSums {
    let totals = Totals::of(plan);
    let table = MoneyTable::of(&totals, basis);
    let Some(at) = table.years.iter().position(|other| *other == year) else { return AmountSums::default() };
    let categories = MoneyCategory::ALL
        .into_iter()
        .filter(|category| category.is_counted() && *category != MoneyCategory::Released);
    categories.map(|category| table.sums(category, at)).fold(AmountSums::default(), AmountSums::plus)
}

proptest! {
    #[test]
    fn all_parts_together_are_what_is_counted(plan in hostile::plan()) {
        let totals = Totals::of(&plan);
        for basis in AmountBasis::ALL {
            let table = NeedTable::of(&plan, &totals, basis);
            for year in totals.years() {
                prop_assert_eq!(table.all(year), counted(&plan, basis, year));
            }
        }
    }
}
