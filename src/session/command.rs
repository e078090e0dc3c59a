//! The acts of the program. Edits of the plan are never commands: they are changes.

use super::{ImportAction, TimelineSettings};
use crate::export::Format;
use crate::model::{Address, Kind, Uid};
use crate::store::Version;
use crate::text::{Language, Phrase};
use std::path::PathBuf;

/// A record by kind and id.
pub type RecordKey = (Kind, Uid);

/// What the middle of the window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// The five questions after a template.
    Questions,
    /// Where the plan stands and what comes next.
    #[default]
    Overview,
    /// Plan and mandate.
    About,
    /// Who takes part in the working group.
    WorkingGroup,
    /// The group's gatherings.
    Meetings,
    /// Who was heard, and what came of it.
    Involvement,
    /// Figures and sources.
    Evidence,
    /// Target groups and levels.
    TargetGroups,
    /// What is offered today.
    Services,
    /// Who is reached by what.
    Coverage,
    /// Challenges, goals and strategies.
    Direction,
    /// Measures.
    Measures,
    /// When the measures are carried out.
    Timeline,
    /// Units and others who act.
    Organisations,
    /// Where services meet, and what was agreed.
    Boundaries,
    /// A table that is being taken in.
    Import,
    /// What a merge left to be looked at.
    Merge,
    /// Things to look at, before others read the plan.
    Review,
    /// Exporting the plan.
    Documents,
    /// Earlier versions of the plan.
    Versions,
    /// What was done to the plan, step by step.
    Done,
    /// The records of the kinds that have no view of their own yet.
    Further,
}

impl View {
    /// Every view, in the order of the steps.
    pub const ALL: [Self; 22] = [
        Self::Questions,
        Self::Overview,
        Self::About,
        Self::WorkingGroup,
        Self::Meetings,
        Self::Involvement,
        Self::Evidence,
        Self::TargetGroups,
        Self::Services,
        Self::Coverage,
        Self::Direction,
        Self::Measures,
        Self::Timeline,
        Self::Organisations,
        Self::Boundaries,
        Self::Import,
        Self::Merge,
        Self::Review,
        Self::Documents,
        Self::Versions,
        Self::Done,
        Self::Further,
    ];

    /// Whether it can be gone to at any time; the others ask about something that has just happened.
    pub const fn is_permanent(self) -> bool {
        !matches!(self, Self::Questions | Self::Import | Self::Merge)
    }

    /// The view that lists records of a kind.
    pub const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Plan
            | Kind::Anchoring
            | Kind::ProcessStep
            | Kind::LinkedPlan
            | Kind::Guidance
            | Kind::Part => Self::About,
            Kind::Participant => Self::WorkingGroup,
            Kind::Involvement => Self::Involvement,
            Kind::Service => Self::Services,
            Kind::Boundary | Kind::Agreement => Self::Boundaries,
            Kind::Level | Kind::LevelScheme | Kind::TargetGroup => Self::TargetGroups,
            Kind::CoverageCell => Self::Coverage,
            Kind::Organisation => Self::Organisations,
            Kind::Evidence => Self::Evidence,
            Kind::Challenge | Kind::Goal | Kind::Strategy => Self::Direction,
            Kind::Measure => Self::Measures,
            Kind::Meeting => Self::Meetings,
            _ => Self::Further,
        }
    }

    /// Whether the records of a kind stand in this view, so that going to one needs no other.
    pub fn lists(self, kind: Kind) -> bool {
        Self::of(kind) == self || matches!((self, kind), (Self::Timeline, Kind::Measure))
    }

    /// Whether the form of a record of a kind belongs beside the view: of those it lists, and in the coverage of all
    /// that stand in its cells.
    pub fn shows_form_of(self, kind: Kind) -> bool {
        let met = matches!(kind, Kind::Measure | Kind::Service | Kind::TargetGroup | Kind::Level);
        self.lists(kind) || (self == Self::Coverage && met)
    }

    /// The view that it stands beside, in one line of the steps: that of gatherings beside that of the group.
    pub const fn listed_under(self) -> Self {
        match self {
            Self::Meetings => Self::WorkingGroup,
            Self::Organisations => Self::Boundaries,
            view => view,
        }
    }

    /// The name of the view.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Questions => Phrase::new("ui-view-questions"),
            Self::Overview => Phrase::new("ui-view-overview"),
            Self::About => Phrase::new("ui-view-about"),
            Self::WorkingGroup => Phrase::new("ui-view-working-group"),
            Self::Meetings => Phrase::new("ui-view-meetings"),
            Self::Involvement => Phrase::new("ui-view-involvement"),
            Self::Evidence => Phrase::new("ui-view-evidence"),
            Self::TargetGroups => Phrase::new("ui-view-target-groups"),
            Self::Services => Phrase::new("ui-view-services"),
            Self::Coverage => Phrase::new("ui-view-coverage"),
            Self::Direction => Phrase::new("ui-view-direction"),
            Self::Measures => Phrase::new("ui-view-measures"),
            Self::Timeline => Phrase::new("ui-view-timeline"),
            Self::Organisations => Phrase::new("ui-view-organisations"),
            Self::Boundaries => Phrase::new("ui-view-boundaries"),
            Self::Import => Phrase::new("ui-view-import"),
            Self::Merge => Phrase::new("ui-view-merge"),
            Self::Review => Phrase::new("ui-view-review"),
            Self::Documents => Phrase::new("ui-view-documents"),
            Self::Versions => Phrase::new("ui-view-versions"),
            Self::Done => Phrase::new("ui-view-done"),
            Self::Further => Phrase::new("ui-view-further"),
        }
    }
}

