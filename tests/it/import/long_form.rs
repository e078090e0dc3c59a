//! Exports of economy systems in the long form: a row for each service and kind of change, codes beside their texts.

use super::variants::{import_bytes, in_all_forms, rows_of};
use crate::harness::imported::{Imported, kroner_by_year};
use std::fmt::Write as _;

/// The words in which one system writes its export.
struct ExportWords {
    /// The headings: area, its text, income or expense, service, its text, kind, its text, the posting.
    headings: [&'static str; 8],
    /// The kinds: adopted budget, growth of wages, new measures, change of income, efficiency.
    kinds: [&'static str; 5],
    /// An amount of nothing.
    none: &'static str,
    /// What is around each amount.
    padding: &'static str,
}

const EXPORTS: [ExportWords; 5] = [
    ExportWords {
        headings: [
            "avd",
            "avd-tekst",
            "inntekt-utgift",
            "tjeneste",
            "tjeneste-tekst",
            "endrgr",
            "endrgr-tekst",
            "tekst",
        ],
        kinds: [
            "Vedtatt budsjett inneværende år",
            "Generell lønns- og prisstigning",
            "Nye tiltak",
            "Inntektsendring",
            "Effektivisering",
        ],
        none: "-  ",
        padding: " ",
    },
    ExportWords {
        headings: ["Avdeling", "Avdeling(T)", "I/U", "Funksjon", "Funksjon(T)", "Type", "Type(T)", "Tekst"],
        kinds: [
            "Opprinnelig budsjett",
            "Lønns- og prisvekst",
            "Driftstiltak",
            "Inntektsøkning",
            "Innsparing",
        ],
        none: "",
        padding: "",
    },
    ExportWords {
        headings: [
            "Sektor",
            "Sektor tekst",
            "Art",
            "Teneste",
            "Teneste tekst",
            "Endring",
            "Endring tekst",
            "Tiltak",
        ],
        kinds: ["Vedteke budsjett", "Lønsvekst", "Nytt tiltak", "Inntektsauke", "Kutt"],
        none: "–",
        padding: "  ",
    },
    ExportWords {
        headings: [
            "Område",
            "Område navn",
            "Utg/innt",
            "Ansvar",
            "Ansvar navn",
            "Gruppe",
            "Gruppe navn",
            "Benevning",
        ],
        kinds: ["Gjeldende budsjett", "Deflator", "Tiltak", "Inntektsendring", "Effektiviseringstiltak"],
        none: "0",
        padding: "",
    },
    ExportWords {
        headings: ["dept", "dept-text", "in-out", "service", "service-text", "kind", "kind-text", "text"],
        kinds: ["Adopted budget", "Wage growth", "New measures", "Income change", "Efficiency"],
        none: " - ",
        padding: " ",
    },
];

impl ExportWords {
    /// The table, each row as cells separated by semicolons.
    fn table(&self) -> String {
        let [old, growth, new, income, efficiency] = self.kinds;
        let home = ["25410", "Oppfølging i hjemmet"];
        let psychologist = ["24110", "Kommunepsykolog"];
        let rows = [
            (home, "N00", old, "Vedtatt i desember 2026", ["18 450 300"; 4]),
            (home, "N01", growth, "Helårsvirkning av oppgjøret", ["610 000"; 4]),
            (home, "N07", new, "Oppsøkende ungdomsteam", ["450 000", "900 000", "900 000", "900 000"]),
            (home, "N07", new, "Døgnbemannet bolig", ["", "", "2 750 000", "3 600 000"]),
            (home, "N12", income, "Tilskudd til kommunalt rusarbeid", ["-300 000", "-300 000", "", ""]),
            (psychologist, "N07", new, "Halv psykologstilling", ["425 000"; 4]),
            (
                psychologist,
                "N11",
                efficiency,
                "Digital henvisning",
                ["-75 000", "-150 000", "-150 000", "-150 000"],
            ),
        ];
        let mut table = format!("{};2027;2028;2029;2030\n", self.headings.join(";"));
        for ([service, name], code, kind, text, amounts) in rows {
            let amount = |amount: &str| {
                let written = if amount.is_empty() { self.none } else { amount };
                format!("{}{written}{}", self.padding, self.padding)
            };
            let amounts: Vec<String> = amounts.into_iter().map(amount).collect();
            let direction = if kind == income { "Inntekt" } else { "Utgift" };
            let cells = ["4", "Helse og velferd", direction, service, name, code, kind, text];
            writeln!(table, "{};{}", cells.join(";"), amounts.join(";")).expect("text takes text");
        }
        table
    }
}

#[track_caller]
fn check(bytes: &[u8], description: &str) -> Imported {
    let got = import_bytes(bytes);
    let description = format!("{description}\n{:#?}\n{:#?}", got.measures(), got.remarks());
    assert_eq!(got.row_counts(), [5, 0, 0, 2, 0], "{description}");
    let sums = [(2027, 500_000), (2028, 875_000), (2029, 3_925_000), (2030, 4_775_000)];
    assert_eq!(kroner_by_year(&got.plan), sums, "{description}");
    let titles: Vec<String> =
        got.plan.measures().in_order().iter().map(|measure| measure.title.to_string()).collect();
    let expected = [
        "Oppsøkende ungdomsteam",
        "Døgnbemannet bolig",
        "Tilskudd til kommunalt rusarbeid",
        "Halv psykologstilling",
        "Digital henvisning",
    ];
    assert_eq!(titles, expected, "{description}");
    assert!(
        got.plan.organisations().iter().all(|unit| !unit.title.chars().any(|c| c.is_ascii_digit())),
        "a code became a unit: {description}"
    );
    got
}

#[test]
fn the_rows_of_the_frame_are_told_from_measures_by_the_kind_of_change() {
    for export in &EXPORTS {
        let table = export.table();
        for (form, bytes) in in_all_forms(&rows_of(&table)) {
            check(&bytes, &format!("{form}\n{table}"));
        }
    }
}

#[test]
fn the_columns_may_be_in_another_order() {
    for export in &EXPORTS {
        // Each code stays directly before its text, as systems write them.
        let blocks: [&[usize]; 9] = [&[0, 1], &[2], &[3, 4], &[5, 6], &[7], &[8], &[9], &[10], &[11]];
        for turn in 1..blocks.len() {
            let order: Vec<usize> =
                blocks.iter().cycle().skip(turn).take(9).copied().flatten().copied().collect();
            let turned: Vec<Vec<String>> = rows_of(&export.table())
                .iter()
                .map(|row| order.iter().map(|at| row[*at].clone()).collect())
                .collect();
            let text = super::variants::as_text(&turned, ';');
            check(text.as_bytes(), &text);
        }
    }
}

#[test]
fn a_comment_that_mentions_the_budget_is_no_kind_of_row() {
    let got = import_bytes(
        "Tiltak;Merknad;2027\nKurs;Lå i vedtatt budsjett;100\nGruppe;;200\nTurlag;Frivillige;300\n"
            .as_bytes(),
    );
    assert_eq!(got.row_counts(), [3, 0, 0, 0, 0]);
}
