//! What typst sees of the world: one template, the document's data and the fonts. No file system, no clock.

use crate::document::fonts::FONTS;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariations};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World};

const TEMPLATE: &str = include_str!("../../../assets/document/document.typ");
const MAIN: &str = "document.typ";

/// What never changes: read once in a process, not once for each document.
struct SharedWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    faces: Vec<FontInstance>,
    template: Option<Source>,
}

static SHARED: LazyLock<SharedWorld> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.into_iter().flat_map(|font| Font::iter(Bytes::new(font))).collect();
    let features = [Feature::A11yExtras].into_iter().collect();
    SharedWorld {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        faces: fonts.iter().cloned().map(instantiate).collect(),
        fonts,
        template: file_id(MAIN).map(|id| Source::new(id, TEMPLATE.to_owned())),
    }
});

/// The world of one document.
pub(super) struct DocumentWorld {
    files: BTreeMap<String, Bytes>,
    main: FileId,
}

impl DocumentWorld {
    /// A world in which the template finds these files.
    pub(super) fn new(files: BTreeMap<String, Bytes>) -> Option<Self> {
        Some(Self { files, main: file_id(MAIN)? })
    }
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let template = SHARED.template.as_ref().filter(|source| source.id() == id);
        template.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(id.vpath().get_without_slash()).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    /// Documents are dated by their plan, never by the day they are made.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Whether a cluster, a letter and its marks, can be shown: fonts are not mixed within one.
///
/// The first font that has the letter must have the marks too. The lists of covered characters that typst keeps
/// will not do: they hold some that have no glyph.
pub(super) fn has_glyphs(cluster: &str) -> bool {
    let has = |face: &FontInstance, c| face.ttf().glyph_index(c).is_some_and(|glyph| glyph.0 != 0);
    let letter = cluster.chars().next();
    let first = SHARED.faces.iter().find(|face| letter.is_some_and(|letter| has(face, letter)));
    first.is_some_and(|face| cluster.chars().all(|c| has(face, c)))
}

/// Whether the main font alone has a glyph for a single character: what no shaping can go wrong with.
pub(super) fn is_in_main_font(cluster: &str) -> bool {
    let mut letters = cluster.chars();
    let (Some(letter), None, Some(face)) = (letters.next(), letters.next(), SHARED.faces.first()) else {
        return false;
    };
    face.ttf().glyph_index(letter).is_some_and(|glyph| glyph.0 != 0)
}

fn instantiate(font: Font) -> FontInstance {
    let variant = font.info().variant;
    font.instantiate(variant, Abs::pt(10.0), &FontVariations::default())
}

fn file_id(name: &str) -> Option<FileId> {
    VirtualPath::new(name).ok().map(|path| RootedPath::new(VirtualRoot::Project, path).intern())
}
