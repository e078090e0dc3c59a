//! What stands behind the plan: who asked for it, what it must follow, which plans it hangs together with, and how
//! the group has worked. People are named by whom they come from.

use super::super::{Block, Cell, Column, Inline, List, Paragraph};
use super::facts::{flat, joined, row, sentences, table, told};
use super::voice::{Voice, headed, prose};
use crate::model::meeting::{Meeting, Presence};
use crate::model::participant::ParticipantRole;
use crate::model::process_step::{ProcessStep, ProcessStepKind};
use crate::model::{Choice as _, Record as _, anchoring, decision, guidance, linked_plan};

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = orders(voice);
    for (title, part) in [
        ("document-guidance", guidance as fn(&Voice<'_>) -> Vec<Block>),
        ("document-linked-plans", |voice| linked_plans(voice).into_iter().collect()),
        ("document-process", |voice| process(voice).into_iter().collect()),
        ("document-working-group", working_group),
    ] {
        blocks.extend(headed(Block::heading(2, title, voice.of_plan(title)), part(voice)));
    }
    headed(Block::heading(1, "anchoring", voice.word("document-anchoring")), blocks)
}

/// Each decision behind the plan: what, by whom, when, and what it asks.
fn orders(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for anchoring in voice.plan.anchorings().in_order() {
        let case = told(voice, anchoring::Anchoring::KIND, "case_number", &anchoring.case_number);
        let facts = [
            voice.linked(&anchoring.body),
            voice.when(anchoring.date),
            case,
            voice.linked(&anchoring.decision),
        ];
        let facts = joined(facts, " · ");
        let title = anchoring.title.trim();
        let mut text = Vec::new();
        if !title.is_empty() {
            text.push(Inline::strong(title));
        }
        if !facts.is_empty() {
            text.push(Inline::subtle(if text.is_empty() { facts } else { format!(" ({facts})") }));
        }
        blocks.push(Block::Paragraph(Paragraph { text }));
        blocks.extend(prose(&anchoring.text));
        blocks.extend(prose(&anchoring.mandate));
    }
    blocks.retain(|block| !matches!(block, Block::Paragraph(paragraph) if paragraph.text.is_empty()));
    blocks
}

fn guidance(voice: &Voice<'_>) -> Vec<Block> {
    let label = |field| voice.label(guidance::Guidance::KIND, field);
    let all = voice.plan.guidance().in_order();
    let dated = all.iter().any(|guidance| guidance.as_of.is_some());
    let rows = all.into_iter().map(|guidance| {
        let text = sentences(&[flat(&guidance.text), guidance.address.to_string()]);
        row([
            Cell::text(joined([&*guidance.title, &*guidance.section], ", ")),
            Cell::text(voice.choice(&guidance.kind)),
            Cell::text(text),
            Cell::text(voice.when(guidance.as_of)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 4),
        Column::short(label("kind")),
        Column::words(label("text"), 5),
        Column::short(label("as_of")),
    ];
    let table = table("guidance", voice.of_plan("document-guidance-table"), columns, rows.collect());
    let warning = (dated && table.is_some()).then(|| Block::paragraph(voice.word("document-guidance-dated")));
    table.into_iter().chain(warning).collect()
}

fn linked_plans(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(linked_plan::LinkedPlan::KIND, field);
    let rows = voice.plan.linked_plans().in_order().into_iter().map(|linked| {
        row([
            Cell::text(&*linked.title),
            Cell::text(voice.choice(&linked.relation)),
            Cell::text(sentences(&[flat(&linked.text), linked.address.to_string()])),
            Cell::text(voice.period(linked.period)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 4),
        Column::words(label("relation"), 3),
        Column::words(label("text"), 4),
        Column::short(label("period")),
    ];
    table("linked_plans", voice.of_plan("document-linked-plans"), columns, rows.collect())
}

/// The way to the adoption; what comes after it is told with the follow-up.
fn process(voice: &Voice<'_>) -> Option<Block> {
    let steps = voice.plan.process_steps().in_order().into_iter();
    let steps = steps.filter(|step| step.kind != ProcessStepKind::Revision);
    step_table(voice, "process", "document-process", steps.collect())
}

/// Steps with what happens in them, when, and whether it is done.
pub(super) fn step_table(
    voice: &Voice<'_>,
    id: &str,
    caption: &'static str,
    steps: Vec<&ProcessStep>,
) -> Option<Block> {
    let label = |field| voice.label(ProcessStep::KIND, field);
    let rows = steps.into_iter().map(|step| {
        let kind = voice.choice(&step.kind);
        let title = if step.title.trim().is_empty() { kind.clone() } else { step.title.to_string() };
        // A step whose name says its kind already is not told it again.
        let said = title.to_lowercase().contains(&kind.to_lowercase());
        let meeting = told(voice, ProcessStep::KIND, "meeting", &voice.linked(&step.meeting));
        row([
            Cell::text(if said { title } else { format!("{title} ({})", kind.to_lowercase()) }),
            Cell::text(sentences(&[flat(&step.text), meeting])),
            Cell::text(voice.linked(&step.organisation)),
            Cell::text(voice.period(step.planned)),
            Cell::text(voice.when(step.done)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 4),
        Column::words(label("text"), 4),
        Column::words(label("organisation"), 2),
        Column::words(label("planned"), 3),
        Column::words(label("done"), 2),
    ];
    table(id, voice.of_plan(caption), columns, rows.collect())
}

fn working_group(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = members(voice);
    blocks.extend(meetings(voice));
    blocks.extend(decisions(voice));
    blocks
}

/// Whom the group consists of, a line for each role.
fn members(voice: &Voice<'_>) -> Vec<Block> {
    let participants = voice.plan.participants().in_order();
    let roles = ParticipantRole::INFO.codes.iter().copied().chain([""]);
    let lines = roles.filter_map(|code| {
        let role = ParticipantRole::from_code(code.into());
        let of_role = participants.iter().filter(|participant| participant.role == role);
        let mut names: Vec<&str> =
            of_role.map(|participant| voice.stands_for(participant.id).trim()).collect();
        names.retain(|name| !name.is_empty());
        names.dedup();
        let label = voice.choice(&role);
        let label = if label.is_empty() { voice.word("document-with") } else { label };
        (!names.is_empty())
            .then(|| vec![Inline::subtle(format!("{label}: ")), Inline::plain(names.join(", "))])
    });
    let items: Vec<Vec<Inline>> = lines.collect();
    if items.is_empty() { Vec::new() } else { vec![Block::List(List { items })] }
}

fn meetings(voice: &Voice<'_>) -> Option<Block> {
    let mut meetings = voice.plan.meetings().in_order();
    meetings.sort_by_key(|meeting| meeting.date);
    let label = |field| voice.label(Meeting::KIND, field);
    let rows = meetings.into_iter().map(|meeting| {
        let came = meeting.attendance.iter().filter(|(_, presence)| **presence == Presence::Present);
        let (came, all) = (came.count(), meeting.attendance.iter().count());
        let came = crate::text::Phrase::new("document-came").with("came", came).with("all", all);
        row([
            Cell::text(&*meeting.title),
            Cell::text(voice.when(meeting.date)),
            Cell::text(flat(&meeting.text)),
            Cell::text(if all == 0 { String::new() } else { voice.say(&came) }),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 4),
        Column::short(label("date")),
        Column::words(label("text"), 6),
        Column::short(voice.word("document-present")),
    ];
    table("meetings", voice.word("document-meetings"), columns, rows.collect())
}

/// What the group agreed on, with what those said who did not.
fn decisions(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(decision::Decision::KIND, field);
    let rows = voice.plan.decisions().in_order().into_iter().map(|decision| {
        let meeting = decision.meeting.id().and_then(|id| voice.plan.meetings().get(id));
        let date = decision.date.or_else(|| meeting.and_then(|meeting| meeting.date));
        row([
            Cell::text(sentences(&[decision.title.to_string(), flat(&decision.text)])),
            Cell::text(joined([voice.choice(&decision.how), voice.when(date)], ", ")),
            Cell::text(flat(&decision.reason)),
            Cell::text(flat(&decision.dissent)),
            Cell::text(voice.about(&decision.about)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 5),
        Column::words(label("how"), 2),
        Column::words(label("reason"), 4),
        Column::words(label("dissent"), 3),
        Column::words(label("about"), 3),
    ];
    table("decisions", voice.word("document-decisions"), columns, rows.collect())
}
