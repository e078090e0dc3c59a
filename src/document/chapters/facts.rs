//! Facts of records as tables, lists and lines. What says nothing is left out, down to the table itself.

use super::super::{Block, Cell, Column, Inline, List, Paragraph, Row, Table};
use super::voice::{Voice, without_empty_columns};
use crate::model::{AnyRecord, Choice, Kind, Link, Links, Record, Uid, Word};

/// A row of data.
pub(super) fn row<const N: usize>(cells: [Cell; N]) -> Row {
    Row { cells: cells.into(), ..Row::default() }
}

/// A table whose first column names its rows, without what is empty; nothing where no row says anything.
pub(super) fn table(id: &str, caption: String, columns: Vec<Column>, rows: Vec<Row>) -> Option<Block> {
    let mut table = Table { id: id.into(), caption, columns, rows, ..Table::default() };
    table.rows.retain(|row| row.cells.iter().any(|cell| *cell != Cell::Empty));
    without_empty_columns(&mut table);
    (!table.rows.is_empty()).then_some(Block::Table(table))
}

/// Prose as the one paragraph that a cell holds; its points follow each other with a semicolon between.
pub(super) fn flat(text: &str) -> String {
    let mut told = String::new();
    let mut was_point = false;
    for line in text.lines() {
        let point = line.trim().strip_prefix("- ");
        let words = point.unwrap_or(line).split_whitespace();
        for (at, word) in words.enumerate() {
            if at == 0 && was_point && point.is_some() {
                told.push(';');
            }
            if !told.is_empty() {
                told.push(' ');
            }
            told.push_str(word);
        }
        was_point = point.is_some();
    }
    told
}

/// A word as it stands inside a sentence: its first letter small, unless it is an abbreviation or a name of letters.
pub(super) fn quiet(word: &str) -> String {
    let mut letters = word.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if second.is_none_or(|letter| !letter.is_uppercase()) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => word.to_owned(),
    }
}

/// Texts that say something, one sentence after the other.
pub(super) fn sentences<const N: usize>(texts: &[String; N]) -> String {
    let mut told = String::new();
    for text in texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        if !told.is_empty() {
            told.push_str(if told.ends_with(['.', '!', '?', ':', '…', ';']) { " " } else { ". " });
        }
        told.push_str(text);
    }
    told
}

/// Those of some texts that say something, with a mark between them.
pub(super) fn joined<S: AsRef<str>>(texts: impl IntoIterator<Item = S>, between: &str) -> String {
    let mut told = String::new();
    for text in texts {
        let text = text.as_ref().trim();
        if !text.is_empty() {
            if !told.is_empty() {
                told.push_str(between);
            }
            told.push_str(text);
        }
    }
    told
}

