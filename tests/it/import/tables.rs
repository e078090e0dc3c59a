//! Six tables are imported; `tests/tables/README.md` says where they are from. The unruly ones are in `unruly`.

use crate::harness::imported::{Imported, import_table, kroner_by_year, read_table};
use planverksted::edit::Change;
use planverksted::import::{BudgetType, ImportField, ImportPreview, RowClass, RowOutcome, Spread, Unit};
use planverksted::model::measure::Basis;
use planverksted::model::{IdGenerator, Plan, Quantity};
use planverksted::text::Phrase;

fn got(name: &str) -> Imported {
    import_table(&read_table(name))
}

#[test]
fn a_bokmaal_table_comes_in_whole() {
    let got = got("synth-bokmaal-full.csv");
    assert_eq!(got.row_counts(), [14, 0, 0, 0, 0]);
    assert_eq!(got.result.unit, Unit::Kroner);
    assert_eq!(
        kroner_by_year(&got.plan),
        [(2027, 590_000), (2028, 8_630_000), (2029, 3_935_000), (2030, 4_040_000)]
    );
    let year =
        |year| got.plan.measures().iter().filter_map(move |m| m.amounts.year(year)?.fte).sum::<Quantity>();
    assert_eq!(year(2028), Quantity::from_parts(42_000), "4,2 årsverk in a year in which all are there");
    assert_eq!(got.plan.target_groups().len(), 11);
    assert_eq!(got.plan.challenges().len(), 14);
    assert_eq!(
        got.measure("Utpeke barneansvarlig"),
        "Utpeke barneansvarlig i hver voksentjeneste og lage felles rutine | Leder psykisk helse og rus + DPS, NAV \
         | 2027-03-01/2027-09-01 | 2027: 85000 å0.1, 2028: 85000 å0.1, 2029: 85000 å0.1, 2030: 85000 å0.1 \
         | Nr: 1.2"
    );
    let remarks = got.remarks();
    assert_eq!(remarks.len(), 2, "{remarks:?}");
}

#[test]
fn a_nynorsk_table_says_its_unit_and_how_amounts_were_spread() {
    let got = got("synth-nynorsk.csv");
    assert_eq!(got.row_counts(), [11, 0, 0, 0, 0]);
    assert_eq!(got.result.unit, Unit::Thousand);
    assert!(got.measure("Grupper for born").contains("2027: 30000, 2028: 30000"));
    assert!(got.measure("Styrkje skulehelsetenesta").contains("2028: 113334, 2029: 113333, 2030: 113333"));
    assert!(got.measure("Samtalekveldar").contains("../ongoing | 2027: 15000, 2028: 15000"));
    got.has_remark("3 Kostnad (1000 kr): 60 000 kroner er fordelt likt på 2027–2028");
    got.has_remark("6 Tidsrom: «Haust og vår kvart år» er lest som løpende");
    got.has_remark("12 Tiltak: Raden sier at den ligger utenfor planen");
    let outside: Vec<&str> = got.plan.levels().iter().filter(|l| l.out_of_scope).map(|l| &*l.title).collect();
    assert_eq!(outside, ["Avgrensing"]);
}

#[test]
fn an_untidy_windows_1252_table_is_understood_or_remarked() {
    let got = got("synth-rotete-import-cp1252.csv");
    assert_eq!(got.row_counts(), [10, 2, 0, 0, 0]);
    assert_eq!(got.result.unit, Unit::Kroner);
    assert_eq!(got.goals(), ["TIDLIG INNSATS", "RIKTIG HJELP TIL DE SYKESTE"]);
    for (title, description) in [
        (
            "Foreldre",
            "Foreldreveiledningsgruppe (ICDP) | Helsest. | ../2027-autumn |  | Kostnad / ressurs: innenfor ramme",
        ),
        ("Lavterskel", "| Helsesykepl. | ../ongoing | 2027: 425000 å0.5, 2028: 425000 å0.5"),
        (
            "BTI",
            "| Kommunalsj. oppvekst + Kommunalsj. helse | 2027/2029 | 2027: 120000, 2028: 120000, 2029: 120000 |",
        ),
        ("ACT/FACT-team sammen med nabokommunene |", "|  | ../2028-01-01 | 2028: 2300000 |"),
        ("ACT/FACT-team sammen med nabokommunene, leie", "leie av lokaler |"),
        ("Ambulant", "../2028-Q3 | 2028: 510000 |"),
        ("Småhus", "| Teknisk | ../2030 | 2030: i6500000 |"),
        ("Avvikle", "2027: -350000"),
    ] {
        let measure = got.measure(title);
        assert!(measure.contains(description), "{measure}");
    }
    got.has_remark("13 Tiltak: Ser ut som et fødselsnummer");
    got.has_remark("9 Kostnad / ressurs: 1 020 000 kroner er delt etter andelene i cellen. Uten år: 510 000");
    let bti =
        got.plan.measures().iter().find(|m| m.title.starts_with("BTI")).map(|m| m.case_number.to_string());
    assert_eq!(bti.as_deref(), Some("K-sak 43/26"));
}

