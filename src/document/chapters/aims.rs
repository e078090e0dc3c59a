//! Challenges, goals and strategies, each with what it answers and what answers it: first what is common, then part by
//! part of the plan.

use super::super::{Block, Inline, Paragraph};
use super::facts::line;
use super::mandate::part_name;
use super::voice::{Voice, anchor, headed, prose, record_heading};
use crate::analysis::Place;
use crate::model::challenge::AgeGroup;
use crate::model::strategy::StrategyState;
use crate::model::{Kind, Uid};

/// Below this depth, sub-points stand as lists under their owner instead of under headings.
const HEADINGS: usize = 2;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = of_kind(voice, Within { part: None, level: 2 }, CHALLENGES);
    blocks.extend(of_kind(voice, Within { part: None, level: 2 }, GOALS));
    blocks.extend(of_kind(voice, Within { part: None, level: 2 }, STRATEGIES));
    for part in voice.plan.parts().in_order() {
        let within = Within { part: Some(part.id), level: 3 };
        let mut own = of_kind(voice, within, CHALLENGES);
        own.extend(of_kind(voice, within, STRATEGIES));
        blocks.extend(headed(Block::heading(2, anchor(Kind::Part, part.id), part_name(part)), own));
    }
    headed(Block::heading(1, "aims", voice.word("document-aims")), blocks)
}

/// A kind of record, the name of its section, and what stands below each.
type Told = (Kind, &'static str, fn(&Voice<'_>, Uid) -> Vec<Block>);

const CHALLENGES: Told = (Kind::Challenge, "document-challenges", challenge);
const GOALS: Told = (Kind::Goal, "document-goals", goal);
const STRATEGIES: Told = (Kind::Strategy, "document-strategies", strategy);

/// The part of the plan whose records are told, or those of no part, and how deep their section's heading lies.
#[derive(Clone, Copy)]
struct Within {
    part: Option<Uid>,
    level: u8,
}

fn of_kind(voice: &Voice<'_>, within: Within, (kind, title, body): Told) -> Vec<Block> {
    let mut blocks = Vec::new();
    // A sub-point belongs to the part of what it stands below, unless it names one itself.
    let mut above: Vec<Option<Uid>> = Vec::new();
    for Place { id, depth, .. } in voice.outline.family(kind).sequence() {
        above.truncate(*depth);
        let part = part_of(voice, kind, *id).or_else(|| above.last().copied().flatten());
        above.push(part);
        if part != within.part {
            continue;
        }
        let level = u8::try_from(*depth).map_or(6, |depth| depth.saturating_add(within.level + 1));
        if *depth < HEADINGS {
            blocks.push(record_heading(voice, level, kind, *id));
        } else {
            let text = vec![Inline::strong(voice.name_of(kind, *id))];
            blocks.push(Block::Paragraph(Paragraph { text }));
        }
        blocks.extend(body(voice, *id));
    }
    let heading = Block::heading(within.level, "", voice.word(title));
    headed(if within.part.is_some() { heading.unnumbered() } else { heading }, blocks)
}

/// The part of the plan that a record names itself.
fn part_of(voice: &Voice<'_>, kind: Kind, id: Uid) -> Option<Uid> {
    let part = match kind {
        Kind::Challenge => voice.plan.challenges().get(id)?.part.id(),
        Kind::Strategy => voice.plan.strategies().get(id)?.part.id(),
        _ => None,
    };
    part.filter(|part| voice.plan.parts().get(*part).is_some())
}

fn challenge(voice: &Voice<'_>, id: Uid) -> Vec<Block> {
    let Some(challenge) = voice.plan.challenges().get(id) else { return Vec::new() };
    let mut blocks = prose(&challenge.text);
    let ages = match challenge.ages {
        AgeGroup::All => String::new(),
        ref ages => voice.choice(ages),
    };
    if challenge.unsolved {
        blocks.push(Block::paragraph(voice.word("document-unsolved")));
    }
    let groups = voice.outline.family(Kind::TargetGroup).sorted(challenge.target_groups.iter());
    let names = groups.into_iter().filter_map(|id| voice.plan.target_groups().get(id));
    let names: Vec<&str> =
        names.map(|group| &*group.title).filter(|title| !title.trim().is_empty()).collect();
    let facts = [("ages", ages), ("target_groups", names.join(", "))];
    blocks.extend(line(voice, Kind::Challenge, facts));
    let goals = voice.plan.goals().iter().filter(|goal| goal.challenges.contains(id)).map(|goal| goal.id);
    let goals = voice.outline.family(Kind::Goal).sorted(goals);
    blocks.extend(voice.links(&voice.word("document-answered-by"), Kind::Goal, &goals));
    blocks
}

fn goal(voice: &Voice<'_>, id: Uid) -> Vec<Block> {
    let Some(goal) = voice.plan.goals().get(id) else { return Vec::new() };
    let mut blocks = prose(&goal.text);
    let challenges = voice.outline.family(Kind::Challenge).sorted(goal.challenges.iter());
    blocks.extend(voice.links(&voice.label(Kind::Goal, "challenges"), Kind::Challenge, &challenges));
    let strategies = voice.plan.strategies().iter().filter(|strategy| strategy.goals.contains(id));
    let strategies = voice.outline.family(Kind::Strategy).sorted(strategies.map(|strategy| strategy.id));
    blocks.extend(voice.links(&voice.word("document-strategies"), Kind::Strategy, &strategies));
    blocks
}

fn strategy(voice: &Voice<'_>, id: Uid) -> Vec<Block> {
    let Some(strategy) = voice.plan.strategies().get(id) else { return Vec::new() };
    let state = match strategy.state {
        StrategyState::Adopted => String::new(),
        ref state => voice.choice(state),
    };
    let mut blocks = prose(&strategy.text);
    if strategy.overarching {
        blocks.push(Block::paragraph(voice.word("document-overarching")));
    }
    blocks.extend(line(voice, Kind::Strategy, [("state", state)]));
    let goals = voice.outline.family(Kind::Goal).sorted(strategy.goals.iter());
    blocks.extend(voice.links(&voice.label(Kind::Strategy, "goals"), Kind::Goal, &goals));
    let challenges = voice.outline.family(Kind::Challenge).sorted(strategy.challenges.iter());
    blocks.extend(voice.links(&voice.label(Kind::Strategy, "challenges"), Kind::Challenge, &challenges));
    let measures = voice.outline.groups().iter().find(|group| group.of == Some((Kind::Strategy, id)));
    let measures = measures.map_or(&[][..], |group| &group.measures);
    blocks.extend(voice.links(&voice.word("document-measures"), Kind::Measure, measures));
    blocks
}
