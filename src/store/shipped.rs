//! The plans that come with the program: templates to begin from, and the sample plan.

use super::error::Problem;
use super::file::SavedPlan;
use super::read::read;
use crate::model::{IdGenerator, Plan};
use crate::text::{Language, Phrase};

/// The file of the sample plan: an invented municipality, with some holes on purpose.
pub const SAMPLE_PLAN: &str = include_str!("../../saved-plans/fjellvik.ron");

/// The schemes of levels that come with the program, with their levels, as a plan in a written standard; English has the
/// one in Bokmål. The ids are the same in both.
///
/// Fails only if the file that comes with the program is broken, which a test rules out.
pub fn level_schemes(language: Language) -> Result<Plan, Problem> {
    let text = match language {
        Language::Nn => include_str!("../../assets/levels/levels.nn.ron"),
        Language::Nb | Language::En => include_str!("../../assets/levels/levels.nb.ron"),
    };
    Ok(read(text.as_bytes())?.saved.plan)
}

/// A plan to begin from, in both written standards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// The name on the command line.
    pub name: &'static str,
    title: &'static str,
    text: &'static str,
    bokmaal: &'static str,
    nynorsk: &'static str,
}

impl Template {
    /// Nothing but the settings of a new plan.
    pub const EMPTY: Self = Self {
        name: "empty",
        title: "template-title-empty",
        text: "template-text-empty",
        bokmaal: include_str!("../../assets/templates/empty.nb.ron"),
        nynorsk: include_str!("../../assets/templates/empty.nn.ron"),
    };
    /// Mental health and substance use, for a whole municipality.
    pub const MENTAL_HEALTH: Self = Self {
        name: "mental-health",
        title: "template-title-mental-health",
        text: "template-text-mental-health",
        bokmaal: include_str!("../../assets/templates/mental-health.nb.ron"),
        nynorsk: include_str!("../../assets/templates/mental-health.nn.ron"),
    };
    /// Mental health and substance use of children and young people, and their families.
    pub const CHILDREN_AND_YOUNG: Self = Self {
        name: "children-and-young",
        title: "template-title-children-and-young",
        text: "template-text-children-and-young",
        bokmaal: include_str!("../../assets/templates/children-and-young.nb.ron"),
        nynorsk: include_str!("../../assets/templates/children-and-young.nn.ron"),
    };
    /// Whether to have places day and night for acute help alone or together with neighbours.
    pub const EMERGENCY_INPATIENT: Self = Self {
        name: "emergency-inpatient",
        title: "template-title-emergency-inpatient",
        text: "template-text-emergency-inpatient",
        bokmaal: include_str!("../../assets/templates/emergency-inpatient.nb.ron"),
        nynorsk: include_str!("../../assets/templates/emergency-inpatient.nn.ron"),
    };
    /// Which service answers for what, and where it meets others.
    pub const RESPONSIBILITY_GUIDELINES: Self = Self {
        name: "responsibility-guidelines",
        title: "template-title-responsibility-guidelines",
        text: "template-text-responsibility-guidelines",
        bokmaal: include_str!("../../assets/templates/responsibility-guidelines.nb.ron"),
        nynorsk: include_str!("../../assets/templates/responsibility-guidelines.nn.ron"),
    };
    /// One gathering of three hours with its agenda, and nothing else.
    pub const SINGLE_GATHERING: Self = Self {
        name: "single-gathering",
        title: "template-title-single-gathering",
        text: "template-text-single-gathering",
        bokmaal: include_str!("../../assets/templates/single-gathering.nb.ron"),
        nynorsk: include_str!("../../assets/templates/single-gathering.nn.ron"),
    };
    /// All templates, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::MENTAL_HEALTH,
        Self::CHILDREN_AND_YOUNG,
        Self::EMERGENCY_INPATIENT,
        Self::RESPONSIBILITY_GUIDELINES,
        Self::SINGLE_GATHERING,
        Self::EMPTY,
    ];

    /// What it is called on the screen.
    pub const fn title(&self) -> Phrase {
        Phrase::new(self.title)
    }

    /// What it is for, in a sentence.
    pub const fn text(&self) -> Phrase {
        Phrase::new(self.text)
    }

    /// A new plan of it; English has the one in Bokmål, because a plan is written in a Norwegian standard.
    ///
    /// Fails only if the file that comes with the program is broken, which a test rules out.
    pub fn plan(&self, language: Language, ids: &mut IdGenerator) -> Result<SavedPlan, Problem> {
        let text = if language == Language::Nn { self.nynorsk } else { self.bokmaal };
        let opened = read(text.as_bytes())?;
        Ok(SavedPlan { plan_id: ids.next_id(), ..opened.saved })
    }
}
