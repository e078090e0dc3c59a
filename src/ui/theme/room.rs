//! The colours of the picture in the room: black on white, or white on black where that was chosen.

use super::contrast::ColourPair;
use super::palette::hex;
use egui::Color32;

/// The colours of the picture in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomPalette {
    /// Behind everything.
    pub background: Color32,
    /// Titles and lines.
    pub text: Color32,
    /// What is said besides; still at full contrast.
    pub subtle: Color32,
    /// Bars, and the mark of the newest line.
    pub bar: Color32,
    /// A clock that is soon over.
    pub warning: Color32,
    /// A clock that is over.
    pub danger: Color32,
}

const LIGHT: RoomPalette = RoomPalette {
    background: hex(0x00ff_ffff),
    text: hex(0x0000_0000),
    subtle: hex(0x0029_2c30),
    bar: hex(0x0000_2c54),
    warning: hex(0x006b_4400),
    danger: hex(0x00a0_1010),
};

const DARK: RoomPalette = RoomPalette {
    background: hex(0x0000_0000),
    text: hex(0x00ff_ffff),
    subtle: hex(0x00d9_dadb),
    bar: hex(0x0084_bdf2),
    warning: hex(0x00fb_e6be),
    danger: hex(0x00ff_b4b4),
};

/// The colours of the picture in the room.
pub const fn room_palette(is_dark: bool) -> &'static RoomPalette {
    if is_dark { &DARK } else { &LIGHT }
}

/// Every pair of colours that appear together in the picture in the room.
pub fn room_pairs(is_dark: bool) -> Vec<ColourPair> {
    let p = room_palette(is_dark);
    let inks = [
        ("text in the room", p.text, 4.5),
        ("subtle text in the room", p.subtle, 4.5),
        ("clock that is soon over", p.warning, 4.5),
        ("clock that is over", p.danger, 4.5),
        ("bar in the room", p.bar, 3.0),
    ];
    inks.into_iter()
        .map(|(name, front, least)| ColourPair { name, front, behind: p.background, least })
        .collect()
}
