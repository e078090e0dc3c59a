//! What somebody else has put into the file of the open plan: noticed by its content, taken in or left to the user.
//!
//! Size and time of a file are only a reason to look closer. Where nothing here waits to be saved, the other content
//! is taken in as one step that can be undone; else nothing is overwritten, the plan goes on in a recovery copy, and
//! the user says what is to be done. `Foreign` and what the file held before, [`Known`], are what a merge needs.

use super::file::{Known, PlanFile};
use super::obeying::pending;
use super::program::{Done, Job, Open, Program, file_name};
use super::{Saved, Stop, Weight, Wish};
use crate::edit::Change;
use crate::model::Uid;
use crate::store::{self, About, Hint, Problem, Reason, Storage, StoreError, holder, open_bytes};
use crate::text::Phrase;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// What somebody else has put into the file.
#[derive(Clone, Debug)]
pub struct Foreign {
    /// What stands there: the plan of the other side, or why it cannot be read.
    pub content: Result<Known, Arc<Problem>>,
    /// Whether it is another plan, or one that a newer version of the program wrote.
    pub strange: bool,
    /// Which content it is, readable or not.
    print: store::Print,
    bytes: Arc<Vec<u8>>,
}

/// What came of a look at the file.
#[derive(Debug)]
pub(super) enum Looked {
    /// It holds what it held.
    Same(Hint),
    /// It is no longer there.
    Gone,
    /// It holds something else.
    Foreign(Box<Foreign>),
    /// Somebody came or went.
    Lock,
    /// It could not be looked at; the next save will say why.
    Blind,
}

/// What is known of a file before it is looked at.
pub(super) struct Look {
    path: PathBuf,
    known: Option<store::Print>,
    hint: Option<Hint>,
    plan_id: Uid,
    /// Whether to read it even where nothing shows that it has changed.
    closely: bool,
    /// Whether it is known to be missing.
    gone: bool,
}

impl Look {
    fn at(file: &PlanFile, closely: bool) -> Option<Self> {
        let known = file.known.as_ref()?;
        let (print, hint) = match &file.foreign {
            Some(foreign) => (foreign.print, None),
            None => (known.print, known.hint),
        };
        let path = file.path.clone()?;
        Some(Self { path, known: Some(print), hint, plan_id: file.plan_id, closely, gone: file.gone })
    }

    fn look(&self, storage: &dyn Storage) -> Looked {
        let hint = match storage.hint(&self.path) {
            Ok(hint) => hint,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Looked::Gone,
            Err(_) => return Looked::Blind,
        };
        if !self.closely && self.hint == Some(hint) {
            return Looked::Same(hint);
        }
        match open_bytes(storage, &self.path) {
            Ok(bytes) if self.known == Some(store::Print::of(&bytes)) => Looked::Same(hint),
            Ok(bytes) => Looked::Foreign(Box::new(Foreign::new(bytes, hint, self.plan_id))),
            Err(StoreError { problem: Problem::Missing, .. }) => Looked::Gone,
            Err(_) => Looked::Blind,
        }
    }
}

impl Foreign {
    fn new(bytes: Vec<u8>, hint: Hint, plan_id: Uid) -> Self {
        let print = store::Print::of(&bytes);
        let read = store::read(&bytes);
        let bytes = Arc::new(bytes);
        let strange = read.as_ref().is_ok_and(|opened| opened.read_only || opened.saved.plan_id != plan_id);
        let known = |opened: store::Opened| Known {
            print,
            bytes: Arc::clone(&bytes),
            saved: opened.saved,
            hint: Some(hint),
        };
        Self { content: read.map(known).map_err(Arc::new), strange, print, bytes: Arc::clone(&bytes) }
    }

    /// What the banner says of it; where the plan stands tells whether the copy holds everything.
    pub fn phrase(&self, path: &Path, saved: &Saved) -> Phrase {
        let copied = if matches!(saved, Saved::Failed(_)) { "no" } else { "yes" };
        let key = match &self.content {
            Err(_) => Phrase::new("ui-foreign-unreadable"),
            Ok(_) if self.strange => Phrase::new("ui-foreign-strange"),
            Ok(_) => Phrase::new("ui-foreign-changed"),
        };
        key.with("file", file_name(path)).with("copied", copied)
    }
}

