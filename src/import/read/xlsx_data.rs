//! What the cells of an XLSX workbook refer to: shared texts, and the number format of each style.

use super::limits::{push_within_cell, truncate_text};
use super::number_format::{DateSystem, NumberFormat};
use super::xml::{XmlEvent, XmlReader};
use crate::import::error::ImportError;
use std::collections::BTreeMap;

/// What the cells of a workbook refer to.
#[derive(Debug, Default)]
pub(super) struct WorkbookData {
    /// The shared texts.
    pub(super) texts: SharedTexts,
    /// The number format of each style of cells.
    pub(super) styles: Vec<NumberFormat>,
    /// The day from which it counts days.
    pub(super) date_system: DateSystem,
    /// Whether its formulas are to be calculated by the first program that opens it.
    pub(super) is_uncalculated: bool,
}

/// The texts that cells refer to by number, one behind the other: a file can have millions of empty ones.
#[derive(Debug, Default)]
pub(super) struct SharedTexts {
    text: String,
    /// The end of each text, in bytes.
    ends: Vec<u32>,
}

impl SharedTexts {
    /// The text of this number.
    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let end = usize::try_from(*self.ends.get(at)?).ok()?;
        let before = at.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = before.map_or(Some(0), |start| usize::try_from(*start).ok())?;
        self.text.get(start..end)
    }

    /// Adds a text; what is beyond 4 GB, which no part can hold, is left out.
    fn push(&mut self, text: &str) {
        if let Ok(end) = u32::try_from(self.text.len() + text.len()) {
            self.text.push_str(text);
            self.ends.push(end);
        }
    }
}

/// Reads the number format of each style of cells.
pub(super) fn read_styles(text: &str) -> Result<Vec<NumberFormat>, ImportError> {
    let mut xml = XmlReader::new(text);
    let mut codes: BTreeMap<usize, NumberFormat> = BTreeMap::new();
    let mut styles = Vec::new();
    let mut of_cells = false;
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name() == "numFmt" => {
                if let (Some(id), Some(code)) = (tag.get_number("numFmtId"), tag.get("formatCode")) {
                    codes.insert(id, NumberFormat::of_code(code));
                }
            }
            // `cellStyleXfs` has the same `xf` tags, but cells refer to those of `cellXfs` only.
            XmlEvent::Open(tag) if tag.name() == "cellXfs" => of_cells = true,
            XmlEvent::Close(end) if end.local_name().as_ref() == "cellXfs" => of_cells = false,
            XmlEvent::Open(tag) if of_cells && tag.name() == "xf" => {
                let id = tag.get_number("numFmtId").unwrap_or(0);
                // A format of the workbook's own replaces a built-in one with the same id.
                styles.push(codes.get(&id).cloned().unwrap_or_else(|| NumberFormat::built_in(id)));
            }
            XmlEvent::End => return Ok(styles),
            _ => {}
        }
    }
}

/// Reads the shared texts.
pub(super) fn read_shared_texts(text: &str) -> Result<SharedTexts, ImportError> {
    let mut xml = XmlReader::new(text);
    let mut texts = SharedTexts::default();
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name() == "si" => texts.push(&read_rich_text(&mut xml)?),
            XmlEvent::End => return Ok(texts),
            _ => {}
        }
    }
}

/// Reads the text of the tag that was just opened, whose runs may differ in font; phonetic guides are left out.
pub(super) fn read_rich_text(xml: &mut XmlReader<'_>) -> Result<String, ImportError> {
    let mut text = String::new();
    let mut depth = 1;
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name() == "t" => {
                push_within_cell(&mut text, &xml.element_text()?);
            }
            XmlEvent::Open(tag) if matches!(tag.name(), "rPh" | "phoneticPr" | "rPr") => {
                xml.skip_element()?;
            }
            XmlEvent::Open(_) => depth += 1,
            XmlEvent::Close(_) => {
                depth -= 1;
                if depth == 0 {
                    return Ok(truncate_text(unescape(&text)));
                }
            }
            XmlEvent::End => return Ok(truncate_text(unescape(&text))),
            XmlEvent::Text(_) => {}
        }
    }
}

/// Replaces `_x000D_`, as characters that XML does not allow are written, by the character.
pub(super) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        plain.push_str(before);
        let code = after.split_once('_').filter(|(code, _)| code.len() == 4);
        let letter = code.and_then(|(code, _)| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        if let (Some(letter), Some((_, after))) = (letter, code) {
            plain.push(letter);
            rest = after;
        } else {
            plain.push_str("_x");
            rest = after;
        }
    }
    plain.push_str(rest);
    plain
}
