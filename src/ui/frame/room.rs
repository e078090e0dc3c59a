//! The room in the window: as the whole window with the line at its foot, in a window of its own, its menu and its keys.

use super::chords::pressed;
use crate::room::Face;
use crate::session::{
    Command, CommandId, Context, GatheringAct, Outbox, RoomAppearance, RoomDistance, RoomScreen,
};
use crate::text::Phrase;
use crate::ui::room::{RoomView, face_ui};
use crate::ui::theme::{self, Type};
use crate::ui::views;
use crate::ui::widgets as w;
use egui::accesskit::Role;
use egui::{
    CentralPanel, Frame, Key, Modifiers, Popup, Ui, ViewportBuilder, ViewportClass, ViewportId, vec2,
};

/// The size of the room's own window until it is moved and fills a screen.
const WINDOW_SIZE: egui::Vec2 = vec2(960.0, 540.0);
/// Its size inside the main window, where the system has only one.
const EMBEDDED_SIZE: egui::Vec2 = vec2(480.0, 270.0);

/// Where the room is shown.
fn room_screen(cx: &Context<'_>) -> RoomScreen {
    cx.gathering.map_or(RoomScreen::Off, |mode| mode.room.screen)
}

/// Whether the window is the room.
pub(super) fn fills_window(cx: &Context<'_>) -> bool {
    room_screen(cx) == RoomScreen::WholeWindow
}

/// Whether a command is about the room.
pub(super) const fn is_of_room(id: CommandId) -> bool {
    matches!(
        id,
        CommandId::RoomHere
            | CommandId::RoomWindow
            | CommandId::SendToRoom
            | CommandId::HoldRoom
            | CommandId::HideRoom
            | CommandId::RoomNextPage
            | CommandId::RoomPreviousPage
            | CommandId::RoomLarger
            | CommandId::RoomSmaller
    )
}

/// Does a command of the room.
pub(super) fn run_command(cx: &Context<'_>, view: &mut RoomView, id: CommandId, out: &mut Outbox<'_>) {
    let Some(mode) = cx.gathering else { return };
    let screen = mode.room.screen;
    let toggled = |on: RoomScreen| if screen == on { RoomScreen::Off } else { on };
    let appearance = |distance| Command::SetRoom(RoomAppearance { distance, ..cx.room });
    let act = match id {
        CommandId::RoomHere if screen == RoomScreen::OwnWindow => {
            view.fills_screen = !view.fills_screen;
            return;
        }
        CommandId::RoomHere => GatheringAct::ShowRoom(toggled(RoomScreen::WholeWindow)),
        CommandId::RoomWindow => {
            view.fills_screen = false;
            GatheringAct::ShowRoom(toggled(RoomScreen::OwnWindow))
        }
        CommandId::SendToRoom => return send_to_room(cx, out),
        CommandId::HoldRoom => GatheringAct::HoldRoom(!mode.room.held),
        CommandId::HideRoom => GatheringAct::HideRoom(!mode.room.hidden),
        CommandId::RoomNextPage => GatheringAct::RoomPage((view.page() + 1).min(view.pages() - 1)),
        CommandId::RoomPreviousPage => GatheringAct::RoomPage(view.page().saturating_sub(1)),
        CommandId::RoomLarger => return out.command(appearance(cx.room.distance.larger())),
        CommandId::RoomSmaller => return out.command(appearance(cx.room.distance.smaller())),
        _ => return,
    };
    out.command(Command::Gathering(act));
}

/// Sends the selected record to the room; where it is there already, what runs is shown again.
fn send_to_room(cx: &Context<'_>, out: &mut Outbox<'_>) {
    let Some((mode, record)) = cx.gathering.zip(cx.selection) else { return };
    let is_shown = cx.room_source().is_some_and(|source| Face::has_face(&source, record));
    if !is_shown {
        out.remarks.push(Phrase::new("ui-room-no-face"));
        return;
    }
    let sent = Some(record).filter(|record| mode.room.sent != Some(*record));
    out.command(Command::Gathering(GatheringAct::SendToRoom(sent)));
}

