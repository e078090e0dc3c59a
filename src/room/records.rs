//! The faces of records that are sent to the room, and of a decision.

use super::ballots::result_face;
use super::face::{Face, FaceKind, FaceLine};
use super::ideas::theme_face;
use super::source::{RoomSource, joined, paragraphs};
use crate::analysis::coverage::{CellAssessment, Coverage, CoverageAxis, MatrixCell, MatrixColumn};
use crate::analysis::gathering::Agenda;
use crate::model::coverage_cell::CoverageState;
use crate::model::measure::Measure;
use crate::model::service::ServiceCategory;
use crate::model::{Choice as _, Kind, Period, RecordKey, Uid};
use crate::text::Phrase;

/// The face of a record that was sent; `None` for what is not for the room, which then sees what it would without.
pub(super) fn record_face(source: &RoomSource<'_>, (kind, id): RecordKey) -> Option<Face> {
    let record = source.plan.record(kind, id)?;
    match kind {
        Kind::Measure => Some(measure_face(source, source.plan.measures().get(id)?)),
        Kind::TargetGroup => coverage_face(source, id),
        Kind::Decision => Some(decision_face(source, id)),
        Kind::Idea => theme_face(source, id),
        Kind::Ballot if source.plan.ballots().get(id)?.closed => Some(result_face(source, id)),
        // People have no face in the room, a question of a merge is a matter of the files, and a ballot that is open is shown
        // by the point that runs.
        Kind::Plan | Kind::Participant | Kind::Meeting | Kind::MergeQuestion | Kind::Ballot => None,
        _ if record.title().trim().is_empty() => None,
        _ => {
            let text = kind.text().map(|field| record.text(field.index)).unwrap_or_default();
            Some(Face {
                heading: numbered_kind(source, (kind, id)),
                lines: paragraphs(&text).map(FaceLine::new).collect(),
                about: Some((kind, id)),
                ..Face::new(FaceKind::Record, source.title((kind, id)))
            })
        }
    }
}

impl Face {
    /// Whether a record has a face, and can be sent to the room.
    pub fn has_face(source: &RoomSource<'_>, record: RecordKey) -> bool {
        record_face(source, record).is_some()
    }
}

/// What sort of record it is, with its number where it has one: "Tiltak 2.1".
fn numbered_kind(source: &RoomSource<'_>, (kind, id): RecordKey) -> String {
    let name = source.words.sentence(&Phrase::kind(kind.code()));
    let has_number = matches!(kind, Kind::Challenge | Kind::Goal | Kind::Strategy | Kind::Measure);
    let number = if has_number { source.text(&source.outline.label(kind, id)) } else { String::new() };
    format!("{name} {number}").trim_end().to_owned()
}

fn measure_face(source: &RoomSource<'_>, measure: &Measure) -> Face {
    let labelled = |key: &'static str, what: String| {
        (!what.is_empty()).then(|| FaceLine::new(source.text(&Phrase::new(key).with("what", what))))
    };
    let lead = joined(&[source.organisation(measure.lead.id()), measure.lead_role.trim().to_owned()]);
    let mut groups: Vec<Uid> = measure.reach.iter().map(|(group, _)| group).collect();
    groups.dedup();
    let groups: Vec<String> = groups.into_iter().map(|id| source.title((Kind::TargetGroup, id))).collect();
    let period = Some(measure.period).filter(|period| *period != Period::default());
    let period = period.map(|period| source.text(&Phrase::new("room-period").with("period", period)));
    let facts =
        [labelled("room-for", groups.join(", ")), labelled("room-lead", lead), period.map(FaceLine::new)];
    let text = paragraphs(&measure.text).map(FaceLine::new);
    Face {
        heading: numbered_kind(source, (Kind::Measure, measure.id)),
        lines: text.chain(facts.into_iter().flatten()).collect(),
        about: Some((Kind::Measure, measure.id)),
        ..Face::new(FaceKind::Measure, source.title((Kind::Measure, measure.id)))
    }
}

/// How one target group is covered, level by level.
fn coverage_face(source: &RoomSource<'_>, group: Uid) -> Option<Face> {
    let coverage = Coverage::of(source.plan, source.outline, CoverageAxis::Main);
    let row = coverage.rows.iter().find(|row| row.group == group)?;
    let cells = coverage.columns.iter().zip(&row.cells);
    let lines = cells.filter_map(|(column, cell)| coverage_line(source, *column, cell));
    Some(Face {
        heading: source.word("room-coverage"),
        lines: lines.collect(),
        about: Some((Kind::TargetGroup, group)),
        ..Face::new(FaceKind::Coverage, source.title((Kind::TargetGroup, group)))
    })
}

fn coverage_line(source: &RoomSource<'_>, column: MatrixColumn, cell: &MatrixCell) -> Option<FaceLine> {
    let state = match &cell.assessment {
        CellAssessment::NotAssessed => source.word("coverage-state-not-stated"),
        CellAssessment::Assessed(state) => source.choice(state),
        CellAssessment::NotExpected | CellAssessment::NotAssessable if cell.is_empty() => return None,
        CellAssessment::NotExpected => source.choice(&CoverageState::NotApplicable),
        CellAssessment::NotAssessable => String::new(),
    };
    let titles = |kind: Kind, ids: &[Uid]| {
        ids.iter().map(|id| source.title((kind, *id))).collect::<Vec<_>>().join(", ")
    };
    let labelled = |key: &'static str, what: String| {
        if what.is_empty() { what } else { source.text(&Phrase::new(key).with("what", what)) }
    };
    let services = labelled("room-today", titles(Kind::Service, &cell.services));
    let measures = labelled("room-planned", titles(Kind::Measure, &cell.measures));
    let line = FaceLine::new(column_name(source, column));
    Some(line.with_detail(joined(&[state, services, measures])))
}

fn column_name(source: &RoomSource<'_>, column: MatrixColumn) -> String {
    match column {
        MatrixColumn::Level(id) => source.title((Kind::Level, id)),
        MatrixColumn::Category(word) => {
            source.text(&Phrase::choice(ServiceCategory::INFO.name, word.as_str()))
        }
        MatrixColumn::Unplaced => source.word("document-coverage-open"),
    }
}

/// What was decided, how and why; and what those said who did not agree.
pub(super) fn decision_face(source: &RoomSource<'_>, id: Uid) -> Face {
    let Some(decision) = source.plan.decisions().get(id) else { return Face::default() };
    let labelled = |key: &'static str, text: &str| {
        let all: Vec<&str> = paragraphs(text).collect();
        (!all.is_empty()).then(|| source.text(&Phrase::new(key).with("what", all.join(" "))))
    };
    let how = Some(source.choice(&decision.how)).filter(|how| !how.is_empty());
    let lines = paragraphs(&decision.text)
        .map(str::to_owned)
        .chain(how)
        .chain(labelled("room-reason", &decision.reason))
        .chain(labelled("room-dissent", &decision.dissent));
    let item = decision.item.id();
    let made = item.map(|item| Agenda::made_in(source.plan, Kind::Decision, item)).unwrap_or_default();
    let place = made.iter().position(|other| *other == id).map(|place| place + 1);
    let heading = place.filter(|_| made.len() > 1).map_or_else(
        || source.words.sentence(&Phrase::kind(Kind::Decision.code())),
        |place| source.text(&Phrase::new("room-decision").with("number", place)),
    );
    Face {
        heading,
        lines: lines.map(FaceLine::new).collect(),
        about: Some((Kind::Decision, id)),
        ..Face::new(FaceKind::Decision, source.title((Kind::Decision, id)))
    }
}
