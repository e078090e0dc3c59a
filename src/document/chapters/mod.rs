//! The chapters of a plan's documents, one file each, and which of them a document has.
//!
//! A chapter without content is left out; what is missing in a plan is a finding, never printed.
//! Internal notes are never read here.

mod aims;
mod alternatives;
mod anchoring;
mod consultation;
mod context;
mod coverage;
mod economy;
mod facts;
mod followup;
mod front;
mod gathering;
mod groups;
mod knowledge;
mod mandate;
mod matrix;
mod measures;
mod money_tables;
mod order;
mod responsibility;
mod timeline;

use super::{Block, Chapter, Document, DocumentSource, TableRowKind};
use crate::analysis::Findings;
use crate::analysis::checks::ABOUT_PERSONS;
use crate::analysis::gathering::{default_meeting, has_begun, meetings_in_order};
use crate::edit::record_name;
use crate::model::{Plan, Uid};
use crate::text::Phrase;
use context::ChapterContext;
pub use gathering::GatheringChoice;

/// What sort of document is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DocumentKind {
    /// The whole plan.
    #[default]
    Full,
    /// The minutes of a gathering.
    Minutes,
    /// One page that everybody takes home from it.
    Sheet,
    /// The invitation to it.
    Invitation,
}

impl DocumentKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Full, Self::Minutes, Self::Sheet, Self::Invitation];

    /// The code on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Minutes => "minutes",
            Self::Sheet => "sheet",
            Self::Invitation => "invitation",
        }
    }

    /// What it is called, where it is offered.
    pub const fn name(self) -> Phrase {
        Phrase::new(match self {
            Self::Full => "ui-document-full",
            Self::Minutes => "ui-document-minutes",
            Self::Sheet => "ui-document-sheet",
            Self::Invitation => "ui-document-invitation",
        })
    }

    /// The sort of document of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it is about one gathering.
    pub const fn is_of_gathering(self) -> bool {
        !matches!(self, Self::Full)
    }

    /// The document of this sort, of a gathering of the plan where it is about one.
    pub const fn of(self, choice: GatheringChoice) -> Profile {
        match self {
            Self::Full => Profile::Full,
            Self::Minutes => Profile::Minutes(choice),
            Self::Sheet => Profile::Sheet(choice),
            Self::Invitation => Profile::Invitation(choice),
        }
    }

    /// The gathering that such a document is about where none is named: the one that runs, else the last that has begun;
    /// an invitation is to the first that has not. `None` where the plan has no gathering.
    pub fn usual_meeting(self, plan: &Plan) -> Option<Uid> {
        let coming = || meetings_in_order(plan).into_iter().find(|meeting| !has_begun(plan, meeting));
        let coming = (self == Self::Invitation).then(coming).flatten();
        coming.or_else(|| default_meeting(plan)).map(|meeting| meeting.id)
    }
}

/// Which document to make.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// The whole plan.
    #[default]
    Full,
    /// The minutes of a gathering; the invitation to it before it begins.
    Minutes(GatheringChoice),
    /// One page that everybody takes home from a gathering.
    Sheet(GatheringChoice),
    /// The invitation to a gathering.
    Invitation(GatheringChoice),
}

impl Document {
    /// The document of a plan. Of a gathering that the plan does not have it is empty.
    pub fn of(source: &DocumentSource<'_>, profile: Profile) -> Self {
        let cx = ChapterContext::new(source);
        let written = match profile {
            Profile::Full => Some(whole_plan(&cx)),
            Profile::Minutes(choice) => gathering::minutes(&cx, choice),
            Profile::Sheet(choice) => gathering::sheet(&cx, choice, usize::MAX),
            Profile::Invitation(choice) => gathering::invitation(&cx, choice),
        };
        completed(&cx, written)
    }

    /// The sheet of a gathering with at most so many entries in each of its lists; the others are counted.
    pub fn short_sheet(source: &DocumentSource<'_>, choice: GatheringChoice, most: usize) -> Self {
        let cx = ChapterContext::new(source);
        completed(&cx, gathering::sheet(&cx, choice, most))
    }

    /// What to look at before a document is sent: texts that seem to say who somebody is.
    pub fn warnings(source: &DocumentSource<'_>, profile: Profile) -> Vec<Phrase> {
        match profile {
            Profile::Minutes(choice) | Profile::Sheet(choice) => {
                gathering::warnings(&ChapterContext::new(source), choice)
            }
            Profile::Full => persons_in_plan(source),
            Profile::Invitation(_) => Vec::new(),
        }
    }
}

/// The records of a plan that seem to hold a number or an address of a single person, each with what it seems to be. What the group
/// has set aside is left out.
fn persons_in_plan(source: &DocumentSource<'_>) -> Vec<Phrase> {
    let words = ["minutes-warning-identity", "minutes-warning-phone", "minutes-warning-e-mail"];
    let findings = Findings::of(source.plan, source.outline, source.totals);
    let of_rule = |rule: &str| ABOUT_PERSONS.iter().zip(words).find(|(known, _)| known.code == rule);
    let phrases = findings.open().iter().filter_map(|finding| {
        let (_, key) = of_rule(finding.rule)?;
        let place = record_name(source.plan, finding.at.0, finding.at.1);
        Some(Phrase::new(key).with("place", place))
    });
    phrases.collect()
}

/// The document of the whole plan, not yet finished.
fn whole_plan(cx: &ChapterContext<'_>) -> Document {
    let mut chapters: Vec<Chapter> = order::ordered_chapters(cx)
        .into_iter()
        .filter(|blocks| !blocks.is_empty())
        .map(|blocks| Chapter { blocks })
        .collect();
    let first = if chapters.is_empty() {
        Block::paragraph(cx.text_for_plan_kind("document-empty"))
    } else {
        Block::Contents
    };
    chapters.insert(0, Chapter { blocks: vec![first, Block::PageBreak] });
    Document { front: front::front_matter(cx), chapters }
}

/// A document with summaries, numbers and labels; one of nothing but its front where nothing was written.
fn completed(cx: &ChapterContext<'_>, written: Option<Document>) -> Document {
    let empty = || Document { front: front::front_matter(cx), chapters: Vec::new() };
    let mut document = written.unwrap_or_else(empty);
    for block in document.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
        fill_table_summaries(cx, block);
    }
    // The chapters are written before anything is numbered, because a chapter may turn out to be empty.
    document.edit_texts(&mut |_, text| bind_section_signs(text));
    document.finished()
}

/// Keeps a paragraph sign on the line of its number.
fn bind_section_signs(text: &mut String) {
    if text.contains("§ ") {
        *text = text.replace("§ ", "§\u{a0}");
    }
}

/// Says how a table is laid out, for those who hear it, where its chapter has not.
fn fill_table_summaries(cx: &ChapterContext<'_>, block: &mut Block) {
    match block {
        Block::Table(table) if table.summary.is_empty() => {
            let names: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
            let rows = table.rows.iter().filter(|row| row.kind == TableRowKind::Data).count();
            let summary =
                Phrase::new("document-table-summary").with("rows", rows).with("columns", names.join(", "));
            table.summary = cx.text(&summary);
        }
        Block::Landscape { blocks } => blocks.iter_mut().for_each(|block| fill_table_summaries(cx, block)),
        _ => {}
    }
}
