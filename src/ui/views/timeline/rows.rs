//! The lines of the timeline: groups and measures, in order.
//!
//! Which rows there are is listed where a change moved one; what a row shows is made when it is first shown.

use super::groups::{GroupName, MeasuresOfGroup, TimelineGroups};
use crate::analysis::timeline::{BarStyle, quarters};
use crate::model::measure::{Measure, MeasureStatus};
use crate::model::{Choice as _, Kind, Period, PeriodEnd, Plan, Quarters, Record as _, Uid};
use crate::session::Context;
use crate::text::{Phrase, dates};
use crate::ui::form::{append_record_name, record_name};
use crate::ui::row_filter::RowFilter;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// A line.
#[derive(Debug)]
pub(super) enum TimelineLine {
    /// The name of the rows below.
    Group(GroupName),
    /// The row at this place.
    Row(usize),
}

/// How many measures a filter looks in a frame.
const NAMES_PER_FRAME: usize = 320;

/// The measures that the filter leaves, in the order of the lines.
#[derive(Debug, Default)]
pub(super) struct TimelineRows {
    ids: Vec<Uid>,
    /// What is shown of each, made when it is first shown after a change.
    shown: Vec<OnceCell<Box<TimelineRow>>>,
    /// How many have no period.
    blank: usize,
    filter: RowFilter<Uid>,
    groups: TimelineGroups,
    /// The plan that the rows are made from.
    plan: Plan,
    /// The years that their bars are drawn over.
    years: Option<(i16, i16)>,
}

impl TimelineRows {
    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    pub(super) const fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// How many of them have no period.
    pub(super) const fn blank(&self) -> usize {
        self.blank
    }

    /// Whether the filter has not looked in all measures yet.
    pub(super) const fn is_searching(&self) -> bool {
        self.filter.is_searching()
    }

    /// The measure of a row.
    pub(super) fn id(&self, at: usize) -> Option<Uid> {
        self.ids.get(at).copied()
    }

    /// The row of a measure.
    pub(super) fn position(&self, id: Uid) -> Option<usize> {
        self.ids.iter().position(|row| *row == id)
    }

    /// What a row shows.
    pub(super) fn get(&self, at: usize) -> Option<&TimelineRow> {
        let (first, last) = self.years?;
        let id = self.id(at)?;
        let row = || {
            let measure = self.plan.measures().get(id);
            Box::new(measure.map_or_else(
                || TimelineRow::of(&Measure::blank(id), &(first..=last)),
                |measure| TimelineRow::of(measure, &(first..=last)),
            ))
        };
        Some(self.shown.get(at)?.get_or_init(row))
    }

    /// Brings the rows up to date, and the lines where other rows are to be seen: of those measures whose name has
    /// these letters.
    pub(super) fn update(
        &mut self,
        cx: &Context<'_>,
        years: &RangeInclusive<i16>,
        filter: &str,
        lines: &mut Vec<TimelineLine>,
    ) {
        let before = std::mem::replace(&mut self.plan, cx.plan.clone());
        self.years = Some((*years.start(), *years.end()));
        let moved = self.groups.update(cx, &before);
        let was_on = self.filter.is_on();
        self.filter.set_sought(filter);
        if self.filter.is_on() {
            let groups = self.groups.list(cx);
            let all: Vec<Uid> = groups.iter().flat_map(|group| group.measures.iter().copied()).collect();
            let mut changed = BTreeSet::new();
            before.unshared_records(cx.plan, &mut |kind, id| {
                changed.extend((kind == Kind::Measure).then_some(id));
            });
            self.filter.set_rows(&all);
            self.search_more(cx, &changed);
        }
        // A bar that moves leaves its row where it is.
        if moved || was_on || self.filter.is_on() {
            self.list_lines(cx, lines);
        }
        self.count_blank(cx);
        self.shown.clear();
        self.shown.resize_with(self.ids.len(), OnceCell::new);
    }

    /// Looks in some more measures, where the filter has not looked in all yet.
    pub(super) fn search(&mut self, cx: &Context<'_>, lines: &mut Vec<TimelineLine>) {
        self.search_more(cx, &BTreeSet::new());
        self.list_lines(cx, lines);
        self.count_blank(cx);
        self.shown.clear();
        self.shown.resize_with(self.ids.len(), OnceCell::new);
    }

    fn search_more(&mut self, cx: &Context<'_>, changed: &BTreeSet<Uid>) {
        self.filter.advance(NAMES_PER_FRAME, changed, |id, text| {
            append_record_name(cx, (Kind::Measure, id), text);
        });
    }

    /// Lists the rows and lines anew.
    fn list_lines(&mut self, cx: &Context<'_>, lines: &mut Vec<TimelineLine>) {
        let visible = self.filter.is_on().then(|| self.filter.visible(None));
        let mut rest = visible.as_deref().unwrap_or_default().iter().peekable();
        // Both are in the same order, so that the next visible measure is the next one of the group or not in it.
        let mut fits = |id: &Uid| visible.is_none() || rest.next_if_eq(&id).is_some();
        let count = visible.as_ref().map_or(cx.plan.measures().len(), Vec::len);
        let groups = self.groups.list(cx);
        lines.clear();
        lines.reserve(count + groups.len());
        self.ids.clear();
        for MeasuresOfGroup { mut name, measures } in groups {
            for id in measures.iter().filter(|id| fits(id)) {
                // A group of which the filter leaves nothing has no line.
                lines.extend(name.take().map(TimelineLine::Group));
                lines.push(TimelineLine::Row(self.ids.len()));
                self.ids.push(*id);
            }
        }
    }

    fn count_blank(&mut self, cx: &Context<'_>) {
        let is_blank =
            |id: &&Uid| cx.plan.measures().get(**id).is_some_and(|measure| measure.period.is_blank());
        self.blank = if self.filter.is_on() {
            self.ids.iter().filter(is_blank).count()
        } else {
            cx.plan.measures().len().saturating_sub(cx.measure_counts.timed())
        };
    }
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
