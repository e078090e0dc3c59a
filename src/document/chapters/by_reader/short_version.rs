//! The plan on two pages, for everybody: what is to become better, what is done for it, and whom to ask. Without codes and
//! numbers of records.

use super::super::super::{Block, Document, Inline, List};
use super::super::annexes::write_out_acronyms;
use super::super::context::{ChapterContext, prose_blocks, with_heading};
use super::super::facts::{join_filled, single_line};
use super::super::glance::text_list;
use super::super::measure_groups::measures_of;
use super::{section, short_document};
use crate::analysis::{AmountBasis, AmountKind, MoneyStanding, MoneyTable, main_goal};
use crate::model::indicator::Indicator;
use crate::model::measure::Measure;
use crate::model::{Kind, Quantity, Uid};
use crate::text::Phrase;

/// The plan in plain words.
pub(in super::super) fn short_version(cx: &ChapterContext<'_>) -> Document {
    let parts = vec![
        prose_blocks(&cx.plan.about().text),
        section(cx.word("short-why"), challenge_blocks(cx)),
        section(cx.word("short-what"), goal_blocks(cx)),
        section(cx.word("short-cost"), cost_blocks(cx)),
        section(cx.word("document-indicators"), indicator_blocks(cx)),
        section(cx.word("short-more"), contact_blocks(cx)),
    ];
    let mut document = short_document(cx, "short-title", parts);
    write_out_acronyms(cx, &mut document);
    document
}

/// The topmost challenges, by their titles.
fn challenge_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let ids = cx.outline.family(Kind::Challenge).children(None);
    let titles = ids.iter().map(|id| cx.record_title(Kind::Challenge, *id));
    text_list(titles.filter(|title| !title.is_empty()).collect())
}

/// Each main goal, and under it what is done to reach it.
fn goal_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let is_carried_out = |measure: &&Measure| MoneyStanding::of(measure) == MoneyStanding::Counted;
    let all = cx.outline.groups().iter().flat_map(|group| measures_of(cx, group));
    let measures: Vec<&Measure> = all.filter(is_carried_out).collect();
    let goals = cx.outline.family(Kind::Goal).children(None).iter().copied().map(Some);
    let mut blocks = Vec::new();
    for goal in goals.chain([None]) {
        let of_goal = measures.iter().filter(|measure| main_goal(cx.plan, cx.outline, measure) == goal);
        let items: Vec<String> = of_goal.map(|measure| measure_text(cx, measure)).collect();
        blocks.extend(goal_part(cx, goal, text_list(items)));
    }
    blocks
}

fn goal_part(cx: &ChapterContext<'_>, goal: Option<Uid>, measures: Vec<Block>) -> Vec<Block> {
    let title = match goal {
        Some(goal) => cx.record_title(Kind::Goal, goal),
        // Without goals there is nothing that these measures stand apart from.
        None if cx.plan.goals().is_empty() => String::new(),
        None => cx.word("document-other-measures"),
    };
    if title.is_empty() {
        return measures;
    }
    let heading = Block::heading(2, "", title).unnumbered();
    // A goal without measures is named all the same.
    if goal.is_some() && measures.is_empty() { vec![heading] } else { with_heading(heading, measures) }
}

/// A measure with its time: "Felles telefon og nettside (2027–2030)".
fn measure_text(cx: &ChapterContext<'_>, measure: &Measure) -> String {
    let period = cx.format_period(measure.period);
    let period = if period.is_empty() { period } else { format!("({period})") };
    join_filled([measure.title.trim().to_owned(), period], " ")
}

/// New money in a sentence a year; other money is no change for those who pay.
fn cost_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let table = MoneyTable::of(cx.totals, AmountBasis::Frame);
    let new = table.rows.first();
    let years = new.into_iter().flat_map(|row| table.years.iter().zip(&row.sums));
    let lines = years.filter_map(|(year, sums)| {
        let amount = |kind| sums.get(kind).quantity().filter(|amount| *amount != Quantity::ZERO);
        let parts = [AmountKind::Operating, AmountKind::Investment].into_iter().filter_map(|kind| {
            let phrase = Phrase::new("short-amount").with("kind", kind.name());
            Some(cx.text(&phrase.with("amount", amount(kind)?)))
        });
        let parts = join_filled(parts, ", ");
        let phrase = Phrase::new("short-year").with("year", format!("{year:04}"));
        (!parts.is_empty()).then(|| cx.text(&phrase.with("parts", parts)))
    });
    text_list(lines.collect())
}

/// What is measured, in sentences: "Uker fra kontakt til første samtale: fra 6 til 2 uker innen 2029".
fn indicator_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let line = |one: &Indicator| {
        let target = one.target.map(|target| cx.format_number(target))?;
        let key = match (one.baseline, one.target_at) {
            (Some(_), Some(_)) => "short-indicator-from-by",
            (Some(_), None) => "short-indicator-from",
            (None, Some(_)) => "short-indicator-by",
            (None, None) => "short-indicator",
        };
        let phrase = Phrase::new(key)
            .with("title", one.title.trim())
            .with("baseline", one.baseline.map(|from| cx.format_number(from)).unwrap_or_default())
            .with("target", join_filled([target, single_line(&one.unit)], " "));
        Some(cx.text(&phrase.with("by", cx.format_when(one.target_at))))
    };
    text_list(cx.plan.indicators().in_order().into_iter().filter_map(line).collect())
}

/// Whom to ask, and where the whole plan is.
fn contact_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let contact = single_line(&cx.plan.about().contact);
    let mut items = vec![vec![Inline::plain(cx.word("short-whole-plan"))]];
    if !contact.is_empty() {
        items.push(vec![Inline::plain(cx.text(&Phrase::new("short-contact").with("contact", contact)))]);
    }
    vec![Block::List(List { items, ..List::default() })]
}
