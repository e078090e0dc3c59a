//! How a text in a picture is set, and how wide it becomes: the widths are those of the fonts themselves.
//!
//! `Limitations:` no shaping. Pairs of letters that the font sets closer together (kerning) count with their full
//! widths, so that a text is mostly a little narrower than it is measured to be.

use super::fonts::{DEJAVU_SANS, INTER_MEDIUM, INTER_REGULAR, INTER_SEMI_BOLD};
use super::palette::SvgColor;
use std::sync::LazyLock;
use ttf_parser::Face;

/// How a text in a picture is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// The size of its letters, in points.
    pub size: f64,
    /// How bold they are.
    pub weight: FontWeight,
    /// Their colour.
    pub color: SvgColor,
}

/// How bold letters are. Each is a face of Inter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FontWeight {
    /// As running text.
    Regular,
    /// A little bolder.
    Medium,
    /// Bold.
    SemiBold,
}

impl FontWeight {
    /// As SVG writes it.
    pub const fn value(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Medium => 500,
            Self::SemiBold => 600,
        }
    }

    fn advances(self) -> &'static Advances {
        match self {
            Self::Regular => &REGULAR,
            Self::Medium => &MEDIUM,
            Self::SemiBold => &SEMI_BOLD,
        }
    }
}

impl TextStyle {
    /// How wide a text is, in points.
    pub fn width(self, text: &str) -> f64 {
        let advances = self.weight.advances();
        text.chars().map(|letter| advances.of(letter)).sum::<f64>() * self.size
    }

    /// The text, or its beginning and "…" where it would be wider than `room` points.
    pub fn truncate(self, text: &str, room: f64) -> String {
        if self.width(text) <= room {
            return text.to_owned();
        }
        let advances = self.weight.advances();
        // The room for "…" is taken first, so that the result is never wider than the room.
        let mut used = advances.of('…') * self.size;
        let fits = |letter: &char| {
            used += advances.of(*letter) * self.size;
            used <= room
        };
        let beginning: String = text.chars().take_while(fits).collect();
        format!("{}…", beginning.trim_end())
    }
}

/// How many of the first letters of Unicode have their widths at hand: those of the languages of the country.
const AT_HAND: u32 = 0x180;
/// The width that is taken for a letter that no font has, as a share of the size: that of the sign in its place.
const UNKNOWN: f64 = 1.05;

static REGULAR: LazyLock<Advances> = LazyLock::new(|| Advances::of_font(INTER_REGULAR));
static MEDIUM: LazyLock<Advances> = LazyLock::new(|| Advances::of_font(INTER_MEDIUM));
static SEMI_BOLD: LazyLock<Advances> = LazyLock::new(|| Advances::of_font(INTER_SEMI_BOLD));

/// The widths of a font's letters as shares of the size, read once in a process.
struct Advances {
    /// The font, and the fallback for letters that it does not have.
    faces: [Option<Face<'static>>; 2],
    at_hand: Vec<f64>,
}

impl Advances {
    fn of_font(font: &'static [u8]) -> Self {
        let mut advances =
            Self { faces: [font, DEJAVU_SANS].map(|font| Face::parse(font, 0).ok()), at_hand: Vec::new() };
        // Nearly every letter that is asked for is among these, and looking one up in a font takes longer.
        advances.at_hand =
            (0..AT_HAND).map(|code| advances.look_up(char::from_u32(code).unwrap_or(' '))).collect();
        advances
    }

    fn of(&self, letter: char) -> f64 {
        self.at_hand.get(letter as usize).copied().unwrap_or_else(|| self.look_up(letter))
    }

    fn look_up(&self, letter: char) -> f64 {
        let mut faces = self.faces.iter().flatten();
        faces.find_map(|face| advance(face, letter)).unwrap_or(UNKNOWN)
    }
}

/// The width of a letter in one font; `None` where the font does not have it.
fn advance(face: &Face<'_>, letter: char) -> Option<f64> {
    let glyph = face.glyph_index(letter).filter(|glyph| glyph.0 != 0)?;
    Some(f64::from(face.glyph_hor_advance(glyph)?) / f64::from(face.units_per_em()))
}
