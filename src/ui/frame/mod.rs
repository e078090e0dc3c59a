//! The frame around the views: top bar, steps, form, bottom line, search and keys.

mod alerts;
mod bottom;
mod chords;
mod input_queue;
mod keys;
mod layout;
mod menu;
mod room;
mod steps;
mod top;

pub use input_queue::InputQueues;

use crate::session::{Command, Context, Outbox};
use crate::ui::form::{self, FormUi};
use crate::ui::screen::Screen;
use crate::ui::views::{self, FinderStates, FocusTarget, LineLeft};
use crate::ui::widgets::GroupEntry;
use crate::ui::{theme, widgets as w};
use egui::accesskit::Role;
use egui::{Frame, Id, Margin, Panel, Rect, ScrollArea, Ui};
use layout::{DividerSide, Surface, WindowLayout, part_ui};

/// Shows the whole window of an open plan.
pub fn window_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    screen.forget_other_plan(cx);
    w::set_abbreviations(ui.ctx(), cx.abbreviations);
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
    // What is shown first comes first for the Tab key: the line of a gathering, the view, its form, the steps, the bars.
    let window = ui.available_rect_before_wrap();
    let layout = WindowLayout::of(window, room::shows_now(cx));
    let surface = |margin: Margin, divider: DividerSide| Surface { fill: None, margin, divider };
    let middle = surface(Margin::ZERO, DividerSide::None);
    part_ui(ui, "middle", layout.middle, middle, |ui| middle_ui(ui, cx, screen, out));
    if let Some(side) = layout.side {
        side_part(ui, cx, screen, side, out);
    }
    let bar = surface(Margin::symmetric(16, 8), DividerSide::Bottom);
    part_ui(ui, "top", layout.top, bar, |ui| {
        let width = window.width();
        w::region(ui, Role::Banner, &cx.word("ui-region-top"), |ui| {
            w::focus_group(ui, Id::unique("top bar"), GroupEntry::Last, |ui| {
                top::top_ui(ui, cx, screen, width, out);
            });
        });
    });
    if let Some(line) = layout.room_now {
        let bar = surface(Margin::symmetric(16, 2), DividerSide::Bottom);
        part_ui(ui, "room now", line, bar, |ui| {
            w::focus_group(ui, Id::unique("room now"), GroupEntry::First, |ui| {
                room::now_ui(ui, cx, &screen.room);
            });
        });
    }
    let bar = surface(Margin::symmetric(16, 2), DividerSide::Top);
    part_ui(ui, "bottom", layout.bottom, bar, |ui| {
        w::region(ui, Role::ContentInfo, &cx.word("ui-region-bottom"), |ui| {
            w::focus_group(ui, Id::unique("bottom line"), GroupEntry::Last, |ui| {
                bottom::bottom_ui(ui, cx, screen, out);
            });
        });
    });
    room::own_window_ui(ui, cx, &mut screen.room, out);
    dialogs_ui(ui, cx, screen, out);
    keys::take_after_views(ui, cx, screen, covered, out);
}

/// Between steps and divider: the view, its form beside it or over it, and below both the line of a gathering.
fn middle_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    if cx.gathering.is_some() {
        gathering_line(ui, cx, screen, out);
    }
    let rect = ui.available_rect_before_wrap();
    let is_narrow = ui.ctx().content_rect().width() < theme::NARROW_WINDOW;
    let has_form = keys::is_form_shown(cx);
    let (view, form) = if has_form && !is_narrow {
        let (view, form) = rect.split_left_right_at_x(rect.right() - theme::FORM_WIDTH);
        (view, Some(form))
    } else {
        (rect, None)
    };
    let margin = Margin { left: 24, right: 24, top: 14, bottom: 0 };
    part_ui(ui, "view", view, Surface { fill: None, margin, divider: DividerSide::None }, |ui| {
        // In a narrow window the form covers the list; only what prevents saving is still shown above it.
        if has_form && is_narrow {
            alerts::save_alerts_ui(ui, cx, out);
            form_panel(ui, cx, screen, out);
        } else {
            w::region(ui, Role::Main, &cx.text(&cx.view.name()), |ui| {
                alerts::alerts_ui(ui, cx, screen, out);
                screen.focus = views::view_ui(ui, cx, &mut screen.views, &mut screen.form, out);
            });
        }
    });
    if let Some(form) = form {
        let surface = Surface { fill: None, margin: Margin::symmetric(16, 12), divider: DividerSide::Left };
        part_ui(ui, "form", form, surface, |ui| form_panel(ui, cx, screen, out));
    }
}

/// What stands over the window when it was asked for: the search, the question for a name, the messages.
fn dialogs_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let states = FinderStates { tables: &mut screen.views.tables, form: &mut screen.form };
    if let Some(command) = views::finder_ui(ui, cx, &mut screen.finder, states, out) {
        keys::run_offered(ui, cx, screen, command, out);
    }
    views::name_dialog_ui(ui, cx, &mut screen.views.versions, out);
    views::gathering_dialogs_ui(ui, cx, &mut screen.views, out);
    views::abbreviations_ui(ui, cx, &mut screen.views.abbreviations, out);
    views::rewording_ui(ui, cx, &mut screen.views.rewording, out);
    views::help_ui(ui, cx, &mut screen.views.help, out);
    bottom::messages_ui(ui, cx, screen);
}

/// Above the line of a window that is the room: what is asked for of a measure that was just made of an idea.
fn lifted_cells(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    screen.focus = FocusTarget::default();
    if views::asks_for_cells(cx) {
        let frame = Frame::new().inner_margin(Margin::symmetric(16, 8));
        Panel::bottom("lifted in the room").frame(frame).show(ui, |ui| {
            screen.focus = views::lifted_in_room_ui(ui, cx, &mut screen.views, out);
        });
    }
}

/// Above the line of a window that is the room: the way back, for the mouse.
fn room_acts(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let frame = Frame::new().inner_margin(Margin::symmetric(16, 2));
    Panel::bottom("acts of the room").exact_size(theme::BOTTOM_HEIGHT).frame(frame).show(ui, |ui| {
        w::region(ui, Role::ContentInfo, &cx.word("ui-room-title"), |ui| {
            room::acts_ui(ui, cx, &mut screen.room, out);
        });
    });
}

/// The steps; while a gathering runs, its agenda.
fn side_part(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, rect: Rect, out: &mut Outbox<'_>) {
    let margin = Margin { left: 8, right: 8, top: 8, bottom: 4 };
    let surface = Surface { fill: Some(theme::palette(ui).panel), margin, divider: DividerSide::Right };
    let name = if cx.gathering.is_some() { "ui-region-agenda" } else { "ui-region-steps" };
    part_ui(ui, "steps", rect, surface, |ui| {
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
    let frame = Frame::new().inner_margin(Margin::symmetric(16, 8));
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
