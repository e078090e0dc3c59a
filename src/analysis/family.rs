//! The hierarchy of one kind of record: order, parents and children, and the numbers that follow from them.
//!
//! A plan may be invalid: children of a deleted owner, and the first record of a circle of owners, are put at the top,
//! the same way every time.

use super::texts::PackedTexts;
use crate::model::{AnyRecord, Key, Kind, Plan, RecordKey, Uid, Value};
use crate::text::append;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Where more records move at once, the family is made anew: moving each shifts all others.
const MOST_MOVED: usize = 64;
/// Longer numbers are cut at the front.
const LONGEST_NUMBER: usize = 8;

/// The records of one kind, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Family {
    sequence: Vec<FamilyMember>,
    /// The number of each, without the letter of its kind: `2`, or `2.1` for the first below the second. Empty where
    /// no record is below another: then the number follows from the rank.
    numbers: PackedTexts,
    children: BTreeMap<Option<Uid>, Vec<Uid>>,
    /// The index of each record in the sequence, by ascending id.
    index: Vec<(Uid, usize)>,
    /// Whether records own each other in a circle, of which one was put at the top.
    has_circles: bool,
}

/// A record in the hierarchy of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FamilyMember {
    /// The record.
    pub id: Uid,
    /// How many records own it, one above the other: 0 at the top.
    pub depth: usize,
}

impl Family {
    /// No records at all.
    pub const EMPTY: Self = Self {
        sequence: Vec::new(),
        numbers: PackedTexts::EMPTY,
        children: BTreeMap::new(),
        index: Vec::new(),
        has_circles: false,
    };

    /// The records of a kind of a plan.
    pub fn of(plan: &Plan, kind: Kind) -> Self {
        let mut children: BTreeMap<Option<Uid>, Vec<Uid>> = BTreeMap::new();
        // Kept in order next to the map, because circles have to be broken at the record that comes first.
        let mut below = Vec::new();
        for (id, parent) in plan.in_order_with(kind, |record| (record.id(), parent_of(plan, record))) {
            children.entry(parent).or_default().push(id);
            below.extend(parent.map(|parent| (id, parent)));
        }
        let has_circles = break_circles(&mut children, &below);
        let mut family = Self { children, has_circles, ..Self::default() };
        family.build_sequence(plan.count(kind));
        family
    }

    /// Keeps the family up to date: `touched` are the records that came, went, or have another position or owner.
    pub fn update(&mut self, plan: &Plan, kind: Kind, touched: &BTreeSet<Uid>) {
        if touched.len() > MOST_MOVED {
            *self = Self::of(plan, kind);
            return;
        }
        if kind.parent_field().is_some() {
            if self.move_among_siblings(plan, kind, touched) {
                self.build_sequence(plan.count(kind));
            } else {
                *self = Self::of(plan, kind);
            }
            return;
        }
        // All out first: between records that still have to move, a position could not be looked up.
        for id in touched {
            self.remove(*id);
        }
        for record in touched.iter().filter_map(|id| plan.record(kind, *id)) {
            self.insert(plan, record);
        }
    }

