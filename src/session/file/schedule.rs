//! When the content of a plan file is kept as a version before it is replaced.

use crate::store::VersionReason;
use jiff::Timestamp;

/// When the content of the file is kept as a version before it is replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VersionSchedule {
    /// Whether reading the file gave remarks, and it is not kept as it was yet.
    pub has_odd_file: bool,
    /// When a version was kept last since the plan was opened.
    pub last_kept: Option<Timestamp>,
}

/// A version is kept at most this often while work continues.
const VERSION_INTERVAL: jiff::SignedDuration = jiff::SignedDuration::from_mins(10);

impl VersionSchedule {
    /// Why a version is to be kept now, if it is: the file was odd, it is the first save, or some time has passed.
    pub fn reason_to_keep(self, now: Timestamp) -> Option<VersionReason> {
        match self.last_kept {
            _ if self.has_odd_file => Some(VersionReason::Odd),
            Some(last) if now.duration_since(last) < VERSION_INTERVAL => None,
            _ => Some(VersionReason::Work),
        }
    }
}
