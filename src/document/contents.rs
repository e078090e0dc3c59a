//! What a document contains, chapter by chapter, for those who look at it before it is exported.

use super::{Block, Document};

/// A chapter in a list of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number and name.
    pub name: String,
    /// How many tables it has.
    pub tables: usize,
    /// How many figures it has.
    pub figures: usize,
}

impl Document {
    /// The chapters that have a heading, in order.
    pub fn entries(&self) -> Vec<Entry> {
        self.chapters.iter().filter_map(|chapter| chapter_entry(&chapter.blocks)).collect()
    }
}

/// What a chapter is called and how many tables and figures it has; `None` where it has no heading.
fn chapter_entry(blocks: &[Block]) -> Option<Entry> {
    let mut name = None;
    let (mut tables, mut figures) = (0, 0);
    // A stack in reverse instead of recursion: landscape sections may nest, and the first heading in reading
    // order wins.
    let mut left: Vec<&Block> = blocks.iter().rev().collect();
    while let Some(block) = left.pop() {
        match block {
            Block::Heading(heading) if heading.level == 1 && name.is_none() => {
                name = Some(format!("{} {}", heading.number, heading.text).trim().to_owned());
            }
            Block::Table(_) => tables += 1,
            Block::Figure(_) => figures += 1,
            Block::Landscape { blocks } => left.extend(blocks.iter().rev()),
            _ => {}
        }
    }
    Some(Entry { name: name?, tables, figures })
}
