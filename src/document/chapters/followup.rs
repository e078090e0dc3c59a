//! How the plan is followed up: how far the measures have come, what is measured, who gets reports, what may go
//! wrong, what is still to be decided and done, and when the plan is looked at again.

use super::super::line_chart::{ChartPoint, LineChart, draw_line_chart};
use super::super::{Block, Figure, TableCell, TableColumn, TableRow};
use super::anchoring::step_table;
use super::context::{ChapterContext, with_heading};
use super::facts::{data_row, filled_table, join_filled, join_sentences, labelled_text, single_line};
use super::front::is_adopted;
use crate::analysis::readings_by_indicator;
use crate::merge::merge_questions;
use crate::model::indicator::Indicator;
use crate::model::measure::MeasureStatus;
use crate::model::open_question::OpenQuestion;
use crate::model::process_step::ProcessStepKind;
use crate::model::reading::Reading;
use crate::model::reporting_line::ReportingLine;
use crate::model::risk::Risk;
use crate::model::task::Task;
use crate::model::{Choice as _, Kind, Record as _, When};
use crate::text::Phrase;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    // What was agreed on the way to the plan is done with when the plan is adopted.
    let tasks: fn(&ChapterContext<'_>) -> Vec<Block> =
        if is_adopted(cx) { |_| Vec::new() } else { |cx| task_table(cx).into_iter().collect() };
    for (title, part) in [
        ("document-status", status_table as fn(&ChapterContext<'_>) -> Vec<Block>),
        ("document-indicators", indicator_blocks),
        ("document-reporting", |cx| reporting_table(cx).into_iter().collect()),
        ("document-risks", |cx| risk_table(cx).into_iter().collect()),
        ("document-questions", |cx| question_table(cx).into_iter().collect()),
        ("document-tasks", tasks),
        ("document-revision", |cx| revision_table(cx).into_iter().collect()),
    ] {
        blocks.extend(with_heading(Block::heading(2, title, cx.word(title)), part(cx)));
    }
    with_heading(Block::heading(1, "follow_up", cx.word("document-follow-up")), blocks)
}

/// How many measures have come how far, once one of them is more than a plan.
pub(super) fn status_table(cx: &ChapterContext<'_>) -> Vec<Block> {
    let measures = cx.plan.measures();
    let waits =
        |status: &MeasureStatus| matches!(status, MeasureStatus::NotStarted | MeasureStatus::NotStated);
    // A new plan has no progress to report, and a table of "not started" would say so for every measure.
    if measures.iter().all(|measure| waits(&measure.status)) {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for code in MeasureStatus::INFO.codes {
        let status = MeasureStatus::from_code((*code).into());
        let of_status: Vec<_> =
            measures.iter().filter(|measure| measure.status == status).map(|measure| measure.id).collect();
        if let Some(count) = i64::try_from(of_status.len()).ok().filter(|count| *count > 0) {
            rows.push(data_row([
                TableCell::text(cx.choice_text(&status)),
                cx.number_cell(crate::model::Quantity::from_whole(count)),
                TableCell::text(cx.measure_numbers(of_status)),
            ]));
        }
    }
    let latest = measures.iter().filter_map(|measure| measure.status_date).max();
    let dated = latest.map(|when| Phrase::new("document-status-at").with("date", cx.format_when(Some(when))));
    let columns = vec![
        TableColumn::words(cx.label(Kind::Measure, "status"), 2),
        TableColumn::numbers(cx.word("document-count")),
        TableColumn::words(cx.word("document-measures"), 5),
    ];
    let caption = dated.map_or_else(|| cx.word("document-status"), |dated| cx.text(&dated));
    filled_table("status", caption, columns, rows).into_iter().collect()
}

pub(super) fn indicator_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let label = |field| cx.label(Indicator::KIND, field);
    let all = cx.plan.indicators().in_order();
    let readings = readings_by_indicator(cx.plan);
    let of = |one: &Indicator| readings.get(&one.id).map_or(&[][..], Vec::as_slice);
    let rows = all.iter().map(|one| {
        let about = [
            one.goal.id().map(|id| cx.reference_text(Kind::Goal, id)),
            one.measure.id().map(|id| cx.reference_text(Kind::Measure, id)),
        ];
        let about = join_filled(about.into_iter().flatten(), "; ");
        let source = labelled_text(cx, Kind::Indicator, "source", &one.source);
        let latest = of(one).last();
        data_row([
            TableCell::text(join_sentences(&[one.title.to_string(), single_line(&one.text), source])),
            TableCell::text(about),
            TableCell::text(value_at(cx, one, one.baseline, one.baseline_at)),
            TableCell::text(latest.map(|it| value_at(cx, one, it.value, it.at)).unwrap_or_default()),
            TableCell::text(value_at(cx, one, one.target, one.target_at)),
            TableCell::text(cx.choice_text(&one.direction)),
        ])
        .about(*one)
    });
    let columns = vec![
        TableColumn::words(label("title"), 7),
        TableColumn::words(cx.word("document-about-what"), 5),
        TableColumn::words(label("baseline"), 3),
        TableColumn::words(cx.word("document-latest"), 3),
        TableColumn::words(label("target"), 3),
        TableColumn::short(label("direction")),
    ];
    let mut blocks: Vec<Block> =
        filled_table("indicators", cx.word("document-indicators-table"), columns, rows.collect())
            .into_iter()
            .collect();
    for indicator in all {
        blocks.extend(indicator_course(cx, indicator, of(indicator)));
    }
    blocks
}

/// A number with its unit and when it was so: "6 uker (2025)".
fn value_at(
    cx: &ChapterContext<'_>,
    indicator: &Indicator,
    value: Option<crate::model::Quantity>,
    when: Option<When>,
) -> String {
    let value = value.map(|value| join_filled([&*cx.format_number(value), &*indicator.unit], " "));
    let value = value.unwrap_or_default();
    let when = cx.format_when(when);
    if value.is_empty() || when.is_empty() {
        join_filled([value, when], "")
    } else {
        format!("{value} ({when})")
    }
}

/// How an indicator went: a table of its readings, and a picture where there are enough of them.
fn indicator_course(cx: &ChapterContext<'_>, indicator: &Indicator, readings: &[&Reading]) -> Vec<Block> {
    if readings.len() < 2 {
        return Vec::new();
    }
    let title = cx.text(&Phrase::new("document-course").with("title", indicator.title.trim()));
    let point = |reading: &&Reading| {
        let value = reading.value?;
        Some(ChartPoint {
            date: reading.at?.first_day(),
            value,
            value_text: cx.format_number(value),
            date_text: cx.format_when(reading.at),
        })
    };
    let points: Vec<ChartPoint> = readings.iter().filter_map(point).collect();
    let target = indicator.target.map(|value| {
        let shown = value_at(cx, indicator, Some(value), indicator.target_at);
        (value, format!("{}: {shown}", cx.label(Kind::Indicator, "target")))
    });
    let readings_text: Vec<String> =
        points.iter().map(|point| format!("{}: {}", point.date_text, point.value_text)).collect();
    let alt = join_sentences(&[
        title.clone(),
        readings_text.join("; "),
        target.clone().map(|it| it.1).unwrap_or_default(),
    ]);
    // A figure without a drawing is dropped when the document is finished; the table below remains.
    let svg = if points.len() < 2 { String::new() } else { draw_line_chart(&LineChart { points, target }) };
    let figure = Block::Figure(Figure { caption: title.clone(), alt, svg, ..Figure::default() })
        .about((Kind::Indicator, indicator.id));
    let label = |field| cx.label(Reading::KIND, field);
    let rows = readings.iter().map(|reading| {
        data_row([
            TableCell::text(cx.format_when(reading.at)),
            cx.number_cell(reading.value),
            TableCell::text(&*reading.source),
        ])
        .about(*reading)
    });
    let unit = join_filled([label("value"), indicator.unit.to_string()], ", ");
    let columns = vec![
        TableColumn::words(label("at"), 2),
        TableColumn::numbers(unit),
        TableColumn::words(label("source"), 5),
    ];
    std::iter::once(figure).chain(filled_table("", title, columns, rows.collect())).collect()
}

pub(super) fn reporting_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(ReportingLine::KIND, field);
    let rows = cx.plan.reporting_lines().in_order().into_iter().map(|line| {
        data_row([
            TableCell::text(join_sentences(&[line.title.to_string(), single_line(&line.text)])),
            TableCell::text(cx.link_title(&line.organisation)),
            TableCell::text(&*line.rhythm),
            TableCell::text(cx.format_period(line.period)),
            TableCell::text(cx.format_when(line.next)),
        ])
        .about(line)
    });
    let columns = vec![
        TableColumn::words(label("title"), 5),
        TableColumn::words(label("organisation"), 3),
        TableColumn::words(label("rhythm"), 3),
        TableColumn::short(label("period")),
        TableColumn::short(label("next")),
    ];
    filled_table("reporting", cx.word("document-reporting-table"), columns, rows.collect())
}

pub(super) fn risk_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Risk::KIND, field);
    let rows = cx.plan.risks().in_order().into_iter().map(|risk| {
        data_row([
            TableCell::text(join_sentences(&[risk.title.to_string(), single_line(&risk.text)])),
            TableCell::text(
                risk.measure.id().map(|id| cx.reference_text(Kind::Measure, id)).unwrap_or_default(),
            ),
            TableCell::text(cx.choice_text(&risk.likelihood)),
            TableCell::text(cx.choice_text(&risk.impact)),
            TableCell::text(single_line(&risk.response)),
        ])
        .about(risk)
    });
    let columns = vec![
        TableColumn::words(label("title"), 4),
        TableColumn::words(label("measure"), 4),
        TableColumn::words(label("likelihood"), 3),
        TableColumn::words(label("impact"), 2),
        TableColumn::words(label("response"), 5),
    ];
    filled_table("risks", cx.word("document-risks-table"), columns, rows.collect())
}

