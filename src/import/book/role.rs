//! What a sheet is: a table of measures, a list of something else, or nothing for the plan.
//!
//! A list is known by its name or by its first heading; a table of measures by what its columns say. In doubt a sheet
//! is left, with the reason, because a person can choose it; a file with nothing else is always a table of measures.

use super::Sheet;
use super::raw::{RawSheet, SheetContent};
use crate::import::words::{fold, is_word, trim_marks, word_list};
use crate::import::{BudgetType, ImportField, ImportPreview, RowClass};
use crate::model::Kind;
use crate::text::Phrase;
use std::collections::BTreeSet;

/// What a sheet is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetRole {
    /// A table of measures.
    Measures,
    /// A list of records of one kind.
    List(Kind),
    /// Nothing of it is taken in.
    Skipped(SkipReason),
}

/// Why a sheet is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// It holds nothing.
    Blank,
    /// It holds a chart.
    Chart,
    /// Its part of the file is missing or damaged.
    Damaged,
    /// It is hidden.
    Hidden,
    /// It explains words, for which a plan has no place of its own.
    Glossary,
    /// It sums up other sheets.
    Summary,
    /// It holds what may be chosen in other sheets.
    Choices,
    /// Nothing in it says that its rows are measures.
    NoMeasures,
    /// Most of its measures stand in another sheet too.
    Repeats(String),
    /// A person chose others.
    NotChosen,
}

impl SkipReason {
    /// Why, to a person; nothing where there is nothing to say.
    pub fn phrase(&self) -> Option<Phrase> {
        Some(match self {
            Self::Blank | Self::NotChosen => return None,
            Self::Chart => Phrase::new("import-left-chart"),
            Self::Damaged => Phrase::new("import-left-damaged"),
            Self::Hidden => Phrase::new("import-left-hidden"),
            Self::Glossary => Phrase::new("import-left-words"),
            Self::Summary => Phrase::new("import-left-summary"),
            Self::Choices => Phrase::new("import-left-choices"),
            Self::NoMeasures => Phrase::new("import-left-no-measures"),
            Self::Repeats(sheet) => Phrase::new("import-left-repeats").with("sheet", sheet.as_str()),
        })
    }
}

/// The kinds that a list can be of, with the field that names one in a table of measures.
pub(super) const LIST_KINDS: [(Kind, &str, ImportField); 6] = [
    (Kind::TargetGroup, "sheet-target-group", ImportField::TargetGroup),
    (Kind::Organisation, "sheet-organisation", ImportField::Lead),
    (Kind::Level, "sheet-level", ImportField::Level),
    (Kind::Challenge, "sheet-challenge", ImportField::Challenge),
    (Kind::Goal, "sheet-goal", ImportField::Goal),
    (Kind::Strategy, "sheet-strategy", ImportField::Strategy),
];

impl SheetRole {
    /// What a person reads.
    pub fn label(&self) -> Phrase {
        match self {
            Self::Measures => Phrase::new("import-role-measures"),
            Self::List(Kind::TargetGroup) => Phrase::new("import-role-target-groups"),
            Self::List(Kind::Organisation) => Phrase::new("import-role-organisations"),
            Self::List(Kind::Level) => Phrase::new("import-role-levels"),
            Self::List(Kind::Challenge) => Phrase::new("import-role-challenges"),
            Self::List(Kind::Goal) => Phrase::new("import-role-goals"),
            Self::List(_) => Phrase::new("import-role-strategies"),
            Self::Skipped(_) => Phrase::new("import-role-left"),
        }
    }

    /// The name in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Measures => "measures",
            Self::List(kind) => kind.code(),
            Self::Skipped(_) => "left",
        }
    }

    /// All that a person can choose.
    pub fn offered() -> impl Iterator<Item = Self> {
        let lists = LIST_KINDS.into_iter().map(|(kind, ..)| Self::List(kind));
        std::iter::once(Self::Measures).chain(lists).chain([Self::Skipped(SkipReason::NotChosen)])
    }
}

