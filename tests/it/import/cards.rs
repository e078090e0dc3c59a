//! Measures as cards beneath each other: lines of a label and its value.

use super::variants::{import_bytes, in_all_forms, rows_of};

/// The labels of title, lead, time and cost, as different people write them.
const LABELS: [[&str; 4]; 6] = [
    ["Tiltak", "Ansvarlig", "Tidsramme", "Kostnad"],
    ["Tiltak", "Ansvarleg", "Tidsrom", "Kostnad"],
    ["Aktivitet", "Ansvar", "Periode", "Ressurser"],
    ["Tittel", "Eier", "Når", "Budsjett"],
    ["Measure", "Responsible", "Period", "Cost"],
    ["Tiltaksnavn", "Hvem", "Gjennomføring", "Hva koster det"],
];

const CARDS: [[&str; 4]; 3] = [
    ["Oppsøkende team", "Rus og psykisk helse", "2027-2028", "450 000 kr"],
    ["Foreldregruppe", "Helsestasjonen", "2027", "Innenfor ramme"],
    ["Nattpatrulje", "Hjemmetjenesten", "fra 2028", "600 000 kr pr år"],
];

/// How the cards are written: whether titles are numbered, the mark after a label, what is between the cards.
const STYLES: [(bool, &str, &str); 6] = [
    (true, ":", ";\n"),
    (false, ":", ";\n"),
    (true, "", ""),
    (false, "", ";\n"),
    (true, ".", "\n"),
    (false, "", ""),
];

fn table(labels: [&str; 4], (is_numbered, mark, between): (bool, &str, &str)) -> String {
    let mut lines = Vec::new();
    for (at, card) in CARDS.iter().enumerate() {
        let number = if is_numbered { format!(" {}", at + 1) } else { String::new() };
        for (nth, (label, value)) in labels.iter().zip(card).enumerate() {
            let number = if nth == 0 { number.as_str() } else { "" };
            lines.push(format!("{label}{number}{mark};{value}\n"));
        }
        lines.push(between.to_owned());
    }
    lines.concat()
}

#[test]
fn each_card_is_a_measure() {
    for labels in LABELS {
        for style in STYLES {
            let table = table(labels, style);
            for (form, bytes) in in_all_forms(&rows_of(&table)) {
                // The line above a table is the plan's title in a text, and another test's matter in a page.
                let got = import_bytes(&bytes);
                let description = format!("{form}\n{table}\n{:#?}\n{:#?}", got.measures(), got.remarks());
                let measures = got.measures();
                assert_eq!(measures.len(), 3, "{description}");
                for (measure, expected) in measures.iter().zip([
                    "Oppsøkende team | Rus og psykisk helse | 2027/2028 | 2027: 225000, 2028: 225000 |",
                    "Foreldregruppe | Helsestasjonen | 2027/2027 |  |",
                    "Nattpatrulje | Hjemmetjenesten | 2028/.. | 2028: 600000 |",
                ]) {
                    assert!(measure.starts_with(expected), "{expected}\n{description}");
                }
                got.has_remark("- -: Tiltakene står som kort under hverandre");
            }
        }
    }
}

#[test]
fn a_table_of_two_columns_is_not_read_as_cards() {
    for table in [
        "Tiltak;Kostnad\nKurs;100 000\nGruppe;200 000\nTurlag;300 000\n",
        "Tiltak;Ansvarlig\nPeriode med hjelp;NAV\nAnsvarlig spill;DPS\n",
    ] {
        let got = import_bytes(table.as_bytes());
        assert!(!got.remarks().iter().any(|remark| remark.contains("kort under")), "{:?}", got.remarks());
        assert!(got.plan.measures().len() >= 2, "{:?}", got.measures());
    }
}
