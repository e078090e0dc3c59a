//! The words of points and stretches of time, read once from `assets/language/calendar.txt`.
//!
//! It knows words, not sentences: `dates` puts them together and takes them apart.

use super::Language;
use crate::model::Season;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a word says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TimeWord {
    /// A month, 1 to 12.
    Month(u8),
    /// A season.
    Season(Season),
    /// "kvartal".
    Quarter,
    /// "tertial", a third of a year.
    Third,
    /// "halvår".
    Half,
    /// "første", as 1.
    Ordinal(u8),
    /// A day of the week, Monday as 1.
    Weekday(u8),
    /// "i dag".
    Today,
    /// "i morgen".
    Tomorrow,
    /// "i overmorgen".
    DayAfterTomorrow,
    /// "neste", of a week or a day of the week.
    Next,
    /// "denne", of a week.
    This,
    /// "om", in front of how long from today.
    In,
    /// "på", in front of a day.
    On,
    /// "dager".
    Days,
    /// "uke".
    Week,
    /// "uker".
    Weeks,
    /// "måneder".
    Months,
    /// "løpende": it goes on.
    Ongoing,
    /// "fra": a beginning follows.
    From,
    /// "innen": an end follows.
    Until,
    /// A word that changes nothing: "i", "av", "løpet".
    Filler,
}

impl TimeWord {
    /// The meaning of a name in the table of words.
    fn named(name: &str) -> Option<Self> {
        let numbered = |prefix: &str| name.strip_prefix(prefix).and_then(|n| n.parse().ok());
        if let Some(month) = numbered("month-") {
            return Some(Self::Month(month));
        }
        if let Some(ordinal) = numbered("ordinal-") {
            return Some(Self::Ordinal(ordinal));
        }
        if let Some(day) = numbered("weekday-") {
            return Some(Self::Weekday(day));
        }
        if let Some(code) = name.strip_prefix("season-") {
            return Season::ALL.into_iter().find(|season| season.code() == code).map(Self::Season);
        }
        match name {
            "quarter" => Some(Self::Quarter),
            "third" => Some(Self::Third),
            "half" => Some(Self::Half),
            "today" => Some(Self::Today),
            "tomorrow" => Some(Self::Tomorrow),
            "day-after-tomorrow" => Some(Self::DayAfterTomorrow),
            "next" => Some(Self::Next),
            "this" => Some(Self::This),
            "in" => Some(Self::In),
            "on" => Some(Self::On),
            "days" => Some(Self::Days),
            "week" => Some(Self::Week),
            "weeks" => Some(Self::Weeks),
            "months" => Some(Self::Months),
            "ongoing" => Some(Self::Ongoing),
            "from" => Some(Self::From),
            "until" => Some(Self::Until),
            "filler" => Some(Self::Filler),
            _ => None,
        }
    }
}

/// The words both ways.
struct Calendar {
    written: BTreeMap<(TimeWord, Language), &'static str>,
    read: BTreeMap<String, TimeWord>,
}

static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| {
    let mut calendar = Calendar { written: BTreeMap::new(), read: BTreeMap::new() };
    for line in include_str!("../../assets/language/calendar.txt").lines() {
        let Some((name, languages)) = line.split_once(": ") else { continue };
        let Some(sense) = TimeWord::named(name) else { continue };
        for (words, language) in languages.split(" | ").zip(Language::ALL) {
            for word in words.split(", ") {
                calendar.written.entry((sense, language)).or_insert(word);
                calendar.read.entry(word.to_lowercase()).or_insert(sense);
            }
        }
    }
    calendar
});

/// The word that the program writes.
pub(super) fn written_word(sense: TimeWord, language: Language) -> &'static str {
    CALENDAR.written.get(&(sense, language)).copied().unwrap_or_default()
}

/// The meaning of a word in lower case, in any language.
pub(super) fn time_word(word: &str) -> Option<TimeWord> {
    CALENDAR.read.get(word).copied()
}
