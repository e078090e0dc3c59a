//! Names that were given up do not come back: regular expressions over the identifiers of `src`, `tests` and `benches`,
//! and over the words of the documentation.
//!
//! `ANYWHERE` holds for every identifier, `DEFINED` only for what the project defines itself, because libraries use
//! those words too (`Option::take`). Names of tests are sentences and are not looked at. Whether a name is good is for
//! people to judge.

use super::source::{self, Token};
use regex_lite::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// The folders of code.
const FOLDERS: [&str; 3] = ["src", "tests", "benches"];

/// Parts of identifiers that are gone, with what is used instead. A part is what stands between underscores, or a word
/// of a name in camel case; several parts are joined by an underscore.
const ANYWHERE: &[(&str, &str)] = &[
    ("told|tell|tells|teller|telling", "describe, Description, report"),
    ("said|say|says|saying", "text, message, report, state"),
    ("go_ahead|ahead", "PreparedPlan, commit_prepared"),
    ("let_go", "cancel, DropInBackground"),
    ("takers?|intakes?|take_in|takes_in|taking_in|taken_in", "RowImporter, ImportPreview, import"),
    ("weigh|weighs|weighed|weighing", "recompute, Recomputed"),
    ("purses?", "BudgetType"),
    ("obey|obeys|obeyed|obeying", "apply, dispatch"),
    ("pressing", "alerts"),
    ("judged?|judgement|verdicts?|fates?", "classify, RowOutcome"),
    ("greet|greets|depart|departs|sitting|sittings", "acquire, release, OpenSession"),
    ("mend|mends|mended|mending|grave|graver|gravest", "fix, severe"),
    ("beside", "sibling, next to"),
    ("asides?", "dismissed, ignored, hint"),
    ("spoilt", "faulty"),
];

/// Names that the project does not define, with what is used instead.
const DEFINED: &[(&str, &str)] = &[
    ("held|hold|holds", "EditAnchor, retained, clamped"),
    ("take|taken|takes", "import, extract, claim"),
    ("met|meets?", "Match, matches"),
    ("arrive|arrives|came|comes?", "open, receive"),
    ("stands?|standing|lies", "position, status, is_valid"),
    ("at_rest|whole", "idle, complete"),
    ("put|puts", "set, insert"),
    ("hang|hangs|hung", "attach, place"),
    ("desks?|seats?|hands?|voices?", "WindowHarness, ProgramHarness, KeyScript, ChapterContext"),
    ("pace", "InputQueue"),
    ("print|prints", "Fingerprint"),
    ("outside", "Environment"),
    ("look|looks|looked", "Appearance, check, FileProbe"),
    ("holder", "LockOwner"),
    ("makes|made", "RowOutcome, created"),
    ("known|kept", "FileSnapshot, RecoveryEntry, UnknownData"),
    ("asked|found|written|shown|parts|places?|outcome|what", "what it is"),
];

/// Sentences of the house's own English, with the usual words. They are looked for in documentation and comments.
const CALQUES: &[(&str, &str)] = &[
    (r"beside the window", "in the background"),
    (r"(by|of) (itself|themselves)", "automatically, alone"),
    (r"lies? beside|stands? beside", "is next to"),
    (r"is told|are told|was told|were told", "is reported, is described"),
    (r"at rest|comes? to rest", "idle"),
    (r"mend(s|ed|ing)?", "fix"),
    (r"grave(r|st)?", "severe"),
    (r"let go", "dropped, released"),
    (r"taken in|takes? in|taking in", "imported"),
    (r"what somebody wishes|wishes", "asks for"),
    (r"is handed|are handed", "receives"),
];

/// Names with a retired part that stay, with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    (
        "set_aside",
        "a field of every record in the plan file and in JSON, and so of the code that declares it",
    ),
    ("parts", "the ten-thousandths that a quantity counts in have no other usual word"),
];

/// How many retired names and phrases are left. The aim is none.
const MOST_NAMES: usize = 0;
const MOST_PHRASES: usize = 0;

/// An identifier, and whether this is the place that defines it.
struct Identifier {
    name: String,
    defined: bool,
}

