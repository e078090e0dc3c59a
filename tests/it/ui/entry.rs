//! What is typed for when, and the keys of ten measures: nothing that cannot be read vanishes, and few keys are needed.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use eframe::egui::{Vec2, accesskit::Role};
use egui_kittest::kittest::NodeT as _;
use planverksted::model::{Kind, Period, When, measure::MeasureStatus};
use planverksted::session::{SaveState, View};
use planverksted::store::{SavedPlan, write};

fn window(name: &str, plan: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let plan = plans::plan(plan).plan;
    let text = write(&SavedPlan { plan, ..SavedPlan::default() }).expect("it can be written");
    let window = WindowHarness::open(&folder, &folder.file("plan.ron", text));
    (folder, window)
}

fn today(window: &WindowHarness) -> jiff::civil::Date {
    window.program().context().expect("a plan is open").today()
}

fn box_value(window: &WindowHarness, name: &str) -> Option<String> {
    let is_box = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::TextInput && node.label().as_deref() == Some(name)
    };
    window.nodes().find(is_box).and_then(|node| node.accesskit_node().value())
}

#[test]
fn a_day_said_from_today_is_read_in_a_cell_and_in_a_form() {
    let (_folder, mut window) = window("entry-today", "measure m1 \"Losteam\"");
    let tomorrow = today(&window).tomorrow().expect("it comes");
    window.go_to(View::Measures).press("Ctrl+Home").press("Home");
    window.press_until("ArrowRight", "rad 1 av 1, Periode").write("i morgen").press("Enter");
    let first = |window: &WindowHarness| window.plan().measures().in_order()[0].clone();
    assert_eq!(first(&window).period, Period::of(When::Day(tomorrow)));
    let accepted = window.word("field-measure-accepted");
    window.press("Escape").press("F4").press("F6").press_until("Tab", &accepted).write("i dag").press("Tab");
    assert_eq!(first(&window).accepted, Some(When::Day(today(&window))));
}

#[test]
fn what_cannot_be_read_stays_in_a_cell_with_a_sentence() {
    for key in ["Enter", "Tab", "Shift+Tab"] {
        let (_folder, mut window) = window(&format!("entry-cell-{key}"), "measure m1 \"Losteam\"");
        window.go_to(View::Measures).press("Ctrl+Home").press("Home");
        window.press_until("ArrowRight", "rad 1 av 1, Periode");
        let before = window.plan().clone();
        window.write("en gang").press(key);
        assert_eq!(box_value(&window, "Periode").as_deref(), Some("en gang"), "{key}");
        assert!(window.shows("er ikke et tidspunkt eller tidsrom"), "{key}");
        assert_eq!(window.plan(), &before);
        window.press("Ctrl+A").write("2028").press(key);
        assert!(!window.shows("er ikke et tidspunkt eller tidsrom"), "{key}");
        assert_eq!(window.plan().measures().in_order()[0].period.years(), (Some(2028), Some(2028)));
    }
    let (_folder, mut window) = window("entry-cell-escape", "measure m1 \"Losteam\"");
    window.go_to(View::Measures).press("Ctrl+Home").press("Home");
    window.press_until("ArrowRight", "rad 1 av 1, Periode");
    let before = window.plan().clone();
    window.write("en gang").press("Enter").press("Escape");
    assert_eq!((window.plan(), box_value(&window, "Periode")), (&before, None));
}

#[test]
fn what_cannot_be_read_stays_in_a_form_with_a_sentence_until_it_is_undone() {
    let (_folder, mut window) = window("entry-form", "measure m1 \"Losteam\"");
    window.go_to(View::Measures).press("Ctrl+Home").press("F4").press("F6");
    let from = window.word("ui-period-from");
    window.press_until("Tab", &from).write("en gang").press("Tab");
    assert_eq!(box_value(&window, &from).as_deref(), Some("en gang"));
    assert!(window.shows("er ikke et tidspunkt eller tidsrom"));
    window.press("Shift+Tab").press("Ctrl+A").write("2028").press("Tab");
    assert!(!window.shows("er ikke et tidspunkt eller tidsrom"));
    assert_eq!(window.plan().measures().in_order()[0].period.years().0, Some(2028));
}

#[test]
fn a_form_scrolls_to_what_has_the_keyboard() {
    let (_folder, mut window) = window("entry-scroll", "measure m1 \"Losteam\"");
    window.go_to(View::Measures).press("Ctrl+Home").press("F4");
    window.harness.set_size(Vec2::new(1366.0, 420.0));
    window.harness.run();
    window.press("F6");
    for keys in ["Tab", "Shift+Tab"] {
        for _ in 0..12 {
            window.press(keys);
            let focused = window.harness.ctx.memory(eframe::egui::Memory::focused).expect("something");
            let rect = window.harness.ctx.read_response(focused).expect("it is shown").rect;
            assert!(
                rect.top() >= 0.0 && rect.bottom() <= 420.0,
                "{}: {rect:?} after {keys}",
                window.focused()
            );
        }
    }
}

const GROUPS: &str = "target_group a \"Barn\": code=a; target_group b \"Voksne\": code=b; \
    organisation p \"Psykisk helse og rus\"; organisation n \"NAV Fjellvik\"";

#[test]
fn ten_measures_with_group_lead_status_and_period_to_pdf_and_word_are_few_keys() {
    let (folder, mut window) = window("entry-ten", GROUPS);
    window.go_to(View::Measures);
    window.take_key_count();
    let titles: Vec<String> = (1..=10).map(|at| format!("Tiltak nummer {at}")).collect();
    window.press("Ctrl+N");
    for title in &titles {
        window.write(title).press("Tab");
        window.write("vok").press("Enter").press("Tab");
        window.write("psyk").press("Enter");
        window.write("påg").press("Enter");
        window.write("2027-2030").press("Tab");
        // Behind the last cell of the last row the next row begins.
        window.press("Enter").press("Enter");
    }
    window.press("Escape");
    window.press("Ctrl+S").press("Escape");
    window.wait_for("saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    let keys = window.take_key_count();
    let measures = window.plan().measures().in_order();
    let unit = |id| window.plan().organisations().get(id).map(|unit| unit.title.to_string());
    assert_eq!(window.measures(), titles);
    for measure in measures {
        assert_eq!(measure.reach.iter().count(), 1, "{}", &*measure.title);
        assert_eq!(measure.lead.id().and_then(unit).as_deref(), Some("Psykisk helse og rus"));
        assert_eq!(
            (&measure.status, measure.period.years()),
            (&MeasureStatus::Ongoing, (Some(2027), Some(2030)))
        );
    }
    assert_eq!(window.titles(Kind::Organisation).len(), 2);
    for (ending, format) in [("pdf", "ui-export-pdf"), ("docx", "ui-export-word")] {
        let path = folder.path(&format!("plan.{ending}"));
        let words = window.word(format);
        window.queue_dialog_answer(&path);
        window.press("Ctrl+K").write(&words).press("Enter").settle();
        window.wait_for("exported", move |_| path.exists());
    }
    let keys = keys + window.take_key_count();
    assert_eq!(keys, 88, "at most 90 are allowed");
}
