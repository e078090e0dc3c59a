//! The program without a window: when it saves, what it remembers, what it keeps while there is no file.

use crate::harness::clock::TestClock;
use crate::harness::computer::TestComputer;
use crate::harness::program::{NoDialogs, Settled as _};
use crate::harness::watched_disk::{Outage, WatchedDisk};
use planverksted::edit::verbs;
use planverksted::model::{IdGenerator, Uid, records::plan as about};
use planverksted::session::{
    Appearance, Command, Environment, FilePurpose, ImportAction, Message, MessageSeverity, Messages, Outbox,
    Program, RecentPlan, SaveClock, SaveState, SaveTiming, Settings, System, View,
};
use planverksted::store::{
    self, AppDirs, Clock, Disk, LocalUser, SAMPLE_PLAN, VersionReason, list_versions, open_plan,
};
use planverksted::text::{Language, Phrase};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Saves at the given moments of a row of changes, all in milliseconds; a save takes no time.
fn saves(changes: &[u64], until: u64, lasting: u64) -> Vec<u64> {
    let mut clock = SaveClock::new(SaveTiming::WHOLE_PLAN);
    let mut saved = Vec::new();
    for now in (0..=until).step_by(100) {
        if changes.contains(&now) {
            clock.on_change(now);
        }
        if clock.due_in(now) == Some(0) {
            clock.on_started();
            clock.on_written(now, lasting);
            saved.push(now);
        }
    }
    saved
}

#[test]
fn a_plan_is_saved_a_second_after_the_last_change() {
    assert_eq!(saves(&[500], 5_000, 0), [1_500]);
    assert_eq!(saves(&[500, 600], 5_000, 0), [1_600]);
}

#[test]
fn a_plan_is_saved_well_within_two_seconds_while_changes_go_on() {
    let typing: Vec<u64> = (0..60).map(|n| n * 100).collect();
    assert_eq!(saves(&typing, 7_000, 0), [1_200, 2_500, 3_800, 5_100, 6_400]);
}

#[test]
fn slow_saves_stand_further_apart_but_never_more_than_half_a_minute() {
    assert_eq!(saves(&[0, 1_500], 20_000, 500), [1_000, 11_000]);
    assert_eq!(saves(&[0, 1_500], 60_000, 9_000), [1_000, 31_000]);
}

#[test]
fn nothing_is_due_where_nothing_has_changed() {
    assert_eq!(SaveClock::new(SaveTiming::WHOLE_PLAN).due_in(99_000), None);
}

#[test]
fn a_failed_save_waits_for_another_try() {
    let mut clock = SaveClock::new(SaveTiming::WHOLE_PLAN);
    clock.on_change(0);
    clock.on_started();
    clock.on_failed(1_000, 10);
    assert!(clock.is_waiting());
    assert!(clock.due_in(1_000).is_some_and(|due| due >= 1_000));
}

#[test]
fn settings_that_are_damaged_are_those_of_a_first_start() {
    for text in ["", "{", "[1]", "{\"language\": 3}", "null"] {
        assert_eq!(Settings::read(text), Settings::default(), "{text}");
    }
    let mut settings =
        Settings { language: "nn".to_owned(), appearance: Appearance::Dark, ..Settings::default() };
    settings.add_recent(RecentPlan { path: PathBuf::from("a.ron"), ..RecentPlan::default() });
    assert_eq!(Settings::read(&settings.write()), settings);
}

#[test]
fn a_plan_that_is_opened_again_stands_first_and_once() {
    let mut settings = Settings::default();
    for name in ["a", "b", "a", "c", "d", "e", "f", "g", "h", "i"] {
        settings.add_recent(RecentPlan { path: PathBuf::from(name), ..RecentPlan::default() });
    }
    let names: Vec<_> = settings.recent.iter().map(|recent| recent.path.display().to_string()).collect();
    assert_eq!(names, ["i", "h", "g", "f", "e", "d", "c", "a"]);
}

