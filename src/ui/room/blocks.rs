//! The lines of a face as blocks of rows: numbers in a column of their own, results with bars, short options in two columns.

use super::typesetter::{Ink, LetterStyle, ROW_HEIGHT, Row, Span, Typesetter};
use crate::room::{Face, FaceKind, FaceLine, LineMark};

/// Up to this share of the width the texts of a result may take beside their bars.
const RESULT_TEXT_WIDTH: f32 = 0.5;
/// The most options of a ballot on a page: people find their number at a glance.
const MOST_OPTIONS: usize = 8;

/// Rows that belong together.
#[derive(Clone, Debug, Default)]
pub(super) struct LineBlock {
    pub(super) rows: Vec<Row>,
    /// What is read of it.
    pub(super) sentence: String,
    /// Whether it must not be the last on a page.
    pub(super) is_heading: bool,
    /// How many options of a ballot are in it.
    pub(super) options: usize,
}

/// Makes the blocks of a face for a width, in letters of this size.
pub(super) struct BlockMaker<'a> {
    pub(super) setter: Typesetter<'a>,
    pub(super) width: f32,
    /// The smallest size of letters, in points.
    pub(super) base: f32,
}

impl BlockMaker<'_> {
    pub(super) const fn style(&self, is_strong: bool, ink: Ink) -> LetterStyle {
        LetterStyle { points: self.base, is_strong, ink }
    }

    /// A text that flows over as many rows as it needs.
    pub(super) fn flowing(&self, text: &str, is_strong: bool) -> LineBlock {
        let ink = if is_strong { Ink::Text } else { Ink::Subtle };
        let rows = self.setter.rows(&[Span::new(text, self.style(is_strong, ink))], self.width);
        LineBlock { rows, sentence: text.to_owned(), ..LineBlock::default() }
    }

    /// The lines of a face.
    pub(super) fn blocks(&self, face: &Face) -> Vec<LineBlock> {
        if face.kind == FaceKind::Result {
            return self.result_blocks(&face.lines);
        }
        let column = self.number_column(&face.lines);
        let mut blocks: Vec<LineBlock> = face.lines.iter().map(|line| self.line(line, column)).collect();
        if matches!(face.kind, FaceKind::Ballot | FaceKind::Attendance) {
            for block in &mut blocks {
                block.options = 1;
            }
            blocks = self.in_two_columns(blocks);
        }
        blocks
    }

    /// How many options a page may have.
    pub(super) const fn most_options(face: &Face) -> usize {
        if matches!(face.kind, FaceKind::Ballot) { MOST_OPTIONS } else { usize::MAX }
    }

    /// How wide the column of the numbers is; 0 without any.
    fn number_column(&self, lines: &[FaceLine]) -> f32 {
        let widths = lines.iter().filter(|line| !line.number.is_empty()).map(|line| {
            self.setter.placed(&line.number, self.style(true, Ink::Text), 0.0).size.x + self.base * 0.5
        });
        // A number that takes half of the width is no number that anybody calls out.
        widths.fold(0.0, f32::max).min(self.width / 2.0)
    }

    /// A line with its number; what is said besides follows in the same rows.
    fn line(&self, line: &FaceLine, column: f32) -> LineBlock {
        let (is_strong, ink) = match line.mark {
            LineMark::Plain => (false, Ink::Text),
            LineMark::Current | LineMark::Heading => (true, Ink::Text),
            LineMark::Done => (false, Ink::Subtle),
        };
        let mut spans = vec![Span::new(&line.text, self.style(is_strong, ink))];
        if !line.detail.is_empty() {
            spans.push(Span::new(format!("  {}", line.detail), self.style(false, Ink::Subtle)));
        }
        let indent = if line.mark == LineMark::Heading { 0.0 } else { column };
        let rows = self.setter.rows(&spans, self.width - indent).into_iter();
        let mut rows: Vec<Row> = rows.map(|row| row.moved(indent)).collect();
        self.number(&mut rows, line, column);
        LineBlock { rows, sentence: line.sentence(), is_heading: line.mark == LineMark::Heading, options: 0 }
    }

    /// Puts the number before the first row, and the mark beside it.
    fn number(&self, rows: &mut [Row], line: &FaceLine, column: f32) {
        let Some(first) = rows.first_mut() else { return };
        first.is_marked = line.mark == LineMark::Current;
        if !line.number.is_empty() && column > 0.0 {
            let number = self.setter.rows(&[Span::new(&line.number, self.style(true, Ink::Text))], column);
            first.texts.extend(number.into_iter().next().into_iter().flat_map(|row| row.texts));
        }
    }

    /// Short options stand in two columns, one row after the other; where one is too long for that, all in one.
    fn in_two_columns(&self, blocks: Vec<LineBlock>) -> Vec<LineBlock> {
        let gap = self.base;
        let half = (self.width - gap) / 2.0;
        let is_short = |block: &LineBlock| matches!(block.rows.as_slice(), [row] if row.width() <= half);
        if blocks.len() < 4 || !blocks.iter().all(is_short) {
            return blocks;
        }
        let mut pairs: Vec<LineBlock> = Vec::new();
        for (at, block) in blocks.into_iter().enumerate() {
            match pairs.last_mut() {
                Some(last) if at % 2 == 1 => {
                    let right = block.rows.into_iter().flat_map(|row| row.moved(half + gap).texts);
                    if let Some(row) = last.rows.first_mut() {
                        row.texts.extend(right);
                    }
                    last.sentence = format!("{}\n{}", last.sentence, block.sentence);
                    last.options += 1;
                }
                _ => pairs.push(block),
            }
        }
        pairs
    }

    /// The options of a result: bar and figures beside the text where all texts are short, else below it.
    fn result_blocks(&self, lines: &[FaceLine]) -> Vec<LineBlock> {
        let column = self.number_column(lines);
        let text = |line: &FaceLine| Span::new(&line.text, self.style(false, Ink::Text));
        let all = lines.iter().map(|line| self.setter.rows(&[text(line)], f32::INFINITY));
        let widest = all.flatten().map(|row| row.width()).fold(0.0, f32::max);
        let figures = lines.iter().map(|line| self.figures(line, 0.0).width()).fold(0.0, f32::max);
        let bars_at = column + widest + self.base;
        let is_one_row = column + widest <= self.width * RESULT_TEXT_WIDTH
            && bars_at + figures + 3.0 * self.base <= self.width;
        let make = |line: &FaceLine| {
            let left = if is_one_row { bars_at } else { column };
            // The longest bar leaves room for the widest figures behind it.
            let longest = (self.width - left - figures - self.base * 0.5).max(0.0);
            let length = longest * small(line.share.unwrap_or_default()) / 1000.0;
            let mut figures = self.figures(line, left + length + self.base * 0.4);
            figures.bar = (line.share.is_some() && length > 0.0).then_some((left, length));
            let rows = self.setter.rows(&[text(line)], self.width - column).into_iter();
            let mut rows: Vec<Row> = rows.map(|row| row.moved(column)).collect();
            if is_one_row && let Some(first) = rows.first_mut() {
                first.texts.append(&mut figures.texts);
                first.bar = figures.bar;
            } else {
                rows.extend(self.fitting(figures, line, column));
            }
            self.number(&mut rows, line, column);
            LineBlock { rows, sentence: line.sentence(), ..LineBlock::default() }
        };
        lines.iter().map(make).collect()
    }

    /// Figures below a text; without a bar, and broken into rows, where they are wider than the picture.
    fn fitting(&self, figures: Row, line: &FaceLine, column: f32) -> Vec<Row> {
        if figures.width() <= self.width {
            return vec![figures];
        }
        let rows = self.setter.rows(&self.figure_spans(line), self.width - column);
        rows.into_iter().map(|row| row.moved(column)).collect()
    }

    fn figure_spans(&self, line: &FaceLine) -> [Span; 2] {
        [
            Span::new(&line.value, self.style(true, Ink::Text)),
            Span::new(format!("  {}", line.detail), self.style(false, Ink::Subtle)),
        ]
    }

    /// The figure of a result with what is said of it, in one row.
    fn figures(&self, line: &FaceLine, left: f32) -> Row {
        let rows = self.setter.rows(&self.figure_spans(line), f32::INFINITY);
        let mut row = rows.into_iter().next().unwrap_or_default().moved(left);
        row.height = self.base * ROW_HEIGHT;
        row
    }
}

/// A number of thousandths as a factor.
fn small(number: u32) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}
