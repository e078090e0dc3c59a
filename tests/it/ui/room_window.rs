//! The room in the window: as the whole window with the line at its foot, in a window of its own, sent to, held and hidden.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, Vec2, ViewportInfo};
use jiff::civil::date;
use planverksted::analysis::gathering::ideas_of;
use planverksted::model::Kind;
use planverksted::room::{Face, FaceKind};
use planverksted::session::{Appearance, Command, RoomAppearance, RoomDistance, RoomScreen};
use planverksted::store::SAMPLE_PLAN;
use planverksted::ui::theme::{Scheme, current_scheme};
use std::cell::RefCell;
use std::rc::Rc;

/// The sample plan in the round of its third gathering.
fn in_round(name: &str) -> WindowHarness {
    let folder = Folder::of(name);
    let mut window = WindowHarness::open(&folder, &folder.file("plan.ron", SAMPLE_PLAN));
    window.clock.set(date(2026, 12, 8).at(9, 47, 0, 0));
    window.press("Ctrl+G").press_times(6, "F9");
    assert_eq!(face(&window).kind, FaceKind::Round);
    window
}

fn face(window: &WindowHarness) -> Face {
    window.program().context().and_then(|context| context.face()).expect("a gathering runs")
}

fn screen(window: &WindowHarness) -> RoomScreen {
    window.program().context().and_then(|context| context.gathering).expect("a gathering runs").room.screen
}

#[test]
fn f11_makes_the_window_the_room_with_the_line_at_its_foot() {
    let mut window = in_round("room-window");
    window.press("F11");
    assert_eq!(screen(&window), RoomScreen::WholeWindow);
    let export = window.word("ui-export");
    assert!(window.shows("Hva hjelper unge mellom 16 og 25?") && !window.shows(&export));
    window.write("1: #Finne fram: Én dør inn").press("Enter");
    assert!(window.shows("1 Én dør inn"), "what is typed is on the wall");
    window.press("F9");
    assert_eq!(face(&window).kind, FaceKind::Break, "all keys of a gathering work there");
    window.press("Escape");
    assert_eq!(screen(&window), RoomScreen::Off);
    assert!(window.shows(&export));
    window.press("F11").press("F11");
    assert_eq!(screen(&window), RoomScreen::Off);
}

#[test]
fn the_mouse_finds_the_way_back_and_the_pages() {
    let mut window = in_round("room-mouse");
    for number in 0..30 {
        window.write(&format!("#Finne fram: Forslag {number}")).press("Enter");
    }
    window.press("F11");
    let next = window.word("ui-room-page-on");
    assert!(window.shows("Side 1 av "));
    let pages = (2..9).find(|pages| window.shows(&format!("Side 1 av {pages}"))).expect("several pages");
    window.press_until("Tab", &next).press("Enter");
    assert!(window.shows(&format!("Side 2 av {pages}")));
    window.press_times(8, "PageDown");
    assert!(window.shows(&format!("Side {pages} av {pages}")), "the last page stays");
    window.press_times(8, "PageUp").press("Ctrl+Plus");
    assert_eq!(window.program().settings().room.distance, RoomDistance::Middle);
    assert!(
        window.shows("Side 1 av ") && !window.shows(&format!("Side 1 av {pages}")),
        "larger letters need more"
    );
    window.press("Ctrl+Minus");
    assert_eq!(window.program().settings().room.distance, RoomDistance::Near);
    let back = window.word("ui-room-back");
    window.press_until("Tab", &back).press("Enter");
    assert_eq!(screen(&window), RoomScreen::Off);
}

#[test]
fn a_second_window_shows_the_same_and_the_operator_reads_it() {
    let mut window = in_round("room-second");
    let now = window.word("ui-room-now");
    assert!(!window.shows(&now));
    window.press("Ctrl+Shift+R");
    assert_eq!(screen(&window), RoomScreen::OwnWindow);
    assert!(window.shows(&now) && window.shows("Hva hjelper unge mellom 16 og 25?. 0 forslag. 18 min"));
    window.write("1: #Finne fram: Én dør inn").press("Enter");
    assert!(window.shows("Finne fram. 1 Én dør inn. 1 forslag. 18 min"), "in the same frame");
    window.press("Ctrl+Shift+R");
    assert_eq!(screen(&window), RoomScreen::Off);
    assert!(!window.shows(&now));
}

#[test]
fn the_room_is_held_and_hidden_and_the_top_bar_says_so() {
    let mut window = in_round("room-held");
    window.press("Ctrl+Shift+R");
    let [showing, held, hidden] =
        ["ui-room-showing", "ui-room-held", "ui-room-hidden"].map(|key| window.word(key));
    assert!(window.shows(&showing));
    window.press("Ctrl+Shift+H").press("F9");
    assert!(window.shows(&held) && face(&window).kind == FaceKind::Round);
    window.press("Ctrl+Shift+B");
    assert!(window.shows(&hidden) && window.shows(&window.word("ui-room-nothing")));
    window.press("Ctrl+Shift+B").press("Ctrl+Shift+H");
    assert!(window.shows(&showing) && face(&window).kind == FaceKind::Break);
}

