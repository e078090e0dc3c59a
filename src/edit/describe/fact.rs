//! Describes how one fact changed, by the declared shape of its field.

use super::prose::{changed_parts, is_short, one_line};
use crate::edit::change::{Change, Edit};
use crate::model::records::plan::PRICE_YEAR;
use crate::model::{
    Address, Amounts, Choice as _, ChoiceInfo, EXISTS, Key, Kind, Origin, Plan, Quantity, Range, Shape, Uid,
    Value, VoteKey, Word,
};
use crate::text::{Arg, Phrase};
use std::sync::Arc;

/// Describes facts; finds the names of records in the change and in the plan.
pub(super) struct Describer<'a> {
    pub(super) change: &'a Change,
    pub(super) plan: &'a Plan,
}

impl Describer<'_> {
    /// A record by its kind and name: `tiltak «Kurs»`; by the first letters of its id where it has no name.
    ///
    /// There is one plan: it needs no name.
    pub(super) fn record_name(&self, kind: Kind, id: Uid) -> Phrase {
        let kind_word = Phrase::kind(kind.code());
        if kind == Kind::Plan {
            return kind_word;
        }
        match self.record_title(kind, id) {
            Some(name) => Phrase::new("told-record").with("kind", kind_word).with("title", name),
            None => Phrase::new("told-nameless").with("kind", kind_word).with("id", short_id(id)),
        }
    }

    /// How a fact changed, without the name of its record.
    pub(super) fn fact_effect(&self, at: Address, edit: &Edit) -> Phrase {
        let Edit { old, new } = edit;
        if at.field == EXISTS {
            return Phrase::new(if old.is_nothing() { "told-added" } else { "told-deleted" });
        }
        let Some(info) = at.kind.info(at.field) else { return Phrase::default() };
        let label = Phrase::label(at.kind.code(), info.name);
        // An order key says nothing to a reader, and one move may renew the keys of many siblings.
        if info.shape == Shape::Order {
            return Phrase::new("told-moved");
        }
        if is_toggle(edit) {
            return self.toggle_effect(info.shape, at.key, label, old.is_nothing());
        }
        let field = self.field_name(at);
        match (old, new) {
            (Value::Amounts(_), Value::Amounts(_)) => amounts_effect(field, old, new),
            (Value::Text(old), Value::Text(new)) if !is_short(old) || !is_short(new) => {
                prose_effect(field, old, new)
            }
            _ => {
                let value = |value: &Value| self.describe_value(at, value);
                let phrase = match (value(old), value(new)) {
                    (None, Some(new)) => Phrase::new("told-set").with("new", new),
                    (Some(old), None) => Phrase::new("told-cleared").with("old", old),
                    // The words of an open period begin with "from" themselves.
                    (Some(old), Some(new)) if info.shape == Shape::Period => {
                        Phrase::new("told-rewritten").with("old", old).with("new", new)
                    }
                    (Some(old), Some(new)) => Phrase::new("told-changed").with("old", old).with("new", new),
                    (None, None) => Phrase::new("told-other"),
                };
                phrase.with("field", field)
            }
        }
    }

    /// The name of a field, with the key of the fact where it has several.
    pub(super) fn field_name(&self, at: Address) -> Phrase {
        let Some(info) = at.kind.info(at.field) else { return Phrase::default() };
        let label = Phrase::label(at.kind.code(), info.name);
        if is_keyed(at.key) {
            Phrase::new("told-key").with("field", label).with("key", self.describe_key(info.shape, at.key))
        } else {
            label
        }
    }

    /// An entry added to or removed from a set, or a flag set or cleared.
    fn toggle_effect(&self, shape: Shape, key: Key, field: Phrase, set: bool) -> Phrase {
        let phrase = match (is_keyed(key), set) {
            (true, true) => Phrase::new("told-linked").with("what", self.describe_key(shape, key)),
            (true, false) => Phrase::new("told-unlinked").with("what", self.describe_key(shape, key)),
            (false, true) => Phrase::new("told-marked"),
            (false, false) => Phrase::new("told-unmarked"),
        };
        phrase.with("field", field)
    }

    /// The key of a fact as people know it: a year, or the names of records.
    fn describe_key(&self, shape: Shape, key: Key) -> Arg {
        match (key, shape) {
            (Key::Whole, _) => Arg::Text(String::new()),
            (Key::Year(year), _) => Arg::Text(year.to_string()),
            (Key::Any(kind, id), _) => self.record_name(kind, id).into(),
            (Key::Pair(first, second), Shape::Pairs(kind, level)) => {
                let first = self.link_name(Some(kind), first);
                match second {
                    None => first.into(),
                    Some(second) => {
                        let second = self.link_name(Some(level), second);
                        Phrase::new("told-pair").with("first", first).with("second", second).into()
                    }
                }
            }
            (Key::Word(word), shape) => describe_word(shape, word),
            (Key::Vote(VoteKey { table, option, mark }), _) => {
                let what = option.map(|(kind, id)| self.record_name(kind, id));
                let what = what.unwrap_or_else(|| Phrase::new("told-abstained"));
                let phrase = match mark {
                    None => Phrase::new("told-vote"),
                    Some(mark) => Phrase::new("told-vote-mark").with("mark", usize::from(mark)),
                };
                phrase.with("table", usize::from(table)).with("what", what).into()
            }
            (Key::Record(id) | Key::Pair(id, _), shape) => self.link_name(target_kind(shape), id).into(),
        }
    }

    /// A value in words; `None` where it is blank.
    pub(super) fn describe_value(&self, at: Address, value: &Value) -> Option<Arg> {
        let shape = at.kind.info(at.field)?.shape;
        Some(match value {
            Value::Nothing => return None,
            Value::Yes => Phrase::new("told-yes").into(),
            Value::Text(text) => quoted(text),
            Value::Number(number) => match number.as_whole() {
                // A year is not an amount: its digits are not grouped.
                Some(year) if (at.kind, at.field) == (Kind::Plan, PRICE_YEAR.index) => {
                    Arg::Text(year.to_string())
                }
                _ => Arg::Quantity(*number),
            },
            Value::When(when) => Arg::When(*when),
            Value::Clock(time) => Arg::Clock(*time),
            Value::Period(period) => Arg::Period(*period),
            Value::Choice(code) => describe_choice(shape, code),
            Value::Range(range) => describe_range(range),
            Value::Record(id) => self.link_name(target_kind(shape), *id).into(),
            Value::Amounts(amounts) => join_phrases(describe_amounts(amounts)).into(),
            Value::Origin(origin) => describe_origin(origin),
            Value::Term(term) => {
                let forms = [&term.singular, &term.definite, &term.plural, &term.definite_plural];
                let forms: Vec<&str> =
                    forms.into_iter().map(|form| &**form).filter(|form| !form.is_empty()).collect();
                quoted(&forms.join(", "))
            }
        })
    }

    /// The name of a record that a link points to; missing records are described as such.
    fn link_name(&self, kind: Option<Kind>, id: Uid) -> Phrase {
        let is_there = |kind: &Kind| self.plan.record(*kind, id).is_some();
        // Where the shape names no kind, the record that has the id is meant.
        let kind = kind.or_else(|| Kind::ALL.iter().copied().find(is_there));
        match kind.and_then(|kind| self.record_title(kind, id)) {
            Some(name) => Phrase::new("told-quoted").with("text", name),
            None if kind.is_some_and(|kind| self.plan.record(kind, id).is_some()) => {
                kind.map(|kind| self.record_name(kind, id)).unwrap_or_default()
            }
            None => Phrase::new("told-missing").with("id", short_id(id)),
        }
    }

    /// The name of a record: its title, else how its text begins, else what it points to.
    fn record_title(&self, kind: Kind, id: Uid) -> Option<String> {
        let title = kind.title().and_then(|field| self.text_of(kind, id, field.index));
        let text = || kind.text().and_then(|field| self.text_of(kind, id, field.index));
        title.or_else(text).or_else(|| self.title_by_links(kind, id))
    }

    /// The content of a text field, after the change or before it.
    fn text_of(&self, kind: Kind, id: Uid, field: u8) -> Option<String> {
        // The change first: a record that it adds is not in the plan before it, and one that it deletes not in the plan after.
        let edited = self.change.get(Address { kind, id, field, key: Key::Whole });
        let of = |value: &Value| if let Value::Text(text) = value { Some(Arc::clone(text)) } else { None };
        let edited = edited.and_then(|edit| of(&edit.new).or_else(|| of(&edit.old)));
        let text = edited.or_else(|| self.plan.record(kind, id).map(|record| record.text(field)))?;
        Some(one_line(&text)).filter(|text| !text.is_empty())
    }

    /// The titles of what a record belongs to, for kinds that have no title themselves.
    fn title_by_links(&self, kind: Kind, id: Uid) -> Option<String> {
        // A kind with a title is nameless where the title is blank: names of other records would be taken for it.
        if kind.title().is_some() {
            return None;
        }
        let mut names = Vec::new();
        for (field, info) in kind.indexed_fields() {
            if let Shape::Link(to) | Shape::Owner(to) = info.shape {
                let at = Address { kind, id, field, key: Key::Whole };
                let edited =
                    self.change.get(at).map(|edit| if edit.new.is_nothing() { &edit.old } else { &edit.new });
                let value = edited.cloned().unwrap_or_else(|| self.plan.read(at));
                let Value::Record(id) = value else { continue };
                let title = to.title().and_then(|field| self.text_of(to, id, field.index));
                names.extend(title);
            }
        }
        (!names.is_empty()).then(|| names.join(" – "))
    }
}

