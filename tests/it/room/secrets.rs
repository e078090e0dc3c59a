//! What is never on the wall: notes, findings, names, the selection, and the counts of a ballot that is open.

use crate::harness::folder::Folder;
use crate::session::gathering::play::Player;
use crate::session::gathering::script::{SCRIPT, ScriptPlayer as _};
use planverksted::edit::rewrite;
use planverksted::model::{
    Address, Key, Kind, RecordKey, Value, Word, challenge, coverage_cell, participant,
};
use planverksted::room::{Face, FaceKind};
use planverksted::session::{Command, GatheringAct};
use planverksted::text::{Language, Phrase};

const SECRET: &str = "Hemmelighet";

/// Writes the secret wherever something is that the room must not see.
fn hide_secrets(player: &mut Player) {
    player.harness.change(|plan, ids| {
        let records: Vec<RecordKey> = Kind::ALL
            .iter()
            .flat_map(|kind| plan.in_order(*kind).into_iter().map(|record| (*kind, record.id())))
            .collect();
        rewrite(plan, ids, Phrase::default(), |draft| {
            for (kind, id) in records {
                draft.set(kind.note(), id, SECRET);
                let rule = Key::Word(Word::new("rule").expect("a word"));
                let at = Address { kind, id, field: kind.dismissals().index, key: rule };
                draft.write(at, Value::Text(SECRET.into())).expect("a reason");
                match kind {
                    Kind::Participant => draft.set(participant::TITLE, id, SECRET),
                    Kind::CoverageCell => draft.set(coverage_cell::ASSESSED_BY, id, SECRET),
                    _ => {}
                }
            }
        })
    });
}

#[track_caller]
fn assert_silent(face: &Face, secret: &str, place: &str) {
    let sentences = face.sentences();
    assert!(!sentences.iter().any(|sentence| sentence.contains(secret)), "{place}: {sentences:?}");
}

#[test]
fn no_face_of_a_whole_gathering_tells_a_secret_or_the_selection() {
    let folder = Folder::of("room-secrets");
    let mut player = Player::new(&folder);
    hide_secrets(&mut player);
    let chosen = player.harness.program.plan().expect("a plan").in_order(Kind::Challenge)[0].id();
    player
        .harness
        .change(|plan, _| planverksted::edit::verbs::set(plan, challenge::TITLE, chosen, "Valgt rad"));
    player.harness.dispatch(Command::GoTo((Kind::Challenge, chosen)));
    let mut kinds = Vec::new();
    for line in SCRIPT.lines() {
        player.play(line);
        let Some(face) = player.harness.program.context().and_then(|context| context.face()) else {
            continue;
        };
        assert_silent(&face, SECRET, line);
        assert_silent(&face, "Valgt rad", line);
        kinds.push(face.kind);
    }
    kinds.sort_unstable();
    kinds.dedup();
    assert!(kinds.len() >= 12, "{kinds:?}");
}

#[test]
fn no_record_that_is_sent_tells_a_secret() {
    let folder = Folder::of("room-sent");
    for language in Language::ALL {
        let mut player = Player::new(&folder);
        player.harness.dispatch(Command::SetLanguage(language));
        hide_secrets(&mut player);
        player.play("KEY Ctrl+G");
        let plan = player.harness.program.plan().expect("a plan").clone();
        let mut sent = 0;
        for kind in Kind::ALL {
            for record in plan.in_order(*kind) {
                let act = GatheringAct::SendToRoom(Some((*kind, record.id())));
                player.harness.program.dispatch(Command::Gathering(act));
                let face = player.face();
                assert_silent(&face, SECRET, kind.code());
                sent += usize::from(face.kind != FaceKind::Welcome);
                if *kind == Kind::Participant {
                    assert_eq!(face.kind, FaceKind::Welcome, "nobody of the group is on the wall");
                }
            }
        }
        assert!(sent > 60, "{sent} records have a face");
    }
}

/// The face after these papers.
fn face_of_ballot(name: &str, opening: &str, papers: &[&str]) -> Face {
    let folder = Folder::of(name);
    let mut player = Player::new(&folder);
    let before = SCRIPT.split("TYPE valg").next().expect("a script");
    player.play_all(before);
    for text in [opening].iter().chain(papers) {
        player.play(&format!("TYPE {text}"));
        player.play("KEY Enter");
    }
    player.face()
}

#[test]
fn an_open_ballot_has_the_same_face_whatever_its_options_got() {
    let dots = |papers| face_of_ballot("room-dots", "valg 1 3 9", papers);
    let face = dots(&["1 1 1 1 1", "1 1 1"]);
    assert_eq!(face, dots(&["3 3 9 9 9", "9 3 1"]));
    assert_eq!((face.kind, face.foot.as_str()), (FaceKind::Ballot, "8 prikker gitt"));
    let hands = |papers| face_of_ballot("room-hands", "hender 1 3 9", papers);
    let face = hands(&["7", "0"]);
    assert_eq!(face, hands(&["2", "31"]));
    assert_eq!(face.foot, "2 av 3 valgmuligheter talt");
    let scale = |papers| face_of_ballot("room-scale", "skala 1 3", papers);
    let face = scale(&["5 1", "4 2"]);
    assert_eq!(face, scale(&["1 1", "1 1"]));
    assert_eq!(face.foot, "2 stemmesedler levert");
}