    /// A record with all that are below it, at any depth.
    pub fn with_descendants(&self, id: Uid) -> impl Iterator<Item = Uid> + use<'_> {
        let rank = self.rank(id).unwrap_or(self.sequence.len());
        let depth = self.sequence.get(rank).map_or(0, |member| member.depth);
        let is_below = move |(at, member): &(usize, &FamilyMember)| *at == 0 || member.depth > depth;
        self.sequence.iter().skip(rank).enumerate().take_while(is_below).map(|(_, member)| member.id)
    }

    /// Whether records own each other in a circle: then a change of one may put another elsewhere.
    pub const fn has_circles(&self) -> bool {
        self.has_circles
    }

    /// The record that one is right below; `None` at the top.
    pub fn parent(&self, id: Uid) -> Option<Uid> {
        let rank = self.rank(id)?;
        let depth = self.sequence.get(rank)?.depth;
        let before = self.sequence.get(..rank)?;
        before.iter().rev().find(|other| other.depth < depth).map(|parent| parent.id)
    }

    /// Whether no record is below another.
    fn is_flat(&self) -> bool {
        self.children.keys().all(Option::is_none)
    }

    /// Puts records below their owners, in order, and leaves the lists of all others as they are; false where others may
    /// move because of it: an owner comes or goes, or a circle closes or opens.
    fn move_among_siblings(&mut self, plan: &Plan, kind: Kind, touched: &BTreeSet<Uid>) -> bool {
        if self.has_circles {
            return false;
        }
        // All out first: between records that still have to move, a position could not be looked up.
        for id in touched {
            if self.rank(*id).is_none() {
                continue;
            }
            let parent = self.parent(*id);
            let Entry::Occupied(mut siblings) = self.children.entry(parent) else { return false };
            siblings.get_mut().retain(|other| other != id);
            if siblings.get().is_empty() {
                siblings.remove();
            }
        }
        for id in touched {
            let Some(record) = plan.record(kind, *id) else {
                if self.children.contains_key(&Some(*id)) {
                    return false;
                }
                continue;
            };
            let finds_others = || adopted(plan, (kind, *id)).any(|child| !touched.contains(&child));
            if (self.rank(*id).is_none() && finds_others()) || is_in_circle(plan, record) {
                return false;
            }
            let siblings = self.children.entry(parent_of(plan, record)).or_default();
            let is_before = |other: &Uid| {
                let other = plan.record(kind, *other);
                other.is_some_and(|other| (other.order(), other.id()) < (record.order(), *id))
            };
            let at = siblings.partition_point(is_before);
            siblings.insert(at, *id);
        }
        true
    }

    /// Takes a record out of a flat family.
    fn remove(&mut self, id: Uid) {
        let Ok(at) = self.index.binary_search_by_key(&id, |(id, _)| *id) else { return };
        let (_, rank) = self.index.remove(at);
        self.sequence.remove(rank);
        if let Some(top) = self.children.get_mut(&None) {
            top.remove(rank);
        }
        self.children.retain(|_, top| !top.is_empty());
        for (_, other) in self.index.iter_mut().filter(|(_, other)| *other > rank) {
            *other -= 1;
        }
    }

    /// Puts a record at the top of a flat family, in order.
    fn insert(&mut self, plan: &Plan, record: &dyn AnyRecord) {
        let (kind, id) = (record.kind(), record.id());
        let is_before = |member: &FamilyMember| {
            plan.record(kind, member.id)
                .is_some_and(|other| (other.order(), member.id) < (record.order(), id))
        };
        let rank = self.sequence.partition_point(is_before);
        for (_, other) in self.index.iter_mut().filter(|(_, other)| *other >= rank) {
            *other += 1;
        }
        let at = self.index.partition_point(|(other, _)| *other < id);
        self.index.insert(at, (id, rank));
        self.sequence.insert(rank, FamilyMember { id, depth: 0 });
        self.children.entry(None).or_default().insert(rank, id);
    }

    /// All records, each before those below it.
    pub fn sequence(&self) -> &[FamilyMember] {
        &self.sequence
    }

    /// The records right below one; without one, those at the top.
    pub fn children(&self, of: Option<Uid>) -> &[Uid] {
        self.children.get(&of).map_or(&[], Vec::as_slice)
    }

    /// The index of a record.
    pub fn member(&self, id: Uid) -> Option<&FamilyMember> {
        self.sequence.get(self.rank(id)?)
    }

    /// The number of a record without the letter of its kind: `2`, or `2.1` for the first below the second.
    pub fn number(&self, id: Uid) -> String {
        let mut number = String::new();
        self.append_number(id, &mut number);
        number
    }

    /// Appends the number of a record to a text.
    pub(super) fn append_number(&self, id: Uid, text: &mut String) {
        match self.rank(id) {
            Some(rank) if self.is_flat() => append(text, rank + 1),
            Some(rank) => text.push_str(self.numbers.get(rank)),
            None => {}
        }
    }

    /// Every record with its rank, by ascending id.
    pub(super) fn ranks(&self) -> &[(Uid, usize)] {
        &self.index
    }

    /// How many records come before one in the whole sequence; for sorting links to this kind.
    pub fn rank(&self, id: Uid) -> Option<usize> {
        let at = self.index.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        self.index.get(at).map(|(_, rank)| *rank)
    }

    /// Those of some records that exist, in order.
    pub fn sorted(&self, ids: impl IntoIterator<Item = Uid>) -> Vec<Uid> {
        let mut ranked: Vec<(usize, Uid)> =
            ids.into_iter().filter_map(|id| Some((self.rank(id)?, id))).collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, id)| id).collect()
    }

    fn build_sequence(&mut self, count: usize) {
        self.sequence.clear();
        self.sequence.reserve(count);
        self.numbers.clear();
        let is_flat = self.is_flat();
        // A stack of our own instead of recursion: a damaged file may nest records thousands deep.
        let mut waiting = Vec::new();
        let mut path: Vec<usize> = Vec::new();
        push_children(&mut waiting, self.children(None), 0);
        while let Some(PendingRecord { id, depth, at }) = waiting.pop() {
            path.truncate(depth);
            path.push(at);
            self.sequence.push(FamilyMember { id, depth });
            if !is_flat {
                self.numbers.push(|number| write_number(number, &path));
            }
            push_children(&mut waiting, self.children(Some(id)), depth + 1);
        }
        self.index.clear();
        self.index.extend(self.sequence.iter().enumerate().map(|(rank, member)| (member.id, rank)));
        self.index.sort_unstable();
    }
}

