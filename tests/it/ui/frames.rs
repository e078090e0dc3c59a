//! What a frame allocates in a large plan: few enough in each, and no more than in a plan of a tenth of its size.
//!
//! Allocations are counted, not timed: their number is the same on every machine. One that grows counts as a new one.

use crate::harness::clock::TestClock;
use crate::harness::computer::TestComputer;
use crate::harness::files::save_plan;
use crate::harness::folder::Folder;
use crate::harness::watched_disk::{Outage, WatchedDisk};
use crate::harness::window::DialogAnswers;
use allocation_counter::AllocationInfo;
use eframe::egui::{Context, Event, Key, Modifiers, RawInput, Rect, pos2, vec2};
use planverksted::app::App;
use planverksted::edit::sample;
use planverksted::model::IdGenerator;
use planverksted::session::{
    Command, Environment, Program, System, TimelineGrouping, TimelineSettings, View,
};
use planverksted::store::{AppDirs, Clock, Disk, LocalUser, SavedPlan};
use planverksted::text::Language;
use std::sync::Arc;

const SMALL: usize = 400;
const LARGE: usize = 4_000;
/// How many frames a filter is followed for: in these it looks in all rows of the small plan, and in most of the large.
const FRAMES: usize = 60;
/// The most in any frame: 1,500, and some that only grew.
const MOST: u64 = 1_600;
/// The lines of sums of the economy are in sight besides its rows: the texts of five lines and twelve columns.
const OF_SUMS: u64 = 300;
/// How many more there may be in the large plan: lists that grow to its length, each time by doubling.
const MORE_IN_LARGE: u64 = 100;

/// A window on a sample plan, without a screen reader, which would have every text of it described anew.
struct BareWindow {
    ctx: Context,
    app: App,
    _folder: Folder,
}

impl BareWindow {
    fn on(measures: usize, view: View, name: &str) -> Self {
        let folder = Folder::of(&format!("frames-{name}-{measures}"));
        let (file, mut ids) = (folder.path("plan.ron"), IdGenerator::seeded(7));
        let saved = SavedPlan { plan_id: ids.next_id(), plan: sample(measures, 7), ..SavedPlan::default() };
        save_plan(&Disk, &file, &saved).expect("the plan is written");
        let clock = Arc::new(TestClock::default());
        let environment = Environment {
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            dirs: AppDirs::inside(folder.path("home")),
            documents_dir: folder.path(""),
            ids,
            user: LocalUser::default(),
        };
        let storage = Arc::new(WatchedDisk::over(Arc::new(Disk), clock, Outage::default()));
        let computer = Arc::new(TestComputer::default());
        let system = System::new(environment, storage, Arc::new(DialogAnswers::default()), computer);
        let ctx = Context::default();
        let app = App::new(&ctx, Program::new(system, Language::Nb), Some(file));
        let mut window = Self { ctx, app, _folder: folder };
        window.app.settle();
        window.app.dispatch(Command::Show(view));
        window.run_idle();
        window.app.settle();
        window.run_idle();
        window
    }

    /// Draws a frame, and counts its allocations.
    fn count(&mut self, events: Vec<Event>) -> u64 {
        self.measure(events).count_total
    }

    /// Draws a frame, and measures what it allocates.
    fn measure(&mut self, mut events: Vec<Event>) -> AllocationInfo {
        let held = events.iter().find_map(|event| match event {
            Event::Key { modifiers, .. } => Some(*modifiers),
            _ => None,
        });
        events.insert(0, Event::ModifiersChanged(held.unwrap_or_default()));
        let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1366.0, 768.0)));
        let input = RawInput { screen_rect, events, ..RawInput::default() };
        allocation_counter::measure(|| {
            let mut output = self.ctx.run_ui(input, |ui| self.app.frame(ui));
            // There is no screen that the letters would go to.
            output.textures_delta.clear();
            drop(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        })
    }

    fn run_idle(&mut self) {
        for _ in 0..20 {
            self.count(Vec::new());
        }
    }

    /// The most that a frame allocates from the one with this input to the last of so many after it.
    fn most(&mut self, input: Event, frames: usize) -> u64 {
        let first = self.count(vec![input]);
        (0..frames).fold(first, |most, _| most.max(self.count(Vec::new())))
    }

    fn revision(&self) -> u64 {
        self.app.program().context().map_or(0, |cx| cx.revision)
    }
}

