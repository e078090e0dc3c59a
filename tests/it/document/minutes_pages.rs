//! How the documents of a gathering look on their pages, and how their figures are worded.

use super::minutes::{changed, choice, document, text_of};
use crate::harness::sample_gathering::{after, before};
use planverksted::document::{Alignment, Block, Document, Emphasis, Inline, Profile, TableBlock};
use planverksted::edit::Draft;
use planverksted::export::{ExportOptions, Format, export};
use planverksted::model::ballot::BallotMethod;
use planverksted::model::{
    Key, Kind, Line, Plan, Prose, Quantity, Uid, Value, VoteKey, agenda_item, ballot, meeting, participant,
};
use planverksted::text::Language;
use std::io::{Cursor, Read as _};

fn number(number: i64) -> Option<Quantity> {
    Quantity::from_whole(number)
}

fn blocks(document: &Document) -> impl Iterator<Item = &Block> {
    document.chapters.iter().flat_map(|chapter| &chapter.blocks)
}

fn tables(document: &Document) -> Vec<&TableBlock> {
    let mut tables = Vec::new();
    for block in blocks(document) {
        if let Block::Table(table) = block {
            tables.push(table);
        }
    }
    tables
}

/// The strong words of a document, in order.
fn strong_words(document: &Document) -> Vec<&str> {
    let mut pieces: Vec<&Inline> = Vec::new();
    for block in blocks(document) {
        match block {
            Block::Paragraph(paragraph) => pieces.extend(&paragraph.text),
            Block::List(list) => pieces.extend(list.items.iter().flatten()),
            _ => {}
        }
    }
    let strong = pieces.into_iter().filter(|piece| piece.emphasis == Emphasis::Strong);
    strong.map(|piece| piece.text.as_str()).collect()
}

#[test]
fn the_eye_finds_places_people_and_decisions_by_strong_words() {
    let (plan, meeting) = after();
    let of = |profile| document(&plan, Language::Nb, profile);
    let minutes = of(Profile::Minutes(choice(meeting)));
    let expected = [
        "Tid:",
        "Sted:",
        "Til stede:",
        "Forfall:",
        "Beslutning 1:",
        "Beslutning 2:",
        "Til avklaring:",
        "Parkert:",
        "Neste samling:",
        "Tid brukt:",
    ];
    assert_eq!(strong_words(&minutes), expected);
    let sheet = of(Profile::Sheet(choice(meeting)));
    assert_eq!(strong_words(&sheet), ["Beslutning 1:", "Beslutning 2:", "Hvem gjør hva:", "Hva skjer nå:"]);
    let invitation = of(Profile::Invitation(choice(meeting)));
    assert_eq!(strong_words(&invitation), ["Tid:", "Sted:", "Innkalt:", "Formål:"]);
}

#[test]
fn a_long_title_is_parted_after_its_colon() {
    let (plan, meeting) = after();
    let lines = |plan: &Plan, profile| document(plan, Language::Nb, profile).front.title_lines;
    let minutes = Profile::Minutes(choice(meeting));
    assert_eq!(lines(&plan, minutes), ["Referat fra samling 3:", "Ansvar, penger og hull i tilbudet"]);
    let sheet = Profile::Sheet(choice(meeting));
    assert_eq!(lines(&plan, sheet), ["Samling 3, 8. desember 2026:", "dette ble vi enige om"]);
    let short = changed(&plan, |draft| draft.set(meeting::TITLE, meeting, Line::new("Oppstart")));
    assert_eq!(lines(&short, minutes), ["Referat fra samling 3: Oppstart"]);
}

#[test]
fn figures_are_aligned_and_rows_are_named_by_what_they_are_about() {
    let (plan, meeting) = after();
    let minutes = document(&plan, Language::Nb, Profile::Minutes(choice(meeting)));
    for table in tables(&minutes) {
        for column in &table.columns {
            let is_number = ["Nr.", "Bord", "Prikker"].contains(&column.heading.as_str());
            let side = if is_number { Alignment::End } else { Alignment::Start };
            assert_eq!(column.side, side, "{}: {}", table.caption, column.heading);
        }
        let heading = table.columns[table.row_header].heading.as_str();
        assert!(["Punkt", "Forslag", "Tiltak", "Oppgave"].contains(&heading), "{}: {heading}", table.caption);
    }
}

