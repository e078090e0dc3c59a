//! Contrast by WCAG 2.2, and the pairs of colours that appear together on the screen.

use super::{Palette, Scheme, Tone};
use egui::{Color32, Rgba};

/// A foreground and a background colour, with the least contrast that they need.
#[derive(Clone, Copy, Debug)]
pub struct ColourPair {
    /// What it is, for the message of a test.
    pub name: &'static str,
    /// The colour in front.
    pub front: Color32,
    /// The colour behind.
    pub behind: Color32,
    /// The least ratio: 4.5 for text, 3 for controls.
    pub least: f32,
}

/// The ratio between two opaque colours, from 1 to 21.
///
/// WCAG 2.2, "contrast ratio".
pub fn ratio(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance, from 0 to 1.
fn luminance(colour: Color32) -> f32 {
    // The weights are those of sRGB for linear light, as WCAG gives them.
    let linear = Rgba::from(colour);
    0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
}

/// Every pair of colours that appear together in a scheme.
pub fn colour_pairs(scheme: Scheme) -> Vec<ColourPair> {
    let p = scheme.palette();
    let text = if scheme == Scheme::Contrast { 7.0 } else { 4.5 };
    let mut pairs = surfaces(p, text);
    pairs.extend(controls(p, text));
    for tone in Tone::ALL {
        let tint = p.tint(tone);
        pairs.push(ColourPair {
            name: "text on a tint",
            front: tint.text,
            behind: tint.surface,
            least: text,
        });
        pairs.push(ColourPair {
            name: "edge on the view",
            front: tint.edge,
            behind: p.background,
            least: 3.0,
        });
        pairs.push(ColourPair {
            name: "edge on its tint",
            front: tint.edge,
            behind: tint.surface,
            least: 3.0,
        });
    }
    pairs
}

fn surfaces(p: &Palette, text: f32) -> Vec<ColourPair> {
    let mut pairs = Vec::new();
    for behind in [p.background, p.panel, p.highlight] {
        pairs.push(ColourPair { name: "text", front: p.text, behind, least: text });
        pairs.push(ColourPair { name: "subtle text", front: p.subtle, behind, least: text });
        pairs.push(ColourPair { name: "link", front: p.link, behind, least: 4.5 });
        pairs.push(ColourPair { name: "border", front: p.border, behind, least: 3.0 });
        pairs.push(ColourPair { name: "focus ring", front: p.focus, behind, least: 3.0 });
    }
    // Disabled text is exempt in WCAG; here it has to be read all the same.
    for (name, colour) in [("faded text", p.text), ("faded subtle text", p.subtle)] {
        let front = p.background.lerp_to_gamma(colour, super::DISABLED_ALPHA);
        pairs.push(ColourPair { name, front, behind: p.background, least: 4.5 });
    }
    let warning = p.tint(Tone::Warning);
    pairs.push(ColourPair {
        name: "text of a warning",
        front: warning.text,
        behind: p.warning_background,
        least: text,
    });
    pairs.push(ColourPair {
        name: "edge of a warning",
        front: warning.edge,
        behind: p.warning_background,
        least: 3.0,
    });
    pairs
}

fn controls(p: &Palette, text: f32) -> [ColourPair; 7] {
    [
        ColourPair { name: "filled button", front: p.on_accent, behind: p.accent, least: text },
        ColourPair {
            name: "filled button under the pointer",
            front: p.on_accent,
            behind: p.accent_hover,
            least: text,
        },
        ColourPair { name: "filled button on the view", front: p.accent, behind: p.background, least: 3.0 },
        ColourPair {
            name: "filled button on the next step",
            front: p.accent,
            behind: p.highlight,
            least: 3.0,
        },
        ColourPair { name: "chosen text", front: p.text, behind: p.selection, least: text },
        ColourPair { name: "chosen text of a box", front: p.focus, behind: p.selection, least: 4.5 },
        ColourPair { name: "rule of a table", front: p.rule, behind: p.background, least: 3.0 },
    ]
}
