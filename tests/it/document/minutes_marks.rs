//! The documents of a gathering in which every text is a mark: what is said in them of what people wrote, in which order,
//! and in which words of their own.
//!
//! A mark has no letters, so that every word in a document is one of the program's own; and each is in one field only, so
//! that it tells what was printed.

use super::minutes::{changed, choice, document};
use super::minutes_pages::with_ballot;
use crate::harness::pdf_text::pdf_text;
use crate::harness::sample_gathering::after;
use jiff::civil::date;
use planverksted::analysis::checks::Findings;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Block, Document, GatheringChoice, Profile};
use planverksted::edit::Draft;
use planverksted::export::{ExportOptions, Format, export};
use planverksted::model::ballot::BallotMethod;
use planverksted::model::{
    Address, ClockTime, Key, Kind, Line, Origin, Plan, Prose, Quantity, Range, Shape, Uid, Value, When, Word,
    agenda_item, decision, meeting, open_question, parked_item,
};
use planverksted::text::{Language, Words, language_file};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

/// The fields whose texts the documents of a gathering may tell.
const PRINTABLE: &[(&str, &[&str])] = &[
    ("plan", &["title", "municipality"]),
    ("meeting", &["title", "place", "text", "next_steps"]),
    ("agenda_item", &["title", "question", "text", "account"]),
    ("idea", &["title", "text", "theme"]),
    ("organisation", &["title"]),
    ("decision", &["title", "text", "reason", "dissent"]),
    ("task", &["title", "text"]),
    ("open_question", &["title", "text", "answer"]),
    ("parked_item", &["title", "text"]),
    ("ballot", &["title"]),
    ("measure", &["title", "lead_role"]),
];

/// The names of people, which are printed only where that was asked for.
const NAMES: (&str, &str) = ("participant", "title");

/// A held gathering whose texts are marks.
struct MarkedGathering {
    plan: Plan,
    meeting: Uid,
    /// The kind and the field that each mark is in.
    marks: BTreeMap<String, (&'static str, &'static str)>,
}

impl MarkedGathering {
    fn of(plan: &Plan, meeting: Uid) -> Self {
        let mut marks = BTreeMap::new();
        let plan = changed(plan, |draft| {
            for kind in Kind::ALL {
                let mut ids = Vec::new();
                plan.for_each_record(*kind, &mut |record| ids.push(record.id()));
                for id in ids {
                    mark_texts(draft, (*kind, id), &mut marks);
                }
            }
        });
        Self { plan, meeting, marks }
    }

    fn document(&self, language: Language, profile: DocumentOf) -> Document {
        document(&self.plan, language, profile(choice(self.meeting)))
    }

    /// The kinds and fields whose marks are in a text.
    fn fields_in(&self, text: &str) -> BTreeSet<(&'static str, &'static str)> {
        self.marks.iter().filter(|(mark, _)| text.contains(*mark)).map(|(_, field)| *field).collect()
    }
}

/// Writes a mark of its own into every text of a record.
fn mark_texts(
    draft: &mut Draft<'_>,
    (kind, id): (Kind, Uid),
    marks: &mut BTreeMap<String, (&'static str, &'static str)>,
) {
    for (field, info) in (0_u8..).zip(kind.fields()) {
        let mut write = |key: Key, value: &dyn Fn(&str) -> Value| {
            let mark = format!("§{}§", marks.len() + 1);
            draft.write(Address { kind, id, field, key }, value(&mark)).expect("the field takes a text");
            marks.insert(mark, (kind.code(), info.name));
        };
        let line = |mark: &str| Value::Text(Line::new(mark).shared());
        match info.shape {
            Shape::Line => write(Key::Whole, &line),
            Shape::Prose => write(Key::Whole, &|mark| Value::Text(Prose::new(mark).shared())),
            Shape::TextBy(None) => write(Key::Word(Word::new("no-lead").expect("a word")), &line),
            Shape::TextBy(Some(info)) => {
                for code in info.codes {
                    write(Key::Word(Word::new(code).expect("a word")), &line);
                }
            }
            Shape::Range => write(Key::Whole, &|mark| {
                let number = Quantity::from_whole(41);
                Value::Range(Range { low: number, high: number, source: Line::new(mark) })
            }),
            Shape::Origin => write(Key::Whole, &|mark| {
                Value::Origin(Origin { detail: Line::new(mark), ..Origin::default() })
            }),
            _ => {}
        }
    }
}

/// The gatherings that the documents are made of: the held one; and one that is full of what it had not.
fn gatherings() -> [MarkedGathering; 2] {
    let (plan, meeting) = after();
    let other = with_ballot(&plan, BallotMethod::Scale, &[&[(1, 2), (5, 6)], &[(3, 8)]]);
    let other = changed(&other, |draft| fill_the_rest(&plan, meeting, draft));
    [MarkedGathering::of(&plan, meeting), MarkedGathering::of(&other, meeting)]
}

