//! Writing in a row: the box over its title. What is typed is in the plan at once; a new row is in it from its first
//! letter on.
//!
//! ```text
//! New ── first letter: `Begin`, which makes the record ──> Existing, new
//! Existing ── a letter: `Type` ──> Existing
//! Existing, new, and emptied again ── the box is left ──> Empty: `Finish` takes the record away
//! ```

use super::act::TreeAct;
use super::target::{EditTarget, NewTreeRow};
use crate::session::{Context, RecordKey};
use crate::ui::widgets::in_place::{
    BoxEnd, BoxKey, BoxShape, Caret, InPlaceBox, InPlaceEditor, edit_in_place,
};
use egui::{Event, Id, InputState, Rect, Ui};

/// What is being written in the tree.
#[derive(Clone, Debug)]
pub(super) struct RowEditing {
    /// Where.
    pub(super) target: EditTarget,
    /// Whether the record was made by this writing.
    pub(super) is_new: bool,
    editor: InPlaceEditor,
    /// What the row said before letters replaced it; Escape brings it back.
    before: Option<String>,
    /// Tells the boxes of one stretch of writing from those of another, so that none takes over another's undo.
    serial: u64,
}

/// The keys that mean something in the box of a row.
const KEYS: &[BoxKey] =
    &[BoxKey::Cancel, BoxKey::Up, BoxKey::Down, BoxKey::Split, BoxKey::Accept, BoxKey::Delete];

/// Those in the box of a row that is not there yet: Ctrl+Delete is the text's.
const NEW_ROW_KEYS: &[BoxKey] = &[BoxKey::Cancel, BoxKey::Up, BoxKey::Down, BoxKey::Split, BoxKey::Accept];

impl RowEditing {
    const fn of(target: EditTarget, editor: InPlaceEditor) -> Self {
        Self { target, is_new: false, editor, before: None, serial: 0 }
    }

    /// A row that is there.
    pub(super) const fn row(record: RecordKey, caret: Caret) -> Self {
        Self::of(EditTarget::Existing(record), InPlaceEditor::open(String::new(), caret))
    }

    /// A row that is not there yet.
    pub(super) const fn new(new: NewTreeRow) -> Self {
        Self::of(EditTarget::New(new), InPlaceEditor::open(String::new(), Caret::End))
    }

    /// A row that these letters begin, which the plan is being given.
    pub(super) fn begun(new: NewTreeRow, text: String) -> Self {
        Self::of(EditTarget::New(new), InPlaceEditor::open_typed(text))
    }

    /// A row whose text was replaced by these letters, which the plan is being given.
    pub(super) fn typed(record: RecordKey, before: String, text: String) -> Self {
        let editing = Self::of(EditTarget::Existing(record), InPlaceEditor::open_typed(text));
        Self { before: Some(before), ..editing }
    }

    /// The record that is written in, where there is one already.
    pub(super) const fn record(&self) -> Option<RecordKey> {
        match self.target {
            EditTarget::Existing(record) | EditTarget::Empty(record) => Some(record),
            EditTarget::New(_) => None,
        }
    }

    /// The row that is not there yet, where it is one.
    pub(super) const fn new_row(&self) -> Option<NewTreeRow> {
        match self.target {
            EditTarget::New(new) => Some(new),
            EditTarget::Existing(_) | EditTarget::Empty(_) => None,
        }
    }

    /// Where writing has ended.
    pub(super) fn finished_target(&self) -> EditTarget {
        match self.target {
            EditTarget::Existing(record) if self.is_new && self.editor.is_blank() => {
                EditTarget::Empty(record)
            }
            target => target,
        }
    }

    /// The first letters have made the record.
    pub(super) const fn set_created(&mut self, record: RecordKey) {
        self.target = EditTarget::Existing(record);
        self.is_new = true;
    }

    /// The row has become one of another kind: writing goes on in it, with the caret where it was.
    pub(super) const fn change_record(&mut self, record: RecordKey, caret: usize) {
        self.target = EditTarget::Existing(record);
        self.editor.reopen(Caret::At(caret));
    }
}

