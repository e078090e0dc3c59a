//! The colours, by what they are for. The light ones follow Designsystemet, which Norwegian public bodies share;
//! the dark and the high-contrast ones keep its hues and roles.
#![expect(clippy::disallowed_methods, reason = "this is where colours are named")]

use egui::Color32;

/// A surface with the text on it and the edge next to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tint {
    /// The surface.
    pub surface: Color32,
    /// Text on the surface.
    pub text: Color32,
    /// An edge or mark on or next to the surface.
    pub edge: Color32,
}

/// What a tint means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    Neutral,
    /// Chosen, running, or where to go next.
    Accent,
    /// A target group, a link.
    Green,
    /// Of a second kind.
    Violet,
    /// Done, well.
    Success,
    /// Needs attention.
    Warning,
    /// Failed, lost.
    Danger,
}

impl Tone {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Neutral, Self::Accent, Self::Green, Self::Violet, Self::Success, Self::Warning, Self::Danger];
}

/// The colours of one scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind a view.
    pub background: Color32,
    /// Behind the steps and other side panels.
    pub panel: Color32,
    /// Running text.
    pub text: Color32,
    /// Text that explains; still at full contrast.
    pub subtle: Color32,
    /// Between rows and panels; decorative.
    pub divider: Color32,
    /// Beneath a table's header.
    pub rule: Color32,
    /// Around controls.
    pub border: Color32,
    /// The filled button.
    pub accent: Color32,
    /// The filled button under the pointer.
    pub accent_hover: Color32,
    /// Words on the filled button.
    pub on_accent: Color32,
    /// Words that act: links and quiet buttons.
    pub link: Color32,
    /// The ring around what has the keyboard.
    pub focus: Color32,
    /// Behind chosen text.
    pub selection: Color32,
    /// Behind a chosen row and the next step.
    pub highlight: Color32,
    /// Behind a banner that warns.
    pub warning_background: Color32,
    /// Under what floats.
    pub shadow: Color32,
    tints: [Tint; 7],
}

impl Palette {
    /// Surface, text and edge of a tone.
    pub const fn tint(&self, tone: Tone) -> Tint {
        let [neutral, accent, green, violet, success, warning, danger] = self.tints;
        match tone {
            Tone::Neutral => neutral,
            Tone::Accent => accent,
            Tone::Green => green,
            Tone::Violet => violet,
            Tone::Success => success,
            Tone::Warning => warning,
            Tone::Danger => danger,
        }
    }
}

/// A colour as it is written on the web.
pub(super) const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const fn tint(surface: u32, text: u32, edge: u32) -> Tint {
    Tint { surface: hex(surface), text: hex(text), edge: hex(edge) }
}

/// Dark text on white.
pub(super) const LIGHT: Palette = Palette {
    background: hex(0x00ff_ffff),
    panel: hex(0x00f3_f3f4),
    text: hex(0x0029_2c30),
    subtle: hex(0x005b_5d60),
    divider: hex(0x00d9_dadb),
    rule: hex(0x005b_5d60),
    border: hex(0x0077_797b),
    accent: hex(0x0000_62ba),
    accent_hover: hex(0x0000_4f96),
    on_accent: hex(0x00ff_ffff),
    link: hex(0x0000_5aab),
    focus: hex(0x0000_62ba),
    selection: hex(0x00cf_e4f7),
    highlight: hex(0x00ee_f4fa),
    warning_background: hex(0x00fc_f2e1),
    shadow: Color32::from_black_alpha(40),
    tints: [
        tint(0x00e8_e8e9, 0x0029_2c30, 0x0077_797b),
        tint(0x00dd_eaf6, 0x0000_2c54, 0x0000_62ba),
        tint(0x00dc_ece8, 0x0005_3227, 0x000d_7a5f),
        tint(0x00ea_e7f3, 0x0031_2256, 0x005b_3fa0),
        tint(0x00da_eddd, 0x0002_3409, 0x0005_6d13),
        tint(0x00fa_e6c6, 0x003c_2807, 0x00a5_6d13),
        tint(0x00f8_e4e4, 0x0059_0d0d, 0x00c0_1b1b),
    ],
};

/// Light text on near black.
pub(super) const DARK: Palette = Palette {
    background: hex(0x0016_191d),
    panel: hex(0x001e_2227),
    text: hex(0x00e7_e9eb),
    subtle: hex(0x00b1_b5ba),
    divider: hex(0x0036_3b41),
    rule: hex(0x008d_9298),
    border: hex(0x008d_9298),
    accent: hex(0x005c_a6ea),
    accent_hover: hex(0x0084_bdf2),
    on_accent: hex(0x0006_1c31),
    link: hex(0x0084_bdf2),
    focus: hex(0x0084_bdf2),
    selection: hex(0x001c_456b),
    highlight: hex(0x001a_2b3c),
    warning_background: hex(0x0033_2918),
    shadow: Color32::from_black_alpha(120),
    tints: [
        tint(0x0033_383e, 0x00e7_e9eb, 0x008d_9298),
        tint(0x001d_3b58, 0x00d6_e8fa, 0x005c_a6ea),
        tint(0x0017_4035, 0x00c9_eee2, 0x003f_b391),
        tint(0x0037_2c58, 0x00e0_d8f7, 0x00a9_92e0),
        tint(0x0017_3f20, 0x00cb_eed0, 0x004f_b85f),
        tint(0x004d_3a16, 0x00fb_e6be, 0x00d4_973e),
        tint(0x0052_1f21, 0x00fb_d6d6, 0x00ef_7b7b),
    ],
};

/// Black on white with every text at 7:1 and black borders.
pub(super) const CONTRAST: Palette = Palette {
    background: hex(0x00ff_ffff),
    panel: hex(0x00ff_ffff),
    text: hex(0x0000_0000),
    subtle: hex(0x001c_1e20),
    divider: hex(0x005b_5d60),
    rule: hex(0x0000_0000),
    border: hex(0x0000_0000),
    accent: hex(0x0000_3a70),
    accent_hover: hex(0x0000_0000),
    on_accent: hex(0x00ff_ffff),
    link: hex(0x0000_3a70),
    focus: hex(0x0000_3a70),
    selection: hex(0x00cf_e4f7),
    highlight: hex(0x00dd_eaf6),
    warning_background: hex(0x00ff_ffff),
    shadow: Color32::from_black_alpha(80),
    tints: [
        tint(0x00f3_f3f4, 0x0000_0000, 0x0000_0000),
        tint(0x00dd_eaf6, 0x0000_162b, 0x0000_3a70),
        tint(0x00dc_ece8, 0x0003_211a, 0x0005_4a39),
        tint(0x00ea_e7f3, 0x001f_1538, 0x003a_2475),
        tint(0x00da_eddd, 0x0002_2407, 0x0003_4a0d),
        tint(0x00fa_e6c6, 0x002a_1b03, 0x006b_4304),
        tint(0x00f8_e4e4, 0x0040_0707, 0x008a_0c0c),
    ],
};
