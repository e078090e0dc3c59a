//! The language files and the code say the same: every key exists in every language, none is left over.
//!
//! A key stands in the code as one literal, or follows from a declaration of the model: `kind-KIND`,
//! `field-KIND-FIELD`, `CHOICE-CODE`. Whether the words are well chosen is for people to read.

use crate::house::source::{self, Token};
use planverksted::model::{Channel, Choice as _, ChoiceInfo, Duration, Gender, Kind};
use planverksted::session::View;
use planverksted::text::{Arg, Language, Phrase, Words};
use std::collections::{BTreeMap, BTreeSet};

/// The messages of a language file: key, and the variables that its text asks for.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Words that give Norwegian away when two of them stand in one literal.
const NORWEGIAN: [&str; 30] = [
    "og", "ikke", "ikkje", "er", "som", "til", "av", "det", "den", "eller", "med", "ein", "en", "et", "eit",
    "fra", "frå", "kan", "skal", "har", "blir", "vart", "ble", "denne", "dette", "plan", "tiltak", "kommune",
    "fil", "fila",
];

/// Files whose literals are words of another list and no keys, with the reason.
const RECOGNISED: [(&str, &str); 4] = [
    ("text/encoding.rs", "has the letters of encodings, which are no words"),
    ("text/calendar.rs", "reads the names of months and seasons"),
    ("import/read/ods.rs", "names what OpenDocument's own XML calls things"),
    ("edit/sample/", "puts sample plans together from words of its own list"),
];

fn file(language: Language) -> String {
    let path = format!("{}/assets/language/{}.ftl", env!("CARGO_MANIFEST_DIR"), language.code());
    std::fs::read_to_string(path).expect("the language file is there")
}

/// The messages of a language file, and the keys that other messages refer to.
fn read(text: &str) -> (Messages, BTreeSet<String>) {
    let mut messages = Messages::new();
    let mut referred = BTreeSet::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut body = line;
        if line.starts_with(|first: char| first.is_ascii_alphabetic())
            && let Some((key, rest)) = line.split_once('=')
        {
            key.trim().clone_into(&mut current);
            messages.entry(current.clone()).or_default();
            body = rest;
        }
        let variables = messages.entry(current.clone()).or_default();
        for place in body.split('{').skip(1) {
            let inner = place.split(['}', '-']).next().unwrap_or_default().trim();
            let name = place.trim_start().split(|sign: char| !is_key_sign(sign)).next().unwrap_or_default();
            if let Some(variable) = inner.strip_prefix('$') {
                variables.insert(variable.trim().to_owned());
            } else if !name.is_empty() {
                referred.insert(name.to_owned());
            }
        }
    }
    messages.remove("");
    (messages, referred)
}

fn is_key_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '-' || sign == '_'
}

/// A place in the code that names a message.
struct Use {
    key: String,
    /// Whether it is the key of `Phrase::new("…")`, and not only looks like one.
    phrase: bool,
}

/// Every literal of some code that has the look of a key.
fn uses(tokens: &[Token]) -> Vec<Use> {
    let begin = ["Phrase", "new"].map(|word| Token::Word(word.to_owned()));
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        if let Token::Text(text) = &tokens[at]
            && text.contains('-')
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
            && !text.ends_with('-')
        {
            let before: Vec<&Token> = tokens[..at].iter().rev().take(4).collect();
            let phrase = before == [&Token::Sign('('), &begin[1], &Token::Path, &begin[0]];
            found.push(Use { key: text.clone(), phrase });
        }
    }
    found
}

/// The places that the code fills with `.with("…", …)`, wherever in it.
fn filled(tokens: &[Token]) -> BTreeSet<String> {
    let steps = tokens.windows(4).filter_map(|step| match step {
        [Token::Sign('.'), Token::Word(with), Token::Sign('('), Token::Text(name)] if with == "with" => {
            Some(name)
        }
        _ => None,
    });
    steps.cloned().collect()
}

/// The keys that follow from what the model declares.
fn declared() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let choice = |info: &ChoiceInfo| {
        let codes = info.codes.iter().chain(&[""]);
        codes.map(|code| Phrase::choice(info.name, code).key.into_owned()).collect::<Vec<_>>()
    };
    keys.extend(choice(Duration::INFO));
    keys.extend(choice(Channel::INFO));
    keys.extend(choice(Gender::INFO));
    for kind in Kind::ALL {
        keys.insert(Phrase::kind(kind.code()).key.into_owned());
        if View::of(*kind) == View::Further {
            keys.insert(Phrase::kinds(kind.code()).key.into_owned());
        }
        for field in kind.fields().iter().skip(1) {
            keys.insert(Phrase::label(kind.code(), field.name).key.into_owned());
            if let Some(info) = field.shape.choice() {
                keys.extend(choice(info));
            }
        }
    }
    keys
}

