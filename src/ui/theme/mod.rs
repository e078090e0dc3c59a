//! The theme of the window: every colour, size, distance and typeface is named here and nowhere else.
//!
//! Contains no widget and paints nothing.

pub mod contrast;
mod fonts;
mod palette;
mod room;
mod sizes;
mod visuals;

pub use fonts::{Type, bytes as font_bytes, room_font};
pub use palette::{Palette, Tint, Tone};
pub use room::{RoomPalette, room_pairs, room_palette};
pub use sizes::*;

use egui::{Context, Id, Theme, Ui};

/// A colour scheme of the window; all have the same names in their [`Palette`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scheme {
    /// Dark text on white.
    #[default]
    Light,
    /// Light text on near black.
    Dark,
    /// Black on white with every text at 7:1 and black borders.
    Contrast,
}

impl Scheme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The colours of this scheme.
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &palette::LIGHT,
            Self::Dark => &palette::DARK,
            Self::Contrast => &palette::CONTRAST,
        }
    }

    /// Which of the toolkit's two themes it is based on.
    pub const fn base_theme(self) -> Theme {
        match self {
            Self::Dark => Theme::Dark,
            Self::Light | Self::Contrast => Theme::Light,
        }
    }
}

/// Installs the fonts; once, before the first frame.
pub fn install_fonts(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
}

/// Applies a scheme to the whole window, from the next widget on.
pub fn apply(ctx: &Context, scheme: Scheme) {
    // Called in every frame; a new style is set only when the scheme changes.
    if current_scheme(ctx) == Some(scheme) {
        return;
    }
    ctx.set_theme(scheme.base_theme());
    ctx.set_style_of(scheme.base_theme(), visuals::style(scheme));
    ctx.data_mut(|data| data.insert_temp(scheme_slot(), scheme));
}

/// The current colours.
pub fn palette(ui: &Ui) -> &'static Palette {
    current_scheme(ui.ctx()).unwrap_or_default().palette()
}

/// The current scheme, once one has been applied.
pub fn current_scheme(ctx: &Context) -> Option<Scheme> {
    ctx.data(|data| data.get_temp(scheme_slot()))
}

fn scheme_slot() -> Id {
    Id::unique("theme-scheme")
}
