//! The script of a whole gathering, and how it is played: in a program without a window, in the window with keys, and with
//! the mouse.
//!
//! `tests/data/gathering/samling.txt` says what a recorder presses and types, and when: `AT hh.mm` sets the clock, `KEY` is a
//! chord, `TYPE` a text, `ROOM` names the face that is on the wall then, `DO` an act without a key, `#` a remark.

use planverksted::room::{Face, FaceKind};
use planverksted::session::Program;

/// The script of a whole gathering.
pub(crate) const SCRIPT: &str = include_str!("../../../data/gathering/samling.txt");

/// Plays scripts.
pub(crate) trait ScriptPlayer {
    /// The program that it plays in.
    fn program(&self) -> &Program;
    /// Sets the time of the gathering's day.
    fn set_time(&mut self, hour: i8, minute: i8);
    /// Presses a key, or does what it does.
    fn key(&mut self, chord: &str);
    /// Writes a text.
    fn write(&mut self, text: &str);
    /// Ends the gathering.
    fn end(&mut self);

    /// Plays one line of a script.
    fn play(&mut self, line: &str) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "AT" => {
                let (hour, minute) = rest.split_once('.').expect("a time");
                let part = |part: &str| part.parse().expect("a number");
                self.set_time(part(hour), part(minute));
            }
            "KEY" => self.key(rest),
            "TYPE" => self.write(rest),
            "DO" => self.end(),
            "ROOM" => check_face(self.program(), rest),
            "#" => {}
            _ => panic!("{line}: no such line of a script"),
        }
    }

    /// Plays lines of a script.
    fn play_lines(&mut self, lines: &[&str]) {
        for line in lines {
            self.play(line);
        }
    }

    /// Plays a whole script.
    fn play_all(&mut self, script: &str) {
        script.lines().for_each(|line| self.play(line));
    }
}

/// What the room sees.
pub(crate) fn face_of(program: &Program) -> Face {
    program.context().and_then(|context| context.face()).expect("a gathering runs")
}

fn check_face(program: &Program, expected: &str) {
    let face = face_of(program);
    let names = room_names(&face);
    assert!(
        names.iter().any(|name| name == expected),
        "{expected} is to be on the wall, not {names:?}: {face:?}"
    );
}

/// The names that a script may give a face.
fn room_names(face: &Face) -> Vec<String> {
    let minutes = face.clock.as_ref().map_or(0, |clock| (clock.left + 59) / 60);
    let step = |name: &str| vec![format!("{name}, {minutes} min"), format!("{name}, {minutes} min igjen")];
    let title = face.title.to_lowercase();
    match face.kind {
        FaceKind::Welcome => vec!["velkommen".to_owned()],
        FaceKind::OpenPoints => vec!["åpne punkter".to_owned()],
        FaceKind::Alone => step("alene"),
        FaceKind::Tables => step("ved bordene"),
        FaceKind::Round => step("runde"),
        FaceKind::Question => {
            let number = face.heading.to_lowercase();
            let number = number.split(" av ").next().unwrap_or_default().to_owned();
            vec![number, title.split(',').next().unwrap_or_default().to_owned()]
        }
        FaceKind::Ballot => vec!["avstemning".to_owned(), format!("avstemning, {}", face.foot)],
        FaceKind::Result => vec!["resultat".to_owned()],
        FaceKind::Decision => vec!["beslutning".to_owned()],
        FaceKind::Break | FaceKind::Thanks => vec![title],
        _ => vec![format!("{:?}", face.kind)],
    }
}
