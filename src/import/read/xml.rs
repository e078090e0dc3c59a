//! One part of a workbook as a sequence of tags and text.
//!
//! Names have no prefix, entities that the document defines are never expanded, and nothing outside the part is read.
//! The depth of tags is limited here, the length of a part in `zip_parts`.

use super::limits::push_within_cell;
use crate::import::error::ImportError;
use quick_xml::XmlVersion;
use quick_xml::encoding::DecodingReader;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::io::Read as _;

/// The deepest nesting of tags; no workbook is deeper.
const MAX_DEPTH: usize = 200;

/// The most attributes that are read of a tag; no workbook has more.
const MAX_ATTRIBUTES: usize = 256;

/// What comes next in a part.
#[derive(Debug)]
pub(super) enum XmlEvent<'a> {
    /// A tag that opens; for each of them a `Close` follows.
    Open(XmlTag<'a>),
    /// A tag that closes.
    Close(BytesEnd<'a>),
    /// Text between tags.
    Text(String),
    /// The end of the part.
    End,
}

/// A tag that opens.
#[derive(Debug)]
pub(super) struct XmlTag<'a> {
    start: BytesStart<'a>,
    /// Whether it is drawn over the cells: a shape, a picture, a comment's frame.
    pub(super) is_drawn: bool,
    /// Its attributes, read when they are first asked for: of most tags nobody does.
    attributes: OnceCell<Vec<(String, String)>>,
}

impl XmlTag<'_> {
    /// Its name: `c`, `table-cell`.
    pub(super) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    fn attributes(&self) -> &[(String, String)] {
        self.attributes.get_or_init(|| {
            let mut attributes = self.start.attributes();
            // Without checks a tag that has an attribute twice is still read; the first value counts.
            let attributes = attributes.with_checks(false).take(MAX_ATTRIBUTES).filter_map(Result::ok);
            let read = attributes.map(|attribute| {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0);
                let value = value.map_or_else(|_odd| attribute.value.to_string(), Cow::into_owned);
                (attribute.key.local_name().as_ref().to_owned(), value)
            });
            read.collect()
        })
    }

    /// The value of an attribute, by its name without prefix.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes().iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether an attribute of this name, with whatever prefix, has this value.
    pub(super) fn has_value(&self, name: &str, value: &str) -> bool {
        self.attributes().iter().any(|(key, other)| key == name && other == value)
    }

    /// The value of an attribute that is a whole number.
    pub(super) fn get_number(&self, name: &str) -> Option<usize> {
        self.get(name)?.trim().parse().ok()
    }

    /// Whether an attribute is true.
    pub(super) fn is_true(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| matches!(value, "1" | "true" | "on"))
    }
}

/// The text of a part: UTF-8, UTF-16, or the encoding that the part declares.
pub(in crate::import) fn decode_xml(bytes: &[u8]) -> Result<String, ImportError> {
    let mut text = String::with_capacity(bytes.len());
    DecodingReader::new(bytes).read_to_string(&mut text).map_err(|_odd| ImportError::Damaged)?;
    Ok(text)
}

/// Reads a part from beginning to end.
pub(super) struct XmlReader<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> XmlReader<'a> {
    /// A reader at the first tag of a text.
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
        let config = reader.config_mut();
        // Every tag opens and closes, so that readers need no case for empty ones.
        config.expand_empty_elements = true;
        // Some exporters do not escape `&`; that alone damages no workbook.
        config.allow_dangling_amp = true;
        Self { reader, depth: 0 }
    }

    /// Reads the next event. A part that ends inside a tag is damaged.
    pub(super) fn next_event(&mut self) -> Result<XmlEvent<'a>, ImportError> {
        loop {
            let event = self.reader.read_event().map_err(|_odd| ImportError::Damaged)?;
            return Ok(match event {
                Event::Start(start) | Event::Empty(start) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Err(ImportError::Damaged);
                    }
                    let is_drawn = start.name().prefix().is_some_and(|prefix| prefix.as_ref() == "draw");
                    XmlEvent::Open(XmlTag { start, is_drawn, attributes: OnceCell::new() })
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    XmlEvent::Close(end)
                }
                Event::Text(text) => XmlEvent::Text(text.xml10_content().into_owned()),
                Event::CData(text) => XmlEvent::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => XmlEvent::Text(resolve_reference(&reference)),
                Event::Eof if self.depth > 0 => return Err(ImportError::Damaged),
                Event::Eof => XmlEvent::End,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            });
        }
    }

    /// Skips everything inside the tag that was just opened.
    pub(super) fn skip_element(&mut self) -> Result<(), ImportError> {
        // The tag that was just opened is counted in the depth already.
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if let XmlEvent::End = self.next_event()? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Reads the text inside the tag that was just opened, without that of nested tags; a little more than a cell can have.
    pub(super) fn element_text(&mut self) -> Result<String, ImportError> {
        let mut text = String::new();
        loop {
            match self.next_event()? {
                XmlEvent::Text(more) => push_within_cell(&mut text, &more),
                XmlEvent::Open(_) => self.skip_element()?,
                XmlEvent::Close(_) | XmlEvent::End => return Ok(text),
            }
        }
    }
}

/// The character that a reference means; nothing for entities that the document would have to define.
fn resolve_reference(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return letter.to_string();
    }
    let known = [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'")];
    let found = known.into_iter().find(|(name, _)| **name == **reference);
    found.map_or_else(String::new, |(_, letter)| letter.to_owned())
}
