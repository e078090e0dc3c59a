//! Puts a face on pages: heading and title above, lines in the middle, what was given and the clock at the foot.

use super::blocks::{BlockMaker, LineBlock};
use super::paging::{LINE_GAP, PagedRow, Paging, begins_on_first_page};
use super::typesetter::{Ink, LetterStyle, PlacedText, ROW_HEIGHT, Row, Span, Typesetter};
use crate::analysis::gathering::ClockLevel;
use crate::room::{Face, FaceClock};
use crate::session::RoomDistance;
use crate::text::Words;
use egui::{Painter, Rect, pos2, vec2};

/// The sizes of a title in smallest letters: the first in which it has few rows. Without lines it may be larger.
const TITLE_SIZES: [f32; 3] = [1.6, 1.3, 1.0];
const LONE_TITLE_SIZES: [f32; 6] = [2.8, 2.4, 2.0, 1.6, 1.3, 1.0];
/// The size of the clock in smallest letters, never more than the title's.
const CLOCK_SIZE: f32 = 1.4;
const LONE_CLOCK_SIZE: f32 = 2.0;
/// The most rows of heading and title on every page, and the most of the height that they take; beyond, they are on the
/// first pages only.
const MOST_TITLE_ROWS: usize = 3;
const MOST_HEADER: f32 = 0.45;
/// The rows of lines that a page should have room for.
const LEAST_ROWS: f32 = 4.0;

/// A page of a face.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FacePage {
    /// All its texts.
    pub texts: Vec<PlacedText>,
    /// The bars of a result, and the marks of lines.
    pub bars: Vec<Rect>,
    /// What is read of it, in order.
    pub sentences: Vec<String>,
}

/// A face on its pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FaceLayout {
    /// The pages; at least one.
    pub pages: Vec<FacePage>,
    /// The smallest size of letters, in points of the window.
    pub base: f32,
}

/// Where a face is drawn, and for whom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PictureFrame {
    /// The rectangle.
    pub rect: Rect,
    /// The height of the whole screen, from which the size of the letters follows.
    pub screen_height: f32,
    /// How far away the last row sits.
    pub distance: RoomDistance,
}

impl PictureFrame {
    /// What makes the lines, and the room inside the margins.
    fn maker(self, painter: &Painter) -> (BlockMaker<'_>, Rect) {
        let base = self.screen_height / f32::from(self.distance.letters());
        let margin = vec2((self.rect.width() * 0.05).max(base * 0.5), self.rect.height() * 0.04);
        let inside = self.rect.shrink2(margin);
        (BlockMaker { setter: Typesetter { painter }, width: inside.width(), base }, inside)
    }
}

/// The lines of a face, measured.
#[derive(Clone, Debug, Default)]
pub(super) struct LineBlocks(Vec<LineBlock>);

impl LineBlocks {
    /// Measures the lines of a face.
    pub(super) fn of(painter: &Painter, face: &Face, frame: PictureFrame) -> Self {
        Self(frame.maker(painter).0.blocks(face))
    }
}

impl FaceLayout {
    /// Puts a face on pages.
    pub fn of(painter: &Painter, face: &Face, words: &Words, frame: PictureFrame) -> Self {
        Self::with_lines(painter, face, words, frame, &LineBlocks::of(painter, face, frame))
    }

    /// The same, where its lines have been measured before: a clock that goes on measures none of them again.
    pub(super) fn with_lines(
        painter: &Painter,
        face: &Face,
        words: &Words,
        frame: PictureFrame,
        lines: &LineBlocks,
    ) -> Self {
        let (maker, inside) = frame.maker(painter);
        let base = maker.base;
        let header = Header::with_room(&maker, face, lines.0.is_empty(), inside.height(), words);
        let flows = [(header.heading_flows, &face.heading, false), (header.title_flows, &face.title, true)];
        let flows = flows.into_iter().filter(|(flows, ..)| *flows);
        let flows: Vec<LineBlock> =
            flows.map(|(_, text, is_strong)| maker.flowing(text, is_strong)).collect();
        let top = header.height(&maker);
        let paging = Paging {
            height: inside.height() - top,
            base,
            most_rows: frame.distance.lines(),
            most_options: BlockMaker::most_options(face),
        };
        let clock_size = header.clock_size;
        // The highest of all: "Side 4 av 5" may need a row more than "Side 5 av 5".
        let foot_height = |pages: usize| {
            let heights =
                (1..=pages).map(|page| Foot { face, words, clock_size, pages, page }.height(&maker));
            heights.fold(0.0, f32::max)
        };
        let blocks: Vec<&LineBlock> = flows.iter().chain(&lines.0).collect();
        let mut filled = paging.fill(&blocks, foot_height);
        if face.begins_with_newest() && !flows.is_empty() && !begins_on_first_page(&filled, &lines.0) {
            // A question so long goes behind what was said last: that is what everybody looks for.
            let blocks: Vec<&LineBlock> = lines.0.iter().chain(&flows).collect();
            filled = paging.fill(&blocks, foot_height);
        }
        let pages = filled.len().max(1);
        filled.resize_with(pages, Vec::new);
        let made = (1..).zip(filled).map(|(page, lines)| {
            let foot = Foot { face, words, clock_size, pages, page };
            let mut made = FacePage::default();
            header.add_to(&mut made, inside, face);
            place_lines(&mut made, lines, (inside.left(), inside.top() + top), base);
            foot.add_to(&mut made, &maker, inside);
            made
        });
        Self { pages: made.collect(), base }
    }

