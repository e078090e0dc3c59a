//! XLSX: the workbook's list of sheets, its texts, and what its cells show. Old and strict files alike.

use super::parts::ZipParts;
use super::raw::{RawSheet, RemainingSpace, SheetContent, truncate_text};
use super::shown::{DateSystem, NumberFormat};
use super::xlsx_sheet::XlsxSheetReader;
use super::xml::{XmlEvent, XmlReader};
use crate::import::ImportError;
use std::collections::BTreeMap;

/// So many sheets are read.
pub(super) const MAX_SHEETS: usize = 100;

/// What the cells of a workbook refer to.
#[derive(Debug, Default)]
pub(super) struct WorkbookData {
    /// The texts that cells share.
    pub(super) texts: Vec<String>,
    /// What each style of cells shows.
    pub(super) styles: Vec<NumberFormat>,
    /// From which day it counts.
    pub(super) date_system: DateSystem,
    /// Whether its formulas wait for being calculated by the first program that opens it.
    pub(super) is_uncalculated: bool,
}

/// A sheet in the workbook's list.
struct SheetEntry {
    name: String,
    hidden: bool,
    link: String,
}

/// Reads the sheets of a workbook, in their order, and how many more there are.
pub(super) fn read(parts: &mut ZipParts<'_>) -> Result<(Vec<RawSheet>, usize), ImportError> {
    let links = read_relations(parts, "_rels/.rels")?;
    let main = links.values().find(|link| link.kind.ends_with("/officeDocument"));
    let main = main.map_or_else(|| "xl/workbook.xml".to_owned(), |link| resolve_target("", &link.target));
    let text = parts.text(&main)?.ok_or(ImportError::Damaged)?;
    let mut shared = WorkbookData::default();
    let mut listed = list_sheets(&text, &mut shared)?;
    drop(text);
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let links = read_relations(parts, &format!("{folder}/_rels/{file}.rels"))?;
    let target = |kind: &str| {
        let found = links.values().find(|link| link.kind.ends_with(kind));
        found.map(|link| resolve_target(folder, &link.target))
    };
    if let Some(text) = target("/styles").and_then(|name| parts.text(&name).transpose()) {
        shared.styles = read_styles(&text?)?;
    }
    if let Some(name) = target("/sharedStrings") {
        shared.texts = read_shared_texts(&parts.text(&name)?.ok_or(ImportError::Damaged)?)?;
    }
    let more = listed.len().saturating_sub(MAX_SHEETS);
    listed.truncate(MAX_SHEETS);
    let mut room = RemainingSpace::default();
    let mut sheets = Vec::new();
    for sheet in listed {
        let mut raw = RawSheet::new(sheet.name.clone(), sheet.hidden);
        let link = links.get(&sheet.link);
        if link.is_some_and(|link| !link.kind.ends_with("/worksheet")) {
            raw.content = SheetContent::Chart;
        } else {
            let name = link.map(|link| resolve_target(folder, &link.target)).unwrap_or_default();
            match read_cells(parts, &name, &shared, (&mut raw, &mut room)) {
                Err(ImportError::Damaged) => {
                    raw = RawSheet::new(sheet.name, sheet.hidden);
                    raw.content = SheetContent::Unreadable;
                }
                other => other?,
            }
        }
        sheets.push(raw);
    }
    let of = |holds: SheetContent| sheets.iter().filter(|raw| raw.content == holds).count();
    if of(SheetContent::Cells) == 0 && of(SheetContent::Unreadable) > 0 {
        return Err(ImportError::Damaged);
    }
    Ok((sheets, more))
}

/// Reads the cells of one sheet.
fn read_cells(
    parts: &mut ZipParts<'_>,
    name: &str,
    shared: &WorkbookData,
    (raw, room): (&mut RawSheet, &mut RemainingSpace),
) -> Result<(), ImportError> {
    let text = parts.text(name)?.ok_or(ImportError::Damaged)?;
    XlsxSheetReader::new(&text, shared).read(raw, room)
}

