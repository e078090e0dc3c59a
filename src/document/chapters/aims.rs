//! Challenges, goals and strategies, each with what it answers and what answers it: first what is common, then part by
//! part of the plan.

use super::super::{Block, Inline, Paragraph};
use super::context::{ChapterContext, anchor, prose_blocks, record_heading, with_heading};
use super::facts::labelled_line;
use super::mandate::part_name;
use crate::analysis::FamilyMember;
use crate::model::challenge::AgeGroup;
use crate::model::strategy::StrategyState;
use crate::model::{Kind, Uid};

/// Below this depth, sub-points are paragraphs under their owner instead of under headings.
const MAX_HEADING_DEPTH: usize = 2;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = kind_blocks(cx, AimScope { part: None, level: 2 }, CHALLENGES);
    blocks.extend(kind_blocks(cx, AimScope { part: None, level: 2 }, GOALS));
    blocks.extend(kind_blocks(cx, AimScope { part: None, level: 2 }, STRATEGIES));
    // Goals belong to the whole plan; only challenges and strategies have a part, so goals come only once, above.
    for part in cx.plan.parts().in_order() {
        let within = AimScope { part: Some(part.id), level: 3 };
        let mut own = kind_blocks(cx, within, CHALLENGES);
        own.extend(kind_blocks(cx, within, STRATEGIES));
        blocks.extend(with_heading(Block::heading(2, anchor(Kind::Part, part.id), part_name(part)), own));
    }
    with_heading(Block::heading(1, "aims", cx.word("document-aims")), blocks)
}

/// A kind of record that the chapter has a section of.
#[derive(Clone, Copy)]
struct AimKind {
    kind: Kind,
    /// The section's heading.
    title: &'static str,
    /// Writes what is below a record's own heading.
    body: fn(&ChapterContext<'_>, Uid) -> Vec<Block>,
}

const CHALLENGES: AimKind =
    AimKind { kind: Kind::Challenge, title: "document-challenges", body: challenge_blocks };
const GOALS: AimKind = AimKind { kind: Kind::Goal, title: "document-goals", body: goal_blocks };
const STRATEGIES: AimKind =
    AimKind { kind: Kind::Strategy, title: "document-strategies", body: strategy_blocks };

/// The part of the plan whose records are printed, or those of no part, and the level of their section's heading.
#[derive(Clone, Copy)]
struct AimScope {
    part: Option<Uid>,
    level: u8,
}

fn kind_blocks(cx: &ChapterContext<'_>, within: AimScope, section: AimKind) -> Vec<Block> {
    let AimKind { kind, title, body } = section;
    let mut blocks = Vec::new();
    // A sub-point belongs to the part of the record above it, unless it names one itself.
    let mut above: Vec<Option<Uid>> = Vec::new();
    for FamilyMember { id, depth, .. } in cx.outline.family(kind).sequence() {
        above.truncate(*depth);
        let part = part_of(cx, kind, *id).or_else(|| above.last().copied().flatten());
        above.push(part);
        if part != within.part {
            continue;
        }
        let level = u8::try_from(*depth).map_or(6, |depth| depth.saturating_add(within.level + 1));
        let mut own = Vec::new();
        if *depth < MAX_HEADING_DEPTH {
            own.push(record_heading(cx, level, kind, *id));
        } else {
            let text = vec![Inline::strong(cx.record_name(kind, *id))];
            own.push(Block::Paragraph(Paragraph { text, ..Paragraph::default() }));
        }
        own.extend(body(cx, *id));
        blocks.extend(own.into_iter().map(|block| block.about((kind, *id))));
    }
    let heading = Block::heading(within.level, "", cx.word(title));
    with_heading(if within.part.is_some() { heading.unnumbered() } else { heading }, blocks)
}

/// The part of the plan that a record names itself.
fn part_of(cx: &ChapterContext<'_>, kind: Kind, id: Uid) -> Option<Uid> {
    let part = match kind {
        Kind::Challenge => cx.plan.challenges().get(id)?.part.id(),
        Kind::Strategy => cx.plan.strategies().get(id)?.part.id(),
        _ => None,
    };
    part.filter(|part| cx.plan.parts().get(*part).is_some())
}

fn challenge_blocks(cx: &ChapterContext<'_>, id: Uid) -> Vec<Block> {
    let Some(challenge) = cx.plan.challenges().get(id) else { return Vec::new() };
    let mut blocks = prose_blocks(&challenge.text);
    let ages = match challenge.ages {
        // "All ages" is the usual case and would be repeated under nearly every challenge.
        AgeGroup::All => String::new(),
        ref ages => cx.choice_text(ages),
    };
    if challenge.unsolved {
        blocks.push(Block::paragraph(cx.word("document-unsolved")));
    }
    let groups = cx.outline.family(Kind::TargetGroup).sorted(challenge.target_groups.iter());
    let names = groups.into_iter().filter_map(|id| cx.plan.target_groups().get(id));
    let names: Vec<&str> =
        names.map(|group| &*group.title).filter(|title| !title.trim().is_empty()).collect();
    let facts = [("ages", ages), ("target_groups", names.join(", "))];
    blocks.extend(labelled_line(cx, Kind::Challenge, facts));
    let goals = cx.plan.goals().iter().filter(|goal| goal.challenges.contains(id)).map(|goal| goal.id);
    let goals = cx.outline.family(Kind::Goal).sorted(goals);
    blocks.extend(cx.link_line(&cx.word("document-answered-by"), Kind::Goal, &goals));
    blocks
}

fn goal_blocks(cx: &ChapterContext<'_>, id: Uid) -> Vec<Block> {
    let Some(goal) = cx.plan.goals().get(id) else { return Vec::new() };
    let mut blocks = prose_blocks(&goal.text);
    let challenges = cx.outline.family(Kind::Challenge).sorted(goal.challenges.iter());
    blocks.extend(cx.link_line(&cx.label(Kind::Goal, "challenges"), Kind::Challenge, &challenges));
    let strategies = cx.plan.strategies().iter().filter(|strategy| strategy.goals.contains(id));
    let strategies = cx.outline.family(Kind::Strategy).sorted(strategies.map(|strategy| strategy.id));
    blocks.extend(cx.link_line(&cx.word("document-strategies"), Kind::Strategy, &strategies));
    blocks
}

fn strategy_blocks(cx: &ChapterContext<'_>, id: Uid) -> Vec<Block> {
    let Some(strategy) = cx.plan.strategies().get(id) else { return Vec::new() };
    let state = match strategy.state {
        // A printed strategy is taken to be adopted; only another state is worth a line.
        StrategyState::Adopted => String::new(),
        ref state => cx.choice_text(state),
    };
    let mut blocks = prose_blocks(&strategy.text);
    if strategy.overarching {
        blocks.push(Block::paragraph(cx.word("document-overarching")));
    }
    blocks.extend(labelled_line(cx, Kind::Strategy, [("state", state)]));
    let goals = cx.outline.family(Kind::Goal).sorted(strategy.goals.iter());
    blocks.extend(cx.link_line(&cx.label(Kind::Strategy, "goals"), Kind::Goal, &goals));
    let challenges = cx.outline.family(Kind::Challenge).sorted(strategy.challenges.iter());
    blocks.extend(cx.link_line(&cx.label(Kind::Strategy, "challenges"), Kind::Challenge, &challenges));
    let measures = cx.outline.groups().iter().find(|group| group.of == Some((Kind::Strategy, id)));
    let measures = measures.map_or(&[][..], |group| &group.measures);
    blocks.extend(cx.link_line(&cx.word("document-measures"), Kind::Measure, measures));
    blocks
}
