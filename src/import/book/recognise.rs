//! What a file is, by its content and never by its name.

use super::parts::ZipParts;
use crate::import::ImportError;

/// What is read.
pub(super) enum TableFormat<'a> {
    /// Text with a delimiter, or what is refused as none.
    Text,
    /// A workbook of Excel.
    Xlsx(ZipParts<'a>),
    /// A spreadsheet of LibreOffice.
    Ods(ZipParts<'a>),
    /// The same as one file of XML.
    FlatOds,
}

/// So much of a file of text is looked at.
const SAMPLE: usize = 4096;

/// Tells what the bytes are, or refuses what is no table.
pub(super) fn detect_format(bytes: &[u8]) -> Result<TableFormat<'_>, ImportError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return detect_zip_format(ZipParts::read(bytes)?);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(ole_error(bytes));
    }
    let start = bytes.get(..SAMPLE).unwrap_or(bytes);
    let text = String::from_utf8_lossy(start).to_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with("<?xml") || text.starts_with("<office:document") {
        if text.contains("oasis:names:tc:opendocument") && text.contains(".spreadsheet") {
            return Ok(TableFormat::FlatOds);
        }
        return Err(ImportError::Markup);
    }
    if text.starts_with("<!doctype html") || text.starts_with("<html") || text.starts_with("<table") {
        return Err(ImportError::Markup);
    }
    Ok(TableFormat::Text)
}

/// What a zip holds, by its parts.
fn detect_zip_format(mut parts: ZipParts<'_>) -> Result<TableFormat<'_>, ImportError> {
    let begins = |start: &str| parts.names().iter().any(|name| name.to_lowercase().starts_with(start));
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

/// What an old compound file of Microsoft's is.
fn ole_error(bytes: &[u8]) -> ImportError {
    let says = |name: &str| {
        let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wanted.len()).any(|window| window == wanted)
    };
    if says("EncryptedPackage") {
        ImportError::Encrypted
    } else if says("Workbook") || says("Book") {
        ImportError::OldExcel
    } else {
        ImportError::Document
    }
}
