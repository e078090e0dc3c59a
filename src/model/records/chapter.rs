//! Chapters: which are left out, and what is said around what follows from the plan.

use crate::model::record::record;
use crate::model::shapes::choice;
use crate::model::{Line, Prose};

choice! {
    /// The chapters that follow from the plan.
    BoundChapter "bound-chapter" {
        /// Anchoring: forankring.
        Anchoring = "anchoring",
        /// Mandate: mandat.
        Mandate = "mandate",
        /// Figures and other knowledge: kunnskapsgrunnlag.
        Knowledge = "knowledge",
        /// Target groups and levels.
        TargetGroups = "target_groups",
        /// Coverage: dekning.
        Coverage = "coverage",
        /// Challenges, goals and strategies.
        Aims = "aims",
        /// Measures.
        Measures = "measures",
        /// Responsibility and boundaries.
        Responsibility = "responsibility",
        /// Money and full-time equivalents.
        Economy = "economy",
        /// Timeline.
        Timeline = "timeline",
        /// The consultation.
        Consultation = "consultation",
        /// Follow-up.
        FollowUp = "follow_up",
    }
}

record! {
    /// A chapter of the document with words of the plan's own: kapittel.
    Chapter {
        /// Its heading, where it is not the usual one.
        title TITLE: Line,
        /// What stands before what follows from the plan, in Markdown.
        text TEXT: Prose,
        /// The chapter of the document; not stated means one of its own.
        bound BOUND: BoundChapter,
        /// What stands behind, in Markdown.
        after AFTER: Prose,
        /// Whether the document goes without it.
        left_out LEFT_OUT: bool,
    }
}