/// Several phrases as one, with commas.
pub(super) fn join_phrases(phrases: Vec<Phrase>) -> Phrase {
    let and = |first, second| Phrase::new("told-and").with("first", first).with("second", second);
    phrases.into_iter().reduce(and).unwrap_or_default()
}

/// Whether an edit adds an entry to a set or removes it, or sets or clears a flag.
const fn is_toggle(edit: &Edit) -> bool {
    matches!((&edit.old, &edit.new), (Value::Nothing, Value::Yes) | (Value::Yes, Value::Nothing))
}

/// Whether the key is one of several of its field.
fn is_keyed(key: Key) -> bool {
    key != Key::Whole
}

/// The kind that a field points to.
const fn target_kind(shape: Shape) -> Option<Kind> {
    match shape {
        Shape::Link(kind) | Shape::Owner(kind) | Shape::Links(kind) | Shape::ByRecord(kind, _) => Some(kind),
        _ => None,
    }
}

/// The first letters of an id, as on a printed card.
fn short_id(id: Uid) -> String {
    id.to_string().chars().take(4).collect()
}

fn quoted(text: &str) -> Arg {
    Phrase::new("told-quoted").with("text", one_line(text)).into()
}

/// The word of a choice; a word of another version is quoted.
fn describe_choice(shape: Shape, code: &str) -> Arg {
    match shape {
        Shape::Choice(info) | Shape::ByRecord(_, info) => choice_name(info, code),
        _ => quoted(code),
    }
}