/// What a sheet is by itself.
pub(super) fn find_role(raw: &RawSheet, intake: &ImportPreview) -> SheetRole {
    if raw.content == SheetContent::Chart {
        return SheetRole::Skipped(SkipReason::Chart);
    }
    if raw.content == SheetContent::Unreadable {
        return SheetRole::Skipped(SkipReason::Damaged);
    }
    if intake.grid().rows.is_empty() {
        return SheetRole::Skipped(SkipReason::Blank);
    }
    if raw.hidden {
        return SheetRole::Skipped(SkipReason::Hidden);
    }
    let called = |words: &str| is_word(words, &raw.name);
    let columns = intake.columns();
    let any = |wanted: fn(ImportField) -> bool| {
        columns.iter().any(|column| !column.is_guessed && wanted(column.field))
    };
    let costs = columns.iter().any(|column| column.field.is_amount());
    let timed = any(|field| matches!(field, ImportField::Start | ImportField::End | ImportField::Period));
    let led =
        any(|field| matches!(field, ImportField::Lead | ImportField::Contributors | ImportField::Status));
    let titled = any(|field| field == ImportField::Title);
    let says_measures = titled && (costs || timed || led);
    let first = find_first_heading(intake);
    if !costs && called("sheet-other") {
        return SheetRole::Skipped(SkipReason::NoMeasures);
    }
    if !says_measures {
        if called("sheet-words") || is_word("word-heading", first) {
            return SheetRole::Skipped(SkipReason::Glossary);
        }
        if called("sheet-choices") {
            return SheetRole::Skipped(SkipReason::Choices);
        }
        let named = LIST_KINDS.iter().find(|(_, words, _)| called(words));
        if let Some((kind, ..)) = named.filter(|_| !timed) {
            return SheetRole::List(*kind);
        }
        let headed = LIST_KINDS.iter().find(|(_, words, _)| is_word(words, first));
        if let Some((kind, ..)) = headed.filter(|_| !costs && !timed && intake.body_start() > 0) {
            return SheetRole::List(*kind);
        }
    }
    if called("sheet-summary") {
        return SheetRole::Skipped(SkipReason::Summary);
    }
    let of_contacts = columns.iter().any(|column| is_word("contact-heading", &column.heading));
    if of_contacts && !costs && !timed {
        return SheetRole::Skipped(SkipReason::NoMeasures);
    }
    let says_so = intake.body_start() > 0 && (titled || costs);
    if says_so || costs && intake.row_counts().measure > 1 {
        SheetRole::Measures
    } else {
        SheetRole::Skipped(SkipReason::NoMeasures)
    }
}

/// The first heading that is no running number.
fn find_first_heading(intake: &ImportPreview) -> &str {
    let headings = intake.columns().iter().map(|column| column.heading.as_str());
    headings
        .filter(|heading| !heading.is_empty() && !is_word("heading-number", heading))
        .find(|_| true)
        .unwrap_or("")
}

/// What the sheets are beside each other: a sheet that repeats another is left, and a file that has nothing but one
/// sheet that nobody knows is taken for a table of measures.
pub(super) fn compare_sheets(sheets: &mut [Sheet]) {
    let mut seen: Vec<(String, BTreeSet<String>, bool)> = Vec::new();
    for sheet in sheets.iter_mut().filter(|sheet| sheet.role == SheetRole::Measures) {
        let titles = measure_titles(&sheet.preview);
        let invests = sheet
            .preview
            .columns()
            .iter()
            .any(|column| matches!(column.field, ImportField::Money(BudgetType::Investment, _)));
        let repeats = seen.iter().find(|(_, before, other)| {
            *other == invests
                && titles.len() > 1
                && titles.intersection(before).count() * 10 >= titles.len() * 8
        });
        if let Some((name, ..)) = repeats {
            sheet.role = SheetRole::Skipped(SkipReason::Repeats(name.clone()));
        } else {
            seen.push((sheet.name.clone(), titles, invests));
        }
    }
    if sheets.iter().all(|sheet| matches!(sheet.role, SheetRole::Skipped(_))) {
        let open = sheets.iter_mut().filter(|sheet| !sheet.hidden && !sheet.preview.grid().rows.is_empty());
        let of_words = |sheet: &&mut Sheet| sheet.role == SheetRole::Skipped(SkipReason::Glossary);
        let best = open.filter(|sheet| !of_words(sheet)).max_by_key(|sheet| sheet.preview.grid().rows.len());
        if let Some(sheet) = best {
            sheet.role = SheetRole::Measures;
        }
    }
}

/// The titles of a sheet's measures, as they are compared.
fn measure_titles(intake: &ImportPreview) -> BTreeSet<String> {
    let title_at = intake.columns().iter().position(|column| column.field == ImportField::Title).unwrap_or(0);
    let rows = intake.classified_rows().iter().filter(|verdict| verdict.class == RowClass::Measure);
    let rows = rows.filter_map(|verdict| intake.grid().rows.get(verdict.row));
    rows.map(|row| fold(row.cell(title_at))).filter(|title| !title.is_empty()).collect()
}

/// Whether a heading is what a list of a kind calls its records.
pub(super) fn is_list_heading(kind: Kind, heading: &str) -> bool {
    let words = LIST_KINDS.iter().find(|(other, ..)| *other == kind).map_or("", |(_, words, _)| *words);
    is_word(words, heading) || word_list("list-title").contains(&trim_marks(heading).as_str())
}