/// The file is looked at this often.
const EVERY: Duration = Duration::from_secs(3);
/// A watch that is to stop does so within this time.
const STEP: Duration = Duration::from_millis(250);
/// And every so many times the file is read even where nothing shows that it has changed.
const CLOSELY: u32 = 10;

/// Looks at the file every few seconds until it holds something else; draws no frame meanwhile.
fn watch(mut look: Look, storage: &dyn Storage, stop: &Stop) -> Looked {
    let present = holder(storage, &look.path);
    for times in 1_u32.. {
        let mut waited = Duration::ZERO;
        while waited < EVERY && !stop.is_stopped() {
            std::thread::sleep(STEP);
            waited += STEP;
        }
        if stop.is_stopped() {
            break;
        }
        look.closely = times.is_multiple_of(CLOSELY);
        match look.look(storage) {
            Looked::Same(hint) => look.hint = Some(hint),
            Looked::Blind => {}
            Looked::Gone if look.gone => {}
            other => return other,
        }
        if holder(storage, &look.path) != present {
            return Looked::Lock;
        }
    }
    Looked::Blind
}

impl Program {
    /// Watches the file beside the window, while nothing of it is being saved.
    pub(super) fn begin_watch(&mut self) {
        let busy = [Job::Look, Job::Save].into_iter().any(|job| self.jobs.progress(job).is_some());
        let look = self.open.as_ref().filter(|_| !busy).and_then(|open| Look::at(&open.file, false));
        let Some(look) = look else { return };
        let storage = Arc::clone(&self.outside.storage);
        self.jobs.begin(Job::Look, move |_, stop| Done::Looked(watch(look, storage.as_ref(), stop)));
    }

    /// Looks at the file now and waits for the answer: before the user's eyes come back to the plan.
    pub fn look(&mut self) {
        if let Some(done) = self.jobs.wait(Job::Save) {
            self.done(done);
        }
        self.jobs.stop(Job::Look);
        self.greet();
        self.find_copies();
        let look = self.open.as_ref().and_then(|open| Look::at(&open.file, true));
        if let Some(look) = look {
            let looked = look.look(self.outside.storage.as_ref());
            self.looked(looked);
        }
    }

    pub(super) fn looked(&mut self, looked: Looked) {
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        match looked {
            Looked::Same(hint) => {
                open.file.gone = false;
                if let (Some(known), None) = (&mut open.file.known, &open.file.foreign) {
                    known.hint = Some(hint);
                }
            }
            Looked::Gone if open.file.foreign.is_some() && !open.file.gone => self.theirs_gone(),
            // It is made again: what is open may be all that there is of it.
            Looked::Gone if open.file.is_ours() && !open.file.gone => {
                open.file.gone = true;
                open.file.saved = Saved::Soon;
                open.plan.autosave.changed(now);
                let name = open.file.path.as_deref().map(file_name).unwrap_or_default();
                self.messages.say(Weight::Warning, Phrase::new("ui-file-gone").with("file", name));
            }
            Looked::Foreign(foreign) => self.foreign(*foreign),
            Looked::Lock => self.greet(),
            Looked::Gone | Looked::Blind => {}
        }
    }

    /// Somebody else's content is in the file.
    pub(super) fn foreign(&mut self, foreign: Foreign) {
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        let returned = open.file.known.as_ref().is_some_and(|known| known.print == foreign.print);
        if returned {
            // They took it back: the file is ours again, and what waits is saved.
            open.file.foreign = None;
            open.file.saved = Saved::Soon;
            open.plan.autosave.changed(now);
        } else if foreign.content.is_ok() && !foreign.strange && !has_unsaved(open) {
            self.take_in_theirs(foreign);
        } else {
            log::info!("the file of {} was changed outside", open.file.plan_id);
            open.file.foreign = Some(foreign);
            open.file.saved = pending(&open.file);
            open.plan.autosave.changed(now);
        }
    }

    /// What somebody else had put into the file was taken away: it is kept as a version, and the file is ours again.
    fn theirs_gone(&mut self) {
        let theirs = self.open.as_mut().and_then(|open| open.file.foreign.take());
        if let Some(theirs) = theirs.filter(|theirs| theirs.content.is_ok() && !theirs.strange)
            && let Err(error) = self.keep_version(Reason::Outside, String::new(), &theirs.bytes)
        {
            log::warn!("no version could be kept: {}", error.phrase().key);
        }
        self.looked(Looked::Gone);
    }

