//! The title page and the table of contents of a Word file.

use super::super::paper::{contents_headings, heading_text};
use super::writer::{BodyWriter, write_field, write_run};
use crate::document::{Document, Escaped, FrontMatter, PageLayout};

/// Writes the title page; of minutes and sheets the title and what they belong to, above the text.
pub(super) fn write_title_page(body: &mut BodyWriter<'_>, front: &FrontMatter) {
    if front.layout != PageLayout::Book {
        write_line(body, "Title", |body| {
            for (at, line) in front.title_lines.iter().enumerate() {
                if at > 0 {
                    body.xml.add("<w:r><w:br/></w:r>");
                }
                write_run(&mut body.xml, None, line);
            }
        });
        if !front.summary.is_empty() {
            write_line(body, "Normal", |body| {
                write_run(&mut body.xml, Some("SubtleEmphasis"), &front.summary);
            });
        }
        return;
    }
    if let Some(mark) = &front.mark {
        // Spaces that hold on to the word carry its ground a little beyond it.
        let mark = format!("\u{a0}{mark}\u{a0}");
        write_line(body, "PlanMark", |body| write_run(&mut body.xml, Some("PlanMarkText"), &mark));
    }
    if !front.kind.is_empty() {
        write_line(body, "PlanKind", |body| write_run(&mut body.xml, None, &front.kind));
    }
    write_line(body, "Title", |body| write_title(body, &front.title));
    if !front.publisher.is_empty() {
        write_line(body, "Subtitle", |body| write_run(&mut body.xml, None, &front.publisher));
    }
    write_line(body, "PlanRule", |_| {});
    if !front.summary.is_empty() {
        write_line(body, "PlanSummary", |body| write_run(&mut body.xml, None, &front.summary));
    }
    for fact in &front.facts {
        write_line(body, "PlanFact", |body| {
            if !fact.label.is_empty() {
                write_run(&mut body.xml, Some("SubtleEmphasis"), &format!("{}: ", fact.label));
            }
            write_run(&mut body.xml, None, &fact.text);
        });
    }
}

fn write_line(body: &mut BodyWriter<'_>, style: &str, write: impl FnOnce(&mut BodyWriter<'_>)) {
    body.open_paragraph(style);
    write(body);
    body.close_paragraph();
}

/// The title, in smaller letters the longer it is.
fn write_title(body: &mut BodyWriter<'_>, title: &str) {
    let size = match title.len() {
        0..=110 => return write_run(&mut body.xml, None, title),
        111..=300 => 36,
        _ => 22,
    };
    let title = Escaped(title);
    body.xml.add_fmt(format_args!(
        r#"<w:r><w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr><w:t xml:space="preserve">{title}</w:t></w:r>"#
    ));
}

/// Writes the table of contents: a field that Word can rebuild, filled with links and page numbers.
pub(super) fn write_contents(body: &mut BodyWriter<'_>, document: &Document) {
    let headings = contents_headings(document);
    if headings.is_empty() {
        return;
    }
    body.begin_object();
    body.xml.add(r#"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"#);
    write_line(body, "TOCHeading", |body| write_run(&mut body.xml, None, &document.front.words.contents));
    let last = headings.len().saturating_sub(1);
    for (number, heading) in headings.into_iter().enumerate() {
        let (anchor, page) = (BodyWriter::contents_bookmark(number), body.contents_page(number).to_string());
        write_line(body, if heading.level == 1 { "TOC1" } else { "TOC2" }, |body| {
            // The field spans all entries: it begins in the first and ends in the last, and Word replaces what is
            // between.
            if number == 0 {
                body.xml.add(r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#);
            }
            body.xml.add_fmt(format_args!(r#"<w:hyperlink w:anchor="{anchor}" w:history="1">"#));
            write_run(&mut body.xml, None, &heading_text(heading));
            body.xml.add("<w:r><w:tab/></w:r>");
            write_field(&mut body.xml, &format!(r" PAGEREF {anchor} \h "), &page);
            body.xml.add("</w:hyperlink>");
            if number == last {
                body.xml.add(r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#);
            }
        });
    }
    body.xml.add("</w:sdtContent></w:sdt>");
    body.end_object();
}
