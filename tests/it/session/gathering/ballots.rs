//! Ballots: papers, hands and marks are counted outside the plan until the ballot is closed, and come in as one step.

use super::play::Player;
use super::script::ScriptPlayer as _;
use crate::harness::folder::Folder;
use planverksted::analysis::gathering::BallotResult;
use planverksted::session::{BallotBox, Command, GatheringAct};
use planverksted::text::{Language, Words};

/// A gathering with nine ideas in which a vote is to come, on `folder`.
pub(crate) fn voting(folder: &Folder) -> Player {
    let mut player = Player::new(folder);
    player.key("Ctrl+G");
    // Welcome, open points, figures, then the three steps of the ideas.
    (0..6).for_each(|_| player.key("F9"));
    for number in 1..=9 {
        player.enter(&format!("Forslag nummer {number}"));
    }
    // The break, and the ballot.
    (0..2).for_each(|_| player.key("F9"));
    player
}

fn open(player: &Player) -> &BallotBox {
    player.mode().ballot.as_ref().expect("a ballot is open")
}

/// The result of the last ballot: number, sum and on how many ballots.
fn sums(player: &Player) -> Vec<(String, Option<i64>)> {
    let context = player.harness.program.context().expect("a plan");
    let ballot = context.plan.ballots().in_order().pop().expect("a ballot");
    let result = BallotResult::of(context.plan, context.outline, ballot);
    result.options.iter().map(|option| (option.number.clone(), option.sum.as_whole())).collect()
}

fn pairs(expected: &[(&str, i64)]) -> Vec<(String, Option<i64>)> {
    expected.iter().map(|(number, sum)| ((*number).to_owned(), Some(*sum))).collect()
}

#[test]
fn papers_are_taken_back_one_by_one_and_the_plan_is_untouched() {
    let folder = Folder::of("ballot-papers");
    let mut player = voting(&folder);
    player.enter_all(&["valg 1 3 9", "stemmer 3", "1 1 3", "-"]);
    assert_eq!(
        (open(&player).cast(), open(&player).dots_given(), open(&player).dots_possible()),
        (2, 3, Some(15))
    );
    let steps = player.harness.program.context().expect("a plan").history.steps().len();
    player.key("Ctrl+Z");
    player.key("Ctrl+Z");
    assert_eq!((open(&player).cast(), open(&player).dots_given()), (0, 0));
    assert_eq!(player.harness.program.context().expect("a plan").history.steps().len(), steps);
    player.enter("9 9");
    player.key("F9");
    assert_eq!(sums(&player), pairs(&[("9", 2), ("1", 0), ("3", 0)]));
    assert_eq!(
        player.harness.program.context().expect("a plan").history.steps().len(),
        steps + 1,
        "one step"
    );
}

#[test]
fn no_name_of_a_step_says_a_count() {
    let folder = Folder::of("ballot-names");
    let mut player = voting(&folder);
    player.enter_all(&["valg 1 3", "1 1 1 1", "1 1 3", "-"]);
    player.key("F9");
    for language in Language::ALL {
        let words = Words::new(language);
        let context = player.harness.program.context().expect("a plan");
        let name = words.text(context.undo_label.expect("a step"));
        assert!(!name.chars().any(|letter| letter.is_ascii_digit()), "{name}");
    }
}

#[test]
fn a_closed_ballot_that_is_undone_is_open_with_its_counts() {
    let folder = Folder::of("ballot-undone");
    let mut player = voting(&folder);
    player.enter_all(&["valg 1 3", "1 1 3", "3"]);
    player.key("F9");
    player.key("Ctrl+Z");
    assert_eq!((open(&player).cast(), open(&player).dots_given()), (2, 4));
    player.enter("1");
    player.key("F9");
    assert_eq!(sums(&player), pairs(&[("1", 3), ("3", 2)]));
}

#[test]
fn the_gathering_stays_at_its_point_while_a_ballot_is_open() {
    let folder = Folder::of("ballot-stays");
    let mut player = voting(&folder);
    player.enter_all(&["valg 1 3", "1 1 3"]);
    let running = player.agenda().running().map(|item| item.id);
    let other = player.agenda().items[0].id;
    for act in [GatheringAct::GoBack, GatheringAct::GoTo(other), GatheringAct::End] {
        player.harness.dispatch(Command::Gathering(act.clone()));
        assert!(player.mode().remark.is_some(), "{act:?}");
        assert_eq!(player.agenda().running().map(|item| item.id), running, "{act:?}");
    }
    assert_eq!(open(&player).cast(), 1);
}

#[test]
fn a_ballot_whose_opening_is_done_again_has_its_counts() {
    let folder = Folder::of("ballot-opened-again");
    let mut player = voting(&folder);
    player.enter("valg 1 3");
    player.key("Ctrl+Z");
    assert!(player.mode().ballot.is_none());
    player.harness.dispatch(Command::Redo);
    assert_eq!(open(&player).cast(), 0);
    player.enter("1 1 3");
    player.key("F9");
    player.key("Ctrl+Z");
    player.start_again(&folder, &folder.path("fjellvik.ron"));
    assert_eq!((open(&player).cast(), open(&player).dots_given()), (1, 3));
}

