//! What is done when another program has written, removed or opened the file of the open plan.
//!
//! Where nothing here waits to be saved, the other content becomes the plan, as one step that can be undone. Else
//! nothing is overwritten, the plan continues in a recovery copy, and the user decides.

use super::workspace::Workspace;
use crate::edit::Change;
use crate::session::effect::{Effect, Effects};
use crate::session::environment::Environment;
use crate::session::file::external::ExternalVersion;
use crate::session::file::snapshot::FileSnapshot;
use crate::session::file::watch::{FileProbe, ProbeResult};
use crate::store::{self, VersionReason};
use crate::text::Phrase;
use std::sync::Arc;

impl Workspace {
    /// Looks at the file and its folder now.
    pub fn check_file(&mut self, env: &mut Environment) -> Effects {
        self.presence.refresh_owner(env, &self.file);
        let effects = self.presence.find_conflict_copies(env, &self.file);
        let probed = FileProbe::of_file(&self.file).map(|probe| probe.run(env.storage.as_ref(), true));
        match probed {
            Some(result) => effects.and(self.on_probe(result, env)),
            None => effects,
        }
    }

    /// The file was checked.
    pub fn on_probe(&mut self, result: ProbeResult, env: &mut Environment) -> Effects {
        match result {
            ProbeResult::Unchanged(metadata) => self.file.on_unchanged(metadata),
            ProbeResult::Missing if !self.file.is_missing() => return self.on_missing(env),
            ProbeResult::Changed(external) => return self.on_external(*external, env),
            ProbeResult::LockChanged => self.presence.refresh_owner(env, &self.file),
            ProbeResult::Missing | ProbeResult::Unreadable => {}
        }
        Effects::none()
    }

    /// The file is gone. Another program's version of the file is kept as a version, then the file is ours again.
    fn on_missing(&mut self, env: &Environment) -> Effects {
        if let Some(theirs) = self.file.take_external()
            && theirs.usable().is_some()
        {
            self.keep_external(&theirs.bytes, env);
        }
        if !self.file.is_writable() {
            return Effects::none();
        }
        self.file.on_missing(env.milliseconds());
        Effects::warning(Phrase::new("ui-file-gone").with("file", self.file.name()))
    }

    /// Another content is in the file.
    fn on_external(&mut self, external: ExternalVersion, env: &mut Environment) -> Effects {
        let now = env.milliseconds();
        if self.file.last_seen().is_some_and(|seen| seen.fingerprint == external.fingerprint) {
            self.file.on_external_reverted(now);
            return Effects::none();
        }
        match external.usable().cloned() {
            // Taken over only while nothing of ours waits: what was just typed must not vanish.
            Some(theirs) if !self.file.has_unsaved() => {
                if let Some(before) = self.file.last_seen().map(|seen| Arc::clone(&seen.bytes)) {
                    self.keep_external(&before, env);
                }
                self.become_theirs(theirs, env)
            }
            _ => {
                log::info!("the file of {} was changed by another program", self.file.plan_id);
                self.file.on_external(external, now);
                Effects::none()
            }
        }
    }

    /// Keeps bytes as a version, where that succeeds: it was not requested, so a failure is not reported.
    fn keep_external(&mut self, bytes: &[u8], env: &Environment) {
        if let Err(error) = self.file.keep_version(env, VersionReason::External, String::new(), bytes) {
            log::warn!("no version could be kept: {}", error.phrase().key);
        }
    }

    /// The plan becomes another program's version of the file, as one step.
    fn become_theirs(&mut self, theirs: FileSnapshot, env: &mut Environment) -> Effects {
        let label = Phrase::new("change-taken-from-file");
        let change = Change::between(self.plan.plan(), &theirs.content.plan, label);
        // Another program may have written the same plan in another order: the file is known again, and
        // nothing is reported.
        let is_changed = !change.is_empty();
        if let Err(error) = self.edit_as_step(change, env) {
            return Effects::error(error.phrase());
        }
        self.file.adopt(theirs);
        if !is_changed {
            return Effects::none();
        }
        Effects::note(Phrase::new("ui-taken-from-file").with("file", self.file.name()))
    }

    /// The user wants what is in the file: the plan as it is here is kept as a version, and can be undone to.
    pub fn accept_theirs(&mut self, env: &mut Environment) -> Effects {
        let theirs = self.file.external().and_then(|external| external.snapshot.as_ref().ok()).cloned();
        let Some(theirs) = theirs else { return Effects::none() };
        match store::write(&self.content()) {
            Ok(text) => {
                let reason = VersionReason::External;
                if let Err(error) = self.file.keep_version(env, reason, String::new(), text.as_bytes()) {
                    return Effects::error(error.phrase());
                }
            }
            // It cannot be kept as a version, but undo still leads back to it: the user's choice is carried out.
            Err(_) => log::warn!("what is open could not be written"),
        }
        self.become_theirs(theirs, env)
    }

    /// The user wants the plan as it is here: what is in the file is kept as a version, then overwritten.
    pub fn keep_ours(&mut self, env: &Environment) -> Effects {
        let Some(bytes) = self.file.external().map(|external| Arc::clone(&external.bytes)) else {
            return Effects::none();
        };
        if let Err(error) = self.file.keep_version(env, VersionReason::External, String::new(), &bytes) {
            return Effects::error(error.phrase());
        }
        self.file.overwrite_external(env.milliseconds());
        Effect::Save.into()
    }

    /// The user only wants to read what somebody else has open.
    pub fn make_read_only(&mut self, env: &Environment) -> Effects {
        self.file.make_read_only();
        self.presence.on_read_only(env);
        Effects::none()
    }

    /// The user wants to write, although somebody else has the file open; that one sees the lock.
    pub fn take_over_lock(&mut self, env: &Environment) -> Effects {
        self.presence.take_over_lock(env, &self.file);
        Effects::none()
    }

    /// The user continues in a copy, which has no file yet.
    pub fn continue_in_copy(&mut self, env: &Environment) -> Effects {
        self.presence.release(env);
        self.file.detach(env.milliseconds());
        Effects::none()
    }
}
