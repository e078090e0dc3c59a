//! File names from titles.

use planverksted::text::file_name;
use proptest::prelude::*;

/// The most bytes of a name without its ending: with the marker of a save and its ending it fits in 255.
const MAX_BYTES: usize = 120;

#[track_caller]
fn check(title: &str, name: &str) {
    assert_eq!(file_name(title, "Plan uten tittel", "pdf"), name, "{title:?}");
}

#[test]
fn an_ordinary_title_is_its_own_name() {
    check("Psykisk helse og rus i Fjellvik 2027–2030", "Psykisk helse og rus i Fjellvik 2027–2030.pdf");
    check("Plan for «Ung & fri», del 1 (utkast)!", "Plan for «Ung & fri», del 1 (utkast)!.pdf");
    check("Blåfjell – øst, ål og ære", "Blåfjell – øst, ål og ære.pdf");
}

#[test]
fn what_a_name_may_not_hold_becomes_a_space() {
    check("Helse/rus: 2027*?", "Helse rus 2027.pdf");
    check("a\\b|c<d>e\"f\u{202e}g\nh", "a b c d e f g h.pdf");
    check("  to   ord ", "to ord.pdf");
}

#[test]
fn dots_and_spaces_at_the_ends_go() {
    check("Planen. . .", "Planen.pdf");
    check(".skjult", "skjult.pdf");
    check("v1.2 ferdig", "v1.2 ferdig.pdf");
}

#[test]
fn names_that_windows_keeps_are_changed() {
    for device in ["con", "NUL", "Aux", "prn", "COM1", "lpt9", "com¹", "CONIN$", "nul.2027", "con .x"] {
        check(device, &format!("plan {device}.pdf"));
    }
    for free in ["contra", "com", "com12", "lpt", "null", "konto"] {
        check(free, &format!("{free}.pdf"));
    }
}

#[test]
fn a_title_without_a_name_gives_way() {
    check("", "Plan uten tittel.pdf");
    check("//..//", "Plan uten tittel.pdf");
    assert_eq!(file_name("", "", "ron"), "plan.ron");
}

#[test]
fn a_long_title_is_cut_at_a_letter() {
    let name = file_name(&"å".repeat(200), "", "docx");
    assert_eq!(name, format!("{}.docx", "å".repeat(60)));
}

/// A title of words with one space between them, which no rule about names changes.
fn plain_title() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-zæøåA-ZÆØÅ–é😀]{1,12}", 1..30).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn a_name_is_all_of_a_title_that_fits(title in plain_title()) {
        let name = file_name(&format!("Plan {title}"), "", "pdf");
        let title = format!("Plan {title}");
        let stem = name.strip_suffix(".pdf").expect("the ending");
        prop_assert!(stem.len() <= MAX_BYTES, "{} bytes", stem.len());
        let rest = title.strip_prefix(stem).expect("the name is the beginning of the title");
        // What was cut off begins with the letter that has no room any more, behind a space perhaps.
        let next = rest.trim_start().chars().next().map_or(0, char::len_utf8);
        let space = rest.len() - rest.trim_start().len();
        prop_assert!(rest.is_empty() || stem.len() + space + next > MAX_BYTES, "{name:?} of {title:?}");
    }

    #[test]
    fn no_title_gives_a_name_that_a_system_refuses(title in "\\PC{0,200}", signs in "[ ./\\\\:*?a\u{7}\u{202e}-]{0,20}") {
        for title in [title, signs] {
            let name = file_name(&title, "Plan uten tittel", "ron");
            let stem = name.strip_suffix(".ron").expect("the ending");
            prop_assert!(!stem.is_empty() && stem.len() <= MAX_BYTES);
            prop_assert!(!name.chars().any(|c| c.is_control() || "/\\:*?\"<>|\u{202e}".contains(c)), "{name:?}");
            prop_assert!(!stem.starts_with(['.', ' ']) && !stem.ends_with(['.', ' ']), "{name:?}");
        }
    }
}
