//! Task boards and project programs: their headings in three languages, and tasks with resources in one text.

use super::variants::{import_bytes, in_all_forms, rows_of};

/// Title, who, start, end and state, as boards call them.
const BOARDS: [[&str; 5]; 6] = [
    ["Oppgavenavn", "Tilordnet til", "Startdato", "Forfallsdato", "Fremdriftsstatus"],
    ["Oppgåvenamn", "Tilordna til", "Startdato", "Forfallsdato", "Status"],
    ["Task Name", "Assigned To", "Start date", "Due date", "Progress"],
    ["Oppgave", "Tildelt", "Planlagt start", "Forfall", "Status"],
    ["Task", "Assignee", "Begin date", "End date", "State"],
    ["Name", "Coordinator", "Begin", "Finish", "Status"],
];

#[test]
fn the_headings_of_boards_are_known() {
    for headings in BOARDS {
        let table = format!(
            "ID;Samling;{};Etiketter\n1;Rus;Kartlegge behov;Plankoordinator;04.01.2027;26.02.2027;Ikke startet;Grønn\n\
             2;Rus;Bygge opp team;Leder psykisk helse;01.03.2027;30.06.2028;Pågår;\n",
            headings.join(";")
        );
        for (form, bytes) in in_all_forms(&rows_of(&table)) {
            let got = import_bytes(&bytes);
            let description = format!("{form}\n{table}\n{:#?}\n{:#?}", got.measures(), got.remarks());
            let expected = [
                "Kartlegge behov | Plankoordinator | 2027-01-04/2027-02-26 |  |",
                "Bygge opp team | Leder psykisk helse | 2027-03-01/2028-06-30 |  |",
            ];
            for (measure, expected) in got.measures().iter().zip(expected) {
                assert!(measure.starts_with(expected), "{expected}\n{description}");
            }
            assert_eq!(got.measures().len(), 2, "{description}");
        }
    }
}

#[test]
fn the_resources_below_the_tasks_are_no_measures() {
    for people in ["E-mail,Phone", "E-post,Telefon", "Email,Mobil"] {
        let table = format!(
            "ID,Name,Begin date,End date,Duration,Completion,Cost,Coordinator,Predecessors,Outline number,Resources,Notes\n\
             0,Kartlegge behov,04.01.27,26.02.27,40,100,15000,Plankoordinator,,1,Plankoordinator,\n\
             1,Evaluering,01.09.28,30.11.28,65,0,0,Plankoordinator,1,3,Plankoordinator,\n\
             ,,,,,,,,,,,\n\
             ID,Name,Role,{people},Standard rate,Total cost,Total load,,,,\n\
             0,Plankoordinator,project manager,plan@example.org,,0,0,105,,,,\n\
             1,Psykolog,undefined,,,0,0,340,,,,\n"
        );
        let got = import_bytes(table.as_bytes());
        let titles: Vec<String> =
            got.plan.measures().in_order().iter().map(|measure| measure.title.to_string()).collect();
        assert_eq!(titles, ["Kartlegge behov", "Evaluering"], "{:#?}", got.remarks());
        assert!(!format!("{:?}", got.plan).contains("example.org"));
    }
}

#[test]
fn a_time_of_day_after_a_day_is_dropped() {
    for (start, end) in [
        ("04.01.2027 08:00", "26.02.2027 16:30:00"),
        ("2027-01-04T08:00:00Z", "2027-02-26T00:00:00.000+01:00"),
        ("2027-01-04 00:00:00", "2027-02-26 23:59"),
        ("1/4/2027 12:00 AM", "2/26/2027 11:59:59 PM"),
    ] {
        let table = format!("Task Name;Start date;Due date\nKurs;{start};{end}\n");
        let got = import_bytes(table.as_bytes());
        assert_eq!(got.measures(), ["Kurs |  | 2027-01-04/2027-02-26 |  | "], "{start} {:?}", got.remarks());
    }
}

#[test]
fn a_column_of_nothing_but_new_and_continued_says_so_of_the_measures() {
    for heading in ["Endring", "Type", "Kategori", "N/V"] {
        let table =
            format!("Tiltak;{heading};2027\nKurs;Nytt;100\nGruppe;Videreføres;200\nTurlag;styrkes;300\n");
        let got = import_bytes(table.as_bytes());
        let plan = &got.plan;
        let changes: Vec<String> =
            plan.measures().in_order().iter().map(|measure| format!("{:?}", measure.change)).collect();
        assert_eq!(
            changes.iter().collect::<std::collections::BTreeSet<_>>().len(),
            3,
            "{heading} {changes:?}"
        );
        assert!(plan.measures().iter().all(|measure| measure.note.is_empty()), "{heading}");
    }
}