#[test]
fn a_warning_presses_until_it_is_put_aside_and_stays_in_the_list() {
    let mut messages = Messages::default();
    messages.report(MessageSeverity::Note, Phrase::new("ui-all-saved"));
    assert_eq!(messages.alert(), None);
    messages.report(MessageSeverity::Error, Phrase::new("ui-export-stopped"));
    messages.report(MessageSeverity::Note, Phrase::new("ui-all-saved"));
    let alert = messages.alert().map(|message: &Message| message.phrase.clone());
    assert_eq!(alert, Some(Phrase::new("ui-export-stopped")));
    messages.dismiss_all();
    assert_eq!(messages.alert(), None);
    assert_eq!(messages.iter().count(), 3);
}

fn program(name: &str) -> (Program, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("session").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("the folder of an earlier run goes");
    }
    std::fs::create_dir_all(&folder).expect("a folder");
    (again(&folder), folder)
}

/// The program as it starts once more in the same folders.
fn again(folder: &Path) -> Program {
    again_with(folder, 3, 0)
}

/// The same, with ids of its own, so many milliseconds later.
fn again_with(folder: &Path, seed: u64, later: i64) -> Program {
    let clock = Arc::new(TestClock::default());
    clock.advance(later);
    let environment = Environment {
        clock: Arc::clone(&clock) as Arc<dyn Clock>,
        dirs: AppDirs::inside(folder.join("home")),
        documents_dir: folder.to_owned(),
        ids: IdGenerator::seeded(seed),
        user: LocalUser::default(),
    };
    let storage = Arc::new(WatchedDisk::over(Arc::new(Disk), clock, Outage::default()));
    let computer = Arc::new(TestComputer::default());
    let system = System::new(environment, storage, Arc::new(NoDialogs), computer);
    let mut program = Program::new(system, Language::Nb);
    program.settle();
    program
}

fn set_title(program: &mut Program, title: &str) {
    let change = verbs::set(program.plan().expect("a plan"), about::TITLE, Uid::PLAN, title);
    let mut ids = program.frame_ids();
    let mut out = Outbox::new(&mut ids);
    out.change(change);
    program.apply_frame_output(out);
}

fn saved(program: &Program) -> SaveState {
    program.context().expect("a plan is open").save_state.clone()
}

#[test]
fn a_new_plan_that_nobody_wrote_in_leaves_nothing_behind() {
    let (mut first, folder) = program("untouched");
    first.act(Command::NewFromTemplate("empty".to_owned()));
    first.act(Command::Quit);
    assert!(first.wants_to_quit());
    assert_eq!(again(&folder).recoveries(), &[]);
}

#[test]
fn a_plan_without_a_file_is_offered_again_until_it_is_saved_or_discarded() {
    let (mut first, folder) = program("recovered");
    first.act(Command::NewFromTemplate("empty".to_owned()));
    set_title(&mut first, "Ungdomsplan");
    first.save_and_settle();
    assert_eq!(saved(&first), SaveState::NoFile);
    drop(first);
    let mut second = again(&folder);
    let copy = second.recoveries().first().expect("a copy is offered").file.clone();
    second.act(Command::OpenRecovery(copy.clone()));
    assert_eq!(&*second.plan().expect("it opens").about().title, "Ungdomsplan");
    assert!(copy.exists(), "opening it does not take the copy away");
    second.act(Command::SaveTo(folder.join("plan")));
    second.save_and_settle();
    assert!(!copy.exists(), "the file holds everything now");
    assert!(folder.join("plan.ron").exists());
    set_title(&mut second, "Annen plan");
    second.act(Command::ClosePlan);
    second.act(Command::OpenSample);
    set_title(&mut second, "Eksempel");
    second.act(Command::ClosePlan);
    second.act(Command::LeaveWithCopy);
    let copy = second.recoveries().first().expect("the changed sample is kept").file.clone();
    second.act(Command::DiscardRecovery(copy));
    assert_eq!(second.recoveries(), &[]);
}

