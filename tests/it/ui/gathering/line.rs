//! The line has the keyboard, overwrites no record and loses no letter.

use super::play::{act, agenda, mode, on_the_morning, set_clock};
use crate::harness::window::WindowHarness;
use planverksted::session::{GatheringAct, View};

#[test]
fn what_cannot_be_read_stays_in_the_line() {
    let (_folder, mut window) = on_the_morning("gathering-line-stays");
    window.press("Ctrl+G").press("F9").write("=99").press("Enter");
    assert!(mode(&window).remark.is_some());
    let remark = mode(&window).remark.clone().expect("it is account");
    let words = window.program().words().text(&remark);
    assert!(window.shows(&words), "{words}");
    assert!(window.shows("=99"));
    window.press("Backspace").press("Backspace").press("Backspace").write("Vi begynner").press("Enter");
    let account = agenda(&window).running().map(|item| item.account.to_string());
    assert_eq!(account.as_deref(), Some("Vi begynner"));
    assert!(!window.shows("=99"));
}

#[test]
fn letters_in_the_table_come_to_the_line_and_change_no_record() {
    let (_folder, mut window) = on_the_morning("gathering-line-table");
    window.press("Ctrl+G").press("F9");
    let before = window.measures();
    window.go_to(View::Measures).press("Up");
    assert!(window.focused().contains("rad"), "{}", window.focused());
    window.write("Hei på dere").press("Enter");
    assert_eq!(window.measures(), before);
    let account = agenda(&window).running().map(|item| item.account.to_string());
    assert_eq!(account.as_deref(), Some("Hei på dere"));
}

#[test]
fn twelve_keys_a_second_lose_no_letter_while_the_clock_and_the_plan_move() {
    let (_folder, mut window) = on_the_morning("gathering-line-fast");
    window.press("Ctrl+G");
    act(&mut window, GatheringAct::GoOn);
    let lines: Vec<String> = (0..12).map(|at| format!("Linje {at}: vi så på tall og lo litt")).collect();
    for (at, line) in lines.iter().enumerate() {
        let at = i8::try_from(at).expect("a few");
        // Everything since the last frame comes at once, its Enter too.
        window.press_at_once(&format!(":{} Enter", line.replace(' ', "\u{a0}")));
        set_clock(&mut window, 9, at, at);
        if at % 3 == 0 {
            act(&mut window, GatheringAct::AddMinutes(5));
        }
    }
    let account = agenda(&window).running().map(|item| item.account.replace('\u{a0}', " "));
    assert_eq!(account.as_deref(), Some(&*lines.join("\n")));
}

#[test]
fn pasted_lines_are_taken_one_by_one_and_stop_at_what_cannot_be_read() {
    let (_folder, mut window) = on_the_morning("gathering-line-paste");
    window.press("Ctrl+G").press("F9");
    window.write("Først: ").paste("en\nto\n=99\nfire\n");
    let account = |window: &WindowHarness| {
        agenda(window).running().map(|item| item.account.to_string()).unwrap_or_default()
    };
    assert_eq!(account(&window), "Først: en\nto");
    assert!(window.shows("=99"));
    window.press("Backspace").press("Backspace").press("Backspace").write("tre").press("Enter");
    assert_eq!(account(&window), "Først: en\nto\ntre\nfire");
}

#[test]
fn tab_takes_the_name_of_a_unit_that_two_letters_begin() {
    let (_folder, mut window) = on_the_morning("gathering-line-tab");
    window.press("Ctrl+G").press("F9").write("> nav");
    assert!(window.shows("NAV Fjellvik"), "it is offered");
    window.press("Tab").write(", 15.1.2027: Regne").press("Enter");
    let task = window.plan().tasks().iter().find(|task| &*task.title == "Regne").expect("a task");
    let unit = task.organisation.id().and_then(|id| window.plan().organisations().get(id));
    assert_eq!(unit.map(|unit| unit.title.to_string()).as_deref(), Some("NAV Fjellvik"));
}

#[test]
fn undo_takes_what_is_typed_first_and_then_the_plan() {
    let (_folder, mut window) = on_the_morning("gathering-line-undo");
    let account = |window: &WindowHarness| {
        agenda(window).running().map(|item| item.account.to_string()).unwrap_or_default()
    };
    window.press("Ctrl+G").press("F9").write("Første").press("Enter").write("Andre");
    window.press("Ctrl+Z");
    assert_eq!(account(&window), "Første", "only what is typed is gone");
    assert!(!window.shows("Andre"));
    for redo in ["Ctrl+Y", "Ctrl+Shift+Z"] {
        window.press(redo);
        assert!(window.shows("Andre"), "{redo} brings back what was typed");
        window.press("Ctrl+Z");
        assert!(!window.shows("Andre"));
    }
    window.press("Ctrl+Z");
    assert_eq!(account(&window), "");
    assert!(!window.shows("Første"), "what was taken does not come back into the line");
}

#[test]
fn what_is_typed_is_noted_when_the_window_closes_and_keeps_the_plan_open() {
    let (_folder, mut window) = on_the_morning("gathering-line-close");
    window.press("Ctrl+G").press("F9").write("Nesten ferdig");
    let close = window.word("ui-to-start");
    window.press("Ctrl+K").write(&close).press("Enter");
    assert!(window.program().context().is_some(), "the plan is open");
    assert!(window.newest_message().contains("tøm linja"), "{}", window.newest_message());
    window.ask_to_close();
    let running = agenda(&window).running().map(|item| item.account.to_string());
    assert_eq!(running.as_deref(), Some("Nesten ferdig"));
}

#[test]
fn what_is_refused_in_the_line_is_kept_when_the_window_closes() {
    for (name, keys, at) in [("running", "F9", 0), ("before", "Escape", 0)] {
        let (_folder, mut window) = on_the_morning(&format!("gathering-line-close-{name}"));
        window.press("Ctrl+G").press(keys).write("=99").press("Enter");
        assert!(window.shows("=99"), "{name}: it is refused and stays in the line");
        window.ask_to_close();
        let item = agenda(&window).items[at];
        assert_eq!(item.account.to_string(), "=99", "{name}");
    }
}

#[test]
fn all_forms_are_listed_and_can_be_read() {
    let (_folder, mut window) = on_the_morning("gathering-line-forms");
    window.press("Ctrl+G").press("F9").press("F1");
    for key in ["ui-gathering-forms", "ui-form-line-task", "ui-form-line-park-means", "ui-form-line-paper"] {
        let words = window.word(key);
        assert!(window.shows(&words), "{words}");
    }
    window.press("Escape");
    let heading = window.word("ui-gathering-forms");
    assert!(!window.shows(&heading));
    window.write("Videre").press("Enter");
    assert_eq!(agenda(&window).running().map(|item| item.account.to_string()).as_deref(), Some("Videre"));
}
