//! The fonts of every document and of the window, as they are in the program.
//!
//! Inter in the four faces that are used, and `DejaVu` Sans for what Inter has no glyph for.

/// Running text.
pub const INTER_REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
/// Words on a bar, buttons.
pub const INTER_MEDIUM: &[u8] = include_bytes!("../../assets/fonts/Inter-Medium.otf");
/// Headings and numbers that matter.
pub const INTER_SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
/// Emphasis.
pub const INTER_ITALIC: &[u8] = include_bytes!("../../assets/fonts/Inter-Italic.otf");
/// The fallback.
pub const DEJAVU_SANS: &[u8] = include_bytes!("../../assets/fonts/DejaVuSans.ttf");

/// All of them, the fallback last: whoever looks for a glyph asks them in this order.
pub const FONTS: [&[u8]; 5] = [INTER_REGULAR, INTER_MEDIUM, INTER_SEMI_BOLD, INTER_ITALIC, DEJAVU_SANS];
