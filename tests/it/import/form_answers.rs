//! Answers of a form: the proposals become measures, and nothing of who answered comes into the plan.

use super::variants::{import_bytes, in_all_forms, rows_of};
use std::fmt::Write as _;

/// The headings of one form: those of the sender, which stand first, and the questions: a question about the sender,
/// the proposal, who, when.
struct FormWords {
    sender: &'static [&'static str],
    questions: [&'static str; 4],
}

const FORMS: [FormWords; 6] = [
    FormWords {
        sender: &["ID", "Starttidspunkt", "Fullføringstidspunkt", "E-post", "Navn"],
        questions: [
            "Hvilken tjeneste arbeider du i?",
            "Hva er det viktigste tiltaket du vil foreslå?",
            "Hvem bør ha ansvaret?",
            "Når bør det være på plass?",
        ],
    },
    FormWords {
        sender: &["ID", "Starttidspunkt", "Tidspunkt for fullføring", "E-post", "Namn", "Sist endra"],
        questions: [
            "Kva eining jobbar du i?",
            "Kva tiltak meiner du er viktigast?",
            "Kven bør ha ansvaret for det?",
            "Når bør det vere på plass?",
        ],
    },
    FormWords {
        sender: &["ID", "Start time", "Completion time", "Email", "Name"],
        questions: [
            "Which service do you work in?",
            "What should we do first?",
            "Who should be responsible?",
            "When should it be in place?",
        ],
    },
    FormWords {
        sender: &["Tidsmerke", "E-postadresse"],
        questions: [
            "Hva heter du, og hvor jobber du?",
            "Hvilket tiltak vil du foreslå for kommunen?",
            "Hvem skal gjennomføre det?",
            "Innen når bør det være gjort?",
        ],
    },
    FormWords {
        sender: &["Svar-ID", "Innlevert", "Telefon", "E-post"],
        questions: [
            "Hvilken rolle er du i?",
            "Beskriv forslaget ditt med én setning",
            "Hvem har ansvaret i dag?",
            "Tidspunkt: når kan det starte?",
        ],
    },
    FormWords {
        sender: &["Timestamp", "Username"],
        questions: [
            "Your name and unit",
            "Which measure do you propose?",
            "Who would lead it?",
            "By when can it be in place?",
        ],
    },
];

const ANSWERS: [[&str; 4]; 3] = [
    ["Helsestasjonen", "Drop-in for foreldre uten timebestilling", "Helsestasjonen", "innen sommeren 2027"],
    ["NAV", "Jobbspesialist to dager i uka på DPS", "NAV", "2028"],
    ["Hjemmetjenesten", "Nattpatrulje felles med nabokommunen", "Hjemmetjenesten og legevakta", "vet ikke"],
];

const SENDERS: [[&str; 2]; 3] = [
    ["anonymous", ""],
    ["ola.eksempel@example.org", "Ola Eksempel"],
    ["kari.eksempel@example.org", "Kari Eksempel"],
];

impl FormWords {
    fn table(&self) -> String {
        let mut table = format!("{};{}\n", self.sender.join(";"), self.questions.join(";"));
        for (at, answer) in ANSWERS.iter().enumerate() {
            let [address, name] = SENDERS[at];
            let sender = self.sender.iter().map(|heading| match *heading {
                "ID" | "Svar-ID" => (at + 1).to_string(),
                "E-post" | "Email" | "E-postadresse" | "Username" => address.to_owned(),
                "Navn" | "Namn" | "Name" => name.to_owned(),
                "Telefon" => "900 00 00".to_owned() + &at.to_string(),
                _ => format!("10/05/26 08:3{at}:12"),
            });
            let sender: Vec<String> = sender.collect();
            writeln!(table, "{};{}", sender.join(";"), answer.join(";")).expect("text takes text");
        }
        table
    }
}

#[test]
fn the_proposals_become_measures_and_nothing_of_the_senders_comes_in() {
    for form in &FORMS {
        let table = form.table();
        for (kind, bytes) in in_all_forms(&rows_of(&table)) {
            let got = import_bytes(&bytes);
            let description = format!("{kind}\n{table}\n{:#?}\n{:#?}", got.measures(), got.remarks());
            let titles: Vec<String> =
                got.plan.measures().in_order().iter().map(|measure| measure.title.to_string()).collect();
            assert_eq!(titles, ANSWERS.map(|answer| answer[1]), "{description}");
            let periods: Vec<String> =
                got.plan.measures().in_order().iter().map(|measure| measure.period.to_string()).collect();
            assert_eq!(periods[1], "2028/2028", "{description}");
            let plan = format!("{:?}", got.plan);
            for trace in ["@", "Eksempel", "anonymous", "08:3", "900 00"] {
                assert!(!plan.contains(trace), "{trace} is in the plan\n{description}");
            }
            let leads: Vec<bool> =
                got.plan.measures().in_order().iter().map(|measure| measure.lead.id().is_some()).collect();
            assert_eq!(leads, [true, true, true], "{description}");
            got.has_remark("- -: Kolonnene om dem som svarte, er ikke tatt inn: ");
        }
    }
}

#[test]
fn questions_are_matched_by_what_they_ask() {
    use planverksted::import::{BudgetType, ImportField, ImportPreview};
    for (question, field) in [
        ("Hvorfor er dette viktig?", ImportField::Text),
        ("Kvifor bør kommunen gjere dette?", ImportField::Text),
        ("Hva er målet med tiltaket?", ImportField::Text),
        ("Hvem er tiltaket for?", ImportField::TargetGroup),
        ("Kven er forslaget for?", ImportField::TargetGroup),
        ("Hva tror du det koster?", ImportField::Money(BudgetType::Operating, None)),
        ("Hvor mye penger trengs det?", ImportField::Money(BudgetType::Operating, None)),
        ("Hvordan kan vi måle at det virker?", ImportField::Indicator),
        ("Who should do it?", ImportField::Lead),
    ] {
        let table = format!("Hvilket tiltak foreslår du?;{question}\nKurs;1000\nGruppe;2000\n");
        let preview = ImportPreview::read(table.as_bytes()).expect("readable");
        let fields: Vec<ImportField> = preview.columns().iter().map(|column| column.field).collect();
        assert_eq!(fields, [ImportField::Title, field], "{question}");
    }
}

#[test]
fn a_table_of_measures_with_names_is_no_form() {
    let got = import_bytes("Navn;Ansvarlig;Frist\nKurs;NAV;2027\n".as_bytes());
    assert_eq!(got.measures(), ["Kurs | NAV | ../2027 |  | "]);
    assert!(got.remarks().is_empty(), "{:?}", got.remarks());
}
