//! What a plan's tables cannot answer without visiting every record: which records link to one, and who its siblings are.
//!
//! A plan makes its index when it is first asked, and keeps it up to date fact by fact from then on; copies share it. It
//! follows from the facts alone, so that two equal plans are equal whether they have one or not.

use super::kind::Kind;
use super::record::AnyRecord;
use super::shapes::Shape;
use super::shared_map::SharedMap;
use super::value::{Address, Key, RecordKey, Value};
use super::{OrderKey, Uid};
use std::fmt;
use std::sync::OnceLock;

/// Links and siblings of a plan.
#[derive(Clone, Debug)]
pub(super) struct PlanIndex {
    links: SharedMap<LinkEntry, ()>,
    siblings: SharedMap<SiblingEntry, ()>,
}

/// The index of a plan, where it was made already.
#[derive(Clone, Default)]
pub(super) struct IndexCell(OnceLock<PlanIndex>);

impl IndexCell {
    /// Whether it was made already.
    pub(super) fn is_ready(&self) -> bool {
        self.0.get().is_some()
    }

    /// The index; where there is none yet, it is made of all records.
    pub(super) fn get_or_make<'a>(
        &self,
        for_each_record: impl Fn(&mut dyn FnMut(&'a dyn AnyRecord)),
    ) -> &PlanIndex {
        self.0.get_or_init(|| PlanIndex::of(for_each_record))
    }

    /// Takes the index out.
    pub(super) fn extract(&mut self) -> Option<PlanIndex> {
        self.0.take()
    }
}

impl From<PlanIndex> for IndexCell {
    fn from(index: PlanIndex) -> Self {
        Self(OnceLock::from(index))
    }
}

impl PartialEq for IndexCell {
    /// It follows from the records: whether it was made makes no difference.
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl fmt::Debug for IndexCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IndexCell").finish_non_exhaustive()
    }
}

/// One record links to another, by one fact or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct LinkEntry {
    target: RecordKey,
    source: RecordKey,
}

/// A record, sorted by owner and position.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct SiblingEntry {
    kind: Kind,
    owner: Option<Uid>,
    order: OrderKey,
    /// The bits of its id: no id has as many as [`u64::MAX`].
    id: u64,
}

impl SiblingEntry {
    fn of(record: &dyn AnyRecord) -> Self {
        let (kind, order) = (record.kind(), record.order().clone());
        Self { kind, owner: record.owner(), order, id: record.id().bits() }
    }

    /// What sorts before all records of a kind with an owner: a blank key would sort last.
    fn first(kind: Kind, owner: Option<Uid>) -> Self {
        Self { kind, owner, order: OrderKey::verbatim(&"\0".into()), id: 0 }
    }

    /// What sorts after them all.
    fn end(kind: Kind, owner: Option<Uid>) -> Self {
        Self { kind, owner, order: OrderKey::default(), id: u64::MAX }
    }
}

impl PlanIndex {
    /// The index of some records, which may come in any order.
    pub(super) fn of<'a>(for_each_record: impl Fn(&mut dyn FnMut(&'a dyn AnyRecord))) -> Self {
        let (mut links, mut siblings) = (Vec::new(), Vec::new());
        for_each_record(&mut |record| {
            let source = (record.kind(), record.id());
            links.extend(record.links().iter().map(|link| (LinkEntry { target: link.target, source }, ())));
            siblings.push((SiblingEntry::of(record), ()));
        });
        links.sort_unstable();
        links.dedup();
        siblings.sort_unstable();
        Self { links: SharedMap::of_sorted(&links), siblings: SharedMap::of_sorted(&siblings) }
    }

    /// The records that link to one, by kind and id.
    pub(super) fn links_to(&self, target: RecordKey) -> impl Iterator<Item = RecordKey> + use<'_> {
        let first = LinkEntry { target, source: (Kind::Plan, Uid::PLAN) };
        let entries = self.links.keys_from(&first).take_while(move |entry| entry.target == target);
        entries.map(|entry| entry.source)
    }

    /// The records of a kind with an owner, in order.
    pub(super) fn siblings(&self, kind: Kind, owner: Option<Uid>) -> impl Iterator<Item = Uid> + use<'_> {
        let entries = self.siblings.keys_from(&SiblingEntry::first(kind, owner));
        entries
            .take_while(move |entry| entry.kind == kind && entry.owner == owner)
            .map(|entry| Uid::from_bits(entry.id))
    }

    /// The last order key of a kind, whoever owns the record.
    pub(super) fn last_order_key(&self, kind: Kind) -> Option<&OrderKey> {
        let mut last: Option<&OrderKey> = None;
        let mut from = SiblingEntry::first(kind, None);
        // From owner to owner: the last one of each has the largest key among its siblings.
        while let Some(next) = self.siblings.keys_from(&from).next().filter(|next| next.kind == kind) {
            let end = SiblingEntry::end(kind, next.owner);
            last = last.max(self.siblings.key_before(&end).map(|entry| &entry.order));
            from = end;
        }
        last
    }

    /// A record was added.
    pub(super) fn add(&mut self, record: &dyn AnyRecord) {
        self.siblings.insert(SiblingEntry::of(record), ());
        let source = (record.kind(), record.id());
        for link in record.links() {
            self.links.insert(LinkEntry { target: link.target, source }, ());
        }
    }

    /// A record is removed.
    pub(super) fn remove(&mut self, record: &dyn AnyRecord) {
        self.siblings.remove(&SiblingEntry::of(record));
        let source = (record.kind(), record.id());
        for link in record.links() {
            self.links.remove(&LinkEntry { target: link.target, source });
        }
    }
}

/// What the index says of a record because of one fact, before that fact is written.
pub(super) struct IndexedFact {
    shape: Shape,
    key: Key,
    old: Value,
    sibling: Option<SiblingEntry>,
}

impl IndexedFact {
    /// The fact as it is; `None` where the index does not follow from such facts.
    pub(super) fn before(record: &dyn AnyRecord, at: Address) -> Option<Self> {
        let shape = at.kind.info(at.field)?.shape;
        let is_place = matches!(shape, Shape::Order | Shape::Owner(_));
        (is_place || shape.is_link()).then(|| Self {
            shape,
            key: at.key,
            old: if shape.is_link() { record.read(at.field, at.key) } else { Value::Nothing },
            sibling: is_place.then(|| SiblingEntry::of(record)),
        })
    }

    /// Brings the index up to date after the fact was written.
    pub(super) fn update(self, index: &mut PlanIndex, record: &dyn AnyRecord, new: &Value) {
        if let Some(old) = self.sibling {
            index.siblings.remove(&old);
            index.siblings.insert(SiblingEntry::of(record), ());
        }
        let source = (record.kind(), record.id());
        for target in named_records(self.shape, self.key, &self.old) {
            // Another fact of the record may name the same one.
            if record.links().iter().all(|link| link.target != target) {
                index.links.remove(&LinkEntry { target, source });
            }
        }
        for target in named_records(self.shape, self.key, new) {
            index.links.insert(LinkEntry { target, source }, ());
        }
    }
}

/// The records that a fact names; a fact that is not stated names none, whatever its key is.
fn named_records(shape: Shape, key: Key, value: &Value) -> impl Iterator<Item = RecordKey> + use<> {
    let is_stated = !value.is_nothing();
    shape.targets(key, value).filter(move |_| is_stated)
}
