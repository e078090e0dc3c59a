//! Who leads a measure is offered while it is typed, so that one unit does not become two unasked.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use planverksted::model::{Kind, measure};
use planverksted::session::View;
use planverksted::store::{SavedPlan, write};
use planverksted::ui::form::near_names;

const PLAN: &str = "organisation p \"Psykisk helse og rus\"; organisation n \"NAV Fjellvik\"; \
    organisation b \"Barneverntjenesten\"; measure m1 \"Losteam\": lead=b; measure m2 \"Kurs\"";

fn window(name: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let plan = plans::plan(PLAN).plan;
    let text = write(&SavedPlan { plan, ..SavedPlan::default() }).expect("it can be written");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", text));
    window.go_to(View::Measures);
    window.press("Ctrl+End").press("Home").press_until("ArrowRight", "rad 2 av 2, Ansvarlig");
    (folder, window)
}

fn options(window: &WindowHarness) -> Vec<String> {
    let options = window.nodes().filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
    options.filter_map(|node| node.accesskit_node().label()).collect()
}

/// The lead of the last measure, as one line.
fn lead(window: &WindowHarness) -> String {
    let measures = window.plan().measures().in_order();
    let last: &measure::Measure = measures.last().expect("a measure");
    planverksted::edit::verbs::lead_text(window.plan(), last)
}

/// In the cell and in the form: the letters, the lines of the list then, and the lead after the keys.
#[track_caller]
fn check(name: &str, typed: &str, offered: &[&str], keys: &[&str], expected: &str) {
    for in_form in [false, true] {
        let (_folder, mut window) = window(&format!("{name}-{in_form}"));
        let units = window.titles(Kind::Organisation).len();
        if in_form {
            let field = window.word("field-measure-lead");
            window.press("F4").press("F6").press_until("Tab", &field);
        }
        window.write(typed);
        assert_eq!(options(&window), offered, "{typed}, in the form: {in_form}");
        for key in keys {
            window.press(key);
        }
        assert_eq!(lead(&window), expected, "{typed}, in the form: {in_form}");
        let made = usize::from(offered.last().is_some_and(|last| last.starts_with("Lag ")) && keys.len() > 1);
        assert_eq!(window.titles(Kind::Organisation).len(), units + made);
    }
}

#[test]
fn a_unit_that_is_there_comes_first_and_a_new_one_last() {
    let offered = ["Psykisk helse og rus", "Lag ny enhet: Psykisk helse"];
    check("units-begins", "Psykisk helse", &offered, &["Enter"], "Psykisk helse og rus");
    check("units-tab", "Psykisk helse", &offered, &["Tab"], "Psykisk helse og rus");
    check("units-new", "Psykisk helse", &offered, &["ArrowDown", "Enter"], "Psykisk helse");
}

#[test]
fn a_unit_that_only_resembles_what_is_typed_is_offered_before_a_new_one() {
    let offered = ["Barneverntjenesten", "Lag ny enhet: Barnevernet"];
    check("units-near", "Barnevernet", &offered, &["Enter"], "Barneverntjenesten");
}

#[test]
fn a_role_is_typed_behind_the_unit_that_is_meant() {
    let offered = ["NAV Fjellvik, leder", "Lag ny enhet: nav, leder"];
    check("units-role", "nav, leder", &offered, &["Enter"], "NAV Fjellvik, leder");
    check("units-known", "NAV Fjellvik, leder", &["NAV Fjellvik, leder"], &["Enter"], "NAV Fjellvik, leder");
}

#[test]
fn what_resembles_nothing_is_a_new_unit_at_once() {
    let (_folder, mut window) = window("units-fresh");
    window.write("Helsestasjonen");
    assert_eq!(options(&window), ["Lag ny enhet: Helsestasjonen"]);
    window.press("Tab");
    assert_eq!(lead(&window), "Helsestasjonen");
    window.press("Ctrl+Z");
    assert_eq!((lead(&window), window.titles(Kind::Organisation).len()), (String::new(), 3), "one step");
}

#[test]
fn a_name_typed_and_left_with_a_click_is_not_lost() {
    let (_folder, mut window) = window("units-left");
    window.write("Helsestasjonen");
    let cell = window.rects(|role, label| role == Role::Cell && label.starts_with("rad 1 av 2, Tiltak"));
    window.click_at(cell[0].center(), eframe::egui::PointerButton::Primary);
    assert_eq!(options(&window), [""; 0], "{}", window.focused());
    assert_eq!(lead(&window), "Helsestasjonen");
}

#[test]
fn names_that_share_little_do_not_resemble_each_other() {
    let names = ["Psykisk helse og rus", "NAV Fjellvik", "Barneverntjenesten", "Skole"].map(str::to_owned);
    for (typed, near) in [("Psykisk helsetjeneste", vec![0]), ("Skolehelsetjenesten", vec![]), ("", vec![])] {
        assert_eq!(near_names(&names, typed), near, "{typed}");
    }
}
