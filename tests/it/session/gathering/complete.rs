//! A whole gathering, as its script has it.

use super::play::Player;
use super::script::{SCRIPT, ScriptPlayer as _};
use crate::harness::folder::Folder;
use crate::harness::sample_gathering::lines;
use jiff::civil::date;
use planverksted::analysis::gathering::{Attendance, BallotResult, ideas_of};
use planverksted::document::{Document, DocumentSource, GatheringChoice, Profile};
use planverksted::model::Quantity;
use planverksted::session::{Command, Context, Program};
use planverksted::text::{Language, Words};

#[test]
fn a_whole_gathering_becomes_part_of_the_plan() {
    let folder = Folder::of("gathering-whole");
    let mut player = Player::new(&folder);
    let measures = player.harness.program.plan().expect("a plan").measures().len();
    player.play_all(SCRIPT);
    let plan = player.harness.program.plan().expect("a plan");
    assert_eq!(plan.measures().len(), measures + 1);
    check_outcome(&player.harness.program);
    check_documents(&player.harness.program);
}

/// The minutes and the sheet are those of the script, word by word.
pub(crate) fn check_documents(program: &Program) {
    let context = program.context().expect("a plan");
    let Context { plan, outline, totals, .. } = context;
    let words = Words::new(Language::Nb);
    let source = DocumentSource { plan, outline, totals, words: &words, date: date(2026, 12, 8) };
    let choice =
        GatheringChoice { meeting: context.gathering.expect("a gathering runs").meeting, names: false };
    let expected = [
        (Profile::Minutes(choice), include_str!("../../../data/gathering/referat.nb.txt")),
        (Profile::Sheet(choice), include_str!("../../../data/gathering/ark.nb.txt")),
    ];
    for (profile, expected) in expected {
        let found = lines(&Document::of(&source, profile));
        for (at, (line, expected)) in found.iter().zip(expected.lines()).enumerate() {
            assert_eq!(line, expected, "line {}", at + 1);
        }
        assert_eq!(found.len(), expected.lines().count());
    }
}

/// The gathering came to what its script says.
pub(crate) fn check_outcome(program: &Program) {
    let context = program.context().expect("a plan");
    let (plan, mode) = (context.plan, context.gathering.expect("a gathering runs"));
    let meeting = mode.meeting;
    assert_eq!(ideas_of(plan, meeting).len(), 60);
    let attendance = Attendance::of(plan, plan.meetings().get(meeting).expect("it is there"));
    assert_eq!((attendance.present.len(), attendance.listed()), (9, 10));
    let agenda = mode.agenda(plan).expect("it is in the plan");
    let used: Vec<_> =
        agenda.items.iter().map(|item| item.minutes_used.and_then(Quantity::as_whole)).collect();
    assert_eq!(used, [7, 8, 20, 35, 10, 15, 40, 30, 13].map(Some));
    let ballot = plan.ballots().iter().next().expect("a ballot");
    let result = BallotResult::of(plan, context.outline, ballot);
    let sums: Vec<_> =
        result.options.iter().map(|option| (option.number.as_str(), option.sum.as_whole())).collect();
    let expected = [("1", 13), ("3", 8), ("11", 7), ("13", 5), ("9", 3), ("27", 2)];
    assert_eq!(sums, expected.map(|(number, sum)| (number, Some(sum))));
}

#[test]
fn a_gathering_whose_program_is_killed_again_and_again_comes_to_the_same() {
    let folder = Folder::of("gathering-killed");
    let mut player = Player::new(&folder);
    let path = folder.path("fjellvik.ron");
    let mut starts = 0;
    for (place, line) in SCRIPT.lines().enumerate() {
        player.play(line);
        // Between a text and its key there is nothing to come back to but the text itself, which the window keeps.
        if place % 10 == 9 && !line.starts_with("TYPE") && player.is_at_rest() {
            player.start_again(&folder, &path);
            starts += 1;
        }
    }
    assert!(starts > 15, "it was killed {starts} times");
    check_outcome(&player.harness.program);
    check_documents(&player.harness.program);
}

#[test]
fn one_undo_after_the_end_takes_back_the_ending_only() {
    let folder = Folder::of("gathering-undo");
    let mut player = Player::new(&folder);
    player.play_all(SCRIPT);
    assert!(player.mode().has_ended(player.harness.program.plan().expect("a plan")));
    player.harness.dispatch(Command::Undo);
    assert!(player.agenda().running().is_some_and(|item| item.title.starts_with("Oppsummering")));
    assert!(player.agenda().meeting.ended.is_none());
}
