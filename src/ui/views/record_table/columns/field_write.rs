//! How a written cell becomes facts of a field, guided by the field's shape.

use crate::edit::Draft;
use crate::model::{Address, AnyRecord, ChoiceInfo, Key, Kind, Line, Prose, Range, Shape, Uid, Value};
use crate::session::{Context, RecordKey};
use crate::text::{Phrase, clock, dates, numbers};
use crate::ui::form::{record_name, records_in_order};

/// Writes text into a field; text that cannot be read gives an error message.
pub(super) fn write(draft: &mut Draft<'_>, cx: &Context<'_>, at: Address, text: &str) -> Result<(), Phrase> {
    let Some(info) = at.kind.info(at.field) else { return Ok(()) };
    match info.shape {
        Shape::Links(to) => write_links(draft, cx, at, to, text),
        Shape::Link(to) | Shape::Owner(to) => write_link(draft, cx, at, to, text),
        Shape::Range => write_range(draft, cx, at, text),
        shape => {
            let value = parse_value(cx, shape, text)?;
            draft.write(at, value).map_err(|misfit| {
                log::debug!("a cell of {}: {misfit}", at.kind.code());
                unreadable(text)
            })
        }
    }
}

/// The message about a cell that cannot be read.
pub(super) fn unreadable(text: &str) -> Phrase {
    Phrase::new("ui-cell-unreadable").with("text", text)
}

/// What a text is as a value of a field of one fact; or why it cannot be read.
pub(super) fn parse_value(cx: &Context<'_>, shape: Shape, text: &str) -> Result<Value, Phrase> {
    if text.is_empty() {
        return Ok(Value::Nothing);
    }
    match shape {
        Shape::Line => Ok(Value::Text(Line::new(text).shared())),
        Shape::Prose => Ok(Value::Text(Prose::new(text).shared())),
        Shape::Number => {
            numbers::read(text, cx.language()).map(Value::Number).map_err(|error| error.phrase())
        }
        Shape::When => {
            dates::read_when_from(text, cx.today()).map(Value::When).map_err(|error| error.phrase())
        }
        Shape::Clock => clock::read_clock(text).map(Value::Clock).map_err(|error| error.phrase()),
        Shape::Period => {
            dates::read_period_from(text, cx.today()).map(Value::Period).map_err(|error| error.phrase())
        }
        Shape::Flag => parse_flag(cx, text).ok_or_else(|| unreadable(text)),
        Shape::Choice(info) => parse_choice(cx, info, text).ok_or_else(|| unreadable(text)),
        _ => Err(unreadable(text)),
    }
}

/// Yes or no, in the words of the window or as a mark.
fn parse_flag(cx: &Context<'_>, text: &str) -> Option<Value> {
    is_yes(cx, text).map(|yes| if yes { Value::Yes } else { Value::Nothing })
}

/// Whether a text says yes or no, in the words of the window or as a mark; `None` for any other text.
pub(super) fn is_yes(cx: &Context<'_>, text: &str) -> Option<bool> {
    let wanted = text.to_lowercase();
    let is_word = |key, mark| cx.word(key).to_lowercase() == wanted || wanted == mark;
    match () {
        () if is_word("ui-yes", "x") => Some(true),
        () if is_word("ui-no", "-") => Some(false),
        () => None,
    }
}

/// The choice whose words, or the beginning of whose words, were written.
fn parse_choice(cx: &Context<'_>, info: &'static ChoiceInfo, text: &str) -> Option<Value> {
    let wanted = text.to_lowercase();
    let words = |code: &str| cx.text(&Phrase::choice(info.name, code)).to_lowercase();
    // The exact word first: it may be the beginning of another one.
    let exact = info.codes.iter().find(|code| words(code) == wanted || **code == wanted);
    let code = exact.or_else(|| info.codes.iter().find(|code| words(code).starts_with(&wanted)));
    code.map(|code| Value::Choice((*code).into()))
}

/// A record that can be linked to, with its name in small letters.
struct LinkTarget {
    id: Uid,
    name: String,
}

/// The records that a record may be linked to.
fn link_targets(cx: &Context<'_>, to: Kind, from: RecordKey) -> Vec<LinkTarget> {
    let others = records_in_order(cx, to).into_iter().filter(|other| (to, *other) != from);
    others.map(|id| LinkTarget { id, name: record_name(cx, to, id).to_lowercase() }).collect()
}

