//! The window: one frame after the other, from what the program has to what the user asks for.
//!
//! Everything that can be done without a window is `session`; everything that is seen is `ui`. Only this file and its
//! folder name eframe.

mod computer;
mod dialogs;
mod placement;
mod signals;

pub use computer::SystemComputer;
pub use dialogs::SystemDialogs;
pub use signals::Signals;

use crate::model::IdGenerator;
use crate::session::{
    Appearance, Command, Environment, FIRST_SIZE, LEAST_SIZE, Outbox, Program, RoomScreen, System,
};
use crate::store::{AppDirs, Disk, LocalUser, LogFile, SystemClock, Template, random_seed};
use crate::text::{Language, clock};
use crate::ui::screen::Screen;
use crate::ui::theme::{self, Scheme};
use crate::ui::views::{StartContext, path_question_ui, start_ui};
use crate::ui::{frame, widgets};
use egui::{self, Context, Theme, Ui, ViewportBuilder, ViewportCommand, vec2};
use placement::Placement;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// The window with its program.
pub struct App {
    program: Program,
    screen: Screen,
    title: String,
    signals: Signals,
    /// Whether the window has been asked to close.
    is_closing: bool,
    /// Whether the window has been asked to fill its screen.
    fills_screen: bool,
    placement: Placement,
}

/// What a real start is given; `None` where the system gives programs no folders.
pub fn real_system() -> Option<System> {
    let documents = directories::UserDirs::new().and_then(|user| user.document_dir().map(Path::to_owned));
    let environment = Environment {
        clock: Arc::new(SystemClock),
        dirs: AppDirs::from_system(&Disk)?,
        documents_dir: documents.or_else(|| std::env::current_dir().ok()).unwrap_or_default(),
        ids: IdGenerator::seeded(random_seed()),
        user: local_user(),
    };
    Some(System::new(environment, Arc::new(Disk), Arc::new(SystemDialogs), Arc::new(SystemComputer)))
}

/// The user and the computer, as the system names them.
fn local_user() -> LocalUser {
    let named = |names: [&str; 2]| names.into_iter().find_map(|name| std::env::var(name).ok());
    // Shells on Unix set `HOSTNAME` without exporting it, so there the system has to be asked.
    let machine = named(["COMPUTERNAME", "HOSTNAME"]).or_else(|| {
        let output = std::process::Command::new("hostname").output().ok()?;
        Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    });
    LocalUser { user: named(["USER", "USERNAME"]).unwrap_or_default(), machine: machine.unwrap_or_default() }
}

/// Opens the window, with a plan or with the start screen; returns when it is closed.
///
/// The error is the system's own: no display, or no way to draw on it.
pub fn run(system: System, language: Language, file: Option<PathBuf>) -> eframe::Result {
    let env = &system.environment;
    LogFile::new(Arc::clone(&system.storage), Arc::clone(&env.clock), &env.dirs)
        .install(dialogs::note_failure);
    log::info!("Planverksted {} begins", env!("CARGO_PKG_VERSION"));
    // What was remembered is read while the window is made.
    let program = Program::new(system, language);
    let name = program.words().word("program-name");
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id("planverksted")
            .with_title(&name)
            .with_inner_size(vec2(FIRST_SIZE.width, FIRST_SIZE.height))
            .with_min_inner_size(vec2(LEAST_SIZE.width, LEAST_SIZE.height)),
        ..eframe::NativeOptions::default()
    };
    let create = move |cc: &eframe::CreationContext<'_>| {
        let mut app = App::new(&cc.egui_ctx, program, file);
        let wake = cc.egui_ctx.clone();
        app.signals = Signals::listen(move || wake.request_repaint());
        let app: Box<dyn eframe::App> = Box::new(app);
        Ok(app)
    };
    eframe::run_native(&name, options, Box::new(create))
}

impl App {
    /// A window of this program, with a plan or with the start screen.
    pub fn new(ctx: &Context, mut program: Program, file: Option<PathBuf>) -> Self {
        theme::install_fonts(ctx);
        // egui would close the window at its own shortcut before the program has saved.
        ctx.options_mut(|options| options.quit_shortcuts.clear());
        ctx.add_plugin(frame::InputQueues::default());
        let wake = ctx.clone();
        program.set_waker(move || wake.request_repaint());
        if let Some(file) = file {
            program.dispatch(Command::OpenPath(file));
        }
        Self {
            program,
            screen: Screen::default(),
            title: String::new(),
            signals: Signals::default(),
            is_closing: false,
            fills_screen: false,
            placement: Placement::default(),
        }
    }

    /// The program behind the window.
    pub const fn program(&self) -> &Program {
        &self.program
    }

    /// Does a command, as a frame would ask for it.
    pub fn dispatch(&mut self, command: Command) {
        self.program.dispatch(command);
    }

    /// Waits until no background job runs and no more is due; for tests, which need no sleep then.
    pub fn settle(&mut self) {
        self.program.settle();
    }

    /// The same, but for what touches files that the user chose: those may hang.
    pub fn settle_own_folders(&mut self) {
        self.program.settle_own_folders();
    }

