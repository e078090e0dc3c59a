//! A real window without a screen, on a sample plan in a file, that draws a frame on request.

use eframe::egui::epaint::{ClippedShape, Shape};
use eframe::egui::{Context, Event, FullOutput, Key, Modifiers, RawInput, Rect, pos2, vec2};
use planverksted::analysis::gathering::ideas_of;
use planverksted::app::App;
use planverksted::edit::sample;
use planverksted::model::IdGenerator;
use planverksted::session::{
    Command, Computer, DialogAnswer, Dialogs, Environment, FileRequest, GatheringAct, Program, System, View,
};
use planverksted::store::{AppDirs, Clock, Disk, LocalUser, SavedPlan, UnknownData, replace_file, write};
use planverksted::text::{Language, Phrase};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A system without file dialogs.
struct NoDialogs;

impl Dialogs for NoDialogs {
    fn pick_path(&self, _: &FileRequest, _: &str) -> DialogAnswer {
        DialogAnswer::Missing
    }

    fn reveal(&self, _: &Path) -> Result<(), Phrase> {
        Ok(())
    }
}

/// A computer that cannot be kept awake.
struct NoComputer;

impl Computer for NoComputer {
    fn stay_awake(&self, _: &str, _: &dyn Fn()) -> Result<(), String> {
        Err("it is measured, not held".to_owned())
    }

    fn play_sound(&self) -> Result<(), String> {
        Err("it is measured, not heard".to_owned())
    }
}

/// A clock that always shows the same time.
struct FixedClock;

impl Clock for FixedClock {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::constant(1_795_529_520, 0)
    }

    fn local_time(&self) -> jiff::civil::DateTime {
        jiff::tz::TimeZone::UTC.to_datetime(self.now())
    }

    fn steady_milliseconds(&self) -> u64 {
        0
    }
}

/// A folder of its own with a sample plan in a file and the folders of a program; it goes with what uses it.
///
/// A program that has ended may still be writing in the background: no other may have its folder.
pub(super) struct PlanFolder(PathBuf);

impl PlanFolder {
    /// A sample plan of so many measures in a new folder.
    pub(super) fn of(measures: usize) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("bench-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        std::fs::create_dir_all(&folder.0).expect("a folder");
        let plan = sample(measures, 7);
        let plan_id = IdGenerator::seeded(7).next_id();
        let saved =
            SavedPlan { plan_id, head: None, lineage: Vec::new(), plan, unknown: UnknownData::default() };
        let text = write(&saved).expect("any plan can be written");
        replace_file(&Disk, &folder.plan_file(), text.as_bytes()).expect("the plan is written");
        folder
    }

    /// The plan's file.
    pub(super) fn plan_file(&self) -> PathBuf {
        self.0.join("plan.ron")
    }

    /// The folders of a program.
    pub(super) fn dirs(&self) -> AppDirs {
        AppDirs::inside(self.0.join("home"))
    }
}

