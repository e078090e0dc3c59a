//! Abbreviations of the field: which words are one, and where.

use planverksted::text::Language;
use planverksted::text::acronyms::{acronyms, find_acronym, note_acronyms};
use std::collections::BTreeSet;

#[test]
fn the_list_is_in_order_and_says_what_each_stands_for() {
    let all: Vec<_> = acronyms().collect();
    assert!(all.len() > 15, "{}", all.len());
    assert!(all.windows(2).all(|pair| pair[0].short < pair[1].short), "in the order of the alphabet");
    for acronym in all {
        for language in Language::ALL {
            assert!(!acronym.meaning(language).is_empty(), "{}", acronym.short);
        }
    }
}

#[test]
fn an_abbreviation_is_a_whole_word_in_capitals() {
    let check = |text: &str, expected: &[&str]| {
        let mut found = BTreeSet::new();
        note_acronyms(text, &mut found);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), expected, "{text}");
    };
    check("BUP Midtre og DPS", &["BUP", "DPS"]);
    check("ACT-teamet (FACT ung)", &["ACT", "FACT"]);
    check("bup, BUPS, Nav, XYZ", &[]);
}

#[test]
fn an_abbreviation_is_written_out_only_where_it_stands_alone() {
    let check = |text: &str, short: &str, expected: Option<usize>| {
        assert_eq!(find_acronym(text, short).map(|at| at.start), expected, "{text}");
    };
    check("avtale med BUP om unge", "BUP", Some(11));
    check("ACT-teamet og ACT", "ACT", Some(14));
    check("FACT", "ACT", None);
    check("øBUP BUP", "BUP", Some(6));
}
