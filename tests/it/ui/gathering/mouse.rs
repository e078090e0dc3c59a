//! A gathering with the mouse alone: buttons, menus and dialogs, and typing where words are asked for.

use super::play::{agenda, line_name, mode, on_the_morning, set_clock};
use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use eframe::egui::{PointerButton, Pos2};
use egui_kittest::kittest::NodeT as _;
use jiff::civil::date;
use planverksted::analysis::gathering::{Attendance, ideas_of};
use planverksted::model::decision::DecisionMethod;
use planverksted::model::idea::{Idea, IdeaState};
use planverksted::model::{ClockTime, Kind, When};
use planverksted::session::View;

#[test]
fn a_gathering_needs_no_key_but_letters() {
    let (_folder, mut window) = on_the_morning("gathering-mouse");
    window.click_word("ui-gathering-start");
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Gathering));
    window.click_word("ui-gathering-begin");
    window.click("Oppmøte: 0 (Ctrl+Shift+P)");
    for name in ["NAV Fjellvik: Til stede", "BUP Midtre: Forfall"] {
        window.click(name);
    }
    window.click_word("ui-gathering-attendance-more");
    window.fill_in("ui-gathering-note-present-text", "24");
    window.click_word("ui-gathering-note-keep");
    window.click_word("ui-gathering-attendance-done");
    set_clock(&mut window, 9, 10, 0);
    window.click("Neste (F9)");
    let done = window.word("ui-gathering-point-done");
    window.click(&format!("1: {done}"));
    note_task(&mut window);
    window.click("5 min til (F7)");
    window.click("Stopp klokka (F8)");
    window.click("Sett klokka i gang (F8)");
    note_decision(&mut window);
    note_idea(&mut window);
    window.click_word("ui-gathering-end");
    check(&window);
}

fn note_task(window: &mut WindowHarness) {
    window.click_word("ui-gathering-note-task");
    window.fill_in("ui-gathering-note-task-text", "Ringe: først i morgen");
    window.fill_in("ui-gathering-note-who", "NAV");
    window.click("NAV Fjellvik");
    window.fill_in("ui-gathering-note-due", "når det passer");
    window.click_word("ui-gathering-note-keep");
    assert!(window.shows("er ikke en dato"), "what cannot be read is said in the dialog");
    window.fill_in("ui-gathering-note-due", "15.1.2027");
    window.click_word("ui-gathering-note-keep");
}

fn note_decision(window: &mut WindowHarness) {
    window.click_word("ui-gathering-note-decision");
    window.fill_in("ui-gathering-note-decision-text", "Vi åpner om kvelden");
    window.click_word("decision-method-majority");
    window.fill_in("ui-gathering-note-reason", "Flere møter");
    window.fill_in("ui-gathering-note-dissent", "For dyrt");
    window.click_word("ui-gathering-note-keep");
}

fn note_idea(window: &mut WindowHarness) {
    window.click_word("ui-gathering-note-idea");
    window.fill_in("ui-gathering-note-idea-text", "Én dør inn: ett skjema");
    window.fill_in("ui-gathering-note-table", "3");
    window.fill_in("ui-gathering-note-theme", "Finne fram");
    window.click_word("ui-gathering-note-keep");
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
    window.click_word("ui-gathering-start");
    let open = |window: &mut WindowHarness, begins: &str| {
        let is_point = |label: String| label.contains(begins) && label.contains("min");
        let points = window.nodes().filter(|node| node.accesskit_node().label().is_some_and(is_point));
        // In the side, not in the middle.
        let rects = points.map(|node| node.rect());
        let rect = rects.min_by(|a, b| a.left().total_cmp(&b.left())).expect("such a point");
        let at = rect.center();
        window.click_at(at, PointerButton::Primary);
    };
    open(&mut window, "Tallene vi har, ");
    window.click_word("ui-gathering-skip");
    assert!(agenda(&window).items.iter().any(|item| item.title.starts_with("Tallene") && item.skipped));
    open(&mut window, "Prioritering, ");
    window.click_word("ui-gathering-up");
    let titles: Vec<_> = agenda(&window).items.iter().map(|item| item.title.to_string()).collect();
    let position = |begins: &str| titles.iter().position(|title| title.starts_with(begins));
    assert!(position("Prioritering") < position("Pause"), "{titles:?}");
    open(&mut window, "Fra idé til tiltak, ");
    window.click_word("ui-gathering-go-to");
    assert!(agenda(&window).running().is_some_and(|item| item.title.starts_with("Fra idé")));
}