#[test]
fn a_budget_of_priorities_knows_sums_over_their_parts() {
    let got = got("molde-2023-prioriteringer.csv");
    assert_eq!(got.row_counts(), [22, 0, 2, 4, 0]);
    assert_eq!(got.result.unit, Unit::Thousand);
    let under = |strategy: &str| {
        let strategy = got.plan.strategies().iter().find(|s| &*s.title == strategy).expect("the strategy").id;
        got.kroner_where(|m| m.strategies.contains(strategy))
    };
    let own = [(2023, 23_157_000), (2024, 13_026_000), (2025, 13_702_000), (2026, 13_976_000)];
    assert_eq!(under("Egne prioriteringer"), own);
    let cuts = [(2023, -23_800_000), (2024, -91_900_000), (2025, -99_500_000), (2026, -97_400_000)];
    assert_eq!(under("Rammetrekk"), cuts);
    got.has_remark("24 2024: Trykt sum er −92 500, men delene gir −91 900");
    got.has_remark("24 2026: Trykt sum er −97 900, men delene gir −97 400");
    let cases: Vec<String> = got
        .plan
        .measures()
        .in_order()
        .iter()
        .map(|m| m.case_number.to_string())
        .filter(|c| !c.is_empty())
        .collect();
    assert_eq!(cases, ["PS-41/22", "PS-95/21", "PS 96/21", "PS-22/22", "PS-33/22", "PS-83/22"]);
}

#[test]
fn budget_frames_with_opening_deflator_and_new_frame_are_told_apart() {
    let got = got("hustadvika-2024-driftsrammer.csv");
    assert_eq!(got.row_counts(), [10, 4, 4, 12, 0]);
    assert_eq!(kroner_by_year(&got.plan), [(2024, 2_149), (2025, 3_086), (2026, -1_145), (2027, -1_689)]);
    got.has_remark("- -: Tabellen sier ikke hva beløpene er oppgitt i");
    assert_eq!(got.plan.organisations().len(), 4);
    let mut preview = read_table("hustadvika-2024-driftsrammer.csv");
    preview.set_unit(Some(Unit::Thousand));
    let got = import_table(&preview);
    assert_eq!(kroner_by_year(&got.plan)[0], (2024, 2_149_000));
    assert!(!got.remarks().iter().any(|remark| remark.contains("oppgitt")));
}

#[test]
fn whole_budgets_are_no_changes() {
    let got = got("stavanger-2017-oppvekst-levekar-1b.csv");
    assert_eq!(got.row_counts(), [17, 0, 0, 0, 0]);
    assert!(got.plan.measures().iter().all(|m| m.basis == Basis::WholeBudget));
    let sums = [
        (2016, 4_501_818_000),
        (2017, 4_429_476_000),
        (2018, 4_387_496_000),
        (2019, 4_382_496_000),
        (2020, 4_388_696_000),
    ];
    assert_eq!(kroner_by_year(&got.plan), sums);
}

/// A table written anew: other delimiter, line ends and encoding, lines and columns around it, columns turned round.
fn in_other_clothes(
    preview: &ImportPreview,
    delimiter: char,
    change: impl Fn(Vec<String>) -> Vec<String>,
) -> String {
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let width = preview.grid().width();
    let mut text = String::new();
    for row in &preview.grid().rows {
        let cells = (0..width).map(|at| row.cell(at).to_owned()).collect();
        let cells: Vec<String> = change(cells).iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(&delimiter.to_string()));
        text.push_str("\r\n");
    }
    text
}

