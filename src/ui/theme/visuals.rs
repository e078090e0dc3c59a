//! The toolkit's own style, derived from the palette, the sizes and the type scale.

use super::{Palette, Scheme, Type, sizes};
use egui::style::{ScrollFadeStyle, ScrollStyle, Selection, Spacing, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

/// The toolkit's settings for a scheme.
pub(super) fn style(scheme: Scheme) -> Style {
    let p = scheme.palette();
    let mut style = Style {
        text_styles: [
            (TextStyle::Small, Type::Small.font()),
            (TextStyle::Body, Type::Body.font()),
            (TextStyle::Monospace, Type::Body.font()),
            (TextStyle::Button, Type::Button.font()),
            (TextStyle::Heading, Type::Title.font()),
        ]
        .into(),
        spacing: spacing(),
        visuals: visuals(scheme, p),
        // No animations: they cost frames, and disturb people who are sensitive to motion.
        animation_time: 0.0,
        ..Style::default()
    };
    // A label that can be selected takes the pointer from the row that it is part of.
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style
}

fn spacing() -> Spacing {
    Spacing {
        item_spacing: vec2(sizes::GAP, sizes::SPACE),
        button_padding: vec2(sizes::BUTTON_PADDING, sizes::SPACE),
        interact_size: vec2(sizes::TARGET_SIZE, sizes::CONTROL_HEIGHT),
        menu_margin: Margin::same(4),
        window_margin: Margin::same(16),
        icon_width: 18.0,
        icon_width_inner: 10.0,
        icon_spacing: sizes::GAP,
        scroll: ScrollStyle {
            // Always visible in its own room, in a lighter colour of text: a bar that fades is not found by everyone.
            bar_width: sizes::GAP,
            floating_width: sizes::GAP,
            floating_allocated_width: sizes::GAP + sizes::SPACE,
            handle_min_length: sizes::TARGET_SIZE,
            dormant_handle_opacity: 0.6,
            active_handle_opacity: 0.6,
            active_background_opacity: 0.0,
            interact_background_opacity: 0.0,
            fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
            ..ScrollStyle::floating()
        },
        ..Spacing::default()
    }
}

fn visuals(scheme: Scheme, p: &Palette) -> Visuals {
    let base = if scheme == Scheme::Dark { Visuals::dark() } else { Visuals::light() };
    let floating = Shadow { offset: [0, 4], blur: 16, spread: 0, color: p.shadow };
    let mut visuals = Visuals {
        weak_text_color: Some(p.subtle),
        widgets: widgets(p),
        selection: Selection { bg_fill: p.selection, stroke: Stroke::new(sizes::FOCUS_WIDTH, p.focus) },
        hyperlink_color: p.link,
        faint_bg_color: p.panel,
        extreme_bg_color: p.background,
        text_edit_bg_color: Some(p.background),
        code_bg_color: p.panel,
        warn_fg_color: p.tint(super::Tone::Warning).text,
        error_fg_color: p.tint(super::Tone::Danger).edge,
        window_corner_radius: radius(),
        window_shadow: floating,
        window_fill: p.background,
        window_stroke: Stroke::new(sizes::HAIRLINE, p.border),
        menu_corner_radius: radius(),
        panel_fill: p.background,
        popup_shadow: floating,
        ..base
    };
    visuals.disabled_alpha = sizes::DISABLED_ALPHA;
    visuals.text_cursor.stroke = Stroke::new(sizes::FOCUS_WIDTH, p.text);
    // A blinking caret would repaint an idle window.
    visuals.text_cursor.blink = false;
    visuals
}

fn radius() -> CornerRadius {
    CornerRadius::same(sizes::RADIUS)
}

fn widgets(p: &Palette) -> Widgets {
    let widget = |fill: Color32, border: Stroke| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: border,
        corner_radius: radius(),
        fg_stroke: Stroke::new(sizes::HAIRLINE, p.text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: widget(p.background, Stroke::new(sizes::HAIRLINE, p.divider)),
        inactive: widget(p.background, Stroke::new(sizes::HAIRLINE, p.border)),
        hovered: widget(p.highlight, Stroke::new(sizes::HAIRLINE, p.text)),
        active: widget(p.background, Stroke::new(sizes::FOCUS_WIDTH, p.focus)),
        open: widget(p.highlight, Stroke::new(sizes::HAIRLINE, p.text)),
    }
}
