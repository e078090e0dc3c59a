//! A round with the Tab key: what is worked at, its form, the steps, the bars; few stops, and none that undoes. And a letter
//! in every resting place: it is written, or it is said that it is not.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use planverksted::session::View;

/// How many stops a round may have.
const MOST_STOPS: usize = 12;

/// Views that have more, with the reason.
const MORE_STOPS: [(View, usize, &str); 1] =
    [(View::About, 14, "it is a form: nine boxes and the button for the rest are stops of their own")];

/// A window with the sample plan, or with an empty one.
fn opened(folder: &Folder, sample: bool) -> WindowHarness {
    let mut window = WindowHarness::new(folder);
    if sample {
        let see = window.word("ui-see-sample");
        window.press_until("Tab", &see).press("Enter").settle();
    } else {
        window.start_empty_plan();
    }
    window
}

/// The names of what has the keyboard in a round, cells of a table as one.
fn round(window: &mut WindowHarness, key: &str) -> Vec<String> {
    let id = |window: &WindowHarness| window.harness.ctx.memory(eframe::egui::Memory::focused);
    if id(window).is_none() {
        window.press("Tab");
    }
    let first = id(window);
    let mut stops = vec![window.focused()];
    let mut before = first;
    for _ in 0..150 {
        window.press(key);
        let here = id(window);
        if here == first && before != first {
            return stops;
        }
        if here != before {
            stops.push(window.focused());
        }
        before = here;
    }
    panic!("{key} never comes round: {stops:?}");
}

#[test]
fn a_round_has_few_stops_and_none_of_them_undoes() {
    let folder = Folder::of("tab-round");
    for sample in [true, false] {
        let mut window = opened(&folder, sample);
        let undo = window.word("ui-undo");
        for view in View::entries() {
            window.go_to(view).run_idle_frames();
            let forth = round(&mut window, "Tab");
            let back = round(&mut window, "Shift+Tab");
            let most = MORE_STOPS.iter().find(|(other, ..)| *other == view).map_or(MOST_STOPS, |more| more.1);
            for stops in [&forth, &back] {
                assert!(stops.len() <= most, "{view:?}: {} stops: {stops:?}", stops.len());
                assert!(stops.iter().all(|stop| !stop.starts_with(&undo)), "{view:?}: {stops:?}");
            }
        }
    }
}

#[test]
fn tab_goes_from_cell_to_cell_and_behind_the_last_to_the_form_the_steps_and_the_bars() {
    let folder = Folder::of("tab-order");
    let mut window = opened(&folder, true);
    window.go_to_measures().press("F4").press("F6").press("F6").press("F6");
    let mut cells = Vec::new();
    while window.focused().starts_with("rad ") {
        cells.push(window.focused());
        window.press("Tab");
    }
    let columns = ["Tiltak", "Strategi", "Ansvarlig"];
    assert!(
        cells.len() >= columns.len() && cells.iter().all(|cell| cell.starts_with("rad 1 av 22")),
        "{cells:?}"
    );
    assert_eq!(window.focused(), window.word("ui-form-close"), "the form comes behind the table");
    let steps = window.word("ui-view-measures");
    window.press_until("Tab", &format!("{steps}, "));
    window.press("ArrowDown");
    assert!(!window.focused().starts_with(&steps), "arrows go on in the steps: {}", window.focused());
    window.press("Tab");
    assert_eq!(window.focused(), window.word("ui-export"), "the bar at the top");
    window.press("ArrowLeft");
    assert_eq!(window.focused(), window.word("ui-search-key"));
}

/// Whether a text box shows these letters.
fn is_written(window: &WindowHarness, letters: &str) -> bool {
    let is_box = |role| matches!(role, Role::TextInput | Role::MultilineTextInput | Role::SearchInput);
    window.nodes().any(|node| {
        let node = node.accesskit_node();
        is_box(node.role()) && node.value().is_some_and(|value| value.contains(letters))
    })
}

#[test]
fn a_letter_in_every_resting_place_is_written_or_it_is_reported_that_it_is_not() {
    let folder = Folder::of("letters");
    for sample in [true, false] {
        let mut window = opened(&folder, sample);
        for view in View::entries() {
            for place in ["", "Home"] {
                window.go_to(view).run_idle_frames();
                if !place.is_empty() {
                    window.press(place);
                }
                let at = window.focused();
                assert!(!is_written(&window, "q"), "{view:?}: a box has such a letter already");
                window.write("q");
                let reports = [window.word("ui-letters-nowhere"), window.word("ui-letters-read-only")];
                let newest = window.program().context().and_then(|cx| cx.newest_message.map(|_| ()));
                let is_reported = newest.is_some() && reports.contains(&window.newest_message());
                assert!(
                    is_written(&window, "q") || is_reported,
                    "{view:?}, sample {sample}, at `{at}`: the letter is gone"
                );
                window.press("Escape").press("Escape");
            }
        }
    }
}
