//! Plans that nobody would write, for property tests: hostile texts, dangling links, circles, extreme numbers.
//!
//! Ids come from a small pool, so that links meet records, miss them, and go in circles.

use planverksted::edit::Change;
use planverksted::model::{
    Address, Amounts, ChoiceInfo, ClockTime, Gender, Key, Kind, Period, PeriodEnd, Plan, Quantity, Range,
    Season, Shape, Term, Uid, Value, VoteKey, When, Word,
};
use planverksted::model::{Channel, Choice as _, Duration, Line, Origin};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::Arc;

/// Pieces that hostile texts are made of.
const FRAGMENTS: &[&str] = &[
    "\"",
    "\\",
    "\"#",
    "\"##",
    "#",
    "'",
    "\0",
    "\u{1}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{200e}",
    "\u{202e}",
    "\u{2066}",
    "\u{2028}",
    "\u{2029}",
    "\u{feff}",
    "\r",
    "\n",
    "\r\n",
    "\t",
    "e\u{301}",
    "a\u{30a}",
    "👩‍👩‍👧",
    "æøå",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    ",",
    ":",
    "//",
    "/*",
    "*/",
    "r#\"",
    "\n<<<<<<< ours",
    "\n>>>>>>> theirs",
    "\n=======\n",
    "NaN",
    "None",
    "Some(1)",
    "\u{10ffff}",
    "\u{fffd}",
    "\u{a0}",
    "\\u{41}",
    "\\n",
    " ",
    "  ",
    "a",
    "tiltak",
    "0",
    "-1",
];

/// Text of hostile pieces, sometimes long.
pub fn text() -> impl Strategy<Value = String> {
    let pieces = vec(prop::sample::select(FRAGMENTS), 0..8).prop_map(|pieces| pieces.concat());
    let long = (pieces.clone(), 0..400_usize).prop_map(|(pieces, times)| pieces.repeat(times));
    prop_oneof![8 => pieces, 1 => long, 1 => any::<String>()]
}

/// Hostile text that is one line.
pub fn line() -> impl Strategy<Value = String> {
    let breaks = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];
    text().prop_map(move |text| text.replace(breaks, " "))
}

/// An id of the pool; the plan's own is in it.
pub fn id() -> impl Strategy<Value = Uid> {
    prop_oneof![9 => (1..8_u64).prop_map(|at| Uid::from_bits(at * 12_345_678_901)), 1 => Just(Uid::PLAN)]
}

/// An id that a record may have.
pub fn record_id() -> impl Strategy<Value = Uid> {
    id().prop_map(|id| if id == Uid::PLAN { Uid::MAX } else { id })
}

/// The kinds that are bound together most, so that the facts of a plan often meet in one record.
const BOUND: [Kind; 6] =
    [Kind::Level, Kind::TargetGroup, Kind::Organisation, Kind::Challenge, Kind::Goal, Kind::Measure];

/// A kind of record: half of them of those that are bound together most.
pub fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![prop::sample::select(&BOUND[..]), prop::sample::select(Kind::ALL)]
}

/// Any number that a plan holds.
pub fn quantity() -> impl Strategy<Value = Quantity> {
    let near = |edge: i64| (-3..=3_i64).prop_map(move |off| edge.saturating_add(off));
    let parts = prop_oneof![
        near(i64::MAX),
        near(i64::MIN),
        near(1 << 53),
        near(-(1 << 53)),
        near(0),
        any::<i64>(),
        (-2000..2000_i64).prop_map(|whole| whole * Quantity::PER_UNIT),
        (-50_000..50_000_i64).prop_map(|tenths| tenths * 1000),
        (40..56_u32, any::<u16>()).prop_map(|(bits, off)| (1_i64 << bits) + i64::from(off)),
    ];
    parts.prop_map(Quantity::from_parts)
}

/// Any year.
pub fn year() -> impl Strategy<Value = i16> {
    prop_oneof![
        Just(-9999),
        Just(9999),
        Just(i16::MIN),
        Just(i16::MAX),
        Just(0),
        2020..2035_i16,
        any::<i16>()
    ]
}

