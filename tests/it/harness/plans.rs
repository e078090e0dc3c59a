//! Plans as text and changes as text, so that a test reads like what it is about.
//!
//! A plan: `goal g1 "Fewer wait"; measure m1 in g1: 2027=100, lead=o1; organisation o1; plan: period=2027/2030`.
//! A statement is a kind, a name, a title in quotes, the records it belongs `in`, and facts behind a colon. Facts are
//! `field=value` or `year=amounts`; sets join names with `+`, pairs and the parts of amounts with `/`: `reach=t1/l1+t2`,
//! `2027=100/50/1.5` (operating, investment, årsverk), `value=10..20`, `attendance=p1/present`, `by_course=mild/2.5`, `statutory=yes`.
//! Votes are `counts=1/m1/4` (table, option, votes), or `0/m1/2/4` with the mark that so many ballots gave; an origin is `origin="workshop/Samling 3"`.
//! A name stands for the same id in every plan. Records are in the order in which they are written.
//!
//! A change: `m1.goals g1 -> g2; m1.2027 +100; m1.lead -o1; +measure new1; new1.title +"A"`. What was said and is no
//! longer has a minus, what is new a plus. Places of added and removed records are left out.

use planverksted::edit::{Change, Edit};
use planverksted::model::{
    Address, Amounts, Channel, Choice as _, ClockTime, EXISTS, Gender, IdGenerator, Key, Kind, Line,
    OrderKey, Origin, Period, Plan, Quantity, Range, Shape, Term, Uid, Value, VoteKey, When,
    Word as CodeWord,
};
use planverksted::text::Phrase;
use std::collections::BTreeMap;

/// A plan whose records have names.
#[derive(Clone, Debug)]
pub struct NamedPlan {
    /// The plan.
    pub plan: Plan,
    names: BTreeMap<Uid, String>,
    kinds: BTreeMap<String, Kind>,
}

/// The plan that a text tells of.
pub fn plan(text: &str) -> NamedPlan {
    let statements: Vec<Statement> = parse_statements(text);
    let mut sketch = NamedPlan {
        plan: Plan::default(),
        names: BTreeMap::from([(Uid::PLAN, "plan".to_owned())]),
        kinds: BTreeMap::new(),
    };
    for statement in &statements {
        sketch.names.insert(id(&statement.name), statement.name.clone());
        sketch.kinds.insert(statement.name.clone(), statement.kind);
    }
    let mut change = Change::default();
    let orders = OrderKey::spread_evenly(statements.len());
    for (statement, order) in statements.iter().zip(&orders) {
        sketch.add_statement(statement, order, &mut change);
    }
    change.apply(&mut sketch.plan).unwrap_or_else(|error| panic!("{text}: {error}"));
    sketch
}

/// The id that a name stands for in every plan.
pub fn id(name: &str) -> Uid {
    if name == "plan" {
        return Uid::PLAN;
    }
    let part = |bytes: &[u8]| bytes.iter().fold(1, |bits, byte| bits << 8 | u64::from(*byte));
    Uid::derived(&name.as_bytes().chunks(6).map(|bytes| Uid::from_bits(part(bytes))).collect::<Vec<_>>())
}

/// A giver of ids for verbs under test.
pub fn ids() -> IdGenerator {
    IdGenerator::seeded(2027)
}

/// Checks what a verb does to a plan, both as text; and that the change applies and its inverse takes it back.
pub fn check(before: &str, verb: impl FnOnce(&Plan) -> Change, description: &str) {
    let sketch = plan(before);
    let change = verb(&sketch.plan);
    assert_eq!(sketch.describe(&change), description, "in {before}");
    let mut after = sketch.plan.clone();
    change.apply(&mut after).unwrap_or_else(|error| panic!("{before}: {error}"));
    change.inverse().apply(&mut after).unwrap_or_else(|error| panic!("{before}, taken back: {error}"));
    assert_eq!(after, sketch.plan, "{before}, taken back");
}

impl NamedPlan {
    /// A change as text.
    pub fn describe(&self, change: &Change) -> String {
        let describer = ChangeDescriber::new(self, change);
        let mut description: Vec<String> = Vec::new();
        let edits: Vec<(&Address, &Edit)> = change.iter().collect();
        for fields in edits.chunk_by(|(a, _), (b, _)| (a.kind, a.id, a.field) == (b.kind, b.id, b.field)) {
            describer.describe_field(fields, &mut description);
        }
        description.join("; ")
    }

