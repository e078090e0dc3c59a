//! Takes the line: what was typed becomes ideas, decisions, tasks, questions and lines of the minutes.

use super::line::{Explanation, LineEntry, LineWords, read_line};
use super::mode::GatheringMode;
use super::party::Party;
use super::perform::{Performed, Surroundings};
use crate::analysis::gathering::{ideas_of, open_points};
use crate::edit::Change;
use crate::edit::verbs;
use crate::edit::verbs::gathering::{self, DecisionNote, IdeaNote};
use crate::model::decision::DecisionRoad;
use crate::model::{Plan, Prose, Quantity, RecordKey, Uid, When};
use crate::text::Phrase;

/// How many ideas a gathering may have.
const MOST_IDEAS: i64 = 500;

impl GatheringMode {
    /// Takes the line.
    pub(super) fn enter(&mut self, text: &str, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let entry = read_line(text, self.purpose(at.plan), &LineWords::of(at.words))?;
        let done = self.enter_entry(entry, at)?;
        self.taken += 1;
        Ok(done)
    }

    fn enter_entry(&mut self, entry: LineEntry, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        match entry {
            LineEntry::Account(text) => {
                let item = self.running_item(at)?;
                Ok(gathering::add_account(at.plan, item.id, &text).into())
            }
            LineEntry::Idea { table, theme, text } => self.add_idea(table, theme, &text, at),
            LineEntry::Repeat(number) => {
                let idea = self.idea(number, at.plan)?;
                Ok(verbs::repeat_idea(at.plan, idea).into())
            }
            LineEntry::Merge { from, into } => {
                let (from, into) = (self.idea(from, at.plan)?, self.idea(into, at.plan)?);
                Self::merge(from, Some(into), at)
            }
            LineEntry::Part(number) => {
                let idea = self.idea(number, at.plan)?;
                Self::merge(idea, None, at)
            }
            LineEntry::Park { number, party } => {
                let idea = self.idea(number, at.plan)?;
                self.park(idea, &party, at)
            }
            LineEntry::Decision(text) => {
                let place = self.location(at)?;
                let (change, id) = gathering::add_decision(at.plan, at.ids, &place, &text);
                self.decision = Some(id);
                Ok(change.into())
            }
            LineEntry::Explain(how, text) => self.explain(how, &text, at),
            LineEntry::Task { party, text } => self.add_task(&party, &text, at),
            LineEntry::Question { party, text } => self.add_question(&party, &text, at),
            LineEntry::Settle(point) => self.settle(point, true, at),
            LineEntry::Keep(point) => self.settle(point, false, at),
            LineEntry::Heads(heads) => {
                let heads = Quantity::from_whole(i64::from(heads)).unwrap_or_default();
                Ok(gathering::add_heads(at.plan, at.ids, self.meeting, heads).into())
            }
            LineEntry::Guest(from) => {
                let (change, _) = gathering::add_present(at.plan, at.ids, self.meeting, &from);
                Ok(change.into())
            }
            LineEntry::OpenBallot { .. }
            | LineEntry::Voters(_)
            | LineEntry::Paper(_)
            | LineEntry::BlankPaper => self.vote(entry, at),
        }
    }

    fn add_idea(
        &mut self,
        table: Option<u16>,
        theme: Option<String>,
        text: &str,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let place = self.location(at)?;
        let (table_now, theme_now) = (table.or(self.table), theme.unwrap_or_else(|| self.theme.clone()));
        let mut done = Performed::default();
        if !text.is_empty() {
            let numbered =
                at.plan.meetings().get(self.meeting).and_then(|meeting| meeting.numbered?.as_whole());
            if numbered.unwrap_or_default() >= MOST_IDEAS {
                return Err(Phrase::new("line-many-ideas").with("most", MOST_IDEAS));
            }
            let note = IdeaNote { text, table: table_now, theme: &theme_now };
            let (change, _, _) = gathering::add_idea(at.plan, at.ids, &place, &note);
            done.change = change;
            done.remark = gathering::is_long_idea(text).then(|| Phrase::new("line-long-idea"));
        }
        (self.table, self.theme) = (table_now, theme_now);
        Ok(done)
    }

