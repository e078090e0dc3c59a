//! `restore`: earlier versions of a plan and its recovery copies, listed or written out.
//!
//! Works where the file itself is damaged or gone: the plan is known by the id in its first lines, or by where it lay.

use super::World;
use super::args::RestoreAct;
use super::error::CliError;
use crate::model::Uid;
use crate::store::{
    About, Places, Reason, Storage, StoreError, Version, keep, open_bytes, plan_id_in, plans_in, read,
    recoveries, recovery_bytes, replace_file, short_id, version_bytes, versions,
};
use crate::text::Phrase;
use jiff::Timestamp;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Something that can be written out again.
struct Kept {
    id: Uid,
    at: Timestamp,
    what: What,
}

enum What {
    Version(Version),
    Recovery(PathBuf),
}

impl Kept {
    fn bytes(&self, storage: &dyn Storage) -> Result<Vec<u8>, StoreError> {
        match &self.what {
            What::Version(version) => version_bytes(storage, version),
            What::Recovery(file) => recovery_bytes(storage, file),
        }
    }

    fn reason(&self) -> Phrase {
        match &self.what {
            What::Version(version) => version.about.reason.phrase(),
            What::Recovery(_) => Phrase::new("version-recovery"),
        }
    }

    fn name(&self) -> &str {
        match &self.what {
            What::Version(version) => &version.about.name,
            What::Recovery(_) => "",
        }
    }

    const fn code(&self) -> &'static str {
        match &self.what {
            What::Version(version) => version.about.reason.code(),
            What::Recovery(_) => "recovery",
        }
    }
}

impl World<'_> {
    /// Lists what can be restored of a plan, or writes one of it into a new file.
    pub(super) fn restore(&mut self, act: &RestoreAct) -> Result<(), CliError> {
        let all = self.kept_of(&act.file);
        if act.list {
            return self.tell_kept(&all, act.json);
        }
        let file = || act.file.display().to_string();
        let out = act.out.as_deref().ok_or_else(|| super::args::missing("-o FILE"))?;
        if self.storage.size(out).is_ok() && !self.storage.is_stream(out) {
            return Err(CliError::Exists(out.display().to_string()));
        }
        let found = match act.version.as_deref() {
            Some(version) => one_of(&all, version)?,
            None => all.iter().find(|kept| self.is_whole(kept)),
        };
        let none = || CliError::Refused(Phrase::new("cli-error-no-version").with("file", file()));
        let bytes = found.ok_or_else(none)?.bytes(self.storage)?;
        let opened = read(&bytes).map_err(|problem| problem.of(&act.file))?;
        replace_file(self.storage, out, &bytes)?;
        self.remark(&opened.remarks);
        self.say(&Phrase::new("cli-written").with("file", out.display().to_string()))
    }

    fn is_whole(&self, kept: &Kept) -> bool {
        kept.bytes(self.storage).is_ok_and(|bytes| read(&bytes).is_ok())
    }

    /// All that is kept of the plan that lies or lay in a file, newest first.
    fn kept_of(&self, file: &Path) -> Vec<Kept> {
        let Some(places) = &self.places else { return Vec::new() };
        let copies = recoveries(self.storage, places);
        let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let mut plans = self.plans_of(places, &whole);
        let lay_there = copies.iter().filter(|copy| copy.origin.path.as_ref() == Some(&whole));
        plans.extend(lay_there.map(|copy| copy.opened.saved.plan_id));
        plans.sort_unstable();
        plans.dedup();
        let mut all = Vec::new();
        for version in plans.iter().flat_map(|id| versions(self.storage, places, *id)) {
            all.push(Kept { id: version.id, at: version.about.at, what: What::Version(version) });
        }
        for copy in copies.into_iter().filter(|copy| plans.contains(&copy.opened.saved.plan_id)) {
            let at = Timestamp::from_second(copy.origin.at).unwrap_or_default();
            all.push(Kept { id: copy.print.id(), at, what: What::Recovery(copy.file) });
        }
        all.sort_by_key(|kept| std::cmp::Reverse((kept.at, kept.id)));
        all
    }

    /// The plan that a file begins with, and those that lay in it earlier.
    fn plans_of(&self, places: &Places, file: &Path) -> Vec<Uid> {
        let head = self.storage.read(file, 4096).unwrap_or_default();
        let mut plans = plans_in(self.storage, places, file);
        plans.extend(plan_id_in(&head));
        plans
    }

    fn tell_kept(&mut self, all: &[Kept], as_json: bool) -> Result<(), CliError> {
        let ids = all.iter().map(|kept| kept.id);
        if as_json {
            let versions: Vec<Value> =
                all.iter().map(|kept| as_json_of(kept, &short_id(kept.id, &ids))).collect();
            return self.line(&json!({ "versions": versions }).to_string());
        }
        if all.is_empty() {
            return self.say(&Phrase::new("cli-versions-none"));
        }
        for kept in all {
            let at = jiff::tz::TimeZone::system().to_datetime(kept.at);
            let line = Phrase::new("cli-version")
                .with("version", short_id(kept.id, &ids))
                .with("when", at.strftime("%Y-%m-%d %H.%M").to_string())
                .with("what", kept.reason())
                .with("name", kept.name());
            let text = self.words().say(&line);
            self.line(text.trim_end())?;
        }
        Ok(())
    }

    /// Keeps what a plan file holds as a version before it is written over; one that had something odd must be kept.
    pub(super) fn keep_before(&mut self, file: &Path, odd: bool) -> Result<(), CliError> {
        let (Some(places), Ok(bytes)) = (self.places.clone(), open_bytes(self.storage, file)) else {
            return Ok(());
        };
        let Some(plan_id) = plan_id_in(&bytes).filter(|_| !self.storage.is_stream(file)) else {
            return Ok(());
        };
        let reason = if odd { Reason::Odd } else { Reason::Work };
        let (at, origin) = (self.clock.now(), Some(file.to_owned()));
        let about = About { plan_id, at, reason, name: String::new(), origin };
        match keep(self.storage, &places, about, &bytes) {
            Ok(_) => Ok(()),
            Err(error) if odd => Err(error.into()),
            Err(error) => {
                let folder = error.path.parent().unwrap_or(&error.path).display().to_string();
                let unkept = Phrase::new("cli-unkept").with("file", file.display().to_string());
                self.remark(&[unkept.with("folder", folder)]);
                Ok(())
            }
        }
    }
}

/// The one that a beginning of its id names.
fn one_of<'k>(all: &'k [Kept], version: &str) -> Result<Option<&'k Kept>, CliError> {
    let wanted = version.to_uppercase();
    let mut found = all.iter().filter(|kept| !wanted.is_empty() && kept.id.to_string().starts_with(&wanted));
    // The same bytes may be kept under two names.
    match found.next() {
        Some(one) if found.all(|other| other.id == one.id) => Ok(Some(one)),
        _ => Err(CliError::Refused(Phrase::new("cli-error-version").with("version", version))),
    }
}

fn as_json_of(kept: &Kept, short: &str) -> Value {
    json!({
        "version": short,
        "id": kept.id.to_string(),
        "at": kept.at.to_string(),
        "reason": kept.code(),
        "name": kept.name(),
    })
}
