//! Earlier versions of the open plan: naming one, listing them with what differs, looking at one, going back to one.
//!
//! Going back is a change like any other; what stood in the plan before is kept as a version too.

use super::file::FileSnapshot;
use super::program::{JobResult, JobKind, Workspace, Program, file_name};
use super::recovering::{RecoveryEntry, describe_day_and_time, describe_moment};
use super::{SaveState, View, MessageSeverity, EditRequest};
use crate::edit::Change;
use crate::model::{EXISTS, Kind, Plan, Uid, Value};
use crate::store::{
    self, Problem, VersionReason, Storage, StoreError, Version, plan_id_in, plans_kept_from, read_version, list_versions,
};
use crate::text::Phrase;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A version as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionRow {
    /// When it was kept.
    pub when: Phrase,
    /// The name that the user gave it; empty for all others.
    pub name: String,
    /// Why it was kept.
    pub reason: Phrase,
    /// What the open plan has beyond it and lacks, in one line.
    pub difference: Phrase,
    /// The version.
    pub version: Version,
}

/// The versions as they were listed last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VersionList {
    /// Newest first.
    pub rows: Vec<VersionRow>,
    /// Whether they are being looked through.
    pub is_loading: bool,
}

impl Program {
    /// Keeps what stands in the plan as a version of this name, after all is saved; without a name says only that.
    pub(super) fn name_version(&mut self, name: &str) {
        self.flush();
        let name = name.trim();
        let Some(open) = &self.open else { return };
        if name.is_empty() {
            if matches!(open.file.save_state, SaveState::SavedAt(_) | SaveState::AsOpened) {
                self.messages.report(MessageSeverity::Note, Phrase::new("ui-all-saved"));
            }
            return;
        }
        match self.current_bytes().and_then(|bytes| self.keep_version(VersionReason::Named, name.to_owned(), &bytes)) {
            Ok(_) => {
                self.messages.report(MessageSeverity::Note, Phrase::new("ui-version-kept").with("name", name));
                self.begin_list_versions();
            }
            Err(error) => self.messages.report(MessageSeverity::Error, error.phrase()),
        }
    }

    /// The open plan as a file: byte for byte what its file holds, where all is in there.
    fn current_bytes(&self) -> Result<Arc<Vec<u8>>, StoreError> {
        let unwritable = |detail: String| Problem::Unwritable(detail).of(Path::new(""));
        let open = self.open.as_ref().ok_or_else(|| unwritable(String::new()))?;
        match &open.file.last_seen {
            Some(FileSnapshot { bytes, .. }) if matches!(open.file.save_state, SaveState::SavedAt(_) | SaveState::AsOpened) => {
                Ok(Arc::clone(bytes))
            }
            _ => {
                let content = open.file.content(open.plan.plan(), open.plan.history().head());
                let text = store::write(&content).map_err(|error| unwritable(error.to_string()))?;
                Ok(Arc::new(text.into_bytes()))
            }
        }
    }

    /// Lists the versions beside the window, where the list is in sight.
    pub(super) fn begin_list_versions(&mut self) {
        let today = self.environment.clock.local_time().date();
        let Some(open) = self.open.as_mut().filter(|open| open.view == View::Versions) else { return };
        open.versions.is_loading = true;
        let (plan, id) = (open.plan.plan().clone(), open.file.plan_id);
        let (storage, places) = (Arc::clone(&self.environment.storage), self.environment.dirs.clone());
        self.jobs.begin(JobKind::Versions, move |_, _| {
            let all = list_versions(storage.as_ref(), &places, id);
            JobResult::Versions(all.into_iter().map(|one| version_row(storage.as_ref(), one, &plan, today)).collect())
        });
    }

    pub(super) fn on_versions_listed(&mut self, lines: Vec<VersionRow>) {
        if let Some(open) = &mut self.open {
            open.versions = VersionList { rows: lines, is_loading: false };
        }
    }

    /// Shows a version as a plan that has no file.
    pub(super) fn open_version(&mut self, version: &Version) {
        let today = self.environment.clock.local_time().date();
        match self.read_version(version) {
            Ok(opened) => {
                self.opened_without_file(opened);
                let when = describe_moment(version.info.at, today);
                let said = Phrase::new("ui-version-opened").with("when", when);
                self.messages.report(MessageSeverity::Note, said);
            }
            Err(error) => self.messages.report(MessageSeverity::Error, error.phrase()),
        }
    }

