//! Why a change cannot be made; nothing has been changed then.

use crate::model::{Address, Misfit};
use crate::text::Phrase;

/// Why a change was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The plan no longer has the old value that the change expects.
    #[error("the plan says something else at {0:?}")]
    Stale(Address),
    /// The value has no place there.
    #[error("{1} at {0:?}")]
    Misfit(Address, Misfit),
    /// The record to be changed is not there, or the one to be made is.
    #[error("the record of {0:?} is not as the change expects")]
    WrongExistence(Address),
    /// A record would be removed while it still has facts.
    #[error("the change would lose what is said at {0:?}")]
    LosesFacts(Address),
    /// Two changes do not follow on each other.
    #[error("the second change does not begin where the first ends, at {0:?}")]
    NotConsecutive(Address),
}

impl EditError {
    /// The message for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Stale(_) | Self::NotConsecutive(_) => Phrase::new("edit-error-moved"),
            Self::Misfit(..) => Phrase::new("edit-error-misfit"),
            Self::WrongExistence(_) => Phrase::new("edit-error-record"),
            Self::LosesFacts(_) => Phrase::new("edit-error-loses"),
        }
    }
}
