//! A realistic plan of any size, with holes on purpose: to try the program with, to measure it, to test it.
//!
//! Not a template: no real plan begins with it. Everything in it is invented.

mod around;
mod chain;
mod further;
mod words;

use self::words::{Dice, SampleWords};
use super::{Draft, rewrite};
use crate::model::records::plan;
use crate::model::{
    Channel, Choice, Field, IdGenerator, Key, Kind, Origin, Owner, Period, Plan, Quantity, Range, Record,
    Shaped, Uid, Value, When,
};
use crate::text::Phrase;
use std::collections::BTreeMap;

/// The first of the four years of a sample plan.
const FIRST_YEAR: i16 = 2027;
/// How many years it has amounts for.
const YEARS: i16 = 4;

/// A plan with this many measures and what belongs around them; the same seed gives the same plan.
pub fn sample(measures: usize, seed: u64) -> Plan {
    let mut ids = IdGenerator::seeded(seed);
    let mut whole = Plan::default();
    let change = rewrite(&whole, &mut ids, Phrase::default(), |draft| {
        let mut maker = SampleBuilder::new(draft, measures, seed);
        maker.fill_plan_record();
        maker.add_surroundings();
        maker.add_chain();
        maker.add_further_kinds();
    });
    let made = change.apply(&mut whole);
    debug_assert!(made.is_ok(), "a draft's change fits the plan it was made from: {made:?}");
    whole
}

/// The state of a sample plan in the making.
struct SampleBuilder<'a, 'd> {
    draft: &'a mut Draft<'d>,
    dice: Dice,
    words: SampleWords,
    measures: usize,
    levels: Vec<Uid>,
    groups: Vec<Uid>,
    organisations: Vec<Uid>,
    participants: Vec<Uid>,
    evidence: Vec<Uid>,
    challenges: Vec<Uid>,
    goals: Vec<Uid>,
    strategies: Vec<Uid>,
    /// The records of kinds that others are tied to, found once.
    ids: BTreeMap<Kind, Vec<Uid>>,
}

impl<'a, 'd> SampleBuilder<'a, 'd> {
    fn new(draft: &'a mut Draft<'d>, measures: usize, seed: u64) -> Self {
        Self {
            draft,
            // Not the seed itself: dice and identities would then be the same numbers in turn.
            dice: Dice::seeded(seed.rotate_left(32) ^ 0x5EED),
            words: SampleWords::read(),
            measures,
            levels: Vec::new(),
            groups: Vec::new(),
            organisations: Vec::new(),
            participants: Vec::new(),
            evidence: Vec::new(),
            challenges: Vec::new(),
            goals: Vec::new(),
            strategies: Vec::new(),
            ids: BTreeMap::new(),
        }
    }

    fn fill_plan_record(&mut self) {
        let id = Uid::PLAN;
        self.set_text(plan::TITLE, id, "plan-title");
        self.set_text(plan::TEXT, id, "summary");
        self.set_text(plan::MUNICIPALITY, id, "municipality");
        self.draft.set(plan::MUNICIPALITY_NUMBER, id, "9999");
        self.draft.set(plan::KIND, id, plan::PlanKind::ThemePlan);
        self.draft.set(plan::PERIOD, id, years(0, YEARS - 1));
        self.draft.set(plan::LANGUAGE, id, plan::WrittenStandard::Nb);
        self.draft.set(plan::STATE, id, plan::PlanState::Draft);
        self.draft.set(plan::VERSION, id, "0.3");
        self.set_text(plan::MANDATE, id, "mandate");
        self.set_text(plan::SCOPE_IN, id, "scope-in");
        self.set_text(plan::SCOPE_OUT, id, "scope-out");
        self.draft.set(plan::PRICE_YEAR, id, Quantity::from_whole(i64::from(FIRST_YEAR) - 1));
        self.draft.set(plan::MUNICIPALITY_WORD, id, plan::MunicipalityWord::Kommune);
        self.draft.set(plan::CASE_NUMBER, id, "26/00417");
    }

    /// How many of something there are when there is one for so many measures, and at least a few.
    fn count_for(&self, measures: usize, at_least: usize) -> usize {
        self.measures.div_ceil(measures).max(at_least)
    }

    /// Sets a text from a section of the words.
    fn set_text<S: Shaped + for<'t> From<&'t str>>(&mut self, field: Field<S>, id: Uid, section: &str) {
        let text = self.words.random_text(section, &mut self.dice);
        self.draft.set(field, id, text.as_str());
    }

    /// Sets a text in some of a hundred cases only.
    fn set_text_sometimes<S: Shaped + for<'t> From<&'t str>>(
        &mut self,
        chance: usize,
        field: Field<S>,
        id: Uid,
        section: &str,
    ) {
        if self.dice.percent(chance) {
            self.set_text(field, id, section);
        }
    }

    /// Chooses one of the declared choices.
    fn set_random_choice<C: Choice>(&mut self, field: Field<C>, id: Uid) {
        if let Some(code) = self.dice.one(C::INFO.codes) {
            self.draft.set_fact(field, id, Key::Whole, Value::Choice(code.into()));
        }
    }

    /// Links to one of some records.
    fn set_random_link<S: Shaped>(&mut self, field: Field<S>, id: Uid, to: &[Uid]) {
        if let Some(to) = self.dice.one(to) {
            self.draft.set_fact(field, id, Key::Whole, Value::Record(to));
        }
    }

    /// Names the record that owns one.
    fn set_owner<T: Record>(&mut self, field: Field<Owner<T>>, id: Uid, owner: Uid) {
        self.draft.set_fact(field, id, Key::Whole, Value::Record(owner));
    }

    /// Adds up to so many of some records to a set.
    fn add_random_links<S: Shaped>(&mut self, field: Field<S>, id: Uid, from: &[Uid], at_most: usize) {
        for _ in 0..self.dice.between(1, at_most) {
            if let Some(to) = self.dice.one(from) {
                self.draft.link(field, id, to);
            }
        }
    }

    /// Where a record came from, for some of them.
    fn set_origin(&mut self, field: Field<Origin>, id: Uid, meeting: usize) {
        if self.dice.percent(30) {
            let detail = format!("{meeting}.{}", self.dice.between(1, 5));
            self.draft.set(field, id, Origin { channel: Channel::Workshop, detail: detail.as_str().into() });
        }
    }

    /// A number between two, with its source; some have one end only, and some no source.
    fn random_range(&mut self, largest: usize) -> Range {
        let low = self.dice.between(5, largest.max(6));
        let high = low + self.dice.below(low);
        let number = |number: usize| i64::try_from(number).ok().and_then(Quantity::from_whole);
        let source = if self.dice.percent(85) {
            self.words.random_text("source", &mut self.dice)
        } else {
            String::new()
        };
        Range {
            low: number(low),
            high: if self.dice.percent(80) { number(high) } else { None },
            source: source.as_str().into(),
        }
    }

    fn add(&mut self, kind: Kind, count: usize) -> Vec<Uid> {
        self.draft.add_many(kind, count)
    }
}

/// Years of the plan, counted from its first.
fn years(first: i16, last: i16) -> Period {
    Period::between(When::Year(FIRST_YEAR + first), When::Year(FIRST_YEAR + last))
}