/// Facts with the labels of their fields, as a list of points.
pub(super) fn points<const N: usize>(
    voice: &Voice<'_>,
    kind: Kind,
    facts: [(&'static str, String); N],
) -> Option<Block> {
    let items: Vec<Vec<Inline>> = labelled(voice, kind, facts).map(Vec::from).collect();
    (!items.is_empty()).then_some(Block::List(List { items }))
}

/// Facts with the labels of their fields, in one line.
pub(super) fn line<const N: usize>(
    voice: &Voice<'_>,
    kind: Kind,
    facts: [(&'static str, String); N],
) -> Option<Block> {
    let text: Vec<Inline> = labelled(voice, kind, facts).collect::<Vec<_>>().join(&Inline::plain(" · "));
    (!text.is_empty()).then_some(Block::Paragraph(Paragraph { text }))
}

fn labelled<const N: usize>(
    voice: &Voice<'_>,
    kind: Kind,
    facts: [(&'static str, String); N],
) -> impl Iterator<Item = [Inline; 2]> {
    facts.into_iter().filter(|(_, text)| !text.trim().is_empty()).map(move |(field, text)| {
        [Inline::subtle(format!("{}: ", voice.label(kind, field))), Inline::plain(text)]
    })
}

/// A fact with its label inside a cell or a sentence: "Definisjon: …"; nothing where it is empty.
pub(super) fn told(voice: &Voice<'_>, kind: Kind, field: &str, text: &str) -> String {
    let text = flat(text);
    if text.is_empty() { text } else { format!("{}: {text}", voice.label(kind, field)) }
}

impl Voice<'_> {
    /// The label of a field that is a yes; nothing where it is none.
    pub(super) fn flag(&self, kind: Kind, field: &str, is: bool) -> String {
        if is { self.label(kind, field) } else { String::new() }
    }

    /// The word of a choice by its code; one of another version stands as it is.
    pub(super) fn choice_of<C: Choice>(&self, word: Word) -> String {
        self.choice(&C::from_code(word.as_str().to_owned().into()))
    }

    /// The words of several choices, in the order in which they are declared.
    pub(super) fn choices<C: Choice>(&self, words: impl Iterator<Item = Word>) -> String {
        joined(self.sorted_choices::<C>(words).into_iter().map(|word| quiet(&word)), ", ")
    }

    /// The same words one by one.
    pub(super) fn sorted_choices<C: Choice>(&self, words: impl Iterator<Item = Word>) -> Vec<String> {
        let mut words: Vec<Word> = words.collect();
        words.sort_by_key(|word| rank::<C>(*word));
        words.into_iter().map(|word| self.choice_of::<C>(word)).collect()
    }

    /// The title of a record; nothing where there is no such record or it has none.
    pub(super) fn title_of(&self, kind: Kind, id: Uid) -> String {
        self.plan.record(kind, id).map(<dyn AnyRecord>::title).unwrap_or_default().trim().to_owned()
    }

    /// The title of the record that a link leads to.
    pub(super) fn linked<R: Record>(&self, link: &Link<R>) -> String {
        link.id().map(|id| self.title_of(R::KIND, id)).unwrap_or_default()
    }

    /// The titles of the records that links lead to, in order.
    pub(super) fn titles<R: Record>(&self, links: &Links<R>) -> String {
        let sorted = self.outline.family(R::KIND).sorted(links.iter());
        joined(sorted.into_iter().map(|id| self.title_of(R::KIND, id)), ", ")
    }

    /// A target group with its letter: "a Barn i risiko".
    pub(super) fn group(&self, id: Uid) -> String {
        let group = self.plan.target_groups().get(id);
        group.map(|group| joined([&*group.code, &*group.title], " ")).unwrap_or_default()
    }

    /// A record in a cell: what has a number by number and title, a target group with its letter, else the title.
    pub(super) fn named(&self, kind: Kind, id: Uid) -> String {
        match kind {
            Kind::TargetGroup => self.group(id),
            Kind::Challenge | Kind::Goal | Kind::Strategy | Kind::Measure
                if self.plan.record(kind, id).is_some() =>
            {
                self.name_of(kind, id)
            }
            _ => self.title_of(kind, id),
        }
    }

    /// Records of any kind, in a cell.
    pub(super) fn about(&self, about: &crate::model::AnyLinks) -> String {
        joined(about.iter().map(|(kind, id)| self.named(kind, id)), "; ")
    }

    /// The numbers of measures, in order: "1.1, 2.3".
    pub(super) fn measure_numbers(&self, ids: impl IntoIterator<Item = Uid>) -> String {
        joined(self.by_number(ids).into_iter().map(|id| self.number_of(Kind::Measure, id)), ", ")
    }

    /// Measures in the order of their numbers, each once.
    pub(super) fn by_number(&self, ids: impl IntoIterator<Item = Uid>) -> Vec<Uid> {
        let places = |id: &Uid| -> Vec<u32> {
            let number = self.outline.number(Kind::Measure, *id);
            number.split('.').map(|place| place.parse().unwrap_or(u32::MAX)).collect()
        };
        let mut sorted = self.outline.family(Kind::Measure).sorted(ids);
        sorted.sort_by_cached_key(places);
        sorted
    }

    /// Whom somebody of the group comes from, or the name of one who comes for nobody.
    pub(super) fn stands_for(&self, participant: Uid) -> &str {
        let Some(participant) = self.plan.participants().get(participant) else { return "" };
        self.organisation(participant.organisation.id()).unwrap_or(&participant.title)
    }

    /// A phrase that speaks of the plan by what kind it is: a plan, guidelines, an investigation.
    pub(super) fn of_plan(&self, key: &'static str) -> String {
        let kind = self.plan.about().kind.code();
        self.say(&crate::text::Phrase::new(key).with("kind", kind.as_ref()))
    }
}

fn rank<C: Choice>(word: Word) -> usize {
    C::INFO.codes.iter().position(|code| *code == word.as_str()).unwrap_or(usize::MAX)
}
