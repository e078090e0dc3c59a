//! The program: what is open, what was said, what runs, and how each command is done.

use super::ask::{Ask, Asking, Dialogs, Purpose};
use super::file::{Outcome, PlanFile, Print, Snapshot, recoveries};
use super::{
    Command, Cx, ImportAct, Importing, Jobs, May, Messages, OpenPlan, Outbox, Recent, Saved, Settings, View,
    Weight, Wish,
};
use crate::edit::{History, Stamp};
use crate::model::{Ids, Kind, Plan};
use crate::store::{
    self, Clock, Places, SAMPLE_PLAN, Storage, Template, open_bytes, open_plan, replace_file,
};
use crate::text::{Language, Phrase, Words};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the program is given of the outside world.
pub struct Outside {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The files.
    pub storage: Arc<dyn Storage>,
    /// Its own folders.
    pub places: Places,
    /// Where new plans are proposed to be saved.
    pub documents: PathBuf,
    /// New identities.
    pub ids: Ids,
    /// The system's file dialogs.
    pub dialogs: Arc<dyn Dialogs>,
}

/// What runs beside the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Job {
    Save,
    Dialog,
    Export,
    Reveal,
}

/// What came of it.
pub(super) enum Done {
    Saved { outcome: Outcome, milliseconds: u64 },
    Asked { ask: Ask, path: Option<PathBuf>, milliseconds: u64 },
    Exported(Result<(PathBuf, Vec<Phrase>), Phrase>),
    Revealed(Result<(), Phrase>),
}

/// The plan that is open, with its file and what is in sight of it.
struct Open {
    plan: OpenPlan,
    file: PlanFile,
    view: View,
    form: bool,
    importing: Option<Importing>,
    exported: Option<PathBuf>,
}

/// The program without a window.
pub struct Program {
    pub(super) outside: Outside,
    settings: Settings,
    words: Words,
    open: Option<Open>,
    pub(super) messages: Messages,
    pub(super) jobs: Jobs<Job, Done>,
    pub(super) asking: Option<Asking>,
    recoveries: Vec<(Phrase, PathBuf)>,
    arrived: bool,
    quit: bool,
}

impl Program {
    /// A program with nothing open; reads what it remembers. The language is the one of a first start.
    pub fn new(outside: Outside, language: Language) -> Self {
        let file = settings_file(&outside.places);
        let bytes = outside.storage.read(&file, LARGEST_SETTINGS).unwrap_or_default();
        let mut settings = Settings::read(&String::from_utf8_lossy(&bytes));
        if settings.language.is_empty() {
            language.code().clone_into(&mut settings.language);
        }
        Self {
            words: Words::new(settings.spoken()),
            recoveries: recoveries(outside.storage.as_ref(), &outside.places),
            outside,
            settings,
            open: None,
            messages: Messages::default(),
            jobs: Jobs::default(),
            asking: None,
            arrived: false,
            quit: false,
        }
    }

    /// What is called when a job has ended.
    pub fn wake_with(&self, wake: impl Fn() + Send + Sync + 'static) {
        self.jobs.wake_with(wake);
    }

    /// The words of the window's language.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// What is remembered.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What was said.
    pub const fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The time of day and the date.
    pub fn clock(&self) -> &dyn Clock {
        self.outside.clock.as_ref()
    }

    /// The open plan.
    pub fn plan(&self) -> Option<&Plan> {
        self.open.as_ref().map(|open| open.plan.plan())
    }

    /// Plans that have no file, each with what to say of it and its copy.
    pub fn recoveries(&self) -> &[(Phrase, PathBuf)] {
        &self.recoveries
    }

    /// Whether the user wants to leave.
    pub const fn wants_to_quit(&self) -> bool {
        self.quit
    }

