//! What records and choices are called on the screen.

use crate::model::{ChoiceInfo, Kind, Uid};
use crate::session::Cx;
use crate::text::Phrase;

/// The name of a record with its number or code: `S3 Hjelp der de unge er`, `b Begynnende vansker`.
pub fn record_name(cx: &Cx<'_>, kind: Kind, id: Uid) -> String {
    let Some(record) = cx.plan.record(kind, id) else { return cx.word("ui-missing-record") };
    let title = record.title();
    let title = if title.trim().is_empty() { cx.word("ui-untitled") } else { title.to_string() };
    let mark = match kind {
        Kind::Challenge | Kind::Goal | Kind::Strategy | Kind::Measure => cx.say(&cx.outline.label(kind, id)),
        Kind::TargetGroup => {
            record.kind().field("code").map(|code| record.text(code).to_string()).unwrap_or_default()
        }
        _ => String::new(),
    };
    if mark.is_empty() { title } else { format!("{mark} {title}") }
}

/// What stands above a record's form: its kind and number.
pub fn record_heading(cx: &Cx<'_>, kind: Kind, id: Uid) -> String {
    let word = cx.say(&Phrase::kind(kind.code()));
    let mut letters = word.chars();
    let word = letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect::<String>())
        .unwrap_or_default();
    match kind {
        Kind::Challenge | Kind::Goal | Kind::Strategy | Kind::Measure => {
            format!("{word} {}", cx.say(&cx.outline.label(kind, id)))
        }
        _ => word,
    }
}

/// All records of a kind in order, each with its name.
pub fn record_names(cx: &Cx<'_>, kind: Kind) -> (Vec<Uid>, Vec<String>) {
    children_first(cx, kind).into_iter().map(|id| (id, record_name(cx, kind, id))).unzip()
}

/// All records of a kind in the order of the outline.
pub fn children_first(cx: &Cx<'_>, kind: Kind) -> Vec<Uid> {
    if kind == Kind::Measure {
        return cx.outline.groups().iter().flat_map(|group| group.measures.iter().copied()).collect();
    }
    cx.outline.family(kind).sequence().iter().map(|place| place.id).collect()
}

/// The words of a choice, "not stated" first.
pub fn choice_words(cx: &Cx<'_>, info: &ChoiceInfo) -> Vec<String> {
    let codes = std::iter::once("").chain(info.codes.iter().copied());
    codes.map(|code| cx.say(&Phrase::choice(info.name, code))).collect()
}
