//! `import` and `export`: a table in, a document out.

use super::World;
use super::args::ExportAct;
use super::error::CliError;
use crate::document::Profile;
use crate::export;
use crate::store::{Problem, open_plan, replace_file};
use crate::text::Phrase;

impl World<'_> {
    /// Makes a document of a plan.
    pub(super) fn export(&mut self, act: &ExportAct) -> Result<(), CliError> {
        let unknown =
            |key, name: &'static str, text: &str| CliError::Usage(Phrase::new(key).with(name, text));
        let format = export::Format::from_code(&act.to)
            .ok_or_else(|| unknown("cli-error-format", "format", &act.to))?;
        let name = act.profile.as_deref().unwrap_or(Profile::default().code());
        let profile =
            Profile::from_code(name).ok_or_else(|| unknown("cli-error-profile", "profile", name))?;
        let opened = open_plan(self.storage, &act.file)?;
        self.remark(&opened.remarks);
        let date = self.clock.local().date();
        let wanted = export::Wanted { format, profile, language: act.language, date };
        let made = export::export(&opened.saved.plan, wanted)?;
        let folder = &act.out;
        let unwritable = |error| Problem::writing(&error).of(folder);
        self.storage.make_folder(folder).map_err(unwritable)?;
        let file = folder.join(&made.name);
        replace_file(self.storage, &file, &made.bytes)?;
        self.remark(&made.remarks);
        self.say(&Phrase::new("cli-written").with("file", file.display().to_string()))
    }
}
