//! A figure of a Word file: a PNG that everything shows, the SVG that newer programs show instead, and the same in
//! words.

use super::super::paper::TextArea;
use super::super::picture;
use super::super::xml::Xml;
use crate::document::{Escaped, Figure};

/// Writes the figure of a number into a paragraph.
pub(super) fn write_drawing(xml: &mut Xml, figure: &Figure, number: usize, paper: TextArea) {
    let size = paper.scale_to_fit(picture::svg_size(&figure.svg).unwrap_or_default());
    let (width, height) = (emus(size.width), emus(size.height));
    let (name, alt) = (Escaped(&figure.label), Escaped(&figure.alt));
    xml.add_fmt(format_args!(
        r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" name="{name}" descr="{alt}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>"#
    ));
    xml.add_fmt(format_args!(
        r#"<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}" descr="{alt}"/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>"#
    ));
    xml.add_fmt(format_args!(
        // Readers that know the extension show the SVG, all others the PNG that the picture itself embeds.
        r#"<pic:blipFill><a:blip r:embed="png{number}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="svg{number}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#
    ));
    xml.add_fmt(format_args!(
        r#"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    ));
}

/// Points as drawings count lengths.
fn emus(points: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "lengths on paper")]
    let lengths = (points * 12_700.0).round() as i64;
    lengths.max(1)
}
