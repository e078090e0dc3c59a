//! How the window looks: every colour, size, distance and typeface has its name here and nowhere else.
//!
//! Holds no widget and draws nothing.

pub mod contrast;
mod fonts;
mod palette;
mod sizes;
mod visuals;

pub use fonts::{Type, bytes as font_bytes};
pub use palette::{Palette, Tint, Tone};
pub use sizes::*;

use eframe::egui::{Context, Id, Theme, Ui};

/// One of the looks of the window; all have the same names in their [`Palette`].
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

    /// The colours of this look.
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &palette::LIGHT,
            Self::Dark => &palette::DARK,
            Self::Contrast => &palette::CONTRAST,
        }
    }

    /// Which of the toolkit's two sets of defaults it stands on.
    pub const fn base(self) -> Theme {
        match self {
            Self::Dark => Theme::Dark,
            Self::Light | Self::Contrast => Theme::Light,
        }
    }
}

/// Installs the fonts; once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
}

/// Gives the whole window this look, from the next widget on.
pub fn apply(ctx: &Context, scheme: Scheme) {
    if current(ctx) == Some(scheme) {
        return;
    }
    ctx.set_theme(scheme.base());
    ctx.set_style_of(scheme.base(), visuals::style(scheme));
    ctx.data_mut(|data| data.insert_temp(slot(), scheme));
}

/// The colours in force.
pub fn palette(ui: &Ui) -> &'static Palette {
    current(ui.ctx()).unwrap_or_default().palette()
}

/// The look in force, once one has been applied.
pub fn current(ctx: &Context) -> Option<Scheme> {
    ctx.data(|data| data.get_temp(slot()))
}

fn slot() -> Id {
    Id::unique("theme-scheme")
}
