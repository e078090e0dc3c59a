//! Unruly tables of every sort: what people bring when nobody told them how a table should look.

use crate::harness::imported::{Imported, import_table, kroner_by_year};
use planverksted::import::{
    BudgetType, Encoding, ImportError, ImportPreview, case_numbers, read_amounts, split_organisations,
};
use planverksted::model::Plan;
use planverksted::text::Language;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;

fn got(table: &str) -> Imported {
    import_table(&ImportPreview::read(table.as_bytes()).expect("readable"))
}

/// Takes a table in and compares its measures, each as far as is written.
fn check(table: &str, rows: [usize; 5], measures: &[&str]) -> Imported {
    let got = got(table);
    let description = got.measures();
    assert_eq!(got.row_counts(), rows, "{description:#?}\n{:#?}", got.remarks());
    assert_eq!(description.len(), measures.len(), "{description:#?}");
    for (measure, wanted) in description.iter().zip(measures) {
        assert!(measure.starts_with(wanted), "{measure:?} does not begin with {wanted:?}");
    }
    got
}

#[test]
fn a_table_in_another_encoding_is_read_as_that_and_a_mixed_one_is_reported() {
    let tables: [(&[u8], &str); 4] = [
        (b"Tiltak;Ansvarlig\nSm\xE5barnstreff;B\xF8\n", ""),
        (b"Tiltak;Ansvarlig\nSm\x86barnstreff;B\x9B\n", "- -: Filen er tekst i kodingen CP 850"),
        (b"Tiltak;Ansvarlig\nSm\x8Cbarnstreff;B\xBF\n", "- -: Filen er tekst i kodingen Mac OS Roman"),
        (b"Tiltak;Ansvarlig\nSm\xC3\xA5barnstreff;B\xF8\n", "- -: Noen tegn i filen er i en annen koding"),
    ];
    for (bytes, remark) in tables {
        let got = import_table(&ImportPreview::read(bytes).expect("readable"));
        assert_eq!(got.measures(), ["Småbarnstreff | Bø | ../.. |  | "], "{remark}");
        match remark {
            "" => assert!(got.remarks().is_empty(), "{:?}", got.remarks()),
            remark => got.has_remark(remark),
        }
    }
}

#[test]
fn title_lines_blank_rows_and_merged_cells() {
    let got = check(
        "Handlingsplan for psykisk helse og rus 2027–2030;;;;;;\nAlle tal i 1000 kr;;;;;;\n;;;;;;\n\
         Målgruppe;Tiltak;Ansvarleg eining;Samarbeid;Oppstart;Økonomi;Kommentar\n\
         Born og unge;Styrkje helsestasjonen;Helsestasjonen;Barnevern, PPT og skulane;haust 2027;850;Nytt\n\
         ;Foreldrekurs;Helsestasjonen;;2028;120;\n\
         Vaksne;Gruppetilbod rus;Psykisk helse og rus;NAV og DPS;1.1.2028-31.12.2029;2 400;Avheng av tilskot\n\
         ;;;;;;\n;Sum;;;;3 370;\n;;;;;;\n",
        [3, 0, 1, 0, 0],
        &[
            "Styrkje helsestasjonen | Helsestasjonen + Barnevern, PPT, skulane | 2027-autumn/.. | 2027: 850000 |",
            "Foreldrekurs | Helsestasjonen | 2028/.. | 2028: 120000 |",
            "Gruppetilbod rus | Psykisk helse og rus + DPS, NAV | 2028-01-01/2029-12-31 | 2028: 1200000, 2029: 1200000 |",
        ],
    );
    assert_eq!(&*got.plan.about().title, "Handlingsplan for psykisk helse og rus 2027–2030");
    assert_eq!(got.plan.about().period.to_string(), "2027/2030");
    got.has_remark("- Målgruppe: Tomme celler er lest som cellen over. Rader: 6");
    assert!(got.plan.measures().iter().all(|m| m.reach.iter().len() == 1));
}

#[test]
fn english_headings_and_numbers() {
    let got = check(
        "No.,Action,Responsible,Partners,Start date,Deadline,Budget 2027 (NOK),Budget 2028 (NOK),Status,Comment\n\
         1,Open drop-in hour,Health nurse,\"School; Youth council\",2027-08-15,2028-06-30,\"170,000\",\"340,000\",Planned,\n\
         2,Course in coping,Mental health team,Library,2027-10-01,,\"1,200,500.50\",\"160,000\",Ongoing,Twice a year\n\
         3,Family counselling,Child welfare,,,ongoing,-,\"(85,000)\",Done,\n",
        [3, 0, 0, 0, 0],
        &[
            "Open drop-in hour | Health nurse + School, Youth council | 2027-08-15/2028-06-30 | 2027: 170000, 2028: 340000 |",
            "Course in coping | Mental health team + Library | 2027-10-01/.. | 2027: 1200500.5, 2028: 160000 |",
            "Family counselling | Child welfare | ../ongoing | 2028: -85000 |",
        ],
    );
    assert!(got.remarks().is_empty(), "{:?}", got.remarks());
}