/// Any point in time.
pub fn when() -> impl Strategy<Value = When> {
    let day = (-9999..=9999_i16, 1..=12_i8, 1..=28_i8)
        .prop_filter_map("a day", |(y, m, d)| jiff::civil::Date::new(y, m, d).ok().map(When::Day));
    prop_oneof![
        year().prop_map(When::Year),
        (year(), 1..=2_u8).prop_map(|(y, half)| When::Half(y, half)),
        (year(), prop::sample::select(&Season::ALL[..])).prop_map(|(y, season)| When::Season(y, season)),
        (year(), 1..=4_u8).prop_map(|(y, quarter)| When::Quarter(y, quarter)),
        (year(), 1..=12_u8).prop_map(|(y, month)| When::Month(y, month)),
        day,
    ]
}

fn period() -> impl Strategy<Value = Period> {
    let end = prop_oneof![Just(PeriodEnd::Open), Just(PeriodEnd::Ongoing), when().prop_map(PeriodEnd::At)];
    (prop::option::of(when()), end).prop_map(|(from, to)| Period { from, to })
}

fn code(info: &'static ChoiceInfo) -> impl Strategy<Value = String> {
    prop_oneof![3 => prop::sample::select(info.codes).prop_map(str::to_owned), 1 => text()]
}

fn order_key() -> impl Strategy<Value = Arc<str>> {
    const KEYS: [&str; 11] = [
        "",
        "0",
        "g",
        "h",
        "gg",
        "gh",
        "zz",
        "G",
        "g0",
        "vvvvvvvvvvvvvvvvvvvvvvvv",
        "000000000000000000000001",
    ];
    prop_oneof![4 => prop::sample::select(&KEYS[..]).prop_map(str::to_owned), 1 => text(), 2 => "[0-9a-v]{1,26}"]
        .prop_map(Arc::from)
}

fn one_line() -> impl Strategy<Value = Line> {
    line().prop_filter_map("one line", |text| Line::verbatim(&Arc::from(text)))
}

fn amounts() -> impl Strategy<Value = Amounts> {
    let number = || prop::option::of(quantity());
    (number(), number(), number(), code(Duration::INFO)).prop_map(|(operating, investment, fte, duration)| {
        Amounts { operating, investment, fte, duration: Duration::from_code(duration.into()) }
    })
}

/// A key and a value that fit a field of this shape; the value may be nothing.
pub fn fact_of(shape: Shape) -> BoxedStrategy<(Key, Value)> {
    let whole = |value: BoxedStrategy<Value>| value.prop_map(|value| (Key::Whole, value)).boxed();
    let held = prop_oneof![4 => Just(Value::Yes), 1 => Just(Value::Nothing)];
    match shape {
        Shape::Order => whole(order_key().prop_map(Value::Text).boxed()),
        Shape::Line => whole(line().prop_map(|text| Value::Text(text.into())).boxed()),
        Shape::Prose => whole(text().prop_map(|text| Value::Text(text.into())).boxed()),
        Shape::Number => whole(quantity().prop_map(Value::Number).boxed()),
        Shape::Flag => whole(held.boxed()),
        Shape::When => whole(when().prop_map(Value::When).boxed()),
        Shape::Clock => {
            whole((0..86_400).prop_map(|at| Value::Clock(ClockTime::default().after_seconds(at))).boxed())
        }
        Shape::Period => whole(period().prop_map(Value::Period).boxed()),
        Shape::Choice(info) => whole(code(info).prop_map(|code| Value::Choice(code.into())).boxed()),
        Shape::Link(_) | Shape::Owner(_) => whole(id().prop_map(Value::Record).boxed()),
        Shape::Range => whole(range().prop_map(Value::Range).boxed()),
        Shape::Origin => whole(origin().prop_map(Value::Origin).boxed()),
        Shape::Links(_) => (id().prop_map(Key::Record), held).boxed(),
        Shape::AnyLinks => ((kind(), id()).prop_map(|(kind, id)| Key::Any(kind, id)), held).boxed(),
        Shape::Pairs(..) => ((id(), prop::option::of(id())).prop_map(|(a, b)| Key::Pair(a, b)), held).boxed(),
        Shape::ByYear => (year().prop_map(Key::Year), amounts().prop_map(Value::Amounts)).boxed(),
        Shape::ByRecord(_, info) => {
            (id().prop_map(Key::Record), code(info).prop_map(|code| Value::Choice(code.into()))).boxed()
        }
        Shape::Choices(info) => (word(Some(info)), held).boxed(),
        Shape::ByChoice(info) => (word(Some(info)), quantity().prop_map(Value::Number)).boxed(),
        Shape::TextBy(asked) => (word(asked), text().prop_map(|text| Value::Text(text.into()))).boxed(),
        Shape::Terms => (word(None), term().prop_map(Value::Term)).boxed(),
        Shape::Tally => {
            let option = prop::option::of((kind(), id()));
            let mark = prop::option::of(any::<u8>());
            let key = (0..300_u16, option, mark)
                .prop_map(|(table, option, mark)| Key::Vote(VoteKey { table, option, mark }));
            (key, quantity().prop_map(Value::Number)).boxed()
        }
    }
}

