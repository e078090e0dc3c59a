//! The title page and what is repeated on every page.

use super::super::{FrontFact, FrontMatter, PageLabels, PageLayout};
use super::context::ChapterContext;
use super::facts::{join_filled, lowercase_first};
use crate::model::process_step::{ProcessStep, ProcessStepKind};
use crate::model::records::plan::{MunicipalityWord, PlanKind, PlanState};
use crate::model::{Kind, PLAUSIBLE_YEARS, When};
use crate::text::Phrase;

pub(super) fn front_matter(cx: &ChapterContext<'_>) -> FrontMatter {
    let about = cx.plan.about();
    let date = match about.published {
        // A file cannot be dated before the common era, and a plan of another millennium is a slip.
        Some(When::Day(day)) if PLAUSIBLE_YEARS.contains(&day.year()) => day,
        _ => cx.date,
    };
    FrontMatter {
        title: about.title.trim().to_owned(),
        short_title: String::new(),
        file_title: String::new(),
        title_lines: Vec::new(),
        publisher: publisher(cx),
        kind: cx.choice_text(&about.kind),
        summary: about.text.split_whitespace().collect::<Vec<_>>().join(" "),
        facts: front_facts(cx),
        mark: draft_mark(cx),
        language: cx.words().language(),
        date,
        layout: PageLayout::Book,
        words: page_labels(cx),
    }
}

/// The municipality with its word, as "Fjellvik kommune".
pub(super) fn publisher(cx: &ChapterContext<'_>) -> String {
    let about = cx.plan.about();
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
    let word = cx.text(&bare).trim().to_lowercase();
    if name.to_lowercase().ends_with(&word) { name.to_owned() } else { cx.text(&phrase) }
}

/// Whether a document is done without being adopted: it was published and has no state, or it is an
/// investigation, which nobody adopts.
pub(super) fn is_finished(cx: &ChapterContext<'_>) -> bool {
    let about = cx.plan.about();
    let unadopted = match about.state {
        PlanState::NotStated => true,
        PlanState::Draft => about.kind == PlanKind::Investigation,
        _ => false,
    };
    unadopted && about.published.is_some_and(|when| when.first_day() <= cx.date)
}

/// The word that marks every page until the plan is adopted or finished.
fn draft_mark(cx: &ChapterContext<'_>) -> Option<String> {
    let about = cx.plan.about();
    match about.state {
        PlanState::Adopted if about.under_revision => Some(cx.label(Kind::Plan, "under_revision")),
        PlanState::Adopted => None,
        _ if is_finished(cx) => None,
        PlanState::NotStated => Some(cx.choice_text(&PlanState::Draft)),
        ref state => Some(cx.choice_text(state)),
    }
}

/// Whether the plan is adopted: then nothing of the work on it is printed that the adoption has settled.
pub(super) fn is_adopted(cx: &ChapterContext<'_>) -> bool {
    cx.plan.about().state == PlanState::Adopted
}

fn adoption_step<'a>(cx: &ChapterContext<'a>) -> Option<&'a ProcessStep> {
    let steps = cx.plan.process_steps().in_order();
    steps.into_iter().rev().find(|step| step.kind == ProcessStepKind::Adoption)
}

/// Who adopts the plan, as a word inside a sentence: the council, where no step names another body.
pub(super) fn adopting_body(cx: &ChapterContext<'_>) -> String {
    let body = adoption_step(cx).map(|step| cx.link_title(&step.organisation));
    let body = body.filter(|body| !body.trim().is_empty());
    match (body, &cx.plan.about().municipality_word) {
        // A name of several words begins with that of a place.
        (Some(body), _) if body.contains(' ') => body,
        (Some(body), _) => lowercase_first(&body),
        (None, MunicipalityWord::Herad) => cx.word("document-council-herad"),
        (None, _) => cx.word("document-council"),
    }
}

/// Who adopted the plan, when, and in which case: "Vedtatt av kommunestyret 17.06.2027, sak 26/1184".
fn adoption_text(cx: &ChapterContext<'_>) -> String {
    let about = cx.plan.about();
    let by = cx.text(&Phrase::new("document-adopted-by").with("body", adopting_body(cx)));
    let date = cx.format_when(adoption_step(cx).and_then(|step| step.done).or(about.published));
    let case = about.case_number.trim();
    let case = (!case.is_empty()).then(|| cx.text(&Phrase::new("document-case").with("number", case)));
    join_filled([join_filled([by, date], " "), case.unwrap_or_default()], ", ")
}

/// How far the plan has come, in one line: "Utkast, sak 26/1184", or who adopted it.
pub(super) fn status_text(cx: &ChapterContext<'_>) -> String {
    if is_adopted(cx) {
        return adoption_text(cx);
    }
    let case = cx.plan.about().case_number.trim();
    let case = (!case.is_empty()).then(|| cx.text(&Phrase::new("document-case").with("number", case)));
    join_filled(
        [draft_mark(cx), case, Some(cx.format_when(Some(When::Day(cx.date))))].into_iter().flatten(),
        ", ",
    )
}

fn front_facts(cx: &ChapterContext<'_>) -> Vec<FrontFact> {
    let about = cx.plan.about();
    let fact = |field: &str, text: String| FrontFact { label: cx.label(Kind::Plan, field), text };
    let dated = match about.published {
        Some(when) => fact("published", cx.format_when(Some(when))),
        // A draft has the day it was made, under another label: it must not look published.
        None => FrontFact { label: cx.word("document-date"), text: cx.format_when(Some(When::Day(cx.date))) },
    };
    // The sentence on the adoption has the case and, mostly, the day.
    let adopted = is_adopted(cx).then(|| FrontFact { label: String::new(), text: adoption_text(cx) });
    let has_day = adopted.as_ref().is_some_and(|adopted| adopted.text.contains(&dated.text));
    let case_number = if adopted.is_some() { String::new() } else { about.case_number.to_string() };
    let dated = if has_day { FrontFact { text: String::new(), ..dated } } else { dated };
    let mut facts: Vec<FrontFact> = adopted.into_iter().collect();
    facts.extend([
        fact("period", cx.format_period(about.period)),
        fact("version", about.version.to_string()),
        dated,
        fact("case_number", case_number),
        fact("contact", about.contact.to_string()),
        fact("keywords", about.keywords.to_string()),
    ]);
    facts
}

pub(super) fn page_labels(cx: &ChapterContext<'_>) -> PageLabels {
    PageLabels {
        page: cx.word("document-page"),
        of: cx.word("document-of"),
        contents: cx.word("document-contents"),
        table: cx.word("document-table"),
        figure: cx.word("document-figure"),
        untitled: cx.text_for_plan_kind("document-untitled"),
        not_accessible: cx.word("document-not-accessible"),
        skip: cx.word("document-skip"),
        picture_elsewhere: cx.word("document-picture-elsewhere"),
    }
}