fn key(modifiers: Modifiers, key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// What the frames of a filter allocate while it looks in all rows, where no text is new on the screen.
fn filtered(measures: usize, view: View) -> u64 {
    let mut window = BareWindow::on(measures, view, &format!("filter-{view:?}"));
    window.count(vec![key(Modifiers::COMMAND, Key::F)]);
    window.run_idle();
    // Once before it counts, so that the letters are laid out.
    // No row has them: a row that is found is a text that was not on the screen before.
    let letters = || Event::Text("qqqq".to_owned());
    window.most(letters(), FRAMES);
    window.count(vec![key(Modifiers::COMMAND, Key::A)]);
    window.most(key(Modifiers::NONE, Key::Backspace), FRAMES);
    window.most(letters(), FRAMES)
}

#[test]
fn a_filter_allocates_little_in_each_frame() {
    for view in [View::Measures, View::Economy, View::Services, View::Direction, View::Timeline] {
        let [small, large] = [SMALL, LARGE].map(|measures| filtered(measures, view));
        let most = if view == View::Economy { MOST + OF_SUMS } else { MOST };
        assert!(large <= most, "{view:?}: {large}, at a tenth {small}");
    }
}

/// What the frames of a row of the tree allocate that moves down and up again, behind a first time.
fn moved(measures: usize) -> u64 {
    let mut window = BareWindow::on(measures, View::Direction, "move");
    let mut counted = 0;
    for round in 0..3 {
        for arrow in [Key::ArrowDown, Key::ArrowUp] {
            let before = window.revision();
            let most = window.most(key(Modifiers::ALT, arrow), 3);
            assert!(window.revision() > before, "the row moves");
            counted = if round > 0 { most.max(counted) } else { 0 };
        }
    }
    counted
}

#[test]
fn a_row_of_the_tree_moves_with_as_little_in_a_large_plan() {
    let [small, large] = [SMALL, LARGE].map(moved);
    assert!(large <= MOST && large <= small + MORE_IN_LARGE, "{large}, at a tenth {small}");
}

/// How many bytes more a move may allocate in the large plan: as many as a list of the ids of its measures has.
const MORE_BYTES_IN_LARGE: u64 = 16 * LARGE as u64;

/// The most bytes that a frame allocates beyond an idle one while a bar moves there and back in a timeline that is
/// grouped so.
fn bytes_of_bar(measures: usize, grouping: TimelineGrouping) -> u64 {
    let mut window = BareWindow::on(measures, View::Timeline, &format!("bar-{grouping:?}"));
    let settings = TimelineSettings { grouping, ..TimelineSettings::default() };
    window.app.dispatch(Command::SetTimeline(settings));
    window.run_idle();
    // The first row may have no bar yet: Enter gives it one.
    window.count(vec![key(Modifiers::NONE, Key::Enter)]);
    window.run_idle();
    let mut counted = 0;
    for round in 0..3 {
        for arrow in [Key::ArrowRight, Key::ArrowLeft] {
            let (before, idle) = (window.revision(), window.measure(Vec::new()).bytes_total);
            let first = window.measure(vec![key(Modifiers::ALT, arrow)]).bytes_total;
            let most = (0..3).fold(first, |most, _| most.max(window.measure(Vec::new()).bytes_total));
            assert!(window.revision() > before, "the bar moves by {grouping:?} in {measures}");
            counted = if round > 0 { most.saturating_sub(idle).max(counted) } else { 0 };
        }
    }
    counted
}

#[test]
fn a_bar_moves_without_a_list_of_all_measures() {
    for grouping in TimelineGrouping::ALL {
        let [small, large] = [SMALL, LARGE].map(|measures| bytes_of_bar(measures, grouping));
        assert!(large <= small + MORE_BYTES_IN_LARGE, "{grouping:?}: {large}, at a tenth {small}");
    }
}