    /// The name of a record in the text.
    pub fn name(&self, id: Uid) -> &str {
        self.names.get(&id).map_or("?", String::as_str)
    }

    /// A plan as text: what leads to it from an empty one.
    pub fn describe_plan(&self, plan: &Plan) -> String {
        self.describe(&Change::between(&Plan::default(), plan, Phrase::default()))
    }

    /// Adds what a statement says to a change.
    fn add_statement(&self, statement: &Statement, order: &OrderKey, change: &mut Change) {
        let Statement { kind, name, title, within, facts } = statement;
        let (kind, record) = (*kind, id(name));
        let mut put = |field: u8, key: Key, value: Value| {
            change.replace(Address { kind, id: record, field, key }, Value::Nothing, value);
        };
        if kind != Kind::Plan {
            put(EXISTS, Key::Whole, Value::Yes);
            put(field(kind, "order"), Key::Whole, Value::Text(order.shared()));
        }
        if let Some(title) = title {
            put(field(kind, "title"), Key::Whole, Value::Text(title.as_str().into()));
        }
        for owner in within {
            let (at, key, value) = self.owner_fact(kind, owner);
            put(at, key, value);
        }
        for (name, value) in facts {
            let at = if name.parse::<i16>().is_ok() { "amounts" } else { name };
            let at = field(kind, at);
            let shape = kind.fields()[usize::from(at)].shape;
            for (key, value) in self.facts(shape, name, value) {
                put(at, key, value);
            }
        }
    }

    /// The first field of a kind that can point to a record, with the fact that it does.
    fn owner_fact(&self, kind: Kind, owner: &str) -> (u8, Key, Value) {
        let target = self.kind(owner);
        let fits = |shape: Shape| match shape {
            Shape::Owner(to) | Shape::Link(to) | Shape::Links(to) | Shape::Pairs(to, _) => to == target,
            shape => shape == Shape::AnyLinks,
        };
        let found = kind.fields().iter().position(|info| fits(info.shape));
        let at = found.unwrap_or_else(|| panic!("no {} belongs in {owner}", kind.code()));
        let (key, value) = match kind.fields()[at].shape {
            Shape::Links(_) => (Key::Record(id(owner)), Value::Yes),
            Shape::Pairs(..) => (Key::Pair(id(owner), None), Value::Yes),
            Shape::AnyLinks => (Key::Any(target, id(owner)), Value::Yes),
            _ => (Key::Whole, Value::Record(id(owner))),
        };
        (u8::try_from(at).expect("few fields"), key, value)
    }

    fn kind(&self, name: &str) -> Kind {
        *self.kinds.get(name).unwrap_or_else(|| panic!("no statement makes {name}"))
    }

    /// The facts that a value stands for in a field of this shape.
    fn facts(&self, shape: Shape, name: &str, value: &str) -> Vec<(Key, Value)> {
        let each = |fact: &dyn Fn(&str) -> (Key, Value)| value.split('+').map(fact).collect();
        let halves = |part: &str| part.split_once('/').map(|(a, b)| (id(a), b.to_owned()));
        match shape {
            Shape::Links(_) => each(&|part| (Key::Record(id(part)), Value::Yes)),
            Shape::AnyLinks => each(&|part| (Key::Any(self.kind(part), id(part)), Value::Yes)),
            Shape::Pairs(..) => each(&|part| {
                let (first, second) = halves(part).map_or((id(part), None), |(a, b)| (a, Some(id(&b))));
                (Key::Pair(first, second), Value::Yes)
            }),
            Shape::ByRecord(..) => each(&|part| {
                let (record, choice) = halves(part).unwrap_or_else(|| panic!("{part} has no choice"));
                (Key::Record(record), Value::Choice(choice.into()))
            }),
            Shape::Choices(_) => each(&|part| (Key::Word(code_word(part)), Value::Yes)),
            Shape::ByChoice(_) => each(&|part| {
                let (name, value) = part.split_once('/').unwrap_or_else(|| panic!("{part} has no number"));
                (Key::Word(code_word(name)), Value::Number(number(value).expect("a number")))
            }),
            Shape::TextBy(_) => each(&|part| {
                let (name, text) = part.split_once('/').unwrap_or_else(|| panic!("{part} has no text"));
                (Key::Word(code_word(name)), Value::Text(text.into()))
            }),
            Shape::Terms => each(&|part| {
                let (name, singular) = part.split_once('/').unwrap_or_else(|| panic!("{part} has no term"));
                let term = Term { gender: Gender::Neuter, singular: singular.into(), ..Term::default() };
                (Key::Word(code_word(name)), Value::Term(term))
            }),
            Shape::Tally => each(&|part| {
                let parts: Vec<&str> = part.split('/').collect();
                let (table, option, mark, votes) = match parts[..] {
                    [table, option, votes] => (table, option, None, votes),
                    [table, option, mark, votes] => (table, option, mark.parse().ok(), votes),
                    _ => panic!("{part} is no vote"),
                };
                let option = (option != "none").then(|| (self.kind(option), id(option)));
                let table = table.parse().expect("a table's number");
                let key = VoteKey { mark, ..VoteKey::sum(table, option) };
                (Key::Vote(key), Value::Number(number(votes).expect("a number")))
            }),
            Shape::ByYear => vec![(Key::Year(name.parse().expect("a year")), Value::Amounts(amounts(value)))],
            _ => vec![(Key::Whole, parse_value(shape, value).unwrap_or_else(|| panic!("{name}={value}")))],
        }
    }
}

