//! Whatever is pressed and typed while a gathering runs, in whatever order: nothing panics, no number goes to two ideas, the
//! counts of an open ballot stay outside the plan, and undo leads back to where the gathering began.

use super::play::Player;
use crate::harness::folder::Folder;
use planverksted::analysis::gathering::ideas_of;
use planverksted::model::meeting::Presence;
use planverksted::model::{Kind, Quantity};
use planverksted::session::{Command, GatheringAct, LinePurpose, LineWords, RoomScreen, read_line};
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

fn act() -> impl Strategy<Value = GatheringAct> {
    prop_oneof![
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
    fn any_order_of_acts_keeps_what_was_said_and_leads_back(acts in prop::collection::vec((act(), 0_i64..600), 1..60)) {
        let folder = Folder::of("gathering-random");
        let mut player = Player::new(&folder);
        player.key("Ctrl+G");
        let begun = player.plan().clone();
        for (act, seconds) in acts {
            player.harness.advance_clock(seconds);
            player.harness.dispatch(Command::Gathering(act));
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
            if *player.plan() == begun {
                break;
            }
            player.harness.dispatch(Command::Undo);
        }
        prop_assert!(*player.plan() == begun, "undo leads back");
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
