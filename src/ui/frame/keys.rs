//! Keys that work wherever the keyboard is.

use super::steps::views_in_order;
use crate::edit::verbs;
use crate::model::{Kind, When, measure};
use crate::session::{Command, Cx, Outbox, View};
use crate::ui::form::Slot;
use crate::ui::views::{Screen, filter_id, sheet_id};
use crate::ui::widgets as w;
use eframe::egui::{Id, Key, Modifiers, Popup, Ui};

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
    if pressed(Modifiers::NONE, Key::F6) {
        go_round(ui, cx);
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

/// From the list to the form, from there to the steps, and back to the list.
fn go_round(ui: &Ui, cx: &Cx<'_>) {
    let focused = ui.memory(eframe::egui::Memory::focused);
    let steps: Vec<Id> = (0..views_in_order().count()).map(w::step_id).collect();
    let list = cx.selection.map(|(kind, _)| kind).filter(|kind| View::of(*kind) == cx.view);
    let list = sheet_id(list.unwrap_or(Kind::Measure));
    let form = cx.selection.filter(|_| cx.form).and_then(|(kind, id)| {
        let title = kind.field("title")?;
        Some(Slot::new(kind, id, title).widget())
    });
    let step = views_in_order().position(|view| view == cx.view).map(w::step_id);
    let next = match focused {
        Some(id) if steps.contains(&id) => Some(list),
        Some(id) if id == list => form.or(step),
        _ => step,
    };
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(next));
    }
}

/// Escape in the form goes back to its row.
fn back_to_row(ui: &Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    if !escape || !cx.form || Popup::is_any_open(ui.ctx()) {
        return;
    }
    if let Some((kind, _)) = cx.selection {
        out.command(Command::Form(false));
        screen.sheets.entry(kind).or_default().take_focus();
    }
}

/// Takes the keys that the views left: undo and redo where no box had anything to take back, and Escape.
pub(super) fn after(ui: &Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    if screen.finder.is_none() && !screen.messages {
        back_to_row(ui, cx, screen, out);
    }
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
