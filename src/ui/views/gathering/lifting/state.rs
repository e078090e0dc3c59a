//! Where the user is in the list of ideas to be lifted, and what its rows say; may be lost.

use super::cells::CellsState;
use crate::model::idea::Idea;
use crate::model::{Kind, Plan, Quantity, RecordKey, Uid};
use crate::session::{Context, GatheringMode, SimilarIndex, idea_votes, lifting_order, looked_at};
use crate::text::Phrase;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::form::record_name;
use crate::ui::views::gathering::board::{number_text, outcome_words};
use std::collections::BTreeMap;

/// How many records are offered beside an idea.
const MOST_RECORDS: usize = 3;

/// An idea in the list.
#[derive(Debug)]
pub(super) struct LiftingRow {
    pub(super) id: Uid,
    pub(super) number: String,
    pub(super) title: String,
    /// What it got in the ballots; empty where it was in none.
    pub(super) votes: String,
    pub(super) table: String,
    /// What became of it; empty as long as nothing has.
    pub(super) became: String,
}

/// A record that an idea can be added to.
#[derive(Debug)]
pub(super) struct NearRecord {
    pub(super) record: RecordKey,
    pub(super) words: String,
}

/// Where the user is in the list of ideas to be lifted.
#[derive(Debug, Default)]
pub struct LiftingState {
    built_from: BuiltFrom<LiftingKey>,
    index: SimilarIndex,
    pub(super) rows: Vec<LiftingRow>,
    /// The idea that is looked at.
    pub(super) looked_at: Option<Uid>,
    /// Whether the list scrolls to it.
    pub(super) reveal: bool,
    /// The records that it resembles, the nearest measure first.
    pub(super) near: Vec<NearRecord>,
    /// What a record that is made goes below.
    pub(super) under: Option<RecordKey>,
    /// What can be chosen for that.
    pub(super) parents: Vec<RecordKey>,
    /// Their names, behind the one for nothing.
    pub(super) parent_names: Vec<String>,
    pub(super) cells: CellsState,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct LiftingKey {
    meeting: Uid,
    lifting: Option<Uid>,
}

impl LiftingState {
    /// Makes rows and offers anew where something has changed.
    pub(super) fn update(&mut self, cx: &Context<'_>, mode: &GatheringMode) {
        let key = LiftingKey { meeting: mode.meeting, lifting: mode.lifting };
        let rebuild = self.built_from.renew(cx.revision, cx.language(), key);
        if rebuild == Rebuild::Nothing {
            return;
        }
        if rebuild == Rebuild::All {
            self.rows = rows(cx, mode.meeting);
            (self.parents, self.parent_names) = parents(cx);
        }
        let looked = looked_at(cx.plan, mode.meeting, mode.lifting);
        let is_other = looked != self.looked_at;
        (self.looked_at, self.reveal) = (looked, self.reveal || is_other);
        self.index.follow(cx.plan, mode.meeting);
        let title = looked.and_then(|id| cx.plan.ideas().get(id)).map(|idea| idea.title.to_string());
        self.near = near_records(cx, &self.index, title.as_deref().unwrap_or_default());
        if is_other || self.under.is_some_and(|under| !self.parents.contains(&under)) {
            let nearest = self.near.iter().find(|near| near.record.0 == Kind::Measure);
            self.under = nearest.and_then(|near| strategy_of(cx.plan, near.record.1));
        }
    }

    /// The idea that is looked at.
    pub(super) fn idea<'a>(&self, plan: &'a Plan) -> Option<&'a Idea> {
        plan.ideas().get(self.looked_at?)
    }

    /// What a record of a kind goes below: a measure below a strategy or goal, a strategy below a goal, others below nothing.
    pub(super) fn under_for(&self, kind: Kind) -> Option<RecordKey> {
        self.under.filter(|(parent, _)| match kind {
            Kind::Measure => true,
            Kind::Strategy => *parent == Kind::Goal,
            _ => false,
        })
    }
}

fn rows(cx: &Context<'_>, meeting: Uid) -> Vec<LiftingRow> {
    let votes: BTreeMap<Uid, i64> = idea_votes(cx.plan, meeting).into_iter().collect();
    let ideas = lifting_order(cx.plan, meeting).into_iter().filter_map(|id| cx.plan.ideas().get(id));
    let row = |idea: &Idea| LiftingRow {
        id: idea.id,
        number: number_text(idea),
        title: idea.title.to_string(),
        votes: votes.get(&idea.id).map(i64::to_string).unwrap_or_default(),
        table: idea.table.and_then(Quantity::as_whole).map(|table| table.to_string()).unwrap_or_default(),
        became: outcome_words(cx, idea).join(", "),
    };
    ideas.map(row).collect()
}

/// The nearest measure, which Ctrl+L adds to, and then what else is near.
fn near_records(cx: &Context<'_>, index: &SimilarIndex, title: &str) -> Vec<NearRecord> {
    let measures = index.measures(title, 1).into_iter();
    let mut near: Vec<RecordKey> = measures.map(|found| found.of).collect();
    for found in index.records(title, MOST_RECORDS + 1) {
        if near.len() < MOST_RECORDS && !near.contains(&found.of) {
            near.push(found.of);
        }
    }
    let words = |record: RecordKey| {
        let name = record_name(cx, record.0, record.1);
        cx.text(&Phrase::new("ui-lifting-add-to").with("name", name))
    };
    near.into_iter().map(|record| NearRecord { record, words: words(record) }).collect()
}

fn strategy_of(plan: &Plan, measure: Uid) -> Option<RecordKey> {
    let strategy = plan.measures().get(measure)?.strategies.iter().next()?;
    plan.strategies().get(strategy).map(|strategy| (Kind::Strategy, strategy.id))
}

/// The goals and strategies, in order, with the names to choose from.
fn parents(cx: &Context<'_>) -> (Vec<RecordKey>, Vec<String>) {
    let in_order = |kind| crate::ui::form::records_in_order(cx, kind).into_iter().map(move |id| (kind, id));
    let all: Vec<RecordKey> = in_order(Kind::Strategy).chain(in_order(Kind::Goal)).collect();
    let names = all.iter().map(|(kind, id)| record_name(cx, *kind, *id));
    let names = std::iter::once(cx.word("ui-lifting-under-nothing")).chain(names).collect();
    (all, names)
}
