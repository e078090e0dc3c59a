//! Choosing one of a few values, and yes or no.

use super::focus_group::stop_sense;
use super::option::{option_line, options_width};
use super::text::clipped_galley;
use crate::ui::theme::{self, Type};
use egui::accesskit::{HasPopup, Role};
use egui::{
    Align2, Checkbox, Event, Id, InputState, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response,
    RichText, ScrollArea, SetOpenCommand, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// A box that opens a list of values; returns which one was chosen.
pub fn combo_box(
    ui: &mut Ui,
    id: Id,
    name: &str,
    values: &[String],
    chosen: usize,
    width: f32,
) -> Option<usize> {
    let shown = values.get(chosen).map_or("", String::as_str);
    let response = closed_box(ui, id, name, shown, width.min(ui.available_width()));
    let mut picked = None;
    // Asked before the popup is shown: Escape closes it there, and then the box takes the keyboard back.
    let was_open = Popup::is_id_open(ui.ctx(), id.with("list"));
    Popup::menu(&response)
        .id(id.with("list"))
        .accessible_name(name)
        .width(response.rect.width())
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            // Above a dialog that is raised in the same frame, as in `picker`.
            ui.ctx().move_to_top(ui.layer_id());
            picked = option_list(ui, values, chosen);
        });
    if picked.is_some() {
        // A key that chooses is no click.
        Popup::close_id(ui.ctx(), id.with("list"));
    }
    if picked.is_some() || (was_open && ui.input(|input| input.key_pressed(Key::Escape))) {
        response.request_focus();
    }
    picked
}

/// A list of values below something painted: a cell, or a place of the window.
#[derive(Clone, Copy, Debug)]
pub struct ValuePopup<'a> {
    /// Tells it from others.
    pub id: Id,
    /// Its accessible name.
    pub name: &'a str,
    /// What it opens below.
    pub below: Rect,
    /// The values.
    pub values: &'a [String],
    /// The one that is chosen now.
    pub chosen: usize,
    /// Whether it opens in this frame.
    pub opens: bool,
    /// Its width.
    pub width: f32,
    /// Whether its name is shown above the values.
    pub shows_name: bool,
}

/// What became of a list of values in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PopupState {
    /// It is open.
    Open,
    /// This value was chosen.
    Chosen(usize),
    /// It was left.
    Closed,
}

impl ValuePopup<'_> {
    /// Shows it.
    pub fn show(&self, ui: &Ui) -> PopupState {
        let mut picked = None;
        let open = Popup::new(self.id, ui.ctx().clone(), self.below, ui.layer_id())
            .open_memory(self.opens.then_some(SetOpenCommand::Bool(true)))
            .accessible_name(self.name)
            .width(self.width)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .show(|ui| {
                if self.shows_name {
                    ui.set_max_width(theme::KIND_CHOICE_WIDTH);
                    super::note(ui, self.name);
                }
                picked = option_list(ui, self.values, self.chosen);
            })
            .is_some();
        match picked {
            Some(value) => {
                // A key that chooses is no click.
                Popup::close_id(ui.ctx(), self.id);
                PopupState::Chosen(value)
            }
            None if open => PopupState::Open,
            None => PopupState::Closed,
        }
    }
}

fn closed_box(ui: &mut Ui, id: Id, name: &str, shown: &str, width: f32) -> Response {
    let p = theme::palette(ui);
    let (_, rect) = ui.allocate_space(vec2(width, theme::CONTROL_HEIGHT));
    let response = ui.interact(rect, id, stop_sense(ui, id));
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), name);
        info.current_text_value = Some(shown.to_owned());
        info
    });
    ui.ctx().accesskit_node_builder(id, |node| node.set_has_popup(HasPopup::Listbox));
    let border = if response.has_focus() {
        Stroke::new(theme::FOCUS_WIDTH, p.focus)
    } else {
        Stroke::new(theme::HAIRLINE, if response.hovered() { p.text } else { p.border })
    };
    ui.painter().rect(rect, theme::RADIUS, p.background, border, StrokeKind::Inside);
    let galley =
        clipped_galley(ui, shown, Type::Body, p.text, width - 2.0 * theme::BOX_PADDING - theme::MARGIN);
    let inner = rect.shrink2(vec2(theme::BOX_PADDING, 0.0));
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), inner);
    ui.painter().galley(at.min, galley, p.text);
    paint_arrow(
        ui,
        Rect::from_center_size(pos2(inner.right() - theme::SPACE, rect.center().y), vec2(8.0, 4.0)),
    );
    response
}

