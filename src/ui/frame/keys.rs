//! Keys that work wherever the keyboard is, and where the keyboard goes next.

use super::steps::lines_in_order;
use crate::edit::verbs;
use crate::model::{Kind, When, measure};
use crate::session::{Command, Cx, ImportAct, Outbox, Saved, View};
use crate::ui::form::Slot;
use crate::ui::theme;
use crate::ui::views::{Screen, SheetState, direction_keys, filter_id};
use crate::ui::widgets as w;
use eframe::egui::{Id, Key, Modifiers, Popup, Ui};

fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| w::pressed(input, modifiers, key))
}

/// Takes keys before the views see them; says whether a list or a dialog lay over them.
pub(super) fn before(ui: &Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) -> bool {
    if screen.finder.is_some() || screen.messages || screen.naming.is_some() || is_covered(ui) {
        return true;
    }
    if pressed(ui, Modifiers::COMMAND, Key::K) {
        screen.finder = Some(w::FinderState::default());
    }
    if pressed(ui, Modifiers::COMMAND, Key::S) {
        save(cx, screen, out);
    }
    if pressed(ui, Modifiers::COMMAND, Key::O) {
        out.command(Command::Open);
    }
    if pressed(ui, Modifiers::COMMAND, Key::P) {
        out.command(Command::Export(cx.format));
    }
    let filters = screen.home.by_itself
        && !matches!(cx.view, View::Questions | View::Import | View::Merge | View::Coverage);
    if filters && pressed(ui, Modifiers::COMMAND, Key::F) {
        ui.memory_mut(|memory| memory.request_focus(filter_id()));
    }
    if cx.view != View::Direction && pressed(ui, Modifiers::COMMAND, Key::N) {
        screen.begin_row(cx);
    }
    if pressed(ui, Modifiers::COMMAND, Key::J) {
        accept(cx, out);
    }
    // What is being written in a cell is not in the plan yet: it is finished first.
    let sheet = cx.selection.and_then(|(kind, _)| screen.sheets.get(&kind));
    if cx.view == View::Direction {
        direction_keys(ui, cx, &mut screen.direction, out);
    } else if !sheet.is_some_and(SheetState::is_editing) {
        turn_or_copy(ui, cx, out);
    }
    if cx.selection.is_some() && pressed(ui, Modifiers::NONE, Key::F4) {
        out.command(Command::Form(!cx.form));
    }
    if pressed(ui, Modifiers::NONE, Key::F6) {
        go_round(ui, cx, screen, 1);
    }
    if pressed(ui, Modifiers::SHIFT, Key::F6) {
        go_round(ui, cx, screen, 2);
    }
    false
}

/// Saves what waits; where all is saved by itself, the key gives a version a name.
fn save(cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    out.command(Command::Save);
    if cx.path.is_some() && matches!(cx.saved, Saved::At(_) | Saved::InFile | Saved::Soon) {
        screen.naming = Some(String::new());
    }
}

/// Whether a dialog or an open list has the keyboard.
fn is_covered(ui: &Ui) -> bool {
    ui.memory(|memory| memory.top_modal_layer().is_some()) || Popup::is_any_open(ui.ctx())
}

/// The lead of the selected measure has said yes today.
fn accept(cx: &Cx<'_>, out: &mut Outbox<'_>) {
    if let Some((Kind::Measure, id)) = cx.selection.filter(|_| cx.may.edit) {
        let change = verbs::set(cx.plan, measure::ACCEPTED, id, Some(When::Day(cx.today)));
        out.change(change);
    }
}

/// The kinds that a record becomes with Ctrl and a number.
const TURNS: [(Key, Kind); 4] = [
    (Key::Num1, Kind::Challenge),
    (Key::Num2, Kind::Goal),
    (Key::Num3, Kind::Strategy),
    (Key::Num4, Kind::Measure),
];

/// Makes the selected record one of another kind, or a copy of it, and goes there.
fn turn_or_copy(ui: &Ui, cx: &Cx<'_>, out: &mut Outbox<'_>) {
    let Some((kind, id)) = cx.selection.filter(|(kind, _)| cx.may.edit && *kind != Kind::Plan) else {
        return;
    };
    for (key, to) in TURNS {
        if pressed(ui, Modifiers::COMMAND, key) && kind != to && kind.field("title").is_some() {
            let (change, made) = verbs::change_kind(cx.plan, out.ids, cx.words, (kind, id), to);
            out.change(change);
            out.command(Command::GoTo((to, made)));
        }
    }
    if pressed(ui, Modifiers::COMMAND, Key::D)
        && let Some((change, copy)) = verbs::duplicate(cx.plan, out.ids, (kind, id))
    {
        out.change(change);
        out.command(Command::GoTo((kind, copy)));
    }
}