/// What the held gathering has not: somebody who leads it and writes, heads beyond the list, a point left out and one
/// not reached, dues of decisions, things without anybody, and another gathering to come.
fn fill_the_rest(plan: &Plan, meeting: Uid, draft: &mut Draft<'_>) {
    let people = plan.participants().in_order();
    draft.set_fact(meeting::LEADER, meeting, Key::Whole, Value::Record(people[0].id));
    draft.set_fact(meeting::RECORDER, meeting, Key::Whole, Value::Record(people[1].id));
    draft.set(meeting::OTHERS, meeting, Quantity::from_whole(24));
    let items = planverksted::analysis::gathering::agenda_of(plan, meeting);
    draft.set_fact(agenda_item::SKIPPED, items[2].id, Key::Whole, Value::Yes);
    draft.set(agenda_item::MINUTES_USED, items[4].id, None);
    draft.set(agenda_item::BEGAN, items[4].id, None);
    for decision in plan.decisions().iter() {
        draft.set(decision::HOW, decision.id, decision::DecisionMethod::Ballot);
        draft.set(decision::DUE, decision.id, When::parse("2027-03"));
    }
    for parked in plan.parked_items().iter() {
        draft.set_fact(parked_item::ORGANISATION, parked.id, Key::Whole, Value::Nothing);
    }
    for question in plan.open_questions().iter() {
        draft.set(open_question::DECIDER, question.id, open_question::Decider::NeighbourMunicipality);
    }
    let next = draft.add(Kind::Meeting);
    draft.set(meeting::DATE, next, When::parse("2027-01-19"));
    draft.set(meeting::STARTS, next, ClockTime::parse("12:30"));
}

/// A document of a gathering.
type DocumentOf = fn(GatheringChoice) -> Profile;

const PROFILES: [(&str, DocumentOf); 3] =
    [("minutes", Profile::Minutes), ("sheet", Profile::Sheet), ("invitation", Profile::Invitation)];

/// A document of which nothing is left but its structure and, in each text, its marks and figures.
fn bare_structure(mut document: Document) -> Vec<Block> {
    document.edit_texts(&mut |_, text| {
        let is_kept = |letter: char| letter.is_ascii_digit() || letter == '§';
        let mut pieces: Vec<&str> =
            text.split(|letter| !is_kept(letter)).filter(|piece| !piece.is_empty()).collect();
        pieces.sort_unstable();
        *text = pieces.join(" ");
    });
    let mut blocks: Vec<Block> = document.chapters.into_iter().flat_map(|chapter| chapter.blocks).collect();
    for block in &mut blocks {
        if let Block::Table(table) = block {
            // Only books print it, and the summary names the columns.
            (table.label, table.summary) = (String::new(), String::new());
        }
    }
    blocks
}

#[test]
fn other_languages_have_the_same_structure_and_the_same_words_of_people() {
    for gathering in gatherings() {
        for (name, profile) in PROFILES {
            let of = |language| bare_structure(gathering.document(language, profile));
            let norwegian = of(Language::Nb);
            for language in [Language::Nn, Language::En] {
                let other = of(language);
                for (one, other) in norwegian.iter().zip(&other) {
                    assert_eq!(one, other, "{name} in {}", language.code());
                }
                assert_eq!(norwegian.len(), other.len(), "{name} in {}", language.code());
            }
        }
    }
}

/// The words of a text in small letters.
fn words_of(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// All words that the program has in a language: of its texts, not of their names, and of the calendar.
fn own_words(language: Language) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for line in language_file(language).lines() {
        let is_entry = line.starts_with(|letter: char| letter.is_ascii_lowercase());
        words.extend(words_of(if is_entry {
            line.split_once(" = ").map_or("", |(_, text)| text)
        } else {
            line
        }));
    }
    let place = Language::ALL.iter().position(|other| *other == language).expect("it is one of them");
    for line in include_str!("../../../assets/language/calendar.txt").lines() {
        let of_languages = line.split_once(": ").map(|(_, languages)| languages).unwrap_or_default();
        words.extend(words_of(of_languages.split(" | ").nth(place).unwrap_or_default()));
    }
    words
}

#[test]
fn no_word_of_another_language_is_left_in_a_document() {
    for language in Language::ALL {
        let own = own_words(language);
        for gathering in gatherings() {
            for (name, profile) in PROFILES {
                let mut document = gathering.document(language, profile);
                document.edit_texts(&mut |_, text| {
                    let foreign: Vec<String> = words_of(text).difference(&own).cloned().collect();
                    assert_eq!(foreign, Vec::<String>::new(), "{name} in {}: {text}", language.code());
                });
            }
        }
    }
}

