//! The other kinds of record in a sample plan: services, staffing, indicators, decisions and more.
//!
//! They are filled in by the shapes of their fields, so that a new field or kind is in the sample at once.

use super::{FIRST_YEAR, SampleBuilder, years};
use crate::model::records::plan as about;
use crate::model::{
    Address, Amounts, ChoiceInfo, ClockTime, Key, Kind, Quantity, Shape, Uid, Value, VoteKey, When, Word,
    agenda_item, ballot, challenge, coverage_cell, decision, evidence, funding, idea, involvement, level,
    level_scheme, measure, meeting, open_question, parked_item, service, staffing, strategy, target_group,
    task,
};

/// The kinds, those that own others first, and for how many measures there is one.
const FURTHER_KINDS: [(Kind, usize); 31] = [
    (Kind::Part, 1000),
    (Kind::Guidance, 200),
    (Kind::Service, 20),
    (Kind::ProcessStep, 200),
    (Kind::LinkedPlan, 200),
    (Kind::Agreement, 100),
    (Kind::Requirement, 50),
    (Kind::Boundary, 50),
    (Kind::Staffing, 20),
    (Kind::Capacity, 100),
    (Kind::Competence, 100),
    (Kind::NeedEstimate, 100),
    (Kind::Funding, 10),
    (Kind::Indicator, 10),
    (Kind::Reading, 5),
    (Kind::Risk, 20),
    (Kind::Scenario, 500),
    (Kind::AgendaItem, 20),
    (Kind::Idea, 5),
    (Kind::Ballot, 100),
    (Kind::Decision, 50),
    (Kind::Anchoring, 1000),
    (Kind::ParkedItem, 100),
    (Kind::Task, 50),
    (Kind::OpenQuestion, 100),
    (Kind::Involvement, 100),
    (Kind::Consultation, 50),
    (Kind::ReportingLine, 500),
    (Kind::Chapter, 500),
    (Kind::Picture, 500),
    (Kind::CoverageCell, 0),
];

