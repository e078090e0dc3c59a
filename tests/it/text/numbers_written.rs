//! Every way of writing a number, over all groups, signs, words of money and decimals.

use super::numbers::check;
use planverksted::model::Quantity;
use planverksted::text::{Language, Unreadable, numbers};
use proptest::prelude::*;

/// The digits of a whole number in groups of three.
fn grouped(whole: u64, mark: &str) -> String {
    let digits = whole.to_string();
    let first = (digits.len() - 1) % 3 + 1;
    let (head, tail) = digits.split_at(first);
    let groups = tail.as_bytes().chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
    std::iter::once(head.to_owned()).chain(groups).collect::<Vec<_>>().join(mark)
}

proptest! {
    #[test]
    fn a_number_is_read_in_every_way_of_writing_it(
        whole in prop_oneof![0_u64..1000, 1000_u64..1_000_000, 0_u64..900_000_000_000],
        decimals in "[0-9]{0,4}0{0,3}",
        sign in prop::sample::select(vec![("", ""), ("-", ""), ("−", ""), ("–", ""), ("- ", ""), ("", "-"), ("", " −"), ("(", ")"), ("+", "")]),
        money in prop::sample::select(vec![("", ""), ("kr ", ""), ("Kr. ", ""), ("NOK", ""), ("", " kr"), ("", " KRONER"), ("kroner ", ""), ("", " nok"), ("", " kr.")]),
        mark in prop::sample::select(vec!["", " ", "\u{a0}", "\u{202f}", "'", "\u{2019}"]),
        spaces in "[ \u{a0}\t]{0,2}",
    ) {
        for (language, point) in [(Language::Nb, ","), (Language::Nn, ","), (Language::En, ".")] {
            let point = if decimals.is_empty() { "" } else { point };
            let number = format!("{}{point}{decimals}", grouped(whole, mark));
            let text = format!("{spaces}{}{}{number}{}{}{spaces}", money.0, sign.0, sign.1, money.1);
            let fraction = decimals.bytes().chain([b'0'; 4]).take(4);
            let fraction = fraction.fold(0, |sum, digit| 10 * sum + i64::from(digit - b'0'));
            let parts = i64::try_from(whole).expect("it is small") * 10_000 + fraction;
            let negative = !matches!(sign, ("" | "+", ""));
            let expected = Quantity::from_parts(if negative { -parts } else { parts });
            prop_assert_eq!(numbers::read(&text, language), Ok(expected), "{:?}", text);
        }
    }

    #[test]
    fn more_than_four_decimals_are_refused_with_the_nearest_number(whole in 0_u32..10_000, decimals in "[0-9]{4,8}[1-9]", negative: bool) {
        let sign = if negative { "-" } else { "" };
        let text = format!("{sign}{whole},{decimals}");
        let (kept, next) = decimals.split_at(4);
        let up = i64::from(next.as_bytes()[0] >= b'5');
        let parts = i64::from(whole) * 10_000 + kept.parse::<i64>().expect("four digits") + up;
        let nearest = Quantity::from_parts(if negative { -parts } else { parts });
        let expected = Err(Unreadable::TooManyDecimals { text: text.clone(), nearest });
        prop_assert_eq!(numbers::read(&text, Language::Nb), expected);
    }

    #[test]
    fn a_mark_of_the_other_language_groups_threes_and_else_parts_decimals(whole in 1_u32..1000, rest in "[0-9]{1,4}") {
        let (text, digits) = (format!("{whole}.{rest}"), rest.len());
        let read = numbers::read(&text, Language::Nb);
        let shift = 10_i64.pow(u32::try_from(4 - digits).expect("at most four"));
        let rest: i64 = rest.parse().expect("digits");
        let whole = i64::from(whole);
        let parts = if digits == 3 { (whole * 1000 + rest) * 10_000 } else { whole * 10_000 + rest * shift };
        prop_assert_eq!(&read, &Ok(Quantity::from_parts(parts)), "{}", text);
        let text = text.replace('.', ",");
        prop_assert_eq!(numbers::read(&text, Language::En), read, "{}", text);
    }

    #[test]
    fn what_is_written_has_groups_of_three_and_no_zeros_at_the_end(parts: i64) {
        let written = numbers::write(Quantity::from_parts(parts), Language::En);
        let digits = written.strip_prefix(numbers::MINUS).unwrap_or(&written);
        prop_assert_eq!(written.starts_with(numbers::MINUS), parts < 0);
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0001"));
        prop_assert_eq!(whole, grouped(parts.unsigned_abs() / 10_000, ","));
        prop_assert!((1..=4).contains(&decimals.len()) && !decimals.ends_with('0'), "{written}");
    }
}

