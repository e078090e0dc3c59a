//! Writing in a row: the box over its title. What is typed is in the plan at once; a new row is in it from its first
//! letter on.

use super::acts::TreeAct;
use super::place::TreePlace;
use crate::model::Kind;
use crate::session::{Context, RecordKey};
use crate::ui::theme::Type;
use crate::ui::widgets as w;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Align2, Event, EventFilter, FontSelection, Id, InputState, Key, Margin, Modifiers, Rect, TextEdit, Ui,
    UiBuilder, vec2,
};

/// What is being written.
#[derive(Clone, Debug)]
pub(super) struct RowEditing {
    /// Where.
    pub(super) what: EditTarget,
    /// Whether the record was made by this writing.
    pub(super) is_new: bool,
    text: String,
    /// What stood in the row before letters took its place; Esc brings it back.
    before: Option<String>,
    /// What the plan said last.
    last_title: Option<String>,
    sent: bool,
    caret: Option<Caret>,
    /// Tells the boxes of one stretch of writing from those of another.
    serial: u64,
}

/// Where something is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EditTarget {
    /// In a row.
    Existing(RecordKey),
    /// In a row that was made just now and in which nothing stands.
    Empty(RecordKey),
    /// In one that is not there yet.
    New(NewTreeRow),
}

/// A row that is not there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NewTreeRow {
    /// Its kind.
    pub(super) kind: Kind,
    /// Where it will stand.
    pub(super) place: TreePlace,
}

/// Where the caret stands at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caret {
    /// Before the first letter.
    Start,
    /// After the last one.
    End,
    /// All is marked.
    All,
    /// After so many letters.
    At(usize),
}

impl RowEditing {
    const fn of(what: EditTarget, caret: Caret, text: String) -> Self {
        let sent = !text.is_empty();
        Self {
            what,
            is_new: false,
            text,
            before: None,
            last_title: None,
            sent,
            caret: Some(caret),
            serial: 0,
        }
    }

    /// A row that is there.
    pub(super) const fn row(at: RecordKey, caret: Caret) -> Self {
        Self::of(EditTarget::Existing(at), caret, String::new())
    }

    /// A row that is not there yet.
    pub(super) const fn new(new: NewTreeRow) -> Self {
        Self::of(EditTarget::New(new), Caret::End, String::new())
    }

    /// A row whose text was replaced by these letters, which the plan is being told.
    pub(super) fn typed(at: RecordKey, before: String, text: String) -> Self {
        Self { before: Some(before), ..Self::of(EditTarget::Existing(at), Caret::End, text) }
    }

    /// The record that is written in, where there is one already.
    pub(super) const fn at(&self) -> Option<RecordKey> {
        match self.what {
            EditTarget::Existing(at) | EditTarget::Empty(at) => Some(at),
            EditTarget::New(_) => None,
        }
    }

    /// Where writing has ended.
    pub(super) fn finished_target(&self) -> EditTarget {
        match self.what {
            EditTarget::Existing(at) if self.is_new && self.text.trim().is_empty() => EditTarget::Empty(at),
            what => what,
        }
    }

    /// The row has become one of another kind: writing goes on in it, with the caret where it was.
    pub(super) const fn change_record(&mut self, at: RecordKey, caret: usize) {
        self.what = EditTarget::Existing(at);
        self.caret = Some(Caret::At(caret));
    }

    /// What stands in the box: what was typed, unless the plan changed for another reason.
    fn sync_with_plan(&mut self, cx: &Context<'_>) {
        let Some((kind, id)) = self.at() else { return };
        let said = cx.plan.record(kind, id).map(|record| record.title().to_string()).unwrap_or_default();
        if !self.sent && self.last_title.as_ref() != Some(&said) {
            self.text.clone_from(&said);
        }
        self.sent = false;
        self.last_title = Some(said);
    }
}

/// What a key in the box asks for.
enum BoxKey {
    Leave,
    /// As it was before letters took the place of what stood there.
    Revert(RecordKey, String),
    Act(TreeAct),
    /// To the row above or below.
    Go {
        up: bool,
    },
}

/// The line in which something is written: where its title stands, and what the box is called.
pub(super) struct EditBox<'a> {
    /// The tree.
    pub(super) tree: Id,
    /// Where the title stands.
    pub(super) rect: Rect,
    /// The accessible name of the box.
    pub(super) name: &'a str,
}

/// What came of a frame of writing.
#[derive(Debug, Default)]
pub(super) struct EditResponse {
    /// What was done.
    pub(super) acts: Vec<TreeAct>,
    /// Whether the box is left; then the tree takes the keyboard where it was a key that left it.
    pub(super) left: Option<bool>,
    /// Whether to go to the row above.
    pub(super) go: Option<bool>,
    /// Where the caret stands.
    pub(super) caret: Option<(RecordKey, usize)>,
}

