//! Keys and values as text, one form each: keys as plan files write them, values where a fact is kept as a text itself.
//!
//! How people write numbers and dates is in `text`; how a plan file writes values is `store::values`.

use super::choice::Choice as _;
use super::compound::{Amounts, Channel, Duration, Gender, Origin, Range, Term};
use super::kind::Kind;
use super::shapes::Shape;
use super::value::{Key, Misfit, RecordKey, Value, VoteKey};
use super::word::Word;
use super::{ClockTime, Line, Period, Quantity, Uid, When};
use std::fmt::Write as _;
use std::sync::Arc;

/// The text of [`Value::Yes`].
const YES: &str = "yes";

impl Key {
    /// Adds the key to a text; nothing for a field of one fact.
    pub fn write_text(self, out: &mut String) {
        let number = |out: &mut String, number: i32| {
            let written = write!(out, "{number}");
            debug_assert!(written.is_ok(), "a String takes everything");
        };
        match self {
            Self::Whole => {}
            Self::Year(year) => number(out, i32::from(year)),
            Self::Record(id) | Self::Pair(id, None) => write_id(out, id),
            Self::Any(kind, id) => write_record_key(out, (kind, id)),
            Self::Pair(first, Some(second)) => {
                write_id(out, first);
                out.push(':');
                write_id(out, second);
            }
            Self::Word(word) => out.push_str(word.as_str()),
            Self::Vote(VoteKey { table, option, mark }) => {
                number(out, i32::from(table));
                if let Some(option) = option {
                    out.push(' ');
                    write_record_key(out, option);
                }
                if let Some(mark) = mark {
                    out.push(' ');
                    number(out, i32::from(mark));
                }
            }
        }
    }

    /// The key as text; empty for a field of one fact.
    pub fn to_text(self) -> String {
        let mut text = String::new();
        self.write_text(&mut text);
        text
    }

    /// Reads the key of a set or map of this shape.
    pub fn from_text(shape: Shape, text: &str) -> Option<Self> {
        match shape {
            Shape::ByYear => text.parse().ok().map(Self::Year),
            Shape::Links(_) | Shape::ByRecord(..) => Uid::parse(text).map(Self::Record),
            Shape::AnyLinks => parse_record_key(text).map(|(kind, id)| Self::Any(kind, id)),
            Shape::Choices(_) | Shape::ByChoice(_) | Shape::TextBy(_) | Shape::Terms => {
                Word::new(text).map(Self::Word)
            }
            Shape::Tally => parse_vote_key(text).map(Self::Vote),
            Shape::Pairs(..) => match text.split_once(':') {
                None => Some(Self::Pair(Uid::parse(text)?, None)),
                Some((first, second)) => Some(Self::Pair(Uid::parse(first)?, Some(Uid::parse(second)?))),
            },
            _ => None,
        }
    }
}

fn write_id(out: &mut String, id: Uid) {
    out.push_str(str::from_utf8(&id.to_ascii()).unwrap_or_default());
}

fn write_record_key(out: &mut String, (kind, id): RecordKey) {
    out.push_str(kind.code());
    out.push(':');
    write_id(out, id);
}

/// Reads `TABLE`, `TABLE KIND:ID`, `TABLE MARK` or `TABLE KIND:ID MARK`.
fn parse_vote_key(text: &str) -> Option<VoteKey> {
    let mut parts = text.split(' ');
    let table = parts.next()?.parse().ok()?;
    let mut vote = VoteKey::sum(table, None);
    let mut rest = parts.next();
    if let Some(option) = rest.filter(|part| part.contains(':')) {
        vote.option = Some(parse_record_key(option)?);
        rest = parts.next();
    }
    if let Some(mark) = rest {
        vote.mark = Some(mark.parse().ok()?);
    }
    parts.next().is_none().then_some(vote)
}

/// Reads the key of a record of any kind: `KIND:ID`.
fn parse_record_key(text: &str) -> Option<RecordKey> {
    let (kind, id) = text.split_once(':')?;
    Some((Kind::from_code(kind)?, Uid::parse(id)?))
}

