//! `new`, `sample` and `fmt`: commands that make or rewrite a plan file.

use super::CliContext;
use super::args::{NewArgs, SampleArgs};
use super::error::CliError;
use super::write::{Destination, PlanWrite};
use crate::edit::sample;
use crate::edit::verbs::set;
use crate::model::records::plan as about;
use crate::model::{IdGenerator, Uid};
use crate::store::{Expected, Fingerprint, SavedPlan, read, read_bytes};
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
        self.save_made(&saved, out, args.force)
    }

    /// Makes a plan of a size; the same one may be made again in its place.
    pub(super) fn sample(&mut self, args: &SampleArgs) -> Result<(), CliError> {
        let SampleArgs { measures, seed, out, force } = args;
        let plan_id = IdGenerator::seeded(*seed).next_id();
        let saved = SavedPlan { plan_id, plan: sample(*measures, *seed), ..SavedPlan::default() };
        self.save_made(&saved, out, *force)
    }

    /// Writes a plan file in its own form.
    pub(super) fn fmt(&mut self, file: &Path) -> Result<(), CliError> {
        let bytes = read_bytes(self.storage, file)?;
        let opened = read(&bytes).map_err(|problem| problem.of(file))?;
        self.print_remarks(&opened.remarks);
        let name = file.display().to_string();
        if opened.read_only {
            return Err(CliError::ReadOnly(name));
        }
        let is_stream = self.storage.is_stream(file);
        let content = Expected::Content(Fingerprint::of(&bytes));
        let (expected, there) = if is_stream {
            (Expected::Anything, Destination::Stream)
        } else {
            (content, Destination::File(bytes))
        };
        // What was odd may be lost by writing anew, so that the version must be kept then.
        self.keep_previous_version(file, &there, !opened.remarks.is_empty())?;
        self.write_plan(&PlanWrite { saved: &opened.saved, bytes: None, out: file, expected })?;
        self.print_phrase(&Phrase::new("cli-fmt-done").with("file", name))
    }

    /// Saves a plan that was just made.
    pub(super) fn save_made(&mut self, saved: &SavedPlan, out: &Path, force: bool) -> Result<(), CliError> {
        let there = Destination::at(self.storage, out);
        let expected = there.expected(out, Some(saved.plan_id), force)?;
        self.keep_previous_version(out, &there, false)?;
        self.write_plan(&PlanWrite { saved, bytes: None, out, expected })?;
        self.print_phrase(&Phrase::new("cli-written").with("file", out.display().to_string()))
    }
}