/// Every identifier of some code, the names of tests left out.
fn identifiers(code: &str) -> Vec<Identifier> {
    const BEFORE: [&str; 9] =
        ["fn", "struct", "enum", "trait", "type", "const", "static", "mod", "macro_rules"];
    let tokens = source::tokens(code);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Token::Word(name) = token else { continue };
        let before = tokens[..at].iter().rev().find(|token| **token != Token::Sign('!'));
        let defined = matches!(before, Some(Token::Word(word)) if BEFORE.contains(&word.as_str()));
        if !(defined && is_test(&tokens[..at])) {
            found.push(Identifier { name: name.clone(), defined });
        }
    }
    found
}

/// Whether `fn`, which these tokens end with, is a test's.
fn is_test(before: &[Token]) -> bool {
    let attribute = [Token::Sign('#'), Token::Sign('['), Token::Word("test".to_owned()), Token::Sign(']')];
    let end =
        before.iter().rposition(|token| matches!(token, Token::Sign(';' | '}' | '{'))).map_or(0, |at| at + 1);
    before[end..].windows(4).any(|tokens| tokens == attribute)
}

/// A name in parts: `GoAhead`, `goAhead`, `GO_AHEAD` and `go_ahead` are all `go_ahead`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    let mut before = '_';
    for letter in name.chars() {
        if letter.is_uppercase() && before.is_lowercase() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
        before = letter;
    }
    snake
}

/// A list with its expressions made ready.
fn compiled(list: &[(&'static str, &'static str)], frame: (&str, &str)) -> Vec<(Regex, &'static str)> {
    let expression =
        |words: &str| Regex::new(&format!("{}(?:{words}){}", frame.0, frame.1)).expect("it is valid");
    list.iter().map(|(words, instead)| (expression(words), *instead)).collect()
}

