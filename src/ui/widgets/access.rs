//! Accessibility of tables, trees and lists that are painted as one widget: what a screen reader (and a test) sees of
//! their rows and cells, and what it asks for.
//!
//! Knows no plan and paints nothing: the caller gives roles, words and rectangles. Such a table is one stop for the Tab
//! key; the cell that the keys are at is its "active descendant".

use egui::accesskit::{self, Action, NodeId, Role};
use egui::{Event, Id, Rect, Response, Sense, Ui, UiBuilder};

/// The table, tree or list itself.
#[derive(Clone, Copy, Debug)]
pub struct PaintedTable<'a> {
    /// Table, tree or list box.
    pub role: Role,
    /// Its accessible name.
    pub name: &'a str,
    /// What the keys do in it; empty where nothing needs to be said.
    pub description: &'a str,
    /// How many rows and columns it has, headings included; `None` for what is no table.
    pub size: Option<TableSize>,
    /// How many items a tree has.
    pub items: Option<usize>,
    /// The node that has the keys.
    pub active: Option<Id>,
    /// Whether more than one row may be marked.
    pub selects_many: bool,
}

/// How many rows and columns a table has, headings included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableSize {
    /// The rows.
    pub rows: usize,
    /// The columns.
    pub columns: usize,
}

impl<'a> PaintedTable<'a> {
    /// A table, tree or list of this name.
    pub const fn new(role: Role, name: &'a str) -> Self {
        Self { role, name, description: "", size: None, items: None, active: None, selects_many: false }
    }

    /// Describes the widget that is the table.
    pub fn describe(&self, response: &Response) {
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_role(self.role);
            node.set_label(self.name);
            if !self.description.is_empty() {
                node.set_description(self.description);
            }
            if let Some(size) = self.size {
                node.set_row_count(size.rows);
                node.set_column_count(size.columns);
            }
            if let Some(items) = self.items {
                node.set_size_of_set(items);
            }
            if self.selects_many {
                node.set_multiselectable();
            }
            if let Some(active) = self.active {
                // The table keeps the focus and names its current row; screen readers then read that one.
                node.set_active_descendant(active.accesskit_id());
            }
        });
    }
}

/// A row, heading, cell or item that is painted and not a widget of its own.
#[derive(Clone, Debug)]
pub struct PaintedNode<'a> {
    /// Cell, heading, tree item, option or button.
    pub role: Role,
    /// What a screen reader reads of it.
    pub label: &'a str,
    /// Where it is on the screen.
    pub rect: Rect,
    /// The value of a cell, apart from its label.
    pub value: Option<&'a str>,
    /// The description that is read after its label; may be empty.
    pub description: &'a str,
    /// Its row; headings are in row 0.
    pub row: Option<usize>,
    /// Its column.
    pub column: Option<usize>,
    /// How deep a tree item is, and its position among all items.
    pub item: Option<ItemPosition>,
    /// Whether it is the selected one, where one may be.
    pub selected: Option<bool>,
    /// Whether a screen reader may press it or go to it.
    pub can_press: bool,
    /// Which way the rows are sorted by a heading, where they are.
    pub sorted: Option<accesskit::SortDirection>,
}

/// Where an item of a tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemPosition {
    /// How many levels deep.
    pub level: usize,
    /// Its position among all items.
    pub position: usize,
}

impl<'a> PaintedNode<'a> {
    /// A node that says this.
    pub const fn new(role: Role, label: &'a str, rect: Rect) -> Self {
        Self {
            role,
            label,
            rect,
            value: None,
            description: "",
            row: None,
            column: None,
            item: None,
            selected: None,
            can_press: false,
            sorted: None,
        }
    }

    /// The same in a row and a column of a table.
    pub const fn at(mut self, row: usize, column: usize) -> Self {
        (self.row, self.column) = (Some(row), Some(column));
        self
    }