/// Whether the form of the selected record is in sight.
pub(super) fn shows_form(cx: &Cx<'_>) -> bool {
    cx.form && cx.selection.is_some_and(|(kind, _)| cx.view.meets(kind))
}

/// Goes from the list to the form, to the steps, and to the list again; so many parts on.
fn go_round(ui: &Ui, cx: &Cx<'_>, screen: &Screen, parts_on: usize) {
    let parts = [screen.home.id, form_part(cx), steps_part(ui, cx)];
    let here = part_with_keys(ui, cx);
    let mut on = (1..=parts.len()).map(|on| (here + on * parts_on) % parts.len());
    let next = on.find_map(|at| parts.get(at).copied().flatten());
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(next));
    }
}

fn form_part(cx: &Cx<'_>) -> Option<Id> {
    let (kind, id) = cx.selection.filter(|_| shows_form(cx))?;
    Some(Slot::title(kind, id).widget())
}

fn steps_part(ui: &Ui, cx: &Cx<'_>) -> Option<Id> {
    let shown = ui.available_width() >= theme::NARROWEST;
    let chosen = lines_in_order().position(|view| view == cx.view.line()).unwrap_or_default();
    shown.then(|| w::step_id(chosen))
}

/// Which part has the keyboard, by where it stands: 0 the list, 1 the form, 2 the steps.
fn part_with_keys(ui: &Ui, cx: &Cx<'_>) -> usize {
    let focused = ui.memory(eframe::egui::Memory::focused);
    let Some(at) = focused.and_then(|id| ui.ctx().read_response(id)).map(|it| it.rect.center().x) else {
        return 0;
    };
    let window = ui.available_rect_before_wrap();
    let narrow = window.width() < theme::NARROW;
    if window.width() >= theme::NARROWEST && at < window.left() + theme::STEPS_WIDTH {
        return 2;
    }
    usize::from(shows_form(cx) && (narrow || at > window.right() - theme::FORM_WIDTH))
}

/// Leaves a table that is not taken in yet; where the user has said what anything in it is, the key only goes to the
/// button that leaves it, so that nothing said is lost unseen. Says whether there was such a table.
fn leave_table(ui: &Ui, cx: &Cx<'_>, screen: &Screen, out: &mut Outbox<'_>) -> bool {
    let Some(importing) = cx.importing else { return false };
    match screen.import.leave.filter(|_| importing.touched) {
        Some(leave) => ui.memory_mut(|memory| memory.request_focus(leave)),
        None => out.command(Command::Import(ImportAct::Leave)),
    }
    true
}

/// Takes the keys that the views left: undo and redo where no box had anything to take back, and Escape.
///
/// Where nothing has the keyboard, a table takes it: nobody has to look for it.
pub(super) fn after(ui: &Ui, cx: &Cx<'_>, screen: &Screen, covered: bool, out: &mut Outbox<'_>) {
    if screen.finder.is_some() || screen.messages || covered || is_covered(ui) {
        return;
    }
    if !w::text_took_undo(ui.ctx()) {
        if pressed(ui, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z)
            || pressed(ui, Modifiers::COMMAND, Key::Y)
        {
            out.command(Command::Redo);
        } else if pressed(ui, Modifiers::COMMAND, Key::Z) {
            out.command(Command::Undo);
        }
    }
    let back = pressed(ui, Modifiers::NONE, Key::Escape);
    if back && shows_form(cx) {
        out.command(Command::Form(false));
    }
    if back && cx.view == View::Import && leave_table(ui, cx, screen, out) {
        return;
    }
    let nothing = ui.memory(|memory| memory.focused().is_none());
    // A form that lies over its list takes the keyboard that the list has lost.
    if nothing && !back && ui.ctx().content_rect().width() < theme::NARROW && shows_form(cx) {
        if let Some(title) = form_part(cx) {
            ui.memory_mut(|memory| memory.request_focus(title));
        }
        ui.ctx().request_repaint();
        return;
    }
    let home = screen.home.id.filter(|_| back || (nothing && screen.home.by_itself));
    if let Some(home) = home.filter(|home| ui.ctx().read_response(*home).is_some())
        && !ui.memory(|memory| memory.has_focus(home))
    {
        ui.memory_mut(|memory| memory.request_focus(home));
        ui.ctx().request_repaint();
    }
}
