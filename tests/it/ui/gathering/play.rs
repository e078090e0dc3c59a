//! Plays the script of a whole gathering in the window, with the keys that a recorder presses.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use jiff::civil::date;
use planverksted::analysis::gathering::Agenda;
use planverksted::session::{Command, GatheringAct, GatheringMode};

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