#[test]
fn short_years_minus_in_every_place_and_a_wrong_total() {
    let got = check(
        "Tiltak;B2027;ØP 2028;ØP 29;Budsjett 2030;Sum\nNye stillinger;1 500;1 500;1 500;1 500;6 000\n\
         Nedleggelse;(350);(700);(700);(700);-2 450\nEffektivisering;500-;500-;500-;500-;2 000-\n\
         Feil sum her;100;100;;;300\nSum tiltak;750;400;300;310;\n",
        [4, 0, 1, 0, 0],
        &[
            "Nye",
            "Nedleggelse |  | ../.. | 2027: -350, 2028: -700",
            "Effektivisering |  | ../.. | 2027: -500",
            "Feil",
        ],
    );
    assert_eq!(kroner_by_year(&got.plan), [(2027, 750), (2028, 400), (2029, 300), (2030, 300)]);
    got.has_remark("5 Sum: Trykt sum er 300, men delene gir 200");
    got.has_remark("6 Budsjett 2030: Trykt sum er 310, men delene gir 300");
}

#[test]
fn headings_over_two_rows_with_the_unit_under_them() {
    check(
        ";;Kostnad;;;Årsverk;;\nNr;Tiltak;2027;2028;2029;2027;2028;2029\n;;1000 kr;1000 kr;1000 kr;;;\n\
         1;Ungdomsteam;850;875;900;1,0;1,0;1,0\n2;Kurs;60;;;0,1;;\n",
        [2, 0, 0, 0, 0],
        &[
            "Ungdomsteam |  | ../.. | 2027: 850000 å1, 2028: 875000 å1, 2029: 900000 å1 |",
            "Kurs |  | ../.. | 2027: 60000 å0.1 |",
        ],
    );
}

#[test]
fn groups_within_groups() {
    let got = check(
        "Tiltak;Ansvarlig;Frist;Kostnad 2027\nHovedmål 1 – Tidlig innsats;;;\nDelmål 1.1: Foreldre får hjelp;;;\n\
         Foreldrekurs;Helsestasjon;2027;100 000\nSatsingsområde: Ventetid;;;\nVentetidstiltak;NAV;2028;200 000\n\
         Hovedmål 2 – Riktig hjelp;;;\nFACT-team;Psykisk helse;2028;2 000 000\nBrukerråd;;løpende;\n",
        [4, 4, 0, 0, 0],
        &["Foreldrekurs", "Ventetidstiltak", "FACT-team", "Brukerråd |  | ../ongoing"],
    );
    assert_eq!(got.goals(), ["Tidlig innsats", "Foreldre får hjelp", "Riktig hjelp"]);
    let parents: Vec<bool> = got.plan.goals().in_order().iter().map(|g| g.parent.id().is_some()).collect();
    assert_eq!(parents, [false, true, false]);
    let strategies: Vec<usize> =
        got.plan.measures().in_order().iter().map(|m| m.strategies.iter().len()).collect();
    assert_eq!(strategies, [0, 1, 0, 0]);
}

#[test]
fn headings_that_say_nothing_but_stand_alone() {
    let got = check(
        "Tiltak;Ansvarlig;Når\nBarn og unge;;\nKurs;NAV;2027\nTeam;DPS;2028\nVoksne;;\nBolig;Teknisk;2029\nmøteplass;;\n\
         * Tall i 2026-kroner;;\n",
        [4, 2, 0, 0, 1],
        &["Kurs", "Team", "Bolig", "møteplass"],
    );
    assert_eq!(got.goals(), ["Barn og unge", "Voksne"]);
    got.has_remark("8 -: Ikke tatt inn: * Tall i 2026-kroner");
}

#[test]
fn numbers_tell_groups_and_their_sums() {
    let got = check(
        "Nr;Tiltak;2027;2028\n1;Barn og unge;300;500\n1.1;Kurs;100;200\n1.2;Team;200;300\n2;Voksne;700;900\n\
         2.1;Bolig;300;400\n2.2;FACT;400;600\n;Totalt;1000;1500\n",
        [4, 0, 3, 0, 0],
        &["Kurs", "Team", "Bolig", "FACT"],
    );
    got.has_remark("5 2028: Trykt sum er 900, men delene gir 1 000");
    assert!(!got.remarks().iter().any(|remark| remark.starts_with("8 ")), "the grand total is right");
}

