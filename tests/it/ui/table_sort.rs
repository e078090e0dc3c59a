//! How a table is shown: sorted by a heading, filtered by a value, its columns moved, hidden and made wider; remembered,
//! and never a change of the plan.

use crate::harness::window::WindowHarness;
use eframe::egui::Event;
use eframe::egui::accesskit::{Role, SortDirection};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use planverksted::session::Settings;
use planverksted::text::by_name;

/// What the cells of the column that has the keys say, from the first row to the last.
fn column(window: &mut WindowHarness) -> Vec<String> {
    window.press("Ctrl+Home").press("Ctrl+Shift+End");
    let text = window.take_clipboard(Event::Copy).expect("it is copied");
    window.press("Escape").press("Ctrl+Home");
    text.lines().map(str::to_owned).collect()
}

fn press_heading(window: &mut WindowHarness, heading: &str) {
    window.harness.get_by_role_and_label(Role::ColumnHeader, heading).click();
    window.harness.run();
}

fn choose(window: &mut WindowHarness, words: &str) {
    window.harness.get_by_role_and_label(Role::MenuItem, words).click();
    window.harness.run();
}

/// The way in which a screen reader hears that the rows are sorted by a heading.
fn direction(window: &WindowHarness, heading: &str) -> Option<SortDirection> {
    let node = window.harness.get_by_role_and_label(Role::ColumnHeader, heading);
    node.accesskit_node().data().sort_direction()
}

#[test]
fn a_heading_sorts_both_ways_and_gives_the_order_of_the_plan_back() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("sort-heading");
    let in_plan = column(&mut window);
    let mut sorted = in_plan.clone();
    sorted.sort_by(|a, b| by_name(a, b));
    assert_ne!(sorted, in_plan);
    let plan = window.plan().clone();
    press_heading(&mut window, "Tiltak");
    assert_eq!(column(&mut window), sorted);
    assert_eq!(direction(&window, "Tiltak"), Some(SortDirection::Ascending));
    press_heading(&mut window, "Tiltak");
    sorted.reverse();
    assert_eq!(column(&mut window), sorted);
    assert_eq!(direction(&window, "Tiltak"), Some(SortDirection::Descending));
    press_heading(&mut window, "Tiltak");
    assert_eq!((column(&mut window), direction(&window, "Tiltak")), (in_plan, None));
    assert_eq!(*window.plan(), plan, "the plan keeps its order");
}

#[test]
fn what_is_sorted_by_a_number_or_a_time_is_in_its_order_and_blank_cells_are_last() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("sort-values");
    for heading in ["Årsverk", "Periode", "Status"] {
        window.press("Ctrl+Home").press("Home");
        window.press_until("ArrowRight", &format!("rad 1 av 22, {heading}"));
        for _ in 0..2 {
            press_heading(&mut window, heading);
            let cells = column(&mut window);
            let first_blank = cells.iter().position(String::is_empty).unwrap_or(cells.len());
            assert!(cells[first_blank..].iter().all(String::is_empty), "{heading}: {cells:?}");
        }
        press_heading(&mut window, heading);
    }
    press_heading(&mut window, "Årsverk");
    let fte =
        window.plan().measures().iter().filter(|measure| measure.amounts.iter().next().is_some()).count();
    assert!(fte > 2);
    window.press("Ctrl+Home").press("Home").press_until("ArrowRight", "rad 1 av 22, Årsverk");
    let cells = column(&mut window);
    let numbers: Vec<f64> = cells.iter().filter_map(|cell| cell.replace(',', ".").parse().ok()).collect();
    assert!(numbers.len() > 2 && numbers.is_sorted(), "{cells:?}");
}

#[test]
fn a_row_is_not_moved_while_the_rows_are_sorted_and_the_window_says_why() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("sort-move");
    let before = window.measures();
    press_heading(&mut window, "Tiltak");
    window.press("Ctrl+Home").press("Alt+ArrowDown");
    assert_eq!(window.measures(), before);
    assert!(window.newest_message().starts_with("Radene er sortert"), "{}", window.newest_message());
}

