//! The minutes, the sheet and the invitation of a gathering, line by line.

use crate::export::pdf::leave;
use crate::harness::sample_gathering::{after, before, lines};
use jiff::civil::date;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Document, DocumentSource, GatheringChoice, Profile};
use planverksted::edit::{Draft, rewrite};
use planverksted::export::{ExportOptions, Format, export, typeset};
use planverksted::model::{
    IdGenerator, Key, Kind, Line, Prose, Quantity, Value, agenda_item, ballot, decision, idea, meeting,
    participant, task,
};
use planverksted::model::{Plan, Uid};
use planverksted::text::Phrase;
use planverksted::text::{Language, Words};

pub(super) fn document(plan: &Plan, language: Language, profile: Profile) -> Document {
    let (outline, totals, words) = (Outline::of(plan), Totals::of(plan), Words::new(language));
    let date = date(2026, 12, 8);
    let source = DocumentSource { plan, outline: &outline, totals: &totals, words: &words, date };
    Document::of(&source, profile)
}

pub(super) fn choice(meeting: Uid) -> GatheringChoice {
    GatheringChoice { meeting, names: false }
}

#[track_caller]
fn check_lines(document: &Document, expected: &str) {
    let (lines, expected): (Vec<String>, Vec<&str>) = (lines(document), expected.lines().collect());
    for (number, (line, expected)) in lines.iter().zip(&expected).enumerate() {
        assert_eq!(line, expected, "line {}", number + 1);
    }
    assert_eq!(lines.len(), expected.len(), "lines");
}

#[test]
fn the_minutes_of_a_held_gathering_say_what_it_came_to() {
    let (plan, meeting) = after();
    let minutes = document(&plan, Language::Nb, Profile::Minutes(choice(meeting)));
    check_lines(&minutes, include_str!("../../data/gathering/referat.nb.txt"));
}

#[test]
fn the_sheet_says_what_was_agreed_and_who_does_what() {
    let (plan, meeting) = after();
    let sheet = document(&plan, Language::Nb, Profile::Sheet(choice(meeting)));
    check_lines(&sheet, include_str!("../../data/gathering/ark.nb.txt"));
}

