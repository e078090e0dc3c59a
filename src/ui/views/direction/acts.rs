//! What the user did in the tree, as changes of the plan.

use super::act::TreeAct;
use super::editing::RowEditing;
use super::paste;
use super::state::DirectionState;
use super::target::{EditTarget, NewTreeRow};
use super::tree_place::TreePlace;
use crate::edit::{Draft, Gesture, rewrite, verbs};
use crate::model::{Address, Kind, Line, Uid, Value};
use crate::session::{Command, Context, EditRequest, Outbox, RecordKey, View};
use crate::text::Phrase;
use crate::ui::widgets::in_place::Caret;

/// Requests the changes and commands of an act.
pub(super) fn apply_act(cx: &Context<'_>, state: &mut DirectionState, act: TreeAct, out: &mut Outbox<'_>) {
    match act {
        TreeAct::Select(record) => out.select(record),
        TreeAct::Open(record) => {
            out.select(record);
            out.command(Command::ShowForm(true));
        }
        // Everything below changes the plan: one guard here instead of one in each branch.
        _ if !cx.can.edit => {}
        TreeAct::Type((kind, id), text) => {
            if let Some(at) = title_address(kind, id) {
                out.type_fact(cx.plan, at, Value::Text(Line::new(&text).shared()));
            }
        }
        TreeAct::Begin(new, text) => begin_row(cx, state, new, &text, out),
        TreeAct::Finish(target) => finish_row(cx, target, out),
        TreeAct::InsertAfter(record) => {
            out.gesture_ended = true;
            if let Some(node) = state.rows.tree.node(record) {
                let new = NewTreeRow { kind: record.0, place: TreePlace::after(node) };
                state.editing = Some(RowEditing::new(new));
                state.reveal = true;
            }
        }
        TreeAct::Delete(record) => delete(cx, state, record, out),
        TreeAct::Move(record, place) => move_row(cx, state, record, place, out),
        TreeAct::Split(record, letters) => split(cx, state, record, letters, out),
        TreeAct::Paste(new, text) => paste_rows(cx, state, new, &text, out),
    }
}

/// The address of a record's title.
fn title_address(kind: Kind, id: Uid) -> Option<Address> {
    Some(kind.title()?.at(id))
}

fn set_title(draft: &mut Draft<'_>, (kind, id): RecordKey, text: &str) {
    if let Some(at) = title_address(kind, id) {
        let written = draft.write(at, Value::Text(Line::new(text.trim()).shared()));
        debug_assert!(written.is_ok(), "a line fits a title");
    }
}

/// The first letters of a row make its record; what is typed after them is part of the same step.
fn begin_row(
    cx: &Context<'_>,
    state: &mut DirectionState,
    new: NewTreeRow,
    text: &str,
    out: &mut Outbox<'_>,
) {
    let label = Phrase::new("change-add").with("kind", Phrase::kind(new.kind.code()));
    let mut created = Uid::PLAN;
    let change = rewrite(cx.plan, out.ids, label, |draft| {
        created = draft.add(new.kind);
        let record = (new.kind, created);
        set_title(draft, record, text);
        draft.move_in_tree(record, &new.place.tree_position(&state.rows.tree, record));
    });
    let record = (new.kind, created);
    let gesture = title_address(new.kind, created).map(Gesture);
    // The row before ended its gesture in this very frame; that must not end the one that begins here.
    out.gesture_ended = false;
    out.changes.push(EditRequest { change, gesture });
    out.select(record);
    if let Some(editing) = &mut state.editing {
        editing.set_created(record);
    }
}

/// A row that was begun just now and says nothing is taken away again.
fn finish_row(cx: &Context<'_>, target: EditTarget, out: &mut Outbox<'_>) {
    out.gesture_ended = true;
    if let EditTarget::Empty((kind, id)) = target {
        let change = verbs::delete(cx.plan, out.ids, kind, id);
        out.change(change);
    }
}

fn delete(cx: &Context<'_>, state: &DirectionState, (kind, id): RecordKey, out: &mut Outbox<'_>) {
    let next = state.row_after_delete((kind, id));
    let change = verbs::delete(cx.plan, out.ids, kind, id);
    out.change(change);
    if let Some(next) = next {
        out.select(next);
    }
}

fn move_row(
    cx: &Context<'_>,
    state: &mut DirectionState,
    record: RecordKey,
    place: Option<TreePlace>,
    out: &mut Outbox<'_>,
) {
    out.select(record);
    let Some(place) = place else {
        out.remarks.push(Phrase::new("ui-tree-stays"));
        return;
    };
    let change =
        verbs::move_in_tree(cx.plan, out.ids, record, &place.tree_position(&state.rows.tree, record));
    out.change(change);
    state.reveal = true;
}

