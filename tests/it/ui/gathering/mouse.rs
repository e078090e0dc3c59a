//! A gathering with the mouse alone: buttons, menus and dialogs, and typing where words are asked for.

use super::play::{agenda, mode, on_the_morning, set_clock};
use crate::harness::window::WindowHarness;
use eframe::egui::{Modifiers, Pos2};
use egui_kittest::kittest::NodeT as _;
use planverksted::analysis::gathering::{Attendance, ideas_of};
use planverksted::model::Kind;
use planverksted::model::decision::DecisionMethod;
use planverksted::session::View;

/// Clicks what has this name.
#[track_caller]
fn click(window: &mut WindowHarness, name: &str) {
    let found = window.nodes().filter(|node| {
        let node = node.accesskit_node();
        node.label().as_deref() == Some(name) && !node.is_hidden()
    });
    let at = found.last().unwrap_or_else(|| panic!("nothing is called {name:?}")).rect().center();
    click_at(window, at);
}

fn click_at(window: &mut WindowHarness, at: Pos2) {
    window.harness.hover_at(at);
    window.harness.run();
    window.harness.drag_at(at);
    window.harness.drop_at(at);
    window.harness.run();
}

/// Clicks what has the words of this key.
#[track_caller]
fn click_word(window: &mut WindowHarness, key: &'static str) {
    let words = window.word(key);
    click(window, &words);
}

/// Clicks the box with the words of this key, and writes in it.
#[track_caller]
fn fill_in(window: &mut WindowHarness, key: &'static str, text: &str) {
    click_word(window, key);
    window.write(text);
}

#[test]
fn a_gathering_needs_no_key_but_letters() {
    let (_folder, mut window) = on_the_morning("gathering-mouse");
    click_word(&mut window, "ui-gathering-start");
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Gathering));
    click_word(&mut window, "ui-gathering-begin");
    click(&mut window, "Oppmøte: 0 (Ctrl+Shift+P)");
    for name in ["NAV Fjellvik: Til stede", "BUP Midtre: Forfall"] {
        click(&mut window, name);
    }
    click_word(&mut window, "ui-gathering-attendance-more");
    fill_in(&mut window, "ui-gathering-note-present-text", "24");
    click_word(&mut window, "ui-gathering-note-keep");
    click_word(&mut window, "ui-gathering-attendance-done");
    set_clock(&mut window, 9, 10, 0);
    click(&mut window, "Neste (F9)");
    let done = window.word("ui-gathering-point-done");
    click(&mut window, &format!("1: {done}"));
    note_task(&mut window);
    click(&mut window, "5 min til (F7)");
    click(&mut window, "Stopp klokka (F8)");
    click(&mut window, "Sett klokka i gang (F8)");
    note_decision(&mut window);
    note_idea(&mut window);
    click_word(&mut window, "ui-gathering-end");
    check(&window);
}

fn note_task(window: &mut WindowHarness) {
    click_word(window, "ui-gathering-note-task");
    fill_in(window, "ui-gathering-note-task-text", "Ringe: først i morgen");
    fill_in(window, "ui-gathering-note-who", "NAV");
    click(window, "NAV Fjellvik");
    fill_in(window, "ui-gathering-note-due", "i morgen");
    click_word(window, "ui-gathering-note-keep");
    assert!(window.shows("er ikke en dato"), "what cannot be read is said in the dialog");
    click_word(window, "ui-gathering-note-due");
    window.harness.key_press_modifiers(Modifiers::COMMAND, eframe::egui::Key::A);
    window.write("15.1.2027");
    click_word(window, "ui-gathering-note-keep");
}

fn note_decision(window: &mut WindowHarness) {
    click_word(window, "ui-gathering-note-decision");
    fill_in(window, "ui-gathering-note-decision-text", "Vi åpner om kvelden");
    click_word(window, "decision-method-majority");
    fill_in(window, "ui-gathering-note-reason", "Flere møter");
    fill_in(window, "ui-gathering-note-dissent", "For dyrt");
    click_word(window, "ui-gathering-note-keep");
}

fn note_idea(window: &mut WindowHarness) {
    click_word(window, "ui-gathering-note-idea");
    fill_in(window, "ui-gathering-note-idea-text", "Én dør inn: ett skjema");
    fill_in(window, "ui-gathering-note-table", "3");
    fill_in(window, "ui-gathering-note-theme", "Finne fram");
    click_word(window, "ui-gathering-note-keep");
}

/// What the mouse has done is in the plan.
fn check(window: &WindowHarness) {
    let (plan, meeting) = (window.plan(), mode(window).meeting);
    let attendance = Attendance::of(plan, plan.meetings().get(meeting).expect("it is there"));
    assert_eq!((attendance.present.len(), attendance.absent.len(), attendance.heads()), (1, 1, 25));
    let task = plan.tasks().iter().find(|task| task.title.starts_with("Ringe")).expect("a task");
    assert_eq!(&*task.title, "Ringe: først i morgen");
    assert!(task.organisation.id().is_some() && task.due.is_some());
    let decision = plan.decisions().iter().find(|decision| decision.title.starts_with("Vi åpner"));
    let decision = decision.expect("a decision");
    assert_eq!(decision.how, DecisionMethod::Majority);
    assert_eq!((&*decision.reason, &*decision.dissent), ("Flere møter", "For dyrt"));
    let ideas = ideas_of(plan, meeting);
    let [idea] = ideas[..] else { panic!("one idea, not {}", ideas.len()) };
    assert_eq!((&*idea.title, &*idea.theme), ("Én dør inn: ett skjema", "Finne fram"));
    assert!(agenda(window).meeting.ended.is_some());
    let thanks = window.word("ui-gathering-thanks");
    assert!(window.shows(&thanks));
    assert!(plan.count(Kind::Task) > 0);
}

#[test]
fn a_point_is_left_out_moved_and_gone_to_from_its_menu() {
    let (_folder, mut window) = on_the_morning("gathering-mouse-menu");
    click_word(&mut window, "ui-gathering-start");
    let open = |window: &mut WindowHarness, begins: &str| {
        let is_point = |label: String| label.contains(begins) && label.contains("min");
        let mut points = window.nodes().filter(|node| node.accesskit_node().label().is_some_and(is_point));
        // The side comes before the middle.
        let at = points.next().expect("such a point").rect().center();
        drop(points);
        click_at(window, at);
    };
    open(&mut window, "Tallene vi har, ");
    click_word(&mut window, "ui-gathering-skip");
    assert!(agenda(&window).items.iter().any(|item| item.title.starts_with("Tallene") && item.skipped));
    open(&mut window, "Prioritering, ");
    click_word(&mut window, "ui-gathering-up");
    let titles: Vec<_> = agenda(&window).items.iter().map(|item| item.title.to_string()).collect();
    let position = |begins: &str| titles.iter().position(|title| title.starts_with(begins));
    assert!(position("Prioritering") < position("Pause"), "{titles:?}");
    open(&mut window, "Fra idé til tiltak, ");
    click_word(&mut window, "ui-gathering-go-to");
    assert!(agenda(&window).running().is_some_and(|item| item.title.starts_with("Fra idé")));
}
