//! What each face says, and what of it stays.

use crate::harness::folder::Folder;
use crate::session::gathering::play::Player;
use crate::session::gathering::script::{SCRIPT, ScriptPlayer as _};
use planverksted::model::Kind;
use planverksted::room::{Face, FaceKind, LineMark};
use planverksted::session::{Command, GatheringAct};

/// A gathering that was played until just before the first line that begins so.
fn played_until(folder: &Folder, line: &str) -> Player {
    let mut player = Player::new(folder);
    let lines = SCRIPT.lines().take_while(|other| !other.starts_with(line));
    lines.for_each(|line| player.play(line));
    player
}

fn act(player: &mut Player, act: GatheringAct) -> Face {
    player.harness.dispatch(Command::Gathering(act));
    player.face()
}

fn texts(face: &Face) -> Vec<String> {
    face.lines.iter().map(planverksted::room::FaceLine::sentence).collect()
}

#[test]
fn the_room_is_welcomed_with_what_it_is_for_and_who_decides() {
    let player = played_until(&Folder::of("face-welcome"), "KEY F11");
    let face = player.face();
    assert_eq!(face.title, "Samling 3: Ansvar, penger og hull i tilbudet");
    assert_eq!(face.foot, "Vi begynner kl. 09.00 · Kommunestyresalen");
    assert_eq!(
        texts(&face),
        [
            "Vurdere det som ikke er vurdert, avklare ansvar og gå gjennom økonomien.",
            "Vi holder på til kl. 12.00",
            "Gruppa foreslår. Kommunestyret vedtar",
            "Referatet sier hva som ble sagt, ikke hvem som sa det",
        ]
    );
}

#[test]
fn attendance_is_by_organisation_and_counts() {
    let mut player = played_until(&Folder::of("face-attendance"), "KEY Escape");
    let face = player.face();
    assert_eq!((face.kind, face.foot.as_str()), (FaceKind::Attendance, "9 av 10 i gruppa er her"));
    assert!(texts(&face).contains(&"Frivilligsentralen".to_owned()), "{:?}", texts(&face));
    player.play("TYPE +24");
    player.play("KEY Enter");
    assert_eq!(texts(&player.face()).last().map(String::as_str), Some("24 til som ikke er med i gruppa"));
}

#[test]
fn what_is_open_has_its_numbers_units_and_dates() {
    let player = played_until(&Folder::of("face-open"), "AT 09.15");
    let face = player.face();
    assert_eq!(face.lines[0].mark, LineMark::Done);
    assert_eq!(face.foot, "1 av 5 gjort");
    assert_eq!(
        texts(&face)[1],
        "2 Spørre Havnes og Tverrdal om døgnplass sammen, Kommunedirektøren · innen 31.01.2027"
    );
}

#[test]
fn the_round_shows_the_ideas_of_its_theme_and_marks_the_newest() {
    let mut player = played_until(&Folder::of("face-round"), "TYPE #Overganger og unge: Fast");
    let face = player.face();
    assert_eq!((face.title.as_str(), face.lines.len()), ("Finne fram", 9));
    assert_eq!(texts(&face)[0], "9 Erfaringskonsulent med i alle team");
    assert_eq!(face.lines.iter().filter(|line| line.mark == LineMark::Current).count(), 1);
    player.play("TYPE =7");
    player.play("KEY Enter");
    assert_eq!(texts(&player.face())[2], "7 Mestringskafé på biblioteket, sagt av 1 til");
}

#[test]
fn while_each_works_alone_no_idea_is_on_the_wall() {
    let mut player = played_until(&Folder::of("face-alone"), "AT 09.37");
    player.play("TYPE 1: Noe helt nytt");
    player.play("KEY Enter");
    let face = player.face();
    assert_eq!((face.kind, face.foot.as_str(), face.lines.len()), (FaceKind::Alone, "1 forslag", 0));
}

#[test]
fn a_result_has_sums_ballots_and_bars() {
    let player = played_until(&Folder::of("face-result"), "TYPE NAV vil");
    let face = player.face();
    assert_eq!(face.heading, "Resultat · 38 av 40 prikker");
    assert_eq!(
        texts(&face)[0],
        "1 Felles telefon for psykisk helse og rus, åpen til kl. 20, 13, på 8 av 8 sedler"
    );
    assert_eq!(face.lines[0].share, Some(1000));
    assert!(face.lines.windows(2).all(|pair| pair[0].share >= pair[1].share));
}

