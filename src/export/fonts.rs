//! The fonts of every document and of the window.

/// Inter in its faces, and the fallback last.
pub(super) const FONTS: [&[u8]; 5] = [
    include_bytes!("../../assets/fonts/Inter-Regular.otf"),
    include_bytes!("../../assets/fonts/Inter-Medium.otf"),
    include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
    include_bytes!("../../assets/fonts/Inter-Italic.otf"),
    include_bytes!("../../assets/fonts/DejaVuSans.ttf"),
];
