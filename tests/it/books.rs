//! Workbooks that nobody showed beforehand: sums that are filled in like measures, totals of every sort, headings in
//! other words, and what else people bring. Each comes in the same from XLSX, from ODS and from text.

use crate::taken::Got;
use crate::workbook::{Page, ods, xlsx};
use planverksted::import::Book;
use planverksted::model::{Ids, Plan};

fn got(bytes: &[u8]) -> Got {
    let book = Book::read(bytes).expect("readable");
    let mut plan = Plan::default();
    let taken = book.take(&plan, &mut Ids::seeded(1), "table");
    taken.change.apply(&mut plan).expect("the change fits the plan it was made from");
    Got { taken, plan }
}

/// A table written with `;`, as text, XLSX and ODS: its measures, and how each remark begins.
fn check(table: &str, measures: &[&str], remarks: &[&str]) {
    let rows: Vec<Vec<String>> =
        table.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
    let page = Page::of("Ark1", &rows, (0, 0));
    for (made, bytes) in [
        ("text", table.as_bytes().to_vec()),
        ("xlsx", xlsx(std::slice::from_ref(&page))),
        ("ods", ods(std::slice::from_ref(&page))),
    ] {
        let got = got(&bytes);
        assert_eq!(got.measures(), measures, "{made} {table}\n{:#?}", got.remarks());
        for remark in remarks {
            got.has_remark(remark);
        }
    }
}

#[test]
fn sums_and_parts_are_never_counted_as_money() {
    for (table, measures) in [
        (
            "Tiltak;Ansvarlig;2027;2028\nKurs;NAV;100;100\nForeldre;Helse;50;60\nSum forebygging;Helse;150;160\nTeam;Helse;300;400\nBolig;Teknisk;500;500\nSum behandling;Helse;800;900\nSum totalt;Rådmann;950;1060",
            ["Kurs", "Foreldre", "Team", "Bolig"].as_slice(),
        ),
        (
            "Tiltak;Ansvarlig;2027;2028\nKurs;NAV;100;200\n – herav lønn;;80;150\nTeam;NAV;50;60\nSum;Leder;150;260\nFond;;-50;-60\nNetto;;100;200",
            &["Kurs", "Team", "Fond"],
        ),
        (
            "Tiltak;Ansvarlig;2027;2028\nKurs;NAV;100;200\nTeam;NAV;50;60\nAlt i alt;;150;260\nGjennomsnitt;;75;130\nTil disposisjon;;7;8",
            &["Kurs", "Team"],
        ),
        (
            "Tiltak;2027;2028\nVedtatt budsjett 2026;1000;1100\nKurs;10;20\nTeam;5;-5\nSum tiltak;15;15\nNetto budsjettramme;1015;1115",
            &["Kurs", "Team"],
        ),
        (
            "Tiltak;2027;2028\nVedtatt budsjett 2026;1000;1100\nKurs;10;20\nTeam;5;-7\nDet vi får;1015;1113",
            &["Kurs", "Team"],
        ),
        (
            "Tiltak;Ansvarlig;2027\nSamlet plan for bolig;NAV;100\nTotalt nytt tilbud;Helse;50\nTeam;Helse;70",
            &["Samlet plan for bolig", "Totalt nytt tilbud", "Team"],
        ),
    ] {
        let got = got(table.as_bytes());
        let titles: Vec<String> =
            got.measures().iter().filter_map(|m| m.split(" | ").next().map(str::to_owned)).collect();
        assert_eq!(titles, measures, "{table}");
    }
}

#[test]
fn totals_of_every_sort_are_checked_and_counted_once() {
    for (table, measures, remarks) in [
        (
            "Tiltak;2027 Drift;2027 Inv;2027 Årsv;2028 Drift;Sum drift;Sum inv;Sum årsverk\nKurs;10;20;0,5;11;21;21;0,5",
            "Kurs |  | ../.. | 2027: 10 i20 å0.5, 2028: 11 | ",
            ["2 Sum inv: Trykt sum er 21, men delene gir 20"].as_slice(),
        ),
        ("Tiltak;2027-2028;Totalkostnad\nKurs;400;400", "Kurs |  | ../.. | 2027: 200, 2028: 200 | ", &[]),
        (
            "Tiltak;Frist;Totalkostnad;Kommunal andel\nKurs;2027;400;100",
            "Kurs |  | ../2027 | 2027: 400 | Kommunal andel: 100",
            &[],
        ),
        (
            "Tiltak;Konsekvens 2027;Konsekvens 2028\nKurs;10;20",
            "Kurs |  | ../.. | 2027: 10, 2028: 20 | ",
            &[],
        ),
    ] {
        check(table, &[measures], remarks);
    }
}

#[test]
fn headings_in_other_words() {
    check(
        "Fokusområde;Tiltak/aktivitet;Tiltaksansvarlig;Medansvarlig;Gjennomføringsperiode;Kostnadsramme (tusen kr);Ressurser/årsverk;Hvordan måle?;Prioritering (1-3)\nRus;Kurs;NAV;DPS;2027-2028;120;0,2;Antall;1",
        &["Kurs | NAV + DPS | 2027/2028 | 2027: 60000 å0.2, 2028: 60000 å0.2 | "],
        &[],
    );
    check(
        "Tiltak;Ansvarleg;Medverkar;Frist;Kostnad;Korleis måle;Stoda;Prioritering\nKurs;NAV;DPS;2027;50 000;Tal;Ferdigstilt;Høg",
        &["Kurs | NAV + DPS | ../2027 | 2027: 50000 | "],
        &[],
    );
    let got =
        got("Tiltak;Ansvarlig;Stillingsprosent;Lovpålagt;2027;Prioritering\nKurs;NAV;50 %;Nei;5;Høy\n"
            .as_bytes());
    assert_eq!(got.measures(), ["Kurs | NAV | ../.. | 2027: 5 å0.5 | "]);
    let kurs = got.plan.measures().in_order()[0];
    assert_eq!((kurs.statutory, &*kurs.statutory_basis, &*kurs.priority), (false, "", "Høy"));
}

#[test]
fn letters_that_nobody_sees_part_no_name_into_two() {
    let got = got("\u{200b}Tiltak;Ansvarlig\nKu\u{ad}rs;NAV\u{200b}\nTeam\u{202e};NAV\n".as_bytes());
    assert_eq!(got.measures(), ["Kurs | NAV | ../.. |  | ", "Team | NAV | ../.. |  | "]);
    assert_eq!(got.plan.organisations().len(), 1);
}

#[test]
fn a_number_beyond_all_plans_is_told_and_not_read_as_another() {
    let page = |number: &str| {
        let rows = [["Tiltak", "Ansvarlig", "2027"], ["Kurs", "NAV", number]];
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        Page::of("Ark1", &rows, (0, 0))
    };
    let huge = format!("1{}", "0".repeat(300));
    for bytes in [xlsx(&[page(&huge)]), ods(&[page(&huge)])] {
        let got = got(&bytes);
        assert_eq!(got.measures(), ["Kurs | NAV | ../.. |  | "]);
        got.has_remark("2 C: Cellen viser feilen 1000");
    }
}
