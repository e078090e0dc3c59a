//! Makes workbooks for tests: XLSX and ODS, as plain as a program can write them, with whatever oddity a test wants.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;

/// What a cell of a test holds.
#[derive(Clone, Debug)]
pub(crate) enum CellSpec {
    /// Text.
    Text(String),
    /// A number, as a file stores it.
    Number(String),
    /// A day.
    Day(i16, u8, u8),
}

/// Cells that are one: first row, first column, last row, last column, from 0.
pub(crate) type BlockSpec = (usize, usize, usize, usize);

/// One sheet of a test's workbook.
#[derive(Clone, Debug, Default)]
pub(crate) struct SheetSpec {
    pub(crate) name: String,
    pub(crate) hidden: bool,
    /// Cells with their row and column, both from 0.
    pub(crate) cells: Vec<(usize, usize, CellSpec)>,
    /// The cells that are one.
    pub(crate) merged: Vec<BlockSpec>,
    /// Hidden rows, from 0.
    pub(crate) hidden_rows: Vec<usize>,
}

/// A cell's value as a spreadsheet would understand what is typed into it.
pub(crate) fn parse_cell(text: &str) -> Option<CellSpec> {
    let plain = text.replace('\u{a0}', " ");
    let parts: Vec<&str> = plain.split('.').collect();
    if let [day, month, year] = parts.as_slice()
        && let (2, 2, 4, Ok(day), Ok(month), Ok(year)) =
            (day.len(), month.len(), year.len(), day.parse(), month.parse(), year.parse())
    {
        return Some(CellSpec::Day(year, month, day));
    }
    let number = plain.replace(' ', "").replace(',', ".");
    let is_number = number.trim_start_matches('-').chars().all(|c| c.is_ascii_digit() || c == '.');
    let has_digit = number.contains(|c: char| c.is_ascii_digit());
    match text {
        "" => None,
        _ if is_number && has_digit && number.parse::<f64>().is_ok() => Some(CellSpec::Number(number)),
        _ => Some(CellSpec::Text(text.to_owned())),
    }
}

impl SheetSpec {
    /// A sheet of rows, each cell typed in, from a first row and column on.
    pub(crate) fn of(name: &str, rows: &[Vec<String>], (top, left): (usize, usize)) -> Self {
        let mut page = Self { name: name.to_owned(), ..Self::default() };
        for (row, cells) in rows.iter().enumerate() {
            for (column, text) in cells.iter().enumerate() {
                page.cells.extend(parse_cell(text).map(|cell| (top + row, left + column, cell)));
            }
        }
        page
    }

    fn rows(&self) -> std::collections::BTreeMap<usize, std::collections::BTreeMap<usize, &CellSpec>> {
        let mut rows = std::collections::BTreeMap::new();
        for (row, column, cell) in &self.cells {
            let cells: &mut std::collections::BTreeMap<usize, &CellSpec> = rows.entry(*row).or_default();
            cells.insert(*column, cell);
        }
        rows
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Texts, each between two tags.
fn concat_indexed(texts: &[String], open: &str, close: &str) -> String {
    texts.iter().flat_map(|text| [open.to_owned(), escaped(text), close.to_owned()]).collect()
}

fn column_name(row: usize, column: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at).expect("few columns"));
    let letters = if column < 26 {
        letter(column).to_string()
    } else {
        format!("{}{}", letter(column / 26 - 1), letter(column % 26))
    };
    format!("{letters}{}", row + 1)
}

/// The parts of a zip, each with its name.
pub(crate) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part begins");
        zip.write_all(text.as_bytes()).expect("it is written");
    }
    zip.finish().expect("the zip ends").into_inner()
}

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const ROOT: &str = r#"<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
/// Style 0 shows numbers, 1 days, 2 percent, 3 years of days, 4 thousands, 5 months.
const STYLES: &str = r##"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="yyyy"/><numFmt numFmtId="166" formatCode="#,##0,"/><numFmt numFmtId="167" formatCode="mmm\ yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>"##;