/// The record of its kind that owns one, where that is there.
fn parent_of(plan: &Plan, record: &dyn AnyRecord) -> Option<Uid> {
    let kind = record.kind();
    match record.read(kind.parent_field()?, Key::Whole) {
        Value::Record(id) if plan.record(kind, id).is_some() => Some(id),
        _ => None,
    }
}

/// The records of its kind that a record owns, whether it is in the family yet or not.
fn adopted(plan: &Plan, owner: RecordKey) -> impl Iterator<Item = Uid> + use<'_> {
    let own = plan.links_to(owner).filter(move |(kind, _)| *kind == owner.0);
    own.filter_map(move |(kind, id)| {
        plan.record(kind, id).filter(|record| parent_of(plan, *record) == Some(owner.1)).map(|_| id)
    })
}

/// Whether a record owns itself, or is below records that own each other in a circle.
fn is_in_circle(plan: &Plan, record: &dyn AnyRecord) -> bool {
    let kind = record.kind();
    let mut above = parent_of(plan, record);
    for _ in 0..plan.count(kind) {
        let Some(owner) = above.and_then(|owner| plan.record(kind, owner)) else { return false };
        above = parent_of(plan, owner);
    }
    above.is_some()
}

/// A record that is to be numbered: its depth, and its position among its siblings.
struct PendingRecord {
    id: Uid,
    depth: usize,
    at: usize,
}

/// Pushes the children of a record on the stack, the first on top.
fn push_children(waiting: &mut Vec<PendingRecord>, children: &[Uid], depth: usize) {
    let children = children.iter().enumerate().rev();
    waiting.extend(children.map(|(at, id)| PendingRecord { id: *id, depth, at: at + 1 }));
}

fn write_number(number: &mut String, path: &[usize]) {
    let cut = path.len().saturating_sub(LONGEST_NUMBER);
    if cut > 0 {
        number.push('…');
    }
    for (at, position) in path.iter().skip(cut).enumerate() {
        if at > 0 {
            number.push('.');
        }
        append(number, position);
    }
}

/// Moves the first record of every circle to the top, and reports whether there is one; `below` are the records that
/// have an owner, with it.
fn break_circles(children: &mut BTreeMap<Option<Uid>, Vec<Uid>>, below: &[(Uid, Uid)]) -> bool {
    if below.is_empty() {
        return false;
    }
    let mut has_circles = false;
    let mut reached = BTreeSet::new();
    mark_reachable(children, None, &mut reached);
    // Whoever is not reachable from the top is in a circle or below one. `below` is in order, so the first record of a
    // circle is lifted, and the rest of that circle is reachable from it: one record a circle, the same in every run.
    for (id, owner) in below {
        if reached.contains(id) {
            continue;
        }
        has_circles = true;
        if let Some(family) = children.get_mut(&Some(*owner)) {
            family.retain(|other| other != id);
        }
        children.entry(None).or_default().push(*id);
        reached.insert(*id);
        mark_reachable(children, Some(*id), &mut reached);
    }
    children.retain(|_, family| !family.is_empty());
    has_circles
}

fn mark_reachable(
    children: &BTreeMap<Option<Uid>, Vec<Uid>>,
    from: Option<Uid>,
    reached: &mut BTreeSet<Uid>,
) {
    let mut waiting = vec![from];
    while let Some(parent) = waiting.pop() {
        for id in children.get(&parent).into_iter().flatten() {
            if reached.insert(*id) {
                waiting.push(Some(*id));
            }
        }
    }
}
