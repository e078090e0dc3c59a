//! What a sheet is: a table of measures, a list of something else, or nothing for the plan.
//!
//! A list is known by its name or by its first heading; a table of measures by what its columns say. In doubt a sheet
//! is left, with the reason, because a person can choose it; a file with nothing else is always a table of measures.

use super::Sheet;
use super::raw::{Holds, Raw};
use crate::import::words::{bare, fold, is, list};
use crate::import::{Field, Intake, Judged, Purse};
use crate::model::Kind;
use crate::text::Phrase;
use std::collections::BTreeSet;

/// What a sheet is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A table of measures.
    Measures,
    /// A list of records of one kind.
    List(Kind),
    /// Nothing of it is taken in.
    Left(Left),
}

/// Why a sheet is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// It holds nothing.
    Blank,
    /// It holds a chart.
    Chart,
    /// Its part of the file is missing or damaged.
    Damaged,
    /// It is hidden.
    Hidden,
    /// It explains words, for which a plan has no place of its own.
    Words,
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

impl Left {
    /// Why, to a person; nothing where there is nothing to say.
    pub fn phrase(&self) -> Option<Phrase> {
        Some(match self {
            Self::Blank | Self::NotChosen => return None,
            Self::Chart => Phrase::new("import-left-chart"),
            Self::Damaged => Phrase::new("import-left-damaged"),
            Self::Hidden => Phrase::new("import-left-hidden"),
            Self::Words => Phrase::new("import-left-words"),
            Self::Summary => Phrase::new("import-left-summary"),
            Self::Choices => Phrase::new("import-left-choices"),
            Self::NoMeasures => Phrase::new("import-left-no-measures"),
            Self::Repeats(sheet) => Phrase::new("import-left-repeats").with("sheet", sheet.as_str()),
        })
    }
}

/// The kinds that a list can be of, with the field that names one in a table of measures.
pub(super) const LISTS: [(Kind, &str, Field); 6] = [
    (Kind::TargetGroup, "sheet-target-group", Field::TargetGroup),
    (Kind::Organisation, "sheet-organisation", Field::Lead),
    (Kind::Level, "sheet-level", Field::Level),
    (Kind::Challenge, "sheet-challenge", Field::Challenge),
    (Kind::Goal, "sheet-goal", Field::Goal),
    (Kind::Strategy, "sheet-strategy", Field::Strategy),
];

impl Role {
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
            Self::Left(_) => Phrase::new("import-role-left"),
        }
    }

    /// The name in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Measures => "measures",
            Self::List(kind) => kind.code(),
            Self::Left(_) => "left",
        }
    }

    /// All that a person can choose.
    pub fn offered() -> impl Iterator<Item = Self> {
        let lists = LISTS.into_iter().map(|(kind, ..)| Self::List(kind));
        std::iter::once(Self::Measures).chain(lists).chain([Self::Left(Left::NotChosen)])
    }
}

