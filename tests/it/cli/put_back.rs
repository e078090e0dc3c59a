//! The command line writes over a plan file for which steps wait in the journal: they come with it.

use crate::harness::command_line::run_at;
use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use crate::session::put_back::crash;
use planverksted::store::{AppDirs, Disk, SAMPLE_PLAN, open_plan};
use std::path::Path;

fn import(dirs: &AppDirs, folder: &Folder, into: &Path, out: &Path) -> String {
    let table = folder.file("table.csv", "Tiltak;Ansvarlig\nNytt kurs;Helse\n");
    let (code, _, remarks) = run_at(
        Some(dirs.clone()),
        [&"import" as &dyn AsRef<std::ffi::OsStr>, &table, &"--into", &into, &"-o", &out],
    );
    assert_eq!(code, 0, "{remarks}");
    remarks
}

#[test]
fn an_import_into_a_file_keeps_what_a_crash_kept_out_of_it() {
    let folder = Folder::of("cli-put-back");
    let path = folder.file("plan.ron", SAMPLE_PLAN);
    let dirs = AppDirs::inside(folder.path("home"));
    crash(&dirs, &path, &["Ventet"]);
    let before = title_of_file(&path);
    // To another file the steps do not come: they wait for this one.
    let other = folder.path("other.ron");
    assert_eq!(import(&dirs, &folder, &path, &other), "");
    assert_eq!(title_of_file(&other), before);
    let remarks = import(&dirs, &folder, &path, &path);
    assert!(remarks.contains("put back"), "{remarks}");
    assert_eq!(title_of_file(&path), "Ventet");
    assert_eq!(import(&dirs, &folder, &path, &path), "", "once");
    let plan = open_plan(&Disk, &path).expect("it is a plan").saved.plan;
    assert!(plan.measures().iter().filter(|measure| &*measure.title == "Nytt kurs").count() > 0);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    assert_eq!(harness.title(), "Ventet");
    let messages = harness.messages();
    // The other file is another version of the plan; nothing is said of what was put back before.
    assert!(messages.len() == 1 && messages[0].contains("other.ron"), "{messages:?}");
}
