//! Saving under another name: the file that is written is the one that was asked about, and what it held is kept.

use crate::harness::folder::Folder;
use crate::harness::program::{ProgramHarness, title_of_file};
use planverksted::session::{Command, SaveState};
use planverksted::store::{Disk, SAMPLE_PLAN, list_versions, plan_id_in, read_version};

const SAMPLE_TITLE: &str = "Plan for psykisk helse og rus 2027–2030";

/// A new plan in a folder where there is another one in `plan.ron`.
fn begin(test: &str) -> (Folder, ProgramHarness) {
    let folder = Folder::of(test);
    folder.file("plan.ron", SAMPLE_PLAN);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.dispatch(Command::NewFromTemplate("empty".to_owned())).set_title("Ny plan");
    (folder, harness)
}

/// The key of what the prompt says against the path.
fn rejection(harness: &ProgramHarness) -> Option<String> {
    harness.program.path_prompt()?.rejection.as_ref().map(|phrase| phrase.key.to_string())
}

/// Answers the prompt.
fn answer(harness: &mut ProgramHarness, path: &str) {
    harness.program.answer_prompt(Some(path.to_owned()));
    harness.program.settle();
}

#[test]
fn a_name_without_its_ending_is_asked_about_with_it() {
    let (folder, mut harness) = begin("save-as-ending");
    harness.dispatch(Command::SaveAs);
    for typed in ["plan", "plan.ron"] {
        answer(&mut harness, &folder.path(typed).display().to_string());
        assert_eq!(rejection(&harness).as_deref(), Some("ui-path-taken"), "{typed}");
        assert_eq!(title_of_file(&folder.path("plan.ron")), SAMPLE_TITLE, "{typed}");
    }
    // The system's dialog has asked about a file without the ending.
    harness.program.answer_prompt(None);
    harness.dispatch(Command::SaveTo(folder.path("plan")));
    assert_eq!(rejection(&harness).as_deref(), Some("ui-path-taken"));
    assert_eq!(title_of_file(&folder.path("plan.ron")), SAMPLE_TITLE);
    assert_eq!(harness.save_state(), SaveState::NoFile);
    answer(&mut harness, &folder.path("Budsjett 27.30").display().to_string());
    assert_eq!(title_of_file(&folder.path("Budsjett 27.30.ron")), "Ny plan");
    assert_eq!(harness.program.path_prompt(), None);
}

#[test]
fn a_plan_that_the_dialog_has_asked_about_is_kept_as_a_version() {
    let (folder, mut harness) = begin("save-as-version");
    harness.dispatch(Command::SaveTo(folder.path("plan.ron"))).save();
    assert_eq!(title_of_file(&folder.path("plan.ron")), "Ny plan");
    let plan_id = plan_id_in(SAMPLE_PLAN.as_bytes()).expect("the sample has an id");
    let versions = list_versions(&Disk, &harness.dirs, plan_id);
    assert_eq!(read_version(&Disk, &versions[0]).expect("it is whole"), SAMPLE_PLAN.as_bytes());
    assert!(
        harness.messages().iter().any(|message| message.contains("tatt vare på")),
        "{:?}",
        harness.messages()
    );
}

#[test]
fn a_name_that_no_file_can_have_is_refused_with_what_to_do() {
    let (folder, mut harness) = begin("save-as-bad-name");
    harness.dispatch(Command::SaveAs);
    for name in ["lang".repeat(80), "med\0null".to_owned()] {
        answer(&mut harness, &format!("{}{name}", folder.path("").display()));
        assert_eq!(rejection(&harness).as_deref(), Some("store-error-bad-name"), "{name:?}");
        assert_eq!(harness.save_state(), SaveState::NoFile);
    }
    assert_eq!(folder.names().into_iter().filter(|name| name != "home").collect::<Vec<_>>(), ["plan.ron"]);
}

#[test]
fn a_folder_is_entered_also_where_its_name_has_no_ending() {
    let (folder, mut harness) = begin("save-as-folder");
    std::fs::create_dir(folder.path("mappe")).expect("a folder");
    harness.dispatch(Command::SaveAs);
    answer(&mut harness, &folder.path("mappe").display().to_string());
    let prompt = harness.program.path_prompt().expect("it still asks");
    assert!(prompt.typed.ends_with(std::path::MAIN_SEPARATOR), "{}", prompt.typed);
    assert!(!folder.path("mappe.ron").exists());
}
