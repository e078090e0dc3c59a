//! A test harness around the real window: keys are pressed and counted; the clock, the folder and the dialogs are the
//! test's own.

use crate::harness::clock::TestClock;
use crate::harness::computer::TestComputer;
use crate::harness::folder::Folder;
use crate::harness::watched_disk::{Outage, WatchedDisk};
use eframe::egui::{DroppedFile, Event, Key, Modifiers, OutputCommand, Vec2, ViewportEvent};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, Node};
use planverksted::app::App;
use planverksted::model::{IdGenerator, Kind, Plan};
use planverksted::session::{
    DialogAnswer, Dialogs, Environment, FileRequest, Program, SaveState, System, View,
};
use planverksted::store::{AppDirs, Clock, Disk, LocalUser, SAMPLE_PLAN, Storage};
use planverksted::text::{Language, Phrase};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// Dialogs that answer what the test has laid ready, in order; afterwards the system has none. What is opened with another program is noted.
#[derive(Default)]
pub(crate) struct DialogAnswers {
    answers: Mutex<VecDeque<DialogAnswer>>,
    revealed: Mutex<Vec<PathBuf>>,
    /// Whether the next dialog panics.
    breaks: AtomicBool,
}

impl DialogAnswers {
    fn queue(&self, answer: DialogAnswer) {
        self.answers.lock().expect("nobody panicked").push_back(answer);
    }
}

impl Dialogs for DialogAnswers {
    fn pick_path(&self, _ask: &FileRequest, _title: &str) -> DialogAnswer {
        if self.breaks.swap(false, Ordering::SeqCst) {
            std::panic::resume_unwind(Box::new("on purpose"));
        }
        self.answers.lock().expect("nobody panicked").pop_front().unwrap_or(DialogAnswer::Missing)
    }

    fn reveal(&self, path: &Path) -> Result<(), Phrase> {
        self.revealed.lock().expect("nobody panicked").push(path.to_owned());
        Ok(())
    }
}

/// A key with what is held, written as people write it: `Ctrl+Shift+Z`.
fn chord(keys: &str) -> (Modifiers, Key) {
    let mut modifiers = Modifiers::NONE;
    let mut key = None;
    for part in keys.split('+') {
        match part {
            "Ctrl" => (modifiers.ctrl, modifiers.command) = (true, true),
            "Shift" => modifiers.shift = true,
            "Alt" => modifiers.alt = true,
            name => key = Key::from_name(name),
        }
    }
    (modifiers, key.expect("a key of that name"))
}

/// A file that is dropped on the window.
#[derive(Debug)]
struct DroppedPath(PathBuf);

impl DroppedFile for DroppedPath {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the window reads files through the program".to_owned())
    }
}

/// The window with its outside world.
pub(crate) struct WindowHarness {
    pub(crate) harness: Harness<'static, App>,
    pub(crate) clock: Arc<TestClock>,
    answers: Arc<DialogAnswers>,
    /// What of the disk does not answer.
    pub(crate) outage: Outage,
    keys: usize,
}

impl WindowHarness {
    /// The window with the start screen, in Bokmål.
    pub(crate) fn new(folder: &Folder) -> Self {
        Self::with(folder, Arc::new(Disk), Language::Nb, None)
    }

    /// The window with this plan open.
    pub(crate) fn open(folder: &Folder, file: &Path) -> Self {
        Self::with(folder, Arc::new(Disk), Language::Nb, Some(file.to_owned()))
    }

    /// The window with its files, its language, and a plan or the start screen.
    pub(crate) fn with(
        folder: &Folder,
        storage: Arc<dyn Storage>,
        language: Language,
        file: Option<PathBuf>,
    ) -> Self {
        let mut window = Self::unsettled(folder, (storage, Outage::default()), language, file);
        window.settle();
        window
    }