#[test]
fn a_file_that_is_there_is_never_written_over_by_a_typed_path() {
    let (mut program, folder) = program("taken");
    let path = folder.join("finnes.ron");
    #[expect(clippy::disallowed_methods, reason = "what a test begins with")]
    std::fs::write(&path, SAMPLE_PLAN).expect("a file");
    program.act(Command::NewFromTemplate("empty".to_owned()));
    program.act(Command::Save);
    program.settle();
    assert_eq!(program.path_prompt().map(|asking| asking.purpose), Some(FilePurpose::Save));
    program.answer_prompt(Some(path.display().to_string()));
    program.settle();
    assert!(program.path_prompt().is_some_and(|asking| asking.rejection.is_some()));
    program.answer_prompt(Some(folder.display().to_string()));
    program.settle();
    assert!(program.path_prompt().is_some_and(|asking| asking.entries.contains(&"finnes.ron".to_owned())));
    program.answer_prompt(Some("finnes.ron".to_owned()));
    program.settle();
    assert!(
        program.path_prompt().is_some_and(|asking| asking.rejection.is_some()),
        "a name alone is in the same folder"
    );
    program.answer_prompt(Some(folder.join("ny.ron").display().to_string()));
    program.settle();
    assert_eq!(program.path_prompt(), None);
    program.save_and_settle();
    let opened = open_plan(&Disk, &path).expect("the first file");
    assert_eq!(opened.saved.plan.measures().len(), 22, "it is as it was");
}

#[test]
fn a_file_that_somebody_else_changed_is_not_written_over() {
    let (mut program, folder) = program("outside");
    let path = folder.join("plan.ron");
    #[expect(clippy::disallowed_methods, reason = "what a test begins with")]
    std::fs::write(&path, SAMPLE_PLAN).expect("a file");
    program.act(Command::OpenPath(path.clone()));
    set_title(&mut program, "Min plan");
    program.save_and_settle();
    assert!(matches!(saved(&program), SaveState::SavedAt(_)), "its own file is written again and again");
    set_title(&mut program, "Min nye plan");
    program.save_and_settle();
    assert!(matches!(saved(&program), SaveState::SavedAt(_)));
    #[expect(clippy::disallowed_methods, reason = "somebody else writes")]
    std::fs::write(&path, SAMPLE_PLAN).expect("a file");
    set_title(&mut program, "Min nyeste plan");
    program.save_and_settle();
    assert_eq!(saved(&program), SaveState::ChangedExternally);
    assert_eq!(std::fs::read_to_string(&path).expect("the file"), SAMPLE_PLAN);
    let restarted = again(&folder);
    let copy = restarted.recoveries().first().expect("all of it is in a copy");
    let kept = open_plan(&Disk, &copy.file).expect("the copy").saved.plan;
    assert_eq!(&*kept.about().title, "Min nyeste plan");
    program.act(Command::SaveTo(folder.join("min.ron")));
    program.save_and_settle();
    assert!(matches!(saved(&program), SaveState::SavedAt(_)), "elsewhere it is saved");
}

#[test]
fn an_odd_file_is_kept_as_it_was_before_it_is_written() {
    let (mut program, folder) = program("odd");
    let path = folder.join("plan.ron");
    let odd = SAMPLE_PLAN.replacen("status:", "unknown_field: \"x\", status:", 1);
    assert_ne!(odd, SAMPLE_PLAN);
    #[expect(clippy::disallowed_methods, reason = "what a test begins with")]
    std::fs::write(&path, &odd).expect("a file");
    program.act(Command::OpenPath(path));
    assert!(program.messages().alert().is_some(), "what was odd is said");
    let plan_id = store::read(SAMPLE_PLAN.as_bytes()).expect("the sample").saved.plan_id;
    let kept = list_versions(&Disk, &AppDirs::inside(folder.join("home")), plan_id);
    let [kept] = kept.as_slice() else { panic!("one version") };
    assert_eq!(std::fs::read_to_string(&kept.file).expect("the version"), odd);
    assert_eq!(kept.info.reason, VersionReason::Odd);
}

/// Imports a table and waits until its preview is complete.
fn import_sheets(program: &mut Program, table: PathBuf) {
    program.act(Command::ImportPath(table));
    program.settle();
    assert!(!program.import_is_running(), "the preview is complete");
}

#[test]
fn a_table_makes_a_plan_of_its_own_where_none_is_open() {
    let (mut program, folder) = program("table");
    let table = folder.join("tabell.csv");
    #[expect(clippy::disallowed_methods, reason = "what a test begins with")]
    std::fs::write(&table, "Tiltak;Ansvarlig;2027\nMøteplass;Kultur;100\nKafé;Kultur;50\n").expect("a file");
    import_sheets(&mut program, table.clone());
    assert_eq!(program.context().map(|cx| cx.view), Some(View::Import));
    program.act(Command::EditImport(ImportAction::Cancel));
    assert!(program.plan().is_none(), "back at the start, and nothing is left");
    assert_eq!(again(&folder).recoveries(), &[]);
    import_sheets(&mut program, table);
    program.act(Command::EditImport(ImportAction::Commit));
    assert_eq!(program.plan().expect("a plan").measures().len(), 2);
    assert_eq!(program.context().map(|cx| cx.view), Some(View::Measures));
    program.act(Command::Undo);
    assert_eq!(program.plan().expect("a plan").measures().len(), 0);
}

