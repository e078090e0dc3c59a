//! How many keys an act of a gathering takes, the text itself not counted.

use super::play::{act, agenda, mode, on_the_morning};
use crate::harness::window::WindowHarness;
use planverksted::analysis::gathering::ideas_of;
use planverksted::model::Kind;
use planverksted::session::{GatheringAct, View};

/// Goes to the point whose title begins like this.
fn go_to(window: &mut WindowHarness, begins: &str) {
    let agenda = agenda(window);
    let item = agenda.items.iter().find(|item| item.title.starts_with(begins)).expect("such a point").id;
    act(window, GatheringAct::GoTo(item));
    window.take_key_count();
}

#[test]
fn one_key_starts_the_gathering_and_one_goes_on() {
    let (_folder, mut window) = on_the_morning("gathering-keys-start");
    window.press("Ctrl+G");
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Gathering));
    assert_eq!(window.focused(), window.word("ui-gathering-is-account"), "the line has the keyboard");
    window.press("F9");
    assert!(agenda(&window).running().is_some_and(|item| item.title.starts_with("Velkommen")));
    assert_eq!(window.take_key_count(), 2);
}

#[test]
fn an_idea_takes_one_key_and_table_and_theme_none_more() {
    let (_folder, mut window) = on_the_morning("gathering-keys-idea");
    window.press("Ctrl+G");
    go_to(&mut window, "Hva hjelper");
    window.write("2: #Finne fram: Én dør inn").press("Enter");
    window.write("Kart over tilbudene").press("Enter");
    assert_eq!(window.take_key_count(), 2);
    let (plan, mode) = (window.plan(), mode(&window));
    let ideas = ideas_of(plan, mode.meeting);
    let titles: Vec<_> = ideas.iter().map(|idea| (&*idea.title, &*idea.theme)).collect();
    assert_eq!(titles, [("Én dør inn", "Finne fram"), ("Kart over tilbudene", "Finne fram")]);
    window.write("=1").press("Enter").write("2=1").press("Enter").write("*1").press("Enter");
    assert_eq!((window.take_key_count(), window.plan().count(Kind::ParkedItem)), (3, 2));
    assert_eq!(window.focused(), "Forslag fra bord 2, tema Finne fram");
}
