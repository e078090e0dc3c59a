//! Choosing a record to link to, by typing a few letters of its name; or making a new one of that name.

use super::value_list::{Picked, ValueList};
use egui::{Id, Key, Popup, PopupCloseBehavior, Response};

/// What can be chosen, and the words around it.
#[derive(Clone, Copy, Debug)]
pub struct Picker<'a> {
    /// Tells it from others.
    pub id: Id,
    /// The name of the list and its box.
    pub name: &'a str,
    /// The names to choose from.
    pub items: &'a [String],
    /// The places of items that resemble what was typed without having its letters.
    pub near: &'a [usize],
    /// Shown where nothing matches.
    pub none: &'a str,
    /// Comes before what was typed, for making something new; `None` where nothing can be made.
    pub make: Option<&'a str>,
}

/// Opens below what was pressed; returns what was chosen.
pub fn picker(button: &Response, shown: &Picker<'_>) -> Option<Picked> {
    // Asked before the popup is shown: Escape closes it there.
    let was_open = Popup::is_id_open(&button.ctx, shown.id);
    let mut end = None;
    Popup::menu(button)
        .id(shown.id)
        .accessible_name(shown.name)
        .width(340.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            // Press and release may come in one frame: the dialog below is raised in it as well and would cover the list.
            ui.ctx().move_to_top(ui.layer_id());
            let list = ValueList {
                id: shown.id,
                name: shown.name,
                values: shown.items,
                chosen: None,
                near: shown.near,
                make: shown.make,
                nothing: shown.none,
            };
            end = list.show(ui);
        });
    if end.is_some() {
        Popup::close_id(&button.ctx, shown.id);
    }
    // Where the keyboard goes: back to the button after a choice or Escape, nowhere where another widget was clicked.
    let escaped = was_open && button.ctx.input(|input| input.key_pressed(Key::Escape));
    if end.is_some() || escaped {
        button.request_focus();
    }
    end?.picked
}
