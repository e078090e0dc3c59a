//! Plan files: what is written comes back; what is cut off, turned over or of another version is seen to be so.

use crate::harness::{hostile, plans};
use planverksted::edit::sample;
use planverksted::model::{Kind, Uid};
use planverksted::store::{FORMAT, Opened, Problem, SavedPlan, UnknownData, read, write};
use planverksted::text::{ByteEncoding, Language, Words};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Pieces that another version might have written.
const RAW: &[&str] = &[
    "5",
    "\"text\"",
    "[1, 2]",
    "(a: 1, b: [x])",
    "{\"a\": 1}",
    "Some(3)",
    "Odd",
    "r#\"a \" b\"#",
    "()",
    "1.5",
    "(\n  lines: 1,\n)",
];

fn unknown_data(plan: &planverksted::model::Plan) -> impl Strategy<Value = UnknownData> + use<> {
    let records: Vec<(Kind, Uid)> = plan.levels().iter().map(|level| (Kind::Level, level.id)).collect();
    let pieces = || btree_map(hostile::text(), select(RAW).prop_map(str::to_owned), 1..3);
    let fields = vec((any::<Index>(), pieces()), 0..3).prop_map(move |fields| {
        let place = |(at, pieces): (Index, _)| Some((*records.get(at.index(records.len().max(1)))?, pieces));
        fields.into_iter().filter_map(place).collect()
    });
    (prop_oneof![3 => Just(std::collections::BTreeMap::new()).boxed(), 1 => pieces().boxed()], fields)
        .prop_map(|(tables, fields)| UnknownData { tables, fields })
}

fn saved() -> impl Strategy<Value = SavedPlan> {
    hostile::plan().prop_flat_map(|plan| {
        let head = prop::option::of(hostile::id());
        (hostile::id(), head, vec(hostile::id(), 0..3), unknown_data(&plan)).prop_map(
            move |(plan_id, head, lineage, kept)| SavedPlan {
                plan_id,
                head,
                lineage,
                plan: plan.clone(),
                unknown: kept,
            },
        )
    })
}

fn text_of(saved: &SavedPlan) -> String {
    write(saved).expect("any plan can be written")
}

