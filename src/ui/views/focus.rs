//! Where the keyboard goes in a view, as the view returns it to the frame around it.

use egui::Id;

/// The widget of a view that gets the keyboard: its table, its first box or its one filled button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FocusTarget {
    /// The widget, where the view has one.
    pub id: Option<Id>,
    /// Whether it gets the keyboard whenever nothing else has it.
    pub is_automatic: bool,
    /// The box that filters what the view lists, where it has one.
    pub filter: Option<Id>,
}

impl FocusTarget {
    /// A widget that gets the keyboard when the user asks for it with a key.
    pub const fn on_request(id: Id) -> Self {
        Self { id: Some(id), is_automatic: false, filter: None }
    }

    /// A widget that gets the keyboard whenever nothing else has it.
    pub const fn automatic(id: Id) -> Self {
        Self { id: Some(id), is_automatic: true, filter: None }
    }

    /// The same in a view that has a box to filter with.
    #[must_use]
    pub const fn with_filter(self, filter: Id) -> Self {
        Self { filter: Some(filter), ..self }
    }
}
