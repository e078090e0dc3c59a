//! A page as pixels, for previews.

use super::super::picture;

/// The picture of a page: opaque pixels, row by row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageImage {
    /// How many pixels a row has.
    pub width: u32,
    /// How many rows there are.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, a byte each.
    pub rgba: Vec<u8>,
}

impl PageImage {
    /// The picture as a PNG file; `None` where the number of pixels does not fit its size.
    pub fn png(&self) -> Option<Vec<u8>> {
        picture::encode_png(&self.rgba, self.width, self.height)
    }
}
