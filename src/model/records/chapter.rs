//! Chapters: which are left out, and the texts before and after what is generated from the plan.

use crate::model::choice::choice;
use crate::model::record::record;
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
        /// The text before what is generated from the plan, in Markdown.
        text TEXT: Prose,
        /// The chapter of the document; not stated means one of its own.
        bound BOUND: BoundChapter,
        /// The text after it, in Markdown.
        after AFTER: Prose,
        /// Whether the document goes without it.
        left_out LEFT_OUT: bool,
    }
}
