//! Facts of records as tables, lists and lines. What is empty is left out, down to the table itself.

use super::super::{Block, Inline, List, Paragraph, TableBlock, TableCell, TableColumn, TableRow};
use super::context::{ChapterContext, without_empty_columns};
use crate::model::{AnyRecord, Choice, Kind, Link, Links, Record, Uid, Word};

/// A row of data.
pub(super) fn data_row<const N: usize>(cells: [TableCell; N]) -> TableRow {
    TableRow { cells: cells.into(), ..TableRow::default() }
}

/// A table whose first column names its rows, without what is empty; nothing where all rows are empty.
pub(super) fn filled_table(
    id: &str,
    caption: String,
    columns: Vec<TableColumn>,
    rows: Vec<TableRow>,
) -> Option<Block> {
    let mut table = TableBlock { id: id.into(), caption, columns, rows, ..TableBlock::default() };
    table.rows.retain(|row| row.cells.iter().any(|cell| *cell != TableCell::Empty));
    without_empty_columns(&mut table);
    (!table.rows.is_empty()).then_some(Block::Table(table))
}

/// The same table, whose rows are named by the column with a heading.
pub(super) fn named_by(table: Option<Block>, heading: &str) -> Option<Block> {
    let mut table = table?;
    if let Block::Table(table) = &mut table {
        table.row_header = table.columns.iter().position(|column| column.heading == heading).unwrap_or(0);
    }
    Some(table)
}

/// Prose as the one paragraph that a cell holds; its points follow each other with a semicolon between.
pub(super) fn single_line(text: &str) -> String {
    let mut joined = String::new();
    let mut was_point = false;
    for line in text.lines() {
        let point = line.trim().strip_prefix("- ");
        let words = point.unwrap_or(line).split_whitespace();
        for (at, word) in words.enumerate() {
            // Only between two points: a sentence before a list keeps its own punctuation.
            if at == 0 && was_point && point.is_some() {
                joined.push(';');
            }
            if !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(word);
        }
        was_point = point.is_some();
    }
    joined
}

/// A word inside a sentence: its first letter small, unless it is an abbreviation or a name of letters.
pub(super) fn lowercase_first(word: &str) -> String {
    let mut letters = word.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if second.is_none_or(|letter| !letter.is_uppercase()) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => word.to_owned(),
    }
}

/// Texts that say something, one sentence after the other.
pub(super) fn join_sentences<const N: usize>(texts: &[String; N]) -> String {
    let mut joined = String::new();
    for text in texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        if !joined.is_empty() {
            joined.push_str(if joined.ends_with(['.', '!', '?', ':', '…', ';']) { " " } else { ". " });
        }
        joined.push_str(text);
    }
    joined
}

/// Those of some texts that say something, with a mark between them.
pub(super) fn join_filled<S: AsRef<str>>(texts: impl IntoIterator<Item = S>, between: &str) -> String {
    let mut joined = String::new();
    for text in texts {
        let text = text.as_ref().trim();
        if !text.is_empty() {
            if !joined.is_empty() {
                joined.push_str(between);
            }
            joined.push_str(text);
        }
    }
    joined
}