/// The window in the point of the ideas, with three of them, each on a table of its own.
fn with_ideas(name: &str) -> (Folder, WindowHarness) {
    let (folder, mut window) = on_the_morning(name);
    window.click_word("ui-gathering-start").click_word("ui-gathering-begin");
    for _ in 0..5 {
        window.click("Neste (F9)");
    }
    for (text, table) in [("Én dør inn", "1"), ("En felles dør", "2"), ("Kafé", "3")] {
        window.click_word("ui-gathering-note-idea");
        window.fill_in("ui-gathering-note-idea-text", text);
        window.fill_in("ui-gathering-note-table", table);
        if table == "1" {
            window.fill_in("ui-gathering-note-theme", "Finne fram");
        }
        window.click_word("ui-gathering-note-keep");
    }
    (folder, window)
}

/// Clicks the card of an idea.
fn mark(window: &mut WindowHarness, number: i64) {
    let begins = format!("{number} ");
    let cards = window.rects(|role, label| role == Role::ListItem && label.starts_with(&begins));
    window.click_at(cards[0].center(), PointerButton::Primary);
}

#[test]
fn what_can_be_done_with_a_card_is_in_sight_as_buttons() {
    let (_folder, mut window) = with_ideas("gathering-mouse-card");
    let ideas = |window: &WindowHarness| -> Vec<Idea> {
        ideas_of(window.plan(), mode(window).meeting).into_iter().cloned().collect()
    };
    assert!(ideas(&window).iter().all(|idea| &*idea.theme == "Finne fram"), "the theme stays set");
    mark(&mut window, 2);
    window.click_word("ui-board-merge").fill_in("ui-board-merge-with", "dør inn").click("1 Én dør inn");
    assert_eq!(ideas(&window)[1].same_as.id(), Some(ideas(&window)[0].id));
    mark(&mut window, 1);
    let part = window.rects(|role, label| role == Role::Button && label == "Skill 2 fra 1").pop();
    window.click_at(part.expect("a button below the board").center(), PointerButton::Primary);
    assert_eq!(ideas(&window)[1].same_as.id(), None);
    mark(&mut window, 2);
    let parks = window.word("ui-board-park");
    let buttons = window.rects(|role, label| role == Role::Button && label == parks);
    let highest = buttons.into_iter().min_by(|a, b| a.top().total_cmp(&b.top())).expect("a button");
    window.click_at(highest.center(), PointerButton::Primary);
    window.fill_in("ui-gathering-note-due", "1.2.20277").click_word("ui-gathering-note-keep");
    assert!(window.shows("er ikke en dato"), "a slip in a date is said");
    window.click_word("ui-gathering-note-fortnight").click_word("ui-gathering-note-keep");
    assert_eq!(ideas(&window)[1].state, IdeaState::Parked);
    let parked = window.plan().parked_items().iter().find(|parked| &*parked.title == "En felles dør");
    let returns = parked.expect("it waits").returns;
    assert_eq!(returns, Some(When::Day(date(2026, 12, 22))), "in two weeks, with one click");
    mark(&mut window, 3);
    window.click_word("ui-board-new-theme").fill_in("ui-board-theme", "Mat").click("Mat");
    assert_eq!(&*ideas(&window)[2].theme, "Mat");
    window.click_word("ui-board-send");
    let sent = ideas(&window)[2].id;
    assert_eq!(mode(&window).room.sent, Some((Kind::Idea, sent)));
    window.click_word("ui-room-menu").click_word("ui-room-unsend");
    assert_eq!(mode(&window).room.sent, None);
    window.click_word("ui-gathering-note-idea").fill_in("ui-gathering-note-idea-text", "Suppe");
    window.click("Mat").click_word("ui-gathering-note-keep");
    assert_eq!(&*ideas(&window)[3].theme, "Mat", "a theme is taken with a click");
}

