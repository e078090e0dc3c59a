//! The coverage under the pointer: chips dragged from cell to cell, dropped outside, given up, and folded ones shown.

use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::plans::{NamedPlan, plan};
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, PointerButton, Pos2, Rect, Vec2, vec2};
use egui_kittest::kittest::NodeT as _;
use planverksted::edit::Change;
use planverksted::model::Uid;
use planverksted::store::{Disk, SavedPlan};
use planverksted::text::Phrase;
use std::sync::atomic::{AtomicUsize, Ordering};

const PLAN: &str = "level_scheme s \"Skjema\"; level a \"Lavt\" in s; level b \"Høyt\" in s; \
    target_group t \"Barn\"; target_group u \"Voksne\"; \
    service v \"Helsestasjon\": reach=t/a, categories=advice; measure m \"Losteam\": reach=t/a, categories=self_help; \
    measure x1 \"En\": reach=u/b; measure x2 \"To\": reach=u/b; measure x3 \"Tre\": reach=u/b; \
    measure x4 \"Fire\": reach=u/b; measure x5 \"Fem\": reach=u/b";

/// A coverage with a plan in it.
struct Pointer {
    _folder: Folder,
    window: WindowHarness,
    sketch: NamedPlan,
}

impl Pointer {
    fn by_level() -> Self {
        static COUNTER: AtomicUsize = AtomicUsize::new(0);
        let folder = Folder::of(&format!("coverage-hand-{}", COUNTER.fetch_add(1, Ordering::Relaxed)));
        let (sketch, path) = (plan(PLAN), folder.path("plan.ron"));
        let saved =
            SavedPlan { plan_id: Uid::from_bits(7), plan: sketch.plan.clone(), ..SavedPlan::default() };
        save_plan(&Disk, &path, &saved).expect("the plan is saved");
        let mut window = WindowHarness::open(&folder, &path);
        let view = window.word("ui-view-coverage");
        window.press("Ctrl+K").write(&view).press("Enter");
        Self { _folder: folder, window, sketch }
    }

    fn by_help() -> Self {
        let mut hand = Self::by_level();
        let show = hand.window.word("ui-coverage-show");
        hand.window.press_until("Shift+Tab", &show).press("Enter").write("tilbud").press("Enter");
        hand.window.press_until("Tab", "rad ");
        hand
    }

    /// What was changed since the beginning, as text.
    fn changed(&self) -> String {
        self.sketch.describe(&Change::between(&self.sketch.plan, self.window.plan(), Phrase::default()))
    }

    fn rect(&self, role: Role, words: &[&str]) -> Rect {
        let found = self.window.nodes().find(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            node.accesskit_node().role() == role && words.iter().all(|word| label.contains(word))
        });
        found.unwrap_or_else(|| panic!("nothing says {words:?}")).rect()
    }

    fn chip(&self, name: &str) -> Pos2 {
        self.rect(Role::Button, &[": ", name]).center()
    }

    /// A place in a cell below what stands in it.
    fn cell(&self, group: &str, column: &str) -> Pos2 {
        let cell = self.rect(Role::Cell, &[group, &format!(", {column}: ")]);
        cell.center_bottom() - vec2(0.0, 5.0)
    }

    fn button(&mut self, pos: Pos2, pressed: bool, modifiers: Modifiers) {
        let button = PointerButton::Primary;
        self.window.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
        self.window.harness.step();
    }

    /// Takes a chip to a place and holds it there.
    fn grab(&mut self, from: Pos2, to: Pos2, modifiers: Modifiers) -> &mut Self {
        self.window.harness.event(Event::PointerMoved(from));
        self.window.harness.step();
        self.button(from, true, Modifiers::NONE);
        self.window.harness.event(Event::ModifiersChanged(modifiers));
        for part in [0.3, 0.7, 1.0] {
            self.window.harness.event(Event::PointerMoved(from + (to - from) * part));
            self.window.harness.step();
        }
        self.window.harness.step();
        self
    }

    fn release(&mut self, at: Pos2, modifiers: Modifiers) -> &mut Self {
        self.button(at, false, modifiers);
        self.window.harness.event(Event::ModifiersChanged(Modifiers::NONE));
        self.window.harness.run();
        self
    }
}

/// A chip dragged to a cell: what is said while it is held there, and what comes of it; undo takes it back in one step.
#[track_caller]
fn check(
    mut hand: Pointer,
    chip: &str,
    (group, column): (&str, &str),
    modifiers: Modifiers,
    message: &str,
    description: &str,
) {
    let (from, to) = (hand.chip(chip), hand.cell(group, column));
    hand.grab(from, to, modifiers);
    assert_eq!(hand.changed(), "", "nothing is said before it is let go");
    assert!(hand.window.shows(message), "{message}");
    hand.release(to, modifiers);
    assert_eq!(hand.changed(), description);
    assert!(!hand.window.shows(message), "it is done");
    assert!(hand.window.focused().contains(&format!("{group}, {column}: ")), "{}", hand.window.focused());
    hand.window.press("Ctrl+Z");
    assert_eq!(hand.changed(), "", "one step");
    assert!(hand.window.program().context().expect("a plan is open").undo_label.is_none());
}

const MOVE: Modifiers = Modifiers::SHIFT;
const ADD: Modifiers = Modifiers::NONE;

#[test]
fn a_chip_is_added_to_the_cell_where_it_is_let_go() {
    let message = "Slipp for å legge til 1.1 Losteam hos Voksne, Høyt.";
    check(Pointer::by_level(), "Losteam", ("Voksne", "Høyt"), ADD, message, "m.reach +u/b");
    let message = "Slipp for å legge til Helsestasjon hos Barn, Høyt.";
    check(Pointer::by_level(), "Helsestasjon", ("Barn", "Høyt"), ADD, message, "v.reach +t/b");
}