/// Fields that only some plans use, and those that were added later.
const OPTIONAL_FIELDS: [(Kind, u8); 65] = [
    (Kind::LevelScheme, level_scheme::TEXT.index),
    (Kind::LevelScheme, level_scheme::SOURCE.index),
    (Kind::LevelScheme, level_scheme::AS_OF.index),
    (Kind::Level, level::ANSWERS_TO.index),
    (Kind::TargetGroup, target_group::SEVERITY.index),
    (Kind::TargetGroup, target_group::DURATION.index),
    (Kind::TargetGroup, target_group::AVOIDS_HELP.index),
    (Kind::TargetGroup, target_group::UNWANTED_FOLLOW_UP.index),
    (Kind::TargetGroup, target_group::PART.index),
    (Kind::CoverageCell, coverage_cell::ASSESSED.index),
    (Kind::CoverageCell, coverage_cell::ASSESSED_BY.index),
    (Kind::Evidence, evidence::COMMISSIONER.index),
    (Kind::Evidence, evidence::RESPONDENTS.index),
    (Kind::Evidence, evidence::QUALITY.index),
    (Kind::Challenge, challenge::PART.index),
    (Kind::Strategy, strategy::OVERARCHING.index),
    (Kind::Strategy, strategy::PART.index),
    (Kind::Measure, measure::SERVICE.index),
    (Kind::Measure, measure::FORMER.index),
    (Kind::Measure, measure::FORMER_RESULT.index),
    (Kind::Measure, measure::EVIDENCE_BASE.index),
    (Kind::Measure, measure::PRINCIPLES.index),
    (Kind::Measure, measure::CATEGORIES.index),
    (Kind::Meeting, meeting::ENDED.index),
    (Kind::Meeting, meeting::LEADER.index),
    (Kind::Meeting, meeting::RECORDER.index),
    (Kind::Meeting, meeting::OTHERS.index),
    (Kind::Meeting, meeting::TABLES.index),
    (Kind::Meeting, meeting::NUMBERED.index),
    (Kind::Meeting, meeting::NEXT_STEPS.index),
    (Kind::Meeting, meeting::CORRECTIONS_BY.index),
    (Kind::AgendaItem, agenda_item::QUESTION.index),
    (Kind::AgendaItem, agenda_item::STEPS.index),
    (Kind::AgendaItem, agenda_item::BEGAN.index),
    (Kind::AgendaItem, agenda_item::RESUMED.index),
    (Kind::AgendaItem, agenda_item::MINUTES_BEFORE.index),
    (Kind::AgendaItem, agenda_item::STEP.index),
    (Kind::AgendaItem, agenda_item::COUNTS_FROM.index),
    (Kind::AgendaItem, agenda_item::PAUSED.index),
    (Kind::AgendaItem, agenda_item::EXTRA.index),
    (Kind::AgendaItem, agenda_item::SKIPPED.index),
    (Kind::AgendaItem, agenda_item::ACCOUNT.index),
    (Kind::Idea, idea::ITEM.index),
    (Kind::Idea, idea::NUMBER.index),
    (Kind::Idea, idea::REPEATS.index),
    (Kind::Idea, idea::SAME_AS.index),
    (Kind::Ballot, ballot::ITEM.index),
    (Kind::Ballot, ballot::VOTERS.index),
    (Kind::Ballot, ballot::CAST.index),
    (Kind::Decision, decision::ITEM.index),
    (Kind::Decision, decision::DUE.index),
    (Kind::Decision, decision::DONE.index),
    (Kind::Task, task::ITEM.index),
    (Kind::Involvement, involvement::ITEM.index),
    (Kind::ParkedItem, parked_item::ITEM.index),
    (Kind::ParkedItem, parked_item::ORGANISATION.index),
    (Kind::ParkedItem, parked_item::FROM.index),
    (Kind::ParkedItem, parked_item::DONE.index),
    (Kind::OpenQuestion, open_question::MEETING.index),
    (Kind::OpenQuestion, open_question::ITEM.index),
    (Kind::OpenQuestion, open_question::FROM.index),
    (Kind::OpenQuestion, open_question::DONE.index),
    (Kind::Service, service::STATE.index),
    (Kind::Funding, funding::UNTIL.index),
    (Kind::Funding, funding::AMOUNTS.index),
];

impl SampleBuilder<'_, '_> {
    /// Makes the further records.
    pub(super) fn add_further_kinds(&mut self) {
        // Owners before what they own: links are drawn from the records that exist when a record is filled.
        for (kind, measures) in FURTHER_KINDS {
            if kind == Kind::CoverageCell {
                self.make_cells();
                continue;
            }
            let count = self.count_for(measures, 4);
            for id in self.add(kind, count) {
                self.fill_record(kind, id);
            }
        }
        // Fields that were added later are filled last. Drawn where they belong, they would shift every throw of the dice after
        // them, and with it the plan on which tests and figures of benches rest.
        self.fill_plan_further();
        for (kind, field) in OPTIONAL_FIELDS {
            let mut ids = Vec::new();
            self.draft.plan().for_each_record(kind, &mut |record| ids.push(record.id()));
            // The six gatherings are too few for chance to use each field.
            let few = ids.len() < 5 || kind == Kind::Meeting;
            for id in ids {
                if few || self.dice.percent(40) {
                    self.fill_field(kind, id, field);
                }
            }
        }
    }

    /// Fills further fields of the plan's own record.
    fn fill_plan_further(&mut self) {
        for field in
            [about::FRAME.index, about::MAIN_SCHEME.index, about::TITLES.index, about::SUMMARIES.index]
        {
            self.fill_field(Kind::Plan, Uid::PLAN, field);
        }
    }

