//! The longest frame of acts that have to do with files: none of them may be felt.
//!
//! `cargo bench --bench acts`. Each act is followed frame by frame until everything that it begins has come back; the
//! longest of these frames counts, run and tessellated. Five runs: the median and the longest of their longest frames. The
//! aim is at most 16 ms, most under 3.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a measurement tells its result, or panics")]

#[path = "frame/window.rs"]
#[expect(dead_code, reason = "it is shared with the bench of frames")]
mod window;

use eframe::egui::{Event, Key, Modifiers};
use planverksted::model::IdGenerator;
use planverksted::session::{Appearance, Command, SaveState, View};
use planverksted::store::{
    Disk, RecoveryOrigin, SavedPlan, Storage as _, open_plan, recovery_file, replace_file, write_recovery,
};
use std::time::{Duration, Instant};
use window::{BenchWindow, PlanFolder, key};

const SIZES: [usize; 2] = [2_000, 20_000];
const RUNS: usize = 5;
/// How many frames without a job mean that an act has ended.
const QUIET_FRAMES: usize = 20;

/// An act: prepares a window of so many measures, and says what begins it.
struct Act {
    name: &'static str,
    run: fn(usize) -> Duration,
}

const ACTS: [Act; 6] = [
    Act { name: "the keyboard lost, with unsaved work", run: focus_lost },
    Act { name: "the keyboard back, after another program's change", run: focus_back },
    Act { name: "a merge with another program's version", run: merged },
    Act { name: "a version named", run: version_named },
    Act { name: "another theme", run: theme_changed },
    Act { name: "a start with ten recovery copies", run: start },
];

fn main() {
    println!("| longest frame in ms, median of {RUNS} runs (longest) | {} | {} |", SIZES[0], SIZES[1]);
    println!("|---|---|---|");
    for act in &ACTS {
        let cells: Vec<String> = SIZES.iter().map(|size| cell(act, *size)).collect();
        println!("| {} | {} |", act.name, cells.join(" | "));
    }
}

fn cell(act: &Act, size: usize) -> String {
    let mut longest: Vec<Duration> = (0..RUNS).map(|_| (act.run)(size)).collect();
    longest.sort_unstable();
    let milliseconds = |at: usize| longest.get(at).map_or(0.0, |time| time.as_secs_f64() * 1_000.0);
    format!("{:.1} ({:.1})", milliseconds(RUNS / 2), milliseconds(RUNS - 1))
}

/// A window with a change that is not saved.
fn changed(measures: usize) -> BenchWindow {
    let mut window = BenchWindow::on(measures, View::Measures);
    window.run(vec![key(Modifiers::ALT, Key::ArrowDown)]);
    window.run(Vec::new());
    window
}

/// The longest frame from the one with these events to the one in which everything has come back.
fn longest_frame(window: &mut BenchWindow, events: Vec<Event>) -> Duration {
    let mut longest = time_frame(window, events);
    let begun = Instant::now();
    // What is done in the background takes at most seconds; the frames before its result are drawn as on a screen. One job may
    // follow another a moment later (a save waits for the journal), so it has ended when nothing works for some frames.
    let mut quiet_frames = 0;
    while quiet_frames < QUIET_FRAMES {
        assert!(begun.elapsed() < Duration::from_mins(2), "it comes back");
        quiet_frames = if window.app.program().is_working() { 0 } else { quiet_frames + 1 };
        longest = longest.max(time_frame(window, Vec::new()));
        std::thread::sleep(Duration::from_millis(2));
    }
    longest
}

fn time_frame(window: &mut BenchWindow, events: Vec<Event>) -> Duration {
    let begun = Instant::now();
    window.draw(events);
    begun.elapsed()
}

fn focus_lost(measures: usize) -> Duration {
    let mut window = changed(measures);
    let longest = longest_frame(&mut window, vec![Event::WindowFocused(false)]);
    let saved = window.app.program().context().map(|cx| matches!(cx.save_state, SaveState::SavedAt(_)));
    assert_eq!(
        saved,
        Some(true),
        "it was saved: {:?}",
        window.app.program().context().map(|cx| cx.save_state.clone())
    );
    longest
}

/// Another program writes two hundred other titles into the file.
fn write_elsewhere(window: &BenchWindow) {
    let path =
        window.app.program().context().expect("a plan is open").path.expect("it has a file").to_owned();
    let text = String::from_utf8(Disk.read(&path, u64::MAX).expect("it is read")).expect("it is text");
    replace_file(&Disk, &path, text.replacen("title: \"", "title: \"Annet ", 200).as_bytes())
        .expect("it is written");
}

fn focus_back(measures: usize) -> Duration {
    let mut window = BenchWindow::on(measures, View::Measures);
    let before = window.revision();
    write_elsewhere(&window);
    let longest = longest_frame(&mut window, vec![Event::WindowFocused(true)]);
    assert!(window.revision() > before, "the other content is the plan");
    longest
}

fn merged(measures: usize) -> Duration {
    let mut window = changed(measures);
    write_elsewhere(&window);
    let mut longest = longest_frame(&mut window, vec![Event::WindowFocused(true)]);
    assert!(window.app.program().context().expect("a plan is open").can_merge(), "both have changed it");
    window.app.dispatch(Command::Merge);
    longest = longest.max(longest_frame(&mut window, Vec::new()));
    assert!(window.app.program().context().expect("a plan is open").external.is_none(), "it is merged");
    longest
}

fn version_named(measures: usize) -> Duration {
    let mut window = changed(measures);
    window.app.dispatch(Command::NameVersion("Før høring".to_owned()));
    longest_frame(&mut window, Vec::new())
}

fn theme_changed(measures: usize) -> Duration {
    let mut window = BenchWindow::on(measures, View::Measures);
    let dark = window.app.program().settings().appearance == Appearance::Dark;
    window.app.dispatch(Command::SetAppearance(if dark { Appearance::Light } else { Appearance::Dark }));
    longest_frame(&mut window, Vec::new())
}

fn start(measures: usize) -> Duration {
    let folder = PlanFolder::of(measures);
    let saved: SavedPlan = open_plan(&Disk, &folder.plan_file()).expect("a plan").saved;
    let mut ids = IdGenerator::seeded(3);
    for _ in 0..10 {
        let copy = recovery_file(&folder.dirs(), saved.plan_id, ids.next_id());
        let origin = RecoveryOrigin::new(jiff::Timestamp::UNIX_EPOCH, None, None);
        write_recovery(&Disk, &copy, &origin, &saved).expect("a copy");
    }
    let mut window = BenchWindow::start(folder);
    let longest = longest_frame(&mut window, Vec::new());
    assert!(!window.app.program().recoveries().is_empty(), "they are offered");
    longest
}