#[test]
fn a_short_table_goes_to_the_next_page_rather_than_be_parted() {
    let (plan, meeting) = after();
    let minutes = document(&plan, Language::Nb, Profile::Minutes(choice(meeting)));
    for table in tables(&minutes) {
        assert_eq!(table.stays_whole, table.rows.len() <= 8, "{}", table.caption);
    }
    let long = changed(&plan, |draft| {
        for task in plan.tasks().iter() {
            draft.set(planverksted::model::task::TEXT, task.id, Prose::new(&"Et avsnitt til. ".repeat(80)));
        }
    });
    let minutes = document(&long, Language::Nb, Profile::Minutes(choice(meeting)));
    let tasks =
        tables(&minutes).into_iter().find(|table| table.caption == "Avtalte oppgaver").expect("tasks");
    assert!(!tasks.stays_whole, "a table longer than a page cannot stay on one");
    // Of a Word file: the rows of short tables but the last keep the next one with them.
    let text = word_text(&plan, Profile::Minutes(choice(meeting)));
    let rows = |table: &&str| table.matches("<w:tr>").count() - 1;
    let kept = |table: &&str| {
        let kept = table.split("<w:tr>").skip(2).filter(|row| row.contains("<w:keepNext/>"));
        kept.count()
    };
    for table in text.split("<w:tbl>").skip(1) {
        let table = table.split("</w:tbl>").next().unwrap_or_default();
        let expected = if rows(&table) <= 8 { rows(&table) - 1 } else { 0 };
        assert_eq!(kept(&table), expected, "{table}");
    }
}

/// The main part of a Word file.
pub(super) fn word_text(plan: &Plan, profile: Profile) -> String {
    let date = jiff::civil::date(2026, 12, 8);
    let file = export(plan, ExportOptions { format: Format::Docx, profile, language: None, date });
    let file = file.expect("a Word file");
    assert!(!file.name.contains('\u{a0}'), "{}", file.name);
    let mut text = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(file.bytes)).expect("an archive");
    let mut part = archive.by_name("word/document.xml").expect("the main part");
    part.read_to_string(&mut text).expect("it is text");
    text
}

/// The paragraphs that stay on the page of what comes after them.
fn kept_paragraphs(document: &Document) -> Vec<String> {
    let mut kept = Vec::new();
    for block in blocks(document) {
        if let Block::Paragraph(paragraph) = block
            && paragraph.keeps_next
        {
            kept.push(paragraph.text.iter().map(|piece| piece.text.as_str()).collect());
        }
    }
    kept
}

