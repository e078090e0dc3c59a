//! What the rules on money and årsverk find, and what they leave alone.

use super::checks::{check, check_first, check_fix};

#[test]
fn amounts_outside_the_period_of_their_measure_are_found() {
    let check = |facts: &str, expected: &str| {
        check("amounts_outside_period", &format!("measure m: {facts}"), expected);
    };
    check("period=2027/2028, 2029=5", "m");
    check("period=2028/2029, 2027=5", "m");
    check("period=2028/2029, 2027=//0.5", "m");
    check("period=2028/2029, 2027=/5", "m");
    check("period=2027/2028, 2028=5", "");
    check("period=2028/2029, 2027=0//0, 2028=5", "");
    check("period=2027-08/2028-Q2, 2027=5, 2028=5", "");
    check("period=2027/ongoing, 2035=5", "");
    check("period=2027/.., 2035=5", "");
    check("2035=5", "");
    check("period=2029/2027, 2028=5", "");
    check("period=2027/2027, 2028=5, status=dropped", "");
    check_first("amounts_outside_period", "measure m: period=2027/2028, 2029=5", "note amounts");
}

#[test]
fn a_measure_with_a_beginning_and_no_end_is_found_and_can_be_made_lasting() {
    check("open_end", "measure m: period=2027-08/..", "m");
    check(
        "open_end",
        "measure m: period=2027/..; measure n: period=2027/2028; measure o: period=../2028",
        "m",
    );
    check("open_end", "measure m: period=2027/ongoing; measure n", "");
    check_fix("open_end", "measure m: period=2027-08/..", "m.period 2027-08/.. -> 2027-08/ongoing");
}

#[test]
fn a_grant_that_ends_before_its_measure_is_found_where_nobody_is_said_to_pay_then() {
    let years = "2027=5, 2028=5, 2029=5";
    let words = |text: &str, expected: &str| {
        check("grant_ends", &format!("measure m: {years}, funding=\"{text}\""), expected);
    };
    words("Tilskudd ut 2028", "m");
    words("Tilskudd fra statsforvalteren ut 2028, deretter ramme", "");
    words("Tilskudd ut 2028, økt ramme fra 2029", "");
    words("Tilskudd ut 2028, innenfor ramme fra 2029", "");
    words("Tilskudd", "");
    words("", "");
    let record = |facts: &str, measure: &str, expected: &str| {
        check("grant_ends", &format!("measure m: {measure}; funding f in m: {facts}"), expected);
    };
    record("source=grant, until=2028, share=100", years, "m");
    record("source=grant, until=2028", "period=2027/2030", "f");
    record("source=grant, until=2030", "period=2027/2030", "");
    record("source=frame, until=2028", "period=2027/2030", "");
    record("source=grant, until=2028", "period=2027/2030, status=dropped", "");
    let ongoing = "measure m: period=2027/ongoing; funding f in m: source=grant, until=2028";
    check("grant_ends", ongoing, "");
    check("grant_ends", &format!("plan: period=2027/2030; {ongoing}"), "f");
    check_first("grant_ends", &format!("measure m: {years}, funding=\"Tilskudd ut 2028\""), "note funding");
}

#[test]
fn staff_that_are_wanted_and_not_given_by_the_measures_are_found() {
    let check = |measures: &str, expected: &str| {
        let staffing = "service s; staffing a in s: now=7.5, wanted=9; staffing b in s: now=1, wanted=1.5; ";
        check("staffing_wanted", &format!("{staffing}{measures}"), expected);
    };
    check("measure m: service=s, 2027=//1.5", "a");
    check("measure m: service=s, 2027=//1, 2028=//2", "");
    check("measure m: service=s, 2028=//1.5; measure n: service=s, 2029=//0.5", "");
    check("measure m: service=s, 2028=//2; measure n: service=s, 2029=//9, status=to_be_assessed", "");
    check("measure m: service=s; measure n: 2027=//3", "");
}

#[test]
fn a_breakdown_without_its_sum_is_found_and_filled_in_where_the_parts_agree() {
    check("breakdown_without_sum", "service s; staffing a in s: by_course=mild/2+severe/1", "a");
    check("breakdown_without_sum", "service s; staffing a in s: now=3, by_course=mild/2+severe/1", "");
    check("breakdown_without_sum", "service s; staffing a in s: wanted=3", "");
    check_fix(
        "breakdown_without_sum",
        "service s; staffing a in s: by_course=mild/2+severe/1.5",
        "a.now +3.5",
    );
    check("breakdown_without_sum", "service s; staffing a in s: by_course=mild/2, by_education=nurse/3", "a");
}

#[test]
fn a_waiting_time_that_differs_from_what_is_known_or_measured_is_found() {
    let check = |waiting: &str, rest: &str, expected: &str| {
        let text = format!("service s: waiting=\"{waiting}\"; service t; measure m: service=s; {rest}");
        check("waiting_differs", &text, expected);
    };
    let evidence = "evidence e \"Ventetid til samtale\": unit=uker, about=s, value=";
    check("6 uker", &format!("{evidence}6..6"), "");
    check("6 uker", &format!("{evidence}3..4"), "s");
    check("Om lag 2–4 uker", &format!("{evidence}3..3"), "");
    check("inntil 21 dager", &format!("{evidence}3..3"), "");
    check("inntil 20 dager", &format!("{evidence}3..3"), "s");
    check("etter avtale", &format!("{evidence}3..3"), "");
    check("6 uker", &format!("{evidence}3..3, national=yes"), "");
    check("6 uker", "evidence e \"Lengde på kurs\": unit=uker, about=s, value=3..3", "");
    check("6 uker", "evidence e \"Ventetid\": unit=prosent, about=s, value=3..3", "");
    check("6 uker", "indicator i \"Ventetid\" in m: unit=uker, baseline=8", "s");
    check("6 uker", "indicator i \"Ventetid\" in m: unit=veker, baseline=6", "");
    check("", &format!("{evidence}3..3; indicator i \"Ventetid\" in m: unit=uker, baseline=8"), "s");
}

#[test]
fn an_adopted_plan_that_speaks_as_a_draft_is_found() {
    let mandate = "mandate=\"Planen legges fram for kommunestyret\"";
    check("draft_words", &format!("plan: state=adopted, {mandate}"), "plan");
    check("draft_words", &format!("plan: state=for_decision, {mandate}"), "");
    check("draft_words", &format!("plan: state=adopted, under_revision=yes, {mandate}"), "");
    check("draft_words", "plan: state=adopted; decision d \"Utkastet legges fram i juni\"", "");
    check("draft_words", "plan: state=adopted; chapter c: text=\"Dette utkastet er kort\"", "c");
    check_first("draft_words", &format!("plan: state=adopted, {mandate}"), "warning mandate");
}
