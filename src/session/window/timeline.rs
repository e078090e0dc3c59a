//! How the timeline is shown, as the user chose it.

use crate::text::Phrase;
use serde::{Deserialize, Serialize};

/// What the rows of the timeline are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimelineGrouping {
    /// The strategy, or what else a measure belongs to in the tree of aims.
    #[default]
    Strategy,
    /// The unit that is responsible.
    Lead,
    /// The status.
    Status,
    /// Nothing.
    None,
}

impl TimelineGrouping {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Strategy, Self::Lead, Self::Status, Self::None];

    /// Its name.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Strategy => Phrase::new("ui-timeline-by-strategy"),
            Self::Lead => Phrase::new("ui-timeline-by-lead"),
            Self::Status => Phrase::new("ui-timeline-by-status"),
            Self::None => Phrase::new("ui-timeline-by-nothing"),
        }
    }
}

/// How far a bar moves with one key, and how much time is in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimelineScale {
    /// Quarters of the plan's years.
    #[default]
    Quarter,
    /// The years of all measures.
    Year,
}

impl TimelineScale {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Quarter, Self::Year];

    /// Its name.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Quarter => Phrase::new("ui-timeline-quarters"),
            Self::Year => Phrase::new("ui-timeline-years"),
        }
    }

    /// How many quarters one step is.
    pub const fn quarters(self) -> i32 {
        match self {
            Self::Quarter => 1,
            Self::Year => 4,
        }
    }
}

/// How the timeline is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimelineSettings {
    /// What its rows are grouped by.
    pub grouping: TimelineGrouping,
    /// How far a step is.
    pub scale: TimelineScale,
}