    /// The page that is shown where this one is asked for, counted from 0.
    pub fn page(&self, wanted: usize) -> usize {
        wanted.min(self.pages.len().saturating_sub(1))
    }
}

/// Heading and title, as they are on every page.
struct Header {
    rows: Vec<Row>,
    /// Whether heading or title are too long for that, and flow over the pages instead.
    heading_flows: bool,
    title_flows: bool,
    clock_size: f32,
}

impl Header {
    /// The header that leaves the lines room for some rows: where it would not, it is as small as the lines.
    fn with_room(maker: &BlockMaker<'_>, face: &Face, is_alone: bool, height: f32, words: &Words) -> Self {
        let full = Self::of(maker, face, is_alone, height);
        let foot = Foot { face, words, clock_size: full.clock_size, pages: 2, page: 1 };
        let left = height - full.height(maker) - foot.height(maker);
        let least = maker.base * (LEAST_ROWS * ROW_HEIGHT + 2.0 * LINE_GAP);
        if is_alone || left >= least { full } else { Self::small(maker, face, height) }
    }

    /// A title in the smallest letters, and the heading above the first lines only.
    fn small(maker: &BlockMaker<'_>, face: &Face, height: f32) -> Self {
        let title = Span::new(&face.title, maker.style(true, Ink::Text));
        let title = maker.setter.rows(&[title], maker.width);
        let tall: f32 = title.iter().map(|row| row.height).sum();
        let title_flows = tall > height * MOST_HEADER;
        Self {
            rows: if title_flows { Vec::new() } else { title },
            heading_flows: !face.heading.is_empty(),
            title_flows,
            clock_size: maker.base,
        }
    }

    fn height(&self, maker: &BlockMaker<'_>) -> f32 {
        let rows: f32 = self.rows.iter().map(|row| row.height).sum();
        if self.rows.is_empty() { 0.0 } else { rows + maker.base * 0.3 }
    }

    fn of(maker: &BlockMaker<'_>, face: &Face, is_alone: bool, height: f32) -> Self {
        let subtle = Span::new(&face.heading, maker.style(false, Ink::Subtle));
        let heading =
            if face.heading.is_empty() { Vec::new() } else { maker.setter.rows(&[subtle], maker.width) };
        let heading_flows = heading.len() > 2;
        let mut rows = if heading_flows { Vec::new() } else { heading };
        let above: f32 = rows.iter().map(|row| row.height).sum();
        let sizes: &[f32] = if is_alone { &LONE_TITLE_SIZES } else { &TITLE_SIZES };
        let title = |size: &f32| {
            let style = LetterStyle { points: maker.base * size, is_strong: true, ink: Ink::Text };
            (style.points, maker.setter.rows(&[Span::new(&face.title, style)], maker.width))
        };
        let clock = if is_alone { LONE_CLOCK_SIZE } else { CLOCK_SIZE };
        let fits = |(points, title): &(f32, Vec<Row>)| {
            let tall: f32 = title.iter().map(|row| row.height).sum();
            let rows = if *points > maker.base { MOST_TITLE_ROWS - 1 } else { MOST_TITLE_ROWS };
            // A title alone has all the room that the foot leaves it.
            let foot = maker.base + points.min(maker.base * clock) + maker.base;
            let most = if is_alone { height - foot * ROW_HEIGHT } else { height * MOST_HEADER };
            title.len() <= rows && above + tall <= most
        };
        let fitting = sizes.iter().map(title).find(fits);
        let title_flows = fitting.is_none();
        let (points, title) = fitting.unwrap_or((maker.base, Vec::new()));
        rows.extend(title);
        Self { rows, heading_flows, title_flows, clock_size: points.min(maker.base * clock) }
    }

    fn add_to(&self, page: &mut FacePage, inside: Rect, face: &Face) {
        let mut top = inside.top();
        for row in &self.rows {
            place_row(page, row, (inside.left(), top));
            top += row.height;
        }
        let read = [(&face.heading, self.heading_flows), (&face.title, self.title_flows)];
        let read = read.into_iter().filter(|(text, flows)| !flows && !text.is_empty());
        page.sentences.extend(read.map(|(text, _)| text.clone()));
    }
}

