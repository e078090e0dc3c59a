//! The yearly report: how far the measures have come, what is late, what is measured, and what others must know or decide.

use super::super::super::{Block, Document, TableCell, TableColumn};
use super::super::context::ChapterContext;
use super::super::facts::{data_row, filled_table, named_by, single_line};
use super::super::followup::{
    indicator_blocks, question_table, reporting_table, revision_table, risk_table, status_table,
};
use super::super::glance::{cost_blocks, text_list};
use super::super::measure_groups::measures_of;
use super::{section, short_document};
use crate::analysis::MoneyStanding;
use crate::model::measure::{Measure, MeasureStatus};
use crate::model::{Kind, PeriodEnd};
use crate::text::Phrase;

/// How far the plan has come on the day of the document.
pub(in super::super) fn yearly_report(cx: &ChapterContext<'_>) -> Document {
    let table = |table: Option<Block>| table.into_iter().collect();
    let parts = vec![
        section(cx.word("report-state"), state_blocks(cx)),
        section(cx.word("report-late"), late_blocks(cx)),
        section(cx.word("document-indicators"), indicator_blocks(cx)),
        section(cx.word("report-measures"), table(measure_table(cx))),
        section(cx.word("document-economy"), cost_blocks(cx)),
        section(cx.word("document-risks"), table(risk_table(cx))),
        section(cx.word("document-questions"), table(question_table(cx))),
        section(cx.word("document-reporting"), table(reporting_table(cx))),
        section(cx.word("document-revision"), table(revision_table(cx))),
    ];
    short_document(cx, "report-title", parts)
}

/// How many measures have come how far; before anything has begun, that nothing has.
fn state_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let blocks = status_table(cx);
    let count = cx.plan.measures().iter().count();
    if !blocks.is_empty() || count == 0 {
        return blocks;
    }
    vec![Block::paragraph(cx.text(&Phrase::new("report-none-begun").with("count", count)))]
}

/// The measures whose time is over and that are not done.
fn late_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let is_late = |measure: &Measure| {
        let PeriodEnd::At(end) = measure.period.to else { return false };
        let is_done = matches!(measure.status, MeasureStatus::Done | MeasureStatus::Dropped);
        !is_done && end.last_day() < cx.date
    };
    let lines = cx.outline.groups().iter().flat_map(|group| measures_of(cx, group));
    let lines = lines.filter(|measure| is_late(measure)).map(|measure| {
        let name = cx.record_name(Kind::Measure, measure.id);
        let phrase = Phrase::new("report-late-measure").with("name", name);
        cx.text(&phrase.with("period", cx.format_period(measure.period)))
    });
    text_list(lines.collect())
}

/// Every measure that is to be carried out, with how far it has come, when that was said, and what it waits for.
fn measure_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Kind::Measure, field);
    let measures = cx.outline.groups().iter().flat_map(|group| measures_of(cx, group));
    let rows =
        measures.filter(|measure| MoneyStanding::of(measure) != MoneyStanding::GivenUp).map(|measure| {
            data_row([
                TableCell::text(cx.record_number(Kind::Measure, measure.id)),
                TableCell::text(&*measure.title),
                TableCell::text(cx.lead_text(measure)),
                TableCell::text(cx.format_period(measure.period)),
                TableCell::text(cx.choice_text(&measure.status)),
                TableCell::text(cx.format_when(measure.status_date)),
                TableCell::text(single_line(&measure.bottleneck)),
            ])
            .about(measure)
        });
    let columns = vec![
        TableColumn::short(cx.word("document-number")),
        TableColumn::words(label("title"), 5),
        TableColumn::words(label("lead"), 4),
        TableColumn::short(label("period")),
        TableColumn::short(label("status")),
        TableColumn::short(label("status_date")),
        TableColumn::words(label("bottleneck"), 4),
    ];
    let table = filled_table("report_measures", cx.word("report-measures"), columns, rows.collect());
    named_by(table, &label("title"))
}