    /// A cell for most pairs of target group and level, each with an assessment.
    fn make_cells(&mut self) {
        for group in self.groups.clone() {
            for level in self.levels.clone() {
                let id = coverage_cell::id_of(group, level);
                if self.dice.percent(70) && self.draft.add_with_id(Kind::CoverageCell, id) {
                    self.set_owner(coverage_cell::TARGET_GROUP, id, group);
                    self.set_owner(coverage_cell::LEVEL, id, level);
                    self.set_random_choice(coverage_cell::STATE, id);
                    self.set_text_sometimes(30, coverage_cell::REASON, id, "priority-reason");
                }
            }
        }
    }

    /// Fills most of a record's fields.
    fn fill_record(&mut self, kind: Kind, id: Uid) {
        let at_once = |field| !OPTIONAL_FIELDS.contains(&(kind, field));
        for (field, info) in kind.own_fields().filter(|(field, _)| at_once(*field)) {
            // The dice are thrown only where it matters: a throw more would change all that follows.
            let always = is_title(kind, field) || matches!(info.shape, Shape::Owner(_));
            if always || self.dice.percent(85) {
                self.fill_field(kind, id, field);
            }
        }
        if kind == Kind::Staffing {
            self.split_staffing(id);
        }
    }

    /// Fills one field.
    fn fill_field(&mut self, kind: Kind, id: Uid, field: u8) {
        let Some(info) = kind.info(field) else { return };
        for (key, value) in self.random_facts(kind, field, info.shape) {
            let written = self.draft.write(Address { kind, id, field, key }, value);
            debug_assert!(written.is_ok(), "{}.{}: {written:?}", kind.code(), info.name);
        }
    }

    /// Three breakdowns of the same full-time equivalents, which agree.
    fn split_staffing(&mut self, id: Uid) {
        let Some(now) = self.draft.plan().staffing().get(id).and_then(|staffing| staffing.now) else {
            return;
        };
        for field in [staffing::BY_CATEGORY.index, staffing::BY_EDUCATION.index, staffing::BY_COURSE.index] {
            let Some(Shape::ByChoice(info)) = Kind::Staffing.info(field).map(|info| info.shape) else {
                continue;
            };
            for word in info.codes.iter().filter_map(|code| Word::new(code)) {
                let at = Address { kind: Kind::Staffing, id, field, key: Key::Word(word) };
                let cleared = self.draft.write(at, Value::Nothing);
                debug_assert!(cleared.is_ok(), "{cleared:?}");
            }
            // Breakdowns have to add up to the total, else the check of sums would report every staffing of the sample.
            let half = Quantity::from_parts(now.parts() / 2);
            let rest = Quantity::from_parts(now.parts() - half.parts());
            for (word, part) in two_words(info).into_iter().zip([half, rest]) {
                let at = Address { kind: Kind::Staffing, id, field, key: Key::Word(word) };
                let written = self.draft.write(at, Value::Number(part));
                debug_assert!(written.is_ok(), "{written:?}");
            }
        }
    }

