//! The line has the keyboard, overwrites no record and loses no letter.

use super::play::{act, agenda, mode, on_the_morning, set_clock};
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
    let account = |window: &crate::harness::window::WindowHarness| {
        agenda(window).running().map(|item| item.account.to_string()).unwrap_or_default()
    };
    assert_eq!(account(&window), "Først: en\nto");
    assert!(window.shows("=99"));
    window.press("Backspace").press("Backspace").press("Backspace").write("tre").press("Enter");
    assert_eq!(account(&window), "Først: en\nto\ntre\nfire");
}
