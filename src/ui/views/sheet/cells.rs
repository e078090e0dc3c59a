//! What stands in the cells of a table of records, and how a written cell becomes facts.

use super::{Col, ColumnSpec};
use crate::analysis::coverage::main_scheme;
use crate::edit::{Draft, verbs};
use crate::model::{
    Address, AnyRecord, ChoiceInfo, Key, Kind, Line, Period, PeriodEnd, Prose, Quantity, Range, Shape, Uid,
    Value, When, measure,
};
use crate::session::Context;
use crate::text::{Language, Phrase, dates, numbers};
use crate::ui::form::{record_name, records_in_order};

/// Sub-points stand this many spaces in at most.
const MAX_INDENT: usize = 6;

/// A column of at least this width has room for the days of a period.
const WHOLE_PERIOD_WIDTH: f32 = 170.0;

/// What stands in the cell of a record in a column.
pub(super) fn cell_text(cx: &Context<'_>, record: &dyn AnyRecord, spec: &ColumnSpec) -> String {
    let (kind, id) = (record.kind(), record.id());
    match spec.col {
        Col::Number => number(cx, kind, id),
        Col::Field(field) if spec.starts_row => {
            let depth = cx.outline.family(kind).member(id).map_or(0, |place| place.depth.min(MAX_INDENT));
            format!("{}{}", "\u{2003}".repeat(depth), field_text(cx, record, field))
        }
        Col::Field(field) if spec.min_width >= WHOLE_PERIOD_WIDTH => match record.read(field, Key::Whole) {
            Value::Period(period) if !period.is_ongoing() => dates::write_period(period, cx.language()),
            _ => field_text(cx, record, field),
        },
        Col::Field(field) => field_text(cx, record, field),
        Col::Group => join_unique(reach(cx, id).iter().map(|(group, _)| group_title(cx, *group))),
        Col::Level => {
            let levels = reach(cx, id).into_iter().filter_map(|(_, level)| level);
            join_unique(levels.map(|level| record_name(cx, Kind::Level, level)))
        }
        Col::Lead => cx.plan.measures().get(id).map(|m| verbs::lead_text(cx.plan, m)).unwrap_or_default(),
        Col::Fte => fte(cx, id).map(|fte| one_decimal(cx, fte)).unwrap_or_default(),
        Col::Main if main_scheme(cx.plan, cx.outline) == Some(id) => cx.word("ui-yes"),
        Col::Look | Col::Main => String::new(),
    }
}

/// A target group without its letter: in a narrow cell every letter counts.
fn group_title(cx: &Context<'_>, id: Uid) -> String {
    match cx.plan.target_groups().get(id) {
        Some(group) if !group.title.is_empty() => group.title.to_string(),
        _ => record_name(cx, Kind::TargetGroup, id),
    }
}

/// What editing a cell begins with, where that is more than what stands in it.
pub(super) fn edit_text(cx: &Context<'_>, (kind, id): (Kind, Uid), col: Col) -> Option<String> {
    let field = match col {
        Col::Field(field) => field,
        Col::Group => {
            let group = reach(cx, id).first().map(|(group, _)| *group)?;
            return Some(record_name(cx, Kind::TargetGroup, group));
        }
        Col::Level => {
            let level = reach(cx, id).into_iter().find_map(|(_, level)| level)?;
            return Some(record_name(cx, Kind::Level, level));
        }
        Col::Number | Col::Lead | Col::Fte | Col::Look | Col::Main => return None,
    };
    match cx.plan.read(Address { kind, id, field, key: Key::Whole }) {
        Value::Period(period) => Some(dates::write_period(period, cx.language())),
        Value::Text(text) => Some(text.to_string()),
        _ => links_text(cx, (kind, id), field),
    }
}

fn number(cx: &Context<'_>, kind: Kind, id: Uid) -> String {
    match kind {
        Kind::Challenge | Kind::Goal | Kind::Strategy | Kind::Measure => cx.text(&cx.outline.label(kind, id)),
        _ => cx.outline.number(kind, id).to_owned(),
    }
}

fn reach(cx: &Context<'_>, id: Uid) -> Vec<(Uid, Option<Uid>)> {
    cx.plan.measures().get(id).map(|measure| measure.reach.iter().collect()).unwrap_or_default()
}

/// Names without repetition.
fn join_unique(names: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all.join(", ")
}