/// The lists, ready to be matched.
struct Vocabulary {
    anywhere: Vec<(Regex, &'static str)>,
    defined: Vec<(Regex, &'static str)>,
    calques: Vec<(Regex, &'static str)>,
}

impl Vocabulary {
    fn new() -> Self {
        Self {
            anywhere: compiled(ANYWHERE, ("(^|_)", "(_|$)")),
            defined: compiled(DEFINED, ("^", "$")),
            calques: compiled(CALQUES, (r"(?i)\b", r"\b")),
        }
    }

    /// The retired names of some code, each once, with what to use instead.
    fn names(&self, code: &str) -> Vec<String> {
        let mut found = Vec::new();
        for Identifier { name, defined } in identifiers(code) {
            let snake = snake_case(&name);
            if EXCEPTIONS.iter().any(|(exception, _)| *exception == snake) {
                continue;
            }
            let lists = [(&self.anywhere, true), (&self.defined, defined)];
            let hits = lists.into_iter().filter(|(_, applies)| *applies).flat_map(|(list, _)| list);
            let fault = hits
                .filter(|(word, _)| word.is_match(&snake))
                .map(|(_, instead)| format!("`{name}`: {instead}"));
            found.extend(fault.take(1));
        }
        found.sort();
        found.dedup();
        found
    }

    /// The lines of documentation and comments with a retired sentence: line number, what was found, what to use.
    fn comments(&self, code: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (number, line) in code.lines().enumerate() {
            let Some(comment) = line.trim_start().strip_prefix("//") else { continue };
            for (calque, instead) in &self.calques {
                if let Some(hit) = calque.find(comment) {
                    found.push(format!("line {}: \"{}\": {instead}", number + 1, hit.as_str()));
                }
            }
        }
        found
    }
}

/// Every file of code, with its path from the repository's root.
fn code() -> Vec<(String, String)> {
    let files = FOLDERS.iter().flat_map(|folder| {
        source::files(folder, "rs")
            .into_iter()
            .map(move |file| (format!("{folder}/{}", file.path), file.text))
    });
    // The lists above are made of what they look for.
    files.filter(|(path, _)| !path.ends_with("house/vocabulary.rs")).collect()
}

/// Fails with everything that is found, a line each.
#[track_caller]
fn assert_clean(look: impl Fn(&str) -> Vec<String>, most: usize) {
    let found = code().into_iter().flat_map(|(path, text)| {
        look(&text).into_iter().map(move |fault| format!("{path}: {fault}")).collect::<Vec<_>>()
    });
    let found: Vec<String> = found.collect();
    assert!(found.len() <= most, "{} places:\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_retired_name_is_in_the_code() {
    let vocabulary = Vocabulary::new();
    assert_clean(|text| vocabulary.names(text), MOST_NAMES);
}

#[test]
fn no_retired_phrase_is_in_documentation_and_comments() {
    let vocabulary = Vocabulary::new();
    assert_clean(|text| vocabulary.comments(text), MOST_PHRASES);
}

#[test]
fn every_name_of_a_type_has_one_meaning() {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in source::files("src", "rs") {
        for name in types(&file.text) {
            places.entry(name).or_default().insert(file.path.clone());
        }
    }
    let shared: Vec<String> = places
        .into_iter()
        .filter(|(_, files)| files.len() > 1)
        .map(|(name, files)| format!("{name} in {files:?}"))
        .collect();
    assert!(shared.is_empty(), "several types of one name:\n{}", shared.join("\n"));
}

/// The types that some code defines, but for the associated types of an implementation.
fn types(code: &str) -> Vec<String> {
    let tokens = source::tokens(code);
    let named = tokens.windows(2).enumerate().filter_map(|(at, pair)| match pair {
        [Token::Word(keyword), Token::Word(name)]
            if ["struct", "enum", "trait", "type"].contains(&keyword.as_str()) =>
        {
            (keyword != "type" || is_outside_braces(&tokens[..at])).then(|| name.clone())
        }
        _ => None,
    });
    named.collect()
}

fn is_outside_braces(before: &[Token]) -> bool {
    let count = |sign: char| before.iter().filter(|token| **token == Token::Sign(sign)).count();
    count('{') == count('}')
}

#[track_caller]
fn check(code: &str, names: &[&str], comments: &[&str]) {
    let vocabulary = Vocabulary::new();
    let instead =
        |fault: String| fault.split(": ").take(2).next().unwrap_or_default().trim_matches('`').to_owned();
    assert_eq!(vocabulary.names(code).into_iter().map(instead).collect::<Vec<_>>(), names, "{code}");
    let found = vocabulary.comments(code);
    assert_eq!(found.len(), comments.len(), "{found:?}");
    assert!(found.iter().zip(comments).all(|(found, comment)| found.contains(comment)), "{found:?}");
}

#[test]
fn a_retired_word_is_found_in_every_way_of_writing_a_name() {
    check("fn f() { let told = x.go_ahead(); }", &["go_ahead", "told"], &[]);
    check(
        "struct Teller; const TOLD_ONCE: u8 = 0; enum E { GoAhead }",
        &["GoAhead", "TOLD_ONCE", "Teller"],
        &[],
    );
    check("fn f(untold: u8, ahead_of: u8) {}", &["ahead_of"], &[]);
    check("fn f(set_aside: u8) { SET_ASIDE + set_asides }", &["set_asides"], &[]);
}

#[test]
fn a_word_that_libraries_use_is_found_only_where_it_is_defined() {
    check("fn f(x: Option<u8>) { x.take(); y.hold(); }", &[], &[]);
    check("fn take() {} struct Held; mod places;", &["Held", "places", "take"], &[]);
}

#[test]
fn names_of_tests_and_texts_are_not_looked_at() {
    check("#[test]\nfn what_is_told_is_told() { f(\"told\") } // told", &[], &[]);
    check("#[test]\n#[ignore]\nfn a_file_is_taken_in() { told() }", &["told"], &[]);
}

#[test]
fn a_retired_phrase_is_found_in_comments_only() {
    check("/// Runs beside the window.\nfn f() {} // by itself", &[], &["beside the window"]);
    check("    // It is mended\n//! at rest", &[], &["mended", "at rest"]);
    check("const A: &str = \"beside the window\"; /// amended, ungraved", &[], &[]);
}

#[test]
fn a_type_is_counted_and_an_associated_one_is_not() {
    assert_eq!(types("struct A; impl T for A { type B = u8; } type C = u8; enum D {}"), ["A", "C", "D"]);
}
