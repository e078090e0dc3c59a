//! One act a frame: keys that reach a slow frame in one bundle are seen one after the other.
//!
//! A frame is handed all that came since the last one. A view that asks whether Enter was pressed cannot know which
//! letters came before it, a second press of the same key is not seen at all, and a modifier that was let go before
//! the frame began is held no more. So what would be mixed up waits for the next frame, in its order. Nothing is
//! dropped and nothing is made up; a key that is held down does not queue up.

use egui::{Context, Event, Key, Plugin, RawInput};

/// Hands out events, to each frame what can be told apart in it.
#[derive(Debug, Default)]
pub struct InputQueue {
    waiting: Vec<Event>,
    /// The last key that did something, while what it opened may not be there yet.
    last_press: Option<EventKind>,
    opening_frames: u8,
}

/// So many frames after a key a box that it opened has the keyboard.
const OPENING_FRAMES: u8 = 2;

impl Plugin for InputQueue {
    fn debug_name(&self) -> &'static str {
        "pace"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let mut events = std::mem::take(&mut self.waiting);
        events.append(&mut input.events);
        // There is no next frame after the last.
        let closing = input.viewport().close_requested();
        self.last_press = self.last_press.filter(|_| self.opening_frames > 0);
        let (now, last) = batch_len(&events, self.last_press.unwrap_or(EventKind::Neutral));
        self.waiting = if closing { Vec::new() } else { events.split_off(now) };
        self.opening_frames =
            if self.has_new_press(&events) { OPENING_FRAMES } else { self.opening_frames.saturating_sub(1) };
        self.last_press = Some(last).filter(|last| matches!(last, EventKind::Press(_)));
        input.events = events;
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }
}

impl InputQueue {
    /// Whether a key does something in a frame, and not only because it is still held down.
    fn has_new_press(&self, events: &[Event]) -> bool {
        let parts = events.iter().zip(1..).map(|(event, next)| EventKind::of(event, events.get(next)));
        parts.into_iter().any(|part| matches!(part, EventKind::Press(_)) && self.last_press != Some(part))
    }
}

/// What an event is to those after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EventKind {
    /// It is in nobody's way.
    Neutral,
    /// Other modifiers are held.
    Modifiers,
    /// Text.
    Text,
    /// A press of the pointer, or its end.
    Pointer,
    /// A key that does something and is held down; `None` is one that was let go, or the clipboard's.
    Press(Option<Key>),
}

impl EventKind {
    fn of(event: &Event, next: Option<&Event>) -> Self {
        match event {
            // A key that writes is told twice: as itself, and as what it writes.
            Event::Key { pressed: true, .. } if matches!(next, Some(Event::Text(_))) => Self::Text,
            Event::Key { pressed: true, key, .. } => Self::Press(Some(*key)),
            Event::Copy | Event::Cut | Event::Paste(_) => Self::Press(None),
            Event::Text(_) | Event::Ime(_) => Self::Text,
            Event::PointerButton { .. } => Self::Pointer,
            Event::ModifiersChanged(_) => Self::Modifiers,
            _ => Self::Neutral,
        }
    }

    /// Whether it can be told apart from the last that counted in the same frame.
    fn fits_after(self, last: Self) -> bool {
        match (self, last) {
            (Self::Neutral, _) | (_, Self::Neutral) => true,
            (Self::Modifiers, last) => last == Self::Text,
            // Not let go in between: it is held down.
            (Self::Press(key), Self::Press(before)) => key.is_some() && key == before,
            (part, last) => part == last,
        }
    }
}

/// How many of these events one frame takes after what was done last, and what that is then.
fn batch_len(events: &[Event], mut last: EventKind) -> (usize, EventKind) {
    for (at, event) in events.iter().enumerate() {
        let part = EventKind::of(event, events.get(at + 1));
        if !part.fits_after(last) {
            return (at, last);
        }
        last = match (part, event) {
            // Let go: the next press of it is another one.
            (_, Event::Key { pressed: false, key, .. }) if last == EventKind::Press(Some(*key)) => {
                EventKind::Press(None)
            }
            (EventKind::Neutral | EventKind::Modifiers, _) => last,
            (part, _) => part,
        };
    }
    (events.len(), last)
}
