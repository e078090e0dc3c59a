//! What the room sees: what the running point sends itself, or what was sent to it, held or hidden.

use crate::model::{Plan, RecordKey};
use crate::session::window::gathering_act::RoomScreen;

/// What is on the wall. It is never what the recorder happens to look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoomState {
    /// A record that was sent to the room, until the gathering goes on or it is taken away.
    pub sent: Option<RecordKey>,
    /// Whether what is shown stays until it is released.
    pub held: bool,
    /// Whether the wall shows nothing.
    pub hidden: bool,
    /// The page of what has more than one, counted from 0.
    pub page: usize,
    /// Where it is shown.
    pub screen: RoomScreen,
    /// Whether the clock is left out.
    pub hides_clock: bool,
}

impl RoomState {
    /// Nothing that is gone stays on the wall.
    pub(super) fn follow(&mut self, plan: &Plan) {
        self.sent = self.sent.filter(|(kind, id)| plan.record(*kind, *id).is_some());
    }

    /// The gathering goes on: what was sent goes, unless it is held.
    pub(super) fn stop_showing_sent(&mut self) {
        if !self.held {
            (self.sent, self.page) = (None, 0);
        }
    }
}
