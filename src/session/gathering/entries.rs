//! Takes the line: what was typed becomes ideas, decisions, tasks, questions and lines of the minutes.

use super::line::{Explanation, LineEntry, LineWords, read_line};
use super::mode::GatheringMode;
use super::party::Party;
use super::perform::{Performed, Surroundings};
use crate::analysis::gathering::{ideas_of, open_points};
use crate::edit::Change;
use crate::edit::verbs;
use crate::edit::verbs::gathering::{self, DecisionBasis, IdeaNote};
use crate::model::decision::DecisionMethod;
use crate::model::{Plan, Prose, Quantity, RecordKey, Uid, When};
use crate::session::window::gathering_act::GatheringNote;
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

    /// Takes the line of a window that closes. What cannot be read, and would be refused otherwise, goes to what the minutes tell of
    /// the running point, else of the one before, else of the first.
    pub(super) fn keep_text(&mut self, text: &str, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        self.enter(text, at).or_else(|problem| {
            let agenda = self.agenda_now(at.plan)?;
            let item =
                agenda.running().or_else(|| agenda.previous()).or_else(|| agenda.items.first().copied());
            Ok(gathering::add_account(at.plan, item.ok_or(problem)?.id, text).into())
        })
    }

    fn enter_entry(&mut self, entry: LineEntry, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        match entry {
            LineEntry::Account(text) => {
                let item = self.running_item(at)?;
                Ok(gathering::add_account(at.plan, item.id, &text).into())
            }
            LineEntry::Idea { table, theme, text } => {
                let theme = theme.unwrap_or_else(|| self.theme.clone());
                self.add_idea(table.or(self.table), theme, &text, at)
            }
            LineEntry::Repeat(number) => {
                let idea = self.idea(number, at.plan)?;
                Ok(verbs::repeat_idea(at.plan, idea).into())
            }
            LineEntry::Merge { from, into } => {
                let (from, into) = (self.idea(from, at.plan)?, self.idea(into, at.plan)?);
                Self::merge(from, Some(into), at)
            }
            LineEntry::Separate(number) => {
                let idea = self.idea(number, at.plan)?;
                Self::merge(idea, None, at)
            }
            LineEntry::Park { number, party } => {
                let party = Party::read_name(at.plan, at.words, at.now.today(), &party);
                self.park(self.idea(number, at.plan)?, party, at)
            }
            LineEntry::Decision(text) => self.add_decision(&text, &DecisionBasis::default(), at),
            LineEntry::Explain(how, text) => self.explain(how, &text, at),
            LineEntry::Task { party, text } => {
                let (party, text) = with_party(&party, text, at);
                self.add_task(party, &text, at)
            }
            LineEntry::Question { party, text } => {
                let (party, text) = with_party(&party, text, at);
                self.add_question(&party, &text, at)
            }
            LineEntry::Settle(point) => self.settle(point, true, at),
            LineEntry::Keep(point) => self.settle(point, false, at),
            LineEntry::Heads(heads) => Ok(self.add_heads(heads, at)),
            LineEntry::Guest(from) => Ok(self.add_guest(&from, at)),
            LineEntry::OpenBallot { .. }
            | LineEntry::Voters(_)
            | LineEntry::Paper(_)
            | LineEntry::BlankPaper => self.vote(entry, at),
        }
    }

    /// Notes what was filled in, box by box.
    pub(super) fn note(
        &mut self,
        note: GatheringNote,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let party = |who: &str, due, at: &Surroundings<'_>| Party::of_name(at.plan, at.words, who, due);
        let done = match note {
            GatheringNote::Idea { text, table, theme } => self.add_idea(table, theme, &text, at),
            GatheringNote::Decision { text, basis } => self.add_decision(&text, &basis, at),
            GatheringNote::Task { text, who, due } => self.add_task(party(&who, due, at), &text, at),
            GatheringNote::Question { text, who, due } => self.add_question(&party(&who, due, at), &text, at),
            GatheringNote::Park { number, who, due } => {
                self.park(self.idea(number, at.plan)?, party(&who, due, at), at)
            }
            GatheringNote::Guest(from) => Ok(self.add_guest(&from, at)),
            GatheringNote::Heads(heads) => Ok(self.add_heads(heads, at)),
        }?;
        self.taken += 1;
        Ok(done)
    }

    fn add_heads(&self, heads: u32, at: &mut Surroundings<'_>) -> Performed {
        let heads = Quantity::from_whole(i64::from(heads)).unwrap_or_default();
        gathering::add_heads(at.plan, at.ids, self.meeting, heads).into()
    }

    fn add_guest(&self, from: &str, at: &mut Surroundings<'_>) -> Performed {
        gathering::add_present(at.plan, at.ids, self.meeting, from).0.into()
    }

    fn add_idea(
        &mut self,
        table: Option<u16>,
        theme: String,
        text: &str,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let place = self.location(at)?;
        let mut done = Performed::default();
        if !text.is_empty() {
            let numbered =
                at.plan.meetings().get(self.meeting).and_then(|meeting| meeting.numbered?.as_whole());
            if numbered.unwrap_or_default() >= MOST_IDEAS {
                return Err(Phrase::new("line-many-ideas").with("most", MOST_IDEAS));
            }
            let note = IdeaNote { text, table, theme: &theme };
            let (change, _, _) = gathering::add_idea(at.plan, at.ids, &place, &note);
            done.change = change;
            done.remark = gathering::is_long_idea(text).then(|| Phrase::new("line-long-idea"));
        }
        (self.table, self.theme) = (table, theme);
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
            None => verbs::separate_idea(at.plan, at.ids, from),
        };
        if change.is_empty() { Err(Phrase::new("line-same-idea")) } else { Ok(change.into()) }
    }

    pub(super) fn park(
        &self,
        idea: Uid,
        party: Party,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let place = self.location(at)?;
        let party = party.into_doer(at.words);
        let remark = new_unit(&party, at.plan);
        let (change, _) = gathering::park_idea(at.plan, at.ids, &place, &party.note(), idea);
        Ok(Performed { change, remark, ..Performed::default() })
    }

    fn explain(&self, how: Explanation, text: &str, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let text = (!text.is_empty()).then(|| Prose::new(text));
        let note = match how {
            Explanation::Agreement => {
                DecisionBasis { how: DecisionMethod::Agreement, reason: text, dissent: None }
            }
            Explanation::Majority => {
                DecisionBasis { how: DecisionMethod::Majority, reason: text, dissent: None }
            }
            Explanation::Dissent => {
                DecisionBasis { how: DecisionMethod::default(), reason: None, dissent: text }
            }
        };
        let decision = self.decision.ok_or_else(|| Phrase::new("line-no-decision"))?;
        Ok(gathering::explain_decision(at.plan, at.ids, decision, &note).into())
    }

    fn add_decision(
        &mut self,
        text: &str,
        basis: &DecisionBasis,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let place = self.location(at)?;
        let (change, id) = gathering::add_decision(at.plan, at.ids, &place, text, basis);
        self.decision = Some(id);
        Ok(change.into())
    }

    fn add_task(&self, party: Party, text: &str, at: &mut Surroundings<'_>) -> Result<Performed, Phrase> {
        let place = self.location(at)?;
        let party = party.into_doer(at.words);
        let remark = new_unit(&party, at.plan);
        let (change, _) = gathering::add_task(at.plan, at.ids, &place, &party.note(), text);
        Ok(Performed { change, remark, ..Performed::default() })
    }

    fn add_question(
        &self,
        party: &Party,
        text: &str,
        at: &mut Surroundings<'_>,
    ) -> Result<Performed, Phrase> {
        let place = self.location(at)?;
        let remark = new_unit(party, at.plan);
        let (change, _) = gathering::add_open_question(at.plan, at.ids, &place, &party.note(), text);
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
fn with_party(party: &str, text: String, at: &Surroundings<'_>) -> (Party, String) {
    match Party::read(at.plan, at.words, at.now.today(), party) {
        Some(read) => (read, text),
        None => (Party::default(), format!("{party}: {text}")),
    }
}

/// What is said of a unit that the plan did not have.
fn new_unit(party: &Party, plan: &Plan) -> Option<Phrase> {
    party.is_new(plan).then(|| Phrase::new("line-new-unit").with("name", party.unit().to_owned()))
}
