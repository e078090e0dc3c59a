//! Finds where each record is on the finished pages.
//!
//! The template puts a mark without any size before and after what is about a record. The marks change no byte of a
//! PDF. Positions are in points from the top left corner of the page. `Limitations:` a record
//! inside a figure of many (the timeline) has no mark of its own.

use crate::model::{Kind, RecordKey, Uid};
use typst::foundations::{Content, StyleChain, Value};
use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Size, Transform};
use typst::model::TableCell;
use typst::pdf::ArtifactElem;
use typst_layout::Page;

/// Where a record is on one page: the smallest area around one stretch of the text that is about it.
///
/// A record has several positions where it is printed in several places (its own section, a row of a table), or
/// where one of them goes on over a page's end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BlockPosition {
    /// The record.
    pub record: RecordKey,
    /// The page, counted from 0.
    pub page: usize,
    /// The left edge.
    pub x: f64,
    /// The top edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// Every position of every record, in the order of the text.
pub(super) fn positions(pages: &[Page]) -> Vec<BlockPosition> {
    let mut walk = FrameWalk { page: 0, open: Vec::new(), skipped: None, found: Vec::new() };
    for (page, content) in pages.iter().enumerate() {
        walk.page = page;
        walk.visit(&content.frame, Transform::identity());
    }
    walk.found
}

/// A walk over all frames in the order in which they were set.
struct FrameWalk {
    page: usize,
    /// The records whose beginning has been seen, but not their end. One stays open over a page's end.
    open: Vec<RecordKey>,
    /// What repeats itself on every page is passed over until this element ends.
    skipped: Option<Location>,
    found: Vec<BlockPosition>,
}

impl FrameWalk {
    fn visit(&mut self, frame: &Frame, transform: Transform) {
        for (position, item) in frame.items() {
            let placed = transform.pre_concat(Transform::translate(position.x, position.y));
            match item {
                FrameItem::Group(group) => self.visit(&group.frame, placed.pre_concat(group.transform)),
                FrameItem::Tag(Tag::Start(element, _)) => self.begin(element),
                FrameItem::Tag(Tag::End(location, ..)) => {
                    self.skipped = self.skipped.filter(|skipped| skipped != location);
                }
                FrameItem::Text(text) => {
                    // An item's own position is on the baseline of its letters.
                    let metrics = text.font.metrics();
                    let ascent = metrics.ascender.at(text.size);
                    let size = Size::new(text.width(), ascent - metrics.descender.at(text.size));
                    self.cover(placed.pre_concat(Transform::translate(Abs::zero(), -ascent)), size);
                }
                FrameItem::Image(_, size, _) => self.cover(placed, *size),
                // Lines of tables belong to no row, and links are as large as their text.
                FrameItem::Shape(..) | FrameItem::Link(..) => {}
            }
        }
    }

    /// Takes note of an element that begins: a mark, or something that repeats itself.
    fn begin(&mut self, element: &Content) {
        if self.skipped.is_some() {
            return;
        }
        // A record that goes on over a page's end would otherwise reach up to the page's header: headers and footers
        // are artifacts, and a table's row of headings is set again on each page.
        let repeats = element.is::<ArtifactElem>()
            || element
                .to_packed::<TableCell>()
                .is_some_and(|cell| cell.is_repeated.get(StyleChain::default()));
        if repeats {
            self.skipped = element.location();
        } else if let Some(mark) = element.to_packed::<MetadataElem>() {
            match mark_of(&mark.value) {
                Some(Mark::Begin(record)) => self.open.push(record),
                Some(Mark::End(record)) => {
                    // The parts of a row that breaks over pages end in another order than they begin.
                    if let Some(at) = self.open.iter().rposition(|open| *open == record) {
                        self.open.remove(at);
                    }
                }
                None => {}
            }
        }
    }

    /// Adds an area to the record that is open.
    fn cover(&mut self, transform: Transform, size: Size) {
        let (None, Some(record)) = (self.skipped, self.open.last()) else { return };
        let from = Point::zero().transform(transform);
        let to = size.to_point().transform(transform);
        let (x, y) = (from.x.min(to.x).to_pt(), from.y.min(to.y).to_pt());
        let (right, bottom) = (from.x.max(to.x).to_pt(), from.y.max(to.y).to_pt());
        // Frames of one record follow each other: its areas on a page grow into one, a page break begins the
        // next.
        match self.found.last_mut() {
            Some(last) if last.record == *record && last.page == self.page => {
                let (last_right, last_bottom) = (last.x + last.width, last.y + last.height);
                (last.x, last.y) = (last.x.min(x), last.y.min(y));
                (last.width, last.height) =
                    (last_right.max(right) - last.x, last_bottom.max(bottom) - last.y);
            }
            _ => self.found.push(BlockPosition {
                record: *record,
                page: self.page,
                x,
                y,
                width: right - x,
                height: bottom - y,
            }),
        }
    }
}

/// A mark of the template.
enum Mark {
    Begin(RecordKey),
    End(RecordKey),
}

/// The meaning of a piece of metadata; `None` for what is no mark.
fn mark_of(value: &Value) -> Option<Mark> {
    let Value::Str(text) = value else { return None };
    let (edge, record) = text.as_str().split_once(' ')?;
    let (kind, id) = record.split_once('-')?;
    let record = (Kind::from_code(kind)?, Uid::parse(id)?);
    match edge {
        "begin" => Some(Mark::Begin(record)),
        "end" => Some(Mark::End(record)),
        _ => None,
    }
}
