//! Keys that work wherever the keyboard is, and where the keyboard goes next.

use crate::edit::verbs;
use crate::model::{Kind, When, measure};
use crate::session::{Command, Context, ImportAction, Outbox, SaveState, View};
use crate::ui::form::FieldSlot;
use crate::ui::screen::Screen;
use crate::ui::theme;
use crate::ui::views::{Finder, listed_views};
use crate::ui::widgets as w;
use egui::{Id, Key, Modifiers, Popup, Ui};

fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| w::consume_chord(input, modifiers, key))
}

/// Takes keys before the views see them; says whether a list or a dialog lay over them.
pub(super) fn take_before_views(
    ui: &Ui,
    cx: &Context<'_>,
    screen: &mut Screen,
    out: &mut Outbox<'_>,
) -> bool {
    if screen.has_dialog() || is_covered(ui) {
        return true;
    }
    if pressed(ui, Modifiers::COMMAND, Key::K) {
        screen.finder = Some(Finder::default());
    }
    if pressed(ui, Modifiers::COMMAND, Key::S) {
        save_or_name_version(cx, screen, out);
    }
    if pressed(ui, Modifiers::COMMAND, Key::O) {
        out.command(Command::Open);
    }
    if pressed(ui, Modifiers::COMMAND, Key::P) {
        out.command(Command::Export(cx.export_format));
    }
    if let Some(filter) = screen.focus.filter.filter(|_| pressed(ui, Modifiers::COMMAND, Key::F)) {
        ui.memory_mut(|memory| memory.request_focus(filter));
    }
    if cx.view != View::Direction && pressed(ui, Modifiers::COMMAND, Key::N) {
        screen.views.begin_row(cx);
    }
    if pressed(ui, Modifiers::COMMAND, Key::J) {
        mark_accepted(cx, out);
    }
    // What is being written in a cell is not in the plan yet: it is finished first.
    let is_editing = cx.selection.is_some_and(|(kind, _)| screen.views.tables.is_editing(kind));
    if cx.view == View::Direction {
        screen.views.take_keys(ui, cx, out);
    } else if !is_editing {
        change_kind_or_duplicate(ui, cx, out);
    }
    if cx.selection.is_some() && pressed(ui, Modifiers::NONE, Key::F4) {
        out.command(Command::ShowForm(!cx.form_is_open));
    }
    if pressed(ui, Modifiers::NONE, Key::F6) {
        cycle_focus(ui, cx, screen, 1);
    }
    if pressed(ui, Modifiers::SHIFT, Key::F6) {
        cycle_focus(ui, cx, screen, 2);
    }
    false
}

/// Saves what waits; where all is saved by itself, the key gives a version a name.
fn save_or_name_version(cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    out.command(Command::Save);
    if cx.path.is_some()
        && matches!(cx.save_state, SaveState::SavedAt(_) | SaveState::AsOpened | SaveState::Pending)
    {
        screen.views.versions.ask_name();
    }
}

/// Whether a dialog or an open list has the keyboard.
fn is_covered(ui: &Ui) -> bool {
    ui.memory(|memory| memory.top_modal_layer().is_some()) || Popup::is_any_open(ui.ctx())
}

/// The lead of the selected measure has said yes today.
fn mark_accepted(cx: &Context<'_>, out: &mut Outbox<'_>) {
    if let Some((Kind::Measure, id)) = cx.selection.filter(|_| cx.can.edit) {
        let change = verbs::set(cx.plan, measure::ACCEPTED, id, Some(When::Day(cx.today())));
        out.change(change);
    }
}

/// The kinds that a record becomes with Ctrl and a number.
const KIND_KEYS: [(Key, Kind); 4] = [
    (Key::Num1, Kind::Challenge),
    (Key::Num2, Kind::Goal),
    (Key::Num3, Kind::Strategy),
    (Key::Num4, Kind::Measure),
];