#[test]
fn a_new_frame_that_does_not_add_up_is_remarked() {
    let got = check(
        "Eining;Tekst;Budsjett 2027;Budsjett 2028\nOppvekst;Opphavleg budsjett;10000;10500\nOppvekst;Ny lærar;500;500\n\
         Oppvekst;Innsparing;-100;-200\nOppvekst;Ny ramme;10400;10900\n",
        [2, 0, 0, 2, 0],
        &["Ny lærar | Oppvekst | ../.. | 2027: 500, 2028: 500", "Innsparing | Oppvekst"],
    );
    got.has_remark("5 Budsjett 2028: Trykt sum er 10 900, men delene gir 10 800");
}

#[test]
fn round_numbers_that_add_up_by_chance_are_no_sums() {
    check("Tiltak;Kostnad 2027\nA;100\nB;50\nC;50\nD;100\n", [4, 0, 0, 0, 0], &["A", "B", "C", "D"]);
    check("Tiltak;2027;2028\nA;40;40\nB;20;20\nC;20;20\n", [3, 0, 0, 0, 0], &["A", "B", "C"]);
}

#[test]
fn a_table_without_headings_is_told_by_its_content() {
    let got = check(
        "Lage felles rutine for barn som pårørende;Helsestasjon;250 000\nStarte samtalegruppe;Psykisk helse;80 000\n",
        [2, 0, 0, 0, 0],
        &["Lage felles rutine for barn som pårørende |  | ../.. |  | B: Helsestasjon / C: 250 000", "Starte"],
    );
    got.has_remark("- -: Fant ingen kolonneoverskrifter");
    got.has_remark("1 C: 250 000 kroner har ikke noe år");
}

#[test]
fn one_column_of_measures() {
    check(
        "Tiltak\nKurs for ansatte, to ganger\nAnsette psykolog\n\nAmbulant team\n",
        [3, 0, 0, 0, 0],
        &["Kurs", "Ans", "Amb"],
    );
}

#[test]
fn headings_without_rows() {
    check("Tiltak;Ansvarlig;Frist\n", [0; 5], &[]).has_remark("- -: Tabellen har ingen rader");
}

#[test]
fn quotation_marks_tabs_and_formulas() {
    let got = check(
        "Tiltak;Beskrivelse;Ansvarlig\n\"Kurs i \"\"mestring\"\"\nfor unge\";\"Linje en\n\n- punkt\";Helsestasjon\n\
         Måle 5\" skjerm;Grei;NAV\n\"Uten slutt;Tekst;DPS\nSiste;Tekst;DPS\n",
        [4, 0, 0, 0, 0],
        &[
            "Kurs i \"mestring\" for unge | Helsestasjon",
            "Måle 5\" skjerm | NAV",
            "\"Uten slutt | DPS",
            "Siste | DPS",
        ],
    );
    got.has_remark("4 -: Et anførselstegn");
    check(
        "Tiltak\tAnsvarlig\tKostnad 2027\nSette opp «åpen dør»\tHelsestasjon\t12,5\nNy rutine\tFastleger\t7\n",
        [2, 0, 0, 0, 0],
        &["Sette opp «åpen dør» | Helsestasjon | ../.. | 2027: 12.5", "Ny rutine"],
    );
    check(
        "sep=,\nTiltak,Ansvarlig,Kostnad 2027\n\"=HYPERLINK(\"\"x\"\")\",NAV,=SUM(C3:C9)\n+47 prosjekt,DPS,1000\n",
        [2, 0, 0, 0, 0],
        &["=HYPERLINK(\"x\") | NAV | ../.. |  | Kostnad 2027: =SUM(C3:C9)", "+47 prosjekt | DPS | ../.. | 2027: 1000"],
    )
    .has_remark("2 Kostnad 2027: Forsto ikke alt");
}

#[test]
fn rows_that_refer_to_the_row_above() {
    check(
        "Hva;Hvem;Når;Hvor mye (kr)\nEttervern;NAV / psykisk helse;Q1 2027 - Q4 2028;400 000\ndo.;;;\n\
         Samme, for unge;\";;\nNoe annet;\"\"\"\";2027;\n",
        [4, 0, 0, 0, 0],
        &[
            "Ettervern | NAV + psykisk helse | 2027-Q1/2028-Q4 | 2027: 200000, 2028: 200000 |",
            "Ettervern | NAV + psykisk helse | 2027-Q1/2028-Q4 |  |",
            "Ettervern, for unge | NAV + psykisk helse | 2027-Q1/2028-Q4 |  |",
            "Noe annet | NAV + psykisk helse | 2027/2027 |  |",
        ],
    )
    .has_remark("4 -: Viser til rad 3");
}

