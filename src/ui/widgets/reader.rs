//! What parts of a view that are painted as one, such as the cells of a table, say to a screen reader and hear from it.

use egui::accesskit::{self, Action, NodeId};
use egui::{Event, Rect, Ui};

/// Where something stands, as a screen reader is told.
pub fn access_bounds(rect: Rect) -> accesskit::Rect {
    accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}

/// What a screen reader asked for in this frame.
#[derive(Debug, Default)]
pub struct AccessRequests(Vec<(NodeId, bool)>);

impl AccessRequests {
    /// Whether it asked for nothing.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it asked to go to a part, and then whether to press it as well.
    pub fn request_for(&self, part: egui::Id) -> Option<bool> {
        let part = part.accesskit_id();
        self.0.iter().find(|(target, _)| *target == part).map(|(_, press)| *press)
    }
}

/// What a screen reader asks to press or go to.
pub fn access_requests(ui: &Ui) -> AccessRequests {
    ui.input(|input| {
        let requests = input.events.iter().filter_map(|event| match event {
            Event::AccessKitActionRequest(request)
                if matches!(request.action, Action::Click | Action::Focus) =>
            {
                Some((request.target_node, request.action == Action::Click))
            }
            _ => None,
        });
        AccessRequests(requests.collect())
    })
}
