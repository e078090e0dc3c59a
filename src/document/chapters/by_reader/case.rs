//! The case for the council: in the fixed order that its members and the case system know, each section complete in
//! itself, so that it can be copied alone.
//!
//! A section that the plan says nothing about says so: an empty one would be read as forgotten. A chapter of the plan's
//! own with the name of a section is what the section says first.

use super::super::super::{Block, Document, Inline, List, Paragraph};
use super::super::anchoring::order_blocks;
use super::super::consultation::{consultation_table, involvement_table};
use super::super::context::{ChapterContext, prose_blocks, with_heading};
use super::super::facts::{join_filled, single_line};
use super::super::followup::risk_table;
use super::super::front::{adopting_body, is_adopted};
use super::super::glance;
use super::{numbered_points, plan_title, section, short_document};
use crate::model::measure::MeasureStatus;
use crate::model::records::plan::PlanKind;
use crate::model::{Kind, process_step::ProcessStepKind};
use crate::text::{Phrase, capitalized};

/// What writes a section.
type WriteSection = fn(&ChapterContext<'_>) -> Vec<Block>;

/// The sections, in the order that is asked for.
const SECTIONS: [(&str, WriteSection); 12] = [
    ("council-case-recommendation", recommendation),
    ("council-case-summary", |cx| prose_blocks(&cx.plan.about().text)),
    ("council-case-background", background),
    ("council-case-process", |cx| involvement_table(cx).into_iter().collect()),
    ("council-case-consultation", |cx| consultation_table(cx).into_iter().collect()),
    ("council-case-assessment", assessment),
    ("council-case-economy", glance::cost_blocks),
    ("council-case-children", |_| Vec::new()),
    ("council-case-public-health", |_| Vec::new()),
    ("council-case-equality", |_| Vec::new()),
    ("council-case-alternatives", alternatives),
    ("council-case-annexes", annexes),
];

/// The case that the plan comes before the council with.
pub(in super::super) fn council_case(cx: &ChapterContext<'_>) -> Document {
    let sections = SECTIONS.into_iter().map(|(title, write)| {
        let title = cx.word(title);
        let mut blocks = own_text(cx, &title);
        blocks.extend(write(cx));
        if blocks.is_empty() {
            blocks.push(Block::paragraph(cx.word("council-case-not-assessed")));
        }
        section(title, blocks)
    });
    short_document(cx, "council-case-title", std::iter::once(head(cx)).chain(sections).collect())
}

/// The facts that the case system files it by.
fn head(cx: &ChapterContext<'_>) -> Vec<Block> {
    let about = cx.plan.about();
    let facts = [
        ("council-case-number", about.case_number.trim().to_owned()),
        ("council-case-officer", about.contact.trim().to_owned()),
        ("council-case-body", capitalized(&adopting_body(cx))),
    ];
    let items = facts.map(|(label, text)| {
        let text = if text.is_empty() { cx.word("council-case-not-stated") } else { text };
        vec![Inline::subtle(format!("{}: ", cx.word(label))), Inline::plain(text)]
    });
    vec![Block::List(List { items: items.into(), ..List::default() })]
}

/// What the plan's own chapter of this name says.
fn own_text(cx: &ChapterContext<'_>, title: &str) -> Vec<Block> {
    let title = title.to_lowercase();
    let is_named = |own: &str| own.trim().to_lowercase() == title;
    let chapters = cx.plan.chapters().in_order();
    let chapter = chapters.into_iter().find(|chapter| !chapter.left_out && is_named(&chapter.title));
    chapter
        .map(|chapter| [prose_blocks(&chapter.text), prose_blocks(&chapter.after)].concat())
        .unwrap_or_default()
}

/// What is proposed that the council decides, point by point.
fn recommendation(cx: &ChapterContext<'_>) -> Vec<Block> {
    if is_adopted(cx) {
        return vec![Block::paragraph(cx.word("council-case-adopted"))];
    }
    let about = cx.plan.about();
    let body = capitalized(&adopting_body(cx));
    let sentence = |key: &'static str| Phrase::new(key).with("body", body.as_str());
    let first = match about.kind {
        PlanKind::Investigation => "council-case-decide-investigation",
        _ => "council-case-decide-plan",
    };
    let mut points = vec![cx.text(&sentence(first).with("title", plan_title(cx)))];
    let recommended = cx.plan.scenarios().in_order().into_iter().filter(|one| one.recommended);
    let recommended = join_filled(recommended.map(|one| one.title.trim()), ", ");
    if !recommended.is_empty() {
        points.push(cx.text(&sentence("council-case-decide-alternative").with("names", recommended)));
    }
    if cx.totals.years().next().is_some() {
        points.push(cx.text(&sentence("council-case-decide-money")));
    }
    for line in cx.plan.reporting_lines().in_order() {
        let to = cx.link_title(&line.organisation);
        let rhythm = single_line(&line.rhythm);
        let what = join_filled([line.title.trim().to_owned(), to, rhythm], ", ");
        if !what.is_empty() {
            points.push(cx.text(&sentence("council-case-decide-report").with("what", what)));
        }
    }
    let steps = cx.plan.process_steps().in_order();
    let revision =
        steps.into_iter().find(|step| step.kind == ProcessStepKind::Revision && step.done.is_none());
    if let Some(when) = revision.map(|step| cx.format_period(step.planned)).filter(|when| !when.is_empty()) {
        points.push(cx.text(&sentence("council-case-decide-revision").with("when", when)));
    }
    numbered_points(points)
}

fn background(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = order_blocks(cx);
    blocks.extend(prose_blocks(&cx.plan.about().mandate));
    blocks
}

/// What the plan answers, and how: its challenges and goals, what may go wrong, and what others have to decide.
fn assessment(cx: &ChapterContext<'_>) -> Vec<Block> {
    let lead_in = |key: &'static str, list: Vec<Block>| {
        let text = vec![Inline::plain(cx.word(key))];
        with_heading(Block::Paragraph(Paragraph { text, keeps_next: true, about: None }), list)
    };
    let mut blocks = lead_in("council-case-challenges", glance::listed(cx, Kind::Challenge));
    blocks.extend(lead_in("council-case-goals", glance::listed(cx, Kind::Goal)));
    let measures =
        cx.plan.measures().iter().filter(|measure| measure.status != MeasureStatus::Dropped).count();
    if measures > 0 {
        blocks.push(Block::paragraph(cx.text(&Phrase::new("council-case-measures").with("count", measures))));
    }
    blocks.extend(lead_in("council-case-risks", risk_table(cx).into_iter().collect()));
    let open = cx.plan.open_questions().in_order().into_iter().filter(|one| one.answer.trim().is_empty());
    let open = open.filter(|one| !one.title.trim().is_empty());
    let items: Vec<Vec<Inline>> = open.map(|one| vec![Inline::plain(one.title.trim())]).collect();
    let list = (!items.is_empty()).then(|| Block::List(List { items, ..List::default() }));
    blocks.extend(lead_in("council-case-questions", list.into_iter().collect()));
    blocks
}

/// The ways that were weighed, each in a paragraph.
fn alternatives(cx: &ChapterContext<'_>) -> Vec<Block> {
    let scenarios = cx.plan.scenarios().in_order().into_iter();
    let items: Vec<Vec<Inline>> = scenarios
        .filter(|one| !one.title.trim().is_empty())
        .map(|one| {
            let text = single_line(&one.text);
            let text = if text.is_empty() { text } else { format!(": {text}") };
            vec![Inline::strong(one.title.trim()), Inline::plain(text)]
        })
        .collect();
    if items.is_empty() { Vec::new() } else { vec![Block::List(List { items, ..List::default() })] }
}

/// What comes with the case: the plan, and the statements that came in.
fn annexes(cx: &ChapterContext<'_>) -> Vec<Block> {
    let statements = (!cx.plan.consultations().is_empty()).then(|| cx.word("council-case-statements"));
    numbered_points([plan_title(cx)].into_iter().chain(statements).collect())
}
