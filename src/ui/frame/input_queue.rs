//! The queue of input: a frame gets only events that can be told apart in it, the rest waits for the next frame.
//!
//! egui hands a frame everything that arrived since the last one. In one bundle, a view that asks whether Enter was
//! pressed cannot know which letters came before it, a second press of the same key is lost, and a modifier that was
//! released before the frame began no longer counts. So events that would be mixed up wait, in their order. Text of the
//! clipboard comes without what nobody sees in it; a line of a menu that stands for a key presses it here; else the queue drops nothing and invents nothing, it does not know what a key means, and a key that is held down does not queue up.

use crate::text::clean_pasted;
use crate::ui::widgets::take_menu_key;
use egui::{Context, Event, Key, Plugin, RawInput, ViewportId};

/// The input queues of all windows of the program, one for each viewport.
///
/// egui calls the hook of a plugin once per viewport and frame. With one queue for all of them, keys typed in one window
/// would come out in another.
#[derive(Debug, Default)]
pub struct InputQueues {
    queues: Vec<(ViewportId, InputQueue)>,
}

impl InputQueues {
    /// Takes the queue of a viewport out; a viewport that is new begins with an empty one.
    fn remove(&mut self, viewport: ViewportId) -> InputQueue {
        // There are one or two windows: a search serves as well as a map, for which egui's ids have no order.
        let known = self.queues.iter().position(|(id, _)| *id == viewport);
        known.map(|at| self.queues.swap_remove(at).1).unwrap_or_default()
    }
}

impl Plugin for InputQueues {
    fn debug_name(&self) -> &'static str {
        "input queues"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let closing = input.viewport().close_requested();
        let mut queue = self.remove(input.viewport_id);
        let mut arrived = std::mem::take(&mut input.events);
        for event in &mut arrived {
            // Whatever box or table it goes to: nobody sees these letters, and nobody could take them out again.
            if let Event::Paste(text) = event {
                *text = clean_pasted(text);
            }
        }
        // Behind what has arrived: it was chosen in the last frame, and nobody types so fast.
        arrived.extend(take_menu_key(ctx).into_iter().flatten());
        // The closing frame is the last one: everything that waits is delivered now or lost.
        input.events = if closing { queue.take_all(arrived) } else { queue.next_batch(arrived) };
        if !queue.waiting.is_empty() {
            ctx.request_repaint_of(input.viewport_id);
        }
        self.queues.push((input.viewport_id, queue));
    }
}

/// The events of one viewport that wait for their frame.
///
/// A frame takes events as long as each fits after the last one that counted (`EventKind::fits_after`): letters after
/// letters, or one press of one key. After a press the queue remembers the key for `OPENING_FRAMES` frames: what the
/// key opened (a box, a dialog) may have the keyboard only then, and letters typed meanwhile belong to it.
#[derive(Debug, Default)]
pub struct InputQueue {
    waiting: Vec<Event>,
    /// The last press that was handed out, while what it opened may not be there yet.
    last_press: Option<EventKind>,
    /// How many more frames `last_press` counts.
    opening_frames: u8,
}

/// After a key is pressed, a box that it opened has the keyboard this many frames later.
const OPENING_FRAMES: u8 = 2;

impl InputQueue {
    /// Appends what arrived and takes the events of the next frame out.
    pub fn next_batch(&mut self, mut arrived: Vec<Event>) -> Vec<Event> {
        let mut events = std::mem::take(&mut self.waiting);
        events.append(&mut arrived);
        self.last_press = self.last_press.filter(|_| self.opening_frames > 0);
        let (len, last) = batch_len(&events, self.last_press.unwrap_or(EventKind::Neutral));
        self.waiting = events.split_off(len);
        self.note(&events, last);
        events
    }

    /// Appends what arrived and takes everything out.
    pub fn take_all(&mut self, mut arrived: Vec<Event>) -> Vec<Event> {
        let mut events = std::mem::take(&mut self.waiting);
        events.append(&mut arrived);
        events
    }

    /// Remembers what was handed out.
    fn note(&mut self, events: &[Event], last: EventKind) {
        // A key that is still held down repeats its press, which opens nothing new: the count goes on.
        let opens = self.has_new_press(events);
        self.opening_frames = if opens { OPENING_FRAMES } else { self.opening_frames.saturating_sub(1) };
        self.last_press = Some(last).filter(|last| matches!(last, EventKind::Press(_)));
    }

    /// Whether the events hold a press that is not only the last one, still held down.
    fn has_new_press(&self, events: &[Event]) -> bool {
        let kinds = events.iter().zip(1..).map(|(event, next)| EventKind::of(event, events.get(next)));
        kinds.into_iter().any(|kind| matches!(kind, EventKind::Press(_)) && self.last_press != Some(kind))
    }
}

/// What an event is to the events after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EventKind {
    /// It goes with everything: the pointer moves, a key is released, the window gets the keyboard.
    Neutral,
    /// Other modifiers are held from here on.
    Modifiers,
    /// Text.
    Text,
    /// A button of the pointer is pressed or released.
    Pointer,
    /// A key that does something is pressed; `None` for one that has been released since, and for the clipboard's.
    Press(Option<Key>),
}

impl EventKind {
    fn of(event: &Event, next: Option<&Event>) -> Self {
        match event {
            // egui reports a key that types a letter twice: the key first, then its text.
            Event::Key { pressed: true, .. } if matches!(next, Some(Event::Text(_))) => Self::Text,
            Event::Key { pressed: true, key, .. } => Self::Press(Some(*key)),
            Event::Copy | Event::Cut | Event::Paste(_) => Self::Press(None),
            Event::Text(_) | Event::Ime(_) => Self::Text,
            Event::PointerButton { .. } => Self::Pointer,
            Event::ModifiersChanged(_) => Self::Modifiers,
            _ => Self::Neutral,
        }
    }

    /// Whether one frame can tell it apart from the last event that counted.
    fn fits_after(self, last: Self) -> bool {
        match (self, last) {
            (Self::Neutral, _) | (_, Self::Neutral) => true,
            // A frame knows only the modifiers at its end: after a press they would change what it was pressed with.
            (Self::Modifiers, last) => last == Self::Text,
            // The same key without a release between is held down.
            (Self::Press(key), Self::Press(before)) => key.is_some() && key == before,
            (kind, last) => kind == last,
        }
    }
}

/// How many of the events one frame takes after `last`, and the last event that counts then.
fn batch_len(events: &[Event], mut last: EventKind) -> (usize, EventKind) {
    for (at, event) in events.iter().enumerate() {
        let kind = EventKind::of(event, events.get(at + 1));
        if !kind.fits_after(last) {
            return (at, last);
        }
        last = match (kind, event) {
            // Released: the next press of this key is another one and waits.
            (_, Event::Key { pressed: false, key, .. }) if last == EventKind::Press(Some(*key)) => {
                EventKind::Press(None)
            }
            (EventKind::Neutral | EventKind::Modifiers, _) => last,
            (kind, _) => kind,
        };
    }
    (events.len(), last)
}
