//! Undo and redo: every way back leads to the same plan, under the right name.

use crate::harness::{hostile, plans};
use jiff::Timestamp;
use planverksted::edit::{Change, Gesture, History, Stamp};
use planverksted::model::records::plan::UNDER_REVISION;
use planverksted::model::{Address, IdGenerator, Key, Kind, Plan, Uid, Value, measure};
use planverksted::text::Phrase;
use proptest::prelude::*;

/// What somebody does.
#[derive(Clone, Debug)]
pub(crate) enum HistoryAction {
    State(Vec<(Address, Value)>),
    Type((Address, Value)),
    /// One mark set or taken away, as part of a gesture.
    Flip,
    EndGesture,
    Undo,
    Redo,
}

pub(crate) fn history_action() -> impl Strategy<Value = HistoryAction> {
    prop_oneof![
        3 => hostile::facts(6).prop_map(HistoryAction::State),
        3 => hostile::fact().prop_map(HistoryAction::Type),
        2 => Just(HistoryAction::Flip),
        1 => Just(HistoryAction::EndGesture),
        4 => Just(HistoryAction::Undo),
        3 => Just(HistoryAction::Redo),
    ]
}

/// A history beside the simplest thing that does the same: whole plans on two piles, with labels.
pub(crate) struct PlanAndHistory {
    pub(crate) plan: Plan,
    pub(crate) history: History,
    ids: IdGenerator,
    done: Vec<(Plan, Phrase)>,
    undone: Vec<(Plan, Phrase)>,
    typing: Option<Address>,
    count: usize,
}

impl PlanAndHistory {
    pub(crate) fn new(plan: Plan) -> Self {
        let (done, undone) = (Vec::new(), Vec::new());
        Self {
            plan,
            history: History::default(),
            ids: IdGenerator::seeded(5),
            done,
            undone,
            typing: None,
            count: 0,
        }
    }

    pub(crate) fn stamp(&mut self) -> Stamp {
        Stamp { id: self.ids.next_id(), at: Timestamp::UNIX_EPOCH }
    }

    fn edit(&mut self, facts: &[(Address, Value)], typing: Option<Address>) {
        self.count += 1;
        let label = Phrase::new("act").with("number", self.count);
        let change = hostile::change_stating(&self.plan, facts).with_label(label.clone());
        let (empty, before, stamp) = (change.is_empty(), self.plan.clone(), self.stamp());
        self.history.edit(&mut self.plan, change, typing.map(Gesture), stamp).expect("it can be said");
        if !empty {
            if typing.is_none() || typing != self.typing {
                self.done.push((before, label));
            }
            self.undone.clear();
            self.typing = typing;
            if typing.is_some() && self.done.last().is_some_and(|(before, _)| *before == self.plan) {
                self.done.pop();
                self.typing = None;
            }
        }
    }

    pub(crate) fn perform(&mut self, act: &HistoryAction) {
        let stamp = self.stamp();
        match act {
            HistoryAction::State(facts) => self.edit(facts, None),
            HistoryAction::Type(fact) => self.edit(std::slice::from_ref(fact), Some(fact.0)),
            HistoryAction::Flip => {
                let at =
                    Address { kind: Kind::Plan, id: Uid::PLAN, field: UNDER_REVISION.index, key: Key::Whole };
                let flipped = if self.plan.read(at).is_nothing() { Value::Yes } else { Value::Nothing };
                self.edit(&[(at, flipped)], Some(at));
            }
            HistoryAction::EndGesture => {
                self.history.end_gesture();
                self.typing = None;
            }
            HistoryAction::Undo => {
                let now = self.plan.clone();
                let undone = self.history.undo(&mut self.plan, stamp).expect("what was done can be undone");
                let expected = self.done.pop();
                assert_eq!(undone.is_some(), expected.is_some());
                if let Some((before, label)) = expected {
                    assert_eq!(self.plan, before, "undo leads back");
                    self.undone.push((now, label));
                }
                self.typing = None;
            }
            HistoryAction::Redo => {
                let now = self.plan.clone();
                let redone = self.history.redo(&mut self.plan, stamp).expect("what was undone can be redone");
                let expected = self.undone.pop();
                assert_eq!(redone.is_some(), expected.is_some());
                if let Some((after, label)) = expected {
                    assert_eq!(self.plan, after, "redo leads forth");
                    self.done.push((now, label));
                }
                self.typing = None;
            }
        }
        assert_eq!(self.history.undo_label(), self.done.last().map(|(_, label)| label));
        assert_eq!(self.history.redo_label(), self.undone.last().map(|(_, label)| label));
    }
}

