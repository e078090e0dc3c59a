//! Workbooks that nobody showed beforehand: sums that are filled in like measures, totals of every sort, headings in
//! other words, and what else people bring. Each comes in the same from XLSX, from ODS and from text.

use crate::harness::imported::{Imported, kroner_by_year};
use crate::harness::workbook::{SheetSpec, ods, xlsx};
use planverksted::import::Book;
use planverksted::model::{IdGenerator, Plan, measure::Basis};

fn got(bytes: &[u8]) -> Imported {
    let book = Book::read(bytes).expect("readable");
    let mut plan = Plan::default();
    let taken = book.import(&plan, &mut IdGenerator::seeded(1), "table");
    taken.change.apply(&mut plan).expect("the change fits the plan it was made from");
    Imported { result: taken, plan }
}

/// A sheet of a table written with `;`.
fn page(table: &str) -> SheetSpec {
    let rows: Vec<Vec<String>> =
        table.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
    SheetSpec::of("Ark1", &rows, (0, 0))
}

/// A table written with `;`, as text, XLSX and ODS: its measures, and how each remark begins.
fn check(table: &str, measures: &[&str], remarks: &[&str]) {
    let page = page(table);
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
fn a_span_of_years_over_single_years_groups_them() {
    check(
        "Tiltak;Ansvarlig;Økonomiske konsekvenser 2027–2029 (i hele 1000 kroner);;\n;;2027;2028;2029\nKurs;NAV;1;2;3",
        &["Kurs | NAV | ../.. | 2027: 1000, 2028: 2000, 2029: 3000 | "],
        &[],
    );
    check(
        "Tiltak;Ansvarlig;Bud 27;Budsj. 2028;ØP29\nKurs;NAV;1;2;3",
        &["Kurs | NAV | ../.. | 2027: 1, 2028: 2, 2029: 3 | "],
        &[],
    );
}

#[test]
fn a_table_without_headings_has_its_days_and_amounts() {
    check(
        "Kurs i mestring av angst;NAV;01.01.2027;100000\nTeam for ungdom;Helse;01.01.2028;200000",
        &[
            "Kurs i mestring av angst |  | ../2027-01-01 | 2027: 100000 | B: NAV",
            "Team for ungdom |  | ../2028-01-01 | 2028: 200000 | B: Helse",
        ],
        &["- -: Fant ingen kolonneoverskrifter"],
    );
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
        SheetSpec::of("Ark1", &rows, (0, 0))
    };
    let huge = format!("1{}", "0".repeat(300));
    for bytes in [xlsx(&[page(&huge)]), ods(&[page(&huge)])] {
        let got = got(&bytes);
        assert_eq!(got.measures(), ["Kurs | NAV | ../.. |  | "]);
        got.has_remark("2 C: Cellen viser feilen 1000");
    }
}

