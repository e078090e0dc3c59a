//! Challenges, goals and strategies, each with what it answers and what answers it.

use super::super::{Block, Inline, Paragraph};
use super::facts::line;
use super::voice::{Voice, headed, prose, record_heading};
use crate::analysis::Place;
use crate::model::challenge::AgeGroup;
use crate::model::strategy::StrategyState;
use crate::model::{Kind, Uid};

/// Below this depth, sub-points stand as lists under their owner instead of under headings.
const HEADINGS: usize = 2;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = part(voice, Kind::Challenge, "document-challenges", challenge);
    blocks.extend(part(voice, Kind::Goal, "document-goals", goal));
    blocks.extend(part(voice, Kind::Strategy, "document-strategies", strategy));
    headed(Block::heading(1, "aims", voice.word("document-aims")), blocks)
}

fn part(
    voice: &Voice<'_>,
    kind: Kind,
    title: &'static str,
    body: fn(&Voice<'_>, Uid) -> Vec<Block>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for Place { id, depth, .. } in voice.outline.family(kind).sequence() {
        let level = u8::try_from(*depth).map_or(6, |depth| depth.saturating_add(3));
        if *depth < HEADINGS {
            blocks.push(record_heading(voice, level, kind, *id));
        } else {
            let text = vec![Inline::strong(voice.name_of(kind, *id))];
            blocks.push(Block::Paragraph(Paragraph { text }));
        }
        blocks.extend(body(voice, *id));
    }
    headed(Block::heading(2, "", voice.word(title)), blocks)
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