pub(super) fn question_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(OpenQuestion::KIND, field);
    let rows = cx.plan.open_questions().in_order().into_iter().map(|one| {
        let (who, decider) = (cx.link_title(&one.organisation), cx.choice_text(&one.decider));
        // An organisation whose name contains the kind of decider is named alone.
        let named = who.to_lowercase().contains(&decider.to_lowercase());
        let decider = if named { String::new() } else { decider };
        data_row([
            TableCell::text(join_sentences(&[one.title.to_string(), single_line(&one.text)])),
            TableCell::text(join_filled([decider, who], ", ")),
            TableCell::text(cx.format_when(one.due)),
            TableCell::text(cx.references_text(&one.about)),
            TableCell::text(single_line(&one.answer)),
        ])
        .about(one)
    });
    let rows: Vec<_> = rows.chain(merge_question_rows(cx)).collect();
    let columns = vec![
        TableColumn::words(label("title"), 5),
        TableColumn::words(label("decider"), 3),
        TableColumn::words(label("due"), 2),
        TableColumn::words(label("about"), 4),
        TableColumn::words(label("answer"), 4),
    ];
    filled_table("questions", cx.word("document-questions"), columns, rows)
}

/// What several people wrote differently and nobody has decided: a document must not hide that one value of several is
/// printed.
fn merge_question_rows(cx: &ChapterContext<'_>) -> Vec<TableRow> {
    let questions = merge_questions(cx.plan).into_iter().filter_map(|entry| {
        let conflict = &entry.conflict;
        let record = cx.plan.merge_questions().get(entry.id)?;
        let describe = |phrase: &Phrase| cx.words().sentence(phrase);
        let claims = conflict.claims.iter().map(|claim| describe(&conflict.describe_claim(claim, cx.plan)));
        let cells = [
            describe(&conflict.phrase(cx.plan)),
            String::new(),
            String::new(),
            cx.references_text(&record.about),
            claims.collect::<Vec<_>>().join(" / "),
        ];
        Some(data_row(cells.map(TableCell::text)).about(record))
    });
    questions.collect()
}

