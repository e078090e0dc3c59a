//! Points and stretches of time as plans name them: a year, a half, a season, a quarter, a month or a day.
//!
//! Holds their canonical written form, the one in the plan file. How people write dates is `text::dates`.

use jiff::civil::{Date, date};
use std::fmt;

/// A season of a year, as in "høst 2027".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// January and February; a winter is named after the year it ends in.
    Winter,
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to December.
    Autumn,
}

impl Season {
    /// The four, in the order of the year.
    pub const ALL: [Self; 4] = [Self::Winter, Self::Spring, Self::Summer, Self::Autumn];

    /// The English code in the plan file.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Winter => "winter",
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Autumn => "autumn",
        }
    }

    const fn months(self) -> (i8, i8) {
        match self {
            Self::Winter => (1, 2),
            Self::Spring => (3, 5),
            Self::Summer => (6, 8),
            Self::Autumn => (9, 12),
        }
    }
}

/// A point in time, no more exact than the plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// A whole year.
    Year(i16),
    /// The first (1) or second (2) half of a year.
    Half(i16, u8),
    /// A season of a year.
    Season(i16, Season),
    /// A quarter of a year, 1 to 4.
    Quarter(i16, u8),
    /// A month of a year, 1 to 12.
    Month(i16, u8),
    /// A day.
    Day(Date),
}

impl When {
    /// The year it is in.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(y)
            | Self::Half(y, _)
            | Self::Season(y, _)
            | Self::Quarter(y, _)
            | Self::Month(y, _) => y,
            Self::Day(day) => day.year(),
        }
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        self.days().0
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.days().1
    }

    fn days(self) -> (Date, Date) {
        let months = |year: i16, first: i8, last: i8| {
            // Never fails for a year of four digits; other years come from damaged files and must not stop anything.
            let start = Date::new(year, first.clamp(1, 12), 1).unwrap_or(Date::ZERO);
            let end = Date::new(year, last.clamp(1, 12), 1).unwrap_or(Date::ZERO).last_of_month();
            (start, end)
        };
        // Clamped: a fifth quarter can be named in code, and must never stop the program.
        let nth = |part: u8, of: i8| {
            let part = i8::try_from(part).unwrap_or(1).clamp(1, 12 / of);
            ((part - 1) * of + 1, part * of)
        };
        match self {
            Self::Year(y) => months(y, 1, 12),
            Self::Half(y, part) => {
                let (first, last) = nth(part, 6);
                months(y, first, last)
            }
            Self::Season(y, season) => {
                let (first, last) = season.months();
                months(y, first, last)
            }
            Self::Quarter(y, part) => {
                let (first, last) = nth(part, 3);
                months(y, first, last)
            }
            Self::Month(y, month) => {
                let (first, last) = nth(month, 1);
                months(y, first, last)
            }
            Self::Day(day) => (day, day),
        }
    }

    /// Reads the canonical form: `2027`, `2027-H1`, `2027-autumn`, `2027-Q3`, `2027-05`, `2027-05-17`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = parse_year(text)?;
        let Some(rest) = rest else { return Some(Self::Year(year)) };
        if let Some(season) = Season::ALL.into_iter().find(|s| s.code() == rest) {
            return Some(Self::Season(year, season));
        }
        match rest {
            "H1" => Some(Self::Half(year, 1)),
            "H2" => Some(Self::Half(year, 2)),
            "Q1" => Some(Self::Quarter(year, 1)),
            "Q2" => Some(Self::Quarter(year, 2)),
            "Q3" => Some(Self::Quarter(year, 3)),
            "Q4" => Some(Self::Quarter(year, 4)),
            _ => Self::parse_month_or_day(year, rest),
        }
    }

    fn parse_month_or_day(year: i16, rest: &str) -> Option<Self> {
        // Exactly two digits: `2027-5` is not canonical, and reading it would write the file differently.
        let two = |s: &str| {
            if s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit()) { s.parse::<i8>().ok() } else { None }
        };
        match rest.split_once('-') {
            None => two(rest).filter(|m| (1..=12).contains(m)).map(|m| Self::Month(year, m.unsigned_abs())),
            Some((month, day)) => Date::new(year, two(month)?, two(day)?).ok().map(Self::Day),
        }
    }
}

/// The year that a text begins with, and what follows its hyphen. A year has four digits; a plan may hold others too,
/// odd as they are, which have a minus sign or more digits.
fn parse_year(text: &str) -> Option<(i16, Option<&str>)> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
    let (digits, rest) = match digits.split_once('-') {
        Some((digits, rest)) => (digits, Some(rest)),
        None => (digits, None),
    };
    // Five digits only without a leading zero, so that every year has exactly one canonical form.
    let four = digits.len() == 4 || digits.len() == 5 && !digits.starts_with('0');
    if !four || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let year: i32 = digits.parse().ok()?;
    // `-0000` would be a second form of the year 0.
    if negative && year == 0 {
        return None;
    }
    Some((i16::try_from(if negative { -year } else { year }).ok()?, rest))
}