#[test]
fn a_row_stays_where_it_is_while_somebody_writes_in_it() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("sort-write");
    press_heading(&mut window, "Tiltak");
    window.press("Ctrl+Home");
    let before = column(&mut window);
    window.press("ArrowDown").write("Åpent hus");
    let second = window.harness.get_by_role_and_label(Role::TextInput, "Tiltak").rect();
    let first = window.harness.get_by_label(&format!("rad 1 av 22, Tiltak, {}", before[0])).rect();
    assert!(second.top() < first.bottom() + 20.0, "the box is still on the second row");
    window.press("Enter").press("Escape");
    assert_eq!(
        column(&mut window).last().map(String::as_str),
        Some("Åpent hus"),
        "then it goes to its place"
    );
}

#[test]
fn how_a_table_is_shown_is_remembered_and_what_cannot_be_read_is_as_if_never_set() {
    let (folder, mut window) = WindowHarness::on_sample_measures("sort-remembered");
    press_heading(&mut window, "Tiltak");
    let sorted = column(&mut window);
    window.close_window();
    let mut again = WindowHarness::open(&folder, &folder.path("plan.ron"));
    again.go_to_measures().press("Ctrl+Home").press_until("ArrowRight", "rad 1 av 22, Tiltak");
    assert_eq!(column(&mut again), sorted);
    for odd in ["{\"tables\":{\"measure\":{\"sort\":{\"column\":\"no such\"}}}}", "{\"tables\":7}", "{}"] {
        assert!(Settings::read(odd).tables.values().all(|layout| layout.shows("title")), "{odd}");
    }
}

/// The headings in their order.
fn headings(window: &WindowHarness) -> Vec<String> {
    let nodes = window.nodes().map(|node| node.accesskit_node());
    nodes.filter(|node| node.role() == Role::ColumnHeader).filter_map(|node| node.label()).collect()
}

fn open_heading_menu(window: &mut WindowHarness, heading: &str) {
    window.harness.get_by_role_and_label(Role::ColumnHeader, heading).click_secondary();
    window.harness.run();
}

#[test]
fn columns_are_hidden_moved_and_made_wider_from_the_menu_of_their_heading() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("sort-columns");
    let before = headings(&window);
    open_heading_menu(&mut window, "Status");
    choose(&mut window, "Skjul kolonnen");
    assert!(!headings(&window).contains(&"Status".to_owned()));
    open_heading_menu(&mut window, "Ansvarlig");
    choose(&mut window, "Flytt kolonnen til venstre");
    let now = headings(&window);
    let at = |all: &[String], heading: &str| all.iter().position(|known| known == heading);
    assert_eq!(at(&now, "Ansvarlig").map(|at| at + 1), at(&before, "Ansvarlig"), "{now:?}");
    let width = |window: &WindowHarness| {
        window.harness.get_by_role_and_label(Role::ColumnHeader, "Årsverk").rect().width()
    };
    let narrow = width(&window);
    open_heading_menu(&mut window, "Årsverk");
    choose(&mut window, "Gjør kolonnen bredere");
    assert!(width(&window) >= narrow + 30.0, "{} {narrow}", width(&window));
    open_heading_menu(&mut window, "Ansvarlig");
    choose(&mut window, "Vis alle kolonner som fra begynnelsen");
    assert_eq!(headings(&window), before);
}

#[test]
fn only_rows_with_the_value_of_a_cell_are_shown_from_its_menu() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("sort-filter");
    window.press_until("ArrowRight", "rad 1 av 22, Ansvarlig");
    let lead = column(&mut window)[0].clone();
    let with_lead = column(&mut window).iter().filter(|other| **other == lead).count();
    window.press("Shift+F10");
    choose(&mut window, &format!("Vis bare rader med «{lead}»"));
    assert!(window.shows(&format!("{with_lead} av 22")));
}

#[test]
fn rows_are_sorted_with_keys_alone() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("sort-keys");
    let mut sorted = column(&mut window);
    sorted.sort_by(|a, b| by_name(a, b));
    window.press("Shift+F10").press_until("ArrowDown", "Sorter etter «Tiltak»").press("Enter");
    assert_eq!(column(&mut window), sorted);
}
