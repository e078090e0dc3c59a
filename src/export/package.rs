//! Files packed into one, as office documents are. The same files give the same bytes: no clock, no system in them.

use super::ExportError;
use std::io::{Cursor, Write as _};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// How hard text is pressed together: the quickest way, as a large plan is many megabytes of it.
const FAST_LEVEL: i64 = 1;

/// A package being filled.
pub(super) struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    pub(super) fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    /// Adds a file, pressed together.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) -> Result<(), ExportError> {
        self.add_entry(name, content, CompressionMethod::Deflated, Some(FAST_LEVEL))
    }

    /// Adds a file as it is: one that is pressed together already, or that must be readable from outside.
    pub(super) fn add_stored(&mut self, name: &str, content: &[u8]) -> Result<(), ExportError> {
        self.add_entry(name, content, CompressionMethod::Stored, None)
    }

    /// The package as bytes.
    pub(super) fn finish(self) -> Result<Vec<u8>, ExportError> {
        Ok(self.0.finish().map_err(|error| packing_error(&error))?.into_inner())
    }

    fn add_entry(
        &mut self,
        name: &str,
        content: &[u8],
        method: CompressionMethod,
        level: Option<i64>,
    ) -> Result<(), ExportError> {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .compression_level(level)
            // A fixed time and fixed permissions: the same plan gives the same bytes on every system.
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(0o644);
        self.0.start_file(name, options).map_err(|error| packing_error(&error))?;
        self.0.write_all(content).map_err(|error| ExportError::Packing(error.to_string()))
    }
}

fn packing_error(error: &ZipError) -> ExportError {
    ExportError::Packing(error.to_string())
}
