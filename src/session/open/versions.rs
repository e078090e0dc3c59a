//! Earlier versions of the open plan: naming one, and going back to one.
//!
//! Going back is a change like any other; the plan as it was before is kept as a version too.

use super::workspace::Workspace;
use crate::edit::Change;
use crate::session::effect::{Effect, Effects};
use crate::session::environment::Environment;
use crate::session::file::moments::describe_day_and_time;
use crate::session::file::versions::{VersionsTask, open_version};
use crate::session::window::outbox::EditRequest;
use crate::store::{self, Problem, StoreError, Version, VersionReason};
use crate::text::Phrase;
use std::path::Path;
use std::sync::Arc;

impl Workspace {
    /// Keeps the plan, all of which is saved, as a version of this name; without a name only reports that.
    pub fn name_version(&mut self, name: &str, env: &Environment) -> Effects {
        let name = name.trim();
        if name.is_empty() {
            if self.file.save_state().is_saved() {
                return Effects::note(Phrase::new("ui-all-saved"));
            }
            return Effects::none();
        }
        match self.keep_current(VersionReason::Named, name, env) {
            Ok(()) => {
                Effects::note(Phrase::new("ui-version-kept").with("name", name)).and(Effect::ListVersions)
            }
            Err(error) => Effects::error(error.phrase()),
        }
    }

    fn keep_current(
        &mut self,
        reason: VersionReason,
        name: &str,
        env: &Environment,
    ) -> Result<(), StoreError> {
        let bytes = self.current_bytes()?;
        self.file.keep_version(env, reason, name.to_owned(), &bytes)
    }

    /// The open plan as a file: byte for byte what its file holds, where all is in there.
    fn current_bytes(&self) -> Result<Arc<Vec<u8>>, StoreError> {
        match self.file.last_seen().filter(|_| self.file.save_state().is_saved()) {
            Some(seen) => Ok(Arc::clone(&seen.bytes)),
            None => match store::write(&self.content()) {
                Ok(text) => Ok(Arc::new(text.into_bytes())),
                Err(error) => Err(Problem::Unwritable(error.to_string()).of(Path::new(""))),
            },
        }
    }

    /// Lists the versions, to be run in the background.
    pub fn begin_list_versions(&mut self, env: &Environment) -> VersionsTask {
        self.versions.is_loading = true;
        VersionsTask {
            plan: self.plan.plan().clone(),
            plan_id: self.file.plan_id,
            dirs: env.dirs.clone(),
            today: env.today(),
        }
    }

    /// Goes back to a version, as one step that can be undone.
    pub fn restore_version(&mut self, version: &Version, env: &mut Environment) -> Effects {
        let restored = open_version(env.storage.as_ref(), version).and_then(|then| {
            // After the version was read: one that cannot be read must not push an older one out of the list.
            self.keep_current(VersionReason::Restored, "", env)?;
            Ok(then)
        });
        let then = match restored {
            Ok(then) => then,
            Err(error) => return Effects::error(error.phrase()),
        };
        let label = match version.info.name.as_str() {
            "" => Phrase::new("change-back-to").with("when", describe_day_and_time(version.info.at)),
            name => Phrase::new("change-back-to-named").with("name", name),
        };
        let change = Change::between(self.plan.plan(), &then.saved.plan, label.clone());
        let restored = if change.is_empty() {
            self.note_restored(change, env)
        } else {
            let restored = Phrase::new("ui-version-restored").with("what", label);
            self.edit_as_step(change, env)
                .map_or_else(|error| Effects::error(error.phrase()), |()| Effects::note(restored))
        };
        restored.and(Effect::ListVersions)
    }

    /// The plan is what the version says already: only the version that was kept has to be saved with it.
    fn note_restored(&mut self, empty: Change, env: &mut Environment) -> Effects {
        let (stamp, now) = (env.stamp(), env.milliseconds());
        self.plan.end_gesture();
        match self.plan.edit(EditRequest::step(empty), stamp, now) {
            Ok(()) => {
                self.file.autosave.on_change(now);
                Effects::note(Phrase::new("ui-version-same"))
            }
            Err(error) => Effects::error(error.phrase()),
        }
    }
}
