//! The form of a row opens by a control that is seen in the row, in every table of records.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, PointerButton, Pos2, Shape};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use planverksted::session::View;
use planverksted::store::SAMPLE_PLAN;

const OPEN: &str = "Åpne";

fn sample(name: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let window = WindowHarness::open(&folder, &file);
    (folder, window)
}

fn form_is_open(window: &WindowHarness) -> bool {
    window.program().context().is_some_and(|cx| cx.form_is_open)
}

/// Whether the word of the control is painted, which has its middle here.
fn is_painted(window: &WindowHarness, middle: Pos2) -> bool {
    let shapes = &window.harness.output().shapes;
    shapes.iter().any(|clipped| match &clipped.shape {
        Shape::Text(text) => text.galley.text() == OPEN && text.visual_bounding_rect().contains(middle),
        _ => false,
    })
}

#[test]
fn the_control_is_seen_in_the_row_that_is_pointed_at_and_opens_its_form() {
    let (_folder, mut window) = sample("openers");
    let views = View::ALL.into_iter().filter(|view| view.is_permanent() && !view.tables().is_empty());
    let mut met = 0;
    for view in views {
        window.go_to(view);
        window.harness.event(Event::PointerGone);
        window.harness.run();
        if form_is_open(&window) {
            window.press("F4");
        }
        let openers = window.rects(|role, label| role == Role::Button && label == OPEN);
        let rows = window.rects(|role, label| role == Role::Cell && label.starts_with("rad 2 av"));
        let (Some(opener), Some(row)) = (openers.get(1), rows.first()) else { continue };
        met += 1;
        assert!(opener.width() >= 24.0 && opener.height() >= 24.0, "{view:?}: {opener:?}");
        assert!(opener.top() >= row.top() && opener.bottom() <= row.bottom(), "{view:?}");
        assert!(!is_painted(&window, opener.center()), "{view:?}: only where it can be clicked");
        let middle = opener.center();
        window.harness.event(Event::PointerMoved(middle));
        window.harness.run();
        assert!(is_painted(&window, middle), "{view:?}: it is seen before it is clicked");
        let plan = window.plan().clone();
        window.click_at(middle, PointerButton::Primary);
        assert!(form_is_open(&window), "{view:?}");
        let (selection, tables) =
            window.program().context().map(|cx| (cx.selection, view.tables())).expect("a plan");
        assert!(selection.is_some_and(|(kind, _)| tables.contains(&kind)), "{view:?}: {selection:?}");
        assert_eq!(*window.plan(), plan, "{view:?}: nothing was begun in the row");
        let openers = window.rects(|role, label| role == Role::Button && label == OPEN);
        assert!(openers.is_empty(), "{view:?}: a form in sight needs none");
        window.press("F4");
    }
    assert!(met >= 8, "{met}");
}

#[test]
fn a_screen_reader_opens_the_form_of_any_row_and_hears_whose_it_is() {
    let (_folder, mut window) = sample("openers-read");
    window.go_to_measures();
    let third = window.measures()[2].clone();
    let openers = window.harness.query_all_by_role_and_label(Role::Button, OPEN);
    let described: Vec<String> = openers.filter_map(|node| node.accesskit_node().description()).collect();
    assert!(described.contains(&third), "{described:?}");
    let is_third = |node: &Node<'_>| node.accesskit_node().description().as_deref() == Some(&third);
    let opener = window.harness.query_all_by_role_and_label(Role::Button, OPEN).find(is_third);
    opener.expect("it is there").click_accesskit();
    window.harness.run();
    assert!(form_is_open(&window));
    let cx = window.program().context().expect("a plan is open");
    let title =
        cx.selection.and_then(|(kind, id)| cx.plan.record(kind, id)).map(|record| record.title().to_string());
    assert_eq!(title, Some(third));
}

#[test]
fn enter_opens_the_form_where_nothing_is_edited() {
    let (_folder, mut window) = sample("openers-enter");
    window.go_to_measures().press("Ctrl+Home").press("Home").press("Enter");
    assert!(form_is_open(&window), "the number is not written: {}", window.focused());
}