fn opened(text: &str) -> Opened {
    read(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

fn keys(opened: &Opened) -> Vec<&str> {
    opened.remarks.iter().map(|remark| &*remark.key).collect()
}

/// Reads a plan file with something odd in it: what is remarked, and what must still stand in the file afterwards.
#[track_caller]
fn check(body: &str, remarks: &[&str], stays: &[&str]) {
    let text = format!("(format: (0, 1), plan_id: \"BBBBBBBBBB\", {body})");
    let first = opened(&text);
    assert_eq!(keys(&first), remarks, "in {body}");
    let again = text_of(&first.saved);
    for piece in stays {
        assert!(again.contains(piece), "{piece} is lost in {again}");
    }
    let second = opened(&again);
    assert_eq!(second.saved, first.saved, "{again}");
    assert_eq!(text_of(&second.saved), again);
}

proptest! {
    #[test]
    fn what_is_written_comes_back(saved in saved()) {
        let text = text_of(&saved);
        let opened = opened(&text);
        prop_assert_eq!(&opened.saved, &saved);
        prop_assert!(!opened.read_only);
        let description = [
            "store-remark-unknown-choice",
            "store-remark-unknown-table",
            "store-remark-unknown-field",
            "store-remark-odd-year",
            "store-remark-zeros",
        ];
        prop_assert!(keys(&opened).iter().all(|key| description.contains(key)), "{:?}", opened.remarks);
        prop_assert_eq!(text_of(&opened.saved), text);
    }

    #[test]
    fn any_piece_of_a_file_from_its_beginning_is_seen_to_be_cut_off(saved in saved(), at in any::<Index>()) {
        let text = text_of(&saved);
        let cut = at.index(text.len());
        let problem = read(&text.as_bytes()[..cut]).expect_err("a piece is no plan");
        let expected = if cut == 0 { Problem::Empty } else { Problem::CutOff };
        prop_assert_eq!(problem, expected, "after {} bytes of {}", cut, text);
    }

    #[test]
    fn a_byte_changed_anywhere_gives_an_error_or_a_plan(saved in saved(), at in any::<Index>(), byte in any::<u8>()) {
        let mut bytes = text_of(&saved).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(opened) = read(&bytes) {
            let again = text_of(&opened.saved);
            prop_assert_eq!(self::opened(&again).saved, opened.saved);
        }
    }

    #[test]
    fn any_text_at_all_is_answered(text in hostile::text(), bytes in vec(any::<u8>(), 0..200)) {
        for bytes in [text.as_bytes(), &bytes, format!("(format: (0, 1), {text}").as_bytes()] {
            if let Ok(opened) = read(bytes) {
                prop_assert!(!text_of(&opened.saved).is_empty());
            }
        }
    }
}

/// A small plan with every shape in it.
fn small() -> SavedPlan {
    let sketch = plans::plan(
        "plan \"Plan «æøå» \\ #\": period=2027/2030, price_year=2026, terms=measure/satsing, summaries=se/Oanehis; level l: number=1.5; \
         target_group t: size=5..10, levels=l; participant o; meeting x: attendance=o/present, date=2026-01-15; \
         evidence e: about=t+o; challenge c; challenge d in c; goal g: challenges=c; strategy s in c: goals=g; \
         measure m \"Møte\" in g: 2027=100/-50/0.5, 2028=7, reach=t/l+t, lead=o, statutory=yes, status=ongoing, \
         set_aside=no_money/senere; service v: categories=advice+self_help; staffing f in v: by_course=mild/1.5; \
         ballot b: counts=1/m/4+1/none/2",
    );
    SavedPlan {
        plan_id: plans::id("p"),
        head: Some(plans::id("h")),
        plan: sketch.plan,
        ..SavedPlan::default()
    }
}

#[test]
fn every_piece_of_a_small_file_is_seen_to_be_cut_off() {
    let text = text_of(&small());
    for cut in 1..text.len() {
        let problem = read(&text.as_bytes()[..cut]).expect_err("a piece is no plan");
        assert_eq!(problem, Problem::CutOff, "after {cut} bytes");
    }
}

#[test]
fn every_bit_of_a_small_file_turned_over_gives_an_error_or_a_plan() {
    let text = text_of(&small());
    for at in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            if let Ok(opened) = read(&bytes) {
                assert_eq!(
                    self::opened(&text_of(&opened.saved)).saved,
                    opened.saved,
                    "bit {bit} of byte {at}"
                );
            }
        }
    }
}

#[test]
fn brackets_of_a_written_file_stand_less_than_eight_deep() {
    let text = text_of(&SavedPlan { plan: sample(200, 1), ..SavedPlan::default() });
    let (mut depth, mut deepest, mut quoted) = (0_usize, 0, false);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    assert!(depth == 0 && (4..8).contains(&deepest), "{deepest} deep");
}

#[test]
fn a_file_looks_like_this() {
    let text = text_of(&small());
    let measure = text.split_once("  measure: [").expect("there is a measure").1;
    let [measure_id, order] = ["m", "g"].map(|name| plans::id(name).to_string());
    assert!(text.starts_with("(\n  format: (0, 1),\n  plan_id: \""), "{text}");
    assert!(text.contains("    title: r##\"Plan «æøå» \\ #\"##,\n    period: \"2027/2030\",\n"), "{text}");
    assert!(
        measure.starts_with(&format!("\n    (\n      id: \"{measure_id}\",\n      order: \"")),
        "{measure}"
    );
    assert!(measure.contains(&format!("      goals: [\n        \"{order}\",\n      ],\n")), "{measure}");
    let amounts = "      amounts: {\n        2027: (operating: 100, investment: -50, fte: 0.5),\n        2028: (operating: 7),\n      },\n";
    assert!(measure.contains(amounts), "{measure}");
    assert!(text.ends_with("  ],\n)"), "{text}");
}