    /// The window that begins with this plan while a folder does not answer.
    pub(crate) fn in_outage(folder: &Folder, hanging: &Path, file: &Path) -> Self {
        let outage = Outage::default();
        outage.begin(hanging.to_owned());
        Self::unsettled(folder, (Arc::new(Disk), outage), Language::Nb, Some(file.to_owned()))
    }

    fn unsettled(
        folder: &Folder,
        (storage, outage): (Arc<dyn Storage>, Outage),
        language: Language,
        file: Option<PathBuf>,
    ) -> Self {
        let (clock, answers) = (Arc::new(TestClock::default()), Arc::new(DialogAnswers::default()));
        let environment = Environment {
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            dirs: AppDirs::inside(folder.path("home")),
            documents_dir: folder.path(""),
            ids: IdGenerator::seeded(7),
            user: LocalUser::default(),
        };
        let storage = Arc::new(WatchedDisk::over(storage, Arc::clone(&clock), outage.clone()));
        let dialogs = Arc::clone(&answers) as Arc<dyn Dialogs>;
        let system = System::new(environment, storage, dialogs, Arc::new(TestComputer::default()));
        let mut harness = Harness::builder()
            .with_size(Vec2::new(1366.0, 768.0))
            .with_max_steps(32)
            .build_eframe(|cc| App::new(&cc.egui_ctx, Program::new(system, language), file));
        harness.run();
        Self { harness, clock, answers, outage, keys: 0 }
    }

    /// Waits until the open plan has been read back, where one is open and that is due.
    pub(crate) fn wait_for_findings(&mut self) -> &mut Self {
        let waits =
            |window: &Self| window.program().context().is_some_and(|cx| cx.findings_revision != cx.revision);
        if waits(self) {
            self.wait_for("read back", move |window| !waits(window));
            self.harness.run();
        }
        self
    }

    /// The program behind the window.
    pub(crate) fn program(&self) -> &Program {
        self.harness.state().program()
    }

    /// The open plan.
    pub(crate) fn plan(&self) -> &Plan {
        self.program().plan().expect("a plan is open")
    }

    /// The titles of the records of a kind, in the order of the file.
    pub(crate) fn titles(&self, kind: Kind) -> Vec<String> {
        self.plan().in_order(kind).into_iter().map(|record| record.title().to_string()).collect()
    }

    /// The titles of the measures in order.
    pub(crate) fn measures(&self) -> Vec<String> {
        self.titles(Kind::Measure)
    }

    /// Where the file stands.
    pub(crate) fn save_state(&self) -> SaveState {
        self.program().context().expect("a plan is open").save_state.clone()
    }

    /// The words of a message.
    pub(crate) fn word(&self, key: &'static str) -> String {
        self.program().words().word(key)
    }

    /// The newest message.
    pub(crate) fn newest_message(&self) -> String {
        let newest = self.program().messages().newest();
        newest.map(|message| self.program().words().text(&message.phrase)).unwrap_or_default()
    }

