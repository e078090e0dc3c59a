//! What was noted so far in a point of the agenda, or in the whole gathering: each row opens its form.

use super::row::{NoteRow, row_ui};
use crate::analysis::gathering::{Agenda, ideas_of};
use crate::model::agenda_item::AgendaItem;
use crate::model::decision::DecisionMethod;
use crate::model::idea::Idea;
use crate::model::open_question::Decider;
use crate::model::{Choice as _, Kind, Quantity, RecordKey, Uid, When};
use crate::session::{Command, Context, Outbox};
use crate::text::Phrase;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::form;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{Id, Ui};

/// What was noted, in words, made again only where something of it has changed.
#[derive(Debug, Default)]
pub(super) struct NotedState {
    built_from: BuiltFrom<Scope>,
    groups: Vec<NotedGroup>,
}

/// Of what the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// Of a point of the agenda.
    Point(Uid),
    /// Of a point, with the ideas of its gathering.
    Ideas(Uid),
    /// Of a whole gathering.
    Gathering(Uid),
}

#[derive(Debug)]
struct NotedGroup {
    heading: String,
    rows: Vec<(RecordKey, NoteRow)>,
}

/// Shows what was noted; returns the first row.
pub(super) fn noted_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    scope: Scope,
    state: &mut NotedState,
    out: &mut Outbox<'_>,
) -> Option<Id> {
    if state.built_from.renew(cx.revision, cx.language(), scope) != Rebuild::Nothing {
        state.groups = groups_of(cx, scope);
    }
    if state.groups.is_empty() {
        w::note(ui, &cx.word("ui-gathering-noted-none"));
    }
    let mut first = None;
    for group in &state.groups {
        ui.add_space(theme::GAP);
        w::label(ui, Type::Strong, &group.heading);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let width = ui.available_width();
            for (at, (record, words)) in group.rows.iter().enumerate() {
                let id = Id::unique(("noted", *record, at));
                first = first.or(Some(id));
                if row_ui(ui, id, words, width).clicked() {
                    out.command(Command::GoTo(*record));
                }
            }
        });
    }
    first
}

fn groups_of(cx: &Context<'_>, scope: Scope) -> Vec<NotedGroup> {
    let mut groups = Vec::new();
    let mut push = |heading: &'static str, rows: Vec<(RecordKey, NoteRow)>| {
        if !rows.is_empty() {
            groups.push(NotedGroup { heading: cx.word(heading), rows });
        }
    };
    if let Scope::Point(item) | Scope::Ideas(item) = scope
        && let Some(item) = cx.plan.agenda_items().get(item)
    {
        push("ui-gathering-noted-account", account_rows(item));
    }
    let of_kind = |kind| records(cx, kind, scope);
    push("ui-gathering-noted-decisions", rows(cx, Kind::Decision, of_kind(Kind::Decision)));
    push("ui-gathering-noted-tasks", rows(cx, Kind::Task, of_kind(Kind::Task)));
    push("ui-gathering-noted-questions", rows(cx, Kind::OpenQuestion, of_kind(Kind::OpenQuestion)));
    push("ui-gathering-noted-parked", rows(cx, Kind::ParkedItem, of_kind(Kind::ParkedItem)));
    if let Scope::Ideas(item) = scope
        && let Some(meeting) = cx.plan.agenda_items().get(item).and_then(|item| item.meeting.id())
    {
        // The newest is what the recorder looks for.
        let ideas = ideas_of(cx.plan, meeting).into_iter().rev().map(|idea| idea_row(cx, idea)).collect();
        push("ui-gathering-noted-ideas", ideas);
    }
    groups
}

