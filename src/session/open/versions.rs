//! Earlier versions of the open plan: naming one, and going back to one.
//!
//! Going back is a change like any other; the plan as it was before is kept as a version too.

use super::preparing::Preparation;
use super::workspace::Workspace;
use crate::session::effect::{Effect, Effects};
use crate::session::environment::Environment;
use crate::session::file::versions::{AfterKept, KeepOutcome, KeptContent, VersionsTask};
use crate::store::{Version, VersionReason};
use crate::text::Phrase;
use std::sync::Arc;

impl Workspace {
    /// Keeps the plan as it is as a version of this name, and saves it; without a name only reports that all is saved.
    pub fn name_version(&mut self, name: &str, env: &Environment) -> Effects {
        let name = name.trim();
        if !name.is_empty() {
            let content = self.current();
            let info = self.file.version_info(VersionReason::Named, name.to_owned(), env.clock.now());
            self.file.keep_version(info, content, AfterKept::Named(name.to_owned()));
            return Effect::Save.into();
        }
        if self.file.has_unsaved() {
            return Effect::Save.into();
        }
        Effects::note(Phrase::new("ui-all-saved"))
    }

    /// The open plan as a file: byte for byte what its file holds, where all is in there.
    fn current(&self) -> KeptContent {
        match self.file.last_seen().filter(|_| !self.file.has_unsaved()) {
            Some(seen) => KeptContent::Bytes(Arc::clone(&seen.bytes)),
            None => KeptContent::Plan(Box::new(self.content())),
        }
    }

    /// A version was kept, or not.
    pub fn on_kept(&mut self, kept: KeepOutcome, env: &Environment) -> Effects {
        let KeepOutcome { version, then } = kept;
        let version = match version {
            Ok(version) => version,
            // Nobody asked for these, so a failure is not reported.
            Err(error) if matches!(then, AfterKept::Nothing | AfterKept::OddFile) => {
                log::warn!("no version could be kept: {}", error.phrase().key);
                return Effects::none();
            }
            Err(error) => return Effects::error(error.phrase()),
        };
        self.file.add_to_lineage(version.id);
        match then {
            AfterKept::Nothing => Effects::none(),
            AfterKept::OddFile => {
                self.file.on_odd_file_kept();
                Effects::none()
            }
            AfterKept::Named(name) => {
                Effects::note(Phrase::new("ui-version-kept").with("name", name)).and(Effect::ListVersions)
            }
            AfterKept::Overwrite(fingerprint) => {
                // Something else may be in the file by now, about which the user has not decided.
                if self.file.external().is_none_or(|external| external.fingerprint != fingerprint) {
                    return Effects::none();
                }
                self.file.overwrite_external(env.milliseconds());
                Effect::Save.into()
            }
        }
    }

    /// Lists the versions, to be run in the background.
    pub fn begin_list_versions(&mut self, env: &Environment) -> VersionsTask {
        self.versions.is_loading = true;
        VersionsTask { plan: self.plan.plan().clone(), plan_id: self.file.plan_id, today: env.today() }
    }

    /// Goes back to a version, as one step that can be undone.
    pub fn restore_version(&mut self, version: Version) -> Effects {
        self.request(Preparation::Restore(version))
    }

    /// The plan is what a version was; `label` is what the step is called.
    pub(super) fn on_restored(&mut self, label: &Phrase, is_change: bool, env: &Environment) -> Effects {
        if is_change {
            let restored = Phrase::new("ui-version-restored").with("what", label.clone());
            return Effects::note(restored).and(Effect::ListVersions);
        }
        // The plan was that already: only the version that was kept has to be saved with it.
        self.on_change(env.milliseconds());
        Effects::note(Phrase::new("ui-version-same")).and(Effect::ListVersions)
    }
}
