//! Every way of writing a point or a stretch of time, over all years, parts and signs.

use planverksted::model::Period;
use planverksted::text::{Language, Unreadable, dates};

use super::dates::{check, point};

/// Whether a text is read as no point in time.
fn refuse_point(text: &str) {
    assert_eq!(dates::read_when(text), Err(Unreadable::NotATime(text.trim().to_owned())), "{text:?}");
}

#[test]
fn a_year_of_two_digits_belongs_to_this_century_up_to_69() {
    for short in 0..100 {
        let year = if short < 70 { 2000 + short } else { 1900 + short };
        point(&format!("1.2.{short:02}"), &format!("{year}-02-01"));
        point(&format!("1. februar {short:02}"), &format!("{year}-02-01"));
        point(&format!("høst {short:02}"), &format!("{year}-autumn"));
        point(&format!("mars {short:02}"), &format!("{year}-03"));
        point(&format!("3. kvartal {short:02}"), &format!("{year}-Q3"));
        check(&format!("tertial 1 {short:02}"), &format!("{year}-01/{year}-04"));
    }
    for too_short in ["1.2.7", "1.2.027", "høst 7", "mars 127"] {
        refuse_point(too_short);
    }
}

#[test]
fn every_part_of_a_year_is_read_in_every_order_and_no_other_part() {
    let ordinals = ["første", "andre", "tredje", "fjerde"];
    for (part, ordinal) in (1..).zip(ordinals) {
        for text in [
            format!("{part}. kvartal 2028"),
            format!("{ordinal} kvartal 2028"),
            format!("kvartal {part} 2028"),
            format!("2028 {part}. kvartal"),
            format!("2028 kvartal {part}"),
            format!("Q{part} 2028"),
        ] {
            point(&text, &format!("2028-Q{part}"));
        }
        for text in
            [format!("{part}. halvår 2028"), format!("{ordinal} halvår 2028"), format!("H{part} 2028")]
        {
            if part <= 2 {
                point(&text, &format!("2028-H{part}"));
            } else {
                refuse_point(&text);
            }
        }
        for text in [
            format!("{part}. tertial 2028"),
            format!("{ordinal} tertial 2028"),
            format!("tertial {part} 2028"),
        ] {
            if part <= 3 {
                check(&text, &format!("2028-{:02}/2028-{:02}", part * 4 - 3, part * 4));
            } else {
                assert_eq!(dates::read_period(&text), Err(Unreadable::NotATime(text.clone())));
            }
        }
    }
    for text in [
        "0. kvartal 2028",
        "5. kvartal 2028",
        "0. halvår 2028",
        "03. kvartal 2028",
        "kvartal 2028",
        "mars kvartal 2028",
    ] {
        refuse_point(text);
    }
    for text in ["0. tertial 2028", "01. tertial 2028", "tertial 2028"] {
        assert_eq!(dates::read_period(text), Err(Unreadable::NotATime(text.to_owned())));
    }
}

#[test]
fn a_short_last_year_is_a_later_one_of_the_same_century() {
    for last in 0..100 {
        for mark in ["-", "/", "–", " - "] {
            let text = format!("2027{mark}{last:02}");
            match last {
                // A month is read before a year: `2027-05`.
                1..=12 => check(&text, &format!("2027-{last:02}/2027-{last:02}")),
                28..=99 => check(&text, &format!("2027/20{last}")),
                _ => assert_eq!(dates::read_period(&text), Err(Unreadable::NotATime(text.clone())), "{text}"),
            }
        }
    }
    check("1998/99", "1998/1999");
}

#[test]
fn years_one_after_the_other_are_a_stretch_and_years_apart_are_none() {
    for (text, canonical) in [
        ("2027 2028", "2027/2028"),
        ("2027 28", "2027/2028"),
        ("2027, 2028", "2027/2028"),
        ("2027 og 2028", "2027/2028"),
        ("2027, 2028, 2029, 2030", "2027/2030"),
        ("2027-2028-2029", "2027/2029"),
    ] {
        check(text, canonical);
    }
    for text in ["2027, 2029", "2027 2027", "2028 2027", "2027, 2028, 2030", "2027, 2028 høst"] {
        assert_eq!(dates::read_period(text), Err(Unreadable::NotATime(text.to_owned())));
    }
    check("2030-2027", "2030/2027");
}

#[test]
fn numbers_are_a_date_only_with_marks_between_them() {
    for text in
        ["2027 02 01", "1 2 2027", "2027 2028", "2 2027", "12 12", "20270", "1.2.20270", "1.2", "1.2.3.2027"]
    {
        refuse_point(text);
    }
    point("1 / 2 - 2027", "2027-02-01");
    point("2027.02.01", "2027-02-01");
    point("2/2027", "2027-02");
    point("12-2027", "2027-12");
    for (text, canonical) in [
        ("13.2027", None),
        ("0.2027", None),
        ("00.2027", None),
        ("2027-13", None),
        ("1.2027", Some("2027-01")),
    ] {
        assert_eq!(dates::read_when(text).ok().map(|when| when.to_string()).as_deref(), canonical, "{text}");
    }
}

