//! Where a window begins: as it was, within the screen that there is now.

use planverksted::session::{FIRST_SIZE, LEAST_SIZE, Settings, WindowCorner, WindowPlacement, WindowSize};

const fn size(width: f32, height: f32) -> WindowSize {
    WindowSize { width, height }
}

const LAPTOP: WindowSize = size(1366.0, 768.0);

#[test]
fn a_first_window_has_room_for_title_and_bar_on_a_small_laptop() {
    let first = WindowPlacement::default();
    assert_eq!(first.size_on(LAPTOP), FIRST_SIZE);
    const { assert!(FIRST_SIZE.height <= LAPTOP.height - 40.0 - 32.0, "a bar of 40 and a title of 32 points fit") };
    assert_eq!(first.size_on(size(1024.0, 600.0)), size(1008.0, 512.0), "less on a smaller screen");
    assert_eq!(first.size_on(size(300.0, 200.0)), LEAST_SIZE, "never less than what can be worked in");
    assert_eq!(first.corner_on(LAPTOP), None, "the system puts it somewhere");
    assert!((first.zoom() - 1.0).abs() < f32::EPSILON);
}

#[test]
fn a_window_is_where_it_was_unless_that_is_out_of_sight_now() {
    let there = |left, top| WindowPlacement {
        corner: Some(WindowCorner { left, top }),
        size: Some(size(900.0, 600.0)),
        ..WindowPlacement::default()
    };
    let large = size(2560.0, 1440.0);
    assert_eq!(there(1500.0, 700.0).corner_on(large), Some(WindowCorner { left: 1500.0, top: 700.0 }));
    assert_eq!(there(1500.0, 700.0).corner_on(LAPTOP), None, "the large screen is gone");
    assert_eq!(there(-900.0, 0.0).corner_on(large), None, "so is the one to the left");
    assert_eq!(there(0.0, 0.0).size_on(LAPTOP), size(900.0, 600.0));
}

#[test]
fn place_and_zoom_are_in_the_settings_and_what_is_odd_there_harms_nothing() {
    let window = WindowPlacement {
        corner: Some(WindowCorner { left: 12.0, top: 34.0 }),
        size: Some(size(1000.0, 700.0)),
        is_maximized: true,
        zoom: Some(1.5),
    };
    let written = Settings { window, ..Settings::default() }.write();
    assert_eq!(Settings::read(&written).window, window);
    for zoom in [0.0, 99.0, f32::NAN, f32::INFINITY] {
        let zoom = WindowPlacement { zoom: Some(zoom), ..WindowPlacement::default() }.zoom();
        assert!((0.8..=3.0).contains(&zoom), "{zoom}");
    }
    let odd = r#"{"language": "nn", "window": {"size": {"width": -5, "height": 1e30}}}"#;
    let placement = Settings::read(odd).window;
    assert_eq!(placement.size_on(LAPTOP), size(LEAST_SIZE.width, LAPTOP.height - 88.0));
}
