//! The mouse of the window harness: things are found by the words that are on them, scrolled to, and clicked where they are.

use super::window::WindowHarness;
use eframe::egui::accesskit::Role;
use eframe::egui::{
    Event, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase, Vec2,
};
use egui_kittest::kittest::NodeT as _;

/// How far one turn of the wheel scrolls.
const WHEEL_STEP: f32 = 120.0;
/// How many turns of the wheel any list needs at most, from one end to the other.
const WHEEL_TURNS: usize = 60;

impl WindowHarness {
    /// Where the things are whose role and words are these, in the order in which they are drawn.
    pub(crate) fn rects(&self, is: impl Fn(Role, &str) -> bool) -> Vec<Rect> {
        let nodes = self.nodes().filter(|node| {
            let node = node.accesskit_node();
            !node.is_hidden()
                && node.bounding_box().is_some()
                && is(node.role(), &node.label().unwrap_or_default())
        });
        nodes.map(|node| node.rect()).collect()
    }

    /// Where what can be pressed has these words: the last one, which is on top.
    pub(crate) fn rect_of(&self, words: &str) -> Option<Rect> {
        self.rects(|role, label| role != Role::Label && label == words).pop()
    }

    /// Clicks at a place with a button of the mouse: down in one frame, up in another, as people do.
    pub(crate) fn click_at(&mut self, pos: Pos2, button: PointerButton) -> &mut Self {
        self.point_at(pos);
        for pressed in [true, false] {
            self.harness.event(button_event(pos, button, pressed));
        }
        self.harness.run();
        self
    }

    /// Taps at a point: down and up come in one frame, as of a touch pad while the window is slow.
    pub(crate) fn tap_at(&mut self, pos: Pos2) -> &mut Self {
        self.point_at(pos);
        let tap = [true, false].map(|pressed| button_event(pos, PointerButton::Primary, pressed));
        self.harness.input_mut().events.extend(tap);
        self.harness.run();
        self
    }

    /// Clicks three times at a place, which marks a line of text.
    fn click_thrice_at(&mut self, pos: Pos2) {
        self.click_often_at(pos, 3);
    }

    /// Clicks twice at a place.
    pub(crate) fn double_click_at(&mut self, pos: Pos2) {
        self.click_often_at(pos, 2);
    }

    fn click_often_at(&mut self, pos: Pos2, times: usize) {
        self.point_at(pos);
        for _ in 0..times {
            // Down and up in one frame: two steps of the harness take longer than a double click may.
            let click = [true, false].map(|pressed| button_event(pos, PointerButton::Primary, pressed));
            self.harness.input_mut().events.extend(click);
            self.harness.step();
        }
        self.harness.run();
    }

    fn point_at(&mut self, pos: Pos2) {
        assert!(self.harness.ctx.content_rect().contains(pos), "{pos:?} is outside of the window");
        self.harness.event(Event::PointerMoved(pos));
        self.harness.run();
    }

    /// Clicks what has these words.
    #[track_caller]
    pub(crate) fn click(&mut self, words: &str) -> &mut Self {
        let at = self.rect_of(words).unwrap_or_else(|| panic!("nothing is called {words:?}")).center();
        self.click_at(at, PointerButton::Primary)
    }

    /// Clicks what has the words of this key.
    #[track_caller]
    pub(crate) fn click_word(&mut self, key: &'static str) -> &mut Self {
        let words = self.word(key);
        self.click(&words)
    }

    /// Clicks a box, marks what stands in it with two more clicks, and writes over it.
    #[track_caller]
    pub(crate) fn fill_box(&mut self, words: &str, text: &str) -> &mut Self {
        let is_box = |role, label: &str| {
            matches!(role, Role::TextInput | Role::MultilineTextInput | Role::NumberInput) && label == words
        };
        let at = self.rects(is_box).pop().unwrap_or_else(|| panic!("no box is called {words:?}")).center();
        self.click_thrice_at(at);
        assert_eq!(self.focused(), words, "the box that was clicked has the keyboard");
        self.write_at_once(text)
    }

    /// Clicks the box with the words of this key and writes over what stands in it.
    #[track_caller]
    pub(crate) fn fill_in(&mut self, key: &'static str, text: &str) -> &mut Self {
        let words = self.word(key);
        self.fill_box(&words, text)
    }

    /// Turns the wheel at a place until something is wholly in sight there, first upwards and then downwards.
    #[track_caller]
    pub(crate) fn scroll_to(&mut self, at: Pos2, sight: Rect, is: impl Fn(Role, &str) -> bool) -> Rect {
        for up in [true, false] {
            for _ in 0..WHEEL_TURNS {
                let found = self.rects(&is).into_iter().find(|rect| sight.contains_rect(*rect));
                if let Some(rect) = found {
                    return rect;
                }
                self.turn_wheel(at, if up { WHEEL_STEP } else { -WHEEL_STEP });
            }
        }
        panic!("it never came into sight; {:?}", self.rects(&is));
    }

    fn turn_wheel(&mut self, at: Pos2, by: f32) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: Vec2::new(0.0, by),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        self.harness.run();
    }
}

fn button_event(pos: Pos2, button: PointerButton, pressed: bool) -> Event {
    Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE }
}