    /// The idea of a number in this gathering.
    pub(super) fn idea(&self, number: i64, plan: &Plan) -> Result<Uid, Phrase> {
        let mut ideas = ideas_of(plan, self.meeting).into_iter();
        let found = ideas.find(|idea| idea.number.and_then(Quantity::as_whole) == Some(number));
        found
            .map(|idea| idea.id)
            .ok_or_else(|| Phrase::new("line-no-idea").with("number", number.to_string()))
    }

    pub(super) fn merge(
        from: Uid,
        into: Option<Uid>,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let change = match into {
            Some(into) => verbs::merge_ideas(at.plan, at.ids, from, into),
            None => verbs::part_idea(at.plan, at.ids, from),
        };
        if change.is_empty() { Err(Phrase::new("line-same-idea")) } else { Ok(change.into()) }
    }

    pub(super) fn park(
        &self,
        idea: Uid,
        party: &str,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let place = self.location(at)?;
        let party = Party::read_name(at.plan, at.words, party).into_doer(at.words);
        let remark = new_unit(&party, at.plan);
        let (change, _) = gathering::park_idea(at.plan, at.ids, &place, &party.note(), idea);
        Ok(Performed { change, remark, ..Performed::default() })
    }

    fn explain(&self, how: Explanation, text: &str, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let text = (!text.is_empty()).then(|| Prose::new(text));
        let note = match how {
            Explanation::Agreement => {
                DecisionNote { how: DecisionRoad::Agreement, reason: text, dissent: None }
            }
            Explanation::Majority => {
                DecisionNote { how: DecisionRoad::Majority, reason: text, dissent: None }
            }
            Explanation::Dissent => {
                DecisionNote { how: DecisionRoad::default(), reason: None, dissent: text }
            }
        };
        self.explain_last(&note, at)
    }

    /// Notes how the last decision was reached.
    pub(super) fn explain_last(
        &self,
        note: &DecisionNote,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let decision = self.decision.ok_or_else(|| Phrase::new("line-no-decision"))?;
        Ok(gathering::explain_decision(at.plan, at.ids, decision, note).into())
    }

    fn add_task(&self, party: &str, text: &str, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let place = self.location(at)?;
        let (party, text) = with_party(party, text, at);
        let party = party.into_doer(at.words);
        let remark = new_unit(&party, at.plan);
        let (change, _) = gathering::add_task(at.plan, at.ids, &place, &party.note(), &text);
        Ok(Performed { change, remark, ..Performed::default() })
    }

    fn add_question(&self, party: &str, text: &str, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let place = self.location(at)?;
        let (party, text) = with_party(party, text, at);
        let remark = new_unit(&party, at.plan);
        let (change, _) = gathering::add_open_question(at.plan, at.ids, &place, &party.note(), &text);
        Ok(Performed { change, remark, ..Performed::default() })
    }

    fn settle(&self, point: usize, settled: bool, at: &Surroundings<'_>) -> Result<Performed, Phrase> {
        let meeting = at.plan.meetings().get(self.meeting);
        let points = meeting.map(|meeting| open_points(at.plan, meeting)).unwrap_or_default();
        let record = point.checked_sub(1).and_then(|place| points.get(place)).map(|point| point.record);
        let record = record.ok_or_else(|| Phrase::new("line-no-point").with("number", point.to_string()))?;
        Ok(self.settle_record(record, settled, at).into())
    }

    /// An open point is settled on the gathering's day, or stays.
    pub(super) fn settle_record(&self, record: RecordKey, settled: bool, at: &Surroundings<'_>) -> Change {
        let day = at
            .plan
            .meetings()
            .get(self.meeting)
            .and_then(|meeting| meeting.date.filter(|date| matches!(date, When::Day(_))))
            .unwrap_or_else(|| at.today());
        gathering::settle_open_point(at.plan, record, settled.then_some(day))
    }
}

/// Who and when in front of a text; where they name nobody, all of it is the text.
fn with_party(party: &str, text: &str, at: &Surroundings<'_>) -> (Party, String) {
    match Party::read(at.plan, at.words, party) {
        Some(read) => (read, text.to_owned()),
        None => (Party::default(), format!("{party}: {text}")),
    }
}

/// What is said of a unit that the plan did not have.
fn new_unit(party: &Party, plan: &Plan) -> Option<Phrase> {
    party.is_new(plan).then(|| Phrase::new("line-new-unit").with("name", party.unit().to_owned()))
}