/// The window as the room, behind the line that is at its foot; no message appears in it.
pub(super) fn whole_window_ui(ui: &mut Ui, cx: &Context<'_>, view: &mut RoomView) {
    let height = ui.ctx().content_rect().height();
    let fill = theme::room_palette(cx.room.is_dark).background;
    CentralPanel::default().frame(Frame::new().fill(fill)).show(ui, |ui| {
        w::region(ui, Role::Main, &cx.word("ui-room-now"), |ui| face_ui(ui, cx, view, height));
    });
}

/// What the mouse can do in a window that is the room.
pub(super) fn acts_ui(ui: &mut Ui, cx: &Context<'_>, view: &mut RoomView, out: &mut Outbox<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::MARGIN;
        if w::small_inline_button(ui, &cx.word("ui-room-back")).clicked() {
            out.command(Command::Gathering(GatheringAct::ShowRoom(RoomScreen::Off)));
        }
        let name = cx.word(state_word(cx));
        let button = w::small_inline_button(ui, &name);
        Popup::menu(&button).accessible_name(name).show(|ui| menu_ui(ui, cx, view, out));
        views::room_acts_ui(ui, cx, out);
        let turns = [
            ("ui-room-page-back", CommandId::RoomPreviousPage, view.page() > 0),
            ("ui-room-page-on", CommandId::RoomNextPage, view.page() + 1 < view.pages()),
        ];
        for (key, id, _) in turns.into_iter().filter(|(_, _, is_there)| *is_there) {
            if w::small_inline_button(ui, &cx.word(key)).clicked() {
                run_command(cx, view, id, out);
            }
        }
    });
}

/// Shows the room in a window of its own, in the same frame and from the same face as everything else.
pub(super) fn own_window_ui(ui: &Ui, cx: &Context<'_>, view: &mut RoomView, out: &mut Outbox<'_>) {
    if room_screen(cx) != RoomScreen::OwnWindow {
        return;
    }
    let builder = ViewportBuilder::default()
        .with_title(cx.word("ui-room-title"))
        .with_app_id("planverksted")
        .with_inner_size(WINDOW_SIZE)
        .with_fullscreen(view.fills_screen);
    ui.ctx().show_viewport_immediate(ViewportId::from_hash_of("room"), builder, |ui, class| {
        let is_embedded = class == ViewportClass::EmbeddedWindow;
        if is_embedded {
            ui.set_min_size(EMBEDDED_SIZE);
        } else {
            take_window_keys(ui, cx, view, out);
        }
        let height = if is_embedded { ui.available_height() } else { ui.ctx().content_rect().height() };
        face_ui(ui, cx, view, height);
        if ui.input(|input| input.viewport().close_requested()) && !is_embedded {
            view.fills_screen = false;
            out.command(Command::Gathering(GatheringAct::ShowRoom(RoomScreen::Off)));
        }
    });
}

/// The keys of the room's own window: those of the room, and those that move the gathering on.
fn take_window_keys(ui: &Ui, cx: &Context<'_>, view: &mut RoomView, out: &mut Outbox<'_>) {
    for id in CommandId::ALL.into_iter().filter(|id| id.info().in_gathering) {
        if w::consume_command(ui, id) {
            if is_of_room(id) {
                run_command(cx, view, id, out);
            } else {
                out.commands.extend(id.command());
            }
        }
    }
    if pressed(ui, Modifiers::NONE, Key::Escape) {
        view.fills_screen = false;
    }
}

/// In the operator's window: what the room sees, small for the eye and whole for a screen reader.
pub(super) fn now_ui(ui: &mut Ui, cx: &Context<'_>, view: &RoomView) {
    let Some(face) = view.face() else { return };
    w::region(ui, Role::Region, &cx.word("ui-room-now"), |ui| {
        ui.horizontal(|ui| {
            w::label(ui, Type::Label, &cx.word("ui-room-now"));
            let sentences = match view.sentences() {
                "" => cx.word("ui-room-nothing"),
                sentences => sentences.to_owned(),
            };
            let clock = face.clock.as_ref().map(|clock| clock.words.as_str()).unwrap_or_default();
            let page = Face::page_words(cx.words, view.page() + 1, view.pages());
            let all = [sentences.as_str(), page.as_str(), clock];
            let all: Vec<&str> = all.into_iter().filter(|part| !part.is_empty()).collect();
            let words = all.join(". ");
            let subtle = theme::palette(ui).subtle;
            let shown = w::clipped_galley(ui, &words, Type::Small, subtle, ui.available_width());
            let response = ui.label(shown);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(words.as_str()));
        });
    });
}