#[test]
fn windows_1252_and_a_byte_order_mark() {
    let (bytes, _, _) =
        encoding(b"M\xE5l;Tiltak;Ansvarlig\n\xC6rlig \xF8ving;Kj\xF8re p\xE5 \x96 \xABn\xE5\xBB;B\xE6rum\n");
    assert_eq!(bytes, ["Kjøre på – «nå» | Bærum | ../.. |  | "]);
    let (bytes, goals, read) = encoding("\u{feff}Mål;Tiltak\nØving;Kjøre\n".as_bytes());
    assert_eq!((bytes.len(), goals.as_slice(), read), (1, &["Øving".to_owned()][..], Some(Encoding::Utf8)));
}

fn encoding(bytes: &[u8]) -> (Vec<String>, Vec<String>, Option<Encoding>) {
    let preview = ImportPreview::read(bytes).expect("readable");
    let read = preview.encoding();
    let got = import_table(&preview);
    (got.measures(), got.goals(), read)
}

#[test]
fn files_that_are_no_tables_are_refused() {
    let cases: [(&[u8], ImportError); 6] = [
        (b"", ImportError::Empty),
        (b"\xEF\xBB\xBF \r\n\n", ImportError::Empty),
        (b"PK\x03\x04 and more", ImportError::NotText),
        (b"\xFF\xFE \0\n\0", ImportError::Empty),
        (b"\x7FELF\x02\x01\x01", ImportError::NotText),
        (&[0; 100], ImportError::NotText),
    ];
    for (bytes, expected) in cases {
        assert_eq!(ImportPreview::read(bytes).map(|_| ()), Err(expected));
    }
}

#[test]
fn a_list_of_investments_and_a_group_in_its_own_column() {
    let got = check(
        "Investeringsprosjekter (beløp i hele tusen);Tidligere bevilget;2027;2028;Totalt\n\
         Omsorgsboliger Nordbyen;2 500;12 000;8 000;20 000\nHerav tilskudd Husbanken;;-4 000;;\nVelferdsteknologi;;500;500;900\n",
        [2, 0, 0, 0, 1],
        &[
            "Omsorgsboliger Nordbyen |  | ../.. | 2027: i12000000, 2028: i8000000 | Tidligere bevilget: 2 500",
            "Velferdsteknologi |  | ../.. | 2027: i500000, 2028: i500000 |",
        ],
    );
    got.has_remark("4 Totalt: Trykt sum er 900, men delene gir 1 000");
    let got = check(
        "Målgruppe;Tiltak;Ansvar\nBarn 0–5;;\n;Heimebesøk;Helsestasjon\n;Foreldrekurs;Helsestasjon\nVaksne;;\n;Ettervern;NAV\n",
        [3, 2, 0, 0, 0],
        &["Heimebesøk", "Foreldrekurs", "Ettervern"],
    );
    let groups: Vec<String> =
        got.plan.target_groups().in_order().iter().map(|g| g.title.to_string()).collect();
    assert_eq!(groups, ["Barn 0–5", "Vaksne"]);
    assert!(got.plan.measures().iter().all(|m| m.reach.iter().len() == 1));
    assert!(got.goals().is_empty());
}

#[test]
fn a_plan_of_action_as_municipalities_publish_them() {
    let got = check(
        "Mål,Tiltak,Ansvar,Tidsfrist,Ressurser/kostnad,Status pr. 2026\n\
         Flere mestrer,\"1. Etablere RPH\n2. Kurs\",Psykisk helse,1.1.2028,\"2 stillinger, kr 1.700.000,- pr. år\",Ikke påbegynt\n\
         ,Selvhjelpsgrupper,\"Frivilligsentralen, LPP\",Kontinuerlig,Innenfor eksisterende budsjett,I gang\n\
         Færre overdoser,Overdoseteam,\"Psykisk helse, NAV og politiet\",2027,\"kr 350 000 (tilskudd Hdir)\",Vurderes\n\
         ,Nalokson,RVTS/KORUS,Årlig,Ingen,Gjennomført\n",
        [4, 0, 0, 0, 0],
        &[
            "1. Etablere RPH 2. Kurs | Psykisk helse | ../2028-01-01 | 2028: 1700000 å2 |",
            "Selvhjelpsgrupper | Frivilligsentralen + LPP | ../ongoing |  |",
            "Overdoseteam | Psykisk helse + NAV, politiet | ../2027 | 2027: 350000 |",
            "Nalokson | RVTS + KORUS | ../ongoing |  |",
        ],
    );
    assert_eq!(got.goals(), ["Flere mestrer", "Færre overdoser"]);
    got.has_remark("2 Tiltak: Cellen ser ut som 2 tiltak");
    got.has_remark("4 Ressurser/kostnad: Forsto ikke alt i «kr 350 000 (tilskudd Hdir)»: tilskudd, hdir");
}