    /// Draws one frame and applies its output.
    ///
    /// The order matters: results of jobs come before the frame reads anything, the frame reads one moment of the
    /// program, and what it asks for is done after it; the prompt for a path is drawn last, for it changes the program
    /// at once.
    pub fn frame(&mut self, ui: &mut Ui) {
        self.program.tick();
        theme::apply(ui.ctx(), self.scheme(ui.ctx()));
        widgets::set_list_words(ui.ctx(), &self.program.words().word("ui-link-none"));
        let mut ids = self.program.frame_ids();
        let mut out = Outbox::new(&mut ids);
        if let Some(cx) = self.program.context() {
            frame::window_ui(ui, &cx, &mut self.screen, &mut out);
        } else {
            self.screen.forget_plan();
            start_screen_ui(ui, &self.program, &mut out.commands);
        }
        let undone = out.commands.iter().any(|command| matches!(command, Command::Undo | Command::Redo));
        self.program.apply_frame_output(out);
        // A box that continues with its own undo would write back what the plan has just taken back.
        if undone {
            widgets::clear_text_undo(ui.ctx());
            self.screen.views.after_undo_or_redo();
        }
        path_question_ui(ui.ctx(), &mut self.program);
        self.open_dropped_file(ui.ctx());
        self.update_title(ui.ctx());
        self.update_fullscreen(ui.ctx());
        self.placement.follow(ui.ctx(), &mut self.program);
        self.handle_window_events(ui.ctx());
        if let Some(due) = self.program.due_in() {
            // Not 0, which asks egui for another frame without a pause.
            ui.ctx().request_repaint_after(Duration::from_millis(due.max(1)));
        }
    }

    /// Opens a file that was dropped on the window: a plan as a plan, anything else as a table.
    fn open_dropped_file(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped {
            let is_plan = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
            self.program.dispatch(if is_plan { Command::OpenPath(path) } else { Command::ImportPath(path) });
        }
    }

    /// Names the window after its plan.
    fn update_title(&mut self, ctx: &Context) {
        let name = self.program.words().word("program-name");
        let title = match self.program.plan().map(|plan| plan.about().title.trim()) {
            Some(title) if !title.is_empty() => format!("{title} – {name}"),
            _ => name,
        };
        // egui gives the window itself no name for screen readers.
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(title.as_str()));
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Whether the window is the room.
    fn is_room(&self) -> bool {
        let mode = self.program.context().and_then(|cx| cx.gathering);
        mode.is_some_and(|mode| mode.room.screen == RoomScreen::WholeWindow)
    }

    /// The colours of this frame. The line at the foot of the room is on the wall too: it is as light or as dark as the picture
    /// above it, unless high contrast was chosen.
    fn scheme(&self, ctx: &Context) -> Scheme {
        match scheme(ctx, self.program.settings().appearance) {
            Scheme::Light | Scheme::Dark if self.is_room() => {
                if self.program.settings().room.is_dark {
                    Scheme::Dark
                } else {
                    Scheme::Light
                }
            }
            chosen => chosen,
        }
    }

    /// Fills the screen while the window is the room.
    fn update_fullscreen(&mut self, ctx: &Context) {
        let is_room = self.is_room();
        if self.fills_screen != is_room {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(is_room));
            self.fills_screen = is_room;
        }
    }

    /// Saves when the window loses the keyboard, checks the file when it gets it back, and closes when all is safe.
    fn handle_window_events(&mut self, ctx: &Context) {
        let (closing, away, back) = ctx.input(|input| {
            let focused = |is: bool| input.events.contains(&egui::Event::WindowFocused(is));
            (input.viewport().close_requested(), focused(false), focused(true))
        });
        let is_asked_to_quit = closing || self.signals.is_quit_requested();
        if is_asked_to_quit && !self.program.wants_to_quit() && !self.program.is_quitting() {
            self.program.dispatch(Command::Quit);
            // The computer shuts down, and nobody may be there to answer.
            if self.signals.is_quit_requested() {
                self.program.dispatch(Command::LeaveWithCopy);
            }
        } else if away {
            self.program.save_now();
        }
        if back {
            self.program.check_file();
        }
        if self.program.wants_to_quit() {
            // Once: a command draws another frame.
            if !std::mem::replace(&mut self.is_closing, true) {
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        } else if closing {
            // The window stays until everything is written, or the user has decided otherwise.
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    /// What the window is cleared with; the parts of it that have the same colour are not painted again.
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.program.finish();
        log::logger().flush();
    }
}

/// The appearance that was chosen, or the system's.
fn scheme(ctx: &Context, appearance: Appearance) -> Scheme {
    match appearance {
        Appearance::Dark => Scheme::Dark,
        Appearance::Contrast => Scheme::Contrast,
        Appearance::System if ctx.system_theme() == Some(Theme::Dark) => Scheme::Dark,
        Appearance::Light | Appearance::System => Scheme::Light,
    }
}

fn start_screen_ui(ui: &mut Ui, program: &Program, commands: &mut Vec<Command>) {
    let today = program.clock().local_time();
    let recent: Vec<_> = program
        .settings()
        .recent
        .iter()
        .map(|recent| (recent.clone(), describe_day(recent.at, today, program)))
        .collect();
    let templates =
        Template::ALL.map(|template| (template.name.to_owned(), template.title(), template.text()));
    let reading = program.reading_file_name();
    let cx = StartContext {
        words: program.words(),
        appearance: program.settings().appearance,
        recent: &recent,
        recovery: program.recoveries(),
        rescue: program.rescue(),
        templates: &templates,
        alert: program.messages().alert(),
        reading: reading.as_deref(),
        working: program.import_progress(),
    };
    start_ui(ui, &cx, commands);
}

/// A moment in words: the time of day where it is today, else the date.
fn describe_day(at: i64, today: jiff::civil::DateTime, program: &Program) -> String {
    let Ok(at) = jiff::Timestamp::from_second(at) else { return String::new() };
    let at = jiff::tz::TimeZone::system().to_datetime(at);
    let words = program.words();
    if at.date() == today.date() {
        return words.text(&clock::today_at(at.time(), words.language()));
    }
    clock::short_date(at.date(), words.language())
}
