//! Files that are called a table and are something else: a web page is read, the rest is refused with what it is.

use super::variants::{as_page_table, as_text, as_utf16, as_windows_1252, import_bytes, rows_of, with_mark};
use planverksted::import::{Book, ImportError};

/// A report of two measures, as text with semicolons.
const REPORT: &str = "Tiltak;Ansvarlig;2027;2028\n\
    Kveldsåpen møteplass;Frivilligsentralen;60 000;60 000\n\
    Felles vaktordning, rus og psykisk helse;Rus og psykisk helse;410 000;820 000\n";

const MEASURES: [&str; 2] = [
    "Kveldsåpen møteplass | Frivilligsentralen | ../.. | 2027: 60000, 2028: 60000 | ",
    "Felles vaktordning, rus og psykisk helse | Rus og psykisk helse | ../.. | 2027: 410000, 2028: 820000 | ",
];

#[track_caller]
fn check_report(bytes: &[u8]) {
    let got = import_bytes(bytes);
    let description = String::from_utf8_lossy(bytes);
    assert_eq!(got.measures(), MEASURES, "{description}\n{:#?}", got.remarks());
    assert_eq!(got.plan.goals().len(), 0, "{description}");
}

#[test]
fn a_web_page_with_anything_in_front_is_read_as_its_table() {
    let table = as_page_table(&rows_of(REPORT));
    let fronts = [
        "",
        "\n\n",
        "<style> .tekst { mso-number-format:\\@; } </style>\n<div>\n",
        "<meta http-equiv=\"Content-Type\" content=\"application/vnd.ms-excel; charset=utf-8\">\n",
        "<!-- rapport -->\n<html><body>",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n<html><head><title>Tiltak; 2027</title></head><body>",
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><!--[if gte mso 9]><xml><x:Name>A</x:Name></xml><![endif]-->",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>",
        "<script>if (1 < 2) { document.write('<table><tr><td>a</td><td>b</td></tr></table>'); }</script>",
        "<center><font size=2>",
        "Rapport\n",
        "<table><tr><td>",
    ];
    for front in fronts {
        for back in ["", "</body></html>", "</div>\n<p>Skrevet ut i dag</p>"] {
            let page = format!("{front}{table}{back}");
            check_report(page.as_bytes());
            check_report(format!("\u{feff}{page}").as_bytes());
            check_report(&as_windows_1252(&page));
            check_report(&as_utf16(&with_mark(&page), false));
            check_report(page.replace("</td>", "").replace("</tr>", "").replace("</th>", "").as_bytes());
            check_report(page.replace("<td", "<TD class='a>b'").replace("å", "&aring;").as_bytes());
        }
    }
}

#[test]
fn cells_of_several_rows_and_columns_keep_their_places() {
    check_report(
        "<table><tr><th>Tiltak<th>Ansvarlig<th colspan=2>Kostnad</tr><tr><th colspan=2></th><th>2027<th>2028</tr>\
         <tr><td>Kveldsåpen<br>møteplass</td><td>Frivilligsentralen</td><td>60&nbsp;000</td><td>60&#160;000</td></tr>\
         <tr><td>Felles vaktordning, rus og psykisk helse<td>Rus og <b>psykisk</b> helse<td>410 000<td>820 000</table>"
            .replace("<br>", " ")
            .as_bytes(),
    );
    let got = import_bytes(
        "<table><tr><th>Målgruppe<th>Tiltak<th>2027<tr><td rowspan=2>Barn<td>Kurs<td>100<tr><td>Gruppe<td>200</table>"
            .as_bytes(),
    );
    assert_eq!(got.measures(), ["Kurs |  | ../.. | 2027: 100 | ", "Gruppe |  | ../.. | 2027: 200 | "]);
    assert!(got.plan.measures().iter().all(|measure| measure.reach.iter().len() == 1));
}

#[test]
fn utf_16_is_read_with_and_without_a_mark() {
    for delimiter in [';', '\t', ',', '|'] {
        let text = as_text(&rows_of(REPORT), delimiter);
        for is_big in [false, true] {
            check_report(&as_utf16(&text, is_big));
            check_report(&as_utf16(&with_mark(&text), is_big));
        }
    }
}

#[test]
fn files_of_other_programs_are_refused_with_what_they_are() {
    let archive = "MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related; boundary=\"----=_Del\"\n\n\
        ------=_Del\nContent-Type: text/html\n\n<table><tr><td>Tiltak</td><td>2027</td></tr></table>\n------=_Del--\n";
    let mail = format!("From: <Saved by a browser>\nSubject: Rapport\n{archive}");
    let rich = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Calibri;}}\\trowd\\intbl Tiltak\\cell Ansvarlig\\cell\\row}";
    let sylk = "ID;PWXL;N;E\nP;PGeneral\nC;Y1;X1;K\"Tiltak\"\nC;Y1;X2;K\"2027\"\nE\n";
    let plan = "(\n  format: (0, 1),\n  plan_id: \"2222222222\",\n  plan: (),\n)\n";
    let cases = [
        (archive, ImportError::WebArchive),
        (&mail, ImportError::WebArchive),
        (rich, ImportError::RichText),
        (sylk, ImportError::Sylk),
        (plan, ImportError::OwnPlan),
        ("<html><body><p>Ingen tabell</p></body></html>", ImportError::Markup),
        ("<table><tr><td>Tiltak</td></tr></table>", ImportError::Markup),
    ];
    for (text, expected) in cases {
        for text in [text.to_owned(), text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
            assert_eq!(Book::read(text.as_bytes()).map(|_| ()), Err(expected.clone()), "{text}");
        }
        let wide = as_utf16(&with_mark(text), false);
        assert_eq!(Book::read(&wide).map(|_| ()), Err(expected.clone()), "{text} in UTF-16");
    }
}

#[test]
fn a_table_that_begins_like_another_file_is_still_a_table() {
    let id = import_bytes("ID;Prioritet;Tiltak\n1;1;Kurs\n2;2;Gruppe\n".as_bytes());
    assert_eq!(id.plan.measures().len(), 2);
    let tags =
        import_bytes("Tiltak;Beskrivelse;2027\nKurs;<table><tr><td>a</td></tr></table>;100\n".as_bytes());
    assert_eq!(tags.plan.measures().len(), 1);
    let less = import_bytes(
        "<html>\n<table><tr><td>Tiltak<td>2027<tr><td>Plass til < 5 unge<td>100</table>".as_bytes(),
    );
    assert_eq!(less.measures(), ["Plass til < 5 unge |  | ../.. | 2027: 100 | "]);
}

#[test]
fn a_page_of_broken_tags_is_settled_in_one_pass() {
    // Each of these would take minutes if every tag looked for its end anew.
    for piece in ["<a '", "<style>", "<td a=\"", "&#", "<!--", "</", "<table><tr>"] {
        let page = format!("<html><table><tr><td>Tiltak<td>2027{}", piece.repeat(200_000));
        assert!(matches!(Book::read(page.as_bytes()), Ok(_) | Err(ImportError::Markup)), "{piece}");
    }
}
