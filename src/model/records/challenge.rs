//! Challenges: obstacles that the plan responds to.

use super::part::Part;
use super::target_group::TargetGroup;
use crate::model::choice::choice;
use crate::model::record::record;
use crate::model::{Line, Link, Links, Owner, Prose};

choice! {
    /// Whom a challenge concerns.
    AgeGroup "age-group" {
        /// Everybody.
        All = "all",
        /// Children and young people.
        Children = "children",
        /// Adults.
        Adults = "adults",
    }
}

record! {
    /// A challenge; one with a parent is a sub-point of it: utfordring.
    Challenge {
        /// The challenge in one line.
        title TITLE: Line,
        /// What is known of it.
        text TEXT: Prose,
        /// The challenge it is a sub-point of.
        parent PARENT: Owner<Challenge>,
        /// Whom it concerns.
        ages AGES: AgeGroup,
        /// Whether the group left it unsolved, knowingly.
        unsolved UNSOLVED: bool,
        /// The target groups it concerns.
        target_groups TARGET_GROUPS: Links<TargetGroup>,
        /// The part of the plan it belongs to: delplan.
        part PART: Link<Part>,
    }
}
