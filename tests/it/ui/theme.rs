//! Every pair of colours that meets on the screen can be told apart, and no text is too small.

use planverksted::ui::theme::{self, Scheme, Type, contrast};

#[test]
fn every_text_and_border_has_its_contrast_in_every_look() {
    let mut weak = Vec::new();
    for scheme in Scheme::ALL {
        for pair in contrast::colour_pairs(scheme) {
            let ratio = contrast::ratio(pair.front, pair.behind);
            if ratio < pair.least {
                weak.push(format!("{scheme:?} {}: {ratio:.2} of {}", pair.name, pair.least));
            }
        }
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

#[test]
fn contrast_is_counted_as_wcag_counts_it() {
    let (black, white) = (eframe::egui::Color32::BLACK, eframe::egui::Color32::WHITE);
    assert!((contrast::ratio(black, white) - 21.0).abs() < 0.01);
    assert!((contrast::ratio(white, white) - 1.0).abs() < 0.01);
}

#[test]
fn no_text_is_smaller_than_13_points() {
    for kind in Type::ALL {
        assert!(kind.size() >= 13.0, "{kind:?}");
    }
}

#[test]
fn what_can_be_pressed_is_at_least_24_points_high() {
    for height in [theme::CONTROL_HEIGHT, theme::TARGET_SIZE, theme::ROW_HEIGHT, theme::STEP_LINE_HEIGHT] {
        assert!(height >= 24.0, "{height}");
    }
}

#[test]
fn eighteen_rows_fit_at_768() {
    let left = 768.0 - theme::TOP_HEIGHT - theme::BOTTOM_HEIGHT - 2.0 * theme::MARGIN - theme::CONTROL_HEIGHT;
    assert!(left / theme::ROW_HEIGHT >= 19.0, "18 rows and the header");
}