#[test]
fn several_tables_in_one_sheet_are_tables_of_their_own() {
    let beneath = "Tabell 1: Driftstiltak\nTiltak;Ansvarlig;2027\nKurs;NAV;100\nTeam;Helse;500\nSum;;600\n\nTabell 2: Investeringstiltak\nTiltak;Ansvarlig;2027\nSmåhus;Teknisk;4000\nBil;Helse;400\nSum;;4400";
    let others = "Målgruppe;Antall\nBarn;120\nVoksne;300\n\nTiltak;Ansvarlig;Frist;Kostnad 2027\nKurs;NAV;2027;100\n\nInvesteringer\nProsjekt;2027;2028\nSmåhus;4000;2000\nBil;400;\nSum;4400;2000";
    let neighbour = "Drift;;;;Investering\nTiltak;Ansvarlig;2027;;Tiltak;Ansvarlig;2027\nKurs;NAV;100;;Småhus;Teknisk;4000\nTeam;Helse;500;;Bil;Helse;400\nSum;;600;;Sum;;4400";
    let list = "Tiltak;Ansvarlig;2027;;Målgruppe;Antall\nKurs;NAV;100;;Barn;120\n;;;;Voksne;300";
    for (table, roles, measures) in [
        (
            beneath,
            ["measures", "measures"].as_slice(),
            [
                "Kurs | NAV | ../.. | 2027: 100 | ",
                "Team | Helse | ../.. | 2027: 500 | ",
                "Småhus | Teknisk | ../.. | 2027: i4000 | ",
                "Bil | Helse | ../.. | 2027: i400 | ",
            ]
            .as_slice(),
        ),
        (
            others,
            &["target_group", "measures", "measures"],
            &[
                "Kurs | NAV | ../2027 | 2027: 100 | ",
                "Småhus |  | ../.. | 2027: i4000, 2028: i2000 | ",
                "Bil |  | ../.. | 2027: i400 | ",
            ],
        ),
        (
            neighbour,
            &["measures", "measures"],
            &[
                "Kurs | NAV | ../.. | 2027: 100 | ",
                "Team | Helse | ../.. | 2027: 500 | ",
                "Småhus | Teknisk | ../.. | 2027: i4000 | ",
                "Bil | Helse | ../.. | 2027: i400 | ",
            ],
        ),
        (list, &["measures", "target_group"], &["Kurs | NAV | ../.. | 2027: 100 | "]),
    ] {
        for bytes in [xlsx(&[page(table)]), ods(&[page(table)])] {
            let book = Book::read(&bytes).expect("readable");
            let found: Vec<&str> = book.sheets.iter().map(|sheet| sheet.role.code()).collect();
            assert_eq!(found, roles, "{table}");
            let got = got(&bytes);
            assert_eq!(got.measures(), measures, "{table}");
            assert!(got.plan.target_groups().len() == 2 * usize::from(roles.contains(&"target_group")));
        }
    }
    // A blank column alone parts nothing, though what follows could begin a list and the last rows end before it.
    let one =
        "Tiltak;;Samarbeidspartnere;Frist;2027\nKurs;;NAV;2027;100\nTeam;;DPS;2028;50\n\n* Tallene er anslag";
    assert_eq!(
        got(&xlsx(&[page(one)])).measures(),
        ["Kurs |  + NAV | ../2027 | 2027: 100 | ", "Team |  + DPS | ../2028 | 2027: 50 | "]
    );
    let mut book = Book::read(&xlsx(&[page(beneath)])).expect("readable");
    assert_eq!(book.sheets[1].name, "Ark1 (A7:C11)");
    book.choose_sheets(&["ark1".to_owned()]).expect("there is one");
    assert!(
        book.sheets.iter().all(|sheet| sheet.role.code() == "measures"),
        "who names a sheet means all of it"
    );
}

#[test]
fn a_table_of_something_else_beneath_is_left_with_the_reason() {
    let table = "Tiltak;Ansvarlig;Frist\nKurs;NAV;2027\n\nIndikator;Nå;Mål\nVentetid;30;10\nAntall;5;10";
    let got = got(&xlsx(&[page(table)]));
    assert_eq!(got.measures(), ["Kurs | NAV | ../2027 |  | "]);
    got.has_remark("- -: Arket er ikke tatt inn");
}

#[test]
fn tables_beneath_each_other_in_one_text_are_tables_of_their_own() {
    check(
        "Tiltak;Ansvarlig;Kostnad 2027\nKurs;NAV;100\n\nTiltak;Ansvarlig;Investering 2028\nBygg;Teknisk;5000",
        &["Kurs | NAV | ../.. | 2027: 100 | ", "Bygg | Teknisk | ../.. | 2028: i5000 | "],
        &[],
    );
    let book = Book::read("Tiltak;Frist\nKurs;2027\n\nMålgruppe;Alder\nUnge;13\nEldre;80".as_bytes());
    let mut book = book.expect("readable");
    let names: Vec<&str> = book.sheets.iter().map(|sheet| &*sheet.name).collect();
    assert_eq!(names, ["(A1:B2)", "(A4:B6)"], "each is named by where it stands");
    book.choose_sheets(&["(A1:B2)".to_owned()]).expect("there is one");
}

