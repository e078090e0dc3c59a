//! Plan files as tests make them.

use planverksted::store::{Expected, PlanReplacement, SavedPlan, Storage, StoreError, replace_plan};
use std::path::Path;

/// Saves a plan over whatever is there, as if its user had chosen so; the bytes of the file.
pub(crate) fn save_plan(
    storage: &dyn Storage,
    path: &Path,
    saved: &SavedPlan,
) -> Result<Vec<u8>, StoreError> {
    let now = jiff::Timestamp::UNIX_EPOCH;
    let replacement = PlanReplacement { saved, bytes: None, expected: Expected::Anything, dirs: None, now };
    replace_plan(storage, path, &replacement).map(|replaced| replaced.bytes)
}
