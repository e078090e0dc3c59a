//! Dates and clock times that stay on one line.

use planverksted::text::keep_dates_together;

#[track_caller]
fn check(text: &str, expected: &str) {
    let kept = keep_dates_together(text);
    assert_eq!(kept.as_deref().unwrap_or(text).replace('\u{a0}', "_"), expected);
    assert_eq!(kept.is_some(), text != expected, "only where something changed");
}

#[test]
fn a_day_stays_with_its_month() {
    check("tar vare på den til 1. februar 2027.", "tar vare på den til 1._februar 2027.");
    check("24. november og 8. desember", "24._november og 8._desember");
    check("until 1 February 2027", "until 1_February 2027");
    check("1. mai", "1._mai");
}

#[test]
fn a_clock_time_stays_with_its_word() {
    check("8. desember 2026 kl. 09.00–11.58", "8._desember 2026 kl._09.00–11.58");
    check("(åpen til kl. 20)", "(åpen til kl._20)");
}

#[test]
fn other_spaces_are_left_alone() {
    for text in [
        "",
        " ",
        "1. ",
        " mai",
        "3. kvartal 2027",
        "punkt 2. Mandagsmøte",
        "2027 mai",
        "v1.2. mai",
        "212 oppdrag",
        "dekl. 20",
        "kl. ni",
        "februar 2027",
        "Nr. 4 og 5",
    ] {
        check(text, text);
    }
}
