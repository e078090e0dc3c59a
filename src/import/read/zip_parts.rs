//! The parts of a zipped workbook, with limits on how much is inflated.
//!
//! The size that the zip's directory claims is checked first, and the bytes are counted again while they are inflated,
//! so that neither a large claim nor a false one fills the memory. Nothing is written to disk.

use super::xml::decode_xml;
use crate::import::error::ImportError;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most bytes that are inflated of one workbook.
pub(super) const MAX_INFLATED_BYTES: u64 = 64 << 20;

/// The most parts that a workbook may have.
const MAX_ZIP_PARTS: usize = 10_000;

/// The parts of a zip.
pub(super) struct ZipParts<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    bytes_left: u64,
}

impl<'a> ZipParts<'a> {
    /// Reads the directory of a zip.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_odd| ImportError::Damaged)?;
        if zip.len() > MAX_ZIP_PARTS {
            return Err(ImportError::Inflated);
        }
        let names = zip.file_names_raw().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
        Ok(Self { zip, names, bytes_left: MAX_INFLATED_BYTES })
    }

    /// Whether there is a part of this name; names are compared without case.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index_of(name).is_some()
    }

    /// The names of the parts.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    fn index_of(&self, name: &str) -> Option<usize> {
        // Some programs write parts with `\`, or in other case than the relations that refer to them.
        let plain = |name: &str| name.replace('\\', "/").trim_start_matches('/').to_lowercase();
        let wanted = plain(name);
        self.names.iter().position(|other| plain(other) == wanted)
    }

    /// The text of a part; `None` where there is none of that name.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let Some(at) = self.index_of(name) else { return Ok(None) };
        let part = self.zip.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(text) if text == ZipError::PASSWORD_REQUIRED => {
                ImportError::Encrypted
            }
            _ => ImportError::Damaged,
        })?;
        if part.size() > self.bytes_left {
            return Err(ImportError::Inflated);
        }
        let mut bytes = Vec::new();
        // One byte more than is left, so that a part that exceeds the limit is noticed.
        let read =
            part.take(self.bytes_left + 1).read_to_end(&mut bytes).map_err(|_odd| ImportError::Damaged)?;
        let read = u64::try_from(read).unwrap_or(u64::MAX);
        if read > self.bytes_left {
            return Err(ImportError::Inflated);
        }
        self.bytes_left -= read;
        decode_xml(&bytes).map(Some)
    }
}