impl Value {
    /// The value as text; empty for nothing. A value of several parts has a line `part=text` for each that is stated.
    pub fn to_text(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Yes => YES.to_owned(),
            Self::Text(text) => text.to_string(),
            Self::Number(number) => number.to_decimal_text(),
            Self::When(when) => when.to_string(),
            Self::Clock(time) => time.to_string(),
            Self::Period(period) => period.to_string(),
            Self::Choice(code) => code.to_string(),
            Self::Record(id) => id.to_string(),
            Self::Range(Range { low, high, source }) => parts_text([
                ("low", number_text(*low)),
                ("high", number_text(*high)),
                ("source", source.to_string()),
            ]),
            Self::Amounts(Amounts { operating, investment, fte, duration }) => parts_text([
                ("operating", number_text(*operating)),
                ("investment", number_text(*investment)),
                ("fte", number_text(*fte)),
                ("duration", duration.code().into_owned()),
            ]),
            Self::Origin(Origin { channel, detail }) => {
                parts_text([("channel", channel.code().into_owned()), ("detail", detail.to_string())])
            }
            Self::Term(Term { gender, singular, definite, plural, definite_plural }) => parts_text([
                ("gender", gender.code().into_owned()),
                ("singular", singular.to_string()),
                ("definite", definite.to_string()),
                ("plural", plural.to_string()),
                ("definite_plural", definite_plural.to_string()),
            ]),
        }
    }

    /// Reads the text of a value of a field of this shape; `None` where it says nothing to that shape.
    pub fn from_text(shape: Shape, text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::Nothing);
        }
        let part = |name| part_of(text, name);
        Some(match shape {
            Shape::Order | Shape::Line | Shape::Prose | Shape::TextBy(_) => Self::Text(Arc::from(text)),
            Shape::Number | Shape::ByChoice(_) | Shape::Tally => {
                Self::Number(Quantity::from_decimal_text(text)?)
            }
            Shape::Flag | Shape::Links(_) | Shape::AnyLinks | Shape::Pairs(..) | Shape::Choices(_) => {
                (text == YES).then_some(Self::Yes)?
            }
            Shape::When => Self::When(When::parse(text)?),
            Shape::Clock => Self::Clock(ClockTime::parse(text)?),
            Shape::Period => Self::Period(Period::parse(text)?),
            Shape::Choice(_) | Shape::ByRecord(..) => Self::Choice(text.to_owned().into()),
            Shape::Link(_) | Shape::Owner(_) => Self::Record(Uid::parse(text)?),
            Shape::Range => Self::Range(Range {
                low: read_number(part("low")).ok()?,
                high: read_number(part("high")).ok()?,
                source: line(part("source"))?,
            }),
            Shape::ByYear => Self::Amounts(Amounts {
                operating: read_number(part("operating")).ok()?,
                investment: read_number(part("investment")).ok()?,
                fte: read_number(part("fte")).ok()?,
                duration: Duration::from_code(part("duration").to_owned().into()),
            }),
            Shape::Origin => Self::Origin(Origin {
                channel: Channel::from_code(part("channel").to_owned().into()),
                detail: line(part("detail"))?,
            }),
            Shape::Terms => Self::Term(Term {
                gender: Gender::from_code(part("gender").to_owned().into()),
                singular: line(part("singular"))?,
                definite: line(part("definite"))?,
                plural: line(part("plural"))?,
                definite_plural: line(part("definite_plural"))?,
            }),
        })
    }
}

fn parts_text<const N: usize>(parts: [(&str, String); N]) -> String {
    let stated = parts.into_iter().filter(|(_, text)| !text.is_empty());
    stated.map(|(name, text)| format!("{name}={text}")).collect::<Vec<_>>().join("\n")
}

/// The text of a part; empty where it is not stated.
fn part_of<'a>(text: &'a str, name: &str) -> &'a str {
    let of_part = |line: &'a str| line.split_once('=').filter(|(part, _)| *part == name);
    text.split('\n').find_map(of_part).map_or("", |(_, text)| text)
}

fn number_text(number: Option<Quantity>) -> String {
    number.map(Quantity::to_decimal_text).unwrap_or_default()
}

/// The number of a part, where it is stated.
fn read_number(text: &str) -> Result<Option<Quantity>, Misfit> {
    if text.is_empty() {
        return Ok(None);
    }
    Quantity::from_decimal_text(text).map(Some).ok_or(Misfit::Shape)
}

fn line(text: &str) -> Option<Line> {
    Line::verbatim(&Arc::from(text))
}
