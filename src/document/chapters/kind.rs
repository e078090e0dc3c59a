//! Which documents can be made of a plan: of the whole of it, for one reader, or of one gathering.

use super::gathering::GatheringChoice;
use crate::analysis::gathering::{default_meeting, has_begun, meetings_in_order};
use crate::model::{Plan, Uid};
use crate::text::Phrase;

/// What sort of document is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DocumentKind {
    /// The whole plan.
    #[default]
    Full,
    /// What is to be done and what it costs, for those who decide on money.
    Action,
    /// The plan in plain words on two pages, for everybody.
    Short,
    /// The case that the council decides on.
    Case,
    /// The draft that those concerned are asked about, with questions to answer.
    Consultation,
    /// What those who were heard said, and what came of it.
    Responses,
    /// How far the plan has come, once a year.
    Report,
    /// The minutes of a gathering.
    Minutes,
    /// One page that everybody takes home from it.
    Sheet,
    /// The invitation to it.
    Invitation,
}

impl DocumentKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 10] = [
        Self::Full,
        Self::Action,
        Self::Short,
        Self::Case,
        Self::Consultation,
        Self::Responses,
        Self::Report,
        Self::Minutes,
        Self::Sheet,
        Self::Invitation,
    ];

    /// The code on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Action => "action",
            Self::Short => "short",
            Self::Case => "case",
            Self::Consultation => "consultation",
            Self::Responses => "responses",
            Self::Report => "report",
            Self::Minutes => "minutes",
            Self::Sheet => "sheet",
            Self::Invitation => "invitation",
        }
    }

    /// What it is called, where it is offered.
    pub const fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::Full => "ui-document-full",
            Self::Action => "ui-document-action",
            Self::Short => "ui-document-short",
            Self::Case => "ui-document-case",
            Self::Consultation => "ui-document-consultation",
            Self::Responses => "ui-document-responses",
            Self::Report => "ui-document-report",
            Self::Minutes => "ui-document-minutes",
            Self::Sheet => "ui-document-sheet",
            Self::Invitation => "ui-document-invitation",
        })
    }

    /// The sort of document of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What it is for, in a sentence or two where it is offered.
    pub const fn text(self) -> Phrase {
        Phrase::new(match self {
            Self::Full => "ui-documents-text",
            Self::Action => "ui-documents-action-text",
            Self::Short => "ui-documents-short-text",
            Self::Case => "ui-documents-case-text",
            Self::Consultation => "ui-documents-consultation-text",
            Self::Responses => "ui-documents-responses-text",
            Self::Report => "ui-documents-report-text",
            Self::Minutes | Self::Sheet | Self::Invitation => "ui-documents-gathering-text",
        })
    }

    /// Whether it is about one gathering.
    pub const fn is_of_gathering(self) -> bool {
        self.of_plan().is_none()
    }

    /// The document of this sort; `None` where it is about one gathering.
    pub const fn of_plan(self) -> Option<Profile> {
        match self {
            Self::Full => Some(Profile::Full),
            Self::Action => Some(Profile::Action),
            Self::Short => Some(Profile::Short),
            Self::Case => Some(Profile::Case),
            Self::Consultation => Some(Profile::Consultation),
            Self::Responses => Some(Profile::Responses),
            Self::Report => Some(Profile::Report),
            Self::Minutes | Self::Sheet | Self::Invitation => None,
        }
    }

    /// The document of this sort, of a gathering of the plan where it is about one.
    pub const fn of(self, choice: GatheringChoice) -> Profile {
        match self {
            Self::Full => Profile::Full,
            Self::Action => Profile::Action,
            Self::Short => Profile::Short,
            Self::Case => Profile::Case,
            Self::Consultation => Profile::Consultation,
            Self::Responses => Profile::Responses,
            Self::Report => Profile::Report,
            Self::Minutes => Profile::Minutes(choice),
            Self::Sheet => Profile::Sheet(choice),
            Self::Invitation => Profile::Invitation(choice),
        }
    }

    /// The gathering that such a document is about where none is named: the one that runs, else the last that has begun;
    /// an invitation is to the first that has not. `None` where the plan has no gathering.
    pub fn usual_meeting(self, plan: &Plan) -> Option<Uid> {
        let coming = || meetings_in_order(plan).into_iter().find(|meeting| !has_begun(plan, meeting));
        let coming = (self == Self::Invitation).then(coming).flatten();
        coming.or_else(|| default_meeting(plan)).map(|meeting| meeting.id)
    }
}

/// Which document to make.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// The whole plan.
    #[default]
    Full,
    /// What is to be done and what it costs, for those who decide on money.
    Action,
    /// The plan in plain words on two pages, for everybody.
    Short,
    /// The case that the council decides on.
    Case,
    /// The draft that those concerned are asked about, with questions to answer.
    Consultation,
    /// What those who were heard said, and what came of it.
    Responses,
    /// How far the plan has come, once a year.
    Report,
    /// The minutes of a gathering; the invitation to it before it begins.
    Minutes(GatheringChoice),
    /// One page that everybody takes home from a gathering.
    Sheet(GatheringChoice),
    /// The invitation to a gathering.
    Invitation(GatheringChoice),
}
