//! Points and stretches of time written for people and read from what they write.

use jiff::civil::Date;
use planverksted::model::{Period, PeriodEnd, Season, When};
use planverksted::text::{Language, Unreadable, dates};
use proptest::prelude::*;

/// Reads a stretch and compares it with the plan file's form.
#[track_caller]
pub(crate) fn check(written: &str, canonical: &str) {
    let got = dates::read_period(written).map(|period| period.to_string());
    assert_eq!(got.as_deref(), Ok(canonical), "{written:?}");
}

/// Reads a point and compares it with the plan file's form.
#[track_caller]
pub(crate) fn point(written: &str, canonical: &str) {
    assert_eq!(
        dates::read_when(written).map(|when| when.to_string()).as_deref(),
        Ok(canonical),
        "{written:?}"
    );
}

#[test]
fn days_are_read_in_numbers_and_words() {
    point("01.02.2027", "2027-02-01");
    point("1.1.28", "2028-01-01");
    point("1/1-28", "2028-01-01");
    point("2027-02-01", "2027-02-01");
    point("1. mai 2027", "2027-05-01");
    point("17. mai 28", "2028-05-17");
    point("November 24, 2027", "2027-11-24");
    point("1.1.71", "1971-01-01");
}

#[test]
fn seasons_quarters_halves_and_months_are_read() {
    point("høst 2027", "2027-autumn");
    point("haust 2027", "2027-autumn");
    point("Våren 28", "2028-spring");
    point("2027 høst", "2027-autumn");
    point("Q3 2028", "2028-Q3");
    point("2028Q3", "2028-Q3");
    point("3. kvartal 2028", "2028-Q3");
    point("kv. 3 2028", "2028-Q3");
    point("tredje kvartal 2028", "2028-Q3");
    point("1. halvår 2028", "2028-H1");
    point("andre halvår 2028", "2028-H2");
    point("H2 2028", "2028-H2");
    point("mars 2027", "2027-03");
    point("des. 27", "2027-12");
    point("aug-27", "2027-08");
    point("02.2027", "2027-02");
    point("2027", "2027");
    point("i løpet av 2028", "2028");
}

#[test]
fn what_goes_on_is_read() {
    for text in ["løpende", "Løpende.", "løpande", "fortløpende", "fast", "årleg", "ongoing"] {
        check(text, "../ongoing");
    }
    check("hele planperioden", "../ongoing");
    check("2027 (oppstart)", "2027/..");
    check("før sommeren 2027", "../2027-summer");
    check("løpende fra 2028", "2028/ongoing");
    check("fra høst 2027, løpende", "2027-autumn/ongoing");
    check("2027 - løpende", "2027/ongoing");
    check("2028 og framover", "2028/ongoing");
}

#[test]
fn stretches_are_read() {
    check("2027-2030", "2027/2030");
    check("2027–2030", "2027/2030");
    check("2027 – 2030", "2027/2030");
    check("2027 til 2030", "2027/2030");
    check("2027-30", "2027/2030");
    check("2027/28", "2027/2028");
    check("2027, 2028 og 2029", "2027/2029");
    check("01.02.2027-31.12.2027", "2027-02-01/2027-12-31");
    check("2027-02-01 - 2027-12-31", "2027-02-01/2027-12-31");
    check("2027-02-01–2027-12-31", "2027-02-01/2027-12-31");
    check("1.2.-31.12.2027", "2027-02-01/2027-12-31");
    check("januar–mars 2027", "2027-01/2027-03");
    check("høst 2027 - vår 2028", "2027-autumn/2028-spring");
    check("2. tertial 2028", "2028-05/2028-08");
    check("fra 2028 til 2030", "2028/2030");
    check("2028", "2028/2028");
    check("1.–3. kvartal 2028", "2028-Q1/2028-Q3");
    check("2027-2028-2029", "2027/2029");
    check("skoleåret 2027/28", "2027/2028");
    check("Oppstart 2027, ferdig 2029", "2027/2029");
    check("Start: høst 2027. Slutt: vår 2029", "2027-autumn/2029-spring");
    check("2027*", "2027/2027");
}

