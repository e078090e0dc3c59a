//! Writing in a row: the box over its title. What is typed is in the plan at once; a new row is in it from its first
//! letter on.

use super::acts::Act;
use super::place::Place;
use crate::model::Kind;
use crate::session::{Cx, Record};
use crate::ui::theme::Type;
use crate::ui::widgets as w;
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    Align2, Event, EventFilter, FontSelection, Id, InputState, Key, Margin, Modifiers, Rect, TextEdit, Ui,
    UiBuilder, vec2,
};

/// What is being written.
#[derive(Clone, Debug)]
pub(super) struct Editing {
    /// Where.
    pub(super) what: What,
    /// Whether the record was made by this writing.
    pub(super) fresh: bool,
    text: String,
    /// What stood in the row before letters took its place; Esc brings it back.
    before: Option<String>,
    /// What the plan said last.
    seen: Option<String>,
    sent: bool,
    caret: Option<Caret>,
    /// Tells the boxes of one stretch of writing from those of another.
    serial: u64,
}

/// Where something is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// In a row.
    Row(Record),
    /// In a row that was made just now and in which nothing stands.
    Blank(Record),
    /// In one that is not there yet.
    New(New),
}

/// A row that is not there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct New {
    /// Its kind.
    pub(super) kind: Kind,
    /// Where it will stand.
    pub(super) place: Place,
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

impl Editing {
    const fn of(what: What, caret: Caret, text: String) -> Self {
        let sent = !text.is_empty();
        Self { what, fresh: false, text, before: None, seen: None, sent, caret: Some(caret), serial: 0 }
    }

    /// A row that is there.
    pub(super) const fn row(at: Record, caret: Caret) -> Self {
        Self::of(What::Row(at), caret, String::new())
    }

    /// A row that is not there yet.
    pub(super) const fn new(new: New) -> Self {
        Self::of(What::New(new), Caret::End, String::new())
    }

    /// A row whose text was replaced by these letters, which the plan is being told.
    pub(super) fn typed(at: Record, before: String, text: String) -> Self {
        Self { before: Some(before), ..Self::of(What::Row(at), Caret::End, text) }
    }

    /// The record that is written in, where there is one already.
    pub(super) const fn at(&self) -> Option<Record> {
        match self.what {
            What::Row(at) | What::Blank(at) => Some(at),
            What::New(_) => None,
        }
    }

    /// Where writing has ended.
    pub(super) fn ended(&self) -> What {
        match self.what {
            What::Row(at) if self.fresh && self.text.trim().is_empty() => What::Blank(at),
            what => what,
        }
    }

    /// The row has become one of another kind: writing goes on in it, with the caret where it was.
    pub(super) const fn turned(&mut self, at: Record, caret: usize) {
        self.what = What::Row(at);
        self.caret = Some(Caret::At(caret));
    }

    /// What stands in the box: what was typed, unless the plan changed for another reason.
    fn meet(&mut self, cx: &Cx<'_>) {
        let Some((kind, id)) = self.at() else { return };
        let said = cx.plan.record(kind, id).map(|record| record.title().to_string()).unwrap_or_default();
        if !self.sent && self.seen.as_ref() != Some(&said) {
            self.text.clone_from(&said);
        }
        self.sent = false;
        self.seen = Some(said);
    }
}

/// What a key in the box asks for.
enum Asked {
    Leave,
    /// As it was before letters took the place of what stood there.
    Restore(Record, String),
    Act(Act),
    /// To the row above or below.
    Go {
        up: bool,
    },
}

/// The line in which something is written: where its title stands, and what the box is called.
pub(super) struct Seat<'a> {
    /// The tree.
    pub(super) tree: Id,
    /// Where the title stands.
    pub(super) rect: Rect,
    /// The accessible name of the box.
    pub(super) name: &'a str,
}

/// What came of a frame of writing.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// What was done.
    pub(super) acts: Vec<Act>,
    /// Whether the box is left; then the tree takes the keyboard where it was a key that left it.
    pub(super) left: Option<bool>,
    /// Whether to go to the row above.
    pub(super) go: Option<bool>,
    /// Where the caret stands.
    pub(super) caret: Option<(Record, usize)>,
}

/// Shows the box.
pub(super) fn box_ui(ui: &mut Ui, cx: &Cx<'_>, seat: &Seat<'_>, editing: &mut Editing) -> Written {
    let mut written = Written::default();
    editing.meet(cx);
    if editing.serial == 0 {
        editing.serial = ui.ctx().cumulative_frame_nr().max(1);
    }
    let id = seat.tree.with(("box", editing.serial));
    let began = editing.caret;
    if let Some(caret) = editing.caret.take() {
        place_caret(ui, id, caret, editing.text.chars().count());
        ui.memory_mut(|memory| memory.request_focus(id));
    } else if ui.memory(|memory| memory.has_focus(id)) {
        match asked(ui, id, editing) {
            Some(Asked::Leave) => {
                written.left = Some(true);
                return written;
            }
            Some(Asked::Restore(at, before)) => {
                written.acts.push(Act::Typed(at, before));
                written.left = Some(true);
                return written;
            }
            Some(Asked::Go { up }) => {
                (written.left, written.go) = (Some(true), Some(up));
                return written;
            }
            Some(Asked::Act(act)) => {
                written.acts.push(act);
                return written;
            }
            None => {}
        }
        w::forget_typing(ui.ctx());
    }
    let response = show(ui, seat, id, &mut editing.text);
    if response.changed() {
        editing.sent = editing.at().is_some();
        match editing.what {
            What::New(new) => {
                editing.sent = true;
                written.acts.push(Act::Begun(new, editing.text.clone()));
            }
            What::Row(at) | What::Blank(at) => written.acts.push(Act::Typed(at, editing.text.clone())),
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

fn show(ui: &mut Ui, seat: &Seat<'_>, id: Id, text: &mut String) -> eframe::egui::Response {
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

fn asked(ui: &Ui, id: Id, editing: &Editing) -> Option<Asked> {
    let caret = caret(ui, id).unwrap_or_default();
    ui.input_mut(|input| {
        let mut pressed = |modifiers, key| w::pressed(input, modifiers, key);
        if pressed(Modifiers::NONE, Key::Escape) {
            let before = editing.at().zip(editing.before.clone());
            return Some(before.map_or(Asked::Leave, |(at, before)| Asked::Restore(at, before)));
        }
        if pressed(Modifiers::NONE, Key::ArrowUp) {
            return Some(Asked::Go { up: true });
        }
        if pressed(Modifiers::NONE, Key::ArrowDown) {
            return Some(Asked::Go { up: false });
        }
        if pressed(Modifiers::COMMAND, Key::Enter) {
            return editing.at().map(|at| Asked::Act(Act::Split(at, caret)));
        }
        if pressed(Modifiers::NONE, Key::Enter) {
            let written = editing.at().filter(|_| !editing.text.trim().is_empty());
            return Some(written.map_or(Asked::Leave, |at| Asked::Act(Act::Next(at))));
        }
        if let Some(at) = editing.at()
            && pressed(Modifiers::COMMAND, Key::Delete)
        {
            return Some(Asked::Act(Act::Delete(at)));
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