/// A word as a key: of a choice, the name of a kind, or verbatim.
fn describe_word(shape: Shape, word: Word) -> Arg {
    match (shape.choice(), Kind::from_code(word.as_str())) {
        (Some(info), _) => choice_name(info, word.as_str()),
        (None, Some(kind)) if shape == Shape::Terms => Phrase::kind(kind.code()).into(),
        (None, _) => quoted(word.as_str()),
    }
}

fn choice_name(info: &ChoiceInfo, code: &str) -> Arg {
    if info.codes.contains(&code) { Phrase::choice(info.name, code).into() } else { quoted(code) }
}

fn prose_effect(field: Phrase, old: &str, new: &str) -> Phrase {
    let (old, new) = changed_parts(old, new);
    let phrase = match (old.is_empty(), new.is_empty()) {
        (true, true) => Phrase::new("told-spaces"),
        (true, false) => Phrase::new("told-grown").with("new", quoted(new)),
        (false, true) => Phrase::new("told-cut").with("old", quoted(old)),
        (false, false) => Phrase::new("told-rewritten").with("old", quoted(old)).with("new", quoted(new)),
    };
    phrase.with("field", field)
}

fn describe_range(range: &Range) -> Arg {
    let Range { low, high, source } = range;
    let value: Arg = match (low, high) {
        (Some(low), Some(high)) if low == high => Arg::Quantity(*low),
        (Some(low), Some(high)) => Phrase::new("told-range").with("low", *low).with("high", *high).into(),
        (Some(low), None) => Phrase::new("told-at-least").with("low", *low).into(),
        (None, Some(high)) => Phrase::new("told-at-most").with("high", *high).into(),
        (None, None) => return quoted(source),
    };
    if source.is_empty() {
        return value;
    }
    Phrase::new("told-sourced").with("value", value).with("source", one_line(source)).into()
}

fn describe_origin(origin: &Origin) -> Arg {
    let channel = choice_name(crate::model::Channel::INFO, &origin.channel.code());
    if origin.detail.is_empty() {
        return channel;
    }
    Phrase::new("told-sourced").with("value", channel).with("source", one_line(&origin.detail)).into()
}

/// The parts of the amounts of a year, each with its name.
fn amount_parts(amounts: &Amounts) -> [(Phrase, Option<Arg>); 4] {
    let kroner = |number: Quantity| Phrase::new("told-kroner").with("number", number).into();
    let duration = amounts.duration.code();
    let duration = (!duration.is_empty()).then(|| choice_name(crate::model::Duration::INFO, &duration));
    [
        (Phrase::new("told-operating"), amounts.operating.map(kroner)),
        (Phrase::new("told-investment"), amounts.investment.map(kroner)),
        (Phrase::new("told-fte"), amounts.fte.map(Arg::Quantity)),
        (Phrase::new("told-duration"), duration),
    ]
}

fn describe_amounts(amounts: &Amounts) -> Vec<Phrase> {
    let part_phrase = |(part, value): (Phrase, Option<Arg>)| {
        Some(Phrase::new("told-part").with("part", part).with("new", value?))
    };
    amount_parts(amounts).into_iter().filter_map(part_phrase).collect()
}

/// Describes only the parts that changed.
fn amounts_effect(field: Phrase, old: &Value, new: &Value) -> Phrase {
    let (Value::Amounts(old), Value::Amounts(new)) = (old, new) else { return field };
    let changed =
        amount_parts(old).into_iter().zip(amount_parts(new)).filter_map(|((part, old), (_, new))| {
            let phrase = match (old, new) {
                (old, new) if old == new => return None,
                (Some(old), Some(new)) => Phrase::new("told-part-changed").with("old", old).with("new", new),
                (Some(old), None) => Phrase::new("told-part-cleared").with("old", old),
                (None, new) => Phrase::new("told-part").with("new", new?),
            };
            Some(phrase.with("part", part))
        });
    Phrase::new("told-set").with("field", field).with("new", join_phrases(changed.collect()))
}