/// Makes the selected record one of another kind, or a copy of it, and goes there.
fn change_kind_or_duplicate(ui: &Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let Some((kind, id)) = cx.selection.filter(|(kind, _)| cx.can.edit && *kind != Kind::Plan) else {
        return;
    };
    for (key, to) in KIND_KEYS {
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
pub(super) fn is_form_shown(cx: &Context<'_>) -> bool {
    cx.form_is_open && cx.selection.is_some_and(|(kind, _)| cx.view.shows_form_of(kind))
}

/// Goes from the list to the form, to the steps, and to the list again; so many parts on.
fn cycle_focus(ui: &Ui, cx: &Context<'_>, screen: &Screen, parts_on: usize) {
    let parts = [screen.focus.id, form_target(cx), steps_target(ui, cx)];
    let here = focused_part(ui, cx);
    let mut on = (1..=parts.len()).map(|on| (here + on * parts_on) % parts.len());
    let next = on.find_map(|at| parts.get(at).copied().flatten());
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(next));
    }
}

fn form_target(cx: &Context<'_>) -> Option<Id> {
    let (kind, id) = cx.selection.filter(|_| is_form_shown(cx))?;
    Some(FieldSlot::title(kind, id).widget_id())
}

fn steps_target(ui: &Ui, cx: &Context<'_>) -> Option<Id> {
    let shown = ui.available_width() >= theme::NARROWEST_WINDOW;
    let chosen = listed_views().position(|view| view == cx.view.listed_under()).unwrap_or_default();
    shown.then(|| w::step_id(chosen))
}

/// Which part has the keyboard, by where it stands: 0 the list, 1 the form, 2 the steps.
fn focused_part(ui: &Ui, cx: &Context<'_>) -> usize {
    let focused = ui.memory(egui::Memory::focused);
    let Some(at) = focused.and_then(|id| ui.ctx().read_response(id)).map(|it| it.rect.center().x) else {
        return 0;
    };
    let window = ui.available_rect_before_wrap();
    let narrow = window.width() < theme::NARROW_WINDOW;
    if window.width() >= theme::NARROWEST_WINDOW && at < window.left() + theme::STEPS_WIDTH {
        return 2;
    }
    usize::from(is_form_shown(cx) && (narrow || at > window.right() - theme::FORM_WIDTH))
}

/// Leaves a table that is not taken in yet; where the user has said what anything in it is, the key only goes to the
/// button that leaves it, so that nothing said is lost unseen. Says whether there was such a table.
fn leave_import(ui: &Ui, cx: &Context<'_>, screen: &Screen, out: &mut Outbox<'_>) -> bool {
    let Some(importing) = cx.import else { return false };
    match screen.views.import.leave_button.filter(|_| importing.is_edited) {
        Some(leave) => ui.memory_mut(|memory| memory.request_focus(leave)),
        None => out.command(Command::EditImport(ImportAction::Cancel)),
    }
    true
}

/// Takes the keys that the views left: undo and redo where no box had anything to take back, and Escape.
///
/// Where nothing has the keyboard, a table takes it: nobody has to look for it.
pub(super) fn take_after_views(
    ui: &Ui,
    cx: &Context<'_>,
    screen: &Screen,
    covered: bool,
    out: &mut Outbox<'_>,
) {
    if screen.finder.is_some() || screen.shows_messages || covered || is_covered(ui) {
        return;
    }
    if !w::text_undo_was_used(ui.ctx()) {
        if pressed(ui, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z)
            || pressed(ui, Modifiers::COMMAND, Key::Y)
        {
            out.command(Command::Redo);
        } else if pressed(ui, Modifiers::COMMAND, Key::Z) {
            out.command(Command::Undo);
        }
    }
    let back = pressed(ui, Modifiers::NONE, Key::Escape);
    if back && is_form_shown(cx) {
        out.command(Command::ShowForm(false));
    }
    if back && cx.view == View::Import && leave_import(ui, cx, screen, out) {
        return;
    }
    let nothing = ui.memory(|memory| memory.focused().is_none());
    // A form that lies over its list takes the keyboard that the list has lost.
    if nothing && !back && ui.ctx().content_rect().width() < theme::NARROW_WINDOW && is_form_shown(cx) {
        if let Some(title) = form_target(cx) {
            ui.memory_mut(|memory| memory.request_focus(title));
        }
        ui.ctx().request_repaint();
        return;
    }
    let home = screen.focus.id.filter(|_| back || (nothing && screen.focus.is_automatic));
    if let Some(home) = home.filter(|home| ui.ctx().read_response(*home).is_some())
        && !ui.memory(|memory| memory.has_focus(home))
    {
        ui.memory_mut(|memory| memory.request_focus(home));
        ui.ctx().request_repaint();
    }
}
