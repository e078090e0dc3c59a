//! `new`, `sample` and `fmt`: commands that make or rewrite a plan file.

use super::CliContext;
use super::args::{NewArgs, SampleArgs};
use super::error::CliError;
use crate::edit::sample;
use crate::edit::verbs::set;
use crate::model::records::plan as about;
use crate::model::{IdGenerator, Uid};
use crate::store::{SavedPlan, open_plan, save_plan};
use crate::text::Phrase;
use std::path::Path;

impl CliContext<'_> {
    /// Makes a plan from a template; a file that is there already is left alone.
    pub(super) fn new_plan(&mut self, args: &NewArgs) -> Result<(), CliError> {
        let out = args.out.as_path();
        let mut saved =
            args.template.plan(self.language, &mut self.ids).map_err(|problem| problem.of(out))?;
        if let Some(title) = args.title.as_deref() {
            set(&saved.plan, about::TITLE, Uid::PLAN, title).apply(&mut saved.plan)?;
        }
        self.save_new(&saved, out)
    }

    /// Makes a plan of a size.
    pub(super) fn sample(&mut self, args: &SampleArgs) -> Result<(), CliError> {
        let SampleArgs { measures, seed, out } = args;
        let plan_id = IdGenerator::seeded(*seed).next_id();
        let saved = SavedPlan { plan_id, plan: sample(*measures, *seed), ..SavedPlan::default() };
        save_plan(self.storage, out, &saved)?;
        self.print_phrase(&Phrase::new("cli-written").with("file", out.display().to_string()))
    }

    /// Writes a plan file in its own form.
    pub(super) fn fmt(&mut self, file: &Path) -> Result<(), CliError> {
        let opened = open_plan(self.storage, file)?;
        self.print_remarks(&opened.remarks);
        let name = file.display().to_string();
        if opened.read_only {
            return Err(CliError::ReadOnly(name));
        }
        // What was odd may be lost by writing anew, so that the version must be kept then.
        self.keep_previous_version(file, !opened.remarks.is_empty())?;
        save_plan(self.storage, file, &opened.saved)?;
        self.print_phrase(&Phrase::new("cli-fmt-done").with("file", name))
    }

    /// Saves a plan that has no file yet, without touching one that is there.
    fn save_new(&mut self, saved: &SavedPlan, out: &Path) -> Result<(), CliError> {
        // Checked before the plan is written, because saving replaces what is there.
        if self.storage.size(out).is_ok() {
            return Err(CliError::Exists(out.display().to_string()));
        }
        save_plan(self.storage, out, saved)?;
        self.print_phrase(&Phrase::new("cli-written").with("file", out.display().to_string()))
    }
}
