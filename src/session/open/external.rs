//! What is done when another program has written, removed or opened the file of the open plan.
//!
//! Where nothing here waits to be saved, the other content becomes the plan, as one step that can be undone. Else
//! nothing is overwritten, the plan continues in a recovery copy, and the user decides.

use super::preparing::{AfterStep, Preparation, PrepareTask, Prepared, PreparedStep, Refusal, merged_copies};
use super::workspace::Workspace;
use crate::merge::MergeStamp;
use crate::model::{Line, When};
use crate::session::effect::{Effect, Effects};
use crate::session::environment::Environment;
use crate::session::file::external::ExternalVersion;
use crate::session::file::versions::{AfterKept, KeptContent};
use crate::session::file::watch::{FileCheck, FileCheckTask, FileProbe, ProbeResult};
use crate::store::VersionReason;
use crate::text::Phrase;
use std::sync::Arc;

impl Workspace {
    /// A look at the file and its folder, to be run in the background. `takes_over` writes the lock here, whoever has
    /// written one before.
    pub fn begin_file_check(&self, env: &Environment, takes_over: bool) -> Option<FileCheckTask> {
        let owners = self.presence.begin_check(env, &self.file, takes_over)?;
        Some(FileCheckTask { owners, probe: FileProbe::of_file(&self.file) })
    }

    /// The file and its folder were looked at.
    pub fn on_checked(&mut self, check: FileCheck, env: &Environment) -> Effects {
        let effects = self.presence.on_checked(check.owners, &self.file, env.today());
        match check.probed {
            Some(ProbeResult::Unchanged(metadata)) => self.file.on_unchanged(metadata),
            Some(ProbeResult::Missing) if !self.file.is_missing() => {
                return effects.and(self.on_missing(env));
            }
            Some(ProbeResult::Changed(external)) => return effects.and(self.on_external(*external, env)),
            Some(ProbeResult::Missing | ProbeResult::Unreadable) | None => {}
        }
        effects
    }

    /// The file is gone. Another program's version of the file is kept as a version, then the file is ours again.
    fn on_missing(&mut self, env: &Environment) -> Effects {
        if let Some(theirs) = self.file.take_external()
            && theirs.usable().is_some()
        {
            let info = self.file.version_info(VersionReason::External, String::new(), env.clock.now());
            self.file.keep_version(info, KeptContent::Bytes(theirs.bytes), AfterKept::Nothing);
        }
        if !self.file.is_writable() {
            return Effects::none();
        }
        self.file.on_missing(env.milliseconds());
        Effects::warning(Phrase::new("ui-file-gone").with("file", self.file.name()))
    }

    /// Another content is in the file.
    fn on_external(&mut self, external: ExternalVersion, env: &Environment) -> Effects {
        let now = env.milliseconds();
        if self.file.last_seen().is_some_and(|seen| seen.fingerprint == external.fingerprint) {
            self.file.on_external_reverted(now);
            return Effects::none();
        }
        // Taken over only while nothing of ours waits: what was just typed must not vanish.
        if external.usable().is_some() && self.file.may_adopt() {
            return self.request(Preparation::Adopt(external));
        }
        log::info!("the file of {} was changed by another program", self.file.plan_id);
        self.file.on_external(external, now);
        Effects::none()
    }

    /// The user wants what is in the file: the plan as it is here is kept as a version, and can be undone to.
    pub fn accept_theirs(&mut self) -> Effects {
        match self.file.external().filter(|external| external.snapshot.is_ok()).cloned() {
            Some(external) => self.request(Preparation::AcceptTheirs(external)),
            None => Effects::none(),
        }
    }

    /// The user wants the plan as it is here: what is in the file is kept as a version, then overwritten.
    pub fn keep_ours(&mut self, env: &Environment) -> Effects {
        if let Some(external) = self.file.external() {
            let (content, fingerprint) =
                (KeptContent::Bytes(Arc::clone(&external.bytes)), external.fingerprint);
            let info = self.file.version_info(VersionReason::External, String::new(), env.clock.now());
            self.file.keep_version(info, content, AfterKept::Overwrite(fingerprint));
        }
        Effects::none()
    }

    /// The user only wants to read what somebody else has open.
    pub fn make_read_only(&mut self) -> Effects {
        self.file.make_read_only();
        self.presence.on_read_only(&mut self.file);
        Effects::none()
    }

    /// The user continues in a copy, which has no file yet.
    pub fn continue_in_copy(&mut self, env: &Environment) -> Effects {
        self.presence.release(&mut self.file);
        self.file.detach(env.milliseconds());
        Effects::none()
    }

    /// Asks for a step to be worked out; one that was asked for before is not made.
    pub(super) fn request(&mut self, what: Preparation) -> Effects {
        self.preparing = Some(what);
        Effect::Prepare.into()
    }

    /// The step that was asked for, to be worked out in the background for the plan as it is.
    pub fn begin_preparation(&self, env: &Environment) -> Option<PrepareTask> {
        let what = self.preparing.clone()?;
        Some(PrepareTask {
            what,
            content: self.content(),
            revision: self.plan.revision(),
            last_seen: self.file.last_seen().cloned(),
            info: self.file.version_info(VersionReason::External, String::new(), env.clock.now()),
            file_name: self.file.name(),
            asked: MergeStamp { by: Line::from(env.user.user.as_str()), on: Some(When::Day(env.today())) },
            merged_copies: merged_copies(self.plan.history()),
        })
    }

    /// A step was worked out: it is made, or worked out again where the plan has changed meanwhile.
    pub fn on_prepared(&mut self, prepared: Prepared, env: &mut Environment) -> Effects {
        let Some(what) = self.preparing.take() else { return Effects::none() };
        prepared.kept.into_iter().for_each(|version| self.file.add_to_lineage(version));
        let step = match prepared.step {
            Ok(step) => step,
            Err(Refusal { severity, why }) => return Effect::Report(severity, why).into(),
        };
        if prepared.revision == self.plan.revision() {
            return self.make_step(step, env);
        }
        match what {
            // Somebody has typed: that decides that the two sides are not one any longer.
            Preparation::Adopt(external) => self.on_external(external, env),
            what => self.request(what),
        }
    }

    fn make_step(&mut self, step: PreparedStep, env: &mut Environment) -> Effects {
        let PreparedStep { plan, then } = step;
        let is_change = !plan.is_unchanged();
        let effects = self.commit(plan, env);
        effects.and(match then {
            AfterStep::Restored(label) => self.on_restored(&label, is_change, env),
            AfterStep::Merged(merged) => self.on_merged(*merged, is_change, env),
            AfterStep::Adopted(theirs) => {
                self.file.adopt(*theirs, self.plan.plan(), self.plan.history().head());
                // Another program may have written the same plan in another order: the file is known again, and
                // nothing is reported.
                let message = Phrase::new("ui-taken-from-file").with("file", self.file.name());
                if is_change { Effects::note(message) } else { Effects::none() }
            }
        })
    }
}