// A view that is added is in the list of all.
const _: () = assert!(View::Further as usize + 1 == View::ALL.len());

/// How the window looks, as the user chose it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the system does.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// With all the contrast there is.
    Contrast,
}

impl Appearance {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// Its name.
    pub const fn name(self) -> Phrase {
        match self {
            Self::System => Phrase::new("ui-look-system"),
            Self::Light => Phrase::new("ui-look-light"),
            Self::Dark => Phrase::new("ui-look-dark"),
            Self::Contrast => Phrase::new("ui-look-contrast"),
        }
    }
}

/// An act of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A new plan from the template of this name.
    NewFromTemplate(String),
    /// Asks for a file and opens it.
    Open,
    /// Opens this file.
    OpenPath(PathBuf),
    /// Opens a copy of the sample plan.
    OpenSample,
    /// Opens the recovery copy of this name.
    OpenRecovery(PathBuf),
    /// Throws the recovery copy of this name away.
    DiscardRecovery(PathBuf),
    /// Asks for a table and takes it in.
    Import,
    /// Takes in this table.
    ImportPath(PathBuf),
    /// Does something to the table that is being taken in.
    EditImport(ImportAction),
    /// Says that all is saved, or saves, or asks where to.
    Save,
    /// Asks where to save and saves there from now on.
    SaveAs,
    /// Saves here from now on.
    SaveTo(PathBuf),
    /// Asks for a folder and exports the document there in this format, which is the chosen one from now on.
    Export(Format),
    /// Exports the document into this folder, in the chosen format.
    ExportTo(PathBuf),
    /// Keeps what stands in the plan as a version of this name; without one, only says that all is saved.
    NameVersion(String),
    /// Shows a version as a plan that has no file.
    OpenVersion(Version),
    /// Makes the plan what a version says.
    RestoreVersion(Version),
    /// Shows the version that is offered instead of a file that could not be opened.
    OpenOfferedVersion,
    /// Leaves that version where it is.
    DeclineOfferedVersion,
    /// The plan is only read, as somebody else has it open.
    MakeReadOnly,
    /// The plan goes on as a copy that has no file yet.
    ContinueInCopy,
    /// The plan is written here, whoever else has it open.
    TakeOverLock,
    /// What somebody else has put into the file is what the plan becomes.
    AcceptTheirs,
    /// What stands in the plan goes over what somebody else has put into the file.
    KeepOurs,
    /// Joins what stands in the plan with what somebody else has put into the file.
    Merge,
    /// Joins what stands in the plan with another version of it, in this file.
    MergeCopy(PathBuf),
    /// Answers the question of a merge at this address with its claim of this place.
    ResolveConflict {
        /// Where the question is.
        at: Address,
        /// Which of its claims.
        claim: usize,
    },
    /// Puts the questions of a merge away; what nobody has answered stays as it is.
    FinishMerge,
    /// Stops the long work that goes on.
    StopWork,
    /// Opens this folder or file with the system's own program.
    Reveal(PathBuf),
    /// Takes back the last step.
    Undo,
    /// Does what was undone again.
    Redo,
    /// Shows a view.
    Show(View),
    /// Goes to a record, in its view.
    GoTo(RecordKey),
    /// Opens or shuts the form of the selected record.
    ShowForm(bool),
    /// Changes the language of the window.
    SetLanguage(Language),
    /// Changes the look of the window.
    SetAppearance(Appearance),
    /// Changes how the timeline is shown.
    SetTimeline(TimelineSettings),
    /// Puts the warnings and errors in sight aside.
    DismissAlerts,
    /// Back to the start screen; what is open is saved.
    ClosePlan,
    /// Leaves the program.
    Quit,
}
