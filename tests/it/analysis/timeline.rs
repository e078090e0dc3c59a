//! The years of a timeline, the quarters of its bars and how they look.

use crate::harness::plans::plan;
use planverksted::analysis::MeasureCounts;
use planverksted::analysis::timeline::{self, BarStyle, quarters};
use planverksted::model::measure::MeasureStatus;
use planverksted::model::{Choice as _, Period, Plan, Quarters};

fn years(plan: &Plan, most: i16) -> Option<(i16, i16)> {
    timeline::years(plan, &MeasureCounts::of(plan), most)
}

fn all_years(plan: &Plan, most: i16) -> Option<(i16, i16)> {
    timeline::all_years(plan, &MeasureCounts::of(plan), most)
}

/// The years of a plan with its period first, and those of it and all its measures, of at most twenty.
#[track_caller]
fn check(text: &str, own: Option<(i16, i16)>, all: Option<(i16, i16)>) {
    let plan = plan(text).plan;
    assert_eq!((years(&plan, 20), all_years(&plan, 20)), (own, all), "{text}");
}

#[test]
fn the_years_are_those_of_the_plan_else_those_of_its_measures() {
    let measures = "measure a: period=2025/2026; measure b: period=2029/2033";
    check("", None, None);
    check("measure a", None, None);
    check("measure a: period=../ongoing", None, None);
    check(measures, Some((2025, 2033)), Some((2025, 2033)));
    check(&format!("plan: period=2027/2030; {measures}"), Some((2027, 2030)), Some((2025, 2033)));
    check("plan: period=2027/2030", Some((2027, 2030)), Some((2027, 2030)));
}

#[test]
fn an_end_that_is_not_stated_is_the_other_one() {
    check("plan: period=2027/..", Some((2027, 2027)), Some((2027, 2027)));
    check("plan: period=../2030", Some((2030, 2030)), Some((2030, 2030)));
    check(
        "measure a: period=2027/ongoing; measure b: period=../2030",
        Some((2027, 2030)),
        Some((2027, 2030)),
    );
    check("measure a: period=../2026; measure b: period=2031/..", Some((2026, 2031)), Some((2026, 2031)));
}

#[test]
fn a_mistyped_year_makes_no_endless_timeline() {
    check("plan: period=2027/2207", Some((2027, 2046)), Some((2027, 2046)));
    check("plan: period=2030/2027", Some((2030, 2030)), Some((2030, 2030)));
    let plan = plan("plan: period=2027/2040").plan;
    for most in 1..20 {
        assert_eq!(years(&plan, most), Some((2027, 2040.min(2026 + most))), "{most}");
        assert_eq!(all_years(&plan, most), years(&plan, most));
    }
    assert_eq!(years(&plan, i16::MAX), Some((2027, 2040)));
}

/// The quarters of a period in a timeline of 2027 to 2030: the first one, and how many.
#[track_caller]
fn check_quarters(period: &str, expected: Option<(i32, i32)>) {
    let got = quarters(Period::parse(period).expect("a period"), 2027, 2030);
    let counted = got.map(|Quarters { first, end }| (first - 2027 * 4, end - first));
    assert_eq!(counted, expected, "{period}");
}

#[test]
fn a_bar_covers_the_quarters_of_its_period() {
    check_quarters("2027/2027", Some((0, 4)));
    check_quarters("2027/2030", Some((0, 16)));
    check_quarters("2028-Q2/2028-Q3", Some((5, 2)));
    check_quarters("2028-H2/2029-H1", Some((6, 4)));
    check_quarters("2028-05-17/2028-05-17", Some((5, 1)));
    check_quarters("2026/2031", Some((-4, 24)));
    check_quarters("../..", None);
}

#[test]
fn a_bar_without_a_beginning_or_an_end_ends_with_the_timeline_or_is_as_exact_as_its_beginning() {
    check_quarters("../2028", Some((0, 8)));
    check_quarters("../ongoing", Some((0, 16)));
    check_quarters("2029/ongoing", Some((8, 8)));
    check_quarters("2028-Q2/ongoing", Some((5, 11)));
    check_quarters("2028/..", Some((4, 4)));
    check_quarters("2028-Q2/..", Some((5, 1)));
    check_quarters("2028-H2/..", Some((6, 2)));
}

#[test]
fn every_status_has_its_look() {
    let looks = [
        ("", BarStyle::Light),
        ("not_started", BarStyle::Light),
        ("ongoing", BarStyle::Strong),
        ("done", BarStyle::Dark),
        ("to_be_assessed", BarStyle::Striped),
        ("postponed", BarStyle::Hollow),
        ("dropped", BarStyle::Crossed),
        ("brand_new", BarStyle::Light),
    ];
    for (code, look) in looks {
        assert_eq!(BarStyle::of(&MeasureStatus::from_code(code.into())), look, "{code}");
    }
    for code in MeasureStatus::INFO.codes {
        assert!(looks.iter().any(|(named, _)| named == code), "{code} is looked at");
    }
}
