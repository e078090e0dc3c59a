//! The title page and what is repeated on every page.

use super::super::{FrontFact, FrontMatter, PageLabels};
use super::voice::ChapterContext;
use crate::model::records::plan::{MunicipalityWord, PlanKind, PlanState};
use crate::model::{Kind, PLAUSIBLE_YEARS, When};
use crate::text::Phrase;

pub(super) fn front_matter(voice: &ChapterContext<'_>) -> FrontMatter {
    let about = voice.plan.about();
    let date = match about.published {
        // A file cannot be dated before the common era, and a plan of another millennium is a slip.
        Some(When::Day(day)) if PLAUSIBLE_YEARS.contains(&day.year()) => day,
        _ => voice.date,
    };
    FrontMatter {
        title: about.title.trim().to_owned(),
        short_title: String::new(),
        file_title: String::new(),
        publisher: publisher(voice),
        kind: voice.choice_text(&about.kind),
        summary: about.text.split_whitespace().collect::<Vec<_>>().join(" "),
        facts: front_facts(voice),
        mark: draft_mark(voice),
        language: voice.words().language(),
        date,
        words: page_labels(voice),
    }
}

/// The municipality with its word, as "Fjellvik kommune".
fn publisher(voice: &ChapterContext<'_>) -> String {
    let about = voice.plan.about();
    let name = about.municipality.trim();
    if name.is_empty() {
        return String::new();
    }
    let key = match about.municipality_word {
        MunicipalityWord::Herad => "document-publisher-herad",
        _ => "document-publisher",
    };
    let (phrase, bare) = (Phrase::new(key).with("name", name), Phrase::new(key).with("name", ""));
    // A name that already holds the word does not get it twice.
    let word = voice.text(&bare).trim().to_lowercase();
    if name.to_lowercase().ends_with(&word) { name.to_owned() } else { voice.text(&phrase) }
}

/// Whether a document is done without being adopted: it was published and says nothing of its state, or it is an
/// investigation, which nobody adopts.
pub(super) fn is_finished(voice: &ChapterContext<'_>) -> bool {
    let about = voice.plan.about();
    let unadopted = match about.state {
        PlanState::NotStated => true,
        PlanState::Draft => about.kind == PlanKind::Investigation,
        _ => false,
    };
    unadopted && about.published.is_some_and(|when| when.first_day() <= voice.date)
}

/// The word that marks every page until the plan is adopted or finished.
fn draft_mark(voice: &ChapterContext<'_>) -> Option<String> {
    let about = voice.plan.about();
    match about.state {
        PlanState::Adopted if about.under_revision => Some(voice.label(Kind::Plan, "under_revision")),
        PlanState::Adopted => None,
        _ if is_finished(voice) => None,
        PlanState::NotStated => Some(voice.choice_text(&PlanState::Draft)),
        ref state => Some(voice.choice_text(state)),
    }
}

fn front_facts(voice: &ChapterContext<'_>) -> Vec<FrontFact> {
    let about = voice.plan.about();
    let fact = |field: &str, text: String| FrontFact { label: voice.label(Kind::Plan, field), text };
    let dated = match about.published {
        Some(when) => fact("published", voice.format_when(Some(when))),
        None => FrontFact {
            label: voice.word("document-date"),
            text: voice.format_when(Some(When::Day(voice.date))),
        },
    };
    vec![
        fact("period", voice.format_period(about.period)),
        fact("version", about.version.to_string()),
        dated,
        fact("case_number", about.case_number.to_string()),
        fact("contact", about.contact.to_string()),
        fact("keywords", about.keywords.to_string()),
    ]
}

fn page_labels(voice: &ChapterContext<'_>) -> PageLabels {
    PageLabels {
        page: voice.word("document-page"),
        of: voice.word("document-of"),
        contents: voice.word("document-contents"),
        table: voice.word("document-table"),
        figure: voice.word("document-figure"),
        untitled: voice.text_for_plan_kind("document-untitled"),
        not_accessible: voice.word("document-not-accessible"),
        picture_elsewhere: voice.word("document-picture-elsewhere"),
    }
}
