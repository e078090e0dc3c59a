//! The colours of printed pictures.

/// A colour of a printed picture, from the palette that documents share with the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SvgColor {
    /// Text.
    Ink,
    /// Text that explains.
    Subtle,
    /// Lines between rows.
    Line,
    /// Lines of a scale.
    Scale,
    /// The accent.
    Accent,
    /// A surface in the accent's tint.
    Tint,
    /// Text on the tint.
    OnTint,
    /// The page.
    Page,
    /// Nothing is drawn.
    None,
}

impl SvgColor {
    /// As SVG writes it.
    pub const fn css(self) -> &'static str {
        match self {
            Self::Ink => "#292c30",
            Self::Subtle => "#5b5d60",
            Self::Line => "#d9dadb",
            Self::Scale => "#77797b",
            Self::Accent => "#0062ba",
            Self::Tint => "#ddeaf6",
            Self::OnTint => "#002c54",
            Self::Page => "#ffffff",
            Self::None => "none",
        }
    }
}
