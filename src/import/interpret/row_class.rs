//! The classes of a table's rows, and what a row becomes in the plan. How rows are classified is the matter of
//! `classify`.

use crate::text::Phrase;
use std::collections::BTreeMap;

/// The class of a row.
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
    /// Anything else, such as a footnote: reported in a remark, not imported.
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

/// What a heading, or a sum above its parts, becomes in the plan; the rows under it link to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowOutcome {
    /// Nothing: it only divides the table.
    #[default]
    Nothing,
    /// A goal.
    Goal,
    /// A goal under the goal before it.
    SubGoal,
    /// A strategy: a group of priorities in a budget table is a direction, not a wished-for state.
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

/// A row with its class, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassifiedRow {
    /// Its index in the rows of the grid.
    pub row: usize,
    /// Its class.
    pub class: RowClass,
    /// What it becomes as a group.
    pub outcome: RowOutcome,
    /// The reason, for a person.
    pub reason: Phrase,
}

impl ClassifiedRow {
    /// Changes the class, with the outcome and the reason that belong to it.
    pub(super) fn reclassify(&mut self, class: RowClass, outcome: RowOutcome, reason: Phrase) {
        *self = Self { row: self.row, class, outcome, reason };
    }

    /// Whether it is a sum after its parts, which ends what it adds up; a sum above its parts is a group instead.
    pub(in crate::import) fn is_closing_sum(&self) -> bool {
        self.class == RowClass::Sum && self.outcome == RowOutcome::Nothing
    }
}

/// What a person has decided about rows, by their index in the rows of the grid.
pub(super) type RowOverrides = BTreeMap<usize, (RowClass, RowOutcome)>;