#[test]
fn what_is_no_table_is_refused_and_nothing_opens() {
    let (mut program, folder) = program("no-table");
    let file = folder.join("tabell.csv");
    #[expect(clippy::disallowed_methods, reason = "what a test begins with")]
    std::fs::write(&file, [0_u8, 1, 2, 3]).expect("a file");
    import_sheets(&mut program, file);
    import_sheets(&mut program, folder.join("finnes-ikke.csv"));
    assert!(program.plan().is_none());
    assert_eq!(
        program.messages().iter().filter(|message| message.severity == MessageSeverity::Error).count(),
        2
    );
}

/// Exports the sample plan to a path; the file that came of it.
#[track_caller]
fn export_to(test: &str, path: &str) -> (PathBuf, PathBuf) {
    let (mut program, folder) = program(test);
    program.act(Command::OpenSample);
    let made = export_again(&mut program, folder.join(path));
    (folder, made)
}

/// Exports the open plan to a path; the file that came of it.
#[track_caller]
fn export_again(program: &mut Program, path: PathBuf) -> PathBuf {
    program.act(Command::ExportTo(path));
    program.settle();
    program.context().expect("a plan").exported_path.expect("it came").to_owned()
}

#[test]
fn a_document_that_somebody_has_written_in_is_never_written_over() {
    let (mut program, folder) = program("export-edited");
    program.act(Command::OpenSample);
    let named = folder.join("ut/Planen.docx");
    let first = export_again(&mut program, named.clone());
    program.act(Command::Undo);
    let next = export_again(&mut program, named.clone());
    assert_eq!((&first, &next), (&named, &named), "what is as it was made makes room for the next");
    #[expect(clippy::disallowed_methods, reason = "somebody writes in it with another program")]
    std::fs::write(&named, b"written in by hand").expect("a file");
    let second = export_again(&mut program, named.clone());
    assert_eq!(second, folder.join("ut/Planen (2).docx"));
    assert_eq!(std::fs::read(&named).expect("it is there"), b"written in by hand");
    let stated = program.messages().iter().any(|message| message.phrase.key == "ui-export-kept");
    assert!(stated, "and the user is told");
    drop(program);
    let mut program = again(&folder);
    program.act(Command::OpenSample);
    assert_eq!(export_again(&mut program, named), second, "also after a restart");
}

#[test]
fn a_document_is_made_beside_the_window() {
    let (folder, path) = export_to("exported", "ut");
    assert_eq!(path.parent(), Some(folder.join("ut").as_path()));
    assert!(std::fs::read(&path).expect("the file").starts_with(b"%PDF"));
}

#[test]
fn a_document_that_is_named_gets_that_name_and_the_format_of_its_ending() {
    let (folder, path) = export_to("export-named", "ut/Vår plan.DOCX");
    assert_eq!(path, folder.join("ut/Vår plan.DOCX"));
    assert!(std::fs::read(&path).expect("the file").starts_with(b"PK"));
}

#[test]
fn the_copies_of_all_plans_are_offered_the_newest_first() {
    let (first, folder) = program("copies-order");
    drop(first);
    for (seed, title) in (10_u32..).zip(["En", "To", "Tre", "Fire", "Fem"]) {
        let mut program = again_with(&folder, seed.into(), 60_000 * i64::from(seed));
        program.act(Command::NewFromTemplate("empty".to_owned()));
        set_title(&mut program, title);
        program.save_and_settle();
    }
    let program = again(&folder);
    let offered: Vec<String> =
        program.recoveries().iter().map(|entry| program.words().text(&entry.phrase)).collect();
    let titles = ["Fem", "Fire", "Tre", "To", "En"];
    assert_eq!(offered.len(), titles.len(), "{offered:?}");
    for (offer, title) in offered.iter().zip(titles) {
        assert!(offer.contains(title), "{title}: {offered:?}");
    }
}
