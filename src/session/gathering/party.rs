//! Who is to do something and by when, as it is typed in front of a colon: `Psykisk helse, 20.1.2027`.

use crate::edit::verbs::gathering::NoteParty;
use crate::model::open_question::Decider;
use crate::model::{Choice as _, Kind, Plan, Uid, When};
use crate::text::{Phrase, Words, dates};
use jiff::civil::Date;

/// Who and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    participant: Option<Uid>,
    unit: String,
    decider: Decider,
    due: Option<When>,
}

impl Party {
    /// Reads who and when; `None` where the text names nobody that the plan knows and no day, so that it is no such thing.
    pub fn read(plan: &Plan, words: &Words, today: Date, text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return Some(Self::default());
        }
        if let Ok(due) = dates::read_when_from(text, today) {
            return Some(Self { due: Some(due), ..Self::default() });
        }
        let (who, due) = match text.rsplit_once(',') {
            Some((who, when)) => match dates::read_when_from(when.trim(), today) {
                Ok(due) => (who.trim(), Some(due)),
                Err(_) => (text, None),
            },
            None => (text, None),
        };
        let known = Self::find(plan, words, who);
        match (known, due) {
            (Some(party), due) => Some(Self { due, ..party }),
            // Somebody new, who has a day: nobody writes a day in front of a colon otherwise.
            (None, Some(_)) => Some(Self { unit: who.to_owned(), due, ..Self::default() }),
            (None, None) => None,
        }
    }

    /// Reads who and when where nothing else can stand: a name that the plan does not know is a new unit.
    pub fn read_name(plan: &Plan, words: &Words, today: Date, text: &str) -> Self {
        Self::read(plan, words, today, text)
            .unwrap_or_else(|| Self { unit: text.trim().to_owned(), ..Self::default() })
    }

    /// Somebody by name, and a day: a name that the plan does not know is a new unit.
    pub fn of_name(plan: &Plan, words: &Words, name: &str, due: Option<When>) -> Self {
        let name = name.trim();
        let known = if name.is_empty() { Some(Self::default()) } else { Self::find(plan, words, name) };
        Self { due, ..known.unwrap_or_else(|| Self { unit: name.to_owned(), ..Self::default() }) }
    }

    /// Somebody whom the plan or the words of the language know by this name.
    fn find(plan: &Plan, words: &Words, name: &str) -> Option<Self> {
        let wanted = name.to_lowercase();
        let decider = Decider::INFO
            .codes
            .iter()
            .find(|code| words.text(&Phrase::choice(Decider::INFO.name, code)).to_lowercase() == wanted);
        let decider = decider.map(|code| Decider::from_code((*code).into()));
        let member = plan
            .participants()
            .iter()
            .find(|member| !member.title.is_empty() && member.title.to_lowercase() == wanted);
        let unit = plan.organisations().iter().find(|unit| unit.title.to_lowercase() == wanted);
        match (decider, member, unit) {
            (None, None, None) => None,
            (decider, Some(member), _) => Some(Self {
                participant: Some(member.id),
                decider: decider.unwrap_or_default(),
                ..Self::default()
            }),
            (decider, None, unit) => Some(Self {
                unit: unit.map(|unit| unit.title.to_string()).unwrap_or_default(),
                decider: decider.unwrap_or(Decider::OtherDecider),
                ..Self::default()
            }),
        }
    }

    /// The same for a task, which somebody does and nobody decides: a decider is a unit.
    pub fn into_doer(mut self, words: &Words) -> Self {
        let code = self.decider.code();
        if self.unit.is_empty() && !code.is_empty() && self.decider != Decider::OtherDecider {
            self.unit = words.text(&Phrase::choice(Decider::INFO.name, &code));
        }
        self.decider = Decider::default();
        self
    }

    /// Whether the plan has no unit of this name yet.
    pub fn is_new(&self, plan: &Plan) -> bool {
        let wanted = self.unit.to_lowercase();
        !wanted.is_empty() && !plan.organisations().iter().any(|unit| unit.title.to_lowercase() == wanted)
    }

    /// The unit, by name.
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// What the verbs take.
    pub fn note(&self) -> NoteParty<'_> {
        NoteParty {
            participant: self.participant,
            unit: &self.unit,
            decider: self.decider.clone(),
            due: self.due,
        }
    }
}

/// The names of units that begin with these letters, for completing: at most so many, in the plan's order.
pub fn unit_names<'a>(plan: &'a Plan, begins: &str, most: usize) -> Vec<&'a str> {
    let wanted = begins.trim().to_lowercase();
    if wanted.chars().count() < 2 {
        return Vec::new();
    }
    let units = plan.in_order(Kind::Organisation).into_iter();
    let titles = units.filter_map(|unit| plan.organisations().get(unit.id())).map(|unit| &*unit.title);
    titles.filter(|title| title.to_lowercase().starts_with(&wanted)).take(most).collect()
}
