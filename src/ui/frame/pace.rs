//! One act a frame: keys that reach a slow frame in one bundle are seen one after the other.
//!
//! A frame is handed all that came since the last one. A view that asks whether Enter was pressed cannot know which
//! letters came before it, a second press of the same key is not seen at all, and a modifier that was let go before
//! the frame began is held no more. So what would be mixed up waits for the next frame, in its order. Nothing is
//! dropped and nothing is made up; a key that is held down does not queue up.

use eframe::egui::{Context, Event, Key, Plugin, RawInput};

/// Hands out events, to each frame what can be told apart in it.
#[derive(Debug, Default)]
pub struct Pace {
    waiting: Vec<Event>,
    /// The last key that did something, while what it opened may not be there yet.
    done: Option<Part>,
    frames: u8,
}

/// So many frames after a key a box that it opened has the keyboard.
const OPENING: u8 = 2;

impl Plugin for Pace {
    fn debug_name(&self) -> &'static str {
        "pace"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let mut events = std::mem::take(&mut self.waiting);
        events.append(&mut input.events);
        // There is no next frame after the last.
        let closing = input.viewport().close_requested();
        self.done = self.done.filter(|_| self.frames > 0);
        let (now, last) = together(&events, self.done.unwrap_or(Part::Aside));
        self.waiting = if closing { Vec::new() } else { events.split_off(now) };
        self.frames = if self.acts(&events) { OPENING } else { self.frames.saturating_sub(1) };
        self.done = Some(last).filter(|last| matches!(last, Part::Act(_)));
        input.events = events;
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }
}

impl Pace {
    /// Whether a key does something in a frame, and not only because it is still held down.
    fn acts(&self, events: &[Event]) -> bool {
        let parts = events.iter().zip(1..).map(|(event, next)| Part::of(event, events.get(next)));
        parts.into_iter().any(|part| matches!(part, Part::Act(_)) && self.done != Some(part))
    }
}

/// What an event is to those after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// It is in nobody's way.
    Aside,
    /// Other modifiers are held.
    Held,
    /// Text.
    Letters,
    /// A press of the pointer, or its end.
    Pointer,
    /// A key that does something and is held down; `None` is one that was let go, or the clipboard's.
    Act(Option<Key>),
}

impl Part {
    fn of(event: &Event, next: Option<&Event>) -> Self {
        match event {
            // A key that writes is told twice: as itself, and as what it writes.
            Event::Key { pressed: true, .. } if matches!(next, Some(Event::Text(_))) => Self::Letters,
            Event::Key { pressed: true, key, .. } => Self::Act(Some(*key)),
            Event::Copy | Event::Cut | Event::Paste(_) => Self::Act(None),
            Event::Text(_) | Event::Ime(_) => Self::Letters,
            Event::PointerButton { .. } => Self::Pointer,
            Event::ModifiersChanged(_) => Self::Held,
            _ => Self::Aside,
        }
    }

    /// Whether it can be told apart from the last that counted in the same frame.
    fn goes_with(self, last: Self) -> bool {
        match (self, last) {
            (Self::Aside, _) | (_, Self::Aside) => true,
            (Self::Held, last) => last == Self::Letters,
            // Not let go in between: it is held down.
            (Self::Act(key), Self::Act(before)) => key.is_some() && key == before,
            (part, last) => part == last,
        }
    }
}

/// How many of these events one frame takes after what was done last, and what that is then.
fn together(events: &[Event], mut last: Part) -> (usize, Part) {
    for (at, event) in events.iter().enumerate() {
        let part = Part::of(event, events.get(at + 1));
        if !part.goes_with(last) {
            return (at, last);
        }
        last = match (part, event) {
            // Let go: the next press of it is another one.
            (_, Event::Key { pressed: false, key, .. }) if last == Part::Act(Some(*key)) => Part::Act(None),
            (Part::Aside | Part::Held, _) => last,
            (part, _) => part,
        };
    }
    (events.len(), last)
}
