//! Struck-through cells and runs of workbooks: what is crossed out is not valid, so it is left out and reported.

use super::sheets::swap;
use super::variants::import_bytes;
use crate::harness::imported::kroner_by_year;
use crate::harness::workbook::{ods_of, xlsx_of};

/// The styles of a workbook: style 1 is struck through, style 2 says that it is not.
const STYLES: &str = "<styleSheet><fonts><font/><font><strike/></font><font><strike val=\"0\"/></font></fonts>\
    <dxfs><dxf><font><strike/></font></dxf></dxfs><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>\
    <xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"0\" fontId=\"2\"/></cellXfs></styleSheet>";

/// A workbook of one sheet with these styles.
fn with_styles(rows: &str, texts: &str) -> Vec<u8> {
    let plain = xlsx_of("", &[("Tiltak", "", &format!("<sheetData>{rows}</sheetData>"))], texts);
    swap(&plain, "xl/styles.xml", STYLES)
}

fn cell(style: u8, text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return format!("<c s=\"{style}\"><v>{text}</v></c>");
    }
    format!("<c s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn row(style: u8, cells: [&str; 3]) -> String {
    format!("<row>{}</row>", cells.map(|text| cell(style, text)).concat())
}

#[test]
fn struck_rows_of_a_workbook_are_left_and_reported() {
    for plain in [0, 2] {
        let rows = [
            row(plain, ["Tiltak", "Ansvarlig", "2027"]),
            row(plain, ["Aktivitetsvenn", "Frivilligsentralen", "30000"]),
            row(1, ["Egen rusakutt", "Rusteamet", "900000"]),
            row(plain, ["Kafé", "Kultur", "15000"]),
        ];
        let got = import_bytes(&with_styles(&rows.concat(), ""));
        assert_eq!(kroner_by_year(&got.plan), [(2027, 45_000)], "{:#?}", got.measures());
        assert_eq!(got.plan.measures().len(), 2);
        for (column, text) in [("A", "Egen rusakutt"), ("B", "Rusteamet"), ("C", "900000")] {
            got.has_remark(&format!(
                "3 {column}: Gjennomstreket tekst gjelder ikke og er ikke tatt inn: «{text}»"
            ));
        }
    }
}

#[test]
fn struck_runs_of_a_text_are_left_and_reported() {
    let runs =
        "<r><rPr><b/><strike/></rPr><t xml:space=\"preserve\">Hver uke </t></r><r><t>Annenhver uke</t></r>";
    let headings = row(0, ["Tiltak", "Ansvarlig", "2027"]);
    let inline = format!("<c t=\"inlineStr\"><is>{runs}</is></c>");
    let shared = "<c t=\"s\"><v>1</v></c>".to_owned();
    for first in [inline, shared] {
        let rows = format!("{headings}<row>{first}{}{}</row>", cell(0, "Biblioteket"), cell(0, "15000"));
        let texts = format!("<si><t>noe</t></si><si>{runs}</si>");
        let got = import_bytes(&with_styles(&rows, &texts));
        assert_eq!(got.measures(), ["Annenhver uke | Biblioteket | ../.. | 2027: 15000 | "]);
        got.has_remark("2 A: Gjennomstreket tekst gjelder ikke og er ikke tatt inn: «Hver uke»");
    }
}

#[test]
fn struck_cells_and_spans_of_an_open_workbook_are_left_and_reported() {
    let cell = |style: &str, text: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |style: &str, cells: [&str; 2]| {
        format!("<table:table-row>{}</table:table-row>", cells.map(|text| cell(style, text)).concat())
    };
    let line = |name: &str, line: &str| {
        format!(
            "<style:style style:name=\"{name}\"><style:text-properties style:text-line-through-style=\"{line}\"/></style:style>"
        )
    };
    let table = format!(
        "{}{}<table:table table:name=\"Ark\">{}{}{}{}</table:table>",
        line("gone-text", "solid"),
        line("kept", "none"),
        row("kept", ["Tiltak", "Ansvarlig"]),
        row("kept", ["Kafé", "Kultur"]),
        row("gone-text", ["Egen rusakutt", "Rusteamet"]),
        row("kept", ["<text:span text:style-name=\"gone-text\">Hver uke </text:span>Annenhver uke", "NAV"]),
    );
    let got = import_bytes(&ods_of(&table));
    assert_eq!(got.measures(), ["Kafé | Kultur | ../.. |  | ", "Annenhver uke | NAV | ../.. |  | "]);
    got.has_remark("3 A: Gjennomstreket tekst gjelder ikke og er ikke tatt inn: «Egen rusakutt»");
    got.has_remark("4 A: Gjennomstreket tekst gjelder ikke og er ikke tatt inn: «Hver uke»");
}