#[test]
fn what_has_words_as_keys_looks_like_this() {
    let text = text_of(&small());
    let m = plans::id("m");
    for part in [
        "    summaries: {\n      \"se\": \"Oanehis\",\n    },\n",
        "    terms: {\n      \"measure\": (\n        gender: \"neuter\",\n        singular: \"satsing\",\n      ),\n    },\n",
        "      set_aside: {\n        \"no_money\": \"senere\",\n      },\n",
        "      categories: [\n        \"advice\",\n        \"self_help\",\n      ],\n",
        "      by_course: {\n        \"mild\": 1.5,\n      },\n",
        &format!("      counts: {{\n        \"1\": 2,\n        \"1 measure:{m}\": 4,\n      }},\n"),
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn odd_words_as_keys_are_told_and_kept() {
    let service = |facts: &str| format!("service: [({A}, {facts})]");
    let staffing = |facts: &str| format!("staffing: [({A}, {facts})]");
    let ballot = |facts: &str| format!("ballot: [({A}, {facts})]");
    check(&service("categories: [\"flying\"]"), &["store-remark-unknown-choice"], &["\"flying\""]);
    check(&service("categories: [\"Not a word!\"]"), &["store-remark-odd-value"], &["Not a word!"]);
    check(
        &staffing("by_course: {\"mild\": 1, \"mild\": 2}"),
        &["store-remark-twice"],
        &["\"mild\": 1", "\"mild\": 2"],
    );
    check(&staffing("by_course: {\"\": 7}"), &["store-remark-odd-value"], &[": 7"]);
    check(&ballot("counts: {\"1 elephant:AAAAAAAAAA\": 3}"), &["store-remark-odd-value"], &["elephant", "3"]);
    check(&ballot("counts: {\"99999999\": 3}"), &["store-remark-odd-value"], &["99999999: 3"]);
    check(
        "plan: (terms: {\"measure\": (gender: \"odd\", singular: \"a\", dual: \"b\")})",
        &["store-remark-odd-value", "store-remark-unknown-choice"],
        &["\"odd\"", "dual"],
    );
}

const A: &str = "id: \"AAAAAAAAAA\"";

fn measure(facts: &str) -> String {
    format!("measure: [({A}, {facts})]")
}

#[test]
fn an_unknown_field_is_told_and_written_back() {
    let unknown = ["store-remark-unknown-field"];
    check(&measure("colour: (red: 1, green: [2, 3])"), &unknown, &["(red: 1, green: [2, 3])"]);
    check(&measure("colour: 5 // why\n"), &unknown, &["\"colour\": 5"]);
    check(&measure("colour: /* why */ \"a // b\" , title: \"T\""), &unknown, &["\"a // b\"", "title: \"T\""]);
    check(&measure("colour:   Some(r#\"x\"#)   "), &unknown, &["Some(r#\"x\"#)"]);
    check("plan: (colour: 1)", &unknown, &["\"colour\": 1"]);
}

#[test]
fn an_unknown_table_is_told_and_written_back() {
    let unknown = "store-remark-unknown-table";
    check("wish: [(id: \"x\")]", &[unknown], &["\"wish\": [(id: \"x\")]"]);
    check("wish: 1, wish: 2", &[unknown, unknown], &["\"wish\": 1", "\"wish+2\": 2"]);
    check("kept: {\"wish\": 1, \"wish\": 2}", &[unknown, unknown], &["\"wish\": 1", "\"wish+2\": 2"]);
}

#[test]
fn an_unknown_choice_is_told_and_written_back() {
    let unknown = ["store-remark-unknown-choice"];
    check(&measure("status: \"sleeping\""), &unknown, &["status: \"sleeping\""]);
    check(
        &measure("amounts: {2027: (operating: 1, duration: \"a_while\")}"),
        &unknown,
        &["duration: \"a_while\""],
    );
    check(&measure("origin: (channel: \"dream\")"), &unknown, &["channel: \"dream\""]);
    check("meeting: [(id: \"CCCCCCCCCC\", attendance: {\"AAAAAAAAAA\": \"asleep\"})]", &unknown, &["asleep"]);
}

#[test]
fn two_records_with_one_id_are_both_kept() {
    let body = format!("measure: [({A}, title: \"One\"), ({A}, title: \"Two\")]");
    check(&body, &["store-remark-duplicate-id"], &["One", "Two", A]);
    check(&format!("measure: [({A})], goal: [({A})]"), &[], &[]);
}

#[test]
fn a_record_without_an_id_gets_one() {
    check("measure: [(title: \"One\"), (title: \"Two\")]", &["store-remark-no-id"; 2], &["One", "Two"]);
    let odd = ["store-remark-odd-id", "store-remark-no-id"];
    check("measure: [(id: \"not one\", title: \"One\")]", &odd, &["One", "not one"]);
    check("measure: [(id: \"2222222222\", title: \"One\")]", &odd, &["One"]);
}

#[test]
fn what_is_given_twice_is_told_and_nothing_of_it_is_lost() {
    let unknown = ["store-remark-unknown-field"];
    let twice = ["store-remark-twice"];
    let second = ["store-remark-kept-field"];
    check(&measure("title: \"One\", title: \"Two\""), &second, &["One", "Two"]);
    check(&measure("kept: {\"title\": 1, \"title\": 22}"), &[second[0]; 2], &["\"title+2\": 22"]);
    check(&measure("id: \"CCCCCCCCCC\""), &unknown, &[A, "CCCCCCCCCC"]);
    check(&measure("amounts: {2027: (operating: 1), 2027: (operating: 22)}"), &twice, &["(operating: 22)"]);
    check(&measure("amounts: {2027: (operating: 1, operating: 22)}"), &["store-remark-odd-value"], &["22"]);
    check(&measure("kept: {\"a\": 1, \"a\": 22}"), &[unknown[0]; 2], &["\"a\": 1", "\"a+2\": 22"]);
    check(&measure("kept: {\"a\": 1}, kept: {\"a\": 22}"), &[unknown[0]; 2], &["\"a\": 1", "\"a+2\": 22"]);
    check("plan: (title: \"One\"), plan: (title: \"Two\")", &["store-remark-unknown-table"], &["One", "Two"]);
    check("plan_id: \"CCCCCCCCCC\"", &["store-remark-unknown-table"], &["BBBBBBBBBB", "CCCCCCCCCC"]);
    check("head: \"AAAAAAAAAA\", head: \"CCCCCCCCCC\"", &["store-remark-unknown-table"], &["CCCCCCCCCC"]);
    check(&format!("measure: [({A})], measure: [(id: \"CCCCCCCCCC\")]"), &[], &["AAAAAAAAAA", "CCCCCCCCCC"]);
    check(&measure("goals: [\"CCCCCCCCCC\", \"CCCCCCCCCC\"]"), &["store-remark-twice"], &["CCCCCCCCCC"]);
}

#[test]
fn what_cannot_be_understood_is_told_and_written_back() {
    let odd = ["store-remark-odd-value"];
    check(&measure("accepted: \"sometime\""), &odd, &["sometime"]);
    check(&measure("goals: [\"nowhere\", \"CCCCCCCCCC\"]"), &odd, &["nowhere", "CCCCCCCCCC"]);
    check(&measure("amounts: {2027: (operating: 1, saved: 33)}"), &odd, &["saved: 33"]);
    check(&measure("title: \"two\\nlines\""), &["store-remark-line-break"], &["two lines"]);
    check("plan: (price_year: \"last\")", &odd, &["last"]);
}

#[test]
fn a_message_quotes_no_more_than_a_line_of_what_a_file_has() {
    let long = "a".repeat(100_000);
    let bodies = [
        format!("{long}: 5"),
        measure(&format!("{long}: 5")),
        measure(&format!("accepted: \"{long}\"")),
        measure(&format!("status: \"{long}\"")),
        measure(&format!("goals: [\"{long}\"]")),
        measure(&format!("title: \"{long}\", colour: 5")),
        format!("measure: [(id: \"{long}\")]"),
        format!("kept: {{\"{long}\": 5}}"),
    ];
    let words = Words::new(Language::En);
    for body in bodies {
        let opened = opened(&format!("(format: (0, 1), plan_id: \"BBBBBBBBBB\", {body})"));
        assert!(!opened.remarks.is_empty());
        for remark in &opened.remarks {
            assert!(words.text(remark).chars().count() < 300, "{}", remark.key);
        }
    }
    let text = refusal(&measure(&format!("title: {long}")), Language::En);
    assert!(text.chars().count() < 400);
}

#[test]
fn an_odd_year_and_zeros_in_a_text_are_reported_and_stay() {
    let year = |year: i16| measure(&format!("amounts: {{{year}: (operating: 1)}}"));
    for odd in [27, 0, -2027, 1899, 2201, 9999] {
        check(&year(odd), &["store-remark-odd-year"], &[&format!("{odd}: (operating: 1)")]);
    }
    for plausible in [1900, 2027, 2200] {
        check(&year(plausible), &[], &[]);
    }
    check(&measure("text: \"Open\0\0\""), &["store-remark-zeros"], &["Open"]);
    check(&measure("title: \"Open\0\""), &["store-remark-zeros"], &["Open"]);
}

#[track_caller]
fn refused(body: &str) -> Problem {
    read(format!("(format: (0, 1), {body})").as_bytes()).expect_err("it is refused")
}

/// The message about a file with this body, in a language.
#[track_caller]
fn refusal(body: &str, language: Language) -> String {
    Words::new(language).text(&refused(body).of(std::path::Path::new("p.ron")).phrase())
}

#[test]
fn a_number_that_is_none_is_refused_with_its_record_and_field() {
    for number in ["NaN", "1e999", "-inf", "99999999999999999999", "1e300"] {
        let expected = "here there should be a number no larger than a plan counts with";
        let text = refusal(
            &measure(&format!("title: \"Course\", amounts: {{2027: (operating: {number})}}")),
            Language::En,
        );
        assert!(text.contains("measure “Course”, the field “Amounts by year”: "), "{number}: {text}");
        assert!(text.contains(expected) && text.contains(&format!("“{number}")), "{number}: {text}");
        let text = refusal(&format!("plan: (price_year: {number})"), Language::En);
        assert!(text.contains("plan, the field “Price year”: "), "{number}: {text}");
        assert!(text.contains(expected), "{number}: {text}");
    }
}

#[test]
fn what_a_plan_expected_and_what_is_there_instead_is_said_in_words() {
    let titled = |field: &str| measure(&format!("title: \"T\", {field}"));
    let places = [
        (
            measure("title: 5"),
            "measure AAAAAAAAAA, the field “Measure”: here there should be a text in straight quotation marks, but there is “5",
        ),
        (titled("text: \"U\" 7"), "measure “T”: here there should be a comma, but there is “7"),
        (
            titled("text “U”"),
            "measure “T”, the field “Description”: here there should be a colon, but there is ““U”",
        ),
        (
            titled("goals: \"CCCCCCCCCC\""),
            "measure “T”, the field “Goals”: here there should be a list in square brackets, [ ], but there is “\"CCCCCCCCCC\"",
        ),
        (
            titled("amounts: 7"),
            "measure “T”, the field “Amounts by year”: here there should be values in braces, { }, but there is “7",
        ),
        (
            titled("amounts: {x: (operating: 1)}"),
            "measure “T”, the field “Amounts by year”: here there should be a whole number, but there is “x: (operating",
        ),
        (
            titled("text: \"C:\\møter\""),
            "measure “T”, the field “Description”: here there should be two backslashes where one is meant, but there is “C:\\møter",
        ),
        (
            format!("{}, goal: [(id: 5)]", titled("")),
            "goal, the field “number”: here there should be a text in straight quotation marks, but there is “5",
        ),
        (
            format!("{}, goal: [\"x\"]", titled("")),
            "goal: here there should be a row in round brackets, ( ), but there is “\"x\"",
        ),
        (
            format!("{}, head: 7", titled("")),
            "cannot be read: here there should be a text in straight quotation marks, but there is “7",
        ),
        (
            format!("{}, head: \"seven\"", titled("")),
            "cannot be read: here there should be a number of ten letters and digits, but there is",
        ),
    ];
    for (body, expected) in places {
        let text = refusal(&body, Language::En);
        assert!(text.contains(expected), "{body}\n{text}");
    }
}

#[test]
fn a_refusal_names_nothing_by_its_code_and_has_no_word_of_the_parser() {
    let body = measure("title: \"Kurs\", status: 7");
    let expected =
        "tiltak «Kurs», feltet «Status»: her skal det stå en tekst i rette anførselstegn, men det står «7";
    let text = refusal(&body, Language::Nb);
    assert!(text.contains(expected), "{text}");
    for language in [Language::Nb, Language::Nn, Language::En] {
        let text = refusal(&body, language);
        for code in ["xpected", "AAAAAAAAAA", "store-", " status"] {
            assert!(!text.contains(code), "{code} in {text}");
        }
    }
}

#[test]
fn a_newer_version_is_read_only_or_refused() {
    let minor = read(b"(format: (0, 7), plan_id: \"BBBBBBBBBB\", wish: 1)").expect("it is read");
    assert!(minor.read_only);
    assert_eq!(keys(&minor), ["store-remark-newer-minor", "store-remark-unknown-table"]);
    let major = read(b"(format: (3, 2), plan_id: 5, wish: Anything(at: [all])");
    assert_eq!(major, Err(Problem::Newer { major: 3, minor: 2 }));
    assert_eq!((FORMAT.major, FORMAT.minor), (0, 1), "the cases above are newer");
}

#[test]
fn what_is_no_plan_is_named() {
    let cases: [(&[u8], Problem); 10] = [
        (b"", Problem::Empty),
        (b" \n", Problem::Empty),
        (&[0; 512], Problem::Zeros),
        (b"Tiltak;2027\n", Problem::NoPlan),
        (b"(title: \"A\")", Problem::NoPlan),
        (b"\xFF\xFE(\0f\0", Problem::Utf16),
        (b"\x7FELF\x02\x01\x01\0\0\0\0\xFF", Problem::Binary),
        (
            b"(format: (0, 1),\n plan: (title: \"bl\xE5b\xE6r\"))",
            Problem::NotUtf8 { line: 2, encoding: ByteEncoding::Windows1252 },
        ),
        (
            b"(format: (0, 1),\n plan: (title: \"bl\x8Cb\xBEr\"))",
            Problem::NotUtf8 { line: 2, encoding: ByteEncoding::MacRoman },
        ),
        (
            b"(format: (0, 1),\n plan: (title: \"bl\x86b\x91r\"))",
            Problem::NotUtf8 { line: 2, encoding: ByteEncoding::Cp850 },
        ),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(bytes), Err(expected), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn marks_of_a_conflict_are_recognised_but_not_in_a_text() {
    let conflict = "(format: (0, 1),\n<<<<<<< ours\n plan: (title: \"A\"),\n=======\n>>>>>>> theirs\n)";
    assert_eq!(read(conflict.as_bytes()), Err(Problem::Conflict { line: 2 }));
    check(&measure("text: \"a\n<<<<<<< ours\n>>>>>>> theirs\""), &[], &["\n<<<<<<< ours\n"]);
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_change_nothing() {
    let sketch = plans::plan("measure m \"A\"; plan: mandate=\"one\rtwo\"");
    let mut saved = SavedPlan { plan: sketch.plan, ..small() };
    let at = plans::id("m");
    let field = planverksted::model::measure::TEXT;
    planverksted::edit::verbs::set(&saved.plan, field, at, "one\ntwo \"three\"\n")
        .apply(&mut saved.plan)
        .expect("set");
    let text = text_of(&saved);
    for text in [
        format!("\u{feff}{text}"),
        text.replace('\n', "\r\n"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
    ] {
        let opened = opened(&text);
        assert_eq!(opened.remarks, []);
        assert_eq!(opened.saved, saved);
    }
}

#[test]
fn brackets_beyond_all_sense_are_refused() {
    for deep in [200, 100_000] {
        for (open, close) in [("[", "]"), ("(", ")"), ("{1:", "}"), ("Some(", ")")] {
            let body = measure(&format!("colour: {}1{}", open.repeat(deep), close.repeat(deep)));
            let problem = refused(&body);
            let broken = matches!(problem, Problem::Broken { .. } | Problem::TooDeep { .. });
            assert!(broken, "{open} {deep} times");
        }
    }
}

#[test]
fn a_name_that_is_there_thousands_of_times_is_kept_each_time() {
    let count = 1_005;
    let fields: String = (0..count).map(|number| format!("wish: {number}")).collect::<Vec<_>>().join(", ");
    let text = format!("(format: (0, 1), measure: [(id: \"AAAAAAAAAA\", {fields})])");
    let opened = opened(&text);
    let kept: Vec<&String> =
        opened.saved.unknown.fields.values().flat_map(|fields| fields.values()).collect();
    assert_eq!(kept.len(), count);
    assert!(opened.saved.unknown.fields.values().all(|fields| fields.keys().all(|name| name.len() <= 9)));
    assert_eq!(opened.remarks.len(), 1_001, "as many as anybody reads, and how many more there are");
    let words = planverksted::text::Words::new(planverksted::text::Language::En);
    assert!(words.text(&opened.remarks[1_000]).contains("5 more"), "{:?}", opened.remarks[1_000]);
}

#[test]
fn a_plan_of_more_records_than_any_plan_is_refused_where_they_become_too_many() {
    let text = format!("(format: (0, 1), measure: [\n{}])", "(),\n".repeat(200_001));
    assert_eq!(read(text.as_bytes()), Err(Problem::TooManyRecords { line: 200_002 }));
}

#[test]
fn a_number_finer_than_a_plan_counts_is_reported_with_what_it_became() {
    let words = Words::new(Language::Nb);
    for (body, read_as) in [
        (
            "plan: (title: \"P\"), measure: [(id: \"BBBBBBBBBB\", title: \"En\", amounts: {2027: (operating: 1234.56789)})]",
            "1\u{a0}234,5679",
        ),
        ("plan: (title: \"P\"), staffing: [(id: \"BBBBBBBBBB\", by_course: {\"nurse\": 0.00001})]", "0."),
        ("plan: (title: \"P\", price_year: 2027.00004)", "2\u{a0}027."),
    ] {
        let text = format!("(format: (0, 1), plan_id: \"2222222222\", {body})");
        let opened = read(text.as_bytes()).expect("a plan");
        let remarks: Vec<String> = opened.remarks.iter().map(|remark| words.text(remark)).collect();
        let is_reported = remarks.iter().any(|remark| {
            remark.ends_with(&format!("ble lest som {read_as}."))
                || remark.ends_with(&format!("ble lest som {read_as}"))
        });
        assert!(is_reported, "{body}: {remarks:?}");
    }
    // What a float cannot say exactly is no decimal that somebody wrote.
    for number in ["0.1", "0.0001", "1234567.8901", "99999999.9999", "-0.3", "1e6"] {
        let text =
            format!("(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"P\", price_year: {number}))");
        assert_eq!(read(text.as_bytes()).expect("a plan").remarks, [], "{number}");
    }
}
