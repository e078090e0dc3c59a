//! The plan on one page, for those who read no more: what it is to achieve, why, what it costs, and by when.

use super::super::{Block, Inline, List, Paragraph};
use super::context::{ChapterContext, anchor, with_heading};
use super::facts::join_filled;
use crate::analysis::{MoneyStanding, MoneyTables};
use crate::model::process_step::ProcessStepKind;
use crate::model::records::plan::PlanKind;
use crate::model::{Kind, PeriodEnd, Uid};
use crate::text::Phrase;
use std::collections::BTreeMap;

/// How many goals or challenges a list names, so that it all has room on one page.
const MAX_POINTS: usize = 7;
/// The number of years whose money is listed.
const MAX_YEARS: usize = 4;

/// The page; nothing for a plan without goals and measures, and for guidelines and investigations, which answer other
/// questions.
pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let is_plan = !matches!(cx.plan.about().kind, PlanKind::Guidelines | PlanKind::Investigation);
    if !is_plan || cx.plan.goals().is_empty() || cx.plan.measures().is_empty() {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    for (title, part) in [
        ("glance-what", listed(cx, Kind::Goal)),
        ("glance-why", listed(cx, Kind::Challenge)),
        ("glance-cost", cost_blocks(cx)),
        ("glance-when", time_blocks(cx)),
    ] {
        blocks.extend(with_heading(lead_in(cx.word(title)), part));
    }
    let heading = Block::heading(1, "glance", cx.word("glance-title")).unnumbered();
    let mut blocks = with_heading(heading, blocks);
    blocks.push(Block::PageBreak);
    blocks
}

/// Words that lead to what follows, on its page. No heading: a list of contents has no room for those of one page.
pub(super) fn lead_in(text: String) -> Block {
    Block::Paragraph(Paragraph { text: vec![Inline::strong(text)], keeps_next: true, about: None })
}

/// The topmost records of a kind, each a link to where the plan tells of it.
pub(super) fn listed(cx: &ChapterContext<'_>, kind: Kind) -> Vec<Block> {
    let all = cx.outline.family(kind).children(None);
    let link = |id: &Uid| vec![Inline::link(cx.record_name(kind, *id), anchor(kind, *id))];
    let mut items: Vec<Vec<Inline>> = all.iter().take(MAX_POINTS).map(link).collect();
    let more = all.len().saturating_sub(MAX_POINTS);
    if more > 0 {
        items.push(vec![Inline::plain(cx.text(&Phrase::new("glance-more").with("count", more)))]);
    }
    if items.is_empty() { Vec::new() } else { vec![Block::List(List { items, ..List::default() })] }
}

/// What the measures cost, year by year and by where the money comes from.
pub(super) fn cost_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let tables = MoneyTables::of(cx.totals);
    let lines: Vec<String> =
        tables.iter().flat_map(|table| table.year_lines(cx.words(), MAX_YEARS)).collect();
    let mut blocks = text_list(lines);
    blocks.extend(
        cx.outline.measures_without_amounts(cx.totals).map(|sentence| Block::paragraph(cx.text(&sentence))),
    );
    blocks
}

/// When the measures begin, and when the plan is decided on.
fn time_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut years: BTreeMap<i16, Vec<Uid>> = BTreeMap::new();
    let mut open = Vec::new();
    for measure in cx.plan.measures().iter() {
        if MoneyStanding::of(measure) == MoneyStanding::GivenUp {
            continue;
        }
        match measure.period.from {
            Some(from) => years.entry(from.year()).or_default().push(measure.id),
            None => open.push(measure.id),
        }
    }
    let line = |key: &'static str, year: String, ids: Vec<Uid>| {
        let phrase = Phrase::new(key).with("count", ids.len()).with("year", year);
        cx.text(&phrase.with("numbers", cx.measure_numbers(ids)))
    };
    let mut lines: Vec<String> =
        years.into_iter().map(|(year, ids)| line("glance-begin", format!("{year:04}"), ids)).collect();
    if !open.is_empty() && !lines.is_empty() {
        lines.push(line("glance-begin-open", String::new(), open));
    }
    lines.extend(decision_text(cx));
    text_list(lines)
}

/// Who is to adopt the plan, and when: "Kommunestyret vedtar planen juni 2027."
fn decision_text(cx: &ChapterContext<'_>) -> Option<String> {
    let steps = cx.plan.process_steps().in_order();
    let is_coming = |kind: &ProcessStepKind| *kind == ProcessStepKind::Adoption;
    let step = steps.into_iter().find(|step| is_coming(&step.kind) && step.done.is_none())?;
    let when = match step.planned.to {
        PeriodEnd::At(when) => when,
        _ => step.planned.from?,
    };
    let title = join_filled([step.title.trim()], "");
    let title = if title.is_empty() { cx.choice_text(&step.kind) } else { title };
    Some(format!("{title}: {}", cx.format_when(Some(when))))
}

pub(super) fn text_list(lines: Vec<String>) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let items = lines.into_iter().map(|line| vec![Inline::plain(line)]).collect();
    vec![Block::List(List { items, ..List::default() })]
}
