//! The languages: their codes, the one of the system, and the words of each.

use planverksted::model::{Period, Quantity, When};
use planverksted::text::{Arg, Language, Phrase, Words, capitalized};

#[test]
fn a_language_has_a_code_that_leads_back_to_it() {
    let codes = Language::ALL.map(Language::code);
    assert_eq!(codes, ["nb", "nn", "en"]);
    for language in Language::ALL {
        assert_eq!(Language::from_code(language.code()), Some(language));
    }
    for code in ["", "NB", "no", "nb_NO", "e"] {
        assert_eq!(Language::from_code(code), None, "{code:?}");
    }
    assert_eq!(Language::ALL.map(Language::own_name), ["Bokmål", "Nynorsk", "English"]);
}

/// The language of a system with these environment variables.
#[track_caller]
fn check(variables: &[(&str, &str)], language: Language) {
    let value = |asked: &str| {
        let found = variables.iter().find(|(name, _)| *name == asked);
        found.map(|(_, value)| (*value).to_owned())
    };
    assert_eq!(Language::from_environment(value), language, "{variables:?}");
}

#[test]
fn the_language_of_the_system_is_followed() {
    for name in ["PLANVERKSTED_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
        for (value, language) in [
            ("nn", Language::Nn),
            ("nn_NO.UTF-8", Language::Nn),
            ("NN_no", Language::Nn),
            ("nb_NO.UTF-8", Language::Nb),
            ("no", Language::Nb),
            ("en", Language::En),
            ("en_GB.UTF-8", Language::En),
            ("C.UTF-8", Language::Nb),
            ("nnn", Language::Nb),
            ("eng", Language::Nb),
            ("de_DE", Language::Nb),
        ] {
            check(&[(name, value)], language);
        }
    }
    check(&[], Language::Nb);
    check(&[("NOTHING", "en")], Language::Nb);
}

#[test]
fn the_first_variable_that_says_something_decides() {
    check(&[("PLANVERKSTED_LANGUAGE", "nn"), ("LC_ALL", "en_GB"), ("LANG", "nb_NO")], Language::Nn);
    check(&[("LC_ALL", "en_GB"), ("LC_MESSAGES", "nn_NO"), ("LANG", "nb_NO")], Language::En);
    check(&[("LC_MESSAGES", "nn_NO"), ("LANG", "en_GB")], Language::Nn);
    check(&[("PLANVERKSTED_LANGUAGE", ""), ("LC_ALL", ""), ("LANG", "en_GB")], Language::En);
}

#[test]
fn the_first_letter_alone_becomes_a_capital() {
    for (text, capital) in
        [("", ""), ("tiltak", "Tiltak"), ("årsverk Og", "Årsverk Og"), ("ßa", "SSa"), ("3 mål", "3 mål")]
    {
        assert_eq!(capitalized(text), capital);
    }
}

/// The words of a phrase with one place, in all languages.
fn rendered(arg: impl Into<Arg>) -> [String; 3] {
    let phrase = Phrase::new("told-part").with("part", "A").with("new", arg);
    Language::ALL.map(|language| Words::new(language).text(&phrase))
}

#[test]
fn what_goes_into_a_phrase_is_written_as_its_language_writes_it() {
    let number = Quantity::from_parts(16_505_000);
    assert_eq!(rendered(number), ["A 1\u{a0}650,5", "A 1\u{a0}650,5", "A 1,650.5"]);
    assert_eq!(rendered("<b> & {$x}"), ["A <b> & {$x}"; 3]);
    assert_eq!(rendered(String::from("B")), ["A B"; 3]);
    assert_eq!(rendered(7_usize), ["A 7"; 3]);
    assert_eq!(rendered(-7_i64), ["A -7"; 3]);
    let when = When::parse("2027-autumn").expect("a season");
    assert_eq!(rendered(when), ["A høsten 2027", "A hausten 2027", "A autumn 2027"]);
    let period = Period::parse("2028/..").expect("a period");
    assert_eq!(rendered(period), ["A fra 2028", "A frå 2028", "A from 2028"]);
    assert_eq!(rendered(Phrase::kind("goal")), ["A mål", "A mål", "A goal"]);
}

#[test]
fn a_count_beyond_what_a_phrase_holds_is_the_largest() {
    assert_eq!(Arg::from(usize::MAX), Arg::Count(i64::MAX));
    assert_eq!(Arg::from(3_usize), Arg::Count(3));
}

#[test]
fn keys_follow_from_declarations() {
    let key = |phrase: Phrase| phrase.key.into_owned();
    assert_eq!(key(Phrase::kind("target_group")), "kind-target-group");
    assert_eq!(key(Phrase::kinds("target_group")), "kinds-target-group");
    assert_eq!(key(Phrase::label("measure", "lead_role")), "field-measure-lead-role");
    for (shared, label) in [
        ("note", "field-note"),
        ("order", "field-order"),
        ("origin", "field-origin"),
        ("set_aside", "field-set-aside"),
    ] {
        assert_eq!(key(Phrase::label("measure", shared)), label);
    }
    assert_eq!(key(Phrase::field(planverksted::model::measure::LEAD_ROLE)), "field-measure-lead-role");
    assert_eq!(key(Phrase::choice("measure-status", "not_started")), "measure-status-not-started");
    assert_eq!(key(Phrase::choice("measure-status", "")), "measure-status-not-stated");
}

#[test]
fn a_message_that_is_missing_shows_its_key_and_a_place_that_is_empty_its_name() {
    for language in Language::ALL {
        let words = Words::new(language);
        assert_eq!(words.language(), language);
        assert_eq!(words.word("no-such-message"), "no-such-message");
        assert!(words.has("kind-goal") && !words.has("no-such-message"));
        assert!(words.word("told-part").contains("{$part}"), "{}", words.word("told-part"));
        assert_eq!(format!("{words:?}"), format!("Words({})", language.code()));
    }
    assert_eq!(Words::new(Language::Nb).sentence(&Phrase::kind("goal")), "Mål");
}

#[test]
fn the_number_of_a_measure_has_no_letter_in_any_language() {
    for language in Language::ALL {
        let number = Phrase::new("number-plain").with("number", "3.2");
        assert_eq!(Words::new(language).text(&number), "3.2", "{language:?}");
    }
}
