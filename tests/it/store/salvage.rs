//! Damaged plans: what can be read of them, with a list of what was lost; what is sound is read as always.

use crate::harness::plans;
use planverksted::model::{Key, Kind, Uid, Value};
use planverksted::store::{Problem, Salvaged, SavedPlan, read, salvage, write};
use planverksted::text::{Language, Words};

/// A plan of some records, as the program writes it.
fn text() -> String {
    let sketch = plans::plan(
        "plan \"Plan for møter\"; challenge c \"Ventetid\"; goal g \"Tidlig hjelp\": challenges=c; \
         measure m \"Kurs\" in g: 2027=100, lead=o; measure n \"Møteplass\" in g; participant o \"NAV\"; meeting x \"Samling\"",
    );
    let saved = SavedPlan { plan_id: plans::id("p"), plan: sketch.plan, ..SavedPlan::default() };
    write(&saved).expect("any plan can be written")
}

fn salvaged(text: &[u8]) -> Salvaged {
    salvage(text).unwrap_or_else(|problem| panic!("{problem}"))
}

fn count(salvaged: &Salvaged) -> usize {
    Kind::ALL.iter().skip(1).map(|kind| salvaged.saved.plan.count(*kind)).sum()
}

/// What was lost, in English, each with its line.
fn losses(salvaged: &Salvaged) -> Vec<String> {
    let words = Words::new(Language::En);
    salvaged.losses.iter().map(|loss| format!("{}: {}", loss.line, words.text(&loss.text))).collect()
}

/// Salvages a text; how many records there are then, and the beginnings of what was lost.
#[track_caller]
fn check(bytes: &[u8], records: usize, lost: &[&str]) -> Salvaged {
    let found = salvaged(bytes);
    let reports = losses(&found);
    assert_eq!(count(&found), records, "{reports:?}");
    assert_eq!(reports.len(), lost.len(), "{reports:?}");
    for (loss, expected) in reports.iter().zip(lost) {
        assert!(loss.contains(expected), "{expected} is not in {loss}");
    }
    let again = write(&found.saved).expect("it can be written");
    assert_eq!(read(again.as_bytes()).expect("it can be read").saved, found.saved);
    found
}

fn line_of(text: &str, part: &str) -> usize {
    text.lines().position(|line| line.contains(part)).expect("it is there") + 1
}

#[test]
fn a_sound_plan_loses_nothing() {
    let text = text();
    let found = check(text.as_bytes(), 6, &[]);
    assert_eq!(found.saved, read(text.as_bytes()).expect("it is sound").saved);
}

#[test]
fn rows_that_are_below_themselves_are_cut_loose_and_listed() {
    let goal = |id: &str, parent: &str| {
        format!("    (\n      id: \"{id}\",\n      parent: \"{parent}\",\n      title: \"{id}\",\n    ),\n")
    };
    let plan = |goals: &[(&str, &str)]| {
        let goals: String = goals.iter().map(|(id, parent)| goal(id, parent)).collect();
        format!("(\n  format: (0, 1),\n  plan_id: \"BBBBBBBBBB\",\n  goal: [\n{goals}  ],\n)\n")
    };
    let (a, b, c, d) = ("AAAAAAAAA2", "AAAAAAAAA3", "AAAAAAAAA4", "AAAAAAAAA5");
    let field = Kind::Goal.parent_field().expect("goals have parts");
    let parents = |found: &Salvaged| {
        let goals = found.saved.plan.in_order(Kind::Goal);
        goals.iter().filter(|goal| matches!(goal.read(field, Key::Whole), Value::Record(_))).count()
    };
    for (goals, cut, kept) in [
        (vec![(a, a)], 1, 0),
        (vec![(a, b), (b, a)], 1, 1),
        (vec![(a, b), (b, c), (c, a), (d, a)], 1, 3),
        (vec![(d, a), (a, b), (b, c), (c, a)], 1, 3),
        (vec![(a, b), (b, a), (c, c), (d, c)], 2, 2),
        (vec![(a, b), (b, c), (c, d), (d, "CCCCCCCCCC")], 0, 4),
    ] {
        let text = plan(&goals);
        let found = check(text.as_bytes(), goals.len(), &vec!["the row was below itself in a circle"; cut]);
        assert_eq!(parents(&found), kept, "{goals:?}");
        for loss in &found.losses {
            assert!(text.lines().nth(loss.line - 1).is_some_and(|line| line.contains("id: ")), "{goals:?}");
        }
    }
}

#[test]
fn letters_of_dos_are_read_as_what_they_are() {
    let text = text();
    let bytes: Vec<u8> = text.chars().map(|letter| if letter == 'ø' { 0x9B } else { letter as u8 }).collect();
    let found = check(&bytes, 6, &["The file is text in the encoding CP 850"]);
    assert_eq!(found.saved, read(text.as_bytes()).expect("it is sound").saved);
}

