//! `restore`: earlier versions of a plan and its recovery copies, listed or written out.
//!
//! Works where the file itself is damaged or gone: the plan is known by the id in its first lines, or by the file that it
//! was in.

use super::CliContext;
use super::args::RestoreArgs;
use super::error::CliError;
use super::usage::missing;
use super::write::{Destination, PlanWrite};
use crate::model::Uid;
use crate::store::{
    AppDirs, RecoveredPlan, Storage, StoreError, Version, list_recoveries, list_versions, plan_id_in,
    plans_kept_from, read, read_version, recovery_bytes, short_id,
};
use crate::text::Phrase;
use jiff::Timestamp;
use serde_json::{Value, json};
use std::path::Path;

/// Something that can be written out again.
struct RestorePoint {
    id: Uid,
    at: Timestamp,
    source: RestoreSource,
}

enum RestoreSource {
    Version(Version),
    Recovery(Box<RecoveredPlan>),
}

impl RestorePoint {
    fn bytes(&self, storage: &dyn Storage) -> Result<Vec<u8>, StoreError> {
        match &self.source {
            RestoreSource::Version(version) => read_version(storage, version),
            RestoreSource::Recovery(copy) => recovery_bytes(storage, copy),
        }
    }

    fn reason(&self) -> Phrase {
        match &self.source {
            RestoreSource::Version(version) => version.info.reason.phrase(),
            RestoreSource::Recovery(_) => Phrase::new("version-recovery"),
        }
    }

    fn name(&self) -> &str {
        match &self.source {
            RestoreSource::Version(version) => &version.info.name,
            RestoreSource::Recovery(_) => "",
        }
    }

    const fn code(&self) -> &'static str {
        match &self.source {
            RestoreSource::Version(version) => version.info.reason.code(),
            RestoreSource::Recovery(_) => "recovery",
        }
    }
}

impl CliContext<'_> {
    /// Lists what can be restored of a plan, or writes one of it into a new file.
    pub(super) fn restore(&mut self, args: &RestoreArgs) -> Result<(), CliError> {
        let all = self.restore_points(&args.file);
        if args.list {
            return self.print_restore_points(&all, args.json);
        }
        let file = || args.file.display().to_string();
        let out = args.out.as_deref().ok_or_else(|| missing("-o FILE"))?;
        // What was in the file may be what is needed next: also the plan itself is written over only where it is forced.
        let expected = Destination::at(self.storage, out).expected(out, None, args.force)?;
        let found = match args.version.as_deref() {
            Some(version) => find_by_id_prefix(&all, version)?,
            // The newest may be damaged; the newest that can be read is what the user wants back.
            None => all.iter().find(|point| self.is_readable(point)),
        };
        let none = || CliError::Refused(Phrase::new("cli-error-no-version").with("file", file()));
        let bytes = found.ok_or_else(none)?.bytes(self.storage)?;
        let opened = read(&bytes).map_err(|problem| problem.of(&args.file))?;
        let (saved, bytes) = (&opened.saved, Some(bytes.as_slice()));
        self.write_plan(&PlanWrite { saved, bytes, out, expected })?;
        self.print_remarks(&opened.remarks);
        self.print_phrase(&Phrase::new("cli-written").with("file", out.display().to_string()))
    }

    fn is_readable(&self, point: &RestorePoint) -> bool {
        point.bytes(self.storage).is_ok_and(|bytes| read(&bytes).is_ok())
    }

    /// All that is kept of the plan that is or was in a file, newest first.
    fn restore_points(&self, file: &Path) -> Vec<RestorePoint> {
        let Some(dirs) = &self.dirs else { return Vec::new() };
        let copies = list_recoveries(self.storage, dirs);
        // Paths are compared as they were written down: absolute, but not resolved, because the file may be gone.
        let path = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let mut plans = self.plans_of(dirs, &path);
        let were_there = copies.iter().filter(|copy| copy.origin.path.as_ref() == Some(&path));
        plans.extend(were_there.map(|copy| copy.opened.saved.plan_id));
        // The same plan may be found by its file, its versions and its recovery copies.
        plans.sort_unstable();
        plans.dedup();
        let mut all = Vec::new();
        for version in plans.iter().flat_map(|id| list_versions(self.storage, dirs, *id)) {
            all.push(RestorePoint {
                id: version.id,
                at: version.info.at,
                source: RestoreSource::Version(version),
            });
        }
        for copy in copies.into_iter().filter(|copy| plans.contains(&copy.opened.saved.plan_id)) {
            let at = Timestamp::from_second(copy.origin.at).unwrap_or_default();
            all.push(RestorePoint {
                id: copy.fingerprint.id(),
                at,
                source: RestoreSource::Recovery(Box::new(copy)),
            });
        }
        all.sort_by_key(|point| std::cmp::Reverse((point.at, point.id)));
        all
    }

    /// The plan that a file begins with, and those that were in it earlier.
    fn plans_of(&self, dirs: &AppDirs, file: &Path) -> Vec<Uid> {
        // Only the beginning, which has the id: the rest may be damaged.
        let head = self.storage.read(file, 4096).unwrap_or_default();
        let mut plans = plans_kept_from(self.storage, dirs, file);
        plans.extend(plan_id_in(&head));
        plans
    }

    fn print_restore_points(&mut self, all: &[RestorePoint], as_json: bool) -> Result<(), CliError> {
        let ids = all.iter().map(|point| point.id);
        if as_json {
            let versions: Vec<Value> =
                all.iter().map(|point| restore_point_as_json(point, &short_id(point.id, &ids))).collect();
            return self.print_line(&json!({ "versions": versions }).to_string());
        }
        if all.is_empty() {
            return self.print_phrase(&Phrase::new("cli-versions-none"));
        }
        for point in all {
            let at = jiff::tz::TimeZone::system().to_datetime(point.at);
            let line = Phrase::new("cli-version")
                .with("version", short_id(point.id, &ids))
                .with("when", at.strftime("%Y-%m-%d %H.%M").to_string())
                .with("what", point.reason())
                .with("name", point.name());
            let text = self.words().text(&line);
            self.print_line(text.trim_end())?;
        }
        Ok(())
    }
}

/// The one that a beginning of its id names.
fn find_by_id_prefix<'k>(
    all: &'k [RestorePoint],
    version: &str,
) -> Result<Option<&'k RestorePoint>, CliError> {
    let wanted = version.to_uppercase();
    let mut found =
        all.iter().filter(|point| !wanted.is_empty() && point.id.to_string().starts_with(&wanted));
    // The same bytes may be kept under two names.
    match found.next() {
        Some(one) if found.all(|other| other.id == one.id) => Ok(Some(one)),
        _ => Err(CliError::Refused(Phrase::new("cli-error-version").with("version", version))),
    }
}

fn restore_point_as_json(point: &RestorePoint, short: &str) -> Value {
    json!({
        "version": short,
        "id": point.id.to_string(),
        "at": point.at.to_string(),
        "reason": point.code(),
        "name": point.name(),
    })
}
