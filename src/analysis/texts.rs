//! Many short texts in one buffer: twenty thousand numbers are two allocations instead of as many.

/// Texts by their place, put in one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PackedTexts {
    all: String,
    ends: Vec<usize>,
}

impl PackedTexts {
    /// No texts.
    pub(super) const EMPTY: Self = Self { all: String::new(), ends: Vec::new() };

    /// The text at a place; empty where there is none.
    pub(super) fn get(&self, at: usize) -> &str {
        let begin = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(begin);
        self.all.get(begin..end).unwrap_or_default()
    }

    /// Takes all texts out.
    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.ends.clear();
    }

    /// Writes the next text.
    pub(super) fn push(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.all);
        self.ends.push(self.all.len());
    }
}