/// A plan with some more facts.
pub(super) fn changed(plan: &Plan, fill: impl FnOnce(&mut Draft<'_>)) -> Plan {
    let mut changed = plan.clone();
    let change = rewrite(plan, &mut IdGenerator::seeded(5), Phrase::default(), fill);
    change.apply(&mut changed).expect("a draft's change fits the plan it began with");
    changed
}

pub(super) fn text_of(plan: &Plan, profile: Profile) -> String {
    lines(&document(plan, Language::Nb, profile)).join("\n")
}

#[test]
fn other_languages_differ_only_in_fixed_words() {
    let (plan, meeting) = after();
    // What people wrote: titles and texts of the plan's own records.
    let written: Vec<String> =
        ["Mestringskafé på biblioteket", "Hva hjelper unge mellom 16 og 25?", "Finne fram"]
            .map(ToOwned::to_owned)
            .into();
    for profile in [Profile::Minutes(choice(meeting)), Profile::Sheet(choice(meeting))] {
        let norwegian = lines(&document(&plan, Language::Nb, profile));
        for language in [Language::Nn, Language::En] {
            let other = lines(&document(&plan, language, profile));
            assert_eq!(other.len(), norwegian.len(), "{}", language.code());
            for (one, other) in norwegian.iter().zip(&other) {
                let cells = |line: &str| line.matches(" | ").count();
                assert_eq!(cells(one), cells(other), "{one}\n{other}");
                let level = |line: &str| line.chars().take_while(|letter| *letter == '#').count();
                assert_eq!(level(one), level(other), "{one}\n{other}");
                for text in &written {
                    assert_eq!(one.contains(text), other.contains(text), "{one}\n{other}");
                }
            }
        }
    }
    let nynorsk = text_of_language(&plan, Language::Nn, Profile::Minutes(choice(meeting)));
    assert!(nynorsk.starts_with("# Referat frå samling 3: Ansvar, penger og hull i tilbudet"), "{nynorsk}");
    let english = text_of_language(&plan, Language::En, Profile::Minutes(choice(meeting)));
    assert!(
        english.contains("Present: 9 of 10") && english.contains("38 of 40 dots were given"),
        "{english}"
    );
}

fn text_of_language(plan: &Plan, language: Language, profile: Profile) -> String {
    lines(&document(plan, language, profile)).join("\n")
}

#[test]
fn a_gathering_that_has_not_begun_has_an_invitation_for_minutes() {
    let (plan, meeting) = before();
    let minutes = text_of(&plan, Profile::Minutes(choice(meeting)));
    assert_eq!(minutes, text_of(&plan, Profile::Invitation(choice(meeting))));
    for expected in [
        "# Innkalling til samling 3: Ansvar, penger og hull i tilbudet",
        "Tid: 8. desember 2026 kl. 09.00–12.00",
        "Sted: Kommunestyresalen",
        "Vurdere det som ikke er vurdert, avklare ansvar og gå gjennom økonomien.",
        "| 09.00 | Velkommen og formål | orientering | 5 |",
        "| 09.05 | Tallene vi har | orientering | 20 |",
        "## Hva skjer med det som blir sagt",
        "Kommunestyret avgjør i juni 2027.",
    ] {
        assert!(minutes.contains(expected), "{expected} in\n{minutes}");
    }
}

#[test]
fn people_are_named_only_where_that_was_asked_for() {
    let (plan, meeting) = after();
    let one = plan.participants().in_order()[1].id;
    let named = changed(&plan, |draft| {
        draft.set(participant::TITLE, one, Line::new("Kari Nordmann"));
        let alone = draft.add(Kind::Participant);
        draft.set(participant::TITLE, alone, Line::new("Ola Nordmann"));
        draft.set_fact(meeting::ATTENDANCE, meeting, Key::Record(alone), Value::Choice("present".into()));
        let todo = draft.add(Kind::Task);
        draft.set(task::TITLE, todo, Line::new("Ringe"));
        draft.set_fact(task::MEETING, todo, Key::Whole, Value::Record(meeting));
        draft.set_fact(task::WHO, todo, Key::Whole, Value::Record(alone));
    });
    for profile in [Profile::Minutes, Profile::Sheet] {
        let silent = text_of(&named, profile(GatheringChoice { meeting, names: false }));
        assert!(!silent.contains("Nordmann"), "{silent}");
        let loud = text_of(&named, profile(GatheringChoice { meeting, names: true }));
        assert!(loud.contains("Ola Nordmann"), "{loud}");
    }
    let loud = text_of(&named, Profile::Minutes(GatheringChoice { meeting, names: true }));
    assert!(loud.contains("; Kari Nordmann, NAV Fjellvik; "), "{loud}");
}

#[test]
fn internal_notes_and_the_counts_of_an_open_ballot_are_never_told() {
    let (plan, meeting) = after();
    let noted = changed(&plan, |draft| {
        for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Plan) {
            let mut ids = Vec::new();
            plan.for_each_record(*kind, &mut |record| ids.push(record.id()));
            for id in ids {
                draft.set(kind.note(), id, Prose::new("HEMMELIG"));
            }
        }
        let open = plan.ballots().iter().next().expect("the ballot").id;
        draft.set_fact(ballot::CLOSED, open, Key::Whole, Value::Nothing);
    });
    for profile in [Profile::Minutes, Profile::Sheet, Profile::Invitation] {
        let text = text_of(&noted, profile(choice(meeting)));
        assert!(!text.contains("HEMMELIG"), "{text}");
        for count in ["13", "av 8", "prikker"] {
            let is_listed = text
                .lines()
                .any(|line| line.contains(count) && (line.contains("telefon") || line.contains("stemte")));
            assert!(!is_listed, "{count} in\n{text}");
        }
    }
    let minutes = text_of(&noted, Profile::Minutes(choice(meeting)));
    assert!(minutes.contains("Avstemningen er ikke avsluttet."), "{minutes}");
}

