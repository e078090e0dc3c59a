//! Text that looks like a telephone number or an e-mail address, and text that does not.

use planverksted::text::contact::{looks_like_e_mail, looks_like_phone_number};
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, is_number: bool) {
    assert_eq!(looks_like_phone_number(text), is_number, "{text:?}");
}

#[test]
fn telephone_numbers_are_found_as_people_write_them() {
    for text in [
        "Ring 22 33 44 55.",
        "22 33 44 55",
        "(22 33 44 55)",
        "tlf:22 33 44 55, eller",
        "91234567",
        "41234567",
        "mob: 912 34 567",
        "412 34 567",
        "+47 2233 4455",
        "+4722334455",
        "+47 22 33 44 55",
        "0047 22334455",
        "0047 223 34 455",
        "I 2027: 22 33 44 55",
        "22 33 44 55 på dagtid",
        "91234567 eller 912 34 567 om kvelden",
    ] {
        check(text, true);
    }
    for space in [' ', '\u{a0}', '\u{202f}'] {
        check(&["22", "33", "44", "55"].join(&space.to_string()), true);
        check(&["912", "34", "567"].join(&space.to_string()), true);
    }
}

#[test]
fn sums_years_dates_and_cases_are_no_telephone_numbers() {
    for text in [
        "",
        "2027 2028",
        "12 345 678 kroner",
        "45000000 kroner",
        "91234000",
        "22334455",
        "81234567",
        "sak 26/11844567",
        "18.06.2026",
        "22 33 44 55 66",
        "22 33 44",
        "12 33 44 55",
        "02 33 44 55",
        "812 34 567",
        "912 345 67",
        "A91234567",
        "å91234567",
        "91234567A",
        "91234567%",
        "91234567-1",
        "91234567/2",
        "91234567_",
        "-91234567",
        "_91234567",
        "%91234567",
        "22\t33 44 55",
        "22  33 44 55",
        "organisasjonsnummer 912345678",
        "20 000 i 2027",
        "+46 8 123 45 67",
        "+47 2233 445",
        "+47 2233 44556",
        "0047 2233445",
        "47 22334455",
        "+0047 22334455",
    ] {
        check(text, false);
    }
}

#[test]
fn e_mail_addresses_are_found_and_what_only_has_the_sign_is_not() {
    for text in [
        "a@b.no",
        "Skriv til «post@fjellvik.kommune.no».",
        "mailto:x.y-z+1@sub.domain.com",
        "1@b.no",
        "a@1b.no",
        "å@blåfjell.no",
        "@@ og a@b.no",
        "a@b.no, c@d.no",
        "a@b.no...",
    ] {
        assert!(looks_like_e_mail(text), "{text}");
    }
    for text in [
        "", "@", "a@", "a@b", "a@b.c", "a @b.no", "@b.no", "a@.no", "a@b..no", "a@b.1", "2@3.4", "a@b.n1",
        "a@ b.no", "a@b.no2",
    ] {
        assert!(!looks_like_e_mail(text), "{text}");
    }
}

proptest! {
    #[test]
    fn a_number_is_found_wherever_it_is_written(
        first in 2_u8..=9, digits in "[0-9]{7}",
        before in "(Ring |tlf\\. |\\(|)", after in "(|\\.|,|\\)| i dag)",
    ) {
        let number = format!("{first}{digits}");
        let [a, b, c, d] = [0, 2, 4, 6].map(|at| number.chars().skip(at).take(2).collect::<String>());
        let pairs = format!("{before}{a} {b} {c} {d}{after}");
        prop_assert!(looks_like_phone_number(&pairs), "{pairs}");
        let abroad = format!("{before}+47{number}{after}");
        prop_assert!(looks_like_phone_number(&abroad), "{abroad}");
        let bare = format!("{before}{number}{after}");
        let is_mobile = [4, 9].contains(&first) && !number.ends_with("000");
        prop_assert_eq!(looks_like_phone_number(&bare), is_mobile, "{}", bare);
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", near in "[0-9+ /@.a%\u{a0}-]{0,20}") {
        for text in [text, near] {
            let _ = (looks_like_phone_number(&text), looks_like_e_mail(&text));
        }
    }
}
