//! Plan and mandate, and what is next to the measures: the group, who was heard, services today, boundaries.
//! Each act with the number of keys it takes, the text itself not counted.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::Vec2;
use egui_kittest::kittest::NodeT as _;
use planverksted::model::{Kind, Period};
use planverksted::session::View;
use planverksted::store::SAMPLE_PLAN;

fn open(test: &str, plan: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(&format!("about-{test}"));
    let file = folder.file("plan.ron", plan);
    let window = WindowHarness::open(&folder, &file);
    (folder, window)
}

fn go(window: &mut WindowHarness, view: &'static str) {
    let words = window.word(view);
    window.press("Ctrl+K").write(&words).press("Enter").take_key_count();
}

const EMPTY: &str = "(format: (0, 1), plan_id: \"2222222222\", plan: (title: \"Kort\"))";

/// In a view, on so many tables further on, rows of a kind are written: one key begins, one makes each.
#[track_caller]
fn check(view: &'static str, tables_on: usize, kind: Kind, rows: [&str; 2]) {
    let (_folder, mut window) = open(&format!("rows-{}", kind.code()), EMPTY);
    go(&mut window, view);
    window.press_times(tables_on, "Ctrl+PageDown").take_key_count();
    window.press("Enter");
    for row in rows {
        window.write(row).press("Enter");
    }
    assert_eq!(window.take_key_count(), 3, "one key begins, one ends each row");
    assert_eq!(window.titles(kind), rows);
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::of(kind)));
    window.press("Escape").press("F4");
    assert!(window.program().context().is_some_and(|cx| cx.form_is_open), "its form opens beside the table");
}

#[test]
fn letters_begin_the_first_row_of_an_empty_table() {
    let (_folder, mut window) = open("letters", EMPTY);
    go(&mut window, "ui-view-working-group");
    window.write("NAV").press("Tab");
    assert_eq!(
        (window.titles(Kind::Organisation), window.titles(Kind::Participant).len()),
        (vec!["NAV".to_owned()], 1)
    );
    assert!(!window.focused().contains(&window.word("ui-undo")), "the keyboard stays: {}", window.focused());
    go(&mut window, "ui-view-services");
    window.press("Ctrl+N").write("Helsestasjon").press("Enter");
    assert_eq!(window.titles(Kind::Service), ["Helsestasjon"], "every table has the key of a new row");
}

#[test]
fn what_stands_behind_the_plan_is_written_row_by_row() {
    check("ui-view-about", 1, Kind::Anchoring, ["Bestilling", "Budsjettvedtak"]);
    check("ui-view-about", 2, Kind::ProcessStep, ["Oppstart", "Høring"]);
    check("ui-view-about", 3, Kind::LinkedPlan, ["Kommuneplanen", "Forrige plan"]);
    check("ui-view-about", 4, Kind::Guidance, ["Folkehelseloven", "Veileder"]);
    check("ui-view-about", 5, Kind::Part, ["Barn og unge", "Voksne"]);
}

#[test]
fn the_group_those_heard_services_and_boundaries_are_written_row_by_row() {
    check("ui-view-working-group", 1, Kind::Meeting, ["Samling 1", "Samling 2"]);
    check("ui-view-involvement", 0, Kind::Involvement, ["Ungdomsrådet", "Brukerforum"]);
    check("ui-view-services", 0, Kind::Service, ["Helsestasjon", "Ungdomshus"]);
    check("ui-view-boundaries", 0, Kind::Boundary, ["Utskriving", "Overgang til 18 år"]);
    check("ui-view-boundaries", 1, Kind::Agreement, ["SLT", "Fagnettverk"]);
    check("ui-view-boundaries", 2, Kind::Organisation, ["Helse", "Oppvekst"]);
}

#[test]
fn who_takes_part_is_written_by_whom_they_come_from_and_needs_no_name() {
    let (_folder, mut window) = open("participants", EMPTY);
    go(&mut window, "ui-view-working-group");
    window.press("Enter").write("NAV").press("Enter").write("Ungdomsrådet").press("Enter");
    window.write("nav").press("Enter").press("Escape");
    assert_eq!(window.titles(Kind::Organisation), ["NAV", "Ungdomsrådet"], "one that is there is found");
    assert_eq!(window.titles(Kind::Participant), ["", "", ""]);
    let from: Vec<_> =
        window.plan().participants().in_order().iter().map(|member| member.organisation.id()).collect();
    assert!(from[0].is_some() && from[0] == from[2] && from[0] != from[1]);
    window.press("Ctrl+Z").press("Ctrl+Z");
    assert_eq!(window.titles(Kind::Organisation), ["NAV"], "a row and the unit made for it are one step");
    assert_eq!(window.titles(Kind::Participant).len(), 1);
}

