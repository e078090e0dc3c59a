//! The unit of a table's numbers: kroner, thousands or millions, and how headings and titles name it.

use super::words::{contains_phrase, fold, word_list};
use crate::model::Quantity;
use crate::text::Phrase;

/// The unit of a number of money without a unit of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Kroner.
    #[default]
    Kroner,
    /// Thousands of kroner.
    Thousand,
    /// Millions of kroner.
    Million,
}

impl Unit {
    /// All units, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Kroner, Self::Thousand, Self::Million];

    /// The name on the command line and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kroner => "kr",
            Self::Thousand => "1000kr",
            Self::Million => "mill",
        }
    }

    /// The unit with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// What a person reads.
    pub const fn label(self) -> Phrase {
        Phrase::new(match self {
            Self::Kroner => "import-unit-kroner",
            Self::Thousand => "import-unit-thousand",
            Self::Million => "import-unit-million",
        })
    }

    /// How many kroner one is.
    pub const fn kroner(self) -> i64 {
        match self {
            Self::Kroner => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
        }
    }

    /// A number of this unit in kroner; `None` where that overflows.
    pub const fn to_kroner(self, number: Quantity) -> Option<Quantity> {
        number.checked_mul(self.kroner())
    }

    /// The unit that a heading or a title names: `Kostnad (1000 kr)`, `hele tusen`, `MNOK`.
    ///
    /// A year next to `kr` is no thousand, and `kr` alone decides only where no larger unit is named.
    pub fn find_in(text: &str) -> Option<Self> {
        // `1.000 kr` and `1'000 kr` are the same unit as `1000 kr`.
        let text = fold(text).replace(['.', '\''], "");
        let has_word = |name: &str| word_list(name).iter().any(|word| contains_phrase(&text, word));
        match (has_word("unit-1000kr"), has_word("unit-mill"), has_word("unit-kr")) {
            (true, _, _) => Some(Self::Thousand),
            (false, true, _) => Some(Self::Million),
            (false, false, true) => Some(Self::Kroner),
            _ => None,
        }
    }
}

/// A heading folded and without its unit, for comparing the rest with words.
pub(super) fn without_unit(heading: &str) -> String {
    let mut text = fold(heading).replace(['.', '\''], "");
    let mut words: Vec<&str> =
        ["unit-1000kr", "unit-mill"].iter().flat_map(|name| word_list(name)).copied().collect();
    words.push("i hele kroner");
    // The longest first, so that `hele 1000 kr` leaves no `hele` behind.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in words {
        if !text.contains(word) {
            continue;
        }
        for (open, close) in [("(", ")"), ("[", "]"), (", ", ""), ("i ", "")] {
            text = text.replace(&format!("{open}{word}{close}"), " ");
        }
    }
    text = text.replace("(kr)", " ").replace("(kroner)", " ").replace("(nok)", " ");
    fold(&text)
}

/// A heading as written, without the parentheses that name its unit.
pub(super) fn strip_unit(heading: &str) -> String {
    let mut text = heading.to_owned();
    while let Some((before, rest)) = text.split_once('(')
        && let Some((inside, after)) = rest.split_once(')')
        && Unit::find_in(inside).is_some()
    {
        text = format!("{} {}", before.trim_end(), after.trim_start());
    }
    text.trim().to_owned()
}
