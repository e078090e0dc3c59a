//! The parts of a Word file around its text: styles, settings, headers, footer, properties, relations.

use super::super::paper::TextArea;
use super::super::xml::Xml;
use super::section::{PageSection, twips};
use super::writer::{write_field, write_run};
use crate::document::{Escaped, FrontMatter, PageLayout};
use crate::text::Language;

const XML_DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD_NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION_NAMESPACE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts that only differ by language and layout, with their names; the table of contents of the package comes first.
pub(super) fn fixed_parts(front: &FrontMatter) -> [(&'static str, String); 7] {
    let filled = |part: &str| {
        // Word evaluates fields with the decimal sign of the settings.
        let decimal = if front.language == Language::En { "." } else { "," };
        let filled = part.replace("{language}", language_tag(front.language)).replace("{decimal}", decimal);
        // Sizes are in half points.
        let [text, title, first, second] = match front.layout {
            PageLayout::Book => ["20", "52", "36", "26"],
            PageLayout::Short => ["20", "36", "26", "21"],
            PageLayout::Sheet => ["24", "40", "28", "24"],
        };
        filled
            .replace("{size}", text)
            .replace("{title-size}", title)
            .replace("{heading-size}", first)
            .replace("{subheading-size}", second)
    };
    [
        ("[Content_Types].xml", include_str!("../../../assets/document/docx/content-types.xml")),
        ("_rels/.rels", include_str!("../../../assets/document/docx/relations.xml")),
        ("docProps/app.xml", include_str!("../../../assets/document/docx/app.xml")),
        ("word/styles.xml", include_str!("../../../assets/document/docx/styles.xml")),
        ("word/settings.xml", include_str!("../../../assets/document/docx/settings.xml")),
        ("word/fontTable.xml", include_str!("../../../assets/document/docx/fontTable.xml")),
        ("word/numbering.xml", include_str!("../../../assets/document/docx/numbering.xml")),
    ]
    .map(|(name, part)| (name, filled(part)))
}

/// The properties that file managers and archives read.
pub(super) fn core_properties(front: &FrontMatter) -> String {
    let mut xml = Xml::new(XML_DECLARATION);
    xml.add(r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#);
    xml.add_fmt(format_args!("<dc:title>{}</dc:title>", Escaped(&front.file_title)));
    if !front.publisher.is_empty() {
        xml.add_fmt(format_args!("<dc:creator>{}</dc:creator>", Escaped(&front.publisher)));
    }
    let (language, date) = (language_tag(front.language), front.date);
    xml.add_fmt(format_args!("<dc:language>{language}</dc:language>"));
    // The plan's date instead of the clock: the same document gives the same bytes.
    for name in ["created", "modified"] {
        xml.add_fmt(format_args!(
            r#"<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:{name}>"#
        ));
    }
    xml.add("</cp:coreProperties>");
    xml.finish()
}

/// The top of every page: the title and its mark, and who the document is of.
pub(super) fn header(front: &FrontMatter, sheet: PageSection) -> String {
    let TextArea { width, .. } = sheet.text_area();
    let mut xml = Xml::new(XML_DECLARATION);
    xml.add_fmt(format_args!(
        r#"<w:hdr xmlns:w="{WORD_NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="Header"/><w:tabs><w:tab w:val="right" w:pos="{}"/></w:tabs></w:pPr>"#,
        twips(width)
    ));
    write_run(&mut xml, None, &front.short_title);
    if let Some(mark) = &front.mark {
        write_run(&mut xml, None, " · ");
        xml.add_fmt(format_args!("<w:r><w:rPr><w:caps/></w:rPr><w:t>{}</w:t></w:r>", Escaped(mark)));
    }
    if !front.publisher.is_empty() {
        xml.add("<w:r><w:tab/></w:r>");
        write_run(&mut xml, None, &front.publisher);
    }
    xml.add("</w:p></w:hdr>");
    xml.finish()
}

/// The bottom of every page: its number, and how many there are.
pub(super) fn footer(front: &FrontMatter, pages: u32) -> String {
    let mut xml = Xml::new(XML_DECLARATION);
    xml.add_fmt(format_args!(
        r#"<w:ftr xmlns:w="{WORD_NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>"#
    ));
    write_run(&mut xml, None, &format!("{} ", front.words.page));
    // The text of a field is only shown until the reader has counted; the first page with a footer is page 2.
    write_field(&mut xml, " PAGE ", "2");
    write_run(&mut xml, None, &format!(" {} ", front.words.of));
    write_field(&mut xml, " NUMPAGES ", &pages.to_string());
    xml.add("</w:p></w:ftr>");
    xml.finish()
}

/// What the text refers to, by the names it uses.
pub(super) fn relations(figures: usize, is_shared: bool) -> String {
    let mut xml = Xml::new(XML_DECLARATION);
    xml.add(r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#);
    let fixed = [
        ("styles", "styles", "styles.xml"),
        ("settings", "settings", "settings.xml"),
        ("fonts", "fontTable", "fontTable.xml"),
        ("numbering", "numbering", "numbering.xml"),
        // One header for each direction of the page, because its tab is at the right edge of the text.
        ("upright", "header", "header-upright.xml"),
        ("lying", "header", "header-lying.xml"),
        ("footer", "footer", "footer.xml"),
    ];
    let mut relation = |id: &str, kind: &str, target: &str| {
        xml.add_fmt(format_args!(
            r#"<Relationship Id="{id}" Type="{RELATION_NAMESPACE}/{kind}" Target="{target}"/>"#
        ));
    };
    for (id, kind, target) in fixed {
        relation(id, kind, target);
    }
    for number in 1..=figures {
        let png =
            if is_shared { String::from("media/figures.png") } else { format!("media/figure{number}.png") };
        relation(&format!("png{number}"), "image", &png);
        relation(&format!("svg{number}"), "image", &format!("media/figure{number}.svg"));
    }
    xml.add("</Relationships>");
    xml.finish()
}

/// A language as office documents name it.
const fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Nb => "nb-NO",
        Language::Nn => "nn-NO",
        Language::En => "en-GB",
    }
}
