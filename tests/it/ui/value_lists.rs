//! Lists of values in forms, cells and pickers: letters filter, Enter takes what fits, and what fits nothing takes nothing.

use crate::harness::folder::Folder;
use crate::harness::plans;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use planverksted::model::{Kind, Plan, measure::MeasureStatus};
use planverksted::session::View;
use planverksted::store::{SavedPlan, write};
use planverksted::text::fitting_names;

const PLAN: &str = "target_group a \"Barn\": code=a; target_group i \"Voksne\": code=i; \
    target_group r \"Psykisk helse og rus\": code=r; level l1 \"Nivå en\"; level l2 \"Nivå to\"; \
    measure m1 \"Losteam\"; measure m2 \"Familiens hus\"; measure m3 \"Jobbmestring\"";

/// A plan with groups, levels and three measures; the keyboard is in the first measure's cell of this heading.
fn window(name: &str, heading: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let plan = plans::plan(PLAN).plan;
    let text = write(&SavedPlan { plan, ..SavedPlan::default() }).expect("it can be written");
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", text));
    window.go_to(View::Measures);
    window.press("Ctrl+Home").press("Home").press_until("ArrowRight", &format!("rad 1 av 3, {heading}"));
    (folder, window)
}

fn options(window: &WindowHarness) -> Vec<String> {
    let options = window.nodes().filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
    options.filter_map(|node| node.accesskit_node().label()).collect()
}

fn first_groups(plan: &Plan) -> Vec<String> {
    let first = plan.measures().in_order().into_iter().next().expect("a measure");
    let titles = first.reach.iter().filter_map(|(group, _)| plan.target_groups().get(group));
    titles.map(|group| group.title.to_string()).collect()
}

#[test]
fn a_name_is_found_by_its_code_its_beginning_its_words_and_its_letters_in_that_order() {
    let names = ["Ingen", "a Barn", "i Voksne", "Vansker i familien", "Énsomhet", "Ålesund", "Alta"];
    let names = names.map(str::to_owned);
    let found = |typed: &str| -> Vec<&str> {
        fitting_names(&names, typed).into_iter().map(|at| names[at].as_str()).collect()
    };
    assert_eq!(found("i")[..3], ["i Voksne", "Ingen", "Vansker i familien"]);
    assert_eq!(found("barn"), ["a Barn"]);
    assert_eq!(found("FAM"), ["Vansker i familien"]);
    assert_eq!(found("ensom"), ["Énsomhet"], "an accent does not matter");
    assert_eq!(found("å"), ["Ålesund"], "å is a letter of its own");
    assert_eq!(found("al"), ["Alta"]);
    assert_eq!(found("fam van"), ["Vansker i familien"], "words in any order");
    assert_eq!(found("xyz"), [""; 0]);
    assert_eq!(found(" ").len(), names.len());
}

#[test]
fn a_letter_in_a_cell_opens_the_list_and_the_code_goes_first() {
    let (_folder, mut window) = window("list-code", "Målgruppe");
    window.write("i");
    assert_eq!(options(&window)[0], "i Voksne");
    assert!(window.shows("i") && window.focused() == "i Voksne", "{}", window.focused());
    window.press("Enter");
    assert_eq!(first_groups(window.plan()), ["Voksne"]);
}

#[test]
fn what_fits_nothing_is_said_takes_nothing_and_can_be_erased() {
    let (_folder, mut window) = window("list-nothing", "Målgruppe");
    let before = window.plan().clone();
    let nothing = window.word("ui-link-none");
    window.write("rusx");
    assert_eq!((options(&window).len(), window.shows(&nothing)), (0, true));
    window.press("Enter").press("Tab");
    assert!(window.shows(&nothing), "the list is still open");
    assert_eq!(window.plan(), &before);
    window.press("Backspace");
    assert_eq!(options(&window), ["r Psykisk helse og rus"]);
    window.press("Enter");
    assert_eq!(first_groups(window.plan()), ["Psykisk helse og rus"]);
}

#[test]
fn escape_leaves_the_cell_as_it_was() {
    let (_folder, mut window) = window("list-escape", "Målgruppe");
    let (before, cell) = (window.plan().clone(), window.focused());
    window.write("rus").press("Escape");
    assert_eq!((window.plan(), options(&window).len()), (&before, 0));
    assert_eq!(window.focused(), cell);
}

#[test]
fn enter_and_tab_take_a_value_and_go_on_to_the_next_cell() {
    for key in ["Enter", "Tab"] {
        let (_folder, mut window) = window(&format!("list-on-{key}"), "Målgruppe");
        window.write("bar").press(key);
        assert_eq!(first_groups(window.plan()), ["Barn"]);
        assert!(window.focused().starts_with("rad 1 av 3, Nivå"), "{key}: {}", window.focused());
    }
    let (_folder, mut window) = window("list-untouched", "Målgruppe");
    let before = window.plan().clone();
    window.press("Enter").press("Tab");
    assert_eq!(window.plan(), &before, "Tab takes nothing where nothing was typed");
    assert!(window.focused().starts_with("rad 1 av 3, Nivå"), "{}", window.focused());
}

#[test]
fn a_level_without_a_group_is_not_offered_and_the_sentence_says_why() {
    let (_folder, mut window) = window("list-dropped", "Nivå");
    let before = window.plan().clone();
    for keys in ["Enter", "F2"] {
        window.press(keys);
        assert_eq!(options(&window).len(), 0);
        assert_eq!(window.newest_message(), window.word("ui-level-needs-group"));
    }
    window.write("n");
    assert_eq!((options(&window).len(), window.plan()), (0, &before));
    window.press("ArrowLeft").write("b").press("Enter").write("to").press("Enter");
    let first = window.plan().measures().in_order().into_iter().next().expect("a measure");
    let level = first.reach.iter().find_map(|(_, level)| level).and_then(|id| window.plan().levels().get(id));
    assert_eq!(level.map(|level| level.title.to_string()).as_deref(), Some("Nivå to"));
}

#[test]
fn the_box_of_a_form_opens_with_a_letter_and_keeps_its_name_and_value() {
    let (_folder, mut window) = window("list-form", "Tiltak");
    window.press("F4").press("F6");
    let name = window.word("field-measure-status");
    window.press_until("Tab", &name);
    let value = |window: &WindowHarness| {
        let found = window.nodes().find(|node| {
            node.accesskit_node().role() == Role::ComboBox
                && node.accesskit_node().label().as_deref() == Some(&*name)
        });
        found.and_then(|node| node.accesskit_node().value())
    };
    window.write("gj");
    assert_eq!(options(&window), [window.word("measure-status-done")]);
    window.press("Tab");
    assert_eq!(value(&window), Some(window.word("measure-status-done")));
    let first = window.plan().measures().in_order().into_iter().next().expect("a measure");
    assert_eq!(first.status, MeasureStatus::Done);
    assert_ne!(window.focused(), name, "Tab has gone on");
    window.press("Shift+Tab");
    assert_eq!(window.focused(), name);
}

#[test]
fn letters_typed_at_once_with_the_keys_around_them_arrive() {
    let (_folder, mut window) = window("list-fast", "Målgruppe");
    window.press_at_once(":rus Enter");
    assert_eq!(first_groups(window.plan()), ["Psykisk helse og rus"]);
    let keys = window.titles(Kind::Measure);
    assert_eq!(keys.len(), 3);
}