fn field(kind: Kind, name: &str) -> u8 {
    kind.field(name).unwrap_or_else(|| panic!("{} has no {name}", kind.code()))
}

fn code_word(text: &str) -> CodeWord {
    CodeWord::new(text).unwrap_or_else(|| panic!("{text} is no word"))
}

/// The value that stands for one fact.
fn parse_value(shape: Shape, value: &str) -> Option<Value> {
    match shape {
        Shape::Order | Shape::Line | Shape::Prose => Some(Value::Text(value.into())),
        Shape::Number => number(value).map(Value::Number),
        Shape::Flag => (value == "yes").then_some(Value::Yes),
        Shape::When => When::parse(value).map(Value::When),
        Shape::Clock => ClockTime::parse(value).map(Value::Clock),
        Shape::Period => Period::parse(value).map(Value::Period),
        Shape::Choice(_) => Some(Value::Choice(value.to_owned().into())),
        Shape::Link(_) | Shape::Owner(_) => Some(Value::Record(id(value))),
        Shape::Origin => {
            let (code, detail) = value.split_once('/').unwrap_or((value, ""));
            let channel = Channel::from_code(code.to_owned().into());
            Some(Value::Origin(Origin { channel, detail: Line::new(detail) }))
        }
        Shape::Range => {
            let (low, high) = value.split_once("..").unwrap_or((value, value));
            Some(Value::Range(Range { low: number(low), high: number(high), ..Range::default() }))
        }
        _ => None,
    }
}

fn number(text: &str) -> Option<Quantity> {
    text.parse().ok().and_then(Quantity::from_f64)
}

fn amounts(text: &str) -> Amounts {
    let mut parts = text.split('/').map(number);
    let mut next = || parts.next().flatten();
    Amounts { operating: next(), investment: next(), fte: next(), ..Amounts::default() }
}

/// Puts a change into words.
struct ChangeDescriber<'a> {
    names: BTreeMap<Uid, String>,
    change: &'a Change,
}

impl<'a> ChangeDescriber<'a> {
    /// Names the records that the change makes: `new1`, `new2`, by kind and place.
    fn new(sketch: &NamedPlan, change: &'a Change) -> Self {
        let mut names = sketch.names.clone();
        let order = |at: &Address| {
            let place = Address { field: field(at.kind, "order"), ..*at };
            change
                .iter()
                .find(|(other, _)| **other == place)
                .map(|(_, edit)| describe_value(&edit.new, &names))
        };
        let made = change.iter().filter(|(at, edit)| at.field == EXISTS && edit.new == Value::Yes);
        let mut new: Vec<_> = made.filter(|(at, _)| !names.contains_key(&at.id)).map(|(at, _)| *at).collect();
        new.sort_by_key(|at| (at.kind, order(at)));
        names.extend(new.iter().enumerate().map(|(number, at)| (at.id, format!("new{}", number + 1))));
        Self { names, change }
    }

    /// Tells the edits of one field of one record.
    fn describe_field(&self, edits: &[(&Address, &Edit)], description: &mut Vec<String>) {
        let [(at, edit), ..] = edits else { return };
        let whole = self.change.iter().any(|(other, _)| *other == Address::existence(at.kind, at.id));
        let info = &at.kind.fields()[usize::from(at.field)];
        if at.field == EXISTS {
            let sign = if edit.new == Value::Yes { '+' } else { '-' };
            description.push(format!("{sign}{} {}", at.kind.code(), self.name(at.id)));
        } else if whole && info.shape == Shape::Order {
        } else if let (true, [(a, first), (b, second)]) = (is_set(info.shape), edits)
            && first.new.is_nothing() != second.new.is_nothing()
        {
            let (from, to) = if first.new.is_nothing() { (a, b) } else { (b, a) };
            let keys = (self.key(from.key), self.key(to.key));
            description.push(format!("{}.{} {} -> {}", self.name(at.id), info.name, keys.0, keys.1));
        } else {
            description.extend(edits.iter().map(|(at, edit)| self.describe_fact(at, edit)));
        }
    }