/// What is wrong between one language file and the code, a line each.
fn faults(language: &str, code: &[(String, String)], declared: &BTreeSet<String>) -> Vec<String> {
    let (messages, referred) = read(language);
    let beginnings: BTreeSet<&str> = messages.keys().filter_map(|key| key.split('-').next()).collect();
    let mut faults = Vec::new();
    let mut used: BTreeSet<String> = referred.union(declared).cloned().collect();
    for (path, text) in code {
        let tokens = source::tokens(text);
        let filled = filled(&tokens);
        for usage in uses(&tokens) {
            let first = usage.key.split('-').next().unwrap_or_default();
            let choice = format!("{}-", usage.key);
            if let Some(asked) = messages.get(&usage.key) {
                for name in asked.difference(&filled).filter(|_| usage.phrase) {
                    faults.push(format!("`{}` asks for ${name}, which src/{path} does not give", usage.key));
                }
                used.insert(usage.key);
            } else if declared.iter().any(|key| key.starts_with(&choice)) {
                // The name of a choice, with which the keys of its words begin.
            } else if usage.phrase || beginnings.contains(first) {
                faults.push(format!("`{}` of src/{path} is missing", usage.key));
            }
        }
    }
    faults.extend(
        declared.iter().filter(|key| !messages.contains_key(*key)).map(|key| format!("`{key}` is missing")),
    );
    faults.extend(
        messages.keys().filter(|key| !used.contains(*key)).map(|key| format!("`{key}` is never used")),
    );
    faults
}

fn code() -> Vec<(String, String)> {
    source::files("src", "rs").into_iter().map(|file| (file.path, file.text)).collect()
}

fn is_recognised(path: &str) -> bool {
    RECOGNISED.iter().any(|(recognised, _)| path.starts_with(recognised))
}

#[test]
fn every_key_of_the_code_is_in_every_language_and_none_is_left_over() {
    let (mut code, declared) = (code(), declared());
    code.retain(|(path, _)| !is_recognised(path));
    let mut found = Vec::new();
    for language in Language::ALL {
        let faults = faults(&file(language), &code, &declared);
        found.extend(faults.into_iter().map(|fault| format!("{}: {fault}", language.code())));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_language_asks_for_the_same_places() {
    let (base, _) = read(&file(Language::Nb));
    for language in [Language::Nn, Language::En] {
        let (other, _) = read(&file(language));
        for (key, variables) in &base {
            assert_eq!(other.get(key), Some(variables), "`{key}` in {}", language.code());
        }
        assert_eq!(other.len(), base.len(), "{} has as many messages", language.code());
    }
}

#[test]
fn no_key_stands_twice_in_a_file() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for line in file(language).lines() {
            if line.starts_with(|first: char| first.is_ascii_alphabetic())
                && let Some((key, _)) = line.split_once('=')
            {
                assert!(seen.insert(key.trim().to_owned()), "`{key}` twice in {}", language.code());
            }
        }
    }
}

#[test]
fn every_message_can_be_said() {
    for language in Language::ALL {
        let words = Words::new(language);
        let (messages, _) = read(&file(language));
        for (key, variables) in messages {
            let mut phrase = Phrase { key: key.clone().into(), args: Vec::new() };
            for variable in variables {
                phrase.args.push((variable.into(), Arg::Count(2)));
            }
            let message = words.text(&phrase);
            assert!(
                !message.contains("{$") && !message.is_empty() && message != key,
                "{}: `{key}` says {message:?}",
                language.code()
            );
        }
    }
}

/// Literals of some code that are Norwegian phrases.
fn norwegian(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for token in source::tokens(code) {
        let Token::Text(text) = token else { continue };
        let lower = text.to_lowercase();
        let words = lower.split(|sign: char| !sign.is_alphabetic()).filter(|word| NORWEGIAN.contains(word));
        if words.count() >= 2 || lower.contains(['æ', 'ø', 'å']) {
            found.push(text);
        }
    }
    found
}