fn paint_arrow(ui: &Ui, rect: Rect) {
    let stroke = Stroke::new(theme::RULE_WIDTH, theme::palette(ui).text);
    let tip = pos2(rect.center().x, rect.bottom());
    ui.painter().line_segment([rect.left_top(), tip], stroke);
    ui.painter().line_segment([tip, rect.right_top()], stroke);
}

/// The open list; the chosen value has the keyboard at first, and typed letters go to the value that begins so.
pub(super) fn option_list(ui: &mut Ui, values: &[String], chosen: usize) -> Option<usize> {
    let mut picked = None;
    // In this order: typed letters, then Home and End, and only when it opens the value that is chosen now.
    let first = is_newly_shown(ui);
    let marked = find_typed(ui, values, first)
        .or_else(|| first_or_last(ui, values.len()))
        .or_else(|| first.then_some(chosen));
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // All lines are as wide as the longest, so that the whole line can be clicked.
        let width = options_width(ui, values.iter().map(String::as_str));
        for (index, value) in values.iter().enumerate() {
            let option = option_line(ui, value, index == chosen, width);
            if Some(index) == marked {
                option.request_focus();
                option.scroll_to_me(None);
            }
            if option.clicked() {
                picked = Some(index);
            }
        }
    });
    picked
}

/// The first or the last value, where the key for it was pressed.
fn first_or_last(ui: &Ui, values: usize) -> Option<usize> {
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::Home) {
            Some(0)
        } else if input.consume_key(Modifiers::NONE, Key::End) {
            values.checked_sub(1)
        } else {
            None
        }
    })
}

/// The first value that begins with the letters typed so far, or contains them; nothing where none were typed in this
/// frame.
fn find_typed(ui: &Ui, values: &[String], first: bool) -> Option<usize> {
    // Kept while the list is open: letters typed one after the other narrow the search, as in any list of the system.
    let slot = ui.scope_id().with("sought");
    let before = ui.data(|data| data.get_temp::<String>(slot)).filter(|_| !first).unwrap_or_default();
    let typed = ui.input_mut(|input| append_typed(input, &before));
    ui.data_mut(|data| data.insert_temp(slot, typed.clone()));
    if typed == before {
        return None;
    }
    let wanted = typed.trim().to_lowercase();
    // A value that begins so goes before one that only contains the letters.
    let begins = |value: &String| value.to_lowercase().starts_with(&wanted);
    let contains = |value: &String| value.to_lowercase().contains(&wanted);
    values.iter().position(begins).or_else(|| values.iter().position(contains))
}

/// Consumes letters and appends them to those before; a space within them presses nothing.
fn append_typed(input: &mut InputState, before: &str) -> String {
    let mut typed = before.to_owned();
    input.events.retain(|event| match event {
        Event::Text(letters) => {
            typed.push_str(letters);
            false
        }
        _ => true,
    });
    if !typed.trim().is_empty() {
        // A space arrives both as text and as a key, and the key would close the list.
        input.consume_key(Modifiers::NONE, Key::Space);
    }
    typed.trim_start().to_owned()
}

/// Whether the list was not there in the frame before.
fn is_newly_shown(ui: &Ui) -> bool {
    let (slot, frame) = (ui.scope_id().with("shown"), ui.ctx().cumulative_frame_nr());
    let before = ui.data(|data| data.get_temp::<u64>(slot));
    ui.data_mut(|data| data.insert_temp(slot, frame));
    before.is_none_or(|before| before + 1 < frame)
}

/// Yes or no; returns its id, and the new value where it was changed.
pub fn checkbox(ui: &mut Ui, name: &str, value: bool) -> (Id, Option<bool>) {
    let mut now = value;
    let words = RichText::new(name).font(Type::Body.font()).color(theme::palette(ui).text);
    let shown = ui.add(Checkbox::new(&mut now, words));
    (shown.id, (now != value).then_some(now))
}
