//! Points and stretches of time that are said from today, as people type them in all three languages.

use jiff::civil::{Date, date};
use planverksted::text::{Unreadable, dates};

/// A Monday.
const TODAY: Date = date(2026, 11, 30);

#[track_caller]
fn point(written: &str, canonical: &str) {
    let read = dates::read_when_from(written, TODAY).map(|when| when.to_string());
    assert_eq!(read.as_deref(), Ok(canonical), "{written:?}");
}

#[track_caller]
fn stretch(written: &str, canonical: &str) {
    let read = dates::read_period_from(written, TODAY).map(|period| period.to_string());
    assert_eq!(read.as_deref(), Ok(canonical), "{written:?}");
}

#[test]
fn a_day_without_a_year_is_the_nearest_one() {
    for (written, canonical) in [
        ("8.12", "2026-12-08"),
        ("8.12.", "2026-12-08"),
        ("8/12", "2026-12-08"),
        ("20.11", "2026-11-20"),
        ("8.1", "2027-01-08"),
        ("8.12.26", "2026-12-08"),
        ("8. desember", "2026-12-08"),
        ("17. mai", "2027-05-17"),
        ("1. juni", "2026-06-01"),
    ] {
        point(written, canonical);
    }
}

#[test]
fn days_are_said_from_today() {
    for (written, canonical) in [
        ("i dag", "2026-11-30"),
        ("today", "2026-11-30"),
        ("i morgen", "2026-12-01"),
        ("I morgon", "2026-12-01"),
        ("tomorrow", "2026-12-01"),
        ("i overmorgen", "2026-12-02"),
        ("mandag", "2026-12-07"),
        ("tysdag", "2026-12-01"),
        ("på fredag", "2026-12-04"),
        ("Friday", "2026-12-04"),
        ("neste onsdag", "2026-12-09"),
        ("om 14 dager", "2026-12-14"),
        ("om 2 uker", "2026-12-14"),
        ("in 2 weeks", "2026-12-14"),
        ("om 3 månader", "2027-02-28"),
    ] {
        point(written, canonical);
    }
}

#[test]
fn a_week_is_its_monday_as_a_point_and_all_of_it_as_a_stretch() {
    point("uke 49", "2026-11-30");
    point("veke 2", "2027-01-11");
    point("49. uke", "2026-11-30");
    point("week 10 2028", "2028-03-06");
    point("neste uke", "2026-12-07");
    point("denne uken", "2026-11-30");
    stretch("uke 50", "2026-12-07/2026-12-13");
}

#[test]
fn a_part_of_a_year_without_the_year_is_the_first_that_is_not_over() {
    point("des", "2026-12");
    point("november", "2026-11");
    point("mars", "2027-03");
    point("des 2026", "2026-12");
    point("høsten", "2026-autumn");
    point("våren", "2027-spring");
    point("4. kvartal", "2026-Q4");
    point("1. kvartal", "2027-Q1");
    point("Q2", "2027-Q2");
    point("1. halvår", "2027-H1");
    point("1. halvår 2027", "2027-H1");
}

#[test]
fn stretches_are_read_from_what_is_said_from_today() {
    stretch("8.12 - 15.12", "2026-12-08/2026-12-15");
    stretch("i morgen til fredag", "2026-12-01/2026-12-04");
    stretch("fra mandag", "2026-12-07/..");
    stretch("innen 8.12", "../2026-12-08");
    stretch("2027-2030", "2027/2030");
}

#[test]
fn what_is_no_time_stays_unreadable() {
    for text in ["en gang", "uke", "uke 60", "neste", "40.1", "8.13", "dag og natt", "8 12"] {
        let read = dates::read_when_from(text, TODAY);
        assert!(matches!(read, Err(Unreadable::NotATime(_))), "{text}: {read:?}");
    }
    assert_eq!(dates::read_when_from("31.2", TODAY), Err(Unreadable::NoSuchDay("31.2".to_owned())));
    assert_eq!(dates::read_when_from(" ", TODAY), Err(Unreadable::Blank));
}
