//! How the plan is followed up: how far the measures have come, what is measured, who is told, what may go wrong, what
//! is still to be decided and done, and when the plan is looked at again.

use super::super::curve::{Curve, Point, draw};
use super::super::{Block, Cell, Column, Figure};
use super::anchoring::step_table;
use super::facts::{flat, joined, row, sentences, table, told};
use super::voice::{Voice, headed};
use crate::model::indicator::Indicator;
use crate::model::measure::MeasureStatus;
use crate::model::open_question::OpenQuestion;
use crate::model::process_step::ProcessStepKind;
use crate::model::reading::Reading;
use crate::model::reporting_line::ReportingLine;
use crate::model::risk::Risk;
use crate::model::task::Task;
use crate::model::{Choice as _, Kind, Record as _, Uid, When};
use crate::text::Phrase;
use std::collections::BTreeMap;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (title, part) in [
        ("document-status", status as fn(&Voice<'_>) -> Vec<Block>),
        ("document-indicators", indicators),
        ("document-reporting", |voice| reporting(voice).into_iter().collect()),
        ("document-risks", |voice| risks(voice).into_iter().collect()),
        ("document-questions", |voice| questions(voice).into_iter().collect()),
        ("document-tasks", |voice| tasks(voice).into_iter().collect()),
        ("document-revision", |voice| revision(voice).into_iter().collect()),
    ] {
        blocks.extend(headed(Block::heading(2, title, voice.word(title)), part(voice)));
    }
    headed(Block::heading(1, "follow_up", voice.word("document-follow-up")), blocks)
}

/// How many measures have come how far, once one of them is more than a plan.
fn status(voice: &Voice<'_>) -> Vec<Block> {
    let measures = voice.plan.measures();
    let waits =
        |status: &MeasureStatus| matches!(status, MeasureStatus::NotStarted | MeasureStatus::NotStated);
    if measures.iter().all(|measure| waits(&measure.status)) {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for code in MeasureStatus::INFO.codes {
        let status = MeasureStatus::from_code((*code).into());
        let of_status: Vec<_> =
            measures.iter().filter(|measure| measure.status == status).map(|measure| measure.id).collect();
        if let Some(count) = i64::try_from(of_status.len()).ok().filter(|count| *count > 0) {
            rows.push(row([
                Cell::text(voice.choice(&status)),
                voice.number_cell(crate::model::Quantity::whole(count)),
                Cell::text(voice.measure_numbers(of_status)),
            ]));
        }
    }
    let said = measures.iter().filter_map(|measure| measure.status_date).max();
    let dated = said.map(|when| Phrase::new("document-status-at").with("date", voice.when(Some(when))));
    let columns = vec![
        Column::words(voice.label(Kind::Measure, "status"), 2),
        Column::numbers(voice.word("document-count")),
        Column::words(voice.word("document-measures"), 5),
    ];
    let caption = dated.map_or_else(|| voice.word("document-status"), |dated| voice.say(&dated));
    table("status", caption, columns, rows).into_iter().collect()
}

fn indicators(voice: &Voice<'_>) -> Vec<Block> {
    let label = |field| voice.label(Indicator::KIND, field);
    let all = voice.plan.indicators().in_order();
    let readings = readings(voice);
    let of = |one: &Indicator| readings.get(&one.id).map_or(&[][..], Vec::as_slice);
    let rows = all.iter().map(|one| {
        let about = [
            one.goal.id().map(|id| voice.named(Kind::Goal, id)),
            one.measure.id().map(|id| voice.named(Kind::Measure, id)),
        ];
        let about = joined(about.into_iter().flatten(), "; ");
        let unit = told(voice, Kind::Indicator, "unit", &one.unit);
        let source = told(voice, Kind::Indicator, "source", &one.source);
        let latest = of(one).last();
        row([
            Cell::text(sentences(&[one.title.to_string(), flat(&one.text), unit, source])),
            Cell::text(about),
            Cell::text(at(voice, one.baseline, one.baseline_at)),
            Cell::text(latest.map(|it| at(voice, it.value, it.at)).unwrap_or_default()),
            Cell::text(at(voice, one.target, one.target_at)),
            Cell::text(voice.choice(&one.direction)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 7),
        Column::words(voice.word("document-about-what"), 5),
        Column::words(label("baseline"), 3),
        Column::words(voice.word("document-latest"), 3),
        Column::words(label("target"), 3),
        Column::short(label("direction")),
    ];
    let mut blocks: Vec<Block> =
        table("indicators", voice.word("document-indicators-table"), columns, rows.collect())
            .into_iter()
            .collect();
    for indicator in all {
        blocks.extend(course(voice, indicator, of(indicator)));
    }
    blocks
}

/// The readings of each indicator, the oldest first; those without a number say nothing.
fn readings<'a>(voice: &Voice<'a>) -> BTreeMap<Uid, Vec<&'a Reading>> {
    let mut readings = voice.plan.readings().in_order();
    readings.retain(|reading| reading.value.is_some());
    readings.sort_by_key(|reading| reading.at.map(When::first_day));
    let mut of: BTreeMap<Uid, Vec<&Reading>> = BTreeMap::new();
    for reading in readings {
        if let Some(indicator) = reading.indicator.id() {
            of.entry(indicator).or_default().push(reading);
        }
    }
    of
}

/// A number and when it was so: "6 (2025)".
fn at(voice: &Voice<'_>, value: Option<crate::model::Quantity>, when: Option<When>) -> String {
    let value = value.map(|value| voice.number(value)).unwrap_or_default();
    let when = voice.when(when);
    if value.is_empty() || when.is_empty() { joined([value, when], "") } else { format!("{value} ({when})") }
}

/// How an indicator went: a table of its readings, and a picture where there are enough of them.
fn course(voice: &Voice<'_>, indicator: &Indicator, readings: &[&Reading]) -> Vec<Block> {
    if readings.len() < 2 {
        return Vec::new();
    }
    let title = voice.say(&Phrase::new("document-course").with("title", indicator.title.trim()));
    let point = |reading: &&Reading| {
        let value = reading.value?;
        Some(Point {
            at: reading.at?.first_day(),
            value,
            shown: voice.number(value),
            when: voice.when(reading.at),
        })
    };
    let points: Vec<Point> = readings.iter().filter_map(point).collect();
    let target = indicator.target.map(|value| {
        let shown = at(voice, Some(value), indicator.target_at);
        (value, format!("{}: {shown}", voice.label(Kind::Indicator, "target")))
    });
    let told: Vec<String> = points.iter().map(|point| format!("{}: {}", point.when, point.shown)).collect();
    let alt = sentences(&[title.clone(), told.join("; "), target.clone().map(|it| it.1).unwrap_or_default()]);
    let svg = if points.len() < 2 { String::new() } else { draw(&Curve { points, target }) };
    let figure = Block::Figure(Figure { caption: title.clone(), alt, svg, ..Figure::default() });
    let label = |field| voice.label(Reading::KIND, field);
    let rows = readings.iter().map(|reading| {
        row([
            Cell::text(voice.when(reading.at)),
            voice.number_cell(reading.value),
            Cell::text(&*reading.source),
        ])
    });
    let unit = joined([label("value"), indicator.unit.to_string()], ", ");
    let columns =
        vec![Column::words(label("at"), 2), Column::numbers(unit), Column::words(label("source"), 5)];
    std::iter::once(figure).chain(table("", title, columns, rows.collect())).collect()
}

fn reporting(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(ReportingLine::KIND, field);
    let rows = voice.plan.reporting_lines().in_order().into_iter().map(|line| {
        row([
            Cell::text(sentences(&[line.title.to_string(), flat(&line.text)])),
            Cell::text(voice.linked(&line.organisation)),
            Cell::text(&*line.rhythm),
            Cell::text(voice.period(line.period)),
            Cell::text(voice.when(line.next)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 5),
        Column::words(label("organisation"), 3),
        Column::words(label("rhythm"), 3),
        Column::short(label("period")),
        Column::short(label("next")),
    ];
    table("reporting", voice.word("document-reporting-table"), columns, rows.collect())
}

fn risks(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Risk::KIND, field);
    let rows = voice.plan.risks().in_order().into_iter().map(|risk| {
        row([
            Cell::text(sentences(&[risk.title.to_string(), flat(&risk.text)])),
            Cell::text(risk.measure.id().map(|id| voice.named(Kind::Measure, id)).unwrap_or_default()),
            Cell::text(voice.choice(&risk.likelihood)),
            Cell::text(voice.choice(&risk.impact)),
            Cell::text(flat(&risk.response)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 4),
        Column::words(label("measure"), 4),
        Column::words(label("likelihood"), 3),
        Column::words(label("impact"), 2),
        Column::words(label("response"), 5),
    ];
    table("risks", voice.word("document-risks-table"), columns, rows.collect())
}

fn questions(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(OpenQuestion::KIND, field);
    let rows = voice.plan.open_questions().in_order().into_iter().map(|one| {
        let (who, decider) = (voice.linked(&one.organisation), voice.choice(&one.decider));
        // An organisation whose name says what it is, is named alone.
        let named = who.to_lowercase().contains(&decider.to_lowercase());
        let decider = if named { String::new() } else { decider };
        row([
            Cell::text(sentences(&[one.title.to_string(), flat(&one.text)])),
            Cell::text(joined([decider, who], ", ")),
            Cell::text(voice.when(one.due)),
            Cell::text(voice.about(&one.about)),
            Cell::text(flat(&one.answer)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 5),
        Column::words(label("decider"), 3),
        Column::words(label("due"), 2),
        Column::words(label("about"), 4),
        Column::words(label("answer"), 4),
    ];
    table("questions", voice.word("document-questions"), columns, rows.collect())
}

/// What was agreed to be done and is not done yet, by unit or by what the person stands for.
fn tasks(voice: &Voice<'_>) -> Option<Block> {
    let label = |field| voice.label(Task::KIND, field);
    let open = voice.plan.tasks().in_order().into_iter().filter(|task| task.done.is_none());
    let rows = open.map(|task| {
        let who = task.who.id().map(|id| voice.stands_for(id).to_owned()).unwrap_or_default();
        let mut all = vec![voice.linked(&task.organisation), who];
        all.dedup();
        row([
            Cell::text(sentences(&[task.title.to_string(), flat(&task.text)])),
            Cell::text(joined(all, ", ")),
            Cell::text(voice.when(task.due)),
            Cell::text(voice.about(&task.about)),
        ])
    });
    let columns = vec![
        Column::words(label("title"), 5),
        Column::words(label("who"), 3),
        Column::words(label("due"), 2),
        Column::words(label("about"), 4),
    ];
    table("tasks", voice.word("document-tasks"), columns, rows.collect())
}

fn revision(voice: &Voice<'_>) -> Option<Block> {
    let mut steps = voice.plan.process_steps().in_order();
    steps.retain(|step| step.kind == ProcessStepKind::Revision);
    step_table(voice, "revision", "document-revision", steps)
}
