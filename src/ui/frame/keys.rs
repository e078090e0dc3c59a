//! Keys that work wherever the keyboard is.

use crate::edit::verbs;
use crate::model::{Kind, When, measure};
use crate::session::{Command, Cx, Outbox, View};
use crate::ui::views::{Screen, filter_id};
use crate::ui::widgets as w;
use eframe::egui::{Key, Modifiers, Ui};

/// Takes keys before the views see them.
pub(super) fn before(ui: &Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    if screen.finder.is_some() || screen.messages {
        return;
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::K) {
        screen.finder = Some(w::FinderState::default());
    }
    if pressed(Modifiers::COMMAND, Key::S) {
        out.command(Command::Save);
    }
    if pressed(Modifiers::COMMAND, Key::O) {
        out.command(Command::Open);
    }
    if pressed(Modifiers::COMMAND, Key::P) {
        out.command(Command::Export);
    }
    if pressed(Modifiers::COMMAND, Key::F) {
        ui.memory_mut(|memory| memory.request_focus(filter_id()));
    }
    if pressed(Modifiers::COMMAND, Key::N) && cx.view == View::Measures {
        screen.sheets.entry(Kind::Measure).or_default().begin_row();
    }
    if pressed(Modifiers::COMMAND, Key::J) {
        accept(cx, out);
    }
    if pressed(Modifiers::NONE, Key::F4) && cx.selection.is_some() {
        out.command(Command::Form(!cx.form));
    }
}

/// The lead of the selected measure has said yes today.
fn accept(cx: &Cx<'_>, out: &mut Outbox<'_>) {
    if let Some((Kind::Measure, id)) = cx.selection {
        let change = verbs::set(cx.plan, measure::ACCEPTED, id, Some(When::Day(cx.today)));
        out.change(change);
    }
}

/// Takes the keys that the views left: undo and redo where no box had anything to take back, and Escape.
pub(super) fn after(ui: &Ui, screen: &Screen, out: &mut Outbox<'_>) {
    if screen.finder.is_some() || w::text_took_undo(ui.ctx()) {
        return;
    }
    let (undo, redo) = ui.input_mut(|input| {
        let redo = input.consume_key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z)
            || input.consume_key(Modifiers::COMMAND, Key::Y);
        (!redo && input.consume_key(Modifiers::COMMAND, Key::Z), redo)
    });
    if undo {
        out.command(Command::Undo);
    }
    if redo {
        out.command(Command::Redo);
    }
}
