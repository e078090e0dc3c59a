//! The menus of what is painted: rows of the tree, bars of the timeline, cells of the coverage. A line does what its key
//! does.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::PointerButton;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use planverksted::session::View;
use planverksted::store::SAMPLE_PLAN;

fn sample(name: &str, view: View) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    window.go_to(view);
    (folder, window)
}

/// The lines of the menu that is open, each with its key.
fn lines(window: &WindowHarness) -> Vec<[String; 2]> {
    let items = window.nodes().map(|node| node.accesskit_node()).filter(|node| node.role() == Role::MenuItem);
    let line = items.map(|node| {
        let key = node.data().keyboard_shortcut().unwrap_or_default().to_owned();
        [node.label().unwrap_or_default(), key]
    });
    line.collect()
}

fn choose(window: &mut WindowHarness, words: &str) {
    window.harness.get_by_role_and_label(Role::MenuItem, words).click();
    window.harness.run();
}

/// Chooses a line in one window and presses its key in another: plan, form and keyboard are the same in the end.
fn check(view: View, to_place: &[&str], words: &str, key: &str) {
    let name = format!("painted-menu-{view:?}-{}", key.replace('+', "-"));
    let (_folder, mut by_menu) = sample(&name, view);
    let (_other, mut by_key) = sample(&format!("{name}-key"), view);
    for step in to_place {
        by_menu.press(step);
        by_key.press(step);
    }
    by_menu.press("Shift+F10");
    choose(&mut by_menu, words);
    by_key.press(key);
    let now = |window: &WindowHarness| {
        let cx = window.program().context().expect("a plan is open");
        (cx.form_is_open, window.focused(), window.plan().clone())
    };
    let [menu, keys] = [now(&by_menu), now(&by_key)];
    assert_eq!((menu.0, &menu.1), (keys.0, &keys.1), "{view:?}: {words}");
    assert!(menu.2 == keys.2, "{view:?}: {words} does what {key} does");
}

#[test]
fn a_line_of_a_menu_does_what_its_key_does() {
    let row = ["Ctrl+Home", "ArrowDown"];
    check(View::Direction, &row, "Åpne skjemaet", "F4");
    check(View::Direction, &row, "Skriv i raden", "F2");
    check(View::Direction, &row, "Flytt ned", "Alt+ArrowDown");
    check(View::Direction, &row, "Slett raden", "Ctrl+Delete");
    check(View::Direction, &row, "Endre det valgte til et tiltak", "Ctrl+4");
    let bar = ["Ctrl+Home", "ArrowDown"];
    check(View::Timeline, &bar, "Flytt senere", "Alt+ArrowRight");
    check(View::Timeline, &bar, "Begynn tidligere", "Shift+ArrowLeft");
    check(View::Timeline, &bar, "Slutt senere", "Ctrl+ArrowRight");
    check(View::Timeline, &bar, "Løpende, eller ikke lenger", "L");
    let cell = ["Ctrl+Home"];
    check(View::Coverage, &cell, "Vurder hvordan gruppa er dekket", "F2");
}

#[test]
fn the_other_button_opens_the_menu_of_what_it_points_at_and_escape_gives_the_keyboard_back() {
    for (view, is) in [
        (View::Direction, Role::TreeItem),
        (View::Timeline, Role::ListBoxOption),
        (View::Coverage, Role::Cell),
    ] {
        let (_folder, mut window) = sample(&format!("painted-menu-{is:?}"), view);
        let third = window.rects(|role, _| role == is)[2];
        let plan = window.plan().clone();
        window.click_at(third.center(), PointerButton::Secondary);
        let shown = lines(&window);
        assert!(!shown.is_empty(), "{view:?}");
        assert!(shown.iter().all(|[words, key]| !words.is_empty() && !key.is_empty()), "{shown:?}");
        window.press("Escape");
        assert_eq!(lines(&window), Vec::<[String; 2]>::new(), "{view:?}");
        assert!(*window.plan() == plan, "{view:?}: a menu that was left changes nothing");
        let here = window.focused();
        window.press("Shift+F10");
        assert_eq!(lines(&window), shown, "{view:?}: it was of {here}");
    }
}
