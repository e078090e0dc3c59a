//! Choosing a record to link to, by typing a few letters of its name; or making a new one of that name.

use super::field::{TextBox, text_box};
use super::option::option_line;
use super::text::note;
use egui::{Id, Key, Popup, PopupCloseBehavior, Response, ScrollArea, Ui};

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// The item at this place.
    Item(usize),
    /// Something new of this name.
    New(String),
}

/// What can be chosen, and the words around it.
#[derive(Clone, Copy, Debug)]
pub struct Picker<'a> {
    /// Tells it from others.
    pub id: Id,
    /// The name of the list and its box.
    pub name: &'a str,
    /// The names to choose from.
    pub items: &'a [String],
    /// Shown where nothing matches.
    pub none: &'a str,
    /// Comes before what was typed, for making something new; `None` where nothing can be made.
    pub make: Option<&'a str>,
}

/// At most this many are shown; more letters find the rest.
const HITS: usize = 40;

/// Opens below what was pressed; returns what was chosen.
pub fn picker(button: &Response, shown: &Picker<'_>) -> Option<Picked> {
    let mut picked = None;
    let closed = Popup::menu(button)
        .id(shown.id)
        .accessible_name(shown.name)
        .width(340.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            // Press and release may come in one frame: the dialog below is raised in it as well and would cover the list.
            ui.ctx().move_to_top(ui.layer_id());
            picked = picker_content(ui, shown);
        })
        .is_none();
    // What was typed is kept while the popup is open, and tells whether it was open in the frame before.
    let slot = shown.id.with("typed");
    let was_open = button.ctx.data(|data| data.get_temp::<String>(slot)).is_some();
    let left = !Popup::is_id_open(&button.ctx, shown.id);
    if closed || left || picked.is_some() {
        button.ctx.data_mut(|data| data.remove_temp::<String>(slot));
    }
    if picked.is_some() {
        Popup::close_id(&button.ctx, shown.id);
    }
    // Where the keyboard goes: back to the button after a choice or Escape, nowhere where another widget was clicked.
    let escaped = button.ctx.input(|input| input.key_pressed(Key::Escape));
    if picked.is_some() || (was_open && left && escaped) {
        button.request_focus();
    }
    picked
}

fn picker_content(ui: &mut Ui, shown: &Picker<'_>) -> Option<Picked> {
    let slot = shown.id.with("typed");
    // The box asks for the keyboard until it has it: in the first frame of a popup nothing can have it.
    let fresh = ui.data(|data| data.get_temp::<String>(slot)).is_none();
    let mut typed = ui.data(|data| data.get_temp::<String>(slot)).unwrap_or_default();
    let id = shown.id.with("box");
    let enter = ui.memory(|memory| memory.has_focus(id)) && ui.input(|input| input.key_pressed(Key::Enter));
    let entry = text_box(ui, &TextBox::line(id, shown.name, &typed));
    if fresh && !entry.focused {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if let Some(text) = entry.changed {
        typed = text;
    }
    if !fresh || entry.focused {
        ui.data_mut(|data| data.insert_temp(slot, typed.clone()));
    }
    let hits = find_hits(shown.items, &typed);
    let name = typed.trim();
    let new = || (shown.make.is_some() && !name.is_empty()).then(|| Picked::New(name.to_owned()));
    let mut picked = if enter { hits.first().map(|index| Picked::Item(*index)).or_else(new) } else { None };
    if enter && picked.is_none() {
        // Nothing of that name: writing goes on.
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        for index in &hits {
            if shown.items.get(*index).is_some_and(|item| option_line(ui, item, false, width).clicked()) {
                picked = Some(Picked::Item(*index));
            }
        }
        if let (Some(make), Some(made)) = (shown.make, new())
            && option_line(ui, &format!("{make} {name}"), false, width).clicked()
        {
            picked = Some(made);
        }
        if hits.is_empty() && shown.make.is_none() {
            note(ui, shown.none);
        }
    });
    picked
}

/// The items that contain what was typed: exact matches first, then those that begin with it; a number or letter
/// before a name is skipped.
fn find_hits(items: &[String], typed: &str) -> Vec<usize> {
    let wanted = typed.trim().to_lowercase();
    let rank = |item: &String| {
        let item = item.to_lowercase();
        // "S3 Title" is found by "title" too, as if it began with it.
        let name = item.split_once([' ', ':']).map_or("", |(_, name)| name.trim_start());
        match () {
            () if item == wanted || name == wanted => Some(0),
            () if item.starts_with(&wanted) || name.starts_with(&wanted) => Some(1),
            () if item.contains(&wanted) => Some(2),
            () => None,
        }
    };
    let mut ranked: Vec<(u8, usize)> =
        items.iter().enumerate().filter_map(|(index, item)| Some((rank(item)?, index))).collect();
    ranked.sort_unstable();
    ranked.into_iter().take(HITS).map(|(_, index)| index).collect()
}