#[test]
fn one_end_alone_is_read() {
    check("fra 2028", "2028/..");
    check("frå 2028", "2028/..");
    check("f.o.m. 2028", "2028/..");
    check("fra og med 1.1.2028", "2028-01-01/..");
    check("2028-", "2028/..");
    check("innen 2028", "../2028");
    check("innan utgangen av 2028", "../2028");
    check("t.o.m. 2030", "../2030");
    check("senest 01.06.2028", "../2028-06-01");
}

#[test]
fn what_is_no_time_is_refused() {
    for text in [
        "snart",
        "12 12 12 99999",
        "Haust og vår kvart år",
        "2027-2030 løpende",
        "5. kvartal 2028",
        "28",
        "1 650",
        "?",
    ] {
        assert_eq!(dates::read_period(text), Err(Unreadable::NotATime(text.to_owned())));
    }
    assert_eq!(dates::read_period("31.02.2027"), Err(Unreadable::NoSuchDay("31.02.2027".to_owned())));
    assert_eq!(dates::read_when("  "), Err(Unreadable::Blank));
    assert!(dates::mentions_ongoing("Haust og vår kvart år"));
    assert!(!dates::mentions_ongoing("høsten"));
}

#[test]
fn each_language_writes_in_its_own_words() {
    let cases = [
        ("2027-11-24", "24.11.2027", "24.11.2027", "24 November 2027"),
        ("2027-11", "november 2027", "november 2027", "November 2027"),
        ("2027-Q3", "3. kvartal 2027", "3. kvartal 2027", "third quarter of 2027"),
        ("2027-H1", "1. halvår 2027", "1. halvår 2027", "first half of 2027"),
        ("2027-autumn", "høsten 2027", "hausten 2027", "autumn 2027"),
    ];
    for (canonical, nb, nn, en) in cases {
        let when = When::parse(canonical).unwrap();
        let written = Language::ALL.map(|language| dates::write_when(when, language));
        assert_eq!(written, [nb, nn, en], "{canonical}");
    }
    let cases = [
        ("2027/2030", "2027–2030", "2027–2030", "2027–2030"),
        ("2028/..", "fra 2028", "frå 2028", "from 2028"),
        ("../2028", "innen 2028", "innan 2028", "by 2028"),
        ("../ongoing", "løpende", "løpande", "ongoing"),
        ("2028/ongoing", "løpende fra 2028", "løpande frå 2028", "ongoing from 2028"),
        ("../..", "", "", ""),
    ];
    for (canonical, nb, nn, en) in cases {
        let period = Period::parse(canonical).unwrap();
        let written = Language::ALL.map(|language| dates::write_period(period, language));
        assert_eq!(written, [nb, nn, en], "{canonical}");
    }
}

fn when() -> impl Strategy<Value = When> {
    let year = 1000_i16..=9999;
    prop_oneof![
        year.clone().prop_map(When::Year),
        (year.clone(), 1_u8..=2).prop_map(|(y, n)| When::Half(y, n)),
        (year.clone(), 0_usize..4).prop_map(|(y, n)| When::Season(y, Season::ALL[n])),
        (year.clone(), 1_u8..=4).prop_map(|(y, n)| When::Quarter(y, n)),
        (year.clone(), 1_u8..=12).prop_map(|(y, n)| When::Month(y, n)),
        (year, 1_i8..=12, 1_i8..=28)
            .prop_map(|(y, m, d)| When::Day(Date::new(y, m, d).expect("every month has 28 days"))),
    ]
}

proptest! {
    #[test]
    fn what_is_written_reads_as_the_same(from in when(), to in when(), shape in 0..7) {
        let period = match shape {
            0 => Period::of(from),
            1 => Period { from: Some(from), to: PeriodEnd::Open },
            2 => Period { from: None, to: PeriodEnd::At(to) },
            3 => Period { from: Some(from), to: PeriodEnd::Ongoing },
            4 => Period { from: None, to: PeriodEnd::Ongoing },
            _ => Period::between(from, to),
        };
        for language in Language::ALL {
            prop_assert_eq!(dates::read_when(&dates::write_when(from, language)), Ok(from));
            prop_assert_eq!(dates::read_period(&dates::write_period(period, language)), Ok(period));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", near in "[0-9 .,/–-]{0,10}(kvartal|høst|fra|til|f\\.o\\.m|løpende)?[0-9 .–-]{0,10}") {
        let _ = dates::read_period(&text);
        let _ = dates::read_period(&near);
    }
}
