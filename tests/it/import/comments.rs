//! Comments on the cells of a workbook: each is a remark on its cell, without who wrote it.

use super::sheets::swap;
use super::variants::import_bytes;
use crate::harness::workbook::{SheetSpec, xlsx};

/// A workbook of one measure, with parts that belong to its sheet.
fn workbook(parts: &[(&str, &str, &str)]) -> Vec<u8> {
    let rows = [["Tiltak", "Ansvarlig", "2027"], ["Kurs", "NAV", "100"]];
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
    let mut bytes = xlsx(&[SheetSpec::of("Ark", &rows, (0, 0))]);
    let mut links = String::from("<Relationships>");
    for (at, (kind, target, text)) in parts.iter().enumerate() {
        bytes = swap(&bytes, &format!("xl/{target}"), text);
        links.push_str("<Relationship Id=\"");
        links.push_str(&at.to_string());
        links.push_str(&["\" Type=\"x/", kind, "\" Target=\"../", target, "\"/>"].concat());
    }
    links.push_str("</Relationships>");
    swap(&bytes, "xl/worksheets/_rels/s0.xml.rels", &links)
}

const OLD: &str = "<comments><authors><author>Ola Eksempel</author></authors><commentList>\
    <comment ref=\"A2\" authorId=\"0\"><text><r><rPr><b/></rPr><t>Ola Eksempel:</t></r><r><t xml:space=\"preserve\">\n\
    Avklares i desember</t></r></text></comment>\
    <comment ref=\"C2\" authorId=\"0\"><text><t>Uten lønnsvekst</t></text></comment></commentList></comments>";

const THREADS: &str = "<ThreadedComments><threadedComment ref=\"A2\" personId=\"{1}\" id=\"{2}\"><text>Holder det?</text>\
    </threadedComment><threadedComment ref=\"A2\" personId=\"{3}\" id=\"{4}\" parentId=\"{2}\"><text>Ja</text>\
    </threadedComment></ThreadedComments>";

#[test]
fn comments_are_reported_without_their_writers() {
    let got = import_bytes(&workbook(&[("comments", "comments1.xml", OLD)]));
    assert_eq!(got.measures(), ["Kurs | NAV | ../.. | 2027: 100 | "]);
    got.has_remark("2 A: Merknad i cellen: «Avklares i desember»");
    got.has_remark("2 C: Merknad i cellen: «Uten lønnsvekst»");
    assert!(!got.remarks().iter().any(|remark| remark.contains("Ola")), "{:?}", got.remarks());
}

#[test]
fn a_thread_is_read_instead_of_its_copy_among_the_old_comments() {
    let got = import_bytes(&workbook(&[
        ("comments", "comments1.xml", OLD),
        ("threadedComment", "threadedComments/threadedComment1.xml", THREADS),
    ]));
    let remarks: Vec<String> =
        got.remarks().into_iter().filter(|remark| remark.contains("Merknad i cellen")).collect();
    assert_eq!(
        remarks,
        [
            "2 A: Merknad i cellen: «Holder det?»",
            "2 A: Merknad i cellen: «Ja»",
            "2 C: Merknad i cellen: «Uten lønnsvekst»"
        ]
    );
}

#[test]
fn damaged_comments_do_not_spoil_the_cells() {
    let got =
        import_bytes(&workbook(&[("comments", "comments1.xml", "<comments><comment ref=\"A2\"><text>")]));
    assert_eq!(got.measures(), ["Kurs | NAV | ../.. | 2027: 100 | "]);
}
