//! The order of names, as Norwegians expect it.

use planverksted::text::by_name;
use std::cmp::Ordering;

#[track_caller]
fn check(in_order: &[&str]) {
    let mut sorted = in_order.to_vec();
    sorted.reverse();
    sorted.sort_by(|a, b| by_name(a, b));
    assert_eq!(sorted, in_order);
}

#[test]
fn the_last_letters_stand_last() {
    check(&["Asker", "Zakariasdal", "Ærlig", "Øystre Slidre", "Ålesund"]);
}

#[test]
fn two_a_are_one_letter() {
    check(&["Arendal", "Øyer", "Ålesund", "Aasen"]);
}

#[test]
fn capitals_and_accents_matter_last() {
    check(&["arbeid", "Arbeid", "arbeidslag"]);
    check(&["Idé", "Idébank"]);
    check(&["BUP", "bydel", "Psykisk helse"]);
}

#[test]
fn names_that_only_signs_tell_apart_have_a_fixed_order() {
    assert_ne!(by_name("e\u{301}", "\u{e9}"), Ordering::Equal);
    assert_eq!(by_name("NAV", "NAV"), Ordering::Equal);
    check(&["", "a"]);
}
