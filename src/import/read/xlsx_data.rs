//! What the cells of an XLSX workbook refer to: shared texts, and the number format of each style.

use super::limits::{push_within_cell, truncate_text};
use super::number_format::{DateSystem, NumberFormat};
use super::xml::{XmlEvent, XmlReader, XmlTag};
use crate::import::error::ImportError;
use std::collections::BTreeMap;

/// What the cells of a workbook refer to.
#[derive(Debug, Default)]
pub(super) struct WorkbookData {
    /// The shared texts.
    pub(super) texts: SharedTexts,
    /// The styles of cells.
    pub(super) styles: Vec<CellStyle>,
    /// The day from which it counts days.
    pub(super) date_system: DateSystem,
    /// Whether its formulas are to be calculated by the first program that opens it.
    pub(super) is_uncalculated: bool,
}

/// What a style of cells says of their meaning.
#[derive(Clone, Debug, Default)]
pub(super) struct CellStyle {
    /// How a number is displayed.
    pub(super) format: NumberFormat,
    /// Whether the content is struck through, so that it is no longer valid.
    pub(super) is_struck: bool,
}

/// A text whose runs may differ in font.
#[derive(Clone, Debug, Default)]
pub(super) struct RichText {
    /// The text that is valid.
    pub(super) text: String,
    /// The text that is struck through.
    pub(super) struck: String,
}

/// The texts that cells refer to by number, one behind the other: a file can have millions of empty ones.
#[derive(Debug, Default)]
pub(super) struct SharedTexts {
    text: String,
    /// The end of each text, in bytes.
    ends: Vec<u32>,
    /// What is struck through of the texts of which something is.
    struck: BTreeMap<usize, String>,
}

impl SharedTexts {
    /// The text of this number.
    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let end = usize::try_from(*self.ends.get(at)?).ok()?;
        let before = at.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = before.map_or(Some(0), |start| usize::try_from(*start).ok())?;
        self.text.get(start..end)
    }

    /// What is struck through of the text of this number.
    pub(super) fn struck(&self, at: usize) -> Option<&str> {
        self.struck.get(&at).map(String::as_str)
    }

    /// Adds a text; what is beyond 4 GB, which no part can hold, is left out.
    fn push(&mut self, rich: RichText) {
        let text = rich.text.as_str();
        if !rich.struck.is_empty() {
            self.struck.insert(self.ends.len(), rich.struck);
        }
        if let Ok(end) = u32::try_from(self.text.len() + text.len()) {
            self.text.push_str(text);
            self.ends.push(end);
        }
    }
}

/// Reads the styles of cells.
pub(super) fn read_styles(text: &str) -> Result<Vec<CellStyle>, ImportError> {
    let mut xml = XmlReader::new(text);
    let mut codes: BTreeMap<usize, NumberFormat> = BTreeMap::new();
    let mut styles = Vec::new();
    let (mut of_cells, mut of_fonts) = (false, false);
    let mut struck_fonts: Vec<bool> = Vec::new();
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name() == "numFmt" => {
                if let (Some(id), Some(code)) = (tag.get_number("numFmtId"), tag.get("formatCode")) {
                    codes.insert(id, NumberFormat::of_code(code));
                }
            }
            // Conditional formats have fonts too, but styles refer to those of `fonts` only.
            XmlEvent::Open(tag) if tag.name() == "fonts" => of_fonts = true,
            XmlEvent::Close(end) if end.local_name().as_ref() == "fonts" => of_fonts = false,
            XmlEvent::Open(tag) if of_fonts && tag.name() == "font" => struck_fonts.push(false),
            XmlEvent::Open(tag) if of_fonts && tag.name() == "strike" => {
                struck_fonts.last_mut().into_iter().for_each(|font| *font = is_on(&tag));
            }
            // `cellStyleXfs` has the same `xf` tags, but cells refer to those of `cellXfs` only.
            XmlEvent::Open(tag) if tag.name() == "cellXfs" => of_cells = true,
            XmlEvent::Close(end) if end.local_name().as_ref() == "cellXfs" => of_cells = false,
            XmlEvent::Open(tag) if of_cells && tag.name() == "xf" => {
                let id = tag.get_number("numFmtId").unwrap_or(0);
                // A format of the workbook's own replaces a built-in one with the same id.
                let format = codes.get(&id).cloned().unwrap_or_else(|| NumberFormat::built_in(id));
                let font = tag.get_number("fontId").and_then(|font| struck_fonts.get(font));
                styles.push(CellStyle { format, is_struck: font.copied().unwrap_or_default() });
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
            XmlEvent::Open(tag) if tag.name() == "si" => texts.push(read_rich_text(&mut xml)?),
            XmlEvent::End => return Ok(texts),
            _ => {}
        }
    }
}

/// Reads the text of the tag that was just opened, whose runs may differ in font; phonetic guides are left out.
pub(super) fn read_rich_text(xml: &mut XmlReader<'_>) -> Result<RichText, ImportError> {
    let (mut text, mut struck) = (String::new(), String::new());
    let mut is_struck = false;
    let mut depth = 1;
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name() == "t" => {
                let run = if is_struck { &mut struck } else { &mut text };
                push_within_cell(run, &xml.element_text()?);
            }
            XmlEvent::Open(tag) if tag.name() == "rPr" => is_struck = reads_strike(xml)?,
            XmlEvent::Open(tag) if matches!(tag.name(), "rPh" | "phoneticPr") => {
                xml.skip_element()?;
            }
            XmlEvent::Open(tag) => {
                // A run without a font of its own has that of its cell.
                is_struck &= tag.name() != "r";
                depth += 1;
            }
            XmlEvent::Close(_) => {
                depth -= 1;
                if depth == 0 {
                    return Ok(rich_text(&text, &struck));
                }
            }
            XmlEvent::End => return Ok(rich_text(&text, &struck)),
            XmlEvent::Text(_) => {}
        }
    }
}

fn rich_text(text: &str, struck: &str) -> RichText {
    RichText { text: truncate_text(unescape(text)), struck: truncate_text(unescape(struck)) }
}

/// Whether a tag of a font is on: it may say that it is not.
fn is_on(tag: &XmlTag<'_>) -> bool {
    tag.get("val").is_none() || tag.is_true("val")
}

/// Reads the font of a run, whose tag was just opened; returns whether it is struck through.
fn reads_strike(xml: &mut XmlReader<'_>) -> Result<bool, ImportError> {
    let mut is_struck = false;
    let mut depth = 1;
    while depth > 0 {
        match xml.next_event()? {
            XmlEvent::Open(tag) => {
                is_struck |= tag.name() == "strike" && is_on(&tag);
                depth += 1;
            }
            XmlEvent::Close(_) => depth -= 1,
            XmlEvent::End => break,
            XmlEvent::Text(_) => {}
        }
    }
    Ok(is_struck)
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