    /// The same, which can be pressed and gone to.
    pub const fn pressable(mut self) -> Self {
        self.can_press = true;
        self
    }

    /// Adds it below what `ui` belongs to.
    pub fn add(&self, ui: &Ui, id: Id) {
        // Only what has interacted in a frame is part of egui's accessibility tree.
        ui.interact(self.rect, id, Sense::hover());
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(self.role);
            node.set_label(self.label);
            node.set_bounds(access_bounds(self.rect));
            if let Some(value) = self.value {
                node.set_value(value);
            }
            if !self.description.is_empty() {
                node.set_description(self.description);
            }
            if let Some(row) = self.row {
                node.set_row_index(row);
            }
            if let Some(column) = self.column {
                node.set_column_index(column);
            }
            if let Some(item) = self.item {
                node.set_level(item.level);
                node.set_position_in_set(item.position);
            }
            if let Some(selected) = self.selected {
                node.set_selected(selected);
            }
            if let Some(sorted) = self.sorted {
                node.set_sort_direction(sorted);
            }
            if self.can_press {
                node.add_action(Action::Click);
                node.add_action(Action::Focus);
            }
        });
    }
}

/// A row of a painted table, to which its cells belong.
#[derive(Clone, Copy, Debug)]
pub struct PaintedRow<'a> {
    /// Its name: what it is about.
    pub name: &'a str,
    /// Its index; headings are row 0.
    pub index: usize,
    /// Where it is on the screen.
    pub rect: Rect,
    /// Whether it is the selected one.
    pub selected: bool,
}

impl PaintedRow<'_> {
    /// Adds it to a table; gives the `Ui` that its cells belong to. `None` where no screen reader is there.
    pub fn add(&self, ui: &mut Ui, table: Id) -> Option<Ui> {
        if !is_read(ui, table) {
            return None;
        }
        // A `Ui` of its own, painted by nobody: cells have to be below a node with the role of a row.
        let builder = UiBuilder::new()
            .scope_id(table.with(("row", self.index)))
            .max_rect(self.rect)
            .accessibility_parent(table)
            .accessibility_role(Role::Row);
        let row = ui.new_child(builder);
        row.ctx().accesskit_node_builder(row.unique_id(), |node| {
            node.set_label(self.name);
            node.set_row_index(self.index);
            node.set_selected(self.selected);
            node.set_bounds(access_bounds(self.rect));
        });
        Some(row)
    }
}

/// Whether somebody reads the accessibility tree: without, the nodes of rows and cells need not be made.
pub fn is_read(ui: &Ui, table: Id) -> bool {
    ui.ctx().has_accesskit_node(table)
}

/// What a screen reader asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessRequest<T> {
    /// The node.
    pub node: T,
    /// Whether it is to be pressed, and not only gone to.
    pub press: bool,
}

/// The painted node that a screen reader asked to press or go to in this frame.
///
/// `nodes` is walked only where something was asked, so it may be every cell of a large table.
pub fn requested<T>(ui: &Ui, nodes: impl IntoIterator<Item = (Id, T)>) -> Option<AccessRequest<T>> {
    let requests: Vec<(NodeId, bool)> = ui.input(|input| {
        let requests = input.events.iter().filter_map(|event| match event {
            Event::AccessKitActionRequest(request)
                if matches!(request.action, Action::Click | Action::Focus) =>
            {
                Some((request.target_node, request.action == Action::Click))
            }
            _ => None,
        });
        requests.collect()
    });
    // Nearly always: then not one id of a cell is computed.
    if requests.is_empty() {
        return None;
    }
    nodes.into_iter().find_map(|(id, node)| {
        let target = id.accesskit_id();
        let request = requests.iter().find(|(wanted, _)| *wanted == target)?;
        Some(AccessRequest { node, press: request.1 })
    })
}

/// A rectangle in the form that accessibility wants.
fn access_bounds(rect: Rect) -> accesskit::Rect {
    accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}