impl Drop for PlanFolder {
    fn drop(&mut self) {
        // What is written meanwhile stays: nothing reads it again.
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// A program with these folders.
fn program_in(dirs: AppDirs) -> Program {
    let folder = dirs.data.clone();
    let environment = Environment {
        clock: Arc::new(FixedClock),
        dirs,
        documents_dir: folder,
        ids: IdGenerator::seeded(11),
        user: LocalUser::default(),
    };
    let system = System::new(environment, Arc::new(Disk), Arc::new(NoDialogs), Arc::new(NoComputer));
    Program::new(system, Language::Nb)
}

/// A window on the table of measures of a sample plan.
pub(super) struct BenchWindow {
    pub(super) ctx: Context,
    pub(super) app: App,
    /// Goes after the program that uses it.
    _folder: PlanFolder,
}

impl BenchWindow {
    pub(super) fn of(measures: usize) -> Self {
        Self::on(measures, View::Measures)
    }

    /// A window on another view of it.
    pub(super) fn on(measures: usize, view: View) -> Self {
        let folder = PlanFolder::of(measures);
        let ctx = Context::default();
        let app = App::new(&ctx, program_in(folder.dirs()), Some(folder.plan_file()));
        let mut window = Self { ctx, app, _folder: folder };
        window.begin(view);
        window
    }

    /// A window of a program with these folders, which has just begun.
    pub(super) fn start(folder: PlanFolder) -> Self {
        let ctx = Context::default();
        let app = App::new(&ctx, program_in(folder.dirs()), None);
        Self { ctx, app, _folder: folder }
    }

    /// A window on the questions of a merge with a copy in which so many records have another title.
    pub(super) fn on_questions(measures: usize, questions: usize) -> Self {
        let folder = PlanFolder::of(measures);
        let (file, mut program) = (folder.plan_file(), program_in(folder.dirs()));
        let text = std::fs::read_to_string(&file).expect("the plan is read");
        let copy = file.with_file_name("copy.ron");
        let text = text.replacen("title: \"", "title: \"Annet ", questions);
        replace_file(&Disk, &copy, text.as_bytes()).expect("the copy is written");
        program.dispatch(Command::OpenPath(file));
        while program.context().is_none() {
            std::thread::sleep(std::time::Duration::from_millis(5));
            program.tick();
        }
        program.dispatch(Command::MergeCopy(copy));
        program.settle();
        let ctx = Context::default();
        let mut window = Self { app: App::new(&ctx, program, None), ctx, _folder: folder };
        (0..20).for_each(|_| drop(window.run(Vec::new())));
        assert_eq!(window.app.program().context().expect("a plan is open").view, View::Merge);
        window
    }

    /// A window on the board of a gathering with so many ideas.
    pub(super) fn on_ideas(ideas: usize) -> Self {
        let mut window = Self::start(PlanFolder::of(20));
        window.app.dispatch(Command::OpenSample);
        while window.app.program().context().is_none() {
            std::thread::sleep(std::time::Duration::from_millis(5));
            window.run(Vec::new());
        }
        let mut act = |act| window.app.dispatch(Command::Gathering(act));
        act(GatheringAct::Start(None));
        (0..6).for_each(|_| act(GatheringAct::GoOn));
        (0..ideas).for_each(|at| act(GatheringAct::Enter(Self::idea(at))));
        (0..20).for_each(|_| drop(window.run(Vec::new())));
        let meeting = window.app.program().context().and_then(|cx| cx.gathering).expect("it runs").meeting;
        let plan = window.app.program().plan().expect("a plan is open");
        assert_eq!(ideas_of(plan, meeting).len(), ideas, "every idea is there");
        window
    }

    /// An idea, in one of four themes.
    pub(super) fn idea(at: usize) -> String {
        const ACTIVITIES: [&str; 7] =
            ["Kurs", "Kafé", "Oppfølging", "Samtale", "Kveldsvakt", "Turgruppe", "Telefon"];
        const PEOPLE: [&str; 11] = [
            "unge",
            "voksne",
            "eldre",
            "pårørende",
            "foreldre",
            "barn",
            "innvandrere",
            "studenter",
            "gravide",
            "naboer",
            "flyktninger",
        ];
        const SITES: [&str; 5] = ["biblioteket", "ungdomshuset", "boligen", "legevakta", "skolen"];
        let pick =
            |words: &[&'static str], at: usize| words.get(at % words.len()).copied().unwrap_or_default();
        let (what, who, place) = (pick(&ACTIVITIES, at), pick(&PEOPLE, at), pick(&SITES, at));
        format!("+#Tema {}: {what} for {who} på {place}, forslag {at}", at % 4)
    }

    /// Goes to a view and draws until everything is idle.
    fn begin(&mut self, view: View) {
        self.run(Vec::new());
        // A large file is read in the background.
        while self.app.program().context().is_none() {
            std::thread::sleep(std::time::Duration::from_millis(5));
            self.run(Vec::new());
        }
        self.find(view);
        for _ in 0..20 {
            self.run(Vec::new());
        }
        let cx = self.app.program().context().expect("a plan is open");
        assert_eq!(cx.view, view, "the view is in sight");
    }

    /// Goes to a view; the next frame is the first of it.
    fn find(&mut self, view: View) {
        self.run(vec![key(Modifiers::COMMAND, Key::K)]);
        self.run(Vec::new());
        let name = self.app.program().words().text(&view.name());
        self.run(vec![Event::Text(name)]);
        self.run(Vec::new());
        self.run(vec![key(Modifiers::NONE, Key::Enter)]);
    }

    pub(super) fn run(&mut self, events: Vec<Event>) -> FullOutput {
        let mut output = self.ctx.run_ui(input(events), |ui| self.app.frame(ui));
        // There is no screen that the letters would go to.
        output.textures_delta.clear();
        output
    }

    /// How often the plan was changed.
    pub(super) fn revision(&self) -> u64 {
        self.app.program().context().map_or(0, |cx| cx.revision)
    }

    /// A frame as the screen gets it.
    pub(super) fn draw(&mut self, events: Vec<Event>) -> usize {
        let output = self.run(events);
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }
}

pub(super) fn key(modifiers: Modifiers, key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

pub(super) fn input(mut events: Vec<Event>) -> RawInput {
    let held = events.iter().find_map(|event| match event {
        Event::Key { modifiers, .. } => Some(*modifiers),
        _ => None,
    });
    events.insert(0, Event::ModifiersChanged(held.unwrap_or_default()));
    let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1366.0, 768.0)));
    RawInput { screen_rect, events, ..RawInput::default() }
}

pub(super) fn texts(shapes: &[ClippedShape]) -> usize {
    fn count(shape: &Shape) -> usize {
        match shape {
            Shape::Text(_) => 1,
            Shape::Vec(shapes) => shapes.iter().map(count).sum(),
            _ => 0,
        }
    }
    shapes.iter().map(|clipped| count(&clipped.shape)).sum()
}