/// Facts with the labels of their fields, as a list of points; one without a field is a sentence of its own.
pub(super) fn labelled_list<const N: usize>(
    cx: &ChapterContext<'_>,
    kind: Kind,
    facts: [(&'static str, String); N],
) -> Option<Block> {
    let items: Vec<Vec<Inline>> = labelled_inlines(cx, kind, facts).collect();
    (!items.is_empty()).then_some(Block::List(List { items, ..List::default() }))
}

/// Facts with the labels of their fields, in one line.
pub(super) fn labelled_line<const N: usize>(
    cx: &ChapterContext<'_>,
    kind: Kind,
    facts: [(&'static str, String); N],
) -> Option<Block> {
    let facts: Vec<Vec<Inline>> = labelled_inlines(cx, kind, facts).collect();
    let text = facts.join(&Inline::plain(" · "));
    (!text.is_empty()).then_some(Block::Paragraph(Paragraph { text, ..Paragraph::default() }))
}

fn labelled_inlines<const N: usize>(
    cx: &ChapterContext<'_>,
    kind: Kind,
    facts: [(&'static str, String); N],
) -> impl Iterator<Item = Vec<Inline>> {
    facts.into_iter().filter(|(_, text)| !text.trim().is_empty()).map(move |(field, text)| {
        let label = (!field.is_empty()).then(|| Inline::subtle(format!("{}: ", cx.label(kind, field))));
        label.into_iter().chain([Inline::plain(text)]).collect()
    })
}

/// A fact with its label inside a cell or a sentence: "Definisjon: …"; nothing where it is empty.
pub(super) fn labelled_text(cx: &ChapterContext<'_>, kind: Kind, field: &str, text: &str) -> String {
    let text = single_line(text);
    if text.is_empty() { text } else { format!("{}: {text}", cx.label(kind, field)) }
}

impl ChapterContext<'_> {
    /// The label of a field that is a yes; nothing where it is none.
    pub(super) fn flag_label(&self, kind: Kind, field: &str, is: bool) -> String {
        if is { self.label(kind, field) } else { String::new() }
    }

    /// The word of a choice by its code; one of another version is printed as its code.
    pub(super) fn choice_by_code<C: Choice>(&self, word: Word) -> String {
        self.choice_text(&C::from_code(word.as_str().to_owned().into()))
    }

    /// The words of several choices, in the order in which they are declared.
    pub(super) fn choice_list<C: Choice>(&self, words: impl Iterator<Item = Word>) -> String {
        join_filled(self.sorted_choice_texts::<C>(words).into_iter().map(|word| lowercase_first(&word)), ", ")
    }

    /// The same words one by one.
    pub(super) fn sorted_choice_texts<C: Choice>(&self, words: impl Iterator<Item = Word>) -> Vec<String> {
        let mut words: Vec<Word> = words.collect();
        words.sort_by_key(|word| choice_rank::<C>(*word));
        words.into_iter().map(|word| self.choice_by_code::<C>(word)).collect()
    }

    /// The title of a record; nothing where there is no such record or it has none.
    pub(super) fn record_title(&self, kind: Kind, id: Uid) -> String {
        self.plan.record(kind, id).map(<dyn AnyRecord>::title).unwrap_or_default().trim().to_owned()
    }

    /// The title of the record that a link leads to.
    pub(super) fn link_title<R: Record>(&self, link: &Link<R>) -> String {
        link.id().map(|id| self.record_title(R::KIND, id)).unwrap_or_default()
    }

    /// The titles of the records that links lead to, in order.
    pub(super) fn link_titles<R: Record>(&self, links: &Links<R>) -> String {
        let sorted = self.outline.family(R::KIND).sorted(links.iter());
        let titles: Vec<String> = sorted.into_iter().map(|id| self.record_title(R::KIND, id)).collect();
        // A comma inside a title would part it.
        let has_comma = titles.iter().any(|title| title.contains(", "));
        join_filled(titles, if has_comma { "; " } else { ", " })
    }

    /// A target group with its letter: "a Barn i risiko".
    pub(super) fn target_group_name(&self, id: Uid) -> String {
        let group = self.plan.target_groups().get(id);
        group.map(|group| join_filled([&*group.code, &*group.title], " ")).unwrap_or_default()
    }

    /// A record in a cell: what has a number by number and title, a target group with its letter, else the title.
    pub(super) fn reference_text(&self, kind: Kind, id: Uid) -> String {
        match kind {
            Kind::TargetGroup => self.target_group_name(id),
            Kind::Challenge | Kind::Goal | Kind::Strategy | Kind::Measure
                if self.plan.record(kind, id).is_some() =>
            {
                self.record_name(kind, id)
            }
            _ => self.record_title(kind, id),
        }
    }

    /// Records of any kind, in a cell.
    pub(super) fn references_text(&self, about: &crate::model::AnyLinks) -> String {
        join_filled(about.iter().map(|(kind, id)| self.reference_text(kind, id)), "; ")
    }

    /// The numbers of measures, in order: "1.1, 2.3".
    pub(super) fn measure_numbers(&self, ids: impl IntoIterator<Item = Uid>) -> String {
        join_filled(
            self.sorted_by_number(ids).into_iter().map(|id| self.record_number(Kind::Measure, id)),
            ", ",
        )
    }

    /// Measures in the order of their numbers, each once.
    pub(super) fn sorted_by_number(&self, ids: impl IntoIterator<Item = Uid>) -> Vec<Uid> {
        let number_parts = |id: &Uid| -> Vec<u32> {
            let number = self.outline.number(Kind::Measure, *id);
            number.split('.').map(|place| place.parse().unwrap_or(u32::MAX)).collect()
        };
        let mut sorted = self.outline.family(Kind::Measure).sorted(ids);
        sorted.sort_by_cached_key(number_parts);
        sorted
    }

    /// Whom somebody of the group comes from, or the name of one who comes for nobody.
    pub(super) fn affiliation(&self, participant: Uid) -> &str {
        let Some(participant) = self.plan.participants().get(participant) else { return "" };
        self.organisation_title(participant.organisation.id()).unwrap_or(&participant.title)
    }

    /// A phrase that speaks of the plan by what kind it is: a plan, guidelines, an investigation.
    pub(super) fn text_for_plan_kind(&self, key: &'static str) -> String {
        let kind = self.plan.about().kind.code();
        self.text(&crate::text::Phrase::new(key).with("kind", kind.as_ref()))
    }
}

fn choice_rank<C: Choice>(word: Word) -> usize {
    C::INFO.codes.iter().position(|code| *code == word.as_str()).unwrap_or(usize::MAX)
}