#[test]
fn headings_that_ask() {
    check(
        "Tiltak nr.;Kva skal vi gjere?;Kven har ansvaret?;Når?;Kva kostar det? (kr);Korleis veit vi at vi har lukkast?\n\
         1;Foreldremøte;Skulane;Kvart haust;20 000,-;80 % oppmøte\n\
         2;Aktivitetar;Frivilligsentralen;frå hausten 2027;kr. 150.000 i 2027, deretter kr. 300.000 pr. år;Tal\n\
         3;Plan;Kommunalsjef;Innan 31.12.2028;Innanfor ramma;Vedteken\n",
        [3, 0, 0, 0, 0],
        &[
            "Foreldremøte | Skulane | ../ongoing | 2027: 20000, 2028: 20000 |",
            "Aktivitetar | Frivilligsentralen | 2027-autumn/.. | 2027: 150000, 2028: 300000 |",
            "Plan | Kommunalsjef | ../2028-12-31 |  |",
        ],
    );
}

#[test]
fn a_budget_with_groups_sums_and_a_grand_total() {
    let got = check(
        "Handlings- og økonomiplan 2027-2030, Levekår;;;;;\nDriftstiltak (tall i 1000);2027;2028;2029;2030;Kommentar\n\
         Vedtatt i HØP 2026-2029;;;;;\nStyrking;1 500;1 500;1 500;1 500;Lovpålagt\nReduksjon;-2 000;-4 000;-4 000;-4 000;\n\
         Sum vedtatt;-500;-2 500;-2 500;-2 500;\nNye tiltak;;;;;\nLavterskel (F-sak 12/26);800;1 600;1 600;1 600;\n\
         Prosjekt;0;-300;-300;;\nSum nye tiltak;800;1 300;1 300;1 600;\nSum driftstiltak;300;-1 200;-1 200;-900;\n",
        [4, 2, 3, 0, 0],
        &["Styrking", "Reduksjon", "Lavterskel (F-sak 12/26)", "Prosjekt"],
    );
    assert_eq!(got.remarks(), ["3 -: «Vedtatt i HØP 2026-2029» er lest som overskrift, ikke som tiltak"]);
    let strategies: Vec<usize> =
        got.plan.measures().in_order().iter().map(|m| m.strategies.iter().len()).collect();
    assert_eq!(strategies, [1, 1, 0, 0]);
}

#[test]
fn rows_of_every_length() {
    check(
        "Tiltak;Ansvarlig;Frist\nA;NAV\nB;DPS;2027;ekstra celle;og en til\nC\n",
        [3, 0, 0, 0, 0],
        &["A | NAV", "B | DPS | ../2027 |  | D: ekstra celle / E: og en til", "C |"],
    );
}

#[test]
fn main_goals_over_goals_and_several_levels_in_a_cell() {
    let got = check(
        "Hovedmål;Delmål;Målgruppe;Nivå;Tiltak\nGod helse;Tidlig hjelp;\"Barn 6-12; Ungdom\";Hovedforløp 1 og 2;Kurs\n\
         ;;Vaksne;Universell, selektiv;Team\n;Riktig hjelp;;;FACT\n",
        [3, 0, 0, 0, 0],
        &["Kurs", "Team", "FACT"],
    );
    assert_eq!(got.goals(), ["God helse", "Tidlig hjelp", "Riktig hjelp"]);
    let levels: Vec<String> =
        got.plan.levels().in_order().iter().map(|level| level.title.to_string()).collect();
    assert_eq!(levels, ["Hovedforløp 1", "Hovedforløp 2", "Universell", "selektiv"]);
    assert_eq!(got.plan.measures().in_order()[0].reach.iter().len(), 4);
}

#[test]
fn a_table_that_falls_apart_into_sums_of_one_year() {
    let got = check(
        "Tall i 1000 kr;2027\nHelse;1 500\nKurs;500\nTeam;1 000\nOppvekst;700\nPPT;700\nTeknisk;250\nVei;100\nVann;150\nSum;2 450\n",
        [5, 0, 4, 0, 0],
        &["Kurs |  | ../.. | 2027: 500000", "Team", "PPT", "Vei", "Vann"],
    );
    assert_eq!(got.plan.strategies().len(), 3);
    assert!(got.remarks().is_empty(), "{:?}", got.remarks());
}

#[test]
fn a_goal_with_its_text_in_the_next_cell_and_a_sum_of_a_frame() {
    let got = check(
        "Nr;Tiltak;Ansvar;Når\n;MÅL 1;Flere mestrer;\n1;Kurs;NAV;2027\n;Mål 2:;Færre overdoser;\n2;Team;DPS;2028\n",
        [2, 2, 0, 0, 0],
        &["Kurs", "Team"],
    );
    assert_eq!(got.goals(), ["Flere mestrer", "Færre overdoser"]);
    let got = check(
        "Post;2027;2028\nRamme 2026;1 000;1 000\nLønnskompensasjon;50;60\nNy lege;200;300\nKutt;-30;-40\nSum ramme;1 220;1 321\n",
        [2, 0, 1, 2, 0],
        &["Ny lege", "Kutt"],
    );
    got.has_remark("6 2028: Trykt sum er 1 321, men delene gir 1 320");
}

