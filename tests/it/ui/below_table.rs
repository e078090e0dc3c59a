//! What is below the tables: how an indicator went, and alternatives side by side.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use egui_kittest::kittest::NodeT as _;
use planverksted::session::View;
use planverksted::store::SAMPLE_PLAN;

/// The sample plan with more in its list of readings, and with these alternatives.
fn open(test: &str, readings: &str, scenarios: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(test);
    let content = SAMPLE_PLAN.replacen("  reading: [\n", &format!("  reading: [\n{readings}"), 1);
    let content =
        content.replacen("  reading: [\n", &format!("  scenario: [{scenarios}],\n  reading: [\n"), 1);
    let path = folder.file("plan.ron", &content);
    let window = WindowHarness::open(&folder, &path);
    (folder, window)
}

const READING: &str =
    "(id: \"M78UPULJX8\", order: \"801\", indicator: \"HW25K9Y9PD\", at: \"2026-10\", value: 4.5),\n";
const SCENARIOS: &str = r#"
    (id: "AYQST7D9KM", order: "8", title: "Som i dag", scores: {"benefit": 2}, reasons: {"cost": "Ingen nye utgifter"}),
    (id: "DQJVVZWRSY", order: "81", title: "Sammen med naboene", scores: {"benefit": 4}, recommended: true),
"#;

/// Everything that the window says of a course, and of alternatives.
const COURSE: &str = "Slik har det gått";

#[test]
fn the_course_of_an_indicator_is_below_its_table_and_told_in_words() {
    let (_folder, mut window) = open("below-curve", READING, "");
    window.go_to(View::FollowUp);
    let spoken = window
        .nodes()
        .filter_map(|node| node.accesskit_node().label())
        .find(|label| label.starts_with(COURSE));
    let spoken = spoken.expect("the curve has a name");
    assert!(
        spoken.contains("2025: 6. oktober 2026: 4,5"),
        "the oldest first, each with its number: {spoken}"
    );
}

#[test]
fn a_single_reading_has_no_course() {
    let (_folder, mut window) = open("below-one", "", "");
    window.go_to(View::FollowUp);
    assert!(!window.shows(COURSE));
}

#[test]
fn alternatives_are_side_by_side_on_what_they_were_judged_on() {
    let (_folder, mut window) = open("below-alternatives", "", SCENARIOS);
    window.press("Ctrl+K").write("Sammen med naboene").press("Enter");
    for words in ["Alternativene side om side", "Sammen med naboene (anbefalt)", "Ingen nye utgifter"] {
        assert!(window.shows(words), "{words}");
    }
    assert!(window.shows("Nytte") && !window.shows("Sårbarhet"), "what nobody has assessed has no line");
}
