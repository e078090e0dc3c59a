//! XLSX: the workbook's list of sheets, its texts, and what its cells show. Old and strict files alike.

use super::parts::Parts;
use super::raw::{Holds, Raw, Room, cut};
use super::shown::{Days, Shown};
use super::xlsx_sheet::Reader;
use super::xml::{Piece, Xml};
use crate::import::ImportError;
use std::collections::BTreeMap;

/// So many sheets are read.
pub(super) const MOST_SHEETS: usize = 100;

/// What the cells of a workbook refer to.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// The texts that cells share.
    pub(super) texts: Vec<String>,
    /// What each style of cells shows.
    pub(super) styles: Vec<Shown>,
    /// From which day it counts.
    pub(super) days: Days,
    /// Whether its formulas wait for being calculated by the first program that opens it.
    pub(super) to_be_calculated: bool,
}

/// A sheet in the workbook's list.
struct Listed {
    name: String,
    hidden: bool,
    link: String,
}

/// Reads the sheets of a workbook, in their order, and how many more there are.
pub(super) fn read(parts: &mut Parts<'_>) -> Result<(Vec<Raw>, usize), ImportError> {
    let links = relations(parts, "_rels/.rels")?;
    let main = links.values().find(|link| link.kind.ends_with("/officeDocument"));
    let main = main.map_or_else(|| "xl/workbook.xml".to_owned(), |link| joined("", &link.target));
    let text = parts.text(&main)?.ok_or(ImportError::Damaged)?;
    let mut shared = Shared::default();
    let mut listed = list(&text, &mut shared)?;
    drop(text);
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let links = relations(parts, &format!("{folder}/_rels/{file}.rels"))?;
    let target = |kind: &str| {
        let found = links.values().find(|link| link.kind.ends_with(kind));
        found.map(|link| joined(folder, &link.target))
    };
    if let Some(text) = target("/styles").and_then(|name| parts.text(&name).transpose()) {
        shared.styles = styles(&text?)?;
    }
    if let Some(name) = target("/sharedStrings") {
        shared.texts = texts(&parts.text(&name)?.ok_or(ImportError::Damaged)?)?;
    }
    let more = listed.len().saturating_sub(MOST_SHEETS);
    listed.truncate(MOST_SHEETS);
    let mut room = Room::default();
    let mut sheets = Vec::new();
    for sheet in listed {
        let mut raw = Raw::new(sheet.name.clone(), sheet.hidden);
        let link = links.get(&sheet.link);
        if link.is_some_and(|link| !link.kind.ends_with("/worksheet")) {
            raw.holds = Holds::Chart;
        } else {
            let name = link.map(|link| joined(folder, &link.target)).unwrap_or_default();
            match cells(parts, &name, &shared, (&mut raw, &mut room)) {
                Err(ImportError::Damaged) => {
                    raw = Raw::new(sheet.name, sheet.hidden);
                    raw.holds = Holds::Nothing;
                }
                other => other?,
            }
        }
        sheets.push(raw);
    }
    let of = |holds: Holds| sheets.iter().filter(|raw| raw.holds == holds).count();
    if of(Holds::Cells) == 0 && of(Holds::Nothing) > 0 {
        return Err(ImportError::Damaged);
    }
    Ok((sheets, more))
}

/// Reads the cells of one sheet.
fn cells(
    parts: &mut Parts<'_>,
    name: &str,
    shared: &Shared,
    (raw, room): (&mut Raw, &mut Room),
) -> Result<(), ImportError> {
    let text = parts.text(name)?.ok_or(ImportError::Damaged)?;
    Reader::new(&text, shared).read(raw, room)
}

