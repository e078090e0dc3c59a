//! The comments on the cells of a sheet of an XLSX workbook, old ones and threads, without their writers.

use super::cell_names::parse_cell_name;
use super::limits::truncate_text;
use super::raw::RawSheet;
use super::xlsx_data::read_rich_text;
use super::xml::{XmlEvent, XmlReader};
use crate::import::error::ImportError;

/// Reads a part of comments or of threads.
pub(super) fn read_comments(text: &str, raw: &mut RawSheet) -> Result<(), ImportError> {
    let mut xml = XmlReader::new(text);
    let mut place = None;
    let mut is_thread = false;
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if matches!(tag.name(), "comment" | "threadedComment") => {
                place = tag.get("ref").and_then(parse_cell_name);
                is_thread = tag.name() == "threadedComment";
            }
            XmlEvent::Open(tag) if tag.name() == "text" => {
                let text = if is_thread {
                    truncate_text(xml.element_text()?)
                } else {
                    read_rich_text(&mut xml)?.text
                };
                // The text of an old comment on a thread only says that there is one.
                if let Some((row, column)) = place
                    && (is_thread || !raw.has_comment(row, column))
                {
                    raw.note_comment(row, column, without_writer(&text));
                }
            }
            XmlEvent::End => return Ok(()),
            _ => {}
        }
    }
}

/// A comment without the line in front that names who wrote it: `Ola Nordmann:`.
fn without_writer(text: &str) -> &str {
    match text.split_once('\n') {
        Some((first, rest)) if first.trim_end().ends_with(':') => rest.trim(),
        _ => text.trim(),
    }
}
