//! Keys that work wherever the keyboard is, and where the keyboard goes next.

use super::chords::pressed;
use super::room;
use crate::analysis::gathering::meeting_number;
use crate::edit::verbs;
use crate::export::language_of;
use crate::model::{Kind, Uid, When, measure};
use crate::session::{
    Command, CommandId, Context, GatheringAct, ImportAction, Outbox, RoomScreen, SaveState, View,
};
use crate::text::{Phrase, Words};
use crate::ui::form::FieldSlot;
use crate::ui::screen::{ProgramMenuPage, Screen};
use crate::ui::theme;
use crate::ui::views::{self, Finder, HelpPage};
use crate::ui::widgets as w;
use egui::{Event, Id, Key, Modifiers, Popup, Ui};

/// Takes keys before the views see them; returns whether a list or a dialog is over them.
///
/// The input queue hands a frame at most one press, so the order of the commands does not matter. Only the tree comes
/// before them: it gives some of their chords a meaning of its own.
pub(super) fn take_before_views(
    ui: &Ui,
    cx: &Context<'_>,
    screen: &mut Screen,
    out: &mut Outbox<'_>,
) -> bool {
    // A dialog gets all keys: Ctrl+Z in it must not change the plan behind it.
    if screen.has_dialog() || is_covered(ui) {
        // A list of values is no dialog: the next row ends what is being chosen, as it ends what is being written.
        let is_list = !screen.has_dialog() && is_available(ui, cx, screen, CommandId::NewRow);
        if is_list && w::is_list_open(ui.ctx()) && w::consume_command(ui, CommandId::NewRow) {
            w::end_open_list(ui.ctx());
            run_command(ui, cx, screen, CommandId::NewRow, out);
        }
        return true;
    }
    screen.views.take_keys(ui, cx, out);
    if can_change_record(cx, screen) {
        change_kind(ui, cx, out);
    }
    for id in CommandId::ALL {
        if is_available(ui, cx, screen, id) && w::consume_command(ui, id) {
            run_command(ui, cx, screen, id, out);
        }
    }
    false
}

/// Whether a command is taken by its chord now; what is not is left for the views.
fn is_available(ui: &Ui, cx: &Context<'_>, screen: &Screen, id: CommandId) -> bool {
    match id {
        // After the views, where a box takes back its own typing first; and before, by the views and by what changes the
        // selected record.
        CommandId::Undo
        | CommandId::Redo
        | CommandId::MakeChallenge
        | CommandId::MakeGoal
        | CommandId::MakeStrategy
        | CommandId::MakeMeasure
        | CommandId::AddToRecord => false,
        _ if id.is_of_table() => false,
        CommandId::Filter => screen.focus.filter.is_some(),
        CommandId::NewRow => cx.view != View::Direction,
        // Where several rows are marked, their table fills them down with the same key.
        CommandId::Duplicate => can_change_record(cx, screen) && !has_marked_rows(ui, cx, screen),
        CommandId::ToggleForm => cx.selection.is_some(),
        CommandId::SendToRoom => cx.gathering.is_some() && cx.selection.is_some(),
        // Elsewhere these keys move through lists, and change the size of the whole window.
        CommandId::RoomNextPage
        | CommandId::RoomPreviousPage
        | CommandId::RoomLarger
        | CommandId::RoomSmaller => room::fills_window(cx),
        _ => cx.gathering.is_some() || !id.info().in_gathering,
    }
}

/// Whether a command that is found by its name, in the menu or the search, can be done now.
pub(super) fn is_offered(ui: &Ui, cx: &Context<'_>, screen: &Screen, id: CommandId) -> bool {
    let selected = cx.selection.map(|(kind, _)| kind);
    match id {
        CommandId::Undo => cx.undo_label.is_some(),
        CommandId::Redo => cx.redo_label.is_some(),
        CommandId::MakeChallenge | CommandId::MakeGoal | CommandId::MakeStrategy | CommandId::MakeMeasure => {
            let to = CommandId::MAKING.into_iter().find(|(making, _)| *making == id).map(|(_, kind)| kind);
            let can = selected.is_some_and(|kind| Some(kind) != to && kind.title().is_some());
            can && can_change_record(cx, screen)
        }
        CommandId::AcceptLead => selected == Some(Kind::Measure) && cx.can.edit,
        CommandId::AddToRecord => cx.gathering.is_some_and(|mode| mode.is_lifting(cx.plan)),
        CommandId::NewRow => cx.can.edit && screen.views.has_table(cx),
        CommandId::Replace | CommandId::RemoveTraces => cx.can.edit,
        CommandId::RecentPlans => !cx.recent.is_empty(),
        CommandId::Copy | CommandId::MarkAll | CommandId::OpenMenu => screen.views.has_table(cx),
        _ if id.is_of_table() => cx.can.edit && screen.views.has_table(cx),
        _ => is_available(ui, cx, screen, id),
    }
}

