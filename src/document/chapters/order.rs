//! Which chapters a document has, in which order, and where the plan's own text is around them.
//!
//! Guidelines lead with who answers for what, an investigation with its alternatives; other plans go from what is
//! there to what is to be done. A chapter of the plan's own keeps its place among its neighbours.

use super::super::{Block, Inline, List};
use super::context::{ChapterContext, blocks_about, prose_blocks};
use super::front::is_finished;
use super::{
    aims, alternatives, anchoring, consultation, coverage, economy, followup, groups, knowledge, mandate,
    measures, responsibility, timeline,
};
use crate::model::Choice as _;
use crate::model::chapter::{BoundChapter, Chapter};
use crate::model::records::plan::{PlanKind, PlanState};

/// What writes a chapter.
type WriteChapter = fn(&ChapterContext<'_>) -> Vec<Block>;

/// A chapter that follows from the plan.
struct ChapterWriter {
    /// What records name it by; not stated for the chapter of alternatives, which is there when there are some.
    bound: BoundChapter,
    write: WriteChapter,
}

/// All of them, in the order of a plan. A new chapter is a line here and a file in this folder.
fn all_chapters() -> Vec<ChapterWriter> {
    let chapters: [(BoundChapter, WriteChapter); 13] = [
        (BoundChapter::Mandate, mandate::chapter),
        (BoundChapter::Anchoring, anchoring::chapter),
        (BoundChapter::Knowledge, knowledge::chapter),
        (BoundChapter::TargetGroups, groups::chapter),
        (BoundChapter::Coverage, coverage::chapter),
        (BoundChapter::Aims, aims::chapter),
        (BoundChapter::NotStated, alternatives::chapter),
        (BoundChapter::Measures, measures::chapter),
        (BoundChapter::Responsibility, responsibility::chapter),
        (BoundChapter::Economy, economy::chapter),
        (BoundChapter::Timeline, timeline::chapter),
        (BoundChapter::FollowUp, followup::chapter),
        (BoundChapter::Consultation, consultation::chapter),
    ];
    chapters.into_iter().map(|(bound, write)| ChapterWriter { bound, write }).collect()
}

/// The chapters in the order that fits a kind of plan.
fn chapters_of(kind: &PlanKind) -> Vec<ChapterWriter> {
    use BoundChapter as B;
    match kind {
        // Guidelines lead with who answers for what.
        PlanKind::Guidelines => {
            moved(all_chapters(), &[B::TargetGroups, B::Responsibility, B::Coverage], &B::Anchoring)
        }
        // An investigation describes what exists and who answers for it just before its alternatives.
        PlanKind::Investigation => moved(all_chapters(), &[B::Coverage, B::Responsibility], &B::Aims),
        _ => all_chapters(),
    }
}

/// The chapters with some of them, in this order, right after another one.
fn moved(chapters: Vec<ChapterWriter>, moving: &[BoundChapter], after: &BoundChapter) -> Vec<ChapterWriter> {
    let is_moving = |chapter: &ChapterWriter| moving.contains(&chapter.bound);
    let (mut taken_out, mut rest): (Vec<_>, Vec<_>) = chapters.into_iter().partition(is_moving);
    taken_out.sort_by_key(|chapter| moving.iter().position(|bound| *bound == chapter.bound));
    let at = rest.iter().position(|chapter| chapter.bound == *after).map_or(0, |at| at + 1);
    rest.splice(at..at, taken_out);
    rest
}

/// The chapters of the whole plan, in the order that fits its kind; those without content are empty.
pub(super) fn ordered_chapters(cx: &ChapterContext<'_>) -> Vec<Vec<Block>> {
    let records = cx.plan.chapters().in_order();
    let mut before = own_chapters(&records);
    let mut chapters = Vec::new();
    let mut remaining = Vec::new();
    for ChapterWriter { bound, write } in chapters_of(&cx.plan.about().kind) {
        let places = before.iter().filter(|(place, _)| *place == ChapterPosition::Before(bound.clone()));
        chapters.extend(places.map(|(_, chapter)| own_chapter(chapter)));
        // `NotStated` is the alternatives here, but in a record it marks a chapter of the plan's own: they never
        // match.
        let record = records.iter().find(|record| bound != BoundChapter::NotStated && record.bound == bound);
        let left_out = record.is_some_and(|record| record.left_out);
        let written = match record {
            _ if left_out => Vec::new(),
            Some(record) => with_own_text(cx, record, write(cx)),
            None => write(cx),
        };
        // A chapter that was left out on purpose is not missing.
        if written.is_empty() && !left_out && is_expected(cx, &bound) {
            remaining.push(chapter_name(cx, &bound, record.copied()));
        }
        chapters.push(written);
        let places = before.iter().filter(|(place, _)| *place == ChapterPosition::After(bound.clone()));
        chapters.extend(places.map(|(_, chapter)| own_chapter(chapter)));
    }
    // Only a plan whose list has no bound chapter places chapters here.
    before.retain(|(place, _)| *place == ChapterPosition::Last);
    chapters.extend(before.iter().map(|(_, chapter)| own_chapter(chapter)));
    chapters.push(remaining_chapters(cx, remaining));
    chapters
}

/// Whether a document of the plan's kind has this chapter when it is done.
fn is_expected(cx: &ChapterContext<'_>, bound: &BoundChapter) -> bool {
    use BoundChapter as B;
    match cx.plan.about().kind {
        PlanKind::Guidelines => matches!(
            bound,
            B::Mandate | B::Anchoring | B::TargetGroups | B::Responsibility | B::Coverage | B::FollowUp
        ),
        PlanKind::Investigation => !matches!(bound, B::Measures | B::Timeline | B::FollowUp),
        _ => *bound != B::NotStated,
    }
}

fn chapter_name(cx: &ChapterContext<'_>, bound: &BoundChapter, record: Option<&Chapter>) -> String {
    let own = record.map_or("", |record| record.title.trim());
    match bound {
        _ if !own.is_empty() => own.to_owned(),
        BoundChapter::NotStated => cx.word("document-alternatives"),
        _ => cx.choice_text(bound),
    }
}

/// What a draft has yet to say; nothing in a document that has left the writers' table.
fn remaining_chapters(cx: &ChapterContext<'_>, names: Vec<String>) -> Vec<Block> {
    let is_draft = cx.plan.about().state == PlanState::Draft && !is_finished(cx);
    if !is_draft || names.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(1, "remaining", cx.word("document-remaining")),
        Block::paragraph(cx.word("document-remaining-list")),
        Block::List(List {
            items: names.into_iter().map(|name| vec![Inline::plain(name)]).collect(),
            ..List::default()
        }),
    ]
}

