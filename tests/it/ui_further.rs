//! The view of the kinds that have no view of their own yet.

use crate::desk::Desk;
use crate::folder::Folder;
use crate::plans;
use planverksted::model::{Ids, Kind, When};
use planverksted::session::View;
use planverksted::store::{Saved, write};

fn open(test: &str, plan: &str) -> (Folder, Desk) {
    let folder = Folder::of(test);
    let saved = Saved { plan_id: Ids::seeded(1).fresh(), plan: plans::plan(plan).plan, ..Saved::default() };
    let file = folder.file("plan.ron", write(&saved).expect("a plan can be written"));
    let desk = Desk::open(&folder, &file);
    (folder, desk)
}

fn go(desk: &mut Desk, words: &str) {
    desk.press("Ctrl+K").write(words).press("Enter");
}

#[test]
fn a_scenario_is_written_as_a_row() {
    let (_folder, mut desk) = open("further-scenario", "measure m \"Kurs\"; scenario s \"Som i dag\"");
    let view = desk.word("ui-view-further");
    go(&mut desk, &view);
    assert_eq!(desk.program().cx().map(|cx| cx.view), Some(View::Further));
    desk.press("Enter").press("Enter").write("Sammen med naboene").press("Enter");
    assert_eq!(desk.titles(Kind::Scenario), ["Som i dag", "Sammen med naboene"]);
}

#[test]
fn a_record_without_a_title_is_found_by_what_it_says_and_written_by_its_first_column() {
    let (_folder, mut desk) =
        open("further-reading", "indicator i \"Antall på venteliste\"; reading r in i: at=2026, value=14");
    go(&mut desk, "Antall på venteliste · 2026");
    let selection = desk.program().cx().and_then(|cx| cx.selection);
    assert_eq!(selection, Some((Kind::Reading, plans::id("r"))));
    desk.press("Escape").press("Ctrl+End").press("Enter").press("Enter").write("2027").press("Enter");
    let times: Vec<_> = desk.plan().readings().in_order().iter().map(|reading| reading.at).collect();
    assert_eq!(times, [Some(When::Year(2026)), Some(When::Year(2027))]);
    let indicators =
        desk.plan().readings().iter().filter(|reading| reading.indicator.id() == Some(plans::id("i")));
    assert_eq!(indicators.count(), 2, "the new one is of the same indicator");
}
