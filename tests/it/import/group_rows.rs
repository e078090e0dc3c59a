//! Rows that are headings because only their number and their goal are filled in, and frames that are corrected.

use super::variants::{import_bytes, in_all_forms, rows_of};
use crate::harness::imported::kroner_by_year;

#[test]
fn a_letter_and_a_goal_are_a_heading() {
    for number in ["Nr", "Nr.", "Pos", "Tiltak nr"] {
        for goal in ["Mål", "Delmål", "Goal"] {
            let table = format!(
                "{number};{goal};Tiltak;Ansvarlig;2027\nA;MÅL 1: Tidlig innsats;;;\n1;;Kurs;NAV;100\n2;;Gruppe;DPS;200\n\
                 B;MÅL 2: Riktig hjelp;;;\n3;;Turlag;Kultur;300\n"
            );
            for (form, bytes) in in_all_forms(&rows_of(&table)) {
                let got = import_bytes(&bytes);
                let description = format!("{form}\n{table}\n{:#?}\n{:#?}", got.measures(), got.remarks());
                assert_eq!(got.row_counts(), [3, 2, 0, 0, 0], "{description}");
                assert_eq!(kroner_by_year(&got.plan), [(2027, 600)], "{description}");
                assert_eq!(got.plan.goals().len(), 2, "{description}");
                assert!(got.plan.measures().iter().all(|m| m.goals.iter().count() == 1), "{description}");
            }
        }
    }
}

#[test]
fn a_corrected_frame_is_a_frame() {
    for name in [
        "Korrigert netto ramme 2027",
        "Korrigert netto driftsramme",
        "Korrigert ramme",
        "Justert netto ramme",
    ] {
        let table = format!(
            "Tekst;2027;2028\nOpprinnelig budsjett;1 000;1 000\nNytt team;200;200\nInnsparing;-50;-50\n{name};1 150;1 150\n"
        );
        for (form, bytes) in in_all_forms(&rows_of(&table)) {
            let got = import_bytes(&bytes);
            let description = format!("{form}\n{table}\n{:#?}\n{:#?}", got.measures(), got.remarks());
            assert_eq!(got.row_counts(), [2, 0, 0, 2, 0], "{description}");
            assert_eq!(kroner_by_year(&got.plan), [(2027, 150), (2028, 150)], "{description}");
        }
    }
}
