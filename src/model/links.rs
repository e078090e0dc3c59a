//! The links of a record as values: which fact names which other record, whatever its shape.

use super::Uid;
use super::record::AnyRecord;
use super::shapes::Shape;
use super::value::{Address, Key, RecordKey, Value, VoteKey};

/// A fact of a record that names another record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordLink {
    /// The field.
    pub field: u8,
    /// The key of the fact.
    pub key: Key,
    /// The record that it names, which need not exist.
    pub target: RecordKey,
}

/// A stated fact of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordFact {
    /// The field.
    pub field: u8,
    /// The key in the field.
    pub key: Key,
    /// The value.
    pub value: Value,
}

impl RecordFact {
    /// The address of the same fact in a record.
    pub const fn at(&self, (kind, id): RecordKey) -> Address {
        Address { kind, id, field: self.field, key: self.key }
    }
}

impl Shape {
    /// Whether facts of this shape can name records: most cannot, and are skipped.
    pub(super) const fn is_link(self) -> bool {
        matches!(
            self,
            Self::Link(_)
                | Self::Owner(_)
                | Self::Links(_)
                | Self::ByRecord(..)
                | Self::AnyLinks
                | Self::Tally
                | Self::Pairs(..)
        )
    }

    /// The records that one fact of this shape names: a pair names two.
    pub fn targets(self, key: Key, value: &Value) -> impl Iterator<Item = RecordKey> + use<> {
        let (first, second) = match (self, key, value) {
            (Self::Link(to) | Self::Owner(to), _, Value::Record(id)) => (Some((to, *id)), None),
            (Self::Links(to) | Self::ByRecord(to, _), Key::Record(id), _)
            | (Self::AnyLinks, Key::Any(to, id), _)
            | (Self::Tally, Key::Vote(VoteKey { option: Some((to, id)), .. }), _) => (Some((to, id)), None),
            // The second of a pair may be open, as a target group without a level.
            (Self::Pairs(to, other), Key::Pair(a, b), _) => (Some((to, a)), b.map(|b| (other, b))),
            _ => (None, None),
        };
        first.into_iter().chain(second)
    }
}

impl dyn AnyRecord + '_ {
    /// Every link of the record, by field and key.
    pub fn links(&self) -> Vec<RecordLink> {
        self.links_where(Shape::is_link)
    }

    /// The links of the record to its owners.
    pub fn owner_links(&self) -> Vec<RecordLink> {
        self.links_where(|shape| matches!(shape, Shape::Owner(_)))
    }

    /// The record that owns it: the first one that its facts name.
    pub fn owner(&self) -> Option<Uid> {
        self.kind().owner_fields().find_map(|(field, _)| match self.read(field, Key::Whole) {
            Value::Record(owner) => Some(owner),
            _ => None,
        })
    }

    fn links_where(&self, is_wanted: impl Fn(Shape) -> bool) -> Vec<RecordLink> {
        let mut links = Vec::new();
        for (field, info) in self.kind().indexed_fields().filter(|(_, info)| is_wanted(info.shape)) {
            self.facts(field, &mut |key, value| {
                let targets = info.shape.targets(key, &value);
                links.extend(targets.map(|target| RecordLink { field, key, target }));
            });
        }
        links
    }
}
