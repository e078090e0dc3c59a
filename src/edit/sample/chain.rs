//! The chain of a sample plan: challenges, goals, strategies, and the measures with their money.

use super::{FIRST_YEAR, SampleBuilder, YEARS, years};
use crate::model::{
    Amounts, Duration, Key, Kind, Period, PeriodEnd, Quantity, Uid, Value, When, challenge, evidence, goal,
    measure, strategy,
};

impl SampleBuilder<'_, '_> {
    /// Makes the chain, and ties the figures to it.
    pub(super) fn add_chain(&mut self) {
        self.make_challenges();
        self.make_goals();
        self.make_strategies();
        let count = self.measures;
        let measures = self.add(Kind::Measure, count);
        for id in &measures {
            self.fill_measure(*id);
        }
        self.link_evidence(&measures);
    }

    fn make_challenges(&mut self) {
        let count = self.count_for(8, 4);
        self.challenges = self.add(Kind::Challenge, count);
        for (at, id) in self.challenges.clone().into_iter().enumerate() {
            self.set_text(challenge::TITLE, id, "challenge");
            self.set_text_sometimes(70, challenge::TEXT, id, "challenge-text");
            self.set_random_choice(challenge::AGES, id);
            let unsolved = self.dice.percent(10);
            self.draft.set(challenge::UNSOLVED, id, unsolved);
            let groups = self.groups.clone();
            self.add_random_links(challenge::TARGET_GROUPS, id, &groups, 3);
            self.set_origin(challenge::ORIGIN, id, 1);
            // Every fourth is a sub-point of one that is none.
            if at % 4 == 3 {
                let above: Vec<Uid> = self.challenges.iter().skip(at - 3).take(3).copied().collect();
                self.set_random_link(challenge::PARENT, id, &above);
            }
        }
    }

    fn make_goals(&mut self) {
        let count = self.count_for(12, 3);
        self.goals = self.add(Kind::Goal, count);
        for (at, id) in self.goals.clone().into_iter().enumerate() {
            self.set_text(goal::TITLE, id, "goal");
            self.set_text_sometimes(60, goal::TEXT, id, "goal-text");
            self.set_origin(goal::ORIGIN, id, 2);
            if self.dice.percent(85) {
                let challenges = self.challenges.clone();
                self.add_random_links(goal::CHALLENGES, id, &challenges, 2);
            }
            if at % 3 == 2 {
                let above: Vec<Uid> = self.goals.iter().skip(at - 2).take(1).copied().collect();
                self.set_random_link(goal::PARENT, id, &above);
            }
        }
    }

    fn make_strategies(&mut self) {
        let count = self.count_for(6, 2);
        self.strategies = self.add(Kind::Strategy, count);
        let (goals, challenges) = (self.goals.clone(), self.challenges.clone());
        for id in self.strategies.clone() {
            self.set_text(strategy::TITLE, id, "strategy");
            self.set_text_sometimes(75, strategy::TEXT, id, "strategy-text");
            self.set_random_choice(strategy::STATE, id);
            self.add_random_links(strategy::GOALS, id, &goals, 2);
            self.set_text_sometimes(10, strategy::NOTE, id, "note");
            if self.dice.percent(80) {
                self.add_random_links(strategy::CHALLENGES, id, &challenges, 2);
            }
        }
    }

    fn fill_measure(&mut self, id: Uid) {
        self.set_text(measure::TITLE, id, "measure");
        self.set_text_sometimes(80, measure::TEXT, id, "measure-text");
        self.link_measure(id);
        self.set_measure_lead(id);
        self.set_measure_times(id);
        self.set_random_choice(measure::CHANGE, id);
        if self.dice.percent(80) {
            self.draft.set(measure::KIND, id, measure::MeasureKind::Measure);
            self.set_measure_amounts(id);
        } else {
            self.draft.set(measure::KIND, id, measure::MeasureKind::Assignment);
        }
        self.set_text_sometimes(60, measure::INDICATOR, id, "indicator");
        self.set_text_sometimes(70, measure::PRIORITY, id, "priority");
        self.set_text_sometimes(30, measure::PRIORITY_REASON, id, "priority-reason");
        self.set_text_sometimes(25, measure::BOTTLENECK, id, "bottleneck");
        self.set_text_sometimes(10, measure::NOTE, id, "note");
        self.set_origin(measure::ORIGIN, id, 4);
        if self.dice.percent(15) {
            self.draft.set(measure::STATUTORY, id, true);
            self.set_text_sometimes(80, measure::STATUTORY_BASIS, id, "basis");
        }
        if self.dice.percent(20) {
            let number = format!("26/{:05}", self.dice.below(100_000));
            self.draft.set(measure::CASE_NUMBER, id, number.as_str());
        }
    }