    /// Facts for a field, by its shape.
    fn random_facts(&mut self, kind: Kind, field: u8, shape: Shape) -> Vec<(Key, Value)> {
        match shape {
            Shape::Links(to) => {
                self.random_records(to).into_iter().map(|id| (Key::Record(id), Value::Yes)).collect()
            }
            Shape::AnyLinks => {
                let to = self.dice.one(&[Kind::Measure, Kind::Challenge, Kind::TargetGroup]).unwrap_or(kind);
                self.random_records(to).into_iter().map(|id| (Key::Any(to, id), Value::Yes)).collect()
            }
            Shape::Pairs(first, second) => {
                let level = self.random_records(second).first().copied();
                self.random_records(first).into_iter().map(|id| (Key::Pair(id, level), Value::Yes)).collect()
            }
            Shape::Choices(info) => {
                two_words(info).into_iter().map(|word| (Key::Word(word), Value::Yes)).collect()
            }
            Shape::ByChoice(info) => {
                let words = two_words(info).into_iter();
                words.map(|word| (Key::Word(word), Value::Number(self.random_number(5)))).collect()
            }
            Shape::ByYear => {
                let operating = self.random_number(90).checked_mul(1000);
                let amounts = Amounts { operating, ..Amounts::default() };
                vec![(Key::Year(FIRST_YEAR), Value::Amounts(amounts))]
            }
            Shape::TextBy(Some(info)) => {
                let words = two_words(info).into_iter();
                words.map(|word| (Key::Word(word), self.random_text("priority-reason"))).collect()
            }
            Shape::Tally => {
                let options = self.random_records(Kind::Measure);
                let votes = |at: usize, id: Uid| {
                    VoteKey::sum(u16::try_from(at + 1).unwrap_or(1), Some((Kind::Measure, id)))
                };
                let keys = options.into_iter().enumerate().map(|(at, id)| votes(at, id));
                keys.map(|key| (Key::Vote(key), Value::Number(self.random_number(9)))).collect()
            }
            _ => vec![(Key::Whole, self.random_fact(kind, field, shape))],
        }
    }

    /// A fact for a field that holds one.
    fn random_fact(&mut self, kind: Kind, field: u8, shape: Shape) -> Value {
        match shape {
            Shape::Line if is_title(kind, field) => self.random_text(title_section(kind)),
            Shape::Line => self.random_text("basis"),
            Shape::Prose => self.random_text("note"),
            Shape::Number => Value::Number(self.random_number(40)),
            Shape::Flag => Value::Yes,
            Shape::When => Value::When(When::Year(FIRST_YEAR - 1)),
            Shape::Clock => ClockTime::new(9, 0).map_or(Value::Nothing, Value::Clock),
            Shape::Period => Value::Period(years(0, 1)),
            Shape::Choice(info) => {
                self.dice.one(info.codes).map_or(Value::Nothing, |code| Value::Choice(code.into()))
            }
            Shape::Range => Value::Range(self.random_range(40)),
            Shape::Link(to) | Shape::Owner(to) => {
                self.random_records(to).first().map_or(Value::Nothing, |id| Value::Record(*id))
            }
            _ => Value::Nothing,
        }
    }

    fn random_text(&mut self, section: &str) -> Value {
        Value::Text(self.words.random_text(section, &mut self.dice).into())
    }

    fn random_number(&mut self, most: usize) -> Quantity {
        let number = self.dice.between(1, most);
        i64::try_from(number).ok().and_then(Quantity::from_whole).unwrap_or_default()
    }

    /// One or two records of a kind, where there are any.
    fn random_records(&mut self, kind: Kind) -> Vec<Uid> {
        let all = self.ids.entry(kind).or_insert_with(|| {
            let mut all = Vec::new();
            self.draft.plan().for_each_record(kind, &mut |record| all.push(record.id()));
            all
        });
        let count = self.dice.between(1, 2);
        (0..count).filter_map(|_| self.dice.one(all)).collect()
    }
}

fn is_title(kind: Kind, field: u8) -> bool {
    kind.title().is_some_and(|title| title.index == field)
}

/// The first two words of a choice, of those that can be keys.
fn two_words(info: &ChoiceInfo) -> Vec<Word> {
    info.codes.iter().filter_map(|code| Word::new(code)).take(2).collect()
}

/// The section of words for titles of a kind.
const fn title_section(kind: Kind) -> &'static str {
    match kind {
        Kind::Guidance | Kind::Requirement | Kind::LinkedPlan => "basis",
        Kind::Service | Kind::Capacity | Kind::Staffing | Kind::Boundary => "offer",
        Kind::Indicator | Kind::NeedEstimate => "indicator",
        Kind::Competence => "skill",
        Kind::Funding => "funding",
        Kind::AgendaItem => "meeting",
        Kind::Risk => "bottleneck",
        Kind::Consultation | Kind::Involvement => "challenge",
        _ => "measure",
    }
}
