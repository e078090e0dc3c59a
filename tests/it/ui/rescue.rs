//! What can be read of a damaged plan, opened with keys alone.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::session::SaveState;
use planverksted::store::SAMPLE_PLAN;

#[test]
fn what_can_be_read_of_a_damaged_plan_is_opened_by_keyboard() {
    let folder = Folder::of("window-rescue");
    let damaged = SAMPLE_PLAN.split_at(SAMPLE_PLAN.len() - 40).0;
    let file = folder.file("plan.ron", damaged);
    // From the start screen, and above a plan that is open.
    for is_start in [true, false] {
        let mut window = WindowHarness::new(&folder);
        if is_start {
            window.queue_dialog_answer(&file);
            window.press("Ctrl+O").settle();
        } else {
            window.start_empty_plan().drop_file(&file).settle();
        }
        let button = window.word("ui-rescue-open-readable");
        window.press_until("Tab", &button).press("Enter").settle();
        assert_eq!(window.measures().len(), 22, "all measures of the sample are there");
        assert_eq!(window.save_state(), SaveState::NoFile);
        let list = window.word("ui-messages");
        window.press_until("Tab", &list).press("Enter");
        assert!(window.shows("Linje "), "what was lost is listed with its line");
        assert!(window.shows("Den skadde filen er urørt"));
    }
    assert_eq!(std::fs::read_to_string(&file).expect("it is there"), damaged);
}