    /// Goes back to a version, as one step that can be undone.
    pub(super) fn restore_version(&mut self, version: &Version) {
        self.flush();
        let restored = self.read_version(version).and_then(|then| {
            let now = self.current_bytes()?;
            self.keep_version(VersionReason::Restored, String::new(), &now)?;
            Ok(then)
        });
        let then = match restored {
            Ok(then) => then,
            Err(error) => return self.messages.report(MessageSeverity::Error, error.phrase()),
        };
        let label = match version.info.name.as_str() {
            "" => Phrase::new("change-back-to").with("when", describe_day_and_time(version.info.at)),
            name => Phrase::new("change-back-to-named").with("name", name),
        };
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        open.plan.end_gesture();
        let change = Change::between(open.plan.plan(), &then.saved.plan, label.clone());
        let unchanged = change.is_empty();
        match open.plan.edit(EditRequest { change, gesture: None }, stamp, now) {
            Ok(()) if unchanged => self.messages.report(MessageSeverity::Note, Phrase::new("ui-version-same")),
            Ok(()) => {
                open.plan.end_gesture();
                open.file.save_state = super::obeying::state_after_change(&open.file);
                self.messages.report(MessageSeverity::Note, Phrase::new("ui-version-restored").with("what", label));
            }
            Err(error) => self.messages.report(MessageSeverity::Error, error.phrase()),
        }
        self.begin_list_versions();
    }

    fn read_version(&self, version: &Version) -> Result<store::Opened, StoreError> {
        let bytes = read_version(self.environment.storage.as_ref(), version)?;
        store::read(&bytes).map_err(|problem| problem.of(&version.file))
    }

    /// Offers the newest version of a plan whose file cannot be opened.
    pub(super) fn offer_version(&mut self, path: &Path, bytes: &[u8]) {
        let (storage, places) = (self.environment.storage.as_ref(), &self.environment.dirs);
        let mut plans = plans_kept_from(storage, places, path);
        plans.extend(plan_id_in(bytes));
        let all = plans.into_iter().flat_map(|id| list_versions(storage, places, id));
        let whole = |version: &Version| {
            read_version(storage, version).is_ok_and(|bytes| store::read(&bytes).is_ok())
        };
        let newest = all.max_by_key(|version| version.info.at).filter(whole);
        let today = self.environment.clock.local_time().date();
        self.offered_version = newest.map(|version| {
            let phrase = Phrase::new("ui-version-offered")
                .with("file", file_name(path))
                .with("when", describe_moment(version.info.at, today));
            (RecoveryEntry { phrase, file: version.file.clone() }, version)
        });
    }
}

impl Workspace {
    /// The versions as the list shows them.
    pub(super) fn version_list(&self) -> Option<&VersionList> {
        (self.view == View::Versions).then_some(&self.versions)
    }
}

fn version_row(storage: &dyn Storage, version: Version, now: &Plan, today: Date) -> VersionRow {
    let read = read_version(storage, &version).map(|bytes| store::read(&bytes));
    let differs = match read {
        Ok(Ok(then)) => describe_difference(&then.saved.plan, now),
        Ok(Err(_)) | Err(_) => Phrase::new("version-unreadable"),
    };
    VersionRow {
        when: describe_moment(version.info.at, today),
        name: version.info.name.clone(),
        reason: version.info.reason.phrase(),
        difference: differs,
        version,
    }
}

/// How many records are new, changed and gone since a version.
fn describe_difference(then: &Plan, now: &Plan) -> Phrase {
    let change = Change::between(then, now, Phrase::default());
    let mut records: BTreeMap<(Kind, Uid), Option<bool>> = BTreeMap::new();
    for (at, edit) in change.iter() {
        let record = records.entry((at.kind, at.id)).or_default();
        if at.field == EXISTS {
            *record = Some(edit.new == Value::Yes);
        }
    }
    if records.is_empty() {
        return Phrase::new("version-same");
    }
    let count = |what: Option<bool>| records.values().filter(|record| **record == what).count();
    Phrase::new("version-differs")
        .with("new", count(Some(true)))
        .with("changed", count(None))
        .with("gone", count(Some(false)))
}
