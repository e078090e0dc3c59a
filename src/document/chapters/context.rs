//! What every chapter writes with: the plan, and its words, numbers, names and lists in the document's language.

use super::super::source::DocumentSource;
use super::super::{Block, Heading, Inline, List, Paragraph, TableBlock, TableCell, TableRowKind};
use crate::analysis::{Outline, Totals};
use crate::model::measure::Measure;
use crate::model::{AnyRecord, Kind, Plan, Quantity, Range, Uid, When};
use crate::text::{Language, Phrase, Words, dates, numbers};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A plan and the words to speak of it.
pub(super) struct ChapterContext<'a> {
    pub(super) plan: &'a Plan,
    pub(super) outline: &'a Outline,
    pub(super) totals: &'a Totals,
    pub(super) date: Date,
    words: &'a Words,
}

impl<'a> ChapterContext<'a> {
    pub(super) const fn new(source: &DocumentSource<'a>) -> Self {
        let DocumentSource { plan, outline, totals, words, date } = *source;
        Self { plan, outline, totals, date, words }
    }

    pub(super) const fn words(&self) -> &'a Words {
        self.words
    }

    pub(super) fn word(&self, key: &'static str) -> String {
        self.words.word(key)
    }

    pub(super) fn text(&self, phrase: &Phrase) -> String {
        self.words.text(phrase)
    }

    /// The label of a field, as the forms have it.
    pub(super) fn label(&self, kind: Kind, field: &str) -> String {
        self.words.text(&Phrase::label(kind.code(), field))
    }

    /// The word of a choice; nothing where nothing is stated.
    pub(super) fn choice_text<C: crate::model::Choice>(&self, choice: &C) -> String {
        let code = choice.code();
        let phrase = Phrase::choice(C::INFO.name, &code);
        match code.as_ref() {
            "" => String::new(),
            // A choice of another version is printed as its code.
            code if !self.words.has(&phrase.key) => code.to_owned(),
            _ => self.words.text(&phrase),
        }
    }

    pub(super) fn format_number(&self, value: Quantity) -> String {
        numbers::write(value, self.words.language())
    }

    /// A cell of a number with at least so many decimals, so that numbers below each other line up.
    pub(super) fn aligned_cell(&self, value: Option<Quantity>, decimals: usize) -> TableCell {
        value.map_or(TableCell::Empty, |value| {
            let mut shown = self.format_number(value);
            let written = decimal_places(value);
            if written < decimals {
                if written == 0 {
                    // A whole number has no decimal sign yet; zeros alone would make it a thousand times larger.
                    shown.push(if self.words.language() == Language::En { '.' } else { ',' });
                }
                shown.push_str(&"0".repeat(decimals - written));
            }
            TableCell::Number { value, shown }
        })
    }

    pub(super) fn number_cell(&self, value: Option<Quantity>) -> TableCell {
        value.map_or(TableCell::Empty, |value| TableCell::Number { value, shown: self.format_number(value) })
    }

    pub(super) fn format_when(&self, when: Option<When>) -> String {
        when.map(|when| dates::write_when(when, self.words.language())).unwrap_or_default()
    }

    pub(super) fn format_period(&self, period: crate::model::Period) -> String {
        dates::write_period(period, self.words.language())
    }

    /// A number, or the two that it is between.
    pub(super) fn format_range(&self, range: &Range) -> String {
        match (range.low, range.high) {
            (Some(low), Some(high)) if low != high => {
                format!("{}–{}", self.format_number(low), self.format_number(high))
            }
            (Some(one), _) | (None, Some(one)) => self.format_number(one),
            (None, None) => String::new(),
        }
    }

    /// The number as people see it: U1, 3.2.
    pub(super) fn record_number(&self, kind: Kind, id: Uid) -> String {
        self.text(&self.outline.label(kind, id))
    }

    /// Number and title: "U1 Lang ventetid".
    pub(super) fn record_name(&self, kind: Kind, id: Uid) -> String {
        let title = self.plan.record(kind, id).map(<dyn AnyRecord>::title).unwrap_or_default();
        let title = if title.trim().is_empty() { self.word("document-no-title") } else { title.to_string() };
        format!("{} {title}", self.record_number(kind, id))
    }

    pub(super) fn organisation_title(&self, id: Option<Uid>) -> Option<&'a str> {
        let organisation = self.plan.organisations().get(id?)?;
        Some(&*organisation.title).filter(|title| !title.trim().is_empty())
    }

    /// Who is responsible for a measure: unit and role.
    pub(super) fn lead_text(&self, measure: &Measure) -> String {
        let role = Some(&*measure.lead_role).filter(|role| !role.trim().is_empty());
        let parts: Vec<&str> = self.organisation_title(measure.lead.id()).into_iter().chain(role).collect();
        parts.join(", ")
    }

    /// Whom a measure reaches, by name, each with the levels it is reached on.
    pub(super) fn reach_names(&self, measure: &Measure) -> String {
        let mut levels: BTreeMap<Uid, Vec<Uid>> = BTreeMap::new();
        for (group, level) in measure.reach.iter() {
            levels.entry(group).or_default().extend(level);
        }
        let named =
            self.outline.family(Kind::TargetGroup).sorted(levels.keys().copied()).into_iter().filter_map(
                |id| {
                    let group = self.plan.target_groups().get(id)?;
                    let name = [group.code.trim(), group.title.trim()].join(" ").trim().to_owned();
                    let on = self.outline.family(Kind::Level).sorted(levels.get(&id)?.iter().copied());
                    let on = on.into_iter().filter_map(|level| self.plan.levels().get(level));
                    let on: Vec<&str> =
                        on.map(|level| level.title.trim()).filter(|title| !title.is_empty()).collect();
                    Some(if on.is_empty() { name } else { format!("{name} ({})", on.join(", ")) })
                },
            );
        named.filter(|name| !name.is_empty()).collect::<Vec<_>>().join("; ")
    }

    /// A line of links to records: "Mål: M1 Alle finner fram, M3 …". Nothing where there are none.
    pub(super) fn link_line(&self, label: &str, kind: Kind, ids: &[Uid]) -> Option<Block> {
        if ids.is_empty() {
            return None;
        }
        let mut text = vec![Inline::subtle(format!("{label}: "))];
        for (at, id) in ids.iter().enumerate() {
            if at > 0 {
                text.push(Inline::plain("; "));
            }
            text.push(Inline::link(self.record_name(kind, *id), anchor(kind, *id)));
        }
        Some(Block::Paragraph(Paragraph { text, ..Paragraph::default() }))
    }
}