/// What is at the foot of a page: words, which page it is, and the clock.
struct Foot<'a> {
    face: &'a Face,
    words: &'a Words,
    clock_size: f32,
    pages: usize,
    page: usize,
}

impl Foot<'_> {
    fn clock_row(&self, maker: &BlockMaker<'_>) -> Row {
        let Some(clock) = &self.face.clock else { return Row::default() };
        let style = LetterStyle { points: self.clock_size, is_strong: true, ink: clock_ink(clock) };
        let rows = maker.setter.rows(&[Span::new(&clock.words, style)], maker.width);
        rows.into_iter().next().unwrap_or_default()
    }

    fn page_words(&self) -> String {
        Face::page_words(self.words, self.page, self.pages)
    }

    /// The rows, from the left edge: all in one where that has room, else the words above page and clock.
    fn rows(&self, maker: &BlockMaker<'_>) -> Vec<Row> {
        let subtle = |text: &str| Span::new(text, maker.style(false, Ink::Subtle));
        let gap = maker.base;
        let clock = self.clock_row(maker);
        let left = maker.width - clock.width();
        let page = self.page_words();
        let between = if self.face.foot.is_empty() || page.is_empty() { "" } else { "   " };
        let spans = [subtle(&self.face.foot), subtle(&format!("{between}{page}"))];
        let one = maker.setter.rows(&spans, f32::INFINITY);
        let has_room =
            one.iter().all(|row| row.width() + gap <= left || clock.texts.is_empty() && row.width() <= left);
        let mut rows = if has_room {
            one
        } else {
            let mut rows = maker.setter.rows(&[subtle(&self.face.foot)], maker.width);
            rows.extend(maker.setter.rows(&[subtle(&page)], left));
            rows
        };
        rows.retain(|row| !row.texts.is_empty());
        if !clock.texts.is_empty() {
            let fits_last = rows.last().is_some_and(|row| row.width() + gap <= left);
            if !fits_last {
                rows.push(Row::default());
            }
            if let Some(row) = rows.last_mut() {
                // Both stand on the middle of the row.
                let height = row.height.max(clock.height);
                let sink = |texts: &mut Vec<PlacedText>, own: f32| {
                    for text in texts {
                        text.at.y += (height - own) / 2.0;
                    }
                };
                sink(&mut row.texts, row.height);
                let mut clock = clock.moved(left);
                sink(&mut clock.texts, clock.height);
                row.texts.append(&mut clock.texts);
                row.height = height;
            }
        }
        rows
    }

    fn height(&self, maker: &BlockMaker<'_>) -> f32 {
        let height: f32 = self.rows(maker).iter().map(|row| row.height).sum();
        if height > 0.0 { height + maker.base * 0.3 } else { 0.0 }
    }

    fn add_to(&self, page: &mut FacePage, maker: &BlockMaker<'_>, inside: Rect) {
        let rows = self.rows(maker);
        let mut top = inside.bottom() - rows.iter().map(|row| row.height).sum::<f32>();
        for row in &rows {
            place_row(page, row, (inside.left(), top));
            top += row.height;
        }
        let clock = self.face.clock.as_ref().map(|clock| clock.words.clone()).unwrap_or_default();
        let read = [self.face.foot.clone(), self.page_words(), clock];
        page.sentences.extend(read.into_iter().filter(|text| !text.is_empty()));
    }
}

const fn clock_ink(clock: &FaceClock) -> Ink {
    match clock.level {
        _ if clock.is_paused => Ink::Subtle,
        ClockLevel::Calm => Ink::Text,
        ClockLevel::Soon => Ink::Warning,
        ClockLevel::Last | ClockLevel::Over => Ink::Danger,
    }
}

fn place_lines(page: &mut FacePage, lines: Vec<PagedRow<'_>>, (left, top): (f32, f32), base: f32) {
    for line in lines {
        let at = (left, top + line.top);
        place_row(page, line.row, at);
        let middle = at.1 + line.row.height / 2.0;
        if let Some((from, length)) = line.row.bar {
            // A bar belongs to the figures, which are as high as the smallest letters.
            let from = pos2(left + from, middle - base * 0.45);
            page.bars.push(Rect::from_min_size(from, vec2(length, base * 0.9)));
        }
        if line.row.is_marked {
            let from = pos2(left - base * 0.4, at.1);
            page.bars.push(Rect::from_min_size(from, vec2(base * 0.16, base * ROW_HEIGHT)));
        }
        let read = line.sentence.into_iter().flat_map(|sentence| sentence.split('\n'));
        page.sentences.extend(read.map(str::to_owned));
    }
}

fn place_row(page: &mut FacePage, row: &Row, (left, top): (f32, f32)) {
    let moved = row.texts.iter().map(|text| PlacedText { at: text.at + vec2(left, top), ..text.clone() });
    page.texts.extend(moved);
}
