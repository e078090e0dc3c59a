//! The command line: acts, answers and exit codes.

use crate::harness::command_line::run;
use crate::harness::folder::Folder;
use planverksted::store::{Disk, open_plan};
use serde_json::{Value, json};
use std::path::Path;

fn json_of(answer: &str) -> Value {
    serde_json::from_str(answer).expect("the answer is JSON")
}

#[test]
fn checking_tells_what_there_is_to_look_at_and_whether_it_should_be_put_right() {
    let folder = Folder::of("check");
    let file = folder.file("sample.ron", planverksted::store::SAMPLE_PLAN);
    let (code, answer, err) = run([&"check", &file, &"--json"]);
    assert_eq!((code, err.as_str()), (1, ""));
    let answer = json_of(&answer);
    let findings = answer["findings"].as_array().expect("a list");
    let of_rule = |rule: &str| findings.iter().find(|finding| finding["rule"] == rule).expect("it is found");
    assert_eq!(
        of_rule("no_lead"),
        &json!({
            "rule": "no_lead",
            "severity": "warning",
            "kind": "measure",
            "record": "6SRYH2YHH3",
            "field": "lead",
            "text": "No unit is responsible for the measure. A measure that nobody is responsible for is seldom \
                carried out.",
        })
    );
    let (code, description, _) = run([&"check", &file, &"--language", &"nb"]);
    assert_eq!((code, description.lines().count()), (1, findings.len()));
    let line =
        "Bør rettes: tiltak 5.5 «Aktivitetstilbud for unge på dagtid»: Tiltaket har ingen ansvarlig enhet. ";
    assert!(description.lines().any(|description| description.starts_with(line)), "{description}");
}