    fn describe_fact(&self, at: &Address, edit: &Edit) -> String {
        let info = &at.kind.fields()[usize::from(at.field)];
        let (place, suffix) = match (info.shape, at.key) {
            (Shape::ByYear, key) => (key.to_string(), String::new()),
            (_, Key::Whole) => (info.name.to_owned(), String::new()),
            (_, key) => (info.name.to_owned(), self.key(key)),
        };
        let value = |value: &Value| match (value, is_set(info.shape)) {
            (_, true) => suffix.clone(),
            (value, false) if suffix.is_empty() => describe_value(value, &self.names),
            (value, false) => format!("{suffix}/{}", describe_value(value, &self.names)),
        };
        let name = self.name(at.id);
        match (edit.old.is_nothing(), edit.new.is_nothing()) {
            (true, _) => format!("{name}.{place} +{}", value(&edit.new)),
            (_, true) => format!("{name}.{place} -{}", value(&edit.old)),
            _ => format!("{name}.{place} {} -> {}", value(&edit.old), value(&edit.new)),
        }
    }

    fn name(&self, id: Uid) -> String {
        self.names.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }

    fn key(&self, key: Key) -> String {
        match key {
            Key::Whole => String::new(),
            Key::Year(year) => year.to_string(),
            Key::Record(id) | Key::Any(_, id) | Key::Pair(id, None) => self.name(id),
            Key::Pair(first, Some(second)) => format!("{}/{}", self.name(first), self.name(second)),
            Key::Word(word) => word.to_string(),
            Key::Vote(VoteKey { table, option, mark }) => {
                let option = option.map_or("none".to_owned(), |(_, id)| self.name(id));
                format!("{table}/{option}{}", mark.map_or(String::new(), |mark| format!("/{mark}")))
            }
        }
    }
}

const fn is_set(shape: Shape) -> bool {
    shape.is_set()
}

/// A value as plans in text write it.
fn describe_value(value: &Value, names: &BTreeMap<Uid, String>) -> String {
    let number =
        |number: Option<Quantity>| number.map_or(String::new(), |number| number.to_f64().to_string());
    match value {
        Value::Nothing => "nothing".to_owned(),
        Value::Yes => "yes".to_owned(),
        Value::Text(text) => format!("\"{text}\""),
        Value::Number(value) => number(Some(*value)),
        Value::When(when) => when.to_string(),
        Value::Clock(time) => time.to_string(),
        Value::Period(period) => period.to_string(),
        Value::Choice(code) => code.to_string(),
        Value::Range(range) => format!("{}..{}", number(range.low), number(range.high)),
        Value::Record(id) => names.get(id).cloned().unwrap_or_else(|| id.to_string()),
        Value::Amounts(amounts) => {
            let parts = [amounts.operating, amounts.investment, amounts.fte].map(number).join("/");
            parts.trim_end_matches('/').to_owned()
        }
        Value::Origin(origin) => format!("{:?} {}", origin.channel, &*origin.detail),
        Value::Term(term) => term.singular.to_string(),
    }
}

/// One record of a plan in text.
struct Statement {
    kind: Kind,
    name: String,
    title: Option<String>,
    within: Vec<String>,
    facts: Vec<(String, String)>,
}

fn parse_statements(text: &str) -> Vec<Statement> {
    let words = tokenize(text);
    let parts = words.split(|word| *word == PlanToken::Sign(';')).filter(|words| !words.is_empty());
    parts.map(parse_statement).collect()
}

