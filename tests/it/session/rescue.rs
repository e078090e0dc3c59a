//! A damaged plan in the window: what can be read of it is offered, opens as a plan of its own, and nothing else changes.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::program::{ProgramHarness, title_of_file};
use planverksted::model::Kind;
use planverksted::session::{Command, MessageSeverity, RescueOffer, SaveObstacle, SaveState};
use planverksted::store::{SAMPLE_PLAN, SavedPlan, write};
use std::path::PathBuf;

/// A plan of a goal and some measures, as the program writes it.
fn text(measures: usize) -> String {
    let measures: Vec<String> =
        (0..measures).map(|at| format!("; measure m{at} \"Kurs {at}\" in g")).collect();
    let measures = measures.concat();
    let plan = plans::plan(&format!("plan \"Plan for møter\"; goal g \"Tidlig hjelp\"{measures}")).plan;
    write(&SavedPlan { plan_id: plans::id("p"), plan, ..SavedPlan::default() })
        .expect("any plan can be written")
}

/// A program that was to open these bytes.
fn open(name: &str, bytes: &[u8]) -> (Folder, PathBuf, ProgramHarness) {
    let folder = Folder::of(&format!("rescue-{name}"));
    let path = folder.file("plan.ron", bytes);
    let mut harness = ProgramHarness::new(&folder, "home", 1);
    harness.open(&path);
    (folder, path, harness)
}

fn offer(harness: &ProgramHarness) -> String {
    let offer = harness.program.rescue().expect("something is offered");
    harness.program.words().text(&offer.phrase)
}

/// The words of the buttons of the offer.
fn buttons(harness: &ProgramHarness) -> Vec<String> {
    let acts = harness.program.rescue().map(RescueOffer::acts).unwrap_or_default();
    acts.into_iter().map(|(key, _)| harness.program.words().word(key)).collect()
}

#[test]
fn what_can_be_read_opens_as_a_plan_of_its_own_with_a_list_of_what_was_lost() {
    let damaged = text(3).replacen("title: \"Kurs 1\"", "title: 5", 1);
    let line = damaged.lines().position(|line| line.contains("title: 5")).expect("it is there") + 1;
    let (_folder, path, mut harness) = open("wrong-type", damaged.as_bytes());
    assert!(harness.program.plan().is_none());
    assert!(offer(&harness).contains("plan.ron lar 4 rader seg lese"), "{}", offer(&harness));
    assert_eq!(buttons(&harness), ["Åpne det som lar seg lese", "La den ligge"], "there is no version");
    harness.dispatch(Command::OpenReadable);
    let cx = harness.program.context().expect("a plan is open");
    assert_eq!((cx.plan.count(Kind::Measure), cx.plan.count(Kind::Goal), cx.path), (3, 1, None));
    assert_eq!(*cx.save_state, SaveState::NoFile);
    assert!(cx.history.undo_label().is_none() && cx.rescue.is_none());
    let messages = harness.messages();
    assert!(messages[0].contains("plan.ron") && messages[0].contains("endret: 1"), "{messages:?}");
    assert!(messages[1].starts_with(&format!("Linje {line}: ")), "{messages:?}");
    let alert = harness.program.messages().alert().expect("it stays in sight");
    assert_eq!(alert.severity, MessageSeverity::Warning);
    assert_eq!(harness.program.words().text(&alert.phrase), messages[0]);
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), damaged, "the file is left alone");
}