/// The one of this name, or the only one whose name begins so.
fn find_named(targets: &[LinkTarget], text: &str) -> Option<Uid> {
    let wanted = text.trim().to_lowercase();
    let exact = targets.iter().find(|target| target.name == wanted);
    let mut beginning = targets.iter().filter(|target| target.name.starts_with(&wanted));
    let only = || beginning.next().filter(|_| beginning.next().is_none());
    exact.or_else(only).map(|target| target.id)
}

/// Links the record of this name; the beginning of a name will do where no other begins so, and a unit that the plan
/// does not know is made.
fn write_link(
    draft: &mut Draft<'_>,
    cx: &Context<'_>,
    at: Address,
    to: Kind,
    text: &str,
) -> Result<(), Phrase> {
    let linked = match find_named(&link_targets(cx, to, (at.kind, at.id)), text) {
        _ if text.is_empty() => None,
        // One that came in with the same paste is not in the context yet.
        None if find_added(draft, at, to, text).is_some() => find_added(draft, at, to, text),
        // Only a unit is created by its name; for any other link a typing error would create a record.
        None if to == Kind::Organisation => Some(draft.find_or_add_unit(text)),
        None => return Err(unreadable(text)),
        found => found,
    };
    let written = draft.write(at, linked.map_or(Value::Nothing, Value::Record));
    debug_assert!(written.is_ok(), "a link to a record of its kind fits");
    Ok(())
}

/// A record of this title that was added to the draft.
fn find_added(draft: &Draft<'_>, from: Address, to: Kind, text: &str) -> Option<Uid> {
    let wanted = text.trim().to_lowercase();
    let mut all = draft.plan().in_order(to).into_iter();
    let found = all
        .find(|record| (to, record.id()) != (from.kind, from.id) && record.title().to_lowercase() == wanted);
    found.filter(|_| !wanted.is_empty()).map(AnyRecord::id)
}

/// Makes a set of records those that are named, with semicolons or commas between them; the beginning of a name will
/// do where no other begins so.
fn write_links(
    draft: &mut Draft<'_>,
    cx: &Context<'_>,
    at: Address,
    to: Kind,
    text: &str,
) -> Result<(), Phrase> {
    let targets = link_targets(cx, to, (at.kind, at.id));
    // A name may have a comma in it: the text as one name goes first.
    let one_name = (!text.is_empty()).then(|| find_named(&targets, text)).flatten();
    let parts = text.split(if text.contains(';') { ';' } else { ',' }).filter(|part| !part.trim().is_empty());
    let wanted = match one_name {
        Some(id) => vec![id],
        None => parts
            .map(|part| find_named(&targets, part).ok_or_else(|| unreadable(part.trim())))
            .collect::<Result<Vec<Uid>, Phrase>>()?,
    };
    let mut before = Vec::new();
    if let Some(record) = draft.plan().record(at.kind, at.id) {
        record.facts(at.field, &mut |key, _| before.push(key));
    }
    let cleared = before.into_iter().map(|key| (key, Value::Nothing));
    for (key, value) in cleared.chain(wanted.into_iter().map(|id| (Key::Record(id), Value::Yes))) {
        let written = draft.write(Address { key, ..at }, value);
        debug_assert!(written.is_ok(), "a link to a record of its kind fits");
    }
    Ok(())
}

/// One number, or two with a dash between them; the source stays.
fn write_range(draft: &mut Draft<'_>, cx: &Context<'_>, at: Address, text: &str) -> Result<(), Phrase> {
    let number = |text: &str| numbers::read(text.trim(), cx.language()).map_err(|error| error.phrase());
    let (low, high) = match text.split_once(['–', '-']).filter(|(low, _)| !low.trim().is_empty()) {
        _ if text.is_empty() => (None, None),
        Some((low, high)) => (Some(number(low)?), Some(number(high)?)),
        None => (Some(number(text)?), Some(number(text)?)),
    };
    let before = match draft.plan().read(at) {
        Value::Range(range) => range,
        _ => Range::default(),
    };
    let written = draft.write(at, Value::Range(Range { low, high, ..before }));
    debug_assert!(written.is_ok(), "a range fits its field");
    Ok(())
}
