//! Whatever is pressed and typed while a gathering runs, in whatever order: nothing panics, no number goes to two ideas, the
//! counts of an open ballot stay outside the plan, and undo leads back to before the gathering.

use super::play::Player;
use super::script::ScriptPlayer as _;
use crate::harness::folder::Folder;
use planverksted::analysis::gathering::ideas_of;
use planverksted::edit::verbs::gathering::DecisionBasis;
use planverksted::model::meeting::Presence;
use planverksted::model::{Kind, Quantity, Uid};
use planverksted::session::{
    BallotKind, BallotRequest, Command, GatheringAct, GatheringNote, LinePurpose, LineWords, RoomScreen,
    read_line,
};
use planverksted::text::{Language, Words};
use proptest::prelude::*;

/// What a recorder may type, sensible or not.
fn typed() -> impl Strategy<Value = String> {
    let sensible = prop::sample::select(vec![
        "Kurs i mestring",
        "3: #Unge: Kafé",
        "#Bolig",
        "7:",
        "=1",
        "=2",
        "2=1",
        "1=2",
        "2/",
        "*1 Psykisk helse, 2027",
        "*2",
        "> NAV Fjellvik, mai 2027: Finne ut",
        "> Skrive",
        "? kommunestyret: Kan det økes?",
        "! Vi begynner",
        "enig: Alle så det",
        "uenig: NAV",
        "1 ok",
        "2 neste",
        "valg 1 2",
        "hender 1 2",
        "skala 1 2",
        "ja/nei 1",
        "stemmer 8",
        "1 1 2",
        "-",
        "5",
        "+24",
        "Biblioteket",
    ]);
    prop_oneof![4 => sensible.prop_map(ToOwned::to_owned), 1 => "[=*>?!+#0-9:/, -]{0,12}", 1 => "\\PC{0,30}"]
}

/// What is pressed: acts of the gathering, those that name a record by its place among the plan's, undo and redo.
#[derive(Clone, Debug)]
enum Press {
    Act(GatheringAct),
    GoTo(usize),
    OpenBallot(BallotKind, usize),
    Undo,
    Redo,
}

impl Press {
    fn command(self, player: &Player) -> Command {
        match self {
            Self::Act(act) => Command::Gathering(act),
            Self::GoTo(place) => {
                let items: Vec<Uid> = player.plan().agenda_items().iter().map(|item| item.id).collect();
                Command::Gathering(GatheringAct::GoTo(items[place % items.len()]))
            }
            Self::OpenBallot(kind, count) => {
                let options = player.plan().ideas().iter().take(count).map(|idea| idea.id).collect();
                let request = BallotRequest { kind, options, votes_each: 3, voters: None };
                Command::Gathering(GatheringAct::OpenBallot(request))
            }
            Self::Undo => Command::Undo,
            Self::Redo => Command::Redo,
        }
    }
}

fn press() -> impl Strategy<Value = Press> {
    let kinds = vec![BallotKind::Dots, BallotKind::Hands, BallotKind::Scale, BallotKind::YesNo];
    prop_oneof![
        20 => act().prop_map(Press::Act),
        2 => (0_usize..40).prop_map(Press::GoTo),
        2 => (prop::sample::select(kinds), 0_usize..4).prop_map(|(kind, count)| Press::OpenBallot(kind, count)),
        2 => Just(Press::Undo),
        1 => Just(Press::Redo),
    ]
}

/// What is filled in, box by box.
fn note() -> impl Strategy<Value = GatheringNote> {
    let who = prop::sample::select(vec!["", "NAV Fjellvik", "Frivilligsentralen", "kommunestyret", "2: #"]);
    (typed(), who, 0_i64..4).prop_map(|(text, who, number)| {
        let who = who.to_owned();
        match number {
            0 => GatheringNote::Idea { text, table: None, theme: who },
            1 => GatheringNote::Decision { text, basis: DecisionBasis::default() },
            2 => GatheringNote::Task { text, who, due: None },
            _ => GatheringNote::Park { number, who, due: None },
        }
    })
}

fn act() -> impl Strategy<Value = GatheringAct> {
    prop_oneof![
        2 => note().prop_map(GatheringAct::Note),
        12 => typed().prop_map(GatheringAct::Enter),
        4 => Just(GatheringAct::GoOn),
        1 => Just(GatheringAct::GoBack),
        1 => (-10_i64..10).prop_map(GatheringAct::AddMinutes),
        1 => Just(GatheringAct::PauseClock),
        1 => Just(GatheringAct::CatchUp),
        1 => any::<bool>().prop_map(GatheringAct::ShowAttendance),
        2 => prop::sample::select(vec![Presence::Present, Presence::Absent]).prop_map(GatheringAct::Attend),
        1 => (0_usize..20).prop_map(GatheringAct::MoveInAttendance),
        1 => Just(GatheringAct::AddToRecord(None)),
        1 => Just(GatheringAct::Lift(Kind::Measure, None)),
        1 => Just(GatheringAct::AcceptLifted),
        1 => Just(GatheringAct::TakeBackPaper),
        1 => (0_usize..5).prop_map(GatheringAct::RoomPage),
        1 => Just(GatheringAct::ShowRoom(RoomScreen::WholeWindow)),
        1 => Just(GatheringAct::Leave),
        1 => Just(GatheringAct::Start(None)),
        1 => Just(GatheringAct::End),
    ]
}

/// Each case opens a plan: some, and as many as `PROPTEST_CASES` asks for.
fn few() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(16)
}

fn numbers(player: &Player) -> Vec<i64> {
    let of_meeting = player.plan().meetings().iter().flat_map(|meeting| ideas_of(player.plan(), meeting.id));
    of_meeting.filter_map(|idea| idea.number.and_then(Quantity::as_whole)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: few(), ..ProptestConfig::default() })]
    #[test]
    fn any_order_of_acts_keeps_what_was_said_and_leads_back(presses in prop::collection::vec((press(), 0_i64..600), 1..60)) {
        let folder = Folder::of("gathering-random");
        let mut player = Player::new(&folder);
        let opened = player.plan().clone();
        player.key("Ctrl+G");
        for (press, seconds) in presses {
            player.harness.advance_clock(seconds);
            let command = press.command(&player);
            player.harness.dispatch(command);
            let mut given = numbers(&player);
            given.sort_unstable();
            let count = given.len();
            given.dedup();
            prop_assert_eq!(given.len(), count, "a number was given twice");
            let open = player.plan().ballots().iter().filter(|ballot| !ballot.closed);
            prop_assert!(open.into_iter().all(|ballot| ballot.counts.iter().next().is_none()), "a count is in the plan");
        }
        // Papers of an open ballot go first; then step by step.
        for _ in 0..400 {
            if *player.plan() == opened {
                break;
            }
            player.harness.dispatch(Command::Undo);
        }
        prop_assert!(*player.plan() == opened, "undo leads back");
    }

    #[test]
    fn every_text_is_read_or_refused_in_every_point(text in "\\PC{0,60}", other in typed()) {
        let purposes = [
            LinePurpose::Account, LinePurpose::Ideas, LinePurpose::Decisions, LinePurpose::OpenPoints,
            LinePurpose::Ballot, LinePurpose::OpenBallot, LinePurpose::Attendance,
        ];
        for language in Language::ALL {
            let words = Words::new(language);
            let line_words = LineWords::of(&words);
            for purpose in purposes {
                for text in [&text, &other] {
                    if let Err(why) = read_line(text, purpose, &line_words) {
                        prop_assert!(!words.text(&why).is_empty());
                    }
                }
            }
        }
    }
}
