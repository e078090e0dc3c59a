//! Figures as pixels, for readers that do not show SVG, in the fonts that the program brings.

use crate::document::fonts::FONTS;
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::sync::{Arc, LazyLock};

/// How many pixels a point gets: sharp on a screen and good enough on paper.
const PIXELS_PER_POINT: f32 = 2.0;
/// The most pixels of a side; taller pictures get fewer a point.
const MAX_PIXELS: f32 = 4_000.0;

static FONT_DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut faces = fontdb::Database::new();
    for font in FONTS {
        faces.load_font_source(fontdb::Source::Binary(Arc::new(font)));
    }
    Arc::new(faces)
});

/// The picture as PNG on white; `None` where it is no picture.
pub(super) fn render_png(svg: &str) -> Option<Vec<u8>> {
    let options = Options {
        fontdb: Arc::clone(&FONT_DATABASE),
        font_family: String::from("Inter"),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).ok()?;
    let (width, height) = (tree.size().width(), tree.size().height());
    // A timeline of thousands of rows would otherwise ask for more memory than there is.
    let scale = PIXELS_PER_POINT.min(MAX_PIXELS / width.max(height));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most LONGEST")]
    let pixels = |length: f32| (length * scale).ceil().max(1.0) as u32;
    let mut pixmap = Pixmap::new(pixels(width), pixels(height))?;
    pixmap.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    encode_png(pixmap.data(), pixmap.width(), pixmap.height())
}

/// Opaque pixels as a PNG; `None` where their number does not fit the size. It is compressed the quick way, each row
/// as what differs from the one above: in pictures of bars and letters that is little, and trying other ways takes
/// most of the time.
pub(super) fn encode_png(rgba: &[u8], width: u32, height: u32) -> Option<Vec<u8>> {
    // Alpha is dropped: the figures are drawn on white, and some readers show transparent pixels as black.
    let (pixels, _) = rgba.as_chunks::<4>();
    let mut colors = Vec::with_capacity(pixels.len() * 3);
    for [red, green, blue, _] in pixels {
        colors.extend_from_slice(&[*red, *green, *blue]);
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    encoder.set_filter(Filter::Up);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&colors).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

/// How large a picture is, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PictureSize {
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Default for PictureSize {
    /// The size that is taken for a picture which does not state its own.
    fn default() -> Self {
        Self { width: 2.0, height: 1.0 }
    }
}

/// The size that a picture states.
pub(super) fn svg_size(svg: &str) -> Option<PictureSize> {
    let open = svg.split_once('>')?.0;
    let stated = |name: &str| -> Option<f64> {
        let (_, rest) = open.split_once(&format!(" {name}=\""))?;
        let size: f64 = rest.split('"').next()?.parse().ok()?;
        (size > 0.0 && size.is_finite()).then_some(size)
    };
    Some(PictureSize { width: stated("width")?, height: stated("height")? })
}
