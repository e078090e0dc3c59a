//! Looking for words in texts, and putting others in their place.

use planverksted::text::contact::{looks_like_e_mail, looks_like_phone_number, what_looks_like};
use planverksted::text::{SearchOptions, TextSearch};

const ANY: SearchOptions = SearchOptions { whole_words: false, match_case: false };
const WORDS: SearchOptions = SearchOptions { whole_words: true, match_case: false };
const CASE: SearchOptions = SearchOptions { whole_words: false, match_case: true };

#[track_caller]
fn replaced(sought: &str, options: SearchOptions, text: &str) -> String {
    let search = TextSearch::new(sought, options).expect("something is sought");
    search.replaced(text, "X").unwrap_or_else(|| text.to_owned())
}

#[test]
fn words_are_found_whatever_their_case_and_the_space_between_them() {
    assert_eq!(replaced("øl", ANY, "Øl og ØLGLASS"), "X og XGLASS");
    assert_eq!(replaced("psykisk  helse", ANY, "Psykisk\u{a0}helse, psykisk\nhelse"), "X, X");
    assert_eq!(replaced("NAV", CASE, "NAV og navn"), "X og navn");
    assert_eq!(replaced("aa", ANY, "aaa"), "Xa", "none is found over another");
    assert_eq!(replaced("İ", ANY, "i̇ og İ"), "i̇ og X", "a letter of two is no other letter");
    assert_eq!(TextSearch::new(" \n", ANY), None);
}

#[test]
fn a_whole_word_is_found_with_its_genitive_and_not_inside_another() {
    assert_eq!(replaced("Kari", WORDS, "Kari, Karis, KARI og Karianne"), "X, X, X og Karianne");
    assert_eq!(replaced("ola", WORDS, "Olav, Nikola og Ola."), "Olav, Nikola og X.");
    assert_eq!(replaced("91234567", WORDS, "ring 91234567 (ikke 912345678)"), "ring X (ikke 912345678)");
    assert_eq!(replaced("a@b.no", WORDS, "til a@b.no."), "til X.");
}

#[test]
fn what_looks_like_an_address_is_found_with_both_ends() {
    let address = "Skriv til kari.nordmann@kommune.no, eller ring.";
    assert_eq!(what_looks_like(address, looks_like_e_mail), Some("kari.nordmann@kommune.no"));
    assert_eq!(what_looks_like("Ring 22 33 44 55 i dag", looks_like_phone_number), Some("22 33 44 55"));
    assert_eq!(what_looks_like("Ring +47 91234567.", looks_like_phone_number), Some("91234567"));
    assert_eq!(what_looks_like("Ingen", looks_like_phone_number), None);
}