/// The sheets that a workbook lists, and from which day it counts.
fn list_sheets(text: &str, shared: &mut WorkbookData) -> Result<Vec<SheetEntry>, ImportError> {
    let mut xml = XmlReader::new(text);
    let mut sheets = Vec::new();
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name == "sheet" => sheets.push(SheetEntry {
                name: tag.get("name").unwrap_or_default().to_owned(),
                hidden: tag.get("state").is_some_and(|state| state != "visible"),
                link: tag.get("id").unwrap_or_default().to_owned(),
            }),
            XmlEvent::Open(tag) if tag.name == "workbookPr" && tag.is_true("date1904") => {
                shared.date_system = DateSystem::From1904;
            }
            XmlEvent::Open(tag) if tag.name == "calcPr" => {
                shared.is_uncalculated = tag.is_true("fullCalcOnLoad")
            }
            XmlEvent::End => return Ok(sheets),
            _ => {}
        }
    }
}

/// Where a relation leads.
struct PartRelation {
    kind: String,
    target: String,
}

/// The relations of a part by their id; none where there are none.
fn read_relations(
    parts: &mut ZipParts<'_>,
    name: &str,
) -> Result<BTreeMap<String, PartRelation>, ImportError> {
    let mut found = BTreeMap::new();
    let Some(text) = parts.text(name.trim_start_matches('/'))? else { return Ok(found) };
    let mut xml = XmlReader::new(&text);
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name == "Relationship" => {
                let of = |name: &str| tag.get(name).unwrap_or_default().to_owned();
                found.insert(of("Id"), PartRelation { kind: of("Type"), target: of("Target") });
            }
            XmlEvent::End => return Ok(found),
            _ => {}
        }
    }
}

/// A target as the name of a part: from the root, or from the folder of the part that names it.
fn resolve_target(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let path = if target.starts_with('/') { target } else { format!("{folder}/{target}") };
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

/// What each style of cells shows.
fn read_styles(text: &str) -> Result<Vec<NumberFormat>, ImportError> {
    let mut xml = XmlReader::new(text);
    let mut codes: BTreeMap<usize, NumberFormat> = BTreeMap::new();
    let mut styles = Vec::new();
    let mut of_cells = false;
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name == "numFmt" => {
                if let (Some(id), Some(code)) = (tag.get_number("numFmtId"), tag.get("formatCode")) {
                    codes.insert(id, NumberFormat::of_code(code));
                }
            }
            XmlEvent::Open(tag) if tag.name == "cellXfs" => of_cells = true,
            XmlEvent::Close(name) if name == "cellXfs" => of_cells = false,
            XmlEvent::Open(tag) if of_cells && tag.name == "xf" => {
                let id = tag.get_number("numFmtId").unwrap_or(0);
                styles.push(codes.get(&id).cloned().unwrap_or_else(|| NumberFormat::built_in(id)));
            }
            XmlEvent::End => return Ok(styles),
            _ => {}
        }
    }
}

/// The texts that cells share.
fn read_shared_texts(text: &str) -> Result<Vec<String>, ImportError> {
    let mut xml = XmlReader::new(text);
    let mut texts = Vec::new();
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name == "si" => texts.push(read_rich_text(&mut xml)?),
            XmlEvent::End => return Ok(texts),
            _ => {}
        }
    }
}

/// The text of the tag that was just opened, whose pieces may differ in font; how it is pronounced is left out.
pub(super) fn read_rich_text(xml: &mut XmlReader<'_>) -> Result<String, ImportError> {
    let mut text = String::new();
    let mut depth = 1;
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name == "t" => text.push_str(&xml.element_text()?),
            XmlEvent::Open(tag) if matches!(tag.name.as_str(), "rPh" | "phoneticPr" | "rPr") => {
                xml.skip_element()?
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

/// Text in which letters that XML does not take are written as `_x000D_`.
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
