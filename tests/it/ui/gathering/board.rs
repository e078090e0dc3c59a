//! The board of ideas: cards by theme, merged, moved and asked about, by mouse and by keys; what is near while one types.

use super::play::{act, mode, on_the_morning};
use crate::analysis::gathering::similar::ideas;
use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, PointerButton, Pos2, Rect, Vec2};
use egui_kittest::kittest::NodeT as _;
use planverksted::analysis::gathering::ideas_of;
use planverksted::model::idea::{Idea, IdeaState};
use planverksted::model::{Kind, Quantity};
use planverksted::session::GatheringAct;

/// Where ideas are written all together, with some in three themes.
const IDEAS: [&str; 6] = [
    "1: #Tid: Ventelista vises for alle",
    "Ringe opp de som venter",
    "2: #Unge: Samme kontaktperson etter 18 år",
    "Chat med helsesykepleier",
    "#Hjem: Vaktmester på besøk",
    "Åpent kjøkken på torsdager",
];

/// The window in the point where ideas are gathered, at the step behind so many others.
fn in_step(name: &str, steps: usize) -> (Folder, WindowHarness) {
    let (folder, mut window) = on_the_morning(name);
    window.press("Ctrl+G");
    for _ in 0..4 + steps {
        act(&mut window, GatheringAct::GoOn);
    }
    (folder, window)
}

fn with_ideas(name: &str) -> (Folder, WindowHarness) {
    let (folder, mut window) = in_step(name, 2);
    for idea in IDEAS {
        window.write_at_once(idea).press("Enter");
    }
    (folder, window)
}

fn idea(window: &WindowHarness, number: i64) -> Idea {
    let ideas = ideas_of(window.plan(), mode(window).meeting).into_iter();
    let of_number = |idea: &&Idea| idea.number.and_then(Quantity::as_whole) == Some(number);
    ideas.clone().find(of_number).unwrap_or_else(|| panic!("no idea {number} of {}", ideas.count())).clone()
}

/// Where the card of an idea is.
fn card(window: &WindowHarness, number: i64) -> Rect {
    let begin = format!("{number} ");
    let is_card = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label().unwrap_or_default();
        node.accesskit_node().role() == Role::ListItem && label.starts_with(&begin)
    };
    window.nodes().find(is_card).unwrap_or_else(|| panic!("no card {number}")).rect()
}

fn button(window: &mut WindowHarness, pos: Pos2, pressed: bool, button: PointerButton) {
    window.harness.event(Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
    window.harness.step();
}

fn point_at(window: &mut WindowHarness, at: Pos2) {
    window.harness.event(Event::PointerMoved(at));
    window.harness.step();
}

/// Drags from one place to another and says what is in sight before the button is released.
fn drag(window: &mut WindowHarness, from: Pos2, to: Pos2, shows: &str) {
    point_at(window, from);
    button(window, from, true, PointerButton::Primary);
    for part in [0.3, 0.7, 1.0] {
        point_at(window, from + (to - from) * part);
    }
    window.harness.step();
    assert!(window.shows(shows), "{shows}");
    button(window, to, false, PointerButton::Primary);
    window.harness.run();
}

/// Presses the line of the open menu that says this.
fn choose(window: &mut WindowHarness, words: &str) {
    let is_line = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().role() == Role::ListBoxOption
            && node.accesskit_node().label().is_some_and(|label| label.starts_with(words))
    };
    let at = window.nodes().find(is_line).unwrap_or_else(|| panic!("no line {words}")).rect().center();
    window.click_at(at, PointerButton::Primary);
}

#[test]
fn cards_stand_in_themes_in_the_order_of_their_first_idea() {
    let (_folder, window) = with_ideas("board-themes");
    let headings: Vec<String> = window
        .nodes()
        .filter(|node| node.accesskit_node().role() == Role::Heading)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    for (theme, at) in [("Tid (2)", 0), ("Unge (2)", 1), ("Hjem (2)", 2)] {
        let place =
            headings.iter().filter(|heading| heading.ends_with(')')).position(|heading| heading == theme);
        assert_eq!(place, Some(at), "{headings:?}");
    }
    let [first, second, third] = [1, 3, 5].map(|number| card(&window, number));
    assert!(first.right() < second.left() && second.right() < third.left(), "three columns");
    assert!(card(&window, 2).top() > first.bottom(), "one below the other");
    assert!(window.shows("bord 2"), "the table is on the card");
}

#[test]
fn a_card_that_is_dragged_changes_its_theme_or_goes_into_another() {
    let (_folder, mut window) = with_ideas("board-drag");
    let (from, below) = (card(&window, 1).center(), card(&window, 4).center_bottom() + Vec2::new(0.0, 60.0));
    drag(&mut window, from, below, "Flytt til Unge");
    assert_eq!(&*idea(&window, 1).theme, "Unge");
    let (from, onto) = (card(&window, 2).center(), card(&window, 3).center());
    drag(&mut window, from, onto, "Slå sammen med 3");
    assert_eq!(idea(&window, 2).same_as.id(), Some(idea(&window, 3).id));
    assert!(window.shows("2 Ringe opp de som venter"), "it is listed on the card that it went into");
    let part = window.nodes().find(|node| node.accesskit_node().label().as_deref() == Some("Skill 2 fra 3"));
    let part = part.expect("a button that parts it").rect().center();
    window.click_at(part, PointerButton::Primary);
    assert_eq!(idea(&window, 2).same_as.id(), None);
}