fn parse_statement(words: &[PlanToken]) -> Statement {
    let mut words = words.iter().cloned().peekable();
    let kind = expect_text(words.next());
    let kind = Kind::from_code(&kind).unwrap_or_else(|| panic!("{kind} is no kind"));
    let name = if kind == Kind::Plan { "plan".to_owned() } else { expect_text(words.next()) };
    let mut made = Statement { kind, name, title: None, within: Vec::new(), facts: Vec::new() };
    while let Some(word) = words.next() {
        match word {
            PlanToken::Quoted(title) => made.title = Some(title),
            PlanToken::Plain(word) if word == "in" => made.within.push(expect_text(words.next())),
            PlanToken::Sign(',') => made.within.push(expect_text(words.next())),
            PlanToken::Sign(':') => break,
            other => panic!("{other:?} in the statement of {}", made.name),
        }
    }
    while words.peek().is_some() {
        let name = expect_text(words.next());
        assert_eq!(words.next(), Some(PlanToken::Sign('=')), "behind {name}");
        made.facts.push((name, expect_text(words.next())));
        assert!(matches!(words.next(), None | Some(PlanToken::Sign(','))), "facts are separated by commas");
    }
    made
}

fn expect_text(word: Option<PlanToken>) -> String {
    match word {
        Some(PlanToken::Plain(text) | PlanToken::Quoted(text)) => text,
        other => panic!("a word is missing before {other:?}"),
    }
}

/// A piece of a plan in text.
#[derive(Clone, Debug, PartialEq)]
enum PlanToken {
    Plain(String),
    Quoted(String),
    Sign(char),
}

fn tokenize(text: &str) -> Vec<PlanToken> {
    let mut words = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' => words.push(PlanToken::Quoted(rest.by_ref().take_while(|c| *c != '"').collect())),
            ';' | '\n' => words.push(PlanToken::Sign(';')),
            ':' | ',' | '=' => words.push(PlanToken::Sign(c)),
            c if c.is_whitespace() => {}
            c => {
                let mut word = String::from(c);
                while let Some(c) = rest.next_if(|c| !c.is_whitespace() && !";:,=\"".contains(*c)) {
                    word.push(c);
                }
                words.push(PlanToken::Plain(word));
            }
        }
    }
    words
}

mod itself {
    use super::{id, ids, plan};
    use planverksted::edit::{Change, verbs};
    use planverksted::model::{Kind, Plan, Value, measure};
    use planverksted::text::Phrase;

    #[track_caller]
    fn check(text: &str, description: &str) {
        let sketch = plan(text);
        assert_eq!(sketch.describe_plan(&sketch.plan), description);
    }

    #[test]
    fn a_plan_in_text_is_told_as_it_was_written() {
        check(
            "goal g1 \"Fewer wait\"; measure m1 in g1: 2027=100",
            "+goal g1; g1.title +\"Fewer wait\"; +measure m1; m1.goals +g1; m1.2027 +100",
        );
        check("plan: period=2027/2030, state=draft", "plan.period +2027/2030; plan.state +draft");
        check(
            "target_group t; level l\nmeasure m: reach=t/l+t, 2028=/50/1.5, statutory=yes, lead=missing",
            &format!(
                "+level l; +target_group t; +measure m; m.reach +t; m.reach +t/l; m.lead +{}; \
                 m.2028 +/50/1.5; m.statutory +yes",
                id("missing")
            ),
        );
        check(
            "participant o; meeting x: attendance=o/present, minutes=90, date=2026-01-15",
            "+participant o; +meeting x; x.date +2026-01-15; x.minutes +90; x.attendance +o/present",
        );
        check(
            "goal g; goal h in g; evidence e in h: value=10..20",
            "+evidence e; e.value +10..20; e.about +h; +goal g; +goal h; h.parent +g",
        );
    }

    #[test]
    fn a_change_is_told_from_old_to_new() {
        let (a, b) = (
            plan("goal g1; goal g2; measure m1 in g1: 2027=100, lead=g1"),
            plan("goal g1; goal g2; measure m1 \"A\" in g2: 2027=200"),
        );
        let change = Change::between(&a.plan, &b.plan, Phrase::default());
        assert_eq!(
            a.describe(&change),
            format!("m1.title +\"A\"; m1.goals g1 -> g2; m1.lead -g1; m1.2027 100 -> 200")
        );
    }

    #[test]
    fn new_records_are_named_in_their_order() {
        let made = |plan: &Plan| {
            let (change, ids) =
                verbs::add_many_after(plan, &mut ids(), Kind::Measure, 3, None, |draft, at, id| {
                    draft.set_fact(
                        measure::TITLE,
                        id,
                        planverksted::model::Key::Whole,
                        Value::Text(at.to_string().into()),
                    );
                });
            assert_eq!(ids.len(), 3);
            change
        };
        let description = plan("").describe(&made(&Plan::default()));
        for at in 0..3 {
            assert!(description.contains(&format!("new{}.title +\"{at}\"", at + 1)), "{description}");
        }
    }
}
