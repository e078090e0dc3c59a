//! Text that looks like a national identity number, by its date, its check digits and its grouping.

use jiff::civil::Date;
use planverksted::text::identity::looks_like_identity_number;
use proptest::prelude::*;

#[test]
fn identity_numbers_are_suspected_in_every_spelling() {
    for text in [
        "15920150095",
        "159201 50095",
        "15.92.01.50095",
        "159201-50095",
        "159201\u{2013}50095",
        "nr 15920150095 her",
        "15 92 01 500 95",
        "1592 01 50095",
        "159201 500 95",
        "15\u{a0}92\u{a0}01\u{a0}50095",
        "01924050078",
        "01924050086",
        "01924050094",
        "15920150001",
        "41894050045",
        "12 12 12 99999",
        "2028 12 12 12 99999",
        "12 12 12 99999 2028",
    ] {
        assert!(looks_like_identity_number(text), "{text:?}");
    }
    for text in [
        "12121299999",
        "12345678901",
        "12 121 299 999",
        "47 22 33 44 55",
        "",
        "2027-2030",
        "1 000 000 000 000",
        "159201  50095",
        "159201--50095",
        "159201\n50095",
        "159201,50095",
        "159201x50095",
        "1592015009",
        "159201500951",
        // Days that no calendar has, as they are and with what D-numbers add.
        "310490 50095",
        "300290 50095",
        "710490 50095",
        "700290 50095",
        "610013 50095",
    ] {
        assert!(!looks_like_identity_number(text), "{text:?}");
    }
}

/// The remainder that the check digits of an identity number make up for, after the published weights.
fn remainder(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum::<u32>() % 11
}

/// The two check digits behind nine digits; `None` for the nine that have none. `rest` is the remainder that the first
/// check digit leaves: 0, and 0 to 3 from 2032 on.
fn check_digits(nine: &[u8], rest: u32) -> Option<[u8; 2]> {
    let first = (11 + rest - remainder(nine, &[3, 7, 6, 1, 8, 9, 4, 5, 2])) % 11;
    let ten: Vec<u8> = nine.iter().copied().chain(u8::try_from(first)).collect();
    let second = (11 - remainder(&ten, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) % 11;
    let digit = |number: u32| u8::try_from(number).ok().filter(|digit| *digit < 10);
    Some([digit(first)?, digit(second)?])
}

/// What a kind of number adds to day and month: nothing, D-numbers, H-numbers, synthetic ones, and both.
const ADDED: [(i8, i8); 6] = [(0, 0), (40, 0), (0, 40), (0, 80), (40, 40), (40, 80)];

fn text_of(digits: &[u8]) -> String {
    digits.iter().map(u8::to_string).collect()
}

/// Nine digits: a date with what the kind of number adds, and three more.
fn nine_digits() -> impl Strategy<Value = Vec<u8>> {
    let date = (1_i16..=99, 1_i8..=12, 1_i8..=31);
    let date = date.prop_filter_map("a day of the calendar", |(year, month, day)| {
        Date::new(1900 + year, month, day).ok()
    });
    (date, prop::sample::select(&ADDED[..]), 0_u16..1000).prop_map(|(date, (day, month), three)| {
        let text =
            format!("{:02}{:02}{:02}{three:03}", date.day() + day, date.month() + month, date.year() - 1900);
        text.bytes().map(|digit| digit - b'0').collect()
    })
}

proptest! {
    #[test]
    fn a_number_with_its_check_digits_is_found_and_with_others_only_in_its_usual_groups(
        nine in nine_digits(), rest in 0_u32..=3, off in 1_u8..=9, second in 0..2,
    ) {
        let Some(checks) = check_digits(&nine, rest) else { return Ok(()) };
        let digits: Vec<u8> = nine.into_iter().chain(checks).collect();
        let right = text_of(&digits);
        prop_assert!(looks_like_identity_number(&right), "{right}");
        prop_assert!(looks_like_identity_number(&format!("Nr. {right}.")), "{right}");
        let mut wrong = digits;
        let at = 10 - usize::from(second == 1);
        wrong[at] = (wrong[at] + off) % 10;
        // A wrong first check digit may be the right one by another remainder: then the second one is wrong.
        let valid = (0..=3).any(|rest| check_digits(&wrong[..9], rest).is_some_and(|checks| checks == wrong[9..]));
        let wrong = text_of(&wrong);
        prop_assert_eq!(looks_like_identity_number(&wrong), valid, "{}", wrong);
        let (date, person) = wrong.split_at(6);
        let grouped = format!("{date} {person}");
        prop_assert!(looks_like_identity_number(&grouped), "{grouped}");
    }

    #[test]
    fn what_begins_with_no_date_is_never_found(day in 0_u8..100, month in 0_u8..100, rest in "[0-9]{7}") {
        let day_counts = (1..=31).contains(&day) || (41..=71).contains(&day);
        let month_counts = [0, 40, 80].iter().any(|added| (added + 1..=added + 12).contains(&month));
        prop_assume!(!day_counts || !month_counts);
        let (year, person) = rest.split_at(2);
        for text in [format!("{day:02}{month:02}{rest}"), format!("{day:02}{month:02}{year} {person}")] {
            prop_assert!(!looks_like_identity_number(&text), "{text}");
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", near in "[0-9 .x\u{2013}-]{0,30}") {
        let _ = (looks_like_identity_number(&text), looks_like_identity_number(&near));
    }
}
