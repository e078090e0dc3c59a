//! `new`, `sample` and `fmt`: acts that make or rewrite a plan file.

use super::World;
use super::error::CliError;
use crate::store::{open_plan, save_plan};
use crate::text::Phrase;
use std::path::Path;

impl World<'_> {
    /// Writes a plan file in its own form.
    pub(super) fn fmt(&mut self, file: &Path) -> Result<(), CliError> {
        let opened = open_plan(self.storage, file)?;
        self.remark(&opened.remarks);
        let name = file.display().to_string();
        if opened.read_only {
            return Err(CliError::ReadOnly(name));
        }
        save_plan(self.storage, file, &opened.saved)?;
        self.say(&Phrase::new("cli-fmt-done").with("file", name))
    }
}