#[test]
fn what_leads_to_a_table_and_the_last_lines_are_not_left_alone() {
    let (plan, meeting) = after();
    let minutes = document(&plan, Language::Nb, Profile::Minutes(choice(meeting)));
    let kept = kept_paragraphs(&minutes);
    let starts = ["Prikker på papir, 5 til hver.", "Beslutning 2:", "Neste samling:"];
    assert_eq!(kept.len(), starts.len(), "{kept:?}");
    for (kept, start) in kept.iter().zip(starts) {
        assert!(kept.starts_with(start), "{kept}");
    }
    let text = word_text(&plan, Profile::Minutes(choice(meeting)));
    assert_eq!(text.matches(r#"<w:pStyle w:val="LeadIn"/>"#).count(), starts.len());
}

#[test]
fn no_line_ends_inside_a_date() {
    let (plan, meeting) = after();
    let text = word_text(&plan, Profile::Minutes(choice(meeting)));
    for expected in
        ["til 1.\u{a0}februar 2027", "8.\u{a0}desember 2026 kl.\u{a0}09.00", "20.\u{a0}januar 2027"]
    {
        assert!(text.contains(expected), "{expected}");
    }
    assert!(!text.contains("1. februar"), "{text}");
}

/// The ballot of the gathering as another one, with so many ballots for each mark of its first options.
pub(super) fn with_ballot(plan: &Plan, method: BallotMethod, counts: &[&[(u8, i64)]]) -> Plan {
    let ballot = plan.ballots().iter().next().expect("the ballot");
    changed(plan, |draft| {
        draft.set(ballot::METHOD, ballot.id, method);
        draft.set(ballot::VOTES_EACH, ballot.id, None);
        for (vote, _) in ballot.counts.iter() {
            draft.set_fact(ballot::COUNTS, ballot.id, Key::Vote(vote), Value::Nothing);
        }
        for (option, marks) in ballot.options.iter().zip(counts) {
            for (mark, count) in *marks {
                let vote = VoteKey { table: 0, option: Some(option), mark: Some(*mark) };
                let count = number(*count).expect("a number");
                draft.set_fact(ballot::COUNTS, ballot.id, Key::Vote(vote), Value::Number(count));
            }
        }
    })
}

#[test]
fn a_scale_says_how_far_apart_the_marks_are() {
    let (plan, meeting) = after();
    let plan = with_ballot(&plan, BallotMethod::Scale, &[&[(1, 2), (5, 6)], &[(3, 8)]]);
    let text = text_of(&plan, Profile::Minutes(choice(meeting)));
    for expected in ["| 4,0 | 1 til 5 |", "| 3,0 | alle ga 3 |"] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
}

#[test]
fn yes_and_no_are_figures_of_their_own() {
    let (plan, meeting) = after();
    let plan = with_ballot(&plan, BallotMethod::YesNo, &[&[(1, 6), (0, 2)], &[(1, 8)]]);
    let minutes = document(&plan, Language::Nb, Profile::Minutes(choice(meeting)));
    let of_ballot = |table: &&TableBlock| table.columns.iter().any(|column| column.heading == "Nei");
    let table = tables(&minutes).into_iter().find(of_ballot).expect("the table of the ballot");
    let nei = table.columns.iter().find(|column| column.heading == "Nei").expect("a column");
    assert_eq!(nei.side, Alignment::End);
    let text = text_of(&plan, Profile::Minutes(choice(meeting)));
    assert!(text.contains("| 6 | 2 |") && text.contains("| 8 | 0 |"), "{text}");
}

#[track_caller]
fn check_minutes(fill: impl FnOnce(&Plan, Uid, &mut Draft<'_>), expected: &str) {
    let (plan, meeting) = after();
    let plan = changed(&plan, |draft| fill(&plan, meeting, draft));
    let text = text_of(&plan, Profile::Minutes(choice(meeting)));
    assert!(text.contains(expected), "{expected} in\n{text}");
}

#[test]
fn more_voters_than_people_present_are_no_share_of_them() {
    let voters = |plan: &Plan, _, draft: &mut Draft<'_>| {
        let ballot = plan.ballots().iter().next().expect("the ballot").id;
        draft.set(ballot::CAST, ballot, number(12));
    };
    check_minutes(voters, "Prikker på papir, 5 til hver. 12 stemte; 38 av 60 prikker er gitt");
}

#[test]
fn a_point_that_took_no_minute_took_less_than_one() {
    let used = |plan: &Plan, _, draft: &mut Draft<'_>| {
        draft.set(agenda_item::MINUTES_USED, plan.agenda_items().in_order()[0].id, number(0));
    };
    check_minutes(used, "## 1 Velkommen og formål (orientering, under 1 minutt)");
}

#[test]
fn an_invitation_says_who_leads_and_what_it_is_for() {
    let (plan, meeting) = before();
    let led = changed(&plan, |draft| {
        let leader = draft.add(Kind::Participant);
        draft.set(participant::TITLE, leader, Line::new("Kari Nordmann"));
        let unit = plan.organisations().in_order()[0].id;
        draft.set_fact(participant::ORGANISATION, leader, Key::Whole, Value::Record(unit));
        draft.set_fact(meeting::LEADER, meeting, Key::Whole, Value::Record(leader));
    });
    let title = plan.organisations().in_order()[0].title.to_string();
    let text = text_of(&led, Profile::Invitation(choice(meeting)));
    for expected in [
        format!("Møteleder: {title}"),
        "Formål: Vurdere det som ikke er vurdert, avklare ansvar og gå gjennom økonomien.".into(),
        "Gi beskjed så snart du kan hvis du ikke kan komme.".into(),
        "| Pause |  | 15 |".into(),
    ] {
        assert!(text.contains(&expected), "{expected} in\n{text}");
    }
    let long = changed(&plan, |draft| {
        draft.set(meeting::TEXT, meeting, Prose::new("Vi skal:\n- vurdere\n- avklare"));
    });
    let text = text_of(&long, Profile::Invitation(choice(meeting)));
    assert!(text.contains("Vi skal:\nvurdere\navklare\n") && !text.contains("Formål:"), "{text}");
}
