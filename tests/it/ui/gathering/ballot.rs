//! Ballots in the window: prepared, opened, filled in and closed by mouse and by keys; no count is anywhere before.

use super::play::{act, mode, with_ideas};
use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;
use planverksted::analysis::gathering::{BallotResult, ideas_of};
use planverksted::model::{Kind, Quantity};
use planverksted::session::{BallotKind, GatheringAct};
use std::path::Path;

const IDEAS: [&str; 5] = [
    "1: #Tid: Ventelista vises for alle som står på den",
    "Samme kontaktperson før og etter 18 år",
    "Kurs i depresjonsmestring høst og vår",
    "Depresjonsmestring som kurs to ganger i året",
    "Mestringskafé på biblioteket",
];

/// The window in the point of the ballot.
fn in_ballot(name: &str) -> (Folder, WindowHarness) {
    with_ideas(name, &IDEAS)
}

fn named<'a>(window: &'a WindowHarness, role: Role, words: &str) -> Option<Node<'a>> {
    window.nodes().find(|node| {
        let node = node.accesskit_node();
        node.role() == role && node.label().is_some_and(|label| label.starts_with(words))
    })
}

fn press(window: &mut WindowHarness, role: Role, words: &str) {
    named(window, role, words).unwrap_or_else(|| panic!("no {role:?} {words}")).click();
    window.harness.run();
}

fn write_into(window: &mut WindowHarness, words: &str, text: &str) {
    named(window, Role::TextInput, words).unwrap_or_else(|| panic!("no box {words}")).focus();
    window.harness.run();
    window.press("Ctrl+A").write(text);
}

/// The sums of the last closed ballot, by number.
fn sums(window: &WindowHarness) -> Vec<(String, i64)> {
    let plan = window.plan();
    let ballot = mode(window).result.and_then(|id| plan.ballots().get(id)).expect("a result");
    let outline = window.program().context().expect("a plan is open").outline;
    let result = BallotResult::of(plan, outline, ballot);
    let sum = |sum: Quantity| sum.as_whole().unwrap_or_default();
    result.options.iter().map(|option| (option.number.clone(), sum(option.sum))).collect()
}

#[test]
fn a_ballot_is_prepared_filled_in_and_closed_with_the_mouse_only() {
    let (_folder, mut window) = in_ballot("ballot-mouse");
    for idea in ["1 Ventelista", "3 Kurs", "4 Depresjonsmestring", "5 Mestringskafé"] {
        press(&mut window, Role::CheckBox, idea);
    }
    assert!(window.shows("4 av høyst 12 valgt"));
    press(&mut window, Role::Button, "Slå sammen 4 med 3");
    assert!(window.shows("3 av høyst 12 valgt"), "the pair is one idea now");
    assert!(named(&window, Role::Button, "Slå sammen").is_none());
    write_into(&mut window, "Prikker hver", "2");
    write_into(&mut window, "Så mange stemmer", "3");
    press(&mut window, Role::Button, "Åpne avstemningen");
    let open = mode(&window).ballot.as_ref().expect("it is open");
    assert_eq!((open.kind, open.votes_each, open.voters), (BallotKind::Dots, 2, Some(3)));
    for number in ["3", "3", "5"] {
        press(&mut window, Role::Button, &format!("En prikk mer til {number}"));
    }
    press(&mut window, Role::Button, "En prikk mindre til 5");
    press(&mut window, Role::Button, "Legg seddelen i urna");
    press(&mut window, Role::Button, "Blank");
    press(&mut window, Role::Button, "En prikk mer til 1");
    press(&mut window, Role::Button, "Legg seddelen i urna");
    assert!(window.shows("3 sedler, 3 av 6 prikker gitt"));
    press(&mut window, Role::Button, "Ta tilbake siste");
    assert!(window.shows("2 sedler, 2 av 6 prikker gitt"));
    press(&mut window, Role::Button, "Avslutt avstemningen");
    assert_eq!(sums(&window), [("3".into(), 2), ("1".into(), 0), ("5".into(), 0)]);
    assert!(window.shows("3 Kurs i depresjonsmestring høst og vår: Prikker 2"));
    window.write("Fordi ventetida er lang").press("Enter");
    assert!(window.shows("Fordi ventetida er lang"), "why is noted below the result");
}

#[test]
fn scale_and_yes_or_no_are_filled_in_with_buttons() {
    let (_folder, mut window) = in_ballot("ballot-scale");
    window.write("skala 1 3").press("Enter");
    press(&mut window, Role::Button, "4 til 1");
    press(&mut window, Role::Button, "2 til 3");
    press(&mut window, Role::Button, "Legg seddelen i urna");
    assert!(window.shows("1 seddel") && !window.shows("prikker gitt"), "marks are no dots");
    window.press("F9");
    assert_eq!(sums(&window), [("1".into(), 4), ("3".into(), 2)]);
    act(&mut window, GatheringAct::GoBack);
    act(&mut window, GatheringAct::GoOn);
    window.write("ja/nei 1 3").press("Enter");
    press(&mut window, Role::Button, "Ja til 3");
    press(&mut window, Role::Button, "Legg seddelen i urna");
    window.press("F9");
    assert_eq!(sums(&window), [("3".into(), 1), ("1".into(), 0)]);
}