#[test]
fn totals_that_no_word_names_and_areas_in_merged_cells() {
    check(
        "Tjeneste;2027;2028\nHjemmetjeneste;1 000;1 100\nROP;500;450\nLevekår;1 500;1 550\n",
        [2, 0, 1, 0, 0],
        &["Hjemmetjeneste", "ROP"],
    );
    let got = check(
        "Rammeområde;Post;2027;2028\nHelse;Inngående budsjett;100;100\n;Ny lege;20;30\n;Kutt;-5;-5\n;Sum tiltak;15;26\n\
         ;Ny ramme;115;125\nOppvekst;Inngående budsjett;200;200\n;Ny lærer;10;10\n;Helse og oppvekst totalt;25;35\n",
        [3, 0, 2, 3, 0],
        &["Ny lege | Helse", "Kutt | Helse", "Ny lærer | Oppvekst"],
    );
    got.has_remark("5 2028: Trykt sum er 26, men delene gir 25");
    assert!(!got.remarks().iter().any(|remark| remark.starts_with("9 ")), "{:?}", got.remarks());
    let got = check(
        "Tiltak;2027;2028\n1 Barn og unge;30;50\n1.1 Kurs;10;20\n1.2 Team;20;31\nMål 2: Voksne;7;7\nFACT;5;5\n",
        [3, 1, 1, 0, 0],
        &["1.1 Kurs", "1.2 Team", "FACT"],
    );
    got.has_remark("2 2028: Trykt sum er 50, men delene gir 51");
    got.has_remark("5 -: Beløp i en overskrift er ikke tatt inn: Mål 2: Voksne · 7 · 7");
}

#[test]
fn tables_under_tables_and_tables_of_something_else() {
    let got = check(
        "Handlingsplan;;;\n;;;\nInnsatsområde: Tidlig innsats;;;\nTiltak;Ansvarlig;Frist;Status\nKurs;NAV;2027;Pågår\n;;;\n\
         Innsatsområde: Behandling;;;\nTiltak;Ansvarlig;Frist;Status\nFACT;DPS;2029;Planlagt\n",
        [2, 2, 0, 0, 0],
        &["Kurs", "FACT"],
    );
    let strategies = got.plan.strategies().in_order();
    assert_eq!(strategies.iter().map(|s| &*s.title).collect::<Vec<_>>(), ["Tidlig innsats", "Behandling"]);
    assert!(got.plan.measures().iter().all(|m| m.strategies.iter().len() == 1));
    assert_eq!(&*got.plan.about().title, "Handlingsplan");
    check("Målgruppe;Beskrivelse;Antall\nBarn;Små;300\nUnge;Store;200\n", [0, 0, 0, 0, 2], &[])
        .has_remark("- -: Ingen kolonne sier hva som skal gjøres");
    check(
        "Tiltak;Når;Kostnad\nPsykolog;01.01.2028 →;kr 950.000,-/år\nKurs;2027-2030;0\n",
        [2, 0, 0, 0, 0],
        &["Psykolog |  | 2028-01-01/.. | 2028: 950000, 2029: 950000, 2030: 950000 |", "Kurs"],
    );
}

#[test]
fn several_columns_of_one_year() {
    check(
        "Tjeneste;Regnskap 2025;Budsjett 2026;Revidert budsjett 2026;Budsjettforslag 2027;Sum 2026-27;Totalt 2026–27\nNAV;1;2;3;4;7;7\n",
        [1, 0, 0, 0, 0],
        &["NAV |  | ../.. | 2025: 1, 2026: 3, 2027: 4 | Budsjett 2026: 2"],
    );
    check(
        "Tiltak;Utgift 2027;Inntekt 2027;Netto 2027\nKurs;500;200;300\n",
        [1, 0, 0, 0, 0],
        &["Kurs |  | ../.. | 2027: 300 | Utgift 2027: 500 / Inntekt 2027: 200"],
    );
    check("Tiltak;Lønn 2027;Drift 2027\nKurs;500;200\n", [1, 0, 0, 0, 0], &["Kurs |  | ../.. | 2027: 700 |"])
        .has_remark("- -: Kolonner for samme år er lagt sammen: Lønn 2027, Drift 2027");
}

#[test]
fn operating_and_investment_side_by_side() {
    check(
        "Tiltak;Drift;;Investering;\n;2027;2028;2027;2028\nBolig;100;200;1 000;\n",
        [1, 0, 0, 0, 0],
        &["Bolig |  | ../.. | 2027: 100 i1000, 2028: 200 |"],
    );
    check(
        "Tiltak;Årlig kostnad (mill. kr);Periode\nBolig;1,5;2027-2028\n",
        [1, 0, 0, 0, 0],
        &["Bolig |  | 2027/2028 | 2027: 1500000, 2028: 1500000 |"],
    );
    check("Tiltak;Annet\nBolig;ja\n", [1, 0, 0, 0, 0], &["Bolig |  | ../.. |  | Annet: ja"]);
}