#[test]
fn no_norwegian_stands_in_the_code() {
    let mut found = Vec::new();
    for (path, text) in code() {
        if !is_recognised(&path) {
            found.extend(norwegian(&text).into_iter().map(|text| format!("src/{path}: {text:?}")));
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// Words that belong to the other written standard, or to the other choice of forms than the one made here.
const STRANGERS: [(Language, &[&str]); 2] = [
    (
        Language::Nb,
        &[
            "ikkje",
            "kva",
            "kven",
            "korleis",
            "noko",
            "nokon",
            "frå",
            "eg",
            "teneste",
            "tenester",
            "berre",
            "utan",
            "heile",
            "kjem",
            "gjer",
            "meir",
            "fleire",
            "ansvarleg",
            "opne",
            "sjølv",
            "kvar",
            "kvart",
            "kjelde",
            "vere",
            "finst",
            "fila",
            "mappa",
        ],
    ),
    (
        Language::Nn,
        &[
            "ikke",
            "hva",
            "hvem",
            "hvor",
            "hvordan",
            "hvis",
            "noe",
            "noen",
            "fra",
            "jeg",
            "tjeneste",
            "tjenester",
            "bare",
            "uten",
            "hele",
            "kommer",
            "gjør",
            "mer",
            "flere",
            "ansvarlig",
            "åpne",
            "selv",
            "hver",
            "hvert",
            "kilde",
            "være",
            "filen",
            "mappen",
            "dere",
            "velg",
            "lagret",
            "endret",
            "slettet",
        ],
    ),
];

#[test]
fn bokmaal_and_nynorsk_keep_to_their_own_words() {
    for (language, strangers) in STRANGERS {
        for line in file(language).lines().filter(|line| !line.starts_with('#')) {
            let message = line.split_once('=').map_or(line, |(_, message)| message).to_lowercase();
            let mut words = message.split(|sign: char| !sign.is_alphabetic());
            let found = words.find(|word| strangers.contains(word));
            assert_eq!(found, None, "{}: {line}", language.code());
        }
    }
}

fn check(language: &str, code: &str, declared: &[&str], expected: &[&str]) {
    let declared = declared.iter().map(|key| (*key).to_owned()).collect();
    let code = [("a.rs".to_owned(), code.to_owned())];
    assert_eq!(faults(language, &code, &declared), expected, "{language:?} and {code:?}");
}

#[test]
fn a_key_that_is_missing_is_found() {
    check("save-done = Saved", r#"words.word("save-done")"#, &[], &[]);
    check(
        "save-done = Saved",
        r#"f("save-done"); f("save-failed")"#,
        &[],
        &["`save-failed` of src/a.rs is missing"],
    );
    check("", r#"Phrase::new("open-failed")"#, &[], &["`open-failed` of src/a.rs is missing"]);
    check("", r#"f("x-height") // "save-failed""#, &[], &[]);
}

#[test]
fn a_key_that_is_left_over_is_found() {
    check("save-done = Saved", "", &[], &["`save-done` is never used"]);
    check("save-done = Saved", "// \"save-done\"", &[], &["`save-done` is never used"]);
    check("a-b = { c-d }\nc-d = D", r#"f("a-b")"#, &[], &[]);
}

#[test]
fn a_declaration_asks_for_its_word() {
    check("", "", &["kind-goal"], &["`kind-goal` is missing"]);
    check("kind-goal = Goal", "", &["kind-goal"], &[]);
}

#[test]
fn a_place_that_the_code_leaves_empty_is_found() {
    let ftl = "a-b = { $count ->\n    [one] One of { $all }\n   *[other] { $count } of { $all }\n}";
    check(ftl, r#"Phrase::new("a-b").with("count", f(1)).with("all", 2)"#, &[], &[]);
    check(
        ftl,
        r#"let a = match b { c => Phrase::new("a-b"), }; a.with("count", f(1)).with("all", 2)"#,
        &[],
        &[],
    );
    check(
        ftl,
        r#"Phrase::new("a-b").with("count", f((1)))"#,
        &[],
        &["`a-b` asks for $all, which src/a.rs does not give"],
    );
}

#[test]
fn a_norwegian_phrase_is_found() {
    assert_eq!(
        norwegian(r#"f("Fila er lagret", "Lagret på nytt", "saved", "en-US")"#),
        ["Fila er lagret", "Lagret på nytt"]
    );
}
