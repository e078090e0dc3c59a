//! The target groups of a measure and their levels as text that can be read back: what is copied of a cell.

use crate::edit::verbs::ReachPair;
use crate::model::{Kind, Plan, Uid};
use crate::session::Context;
use crate::ui::form::record_name;

/// The target group of this name or code.
pub(super) fn find_group(plan: &Plan, text: &str) -> Option<Uid> {
    let wanted = text.trim().to_lowercase();
    let is_named = |title: &str, code: &str| {
        let (title, code) = (title.to_lowercase(), code.to_lowercase());
        title == wanted || format!("{code} {title}") == wanted || (!code.is_empty() && code == wanted)
    };
    plan.target_groups().iter().find(|group| is_named(&group.title, &group.code)).map(|group| group.id)
}

/// The level of this name.
pub(super) fn find_level(plan: &Plan, text: &str) -> Option<Uid> {
    let wanted = text.trim().to_lowercase();
    plan.levels().iter().find(|level| level.title.to_lowercase() == wanted).map(|level| level.id)
}

/// The names of the target groups, each once, with semicolons between them.
pub(super) fn groups_text(cx: &Context<'_>, pairs: impl Iterator<Item = ReachPair>) -> String {
    let mut names: Vec<String> = Vec::new();
    for (group, _) in pairs {
        let name = record_name(cx, Kind::TargetGroup, group);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join("; ")
}

/// The level that all groups have; else each group with its level, as in `a Unge: Nivå 2; b Voksne: Nivå 1`.
pub(super) fn levels_text(cx: &Context<'_>, pairs: impl Iterator<Item = ReachPair>) -> String {
    let pairs: Vec<ReachPair> = pairs.collect();
    let name =
        |level: Option<Uid>| level.map(|level| record_name(cx, Kind::Level, level)).unwrap_or_default();
    match pairs.split_first() {
        None => String::new(),
        Some(((_, first), rest)) if rest.iter().all(|(_, level)| level == first) => name(*first),
        Some(_) => {
            let each = pairs.iter().map(|(group, level)| {
                format!("{}: {}", record_name(cx, Kind::TargetGroup, *group), name(*level))
            });
            each.collect::<Vec<_>>().join("; ")
        }
    }
}

/// The pairs that [`levels_text`] wrote; `None` where one of them cannot be read.
pub(super) fn read_pairs(plan: &Plan, text: &str) -> Option<Vec<ReachPair>> {
    let pair = |text: &str| {
        let (group, level) = text.rsplit_once(':')?;
        let level = level.trim();
        let found = find_level(plan, level);
        (level.is_empty() || found.is_some()).then_some((find_group(plan, group)?, found))
    };
    text.split(';').map(pair).collect()
}
