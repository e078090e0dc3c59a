//! Plays the script of a whole gathering in the window, with the keys that a recorder presses.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use crate::session::gathering::complete::{check_documents, check_outcome};
use crate::session::gathering::script::{SCRIPT, ScriptPlayer};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use jiff::civil::date;
use planverksted::analysis::gathering::Agenda;
use planverksted::session::{Command, GatheringAct, GatheringMode, Program};

/// A window on the sample plan, on the morning of its gathering.
pub(super) fn on_the_morning(name: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(name);
    let mut window = WindowHarness::new(&folder);
    set_clock(&mut window, 8, 45, 0);
    let app = window.harness.state_mut();
    app.dispatch(Command::OpenSample);
    app.dispatch(Command::SaveTo(folder.path("fjellvik.ron")));
    window.settle();
    (folder, window)
}

/// The same in the point behind the ideas of a gathering and its break, after these ideas.
pub(super) fn with_ideas(name: &str, ideas: &[&str]) -> (Folder, WindowHarness) {
    let (folder, mut window) = on_the_morning(name);
    window.press("Ctrl+G");
    for _ in 0..6 {
        act(&mut window, GatheringAct::GoOn);
    }
    for idea in ideas {
        window.write_at_once(idea).press("Enter");
    }
    window.press("F9").press("F9");
    (folder, window)
}

/// Sets the time of the gathering's day.
pub(super) fn set_clock(window: &mut WindowHarness, hour: i8, minute: i8, second: i8) {
    window.clock.set(date(2026, 12, 8).at(hour, minute, second, 0));
    window.harness.run();
}

/// The gathering that runs.
pub(super) fn mode(window: &WindowHarness) -> &GatheringMode {
    window.program().context().and_then(|cx| cx.gathering).expect("a gathering runs")
}

/// Its agenda.
pub(super) fn agenda(window: &WindowHarness) -> Agenda<'_> {
    mode(window).agenda(window.plan()).expect("it is in the plan")
}

/// Does an act without a key.
pub(super) fn act(window: &mut WindowHarness, act: GatheringAct) {
    window.harness.state_mut().dispatch(Command::Gathering(act));
    window.settle();
}

/// Plays the script with the keys that a recorder presses.
struct KeyPlayer(WindowHarness);

impl ScriptPlayer for KeyPlayer {
    fn program(&self) -> &Program {
        self.0.program()
    }

    fn set_time(&mut self, hour: i8, minute: i8) {
        set_clock(&mut self.0, hour, minute, 0);
    }

    fn key(&mut self, chord: &str) {
        press(&mut self.0, chord);
    }

    fn write(&mut self, text: &str) {
        self.0.write(text);
    }

    fn end(&mut self) {
        act(&mut self.0, GatheringAct::End);
    }
}

/// The name of the line: what plain text in it is now.
pub(super) fn line_name(window: &WindowHarness) -> String {
    let region = window.word("ui-region-line");
    let line = window.nodes().find(|node| node.accesskit_node().label().as_deref() == Some(&*region));
    let line = line.expect("the line is there");
    let mut boxes = line.children_recursive().filter(|node| node.accesskit_node().role() == Role::TextInput);
    boxes.next().and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// Presses a key of the script, and makes sure that a line was taken where it was to be.
fn press(window: &mut WindowHarness, chord: &str) {
    let taken = window.program().context().and_then(|cx| cx.gathering).map(|mode| mode.taken);
    let in_line = chord == "Enter" && window.focused() == line_name(window);
    window.press(chord);
    if in_line {
        let mode = mode(window);
        assert_eq!(Some(mode.taken), taken.map(|taken| taken + 1), "{chord}: {:?}", mode.remark);
    }
}

#[test]
fn the_whole_gathering_is_played_with_keys() {
    let (_folder, window) = on_the_morning("gathering-window-whole");
    let measures = window.measures().len();
    let mut player = KeyPlayer(window);
    player.play_all(SCRIPT);
    assert_eq!(player.0.measures().len(), measures + 1);
    check_outcome(player.program());
    check_documents(player.program());
}

/// Goes to the point whose title begins like this.
pub(super) fn go_to(window: &mut WindowHarness, begins: &str) {
    let agenda = agenda(window);
    let item = agenda.items.iter().find(|item| item.title.starts_with(begins)).expect("such a point").id;
    act(window, GatheringAct::GoTo(item));
    window.take_key_count();
}