#[test]
fn a_row_that_says_it_is_an_investment_is_one() {
    let table = "Tiltak;Type;2027;2028\nLegevakt;Drift;1 200;1 200\nBolig;Investering;15 000;20 000";
    let got = got(&xlsx(&[page(table)]));
    let description = got.measures();
    assert!(description[0].contains("2027: 1200, 2028: 1200"), "{description:#?}");
    assert!(description[1].contains("2027: i15000, 2028: i20000"), "{description:#?}");
}

#[test]
fn a_label_between_rows_ends_no_area() {
    check(
        "Rammeområde;Post;2027;2028\nHelse;Inngående budsjett;500;510\n;Tiltak:;;\n;Kurs;10;20\n;Ny ramme;510;530\nSkole;Inngående budsjett;400;405\n;Tiltak:;;\n;Leksehjelp;5;5\n;Ny ramme;405;410",
        &["Kurs | Helse | ../.. | 2027: 10, 2028: 20 | ", "Leksehjelp | Skole | ../.. | 2027: 5, 2028: 5 | "],
        &[],
    );
}

#[test]
fn headings_on_each_page_part_no_sum_from_its_parts() {
    let table = "Prioriteringer;2027;2028\nEgne tiltak;60;90\nKurs;10;20\nTeam;20;30\nPrioriteringer;2027;2028\nBolig;30;40";
    let got = got(&xlsx(&[page(table)]));
    assert_eq!(got.measures().len(), 3, "{:#?}", got.measures());
    assert_eq!(kroner_by_year(&got.plan), [(2027, 60), (2028, 90)]);
}

#[test]
fn an_area_that_is_one_cell_goes_on_past_the_headings_of_the_next_page() {
    let mut page = page(
        "Område;Tiltak;Ansvarlig;2027\nBarn;Kurs;NAV;10\n;Team;Helse;20\n;Tiltak;Ansvarlig;2027\n;Bolig;Teknisk;30\nVoksne;FACT;DPS;40",
    );
    page.merged = vec![(1, 0, 4, 0)];
    for bytes in [xlsx(std::slice::from_ref(&page)), ods(std::slice::from_ref(&page))] {
        let got = got(&bytes);
        let measures = got.plan.measures().in_order();
        let description: Vec<_> =
            measures.iter().map(|m| (m.title.to_string(), m.note.to_string())).collect();
        let [children, adults] = ["Område: Barn", "Område: Voksne"];
        let areas = [("Kurs", children), ("Team", children), ("Bolig", children), ("FACT", adults)];
        assert_eq!(description, areas.map(|(title, area)| (title.to_owned(), area.to_owned())));
        assert_eq!(kroner_by_year(&got.plan), [(2027, 100)]);
    }
}

#[test]
fn a_total_beside_the_years_under_the_headings_is_a_heading_too() {
    check(
        "Tiltak;Ansvarlig;Kostnad;;\n;;2027;2028;Sum 2027–2028\nKurs;NAV;10;20;30\nTeam;Helse;5;5;10",
        &["Kurs | NAV | ../.. | 2027: 10, 2028: 20 | ", "Team | Helse | ../.. | 2027: 5, 2028: 5 | "],
        &[],
    );
}

#[test]
fn what_stands_over_the_years_says_that_they_are_whole_budgets() {
    let table = ";Vedtatt budsjett;Budsjettforslag;\nVirksomhet (hele tusen);2026;2027;2028\nSkole;100;110;120\nBarnehage;50;55;60";
    let got = got(&xlsx(&[page(table)]));
    assert!(got.plan.measures().iter().all(|m| m.basis == Basis::WholeBudget), "{:#?}", got.measures());
}

