//! XLSX: the workbook's list of sheets and the parts they refer to, in transitional and strict files.

use super::limits::{MAX_SHEETS, RemainingSpace};
use super::number_format::DateSystem;
use super::raw::{RawSheet, RawSheets, SheetContent};
use super::xlsx_comments::read_comments;
use super::xlsx_data::{WorkbookData, read_shared_texts, read_styles};
use super::xlsx_sheet::XlsxSheetReader;
use super::xml::{XmlEvent, XmlReader};
use super::zip_parts::ZipParts;
use crate::import::error::ImportError;
use std::collections::BTreeMap;

/// A sheet in the workbook's list.
struct SheetEntry {
    name: String,
    hidden: bool,
    link: String,
}

/// Reads the sheets of a workbook.
pub(super) fn read(parts: &mut ZipParts<'_>) -> Result<RawSheets, ImportError> {
    let links = read_relations(parts, "_rels/.rels")?;
    let main = links.values().find(|link| link.kind.ends_with("/officeDocument"));
    let main = main.map_or_else(|| "xl/workbook.xml".to_owned(), |link| resolve_target("", &link.target));
    let text = parts.text(&main)?.ok_or(ImportError::Damaged)?;
    let mut shared = WorkbookData::default();
    // The list of sheets comes first: it has the date system that the cells are read by.
    let mut listed = list_sheets(&text, &mut shared)?;
    // A part can be many megabytes: it is freed before the next one is inflated.
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
    let unread = listed.len().saturating_sub(MAX_SHEETS);
    listed.truncate(MAX_SHEETS);
    // One limit for all sheets together: a workbook of many small sheets fills the memory too.
    let mut space = RemainingSpace::default();
    let mut sheets = Vec::new();
    for sheet in listed {
        let mut raw = RawSheet::new(sheet.name.clone(), sheet.hidden);
        let link = links.get(&sheet.link);
        if link.is_some_and(|link| !link.kind.ends_with("/worksheet")) {
            raw.content = SheetContent::Chart;
        } else {
            let name = link.map(|link| resolve_target(folder, &link.target)).unwrap_or_default();
            match read_cells(parts, &name, &shared, &mut raw, &mut space) {
                // A damaged sheet does not spoil the others; what was read of it is dropped.
                Err(ImportError::Damaged) => {
                    raw = RawSheet::new(sheet.name, sheet.hidden);
                    raw.content = SheetContent::Unreadable;
                }
                other => other?,
            }
            read_sheet_comments(parts, &name, &mut raw)?;
        }
        sheets.push(raw);
    }
    let count = |content: SheetContent| sheets.iter().filter(|raw| raw.content == content).count();
    if count(SheetContent::Cells) == 0 && count(SheetContent::Unreadable) > 0 {
        return Err(ImportError::Damaged);
    }
    Ok(RawSheets { sheets, unread })
}

/// Reads the cells of one sheet.
fn read_cells(
    parts: &mut ZipParts<'_>,
    name: &str,
    shared: &WorkbookData,
    raw: &mut RawSheet,
    space: &mut RemainingSpace,
) -> Result<(), ImportError> {
    let text = parts.text(name)?.ok_or(ImportError::Damaged)?;
    XlsxSheetReader::new(&text, shared).read(raw, space)
}

/// Reads the comments that belong to a sheet.
fn read_sheet_comments(parts: &mut ZipParts<'_>, sheet: &str, raw: &mut RawSheet) -> Result<(), ImportError> {
    let (folder, file) = sheet.rsplit_once('/').unwrap_or(("", sheet));
    let links = read_relations(parts, &format!("{folder}/_rels/{file}.rels"))?;
    // Threads first: the copies of them among the old comments are known by their cells.
    for kind in ["/threadedComment", "/comments"] {
        let Some(link) = links.values().find(|link| link.kind.ends_with(kind)) else { continue };
        let Some(text) = parts.text(&resolve_target(folder, &link.target))? else { continue };
        match read_comments(&text, raw) {
            // Damaged comments do not spoil the cells.
            Ok(()) | Err(ImportError::Damaged) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

/// The sheets that a workbook lists; its date system and whether it was calculated go into `shared`.
fn list_sheets(text: &str, shared: &mut WorkbookData) -> Result<Vec<SheetEntry>, ImportError> {
    let mut xml = XmlReader::new(text);
    let mut sheets = Vec::new();
    loop {
        match xml.next_event()? {
            XmlEvent::Open(tag) if tag.name() == "sheet" => sheets.push(SheetEntry {
                name: tag.get("name").unwrap_or_default().to_owned(),
                hidden: tag.get("state").is_some_and(|state| state != "visible"),
                link: tag.get("id").unwrap_or_default().to_owned(),
            }),
            XmlEvent::Open(tag) if tag.name() == "workbookPr" && tag.is_true("date1904") => {
                shared.date_system = DateSystem::From1904;
            }
            XmlEvent::Open(tag) if tag.name() == "calcPr" => {
                shared.is_uncalculated = tag.is_true("fullCalcOnLoad");
            }
            XmlEvent::End => return Ok(sheets),
            _ => {}
        }
    }
}

/// A relation from one part to another.
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
            XmlEvent::Open(tag) if tag.name() == "Relationship" => {
                let of = |name: &str| tag.get(name).unwrap_or_default().to_owned();
                found.insert(of("Id"), PartRelation { kind: of("Type"), target: of("Target") });
            }
            XmlEvent::End => return Ok(found),
            _ => {}
        }
    }
}

/// The name of a relation's target part: from the root, or relative to the folder of the part that names it.
fn resolve_target(folder: &str, target: &str) -> String {
    // Some programs write the path separator of Windows.
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