#[test]
fn a_value_of_a_wrong_type_is_kept_as_text_and_the_rest_is_read() {
    let text = text().replacen("title: \"Kurs\"", "title: 5", 1);
    let line = line_of(&text, "title: 5");
    let found = check(text.as_bytes(), 6, &[&format!("{line}: measure")]);
    assert!(write(&found.saved).expect("it can be written").contains("\"title\": \"5\""));
    let [first, _] = found.saved.plan.measures().in_order().try_into().expect("two measures");
    assert_eq!((&*first.title, first.amounts.iter().count()), ("", 1), "its other fields are there");
}

#[test]
fn a_plan_that_was_cut_off_anywhere_keeps_what_is_before() {
    let text = text();
    let records = |cut: usize| text.get(..cut).unwrap_or_default().matches("\n      id: \"").count();
    for cut in
        (text.find("plan: (").expect("it has one") + 30..text.len()).filter(|cut| text.is_char_boundary(*cut))
    {
        let found = salvaged(&text.as_bytes()[..cut]);
        // The record in which it ends may be without anything that can be read.
        assert!(count(&found) + 1 >= records(cut), "{} of {} after {cut}", count(&found), records(cut));
        assert!(
            found.saved.plan.about().title.starts_with("Plan"),
            "after {cut}: {}\n{:?}",
            text.get(..cut).unwrap_or_default(),
            losses(&found)
        );
    }
    let cut = text.find("plass").expect("it is there");
    let found = check(&text.as_bytes()[..cut], 4, &["the field “Measure”: the text ends too early"]);
    assert!(
        found.saved.plan.measures().iter().any(|measure| &*measure.title == "Møte"),
        "the beginning of a text"
    );
}

#[test]
fn a_missing_bracket_or_comma_costs_no_other_record() {
    let text = text();
    for (part, instead) in
        [("    ),\n", ""), ("    (\n      id", "      id"), ("\",\n", "\"\n"), ("  ],\n", "")]
    {
        let damaged = text.replacen(part, instead, 1);
        assert!(read(damaged.as_bytes()).is_err(), "{part:?}");
        let found = salvaged(damaged.as_bytes());
        assert!(count(&found) >= 5, "{part:?}: {} {:?}", count(&found), losses(&found));
    }
}

#[test]
fn versions_that_a_program_could_not_join() {
    let conflict =
        "<<<<<<< mine\n      title: \"Kurs\",\n=======\n      title: \"Gruppe\",\n>>>>>>> theirs\n";
    let text = text().replacen("      title: \"Kurs\",\n", conflict, 1);
    let line = line_of(&text, "<<<<<<<");
    let found = check(text.as_bytes(), 6, &[&format!("{line}: Two versions")]);
    let again = write(&found.saved).expect("it can be written");
    assert!(again.contains("title: \"Kurs\"") && again.contains("\"title\": \"Gruppe\""), "{again}");
}

#[test]
fn two_plans_in_one_file() {
    let (text, small) =
        (text(), "(\n  format: (0, 1),\n  goal: [\n    (\n      id: \"AAAAAAAAAA\",\n    ),\n  ],\n)\n");
    for (glued, line) in
        [(format!("{text}\n{small}"), text.lines().count() + 1), (format!("{small}{text}"), 1)]
    {
        check(glued.as_bytes(), 6, &[&format!("{line}: Another plan begins here, with one row")]);
    }
    let half = text.split("title: \"Kurs").next().unwrap_or_default();
    check(format!("{half}\n{text}").as_bytes(), 6, &["1: Another plan"]);
}

#[test]
fn encodings_zeros_and_duplicate_numbers() {
    let text = text();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let windows: Vec<u8> =
        text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
    for (bytes, name) in [(utf16, "UTF-16"), (windows, "Windows-1252")] {
        let found = check(&bytes, 6, &[name]);
        assert_eq!(&*found.saved.plan.about().title, "Plan for møter");
    }
    check([b"\xEF\xBB\xBF", text.as_bytes()].concat().as_slice(), 6, &[]);
    let zeros = text.replacen("    (\n", &format!("{}    (\n", "\0".repeat(512)), 1);
    check(zeros.as_bytes(), 6, &["zeros"]);
    let twice = text.replace(&plans::id("n").to_string(), &plans::id("m").to_string());
    assert_eq!(check(twice.as_bytes(), 6, &[]).remarks.len(), 1);
}

#[test]
fn what_is_no_plan_is_not_made_one() {
    for bytes in [&b""[..], b"Dear all", &[0; 100], b"Tiltak;2027\nKurs;1\n"] {
        assert!(salvage(bytes).is_err());
    }
    let newer = text().replacen("(0, 1)", "(9, 0)", 1);
    assert_eq!(salvage(newer.as_bytes()), Err(Problem::Newer { major: 9, minor: 0 }));
    assert_ne!(plans::id("p"), Uid::PLAN);
}