/// The largest number of årsverk in any year, where any is said.
fn fte(cx: &Context<'_>, id: Uid) -> Option<Quantity> {
    let measure = cx.plan.measures().get(id)?;
    measure.amounts.iter().filter_map(|(_, amounts)| amounts.fte).max_by_key(|fte| fte.parts().abs())
}

/// A period as a narrow cell has room for it: in years where the days would be cut off. Editing shows it whole.
fn short_period(period: Period, language: Language) -> String {
    const ROOM: usize = 12;
    let whole = dates::write_period(period, language);
    if whole.chars().count() <= ROOM {
        return whole;
    }
    let year = |when: When| When::Year(when.year());
    let to = match period.to {
        PeriodEnd::At(when) => PeriodEnd::At(year(when)),
        end => end,
    };
    dates::write_period(Period { from: period.from.map(year), to }, language)
}

/// A number with at least one decimal, so that a column of them is level: `2,0` below `0,4`.
fn one_decimal(cx: &Context<'_>, number: Quantity) -> String {
    let point = if cx.language() == Language::En { '.' } else { ',' };
    let mut written = numbers::write(number, cx.language());
    if number.parts() % Quantity::PARTS == 0 {
        written.push(point);
        written.push('0');
    }
    written
}

/// What a field says, as one line.
fn field_text(cx: &Context<'_>, record: &dyn AnyRecord, field: u8) -> String {
    let Some(info) = record.kind().info(field) else { return String::new() };
    match (info.shape, record.read(field, Key::Whole)) {
        (Shape::Choice(info), Value::Choice(code)) => cx.text(&Phrase::choice(info.name, &code)),
        (Shape::Link(to) | Shape::Owner(to), Value::Record(id)) => record_name(cx, to, id),
        (Shape::Links(to), _) => {
            let mut ids = Vec::new();
            record.facts(field, &mut |key, _| {
                if let Key::Record(id) = key {
                    ids.push(id);
                }
            });
            join_unique(cx.outline.family(to).sorted(ids).into_iter().map(|id| record_name(cx, to, id)))
        }
        (_, Value::Text(text)) => text.lines().next().unwrap_or_default().to_owned(),
        (_, Value::Number(number)) => numbers::write(number, cx.language()),
        (_, Value::When(when)) => dates::write_when(when, cx.language()),
        (_, Value::Period(period)) if period.is_ongoing() => cx.word("ui-period-ongoing"),
        (_, Value::Period(period)) => short_period(period, cx.language()),
        (_, Value::Range(range)) => {
            let ends = [range.low, range.high].into_iter().flatten();
            let mut words: Vec<String> = ends.map(|end| numbers::write(end, cx.language())).collect();
            words.dedup();
            words.join("–")
        }
        (_, Value::Yes) => cx.word("ui-yes"),
        _ => String::new(),
    }
}

/// Puts what was written in a cell into the plan; what cannot be read is a phrase that says so.
pub(super) fn write_cell(
    draft: &mut Draft<'_>,
    cx: &Context<'_>,
    (kind, id): (Kind, Uid),
    col: Col,
    text: &str,
) -> Result<(), Phrase> {
    let text = text.trim();
    match col {
        Col::Number | Col::Look | Col::Main => Ok(()),
        Col::Lead => {
            draft.set_lead(id, text);
            Ok(())
        }
        Col::Group => write_group(draft, id, text),
        Col::Level => write_level(draft, id, text),
        Col::Fte => write_fte(draft, cx, id, text),
        Col::Field(field) => {
            let Some(info) = kind.info(field) else { return Ok(()) };
            match info.shape {
                Shape::Links(to) => return write_links(draft, cx, (kind, id, field), to, text),
                Shape::Link(to) => return write_link(draft, cx, (kind, id, field), to, text),
                _ => {}
            }
            if info.shape == Shape::Range {
                return write_range(draft, cx, Address { kind, id, field, key: Key::Whole }, text);
            }
            let value = parse_value(cx, info.shape, text)?;
            let written = draft.write(Address { kind, id, field, key: Key::Whole }, value);
            written.map_err(|misfit| {
                log::debug!("a cell of {}: {misfit}", kind.code());
                unreadable(text)
            })
        }
    }
}