#[test]
fn five_thousand_rows() {
    let mut table = "Tiltak;Ansvarlig;Kostnad 2027;Kostnad 2028\n".to_owned();
    for row in 0..5000 {
        writeln!(table, "Tiltak {row};Enhet {};{row};{}", row % 40, row * 2).expect("text takes text");
    }
    let got = got(&table);
    assert_eq!(got.result.measures, 5000);
    assert_eq!(got.plan.organisations().len(), 40);
    assert_eq!(kroner_by_year(&got.plan), [(2027, 12_497_500), (2028, 24_995_000)]);
}

/// What a cell of amounts says: kroner or bare numbers, `å` årsverk, marks and what is left.
fn remark_texts(cell: &str) -> String {
    let reading = read_amounts(cell, Language::Nb);
    let mut message: Vec<String> = Vec::new();
    for money in &reading.money {
        let unit = if money.has_unit { "kr " } else { "" };
        let onward = if money.is_onward { " on" } else { "" };
        let last = money.last_year.map_or_else(String::new, |last| format!("-{last}"));
        let year = money.year.map_or_else(String::new, |year| format!(" in {year}{last}{onward}"));
        let budget = if money.budget_type == Some(BudgetType::Investment) { " inv" } else { "" };
        let yearly = if money.is_yearly { " a year" } else { "" };
        message.push(format!("{unit}{}{budget}{yearly}{year}", money.value.to_f64()));
    }
    message.extend(reading.fte.map(|fte| format!("å{}", fte.to_f64())));
    message.extend(reading.year_count.iter().map(|count| format!("over {count} years")));
    message.extend(reading.shares.iter().map(|(share, year)| format!("{}% in {year}", share.to_f64())));
    message.extend(reading.marks.iter().map(|mark| format!("{mark:?}")));
    message.extend(reading.unrecognised.iter().map(|rest| format!("?{rest}")));
    message.join(", ")
}

#[test]
fn amounts_are_read_as_people_write_them() {
    for (cell, expected) in [
        ("1 650", "1650"),
        ("425.000,-", "kr 425000"),
        ("0,5 årsverk = kr 425.000,-", "kr 425000 a year, å0.5"),
        ("6,5 MNOK", "kr 6500000"),
        ("6,5 MNOK inv.", "kr 6500000 inv"),
        ("ca. 2,3 mill", "kr 2300000, Approximate"),
        ("kr 120 000 pr år", "kr 120000 a year"),
        ("1.020.000 (50 % i 2028)", "1020000, 50% in 2028"),
        ("-350 000", "-350000"),
        ("−350 000", "-350000"),
        ("(350 000)", "-350000"),
        ("350 000-", "-350000"),
        ("innenfor ramme", "WithinFrame"),
        ("-", "Nothing"),
        ("?", "Unknown"),
        ("", ""),
        ("kr 1,2 mill.", "kr 1200000"),
        ("250 tkr", "kr 250000"),
        ("NOK 75 000", "kr 75000"),
        ("kr 2000", "kr 2000"),
        ("1 ny stilling", "å1"),
        ("40 % stilling (340 000)", "340000 a year, å0.4"),
        ("2027: 100 000, 2028: 200 000", "100000 in 2027, 200000 in 2028"),
        ("100 000 i 2027", "100000 in 2027"),
        ("2-3 mill", "?2-3"),
        ("drift 400 000 / investering 2 mill", "400000, kr 2000000 inv"),
        ("engangskostnad kr 90 000", "kr 90000, OneOff"),
        ("avklares i budsjettet", "Unknown, ?budsjettet"),
        ("=SUM(C3:C9)", "?=SUM(C3:C9)"),
        ("85'", "kr 85000"),
        ("−250'", "kr -250000"),
        ("300k", "kr 300000"),
        ("1,2 M", "kr 1200000"),
        ("- kr 250 000", "kr -250000"),
        ("minus 250 000", "-250000"),
        ("(kr 250 000)", "kr -250000"),
        ("(250 000)", "-250000"),
        ("> 1 mill", "kr 1000000, Approximate"),
        ("½ årsverk", "å0.5"),
        ("1½ stilling", "å1.5"),
        ("2 x 50 % stilling", "å1"),
        ("2027-2028: 200 000", "200000 in 2027-2028"),
        ("Innenfor eksisterende budsjettrammer", "WithinFrame"),
        ("0,6 mill i 2027, 1,2 mill fra 2028", "kr 600000 in 2027, kr 1200000 in 2028 on"),
        ("30 000 kr/mnd", "kr 360000 a year, Monthly"),
        ("20 000 / år", "20000 a year"),
        ("Kr 1 000 000,- over 4 år", "kr 1000000, over 4 years"),
        ("50/50 kommune/stat", "?50/50, ?kommune, ?stat"),
        ("2 stillinger, ca. kr 1.700.000,- pr. år", "kr 1700000 a year, å2, Approximate"),
        ("1 500 000 (2027-kroner)", "1500000, ?2027-kroner"),
    ] {
        assert_eq!(remark_texts(cell), expected, "{cell:?}");
    }
}