#[test]
fn what_was_set_aside_is_told_with_its_reason_and_is_no_fault() {
    let folder = Folder::of("check-aside");
    let text = "(format: (0, 1), plan_id: \"2222222222\", goal: [(id: \"AAAAAAAAAA\", parent: \"BBBBBBBBBB\", \
        set_aside: {\"dangling_link\": \"Kommer fra nabokommunen\"})])";
    let file = folder.file("plan.ron", text);
    let (code, answer, err) = run([&"check", &file, &"--json"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(json_of(&answer)["findings"][0]["set_aside"], "Kommer fra nabokommunen");
    let (code, description, _) = run([&"check", &file]);
    assert!(code == 0 && description.contains("Reason: Kommer fra nabokommunen"), "{description}");
}

#[test]
fn a_plan_without_anything_to_put_right_is_fine() {
    let folder = Folder::of("check-fine");
    let plan = folder.path("plan.ron");
    run([&"new", &"--template", &"empty", &"-o", &plan]);
    assert_eq!(run([&"check", &plan, &"--json"]), (0, "{\"findings\":[]}\n".to_owned(), String::new()));
    assert_eq!(run([&"check", &plan]).0, 0);
    assert_eq!(run([&"check", &folder.path("none.ron")]).0, 2);
    assert_eq!(run([&"check"]).0, 2);
}

fn table(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables").join(name)
}

/// Takes a table in, opens what was saved, and makes its document; tells the answer of `import` and of `info`.
fn whole_way(name: &str) -> (Value, Value) {
    let folder = Folder::of(&format!("whole-way-{name}"));
    let plan = folder.path("plan.ron");
    let (code, answer, err) = run([&"import", &table(name), &"-o", &plan, &"--json"]);
    assert_eq!((code, err.as_str()), (0, ""), "{name}");
    let opened = open_plan(&Disk, &plan).expect("what was saved opens");
    assert_eq!(opened.remarks, [], "{name}");
    let (code, info, _) = run([&"info", &plan, &"--json"]);
    assert_eq!(code, 0, "{name}");
    let (code, _, err) = run([&"export", &plan, &"--to", &"pdf", &"-o", &folder.path("out")]);
    // One of the tables has a row that looks as if it had an identity number; nothing else is to be said.
    let warned =
        if name == "synth-rotete-import-cp1252.csv" { "seems to hold an identity number" } else { "" };
    assert_eq!((code, err.lines().count()), (0, usize::from(!warned.is_empty())), "{name}: {err}");
    assert!(err.contains(warned), "{name}: {err}");
    let made = std::fs::read_dir(folder.path("out")).expect("a folder was made").count();
    assert_eq!(made, 1, "{name}");
    (json_of(&answer), json_of(&info))
}

fn check_table(name: &str, taken: u64, unit: &str, rows: &Value, operating: &Value) {
    let (answer, info) = whole_way(name);
    assert_eq!(answer["taken"], taken, "{name}");
    assert_eq!(answer["unit"], unit, "{name}");
    assert_eq!(&answer["rows"], rows, "{name}");
    assert_eq!(info["records"]["measure"], taken, "{name}");
    for (year, sum) in operating.as_object().expect("sums by year") {
        assert_eq!(&info["years"][year]["operating"], sum, "{name} {year}");
    }
}

#[test]
fn the_six_tables_go_the_whole_way() {
    let rows = |measure: u8, heading: u8, sum: u8, frame: u8| json!({ "measure": measure, "heading": heading, "sum": sum, "frame": frame });
    let sums = json!({ "2027": 590_000, "2028": 8_630_000, "2029": 3_935_000, "2030": 4_040_000 });
    check_table("synth-bokmaal-full.csv", 14, "kr", &rows(14, 0, 0, 0), &sums);
    check_table("synth-nynorsk.csv", 11, "1000kr", &rows(11, 0, 0, 0), &json!({}));
    check_table("synth-rotete-import-cp1252.csv", 10, "kr", &rows(10, 2, 0, 0), &json!({}));
    let sums = json!({ "2023": -643_000, "2024": -78_874_000, "2025": -85_798_000, "2026": -83_424_000 });
    check_table("molde-2023-prioriteringer.csv", 22, "1000kr", &rows(22, 0, 2, 4), &sums);
    let sums = json!({ "2024": 2149, "2025": 3086, "2026": -1145, "2027": -1689 });
    check_table("hustadvika-2024-driftsrammer.csv", 10, "kr", &rows(10, 4, 4, 12), &sums);
    let sums = json!({ "2016": 4_501_818_000_u64, "2017": 4_429_476_000_u64, "2020": 4_388_696_000_u64 });
    check_table("stavanger-2017-oppvekst-levekar-1b.csv", 17, "1000kr", &rows(17, 0, 0, 0), &sums);
}

#[test]
fn a_table_that_says_where_its_money_comes_from_costs_no_new_money() {
    let (_, info) = whole_way("economy-by-source.csv");
    for year in ["2027", "2028", "2029"] {
        let of = |source: &str| &info["money"]["frame_change"]["years"][year][source]["operating"];
        assert_eq!([of("new"), of("within_frame"), of("grant")], [0, 100_000, 500_000], "{year}");
    }
    let titles = json!([
        { "number": "1.1", "title": "Ukentlig inntaksmøte" },
        { "number": "1.4", "title": "Døgnplass" },
    ]);
    assert_eq!(info["without_amounts"], titles);
}

#[test]
fn what_a_cell_says_of_the_frame_is_for_the_year_of_its_column() {
    let folder = Folder::of("frame-of-a-year");
    let table = "Tiltak;Ansvarlig;2027;2028;2029\nKurs;NAV;80 000, innenfor ramme;90 000;innanfor ramma\n";
    let (table, plan) = (folder.file("table.csv", table), folder.path("plan.ron"));
    assert_eq!(run([&"import", &table, &"-o", &plan]).0, 0);
    let (_, info, _) = run([&"info", &plan, &"--json"]);
    let years = &json_of(&info)["money"]["frame_change"]["years"];
    assert_eq!(years["2027"]["within_frame"]["operating"], 80_000);
    assert_eq!(years["2027"]["new"]["operating"], 0);
    assert_eq!(years["2028"]["new"]["operating"], 90_000);
    assert_eq!(years["2028"].get("within_frame").map(|sums| &sums["operating"]), Some(&Value::Null));
}

#[test]
fn a_unit_given_by_hand_settles_what_the_table_leaves_open() {
    let folder = Folder::of("unit");
    let plan = folder.path("plan.ron");
    let table = table("hustadvika-2024-driftsrammer.csv");
    let (code, answer, _) = run([&"import", &table, &"--unit", &"1000kr", &"-o", &plan, &"--json"]);
    assert_eq!(code, 0);
    assert_eq!(json_of(&answer)["unit"], "1000kr");
    let (_, info, _) = run([&"info", &plan, &"--json"]);
    assert_eq!(json_of(&info)["years"]["2024"]["operating"], 2_149_000);
}

#[test]
fn a_table_goes_into_a_plan_that_is_there() {
    let folder = Folder::of("into");
    let (first, second) = (folder.path("first.ron"), folder.path("second.ron"));
    assert_eq!(run([&"new", &"--template", &"empty", &"--title", &"Our plan", &"-o", &first]).0, 0);
    let into = run([&"import", &table("synth-nynorsk.csv"), &"--into", &first, &"-o", &second]);
    assert_eq!(into.0, 0);
    let plan = open_plan(&Disk, &second).expect("it opens").saved;
    assert_eq!(&*plan.plan.about().title, "Our plan");
    assert_eq!(plan.plan.measures().len(), 11);
    assert_eq!(plan.plan_id, open_plan(&Disk, &first).expect("it opens").saved.plan_id);
    let untouched = open_plan(&Disk, &first).expect("it opens").saved;
    assert_eq!(untouched.plan.measures().len(), 0);
}

#[test]
fn a_sheet_is_chosen_by_name_and_a_workbook_is_known_by_its_content() {
    let folder = Folder::of("sheets");
    let plan = folder.path("plan.ron");
    let saved = table("saved/synth-nynorsk-unruly.xlsx");
    let renamed = folder.path("renamed.csv");
    std::fs::copy(&saved, &renamed).expect("it is copied");
    let (code, answer, _) = run([&"import", &renamed, &"-o", &plan, &"--json"]);
    let answer = json_of(&answer);
    assert_eq!((code, &answer["taken"]), (0, &json!(11)));
    assert_eq!(answer["sheets"][1], json!({ "name": "Tiltak", "as": "measures" }));
    assert_eq!(answer["sheets"][2], json!({ "name": "Ordliste", "as": "left" }));
    let (code, answer, _) = run([&"import", &saved, &"--sheet", &"ordliste", &"-o", &plan, &"--json"]);
    assert_eq!((code, &json_of(&answer)["taken"]), (0, &json!(2)));
    let (code, _, message) = run([&"import", &saved, &"--sheet", &"Ark9", &"-o", &plan]);
    assert!(code == 2 && message.contains("Les meg, Tiltak, Ordliste, Målgrupper"), "{message}");
}

#[test]
fn info_tells_what_a_plan_holds() {
    let folder = Folder::of("info");
    let file = folder.file(
        "plan.ron",
        r#"(format: (0, 1), plan: (title: "Hei", state: "draft"),
            measure: [(id: "7K2XAAAAAA", title: "A", amounts: {2027: (operating: 1000.5, fte: 0.2)})])"#,
    );
    let (code, answer, err) = run([&"info", &file, &"--json"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let answer = json_of(&answer);
    assert_eq!(answer["title"], "Hei");
    assert_eq!(answer["state"], "draft");
    assert_eq!(answer["format"], "0.1");
    assert_eq!(answer["records"]["measure"], 1);
    assert_eq!(answer["records"]["goal"], 0);
    assert_eq!(
        answer["fields"],
        json!({ "plan": { "title": 1, "state": 1 }, "measure": { "title": 1, "amounts": 1 } })
    );
    let new = json!({ "operating": 1000.5, "investment": null, "fte": 0.2 });
    let by_source = json!({ "new": new });
    assert_eq!(
        answer["years"],
        json!({ "2027": { "operating": 1000.5, "investment": 0, "fte": 0.2, "frame_change": by_source } })
    );
    let years = json!({ "2027": { "new": new } });
    let without = json!([{ "title": null, "years": years }]);
    let money = json!({ "years": years, "by_goal": without, "by_sector": without });
    assert_eq!(answer["money"], json!({ "frame_change": money }));
    assert_eq!(answer["without_amounts"], json!([]));
    let (code, answer, _) = run([&"info", &file]);
    assert_eq!(code, 0);
    assert!(
        answer.starts_with("Hei (Draft)\nmeasure: 1\n  filled in: Measure 1, Amounts by year 1\n2027, operating cost: new money NOK 1,000.5\n"),
        "{answer}"
    );
}

#[test]
fn fmt_writes_the_same_bytes_twice_and_says_that_comments_go() {
    let folder = Folder::of("fmt");
    let file = folder.file("plan.ron", "(format: (0, 1), /* ours */ plan: (title: \"Hei\"))");
    let (code, out, _) = run([&"fmt", &file]);
    assert_eq!(code, 0);
    assert!(out.contains("Comments"), "{out}");
    let once = std::fs::read(&file).expect("it is there");
    assert_eq!(run([&"fmt", &file]).0, 0);
    assert_eq!(std::fs::read(&file).expect("it is there"), once);
    assert_eq!(folder.names(), ["plan.ron"]);
}

#[test]
fn a_new_plan_never_takes_the_place_of_a_file() {
    let folder = Folder::of("new");
    let file = folder.file("plan.ron", "mine");
    let (code, _, err) = run([&"new", &"--template", &"mental-health", &"-o", &file]);
    assert_eq!(code, 2);
    assert!(err.contains("exists already"), "{err}");
    assert_eq!(std::fs::read(&file).expect("it is there"), b"mine");
}

#[test]
fn a_sample_of_the_same_seed_is_the_same_file() {
    let folder = Folder::of("sample-twice");
    let (a, b) = (folder.path("a.ron"), folder.path("b.ron"));
    assert_eq!(run([&"sample", &"--measures", &"30", &"--seed", &"4", &"-o", &a]).0, 0);
    assert_eq!(run([&"sample", &"--measures", &"30", &"--seed", &"4", &"-o", &b]).0, 0);
    assert_eq!(std::fs::read(&a).expect("it is there"), std::fs::read(&b).expect("it is there"));
    assert_eq!(open_plan(&Disk, &a).expect("it opens").saved.plan.measures().len(), 30);
}

fn check_refused<const N: usize>(args: [&str; N], expected: &str) {
    let (code, out, err) = run(args.each_ref().map(|arg| -> &dyn AsRef<std::ffi::OsStr> { arg }));
    assert_eq!((code, out.as_str()), (2, ""), "{args:?}");
    assert!(err.contains(expected), "{args:?}: {err}");
}

#[test]
fn what_cannot_be_understood_is_refused_with_the_usage() {
    check_refused(["dance", "a", "b"], "“dance”");
    check_refused(["info"], "FILE is missing");
    check_refused(["info", "a.ron", "b.ron"], "“b.ron”");
    check_refused(["info", "a.ron", "--to", "pdf"], "--to does not belong");
    check_refused(["export", "a.ron", "--to", "docm", "-o", "x"], "“docm”");
    check_refused(["export", "a.ron", "-o", "x"], "--to pdf|docx|html|md is missing");
    check_refused(["sample", "--measures", "many", "-o", "x"], "“many”");
    check_refused(
        ["new", "--template", "castle", "-o", "x"],
        "mental-health, children-and-young, emergency-inpatient, responsibility-guidelines, single-gathering, empty",
    );
    check_refused(["--language", "se", "info", "a.ron"], "“se”");
    check_refused(["--frobnicate", "1"], "--frobnicate");
    check_refused(["info", "a.ron"], "a.ron");
}

#[test]
fn messages_come_in_the_language_asked_for() {
    assert!(run([&"--language", &"nn", &"info", &"x.ron"]).2.contains("Fann ikkje"));
    assert!(run([&"--language", &"nb", &"info", &"x.ron"]).2.contains("Fant ikke"));
    assert!(run([&"--help"]).1.contains("planverksted export"));
    assert!(run([&"--version"]).1.starts_with("planverksted "));
}
