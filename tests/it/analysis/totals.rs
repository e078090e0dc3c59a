//! What measures cost together, by year and source: exact, split once, and what is no amount is not 0.

use crate::harness::hostile;
use crate::harness::plans::{NamedPlan, id, plan};
use planverksted::analysis::{
    AmountBasis, AmountKind, AmountSums, MeasureMoney, MoneyCategory, MoneyTable, Outline, Totals,
};
use planverksted::edit::Change;
use planverksted::model::measure::MeasureStatus;
use planverksted::model::{Amounts, Quantity};
use planverksted::text::{Language, Phrase, numbers};
use proptest::prelude::*;

/// The sums of a year in ten-thousandths.
fn parts(sums: AmountSums) -> [Option<i64>; 3] {
    AmountKind::ALL.map(|kind| sums.get(kind).quantity().map(Quantity::parts))
}

/// A table in words, years apart: `2027 new 100/-/0.5, grant 20/-/-; 2028 …`.
fn table_text(plan: &NamedPlan, basis: AmountBasis) -> String {
    let table = MoneyTable::of(&Totals::of(&plan.plan), basis);
    let year = |(at, year): (usize, &i16)| {
        let rows = table.rows.iter().filter(|row| row.sums[at] != AmountSums::default());
        let rows = rows.map(|row| {
            let amounts = AmountKind::ALL.map(|kind| {
                let amount = row.sums[at].get(kind).quantity();
                amount.map_or_else(|| "-".to_owned(), |amount| numbers::write(amount, Language::En))
            });
            format!("{} {}", row.category.code(), amounts.join("/"))
        });
        format!("{year} {}", rows.collect::<Vec<_>>().join(", "))
    };
    table.years.iter().enumerate().map(year).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(table_text(&plan(text), AmountBasis::Frame), expected, "{text}");
}

