//! The lines of the timeline: groups and measures, in order.
//!
//! They are made once for each change; the words of a measure are made when it is first shown.

use crate::analysis::timeline::{BarStyle, quarters};
use crate::model::measure::{Measure, MeasureStatus};
use crate::model::{Choice as _, Kind, Period, PeriodEnd, Quarters, Uid};
use crate::session::{Context, TimelineGrouping};
use crate::text::{Phrase, by_name, dates};
use crate::ui::form::{record_name, records_in_order};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A line.
#[derive(Debug)]
pub(super) enum TimelineLine {
    /// The name of the rows below.
    Group(String),
    /// The row at this place.
    Row(usize),
}

/// A measure.
#[derive(Debug)]
pub(super) struct TimelineRow {
    /// The measure.
    pub(super) id: Uid,
    /// When.
    pub(super) period: Period,
    /// The quarters it covers; `None` without a period.
    pub(super) quarters: Option<Quarters>,
    /// How its bar looks.
    pub(super) style: BarStyle,
    words: OnceCell<TimelineWords>,
}

/// What is written and said of a measure.
#[derive(Debug, Default)]
pub(super) struct TimelineWords {
    /// Its number.
    pub(super) number: String,
    /// Its title.
    pub(super) title: String,
    /// How far it has come.
    pub(super) status: String,
    /// All of it in one sentence: number, title, status, from, to.
    pub(super) spoken: String,
}

impl TimelineRow {
    fn of(measure: &Measure, years: &RangeInclusive<i16>) -> Self {
        let period = measure.period;
        let (quarters, style) = (drawn_quarters(period, years), BarStyle::of(&measure.status));
        Self { id: measure.id, period, quarters, style, words: OnceCell::new() }
    }

    /// Its words.
    pub(super) fn words(&self, cx: &Context<'_>) -> &TimelineWords {
        self.words.get_or_init(|| {
            let Some(measure) = cx.plan.measures().get(self.id) else { return TimelineWords::default() };
            let status = status_words(cx, &measure.status);
            let name = record_name(cx, Kind::Measure, self.id);
            let parts = [name, status.clone(), spoken_period(cx, self.period)];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            TimelineWords {
                number: cx.text(&cx.outline.label(Kind::Measure, self.id)),
                title: match &*measure.title {
                    "" => cx.word("ui-untitled"),
                    title => title.to_owned(),
                },
                status,
                spoken: parts.join(", "),
            }
        })
    }
}

/// The quarters that the bar of a period is drawn over: at least one, so that there is a bar to hold.
pub(super) fn drawn_quarters(period: Period, years: &RangeInclusive<i16>) -> Option<Quarters> {
    quarters(period, *years.start(), *years.end()).map(Quarters::at_least_one)
}

fn status_words(cx: &Context<'_>, status: &MeasureStatus) -> String {
    match &*status.code() {
        "" => String::new(),
        code => cx.text(&Phrase::choice(MeasureStatus::INFO.name, code)),
    }
}

/// A period as a screen reader reads it: `1. kvartal 2027 til 4. kvartal 2027`.
pub(super) fn spoken_period(cx: &Context<'_>, period: Period) -> String {
    let date = |when| dates::write_when(when, cx.language());
    let dated = |key: &'static str, when| cx.text(&Phrase::new(key).with("when", date(when)));
    match (period.from, period.to) {
        (None, PeriodEnd::Open) => cx.word("ui-timeline-blank"),
        (Some(from), PeriodEnd::At(to)) if from == to => date(from),
        (Some(from), PeriodEnd::At(to)) => {
            cx.text(&Phrase::new("ui-timeline-from-to").with("from", date(from)).with("to", date(to)))
        }
        (Some(from), PeriodEnd::Open) => dated("ui-timeline-from", from),
        (Some(from), PeriodEnd::Ongoing) => {
            format!("{}, {}", dated("ui-timeline-from", from), cx.word("ui-period-ongoing"))
        }
        (None, PeriodEnd::At(to)) => dated("ui-timeline-to", to),
        (None, PeriodEnd::Ongoing) => cx.word("ui-period-ongoing"),
    }
}

