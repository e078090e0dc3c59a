//! What the user did in the tree, as changes of the plan.

use super::place::Place;
use super::write::{Caret, Editing, New, What};
use super::{DirectionState, paste};
use crate::analysis::chain::{Group, leading};
use crate::edit::{Draft, Gesture, rewrite, verbs};
use crate::model::{Address, Key, Kind, Line, Uid, Value};
use crate::session::{Command, Cx, Outbox, Record, View, Wish};
use crate::text::Phrase;

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Act {
    /// Went to a row.
    Select(Record),
    /// What stands in a row now.
    Typed(Record, String),
    /// The first letters of a new row.
    Begun(New, String),
    /// Writing has ended.
    Done(What),
    /// Wants a row after this one.
    Next(Record),
    /// Wants its form.
    Open(Record),
    /// Wants it gone.
    Delete(Record),
    /// Wants it elsewhere.
    Move(Record, Option<Place>),
    /// Wants it parted at the caret, counted in letters.
    Split(Record, usize),
    /// Pasted lines where a new row would be.
    Paste(New, String),
}

/// Makes of an act what it wishes for.
pub(super) fn obey(cx: &Cx<'_>, state: &mut DirectionState, act: Act, out: &mut Outbox<'_>) {
    match act {
        Act::Select(at) => out.select(at),
        Act::Open(at) => {
            out.select(at);
            out.command(Command::Form(true));
        }
        _ if !cx.may.edit => {}
        Act::Typed((kind, id), text) => {
            if let Some(at) = title(kind, id) {
                out.type_fact(cx.plan, at, Value::Text(Line::new(&text).shared()));
            }
        }
        Act::Begun(new, text) => begin(cx, state, new, &text, out),
        Act::Done(what) => done(cx, what, out),
        Act::Next(at) => {
            out.gesture_ended = true;
            if let Some(node) = state.rows.chain.node(at) {
                state.editing = Some(Editing::new(New { kind: at.0, place: Place::after(node) }));
                state.reveal = true;
            }
        }
        Act::Delete(at) => delete(cx, state, at, out),
        Act::Move(at, place) => {
            out.select(at);
            match place {
                Some(place) => {
                    let change = verbs::hang(cx.plan, out.ids, at, &place.spot(&state.rows.chain, at));
                    out.change(change);
                    state.reveal = true;
                }
                None => out.remarks.push(Phrase::new("ui-tree-stays")),
            }
        }
        Act::Split(at, caret) => split(cx, state, at, caret, out),
        Act::Paste(new, text) => paste_rows(cx, state, new, &text, out),
    }
}

/// Where the title of a record stands.
fn title(kind: Kind, id: Uid) -> Option<Address> {
    Some(Address { kind, id, field: kind.field("title")?, key: Key::Whole })
}

fn set_title(draft: &mut Draft<'_>, (kind, id): Record, text: &str) {
    if let Some(at) = title(kind, id) {
        let written = draft.write(at, Value::Text(Line::new(text.trim()).shared()));
        debug_assert!(written.is_ok(), "a line fits a title");
    }
}

/// The first letters of a row make its record; what is typed after them is part of the same step.
fn begin(cx: &Cx<'_>, state: &mut DirectionState, new: New, text: &str, out: &mut Outbox<'_>) {
    let label = Phrase::new("change-add").with("kind", Phrase::kind(new.kind.code()));
    let mut made = Uid::PLAN;
    let change = rewrite(cx.plan, out.ids, label, |draft| {
        made = draft.add(new.kind);
        set_title(draft, (new.kind, made), text);
        let at = (new.kind, made);
        draft.hang(at, &new.place.spot(&state.rows.chain, at));
    });
    let at = (new.kind, made);
    let gesture = title(new.kind, made).map(Gesture);
    out.gesture_ended = false;
    out.changes.push(Wish { change, gesture });
    out.select(at);
    if let Some(editing) = &mut state.editing {
        editing.what = What::Row(at);
        editing.fresh = true;
    }
}

/// A row that was begun just now and in which nothing stands is taken away again.
fn done(cx: &Cx<'_>, what: What, out: &mut Outbox<'_>) {
    out.gesture_ended = true;
    if let What::Blank((kind, id)) = what {
        let change = verbs::delete(cx.plan, out.ids, kind, id);
        out.change(change);
    }
}

fn delete(cx: &Cx<'_>, state: &DirectionState, (kind, id): Record, out: &mut Outbox<'_>) {
    let next = state.neighbour((kind, id));
    let change = verbs::delete(cx.plan, out.ids, kind, id);
    out.change(change);
    if let Some(next) = next {
        out.select(next);
    }
}

fn split(cx: &Cx<'_>, state: &mut DirectionState, at: Record, caret: usize, out: &mut Outbox<'_>) {
    let field = at.0.field("title").unwrap_or_default();
    let Some((change, made)) = verbs::split(cx.plan, out.ids, at, field, caret) else {
        out.remarks.push(Phrase::new("ui-tree-no-caret"));
        return;
    };
    out.gesture_ended = true;
    out.change(change);
    out.select((at.0, made));
    state.editing = Some(Editing::row((at.0, made), Caret::Start));
    state.caret = None;
    state.reveal = true;
}

fn paste_rows(cx: &Cx<'_>, state: &mut DirectionState, new: New, text: &str, out: &mut Outbox<'_>) {
    let [leads_on, between] = ["ui-paste-leads-on", "ui-paste-between"].map(|key| cx.word(key));
    let told = || paste::rows(text, &paste::Telling { leads_on, between });
    let (rows, joined) = paste::range(text).map_or_else(told, |rows| (rows, 0));
    let kind = new.kind;
    let label =
        Phrase::new("change-add-many").with("count", rows.len()).with("kind", Phrase::kind(kind.code()));
    let mut last = None;
    let change = rewrite(cx.plan, out.ids, label, |draft| {
        for row in &rows {
            let at = (kind, draft.add(kind));
            set_title(draft, at, row);
            let mut spot = new.place.spot(&state.rows.chain, at);
            spot.beside = last.map_or(spot.beside, |(_, last)| Some(verbs::Beside::After(last)));
            draft.hang(at, &spot);
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
pub(super) fn turn(cx: &Cx<'_>, state: &mut DirectionState, to: Kind, out: &mut Outbox<'_>) {
    if let Some(Editing { what: What::New(new), .. }) = &mut state.editing {
        if to != Kind::Measure {
            new.kind = to;
        }
        return;
    }
    let Some((kind, id)) = cx.selection.filter(|(kind, _)| View::of(*kind) == View::Direction && *kind != to)
    else {
        return;
    };
    let next = state.neighbour((kind, id));
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
        editing.turned((to, made), caret);
    }
}

/// A copy right after the selected row.
pub(super) fn copy(cx: &Cx<'_>, state: &mut DirectionState, out: &mut Outbox<'_>) {
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
pub(super) fn at_end(cx: &Cx<'_>, state: &DirectionState) -> New {
    let kind = leading(cx.plan);
    let mut roots =
        state.rows.chain.below(None).filter(|root| root.at.0 == kind && root.group != Group::Loose);
    let place = roots.next_back().map(Place::after);
    New { kind, place: place.unwrap_or(Place { parent: None, after: None, group: Group::Unsaid }) }
}
