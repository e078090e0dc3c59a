//! One word for one thing on the screen: what is written on the cards of a gathering has one name.

use planverksted::text::Language;

/// Words for an idea that are not used, and the messages in which they are another thing: the activity.
const RETIRED: [(Language, &[&str]); 2] =
    [(Language::Nb, &["idé", "ideer", "ideen"]), (Language::Nn, &["idé", "idear", "ideen"])];
const ACTIVITY: [&str; 2] = ["agenda-kind-ideas", "ui-ballot-empty"];

#[test]
fn an_idea_has_one_name() {
    for (language, retired) in RETIRED {
        let path = format!("{}/assets/language/{}.ftl", env!("CARGO_MANIFEST_DIR"), language.code());
        let text = std::fs::read_to_string(path).expect("the language file is there");
        let mut key = "";
        for line in text.lines() {
            let (begin, words) = line.split_once('=').unwrap_or(("", line));
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                key = begin.trim();
            }
            let mut found = words.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase);
            let has_retired = found.any(|word| retired.iter().any(|other| word.starts_with(other)));
            assert!(!has_retired || ACTIVITY.contains(&key), "{}: {line}", language.code());
        }
    }
}