/// The lines and rows of a plan, of those measures whose name has these letters.
pub(super) fn build_lines(
    cx: &Context<'_>,
    years: &RangeInclusive<i16>,
    filter: &str,
) -> (Vec<TimelineLine>, Vec<TimelineRow>) {
    let (mut lines, mut rows) = (Vec::new(), Vec::new());
    let fits =
        |id: Uid| filter.is_empty() || record_name(cx, Kind::Measure, id).to_lowercase().contains(filter);
    for (name, ids) in groups(cx) {
        let mut measures = ids.into_iter().filter(|id| fits(*id)).peekable();
        if measures.peek().is_some() {
            lines.extend(name.map(TimelineLine::Group));
        }
        for measure in measures.filter_map(|id| cx.plan.measures().get(id)) {
            lines.push(TimelineLine::Row(rows.len()));
            rows.push(TimelineRow::of(measure, years));
        }
    }
    (lines, rows)
}

fn groups(cx: &Context<'_>) -> Vec<(Option<String>, Vec<Uid>)> {
    match cx.timeline.grouping {
        TimelineGrouping::Strategy => by_strategy(cx),
        TimelineGrouping::Lead => by_lead(cx),
        TimelineGrouping::Status => by_status(cx),
        TimelineGrouping::None => vec![(None, records_in_order(cx, Kind::Measure))],
    }
}

fn by_strategy(cx: &Context<'_>) -> Vec<(Option<String>, Vec<Uid>)> {
    let groups = cx.outline.groups();
    let name = |of: Option<(Kind, Uid)>| match of {
        Some((kind, id)) => Some(record_name(cx, kind, id)),
        None => (groups.len() > 1).then(|| cx.word("ui-timeline-without-place")),
    };
    groups.iter().map(|group| (name(group.of), group.measures.clone())).collect()
}

fn by_lead(cx: &Context<'_>) -> Vec<(Option<String>, Vec<Uid>)> {
    let mut led: BTreeMap<String, Vec<Uid>> = BTreeMap::new();
    for measure in records_in_order(cx, Kind::Measure).into_iter().filter_map(|id| cx.plan.measures().get(id))
    {
        let unit = measure.lead.id().and_then(|unit| cx.plan.organisations().get(unit));
        let name = unit.map_or(&*measure.lead_role, |unit| &*unit.title).trim();
        match led.get_mut(name) {
            Some(ids) => ids.push(measure.id),
            None => drop(led.insert(name.to_owned(), vec![measure.id])),
        }
    }
    // Measures without a lead come last, and would be first in the order of names.
    let without = led.remove("");
    let mut named: Vec<(String, Vec<Uid>)> = led.into_iter().collect();
    named.sort_by(|(a, _), (b, _)| by_name(a, b));
    named.extend(without.map(|ids| (cx.word("ui-timeline-without-lead"), ids)));
    named.into_iter().map(|(name, ids)| (Some(name), ids)).collect()
}

fn by_status(cx: &Context<'_>) -> Vec<(Option<String>, Vec<Uid>)> {
    let codes = MeasureStatus::INFO.codes;
    let mut stages: Vec<Vec<Uid>> = vec![Vec::new(); codes.len() + 1];
    for measure in records_in_order(cx, Kind::Measure).into_iter().filter_map(|id| cx.plan.measures().get(id))
    {
        let stage = codes.iter().position(|code| *code == &*measure.status.code()).unwrap_or(codes.len());
        stages.get_mut(stage).into_iter().for_each(|ids| ids.push(measure.id));
    }
    let names = codes.iter().copied().chain([""]);
    let name = |code: &str| Some(cx.text(&Phrase::choice(MeasureStatus::INFO.name, code)));
    names.map(name).zip(stages).filter(|(_, ids)| !ids.is_empty()).collect()
}