/// An XLSX of sheets whose inner XML a test writes itself; `book` goes before the list of sheets.
pub(crate) fn xlsx_of(book: &str, sheets: &[(&str, &str, &str)], texts: &str) -> Vec<u8> {
    let (mut list, mut links) = (String::new(), String::new());
    let mut parts: Vec<(String, String)> = Vec::new();
    for (at, (name, state, xml)) in sheets.iter().enumerate() {
        write!(list, r#"<sheet name="{}" sheetId="{at}" {state} r:id="s{at}"/>"#, escaped(name))
            .expect("text");
        write!(links, r#"<Relationship Id="s{at}" Type="x/worksheet" Target="worksheets/s{at}.xml"/>"#)
            .expect("text");
        parts.push((format!("xl/worksheets/s{at}.xml"), format!("<worksheet>{xml}</worksheet>")));
    }
    links.push_str(r#"<Relationship Id="t" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="y" Type="x/styles" Target="styles.xml"/>"#);
    let workbook = format!("<?xml version=\"1.0\"?><workbook>{book}<sheets>{list}</sheets></workbook>");
    let links = format!("<Relationships>{links}</Relationships>");
    let texts = format!("<sst>{texts}</sst>");
    let mut all =
        vec![("[Content_Types].xml", TYPES), ("_rels/.rels", ROOT), ("xl/workbook.xml", workbook.as_str())];
    all.extend([("xl/_rels/workbook.xml.rels", links.as_str()), ("xl/styles.xml", STYLES)]);
    all.push(("xl/sharedStrings.xml", texts.as_str()));
    all.extend(parts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    zipped(&all)
}

/// A day as a workbook stores it: the days since the end of 1899.
fn stored_day(year: i16, month: u8, day: u8) -> i32 {
    let month = i8::try_from(month).expect("a month");
    let date = jiff::civil::date(year, month, i8::try_from(day).expect("a day"));
    jiff::civil::date(1899, 12, 30).until(date).expect("days").get_days()
}

/// An XLSX of pages. Every other text is shared, the others stand in their cells.
pub(crate) fn xlsx(pages: &[SheetSpec]) -> Vec<u8> {
    let mut texts: Vec<String> = Vec::new();
    let mut sheets: Vec<(String, String)> = Vec::new();
    for page in pages {
        let mut xml = String::from("<dimension ref=\"A1:XFD1048576\"/><sheetData>");
        for (row, cells) in page.rows() {
            let hidden = if page.hidden_rows.contains(&row) { " hidden=\"1\"" } else { "" };
            write!(xml, "<row r=\"{}\"{hidden}>", row + 1).expect("text");
            for (column, cell) in cells {
                let at = column_name(row, column);
                match cell {
                    CellSpec::Text(text) if texts.len().is_multiple_of(2) => {
                        write!(xml, r#"<c r="{at}" t="s"><v>{}</v></c>"#, texts.len()).expect("text");
                        texts.push(text.clone());
                    }
                    CellSpec::Text(text) => {
                        let text = escaped(text);
                        write!(
                            xml,
                            r#"<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#
                        )
                        .expect("text");
                        texts.push(String::new());
                    }
                    CellSpec::Number(number) => {
                        // As floats are stored: 0.1 comes back as 0.10000000000000001.
                        let noise = if number.contains('.') { "00000000000001" } else { "" };
                        write!(xml, r#"<c r="{at}"><v>{number}{noise}</v></c>"#).expect("text");
                    }
                    CellSpec::Day(year, month, day) => {
                        let days = stored_day(*year, *month, *day);
                        write!(xml, r#"<c r="{at}" s="1"><v>{days}</v></c>"#).expect("text");
                    }
                }
            }
            xml.push_str("</row>");
        }
        xml.push_str("</sheetData><mergeCells>");
        for (row, column, last_row, last_column) in &page.merged {
            write!(
                xml,
                r#"<mergeCell ref="{}:{}"/>"#,
                column_name(*row, *column),
                column_name(*last_row, *last_column)
            )
            .expect("text");
        }
        xml.push_str("</mergeCells>");
        let state = if page.hidden { "state=\"hidden\"" } else { "" };
        sheets.push((state.to_owned(), xml));
    }
    let shared = concat_indexed(&texts, "<si><r><t>", "</t></r></si>");
    let listed: Vec<(&str, &str, &str)> = pages
        .iter()
        .zip(&sheets)
        .map(|(page, (state, xml))| (page.name.as_str(), state.as_str(), xml.as_str()))
        .collect();
    xlsx_of("", &listed, &shared)
}

/// An ODS whose tables a test writes itself.
pub(crate) fn ods_of(tables: &str) -> Vec<u8> {
    let styles =
        r#"<style:style style:name="gone"><style:table-properties table:display="false"/></style:style>"#;
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
        ("META-INF/manifest.xml", "<manifest/>"),
    ])
}

/// An ODS of pages, with the repeated blank rows and cells that its programs write.
pub(crate) fn ods(pages: &[SheetSpec]) -> Vec<u8> {
    let mut tables = String::new();
    for page in pages {
        let style = if page.hidden { " table:style-name=\"gone\"" } else { "" };
        write!(tables, r#"<table:table table:name="{}"{style}><table:table-column table:number-columns-repeated="16384"/>"#, escaped(&page.name)).expect("text");
        let mut next = 0;
        for (row, cells) in page.rows() {
            if row > next {
                write!(tables, r#"<table:table-row table:number-rows-repeated="{}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#, row - next).expect("text");
            }
            let hidden = if page.hidden_rows.contains(&row) { " table:visibility=\"collapse\"" } else { "" };
            write!(tables, "<table:table-row{hidden}>").expect("text");
            tables.push_str(&ods_row(page, row, &cells));
            tables.push_str("</table:table-row>");
            next = row + 1;
        }
        tables.push_str(r#"<table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"#);
    }
    ods_of(&tables)
}

fn ods_row(page: &SheetSpec, row: usize, cells: &std::collections::BTreeMap<usize, &CellSpec>) -> String {
    let mut xml = String::new();
    let mut next = 0;
    for (column, cell) in cells {
        if *column > next {
            write!(xml, r#"<table:table-cell table:number-columns-repeated="{}"/>"#, column - next)
                .expect("text");
        }
        let merged = page.merged.iter().find(|merged| (merged.0, merged.1) == (row, *column));
        let spans = merged.map_or_else(String::new, |(row, column, last_row, last_column)| {
            format!(
                r#" table:number-rows-spanned="{}" table:number-columns-spanned="{}""#,
                last_row - row + 1,
                last_column - column + 1
            )
        });
        let (value, shown) = match cell {
            CellSpec::Text(text) => (r#"office:value-type="string""#.to_owned(), text.clone()),
            CellSpec::Number(number) => (
                format!(r#"office:value-type="float" office:value="{number}" calcext:value-type="float""#),
                number.replace('.', ","),
            ),
            CellSpec::Day(year, month, day) => (
                format!(r#"office:value-type="date" office:date-value="{year}-{month:02}-{day:02}""#),
                format!("{day:02}.{month:02}.{year}"),
            ),
        };
        let lines: Vec<String> = shown.split('\n').map(str::to_owned).collect();
        let lines = concat_indexed(&lines, "<text:p>", "</text:p>");
        let comment = "<office:annotation><text:p>en merknad</text:p></office:annotation>";
        write!(xml, "<table:table-cell {value}{spans}>{comment}{lines}</table:table-cell>").expect("text");
        next = column + 1;
    }
    xml
}