#[test]
fn records_outside_the_agenda_come_last() {
    let (plan, _) = before();
    let earlier = plan.meetings().in_order()[1].id;
    let minutes = text_of(&plan, Profile::Minutes(choice(earlier)));
    for expected in [
        "# Referat fra samling 2: Retning og tiltak",
        "Til stede: 8 av 9",
        "Gruppa prioriterte strategier og samlet forslag til tiltak. Bord 1 og 3 løftet fire nye tiltak.\n## Det gruppa kom fram til\nBeslutning 1: ",
        "Beslutning 1: Unge mellom 16 og 25 er den første gruppa det settes inn mer for.",
        "Neste samling: 8. desember 2026 kl. 09.00, Kommunestyresalen",
    ] {
        assert!(minutes.contains(expected), "{expected} in\n{minutes}");
    }
}

#[test]
fn what_seems_to_say_who_somebody_is_is_a_remark_of_the_export() {
    let (plan, meeting) = after();
    let one = plan.participants().in_order()[1].id;
    let bad = changed(&plan, |draft| {
        draft.set(participant::TITLE, one, Line::new("Kari Nordmann"));
        let first = plan.ideas().in_order()[1].id;
        draft.set(idea::TITLE, first, Line::new("Ring meg på 912 34 567 eller kari@example.no"));
        let item = plan.agenda_items().in_order()[0].id;
        draft.set(agenda_item::ACCOUNT, item, Prose::new("kari nordmann ønsket velkommen."));
    });
    let options = ExportOptions {
        format: Format::Docx,
        profile: Profile::Minutes(choice(meeting)),
        language: None,
        date: date(2026, 12, 8),
    };
    let keys = |plan: &Plan| {
        let remarks = export(plan, options).expect("minutes").remarks;
        remarks.iter().map(|remark| remark.key.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(keys(&plan), Vec::<String>::new());
    let expected = ["minutes-warning-phone", "minutes-warning-e-mail", "minutes-warning-name"];
    assert_eq!(keys(&bad), expected);
}

#[test]
fn the_sheet_stays_on_one_page_and_says_how_much_was_left_out() {
    let (plan, meeting) = after();
    let long = changed(&plan, |draft| {
        for number in 0..40 {
            let todo = draft.add(Kind::Task);
            draft.set(
                task::TITLE,
                todo,
                Line::new(&format!("Oppgave {number} {}", "som er lang ".repeat(9))),
            );
            draft.set_fact(task::MEETING, todo, Key::Whole, Value::Record(meeting));
            let decided = draft.add(Kind::Decision);
            draft.set(decision::TITLE, decided, Line::new(&format!("Vedta {number} {}", "mer ".repeat(30))));
            draft.set_fact(decision::MEETING, decided, Key::Whole, Value::Record(meeting));
        }
    });
    let (outline, totals, words) = (Outline::of(&long), Totals::of(&long), Words::new(Language::Nb));
    let source = DocumentSource {
        plan: &long,
        outline: &outline,
        totals: &totals,
        words: &words,
        date: date(2026, 12, 8),
    };
    let pages = |document: &Document| typeset(document).expect("pages").len();
    assert!(pages(&Document::of(&source, Profile::Sheet(choice(meeting)))) > 1, "it has to be cut");
    let cut = lines(&Document::short_sheet(&source, choice(meeting), 6)).join("\n");
    assert!(cut.contains("og 36 til i referatet") && cut.contains("og 37 til i referatet"), "{cut}");
    let options = ExportOptions {
        format: Format::Pdf,
        profile: Profile::Sheet(choice(meeting)),
        language: None,
        date: date(2026, 12, 8),
    };
    let file = export(&long, options).expect("the sheet");
    assert_eq!(file.remarks, Vec::new());
    assert_eq!(file.name, "Samling 3, 8. desember 2026 dette ble vi enige om.pdf");
    let whole = pages(&sheet_of(&plan, meeting));
    assert_eq!(whole, 1);
}

fn sheet_of(plan: &Plan, meeting: Uid) -> Document {
    document(plan, Language::Nb, Profile::Sheet(choice(meeting)))
}

#[test]
fn minutes_of_many_ideas_tell_each_of_them() {
    let (plan, meeting) = before();
    let item = plan.agenda_items().in_order()[2].id;
    let many = changed(&plan, |draft| {
        draft.set(agenda_item::MINUTES_USED, item, Quantity::from_whole(30));
        for number in 1..=500 {
            let new = draft.add(Kind::Idea);
            draft.set(idea::TITLE, new, Line::new(&format!("Forslag nummer {number}")));
            draft.set(idea::NUMBER, new, Quantity::from_whole(number));
            draft.set(idea::TABLE, new, Quantity::from_whole(number % 9 + 1));
            draft.set(idea::THEME, new, Line::new(&format!("Tema {}", number % 12)));
            draft.set_fact(idea::MEETING, new, Key::Whole, Value::Record(meeting));
            draft.set_fact(idea::ITEM, new, Key::Whole, Value::Record(item));
        }
    });
    let text = text_of(&many, Profile::Minutes(choice(meeting)));
    assert!(text.contains("500 forslag fra 9 bord i 12 temaer."), "{text}");
    assert_eq!(text.lines().filter(|line| line.contains("Forslag nummer")).count(), 500);
}

#[test]
fn the_documents_of_a_gathering_meet_the_standards() {
    let (held_plan, meeting) = after();
    let (coming_plan, coming) = before();
    let documents = [
        ("minutes", &held_plan, Profile::Minutes(choice(meeting))),
        ("minutes-sheet", &held_plan, Profile::Sheet(choice(meeting))),
        ("minutes-invitation", &coming_plan, Profile::Invitation(choice(coming))),
    ];
    for (name, plan, profile) in documents {
        for language in Language::ALL {
            for format in Format::ALL {
                let date = date(2026, 12, 8);
                let options = ExportOptions { format, profile, language: Some(language), date };
                let file = export(plan, options).expect("a document");
                // Where a file could not meet the standards, a remark would say so.
                assert_eq!(file.remarks, Vec::new(), "{name} in {}", language.code());
                if format == Format::Pdf {
                    leave(&format!("{name}-{}", language.code()), &file.bytes);
                }
            }
        }
    }
}

#[test]
fn two_capitals_side_by_side_seem_to_be_a_name_where_the_plan_does_not_know_them() {
    let (plan, meeting) = after();
    for (text, expected) in [
        ("Ring Kari når det haster", true),
        ("Det sa Kari Nordmann", true),
        ("Mental Helse Fjellvik vil ha kveldsvakt", false),
        ("Til Fjellvik kommer mange", false),
        ("NAV Fjellvik og BUP Midtre møtes", false),
        ("Åpent hus. Kveldsvakt også", false),
        ("Kurs høst og vår", false),
    ] {
        let one = plan.ideas().in_order()[3].id;
        let plan = changed(&plan, |draft| draft.set(idea::TITLE, one, Line::new(text)));
        let options = ExportOptions {
            format: Format::Docx,
            profile: Profile::Minutes(choice(meeting)),
            language: None,
            date: date(2026, 12, 8),
        };
        let remarks = export(&plan, options).expect("minutes").remarks;
        assert_eq!(remarks.iter().any(|remark| remark.key == "minutes-warning-name"), expected, "{text}");
    }
}
