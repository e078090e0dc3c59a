//! Choosing one of a few values, and yes or no.

use super::chord::is_typing;
use super::focus_group::stop_sense;
use super::text::clipped_galley;
use super::value_list::{ListEnd, ListKey, Picked, ValueList, nothing_words};
use crate::ui::theme::{self, Type};
use egui::accesskit::{HasPopup, Role};
use egui::{
    Align2, Checkbox, FocusDirection, Id, Key, Popup, PopupCloseBehavior, Rect, Response, RichText,
    SetOpenCommand, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// A box that opens a list of values, with Enter, a click or a letter; returns which one was chosen.
pub fn combo_box(
    ui: &mut Ui,
    id: Id,
    name: &str,
    values: &[String],
    chosen: usize,
    width: f32,
) -> Option<usize> {
    let value = values.get(chosen).map_or("", String::as_str);
    let shown = OfferBox { id, name, value, values, chosen: Some(chosen), near: &[], make: None, width };
    match offer_box(ui, &shown)? {
        Picked::Item(value) => Some(value),
        Picked::New(_) => None,
    }
}

/// The list that a box opens: the id of what was typed in it.
pub fn list_of_box(id: Id) -> Id {
    id.with("list")
}

/// Whether the values of a box may be shown in this frame: what costs time to gather is gathered only then.
pub fn offers_may_show(ui: &Ui, id: Id) -> bool {
    ui.memory(|memory| memory.has_focus(id))
        || Popup::is_id_open(ui.ctx(), list_of_box(id))
        || ui.input(|input| input.pointer.any_down() || input.pointer.any_released())
}

/// A box that opens a list of values, in which something new can be named.
#[derive(Clone, Copy, Debug)]
pub struct OfferBox<'a> {
    /// Tells it from others.
    pub id: Id,
    /// Its accessible name.
    pub name: &'a str,
    /// What it says now.
    pub value: &'a str,
    /// The values.
    pub values: &'a [String],
    /// The one that is chosen now.
    pub chosen: Option<usize>,
    /// The places of values that resemble what was typed without having its letters.
    pub near: &'a [usize],
    /// Comes before what was typed, for making something new; `None` where nothing can be made.
    pub make: Option<&'a str>,
    /// Its width, where there is room.
    pub width: f32,
}

/// Shows such a box; returns what was chosen.
pub fn offer_box(ui: &mut Ui, shown: &OfferBox<'_>) -> Option<Picked> {
    let OfferBox { id, name, .. } = *shown;
    pass_keyboard_on(ui, id);
    let response = closed_box(ui, id, name, shown.value, shown.width.min(ui.available_width()));
    let list = list_of_box(id);
    // Asked before the popup is shown: Escape closes it there, and then the box takes the keyboard back.
    let was_open = Popup::is_id_open(ui.ctx(), list);
    if response.has_focus() && !was_open && ui.input(is_typing) {
        Popup::open_id(ui.ctx(), list);
    }
    let nothing = nothing_words(ui.ctx());
    let content = ValueList {
        id: list,
        name,
        values: shown.values,
        chosen: shown.chosen,
        near: shown.near,
        make: shown.make,
        nothing: &nothing,
    };
    let mut end = None;
    let is_shown = Popup::menu(&response)
        .id(list)
        .accessible_name(name)
        .width(response.rect.width())
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            // Above a dialog that is raised in the same frame, as in `picker`.
            ui.ctx().move_to_top(ui.layer_id());
            end = content.show(ui);
        })
        .is_some();
    if end.is_some() {
        Popup::close_id(ui.ctx(), list);
    } else if !is_shown || !Popup::is_id_open(ui.ctx(), list) {
        return content.end_of_left(ui.ctx()).and_then(|end| end.picked).or_else(|| {
            if was_open && ui.input(|input| input.key_pressed(Key::Escape)) {
                response.request_focus();
            }
            None
        });
    }
    let end = end?;
    response.request_focus();
    let onward = match end.by {
        ListKey::Forward => Some(FocusDirection::Next),
        ListKey::Backward => Some(FocusDirection::Previous),
        ListKey::Enter | ListKey::Pointer => None,
    };
    if let Some(onward) = onward {
        ui.data_mut(|data| data.insert_temp(id.with("onward"), onward));
        ui.ctx().request_repaint();
    }
    end.picked
}

/// The Tab key that ended the list in the frame before goes on from the box: only a widget that is not shown yet in a
/// frame can pass the keyboard on.
fn pass_keyboard_on(ui: &Ui, id: Id) {
    if let Some(onward) = ui.data_mut(|data| data.remove_temp::<FocusDirection>(id.with("onward"))) {
        ui.memory_mut(|memory| {
            memory.request_focus(id);
            memory.move_focus(onward);
        });
    }
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
    pub chosen: Option<usize>,
    /// The places of values that resemble what was typed without having its letters.
    pub near: &'a [usize],
    /// Comes before what was typed, for making something new; `None` where nothing can be made.
    pub make: Option<&'a str>,
    /// Whether it opens in this frame.
    pub opens: bool,
    /// Its width.
    pub width: f32,
    /// Whether its name is shown above the values.
    pub shows_name: bool,
}

/// What became of a list of values in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PopupState {
    /// It is open.
    Open,
    /// It ended with a choice, or by going on.
    Ended(ListEnd),
    /// It was left.
    Closed,
}

impl ValuePopup<'_> {
    /// Shows it.
    pub fn show(&self, ui: &Ui) -> PopupState {
        let nothing = nothing_words(ui.ctx());
        let list = ValueList {
            id: self.id,
            name: self.name,
            values: self.values,
            chosen: self.chosen,
            near: self.near,
            make: self.make,
            nothing: &nothing,
        };
        let mut end = None;
        let open = Popup::new(self.id, ui.ctx().clone(), self.below, ui.layer_id())
            .open_memory(self.opens.then_some(SetOpenCommand::Bool(true)))
            .accessible_name(self.name)
            .width(self.width)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| {
                if self.shows_name {
                    ui.set_max_width(theme::KIND_CHOICE_WIDTH);
                    super::note(ui, self.name);
                }
                end = list.show(ui);
            })
            .is_some()
            && Popup::is_id_open(ui.ctx(), self.id);
        match end {
            Some(end) => {
                // A key that chooses is no click.
                Popup::close_id(ui.ctx(), self.id);
                PopupState::Ended(end)
            }
            None if open => PopupState::Open,
            None => list.end_of_left(ui.ctx()).map_or(PopupState::Closed, PopupState::Ended),
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

/// A tip downwards: something opens below.
pub(super) fn paint_arrow(ui: &Ui, rect: Rect) {
    let stroke = Stroke::new(theme::RULE_WIDTH, theme::palette(ui).text);
    let tip = pos2(rect.center().x, rect.bottom());
    ui.painter().line_segment([rect.left_top(), tip], stroke);
    ui.painter().line_segment([tip, rect.right_top()], stroke);
}

/// Yes or no; returns its id, and the new value where it was changed.
pub fn checkbox(ui: &mut Ui, name: &str, value: bool) -> (Id, Option<bool>) {
    let mut now = value;
    let words = RichText::new(name).font(Type::Body.font()).color(theme::palette(ui).text);
    let shown = ui.add(Checkbox::new(&mut now, words));
    (shown.id, (now != value).then_some(now))
}
