//! What the line reads: every form it knows, and words for what it cannot read.

use planverksted::session::{BallotKind, LineEntry, LinePurpose, LineWords, read_line};
use planverksted::text::{Language, Words};

fn read(text: &str, purpose: LinePurpose) -> Result<LineEntry, String> {
    let words = Words::new(Language::Nb);
    read_line(text, purpose, &LineWords::of(&words)).map_err(|error| words.text(&error))
}

#[track_caller]
fn check(purpose: LinePurpose, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let found = match read(text, purpose) {
            Ok(entry) => format!("{entry:?}"),
            Err(_) => "error".to_owned(),
        };
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn ideas_have_a_table_and_a_theme_in_front() {
    check(
        LinePurpose::Ideas,
        &[
            ("Kurs", r#"Idea { table: None, theme: None, text: "Kurs" }"#),
            ("3: Kurs", r#"Idea { table: Some(3), theme: None, text: "Kurs" }"#),
            ("#Unge: Kurs", r#"Idea { table: None, theme: Some("Unge"), text: "Kurs" }"#),
            (
                "3: #Unge: Kurs: to ganger",
                r#"Idea { table: Some(3), theme: Some("Unge"), text: "Kurs: to ganger" }"#,
            ),
            ("3:", r#"Idea { table: Some(3), theme: None, text: "" }"#),
            ("#Unge", r#"Idea { table: None, theme: Some("Unge"), text: "" }"#),
            ("#", r#"Idea { table: None, theme: Some(""), text: "" }"#),
            (
                "Én dør inn: ett skjema",
                r#"Idea { table: None, theme: None, text: "Én dør inn: ett skjema" }"#,
            ),
            ("24 timer i døgnet", r#"Idea { table: None, theme: None, text: "24 timer i døgnet" }"#),
            ("0: Kurs", "error"),
            ("99999: Kurs", "error"),
        ],
    );
}

#[test]
fn signs_mean_the_same_in_every_point() {
    use LinePurpose::{Account, Ballot, Decisions, Ideas, OpenPoints};
    for purpose in [Account, Ballot, Decisions, Ideas, OpenPoints] {
        check(
            purpose,
            &[
                ("> NAV, 15.1.2027: Finne ut", r#"Task { party: "NAV, 15.1.2027", text: "Finne ut" }"#),
                ("> Finne ut", r#"Task { party: "", text: "Finne ut" }"#),
                ("? rådet: Kan det økes?", r#"Question { party: "rådet", text: "Kan det økes?" }"#),
                ("! Vi begynner", r#"Decision("Vi begynner")"#),
                ("+ 2: Kurs", r#"Idea { table: Some(2), theme: None, text: "Kurs" }"#),
                ("*13 NAV, 1.2.2027", r#"Park { number: 13, party: "NAV, 1.2.2027" }"#),
                ("*13", r#"Park { number: 13, party: "" }"#),
                ("=7", "Repeat(7)"),
                ("60=10", "Merge { from: 60, into: 10 }"),
                ("60/", "Separate(60)"),
                ("60=60", "error"),
                ("=sju", "error"),
                ("*x", "error"),
                (">", "error"),
                ("!", "error"),
                ("", "error"),
                ("   ", "error"),
            ],
        );
    }
}

#[test]
fn decisions_are_explained_by_a_word_and_a_colon() {
    check(
        LinePurpose::Decisions,
        &[
            ("Vi begynner", r#"Decision("Vi begynner")"#),
            ("enig: Alle så det", r#"Explain(Agreement, "Alle så det")"#),
            ("Flertall:", r#"Explain(Majority, "")"#),
            ("uenig: NAV vil vente", r#"Explain(Dissent, "NAV vil vente")"#),
            ("Tiltak 3: utsettes", r#"Decision("Tiltak 3: utsettes")"#),
        ],
    );
}

#[test]
fn open_points_are_settled_by_number_and_anything_else_is_an_account() {
    check(
        LinePurpose::OpenPoints,
        &[
            ("2 ok", "Settle(2)"),
            ("3 neste", "Keep(3)"),
            ("2 saker er sendt", r#"Account("2 saker er sendt")"#),
            ("Spørsmålet er sendt", r#"Account("Spørsmålet er sendt")"#),
        ],
    );
}

#[test]
fn ballots_are_opened_and_filled_by_numbers() {
    check(
        LinePurpose::Ballot,
        &[
            ("valg 1 3 9", r#"OpenBallot { kind: Dots, options: ["1", "3", "9"] }"#),
            ("hender 1, 3", r#"OpenBallot { kind: Hands, options: ["1", "3"] }"#),
            ("skala 1 3", r#"OpenBallot { kind: Scale, options: ["1", "3"] }"#),
            ("ja/nei 4", r#"OpenBallot { kind: YesNo, options: ["4"] }"#),
            ("valg av leder", r#"Account("valg av leder")"#),
            ("valg", r#"Account("valg")"#),
        ],
    );
    check(
        LinePurpose::OpenBallot,
        &[
            ("1 1 3 11 13", "Paper([1, 1, 3, 11, 13])"),
            ("1,1,3", "Paper([1, 1, 3])"),
            ("-", "BlankPaper"),
            ("stemmer 8", "Voters(8)"),
            ("stemmer mange", "error"),
            ("en to tre", "error"),
            ("1 -2", "error"),
        ],
    );
    assert_eq!(BallotKind::from_code(BallotKind::Hands.code()), Some(BallotKind::Hands));
}

#[test]
fn attendance_takes_heads_and_where_somebody_comes_from() {
    check(
        LinePurpose::Attendance,
        &[("+24", "Heads(24)"), ("+ 24", "Heads(24)"), ("+mange", "error"), ("NAV", r#"Guest("NAV")"#)],
    );
}

#[test]
fn every_language_has_its_own_words_and_reads_the_same() {
    let texts = [
        (Language::Nn, "semje: Alle såg det", "val 1 3"),
        (Language::En, "agreed: All saw it", "ballot 1 3"),
    ];
    for (language, explanation, opening) in texts {
        let words = LineWords::of(&Words::new(language));
        assert!(matches!(read_line(explanation, LinePurpose::Decisions, &words), Ok(LineEntry::Explain(..))));
        assert!(matches!(read_line(opening, LinePurpose::Ballot, &words), Ok(LineEntry::OpenBallot { .. })));
    }
}