/// Shows the box.
pub(super) fn edit_box_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    seat: &EditBox<'_>,
    editing: &mut RowEditing,
) -> EditResponse {
    let mut written = EditResponse::default();
    editing.sync_with_plan(cx);
    if editing.serial == 0 {
        editing.serial = ui.ctx().cumulative_frame_nr().max(1);
    }
    let id = seat.tree.with(("box", editing.serial));
    let began = editing.caret;
    if let Some(caret) = editing.caret.take() {
        place_caret(ui, id, caret, editing.text.chars().count());
        ui.memory_mut(|memory| memory.request_focus(id));
    } else if ui.memory(|memory| memory.has_focus(id)) {
        match box_key(ui, id, editing) {
            Some(BoxKey::Leave) => {
                written.left = Some(true);
                return written;
            }
            Some(BoxKey::Revert(at, before)) => {
                written.acts.push(TreeAct::Type(at, before));
                written.left = Some(true);
                return written;
            }
            Some(BoxKey::Go { up }) => {
                (written.left, written.go) = (Some(true), Some(up));
                return written;
            }
            Some(BoxKey::Act(act)) => {
                written.acts.push(act);
                return written;
            }
            None => {}
        }
        w::clear_text_undo(ui.ctx());
    }
    let response = text_edit(ui, seat, id, &mut editing.text);
    if response.changed() {
        editing.sent = editing.at().is_some();
        match editing.what {
            EditTarget::New(new) => {
                editing.sent = true;
                written.acts.push(TreeAct::Begin(new, editing.text.clone()));
            }
            EditTarget::Existing(at) | EditTarget::Empty(at) => {
                written.acts.push(TreeAct::Type(at, editing.text.clone()))
            }
        }
    }
    written.caret = editing.at().zip(caret(ui, id));
    let gone = began.is_none() && !response.has_focus();
    if response.lost_focus() || gone {
        written.left = Some(false);
    }
    written
}

fn place_caret(ui: &Ui, id: Id, caret: Caret, letters: usize) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let range = match caret {
        Caret::Start => CCursorRange::one(CCursor::new(0)),
        Caret::End => CCursorRange::one(CCursor::new(letters)),
        Caret::All => CCursorRange::two(CCursor::new(0), CCursor::new(letters)),
        Caret::At(place) => CCursorRange::one(CCursor::new(place.min(letters))),
    };
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), id);
}

fn caret(ui: &Ui, id: Id) -> Option<usize> {
    let range = TextEditState::load(ui.ctx(), id)?.cursor.char_range()?;
    Some(range.primary.index.into())
}

fn text_edit(ui: &mut Ui, seat: &EditBox<'_>, id: Id, text: &mut String) -> egui::Response {
    let edit = TextEdit::singleline(text)
        .id(id)
        .font(FontSelection::FontId(Type::Body.font()))
        .margin(Margin::symmetric(7, 2))
        .desired_width(seat.rect.width())
        .min_size(vec2(seat.rect.width(), seat.rect.height()))
        .align(Align2::LEFT_CENTER)
        .event_filter(EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            ..EventFilter::default()
        });
    let mut child = ui.new_child(UiBuilder::new().max_rect(seat.rect).id_salt("edit"));
    child.spacing_mut().interact_size.y = seat.rect.height();
    edit.show(&mut child).response.response.accessible_name(seat.name)
}

fn box_key(ui: &Ui, id: Id, editing: &RowEditing) -> Option<BoxKey> {
    let caret = caret(ui, id).unwrap_or_default();
    ui.input_mut(|input| {
        let mut pressed = |modifiers, key| w::consume_chord(input, modifiers, key);
        if pressed(Modifiers::NONE, Key::Escape) {
            let before = editing.at().zip(editing.before.clone());
            return Some(before.map_or(BoxKey::Leave, |(at, before)| BoxKey::Revert(at, before)));
        }
        if pressed(Modifiers::NONE, Key::ArrowUp) {
            return Some(BoxKey::Go { up: true });
        }
        if pressed(Modifiers::NONE, Key::ArrowDown) {
            return Some(BoxKey::Go { up: false });
        }
        if pressed(Modifiers::COMMAND, Key::Enter) {
            return editing.at().map(|at| BoxKey::Act(TreeAct::Split(at, caret)));
        }
        if pressed(Modifiers::NONE, Key::Enter) {
            let written = editing.at().filter(|_| !editing.text.trim().is_empty());
            return Some(written.map_or(BoxKey::Leave, |at| BoxKey::Act(TreeAct::InsertAfter(at))));
        }
        if let Some(at) = editing.at()
            && pressed(Modifiers::COMMAND, Key::Delete)
        {
            return Some(BoxKey::Act(TreeAct::Delete(at)));
        }
        None
    })
}

/// Takes pasted lines out of the input; a single line stays for the box.
pub(super) fn pasted_lines(input: &mut InputState) -> Option<String> {
    let is_lines = |event: &Event| matches!(event, Event::Paste(text) if text.trim().contains('\n'));
    let place = input.events.iter().position(is_lines)?;
    match input.events.remove(place) {
        Event::Paste(text) => Some(text),
        _ => None,
    }
}