    /// What the window reads of the open plan.
    pub fn cx(&self) -> Option<Cx<'_>> {
        let open = self.open.as_ref()?;
        Some(Cx {
            plan: open.plan.plan(),
            revision: open.plan.revision(),
            outline: open.plan.outline(),
            totals: open.plan.totals(),
            selection: open.plan.selection,
            words: &self.words,
            look: self.settings.look,
            view: open.view,
            form: open.form,
            history: open.plan.history(),
            undo: open.plan.history().undo_label(),
            redo: open.plan.history().redo_label(),
            saved: &open.file.saved,
            path: open.file.path.as_deref(),
            messages: &self.messages,
            message: self.messages.newest(),
            pressing: self.messages.pressing(),
            exporting: self.jobs.progress(Job::Export),
            importing: open.importing.as_ref(),
            exported: open.exported.as_deref(),
            arrived: self.arrived,
            may: May { edit: !open.file.read_only },
            today: self.outside.clock.local().date(),
        })
    }

    /// A giver of identities for one frame.
    pub const fn ids(&mut self) -> &mut Ids {
        &mut self.outside.ids
    }

    /// Identities for a frame's new records, apart from the program's own.
    pub fn frame_ids(&mut self) -> Ids {
        Ids::seeded(self.outside.ids.fresh().bits())
    }

    fn now(&self) -> u64 {
        u64::try_from(self.outside.clock.now().as_millisecond()).unwrap_or_default()
    }

    fn stamp(&mut self) -> Stamp {
        Stamp { id: self.outside.ids.fresh(), at: self.outside.clock.now() }
    }

    /// Does what a frame wished for.
    pub fn obey(&mut self, out: Outbox<'_>) {
        let Outbox { changes, commands, select, remarks, gesture_ended, .. } = out;
        self.arrived = false;
        for wish in changes {
            let (stamp, now) = (self.stamp(), self.now());
            let Some(open) = &mut self.open else { break };
            match open.plan.edit(wish, stamp, now) {
                Ok(()) => open.file.saved = pending(&open.file),
                Err(error) => self.messages.say(Weight::Warning, error.phrase()),
            }
        }
        if let Some(open) = &mut self.open {
            if gesture_ended {
                open.plan.end_gesture();
            }
            if let Some(selection) = select {
                open.plan.selection = selection;
            }
        }
        for remark in remarks {
            self.messages.say(Weight::Note, remark);
        }
        for command in commands {
            self.command(command);
        }
    }

    /// Does a command.
    pub fn command(&mut self, command: Command) {
        match command {
            Command::New(name) => self.new_plan(&name),
            Command::OpenPath(path) => self.open_path(&path),
            Command::OpenSample => self.open_sample(),
            Command::Recover(path) => self.recover(&path),
            Command::Discard(path) => self.discard(&path),
            Command::TakeInPath(path) => self.take_in(&path),
            Command::Import(act) => self.import(act),
            Command::Save => self.save(),
            Command::SaveTo(path) => self.save_to(path),
            Command::ExportTo(folder) => self.export_to(folder),
            Command::Stop => self.jobs.stop(Job::Export),
            Command::Undo | Command::Redo => self.step(&command),
            Command::Open | Command::TakeIn | Command::SaveElsewhere | Command::Export => self.ask(&command),
            Command::Reveal(path) => self.reveal(path),
            Command::PutAside => self.messages.put_aside(),
            Command::Speak(language) => {
                language.code().clone_into(&mut self.settings.language);
                self.words = Words::new(language);
                self.remember();
            }
            Command::Look(look) => {
                self.settings.look = look;
                self.remember();
            }
            Command::Close => self.close(),
            Command::Quit => {
                self.flush();
                self.quit = true;
            }
            Command::Show(_) | Command::GoTo(_) | Command::Form(_) => self.look_at(&command),
        }
    }

    fn look_at(&mut self, command: &Command) {
        let Some(open) = &mut self.open else { return };
        match command {
            Command::Show(view) => open.view = *view,
            Command::GoTo((kind, id)) => {
                open.view = View::of(*kind);
                open.plan.selection = Some((*kind, *id)).filter(|_| *kind != Kind::Plan);
                open.form = true;
                self.arrived = true;
            }
            Command::Form(shown) => open.form = *shown,
            _ => {}
        }
    }

    /// Undo and redo say what they did, and go to where it was.
    fn step(&mut self, command: &Command) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        let (outcome, key) = match command {
            Command::Undo => (open.plan.undo(stamp, now), Phrase::new("ui-undone")),
            _ => (open.plan.redo(stamp, now), Phrase::new("ui-redone")),
        };
        match outcome {
            Ok(Some(change)) => {
                open.file.saved = pending(&open.file);
                if let Some((kind, _)) = open.plan.selection
                    && open.view != View::Questions
                    && change.iter().any(|(at, _)| at.kind == kind)
                {
                    open.view = View::of(kind);
                    self.arrived = true;
                }
                self.messages.say(Weight::Note, key.with("what", change.label().clone()));
            }
            Ok(None) => self.messages.say(Weight::Note, Phrase::new("ui-nothing-to-undo")),
            Err(error) => self.messages.say(Weight::Warning, error.phrase()),
        }
    }

    fn show(&mut self, plan: Plan, history: History, file: PlanFile, view: View) {
        self.flush();
        let plan = OpenPlan::new(plan, history);
        self.open = Some(Open { plan, file, view, form: false, importing: None, exported: None });
        self.remember_plan();
    }

    fn new_plan(&mut self, name: &str) {
        let Some(template) = Template::ALL.iter().find(|template| template.name == name) else { return };
        match template.plan(self.words.language(), &mut self.outside.ids) {
            Ok(saved) => self.begin(saved, View::Questions),
            Err(problem) => self.messages.say(Weight::Error, problem.of(Path::new(name)).phrase()),
        }
    }

    /// A plan of its own that has no file yet; its history begins here.
    fn begin(&mut self, saved: store::Saved, view: View) {
        let opened = store::Opened { saved, remarks: Vec::new(), read_only: false };
        let (mut file, plan, _) = PlanFile::of(opened, None);
        file.saved = Saved::Nowhere;
        self.show(plan, History::default(), file, view);
    }

    fn open_path(&mut self, path: &Path) {
        let bytes = open_bytes(self.outside.storage.as_ref(), path);
        let read = bytes.and_then(|bytes| {
            let opened = store::read(&bytes).map_err(|problem| problem.of(path))?;
            Ok((opened, bytes))
        });
        match read {
            Ok((opened, bytes)) => {
                let odd = !opened.remarks.is_empty();
                self.opened(opened, Some(path.to_owned()));
                self.know(&bytes, odd);
            }
            Err(error) => {
                self.settings.forget(path);
                self.remember();
                self.messages.say(Weight::Error, error.phrase());
            }
        }
    }

    /// Remembers what the file held; what was odd about it is kept as it was.
    fn know(&mut self, bytes: &[u8], odd: bool) {
        let Some(open) = &mut self.open else { return };
        let print = Print::of(bytes);
        open.file.known = Some(print);
        if odd {
            let version = open.file.version(&self.outside.places, print);
            let storage = self.outside.storage.as_ref();
            let folder = version.parent().unwrap_or(&version);
            if storage.make_folder(folder).is_err() || replace_file(storage, &version, bytes).is_err() {
                log::warn!("the file could not be kept as it was");
            }
        }
    }

    fn opened(&mut self, opened: store::Opened, path: Option<PathBuf>) {
        let remarks = opened.remarks.clone();
        let (mut file, plan, history) = PlanFile::of(opened, path);
        file.saved = if file.read_only {
            Saved::ReadOnly
        } else if file.path.is_some() {
            Saved::InFile
        } else {
            Saved::Nowhere
        };
        self.show(plan, history, file, View::Overview);
        for remark in remarks {
            self.messages.say(Weight::Warning, remark);
        }
    }

    /// The sample opens as a plan of its own, without a file, so that nothing can be spoilt.
    fn open_sample(&mut self) {
        match store::read(SAMPLE_PLAN.as_bytes()) {
            Ok(opened) => {
                let plan_id = self.outside.ids.fresh();
                self.begin(store::Saved { plan_id, ..opened.saved }, View::Overview);
            }
            Err(problem) => self.messages.say(Weight::Error, problem.of(Path::new("")).phrase()),
        }
    }

    /// A recovered plan has no file until the user gives one; its copy stays.
    fn recover(&mut self, copy: &Path) {
        match open_plan(self.outside.storage.as_ref(), copy) {
            Ok(opened) => self.opened(opened, None),
            Err(error) => self.messages.say(Weight::Error, error.phrase()),
        }
    }

    /// Throws a recovery copy away; only ever on the user's wish.
    fn discard(&mut self, copy: &Path) {
        if let Err(error) = self.outside.storage.remove(copy) {
            self.messages.say(Weight::Error, store::Problem::writing(&error).of(copy).phrase());
        }
        self.recoveries = recoveries(self.outside.storage.as_ref(), &self.outside.places);
    }

    fn save(&mut self) {
        let Some(open) = &self.open else { return };
        if open.file.path.is_none() || open.file.read_only {
            self.ask(&Command::SaveElsewhere);
        } else if open.plan.autosave.is_waiting() || !matches!(open.file.saved, Saved::At(_) | Saved::InFile)
        {
            self.begin_save();
        } else {
            self.messages.say(Weight::Note, Phrase::new("ui-all-saved"));
        }
    }

    fn save_to(&mut self, path: PathBuf) {
        let Some(open) = &mut self.open else { return };
        let path = if path.extension().is_some() { path } else { path.with_extension("ron") };
        open.file.path = Some(path);
        open.file.known = None;
        open.file.read_only = false;
        self.begin_save();
        self.remember_plan();
    }

    /// Milliseconds until something is to be done without anybody touching anything.
    pub fn due_in(&self) -> Option<u64> {
        let due = self.open.as_ref()?.plan.autosave.due_in(self.now())?;
        (self.jobs.progress(Job::Save).is_none()).then_some(due)
    }

    /// What a frame begins with: results of jobs, and a save that is due.
    pub fn tick(&mut self) {
        for done in self.jobs.take() {
            self.done(done);
        }
        if self.due_in() == Some(0) {
            self.begin_save();
        }
    }

    fn snapshot(&mut self) -> Option<Snapshot> {
        let open = self.open.as_mut()?;
        open.plan.autosave.begun();
        let head = open.plan.history().head();
        Some(open.file.snapshot(open.plan.plan(), head, &self.outside.places))
    }

    fn begin_save(&mut self) {
        let Some(snapshot) = self.snapshot() else { return };
        let (storage, clock) = (Arc::clone(&self.outside.storage), Arc::clone(&self.outside.clock));
        self.jobs.begin(Job::Save, move |_, _| {
            let begun = clock.now();
            let outcome = snapshot.write(storage.as_ref());
            Done::Saved { outcome, milliseconds: since(begun, clock.now()) }
        });
    }

    /// Writes everything that waits, before the plan is closed.
    pub fn flush(&mut self) {
        if let Some(done) = self.jobs.wait(Job::Save) {
            self.done(done);
        }
        if !self.open.as_ref().is_some_and(|open| open.plan.autosave.is_waiting()) {
            return;
        }
        if let Some(snapshot) = self.snapshot() {
            let outcome = snapshot.write(self.outside.storage.as_ref());
            self.done(Done::Saved { outcome, milliseconds: 0 });
        }
    }

    fn done(&mut self, done: Done) {
        match done {
            Done::Saved { outcome, milliseconds } => self.saved(outcome, milliseconds),
            Done::Asked { ask, path, milliseconds } => self.answered(&ask, path, milliseconds),
            Done::Exported(Ok((path, remarks))) => {
                let what = Phrase::new("ui-exported").with("file", file_name(&path));
                self.messages.say(Weight::Note, what);
                for remark in remarks {
                    self.messages.say(Weight::Warning, remark);
                }
                if let Some(open) = &mut self.open {
                    open.exported = Some(path);
                }
            }
            Done::Exported(Err(phrase)) | Done::Revealed(Err(phrase)) => {
                self.messages.say(Weight::Error, phrase);
            }
            Done::Revealed(Ok(())) => {}
        }
    }

    fn saved(&mut self, outcome: Outcome, milliseconds: u64) {
        let (now, time) = (self.now(), self.outside.clock.local().time());
        let Some(open) = &mut self.open else { return };
        match outcome {
            Outcome::InFile(print) => {
                open.file.known = Some(print);
                open.plan.autosave.ended(now, milliseconds);
                let at = format!("{:02}.{:02}", time.hour(), time.minute());
                open.file.saved = if open.plan.autosave.is_waiting() { Saved::Soon } else { Saved::At(at) };
            }
            Outcome::InCopy => {
                open.plan.autosave.ended(now, milliseconds);
                open.file.saved = pending(&open.file);
            }
            Outcome::Failed(why) => {
                open.plan.autosave.failed(now, milliseconds);
                open.file.saved = Saved::Failed(why);
            }
        }
    }

    fn close(&mut self) {
        self.flush();
        self.remember_plan();
        self.open = None;
        self.recoveries = recoveries(self.outside.storage.as_ref(), &self.outside.places);
    }

    fn export_to(&mut self, folder: PathBuf) {
        let Some(open) = &mut self.open else { return };
        // The view that tells how far it has come, and where the document went.
        open.view = View::Documents;
        let plan = open.plan.plan().clone();
        let storage = Arc::clone(&self.outside.storage);
        let today = self.outside.clock.local().date();
        self.jobs.begin(Job::Export, move |progress, stop| {
            progress.at(100);
            Done::Exported(super::export::export(storage.as_ref(), &plan, &folder, today, (progress, stop)))
        });
    }

    /// Opens a file or folder with the system's own program.
    fn reveal(&mut self, path: PathBuf) {
        let dialogs = Arc::clone(&self.outside.dialogs);
        self.jobs.begin(Job::Reveal, move |_, _| Done::Revealed(dialogs.reveal(&path)));
    }

    fn take_in(&mut self, path: &Path) {
        match open_bytes(self.outside.storage.as_ref(), path) {
            Ok(bytes) => self.taken_in(path, &bytes),
            Err(error) => self.messages.say(Weight::Error, error.phrase()),
        }
    }

    /// A table goes into the open plan, or into a new one where none is open.
    fn taken_in(&mut self, path: &Path, bytes: &[u8]) {
        let for_new_plan = self.open.is_none();
        if for_new_plan {
            let plan_id = self.outside.ids.fresh();
            self.begin(store::Saved { plan_id, ..store::Saved::default() }, View::Import);
        }
        let Some(open) = &mut self.open else { return };
        match Importing::read(bytes, file_name(path), open.plan.plan(), for_new_plan) {
            Ok(importing) => {
                open.importing = Some(importing);
                open.view = View::Import;
            }
            Err(error) => {
                self.messages.say(Weight::Error, error.phrase());
                if for_new_plan {
                    self.abandon();
                }
            }
        }
    }

    fn import(&mut self, act: ImportAct) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        let Some(importing) = &mut open.importing else { return };
        match act {
            ImportAct::Take => {
                let taken = importing.intake.take(open.plan.plan(), &mut self.outside.ids, &importing.source);
                let said = Phrase::new("ui-taken-in").with("count", taken.taken);
                let said = said.with("file", importing.source.as_str()).with("remarks", taken.remarks.len());
                let wish = Wish { change: taken.change, gesture: None };
                match open.plan.edit(wish, stamp, now) {
                    Ok(()) => self.messages.say(Weight::Note, said),
                    Err(error) => self.messages.say(Weight::Error, error.phrase()),
                }
                open.file.saved = pending(&open.file);
                open.importing = None;
                open.view = View::Measures;
            }
            ImportAct::Leave if importing.for_new_plan => self.abandon(),
            ImportAct::Leave => {
                open.importing = None;
                open.view = View::Measures;
            }
            _ => importing.act(act, open.plan.plan()),
        }
    }

    /// Back to the start screen from a plan that nothing was put into.
    fn abandon(&mut self) {
        if let Some(open) = self.open.take() {
            let copy = open.file.recovery(&self.outside.places);
            // Usually there is no copy yet.
            let gone = self.outside.storage.remove(&copy);
            log::trace!("empty recovery copy removed: {}", gone.is_ok());
        }
    }

    fn ask(&mut self, command: &Command) {
        let purpose = match command {
            Command::Open => Purpose::Open,
            Command::TakeIn => Purpose::TakeIn,
            Command::SaveElsewhere => Purpose::Save,
            _ => Purpose::Export,
        };
        if purpose == Purpose::Export && self.open.is_none() {
            return;
        }
        let ask = Ask { purpose, proposed: self.proposed(purpose) };
        let (dialogs, clock) = (Arc::clone(&self.outside.dialogs), Arc::clone(&self.outside.clock));
        let title = self.words.say(&purpose.name());
        self.jobs.begin(Job::Dialog, move |_, _| {
            let begun = clock.now();
            let path = dialogs.ask(&ask, &title);
            Done::Asked { path, milliseconds: since(begun, clock.now()), ask }
        });
    }

    /// Where a dialog begins.
    fn proposed(&self, purpose: Purpose) -> PathBuf {
        let open = self.open.as_ref();
        let beside = open.and_then(|open| open.file.path.as_deref()).and_then(Path::parent);
        let folder = beside.unwrap_or(&self.outside.documents).to_owned();
        if purpose != Purpose::Save {
            return folder;
        }
        let title = open.map(|open| open.plan.plan().about().title.to_string()).unwrap_or_default();
        folder.join(format!("{}.ron", safe_name(&title, &self.words.word("ui-untitled-plan"))))
    }

    fn remember_plan(&mut self) {
        let Some(open) = &self.open else { return };
        let Some(path) = open.file.path.clone() else { return };
        let about = open.plan.plan().about();
        let recent = Recent {
            path,
            title: about.title.to_string(),
            municipality: about.municipality.to_string(),
            at: self.outside.clock.now().as_second(),
        };
        self.settings.opened(recent);
        self.remember();
    }

    fn remember(&self) {
        let file = settings_file(&self.outside.places);
        let storage = self.outside.storage.as_ref();
        let made = storage.make_folder(&self.outside.places.config);
        let written = replace_file(storage, &file, self.settings.write().as_bytes());
        if made.is_err() || written.is_err() {
            log::warn!("the settings could not be written");
        }
    }
}

/// Larger settings are not ours: 1 MB.
const LARGEST_SETTINGS: u64 = 1_000_000;

/// Where a plan stands right after a change.
fn pending(file: &PlanFile) -> Saved {
    match (&file.saved, &file.path) {
        (Saved::Failed(why), _) => Saved::Failed(why.clone()),
        (_, Some(_)) if !file.read_only => Saved::Soon,
        (_, Some(_)) => Saved::ReadOnly,
        (_, None) => Saved::Nowhere,
    }
}

fn settings_file(places: &Places) -> PathBuf {
    places.config.join("settings.json")
}

fn since(begun: jiff::Timestamp, now: jiff::Timestamp) -> u64 {
    u64::try_from(now.as_millisecond() - begun.as_millisecond()).unwrap_or_default()
}

/// The name of a file without its folders, for messages.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A title as the name of a file that every system takes.
fn safe_name(title: &str, otherwise: &str) -> String {
    let kept: String = title
        .chars()
        .map(|letter| if letter.is_alphanumeric() || " -–.,()".contains(letter) { letter } else { ' ' })
        .take(80)
        .collect();
    let name = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches('.').to_owned();
    if name.is_empty() { otherwise.to_owned() } else { name }
}