/// The names that a set of records is written with, one behind the other.
fn links_text(cx: &Context<'_>, (kind, id): (Kind, Uid), field: u8) -> Option<String> {
    let Some(Shape::Links(to)) = kind.info(field).map(|info| info.shape) else { return None };
    let mut ids = Vec::new();
    cx.plan.record(kind, id)?.facts(field, &mut |key, _| {
        ids.extend(if let Key::Record(id) = key { Some(id) } else { None });
    });
    let names = cx.outline.family(to).sorted(ids).into_iter().map(|id| record_name(cx, to, id));
    Some(names.collect::<Vec<_>>().join("; "))
}

/// Links the record of this name; the beginning of a name will do where no other begins so, and a unit that the plan
/// does not know is made.
fn write_link(
    draft: &mut Draft<'_>,
    cx: &Context<'_>,
    (kind, id, field): (Kind, Uid, u8),
    to: Kind,
    text: &str,
) -> Result<(), Phrase> {
    let linked = match find_named(&link_targets(cx, to, (kind, id)), text) {
        _ if text.is_empty() => None,
        None if to == Kind::Organisation => Some(draft.find_or_add_unit(text)),
        None => return Err(unreadable(text)),
        found => found,
    };
    let value = linked.map_or(Value::Nothing, Value::Record);
    let written = draft.write(Address { kind, id, field, key: Key::Whole }, value);
    debug_assert!(written.is_ok(), "a link to a record of its kind fits");
    Ok(())
}

/// The records that a record may be linked to, with their names in small letters.
fn link_targets(cx: &Context<'_>, to: Kind, from: (Kind, Uid)) -> Vec<(Uid, String)> {
    let others = records_in_order(cx, to).into_iter().filter(|other| (to, *other) != from);
    others.map(|id| (id, record_name(cx, to, id).to_lowercase())).collect()
}

/// The one of this name, or the only one whose name begins so.
fn find_named(all: &[(Uid, String)], text: &str) -> Option<Uid> {
    let wanted = text.trim().to_lowercase();
    let begins: Vec<Uid> =
        all.iter().filter(|(_, name)| name.starts_with(&wanted)).map(|(id, _)| *id).collect();
    let exact = all.iter().find(|(_, name)| *name == wanted).map(|(id, _)| *id);
    exact.or(if let [only] = begins.as_slice() { Some(*only) } else { None })
}