#[test]
fn headings_once_more_go_on_with_the_same_table() {
    let table = "Tiltak;Ansvarlig;2027\nKurs;NAV;100\n\nBehandling\nTiltak;Ansvarlig;2027\nTeam;Helse;500";
    let got = got(&xlsx(&[page(table)]));
    assert_eq!((got.measures().len(), got.goals()), (2, vec!["Behandling".to_owned()]));
    assert!(
        !got.remarks().iter().any(|remark| remark.contains("Beløp i en overskrift")),
        "{:?}",
        got.remarks()
    );
}

#[test]
fn a_table_that_lies_on_its_side_is_turned() {
    check(
        "Tiltak;Kurs;Team\nAnsvarlig;NAV;Helse\nFrist;2027;2028\nKostnad;100;200",
        &["Kurs | NAV | ../2027 | 2027: 100 | ", "Team | Helse | ../2028 | 2028: 200 | "],
        &["- -: Tabellen ligger på siden"],
    );
    check(
        "Skjema for tiltak\nTiltak:;Kurs\nAnsvarlig:;NAV\nFrist:;2027\nBeskrivelse:;To ganger",
        &["Kurs | NAV | ../2027 |  | "],
        &[],
    );
}

#[test]
fn what_stands_around_a_table_is_no_measure() {
    for (table, remarks) in [
        (
            "Nr;Tiltak;Ansvarlig;Frist;Kostnad\n1;2;3;4;5\n1;Kurs;NAV;2027;100\n2;Team;Helse;2028;200",
            ["2 -: Ikke tatt inn: 1"].as_slice(),
        ),
        (
            "Nr;Tiltak;Ansvarlig;Frist;Kostnad\n(fylles ut);Hva skal gjøres?;Enhet;dd.mm.åååå;I kr\n1;Kurs;NAV;2027;100\n2;Team;Helse;2028;200",
            &["2 -: Ikke tatt inn: (fylles ut)"],
        ),
        (
            "Plan:;Rusplan\nDato:;01.10.2026\n\nTiltak;Ansvarlig;Frist;Kostnad\nKurs;NAV;2027;100\nTeam;Helse;2028;200\n\nUtarbeidet av:;Kari\nRevidert høsten 2026",
            &[
                "8 -: Ikke tatt inn: Utarbeidet av",
                "9 -: Ikke tatt inn: Revidert",
                "2 -: Linjen over tabellen",
            ],
        ),
        ("Tiltak;Ansvarlig;Frist;Kostnad\nKurs;NAV;2027;100\nTeam;Helse;2028;200\nLavterskel", &[]),
        (
            "Tiltak;Ansvarlig;Frist;Kostnad\nKurs;NAV;2027;100\nTeam;Helse;2028;200\n1) Se egen sak\nMerknad: Foreløpige tall",
            &["4 -: Ikke tatt inn: 1) Se egen sak", "5 -: Ikke tatt inn: Merknad"],
        ),
    ] {
        let got = got(&xlsx(&[page(table)]));
        let lone = usize::from(table.contains("Lavterskel"));
        assert_eq!(got.measures().len(), 2 + lone, "{table} {:#?}", got.measures());
        for remark in remarks {
            got.has_remark(remark);
        }
    }
    assert_eq!(
        &*got("Kommune:;Fjordvik\nPlan:;Rusplan\nTiltak;Ansvarlig;Frist\nKurs;NAV;2027".as_bytes())
            .plan
            .about()
            .title,
        "Rusplan"
    );
}

