//! What somebody else has put into the file of the open plan: noticed by its content, taken in or left to the user.
//!
//! Size and time of a file are only a reason to look closer. Where nothing here waits to be saved, the other content
//! is taken in as one step that can be undone; else nothing is overwritten, the plan goes on in a recovery copy, and
//! the user says what is to be done. `Foreign` and what the file held before, [`Known`], are what a merge needs.

use super::file::{FileSnapshot, PlanFile};
use super::obeying::state_after_change;
use super::program::{JobResult, JobKind, Workspace, Program, file_name};
use super::{SaveState, StopFlag, MessageSeverity, EditRequest};
use crate::edit::Change;
use crate::model::Uid;
use crate::store::{self, VersionInfo, FileMetadata, Problem, VersionReason, Storage, StoreError, read_lock, read_bytes};
use crate::text::Phrase;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// What somebody else has put into the file.
#[derive(Clone, Debug)]
pub struct ExternalVersion {
    /// What stands there: the plan of the other side, or why it cannot be read.
    pub snapshot: Result<FileSnapshot, Arc<Problem>>,
    /// Whether it is another plan, or one that a newer version of the program wrote.
    pub is_incompatible: bool,
    /// Which content it is, readable or not.
    fingerprint: store::Fingerprint,
    bytes: Arc<Vec<u8>>,
}

/// What came of a look at the file.
#[derive(Debug)]
pub(super) enum ProbeResult {
    /// It holds what it held.
    Unchanged(FileMetadata),
    /// It is no longer there.
    Missing,
    /// It holds something else.
    Changed(Box<ExternalVersion>),
    /// Somebody came or went.
    LockChanged,
    /// It could not be looked at; the next save will say why.
    Unreadable,
}

/// What is known of a file before it is looked at.
pub(super) struct FileProbe {
    path: PathBuf,
    fingerprint: Option<store::Fingerprint>,
    hint: Option<FileMetadata>,
    plan_id: Uid,
    /// Whether to read it even where nothing shows that it has changed.
    reads_content: bool,
    /// Whether it is known to be missing.
    is_missing: bool,
}

impl FileProbe {
    fn of_file(file: &PlanFile, closely: bool) -> Option<Self> {
        let known = file.last_seen.as_ref()?;
        let (print, hint) = match &file.external {
            Some(foreign) => (foreign.fingerprint, None),
            None => (known.fingerprint, known.hint),
        };
        let path = file.path.clone()?;
        Some(Self { path, fingerprint: Some(print), hint, plan_id: file.plan_id, reads_content: closely, is_missing: file.is_missing })
    }

    fn probe(&self, storage: &dyn Storage) -> ProbeResult {
        let hint = match storage.metadata(&self.path) {
            Ok(hint) => hint,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return ProbeResult::Missing,
            Err(_) => return ProbeResult::Unreadable,
        };
        if !self.reads_content && self.hint == Some(hint) {
            return ProbeResult::Unchanged(hint);
        }
        match read_bytes(storage, &self.path) {
            Ok(bytes) if self.fingerprint == Some(store::Fingerprint::of(&bytes)) => ProbeResult::Unchanged(hint),
            Ok(bytes) => ProbeResult::Changed(Box::new(ExternalVersion::new(bytes, hint, self.plan_id))),
            Err(StoreError { problem: Problem::Missing, .. }) => ProbeResult::Missing,
            Err(_) => ProbeResult::Unreadable,
        }
    }
}

impl ExternalVersion {
    fn new(bytes: Vec<u8>, hint: FileMetadata, plan_id: Uid) -> Self {
        let fingerprint = store::Fingerprint::of(&bytes);
        let read = store::read(&bytes);
        let bytes = Arc::new(bytes);
        let is_incompatible = read.as_ref().is_ok_and(|opened| opened.read_only || opened.saved.plan_id != plan_id);
        let known = |opened: store::Opened| FileSnapshot {
            fingerprint,
            bytes: Arc::clone(&bytes),
            content: opened.saved,
            hint: Some(hint),
        };
        Self { snapshot: read.map(known).map_err(Arc::new), is_incompatible, fingerprint, bytes: Arc::clone(&bytes) }
    }

    /// What the banner says of it; where the plan stands tells whether the copy holds everything.
    pub fn phrase(&self, path: &Path, saved: &SaveState) -> Phrase {
        let copied = if matches!(saved, SaveState::Failed(_)) { "no" } else { "yes" };
        let key = match &self.snapshot {
            Err(_) => Phrase::new("ui-foreign-unreadable"),
            Ok(_) if self.is_incompatible => Phrase::new("ui-foreign-strange"),
            Ok(_) => Phrase::new("ui-foreign-changed"),
        };
        key.with("file", file_name(path)).with("copied", copied)
    }
}