/// Makes a set of records those that are named, with semicolons or commas between them; the beginning of a name will
/// do where no other begins so.
fn write_links(
    draft: &mut Draft<'_>,
    cx: &Context<'_>,
    (kind, id, field): (Kind, Uid, u8),
    to: Kind,
    text: &str,
) -> Result<(), Phrase> {
    let all = link_targets(cx, to, (kind, id));
    let named = |part: &str| find_named(&all, part);
    let whole = (!text.is_empty()).then(|| named(text)).flatten().map(|id| vec![id]);
    let parts = text.split(if text.contains(';') { ';' } else { ',' }).filter(|part| !part.trim().is_empty());
    let wanted = match whole {
        Some(whole) => whole,
        None => parts
            .map(|part| named(part).ok_or_else(|| unreadable(part.trim())))
            .collect::<Result<Vec<Uid>, Phrase>>()?,
    };
    let mut before = Vec::new();
    if let Some(record) = draft.plan().record(kind, id) {
        record.facts(field, &mut |key, _| before.push(key));
    }
    let cleared = before.into_iter().map(|key| (key, Value::Nothing));
    for (key, value) in cleared.chain(wanted.into_iter().map(|id| (Key::Record(id), Value::Yes))) {
        let written = draft.write(Address { kind, id, field, key }, value);
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

fn unreadable(text: &str) -> Phrase {
    Phrase::new("ui-cell-unreadable").with("text", text)
}

fn parse_value(cx: &Context<'_>, shape: Shape, text: &str) -> Result<Value, Phrase> {
    if text.is_empty() {
        return Ok(Value::Nothing);
    }
    match shape {
        Shape::Line => Ok(Value::Text(Line::new(text).shared())),
        Shape::Prose => Ok(Value::Text(Prose::new(text).shared())),
        Shape::Number => {
            numbers::read(text, cx.language()).map(Value::Number).map_err(|error| error.phrase())
        }
        Shape::When => dates::read_when(text).map(Value::When).map_err(|error| error.phrase()),
        Shape::Period => dates::read_period(text).map(Value::Period).map_err(|error| error.phrase()),
        Shape::Choice(info) => parse_choice(cx, info, text).ok_or_else(|| unreadable(text)),
        _ => Err(unreadable(text)),
    }
}

/// The choice whose words, or the beginning of whose words, were written.
pub(super) fn parse_choice(cx: &Context<'_>, info: &'static ChoiceInfo, text: &str) -> Option<Value> {
    let wanted = text.to_lowercase();
    let words = |code: &str| cx.text(&Phrase::choice(info.name, code)).to_lowercase();
    let exact = info.codes.iter().find(|code| words(code) == wanted || **code == wanted);
    let code = exact.or_else(|| info.codes.iter().find(|code| words(code).starts_with(&wanted)));
    code.map(|code| Value::Choice((*code).into()))
}

/// Gives a measure the target group of this name or code, on the level it has.
fn write_group(draft: &mut Draft<'_>, id: Uid, text: &str) -> Result<(), Phrase> {
    let wanted = text.to_lowercase();
    let named = |title: &str, code: &str| {
        let (title, code) = (title.to_lowercase(), code.to_lowercase());
        title == wanted || format!("{code} {title}") == wanted || (!code.is_empty() && code == wanted)
    };
    let found =
        draft.plan().target_groups().iter().find(|group| named(&group.title, &group.code)).map(|g| g.id);
    if !text.is_empty() && found.is_none() {
        return Err(unreadable(text));
    }
    set_group(draft, id, found);
    Ok(())
}

fn write_level(draft: &mut Draft<'_>, id: Uid, text: &str) -> Result<(), Phrase> {
    let wanted = text.to_lowercase();
    let found = draft.plan().levels().iter().find(|level| level.title.to_lowercase() == wanted).map(|l| l.id);
    if !text.is_empty() && found.is_none() {
        return Err(unreadable(text));
    }
    set_level(draft, id, found);
    Ok(())
}

/// Gives a measure this target group in place of its first one, on the same level.
pub(super) fn set_group(draft: &mut Draft<'_>, id: Uid, group: Option<Uid>) {
    let first = draft.plan().measures().get(id).and_then(|measure| measure.reach.iter().next());
    if let Some((old, level)) = first {
        draft.set_fact(measure::REACH, id, Key::Pair(old, level), Value::Nothing);
    }
    if let Some(group) = group {
        draft.set_fact(measure::REACH, id, Key::Pair(group, first.and_then(|(_, level)| level)), Value::Yes);
    }
}

/// Gives the first target group of a measure this level.
pub(super) fn set_level(draft: &mut Draft<'_>, id: Uid, level: Option<Uid>) {
    let first = draft.plan().measures().get(id).and_then(|measure| measure.reach.iter().next());
    if let Some((group, old)) = first {
        draft.set_fact(measure::REACH, id, Key::Pair(group, old), Value::Nothing);
        draft.set_fact(measure::REACH, id, Key::Pair(group, level), Value::Yes);
    }
}

/// Sets årsverk in every year that the measure says something of, or in the plan's years.
fn write_fte(draft: &mut Draft<'_>, cx: &Context<'_>, id: Uid, text: &str) -> Result<(), Phrase> {
    let fte = match text {
        "" => None,
        text => Some(numbers::read(text, cx.language()).map_err(|error| error.phrase())?),
    };
    let Some(measure) = draft.plan().measures().get(id) else { return Ok(()) };
    let said: Vec<i16> = measure.amounts.iter().map(|(year, _)| year).collect();
    let (from, to) = measure.period.years();
    let (plan_from, plan_to) = draft.plan().about().period.years();
    let first = from.or(plan_from).unwrap_or_else(|| cx.today().year() + 1);
    let last = to.or(plan_to).unwrap_or(first).clamp(first, first.saturating_add(11));
    let years: Vec<i16> = if said.is_empty() { (first..=last).collect() } else { said };
    for year in years {
        let at = Address { kind: Kind::Measure, id, field: measure::AMOUNTS.index, key: Key::Year(year) };
        let mut amounts = match draft.plan().read(at) {
            Value::Amounts(amounts) => amounts,
            _ => crate::model::Amounts::default(),
        };
        amounts.fte = fte;
        draft.set_fact(measure::AMOUNTS, id, Key::Year(year), Value::Amounts(amounts));
    }
    Ok(())
}
