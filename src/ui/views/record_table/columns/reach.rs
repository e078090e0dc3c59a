//! Whom a measure reaches: the column of its target groups and that of their levels.
//!
//! Both show all pairs of group and level. A group that is written or chosen replaces the first one, several with
//! semicolons between them replace all; a level is that of all groups where they have the same one, else of the first.
//! What is copied of several pairs says of each level whose it is (`reach_text`).

use super::field_text::{UniqueNames, link_choices, record_of_choice};
use super::field_write::unreadable;
use super::reach_text::{find_group, find_level, groups_text, levels_text, read_pairs};
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
        let found = find_group(draft.plan(), text);
        if found.is_none() && text.contains(';') {
            let names = text.split(';').map(str::trim).filter(|name| !name.is_empty());
            let groups: Result<Vec<Uid>, Phrase> =
                names.map(|name| find_group(draft.plan(), name).ok_or_else(|| unreadable(name))).collect();
            set_groups(draft, at.1, &groups?);
            return Ok(());
        }
        if !text.is_empty() && found.is_none() {
            return Err(unreadable(text));
        }
        set_group(draft, at.1, found);
        Ok(())
    }

    fn copy_text(&self, cx: &Context<'_>, at: RecordKey) -> String {
        groups_text(cx, reach(cx, at.1))
    }

    fn copy_value(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        from: RecordKey,
        to: RecordKey,
    ) -> Result<(), Phrase> {
        let groups: Vec<Uid> = reach(cx, from.1).map(|(group, _)| group).collect();
        set_groups(draft, to.1, &groups);
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

    fn refusal(&self, cx: &Context<'_>, at: RecordKey) -> Option<Phrase> {
        reach(cx, at.1).next().is_none().then(needs_group)
    }

    fn write(&self, draft: &mut Draft<'_>, _: &Context<'_>, at: RecordKey, text: &str) -> Result<(), Phrase> {
        let found = find_level(draft.plan(), text);
        if found.is_none() && text.contains(':') {
            let pairs = read_pairs(draft.plan(), text).ok_or_else(|| unreadable(text))?;
            set_pairs(draft, at.1, pairs);
            return Ok(());
        }
        if !text.is_empty() && first_pair(draft, at.1).is_none() {
            return Err(needs_group());
        }
        if !text.is_empty() && found.is_none() {
            return Err(unreadable(text));
        }
        set_level(draft, at.1, found);
        Ok(())
    }

    fn copy_text(&self, cx: &Context<'_>, at: RecordKey) -> String {
        levels_text(cx, reach(cx, at.1))
    }

    /// Each group gets the level that it has in the other measure, or that one's first.
    fn copy_value(
        &self,
        draft: &mut Draft<'_>,
        cx: &Context<'_>,
        from: RecordKey,
        to: RecordKey,
    ) -> Result<(), Phrase> {
        let first = reach(cx, from.1).find_map(|(_, level)| level);
        let level_of =
            |group: Uid| reach(cx, from.1).find(|pair| pair.0 == group).map_or(first, |pair| pair.1);
        let pairs: Vec<ReachPair> =
            pairs_of(draft, to.1).map(|(group, _)| (group, level_of(group))).collect();
        set_pairs(draft, to.1, pairs);
        Ok(())
    }

    fn choose(&self, draft: &mut Draft<'_>, cx: &Context<'_>, at: RecordKey, choice: usize) {
        set_level(draft, at.1, record_of_choice(cx, Kind::Level, choice));
    }
}

/// A level is a part of what reaches a target group.
fn needs_group() -> Phrase {
    Phrase::new("ui-level-needs-group")
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

fn pairs_of(draft: &Draft<'_>, id: Uid) -> impl Iterator<Item = ReachPair> {
    draft.plan().measures().get(id).into_iter().flat_map(|measure| measure.reach.iter())
}

fn first_pair(draft: &Draft<'_>, id: Uid) -> Option<ReachPair> {
    pairs_of(draft, id).next()
}

/// Gives a measure exactly these pairs.
fn set_pairs(draft: &mut Draft<'_>, id: Uid, pairs: Vec<ReachPair>) {
    let before: Vec<ReachPair> = pairs_of(draft, id).collect();
    let gone = before.into_iter().map(|pair| (pair, Value::Nothing));
    for ((group, level), value) in gone.chain(pairs.into_iter().map(|pair| (pair, Value::Yes))) {
        draft.set_fact(measure::REACH, id, Key::Pair(group, level), value);
    }
}

/// Gives a measure exactly these target groups: those that it had keep their levels, new ones get its first.
fn set_groups(draft: &mut Draft<'_>, id: Uid, groups: &[Uid]) {
    let before: Vec<ReachPair> = pairs_of(draft, id).collect();
    let first = before.first().and_then(|(_, level)| *level);
    let mut pairs: Vec<ReachPair> = before.into_iter().filter(|(group, _)| groups.contains(group)).collect();
    for group in groups {
        if !pairs.iter().any(|(known, _)| known == group) {
            pairs.push((*group, first));
        }
    }
    set_pairs(draft, id, pairs);
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

/// Gives the target groups of a measure this level where they have the same one, else the first of them.
fn set_level(draft: &mut Draft<'_>, id: Uid, level: Option<Uid>) {
    let pairs: Vec<ReachPair> = pairs_of(draft, id).collect();
    if pairs.iter().all(|pair| Some(pair.1) == pairs.first().map(|first| first.1)) {
        return set_pairs(draft, id, pairs.into_iter().map(|(group, _)| (group, level)).collect());
    }
    if let Some((group, old)) = first_pair(draft, id) {
        draft.set_fact(measure::REACH, id, Key::Pair(group, old), Value::Nothing);
        draft.set_fact(measure::REACH, id, Key::Pair(group, level), Value::Yes);
    }
}
