//! The blocks that a chapter is made of.
//!
//! Numbers and labels ("5.1", "Tabell 7") are filled in by `finish`; what builds a chapter leaves them empty.

use crate::model::{AnyRecord, Quantity, RecordKey};
use serde::Serialize;

/// A piece of a chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list of points.
    List(List),
    /// A table.
    Table(TableBlock),
    /// A picture.
    Figure(Figure),
    /// The table of contents.
    Contents,
    /// What follows begins on a new page.
    PageBreak,
    /// Blocks that need the width of a landscape page.
    Landscape {
        /// The blocks.
        blocks: Vec<Self>,
    },
}

/// A heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// Its level: 1 for a chapter. `finish` closes the gaps where levels are skipped.
    pub level: u8,
    /// What links name, unique in the document. Empty where nothing links to it.
    pub id: String,
    /// Its number, "5.1", given by `finish`; empty for headings that have none.
    pub number: String,
    /// Whether it is to get a number.
    pub numbered: bool,
    /// Its text.
    pub text: String,
    /// The record that it is about, by which a page's reader finds its place.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "serialize_record")]
    pub about: Option<RecordKey>,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Paragraph {
    /// Its text, piece by piece.
    pub text: Vec<Inline>,
    /// Whether it stays on the page of what comes after it; `finish` adds those that lead to a table of minutes.
    pub keeps_next: bool,
    /// The record that it is about, by which a page's reader finds its place.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "serialize_record")]
    pub about: Option<RecordKey>,
}

/// A piece of running text of one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Inline {
    /// The text.
    pub text: String,
    /// How it looks.
    pub emphasis: Emphasis,
    /// The heading or table it leads to; dropped by `finish` where there is none of that name.
    pub to: Option<String>,
}

/// How a piece of text is emphasised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Emphasis {
    /// Not at all.
    #[default]
    Plain,
    /// Strongly.
    Strong,
    /// Less than its surroundings: what explains, or replaces text that is missing.
    Subtle,
}

/// A list of points without numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct List {
    /// The points.
    pub items: Vec<Vec<Inline>>,
    /// The record that it is about, by which a page's reader finds its place.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "serialize_record")]
    pub about: Option<RecordKey>,
}

/// A table with one row of headings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TableBlock {
    /// What links name, unique in the document.
    pub id: String,
    /// "Tabell 7", given by `finish`.
    pub label: String,
    /// What it shows.
    pub caption: String,
    /// How it is laid out, for those who hear it instead of seeing it. Filled from the caption where empty.
    pub summary: String,
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// Its rows, each with as many cells as there are columns (`finish` fills up those that have fewer).
    pub rows: Vec<TableRow>,
    /// The column whose cells name their rows, counted from 0.
    pub row_header: usize,
    /// Whether it is so short that it stays on one page; filled in by `finish`.
    pub stays_whole: bool,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TableColumn {
    /// Its heading.
    pub heading: String,
    /// How wide it is.
    pub width: ColumnWidth,
    /// How its text is aligned.
    pub side: Alignment,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnWidth {
    /// As wide as its widest cell: for numbers and other short text.
    #[default]
    Fit,
    /// A share of the width that is left.
    Share(u8),
}

/// How text is aligned in its column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Alignment {
    /// Where reading begins: text.
    #[default]
    Start,
    /// Where reading ends: numbers.
    End,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TableRow {
    /// What it is for.
    pub kind: TableRowKind,
    /// Its cells. A group row has one.
    pub cells: Vec<TableCell>,
    /// The record that it is about, by which a page's reader finds its place.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "serialize_record")]
    pub about: Option<RecordKey>,
}

/// What a row is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TableRowKind {
    /// Data.
    #[default]
    Data,
    /// Names the rows below it; its one cell spans the table.
    Group,
    /// Sums the rows above it.
    Sum,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TableCell {
    /// Nothing is known. Printed as a dash, so that it is not taken for 0.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number: its value for spreadsheets, and as people of the language write it.
    Number {
        /// The value itself.
        #[serde(serialize_with = "serialize_quantity")]
        value: Quantity,
        /// As it is printed.
        shown: String,
    },
}

/// A picture, drawn as SVG.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// What links name, unique in the document.
    pub id: String,
    /// "Figur 3", given by `finish`.
    pub label: String,
    /// What it shows.
    pub caption: String,
    /// The same in words, for those who do not see it. Never empty: `finish` fills it from the caption.
    pub alt: String,
    /// The picture.
    pub svg: String,
    /// The record that it is about, by which a page's reader finds its place.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "serialize_record")]
    pub about: Option<RecordKey>,
}

/// What kind of text a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Words that are read.
    Visible,
    /// A picture's code with words in it.
    Svg,
}

