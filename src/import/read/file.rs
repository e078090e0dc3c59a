//! What a file is, by its content and never by its name, and the cells in it.
//!
//! Formats that are not read, such as the workbooks of Excel before 2007, are recognised too, so that the message can
//! say what to do.

use super::raw::RawSheets;
use super::text::{MAX_FILE_BYTES, TextTable, decode, decode_beginning, read_text};
use super::zip_parts::ZipParts;
use super::{html, ods, xlsx, xml};
use crate::import::error::ImportError;

/// What a file holds.
pub(in crate::import) enum FileContent {
    /// The cells of a text.
    Text(TextTable),
    /// The sheets of a workbook.
    Workbook(RawSheets),
}

/// The formats that are read.
enum TableFormat<'a> {
    /// Text with a delimiter, or bytes that `text` refuses.
    Text,
    /// A workbook of Excel.
    Xlsx(ZipParts<'a>),
    /// A spreadsheet of LibreOffice.
    Ods(ZipParts<'a>),
    /// The same as one file of XML.
    FlatOds,
    /// A web page, whose tables are read.
    Page,
}

/// The format is detected in so many of the first bytes of a file of text.
const SAMPLE_BYTES: usize = 16 << 10;

/// Reads a file, whatever its name says it is.
pub(in crate::import) fn read_file(bytes: &[u8]) -> Result<FileContent, ImportError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ImportError::TooLarge);
    }
    Ok(match detect_format(bytes)? {
        TableFormat::Text => FileContent::Text(read_text(bytes)?),
        TableFormat::Xlsx(mut parts) => FileContent::Workbook(xlsx::read(&mut parts)?),
        TableFormat::Ods(mut parts) => FileContent::Workbook(ods::read(&mut parts)?),
        TableFormat::Page => FileContent::Workbook(html::read(&decode(bytes)?.0)?),
        TableFormat::FlatOds => FileContent::Workbook(ods::read_sheets(&xml::decode_xml(bytes)?)?),
    })
}

/// Detects the format of a file, or refuses what is no table.
fn detect_format(bytes: &[u8]) -> Result<TableFormat<'_>, ImportError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return detect_zip_format(ZipParts::read(bytes)?);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(ole_error(bytes));
    }
    let start = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    let text = decode_beginning(start).to_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if let Some(refused) = known_text_format(text) {
        return Err(refused);
    }
    if text.starts_with("<?xml") || text.starts_with("<office:document") {
        if text.contains("oasis:names:tc:opendocument") && text.contains(".spreadsheet") {
            return Ok(TableFormat::FlatOds);
        }
        if !text.contains("<html") {
            return Err(ImportError::Markup);
        }
    }
    if html::is_page(text) {
        return Ok(TableFormat::Page);
    }
    Ok(TableFormat::Text)
}

/// Why a text is refused that is the file of another program and no table: by its lower-case beginning.
fn known_text_format(text: &str) -> Option<ImportError> {
    let head: String = text.chars().take(2_000).collect();
    let first: String = text.chars().filter(|c| !c.is_whitespace()).take(8).collect();
    let mut lines = text.lines();
    let is_record =
        |line: &str| ["p;", "b;", "c;", "f;", "o;", "nn;", "e"].iter().any(|kind| line.starts_with(kind));
    if text.starts_with("{\\rtf") {
        Some(ImportError::RichText)
    } else if head.contains("content-type: multipart/related") && head.contains("boundary=") {
        Some(ImportError::WebArchive)
    } else if lines.next().is_some_and(|line| line.starts_with("id;p")) && lines.next().is_some_and(is_record)
    {
        Some(ImportError::Sylk)
    } else if first == "(format:" {
        Some(ImportError::OwnPlan)
    } else {
        None
    }
}

/// Detects what a zip holds by the names of its parts.
fn detect_zip_format(mut parts: ZipParts<'_>) -> Result<TableFormat<'_>, ImportError> {
    let begins = |start: &str| parts.names().iter().any(|name| name.to_lowercase().starts_with(start));
    // A binary workbook has the same list of content types as XLSX, so it must be excluded first.
    if begins("xl/workbook.bin") {
        return Err(ImportError::BinaryExcel);
    }
    if begins("word/") || begins("ppt/") {
        return Err(ImportError::Document);
    }
    if parts.has("[Content_Types].xml") || parts.has("xl/workbook.xml") {
        return Ok(TableFormat::Xlsx(parts));
    }
    if !parts.has("mimetype") && !parts.has("content.xml") {
        return Err(ImportError::Document);
    }
    if parts.has("encrypted-package") {
        return Err(ImportError::Encrypted);
    }
    let kind = parts.text("mimetype")?.unwrap_or_default();
    if kind.is_empty() || kind.contains("spreadsheet") {
        Ok(TableFormat::Ods(parts))
    } else {
        Err(ImportError::Document)
    }
}

/// Why a compound file of Microsoft Office before 2007 is refused.
fn ole_error(bytes: &[u8]) -> ImportError {
    // The names of streams are UTF-16 in the file's directory; an encrypted XLSX is such a file too.
    let has_stream = |name: &str| {
        let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wanted.len()).any(|window| window == wanted)
    };
    if has_stream("EncryptedPackage") {
        ImportError::Encrypted
    } else if has_stream("Workbook") || has_stream("Book") {
        ImportError::OldExcel
    } else {
        ImportError::Document
    }
}
