//! The group's assessment of a target group on a level.

use super::level::Level;
use super::target_group::TargetGroup;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Owner, Prose, Uid, When};

choice! {
    /// How a target group is covered on a level.
    CoverageState "coverage-state" {
        /// It is: dekket.
        Covered = "covered",
        /// Partly: delvis.
        Partly = "partly",
        /// It is not: mangler.
        Lacking = "lacking",
        /// Another body does it: annen instans.
        OtherBody = "other_body",
        /// It does not apply: ikke aktuelt.
        NotApplicable = "not_applicable",
    }
}

record! {
    /// How one target group is covered on one level: dekning.
    CoverageCell {
        /// The target group.
        target_group TARGET_GROUP: Owner<TargetGroup>,
        /// The level.
        level LEVEL: Owner<Level>,
        /// The assessment; not stated means not assessed.
        state STATE: CoverageState,
        /// Why.
        reason REASON: Prose,
        /// Who said so.
        assessed_by ASSESSED_BY: Line,
        /// When.
        assessed ASSESSED: Option<When>,
    }
}

/// The id of the cell of a target group and a level, so that all who assess it speak of the same cell.
pub fn id_of(target_group: Uid, level: Uid) -> Uid {
    Uid::derived(&[target_group, level])
}
