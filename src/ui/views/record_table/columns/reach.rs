//! Whom a measure reaches: the column of its target groups and that of their levels.
//!
//! Both show all pairs of group and level. What is written or chosen replaces the first pair; a measure that reaches
//! several groups is edited in its form.

use super::field_text::{UniqueNames, link_choices, record_of_choice};
use super::field_write::unreadable;
use crate::edit::Draft;
use crate::edit::verbs::ReachPair;
use crate::model::{AnyRecord, Key, Kind, Uid, Value, measure};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::form::{append_record_name, record_name};
use crate::ui::theme::Tone;
use crate::ui::views::record_table::column::{CellRoom, RecordColumn, TableWords};
use crate::ui::widgets::grid::Cell;

/// The target groups of a measure.
#[derive(Debug)]
pub struct GroupColumn;

impl RecordColumn for GroupColumn {
    fn heading(&self, _kind: Kind) -> Phrase {
        Phrase::new("ui-column-group")
    }

    fn changed_field(&self, kind: Kind) -> Phrase {
        Phrase::label(kind.code(), "reach")
    }

    fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, _room: CellRoom, text: &mut String) {
        let mut names = UniqueNames::behind(text);
        for (group, _) in reach(cx, record.id()) {
            names.add(|name| append_group_title(cx, group, name));
        }
    }

    fn cell<'a>(&self, _cx: &Context<'_>, _at: RecordKey, text: &'a str, _words: &'a TableWords) -> Cell<'a> {
        if text.is_empty() { Cell::Empty } else { Cell::Chip(Tone::Green, text) }
    }

    fn edit_text(&self, cx: &Context<'_>, at: RecordKey) -> Option<String> {
        let (group, _) = reach(cx, at.1).next()?;
        Some(record_name(cx, Kind::TargetGroup, group))
    }

    fn chosen_kind(&self, _kind: Kind) -> Option<Kind> {
        Some(Kind::TargetGroup)
    }

    fn choices(&self, cx: &Context<'_>, _kind: Kind) -> Vec<String> {
        link_choices(cx, Kind::TargetGroup)
    }

    /// Takes the target group of this name or code, on the level that the measure has.
    fn write(&self, draft: &mut Draft<'_>, _: &Context<'_>, at: RecordKey, text: &str) -> Result<(), Phrase> {
        let wanted = text.to_lowercase();
        let is_named = |title: &str, code: &str| {
            let (title, code) = (title.to_lowercase(), code.to_lowercase());
            title == wanted || format!("{code} {title}") == wanted || (!code.is_empty() && code == wanted)
        };
        let groups = draft.plan().target_groups();
        let found = groups.iter().find(|group| is_named(&group.title, &group.code)).map(|group| group.id);
        if !text.is_empty() && found.is_none() {
            return Err(unreadable(text));
        }
        set_group(draft, at.1, found);
        Ok(())
    }

    fn choose(&self, draft: &mut Draft<'_>, cx: &Context<'_>, at: RecordKey, choice: usize) {
        set_group(draft, at.1, record_of_choice(cx, Kind::TargetGroup, choice));
    }
}

/// The levels on which a measure reaches its target groups.
#[derive(Debug)]
pub struct LevelColumn;

impl RecordColumn for LevelColumn {
    fn heading(&self, _kind: Kind) -> Phrase {
        Phrase::new("ui-column-level")
    }

    fn changed_field(&self, kind: Kind) -> Phrase {
        Phrase::label(kind.code(), "reach")
    }

    fn append_text(&self, cx: &Context<'_>, record: &dyn AnyRecord, _room: CellRoom, text: &mut String) {
        let mut names = UniqueNames::behind(text);
        for level in reach(cx, record.id()).filter_map(|(_, level)| level) {
            names.add(|name| append_record_name(cx, (Kind::Level, level), name));
        }
    }

    fn edit_text(&self, cx: &Context<'_>, at: RecordKey) -> Option<String> {
        let level = reach(cx, at.1).find_map(|(_, level)| level)?;
        Some(record_name(cx, Kind::Level, level))
    }

    fn chosen_kind(&self, _kind: Kind) -> Option<Kind> {
        Some(Kind::Level)
    }

    fn choices(&self, cx: &Context<'_>, _kind: Kind) -> Vec<String> {
        link_choices(cx, Kind::Level)
    }

    fn write(&self, draft: &mut Draft<'_>, _: &Context<'_>, at: RecordKey, text: &str) -> Result<(), Phrase> {
        let wanted = text.to_lowercase();
        let levels = draft.plan().levels();
        let found = levels.iter().find(|level| level.title.to_lowercase() == wanted).map(|level| level.id);
        if !text.is_empty() && found.is_none() {
            return Err(unreadable(text));
        }
        set_level(draft, at.1, found);
        Ok(())
    }

    fn choose(&self, draft: &mut Draft<'_>, cx: &Context<'_>, at: RecordKey, choice: usize) {
        set_level(draft, at.1, record_of_choice(cx, Kind::Level, choice));
    }
}

fn reach<'a>(cx: &Context<'a>, id: Uid) -> impl Iterator<Item = ReachPair> + use<'a> {
    cx.plan.measures().get(id).into_iter().flat_map(|measure| measure.reach.iter())
}

/// A target group without its letter: in a narrow cell every letter counts.
fn append_group_title(cx: &Context<'_>, id: Uid, text: &mut String) {
    match cx.plan.target_groups().get(id) {
        Some(group) if !group.title.is_empty() => text.push_str(&group.title),
        _ => append_record_name(cx, (Kind::TargetGroup, id), text),
    }
}

fn first_pair(draft: &Draft<'_>, id: Uid) -> Option<ReachPair> {
    draft.plan().measures().get(id).and_then(|measure| measure.reach.iter().next())
}

/// Gives a measure this target group in place of its first one, on the same level.
fn set_group(draft: &mut Draft<'_>, id: Uid, group: Option<Uid>) {
    let first = first_pair(draft, id);
    // The pair is the key of the fact: another group is another fact, so the old one goes.
    if let Some((old, level)) = first {
        draft.set_fact(measure::REACH, id, Key::Pair(old, level), Value::Nothing);
    }
    if let Some(group) = group {
        let level = first.and_then(|(_, level)| level);
        draft.set_fact(measure::REACH, id, Key::Pair(group, level), Value::Yes);
    }
}

/// Gives the first target group of a measure this level.
fn set_level(draft: &mut Draft<'_>, id: Uid, level: Option<Uid>) {
    if let Some((group, old)) = first_pair(draft, id) {
        draft.set_fact(measure::REACH, id, Key::Pair(group, old), Value::Nothing);
        draft.set_fact(measure::REACH, id, Key::Pair(group, level), Value::Yes);
    }
}