/// The records of a kind that the point or the gathering brought about.
fn records(cx: &Context<'_>, kind: Kind, scope: Scope) -> Vec<Uid> {
    match scope {
        Scope::Point(item) | Scope::Ideas(item) => Agenda::made_in(cx.plan, kind, item),
        Scope::Gathering(meeting) => {
            let linked = cx.plan.links_to((Kind::Meeting, meeting)).filter(|(of, _)| *of == kind);
            let mut ids: Vec<Uid> = linked.map(|(_, id)| id).collect();
            ids.sort_by_key(|id| cx.plan.record(kind, *id).map(|record| (record.order().clone(), *id)));
            ids
        }
    }
}

/// What was talked about, line by line; each leads to the point.
fn account_rows(item: &AgendaItem) -> Vec<(RecordKey, NoteRow)> {
    let lines = item.account.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| ((Kind::AgendaItem, item.id), NoteRow { main: line.to_owned(), detail: String::new() }))
        .collect()
}

fn rows(cx: &Context<'_>, kind: Kind, ids: Vec<Uid>) -> Vec<(RecordKey, NoteRow)> {
    let row = |id: Uid| {
        let main = form::record_name(cx, kind, id);
        let parts: Vec<String> = details(cx, kind, id).into_iter().flatten().collect();
        ((kind, id), NoteRow { main, detail: parts.join(" · ") })
    };
    ids.into_iter().map(row).collect()
}

/// What stands below a row: who and when; of a decision how it was reached, why, and who did not agree.
fn details(cx: &Context<'_>, kind: Kind, id: Uid) -> Vec<Option<String>> {
    let name = |kind: Kind, id: Option<Uid>| id.map(|id| form::record_name(cx, kind, id));
    let due = |due: Option<When>| due.map(|due| cx.text(&Phrase::new("ui-gathering-due").with("due", due)));
    match kind {
        Kind::Decision => cx.plan.decisions().get(id).map_or_else(Vec::new, |decision| {
            let how = (decision.how != DecisionMethod::default())
                .then(|| cx.text(&Phrase::choice(DecisionMethod::INFO.name, &decision.how.code())));
            let worded = |key: &'static str, text: &str| {
                (!text.trim().is_empty()).then(|| cx.text(&Phrase::new(key).with("text", text.trim())))
            };
            vec![
                how,
                worded("ui-gathering-because", &decision.reason),
                worded("ui-gathering-dissent", &decision.dissent),
            ]
        }),
        Kind::Task => cx.plan.tasks().get(id).map_or_else(Vec::new, |task| {
            vec![
                name(Kind::Participant, task.who.id()),
                name(Kind::Organisation, task.organisation.id()),
                due(task.due),
            ]
        }),
        Kind::OpenQuestion => cx.plan.open_questions().get(id).map_or_else(Vec::new, |question| {
            let decider = (question.decider != Decider::default())
                .then(|| cx.text(&Phrase::choice(Decider::INFO.name, &question.decider.code())));
            vec![decider, name(Kind::Organisation, question.organisation.id()), due(question.due)]
        }),
        Kind::ParkedItem => cx.plan.parked_items().get(id).map_or_else(Vec::new, |parked| {
            vec![
                name(Kind::Participant, parked.keeper.id()),
                name(Kind::Organisation, parked.organisation.id()),
                due(parked.returns),
            ]
        }),
        _ => Vec::new(),
    }
}

fn idea_row(cx: &Context<'_>, idea: &Idea) -> (RecordKey, NoteRow) {
    let number =
        idea.number.and_then(Quantity::as_whole).map(|number| format!("{number}  ")).unwrap_or_default();
    let table = idea.table.map(|table| cx.text(&Phrase::new("ui-gathering-of-table").with("table", table)));
    let theme = Some(idea.theme.trim().to_owned()).filter(|theme| !theme.is_empty());
    let repeats = idea.repeats.map(|more| cx.text(&Phrase::new("ui-gathering-repeats").with("more", more)));
    let detail: Vec<String> = [theme, table, repeats].into_iter().flatten().collect();
    let words = NoteRow { main: format!("{number}{}", &*idea.title), detail: detail.join(" · ") };
    ((Kind::Idea, idea.id), words)
}
