//! The typefaces and the scale of sizes: Inter, with `DejaVu` Sans for what Inter lacks; 14 points, never under 13.

use crate::document::fonts::{DEJAVU_SANS, INTER_ITALIC, INTER_MEDIUM, INTER_REGULAR, INTER_SEMI_BOLD};
use egui::{FontData, FontDefinitions, FontFamily, FontId};
use std::sync::Arc;

/// The role of a text on the screen, which decides its face and size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The name of the program on the start screen.
    Display,
    /// The name of a view.
    Title,
    /// Running text, rows and boxes.
    Body,
    /// Words of a button.
    Button,
    /// A heading inside a view, or emphasis in a row.
    Strong,
    /// Explanations, counts and dates.
    Small,
    /// The heading of a column.
    Column,
    /// The label of a field and the name of a step.
    Label,
    /// A hint inside a box.
    Hint,
}

impl Type {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Display,
        Self::Title,
        Self::Body,
        Self::Button,
        Self::Strong,
        Self::Small,
        Self::Column,
        Self::Label,
        Self::Hint,
    ];

    /// The size in points.
    pub const fn size(self) -> f32 {
        match self {
            Self::Display => 28.0,
            Self::Title => 22.0,
            Self::Body | Self::Button | Self::Strong | Self::Hint => 14.0,
            Self::Small | Self::Column | Self::Label => 13.0,
        }
    }

    /// Face and size.
    pub fn font(self) -> FontId {
        FontId::new(self.size(), self.family())
    }

    fn family(self) -> FontFamily {
        match self {
            Self::Body | Self::Small => FontFamily::Proportional,
            Self::Button => FontFamily::Name("medium".into()),
            Self::Display | Self::Title | Self::Strong | Self::Column | Self::Label => {
                FontFamily::Name("semibold".into())
            }
            Self::Hint => FontFamily::Name("italic".into()),
        }
    }
}

/// The face of the picture in the room at a size that follows from the picture, strong or not.
pub fn room_font(points: f32, is_strong: bool) -> FontId {
    let kind = if is_strong { Type::Strong } else { Type::Body };
    FontId::new(points, kind.family())
}

/// The font files, with the names under which they are known.
pub const fn bytes() -> [(&'static str, &'static [u8]); 5] {
    [
        ("Inter", INTER_REGULAR),
        ("Inter Medium", INTER_MEDIUM),
        ("Inter SemiBold", INTER_SEMI_BOLD),
        ("Inter Italic", INTER_ITALIC),
        ("DejaVu Sans", DEJAVU_SANS),
    ]
}

/// The families of the window, each ending in the fallback.
pub(super) fn definitions() -> FontDefinitions {
    let mut all = FontDefinitions::empty();
    for (name, data) in bytes() {
        all.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    let mut family = |family: FontFamily, face: &str| {
        all.families.insert(family, vec![face.to_owned(), "DejaVu Sans".to_owned()]);
    };
    family(FontFamily::Proportional, "Inter");
    // Nothing is set in fixed width; the toolkit wants the family all the same.
    family(FontFamily::Monospace, "Inter");
    family(FontFamily::Name("medium".into()), "Inter Medium");
    family(FontFamily::Name("semibold".into()), "Inter SemiBold");
    family(FontFamily::Name("italic".into()), "Inter Italic");
    all
}
