//! The window while a network folder does not answer: every frame goes on and every key is answered, also at the start, when
//! the window loses and gets the keyboard, at an export and when it is closed.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::Event;
use planverksted::session::View;
use planverksted::store::{Disk, SAMPLE_PLAN, list_recoveries};
use std::path::PathBuf;

/// A folder that will hang, with the sample plan.
fn share(test: &str) -> (Folder, PathBuf) {
    let folder = Folder::of(test);
    std::fs::create_dir_all(folder.path("share")).expect("a folder");
    let path = folder.file("share/plan.ron", SAMPLE_PLAN);
    (folder, path)
}

/// So many frames of the length that people see, in which nobody does anything.
fn frames(window: &mut WindowHarness, count: u32) {
    for _ in 0..count {
        window.advance_clock(16);
        window.harness.state_mut().settle_own_folders();
    }
}

fn focus(window: &mut WindowHarness, is_focused: bool) {
    window.harness.event(Event::WindowFocused(is_focused));
    frames(window, 1);
}

#[test]
fn every_frame_goes_on_while_the_plans_folder_hangs() {
    let (folder, path) = share("ui-outage");
    let mut window = WindowHarness::open(&folder, &path);
    window.go_to_measures();
    let before = window.measures().len();
    window.outage.begin(folder.path("share"));
    for row in 0..6 {
        window.press("Ctrl+N").write(&format!("Rad {row}")).press("Enter").press("Escape");
        assert_eq!(window.measures().len(), before + row + 1, "what is typed is there");
        focus(&mut window, false);
        frames(&mut window, 25);
        focus(&mut window, true);
        frames(&mut window, 25);
    }
    assert!(window.shows(&late(&window)), "that the save has not come back is said");
    assert!(window.shows(&window.word("ui-save-elsewhere")), "with what to do");
    for view in [View::Overview, View::Versions, View::Timeline, View::Documents] {
        window.go_to(view);
    }
    window.queue_dialog_answer(&folder.path("share"));
    let export = window.word("ui-export");
    window.press_until("Tab", &export).press("Enter");
    frames(&mut window, 20);
    window.go_to_measures();
    window.ask_to_close();
    frames(&mut window, 30);
    let leave = window.word("ui-leave-with-copy");
    assert!(window.shows(&leave), "whoever wants to leave is asked");
    window.press_until("Tab", &leave).press("Enter");
    frames(&mut window, 250);
    assert!(window.program().wants_to_quit(), "and gets out");
    let copies = list_recoveries(&Disk, &planverksted::store::AppDirs::inside(folder.path("home")));
    assert_eq!(copies[0].opened.saved.plan, *window.plan(), "with every word");
    assert!(
        window.outage.waiting() <= 2,
        "one call for the plan and one for the export hang, however often they were asked"
    );
    window.outage.end();
}

fn late(window: &WindowHarness) -> String {
    let phrase = planverksted::text::Phrase::new("ui-save-late").with("file", "plan.ron");
    window.program().words().text(&phrase)
}

#[test]
fn a_start_with_a_plan_in_a_folder_that_hangs_shows_the_start_screen_and_answers() {
    let (folder, path) = share("ui-outage-start");
    let mut window = WindowHarness::in_outage(&folder, &folder.path("share"), &path);
    frames(&mut window, 30);
    let reading = planverksted::text::Phrase::new("ui-reading").with("file", "plan.ron");
    assert!(window.shows(&window.program().words().text(&reading)), "what it waits for is said");
    let sample = window.word("ui-see-sample");
    window.press_until("Tab", &sample).press("Enter");
    frames(&mut window, 5);
    assert_eq!(window.measures().len(), 22, "the sample can be opened meanwhile");
    window.outage.end();
}
