//! One kind of record in the order people gave it: who stands below whom, and the numbers that follow from that.
//!
//! A plan may be odd: an owner that is gone, or records that own each other in a circle, leave their children at
//! the top, the same way every time.

use crate::model::{Key, Kind, Plan, Shape, Uid, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Numbers of more parts than this are cut at the front.
const LONGEST_NUMBER: usize = 8;

/// The records of one kind, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Family {
    sequence: Vec<Place>,
    children: BTreeMap<Option<Uid>, Vec<Uid>>,
    index: BTreeMap<Uid, usize>,
}

/// Where a record stands among its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The record.
    pub id: Uid,
    /// How many records own it, one above the other: 0 at the top.
    pub depth: usize,
    /// Its number without the letter of its kind: `2`, or `2.1` for the first below the second.
    pub number: String,
}

impl Family {
    /// No records at all.
    pub const EMPTY: Self = Self { sequence: Vec::new(), children: BTreeMap::new(), index: BTreeMap::new() };

    /// The records of a kind of a plan.
    pub fn of(plan: &Plan, kind: Kind) -> Self {
        let owner = kind.fields().iter().position(|field| field.shape == Shape::Owner(kind));
        let owner = owner.and_then(|at| u8::try_from(at).ok());
        let mut children: BTreeMap<Option<Uid>, Vec<Uid>> = BTreeMap::new();
        let mut all = Vec::new();
        for record in plan.in_order(kind) {
            let parent = match owner.map(|field| record.read(field, Key::Whole)) {
                Some(Value::Record(id)) if plan.record(kind, id).is_some() => Some(id),
                _ => None,
            };
            children.entry(parent).or_default().push(record.id());
            all.push(record.id());
        }
        lift_circles(&mut children, &all);
        let mut family = Self { children, ..Self::default() };
        family.walk();
        family
    }

    /// All records, each before those below it.
    pub fn sequence(&self) -> &[Place] {
        &self.sequence
    }

    /// The records right below one; without one, those at the top.
    pub fn children(&self, of: Option<Uid>) -> &[Uid] {
        self.children.get(&of).map_or(&[], Vec::as_slice)
    }

    /// Where a record stands.
    pub fn place(&self, id: Uid) -> Option<&Place> {
        self.sequence.get(*self.index.get(&id)?)
    }

    /// How many records come before one in the whole sequence; for sorting links to this kind.
    pub fn rank(&self, id: Uid) -> Option<usize> {
        self.index.get(&id).copied()
    }

    /// Those of some records that exist, in order.
    pub fn sorted(&self, ids: impl IntoIterator<Item = Uid>) -> Vec<Uid> {
        let mut ranked: Vec<(usize, Uid)> =
            ids.into_iter().filter_map(|id| Some((self.rank(id)?, id))).collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, id)| id).collect()
    }

    fn walk(&mut self) {
        let mut waiting: Vec<(Uid, Vec<usize>)> = Vec::new();
        push_below(&mut waiting, self.children(None), &[]);
        while let Some((id, path)) = waiting.pop() {
            self.index.insert(id, self.sequence.len());
            self.sequence.push(Place { id, depth: path.len().saturating_sub(1), number: number(&path) });
            push_below(&mut waiting, self.children(Some(id)), &path);
        }
    }
}

/// Puts the children of a record on the pile, the first on top.
fn push_below(waiting: &mut Vec<(Uid, Vec<usize>)>, children: &[Uid], path: &[usize]) {
    for (at, id) in children.iter().enumerate().rev() {
        let mut below = path.to_vec();
        below.push(at + 1);
        waiting.push((*id, below));
    }
}

fn number(path: &[usize]) -> String {
    let kept: Vec<String> = path.iter().rev().take(LONGEST_NUMBER).rev().map(usize::to_string).collect();
    let cut = if path.len() > LONGEST_NUMBER { "…" } else { "" };
    format!("{cut}{}", kept.join("."))
}

/// Moves the first record of every circle to the top.
fn lift_circles(children: &mut BTreeMap<Option<Uid>, Vec<Uid>>, all: &[Uid]) {
    let mut reached = BTreeSet::new();
    reach(children, None, &mut reached);
    for id in all {
        if reached.contains(id) {
            continue;
        }
        for family in children.values_mut() {
            family.retain(|other| other != id);
        }
        children.entry(None).or_default().push(*id);
        reached.insert(*id);
        reach(children, Some(*id), &mut reached);
    }
    children.retain(|_, family| !family.is_empty());
}

fn reach(children: &BTreeMap<Option<Uid>, Vec<Uid>>, from: Option<Uid>, reached: &mut BTreeSet<Uid>) {
    let mut waiting = vec![from];
    while let Some(parent) = waiting.pop() {
        for id in children.get(&parent).into_iter().flatten() {
            if reached.insert(*id) {
                waiting.push(Some(*id));
            }
        }
    }
}