    /// Takes the other content in as one step; what stood in the file before is kept as a version.
    fn take_in_theirs(&mut self, foreign: Foreign) {
        let Ok(theirs) = foreign.content else { return };
        let before = self.open.as_ref().and_then(|open| open.file.known.as_ref());
        let before = before.map(|known| Arc::clone(&known.bytes));
        if let Some(bytes) = before
            && let Err(error) = self.keep_version(Reason::Outside, String::new(), &bytes)
        {
            log::warn!("no version could be kept: {}", error.phrase().key);
        }
        self.become_theirs(theirs);
    }

    /// The plan becomes what somebody else has put into the file, as one step.
    fn become_theirs(&mut self, theirs: Known) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        open.plan.end_gesture();
        let label = Phrase::new("change-taken-from-file");
        let change = Change::between(open.plan.plan(), &theirs.saved.plan, label);
        let touched = !change.is_empty();
        if let Err(error) = open.plan.edit(Wish { change, gesture: None }, stamp, now) {
            self.messages.say(Weight::Error, error.phrase());
            return;
        }
        open.plan.end_gesture();
        // All of it is in the file already.
        open.plan.autosave.begun();
        for version in theirs.saved.lineage.iter().copied() {
            if !open.file.lineage.contains(&version) {
                open.file.grew_from(version);
            }
        }
        open.file.kept = theirs.saved.kept.clone();
        open.file.known = Some(theirs);
        open.file.foreign = None;
        open.file.saved = Saved::InFile;
        if touched {
            let name = open.file.path.as_deref().map(file_name).unwrap_or_default();
            self.messages.say(Weight::Note, Phrase::new("ui-taken-from-file").with("file", name));
        }
    }

    /// The user wants what is in the file: what stands in the plan is kept as a version, and can be undone to.
    pub(super) fn take_theirs(&mut self) {
        let Some(open) = &self.open else { return };
        let Some(Ok(theirs)) = open.file.foreign.as_ref().map(|foreign| foreign.content.clone()) else {
            return;
        };
        let ours = open.file.content(open.plan.plan(), open.plan.history().head());
        match store::write(&ours) {
            Ok(text) => {
                if let Err(error) = self.keep_version(Reason::Outside, String::new(), text.as_bytes()) {
                    return self.messages.say(Weight::Error, error.phrase());
                }
            }
            Err(_) => log::warn!("what is open could not be written"),
        }
        self.become_theirs(theirs);
    }

    /// The user wants what stands in the plan: what is in the file is kept as a version, then written over.
    pub(super) fn keep_ours(&mut self) {
        let Some(open) = &self.open else { return };
        let Some(foreign) = open.file.foreign.clone() else { return };
        if let Err(error) = self.keep_version(Reason::Outside, String::new(), &foreign.bytes) {
            return self.messages.say(Weight::Error, error.phrase());
        }
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        let theirs = |saved| Known { print: foreign.print, bytes: foreign.bytes, saved, hint: None };
        let before = open.file.known.take().map(|known| known.saved);
        let readable = foreign.content.ok().map(|known| known.saved);
        open.file.known = readable.or(before).map(theirs);
        open.file.foreign = None;
        open.file.saved = Saved::Soon;
        open.plan.autosave.changed(now);
        self.begin_save();
    }

    /// Keeps bytes as a version of the open plan, which has grown from it from now on.
    pub(super) fn keep_version(
        &mut self,
        reason: Reason,
        name: String,
        bytes: &[u8],
    ) -> Result<Uid, StoreError> {
        let at = self.outside.clock.now();
        let Some(open) = &mut self.open else { return Ok(Uid::PLAN) };
        let about = About { plan_id: open.file.plan_id, at, reason, name, origin: open.file.path.clone() };
        let version = store::keep(self.outside.storage.as_ref(), &self.outside.places, about, bytes)?;
        open.file.grew_from(version.id);
        Ok(version.id)
    }
}

/// Whether anything of the open plan is not in its file.
fn has_unsaved(open: &Open) -> bool {
    open.plan.autosave.is_waiting() || !matches!(open.file.saved, Saved::At(_) | Saved::InFile)
}
