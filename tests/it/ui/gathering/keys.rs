//! How many keys an act of a gathering takes, the text itself not counted.

use super::play::{act, agenda, go_to, mode, on_the_morning};
use planverksted::analysis::gathering::{Attendance, ideas_of};
use planverksted::model::decision::DecisionMethod;
use planverksted::model::{Kind, Quantity};
use planverksted::session::{BallotBox, GatheringAct, View};

#[test]
fn one_key_starts_the_gathering_and_one_goes_on() {
    let (_folder, mut window) = on_the_morning("gathering-keys-start");
    window.press("Ctrl+G");
    assert_eq!(window.program().context().map(|cx| cx.view), Some(View::Gathering));
    assert_eq!(window.focused(), window.word("ui-gathering-is-not-begun"), "the line has the keyboard");
    window.press("F9");
    assert!(agenda(&window).running().is_some_and(|item| item.title.starts_with("Velkommen")));
    assert_eq!(window.take_key_count(), 2);
}

#[test]
fn attendance_of_nine_takes_nine_keys() {
    let (_folder, mut window) = on_the_morning("gathering-keys-attendance");
    window.press("Ctrl+G").press("Ctrl+Shift+P");
    window.take_key_count();
    window.press_times(8, "Space").press("Backspace");
    assert_eq!(window.take_key_count(), 9);
    let (plan, meeting) = (window.plan(), mode(&window).meeting);
    let attendance = Attendance::of(plan, plan.meetings().get(meeting).expect("it is there"));
    assert_eq!((attendance.present.len(), attendance.absent.len()), (8, 1));
    window.write("+24").press("Enter");
    let others = window.plan().meetings().get(meeting).and_then(|meeting| meeting.others?.as_whole());
    assert_eq!(others, Some(24));
    window.press("Escape");
    assert_eq!(mode(&window).attendance, None);
}

#[test]
fn a_held_space_bar_notes_one_member() {
    let (_folder, mut window) = on_the_morning("gathering-keys-held");
    window.press("Ctrl+G").press("Ctrl+Shift+P").write("   Nabokommunen").press("Enter");
    let (plan, meeting) = (window.plan(), mode(&window).meeting);
    let attendance = Attendance::of(plan, plan.meetings().get(meeting).expect("it is there"));
    assert_eq!(attendance.present.len(), 4, "three blanks, and a guest by where they come from");
}

#[test]
fn an_idea_takes_one_key_and_table_and_theme_none_more() {
    let (_folder, mut window) = on_the_morning("gathering-keys-idea");
    window.press("Ctrl+G");
    go_to(&mut window, "Hva hjelper");
    window.write("2: #Finne fram: Én dør inn").press("Enter");
    window.write("Kart over tilbudene").press("Enter");
    assert_eq!(window.take_key_count(), 2);
    let (plan, meeting) = (window.plan(), mode(&window).meeting);
    let ideas = ideas_of(plan, meeting);
    let titles: Vec<_> = ideas.iter().map(|idea| (&*idea.title, &*idea.theme)).collect();
    assert_eq!(titles, [("Én dør inn", "Finne fram"), ("Kart over tilbudene", "Finne fram")]);
    assert_eq!(window.focused(), "Forslag fra bord 2, tema Finne fram");
}

#[test]
fn one_more_a_merge_and_what_waits_take_one_key_each() {
    let (_folder, mut window) = on_the_morning("gathering-keys-idea-acts");
    window.press("Ctrl+G");
    go_to(&mut window, "Hva hjelper");
    for text in ["Én dør inn", "En felles dør", "Ny ambulansestasjon"] {
        window.write(text).press("Enter");
    }
    window.take_key_count();
    let parked = window.plan().count(Kind::ParkedItem);
    window.write("=1").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    window.write("2=1").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    window.write("*3 Psykisk helse, 1.2.2027").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    let (plan, meeting) = (window.plan(), mode(&window).meeting);
    let ideas = ideas_of(plan, meeting);
    let [first, second, _] = ideas[..] else { panic!("three ideas, not {}", ideas.len()) };
    assert_eq!(first.repeats.and_then(Quantity::as_whole), Some(1));
    assert_eq!(second.same_as.id(), Some(first.id));
    assert_eq!(plan.count(Kind::ParkedItem), parked + 1);
}

#[test]
fn a_decision_with_its_reason_takes_two_keys_and_a_task_one() {
    let (_folder, mut window) = on_the_morning("gathering-keys-decision");
    window.press("Ctrl+G");
    go_to(&mut window, "Beslutninger");
    window.write("Vi åpner om kvelden").press("Enter").write("enig: Flest vil det.").press("Enter");
    assert_eq!(window.take_key_count(), 2);
    let decision =
        mode(&window).decision.and_then(|id| window.plan().decisions().get(id)).expect("a decision");
    assert_eq!((&*decision.title, &decision.how), ("Vi åpner om kvelden", &DecisionMethod::Agreement));
    let tasks = window.plan().count(Kind::Task);
    window.write("> Psykisk helse, 20.1.2027: Skrive om åpningstida").press("Enter");
    assert_eq!((window.take_key_count(), window.plan().count(Kind::Task)), (1, tasks + 1));
    window.press("Ctrl+Z");
    assert_eq!((window.take_key_count(), window.plan().count(Kind::Task)), (1, tasks));
}

#[test]
fn a_ballot_paper_and_raised_hands_take_one_key_each() {
    let (_folder, mut window) = on_the_morning("gathering-keys-ballot");
    window.press("Ctrl+G");
    go_to(&mut window, "Hva hjelper");
    for text in ["Én dør inn", "Kart", "Kafé"] {
        window.write(text).press("Enter");
    }
    go_to(&mut window, "Prioritering");
    window.write("valg 1 2 3").press("Enter").write("stemmer 8").press("Enter");
    window.take_key_count();
    window.write("1 1 3").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    assert_eq!(mode(&window).ballot.as_ref().map(BallotBox::cast), Some(1));
    window.press("Ctrl+Z");
    assert_eq!(mode(&window).ballot.as_ref().map(BallotBox::cast), Some(0));
    act(&mut window, GatheringAct::GoOn);
    window.press("F9");
    go_to(&mut window, "Prioritering");
    window.write("hender 1 2").press("Enter");
    window.take_key_count();
    window.write("7").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    let next =
        mode(&window).ballot.as_ref().and_then(|ballot| ballot.next_for_hands().map(|next| next.number));
    assert_eq!(next, Some(2));
}
