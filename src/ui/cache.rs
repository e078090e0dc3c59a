//! What a view was built from, so that it builds rows and words again only where one of those has changed.
//!
//! Holds the key alone: what was built stays in the view's own state, often in several fields.

use crate::text::Language;

/// The plan's revision, the language and whatever else the parts of a view were built from.
#[derive(Clone, Debug)]
pub struct BuiltFrom<K = ()> {
    key: Option<BuildKey<K>>,
}

#[derive(Clone, Debug, PartialEq)]
struct BuildKey<K> {
    revision: u64,
    language: Language,
    rest: K,
}

/// What has changed since the last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rebuild {
    /// Nothing: what was built is up to date.
    Nothing,
    /// Only the rest of the key, such as a filter: what follows from plan and language is up to date.
    Rest,
    /// The plan or the language, or nothing has been built yet.
    All,
}

impl<K> Default for BuiltFrom<K> {
    fn default() -> Self {
        Self { key: None }
    }
}

impl<K: PartialEq> BuiltFrom<K> {
    /// Whether nothing has been built yet.
    pub const fn is_new(&self) -> bool {
        self.key.is_none()
    }

    /// Notes what is built now, and reports what must be built again.
    pub fn renew(&mut self, revision: u64, language: Language, rest: K) -> Rebuild {
        let key = BuildKey { revision, language, rest };
        let rebuild = match &self.key {
            Some(old) if *old == key => Rebuild::Nothing,
            Some(old) if (old.revision, old.language) == (key.revision, key.language) => Rebuild::Rest,
            _ => Rebuild::All,
        };
        self.key = Some(key);
        rebuild
    }
}