/// The line in which something is written.
pub(super) struct EditBox<'a> {
    /// The tree.
    pub(super) tree: Id,
    /// Where the title is.
    pub(super) rect: Rect,
    /// The accessible name of the box.
    pub(super) name: &'a str,
}

/// The result of a frame of editing.
#[derive(Debug, Default)]
pub(super) struct EditResponse {
    /// What was done.
    pub(super) acts: Vec<TreeAct>,
    /// How the box was left, where it was.
    pub(super) left: Option<LeftBy>,
    /// Where the caret is.
    pub(super) caret: Option<RowCaret>,
}

/// How the box was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LeftBy {
    /// By a key: the tree takes the keyboard.
    Key,
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// The keyboard went elsewhere.
    Focus,
}

/// Where the caret is, or was last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RowCaret {
    /// In which row.
    pub(super) record: RecordKey,
    /// After so many letters.
    pub(super) letters: usize,
}

/// Shows the box.
pub(super) fn edit_box_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    shown: &EditBox<'_>,
    editing: &mut RowEditing,
) -> EditResponse {
    if let Some((kind, id)) = editing.record() {
        let title = cx.plan.record(kind, id).map(|record| record.title().to_string());
        editing.editor.follow(&title.unwrap_or_default());
    }
    if editing.serial == 0 {
        // An id of its own for each stretch of writing: egui keeps caret and undo history by id.
        editing.serial = ui.ctx().cumulative_frame_nr().max(1);
    }
    let in_place = InPlaceBox {
        id: shown.tree.with(("box", editing.serial)),
        name: shown.name,
        hint: "",
        shape: BoxShape::Over { rect: shown.rect, width: shown.rect.width() },
        numeric: false,
        keys: if editing.record().is_some() { KEYS } else { NEW_ROW_KEYS },
        live: true,
    };
    let is_opening = editing.editor.is_opening();
    let response = edit_in_place(ui, &in_place, &mut editing.editor);
    let mut done = EditResponse::default();
    if response.changed {
        let text = editing.editor.text().to_owned();
        done.acts.push(match editing.target {
            EditTarget::New(new) => TreeAct::Begin(new, text),
            EditTarget::Existing(record) | EditTarget::Empty(record) => TreeAct::Type(record, text),
        });
    }
    let letters = response.caret;
    done.caret = editing.record().zip(letters).map(|(record, letters)| RowCaret { record, letters });
    match response.end {
        Some(BoxEnd::Key(key)) => on_key(key, editing, letters.unwrap_or_default(), &mut done),
        Some(BoxEnd::Left) => done.left = Some(LeftBy::Focus),
        None if !is_opening && !response.has_focus => done.left = Some(LeftBy::Focus),
        None => {}
    }
    done
}

fn on_key(key: BoxKey, editing: &RowEditing, letters: usize, done: &mut EditResponse) {
    let record = editing.record();
    match key {
        BoxKey::Cancel => {
            let before = record.zip(editing.before.clone());
            done.acts.extend(before.map(|(record, before)| TreeAct::Type(record, before)));
            done.left = Some(LeftBy::Key);
        }
        BoxKey::Up => done.left = Some(LeftBy::Up),
        BoxKey::Down => done.left = Some(LeftBy::Down),
        BoxKey::Split => done.acts.extend(record.map(|record| TreeAct::Split(record, letters))),
        // Enter in an empty row ends writing: two in a row leave the tree.
        BoxKey::Accept => match record.filter(|_| !editing.editor.is_blank()) {
            Some(record) => done.acts.push(TreeAct::InsertAfter(record)),
            None => done.left = Some(LeftBy::Key),
        },
        BoxKey::Delete => done.acts.extend(record.map(TreeAct::Delete)),
        BoxKey::Forward | BoxKey::Backward => {}
    }
}

/// Takes pasted lines out of the input; a single line stays for the box.
pub(super) fn pasted_lines(input: &mut InputState) -> Option<String> {
    let is_lines = |event: &Event| matches!(event, Event::Paste(text) if text.trim().contains('\n'));
    let at = input.events.iter().position(is_lines)?;
    match input.events.remove(at) {
        Event::Paste(text) => Some(text),
        _ => None,
    }
}
