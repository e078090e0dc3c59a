//! Typesetting: a document laid out on pages, before anything is written.
//!
//! This folder and `export/pdf` are the only places that name typst, whose interface changes between its releases.
//! Text goes in as data, one JSON file for each chapter, never as markup: it can never become code, and a chapter
//! that did not change is not laid out again in the same process. Nothing here knows a file format.

mod image;
mod position;
mod world;

pub use image::PageImage;
pub use position::BlockPosition;

use super::ExportError;
use super::clean::{self, CleaningReport};
use crate::document::{Document, FrontMatter};
use crate::model::RecordKey;
use crate::text::Phrase;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use typst::diag::SourceDiagnostic;
use typst::foundations::Bytes;
use typst::layout::{Frame, FrameItem};
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_render::RenderOptions;
use world::DocumentWorld;

/// How many documents ago a piece of layout was last used before it is forgotten.
const CACHE_AGE: usize = 2;
/// The most pixels that a side of a page's picture gets. A larger picture gets fewer pixels a point.
const MAX_IMAGE_SIDE: f64 = 8_000.0;

/// A document laid out on pages.
#[derive(Clone, Debug)]
pub struct Pages {
    pub(super) paged: PagedDocument,
    remarks: Vec<Phrase>,
    positions: OnceLock<Vec<BlockPosition>>,
}

/// The size of a page, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageSize {
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// Lays a document out on pages, as its PDF shows them.
///
/// `Limitations:` a document whose PDF does not meet the standards is set once more with other letters by
/// [`super::pdf`]; its pages then differ from these in a few signs.
pub fn typeset(document: &Document) -> Result<Pages, ExportError> {
    let options = LayoutOptions { marks_records: true, ..LayoutOptions::default() };
    let pages = layout(document, options).map_err(ExportError::Typesetting);
    forget_old_layouts();
    pages
}

/// Drops what typst remembers of documents that were laid out a while ago: without this a program that runs for
/// days would keep every version of every chapter.
fn forget_old_layouts() {
    comemo::evict(CACHE_AGE);
}

/// Drops all that typst remembers: what is only written once is not laid out again soon, and the layout of a long document
/// takes more memory than everything else in the program.
pub(super) fn forget_layouts() {
    comemo::evict(0);
}

impl Pages {
    /// How many pages there are.
    pub fn len(&self) -> usize {
        self.paged.pages().len()
    }

    /// Whether there is no page. A typeset document always has its title page.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The size of a page, counted from 0.
    pub fn size(&self, page: usize) -> Option<PageSize> {
        let size = self.paged.pages().get(page)?.frame.size();
        Some(PageSize { width: size.x.to_pt(), height: size.y.to_pt() })
    }

    /// Where the records are, in the order of the text. Worked out when first asked for.
    pub fn positions(&self) -> &[BlockPosition] {
        self.positions.get_or_init(|| position::positions(self.paged.pages()))
    }

    /// Where one record is, in the order of the text.
    pub fn positions_of(&self, record: RecordKey) -> impl Iterator<Item = &BlockPosition> {
        self.positions().iter().filter(move |position| position.record == record)
    }

    /// A page, counted from 0, as pixels on white; `scale` is how many pixels a point gets. `None` where there is no
    /// such page, or the scale is no positive number.
    pub fn image(&self, page: usize, scale: f64) -> Option<PageImage> {
        let size = self.size(page)?;
        if !scale.is_finite() || scale <= 0.0 {
            return None;
        }
        // The renderer gives up on a picture that has no room in memory.
        let scale = scale.min(MAX_IMAGE_SIDE / size.width.max(size.height));
        let options = RenderOptions { pixel_per_pt: Scalar::new(scale), render_bleed: false };
        let pixmap = typst_render::render(self.paged.pages().get(page)?, &options);
        Some(PageImage { width: pixmap.width(), height: pixmap.height(), rgba: pixmap.take() })
    }

    /// All words of a page, counted from 0, in the order in which they are set; `None` where there is no such page.
    pub fn text(&self, page: usize) -> Option<String> {
        let mut text = String::new();
        collect_text(&self.paged.pages().get(page)?.frame, &mut text);
        Some(text)
    }

    /// What had to be changed in the document's text.
    pub fn remarks(&self) -> &[Phrase] {
        &self.remarks
    }
}

/// Adds the words of a frame. A line of text is one item of its frame, and gets a line of its own.
fn collect_text(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Text(set) => {
                text.push_str(&set.text);
                text.push('\n');
            }
            FrameItem::Group(group) => collect_text(&group.frame, text),
            _ => {}
        }
    }
}

/// How a document is laid out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LayoutOptions {
    pub(super) letters: Letters,
    /// Whether the title page says that the file is not accessible.
    pub(super) is_marked_inaccessible: bool,
    /// Whether the positions of records can be found on the pages. Two marks around each block and table cell make
    /// laying out a fifth slower, so a document that is only written goes without them.
    pub(super) marks_records: bool,
}

/// Which letters are printed; others are replaced.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Letters {
    /// All that one of the fonts has.
    #[default]
    AllFonts,
    /// Single letters that the main font has: no shaping can go wrong with them.
    MainFont,
}

/// Cleans and lays out a document; an error is in typst's own words.
pub(super) fn layout(document: &Document, options: LayoutOptions) -> Result<Pages, String> {
    let shows: &dyn Fn(&str) -> bool = match options.letters {
        Letters::AllFonts => &world::has_glyphs,
        Letters::MainFont => &world::is_in_main_font,
    };
    // Cleaned before typst sees it: for a letter without a glyph typst sets an empty box and reports nothing.
    let mut report = CleaningReport::default();
    let document = clean::clean_document(document, shows, &mut report);
    let files = template_files(&document, options)?;
    let world = DocumentWorld::new(files).ok_or("no template")?;
    let paged = typst::compile::<PagedDocument>(&world).output.map_err(|errors| first_message(&errors))?;
    Ok(Pages { paged, remarks: report.remarks(), positions: OnceLock::new() })
}

/// What the template reads first.
#[derive(Serialize)]
struct TemplateHead<'a> {
    front: &'a FrontMatter,
    /// The names of the chapters' files, in order.
    chapters: Vec<String>,
    /// Whether the title page has to say that the file is not accessible.
    plain: bool,
    /// Whether what is about a record is put between marks.
    marks: bool,
}

fn template_files(document: &Document, options: LayoutOptions) -> Result<BTreeMap<String, Bytes>, String> {
    let mut files = BTreeMap::new();
    let mut chapters = Vec::new();
    for (index, chapter) in document.chapters.iter().enumerate() {
        let name = format!("chapter-{index}.json");
        files.insert(name.clone(), to_json(chapter)?);
        chapters.push(name);
    }
    let (plain, marks) = (options.is_marked_inaccessible, options.marks_records);
    let head = TemplateHead { front: &document.front, chapters, plain, marks };
    files.insert(String::from("head.json"), to_json(&head)?);
    Ok(files)
}

fn to_json(data: &impl Serialize) -> Result<Bytes, String> {
    serde_json::to_vec(data).map(Bytes::new).map_err(|error| error.to_string())
}

/// The first error in one line; the others usually follow from it.
pub(super) fn first_message(errors: &[SourceDiagnostic]) -> String {
    errors.first().map(|error| error.message.to_string()).unwrap_or_default()
}