#[test]
fn a_decision_says_how_and_why_and_who_did_not_agree() {
    let player = played_until(&Folder::of("face-decision"), "TYPE > Psykisk helse, 20.1.2027");
    let face = player.face();
    assert_eq!(face.heading, "Beslutning 2");
    assert_eq!(
        texts(&face),
        [
            "Flertall",
            "Fordi: Vi når flere for de samme pengene.",
            "De som var uenige: Pårørendeforeningen vil ha leilighetene først.",
        ]
    );
}

#[test]
fn the_end_has_the_decisions_and_what_happens_now() {
    let mut player = Player::new(&Folder::of("face-end"));
    player.play_all(SCRIPT);
    assert_eq!(
        texts(&player.face()),
        [
            "Dette ble vi enige om",
            "1 Samme kontaktperson før og etter 18 år blir et nytt tiltak fra 2027",
            "2 Booppfølging på kveld og i helg går foran nye leiligheter",
            "Hva skjer nå",
            "Rettelser til referatet tas imot til 15.12.2026",
        ]
    );
}

#[test]
fn a_measure_and_the_coverage_of_a_group_can_be_sent() {
    let folder = Folder::of("face-sent");
    let mut player = played_until(&folder, "AT 09.07");
    let plan = player.harness.program.plan().expect("a plan").clone();
    let measure = plan.in_order(Kind::Measure)[0];
    let face = act(&mut player, GatheringAct::SendToRoom(Some((Kind::Measure, measure.id()))));
    assert_eq!((face.kind, &*face.title), (FaceKind::Measure, &*measure.title()));
    let group = plan.in_order(Kind::TargetGroup)[0];
    let face = act(&mut player, GatheringAct::SendToRoom(Some((Kind::TargetGroup, group.id()))));
    assert_eq!((face.kind, &*face.title), (FaceKind::Coverage, &*group.title()));
    assert!(face.lines.iter().all(|line| !line.detail.is_empty()), "{face:?}");
    assert_eq!(act(&mut player, GatheringAct::GoOn).kind, FaceKind::OpenPoints, "what goes on sends itself");
}

#[test]
fn what_is_held_stays_and_what_is_hidden_is_not_there() {
    let mut player = played_until(&Folder::of("face-held"), "AT 09.15");
    let face = act(&mut player, GatheringAct::HoldRoom(true));
    assert!(face.is_held && face.clock.is_none(), "a clock that stands still would lie");
    let held = act(&mut player, GatheringAct::GoOn);
    assert_eq!((held.kind, held.is_held), (FaceKind::OpenPoints, true));
    assert!(act(&mut player, GatheringAct::HideRoom(true)).sentences().is_empty());
    assert_eq!(act(&mut player, GatheringAct::HideRoom(false)).kind, FaceKind::OpenPoints);
    assert_eq!(act(&mut player, GatheringAct::HoldRoom(false)).kind, FaceKind::Question);
}

#[test]
fn a_result_that_is_held_goes_when_its_ballot_is_open_again() {
    let mut player = played_until(&Folder::of("face-reopened"), "TYPE NAV vil");
    assert_eq!(act(&mut player, GatheringAct::HoldRoom(true)).kind, FaceKind::Result);
    player.harness.dispatch(Command::Undo);
    let face = player.face();
    assert_eq!((face.kind, face.is_held), (FaceKind::Ballot, false));
}

#[test]
fn the_clock_counts_minutes_until_two_are_left() {
    let mut player = played_until(&Folder::of("face-clock"), "AT 10.05");
    let at = |minute: i8, second: i8| {
        player.harness.clock.set(jiff::civil::date(2026, 12, 8).at(10, minute, second, 0));
        let clock = player.face().clock.expect("a clock");
        (clock.words.clone(), clock.changes_in)
    };
    assert_eq!(at(1, 1), ("4 min".to_owned(), Some(23)));
    assert_eq!(at(2, 0), ("3 min igjen".to_owned(), Some(60)));
    assert_eq!(at(3, 15), ("1.45 igjen".to_owned(), Some(1)));
    assert_eq!(at(4, 30), ("0.30, avslutt".to_owned(), Some(1)));
    assert_eq!(at(5, 0), ("Tida er ute".to_owned(), None));
    let hidden = act(&mut player, GatheringAct::HideClock(true));
    assert_eq!((hidden.kind, hidden.clock), (FaceKind::Round, None));
}