#[test]
fn crosses_units_and_days_in_cells_of_their_own() {
    check(
        "Tiltak;Ansvarlig;2027;2028;2029;Kostnad\nKurs;NAV;x;x;;100 000\nBolig;Teknisk;x;;X;",
        &[
            "Kurs | NAV | 2027/2028 | 2027: 50000, 2028: 50000 | ",
            "Bolig | Teknisk | ../.. |  | 2027: 2027, 2029",
        ],
        &["3 2027: «2027, 2029»"],
    );
    check(
        "Tiltak;Ansvarlig;Kostnad;Enhet;År\nKurs;NAV;100;1000 kr;2027\nTeam;Helse;1,2;mill. kr;2028",
        &[
            "Kurs | NAV | 2027/2027 | 2027: 100000 | Enhet: 1000 kr",
            "Team | Helse | 2028/2028 | 2028: 1200000 | Enhet: mill. kr",
        ],
        &[],
    );
    check(
        "Tiltak;Ansvarlig;Frist\nKurs;NAV;46419",
        &["Kurs | NAV | ../2027-02-01 |  | "],
        &["2 Frist: «46419» er lest som dagen 01.02.2027"],
    );
}

#[test]
fn the_year_in_a_sheets_name_counts_for_its_money() {
    let pages: Vec<SheetSpec> = [2027, 2028]
        .map(|year| SheetSpec {
            name: format!("Tiltak {year}"),
            ..page(&format!("Tiltak;Ansvarlig;Kostnad\nKurs {year};NAV;100\nTeam {year};NAV;50"))
        })
        .to_vec();
    let got = got(&xlsx(&pages));
    assert_eq!(kroner_by_year(&got.plan), [(2027, 150), (2028, 150)]);
    assert!(got.plan.about().period.is_blank(), "one sheet says nothing of the plan's years");
}

#[test]
fn the_year_in_a_sheets_name_counts_for_nothing_before_its_measures_begin() {
    let rows = "Tiltak;Frist;Kostnad\nKurs;2028;100";
    let rows: Vec<Vec<String>> =
        rows.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
    let got = got(&xlsx(&[SheetSpec::of("Liste 2026", &rows, (0, 0))]));
    assert_eq!(got.measures(), ["Kurs |  | ../2028 | 2028: 100 | "]);
}

#[test]
fn the_workbooks_that_an_office_program_saved_come_in_whole() {
    let read = |name: &str| {
        let path = format!("{}/tests/tables/office/{name}", env!("CARGO_MANIFEST_DIR"));
        got(&std::fs::read(path).expect("it is there"))
    };
    for (name, rows, sums, first) in [
        (
            "years",
            [5, 0, 0, 0, 0],
            vec![(2027, 1_700_000), (2028, 2_550_000), (2029, 7_700_000), (2030, 1_700_000)],
            "Etablere FACT-team | Leder NAV + Leder helse | ../2027-Q4",
        ),
        (
            "merged",
            [4, 0, 0, 0, 0],
            vec![(2027, 2_550_000), (2028, 2_550_000), (2029, 2_600_000)],
            "Skolehelsetjeneste styrkes | Helsestasjon",
        ),
        (
            "two",
            [4, 0, 2, 0, 0],
            vec![(2027, 5_000), (2028, 2_700)],
            "Kurs | NAV | ../.. | 2027: 100, 2028: 100",
        ),
        (
            "deep",
            [2, 0, 1, 0, 0],
            vec![(2027, 7_300_000), (2028, 2_500_000)],
            "Botilbud | Helse | ../.. | 2027: 1200000 i6000000 å2, 2028: 2400000 å4",
        ),
        (
            "forms",
            [2, 0, 0, 0, 0],
            vec![(2027, 100_000), (2028, 500_000)],
            "Kurs i mestring | Fagleder | ../2027-05-01",
        ),
    ] {
        for kind in ["ods", "xlsx"] {
            let got = read(&format!("{name}.{kind}"));
            assert_eq!(got.row_counts(), rows, "{name}.{kind}");
            assert_eq!(kroner_by_year(&got.plan), sums, "{name}.{kind}");
            assert!(got.measures()[0].starts_with(first), "{name}.{kind} {:?}", got.measures());
        }
    }
}
