//! Moving periods by quarters: as exactly as they were written, and back to the same.

use planverksted::analysis::timeline::quarters;
use planverksted::model::{Period, PeriodShift, Quarters};

const YEARS: (i16, i16) = (2027, 2030);

/// A period with its ends so many quarters on is this.
#[track_caller]
fn check(before: &str, (from, to): (i32, i32), after: &str) {
    let period = Period::parse(before).expect("a period");
    let drawn = quarters(period, YEARS.0, YEARS.1).expect("quarters");
    let shift = PeriodShift { from, to }.clamped(drawn);
    assert_eq!(period.shifted(shift, drawn).to_string(), after, "{before} by {from} and {to}");
}

#[test]
fn what_moves_by_its_own_measure_stays_as_exact_as_it_was() {
    check("2027/2030", (4, 4), "2028/2031");
    check("2027-H2/2028-H1", (2, 2), "2028-H1/2028-H2");
    check("2027-Q3/2028-Q2", (1, 1), "2027-Q4/2028-Q3");
    check("2027-11/2028-02", (1, 1), "2028-02/2028-05");
    check("2027-autumn/2028-spring", (4, 4), "2028-autumn/2029-spring");
    check("2027-02-28/2027-05-17", (1, 1), "2027-05-31/2027-08-17");
    check("2027/2027", (-4, -4), "2026/2026");
}

#[test]
fn what_moves_by_less_becomes_quarters_of_the_same_length() {
    check("2027/2030", (1, 1), "2027-Q2/2031-Q1");
    check("2027/2030", (-1, -1), "2026-Q4/2030-Q3");
    check("2027-H1/2027-H2", (1, 1), "2027-Q2/2028-Q1");
    check("2027-autumn/2027-autumn", (1, 1), "2027-Q4/2028-Q1");
}

#[test]
fn an_end_that_goes_by_whole_years_stays_a_year_and_never_passes_the_beginning() {
    check("2027/2030", (0, 4), "2027/2031");
    check("2027/2030", (0, 1), "2027/2031-Q1");
    check("2027/2027", (0, -1), "2027-Q1/2027-Q3");
    check("2027/2028", (1, 0), "2027-Q2/2028");
    check("2027/2027", (1, 0), "2027-Q2/2027-Q4");
    check("2027-Q1/2027-Q2", (0, -9), "2027-Q1/2027-Q1");
    check("2027-Q1/2027-Q2", (9, 0), "2027-Q2/2027-Q2");
}

#[test]
fn what_is_open_stays_open_when_all_moves_and_is_said_when_its_end_does() {
    check("2028/ongoing", (4, 4), "2029/ongoing");
    check("2028/ongoing", (0, 1), "2028/ongoing");
    check("2028/ongoing", (0, -4), "2028/2029");
    check("2028-Q1/ongoing", (0, -1), "2028-Q1/2030-Q3");
    check("2028/..", (1, 1), "2028-Q2/..");
    check("2028/..", (0, 4), "2028/2029");
    check("../2029", (4, 4), "../2030");
    check("../2029", (1, 0), "2027-Q2/2029");
}

#[test]
fn there_and_back_is_the_same_where_nothing_had_to_become_a_quarter() {
    for written in
        ["2027/2030", "2027-H1/2028-H2", "2027-Q1/2027-Q4", "2027-03/2028-10", "2027-03-31/2027-12-31"]
    {
        let period = Period::parse(written).expect("a period");
        let drawn = quarters(period, YEARS.0, YEARS.1).expect("quarters");
        let there = period.shifted(PeriodShift { from: 4, to: 4 }, drawn);
        let back = there.shifted(
            PeriodShift { from: -4, to: -4 },
            Quarters { first: drawn.first + 4, end: drawn.end + 4 },
        );
        assert_eq!(back, period, "{written}");
    }
}

#[test]
fn no_period_is_too_odd_to_move() {
    for written in
        ["9999/9999", "0000/ongoing", "-9999/..", "32767/2027", "2030/2027", "9999-12-31/9999-12-31"]
    {
        let Some(period) = Period::parse(written) else { continue };
        for by in [i32::MIN / 4, -40_000, -1, 0, 1, 40_000, i32::MAX / 4] {
            let drawn = quarters(period, YEARS.0, YEARS.1).expect("quarters");
            for shift in [
                PeriodShift { from: by, to: by },
                PeriodShift { from: 0, to: by },
                PeriodShift { from: by, to: 0 },
            ] {
                let moved = period.shifted(shift.clamped(drawn), drawn);
                assert_eq!(Period::parse(&moved.to_string()), Some(moved), "{written} by {by}");
            }
        }
    }
}