/// How many decimals a number is written with.
pub(super) fn decimal_places(value: Quantity) -> usize {
    let parts = value.parts().unsigned_abs();
    [10_000, 1_000, 100, 10].iter().position(|unit| parts.is_multiple_of(*unit)).unwrap_or(4)
}

/// The name by which links find a record's heading.
pub(super) fn anchor(kind: Kind, id: Uid) -> String {
    format!("{}-{id}", kind.code())
}

/// A heading without a number of its own, for a record that has its own kind of number.
pub(super) fn record_heading(cx: &ChapterContext<'_>, level: u8, kind: Kind, id: Uid) -> Block {
    let name = cx.record_name(kind, id);
    // The number of a measure would be taken for that of a chapter.
    let text = match kind {
        Kind::Measure => cx.text(&Phrase::new("document-measure-heading").with("name", name)),
        _ => name,
    };
    Block::Heading(Heading { level, id: anchor(kind, id), text, ..Default::default() })
}

/// Prose as paragraphs and lists: a line that begins with "- " is a point.
pub(super) fn prose_blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut items: Vec<Vec<Inline>> = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(item) = line.strip_prefix("- ") {
            items.push(vec![Inline::plain(item)]);
            continue;
        }
        flush_list(&mut items, &mut blocks);
        if !line.is_empty() {
            blocks.push(Block::paragraph(line));
        }
    }
    flush_list(&mut items, &mut blocks);
    blocks
}

fn flush_list(items: &mut Vec<Vec<Inline>>, blocks: &mut Vec<Block>) {
    if !items.is_empty() {
        blocks.push(Block::List(List { items: std::mem::take(items), ..List::default() }));
    }
}

/// A heading with a number and prose below it; nothing at all where the prose is empty.
pub(super) fn prose_section(level: u8, title: String, text: &str) -> Vec<Block> {
    let body = prose_blocks(text);
    if body.is_empty() {
        return body;
    }
    let mut blocks = vec![Block::heading(level, "", title)];
    blocks.extend(body);
    blocks
}

/// Blocks that all say something about one record.
pub(super) fn blocks_about(record: &dyn AnyRecord, blocks: Vec<Block>) -> Vec<Block> {
    let key = (record.kind(), record.id());
    blocks.into_iter().map(|block| block.about(key)).collect()
}

/// A heading before blocks, on the same page as they: also where that is a landscape page. Nothing where there are
/// none.
pub(super) fn with_heading(heading: Block, mut blocks: Vec<Block>) -> Vec<Block> {
    match blocks.first_mut() {
        None => {}
        Some(Block::Landscape { blocks: lying }) => lying.insert(0, heading),
        Some(_) => blocks.insert(0, heading),
    }
    blocks
}

/// Drops the columns that are empty in every row; the one that names the rows always stays.
pub(super) fn without_empty_columns(table: &mut TableBlock) {
    let is_filled = |at: usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        at == table.row_header || cells.any(|cell| *cell != TableCell::Empty)
    };
    let kept: Vec<bool> = (0..table.columns.len()).map(is_filled).collect();
    table.row_header = kept.iter().take(table.row_header).filter(|kept| **kept).count();
    retain_flagged(&mut table.columns, &kept);
    for row in table.rows.iter_mut().filter(|row| row.kind != TableRowKind::Group) {
        retain_flagged(&mut row.cells, &kept);
    }
}

fn retain_flagged<T>(items: &mut Vec<T>, kept: &[bool]) {
    let mut flags = kept.iter();
    items.retain(|_| flags.next().copied().unwrap_or(true));
}