#[test]
fn each_kind_of_amount_has_its_own_sum_and_a_blank_one_has_none() {
    check(
        "measure a: 2027=1/20/0.5, 2028=/30; measure b: 2027=2; measure c: 2029=0",
        "2027 new 3/20/0.5; 2028 new -/30/-; 2029 new 0/-/-",
    );
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

#[test]
fn what_a_measure_says_of_its_funding_is_the_source_of_its_money() {
    for (text, expected) in [
        ("", "new"),
        ("Innenfor ramme", "within_frame"),
        ("innanfor gjeldande ramme", "within_frame"),
        ("Within the existing budget", "within_frame"),
        ("Omdisponering", "within_frame"),
        ("Ingen nye midler", "within_frame"),
        ("Uten økt ramme", "within_frame"),
        ("Innenfor ramme, avklart med økonomisjefen", "within_frame"),
        ("Innenfor ramme og egenandel på 300 kroner", "within_frame"),
        ("Dekkes innenfor egne rammer", "within_frame"),
        ("Ikke innenfor ramme", "new"),
        ("Delvis innenfor ramme", "new"),
        ("Økt ramme", "new"),
        ("Økonomiplanen", "new"),
        ("Tilskudd fra statsforvalteren", "grant"),
        ("Tilskot frå Helsedirektoratet", "grant"),
        ("Statlig tilskudd", "grant"),
        ("Tilskudd fra statsforvalteren (søkes)", "new"),
        ("Investeringstilskudd søkes", "new"),
        ("Tilskudd til kommunalt rusarbeid dekker deler av lønna", "new"),
        ("Tilskudd fra staten, dekker deler av lønna", "new"),
        ("Tilskudd på 300 000 kroner", "new"),
        ("Tilskudd, resten innenfor ramme", "new"),
        ("Husbanken 40 %", "new"),
        ("Husbanken; økonomiplan", "new"),
        ("Tilskudd; økonomiplan", "new"),
        ("Nabokommunene betaler sin del etter folketall", "new"),
        ("Interkommunalt", "shared"),
        ("Egenandel", "user_payment"),
    ] {
        check(&format!("measure a: 2027=5//1, funding=\"{text}\""), &format!("2027 {expected} 5/-/1"));
    }
}

#[test]
fn words_on_funding_are_for_the_years_that_they_name() {
    let check = |text: &str, expected: [&str; 4]| {
        let years = [2027, 2028, 2029, 2030];
        let amounts = years.map(|year| format!("{year}=5")).join(", ");
        let expected: Vec<String> =
            years.iter().zip(expected).map(|(year, of)| format!("{year} {of} 5/-/-")).collect();
        check(&format!("measure a: {amounts}, funding=\"{text}\""), &expected.join("; "));
    };
    let frame = "within_frame";
    check("Innenfor ramme i 2027, økt ramme fra 2028", [frame, "new", "new", "new"]);
    check("Tilskudd fra statsforvalteren ut 2028, deretter ramme", ["grant", "grant", "new", "new"]);
    check("Tilskudd t.o.m. 2028, deretter innenfor ramme", ["grant", "grant", frame, frame]);
    check("Tilskot til og med 2028", ["grant", "grant", "new", "new"]);
    check("Innenfor ramme 2027–2029", [frame, frame, frame, "new"]);
    check("Innenfor ramme fra 2028 til 2029", ["new", frame, frame, "new"]);
    check("Innenfor ramme i 2027 og 2029", [frame, "new", frame, "new"]);
    check("Innenfor ramme (2030)", ["new", "new", "new", frame]);
    check("Tilskudd fra og med 2029", ["new", "new", "grant", "grant"]);
}

#[test]
fn records_of_funding_split_the_amounts_of_their_measure_before_its_words_do() {
    let measure = "measure a: 2027=100/50/1, 2028=100, funding=\"Innenfor ramme\"; ";
    let check = |record: &str, expected: &str| {
        check(&format!("{measure}funding f in a: {record}"), expected);
    };
    let all = "2027 within_frame 100/50/1; 2028 within_frame 100/-/-";
    check("source=grant, applied=90, year=2027", all);
    check("source=grant, granted=90", all);
    check("share=50", all);
    check("source=grant, 2029=70", all);
    check(
        "source=grant, granted=120, year=2027",
        "2027 within_frame -/30/1, grant 100/20/-; 2028 within_frame 100/-/-",
    );
    check(
        "source=grant, 2027=40//0.5, 2028=300",
        "2027 within_frame 60/50/0.5, grant 40/-/0.5; 2028 grant 100/-/-",
    );
    check(
        "source=shared_cost, share=25",
        "2027 within_frame 75/37.5/0.75, shared 25/12.5/0.25; 2028 within_frame 75/-/-, shared 25/-/-",
    );
    check("source=grant, share=100, until=2027", "2027 grant 100/50/1; 2028 within_frame 100/-/-");
    check("source=new_frame", "2027 new 100/50/1; 2028 new 100/-/-");
    check("source=user_payment, year=2028", "2027 within_frame 100/50/1; 2028 user_payment 100/-/-");
    check("source=earmarked, share=300", "2027 grant 100/50/1; 2028 grant 100/-/-");
    check("source=grant, share=-20", all);
}

#[test]
fn what_is_below_nothing_ends_or_is_moved_and_no_grant_pays_for_it() {
    check(
        "measure a: 2027=-200//0.1, funding=\"Innenfor ramme\"",
        "2027 within_frame -/-/0.1, released \u{2212}200/-/-",
    );
    check("measure a: 2027=-200; funding f in a: source=grant, share=50", "2027 released \u{2212}200/-/-");
}

#[test]
fn what_is_not_decided_stands_apart_and_what_is_given_up_nowhere() {
    check(
        "measure a: status=to_be_assessed, 2027=5, funding=\"Innenfor ramme\"; measure b: change=to_be_assessed, \
         2027=6; measure c: status=dropped, 2027=7, 2029=1; measure d: 2027=8",
        "2027 new 8/-/-, undecided 11/-/-",
    );
    let totals = Totals::of(&plan("measure a: status=to_be_assessed, 2027=5; measure b: 2027=2").plan);
    assert_eq!(parts(MoneyTable::of(&totals, AmountBasis::Frame).counted(0)), [Some(20_000), None, None]);
    assert_eq!(Totals::of(&plan("measure c: status=dropped, 2027=7").plan).years().count(), 0);
}

#[test]
fn whole_budgets_are_never_added_to_changes_of_the_frame() {
    let plan = plan("measure a: 2027=5; measure b: basis=whole_budget, 2027=900, 2028=900");
    assert_eq!(table_text(&plan, AmountBasis::Frame), "2027 new 5/-/-");
    assert_eq!(table_text(&plan, AmountBasis::Whole), "2027 new 900/-/-; 2028 new 900/-/-");
}

#[test]
fn measures_that_take_money_and_state_none_are_named_in_order() {
    let text = "goal g; goal h; measure a in h; measure b in g: 2027=//1; measure c in g: 2027=0; \
        measure d in g: kind=assignment; measure e in g: status=dropped; measure f in g: status=to_be_assessed";
    let plan = plan(text).plan;
    let sentence = Outline::of(&plan).measures_without_amounts(&Totals::of(&plan)).expect("there are some");
    let args: Vec<String> = sentence.args.iter().map(|(name, arg)| format!("{name} {arg:?}")).collect();
    assert_eq!(args, ["count Count(3)", "numbers Text(\"1.1, 1.5, 2.1\")"]);
}

#[test]
fn subtotals_are_of_each_measure_once_under_its_main_goal_and_the_sector_of_its_lead() {
    let text = "goal g; goal h in g; goal i; strategy s in h; organisation o: kind=municipal_sector; \
        organisation p in o; organisation q; organisation r: parent=r; \
        measure a in h: 2027=1, lead=p; measure b in s: 2027=2, lead=o; measure c in i: 2027=4, lead=q, goals=i+g; \
        measure d: 2027=8; measure e in i: status=dropped, 2027=16, lead=q; measure f: 2027=32, lead=r";
    let named = plan(text);
    let (outline, totals) = (Outline::of(&named.plan), Totals::of(&named.plan));
    let table = MoneyTable::of(&totals, AmountBasis::Frame);
    let sums = |subtotals: Vec<planverksted::analysis::MoneySubtotal>| {
        let sums = subtotals.iter().map(|one| {
            let sum = one.table.counted(0).operating.quantity().expect("a sum");
            let sum = numbers::write(sum, Language::En);
            format!("{}={sum}", one.of.map_or("none", |of| named.name(of)))
        });
        sums.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(sums(table.by_goal(&named.plan, &outline, &totals)), "g=7 none=40");
    assert_eq!(sums(table.by_sector(&named.plan, &outline, &totals)), "o=3 q=4 r=32 none=8");
}

proptest! {
    #[test]
    fn the_parts_of_a_measure_are_its_amounts(plan in hostile::plan()) {
        let totals = Totals::of(&plan);
        for measure in plan.measures().iter() {
            let parts = totals.of_measure(measure.id).map(|money| money.parts.clone()).unwrap_or_default();
            for (year, amounts) in measure.amounts.iter() {
                for kind in AmountKind::ALL {
                    let of_year = parts.iter().filter(|part| part.year == year);
                    let of_kind: Vec<Quantity> =
                        of_year.filter_map(|part| kind.of(&part.amounts)).collect();
                    let sum_of_parts = of_kind.iter().map(|amount| i128::from(amount.parts())).sum::<i128>();
                    let stated = kind.of(amounts);
                    if measure.status == MeasureStatus::Dropped {
                        prop_assert_eq!(&of_kind, &[]);
                    } else {
                        prop_assert_eq!(of_kind.is_empty(), stated.is_none());
                        prop_assert_eq!(sum_of_parts, stated.map_or(0, |stated| i128::from(stated.parts())));
                    }
                }
            }
        }
    }

    #[test]
    fn the_sums_are_those_of_the_parts(plan in hostile::plan()) {
        let totals = Totals::of(&plan);
        let money: Vec<&MeasureMoney> =
            plan.measures().iter().filter_map(|measure| totals.of_measure(measure.id)).collect();
        let mut years: Vec<i16> = money.iter().flat_map(|money| &money.parts).map(|part| part.year).collect();
        years.sort_unstable();
        years.dedup();
        prop_assert_eq!(totals.years().collect::<Vec<_>>(), years.clone());
        for (basis, year) in AmountBasis::ALL.into_iter().flat_map(|basis| years.iter().map(move |year| (basis, *year))) {
            for category in MoneyCategory::ALL {
                let of_basis = money.iter().filter(|money| money.basis == basis).flat_map(|money| &money.parts);
                let own = of_basis.filter(|part| part.year == year && part.category == category);
                let sums = AmountSums::of(own.map(|part| &part.amounts));
                prop_assert_eq!(totals.sums(basis, category, year), sums);
            }
        }
    }

    #[test]
    fn subtotals_add_up_to_the_table(plan in hostile::plan()) {
        let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
        for basis in AmountBasis::ALL {
            let table = MoneyTable::of(&totals, basis);
            for subtotals in [table.by_goal(&plan, &outline, &totals), table.by_sector(&plan, &outline, &totals)] {
                for at in 0..table.years.len() {
                    for category in MoneyCategory::ALL {
                        let parts = subtotals.iter().map(|one| one.table.sums(category, at));
                        let sum = parts.fold(AmountSums::default(), AmountSums::plus);
                        prop_assert_eq!(sum, table.sums(category, at));
                    }
                }
            }
        }
    }

    #[test]
    fn totals_follow_every_change_of_measures_and_their_funding(
        (before, after) in (hostile::plan(), hostile::plan())
    ) {
        let change = Change::between(&before, &after, Phrase::default());
        let (mut totals, mut plan) = (Totals::of(&before), before);
        change.apply(&mut plan).expect("it fits");
        let touched: Vec<_> = change.iter().map(|(at, _)| *at).collect();
        totals.update(&plan, &touched);
        prop_assert_eq!(totals, Totals::of(&plan));
    }
}

#[test]
fn a_record_of_funding_that_moves_to_another_measure_is_counted_there() {
    let before = plan("measure a: 2027=10; measure b: 2027=20; funding f in a: source=grant, share=50");
    let after = plan("measure a: 2027=10; measure b: 2027=20; funding f in b: source=grant, share=50");
    assert_eq!(table_text(&before, AmountBasis::Frame), "2027 new 25/-/-, grant 5/-/-");
    let change = Change::between(&before.plan, &after.plan, Phrase::default());
    let (mut totals, mut moved) = (Totals::of(&before.plan), before.plan.clone());
    change.apply(&mut moved).expect("it fits");
    totals.update(&moved, change.iter().map(|(at, _)| at));
    assert_eq!(totals, Totals::of(&moved));
    let grant = totals.sums(AmountBasis::Frame, MoneyCategory::Grant, 2027);
    assert_eq!(parts(grant), [Some(100_000), None, None]);
    assert_eq!(moved.funding().get(id("f")).and_then(|record| record.measure.id()), Some(id("b")));
}