fn split(
    cx: &Context<'_>,
    state: &mut DirectionState,
    record: RecordKey,
    letters: usize,
    out: &mut Outbox<'_>,
) {
    let field = record.0.title().map_or(0, |title| title.index);
    // `None` where the caret is at an end of the title: one of the two rows would be empty.
    let Some((change, made)) = verbs::split_record(cx.plan, out.ids, record, field, letters) else {
        out.remarks.push(Phrase::new("ui-tree-no-caret"));
        return;
    };
    out.gesture_ended = true;
    out.change(change);
    out.select((record.0, made));
    state.editing = Some(RowEditing::row((record.0, made), Caret::Start));
    state.caret = None;
    state.reveal = true;
}

fn paste_rows(
    cx: &Context<'_>,
    state: &mut DirectionState,
    new: NewTreeRow,
    text: &str,
    out: &mut Outbox<'_>,
) {
    let [leads_on, between] = ["ui-paste-leads-on", "ui-paste-between"].map(|key| cx.word(key));
    // A range of cells says itself where rows end; in other text, lines may have to be joined.
    let (rows, joined) = match paste::rows_of_range(text) {
        Some(rows) => (rows, 0),
        None => paste::rows_of_text(text, &paste::JoiningWords { leads_on, between }),
    };
    let kind = new.kind;
    let label =
        Phrase::new("change-add-many").with("count", rows.len()).with("kind", Phrase::kind(kind.code()));
    let mut last: Option<RecordKey> = None;
    let change = rewrite(cx.plan, out.ids, label, |draft| {
        for row in &rows {
            let record = (kind, draft.add(kind));
            set_title(draft, record, row);
            let mut position = new.place.tree_position(&state.rows.tree, record);
            // The tree does not know the rows that this change makes: each comes after the one before.
            position.sibling =
                last.map_or(position.sibling, |(_, last)| Some(verbs::SiblingPosition::After(last)));
            draft.move_in_tree(record, &position);
            last = Some(record);
        }
    });
    out.change(change);
    if let Some(last) = last {
        out.select(last);
    }
    if joined > 0 {
        out.remarks.push(Phrase::new("ui-tree-pasted").with("rows", rows.len()).with("joined", joined));
    }
    state.focus = true;
}

/// Makes a record of another kind of the selected one, with Ctrl and a number.
pub(super) fn change_kind(cx: &Context<'_>, state: &mut DirectionState, to: Kind, out: &mut Outbox<'_>) {
    if let Some(new) = state.editing.as_ref().and_then(RowEditing::new_row) {
        if let (Some(editing), true) = (&mut state.editing, to != Kind::Measure) {
            editing.target = EditTarget::New(NewTreeRow { kind: to, ..new });
        }
        return;
    }
    let Some((kind, id)) = cx.selection.filter(|(kind, _)| View::of(*kind) == View::Direction && *kind != to)
    else {
        return;
    };
    let next = state.row_after_delete((kind, id));
    let (change, made) = verbs::change_kind(cx.plan, out.ids, cx.words, (kind, id), to);
    out.gesture_ended = true;
    out.change(change);
    if to == Kind::Measure {
        // The measure is among the measures; the one who sorts out a text goes on in the tree.
        state.editing = None;
        state.focus = true;
        match next {
            Some(next) => out.select(next),
            None => out.command(Command::GoTo((to, made))),
        }
        let title = cx.plan.record(kind, id).map(|record| record.title().to_string()).unwrap_or_default();
        out.remarks.push(Phrase::new("ui-tree-became-measure").with("title", title));
        return;
    }
    out.select((to, made));
    state.reveal = true;
    let letters = state.caret.take().map_or(usize::MAX, |caret| caret.letters);
    if let Some(editing) = &mut state.editing {
        editing.change_record((to, made), letters);
    }
}

/// A copy right after the selected row.
pub(super) fn duplicate_row(cx: &Context<'_>, state: &mut DirectionState, out: &mut Outbox<'_>) {
    let selected = cx.selection.filter(|(kind, _)| View::of(*kind) == View::Direction);
    if let Some((kind, id)) = selected
        && let Some((change, made)) = verbs::duplicate(cx.plan, out.ids, (kind, id))
    {
        out.gesture_ended = true;
        out.change(change);
        out.select((kind, made));
        (state.editing, state.focus) = (None, true);
    }
}
