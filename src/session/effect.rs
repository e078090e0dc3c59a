//! What an act asks the program to do after it.
//!
//! An act is a function on the struct it belongs to. It changes that struct and nothing else; messages, views, jobs and
//! whatever else is the program's comes back as effects, which [`Program`](super::Program) carries out in order.

use super::window::dialogs::FilePurpose;
use super::window::messages::MessageSeverity;
use super::window::views::View;
use crate::text::Phrase;

/// One thing to be done by the program.
pub(super) enum Effect {
    /// Adds a message.
    Report(MessageSeverity, Phrase),
    /// Shows a view.
    Show(View),
    /// Shows the questions of a merge, `more` of them where some are shown already.
    ShowMerge {
        /// Whether they are added to earlier ones.
        more: bool,
    },
    /// Leaves the questions of a merge.
    LeaveMerge,
    /// Asks for a file.
    Ask(FilePurpose),
    /// Begins to save at once.
    Save,
    /// Looks at the file now.
    CheckFile,
    /// Begins to work out the step that was asked for.
    Prepare,
    /// Lists the versions again, where they are in sight.
    ListVersions,
    /// Works out anew what an import would do.
    RecomputeImport,
    /// Ends the work on an import.
    StopRecompute,
    /// Leaves the view of the import, where it is shown.
    LeaveImport,
    /// Closes a plan without any content, without saving it.
    CloseEmptyPlan,
    /// Drops in the background what takes long to drop.
    Drop(Box<dyn Send>),
}

/// What is to be done, in order.
#[derive(Default)]
#[must_use = "effects do nothing before the program carries them out"]
pub(super) struct Effects(Vec<Effect>);

impl Effects {
    /// Nothing.
    pub(super) fn none() -> Self {
        Self::default()
    }

    /// Reports that something was done.
    pub(super) fn note(phrase: Phrase) -> Self {
        Self::from(Effect::Report(MessageSeverity::Note, phrase))
    }

    /// Reports that something should be looked at.
    pub(super) fn warning(phrase: Phrase) -> Self {
        Self::from(Effect::Report(MessageSeverity::Warning, phrase))
    }

    /// Reports that something failed.
    pub(super) fn error(phrase: Phrase) -> Self {
        Self::from(Effect::Report(MessageSeverity::Error, phrase))
    }

    /// These and then others.
    pub(super) fn and(mut self, others: impl Into<Self>) -> Self {
        self.0.extend(others.into().0);
        self
    }
}

impl From<Effect> for Effects {
    fn from(effect: Effect) -> Self {
        Self(vec![effect])
    }
}

impl FromIterator<Self> for Effects {
    fn from_iter<I: IntoIterator<Item = Self>>(all: I) -> Self {
        Self(all.into_iter().flat_map(|effects| effects.0).collect())
    }
}

impl IntoIterator for Effects {
    type Item = Effect;
    type IntoIter = std::vec::IntoIter<Effect>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