/// The file is looked at this often.
const WATCH_INTERVAL: Duration = Duration::from_secs(3);
/// A watch that is to stop does so within this time.
const STOP_LATENCY: Duration = Duration::from_millis(250);
/// And every so many times the file is read even where nothing shows that it has changed.
const READ_EVERY: u32 = 10;

/// Looks at the file every few seconds until it holds something else; draws no frame meanwhile.
fn watch(mut look: FileProbe, storage: &dyn Storage, stop: &StopFlag) -> ProbeResult {
    let present = read_lock(storage, &look.path);
    for times in 1_u32.. {
        let mut waited = Duration::ZERO;
        while waited < WATCH_INTERVAL && !stop.is_stopped() {
            std::thread::sleep(STOP_LATENCY);
            waited += STOP_LATENCY;
        }
        if stop.is_stopped() {
            break;
        }
        look.reads_content = times.is_multiple_of(READ_EVERY);
        match look.probe(storage) {
            ProbeResult::Unchanged(hint) => look.hint = Some(hint),
            ProbeResult::Unreadable => {}
            ProbeResult::Missing if look.is_missing => {}
            other => return other,
        }
        if read_lock(storage, &look.path) != present {
            return ProbeResult::LockChanged;
        }
    }
    ProbeResult::Unreadable
}

impl Program {
    /// Watches the file beside the window, while nothing of it is being saved.
    pub(super) fn begin_watch_job(&mut self) {
        let busy = [JobKind::Watch, JobKind::Save].into_iter().any(|job| self.jobs.progress(job).is_some());
        let look = self.open.as_ref().filter(|_| !busy).and_then(|open| FileProbe::of_file(&open.file, false));
        let Some(look) = look else { return };
        let storage = Arc::clone(&self.environment.storage);
        self.jobs.begin(JobKind::Watch, move |_, stop| JobResult::Watched(watch(look, storage.as_ref(), stop)));
    }

    /// Looks at the file now and waits for the answer: before the user's eyes come back to the plan.
    pub fn check_file(&mut self) {
        if let Some(done) = self.jobs.wait(JobKind::Save) {
            self.on_job_finished(done);
        }
        self.jobs.stop(JobKind::Watch);
        self.refresh_owner();
        self.find_conflict_copies();
        let look = self.open.as_ref().and_then(|open| FileProbe::of_file(&open.file, true));
        if let Some(look) = look {
            let looked = look.probe(self.environment.storage.as_ref());
            self.on_probe(looked);
        }
    }

    pub(super) fn on_probe(&mut self, looked: ProbeResult) {
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        match looked {
            ProbeResult::Unchanged(hint) => {
                open.file.is_missing = false;
                if let (Some(known), None) = (&mut open.file.last_seen, &open.file.external) {
                    known.hint = Some(hint);
                }
            }
            ProbeResult::Missing if open.file.external.is_some() && !open.file.is_missing => self.on_external_removed(),
            // It is made again: what is open may be all that there is of it.
            ProbeResult::Missing if open.file.is_writable() && !open.file.is_missing => {
                open.file.is_missing = true;
                open.file.save_state = SaveState::Pending;
                open.plan.autosave.on_change(now);
                let name = open.file.path.as_deref().map(file_name).unwrap_or_default();
                self.messages.report(MessageSeverity::Warning, Phrase::new("ui-file-gone").with("file", name));
            }
            ProbeResult::Changed(foreign) => self.on_external_version(*foreign),
            ProbeResult::LockChanged => self.refresh_owner(),
            ProbeResult::Missing | ProbeResult::Unreadable => {}
        }
    }

    /// Somebody else's content is in the file.
    pub(super) fn on_external_version(&mut self, foreign: ExternalVersion) {
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        let returned = open.file.last_seen.as_ref().is_some_and(|known| known.fingerprint == foreign.fingerprint);
        if returned {
            // They took it back: the file is ours again, and what waits is saved.
            open.file.external = None;
            open.file.save_state = SaveState::Pending;
            open.plan.autosave.on_change(now);
        } else if foreign.snapshot.is_ok() && !foreign.is_incompatible && !has_unsaved(open) {
            self.adopt_external(foreign);
        } else {
            log::info!("the file of {} was changed outside", open.file.plan_id);
            open.file.external = Some(foreign);
            open.file.save_state = state_after_change(&open.file);
            open.plan.autosave.on_change(now);
        }
    }