proptest! {
    #[test]
    fn undo_and_redo_lead_back_and_forth(plan in hostile::plan(), acts in proptest::collection::vec(history_action(), 0..30)) {
        let mut pair = PlanAndHistory::new(plan.clone());
        for act in &acts {
            pair.perform(act);
        }
        let mut replayed = plan.clone();
        let mut before = None;
        for step in pair.history.steps() {
            prop_assert_eq!(step.previous, before);
            before = Some(step.id);
            step.change.apply(&mut replayed).expect("each step follows on the one before");
        }
        prop_assert_eq!(pair.history.head(), before);
        prop_assert_eq!(&replayed, &pair.plan, "the steps alone give the plan");
        while !pair.done.is_empty() {
            pair.perform(&HistoryAction::Undo);
        }
        prop_assert_eq!(&pair.plan, &plan, "everything can be undone");
    }
}

fn typed(history: &mut History, plan: &mut Plan, ids: &mut IdGenerator, text: &str, gesture: bool) {
    let at =
        Address { kind: Kind::Measure, id: plans::id("m1"), field: measure::TITLE.index, key: Key::Whole };
    let change = Change::new(Phrase::default()).with_edit(plan, at, Value::Text(text.into()));
    let stamp = Stamp { id: ids.next_id(), at: Timestamp::UNIX_EPOCH };
    history.edit(plan, change, gesture.then_some(Gesture(at)), stamp).expect("it can be typed");
}

#[test]
fn a_step_stands_until_it_is_taken_back_and_again_when_it_is_done_again() {
    let mut plan = plans::plan("measure m1 \"Old\"").plan;
    let (mut history, mut ids) = (History::default(), plans::ids());
    typed(&mut history, &mut plan, &mut ids, "New", false);
    let step = history.head().expect("a step was made");
    typed(&mut history, &mut plan, &mut ids, "Newer", false);
    let mut stands = |undo: bool| {
        let stamp = Stamp { id: ids.next_id(), at: Timestamp::UNIX_EPOCH };
        let went = if undo { history.undo(&mut plan, stamp) } else { history.redo(&mut plan, stamp) };
        went.expect("there is a way").expect("there is a step");
        history.is_in_effect(step)
    };
    let found = [true, true, false, false, true, true].map(&mut stands);
    assert_eq!(found, [true, false, true, true, true, false]);
}

#[test]
fn typing_at_one_place_is_one_step() {
    let mut plan = plans::plan("measure m1 \"Old\"").plan;
    let (mut history, mut ids) = (History::default(), plans::ids());
    for text in ["N", "Ne", "New"] {
        typed(&mut history, &mut plan, &mut ids, text, true);
    }
    assert_eq!(history.steps().len(), 1);
    history.end_gesture();
    typed(&mut history, &mut plan, &mut ids, "Newer", true);
    assert_eq!(history.steps().len(), 2);
    let stamp = Stamp { id: ids.next_id(), at: Timestamp::UNIX_EPOCH };
    history.undo(&mut plan, stamp).expect("it can be undone");
    assert_eq!(&*plan.measures().get(plans::id("m1")).expect("it is there").title, "New");
}

#[test]
fn what_was_typed_and_taken_back_at_once_is_not_undone() {
    let mut plan = plans::plan("measure m1 \"Old\"").plan;
    let (mut history, mut ids) = (History::default(), plans::ids());
    typed(&mut history, &mut plan, &mut ids, "Older", false);
    for text in ["Olde", "Older"] {
        typed(&mut history, &mut plan, &mut ids, text, true);
    }
    let stamp = Stamp { id: ids.next_id(), at: Timestamp::UNIX_EPOCH };
    history.undo(&mut plan, stamp).expect("it can be undone");
    assert_eq!(&*plan.measures().get(plans::id("m1")).expect("it is there").title, "Old");
    assert!(history.undo_label().is_none());
}

#[test]
fn an_undo_is_a_step_that_names_what_it_undoes() {
    let mut plan = plans::plan("measure m1 \"Old\"").plan;
    let (mut history, mut ids) = (History::from_head(Some(plans::id("head"))), plans::ids());
    typed(&mut history, &mut plan, &mut ids, "New", false);
    for redo in [false, true] {
        let stamp = Stamp { id: ids.next_id(), at: Timestamp::UNIX_EPOCH };
        let went = if redo { history.redo(&mut plan, stamp) } else { history.undo(&mut plan, stamp) };
        assert!(went.expect("it goes").is_some());
    }
    let steps = history.steps();
    assert_eq!(steps[0].previous, Some(plans::id("head")));
    assert_eq!((steps[1].undoes, steps[2].undoes), (Some(steps[0].id), Some(steps[1].id)));
    assert_eq!(steps[2].change, steps[0].change);
}
