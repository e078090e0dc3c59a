//! What the plan is based on: who asked for it, what it must follow, which plans it is linked to, and how
//! the group has worked. People are named by whom they come from.

use super::super::{Block, Inline, List, Paragraph, TableCell, TableColumn};
use super::context::{ChapterContext, blocks_about, prose_blocks, with_heading};
use super::facts::{data_row, filled_table, join_filled, join_sentences, labelled_text, single_line};
use crate::model::meeting::{Meeting, Presence};
use crate::model::participant::ParticipantRole;
use crate::model::process_step::{ProcessStep, ProcessStepKind};
use crate::model::{Choice as _, Record as _, decision, guidance, linked_plan};
use crate::text::Phrase;
use crate::text::dates::write_when_in_words;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = order_blocks(cx);
    for (title, part) in [
        ("document-guidance", guidance_blocks as fn(&ChapterContext<'_>) -> Vec<Block>),
        ("document-linked-plans", |cx| linked_plan_table(cx).into_iter().collect()),
        ("document-process", |cx| process_table(cx).into_iter().collect()),
        ("document-working-group", working_group_blocks),
    ] {
        blocks.extend(with_heading(Block::heading(2, title, cx.text_for_plan_kind(title)), part(cx)));
    }
    with_heading(Block::heading(1, "anchoring", cx.word("document-anchoring")), blocks)
}

/// Each decision behind the plan: what, by whom, when, and what it asks.
pub(super) fn order_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for anchoring in cx.plan.anchorings().in_order() {
        let case = anchoring.case_number.trim();
        let case = (!case.is_empty()).then(|| cx.text(&Phrase::new("document-case").with("number", case)));
        let facts =
            [cx.link_title(&anchoring.body), case.unwrap_or_default(), cx.link_title(&anchoring.decision)];
        let facts = join_filled(facts, ", ");
        let date = anchoring.date.map(|date| write_when_in_words(date, cx.words().language()));
        let title = join_filled([anchoring.title.trim(), date.as_deref().unwrap_or_default()], " ");
        let mut text = Vec::new();
        if !title.is_empty() {
            text.push(Inline::strong(title));
        }
        if !facts.is_empty() {
            text.push(Inline::subtle(if text.is_empty() { facts } else { format!(" ({facts})") }));
        }
        let mut own = vec![Block::Paragraph(Paragraph { text, ..Paragraph::default() })];
        own.extend(prose_blocks(&anchoring.text));
        own.extend(prose_blocks(&anchoring.mandate));
        blocks.extend(blocks_about(anchoring, own));
    }
    // A decision of which only the mandate is filled in would begin with an empty paragraph.
    blocks.retain(|block| !matches!(block, Block::Paragraph(paragraph) if paragraph.text.is_empty()));
    blocks
}

fn guidance_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let label = |field| cx.label(guidance::Guidance::KIND, field);
    let all = cx.plan.guidance().in_order();
    let dated = all.iter().any(|guidance| guidance.as_of.is_some());
    let rows = all.into_iter().map(|guidance| {
        let text = join_sentences(&[single_line(&guidance.text), guidance.address.to_string()]);
        data_row([
            TableCell::text(join_filled([&*guidance.title, &*guidance.section], ", ")),
            TableCell::text(cx.choice_text(&guidance.kind)),
            TableCell::text(text),
            TableCell::text(cx.format_when(guidance.as_of)),
        ])
        .about(guidance)
    });
    let columns = vec![
        TableColumn::words(label("title"), 4),
        TableColumn::short(label("kind")),
        TableColumn::words(label("text"), 5),
        TableColumn::short(label("as_of")),
    ];
    let table =
        filled_table("guidance", cx.text_for_plan_kind("document-guidance-table"), columns, rows.collect());
    let warning = (dated && table.is_some()).then(|| Block::paragraph(cx.word("document-guidance-dated")));
    table.into_iter().chain(warning).collect()
}

fn linked_plan_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(linked_plan::LinkedPlan::KIND, field);
    let rows = cx.plan.linked_plans().in_order().into_iter().map(|linked| {
        data_row([
            TableCell::text(&*linked.title),
            TableCell::text(cx.choice_text(&linked.relation)),
            TableCell::text(join_sentences(&[single_line(&linked.text), linked.address.to_string()])),
            TableCell::text(cx.format_period(linked.period)),
        ])
        .about(linked)
    });
    let columns = vec![
        TableColumn::words(label("title"), 4),
        TableColumn::words(label("relation"), 3),
        TableColumn::words(label("text"), 4),
        TableColumn::short(label("period")),
    ];
    filled_table("linked_plans", cx.text_for_plan_kind("document-linked-plans"), columns, rows.collect())
}

/// The way to the adoption; what comes after it is in the chapter on follow-up.
fn process_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let steps = cx.plan.process_steps().in_order().into_iter();
    let steps = steps.filter(|step| step.kind != ProcessStepKind::Revision);
    step_table(cx, "process", "document-process", steps.collect())
}