/// Where a chapter of the plan's own is placed.
#[derive(Clone, Debug, PartialEq)]
enum ChapterPosition {
    Before(BoundChapter),
    After(BoundChapter),
    Last,
}

/// The chapters of the plan's own: each behind the bound one that its list has before it, else before the first.
fn own_chapters<'a>(records: &[&'a Chapter]) -> Vec<(ChapterPosition, &'a Chapter)> {
    let is_known = |record: &&&Chapter| BoundChapter::INFO.codes.contains(&record.bound.code().as_ref());
    let first = records.iter().find(is_known).map(|record| record.bound.clone());
    let mut place = first.map_or(ChapterPosition::Last, ChapterPosition::Before);
    let mut own = Vec::new();
    for record in records {
        if is_known(&record) {
            place = ChapterPosition::After(record.bound.clone());
        } else if !record.left_out {
            own.push((place.clone(), *record));
        }
    }
    own
}

/// A chapter that is all the plan's own words.
fn own_chapter(chapter: &Chapter) -> Vec<Block> {
    let title = chapter.title.trim();
    let mut blocks: Vec<Block> =
        prose_blocks(&chapter.text).into_iter().chain(prose_blocks(&chapter.after)).collect();
    if !title.is_empty() {
        blocks.insert(0, Block::heading(1, "", title));
    }
    blocks_about(chapter, blocks)
}

/// A chapter that follows from the plan, under the plan's own heading and between its own words.
fn with_own_text(cx: &ChapterContext<'_>, record: &Chapter, mut blocks: Vec<Block>) -> Vec<Block> {
    let own = |text| blocks_about(record, prose_blocks(text));
    let (text, after) = (own(&record.text), own(&record.after));
    if blocks.is_empty() && text.is_empty() && after.is_empty() {
        return blocks;
    }
    if !blocks.iter().any(|block| matches!(block, Block::Heading(heading) if heading.level == 1)) {
        blocks.insert(0, Block::heading(1, "", cx.choice_text(&record.bound)));
    }
    let at = blocks.iter().position(|block| matches!(block, Block::Heading(heading) if heading.level == 1));
    let title = record.title.trim();
    if let (Some(Block::Heading(heading)), false) = (at.and_then(|at| blocks.get_mut(at)), title.is_empty()) {
        title.clone_into(&mut heading.text);
    }
    let behind = at.map_or(0, |at| at + 1);
    blocks.splice(behind..behind, text);
    blocks.extend(after);
    blocks
}
