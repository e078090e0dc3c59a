//! The menu of a table: opened by pointer and keys, the same acts as the keys beside its words.

use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use planverksted::session::CommandId;

/// The lines of the menu that is open, each with its key.
fn lines(window: &WindowHarness) -> Vec<(String, String)> {
    let items = window.nodes().map(|node| node.accesskit_node()).filter(|node| node.role() == Role::MenuItem);
    let line = items.map(|node| {
        let key = node.data().keyboard_shortcut().unwrap_or_default().to_owned();
        (node.label().unwrap_or_default(), key)
    });
    line.collect()
}

fn choose(window: &mut WindowHarness, words: &str) {
    window.harness.get_by_role_and_label(Role::MenuItem, words).click();
    window.harness.run();
}

#[test]
fn the_menu_comes_with_both_of_its_keys_and_escape_gives_the_keyboard_back() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("menu-keys");
    let here = window.focused();
    for key in ["Shift+F10", "Menu"] {
        window.press(key);
        assert_eq!(window.focused(), "Åpne skjemaet", "{key}");
        window.press("Escape");
        assert_eq!((lines(&window), window.focused()), (Vec::new(), here.clone()), "{key}");
    }
}

#[test]
fn every_line_with_a_key_names_the_key_of_its_command() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("menu-names");
    window.press("Shift+F10");
    let shown = lines(&window);
    for (words, id) in [
        ("Åpne skjemaet", CommandId::ToggleForm),
        ("Kopier", CommandId::Copy),
        ("Klipp ut", CommandId::Cut),
        ("Lim inn", CommandId::Paste),
        ("Lag en kopi av raden", CommandId::Duplicate),
        ("Flytt opp", CommandId::MoveRowUp),
        ("Flytt ned", CommandId::MoveRowDown),
        ("Ny rad under", CommandId::NewRow),
        ("Slett raden", CommandId::DeleteRows),
    ] {
        assert!(shown.contains(&(words.to_owned(), id.chord_text())), "{words}: {shown:?}");
    }
}

#[test]
fn the_other_button_opens_the_menu_of_the_row_that_is_pointed_at() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("menu-pointer");
    let before = window.measures();
    let third = format!("rad 3 av 22, Tiltak, {}", before[2]);
    window.harness.get_by_label(&third).click_secondary();
    window.harness.run();
    choose(&mut window, "Slett raden");
    assert_eq!(window.measures().len(), 21);
    assert!(!window.measures().contains(&before[2]));
}

#[test]
fn what_is_marked_stays_marked_where_the_menu_is_asked_for_on_it() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("menu-marked");
    let before = window.measures();
    window.press("Shift+ArrowDown").press("Shift+ArrowDown");
    window.harness.get_by_label(&format!("rad 2 av 22, Tiltak, {}", before[1])).click_secondary();
    window.harness.run();
    assert!(lines(&window).iter().any(|(words, _)| words == "Fyll nedover fra den første raden"));
    choose(&mut window, "Slett 3 rader");
    assert_eq!(window.measures(), before[3..]);
}

#[test]
fn a_row_is_moved_copied_and_begun_from_the_menu() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("menu-acts");
    let before = window.measures();
    window.press("Shift+F10");
    choose(&mut window, "Flytt ned");
    assert_eq!(window.measures()[..2], [before[1].clone(), before[0].clone()]);
    window.press("Shift+F10");
    choose(&mut window, "Flytt opp");
    assert_eq!(window.measures(), before);
    window.press("Shift+F10");
    choose(&mut window, "Lag en kopi av raden");
    assert_eq!(window.measures().len(), 23);
    window.press("Shift+F10");
    choose(&mut window, "Ny rad under");
    window.write("Begynt fra menyen").press("Enter").press("Escape");
    assert!(window.measures().contains(&"Begynt fra menyen".to_owned()));
}

#[test]
fn a_value_is_set_for_all_marked_rows_from_the_menu() {
    let (_folder, mut window) = WindowHarness::on_sample_measures("menu-set");
    let in_2029 = |window: &WindowHarness| {
        let all = window.plan().measures().in_order();
        all.iter().filter(|measure| measure.period.years() == (Some(2029), Some(2029))).count()
    };
    window.press_until("ArrowRight", "rad 1 av 22, Periode");
    let before = in_2029(&window);
    window.press("Shift+ArrowDown").press("Shift+ArrowDown").press("Shift+F10");
    choose(&mut window, "Sett én verdi for alle 3 rader");
    window.press("Ctrl+A").write("2029").press("Enter");
    assert_eq!(in_2029(&window), before + 3, "{}", window.newest_message());
    window.press("Ctrl+Z");
    assert_eq!(in_2029(&window), before, "one step");
}
