//! The frame around the views: top bar, steps, form, bottom line, search and keys.

mod alerts;
mod bottom;
mod chords;
mod input_queue;
mod keys;
mod room;
mod steps;
mod top;

pub use input_queue::InputQueues;

use crate::session::{Command, Context, Outbox};
use crate::ui::form::{self, FormUi};
use crate::ui::screen::Screen;
use crate::ui::views::{self, FinderStates, FocusTarget, LineLeft};
use crate::ui::{theme, widgets as w};
use egui::accesskit::Role;
use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

/// Shows the whole window of an open plan.
pub fn window_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    screen.forget_other_plan(cx);
    // The order of the parts matters to egui: panels take their room before the central one, and keys are
    // consumed before the widgets that would also react to them.
    let covered = keys::take_before_views(ui, cx, screen, out);
    screen.room.follow(cx);
    if room::fills_window(cx) {
        // In this order, for the Tab key goes from the line to what is shown after it.
        gathering_line(ui, cx, screen, out);
        lifted_cells(ui, cx, screen, out);
        room_acts(ui, cx, screen, out);
        room::whole_window_ui(ui, cx, &mut screen.room);
        dialogs_ui(ui, cx, screen, out);
        keys::take_after_views(ui, cx, screen, covered, out);
        return;
    }
    let width = ui.available_width();
    let p = theme::palette(ui);
    let bar = |margin: Margin| Frame::new().fill(p.background).inner_margin(margin);
    Panel::top("top").exact_size(theme::TOP_HEIGHT).frame(bar(Margin::symmetric(16, 8))).show(ui, |ui| {
        w::region(ui, Role::Banner, &cx.word("ui-region-top"), |ui| top::top_ui(ui, cx, screen, width, out));
    });
    if room::shows_now(cx) {
        Panel::top("room now")
            .exact_size(theme::BOTTOM_HEIGHT)
            .frame(bar(Margin::symmetric(16, 2)))
            .show(ui, |ui| room::now_ui(ui, cx, &screen.room));
    }
    Panel::bottom("bottom").exact_size(theme::BOTTOM_HEIGHT).frame(bar(Margin::symmetric(16, 2))).show(
        ui,
        |ui| {
            w::region(ui, Role::ContentInfo, &cx.word("ui-region-bottom"), |ui| {
                bottom::bottom_ui(ui, cx, screen, out);
            });
        },
    );
    if width >= theme::NARROWEST_WINDOW {
        side_panel(ui, cx, screen, out);
    }
    if cx.gathering.is_some() {
        gathering_line(ui, cx, screen, out);
    }
    let form = keys::is_form_shown(cx);
    if form && width >= theme::NARROW_WINDOW {
        let frame = bar(Margin::symmetric(16, 12));
        Panel::right("form").exact_size(theme::FORM_WIDTH).resizable(false).frame(frame).show(ui, |ui| {
            form_panel(ui, cx, screen, out);
        });
    }
    let margin = Margin { left: 24, right: 24, top: 14, bottom: 0 };
    CentralPanel::default().frame(bar(margin)).show(ui, |ui| {
        // In a narrow window the form covers the list; only what prevents saving is still shown above it.
        if form && width < theme::NARROW_WINDOW {
            alerts::save_alerts_ui(ui, cx, out);
            form_panel(ui, cx, screen, out);
        } else {
            w::region(ui, Role::Main, &cx.text(&cx.view.name()), |ui| {
                alerts::alerts_ui(ui, cx, screen, out);
                screen.focus = views::view_ui(ui, cx, &mut screen.views, &mut screen.form, out);
            });
        }
    });
    room::own_window_ui(ui, cx, &mut screen.room, out);
    dialogs_ui(ui, cx, screen, out);
    keys::take_after_views(ui, cx, screen, covered, out);
}

/// What stands over the window when it was asked for: the search, the question for a name, the messages.
fn dialogs_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let states = FinderStates { tables: &mut screen.views.tables, form: &mut screen.form };
    views::finder_ui(ui, cx, &mut screen.finder, states, out);
    views::name_dialog_ui(ui, cx, &mut screen.views.versions, out);
    views::gathering_dialogs_ui(ui, cx, &mut screen.views, out);
    bottom::messages_ui(ui, cx, screen);
}

/// Above the line of a window that is the room: what is asked for of a measure that was just made of an idea.
fn lifted_cells(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    screen.focus = FocusTarget::default();
    if views::asks_for_cells(cx) {
        let frame = Frame::new().fill(theme::palette(ui).background).inner_margin(Margin::symmetric(16, 8));
        Panel::bottom("lifted in the room").frame(frame).show(ui, |ui| {
            screen.focus = views::lifted_in_room_ui(ui, cx, &mut screen.views, out);
        });
    }
}

/// Above the line of a window that is the room: the way back, for the mouse.
fn room_acts(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let frame = Frame::new().fill(theme::palette(ui).background).inner_margin(Margin::symmetric(16, 2));
    Panel::bottom("acts of the room").exact_size(theme::BOTTOM_HEIGHT).frame(frame).show(ui, |ui| {
        w::region(ui, Role::ContentInfo, &cx.word("ui-room-title"), |ui| {
            room::acts_ui(ui, cx, &mut screen.room, out);
        });
    });
}

/// The steps; while a gathering runs, its agenda.
fn side_panel(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let p = theme::palette(ui);
    let frame = Frame::new().fill(p.panel).inner_margin(Margin { left: 8, right: 8, top: 8, bottom: 4 });
    let name = if cx.gathering.is_some() { "ui-region-agenda" } else { "ui-region-steps" };
    Panel::left("steps").exact_size(theme::STEPS_WIDTH).resizable(false).frame(frame).show(ui, |ui| {
        w::region(ui, Role::Navigation, &cx.word(name), |ui| {
            if cx.gathering.is_some() {
                views::agenda_ui(ui, cx, &mut screen.views, out);
            } else {
                let steps = &mut screen.steps;
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| steps::steps_ui(ui, cx, steps, out));
            }
        });
    });
}

/// The line at the foot while a gathering runs.
fn gathering_line(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let p = theme::palette(ui);
    let frame = Frame::new().fill(p.background).inner_margin(Margin::symmetric(16, 8));
    Panel::bottom("line of the gathering").frame(frame).show(ui, |ui| {
        w::region(ui, Role::Group, &cx.word("ui-region-line"), |ui| {
            if views::line_ui(ui, cx, &mut screen.views, out) == LineLeft::ToList
                && let Some(list) = screen.focus.id
            {
                ui.memory_mut(|memory| memory.request_focus(list));
            }
        });
    });
}

fn form_panel(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let Some((kind, id)) = cx.selection else { return };
    let p = theme::palette(ui);
    let name = form::record_name(cx, kind, id);
    w::region(ui, Role::Form, &name, |ui| {
        w::line_with_sides(ui, "form", theme::TARGET_SIZE, |ui, end| match end {
            w::LineSide::Left => {
                let heading = form::record_heading(cx, kind, id);
                let shown =
                    w::clipped_galley(ui, &heading, theme::Type::Small, p.subtle, ui.available_width());
                ui.label(shown);
            }
            w::LineSide::Right => {
                if w::inline_button(ui, &cx.word("ui-form-close")).clicked() {
                    out.command(Command::ShowForm(false));
                }
            }
        });
        ScrollArea::vertical().id_salt(("form", id.bits())).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP;
            views::notices_ui(ui, cx, (kind, id), out);
            let form = &mut FormUi { cx, state: &mut screen.form, out };
            form::form_ui(ui, form, (kind, id));
            ui.add_space(theme::MARGIN);
        });
    });
}