/// A word as a key: mostly one that is asked for.
fn word(asked: Option<&'static ChoiceInfo>) -> BoxedStrategy<Key> {
    let any = "[a-z0-9._-]{1,31}".prop_filter_map("a word", |text| Word::new(&text)).boxed();
    let word = match asked {
        Some(info) => {
            let asked = prop::sample::select(info.codes).prop_filter_map("a word", Word::new).boxed();
            prop_oneof![3 => asked, 1 => any].boxed()
        }
        None => any,
    };
    word.prop_map(Key::Word).boxed()
}

fn term() -> impl Strategy<Value = Term> {
    let form = one_line;
    (code(Gender::INFO), form(), form(), form(), form()).prop_map(
        |(gender, singular, definite, plural, definite_plural)| {
            let gender = Gender::from_code(gender.into());
            Term { gender, singular, definite, plural, definite_plural }
        },
    )
}

fn range() -> impl Strategy<Value = Range> {
    (prop::option::of(quantity()), prop::option::of(quantity()), one_line())
        .prop_map(|(low, high, source)| Range { low, high, source })
}

fn origin() -> impl Strategy<Value = Origin> {
    (code(Channel::INFO), one_line())
        .prop_map(|(channel, detail)| Origin { channel: Channel::from_code(channel.into()), detail })
}

/// A fact of any record of the pool.
pub fn fact() -> impl Strategy<Value = (Address, Value)> {
    (kind(), record_id()).prop_flat_map(|(kind, id)| {
        let id = if kind == Kind::Plan { Uid::PLAN } else { id };
        (1..kind.field_count()).prop_flat_map(move |field| {
            let shape = kind.fields()[usize::from(field)].shape;
            fact_of(shape).prop_map(move |(key, value)| (Address { kind, id, field, key }, value))
        })
    })
}

/// Up to so many facts.
pub fn facts(most: usize) -> impl Strategy<Value = Vec<(Address, Value)>> {
    vec(fact(), 0..most)
}

/// The change that says these facts in a plan, making the records that are not there.
pub fn change_stating(plan: &Plan, facts: &[(Address, Value)]) -> Change {
    let mut change = Change::default();
    for (at, value) in facts {
        if at.kind != Kind::Plan {
            let exists = Address::existence(at.kind, at.id);
            change.replace(exists, plan.read(exists), Value::Yes);
        }
        change.replace(*at, plan.read(*at), value.clone());
    }
    change
}

/// An odd plan.
pub fn plan() -> impl Strategy<Value = Plan> {
    facts(40).prop_map(|facts| {
        let mut plan = Plan::default();
        change_stating(&plan, &facts).apply(&mut plan).expect("facts that fit can be said");
        plan
    })
}