#[test]
fn an_option_is_one_key_when_hands_are_counted() {
    let (_folder, mut window) = in_ballot("ballot-hands");
    window.write("hender 1 3 5").press("Enter");
    assert!(window.shows("0 av 3 valgmuligheter talt"));
    assert!(named(&window, Role::Heading, "1  Ventelista").is_some(), "the option is large");
    window.take_key_count();
    window.write("4").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    assert!(named(&window, Role::Heading, "3  Kurs").is_some(), "the next one");
    write_into(&mut window, "Hender for 3", "6");
    window.press("Enter").write("2").press("Enter");
    assert!(window.shows("3 av 3 valgmuligheter talt"), "the box keeps the keyboard");
    window.press("F9");
    assert_eq!(sums(&window), [("3".into(), 6), ("1".into(), 4), ("5".into(), 2)]);
}

#[test]
fn what_does_not_fit_is_said_and_opens_nothing() {
    let (_folder, mut window) = in_ballot("ballot-limits");
    let remark = |window: &WindowHarness| {
        let remark = mode(window).remark.clone().expect("a remark");
        window.program().words().text(&remark)
    };
    for (line, words) in [("valg 1 99", "99"), ("valg 1 2 3 4 5 6 7 8 9 10 11 12 13", "6")] {
        window.press("Ctrl+A").write(line).press("Enter");
        assert!(remark(&window).contains(words), "{line}: {}", remark(&window));
        assert!(mode(&window).ballot.is_none());
    }
    window.press("Ctrl+A").press("Backspace");
    write_into(&mut window, "Prikker hver", "x");
    press(&mut window, Role::CheckBox, "1 Ventelista");
    press(&mut window, Role::Button, "Åpne avstemningen");
    assert!(mode(&window).ballot.is_none(), "a figure that cannot be read");
    assert!(window.shows("Hver kan ha fra 1 til 20 prikker"), "and it is said why nothing opens");
}

/// Whether a figure is in a text as a word of its own.
fn has_figure(text: &str, figure: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == figure)
}

/// The files below a folder that have a figure, but for those of the counts.
fn files_with(folder: &Path, figure: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            if !path.ends_with("ballots") {
                found.extend(files_with(&path, figure));
            }
        } else if has_figure(&String::from_utf8_lossy(&std::fs::read(&path).expect("a file")), figure) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[track_caller]
fn assert_hidden(folder: &Folder, window: &mut WindowHarness, figure: &str) {
    window.settle();
    window.advance_clock(5_000).settle();
    for node in window.nodes() {
        let node = node.accesskit_node();
        for words in [node.label(), node.value(), node.description()].into_iter().flatten() {
            assert!(!has_figure(&words, figure), "{:?}: {words}", node.role());
        }
    }
    let words = window.program().words();
    let cx = window.program().context().expect("a plan is open");
    let labels = cx.history.steps().iter().map(|step| words.text(step.change.label()));
    let messages = window.program().messages().iter().map(|message| words.text(&message.phrase));
    for text in labels.chain(messages).chain(cx.undo_label.map(|label| words.text(label))) {
        assert!(!has_figure(&text, figure), "{text}");
    }
    assert_eq!(files_with(&folder.path(""), figure), [] as [String; 0]);
}

#[test]
fn no_count_of_an_open_ballot_is_in_any_label_message_step_or_file() {
    let (folder, mut window) = in_ballot("ballot-hidden");
    window.write("hender 1 3").press("Enter").write("397").press("Enter");
    assert_hidden(&folder, &mut window, "397");
    window.press("Ctrl+Z");
    assert_hidden(&folder, &mut window, "397");
    window.write("397").press("Enter").write("2").press("Enter").press("F9");
    assert_eq!(sums(&window)[0], ("1".into(), 397), "it was there all the time");
    act(&mut window, GatheringAct::GoBack);
    act(&mut window, GatheringAct::GoOn);
    window.write("valg 1 3").press("Enter");
    let paper = format!("{}{}", "1 ".repeat(137), "3 ".repeat(12));
    window.write_at_once(paper.trim()).press("Enter");
    assert!(window.shows("149"), "all dots together are said");
    assert_hidden(&folder, &mut window, "137");
    assert_eq!(mode(&window).ballot.as_ref().map(planverksted::session::BallotBox::cast), Some(1));
    let ideas = ideas_of(window.plan(), mode(&window).meeting);
    let (merged, into) = (ideas[4].id, ideas[0].id);
    act(&mut window, GatheringAct::Merge(merged, Some(into)));
    assert_eq!(window.plan().ideas().get(merged).map(|idea| idea.same_as.id().is_some()), Some(true));
    assert!(mode(&window).ballot.is_some(), "ideas may be merged while it is open");
    assert_eq!(window.plan().in_order(Kind::Ballot).len(), 2);
}

#[test]
fn the_line_says_which_options_resemble_each_other_and_lets_them_be_merged() {
    let (_folder, mut window) = in_ballot("ballot-line-pairs");
    window.write_at_once("valg 1 3 4 5").press("Enter");
    let remark = mode(&window).remark.clone().expect("a remark");
    let words = window.program().words().sentence(&remark);
    assert!(words.contains("3 og 4") && words.contains("4=3") && !words.contains("1 og"), "{words}");
    assert!(window.shows(&words), "beside the line");
    assert_eq!(mode(&window).ballot.as_ref().expect("it is open").options.len(), 4);
    window.write_at_once("4=3").press("Enter");
    let merged =
        ideas_of(window.plan(), mode(&window).meeting).into_iter().filter(|idea| idea.same_as.id().is_some());
    assert_eq!(merged.count(), 1, "{:?}", mode(&window).remark);
    assert_eq!(mode(&window).remark, None);
}

#[test]
fn the_line_says_nothing_of_options_that_differ() {
    let (_folder, mut window) = in_ballot("ballot-line-apart");
    window.write_at_once("valg 1 2 5").press("Enter");
    assert!(mode(&window).ballot.is_some());
    assert_eq!(mode(&window).remark, None);
}
