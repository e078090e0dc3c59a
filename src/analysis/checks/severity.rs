//! How severe a finding is.

use crate::text::Phrase;

/// How severe a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It must be fixed before the plan leaves the group.
    Error,
    /// It should be fixed, or the group should know the reason.
    Warning,
    /// It is worth considering.
    Note,
}

impl Severity {
    /// All of them, the most severe first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];

    /// The word in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    /// The word on the screen.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Error => Phrase::new("severity-error"),
            Self::Warning => Phrase::new("severity-warning"),
            Self::Note => Phrase::new("severity-note"),
        }
    }
}