/// The sheets that a workbook lists, and from which day it counts.
fn list(text: &str, shared: &mut Shared) -> Result<Vec<Listed>, ImportError> {
    let mut xml = Xml::new(text);
    let mut sheets = Vec::new();
    loop {
        match xml.next()? {
            Piece::Open(tag) if tag.name == "sheet" => sheets.push(Listed {
                name: tag.get("name").unwrap_or_default().to_owned(),
                hidden: tag.get("state").is_some_and(|state| state != "visible"),
                link: tag.get("id").unwrap_or_default().to_owned(),
            }),
            Piece::Open(tag) if tag.name == "workbookPr" && tag.says("date1904") => {
                shared.days = Days::From1904;
            }
            Piece::Open(tag) if tag.name == "calcPr" => shared.to_be_calculated = tag.says("fullCalcOnLoad"),
            Piece::End => return Ok(sheets),
            _ => {}
        }
    }
}

/// Where a relation leads.
struct Relation {
    kind: String,
    target: String,
}

/// The relations of a part by their id; none where there are none.
fn relations(parts: &mut Parts<'_>, name: &str) -> Result<BTreeMap<String, Relation>, ImportError> {
    let mut found = BTreeMap::new();
    let Some(text) = parts.text(name.trim_start_matches('/'))? else { return Ok(found) };
    let mut xml = Xml::new(&text);
    loop {
        match xml.next()? {
            Piece::Open(tag) if tag.name == "Relationship" => {
                let of = |name: &str| tag.get(name).unwrap_or_default().to_owned();
                found.insert(of("Id"), Relation { kind: of("Type"), target: of("Target") });
            }
            Piece::End => return Ok(found),
            _ => {}
        }
    }
}

/// A target as the name of a part: from the root, or from the folder of the part that names it.
fn joined(folder: &str, target: &str) -> String {
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
fn styles(text: &str) -> Result<Vec<Shown>, ImportError> {
    let mut xml = Xml::new(text);
    let mut codes: BTreeMap<usize, Shown> = BTreeMap::new();
    let mut styles = Vec::new();
    let mut of_cells = false;
    loop {
        match xml.next()? {
            Piece::Open(tag) if tag.name == "numFmt" => {
                if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.get("formatCode")) {
                    codes.insert(id, Shown::of_code(code));
                }
            }
            Piece::Open(tag) if tag.name == "cellXfs" => of_cells = true,
            Piece::Close(name) if name == "cellXfs" => of_cells = false,
            Piece::Open(tag) if of_cells && tag.name == "xf" => {
                let id = tag.number("numFmtId").unwrap_or(0);
                styles.push(codes.get(&id).cloned().unwrap_or_else(|| Shown::built_in(id)));
            }
            Piece::End => return Ok(styles),
            _ => {}
        }
    }
}

/// The texts that cells share.
fn texts(text: &str) -> Result<Vec<String>, ImportError> {
    let mut xml = Xml::new(text);
    let mut texts = Vec::new();
    loop {
        match xml.next()? {
            Piece::Open(tag) if tag.name == "si" => texts.push(rich_text(&mut xml)?),
            Piece::End => return Ok(texts),
            _ => {}
        }
    }
}

/// The text of the tag that was just opened, whose pieces may differ in font; how it is pronounced is left out.
pub(super) fn rich_text(xml: &mut Xml<'_>) -> Result<String, ImportError> {
    let mut text = String::new();
    let mut depth = 1;
    loop {
        match xml.next()? {
            Piece::Open(tag) if tag.name == "t" => text.push_str(&xml.text()?),
            Piece::Open(tag) if matches!(tag.name.as_str(), "rPh" | "phoneticPr" | "rPr") => xml.skip()?,
            Piece::Open(_) => depth += 1,
            Piece::Close(_) => {
                depth -= 1;
                if depth == 0 {
                    return Ok(cut(unescaped(&text)));
                }
            }
            Piece::End => return Ok(cut(unescaped(&text))),
            Piece::Text(_) => {}
        }
    }
}

/// Text in which letters that XML does not take are written as `_x000D_`.
pub(super) fn unescaped(text: &str) -> String {
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
