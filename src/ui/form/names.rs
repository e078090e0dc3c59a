//! The names of records and choices on the screen. It shows nothing itself.

use crate::model::{AnyRecord, ChoiceInfo, Key, Kind, Quantity, Shape, Uid, Value, When, target_group};
use crate::session::{Context, RecordKey};
use crate::text::{Phrase, dates, numbers};

/// The name of a record with its number or code: `S3 Hjelp der de unge er`, `b Begynnende vansker`.
pub fn record_name(cx: &Context<'_>, kind: Kind, id: Uid) -> String {
    let mut name = String::new();
    append_record_name(cx, (kind, id), &mut name);
    name
}

/// Appends the name of a record to a text, as [`record_name`] gives it.
pub fn append_record_name(cx: &Context<'_>, (kind, id): RecordKey, text: &mut String) {
    let Some(record) = cx.plan.record(kind, id) else {
        cx.words.write(&Phrase::new("ui-missing-record"), text);
        return;
    };
    let begin = text.len();
    match kind {
        Kind::TargetGroup => text.push_str(&record.text(target_group::CODE.index)),
        _ if is_numbered(kind) => append_label(cx, (kind, id), text),
        _ => {}
    }
    if text.len() > begin {
        text.push(' ');
    }
    let derived = || match kind {
        _ if kind.title().is_none() || kind == Kind::Participant => derived_title(cx, record),
        _ => None,
    };
    match record.title() {
        title if !title.trim().is_empty() => text.push_str(&title),
        _ => match derived() {
            Some(title) => text.push_str(&title),
            None => cx.words.write(&Phrase::new("ui-untitled"), text),
        },
    }
}

/// Appends the number of a record with the letter of its kind, as `Outline::label` gives it.
pub fn append_label(cx: &Context<'_>, (kind, id): RecordKey, text: &mut String) {
    // The number of a measure has no letter in any language, and a filter words thousands of them: without a phrase.
    if kind == Kind::Measure {
        cx.outline.append_number(kind, id, text);
    } else {
        cx.words.write(&cx.outline.label(kind, id), text);
    }
}

const fn is_numbered(kind: Kind) -> bool {
    matches!(kind, Kind::Challenge | Kind::Goal | Kind::Strategy | Kind::Measure)
}

/// Whether the name of a record of a kind follows from the record alone.
pub fn has_own_name(kind: Kind) -> bool {
    kind.title().is_some() && kind != Kind::Participant && !is_numbered(kind)
}

/// The name of a record without a title: its first two facts, such as target group and level.
fn derived_title(cx: &Context<'_>, record: &dyn AnyRecord) -> Option<String> {
    let words = |part| match part {
        TitlePart::Link(to, id) => record_name(cx, to, id),
        TitlePart::When(when) => dates::write_when(when, cx.language()),
        TitlePart::Number(number) => numbers::write(number, cx.language()),
    };
    let parts: Vec<String> = title_parts(record).map(words).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// A fact that names a record without a title.
enum TitlePart {
    Link(Kind, Uid),
    When(When),
    Number(Quantity),
}

/// The first two facts that can name a record: what it links to, a time, a number.
fn title_parts(record: &dyn AnyRecord) -> impl Iterator<Item = TitlePart> {
    let kind = record.kind();
    // The fields before the reasons are the same in every kind, and name nothing.
    let parts = kind.own_fields().filter_map(move |(field, info)| {
        match (info.shape, record.read(field, Key::Whole)) {
            (Shape::Link(to) | Shape::Owner(to), Value::Record(id)) if to != kind => {
                Some(TitlePart::Link(to, id))
            }
            (_, Value::When(when)) => Some(TitlePart::When(when)),
            (_, Value::Number(number)) => Some(TitlePart::Number(number)),
            _ => None,
        }
    });
    parts.take(2)
}

/// The heading of a record's form: its kind and number.
pub fn record_heading(cx: &Context<'_>, kind: Kind, id: Uid) -> String {
    let word = cx.words.sentence(&Phrase::kind(kind.code()));
    if is_numbered(kind) { format!("{word} {}", cx.text(&cx.outline.label(kind, id))) } else { word }
}

/// All records of a kind in order, each with its name.
pub fn record_names(cx: &Context<'_>, kind: Kind) -> (Vec<Uid>, Vec<String>) {
    records_in_order(cx, kind).into_iter().map(|id| (id, record_name(cx, kind, id))).unzip()
}

/// All records of a kind in the order of the outline.
pub fn records_in_order(cx: &Context<'_>, kind: Kind) -> Vec<Uid> {
    if kind == Kind::Measure {
        return cx.outline.groups().iter().flat_map(|group| group.measures.iter().copied()).collect();
    }
    cx.outline.family(kind).sequence().iter().map(|place| place.id).collect()
}

/// The words of a choice, "not stated" first.
pub fn choice_words(cx: &Context<'_>, info: &ChoiceInfo) -> Vec<String> {
    let codes = std::iter::once("").chain(info.codes.iter().copied());
    codes.map(|code| cx.text(&Phrase::choice(info.name, code))).collect()
}
