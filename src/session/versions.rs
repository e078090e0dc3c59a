//! Earlier versions of the open plan: naming one, listing them with what differs, looking at one, going back to one.
//!
//! Going back is a change like any other; what stood in the plan before is kept as a version too.

use super::file::Known;
use super::program::{Done, Job, Open, Program, file_name};
use super::recovering::{Kept, day_and_time, moment};
use super::{Saved, View, Weight, Wish};
use crate::edit::Change;
use crate::model::{EXISTS, Kind, Plan, Uid, Value};
use crate::store::{
    self, Problem, Reason, Storage, StoreError, Version, plan_id_in, plans_in, version_bytes, versions,
};
use crate::text::Phrase;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A version as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// When it was kept.
    pub when: Phrase,
    /// The name that the user gave it; empty for all others.
    pub name: String,
    /// Why it was kept.
    pub why: Phrase,
    /// What the open plan has beyond it and lacks, in one line.
    pub differs: Phrase,
    /// The version.
    pub version: Version,
}

/// The versions as they were listed last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Versions {
    /// Newest first.
    pub lines: Vec<Line>,
    /// Whether they are being looked through.
    pub listing: bool,
}

impl Program {
    /// Keeps what stands in the plan as a version of this name, after all is saved; without a name says only that.
    pub(super) fn name_version(&mut self, name: &str) {
        self.flush();
        let name = name.trim();
        let Some(open) = &self.open else { return };
        if name.is_empty() {
            if matches!(open.file.saved, Saved::At(_) | Saved::InFile) {
                self.messages.say(Weight::Note, Phrase::new("ui-all-saved"));
            }
            return;
        }
        match self.bytes().and_then(|bytes| self.keep_version(Reason::Named, name.to_owned(), &bytes)) {
            Ok(_) => {
                self.messages.say(Weight::Note, Phrase::new("ui-version-kept").with("name", name));
                self.relist();
            }
            Err(error) => self.messages.say(Weight::Error, error.phrase()),
        }
    }

    /// The open plan as a file: byte for byte what its file holds, where all is in there.
    fn bytes(&self) -> Result<Arc<Vec<u8>>, StoreError> {
        let unwritable = |detail: String| Problem::Unwritable(detail).of(Path::new(""));
        let open = self.open.as_ref().ok_or_else(|| unwritable(String::new()))?;
        match &open.file.known {
            Some(Known { bytes, .. }) if matches!(open.file.saved, Saved::At(_) | Saved::InFile) => {
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
    pub(super) fn relist(&mut self) {
        let today = self.outside.clock.local().date();
        let Some(open) = self.open.as_mut().filter(|open| open.view == View::Versions) else { return };
        open.versions.listing = true;
        let (plan, id) = (open.plan.plan().clone(), open.file.plan_id);
        let (storage, places) = (Arc::clone(&self.outside.storage), self.outside.places.clone());
        self.jobs.begin(Job::Versions, move |_, _| {
            let all = versions(storage.as_ref(), &places, id);
            Done::Versions(all.into_iter().map(|one| line(storage.as_ref(), one, &plan, today)).collect())
        });
    }

    pub(super) fn listed(&mut self, lines: Vec<Line>) {
        if let Some(open) = &mut self.open {
            open.versions = Versions { lines, listing: false };
        }
    }

    /// Shows a version as a plan that has no file.
    pub(super) fn open_version(&mut self, version: &Version) {
        let today = self.outside.clock.local().date();
        match self.read_version(version) {
            Ok(opened) => {
                self.opened_without_file(opened);
                let when = moment(version.about.at, today);
                let said = Phrase::new("ui-version-opened").with("when", when);
                self.messages.say(Weight::Note, said);
            }
            Err(error) => self.messages.say(Weight::Error, error.phrase()),
        }
    }

    /// Goes back to a version, as one step that can be undone.
    pub(super) fn restore_version(&mut self, version: &Version) {
        self.flush();
        let restored = self.read_version(version).and_then(|then| {
            let now = self.bytes()?;
            self.keep_version(Reason::Restored, String::new(), &now)?;
            Ok(then)
        });
        let then = match restored {
            Ok(then) => then,
            Err(error) => return self.messages.say(Weight::Error, error.phrase()),
        };
        let label = match version.about.name.as_str() {
            "" => Phrase::new("change-back-to").with("when", day_and_time(version.about.at)),
            name => Phrase::new("change-back-to-named").with("name", name),
        };
        let (stamp, now) = (self.stamp(), self.now());
        let Some(open) = &mut self.open else { return };
        open.plan.end_gesture();
        let change = Change::between(open.plan.plan(), &then.saved.plan, label.clone());
        let unchanged = change.is_empty();
        match open.plan.edit(Wish { change, gesture: None }, stamp, now) {
            Ok(()) if unchanged => self.messages.say(Weight::Note, Phrase::new("ui-version-same")),
            Ok(()) => {
                open.plan.end_gesture();
                open.file.saved = super::obeying::pending(&open.file);
                self.messages.say(Weight::Note, Phrase::new("ui-version-restored").with("what", label));
            }
            Err(error) => self.messages.say(Weight::Error, error.phrase()),
        }
        self.relist();
    }

    fn read_version(&self, version: &Version) -> Result<store::Opened, StoreError> {
        let bytes = version_bytes(self.outside.storage.as_ref(), version)?;
        store::read(&bytes).map_err(|problem| problem.of(&version.file))
    }

    /// Offers the newest version of a plan whose file cannot be opened.
    pub(super) fn offer_version(&mut self, path: &Path, bytes: &[u8]) {
        let (storage, places) = (self.outside.storage.as_ref(), &self.outside.places);
        let mut plans = plans_in(storage, places, path);
        plans.extend(plan_id_in(bytes));
        let all = plans.into_iter().flat_map(|id| versions(storage, places, id));
        let whole = |version: &Version| {
            version_bytes(storage, version).is_ok_and(|bytes| store::read(&bytes).is_ok())
        };
        let newest = all.max_by_key(|version| version.about.at).filter(whole);
        let today = self.outside.clock.local().date();
        self.offered = newest.map(|version| {
            let phrase = Phrase::new("ui-version-offered")
                .with("file", file_name(path))
                .with("when", moment(version.about.at, today));
            (Kept { phrase, file: version.file.clone() }, version)
        });
    }
}

impl Open {
    /// The versions as the list shows them.
    pub(super) fn versions(&self) -> Option<&Versions> {
        (self.view == View::Versions).then_some(&self.versions)
    }
}

fn line(storage: &dyn Storage, version: Version, now: &Plan, today: Date) -> Line {
    let read = version_bytes(storage, &version).map(|bytes| store::read(&bytes));
    let differs = match read {
        Ok(Ok(then)) => differs(&then.saved.plan, now),
        Ok(Err(_)) | Err(_) => Phrase::new("version-unreadable"),
    };
    Line {
        when: moment(version.about.at, today),
        name: version.about.name.clone(),
        why: version.about.reason.phrase(),
        differs,
        version,
    }
}

/// How many records are new, changed and gone since a version.
fn differs(then: &Plan, now: &Plan) -> Phrase {
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