#[test]
fn a_card_is_merged_with_four_keys_and_letters_go_to_the_line() {
    let (_folder, mut window) = with_ideas("board-keys");
    window.press("ArrowUp").press("ArrowRight").press("ArrowDown");
    window.take_key_count();
    window.press("Ctrl+M").write("1").press("Enter");
    assert_eq!(window.take_key_count(), 2, "and the number");
    assert_eq!(idea(&window, 4).same_as.id(), Some(idea(&window, 1).id));
    window.press("Ctrl+M").write("77").press("Enter");
    assert!(window.newest_message().contains("77"), "{}", window.newest_message());
    window.press("Escape").write("Kafé");
    window.press("Enter");
    assert_eq!(&*idea(&window, 7).title, "Kafé");
}

#[test]
fn one_more_is_one_key_in_the_line() {
    let (_folder, mut window) = with_ideas("board-repeat");
    window.write("=2");
    window.take_key_count();
    window.press("Enter");
    assert_eq!(window.take_key_count(), 1);
    assert!(window.shows("sagt av 1 til"), "it is on the card");
}

#[test]
fn the_menu_of_a_card_does_everything_by_mouse_and_by_key() {
    let (_folder, mut window) = with_ideas("board-menu");
    let open = |window: &mut WindowHarness, number| {
        let at = card(window, number).center();
        window.click_at(at, PointerButton::Secondary);
    };
    open(&mut window, 1);
    choose(&mut window, "Sagt av én til");
    assert_eq!(idea(&window, 1).repeats.and_then(Quantity::as_whole), Some(1));
    open(&mut window, 2);
    choose(&mut window, "Slå sammen med");
    window.write("3").press("Enter");
    assert_eq!(idea(&window, 2).same_as.id(), Some(idea(&window, 3).id));
    open(&mut window, 3);
    choose(&mut window, "Skill 2 fra 3");
    assert_eq!(idea(&window, 2).same_as.id(), None);
    open(&mut window, 4);
    choose(&mut window, "Annet tema");
    window.write("Mat").press("Enter");
    assert_eq!(&*idea(&window, 4).theme, "Mat");
    open(&mut window, 5);
    choose(&mut window, "Parker");
    window.fill_in("ui-gathering-note-who", "Psykisk helse").fill_in("ui-gathering-note-due", "1.2.2027");
    window.press("Enter");
    assert_eq!(idea(&window, 5).state, IdeaState::Parked);
    open(&mut window, 6);
    choose(&mut window, "Løft til");
    choose(&mut window, "Mål");
    let became: Vec<Kind> = idea(&window, 6).became.iter().map(|(kind, _)| kind).collect();
    assert_eq!(became, [Kind::Goal]);
    open(&mut window, 1);
    choose(&mut window, "Send til rommet");
    assert_eq!(mode(&window).room.sent, Some((Kind::Idea, idea(&window, 1).id)));
    window.write("m").press("ArrowDown").press("ArrowDown").press("Enter");
    let who = window.word("ui-gathering-note-who");
    assert_eq!(window.focused(), who, "the number is known: who is asked for");
    window.press("Escape");
    let at = card(&window, 1).center();
    window.click_at(at, PointerButton::Primary).write("m");
    assert!(window.shows("Åpne skjema"), "M opens it too");
    choose(&mut window, "Åpne skjema");
    let cx = window.program().context().expect("a plan is open");
    assert!(cx.form_is_open && cx.selection == Some((Kind::Idea, idea(&window, 1).id)));
}

#[test]
fn while_each_works_alone_only_a_count_is_shown() {
    let (_folder, mut window) = in_step("board-alone", 0);
    window.write_at_once("1: #Tid: Ventelista vises").press("Enter");
    assert!(window.shows("Alene: forslagene vises når steget er over."));
    assert!(window.shows("1 forslag er skrevet"));
    assert!(!window.shows("Ventelista"), "nobody sees what the others wrote");
    act(&mut window, GatheringAct::GoOn);
    assert!(window.shows("Ventelista vises"));
}

#[test]
fn what_is_near_is_beside_the_line_while_an_idea_is_typed() {
    let (_folder, mut window) = in_step("board-near", 2);
    for text in ideas().values() {
        window.write_at_once(&format!("+{text}")).tap("Enter");
    }
    window.write_at_once("3: #Unge: Oversikt over tilbudene på nettet");
    assert!(window.shows("37 Kart over alle tilbud på én side"), "the one that says the same");
    let near = |window: &WindowHarness| window.shows("Ligner i planen");
    assert!(near(&window), "and records of the plan have their line");
    assert_eq!(ideas_of(window.plan(), mode(&window).meeting).len(), 60, "nothing was made of it yet");
}

/// The cards in sight neither overlap nor leave the room of their column.
fn check_cards(window: &WindowHarness, at_least: usize) {
    let cards: Vec<Rect> = window
        .nodes()
        .filter(|node| node.accesskit_node().role() == Role::ListItem)
        .map(|node| node.rect())
        .collect();
    assert!(cards.len() >= at_least, "{} cards in sight", cards.len());
    for (at, one) in cards.iter().enumerate() {
        for other in cards.iter().skip(at + 1) {
            assert!(!one.shrink(1.0).intersects(*other), "{one:?} and {other:?}");
        }
    }
}

#[test]
fn sixty_cards_in_four_columns_do_not_overlap_at_1280_by_720() {
    let (_folder, mut window) = in_step("board-sixty", 2);
    window.harness.set_size(Vec2::new(1280.0, 720.0));
    for (number, text) in ideas() {
        let theme = ["Finne fram", "Overganger", "Hverdag", "Pårørende"][number % 4];
        window.write_at_once(&format!("+#{theme}: {text}")).tap("Enter");
    }
    check_cards(&window, 16);
    window.press("ArrowUp");
    window.press_times(5, "ArrowRight").press("End");
    check_cards(&window, 16);
    let last = card(&window, 60);
    assert!(last.right() <= 1280.0, "the last column is in sight");
}