/// A year in its canonical form.
struct Year(i16);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Four digits at least, so that texts of years from 0 to 9999 sort as the years do; the sign is outside of them.
        write!(f, "{}{:04}", if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs())
    }
}

impl fmt::Display for When {
    /// Writes the canonical form that [`When::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(y) => Year(*y).fmt(f),
            Self::Half(y, part) => write!(f, "{}-H{part}", Year(*y)),
            Self::Season(y, season) => write!(f, "{}-{}", Year(*y), season.code()),
            Self::Quarter(y, part) => write!(f, "{}-Q{part}", Year(*y)),
            Self::Month(y, month) => write!(f, "{}-{month:02}", Year(*y)),
            Self::Day(day) => write!(f, "{}-{:02}-{:02}", Year(day.year()), day.month(), day.day()),
        }
    }
}

impl PartialOrd for When {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for When {
    /// Earlier first day first; of two that begin together, the longer one first.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let (from, to) = self.days();
        let (other_from, other_to) = other.days();
        // The longer one first, so that a year comes before its own quarters in every sorted list.
        from.cmp(&other_from).then(other_to.cmp(&to)).then_with(|| self.rank().cmp(&other.rank()))
    }
}

impl When {
    /// Keeps order and equality in step: a quarter and a season never cover the same days, but a day of year 0 could.
    const fn rank(self) -> u8 {
        match self {
            Self::Year(_) => 0,
            Self::Half(..) => 1,
            Self::Season(..) => 2,
            Self::Quarter(..) => 3,
            Self::Month(..) => 4,
            Self::Day(_) => 5,
        }
    }
}

/// Where a period ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodEnd {
    /// The end is not stated.
    #[default]
    Open,
    /// It goes on without an end: løpende.
    Ongoing,
    /// It ends with this.
    At(When),
}

/// A stretch of time; both ends may be unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The beginning, where it is known.
    pub from: Option<When>,
    /// The end.
    pub to: PeriodEnd,
}

impl Period {
    /// From one point to another, both included.
    pub const fn between(from: When, to: When) -> Self {
        Self { from: Some(from), to: PeriodEnd::At(to) }
    }

    /// The period that a point covers: a year, a quarter, a day.
    pub const fn of(when: When) -> Self {
        Self::between(when, when)
    }

    /// Whether it is blank.
    pub fn is_blank(self) -> bool {
        self == Self::default()
    }

    /// Whether it goes on without an end.
    pub fn is_ongoing(self) -> bool {
        self.to == PeriodEnd::Ongoing
    }

    /// First and last year, as far as they are known; the last is `None` where the period has no stated end.
    pub fn years(self) -> (Option<i16>, Option<i16>) {
        let last = match self.to {
            PeriodEnd::At(when) => Some(when.year()),
            PeriodEnd::Open | PeriodEnd::Ongoing => None,
        };
        (self.from.map(When::year), last)
    }

    /// Reads the canonical form: `2027/2030`, `2027/..` (end not said), `../2030`, `2027/ongoing`, `../ongoing`.
    ///
    /// ```
    /// use planverksted::model::{Period, PeriodEnd, When};
    ///
    /// let period = Period::parse("2027-autumn/2030").unwrap();
    /// assert_eq!(period.to, PeriodEnd::At(When::Year(2030)));
    /// assert_eq!(period.to_string(), "2027-autumn/2030");
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('/')?;
        // One end that cannot be read makes the whole period unreadable: half of it would be written back as if
        // it were all.
        let from = if from == ".." { None } else { Some(When::parse(from)?) };
        let to = match to {
            ".." => PeriodEnd::Open,
            "ongoing" => PeriodEnd::Ongoing,
            when => PeriodEnd::At(When::parse(when)?),
        };
        Some(Self { from, to })
    }
}

impl fmt::Display for Period {
    /// Writes the canonical form that [`Period::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.from {
            Some(from) => write!(f, "{from}/")?,
            // Two dots for an end that is not stated, so that a text of a period always has both of its sides.
            None => f.write_str("../")?,
        }
        match self.to {
            PeriodEnd::Open => f.write_str(".."),
            PeriodEnd::Ongoing => f.write_str("ongoing"),
            PeriodEnd::At(when) => write!(f, "{when}"),
        }
    }
}

/// The years that checks accept: plans are about these.
pub const PLAUSIBLE_YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// The day a document is dated when none is known, so that the same input gives the same bytes.
pub const FALLBACK_DATE: Date = date(1970, 1, 1);