/// Whether the operator's window says what the room sees: not where the window is the room itself.
pub(super) fn shows_now(cx: &Context<'_>) -> bool {
    room_screen(cx) == RoomScreen::OwnWindow
}

/// The key of the words that say what the room sees.
fn state_word(cx: &Context<'_>) -> &'static str {
    let Some(mode) = cx.gathering else { return "ui-room-menu" };
    match mode.room {
        room if room.screen == RoomScreen::Off => "ui-room-menu",
        room if room.hidden => "ui-room-hidden",
        room if room.held => "ui-room-held",
        _ => "ui-room-showing",
    }
}

/// The button of the top bar: whether the room sees what runs, and what can be done about it.
pub(super) fn room_button(ui: &mut Ui, cx: &Context<'_>, view: &mut RoomView, out: &mut Outbox<'_>) {
    if cx.gathering.is_none() {
        return;
    }
    let name = cx.word(state_word(cx));
    let button = w::outlined_button(ui, &name);
    Popup::menu(&button).accessible_name(name).show(|ui| menu_ui(ui, cx, view, out));
}

fn menu_ui(ui: &mut Ui, cx: &Context<'_>, view: &mut RoomView, out: &mut Outbox<'_>) {
    let Some(mode) = cx.gathering else { return };
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = mode.room;
    let acts = [
        ("ui-room-here", CommandId::RoomHere, room.screen == RoomScreen::WholeWindow || view.fills_screen),
        ("ui-room-window", CommandId::RoomWindow, room.screen == RoomScreen::OwnWindow),
        ("ui-room-send", CommandId::SendToRoom, cx.selection.is_some() && room.sent == cx.selection),
        ("ui-room-hold", CommandId::HoldRoom, room.held),
        ("ui-room-hide", CommandId::HideRoom, room.hidden),
    ];
    let acts = acts.into_iter().filter(|(_, id, _)| *id != CommandId::SendToRoom || cx.selection.is_some());
    for (key, id, is_on) in acts {
        let words =
            Phrase::new("ui-gathering-with-key").with("what", cx.word(key)).with("key", id.chord_text());
        if w::option_line(ui, &cx.text(&words), is_on, theme::ROOM_MENU_WIDTH).clicked() {
            run_command(cx, view, id, out);
        }
    }
    let mut option = |ui: &mut Ui, key: Phrase, is_on: bool, command: Command| {
        if w::option_line(ui, &cx.text(&key), is_on, theme::ROOM_MENU_WIDTH).clicked() {
            out.command(command);
        }
    };
    if room.sent.is_some() {
        let act = Command::Gathering(GatheringAct::SendToRoom(None));
        option(ui, Phrase::new("ui-room-unsend"), false, act);
    }
    let act = Command::Gathering(GatheringAct::HideClock(!room.hides_clock));
    option(ui, Phrase::new("ui-room-no-clock"), room.hides_clock, act);
    let dark = RoomAppearance { is_dark: !cx.room.is_dark, ..cx.room };
    option(ui, Phrase::new("ui-room-dark"), cx.room.is_dark, Command::SetRoom(dark));
    let heard = RoomAppearance { sounds: !cx.room.sounds, ..cx.room };
    option(ui, Phrase::new("ui-room-sound"), cx.room.sounds, Command::SetRoom(heard));
    for distance in RoomDistance::ALL {
        let chosen = Command::SetRoom(RoomAppearance { distance, ..cx.room });
        option(ui, distance.name(), distance == cx.room.distance, chosen);
    }
}
