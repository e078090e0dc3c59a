//! The menu that comes up where something is painted: what can be done with a row, a cell, a heading, a card or a bar,
//! each with its key.

use super::menu::{MenuLine, menu_line, menu_width};
use crate::ui::theme;
use egui::{Id, Popup, PopupCloseBehavior, Rect, Sense, SetOpenCommand, Stroke, Ui, vec2};

/// A line of a menu.
#[derive(Clone, Debug)]
pub struct MenuItem<T> {
    /// What it does, in words, with the key that does the same.
    pub line: MenuLine,
    /// Whether a thin line parts it from what comes before.
    pub begins_group: bool,
    /// What is done.
    pub act: T,
}

impl<T> MenuItem<T> {
    /// A line without a key.
    pub const fn new(words: String, act: T) -> Self {
        Self { line: MenuLine { words, keys: String::new(), is_enabled: true }, begins_group: false, act }
    }

    /// The same with the key that does it.
    pub fn keys(mut self, keys: String) -> Self {
        self.line.keys = keys;
        self
    }

    /// The same as the first of a group.
    pub const fn group(mut self) -> Self {
        self.begins_group = true;
        self
    }
}

/// A menu below something painted.
#[derive(Clone, Copy, Debug)]
pub struct Menu<'a> {
    /// Tells it from others.
    pub id: Id,
    /// Its accessible name.
    pub name: &'a str,
    /// What it opens below: a cell, or the point of the pointer.
    pub below: Rect,
    /// Whether it opens in this frame.
    pub opens: bool,
}

/// What became of a menu in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuState<T> {
    /// It is open.
    Open,
    /// This was chosen.
    Chosen(T),
    /// It was left.
    Closed,
}

impl Menu<'_> {
    /// Shows it; its first line has the keyboard when it opens.
    pub fn show<T: Copy>(&self, ui: &Ui, items: &[MenuItem<T>]) -> MenuState<T> {
        let mut chosen = None;
        let open = Popup::new(self.id, ui.ctx().clone(), self.below, ui.layer_id())
            .open_memory(self.opens.then_some(SetOpenCommand::Bool(true)))
            .accessible_name(self.name)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| chosen = self.lines(ui, items))
            .is_some();
        match chosen {
            Some(act) => {
                // A key that chooses is no click.
                Popup::close_id(ui.ctx(), self.id);
                MenuState::Chosen(act)
            }
            None if open => MenuState::Open,
            None => MenuState::Closed,
        }
    }

    fn lines<T: Copy>(&self, ui: &mut Ui, items: &[MenuItem<T>]) -> Option<T> {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = menu_width(ui, items.iter().map(|item| &item.line)).max(theme::MENU_WIDTH);
        let mut chosen = None;
        for (at, item) in items.iter().enumerate() {
            if item.begins_group && at > 0 {
                let (rule, _) = ui.allocate_exact_size(vec2(width, theme::GAP), Sense::hover());
                let stroke = Stroke::new(theme::HAIRLINE, theme::palette(ui).divider);
                ui.painter().hline(rule.x_range(), rule.center().y, stroke);
            }
            let line = menu_line(ui, &item.line, width);
            if self.opens && at == 0 {
                line.request_focus();
            }
            if line.clicked() {
                chosen = Some(item.act);
            }
        }
        chosen
    }
}
