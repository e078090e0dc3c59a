//! Numbers written for people and read from what they type.

use planverksted::model::Quantity;
use planverksted::text::{Language, Unreadable, numbers};
use proptest::prelude::*;

#[track_caller]
pub(crate) fn check(typed: &str, parts: i64) {
    assert_eq!(numbers::read(typed, Language::Nb), Ok(Quantity::from_parts(parts)), "{typed:?}");
}

fn refuse(typed: &str) {
    let got = numbers::read(typed, Language::Nb);
    assert!(matches!(got, Err(Unreadable::NotANumber(_))), "{typed:?} gave {got:?}");
}

#[test]
fn people_write_thousands_with_every_kind_of_space() {
    for space in [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\u{2007}'] {
        check(&format!("1{space}650"), 16_500_000);
        check(&format!("12{space}345{space}678,5"), 123_456_785_000);
    }
}

#[test]
fn a_point_groups_before_three_digits_and_parts_decimals_otherwise() {
    check("1.650", 16_500_000);
    check("425.000,-", 4_250_000_000);
    check("1.650,5", 16_505_000);
    check("1,650.5", 16_505_000);
    check("0.5", 5_000);
    check("0.500", 5_000);
    check("12.75", 127_500);
    check("1.020.000", 10_200_000_000);
}

#[test]
fn signs_stand_before_after_or_around() {
    for three in ["-3", "−3", "–3", "- 3", "3-", "(3)"] {
        check(three, -30_000);
    }
    check("+3", 30_000);
    check("-0,5", -5_000);
}

#[test]
fn money_marks_do_not_change_the_number() {
    for amount in ["1650 kr", "kr 1650", "kr. 1 650,-", "NOK 1.650", "1650 kroner", "1 650,–", "Kr 1650,00"]
    {
        check(amount, 16_500_000);
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for text in
        ["abc", "1 65", "1650 000", "1.1.28", "12 12 12 99999", "--3", "1,2,3", ".", ",", "-", "1.650.5,3"]
    {
        refuse(text);
    }
    assert_eq!(numbers::read("kr", Language::Nb), Err(Unreadable::Blank));
    assert_eq!(numbers::read(" \u{a0}", Language::Nb), Err(Unreadable::Blank));
    assert!(matches!(numbers::read("9999999999999999999", Language::Nb), Err(Unreadable::TooLarge(_))));
    let nearest = Quantity::from_parts(33_333);
    let got = numbers::read("3,33333", Language::Nb);
    assert!(matches!(got, Err(Unreadable::TooManyDecimals { nearest: n, .. }) if n == nearest), "{got:?}");
}

#[test]
fn each_language_writes_in_its_own_way() {
    let number = Quantity::from_parts(-16_505_000);
    assert_eq!(numbers::write(number, Language::Nb), "\u{2212}1\u{a0}650,5");
    assert_eq!(numbers::write(number, Language::Nn), "\u{2212}1\u{a0}650,5");
    assert_eq!(numbers::write(number, Language::En), "\u{2212}1,650.5");
    assert_eq!(numbers::write(Quantity::ZERO, Language::Nb), "0");
    assert_eq!(numbers::read("1,650", Language::En), Ok(Quantity::from_parts(16_500_000)));
}

proptest! {
    #[test]
    fn what_is_written_reads_as_the_same(parts: i64) {
        for language in Language::ALL {
            let number = Quantity::from_parts(parts);
            prop_assert_eq!(numbers::read(&numbers::write(number, language), language), Ok(number));
        }
    }

    #[test]
    fn small_numbers_too(parts in -99_999_999_i64..99_999_999) {
        for language in Language::ALL {
            let number = Quantity::from_parts(parts);
            prop_assert_eq!(numbers::read(&numbers::write(number, language), language), Ok(number));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", digits in "[0-9 .,\u{a0}()−–kr-]{0,12}") {
        let _ = numbers::read(&text, Language::Nb);
        let _ = numbers::read(&digits, Language::En);
    }
}