    /// What somebody else had put into the file was taken away: it is kept as a version, and the file is ours again.
    fn on_external_removed(&mut self) {
        let theirs = self.open.as_mut().and_then(|open| open.file.external.take());
        if let Some(theirs) = theirs.filter(|theirs| theirs.snapshot.is_ok() && !theirs.is_incompatible)
            && let Err(error) = self.keep_version(VersionReason::External, String::new(), &theirs.bytes)
        {
            log::warn!("no version could be kept: {}", error.phrase().key);
        }
        self.on_probe(ProbeResult::Missing);
    }

    /// Takes the other content in as one step; what stood in the file before is kept as a version.
    fn adopt_external(&mut self, foreign: ExternalVersion) {
        let Ok(theirs) = foreign.snapshot else { return };
        let before = self.open.as_ref().and_then(|open| open.file.last_seen.as_ref());
        let before = before.map(|known| Arc::clone(&known.bytes));
        if let Some(bytes) = before
            && let Err(error) = self.keep_version(VersionReason::External, String::new(), &bytes)
        {
            log::warn!("no version could be kept: {}", error.phrase().key);
        }
        self.replace_with_external(theirs);
    }

    /// The plan becomes what somebody else has put into the file, as one step.
    fn replace_with_external(&mut self, theirs: FileSnapshot) {
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        open.plan.end_gesture();
        let label = Phrase::new("change-taken-from-file");
        let change = Change::between(open.plan.plan(), &theirs.content.plan, label);
        let touched = !change.is_empty();
        if let Err(error) = open.plan.edit(EditRequest { change, gesture: None }, stamp, now) {
            self.messages.report(MessageSeverity::Error, error.phrase());
            return;
        }
        open.plan.end_gesture();
        // All of it is in the file already.
        open.plan.autosave.on_save_started();
        for version in theirs.content.lineage.iter().copied() {
            if !open.file.lineage.contains(&version) {
                open.file.add_to_lineage(version);
            }
        }
        open.file.unknown_data = theirs.content.unknown.clone();
        open.file.last_seen = Some(theirs);
        open.file.external = None;
        open.file.save_state = SaveState::AsOpened;
        if touched {
            let name = open.file.path.as_deref().map(file_name).unwrap_or_default();
            self.messages.report(MessageSeverity::Note, Phrase::new("ui-taken-from-file").with("file", name));
        }
    }

    /// The user wants what is in the file: what stands in the plan is kept as a version, and can be undone to.
    pub(super) fn accept_theirs(&mut self) {
        let Some(open) = &self.open else { return };
        let Some(Ok(theirs)) = open.file.external.as_ref().map(|foreign| foreign.snapshot.clone()) else {
            return;
        };
        let ours = open.file.content(open.plan.plan(), open.plan.history().head());
        match store::write(&ours) {
            Ok(text) => {
                if let Err(error) = self.keep_version(VersionReason::External, String::new(), text.as_bytes()) {
                    return self.messages.report(MessageSeverity::Error, error.phrase());
                }
            }
            Err(_) => log::warn!("what is open could not be written"),
        }
        self.replace_with_external(theirs);
    }

    /// The user wants what stands in the plan: what is in the file is kept as a version, then written over.
    pub(super) fn keep_ours(&mut self) {
        let Some(open) = &self.open else { return };
        let Some(foreign) = open.file.external.clone() else { return };
        if let Err(error) = self.keep_version(VersionReason::External, String::new(), &foreign.bytes) {
            return self.messages.report(MessageSeverity::Error, error.phrase());
        }
        let now = self.now();
        let Some(open) = &mut self.open else { return };
        let theirs = |saved| FileSnapshot { fingerprint: foreign.fingerprint, bytes: foreign.bytes, content: saved, hint: None };
        let before = open.file.last_seen.take().map(|known| known.content);
        let readable = foreign.snapshot.ok().map(|known| known.content);
        open.file.last_seen = readable.or(before).map(theirs);
        open.file.external = None;
        open.file.save_state = SaveState::Pending;
        open.plan.autosave.on_change(now);
        self.begin_save();
    }

    /// Keeps bytes as a version of the open plan, which has grown from it from now on.
    pub(super) fn keep_version(
        &mut self,
        reason: VersionReason,
        name: String,
        bytes: &[u8],
    ) -> Result<Uid, StoreError> {
        let at = self.environment.clock.now();
        let Some(open) = &mut self.open else { return Ok(Uid::PLAN) };
        let about = VersionInfo { plan_id: open.file.plan_id, at, reason, name, origin: open.file.path.clone() };
        let version = store::keep_version(self.environment.storage.as_ref(), &self.environment.dirs, about, bytes)?;
        open.file.add_to_lineage(version.id);
        Ok(version.id)
    }
}

/// Whether anything of the open plan is not in its file.
fn has_unsaved(open: &Workspace) -> bool {
    open.plan.autosave.is_waiting() || !matches!(open.file.save_state, SaveState::SavedAt(_) | SaveState::AsOpened)
}