impl Block {
    /// A heading with a number.
    pub fn heading(level: u8, id: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Heading(Heading {
            level,
            id: id.into(),
            numbered: true,
            text: text.into(),
            ..Heading::default()
        })
    }

    /// The same heading without a number.
    pub fn unnumbered(self) -> Self {
        match self {
            Self::Heading(heading) => Self::Heading(Heading { numbered: false, ..heading }),
            other => other,
        }
    }

    /// A paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(Paragraph { text: vec![Inline::plain(text)], ..Paragraph::default() })
    }

    /// The same block, known to be about a record. Tables are not: their rows are about records of their own.
    pub fn about(mut self, record: RecordKey) -> Self {
        let about = match &mut self {
            Self::Heading(Heading { about, .. })
            | Self::Paragraph(Paragraph { about, .. })
            | Self::List(List { about, .. })
            | Self::Figure(Figure { about, .. }) => about,
            Self::Landscape { blocks } => {
                *blocks = std::mem::take(blocks).into_iter().map(|block| block.about(record)).collect();
                return self;
            }
            Self::Table(_) | Self::Contents | Self::PageBreak => return self,
        };
        // A chapter may have named a more exact record already.
        about.get_or_insert(record);
        self
    }

    pub(super) fn edit_texts(&mut self, change: &mut dyn FnMut(TextKind, &mut String)) {
        match self {
            Self::Heading(heading) => change(TextKind::Visible, &mut heading.text),
            Self::Paragraph(paragraph) => {
                paragraph.text.iter_mut().for_each(|i| change(TextKind::Visible, &mut i.text));
            }
            Self::List(list) => {
                list.items.iter_mut().flatten().for_each(|i| change(TextKind::Visible, &mut i.text));
            }
            Self::Table(table) => table.edit_texts(change),
            Self::Figure(figure) => {
                change(TextKind::Visible, &mut figure.caption);
                change(TextKind::Visible, &mut figure.alt);
                change(TextKind::Svg, &mut figure.svg);
            }
            Self::Landscape { blocks } => blocks.iter_mut().for_each(|b| b.edit_texts(change)),
            // Neither holds text: a format makes the table of contents of the headings, which are edited above.
            Self::Contents | Self::PageBreak => {}
        }
    }
}

impl TableRow {
    /// The same row, known to be about a record.
    pub fn about(self, record: &dyn AnyRecord) -> Self {
        Self { about: Some((record.kind(), record.id())), ..self }
    }
}

impl TableBlock {
    fn edit_texts(&mut self, change: &mut dyn FnMut(TextKind, &mut String)) {
        change(TextKind::Visible, &mut self.caption);
        change(TextKind::Visible, &mut self.summary);
        self.columns.iter_mut().for_each(|column| change(TextKind::Visible, &mut column.heading));
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            match cell {
                TableCell::Text(text) => change(TextKind::Visible, text),
                TableCell::Number { shown, .. } => change(TextKind::Visible, shown),
                TableCell::Empty => {}
            }
        }
    }
}

impl Inline {
    /// Text without emphasis.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Emphasised text.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Strong, to: None }
    }

    /// Text that explains.
    pub fn subtle(text: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Subtle, to: None }
    }

    /// Text that leads to a heading, a table or a figure.
    pub fn link(text: impl Into<String>, to: impl Into<String>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Plain, to: Some(to.into()) }
    }
}

impl TableCell {
    /// Words, or nothing where there are none.
    pub fn text(text: impl Into<String>) -> Self {
        let text: String = text.into();
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// What it shows; nothing where it is empty.
    pub fn visible_text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Number { shown: text, .. } => text,
            Self::Empty => "",
        }
    }
}

impl TableColumn {
    /// A column of words that takes a share of the width.
    pub fn words(heading: impl Into<String>, share: u8) -> Self {
        Self { heading: heading.into(), width: ColumnWidth::Share(share), side: Alignment::Start }
    }

    /// A column of short words, as wide as they are.
    pub fn short(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), width: ColumnWidth::Fit, side: Alignment::Start }
    }

    /// A column of numbers.
    pub fn numbers(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), width: ColumnWidth::Fit, side: Alignment::End }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn serialize_quantity<S: serde::Serializer>(value: &Quantity, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_i64(value.parts())
}

/// A record's key as one word, which the template hands on without reading it.
#[expect(clippy::ref_option, reason = "serde hands over a reference")]
fn serialize_record<S: serde::Serializer>(about: &Option<RecordKey>, out: S) -> Result<S::Ok, S::Error> {
    match about {
        Some((kind, id)) => out.collect_str(&format_args!("{}-{id}", kind.code())),
        None => out.serialize_none(),
    }
}
