//! The order of day and month: decided for a column by its dates that allow one order only.

use super::variants::{import_bytes, in_all_forms, rows_of};
use crate::harness::imported::Imported;

/// Imports a table in each of its forms and compares the periods of its measures.
#[track_caller]
fn check(table: &str, periods: &[&str]) -> Imported {
    let mut last = None;
    for (form, bytes) in in_all_forms(&rows_of(table)) {
        let got = import_bytes(&bytes);
        let found: Vec<String> =
            got.plan.measures().in_order().iter().map(|m| m.period.to_string()).collect();
        assert_eq!(found, periods, "{form}\n{table}\n{:#?}", got.remarks());
        last = Some(got);
    }
    last.expect("there are forms")
}

#[test]
fn a_column_with_dates_that_allow_the_month_first_only_is_read_so() {
    for (one, two, three) in [
        ("01/09/2027;12/31/2027", "03/01/2027;06/30/2028", "02/15/2027;11/12/2027"),
        ("1-9-2027;12-31-2027", "3-1-2027;6-30-2028", "2-15-2027;11-12-2027"),
        ("01/09/27;12/31/27", "03/01/27;06/30/28", "02/15/27;11/12/27"),
    ] {
        for (title, lead, from, to) in [
            ("Tiltak", "Ansvarlig", "Oppstart", "Frist"),
            ("Tiltak", "Ansvarleg", "Startdato", "Sluttdato"),
            ("Measure", "Lead", "Start", "Deadline"),
        ] {
            let table = format!(
                "{title};{lead};{from};{to};2027\nKveldscafé;NAV;{one};50000\nErfaringskonsulent;DPS;{two};200000\n\
                 Bolig først;Boligkontoret;{three};300000\n"
            );
            let got =
                check(&table, &["2027-01-09/2027-12-31", "2027-03-01/2028-06-30", "2027-02-15/2027-11-12"]);
            got.has_remark(&format!("- {from}: Datoene i kolonnen er lest med måneden først"));
            got.has_remark(&format!("- {to}: Datoene i kolonnen er lest med måneden først"));
        }
    }
}

#[test]
fn a_column_that_decides_nothing_follows_the_others_of_its_table() {
    let got = check(
        "Tiltak;Oppstart;Frist\nKurs;01/09/2027;12/31/2027\nGruppe;03/01/2027;06/30/2028\n",
        &["2027-01-09/2027-12-31", "2027-03-01/2028-06-30"],
    );
    got.has_remark("- Oppstart: Datoene i kolonnen er lest med måneden først");
}

#[test]
fn dates_with_the_day_first_stay_as_they_are() {
    for mark in ["/", ".", "-"] {
        let table = "Tiltak;Oppstart;Frist\nKurs;01/09/2027;31/12/2027\nGruppe;03/01/2027;06/07/2028\n";
        let got = check(&table.replace('/', mark), &["2027-09-01/2027-12-31", "2027-01-03/2028-07-06"]);
        assert!(!got.remarks().iter().any(|remark| remark.contains("måneden først")), "{:?}", got.remarks());
    }
}

#[test]
fn a_date_of_both_orders_in_a_column_of_both_keeps_its_year_only() {
    let got = check(
        "Tiltak;Frist\nKurs;12/31/2027\nGruppe;31/12/2028\nTurlag;03/04/2029\nLeksehjelp;05/05/2029\n",
        &["../2027-12-31", "../2028-12-31", "../2029", "../2029-05-05"],
    );
    got.has_remark("4 Frist: «03/04/2029» kan leses med dagen eller måneden først");
    assert_eq!(got.remarks().iter().filter(|remark| remark.contains("måneden først")).count(), 1);
}

#[test]
fn the_dates_of_a_period_in_one_cell_decide_too() {
    check(
        "Tiltak;Periode\nKurs;01/09/2027 - 12/31/2027\nGruppe;03/01/2027\n",
        &["2027-01-09/2027-12-31", "2027-03-01/2027-03-01"],
    );
}
