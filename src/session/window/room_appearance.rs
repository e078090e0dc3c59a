//! How the picture in the room looks, as the user chose it.

use crate::text::Phrase;
use serde::{Deserialize, Serialize};

/// How far from the picture the last row sits, in heights of the picture. How large the letters are follows from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomDistance {
    /// Six heights.
    #[default]
    Near,
    /// Nine heights.
    Middle,
    /// Twelve heights.
    Far,
}

impl RoomDistance {
    /// All of them, the nearest first.
    pub const ALL: [Self; 3] = [Self::Near, Self::Middle, Self::Far];

    /// Its name.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Near => Phrase::new("ui-room-near"),
            Self::Middle => Phrase::new("ui-room-middle"),
            Self::Far => Phrase::new("ui-room-far"),
        }
    }

    /// How many of the smallest letters are as high as the picture: a letter must be a 24th of it where one sits six
    /// heights away, and as much larger as one sits further away.
    pub const fn letters(self) -> u8 {
        match self {
            Self::Near => 24,
            Self::Middle => 16,
            Self::Far => 12,
        }
    }

    /// The most lines of a page.
    pub const fn lines(self) -> usize {
        match self {
            Self::Near => 12,
            Self::Middle => 8,
            Self::Far => 6,
        }
    }

    /// The next one with larger letters; the same where there is none.
    pub const fn larger(self) -> Self {
        match self {
            Self::Near => Self::Middle,
            Self::Middle | Self::Far => Self::Far,
        }
    }

    /// The next one with smaller letters; the same where there is none.
    pub const fn smaller(self) -> Self {
        match self {
            Self::Near | Self::Middle => Self::Near,
            Self::Far => Self::Middle,
        }
    }
}

/// How the picture in the room looks, and whether its clock is heard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomAppearance {
    /// How far away the last row sits.
    pub distance: RoomDistance,
    /// Whether it is white on black.
    #[serde(rename = "dark")]
    pub is_dark: bool,
    /// Whether its clock is heard when the time of a step is nearly over and when it is.
    pub sounds: bool,
}