/// The words that bokmål spells as nynorsk does, and as English does. What is in none of these lists and in a document of
/// the other language was forgotten there.
const ALIKE: [(Language, &str); 2] = [
    (
        Language::Nn,
        "alle andre arbeidet av avgjort avklaring avtalt avtalte blankt blir bord brukt data delte desember det \
             dette drøfting du er februar flest for fordelt forfall frist før gjort går har i idédugnad ingen inn \
             innkalling ja januar juni kan kl kommune kommunestyret mange mars med nabokommunen neste nr og om opp \
             orientering papir parkert pause periode planen planlagt program programpost punkt på rad rader referat \
             referatet referent resultatet sa sagt samling sist skjer slått snart snitt som spør står så tid til \
             tiltak var vare ved vi",
    ),
    (Language::En, "data"),
];

#[test]
fn no_word_of_bokmaal_is_left_in_the_other_languages() {
    let words_in = |language: Language| {
        let mut words = BTreeSet::new();
        for gathering in gatherings() {
            for (_, profile) in PROFILES {
                let mut document = gathering.document(language, profile);
                document.edit_texts(&mut |_, text| words.extend(words_of(text)));
            }
        }
        words
    };
    let bokmaal = words_in(Language::Nb);
    for (language, alike) in ALIKE {
        let found: BTreeSet<String> = words_in(language).intersection(&bokmaal).cloned().collect();
        assert_eq!(found, words_of(alike), "{}", language.code());
    }
}

/// All text of a file: what its pages show, and what is written about it.
fn text_of_file(plan: &Plan, format: Format, profile: Profile) -> String {
    let options = ExportOptions { format, profile, language: None, date: date(2026, 12, 8) };
    let bytes = export(plan, options).expect("a document").bytes;
    match format {
        Format::Pdf => return pdf_text(&bytes),
        Format::Html | Format::Markdown => return String::from_utf8(bytes).expect("the text is UTF-8"),
        Format::Docx => {}
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).expect("a part").read_to_string(&mut text).expect("it is text");
    }
    text
}

/// What people wrote for the gathering, which a document must have: else nothing would be found in it at all.
fn expected_fields(name: &str) -> &'static [(&'static str, &'static str)] {
    match name {
        "minutes" => &[
            ("plan", "title"),
            ("meeting", "title"),
            ("meeting", "place"),
            ("meeting", "next_steps"),
            ("agenda_item", "title"),
            ("agenda_item", "account"),
            ("idea", "title"),
            ("idea", "text"),
            ("idea", "theme"),
            ("organisation", "title"),
            ("decision", "title"),
            ("decision", "text"),
            ("decision", "reason"),
            ("decision", "dissent"),
            ("task", "title"),
            ("task", "text"),
            ("open_question", "title"),
            ("parked_item", "title"),
            ("ballot", "title"),
            ("measure", "title"),
            ("measure", "lead_role"),
        ],
        "sheet" => &[
            ("plan", "title"),
            ("meeting", "next_steps"),
            ("idea", "title"),
            ("decision", "title"),
            ("task", "title"),
            ("organisation", "title"),
        ],
        _ => &[
            ("plan", "title"),
            ("meeting", "title"),
            ("meeting", "place"),
            ("meeting", "text"),
            ("meeting", "next_steps"),
            ("agenda_item", "title"),
            ("agenda_item", "question"),
            ("agenda_item", "text"),
            ("organisation", "title"),
        ],
    }
}

#[test]
fn no_note_and_no_name_is_in_a_file_but_what_a_gathering_tells() {
    let [gathering, _] = gatherings();
    let printable: BTreeSet<(&str, &str)> =
        PRINTABLE.iter().flat_map(|(kind, fields)| fields.iter().map(|field| (*kind, *field))).collect();
    for (name, profile) in PROFILES {
        for format in Format::ALL {
            for names in [false, true] {
                let profile = profile(GatheringChoice { meeting: gathering.meeting, names });
                let found = gathering.fields_in(&text_of_file(&gathering.plan, format, profile));
                let mut unwanted: BTreeSet<_> = found.difference(&printable).copied().collect();
                // Names are printed where they were asked for, but not on the sheet: there nobody of the group does anything.
                assert_eq!(unwanted.remove(&NAMES), names && name != "sheet", "{name}, {format:?}");
                assert_eq!(unwanted, BTreeSet::new(), "{name}, {format:?}");
                for field in expected_fields(name) {
                    assert!(found.contains(field), "{field:?} is in {name}, {format:?}");
                }
            }
        }
    }
}

#[test]
fn nothing_that_checks_found_is_in_a_file() {
    let (plan, meeting) = after();
    let (outline, totals, words) = (Outline::of(&plan), Totals::of(&plan), Words::new(Language::Nb));
    let findings = Findings::of(&plan, &outline, &totals);
    assert!(findings.open().len() > 5, "{}", findings.open().len());
    for (name, profile) in PROFILES {
        for format in Format::ALL {
            let text = text_of_file(&plan, format, profile(choice(meeting)));
            for finding in findings.open() {
                for phrase in [&finding.phrase, &finding.why] {
                    let sentence = words.text(phrase);
                    assert!(!text.contains(&sentence), "{sentence} is in {name}, {format:?}");
                }
            }
        }
    }
}
