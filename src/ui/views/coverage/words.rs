//! The texts of the cells and rows of the coverage, for the eye and for a screen reader.

use crate::analysis::coverage::{CellAssessment, MatrixCell};
use crate::model::coverage_cell::{CoverageCell, CoverageState as Assessment};
use crate::model::{Choice as _, Kind, Uid};
use crate::session::Context;
use crate::text::{Phrase, dates, numbers};
use crate::ui::form::record_name;

/// How many people a target group is; empty where nobody has said.
pub(super) fn size_text(cx: &Context<'_>, id: Uid) -> String {
    let Some(group) = cx.plan.target_groups().get(id) else { return String::new() };
    let mut ends: Vec<String> = [group.size.low, group.size.high]
        .into_iter()
        .flatten()
        .map(|end| numbers::write(end, cx.language()))
        .collect();
    // "20–20" is written as "20".
    ends.dedup();
    if ends.is_empty() {
        return String::new();
    }
    cx.text(&Phrase::new("ui-coverage-size").with("size", ends.join("–")))
}

/// What is to be said of a cell, in a word or two; empty where nothing is.
pub(super) fn assessment_text(cx: &Context<'_>, cell: &MatrixCell) -> String {
    let state = |state: &Assessment| cx.text(&Phrase::choice(Assessment::INFO.name, &state.code()));
    match &cell.assessment {
        CellAssessment::NotAssessed => cx.word("ui-coverage-not-assessed"),
        CellAssessment::Assessed(assessment) => state(assessment),
        CellAssessment::NotExpected => state(&Assessment::NotApplicable),
        CellAssessment::NotAssessable if cell.is_empty() => cx.word("ui-coverage-nothing"),
        CellAssessment::NotAssessable => String::new(),
    }
}

/// Who assessed a cell and when, as a line of it has room for.
pub(super) fn assessor_text(cx: &Context<'_>, record: &CoverageCell) -> String {
    let who = if record.assessed_by.is_empty() {
        cx.word("ui-coverage-group")
    } else {
        record.assessed_by.to_string()
    };
    let when = record.assessed.map(|when| dates::write_when(when, cx.language())).unwrap_or_default();
    cx.text(&Phrase::new("ui-coverage-who").with("who", who).with("when", when)).trim().to_owned()
}

/// A chip in words: the frame that tells services from measures is only seen.
pub(super) fn chip_text(cx: &Context<'_>, kind: Kind, name: &str) -> String {
    let key = if kind == Kind::Service { "ui-coverage-service" } else { "ui-coverage-measure" };
    cx.text(&Phrase::new(key).with("name", name))
}

/// The assessment of a cell and what is in it, one sentence after the other.
pub(super) fn cell_description(cx: &Context<'_>, cell: &MatrixCell) -> String {
    let mut sentences = vec![assessment_text(cx, cell)];
    let is_assessed = matches!(cell.assessment, CellAssessment::Assessed(_));
    if let Some(record) = cell.assessment_record(cx.plan).filter(|_| is_assessed) {
        sentences.push(assessor_text(cx, record));
        sentences.push(record.reason.to_string());
    }
    let names = |kind: Kind, ids: &[Uid]| {
        let names: Vec<String> = ids.iter().map(|id| record_name(cx, kind, *id)).collect();
        if names.is_empty() { String::new() } else { chip_text(cx, kind, &names.join(", ")) }
    };
    sentences.push(names(Kind::Service, &cell.services));
    sentences.push(names(Kind::Measure, &cell.measures));
    sentences.retain(|words| !words.trim().is_empty());
    sentences.join(". ")
}