#[test]
fn names_are_parted_where_they_are_names() {
    let known = BTreeSet::from(["rus og psykisk helse".to_owned()]);
    for (cell, expected) in [
        ("DPS; NAV", "DPS|NAV"),
        ("Barnevern; PPT; helsestasjon", "Barnevern|PPT|helsestasjon"),
        ("Kommunalsj. oppvekst / helse", "Kommunalsj. oppvekst|Kommunalsj. helse"),
        ("Familiens hus / barnehagene", "Familiens hus|barnehagene"),
        ("LPP og Mental Helse", "LPP|Mental Helse"),
        ("Bo og Habilitering", "Bo og Habilitering"),
        ("Oppvekst, kultur og velferd", "Oppvekst, kultur og velferd"),
        ("NAV, DPS og BUP", "NAV|DPS|BUP"),
        ("Skole, barnehage, helsestasjon", "Skole|barnehage|helsestasjon"),
        ("KORUS (kurs; råd), NAV", "KORUS (kurs; råd)|NAV"),
        ("ACT/FACT-team", "ACT/FACT-team"),
        ("Rus og psykisk helse", "Rus og psykisk helse"),
        ("NAV\nDPS", "NAV|DPS"),
        ("nav; NAV", "nav"),
        ("Helsestasjonen, leder", "Helsestasjonen, leder"),
        ("NAV, leder; DPS", "NAV, leder|DPS"),
    ] {
        assert_eq!(split_organisations(cell, &known).join("|"), expected, "{cell:?}");
    }
}

#[test]
fn a_lead_written_as_unit_and_role_is_one_lead_with_a_role() {
    let got = got("Tiltak;Ansvarlig\nA;Fjellvik skole, rektor\nB;Psykisk helse, leder\n");
    let role = |title: &str| {
        let found = got.plan.measures().iter().find(|m| &*m.title == title).expect("the measure came in");
        let unit = found.lead.id().and_then(|id| got.plan.organisations().get(id)).expect("it has a lead");
        format!("{} / {}", &*unit.title, &*found.lead_role)
    };
    assert_eq!(role("A"), "Fjellvik skole / rektor");
    assert_eq!(role("B"), "Psykisk helse / leder");
    assert_eq!(got.plan.organisations().len(), 2);
}

#[test]
fn case_numbers_are_found_in_text() {
    for (text, expected) in [
        ("Insentivordning (PS-41/22)", "PS-41/22"),
        ("Opplæring (PS 96/21)", "PS 96/21"),
        ("K-sak 43/26", "K-sak 43/26"),
        ("jf. sak 12/2027 og FS 3/27", "sak 12/2027|FS 3/27"),
        ("arkivsak 2026/1234", "arkivsak 2026/1234"),
        ("Åpent 24/7, ACT/FACT, og/eller 50/50", ""),
        ("1/1-28 eller 01/02/2027", ""),
    ] {
        assert_eq!(case_numbers(text).join("|"), expected, "{text:?}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = ImportPreview::read(&bytes).map(|preview| preview.import(&Plan::default(), &mut planverksted::model::IdGenerator::seeded(1), ""));
    }

    #[test]
    fn no_table_makes_it_panic(
        heading in proptest::collection::vec("(Tiltak|Ansvarlig|Mål|Kostnad 2027|2028|Årsverk|Periode|Sum|Nr|Målgruppe|Nivå|[a-zæøå ]{0,6})", 1..6),
        cells in proptest::collection::vec("(MÅL 1: |Sum |ditto, |løpende|2027-2030|Ny ramme|DPS; NAV|kr |[0-9 .,%()-]{0,9}|[\"a-zæøå?;]{0,5}){0,2}", 0..40),
    ) {
        let mut table = heading.join(";");
        for row in cells.chunks(heading.len()) {
            table.push('\n');
            table.push_str(&row.join(";"));
        }
        if let Ok(preview) = ImportPreview::read(table.as_bytes()) {
            let got = import_table(&preview);
            prop_assert_eq!(got.result.measures, got.plan.measures().len());
            let again = preview.import(&Plan::default(), &mut planverksted::model::IdGenerator::seeded(1), "table.csv");
            prop_assert_eq!(again.change, got.result.change);
        }
    }
}