    /// Presses a key, written as people write it: `Ctrl+Shift+Z`.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        let (modifiers, key) = chord(keys);
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
        self.keys += 1;
        self
    }

    /// Presses keys, parted by spaces, and writes letters (behind a `:`) so fast that one frame receives them all.
    pub(crate) fn press_at_once(&mut self, keys: &str) -> &mut Self {
        let events = &mut self.harness.input_mut().events;
        for step in keys.split(' ') {
            if let Some(letters) = step.strip_prefix(':') {
                events.extend(letters.chars().map(|letter| Event::Text(letter.to_string())));
                continue;
            }
            let (modifiers, key) = chord(step);
            events.push(Event::ModifiersChanged(modifiers));
            events.extend([true, false].map(|pressed| Event::Key {
                key,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers,
            }));
            events.push(Event::ModifiersChanged(Modifiers::NONE));
            self.keys += 1;
        }
        let frames = 4 * events.len();
        self.harness.run_steps(frames);
        self.harness.run();
        self
    }

    /// Presses a key several times.
    pub(crate) fn press_times(&mut self, times: usize, keys: &str) -> &mut Self {
        for _ in 0..times {
            self.press(keys);
        }
        self
    }

    /// Writes text: letter after letter, each in a frame of its own, not counted as keys.
    pub(crate) fn write(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.to_string()));
        }
        self.harness.run();
        self
    }

    /// Writes a line as a whole, as a helper for writing gives it to a window; not counted as keys.
    pub(crate) fn write_at_once(&mut self, line: &str) -> &mut Self {
        self.harness.event(Event::Text(line.to_owned()));
        self.harness.run();
        self
    }

    /// Presses a key without others, down and up in one frame; where a plan is entered whole, frames are what takes time.
    pub(crate) fn tap(&mut self, key: &str) -> &mut Self {
        let key = Key::from_name(key).expect("a key of that name");
        let (repeat, physical_key, modifiers) = (false, None, Modifiers::NONE);
        let events =
            [true, false].map(|pressed| Event::Key { key, physical_key, pressed, repeat, modifiers });
        self.harness.input_mut().events.extend(events);
        self.harness.run();
        self.keys += 1;
        self
    }

    /// Pastes text.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.harness.event(Event::Paste(text.to_owned()));
        self.harness.run();
        self.keys += 1;
        self
    }

    /// Copies what is marked, or cuts it; returns what is in the clipboard then. `None` where nothing was copied.
    pub(crate) fn take_clipboard(&mut self, event: Event) -> Option<String> {
        self.harness.event(event);
        self.keys += 1;
        let mut copied = None;
        for _ in 0..8 {
            self.harness.step();
            let commands = &self.harness.output().platform_output.commands;
            copied = copied.or_else(|| {
                commands.iter().find_map(|command| match command {
                    OutputCommand::CopyText(text) => Some(text.clone()),
                    _ => None,
                })
            });
        }
        self.harness.run();
        copied
    }

    /// Lets the eye rest for some seconds: the text box takes a point to go back to.
    pub(crate) fn run_idle_frames(&mut self) -> &mut Self {
        self.harness.run_steps(8);
        self
    }

    /// How many keys were pressed since this was asked last.
    pub(crate) fn take_key_count(&mut self) -> usize {
        std::mem::take(&mut self.keys)
    }

    /// Presses a key until what has the keyboard has this name; at most so often as any view has controls.
    pub(crate) fn press_until(&mut self, keys: &str, name: &str) -> &mut Self {
        let mut met = Vec::new();
        for _ in 0..150 {
            let here = self.focused();
            if here.starts_with(name) {
                return self;
            }
            if !met.contains(&here) {
                met.push(here);
            }
            self.press(keys);
        }
        panic!("{keys} never came to {name:?}, but to {met:?}")
    }

    /// The name of what has the keyboard; empty where nothing has.
    pub(crate) fn focused(&self) -> String {
        let focused = self.nodes().find(|node| node.accesskit_node().is_focused());
        focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    /// Everything that a screen reader can reach.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        self.harness.root().children_recursive()
    }

    /// Whether anything in the window has these words.
    pub(crate) fn shows(&self, words: &str) -> bool {
        self.nodes().any(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value(), node.description()]
                .into_iter()
                .flatten()
                .any(|stated| stated.contains(words))
        })
    }

    /// Lays an answer ready for the next file dialog.
    pub(crate) fn queue_dialog_answer(&self, path: &Path) {
        self.answers.queue(DialogAnswer::Chosen(path.to_owned()));
    }

    /// The next file dialog will panic.
    pub(crate) fn break_next_dialog(&self) {
        self.answers.breaks.store(true, Ordering::SeqCst);
    }

    /// The next file dialog will be closed without a choice.
    pub(crate) fn queue_dialog_cancel(&self) {
        self.answers.queue(DialogAnswer::Cancelled);
    }

    /// What was opened with another program.
    pub(crate) fn revealed(&self) -> Vec<PathBuf> {
        self.answers.revealed.lock().expect("nobody panicked").clone()
    }

    /// Drops a file on the window.
    pub(crate) fn drop_file(&mut self, path: &Path) -> &mut Self {
        self.harness.input_mut().dropped_files.push(Arc::new(DroppedPath(path.to_owned())));
        self.harness.run();
        self
    }

    /// The clock goes on.
    pub(crate) fn advance_clock(&mut self, milliseconds: i64) -> &mut Self {
        self.clock.advance(milliseconds);
        self.harness.run();
        self
    }

    /// Waits until no job runs and no more is due, and draws the result.
    pub(crate) fn settle(&mut self) -> &mut Self {
        self.harness.state_mut().settle();
        self.harness.run();
        self
    }

    /// The window gets the keyboard back, and looks at the plan's file.
    pub(crate) fn come_back(&mut self) -> &mut Self {
        self.harness.event(Event::WindowFocused(true));
        self.harness.run();
        self.settle()
    }

    /// Draws frames until a job in the background has brought this about.
    pub(crate) fn wait_for(&mut self, what: &str, there: impl Fn(&Self) -> bool) -> &mut Self {
        // Each round waits for all jobs that it begins: what does not come in a few never comes.
        for _ in 0..100 {
            self.harness.run();
            if there(self) {
                return self;
            }
            self.harness.state_mut().settle();
        }
        panic!("it never came to this: {what}; {:?}, {:?}", self.newest_message(), self.save_state());
    }

    /// The user closes the window, which it does when all is written.
    pub(crate) fn close_window(&mut self) -> &mut Self {
        self.ask_to_close();
        self.harness.state_mut().settle();
        self.harness.step();
        self
    }

    /// The user presses what closes the window.
    pub(crate) fn ask_to_close(&mut self) -> &mut Self {
        let viewport = self.harness.input().viewport_id;
        let info = self.harness.input_mut().viewports.entry(viewport).or_default();
        info.events.push(ViewportEvent::Close);
        self.harness.step();
        // The system says it once.
        self.harness.input_mut().viewports.entry(viewport).or_default().events.clear();
        self
    }

    /// From the start screen to an empty table of measures, by keyboard.
    pub(crate) fn start_empty_plan(&mut self) -> &mut Self {
        let words = |window: &Self, key| window.word(key);
        let (template, skip) = (words(self, "template-title-empty"), words(self, "ui-questions-skip"));
        self.press_until("Tab", &template).press("Enter");
        self.press_until("Tab", &skip).press("Enter");
        self.go_to_measures()
    }

    /// A window on the sample plan, the keyboard at the first measure's title.
    pub(crate) fn on_sample_measures(test: &str) -> (Folder, Self) {
        let folder = Folder::of(test);
        let mut window = Self::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
        window.go_to_measures().press("Ctrl+Home").press_until("ArrowRight", "rad 1 av 22, Tiltak");
        (folder, window)
    }

    /// To the table of measures, by keyboard.
    pub(crate) fn go_to_measures(&mut self) -> &mut Self {
        self.go_to(View::Measures)
    }

    /// Goes to a view by the search, as one does who does not see it.
    #[track_caller]
    pub(crate) fn go_to(&mut self, view: View) -> &mut Self {
        let name = self.program().words().text(&view.name());
        self.press("Ctrl+K").write(&name).press("Enter");
        assert_eq!(self.program().context().map(|cx| cx.view), Some(view), "the search goes to {name}");
        self
    }

    /// Writes new rows, one after another, and leaves the last empty one.
    pub(crate) fn write_rows(&mut self, titles: &[&str]) -> &mut Self {
        self.press("Ctrl+N");
        for title in titles {
            self.write(title).press("Enter");
        }
        self.press("Escape")
    }
}