#[test]
fn the_selected_record_is_sent_and_nobody_of_the_group_ever() {
    let mut window = in_round("room-sent");
    window.press("Ctrl+Shift+R");
    window.go_to_measures();
    window.press("Escape").press("ArrowUp").press("ArrowDown");
    let before = face(&window);
    assert_eq!(before.kind, FaceKind::Round, "what is looked at is not on the wall");
    window.press("Ctrl+Shift+Enter");
    let selected = window.program().context().and_then(|context| context.selection);
    if selected.is_some_and(|(kind, _)| kind == Kind::Measure) {
        assert_eq!(face(&window).kind, FaceKind::Measure);
        window.press("Ctrl+Shift+Enter");
    }
    assert_eq!(face(&window), before);
    let meeting = window.program().context().and_then(|context| context.gathering).expect("it runs").meeting;
    assert!(ideas_of(window.plan(), meeting).is_empty());
}

#[test]
fn the_line_below_a_dark_picture_is_dark_and_the_window_is_as_it_was_afterwards() {
    let mut window = in_round("room-dark-line");
    let set = |window: &mut WindowHarness, is_dark: bool, appearance: Appearance| {
        let room = RoomAppearance { is_dark, ..window.program().settings().room };
        window.harness.state_mut().dispatch(Command::SetRoom(room));
        window.harness.state_mut().dispatch(Command::SetAppearance(appearance));
        window.harness.run();
        current_scheme(&window.harness.ctx)
    };
    let (light, dark, contrast) = (Some(Scheme::Light), Some(Scheme::Dark), Some(Scheme::Contrast));
    assert_eq!(set(&mut window, true, Appearance::Light), light, "the window is no room yet");
    window.press("F11");
    assert_eq!(set(&mut window, true, Appearance::Light), dark);
    assert_eq!(set(&mut window, false, Appearance::Dark), light);
    assert_eq!(set(&mut window, true, Appearance::Contrast), contrast, "which somebody needs");
    assert_eq!(set(&mut window, true, Appearance::Light), dark);
    window.press("F11");
    assert_eq!(current_scheme(&window.harness.ctx), light);
}

/// The room's own window, drawn beside the main one as a system with several windows does.
struct OwnWindow {
    /// What is pressed in it in the next frame.
    pressed: Rc<RefCell<Vec<Event>>>,
    /// Whether it was last asked to fill its screen.
    fills_screen: Rc<RefCell<Option<bool>>>,
}

impl OwnWindow {
    fn of(window: &WindowHarness) -> Self {
        let pressed: Rc<RefCell<Vec<Event>>> = Rc::default();
        let fills_screen: Rc<RefCell<Option<bool>>> = Rc::default();
        let (keys, fills) = (Rc::clone(&pressed), Rc::clone(&fills_screen));
        window.harness.ctx.set_embed_viewports(false);
        Context::set_immediate_viewport_renderer(move |ctx, mut viewport| {
            *fills.borrow_mut() = viewport.builder.fullscreen;
            let mut input = RawInput {
                viewport_id: viewport.ids.this,
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(960.0, 540.0))),
                events: std::mem::take(&mut *keys.borrow_mut()),
                ..RawInput::default()
            };
            input.viewports.insert(viewport.ids.this, ViewportInfo::default());
            let mut output = ctx.run_ui(input, |ui| (viewport.viewport_ui_cb)(ui));
            output.textures_delta.clear();
            assert!(!output.shapes.is_empty(), "it shows the room");
        });
        Self { pressed, fills_screen }
    }

    fn press(&self, window: &mut WindowHarness, key: Key) {
        let event = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.pressed.borrow_mut().extend([event(true), event(false)]);
        window.harness.run_steps(4);
    }

    fn fills_screen(&self) -> bool {
        self.fills_screen.borrow().unwrap_or_default()
    }
}

#[test]
fn f11_in_the_room_s_own_window_fills_that_screen_and_the_main_window_stays() {
    let mut window = in_round("room-own-screen");
    let own = OwnWindow::of(&window);
    window.press("Ctrl+Shift+R");
    assert!(!own.fills_screen());
    for (key, fills) in [(Key::F11, true), (Key::F11, false), (Key::F11, true), (Key::Escape, false)] {
        own.press(&mut window, key);
        assert_eq!(own.fills_screen(), fills, "{key:?}");
        assert_eq!(screen(&window), RoomScreen::OwnWindow, "the main window is no room");
    }
    // The gathering goes on from there too.
    let before = face(&window).kind;
    own.press(&mut window, Key::F9);
    assert_ne!(face(&window).kind, before);
    // From the main window the same key is about that window too, as long as it is open.
    window.press("F11");
    assert!(own.fills_screen());
    window.press("Ctrl+Shift+R").press("Ctrl+Shift+R");
    assert!(!own.fills_screen(), "a new window begins small");
}