#[test]
fn a_day_that_no_calendar_has_is_named_as_such() {
    for text in [
        "31.02.2027",
        "2027-02-31",
        "2027/2/31",
        "31/4-2027",
        "0.1.2027",
        "1.13.2027",
        "2027-00-01",
        " 29.02.2027 ",
    ] {
        assert_eq!(dates::read_when(text), Err(Unreadable::NoSuchDay(text.trim().to_owned())));
        assert_eq!(dates::read_period(text), Err(Unreadable::NoSuchDay(text.trim().to_owned())));
    }
    for text in ["31.02.27", "1.2", "2027", "31. februar 2027"] {
        assert!(!matches!(dates::read_when(text), Err(Unreadable::NoSuchDay(_))), "{text}");
    }
}

#[test]
fn a_dash_at_an_end_makes_a_stretch_and_no_point() {
    for text in ["2027-", "-2027", "høst 2027 –", "– 2027"] {
        refuse_point(text);
    }
    check("-2030", "../2030");
    check("– høst 2030", "../2030-autumn");
    check("høst 2027 –", "2027-autumn/..");
    assert_eq!(dates::read_period("-"), Err(Unreadable::NotATime("-".to_owned())));
    assert_eq!(dates::read_period("--2027"), Err(Unreadable::NotATime("--2027".to_owned())));
}

#[test]
fn spaces_and_signs_at_the_end_do_not_matter_and_unknown_signs_do() {
    for text in
        ["høst\t2027", " høst   2027. ", "HØST\u{a0}2027,", "høst (2027)", "høst: 2027", "høst 2027.,."]
    {
        point(text, "2027-autumn");
    }
    for text in ["høst & 2027", "høst 2027?", "høst 2027 %", "= 2027", "#2027", "høst_2027"] {
        refuse_point(text);
    }
}

#[test]
fn abbreviations_are_read_with_and_without_their_points() {
    for from in ["f.o.m.", "f.o.m", "fom", "fom.", "F.o.m.", "fra og med"] {
        check(&format!("{from} 2028"), "2028/..");
    }
    for until in ["t.o.m.", "t.o.m", "tom", "til og med"] {
        check(&format!("{until} 2028"), "../2028");
    }
    for text in ["f. 2028", "f.o. 2028", "x.o.m. 2028", "f.x.m. 2028", "3 kv.t 2028"] {
        assert!(dates::read_period(text).is_err(), "{text}");
    }
}

#[test]
fn two_ends_are_read_with_their_words_and_what_is_left_out_is_filled_in() {
    check("fra 1.2. til 31.12.2027", "2027-02-01/2027-12-31");
    check("1. februar - 3. mars 2027", "2027-02-01/2027-03-03");
    check("vår–høst 2027", "2027-spring/2027-autumn");
    check("1.–2. halvår 2028", "2028-H1/2028-H2");
    check("fra høsten 2027 – løpende", "2027-autumn/ongoing");
    check("oppstart: 2027. slutt: 2029", "2027/2029");
    check("oppstart 2027 frist 2029", "2027/2029");
    check("2027, ferdig: høst 2029", "2027/2029-autumn");
    check("since 2027 until 2029", "2027/2029");
    for text in [
        "2027, oppstart 2029",
        "ferdig 2027, ferdig 2029",
        "fra 2027 fra 2028",
        "løpende 2027-2030",
        "2027 til snart",
        "snart til 2027",
    ] {
        assert_eq!(dates::read_period(text), Err(Unreadable::NotATime(text.to_owned())));
    }
}

#[test]
fn what_goes_on_is_recognised_as_a_word_and_not_as_a_part_of_one() {
    for text in ["løpende", "Det er LØPENDE.", "2027 (løpende)", "kvart år", "x/ongoing/y"] {
        assert!(dates::mentions_ongoing(text), "{text}");
    }
    for text in ["", "2027", "fastlege", "løpendes", "i år", "2027-2030", "fra 2027"] {
        assert!(!dates::mentions_ongoing(text), "{text}");
    }
}

#[test]
fn a_stretch_from_end_to_end_is_written_as_one_point_and_dashes_between_words_have_spaces() {
    for (canonical, nb) in [
        ("2027/2027", "2027"),
        ("2027-autumn/2027-autumn", "høsten 2027"),
        ("2027/2028", "2027–2028"),
        ("2027-02-01/2027-12-31", "01.02.2027–31.12.2027"),
        ("2027/2028-autumn", "2027 – høsten 2028"),
        ("2027-autumn/2028", "høsten 2027 – 2028"),
        ("2027-autumn/2028-spring", "høsten 2027 – våren 2028"),
        ("../2027-03", "innen mars 2027"),
        ("2027-Q1/ongoing", "løpende fra 1. kvartal 2027"),
    ] {
        let period = Period::parse(canonical).unwrap();
        assert_eq!(dates::write_period(period, Language::Nb), nb, "{canonical}");
    }
}