#[test]
fn marks_that_do_not_agree_make_no_number() {
    for text in [
        "1 650.000 000",
        "1.650 000",
        "1 650'000",
        "12 34",
        "1 6500",
        "1234 567",
        "0 5",
        " ,5 5",
        "1,",
        "1.",
        "1,650,",
        ",-",
        "kr -",
        "()",
        "(-3)",
        "-(3)",
        "+-3",
        "-3-",
        "3+",
        "++3",
        "3 4 5",
        "1,2.3,4",
        "1.2.3",
        "1,234,56",
        "٣",
        "1e5",
        "0x10",
        "½",
        "krone 5",
        "5 kr 5",
        "5 euro",
    ] {
        let got = numbers::read(text, Language::Nb);
        assert!(got.is_err(), "{text:?} gave {got:?}");
    }
    for text in ["", "  ", "kr", "KR.", "kroner", "kr kr", "\t\u{2009}"] {
        assert_eq!(numbers::read(text, Language::Nb), Err(Unreadable::Blank), "{text:?}");
    }
}

#[test]
fn leading_points_and_zeros_are_read() {
    for (text, parts) in [
        (",5", 5_000),
        (".5", 5_000),
        ("0,5", 5_000),
        ("00,5", 5_000),
        ("007", 70_000),
        ("0.125", 1_250),
        ("0.1250", 1_250),
        ("5,0", 50_000),
    ] {
        check(text, parts);
    }
    check("1.234.567,89", 12_345_678_900);
    check("1,234,567.89", 12_345_678_900);
    check("1,234,567", 12_345_670_000);
    check("12345678", 123_456_780_000);
    check("1650,-", 16_500_000);
    check("1650,– kr", 16_500_000);
    check("kr 1650,—", 16_500_000);
    check("1650,\u{2212}", 16_500_000);
}

#[test]
fn the_largest_numbers_are_read_and_larger_ones_are_too_large() {
    check("922337203685477,5807", i64::MAX);
    check("-922337203685477,5808", i64::MIN);
    for text in ["922337203685477,5808", "-922337203685477,5809", "1000000000000000", &"9".repeat(60)] {
        assert_eq!(numbers::read(text, Language::Nb), Err(Unreadable::TooLarge(text.to_owned())));
    }
    assert_eq!(
        numbers::write(Quantity::from_parts(i64::MIN), Language::En),
        "\u{2212}922,337,203,685,477.5808"
    );
}

#[test]
fn why_a_text_is_unreadable_is_said_with_the_text() {
    let words = |error: Unreadable| planverksted::text::Words::new(Language::Nb).text(&error.phrase());
    let error = |text: &str| numbers::read(text, Language::Nb).expect_err("it is no number");
    assert!(words(error("abc")).contains("abc"));
    assert!(words(error(&"9".repeat(30))).contains(&"9".repeat(30)));
    let decimals = words(error("3,33333"));
    assert!(decimals.contains("3,33333") && decimals.contains("3,3333"), "{decimals}");
    assert_eq!(error("").phrase(), planverksted::text::Phrase::new("read-blank"));
}