#[test]
fn the_six_tables_in_other_clothes_come_in_as_they_are() {
    let same = |cells| cells;
    let reversed = |mut cells: Vec<String>| {
        cells.reverse();
        cells
    };
    let wider = |mut cells: Vec<String>| {
        cells.insert(0, String::new());
        cells.extend([String::new(), String::new()]);
        cells
    };
    for name in [
        "synth-bokmaal-full.csv",
        "synth-nynorsk.csv",
        "synth-rotete-import-cp1252.csv",
        "molde-2023-prioriteringer.csv",
        "hustadvika-2024-driftsrammer.csv",
        "stavanger-2017-oppvekst-levekar-1b.csv",
    ] {
        let preview = read_table(name);
        let plain = import_table(&preview);
        let clothes = [
            in_other_clothes(&preview, ';', same),
            in_other_clothes(&preview, '\t', same),
            in_other_clothes(&preview, '|', wider),
            in_other_clothes(&preview, ',', reversed),
            format!("\u{feff}{}", in_other_clothes(&preview, ';', same)),
            format!("\"Vedlegg 3: Tiltak\";\"\"\r\n\r\n{}", in_other_clothes(&preview, ';', wider)),
            in_other_clothes(&preview, ';', same).replace("\r\n", "\r\n\r\n"),
            in_other_clothes(&preview, ',', same).replace(' ', "\u{a0}"),
        ];
        for table in clothes {
            let dressed = import_table(&ImportPreview::read(table.as_bytes()).expect("readable"));
            let description = format!("{name}\n{table}\n{:#?}", dressed.remarks());
            assert_eq!(dressed.row_counts(), plain.row_counts(), "{description}");
            assert_eq!(kroner_by_year(&dressed.plan), kroner_by_year(&plain.plan), "{description}");
            assert_eq!(dressed.result.unit, plain.result.unit, "{description}");
            assert_eq!(dressed.plan.organisations().len(), plain.plan.organisations().len(), "{description}");
            assert_eq!(dressed.goals(), plain.goals(), "{description}");
        }
    }
}

#[test]
fn one_undo_takes_a_table_back() {
    for name in ["synth-bokmaal-full.csv", "molde-2023-prioriteringer.csv"] {
        let got = got(name);
        let mut plan = got.plan.clone();
        got.result.change.inverse().apply(&mut plan).expect("the inverse fits");
        assert!(Change::between(&Plan::default(), &plan, Phrase::default()).is_empty());
    }
}

#[test]
fn names_that_the_plan_has_are_linked_not_doubled() {
    let mut got = got("synth-bokmaal-full.csv");
    let counts = |plan: &Plan| {
        [plan.target_groups().len(), plan.organisations().len(), plan.goals().len(), plan.levels().len()]
    };
    let before = counts(&got.plan);
    let again =
        read_table("synth-bokmaal-full.csv").import(&got.plan, &mut IdGenerator::seeded(2), "again.csv");
    again.change.apply(&mut got.plan).expect("fits");
    assert_eq!(counts(&got.plan), before);
    assert_eq!(got.plan.measures().len(), 28);
    assert_eq!(again.remarks.iter().filter(|r| r.text.key == "import-remark-known-measure").count(), 14);
}

#[test]
fn columns_and_rows_can_be_judged_otherwise_before_anything_is_taken_in() {
    let mut preview = read_table("molde-2023-prioriteringer.csv");
    preview.map_column("2024=skip").expect("there is such a column");
    preview.map_column("c=note").expect("columns have letters");
    assert!(preview.map_column("nothing=skip").is_err());
    assert!(preview.map_column("2024=nothing").is_err());
    assert_eq!(preview.columns()[2].field, ImportField::Note);
    let row = preview.classified_rows().iter().find(|v| v.class == RowClass::Frame).expect("a frame").row;
    preview.set_row_class(row, RowClass::Measure, RowOutcome::Nothing);
    assert_eq!(import_table(&preview).row_counts(), [23, 0, 2, 3, 0]);
}

#[test]
fn an_amount_can_be_spread_in_three_ways() {
    let table = "Tiltak;Periode;Kostnad\nKurs;2027-2028;100\n";
    for (spread, expected) in [
        (Spread::Evenly, vec![(2027, 50), (2028, 50)]),
        (Spread::EveryYear, vec![(2027, 100), (2028, 100)]),
        (Spread::FirstYear, vec![(2027, 100)]),
    ] {
        let mut preview = ImportPreview::read(table.as_bytes()).expect("readable");
        preview.spread = spread;
        assert_eq!(kroner_by_year(&import_table(&preview).plan), expected);
    }
}

#[test]
fn every_field_has_a_name_for_the_command_line() {
    for field in ImportField::offered() {
        assert_eq!(ImportField::from_name(&field.name()), Some(field), "{}", field.name());
    }
    assert_eq!(
        ImportField::from_name("operating:2027"),
        Some(ImportField::Money(BudgetType::Operating, Some(2027)))
    );
    assert_eq!(ImportField::from_name("fte:2027").map(ImportField::name).as_deref(), Some("fte:2027"));
    assert_eq!(ImportField::from_name("amount"), Some(ImportField::Money(BudgetType::Operating, None)));
    assert_eq!(ImportField::from_name("title:2027"), None);
    assert_eq!(ImportField::from_name("fte:twenty"), None);
}
