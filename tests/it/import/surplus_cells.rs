//! Rows with more cells than headings, because a delimiter inside a name was not quoted.

use super::variants::{as_windows_1252, import_bytes};
use crate::harness::imported::kroner_by_year;

/// A table whose third row has a name with delimiters in it.
fn table(delimiter: char, row: &[&str]) -> String {
    let mark = delimiter.to_string();
    let rows: [&[&str]; 6] = [
        &["Tiltak", "Ansvarlig", "Frist", "2027", "2028"],
        &["Kurs", "NAV", "2028", "100", "200"],
        row,
        &["Gruppe", "DPS", "2028", "300", "400"],
        &["Turlag", "Kultur", "2028", "500", "600"],
        &["Kafé", "Kultur", "2028", "", "700"],
    ];
    rows.iter().map(|row| row.join(&mark) + "\n").collect()
}

#[test]
fn a_name_with_a_delimiter_in_it_is_joined_where_the_rest_then_fits() {
    for delimiter in [',', ';', '\t', '|'] {
        let between = format!("{delimiter} ");
        for pieces in [
            vec!["Felles vaktordning", "rus og psykisk helse"],
            vec!["Trygghet", "mestring", "deltakelse"],
            vec!["Hjelp til unge", "voksne", "eldre", "pårørende"],
        ] {
            let mut row = pieces.clone();
            row.extend(["Kommunen", "2028", "410", "820"]);
            let text = table(delimiter, &row);
            for bytes in
                [text.clone().into_bytes(), as_windows_1252(&text), text.replace('\n', "\r\n").into_bytes()]
            {
                let got = import_bytes(&bytes);
                let description = format!("{text}\n{:#?}\n{:#?}", got.measures(), got.remarks());
                let title = pieces.join(&between);
                let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
                let expected = format!("{title} | Kommunen | ../2028 | 2027: 410, 2028: 820 |");
                assert!(got.measure(&title).starts_with(&expected), "{expected}\n{description}");
                got.has_remark(
                    "3 -: Raden har flere celler enn tabellen har overskrifter. Navnet er lest som",
                );
            }
        }
    }
}

#[test]
fn a_row_that_fits_in_no_way_keeps_its_amounts_in_the_note() {
    for row in
        [["Felles", "rus", "NAV", "snart", "410", "820"], ["Felles", "rus", "2028", "410", "820", "930"]]
    {
        let text = table(',', &row);
        let got = import_bytes(text.as_bytes());
        let description = format!("{text}\n{:#?}\n{:#?}", got.measures(), got.remarks());
        assert_eq!(kroner_by_year(&got.plan), [(2027, 900), (2028, 1_900)], "{description}");
        got.has_remark("3 -: Raden har flere celler enn tabellen har overskrifter, og det er ikke sikkert");
        assert!(got.measure("Felles").contains("820"), "{description}");
    }
}

#[test]
fn a_comment_beside_the_table_is_no_surplus() {
    let got = import_bytes(table(';', &["Møte", "NAV", "2028", "410", "820", "husk å spørre"]).as_bytes());
    assert_eq!(kroner_by_year(&got.plan), [(2027, 1_310), (2028, 2_720)]);
    assert!(!got.remarks().iter().any(|remark| remark.contains("flere celler")), "{:?}", got.remarks());
}