/// What a sheet is by itself.
pub(super) fn of(raw: &Raw, intake: &Intake) -> Role {
    if raw.holds == Holds::Chart {
        return Role::Left(Left::Chart);
    }
    if raw.holds == Holds::Nothing {
        return Role::Left(Left::Damaged);
    }
    if intake.grid().rows.is_empty() {
        return Role::Left(Left::Blank);
    }
    if raw.hidden {
        return Role::Left(Left::Hidden);
    }
    let called = |words: &str| is(words, &raw.name);
    let columns = intake.columns();
    let any =
        |wanted: fn(Field) -> bool| columns.iter().any(|column| !column.guessed && wanted(column.field));
    let costs = columns.iter().any(|column| column.field.is_amount());
    let timed = any(|field| matches!(field, Field::Start | Field::End | Field::Period));
    let led = any(|field| matches!(field, Field::Lead | Field::Contributors | Field::Status));
    let titled = any(|field| field == Field::Title);
    let says_measures = titled && (costs || timed || led);
    let first = first_heading(intake);
    if !costs && called("sheet-other") {
        return Role::Left(Left::NoMeasures);
    }
    if !says_measures {
        if called("sheet-words") || is("word-heading", first) {
            return Role::Left(Left::Words);
        }
        if called("sheet-choices") {
            return Role::Left(Left::Choices);
        }
        let named = LISTS.iter().find(|(_, words, _)| called(words));
        if let Some((kind, ..)) = named.filter(|_| !timed) {
            return Role::List(*kind);
        }
        let headed = LISTS.iter().find(|(_, words, _)| is(words, first));
        if let Some((kind, ..)) = headed.filter(|_| !costs && !timed && intake.heading_rows() > 0) {
            return Role::List(*kind);
        }
    }
    if called("sheet-summary") {
        return Role::Left(Left::Summary);
    }
    let of_contacts = columns.iter().any(|column| is("contact-heading", &column.heading));
    if of_contacts && !costs && !timed {
        return Role::Left(Left::NoMeasures);
    }
    let says_so = intake.heading_rows() > 0 && (titled || costs);
    if says_so || costs && intake.counts().measure > 1 {
        Role::Measures
    } else {
        Role::Left(Left::NoMeasures)
    }
}

/// The first heading that is no running number.
fn first_heading(intake: &Intake) -> &str {
    let headings = intake.columns().iter().map(|column| column.heading.as_str());
    headings
        .filter(|heading| !heading.is_empty() && !is("heading-number", heading))
        .find(|_| true)
        .unwrap_or("")
}

/// What the sheets are beside each other: a sheet that repeats another is left, and a file that has nothing but one
/// sheet that nobody knows is taken for a table of measures.
pub(super) fn compare(sheets: &mut [Sheet]) {
    let mut seen: Vec<(String, BTreeSet<String>, bool)> = Vec::new();
    for sheet in sheets.iter_mut().filter(|sheet| sheet.role == Role::Measures) {
        let titles = titles(&sheet.intake);
        let invests = sheet
            .intake
            .columns()
            .iter()
            .any(|column| matches!(column.field, Field::Money(Purse::Investment, _)));
        let repeats = seen.iter().find(|(_, before, other)| {
            *other == invests
                && titles.len() > 1
                && titles.intersection(before).count() * 10 >= titles.len() * 8
        });
        if let Some((name, ..)) = repeats {
            sheet.role = Role::Left(Left::Repeats(name.clone()));
        } else {
            seen.push((sheet.name.clone(), titles, invests));
        }
    }
    if sheets.iter().all(|sheet| matches!(sheet.role, Role::Left(_))) {
        let open = sheets.iter_mut().filter(|sheet| !sheet.hidden && !sheet.intake.grid().rows.is_empty());
        let of_words = |sheet: &&mut Sheet| sheet.role == Role::Left(Left::Words);
        let best = open.filter(|sheet| !of_words(sheet)).max_by_key(|sheet| sheet.intake.grid().rows.len());
        if let Some(sheet) = best {
            sheet.role = Role::Measures;
        }
    }
}

/// The titles of a sheet's measures, as they are compared.
fn titles(intake: &Intake) -> BTreeSet<String> {
    let title_at = intake.columns().iter().position(|column| column.field == Field::Title).unwrap_or(0);
    let rows = intake.verdicts().iter().filter(|verdict| verdict.judged == Judged::Measure);
    let rows = rows.filter_map(|verdict| intake.grid().rows.get(verdict.row));
    rows.map(|row| fold(row.cell(title_at))).filter(|title| !title.is_empty()).collect()
}

/// Whether a heading is what a list of a kind calls its records.
pub(super) fn names_kind(kind: Kind, heading: &str) -> bool {
    let words = LISTS.iter().find(|(other, ..)| *other == kind).map_or("", |(_, words, _)| *words);
    is(words, heading) || list("list-title").contains(&bare(heading).as_str())
}
