//! Amounts for several years in one cell: spread or asked, and never put on the first year without a word.

use super::variants::import_bytes;
use crate::harness::imported::{Imported, kroner_by_year};

fn got(heading: &str, cell: &str, period: &str) -> Imported {
    import_bytes(format!("Tiltak;Periode;{heading}\nKurs;{period};{cell}\nGruppe;2027-2030;\n").as_bytes())
}

#[test]
fn a_span_of_years_in_the_cell_is_where_the_amount_goes() {
    let spans = ["2027-2028", "2027–2028", "2027 - 2028", "2027-28"];
    for span in spans {
        for cell in [
            format!("{span}: 200 000"),
            format!("{span}: kr 200 000"),
            format!("{span} = 200 000,-"),
            format!("200 000 ({span})"),
            format!("kr 200 000,- i {span}"),
            format!("0,2 mill. kr i {span}"),
        ] {
            for heading in ["Kostnad", "Kostnad (kr)", "Budsjett"] {
                let got = got(heading, &cell, "2027-2030");
                assert_eq!(
                    kroner_by_year(&got.plan),
                    [(2027, 100_000), (2028, 100_000)],
                    "{heading} {cell} {:?}",
                    got.remarks()
                );
                got.has_remark(&format!("2 {heading}: 200 000 kroner er fordelt likt på 2027–2028"));
            }
        }
        let yearly = got("Kostnad", &format!("200 000 pr år i {span}"), "2027-2030");
        assert_eq!(kroner_by_year(&yearly.plan), [(2027, 200_000), (2028, 200_000)]);
    }
}

#[test]
fn several_spans_in_one_cell_have_their_own_amounts() {
    let got = got("Kostnad", "2027-2028: 200 000 og 2029: 50 000", "2027-2030");
    assert_eq!(kroner_by_year(&got.plan), [(2027, 100_000), (2028, 100_000), (2029, 50_000)]);
}

#[test]
fn an_amount_over_four_years_is_spread_over_four_years() {
    for cell in [
        "kr 1 000 000,- over 4 år",
        "1 000 000 kr fordelt over 4 år",
        "1 mill. kr over 4 år",
        "1 000 000 over 4 years",
        "1 000 000 kr på 4 år",
    ] {
        for period in ["2027-2030", "fra 2027", "2027"] {
            let got = got("Kostnad", cell, period);
            let each = [2027, 2028, 2029, 2030].map(|year| (year, 250_000));
            assert_eq!(kroner_by_year(&got.plan), each, "{cell} {period} {:?}", got.remarks());
            got.has_remark("2 Kostnad: 1 000 000 kroner er fordelt likt på 2027–2030");
        }
    }
    let by_year = import_bytes("Tiltak;2027;2028\nKurs;kr 1 000 000,- over 4 år;\n".as_bytes());
    assert_eq!(kroner_by_year(&by_year.plan), [2027, 2028, 2029, 2030].map(|year| (year, 250_000)));
}

#[test]
fn an_amount_over_years_that_nothing_names_is_left_in_the_note() {
    let got =
        import_bytes("Tiltak;Kostnad\nKurs;kr 1 000 000,- over 4 år\nGruppe;innenfor ramme\n".as_bytes());
    assert_eq!(kroner_by_year(&got.plan), []);
    got.has_remark("2 Kostnad: 1 000 000 kroner har ikke noe år");
}