    /// Links it to strategies and goals, and to whom it reaches; one in twenty has no link.
    fn link_measure(&mut self, id: Uid) {
        let (strategies, goals) = (self.strategies.clone(), self.goals.clone());
        if self.dice.percent(85) {
            self.add_random_links(measure::STRATEGIES, id, &strategies, 1);
        }
        if self.dice.percent(60) {
            self.add_random_links(measure::GOALS, id, &goals, 1);
        }
        if self.dice.percent(20) {
            let challenges = self.challenges.clone();
            self.add_random_links(measure::CHALLENGES, id, &challenges, 1);
        }
        for _ in 0..self.dice.between(0, 2) {
            let level = if self.dice.percent(70) { self.dice.one(&self.levels) } else { None };
            if let Some(group) = self.dice.one(&self.groups) {
                self.draft.set_fact(measure::REACH, id, Key::Pair(group, level), Value::Yes);
            }
        }
    }

    /// Sets its lead; one in eight has none, and not every lead has accepted.
    fn set_measure_lead(&mut self, id: Uid) {
        let organisations = self.organisations.clone();
        if self.dice.percent(88) {
            self.set_random_link(measure::LEAD, id, &organisations);
            self.set_text_sometimes(60, measure::LEAD_ROLE, id, "role");
            if self.dice.percent(55) {
                let month = u8::try_from(self.dice.between(1, 12)).unwrap_or(1);
                self.draft.set(measure::ACCEPTED, id, Some(When::Month(FIRST_YEAR - 1, month)));
            }
        }
        if self.dice.percent(50) {
            self.add_random_links(measure::CONTRIBUTORS, id, &organisations, 3);
        }
    }

    fn set_measure_times(&mut self, id: Uid) {
        let first = i16::try_from(self.dice.below(3)).unwrap_or(0);
        let period = match self.dice.below(6) {
            0 => Period { from: Some(When::Year(FIRST_YEAR + first)), to: PeriodEnd::Ongoing },
            1 => Period::of(When::Quarter(FIRST_YEAR + first, 3)),
            2 => Period { from: Some(When::Half(FIRST_YEAR + first, 2)), to: PeriodEnd::Open },
            3 if self.dice.percent(40) => Period::default(),
            _ => years(first, YEARS - 1),
        };
        self.draft.set(measure::PERIOD, id, period);
        if self.dice.percent(75) {
            self.set_random_choice(measure::STATUS, id);
            self.draft.set(measure::STATUS_DATE, id, Some(When::Month(FIRST_YEAR - 1, 9)));
        }
    }

    /// Amounts over the plan's years; some have an investment without running cost.
    fn set_measure_amounts(&mut self, id: Uid) {
        self.set_text_sometimes(80, measure::FUNDING, id, "funding");
        let basis = if self.dice.percent(90) { "frame_change" } else { "whole_budget" };
        self.draft.set_fact(measure::BASIS, id, Key::Whole, Value::Choice(basis.into()));
        let first = self.dice.below(3);
        let operating = self.random_kroner(4, 160);
        let investment = if self.dice.percent(12) { self.random_kroner(20, 900) } else { None };
        let fte =
            if self.dice.percent(50) { self.random_quantity(2, 30, Quantity::PER_UNIT / 10) } else { None };
        let lasting = self.dice.percent(70);
        let last = if lasting { usize::from(YEARS.unsigned_abs()) } else { first + 1 };
        for at in first..last {
            let amounts = Amounts {
                // An investment comes without running cost in its first year: a check has something to find.
                operating: operating.filter(|_| investment.is_none() || at > first),
                investment: investment.filter(|_| at == first),
                fte,
                duration: if lasting { Duration::Lasting } else { Duration::OneOff },
            };
            let year = FIRST_YEAR + i16::try_from(at).unwrap_or(0);
            self.draft.set_fact(measure::AMOUNTS, id, Key::Year(year), Value::Amounts(amounts));
        }
    }

    /// An amount in kroner, in steps of five thousand, sometimes negative (a saving).
    fn random_kroner(&mut self, least: usize, most: usize) -> Option<Quantity> {
        let amount = self.random_quantity(least, most, Quantity::PER_UNIT * 5_000)?;
        Some(if self.dice.percent(6) { -amount } else { amount })
    }

    /// So many steps of so many ten-thousandths.
    fn random_quantity(&mut self, least: usize, most: usize, step: i64) -> Option<Quantity> {
        let steps = i64::try_from(self.dice.between(least, most)).ok()?;
        Quantity::from_parts(step).checked_mul(steps)
    }

    fn link_evidence(&mut self, measures: &[Uid]) {
        for id in self.evidence.clone() {
            let (group, challenge) = (self.dice.one(&self.groups), self.dice.one(&self.challenges));
            let measure = if self.dice.percent(40) { self.dice.one(measures) } else { None };
            let about = [(Kind::TargetGroup, group), (Kind::Challenge, challenge), (Kind::Measure, measure)];
            for (kind, to) in about {
                if let Some(to) = to {
                    self.draft.set_fact(evidence::ABOUT, id, Key::Any(kind, to), Value::Yes);
                }
            }
        }
    }
}
