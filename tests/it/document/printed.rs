//! Every field of every kind is printed in the document of the whole plan, or stands here with the reason why not.
//!
//! Nothing is said of how a field is printed: it counts as printed where the document changes with it.

use jiff::civil::date;
use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Document, DocumentSource, Profile};
use planverksted::edit::{Draft, rewrite};
use planverksted::model::{
    Address, Amounts, ClockTime, IdGenerator, Key, Kind, Line, Period, Plan, Quantity, Range, Shape, Uid,
    Value, VoteKey, When, Word,
};
use planverksted::text::{Language, Phrase, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Why something is not printed.
const OF_THE_WORK: &str = "belongs to the group's work and its minutes, not to what the group hands over";

/// Fields that every kind has and that are for those who write, and the plan's own words, which the words follow.
const NEVER: [&str; 5] = ["note", "set_aside", "origin", "order", "terms"];

/// Fields and whole kinds (`*`) that no document of the whole plan prints.
const NOT_PRINTED: &[(&str, &str, &str)] = &[
    ("agenda_item", "*", OF_THE_WORK),
    ("ballot", "*", OF_THE_WORK),
    ("idea", "*", OF_THE_WORK),
    ("parked_item", "*", OF_THE_WORK),
    ("picture", "*", "the picture itself lies beside the plan, and a caption alone says nothing"),
    (
        "merge_question",
        "*",
        "what its fields say together is printed where they name a fact, which these do not",
    ),
    ("meeting", "place", OF_THE_WORK),
    ("meeting", "minutes", OF_THE_WORK),
    ("meeting", "starts", OF_THE_WORK),
    ("meeting", "ended", OF_THE_WORK),
    ("meeting", "leader", OF_THE_WORK),
    ("meeting", "recorder", OF_THE_WORK),
    ("meeting", "others", OF_THE_WORK),
    ("meeting", "tables", OF_THE_WORK),
    ("meeting", "numbered", OF_THE_WORK),
    ("meeting", "next_steps", OF_THE_WORK),
    ("meeting", "corrections_by", OF_THE_WORK),
    ("task", "item", OF_THE_WORK),
    ("decision", "item", OF_THE_WORK),
    ("decision", "due", OF_THE_WORK),
    ("decision", "done", OF_THE_WORK),
    ("involvement", "item", OF_THE_WORK),
    ("open_question", "meeting", OF_THE_WORK),
    ("open_question", "item", OF_THE_WORK),
    ("open_question", "from", OF_THE_WORK),
    ("open_question", "done", OF_THE_WORK),
    ("task", "meeting", OF_THE_WORK),
    ("decision", "meeting", "only gives the day, where the decision says none"),
    ("involvement", "meeting", "only gives the day, where the involvement says none"),
    ("measure", "statutory", "the law that is named says so; it is printed where none is"),
    ("plan", "under_revision", "marks the pages of an adopted plan, which this one is not"),
    ("evidence", "about", "what a figure is about is told by its title; the link serves the views"),
    ("plan", "municipality_number", "the name says which municipality it is"),
    ("plan", "language", "the document is written in it"),
];

/// The fields that take something away; they are left unsaid until it is their turn.
const HIDING: [(Kind, &str); 2] = [(Kind::Chapter, "left_out"), (Kind::Task, "done")];

/// Two records of each kind, but one of the plan itself.
type Records = BTreeMap<&'static str, Vec<Uid>>;

/// A plan in which every field says something, without its links where it is `loose`; and its records.
fn full(loose: bool) -> (Plan, Records) {
    let (empty, mut records) = (Plan::default(), Records::new());
    let change = rewrite(&empty, &mut IdGenerator::seeded(11), Phrase::default(), |draft| {
        for kind in Kind::ALL {
            let of_kind = if *kind == Kind::Plan { vec![Uid::PLAN] } else { draft.add_many(*kind, 2) };
            records.insert(kind.code(), of_kind);
        }
        for kind in Kind::ALL {
            for (n, id) in records[kind.code()].iter().enumerate() {
                fill(draft, &records, (*kind, *id, n), loose);
            }
        }
    });
    let mut plan = empty;
    change.apply(&mut plan).expect("a draft's change fits the plan it began with");
    (plan, records)
}

fn fill(draft: &mut Draft<'_>, records: &Records, (kind, id, n): (Kind, Uid, usize), loose: bool) {
    for (field, info) in (0_u8..).zip(kind.fields()).skip(1) {
        let link = matches!(info.shape, Shape::Link(_) | Shape::Owner(_) | Shape::Links(_) | Shape::AnyLinks);
        let hides = HIDING.contains(&(kind, info.name)) || (info.shape == Shape::Flag && n == 1);
        if hides || (loose && link) {
            continue;
        }
        if let Some((key, value)) = stated_fact(records, (kind, n), info.name, info.shape) {
            draft.write(Address { kind, id, field, key }, value).expect("the field takes it");
        }
    }
}

/// Something that a field of a shape says in the first or the second record of its kind; nothing where that is not
/// of the plan's own making.
fn stated_fact(
    records: &Records,
    (kind, n): (Kind, usize),
    name: &str,
    shape: Shape,
) -> Option<(Key, Value)> {
    let number = |number| Quantity::from_whole(number).expect("a small number");
    let small = i8::try_from(n).expect("few records");
    let word = |codes: &[&'static str]| if n == 0 { codes[codes.len() - 1] } else { codes[0] };
    let of = |other: Kind| match records[other.code()].as_slice() {
        // The second record of a kind stands alone, so that none is above itself.
        [_, second] if other == kind => (n == 0).then_some(*second),
        [_, second] if kind == Kind::Plan => Some(*second),
        // Two readings make a course.
        [first, _] if kind == Kind::Reading => Some(*first),
        ids => ids.get(n).copied(),
    };
    let text = Value::Text(Line::new(&format!("{} {name} {n}", kind.code())).shared());
    let key = |code: &str| Key::Word(Word::new(code).expect("a word"));
    Some(match shape {
        Shape::Order | Shape::Origin | Shape::Terms => return None,
        Shape::Line | Shape::Prose => (Key::Whole, text),
        Shape::Number => (Key::Whole, Value::Number(number(40 + i64::from(small)))),
        Shape::Flag => (Key::Whole, Value::Yes),
        Shape::Clock => {
            (Key::Whole, Value::Clock(ClockTime::new(9, small.unsigned_abs().into()).expect("a time")))
        }
        Shape::When => (Key::Whole, Value::When(When::Day(date(2026, 9, 3 + small)))),
        Shape::Period => (
            Key::Whole,
            Value::Period(Period::between(When::Year(2027), When::Year(2028 + i16::from(small)))),
        ),
        Shape::Choice(info) => (Key::Whole, Value::Choice(word(info.codes).into())),
        Shape::Range => {
            let source = Line::new(&format!("{} {name} source", kind.code()));
            (Key::Whole, Value::Range(Range { low: Some(number(41)), high: Some(number(61)), source }))
        }
        Shape::Link(other) | Shape::Owner(other) => (Key::Whole, Value::Record(of(other)?)),
        Shape::Links(other) => (Key::Record(of(other)?), Value::Yes),
        Shape::AnyLinks => (Key::Any(Kind::Goal, of(Kind::Goal)?), Value::Yes),
        Shape::Pairs(first, second) => (Key::Pair(of(first)?, of(second)), Value::Yes),
        Shape::ByYear => {
            let amounts = Amounts { operating: Some(number(7)), ..Amounts::default() };
            (Key::Year(2027 + i16::from(small)), Value::Amounts(amounts))
        }
        Shape::ByRecord(other, info) => (Key::Record(of(other)?), Value::Choice(info.codes[0].into())),
        Shape::Choices(info) => (key(word(info.codes)), Value::Yes),
        Shape::ByChoice(info) => (key(word(info.codes)), Value::Number(number(3))),
        Shape::TextBy(Some(info)) => (key(word(info.codes)), text),
        Shape::TextBy(None) => (key("no-lead"), text),
        Shape::Tally => {
            let option = Some((Kind::Goal, of(Kind::Goal)?));
            (Key::Vote(VoteKey::sum(1, option)), Value::Number(number(5)))
        }
    })
}

fn document(plan: &Plan) -> Document {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(Language::Nb));
    let (outline, totals) = (Outline::of(plan), Totals::of(plan));
    let (words, date): (&Words, _) = (&WORDS, date(2026, 11, 23));
    Document::of(&DocumentSource { plan, outline: &outline, totals: &totals, words, date }, Profile::Full)
}

/// The plan with a field of a record the other way round: without what it says, or with something where it is silent.
fn turned(plan: &Plan, records: &Records, (kind, id, n): (Kind, Uid, usize), field: u8) -> Option<Plan> {
    let info = kind.fields()[usize::from(field)];
    let (key, value) = stated_fact(records, (kind, n), info.name, info.shape)?;
    let at = Address { kind, id, field, key };
    let value = if plan.read(at).is_nothing() { value } else { Value::Nothing };
    let mut other = plan.clone();
    let change = rewrite(plan, &mut IdGenerator::seeded(12), Phrase::default(), |draft| {
        draft.write(at, value).expect("the field takes it");
    });
    change.apply(&mut other).expect("a draft's change fits the plan it began with");
    Some(other)
}

/// The fields that the document of neither plan changes with.
fn unprinted() -> BTreeSet<(&'static str, &'static str)> {
    let plans = [full(false), full(true)].map(|(plan, records)| (document(&plan), plan, records));
    let mut unprinted = BTreeSet::new();
    for kind in Kind::ALL {
        for (field, info) in (0_u8..).zip(kind.fields()).skip(1) {
            let printed = plans.iter().any(|(before, plan, records)| {
                let of_kind = records[kind.code()].iter().enumerate();
                of_kind.clone().any(|(n, id)| {
                    let turned = turned(plan, records, (*kind, *id, n), field);
                    turned.is_some_and(|turned| document(&turned) != *before)
                })
            });
            if !printed {
                unprinted.insert((kind.code(), info.name));
            }
        }
    }
    unprinted
}

#[test]
fn every_field_is_printed_or_has_a_reason_not_to_be() {
    let mut without_reason = Vec::new();
    let mut used = BTreeSet::new();
    for (kind, field) in unprinted() {
        let reasons = NOT_PRINTED.iter().enumerate();
        let everywhere = NEVER.contains(&field);
        let found = reasons.filter(|(_, (of, name, _))| *of == kind && (*name == field || *name == "*"));
        let found: Vec<usize> = found.map(|(at, _)| at).collect();
        if found.is_empty() && !everywhere {
            without_reason.push(format!("{kind}.{field}"));
        }
        used.extend(found);
    }
    assert_eq!(without_reason, Vec::<String>::new(), "printed nowhere, and nobody says why");
    let left: Vec<_> =
        (0..NOT_PRINTED.len()).filter(|at| !used.contains(at)).map(|at| NOT_PRINTED[at]).collect();
    assert_eq!(left, [], "printed after all");
}