#[test]
fn the_readable_part_is_kept_and_asked_about_until_it_has_a_file() {
    let whole = text(2);
    let damaged = whole.get(..whole.len() - 2).expect("the last bracket is cut off");
    let (folder, path, mut harness) = open("kept", damaged.as_bytes());
    harness.dispatch(Command::OpenReadable);
    harness.advance_clock(60).save();
    assert_eq!(harness.recovery_title().as_deref(), Some("Plan for møter"), "a copy is kept unasked");
    harness.dispatch(Command::ClosePlan);
    let obstacle = harness.program.context().expect("the plan is still open").save_obstacle;
    assert_eq!(obstacle, Some(SaveObstacle::LeavingNoFile));
    let saved = folder.path("ny.ron");
    harness.dispatch(Command::SaveTo(saved.clone()));
    assert_eq!(title_of_file(&saved), "Plan for møter");
    let id =
        planverksted::store::open_plan(&planverksted::store::Disk, &saved).expect("a plan").saved.plan_id;
    assert_ne!(
        id,
        plans::id("p"),
        "an id of its own: the versions and the journal of the damaged plan stay its own"
    );
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), damaged);
}

#[test]
fn the_newest_version_and_the_readable_part_are_offered_in_one_message() {
    let (folder, path, mut harness) = open("both", SAMPLE_PLAN.as_bytes());
    harness.set_title("Ny").save().advance_clock(700).set_title("Nyere").save();
    harness.dispatch(Command::ClosePlan);
    let text = std::fs::read_to_string(&path).expect("it is there");
    folder.file("plan.ron", text.split_at(text.len() / 2).0);
    let buttons_of_all = ["Åpne versjonen", "Åpne det som lar seg lese", "La den ligge"];
    for (command, title) in [(Command::OpenOfferedVersion, "Ny"), (Command::OpenReadable, "Nyere")] {
        harness.open(&path);
        assert_eq!(buttons(&harness), buttons_of_all);
        assert!(offer(&harness).contains("rader seg lese"), "{}", offer(&harness));
        harness.dispatch(command);
        assert_eq!(harness.title(), title);
        harness.dispatch(Command::ClosePlan).dispatch(Command::LeaveWithoutSaving);
    }
    harness.open(&path).dispatch(Command::DeclineRescue);
    assert!(harness.program.rescue().is_none());
}

#[test]
fn nothing_is_offered_of_a_file_of_which_nothing_can_be_read() {
    let newer = text(1).replacen("format: (0, ", "format: (9, ", 1);
    assert!(newer.contains("format: (9, "));
    let files: [(&str, &[u8]); 6] = [
        ("empty", b""),
        ("zeros", &[0; 64]),
        ("letter", b"Hei\nVi ses.\n"),
        ("begun", b"(format:"),
        ("binary", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("newer", newer.as_bytes()),
    ];
    for (name, bytes) in files {
        let (_folder, _, mut harness) = open(name, bytes);
        assert!(harness.program.rescue().is_none(), "{name}");
        harness.dispatch(Command::OpenReadable);
        assert!(harness.program.plan().is_none(), "{name}");
        assert!(harness.program.messages().alert().is_some(), "{name}: it is said why");
    }
}

#[test]
fn a_long_list_of_losses_leaves_room_for_its_summary() {
    let damaged = text(150).replace("title: \"Kurs", "title: 5 \"Kurs");
    let (_folder, _, mut harness) = open("many", damaged.as_bytes());
    harness.dispatch(Command::OpenReadable);
    let messages = harness.messages();
    assert!(messages[0].contains("endret: 150"), "{}", messages[0]);
    assert!(messages[1].starts_with("50 ting til"), "{}", messages[1]);
    assert_eq!(
        messages.iter().filter(|text| text.starts_with("Linje ") && text.contains("tatt vare på")).count(),
        100
    );
}

#[test]
fn a_file_that_was_damaged_further_meanwhile_is_reported() {
    let damaged = text(1).replacen("title: \"Kurs 0\"", "title: 5", 1);
    let (folder, _, mut harness) = open("further", damaged.as_bytes());
    folder.file("plan.ron", "");
    harness.dispatch(Command::OpenReadable);
    assert!(harness.program.plan().is_none() && harness.program.rescue().is_none());
    assert!(harness.messages()[0].contains("plan.ron"), "{:?}", harness.messages());
}