/// Does a command that was found by its name.
pub(super) fn run_offered(
    ui: &Ui,
    cx: &Context<'_>,
    screen: &mut Screen,
    id: CommandId,
    out: &mut Outbox<'_>,
) {
    if is_offered(ui, cx, screen, id) {
        run_command(ui, cx, screen, id, out);
    } else {
        out.remarks.push(Phrase::new("ui-command-not-now").with("command", id.name()));
    }
}

/// Does what a command does; what is no command of the program is done by the window.
fn run_command(ui: &Ui, cx: &Context<'_>, screen: &mut Screen, id: CommandId, out: &mut Outbox<'_>) {
    match id {
        CommandId::Save => save_or_name_version(cx, screen, out),
        CommandId::Export => out.command(Command::Export(cx.export_format)),
        CommandId::Search => screen.finder = Some(Finder::default()),
        CommandId::Filter => {
            screen.focus.filter.into_iter().for_each(|id| ui.memory_mut(|memory| memory.request_focus(id)));
        }
        CommandId::NewRow => screen.views.begin_row(cx),
        CommandId::AcceptLead => mark_accepted(cx, out),
        CommandId::Duplicate => views::duplicate_selected(cx, out),
        CommandId::ToggleForm => out.command(Command::ShowForm(!cx.form_is_open)),
        CommandId::NextPart => cycle_focus(ui, cx, screen, 1),
        CommandId::PreviousPart => cycle_focus(ui, cx, screen, 2),
        CommandId::Attendance => views::toggle_attendance(cx, out),
        CommandId::AddToRecord => out.command(Command::Gathering(GatheringAct::AddToRecord(None))),
        CommandId::Abbreviations => screen.views.abbreviations.open(cx),
        CommandId::Replace => screen.views.rewording.open_replace(),
        CommandId::RemoveTraces => screen.views.rewording.open_traces(""),
        CommandId::NewPlan => screen.menu.open(ProgramMenuPage::Templates),
        CommandId::RecentPlans => screen.menu.open(ProgramMenuPage::RecentPlans),
        CommandId::Settings => screen.menu.open(ProgramMenuPage::Settings),
        CommandId::Menu => screen.menu.open(ProgramMenuPage::Commands),
        CommandId::Help => screen.views.help.open(HelpPage::of_view(cx)),
        CommandId::Shortcuts => screen.views.help.open(HelpPage::Keys),
        CommandId::AboutProgram => screen.views.help.open(HelpPage::Program),
        _ if let Some((_, to)) = CommandId::MAKING.into_iter().find(|(making, _)| *making == id) => {
            make_kind(cx, to, out);
        }
        _ if id.is_of_table() => screen.views.run_in_table(ui, cx, id),
        _ if room::is_of_room(id) => room::run_command(cx, &mut screen.room, id, out),
        _ => out.commands.extend(id.command()),
    }
}

/// Whether keys may change the selected record as a whole. While a cell is being written, the plan does not have all of
/// its text yet: that is finished first.
fn can_change_record(cx: &Context<'_>, screen: &Screen) -> bool {
    let Some((kind, _)) = cx.selection else { return false };
    let is_editing = screen.views.tables.is_editing(kind);
    cx.can.edit && kind != Kind::Plan && cx.view != View::Direction && !is_editing
}

/// Whether the keyboard is in a table in which several rows are marked.
fn has_marked_rows(ui: &Ui, cx: &Context<'_>, screen: &Screen) -> bool {
    let Some((kind, _)) = cx.selection else { return false };
    let has_keys = |table| ui.memory(|memory| memory.has_focus(views::record_table_id(table)));
    screen.views.tables.with_marked_rows().any(|table| table.kind() == kind && has_keys(table))
}

/// Saves what is pending; where everything is saved automatically, the key names a version instead.
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

/// Makes the selected record one of another kind, and goes there; an idea is lifted instead, and stays.
fn change_kind(ui: &Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    for (command, to) in CommandId::MAKING {
        if w::consume_command(ui, command) {
            make_kind(cx, to, out);
        }
    }
}

fn make_kind(cx: &Context<'_>, to: Kind, out: &mut Outbox<'_>) {
    let Some((kind, id)) = cx.selection else { return };
    if kind == Kind::Idea {
        lift_idea(cx, out, id, to);
    } else if kind != to && kind.title().is_some() {
        let (change, made) = verbs::change_kind(cx.plan, out.ids, cx.words, (kind, id), to);
        out.change(change);
        out.command(Command::GoTo((to, made)));
    }
}

