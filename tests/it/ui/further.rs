//! The view of the kinds that have no view of their own yet.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use planverksted::model::{IdGenerator, Kind, When};
use planverksted::session::View;
use planverksted::store::{SavedPlan, write};

fn open(test: &str, plan: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(test);
    let saved = SavedPlan {
        plan_id: IdGenerator::seeded(1).next_id(),
        plan: plans::plan(plan).plan,
        ..SavedPlan::default()
    };
    let file = folder.file("plan.ron", write(&saved).expect("a plan can be written"));
    let window = WindowHarness::open(&folder, &file);
    (folder, window)
}

fn go(window: &mut WindowHarness, words: &str) {
    window.press("Ctrl+K").write(words).press("Enter");
}

#[test]
fn a_table_is_found_by_its_name_and_a_field_of_what_is_selected_by_its_own() {
    let (_folder, mut window) = open("further-found", "evidence e \"Unge som trenger hjelp\"");
    go(&mut window, "Alternativer");
    window.press("Enter").write("Som i dag").press("Enter").press("Escape");
    assert_eq!(window.titles(Kind::Scenario), ["Som i dag"]);
    go(&mut window, "Samarbeid og");
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Boundaries));
    go(&mut window, "Unge som");
    go(&mut window, "Oppdragsgiver");
    window.write("Kommunen");
    let evidence = window.plan().evidence().get(plans::id("e")).expect("it is there");
    assert_eq!(&*evidence.commissioner, "Kommunen");
}

#[test]
fn what_a_figure_is_about_is_made_by_its_name_with_one_step_back() {
    let (_folder, mut window) =
        open("further-made", "evidence e \"Tall\"; challenge c \"Uro og angst\"; challenge d \"Uro\"");
    let about = |window: &WindowHarness| {
        window.plan().evidence().get(plans::id("e")).expect("it is there").about.clone()
    };
    go(&mut window, "Tall");
    go(&mut window, "Handler om");
    window.take_key_count();
    window.press("Enter").write("uro").press("Enter");
    assert!(
        about(&window).iter().eq([(Kind::Challenge, plans::id("d"))]),
        "the one that is just that comes first"
    );
    window.press("Enter").write("Ensomhet").press("Enter");
    assert_eq!(window.take_key_count(), 4);
    assert_eq!(window.titles(Kind::Challenge), ["Uro og angst", "Uro", "Ensomhet"]);
    assert_eq!(about(&window).iter().count(), 2);
    window.press("Ctrl+Z");
    assert_eq!((window.titles(Kind::Challenge).len(), about(&window).iter().count()), (2, 1));
}

#[test]
fn a_scenario_is_written_as_a_row() {
    let (_folder, mut window) = open("further-scenario", "measure m \"Kurs\"; scenario s \"Som i dag\"");
    let view = window.word("ui-view-further");
    go(&mut window, &view);
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Further));
    window.press("Enter").press("Enter").write("Sammen med naboene").press("Enter");
    assert_eq!(window.titles(Kind::Scenario), ["Som i dag", "Sammen med naboene"]);
}

#[test]
fn a_record_without_a_title_is_found_by_what_it_says_and_written_by_its_first_column() {
    let (_folder, mut window) =
        open("further-reading", "indicator i \"Antall på venteliste\"; reading r in i: at=2026, value=14");
    go(&mut window, "Antall på venteliste · 2026");
    let selection = window.program().context().and_then(|cx| cx.selection);
    assert_eq!(selection, Some((Kind::Reading, plans::id("r"))));
    window.press("Escape").press("Ctrl+End").press("Enter").press("Enter").write("2027").press("Enter");
    let times: Vec<_> = window.plan().readings().in_order().iter().map(|reading| reading.at).collect();
    assert_eq!(times, [Some(When::Year(2026)), Some(When::Year(2027))]);
    let indicators =
        window.plan().readings().iter().filter(|reading| reading.indicator.id() == Some(plans::id("i")));
    assert_eq!(indicators.count(), 2, "the new one is of the same indicator");
}
