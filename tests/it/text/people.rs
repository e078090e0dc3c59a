//! Words about people: those with a better one, and those by which people are counted.

use planverksted::text::people::{counts_people, unwanted_words, with_better_words};
use proptest::prelude::*;

/// The unwanted words of a text, with the better ones.
fn unwanted(text: &str) -> Vec<(&str, &'static str)> {
    unwanted_words(text).collect()
}

#[test]
fn better_words_are_wanted_words_and_keep_their_capital() {
    let better = with_better_words("Alkoholikere, rusmisbrukaren og «narkomane» … og narkomane");
    assert_eq!(
        better,
        "Personer med alkoholproblemer, personen med rusproblem og «narkomane» … og personer med rusproblemer"
    );
    assert_eq!(unwanted(&better), []);
    assert_eq!(with_better_words("Æøå \"narkomane"), "Æøå \"narkomane");
    assert_eq!(with_better_words("Narkomane"), "Personer med rusproblemer");
    assert_eq!(with_better_words("NARKOMANE!"), "Personer med rusproblemer!");
    assert_eq!(with_better_words("(psykotiker)"), "(person med psykose)");
    assert_eq!(with_better_words(""), "");
}

#[test]
fn only_complete_words_are_unwanted() {
    assert_eq!(unwanted("narkomane"), [("narkomane", "personer med rusproblemer")]);
    assert_eq!(
        unwanted("Mongoloide og psykotikar"),
        [("Mongoloide", "personer med Downs syndrom"), ("psykotikar", "person med psykose"),]
    );
    for text in ["narkomaneX", "xnarkomane", "narkoman e", "people", "People", "", "misbruk av rusmidler"] {
        assert_eq!(unwanted(text), [], "{text}");
    }
    for text in ["narkomane2", "2narkomane", "narkomane-miljø", "narkomane."] {
        assert_eq!(unwanted(text).len(), 1, "{text}");
    }
}

#[test]
fn what_is_quoted_is_left_alone_up_to_the_closing_mark_or_the_end_of_the_paragraph() {
    for quoted in ["«narkomane»", "“narkomane”", "„narkomane”", "\"narkomane\"", "«de narkomane i byen»"]
    {
        assert_eq!(unwanted(quoted), [], "{quoted}");
        assert_eq!(unwanted(&format!("{quoted} narkomane")).len(), 1, "behind {quoted}");
        assert_eq!(unwanted(&format!("narkomane {quoted}")).len(), 1, "before {quoted}");
    }
    assert_eq!(unwanted("«narkomane\nnarkomane").len(), 1, "the next paragraph is not quoted");
    assert_eq!(unwanted("«narkomane og narkomane"), []);
    assert_eq!(unwanted("» narkomane «").len(), 1);
    assert_eq!(unwanted("\"a\" narkomane \"b\"").len(), 1);
}

#[test]
fn units_that_count_people_are_known_by_their_words() {
    for unit in ["personer", "Personer", "barn under 18 år", "antall unge", "elever"] {
        assert!(counts_people(unit), "{unit}");
    }
    for unit in ["", "prosent", "kroner", "personerX", "barnehager", ","] {
        assert!(!counts_people(unit), "{unit}");
    }
}

proptest! {
    #[test]
    fn what_was_made_better_is_better_and_the_rest_is_as_it_was(
        words in prop::collection::vec("(narkomane|Alkoholikere|psykotiker|og|de|«|»|\"|\n|, )", 0..20),
    ) {
        let text = words.join(" ");
        let better = with_better_words(&text);
        prop_assert_eq!(unwanted(&better), vec![]);
        // Each better word in place of one, and nothing else, gives the text back.
        let mut rest = better.as_str();
        let mut left = text.as_str();
        for (word, instead) in unwanted(&text) {
            let at = word.as_ptr() as usize - left.as_ptr() as usize;
            let (before, after) = left.split_at(at);
            let capital = instead.chars().next().into_iter().flat_map(char::to_uppercase).chain(instead.chars().skip(1));
            let capital: String = capital.collect();
            let instead = if word.starts_with(char::is_uppercase) { capital.as_str() } else { instead };
            rest = rest.strip_prefix(before).and_then(|rest| rest.strip_prefix(instead)).expect("it is in its place");
            left = after.strip_prefix(word).expect("it is there");
        }
        prop_assert_eq!(rest, left);
    }
}