/// Makes a record of an idea; the selection stays, so that the next idea can be lifted.
fn lift_idea(cx: &Context<'_>, out: &mut Outbox<'_>, id: Uid, kind: Kind) {
    let Some(idea) = cx.plan.ideas().get(id) else { return };
    let meeting = idea.meeting.id().and_then(|id| meeting_number(cx.plan, id));
    let origin = verbs::idea_origin(idea, meeting);
    // The origin is a part of the plan, and in its language, which may not be that of the window.
    let language = language_of(cx.plan);
    let origin =
        if language == cx.language() { cx.text(&origin) } else { Words::new(language).text(&origin) };
    let lift = verbs::IdeaLift { idea: id, kind, under: None, origin: &origin };
    let (change, _) = verbs::lift_idea(cx.plan, out.ids, &lift);
    out.gesture_ended = true;
    out.change(change);
    out.remarks.push(Phrase::new("ui-idea-lifted").with("kind", Phrase::kind(kind.code())));
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

/// Letters that no view has taken, and no box: it is said that they went nowhere.
fn report_lost_letters(ui: &Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let has_letters = ui.input(|input| {
        input.events.iter().any(|event| matches!(event, Event::Text(text) if !text.trim().is_empty()))
    });
    if has_letters && !ui.ctx().text_edit_focused() {
        let why = if cx.can.edit { "ui-letters-nowhere" } else { "ui-letters-read-only" };
        out.remarks.push(Phrase::new(why));
    }
}

fn form_target(cx: &Context<'_>) -> Option<Id> {
    let (kind, id) = cx.selection.filter(|_| is_form_shown(cx))?;
    Some(FieldSlot::title(kind, id).widget_id())
}

fn steps_target(ui: &Ui, cx: &Context<'_>) -> Option<Id> {
    let shown = ui.available_width() >= theme::NARROWEST_WINDOW;
    let chosen = View::entries().position(|view| view == cx.view.listed_under()).unwrap_or_default();
    shown.then(|| w::step_id(chosen))
}

/// Which part has the keyboard, by its horizontal position: 0 the list, 1 the form, 2 the steps.
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

/// Leaves a table that is not imported yet. Where the user has classified anything in it, the key only moves the focus
/// to the button that leaves it, so that no answer is lost by accident. Returns whether there was such a table.
fn leave_import(ui: &Ui, cx: &Context<'_>, screen: &Screen, out: &mut Outbox<'_>) -> bool {
    let Some(importing) = cx.import else { return false };
    match screen.views.import.leave_button.filter(|_| importing.is_edited) {
        Some(leave) => ui.memory_mut(|memory| memory.request_focus(leave)),
        None => out.command(Command::EditImport(ImportAction::Cancel)),
    }
    true
}

/// Takes the keys that the views left: undo and redo where no text box had anything to undo, and Escape.
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
        for id in [CommandId::Redo, CommandId::Undo] {
            if w::consume_command(ui, id) {
                out.commands.extend(id.command());
            }
        }
    }
    report_lost_letters(ui, cx, out);
    let back = pressed(ui, Modifiers::NONE, Key::Escape);
    if back && room::fills_window(cx) {
        out.command(Command::Gathering(GatheringAct::ShowRoom(RoomScreen::Off)));
    }
    if back && is_form_shown(cx) {
        out.command(Command::ShowForm(false));
    }
    if back && cx.view == View::Import && leave_import(ui, cx, screen, out) {
        return;
    }
    let nothing = ui.memory(|memory| memory.focused().is_none());
    // A form that covers its list takes the keyboard that the list has lost.
    if nothing && !back && ui.ctx().content_rect().width() < theme::NARROW_WINDOW && is_form_shown(cx) {
        if let Some(title) = form_target(cx) {
            ui.memory_mut(|memory| memory.request_focus(title));
        }
        ui.ctx().request_repaint();
        return;
    }
    // While a gathering runs, its line has the keyboard wherever nothing else has.
    let home = match cx.gathering {
        Some(_) => Some(views::line_id()).filter(|_| back || nothing),
        None => screen.focus.id.filter(|_| back || (nothing && screen.focus.is_automatic)),
    };
    if let Some(home) = home.filter(|home| ui.ctx().read_response(*home).is_some())
        && !ui.memory(|memory| memory.has_focus(home))
    {
        ui.memory_mut(|memory| memory.request_focus(home));
        ui.ctx().request_repaint();
    }
}
