//! The fields that a column of a table can have: the list that a person chooses from, and its names for `--map`.

use crate::text::Phrase;

/// Which budget money belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BudgetType {
    /// Operating budget (drift).
    Operating,
    /// Investment budget (investering).
    Investment,
}

/// The field of a measure that the cells of a column fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportField {
    /// None: the column is not imported.
    Skip,
    /// Kept in the internal note, as "Heading: value".
    Note,
    /// What is to be done, in one line.
    Title,
    /// More about it.
    Text,
    /// Target groups.
    TargetGroup,
    /// Levels of effort.
    Level,
    /// Kinds of help.
    Help,
    /// Challenges.
    Challenge,
    /// Main goals, of which the goals in [`ImportField::Goal`] are sub-goals.
    MainGoal,
    /// Goals.
    Goal,
    /// Strategies.
    Strategy,
    /// Who is responsible; further names are contributors.
    Lead,
    /// The role of who is responsible.
    LeadRole,
    /// Contributors.
    Contributors,
    /// The part of the municipality whose budget it is: the lead where nobody else is named.
    Area,
    /// When it begins.
    Start,
    /// When it ends.
    End,
    /// From when to when.
    Period,
    /// Its status.
    Status,
    /// Its rank.
    Priority,
    /// Why that rank.
    PriorityReason,
    /// Where the money comes from.
    Funding,
    /// The indicator of its effect.
    Indicator,
    /// Its bottleneck.
    Bottleneck,
    /// The number of the political case.
    CaseNumber,
    /// Its statutory basis.
    StatutoryBasis,
    /// New, continued, changed.
    Change,
    /// Money, of one year or of its whole period.
    Money(BudgetType, Option<i16>),
    /// Årsverk, in one year or in its whole period.
    Fte(Option<i16>),
    /// The printed sum of the row's amounts: checked, not imported.
    Total,
}

/// The fields without a year, in the order they are offered, with the name on the command line and the label.
const FIELD_NAMES: [(ImportField, &str, &str); 32] = [
    (ImportField::Title, "title", "import-field-title"),
    (ImportField::Text, "text", "import-field-text"),
    (ImportField::TargetGroup, "target_group", "import-field-target-group"),
    (ImportField::Level, "level", "import-field-level"),
    (ImportField::Help, "help", "import-field-help"),
    (ImportField::Challenge, "challenge", "import-field-challenge"),
    (ImportField::MainGoal, "main_goal", "import-field-main-goal"),
    (ImportField::Goal, "goal", "import-field-goal"),
    (ImportField::Strategy, "strategy", "import-field-strategy"),
    (ImportField::Lead, "lead", "import-field-lead"),
    (ImportField::LeadRole, "lead_role", "import-field-lead-role"),
    (ImportField::Contributors, "contributors", "import-field-contributors"),
    (ImportField::Area, "area", "import-field-area"),
    (ImportField::Start, "start", "import-field-start"),
    (ImportField::End, "end", "import-field-end"),
    (ImportField::Period, "period", "import-field-period"),
    (ImportField::Money(BudgetType::Operating, None), "amount", "import-field-operating"),
    (ImportField::Money(BudgetType::Operating, None), "operating", "import-field-operating"),
    (ImportField::Money(BudgetType::Investment, None), "investment", "import-field-investment"),
    (ImportField::Fte(None), "fte", "import-field-fte"),
    (ImportField::Total, "total", "import-field-total"),
    (ImportField::Funding, "funding", "import-field-funding"),
    (ImportField::Indicator, "indicator", "import-field-indicator"),
    (ImportField::Status, "status", "import-field-status"),
    (ImportField::Priority, "priority", "import-field-priority"),
    (ImportField::PriorityReason, "priority_reason", "import-field-priority-reason"),
    (ImportField::Bottleneck, "bottleneck", "import-field-bottleneck"),
    (ImportField::CaseNumber, "case_number", "import-field-case-number"),
    (ImportField::StatutoryBasis, "statutory_basis", "import-field-statutory-basis"),
    (ImportField::Change, "change", "import-field-change"),
    (ImportField::Note, "note", "import-field-note"),
    (ImportField::Skip, "skip", "import-field-skip"),
];

impl ImportField {
    /// The fields without a year, in the order they are offered.
    pub fn offered() -> impl Iterator<Item = Self> {
        FIELD_NAMES.iter().filter(|(_, name, _)| *name != "amount").map(|(field, ..)| *field)
    }

    /// The names that `--map COLUMN=FIELD` takes; `operating`, `investment` and `fte` also with a year, as in `fte:2027`.
    pub fn names() -> impl Iterator<Item = &'static str> {
        FIELD_NAMES.iter().map(|(_, name, _)| *name)
    }

    /// The field of a name, as in `--map`.
    pub fn from_name(name: &str) -> Option<Self> {
        let (name, year) = match name.split_once(':') {
            Some((name, year)) => (name, Some(year.parse().ok().filter(|y| (1000..=9999).contains(y))?)),
            None => (name, None),
        };
        let (field, ..) = FIELD_NAMES.iter().find(|(_, known, _)| *known == name)?;
        match (*field, year) {
            (field, None) => Some(field),
            (field, year) => field.with_year(year),
        }
    }

    /// The name for `--map`.
    pub fn name(self) -> String {
        let bare = self.with_year(None).unwrap_or(self);
        let name =
            FIELD_NAMES.iter().filter(|(field, ..)| *field == bare).map(|(_, name, _)| *name).next_back();
        let name = name.unwrap_or_default();
        self.year().map_or_else(|| name.to_owned(), |year| format!("{name}:{year}"))
    }

    /// What a person reads in the list of fields.
    pub fn label(self) -> Phrase {
        let bare = self.with_year(None).unwrap_or(self);
        let key = FIELD_NAMES
            .iter()
            .find(|(field, ..)| *field == bare)
            .map_or("import-field-note", |(.., key)| *key);
        match self.year() {
            Some(year) => Phrase::new("import-field-in-year")
                .with("field", Phrase::new(key))
                .with("year", year.to_string()),
            None => Phrase::new(key),
        }
    }

    /// The same kind of amount in a year, or without one; `None` for what has no years.
    pub const fn with_year(self, year: Option<i16>) -> Option<Self> {
        match self {
            Self::Money(budget_type, _) => Some(Self::Money(budget_type, year)),
            Self::Fte(_) => Some(Self::Fte(year)),
            _ => None,
        }
    }

    /// The year of a column of amounts.
    pub const fn year(self) -> Option<i16> {
        match self {
            Self::Money(_, year) | Self::Fte(year) => year,
            _ => None,
        }
    }

    /// Whether its cells are amounts, which can be added up.
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Money(..) | Self::Fte(_))
    }
}
