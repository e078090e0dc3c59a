//! The pages of a Word file: their size, their margins, and what is repeated on them.

use super::super::paper::{LANDSCAPE, PORTRAIT, TextArea};

/// What kind of pages a part of the document is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageSection {
    /// The title page: nothing is repeated on it.
    Title,
    /// Upright pages.
    Portrait,
    /// Landscape pages.
    Landscape,
}

impl PageSection {
    /// The room for text.
    pub(super) const fn text_area(self) -> TextArea {
        match self {
            Self::Title | Self::Portrait => PORTRAIT,
            Self::Landscape => LANDSCAPE,
        }
    }

    /// The properties of a section of such pages.
    pub(super) const fn properties(self) -> &'static str {
        match self {
            Self::Title => {
                r#"<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="3118" w:right="1587" w:bottom="1701" w:left="1587" w:header="794" w:footer="624" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>"#
            }
            Self::Portrait => {
                r#"<w:sectPr><w:headerReference w:type="default" r:id="upright"/><w:footerReference w:type="default" r:id="footer"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1587" w:right="1361" w:bottom="1361" w:left="1361" w:header="794" w:footer="624" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>"#
            }
            Self::Landscape => {
                r#"<w:sectPr><w:headerReference w:type="default" r:id="lying"/><w:footerReference w:type="default" r:id="footer"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1474" w:right="1134" w:bottom="1134" w:left="1134" w:header="737" w:footer="510" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>"#
            }
        }
    }
}

/// Points as Word counts lengths in tables: twentieths.
pub(super) fn twips(points: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "lengths on paper")]
    let twips = (points * 20.0).round() as i64;
    twips
}