/// Steps with what happens in them, when, and whether it is done.
pub(super) fn step_table(
    cx: &ChapterContext<'_>,
    id: &str,
    caption: &'static str,
    steps: Vec<&ProcessStep>,
) -> Option<Block> {
    let label = |field| cx.label(ProcessStep::KIND, field);
    let rows = steps.into_iter().map(|step| {
        let kind = cx.choice_text(&step.kind);
        let title = if step.title.trim().is_empty() { kind.clone() } else { step.title.to_string() };
        // A step whose name already contains its kind is not followed by it once more.
        let has_kind = title.to_lowercase().contains(&kind.to_lowercase());
        let meeting = labelled_text(cx, ProcessStep::KIND, "meeting", &cx.link_title(&step.meeting));
        data_row([
            TableCell::text(if has_kind { title } else { format!("{title} ({})", kind.to_lowercase()) }),
            TableCell::text(join_sentences(&[single_line(&step.text), meeting])),
            TableCell::text(cx.link_title(&step.organisation)),
            TableCell::text(cx.format_period(step.planned)),
            TableCell::text(cx.format_when(step.done)),
        ])
        .about(step)
    });
    let columns = vec![
        TableColumn::words(label("title"), 4),
        TableColumn::words(label("text"), 4),
        TableColumn::words(label("organisation"), 2),
        TableColumn::words(label("planned"), 3),
        TableColumn::words(label("done"), 2),
    ];
    filled_table(id, cx.text_for_plan_kind(caption), columns, rows.collect())
}

fn working_group_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = member_list(cx);
    blocks.extend(meeting_table(cx));
    blocks.extend(decision_table(cx));
    blocks
}

/// Whom the group consists of, a line for each role.
fn member_list(cx: &ChapterContext<'_>) -> Vec<Block> {
    let participants = cx.plan.participants().in_order();
    // The role that is not stated comes last, under a label of its own.
    let roles = ParticipantRole::INFO.codes.iter().copied().chain([""]);
    let lines = roles.filter_map(|code| {
        let role = ParticipantRole::from_code(code.into());
        let of_role = participants.iter().filter(|participant| participant.role == role);
        let mut names: Vec<&str> = of_role.map(|participant| cx.affiliation(participant.id).trim()).collect();
        names.retain(|name| !name.is_empty());
        // Several members of one organisation are one entry; its members are neighbours in the order of the group.
        names.dedup();
        let label = cx.choice_text(&role);
        let label = if label.is_empty() { cx.word("document-with") } else { label };
        (!names.is_empty())
            .then(|| vec![Inline::subtle(format!("{label}: ")), Inline::plain(names.join(", "))])
    });
    let items: Vec<Vec<Inline>> = lines.collect();
    if items.is_empty() { Vec::new() } else { vec![Block::List(List { items, ..List::default() })] }
}

fn meeting_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let mut meetings = cx.plan.meetings().in_order();
    // The sort is stable: meetings without a date keep their order, before all others.
    meetings.sort_by_key(|meeting| meeting.date);
    let label = |field| cx.label(Meeting::KIND, field);
    let rows = meetings.into_iter().map(|meeting| {
        let present = meeting.attendance.iter().filter(|(_, presence)| **presence == Presence::Present);
        let (present, all) = (present.count(), meeting.attendance.iter().count());
        let present = crate::text::Phrase::new("document-came").with("came", present).with("all", all);
        data_row([
            TableCell::text(&*meeting.title),
            TableCell::text(cx.format_when(meeting.date)),
            TableCell::text(single_line(&meeting.text)),
            TableCell::text(if all == 0 { String::new() } else { cx.text(&present) }),
        ])
        .about(meeting)
    });
    let columns = vec![
        TableColumn::words(label("title"), 4),
        TableColumn::short(label("date")),
        TableColumn::words(label("text"), 6),
        TableColumn::short(cx.word("document-present")),
    ];
    filled_table("meetings", cx.word("document-meetings"), columns, rows.collect())
}

/// What the group agreed on, with the view of those who did not agree.
fn decision_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(decision::Decision::KIND, field);
    let rows = cx.plan.decisions().in_order().into_iter().map(|decision| {
        let meeting = decision.meeting.id().and_then(|id| cx.plan.meetings().get(id));
        // Most decisions are made in a meeting, whose date is then not written twice.
        let date = decision.date.or_else(|| meeting.and_then(|meeting| meeting.date));
        data_row([
            TableCell::text(join_sentences(&[decision.title.to_string(), single_line(&decision.text)])),
            TableCell::text(join_filled([cx.choice_text(&decision.how), cx.format_when(date)], ", ")),
            TableCell::text(single_line(&decision.reason)),
            TableCell::text(single_line(&decision.dissent)),
            TableCell::text(cx.references_text(&decision.about)),
        ])
        .about(decision)
    });
    let columns = vec![
        TableColumn::words(label("title"), 5),
        TableColumn::words(label("how"), 2),
        TableColumn::words(label("reason"), 4),
        TableColumn::words(label("dissent"), 3),
        TableColumn::words(label("about"), 3),
    ];
    filled_table("decisions", cx.word("document-decisions"), columns, rows.collect())
}
