//! The title page and the table of contents of a Word file.

use super::super::paper::{heading_text, listed};
use super::super::xml::Escaped;
use super::body::{Body, field, run};
use crate::document::{Document, Front};

/// Writes the title page.
pub(super) fn title_page(body: &mut Body<'_>, front: &Front) {
    if let Some(mark) = &front.mark {
        // Spaces that hold on to the word carry its ground a little beyond it.
        let mark = format!("\u{a0}{mark}\u{a0}");
        line(body, "PlanMark", |body| run(&mut body.xml, Some("PlanMarkText"), &mark));
    }
    if !front.kind.is_empty() {
        line(body, "PlanKind", |body| run(&mut body.xml, None, &front.kind));
    }
    line(body, "Title", |body| title(body, &front.title));
    if !front.publisher.is_empty() {
        line(body, "Subtitle", |body| run(&mut body.xml, None, &front.publisher));
    }
    line(body, "PlanRule", |_| {});
    if !front.summary.is_empty() {
        line(body, "PlanSummary", |body| run(&mut body.xml, None, &front.summary));
    }
    for fact in &front.facts {
        line(body, "PlanFact", |body| {
            run(&mut body.xml, Some("SubtleEmphasis"), &format!("{}: ", fact.label));
            run(&mut body.xml, None, &fact.text);
        });
    }
}

fn line(body: &mut Body<'_>, style: &str, write: impl FnOnce(&mut Body<'_>)) {
    body.open(style);
    write(body);
    body.close();
}

/// The title, in smaller letters the longer it is.
fn title(body: &mut Body<'_>, title: &str) {
    let size = match title.len() {
        0..=110 => return run(&mut body.xml, None, title),
        111..=300 => 36,
        _ => 22,
    };
    let title = Escaped(title);
    body.xml.put(format_args!(
        r#"<w:r><w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr><w:t xml:space="preserve">{title}</w:t></w:r>"#
    ));
}

/// Writes the table of contents: a field that Word can make anew, filled with links and page numbers.
pub(super) fn contents(body: &mut Body<'_>, document: &Document) {
    let headings = listed(document);
    if headings.is_empty() {
        return;
    }
    body.before_object();
    body.xml.add(r#"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"#);
    line(body, "TOCHeading", |body| run(&mut body.xml, None, &document.front.words.contents));
    let last = headings.len().saturating_sub(1);
    for (number, heading) in headings.into_iter().enumerate() {
        let (anchor, page) = (Body::entry(number), body.page(number).to_string());
        line(body, if heading.level == 1 { "TOC1" } else { "TOC2" }, |body| {
            if number == 0 {
                body.xml.add(r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#);
            }
            body.xml.put(format_args!(r#"<w:hyperlink w:anchor="{anchor}" w:history="1">"#));
            run(&mut body.xml, None, &heading_text(heading));
            body.xml.add("<w:r><w:tab/></w:r>");
            field(&mut body.xml, &format!(r" PAGEREF {anchor} \h "), &page);
            body.xml.add("</w:hyperlink>");
            if number == last {
                body.xml.add(r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#);
            }
        });
    }
    body.xml.add("</w:sdtContent></w:sdt>");
    body.wrote_object();
}
