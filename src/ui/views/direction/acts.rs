//! What the user did in the tree, as changes of the plan.

use super::place::TreePlace;
use super::write::{Caret, EditTarget, NewTreeRow, RowEditing};
use super::{DirectionState, paste};
use crate::analysis::chain::{AimGroup, leading_kind};
use crate::edit::{Draft, Gesture, rewrite, verbs};
use crate::model::{Address, Key, Kind, Line, Uid, Value};
use crate::session::{Command, Context, EditRequest, Outbox, RecordKey, View};
use crate::text::Phrase;

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum TreeAct {
    /// Went to a row.
    Select(RecordKey),
    /// What stands in a row now.
    Type(RecordKey, String),
    /// The first letters of a new row.
    Begin(NewTreeRow, String),
    /// Writing has ended.
    Finish(EditTarget),
    /// Wants a row after this one.
    InsertAfter(RecordKey),
    /// Wants its form.
    Open(RecordKey),
    /// Wants it gone.
    Delete(RecordKey),
    /// Wants it elsewhere.
    Move(RecordKey, Option<TreePlace>),
    /// Wants it parted at the caret, counted in letters.
    Split(RecordKey, usize),
    /// Pasted lines where a new row would be.
    Paste(NewTreeRow, String),
}

/// Makes of an act what it wishes for.
pub(super) fn apply_act(cx: &Context<'_>, state: &mut DirectionState, act: TreeAct, out: &mut Outbox<'_>) {
    match act {
        TreeAct::Select(at) => out.select(at),
        TreeAct::Open(at) => {
            out.select(at);
            out.command(Command::ShowForm(true));
        }
        _ if !cx.can.edit => {}
        TreeAct::Type((kind, id), text) => {
            if let Some(at) = title_address(kind, id) {
                out.type_fact(cx.plan, at, Value::Text(Line::new(&text).shared()));
            }
        }
        TreeAct::Begin(new, text) => begin_row(cx, state, new, &text, out),
        TreeAct::Finish(what) => finish_row(cx, what, out),
        TreeAct::InsertAfter(at) => {
            out.gesture_ended = true;
            if let Some(node) = state.rows.chain.node(at) {
                state.editing =
                    Some(RowEditing::new(NewTreeRow { kind: at.0, place: TreePlace::after(node) }));
                state.reveal = true;
            }
        }
        TreeAct::Delete(at) => delete(cx, state, at, out),
        TreeAct::Move(at, place) => {
            out.select(at);
            match place {
                Some(place) => {
                    let change =
                        verbs::move_in_tree(cx.plan, out.ids, at, &place.spot(&state.rows.chain, at));
                    out.change(change);
                    state.reveal = true;
                }
                None => out.remarks.push(Phrase::new("ui-tree-stays")),
            }
        }
        TreeAct::Split(at, caret) => split(cx, state, at, caret, out),
        TreeAct::Paste(new, text) => paste_rows(cx, state, new, &text, out),
    }
}

/// Where the title of a record stands.
fn title_address(kind: Kind, id: Uid) -> Option<Address> {
    Some(Address { kind, id, field: kind.field("title")?, key: Key::Whole })
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
    let mut made = Uid::PLAN;
    let change = rewrite(cx.plan, out.ids, label, |draft| {
        made = draft.add(new.kind);
        set_title(draft, (new.kind, made), text);
        let at = (new.kind, made);
        draft.move_in_tree(at, &new.place.spot(&state.rows.chain, at));
    });
    let at = (new.kind, made);
    let gesture = title_address(new.kind, made).map(Gesture);
    out.gesture_ended = false;
    out.changes.push(EditRequest { change, gesture });
    out.select(at);
    if let Some(editing) = &mut state.editing {
        editing.what = EditTarget::Existing(at);
        editing.is_new = true;
    }
}

/// A row that was begun just now and in which nothing stands is taken away again.
fn finish_row(cx: &Context<'_>, what: EditTarget, out: &mut Outbox<'_>) {
    out.gesture_ended = true;
    if let EditTarget::Empty((kind, id)) = what {
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

fn split(cx: &Context<'_>, state: &mut DirectionState, at: RecordKey, caret: usize, out: &mut Outbox<'_>) {
    let field = at.0.field("title").unwrap_or_default();
    let Some((change, made)) = verbs::split_record(cx.plan, out.ids, at, field, caret) else {
        out.remarks.push(Phrase::new("ui-tree-no-caret"));
        return;
    };
    out.gesture_ended = true;
    out.change(change);
    out.select((at.0, made));
    state.editing = Some(RowEditing::row((at.0, made), Caret::Start));
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
    let told = || paste::rows_of_text(text, &paste::JoiningWords { leads_on, between });
    let (rows, joined) = paste::rows_of_range(text).map_or_else(told, |rows| (rows, 0));
    let kind = new.kind;
    let label =
        Phrase::new("change-add-many").with("count", rows.len()).with("kind", Phrase::kind(kind.code()));
    let mut last = None;
    let change = rewrite(cx.plan, out.ids, label, |draft| {
        for row in &rows {
            let at = (kind, draft.add(kind));
            set_title(draft, at, row);
            let mut spot = new.place.spot(&state.rows.chain, at);
            spot.beside = last.map_or(spot.beside, |(_, last)| Some(verbs::SiblingPosition::After(last)));
            draft.move_in_tree(at, &spot);
            last = Some(at);
        }
    });
    out.change(change);
    if let Some(last) = last {
        out.select(last);
    }
    if joined > 0 {
        let told = Phrase::new("ui-tree-pasted").with("rows", rows.len()).with("joined", joined);
        out.remarks.push(told);
    }
    state.focus = true;
}

/// The kinds that a record becomes with Ctrl and a number.
pub(super) fn change_kind(cx: &Context<'_>, state: &mut DirectionState, to: Kind, out: &mut Outbox<'_>) {
    if let Some(RowEditing { what: EditTarget::New(new), .. }) = &mut state.editing {
        if to != Kind::Measure {
            new.kind = to;
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
        // The measure stands among the measures; the one who sorts out a text goes on in the tree.
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
    let caret = state.caret.take().map_or(usize::MAX, |(_, caret)| caret);
    if let Some(editing) = &mut state.editing {
        editing.change_record((to, made), caret);
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

/// A new row at the end of the tree, of the kind that it grows from.
pub(super) fn new_row_at_end(cx: &Context<'_>, state: &DirectionState) -> NewTreeRow {
    let kind = leading_kind(cx.plan);
    let mut roots = state
        .rows
        .chain
        .children(None)
        .filter(|root| root.at.0 == kind && root.group != AimGroup::Unattached);
    let place = roots.next_back().map(TreePlace::after);
    NewTreeRow {
        kind,
        place: place.unwrap_or(TreePlace { parent: None, after: None, group: AimGroup::NotStated }),
    }
}
