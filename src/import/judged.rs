//! What a row of a table can be, and what it becomes in the plan. How that is found out is `judge`'s matter.

use crate::text::Phrase;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowClass {
    /// A measure.
    Measure,
    /// A heading over the rows that follow.
    Heading,
    /// A printed sum of other rows.
    Sum,
    /// Part of a budget frame: opening budget, deflator, new frame, income, interest.
    Frame,
    /// Something else, such as a footnote: named in a remark, not taken in.
    Ignored,
}

impl RowClass {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Measure, Self::Heading, Self::Sum, Self::Frame, Self::Ignored];

    /// What a person reads.
    pub const fn label(self) -> Phrase {
        Phrase::new(match self {
            Self::Measure => "import-judged-measure",
            Self::Heading => "import-judged-heading",
            Self::Sum => "import-judged-sum",
            Self::Frame => "import-judged-frame",
            Self::Ignored => "import-judged-aside",
        })
    }
}

/// What a heading, or a sum that stands over its parts, becomes in the plan; the rows under it link to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowOutcome {
    /// Nothing: it only parts the table.
    #[default]
    Nothing,
    /// A goal.
    Goal,
    /// A goal under the goal before it.
    SubGoal,
    /// A strategy: what a budget table calls a group of priorities is a direction, not a wished-for state.
    Strategy,
    /// A challenge.
    Challenge,
}

impl RowOutcome {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Nothing, Self::Goal, Self::SubGoal, Self::Strategy, Self::Challenge];

    /// What a person reads.
    pub const fn label(self) -> Phrase {
        Phrase::new(match self {
            Self::Nothing => "import-makes-nothing",
            Self::Goal => "import-makes-goal",
            Self::SubGoal => "import-makes-sub-goal",
            Self::Strategy => "import-makes-strategy",
            Self::Challenge => "import-makes-challenge",
        })
    }
}

/// A row with what it was judged to be, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassifiedRow {
    /// Its place in the rows of the grid.
    pub row: usize,
    /// What it is.
    pub class: RowClass,
    /// What it becomes beyond that.
    pub outcome: RowOutcome,
    /// Why.
    pub reason: Phrase,
}
