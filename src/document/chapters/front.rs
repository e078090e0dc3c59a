//! The title page and what is repeated on every page.

use super::super::{Fact, Front, FrontWords};
use super::voice::Voice;
use crate::model::records::plan::{MunicipalityWord, PlanKind, PlanState};
use crate::model::{Kind, SENSIBLE_YEARS, When};
use crate::text::Phrase;

pub(super) fn front(voice: &Voice<'_>) -> Front {
    let about = voice.plan.about();
    let date = match about.published {
        // A file cannot be dated before the common era, and a plan of another millennium is a slip.
        Some(When::Day(day)) if SENSIBLE_YEARS.contains(&day.year()) => day,
        _ => voice.date,
    };
    Front {
        title: about.title.trim().to_owned(),
        short_title: String::new(),
        file_title: String::new(),
        publisher: publisher(voice),
        kind: voice.choice(&about.kind),
        summary: about.text.split_whitespace().collect::<Vec<_>>().join(" "),
        facts: facts(voice),
        mark: mark(voice),
        language: voice.words().language(),
        date,
        words: words(voice),
    }
}

/// The municipality with its word, as "Fjellvik kommune".
fn publisher(voice: &Voice<'_>) -> String {
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
    let word = voice.say(&bare).trim().to_lowercase();
    if name.to_lowercase().ends_with(&word) { name.to_owned() } else { voice.say(&phrase) }
}

/// Whether a document is done without being adopted: it was published and says nothing of its state, or it is an
/// investigation, which nobody adopts.
pub(super) fn is_finished(voice: &Voice<'_>) -> bool {
    let about = voice.plan.about();
    let unadopted = match about.state {
        PlanState::NotStated => true,
        PlanState::Draft => about.kind == PlanKind::Investigation,
        _ => false,
    };
    unadopted && about.published.is_some_and(|when| when.first_day() <= voice.date)
}

/// The word that marks every page until the plan is adopted or finished.
fn mark(voice: &Voice<'_>) -> Option<String> {
    let about = voice.plan.about();
    match about.state {
        PlanState::Adopted if about.under_revision => Some(voice.label(Kind::Plan, "under_revision")),
        PlanState::Adopted => None,
        _ if is_finished(voice) => None,
        PlanState::NotStated => Some(voice.choice(&PlanState::Draft)),
        ref state => Some(voice.choice(state)),
    }
}

fn facts(voice: &Voice<'_>) -> Vec<Fact> {
    let about = voice.plan.about();
    let fact = |field: &str, text: String| Fact { label: voice.label(Kind::Plan, field), text };
    let dated = match about.published {
        Some(when) => fact("published", voice.when(Some(when))),
        None => Fact { label: voice.word("document-date"), text: voice.when(Some(When::Day(voice.date))) },
    };
    vec![
        fact("period", voice.period(about.period)),
        fact("version", about.version.to_string()),
        dated,
        fact("case_number", about.case_number.to_string()),
        fact("contact", about.contact.to_string()),
        fact("keywords", about.keywords.to_string()),
    ]
}

fn words(voice: &Voice<'_>) -> FrontWords {
    FrontWords {
        page: voice.word("document-page"),
        of: voice.word("document-of"),
        contents: voice.word("document-contents"),
        table: voice.word("document-table"),
        figure: voice.word("document-figure"),
        untitled: voice.of_plan("document-untitled"),
        not_accessible: voice.word("document-not-accessible"),
        picture_elsewhere: voice.word("document-picture-elsewhere"),
    }
}