#[test]
fn with_shift_it_leaves_the_cell_it_comes_from() {
    let message = "Slipp for å flytte 1.1 Losteam til Voksne, Lavt.";
    check(Pointer::by_level(), "Losteam", ("Voksne", "Lavt"), MOVE, message, "m.reach t/a -> u/a");
}

#[test]
fn by_kind_of_help_it_is_given_that_kind_and_the_group() {
    let message = "Slipp for å legge til 1.1 Losteam hos Barn, Råd og veiledning.";
    check(Pointer::by_help(), "Losteam", ("Barn", "Råd og veiledning"), ADD, message, "m.categories +advice");
    let message = "Slipp for å legge til Helsestasjon hos Voksne, Samtaler.";
    let description = "v.categories +conversation; v.reach +u";
    check(Pointer::by_help(), "Helsestasjon", ("Voksne", "Samtaler"), ADD, message, description);
    let message = "Slipp for å flytte Helsestasjon til Barn, Selvhjelp.";
    check(
        Pointer::by_help(),
        "Helsestasjon",
        ("Barn", "Selvhjelp"),
        MOVE,
        message,
        "v.categories advice -> self_help",
    );
}

#[test]
fn let_go_outside_the_cells_or_where_it_comes_from_nothing_changes() {
    let mut hand = Pointer::by_level();
    let from = hand.chip("Losteam");
    let outside = hand.rect(Role::ColumnHeader, &["Lavt"]).center();
    hand.grab(from, outside, ADD);
    assert!(hand.window.shows("Her er det ingen rute."));
    hand.release(outside, ADD);
    assert_eq!(hand.changed(), "");
    let group = hand.rect(Role::RowHeader, &["Voksne"]).center();
    hand.grab(from, group, MOVE).release(group, MOVE);
    assert_eq!(hand.changed(), "", "the name of a group is no cell");
    let same = hand.cell("Barn", "Lavt");
    hand.grab(from, same, MOVE);
    assert!(hand.window.shows("1.1 Losteam kommer fra denne ruta."));
    hand.release(same, MOVE);
    assert_eq!(hand.changed(), "");
    assert!(!hand.window.shows("1.1 Losteam kommer fra denne ruta."));
}

#[test]
fn escape_while_it_is_held_leaves_it_where_it_was_also_with_shift_down() {
    for modifiers in [ADD, MOVE] {
        let mut hand = Pointer::by_level();
        let (from, to) = (hand.chip("Losteam"), hand.cell("Voksne", "Høyt"));
        hand.grab(from, to, modifiers);
        hand.window.press(if modifiers == MOVE { "Shift+Escape" } else { "Escape" });
        assert!(!hand.window.shows("Slipp for å"), "it is no longer held");
        hand.release(to, modifiers);
        assert_eq!(hand.changed(), "");
        let focused = hand.window.focused();
        assert!(focused.starts_with("rad 1 av 2"), "the keyboard is where it was: {focused}");
    }
}

#[test]
fn what_stands_there_already_stays_and_is_said() {
    let mut hand = Pointer::by_help();
    let (from, to) = (hand.chip("Helsestasjon"), hand.cell("Voksne", "Råd og veiledning"));
    for _ in 0..2 {
        hand.grab(from, to, ADD).release(to, ADD);
        assert_eq!(hand.changed(), "v.reach +u");
    }
    assert_eq!(hand.window.newest_message(), "Helsestasjon står i ruta fra før.");
}

#[test]
fn a_click_shows_the_chips_that_are_folded_away() {
    let mut hand = Pointer::by_level();
    let shown = |hand: &Pointer| {
        let of = |name: &str| {
            hand.window.nodes().any(|node| {
                let node = node.accesskit_node();
                node.role() == Role::Button
                    && node.label().is_some_and(|label| label.ends_with(&format!(" {name}")))
            })
        };
        ["En", "To", "Tre", "Fire", "Fem"].map(of)
    };
    assert_eq!(shown(&hand), [true, true, false, false, false]);
    let more = hand.rect(Role::Button, &["Tiltak: ", " To"]).left_bottom() + Vec2::new(12.0, 16.0);
    hand.window.harness.event(Event::PointerMoved(more));
    hand.window.harness.step();
    hand.button(more, true, ADD);
    hand.release(more, ADD);
    assert_eq!(shown(&hand), [true; 5]);
    assert_eq!(hand.changed(), "");
    let fifth = hand.chip("Fem");
    hand.button(fifth, true, ADD);
    hand.release(fifth, ADD);
    assert!(hand.window.focused().contains("Fem"), "{}", hand.window.focused());
}

#[test]
fn a_double_click_in_the_free_part_of_a_cell_opens_a_box_that_takes_letters() {
    let mut hand = Pointer::by_level();
    let at = hand.cell("Barn", "Høyt");
    hand.window.harness.event(Event::PointerMoved(at));
    hand.window.harness.step();
    for pressed in [true, false, true, false] {
        hand.button(at, pressed, Modifiers::NONE);
    }
    hand.window.run_idle_frames().write("Kafé").press("Enter");
    assert!(hand.window.measures().contains(&"Kafé".to_owned()), "{:?}", hand.window.measures());
    hand.window.press("ArrowUp");
    assert!(hand.window.focused().starts_with("rad "), "the matrix goes on: {}", hand.window.focused());
}
