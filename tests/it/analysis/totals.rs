//! What measures cost together: exact, by year, and what is no amount is not 0.

use crate::harness::hostile;
use crate::harness::plans::plan;
use planverksted::analysis::AmountSums;
use planverksted::analysis::Totals;
use planverksted::model::{Amounts, Quantity, measure};
use proptest::prelude::*;

/// The sums of a year in ten-thousandths, of frames or of whole budgets.
fn parts(sums: AmountSums) -> [Option<i64>; 3] {
    [sums.operating, sums.investment, sums.fte].map(|sum| sum.quantity().map(Quantity::parts))
}

#[test]
fn each_kind_of_amount_has_its_own_sum_and_a_blank_one_has_none() {
    let totals =
        Totals::of(&plan("measure a: 2027=1/20/0.5, 2028=/30; measure b: 2027=2; measure c: 2029=0").plan);
    assert_eq!(parts(totals.frame(2027)), [Some(30_000), Some(200_000), Some(5_000)]);
    assert_eq!(parts(totals.frame(2028)), [None, Some(300_000), None]);
    assert_eq!(parts(totals.frame(2029)), [Some(0), None, None]);
    assert_eq!(parts(totals.frame(2030)), [None; 3]);
    for (year, blank) in [(2027, false), (2028, false), (2029, false), (2030, true)] {
        assert_eq!(totals.frame(year).is_blank(), blank, "{year}");
        assert!(totals.whole_budget(year).is_blank(), "{year}");
    }
}

#[test]
fn a_sum_beyond_the_largest_number_is_the_largest() {
    let sum = |parts: [i64; 2]| {
        let amounts =
            parts.map(|parts| Amounts { operating: Some(Quantity::from_parts(parts)), ..Amounts::default() });
        AmountSums::of(&amounts).operating.quantity().map(Quantity::parts)
    };
    assert_eq!(sum([i64::MAX, 1]), Some(i64::MAX));
    assert_eq!(sum([i64::MIN, -1]), Some(i64::MIN));
    assert_eq!(sum([i64::MAX, i64::MIN]), Some(-1));
    assert_eq!(sum([i64::MAX, 0]), Some(i64::MAX));
    assert_eq!(AmountSums::of([]).operating.quantity(), None);
}

proptest! {
    #[test]
    fn the_sums_are_those_of_the_measures(plan in hostile::plan()) {
        let totals = Totals::of(&plan);
        for year in totals.years() {
            for whole in [false, true] {
                let is_whole = |one: &&measure::Measure| one.basis == measure::Basis::WholeBudget;
                let of_basis = plan.measures().iter().filter(|one| is_whole(one) == whole);
                let amounts = of_basis.flat_map(|one| one.amounts.iter());
                let amounts: Vec<&Amounts> = amounts.filter(|(of, _)| *of == year).map(|(_, one)| one).collect();
                let add = |amount: fn(&Amounts) -> Option<Quantity>| {
                    let all: Vec<Quantity> = amounts.iter().filter_map(|one| amount(one)).collect();
                    let sum = all.iter().map(|one| i128::from(one.parts())).sum::<i128>();
                    let sum = sum.clamp(i128::from(i64::MIN), i128::from(i64::MAX));
                    (!all.is_empty()).then(|| i64::try_from(sum).expect("it is clamped"))
                };
                let expected = [add(|one| one.operating), add(|one| one.investment), add(|one| one.fte)];
                let sums = if whole { totals.whole_budget(year) } else { totals.frame(year) };
                prop_assert_eq!(parts(sums), expected, "{} {}", year, whole);
            }
        }
        let mut years = plan.measures().iter().flat_map(|one| one.amounts.iter()).map(|(year, _)| year);
        prop_assert!(years.all(|year| totals.years().any(|other| other == year)));
        prop_assert!(totals.years().is_sorted());
    }
}
