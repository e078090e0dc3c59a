//! When the content of a plan file is kept as a version before it is replaced.

use crate::store::VersionReason;

/// When the content of the file is kept as a version before it is replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VersionSchedule {
    /// Whether reading the file gave remarks, and it is not kept as it was yet.
    pub has_odd_file: bool,
    /// Whether the file holds what another program wrote, and that is not kept as a version yet.
    pub holds_external: bool,
    /// When a version was kept last since the plan was opened, in milliseconds of a steady clock.
    pub last_kept: Option<u64>,
}

/// A version is kept at most this often while work continues: every ten minutes.
const VERSION_INTERVAL: u64 = 10 * 60 * 1_000;

impl VersionSchedule {
    /// Why a version is to be kept now, if it is: the file was odd, others wrote it, it is the first save, or some time
    /// has passed.
    pub fn reason_to_keep(self, now: u64) -> Option<VersionReason> {
        match self.last_kept {
            _ if self.has_odd_file => Some(VersionReason::Odd),
            // Whatever becomes of it here, undone or overwritten: the words of others are in a version.
            _ if self.holds_external => Some(VersionReason::External),
            Some(last) if now.saturating_sub(last) < VERSION_INTERVAL => None,
            _ => Some(VersionReason::Work),
        }
    }
}