#[test]
fn a_consultation_has_its_days_in_the_row_with_five_keys() {
    let (_folder, mut window) = open("hearing", EMPTY);
    go(&mut window, "ui-view-about");
    window
        .press_times(2, "Ctrl+PageDown")
        .press("Enter")
        .write("Høring")
        .press("Enter")
        .press("Escape")
        .take_key_count();
    window.press_times(2, "ArrowRight").press("Enter").write("01.02.2027–15.03.2027").press("Enter");
    assert_eq!(window.take_key_count(), 4);
    let planned: Vec<Period> = window.plan().process_steps().iter().map(|step| step.planned).collect();
    assert_eq!(planned, [Period::parse("2027-02-01/2027-03-15").expect("a period")]);
    assert!(window.shows("15.03.2027"), "the days stand whole in the row");
}

#[test]
fn eight_fields_of_the_plan_are_in_sight_and_the_rest_under_more() {
    let (_folder, mut window) = open("fields", SAMPLE_PLAN);
    go(&mut window, "ui-view-about");
    let seen = ["title", "municipality", "kind", "state", "mandate", "scope-in", "scope-out"];
    let hidden = ["text", "language", "price-year", "frame", "published", "case-number", "version"];
    let words = |window: &WindowHarness, field: &str| {
        window.program().words().text(&planverksted::text::Phrase::label("plan", &field.replace('-', "_")))
    };
    let named = |window: &WindowHarness, name: &str| {
        window.nodes().any(|node| node.accesskit_node().label().is_some_and(|label| label == name))
    };
    for field in seen {
        assert!(named(&window, &words(&window, field)), "{field}");
    }
    for field in hidden {
        assert!(!named(&window, &words(&window, field)), "{field}");
    }
    window.press_until("Tab", "Mer: ").press("Enter");
    for field in seen.into_iter().chain(hidden) {
        assert!(named(&window, &words(&window, field)), "{field}");
    }
}

#[test]
fn a_record_of_the_plan_that_is_found_comes_up_in_its_table() {
    let (_folder, mut window) = open("found", SAMPLE_PLAN);
    window.press("Ctrl+K").write("Nasjonal veileder: lokalt").press("Enter");
    let cx = window.program().context().expect("open");
    assert_eq!((cx.view, cx.selection.map(|(kind, _)| kind)), (View::About, Some(Kind::Guidance)));
    assert!(window.shows("Føring, "), "the table of laws and guidance");
}

/// The lines of the steps, from the top, with how far down they go.
fn lines(window: &WindowHarness) -> Vec<(String, f64)> {
    let steps = window.nodes().map(|node| node.accesskit_node()).filter(|node| {
        node.raw_bounds().is_some_and(|at| at.x1 < 236.0 && at.height() >= 24.0 && at.width() > 200.0)
            && node.role() == eframe::egui::accesskit::Role::Button
    });
    steps.filter_map(|node| Some((node.label()?, node.raw_bounds()?.y1))).collect()
}

#[test]
fn every_view_of_the_steps_is_in_sight_at_1280_by_720_and_every_step_at_150_percent() {
    let (_folder, mut window) = open("steps", SAMPLE_PLAN);
    window.harness.set_size(Vec2::new(1280.0, 720.0));
    window.harness.run();
    let shown = lines(&window);
    for line in ["Plan og mandat", "Arbeidsgruppe, 9", "Medvirkning, 3", "Tjenester i dag, 5"] {
        assert!(shown.iter().any(|(name, _)| name == line), "{line} of {shown:?}");
    }
    assert!(shown.iter().all(|(_, bottom)| *bottom <= 692.0), "{shown:?}");
    window.harness.set_size(Vec2::new(853.0, 480.0));
    go(&mut window, "ui-view-services");
    let shown = lines(&window);
    for line in ["1 Oppdrag ferdig", "Tjenester i dag, 5", "4 Tiltak pågår", "5 Vedtak"] {
        assert!(shown.iter().any(|(name, _)| name == line), "{line} of {shown:?}");
    }
    assert!(shown.iter().all(|(_, bottom)| *bottom <= 452.0), "{shown:?}");
}