#[test]
fn back_and_catching_up_have_their_buttons() {
    let (_folder, mut window) = on_the_morning("gathering-mouse-late");
    window.click_word("ui-gathering-start").click_word("ui-gathering-begin");
    set_clock(&mut window, 9, 30, 0);
    window.settle().click("Neste (F9)");
    let left = |window: &WindowHarness| agenda(window).lateness(ClockTime::from(window.clock.local().time()));
    assert!(left(&window) > Some(600), "{:?}", left(&window));
    window.click_word("ui-gathering-catch-up");
    assert_eq!(left(&window), Some(0));
    let title = |window: &WindowHarness| agenda(window).running().map(|item| item.title.to_string());
    assert!(title(&window).is_some_and(|title| title.starts_with("Åpne punkter")));
    window.click("Tilbake (Shift+F9)");
    assert!(title(&window).is_some_and(|title| title.starts_with("Velkommen")));
}

#[test]
fn what_is_written_in_a_dialog_is_not_lost_by_a_slip() {
    let (_folder, mut window) = on_the_morning("gathering-mouse-draft");
    window.click_word("ui-gathering-start").click_word("ui-gathering-begin");
    let text = "Vi åpner om kvelden";
    window.click_word("ui-gathering-note-decision").fill_in("ui-gathering-note-decision-text", text);
    window.click_at(Pos2::new(60.0, 700.0), PointerButton::Primary);
    assert!(window.shows(text), "a click beside it leaves it open");
    window.press("Escape");
    assert!(!window.shows(text));
    window.click_word("ui-gathering-note-decision");
    assert!(window.shows(text), "what was written is there again");
    assert!(window.shows("ikke notert sist"), "and it is said that it was not noted");
    window.click_word("ui-gathering-note-cancel").click_word("ui-gathering-note-decision");
    assert!(!window.shows(text), "cancelling throws it away");
    window.press("Escape");
    window.click_word("ui-gathering-note-task").fill_in("ui-gathering-note-task-text", "Ringe naboen");
    window.press("Escape");
    window.click_word("ui-gathering-note-decision").fill_in("ui-gathering-note-decision-text", text);
    window.ask_to_close();
    let tasks: Vec<String> = window.titles(Kind::Task);
    assert!(tasks.contains(&"Ringe naboen".to_owned()), "{tasks:?}");
    assert!(window.titles(Kind::Decision).contains(&text.to_owned()), "closing the window notes both");
}

#[test]
fn a_line_is_taken_with_a_button_and_in_the_room_too() {
    let (_folder, mut window) = on_the_morning("gathering-mouse-line");
    window
        .click_word("ui-gathering-start")
        .click_word("ui-room-menu")
        .click("Vis rommet i dette vinduet (F11)");
    window.click_word("ui-gathering-begin");
    let account = |window: &WindowHarness| {
        agenda(window).running().map(|item| item.account.to_string()).unwrap_or_default()
    };
    for text in ["Vi begynte", "og fortsatte"] {
        let line = line_name(&window);
        window.fill_box(&line, text).click_word("ui-gathering-line-take");
        assert_eq!(window.focused(), line, "the line has the keyboard again");
    }
    assert_eq!(account(&window), "Vi begynte\nog fortsatte");
    let line = line_name(&window);
    window.fill_box(&line, "=99").click_word("ui-gathering-line-take");
    assert!(window.shows("=99"), "what cannot be read stays");
    window.click("5 min til (F7)").click("Neste (F9)");
    assert!(agenda(&window).running().is_some_and(|item| item.title.starts_with("Åpne punkter")));
}

#[test]
fn a_list_that_is_tapped_open_is_above_its_dialog() {
    let (_folder, mut window) = on_the_morning("gathering-mouse-tap");
    window.click_word("ui-gathering-start").click_word("ui-gathering-begin");
    let list = format!("{}: {}", window.word("ui-link-choose"), window.word("ui-gathering-note-who"));
    for name in ["NAV Fjellvik", "Helsestasjonen"] {
        window.click_word("ui-gathering-note-task");
        let button = window.rect_of(&list).expect("the button of the list").center();
        window.tap_at(button).fill_box(&list, name).click(name);
        let who = window.word("ui-gathering-note-who");
        let is_box = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.role() == Role::TextInput && node.label().as_deref() == Some(&*who)
        };
        let shown = window.nodes().find(is_box).and_then(|node| node.accesskit_node().value());
        assert_eq!(shown.as_deref(), Some(name));
        window.click_word("ui-gathering-note-cancel");
    }
}