#[test]
fn a_ballot_that_is_open_again_after_the_end_survives_a_kill() {
    let folder = Folder::of("ballot-reopened");
    let mut player = voting(&folder);
    player.enter_all(&["valg 1 3", "1 1 3", "3"]);
    player.key("F9");
    player.harness.dispatch(Command::Gathering(GatheringAct::End));
    player.key("Ctrl+Z");
    player.key("Ctrl+Z");
    player.start_again(&folder, &folder.path("fjellvik.ron"));
    assert_eq!((open(&player).cast(), open(&player).dots_given()), (2, 4));
}

#[test]
fn hands_are_counted_option_by_option_without_marks() {
    let folder = Folder::of("ballot-hands");
    let mut player = voting(&folder);
    player.enter("hender 9 1");
    let next = |player: &Player| open(player).next_for_hands().map(|option| option.number);
    assert_eq!(next(&player), Some(1));
    player.enter("7");
    assert_eq!(next(&player), Some(9));
    player.refuse("sju");
    player.refuse("1 2");
    player.enter("4");
    assert_eq!(next(&player), None);
    player.refuse("3");
    player.key("F9");
    assert_eq!(sums(&player), pairs(&[("1", 7), ("9", 4)]));
}

#[test]
fn a_scale_and_yes_or_no_take_a_mark_for_each_option() {
    let folder = Folder::of("ballot-scale");
    let mut player = voting(&folder);
    player.enter("skala 1 9");
    player.enter("5 2");
    player.refuse_all(&["5", "5 2 1", "6 1", "0 1"]);
    player.enter("3 2");
    player.key("F9");
    assert_eq!(sums(&player), pairs(&[("1", 8), ("9", 4)]));
    player.key("Shift+F9");
    player.key("F9");
    player.enter("ja/nei 3");
    player.enter_all(&["1", "1", "0"]);
    player.refuse("2");
    player.key("F9");
    assert_eq!(sums(&player), pairs(&[("3", 2)]));
}

#[test]
fn what_is_no_option_or_too_much_is_told_and_loses_nothing() {
    let folder = Folder::of("ballot-refused");
    let mut player = voting(&folder);
    player.refuse("valg 1 3 77");
    player
        .refuse(&format!("valg {}", (1..=13).map(|number| number.to_string()).collect::<Vec<_>>().join(" ")));
    player.enter("valg 1 3 3 9");
    assert_eq!(open(&player).options.len(), 3);
    player.refuse("1 2");
    player.refuse("stemmer 401");
    player.refuse("valg 1 9");
    player.enter("1 1 1 1 1 1");
    let words = Words::new(Language::Nb);
    let remark = player.mode().remark.as_ref().map(|remark| words.text(remark));
    assert!(
        remark.is_some_and(|remark| remark.contains('6') && remark.contains('5')),
        "too many dots are told"
    );
    assert_eq!(open(&player).dots_given(), 6);
    player.harness.dispatch(Command::Gathering(GatheringAct::End));
    assert!(player.mode().ballot.is_some() && !player.has_ended(), "an open ballot is closed first");
}

#[test]
fn the_counts_survive_a_kill_and_the_last_paper_can_still_be_taken_back() {
    let folder = Folder::of("ballot-killed");
    let mut player = voting(&folder);
    player.enter_all(&["valg 1 3", "stemmer 9", "1 1 3", "3 3"]);
    player.start_again(&folder, &folder.path("fjellvik.ron"));
    assert_eq!((open(&player).cast(), open(&player).dots_given(), open(&player).voters), (2, 5, Some(9)));
    player.key("Ctrl+Z");
    assert_eq!((open(&player).cast(), open(&player).dots_given()), (1, 3));
    // The one before is only a sum by now: undo must not take the ballot away with it.
    player.key("Ctrl+Z");
    assert_eq!(open(&player).cast(), 1);
    player.enter("3");
    player.key("F9");
    assert_eq!(sums(&player), pairs(&[("1", 2), ("3", 2)]));
}

#[test]
fn no_file_but_the_counts_own_holds_a_count_of_an_open_ballot() {
    let folder = Folder::of("ballot-files");
    let mut player = voting(&folder);
    player.enter("valg 1 3");
    player.harness.save();
    let before = files(&folder);
    player.enter_all(&["1 1 1 1", "1 1 1 1", "3"]);
    player.harness.save();
    let after = files(&folder);
    let changed: Vec<_> =
        after.iter().filter(|file| !before.contains(file)).map(|(path, _)| path.clone()).collect();
    assert!(changed.iter().all(|path| path.contains("ballots")), "{changed:?}");
    assert_eq!(changed.len(), 1, "the counts' own file: {changed:?}");
    player.key("F9");
    player.harness.dispatch(Command::Gathering(GatheringAct::End));
    assert!(files(&folder).iter().all(|(path, _)| !path.contains("ballots")), "they are gone at the end");
}

/// Every file of the folder with its bytes, but for the program's log of what it did when.
fn files(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.path("")];
    while let Some(here) = folders.pop() {
        for entry in std::fs::read_dir(here).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.display().to_string(), std::fs::read(&path).expect("a file")));
            }
        }
    }
    found.sort();
    found
}