/// What was agreed to be done and is not done yet, by unit or by the organisation of the person.
fn task_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let label = |field| cx.label(Task::KIND, field);
    let open = cx.plan.tasks().in_order().into_iter().filter(|task| task.done.is_none());
    let rows = open.map(|task| {
        let who = task.who.id().map(|id| cx.affiliation(id).to_owned()).unwrap_or_default();
        let mut all = vec![cx.link_title(&task.organisation), who];
        // A person's organisation is often the one that the task is given to.
        all.dedup();
        data_row([
            TableCell::text(join_sentences(&[task.title.to_string(), single_line(&task.text)])),
            TableCell::text(join_filled(all, ", ")),
            TableCell::text(cx.format_when(task.due)),
            TableCell::text(cx.references_text(&task.about)),
        ])
        .about(task)
    });
    let columns = vec![
        TableColumn::words(label("title"), 5),
        TableColumn::words(label("who"), 3),
        TableColumn::words(label("due"), 2),
        TableColumn::words(label("about"), 4),
    ];
    filled_table("tasks", cx.word("document-tasks"), columns, rows.collect())
}

pub(super) fn revision_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let mut steps = cx.plan.process_steps().in_order();
    steps.retain(|step| step.kind == ProcessStepKind::Revision);
    step_table(cx, "revision", "document-revision", steps)
}
