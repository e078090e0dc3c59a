//! When the measures are carried out, as pictures of at most a page each.

use super::super::gantt::{GanttBar, GanttRow, draw_gantt};
use super::super::{Block, Figure};
use super::context::{ChapterContext, with_heading};
use super::measure_groups::{group_name, measures_of};
use crate::analysis::MeasureCounts;
use crate::analysis::timeline::{self, BarStyle};
use crate::model::measure::Measure;
use crate::model::{Kind, Period, Quarters};
use crate::text::Phrase;

/// How high the rows of a picture may be together, in points: those of a page.
const MAX_HEIGHT: f64 = 527.0;
/// A picture of no more rows than this goes on where the text ends; a longer one begins a page.
const SHORT_ROWS: usize = 14;
/// The most years that a picture shows.
const MAX_YEARS: i16 = 20;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let Some(span) = year_span(cx) else { return Vec::new() };
    let mut lines = Vec::new();
    let mut sentences = Vec::new();
    let mut without = Vec::new();
    for group in cx.outline.groups() {
        let mut bars = Vec::new();
        for measure in measures_of(cx, group) {
            match visible_quarters(measure.period, span) {
                Some(quarters) => {
                    sentences.push(bar_sentence(cx, measure));
                    bars.push(GanttRow::Bar(gantt_bar(cx, measure, quarters)));
                }
                None => without.push(measure.id),
            }
        }
        if !bars.is_empty() {
            lines.extend(group_name(cx, group).map(GanttRow::Group));
            lines.extend(bars);
        }
    }
    let is_short = lines.len() <= SHORT_ROWS;
    let mut sentences = sentences.into_iter();
    let without = cx.link_line(&cx.word("document-no-period"), Kind::Measure, &without);
    let mut blocks: Vec<Block> = without.into_iter().collect();
    let pages = page_ranges(&lines);
    for (page, range) in pages.iter().enumerate() {
        let lines = lines.get(range.clone()).unwrap_or_default();
        let bars = lines.iter().filter(|line| matches!(line, GanttRow::Bar(_))).count();
        // Sentences and bars were added in the same order, so each page takes as many as it has bars.
        let alt: Vec<String> = sentences.by_ref().take(bars).collect();
        blocks.push(Block::Figure(Figure {
            caption: caption(cx, page + 1, pages.len()),
            alt: format!("{} {}", cx.word("document-timeline-alt"), alt.join(" ")),
            svg: draw_gantt(lines, i32::from(span.first), i32::from(span.last)),
            ..Figure::default()
        }));
    }
    let blocks = with_heading(Block::heading(1, "timeline", cx.word("document-timeline")), blocks);
    // A short chart follows the text; a long one fills its page and would leave a gap above it.
    if is_short { blocks } else { with_heading(Block::PageBreak, blocks) }
}

/// The rows of each picture: as many as a page has room for.
fn page_ranges(rows: &[GanttRow]) -> Vec<std::ops::Range<usize>> {
    let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
    let mut height = f64::INFINITY;
    for (at, row) in rows.iter().enumerate() {
        height += row.height();
        match ranges.last_mut() {
            Some(range) if height <= MAX_HEIGHT => range.end = at + 1,
            _ => {
                height = row.height();
                ranges.push(at..at + 1);
            }
        }
    }
    ranges
}

/// The years that the pictures show, both included.
#[derive(Clone, Copy)]
struct YearSpan {
    first: i16,
    last: i16,
}

/// The plan's years, else those of its measures; `None` where no measure has a period.
fn year_span(cx: &ChapterContext<'_>) -> Option<YearSpan> {
    let timed = cx.plan.measures().iter().any(|measure| !measure.period.is_blank());
    let (first, last) = timeline::years(cx.plan, &MeasureCounts::of(cx.plan), MAX_YEARS).filter(|_| timed)?;
    Some(YearSpan { first, last })
}

/// The quarters that a period covers; `None` where it has no period or is outside the years that are shown.
fn visible_quarters(period: Period, span: YearSpan) -> Option<Quarters> {
    let quarters = timeline::quarters(period, span.first, span.last)?;
    let is_inside = quarters.first < (i32::from(span.last) + 1) * 4
        && quarters.end > i32::from(span.first) * 4
        && quarters.first < quarters.end;
    is_inside.then_some(quarters)
}

fn gantt_bar(cx: &ChapterContext<'_>, measure: &Measure, quarters: Quarters) -> GanttBar {
    let style = BarStyle::of(&measure.status);
    let status = cx.choice_text(&measure.status);
    let word = if measure.period.is_ongoing() {
        let ongoing = cx.word("document-ongoing");
        if status.is_empty() { ongoing } else { format!("{status} · {ongoing}") }
    } else {
        status
    };
    let number = cx.record_number(Kind::Measure, measure.id);
    GanttBar { number, title: measure.title.to_string(), quarters, style, status_text: word }
}

/// A bar in words, for those who do not see it: "2.1 Én dør inn: 2027, pågår."
fn bar_sentence(cx: &ChapterContext<'_>, measure: &Measure) -> String {
    let status = cx.choice_text(&measure.status);
    let sentences: Vec<String> =
        [cx.format_period(measure.period), status].into_iter().filter(|text| !text.is_empty()).collect();
    format!("{}: {}.", cx.record_name(Kind::Measure, measure.id), sentences.join(", "))
}

fn caption(cx: &ChapterContext<'_>, page: usize, pages: usize) -> String {
    if pages == 1 {
        return cx.word("document-timeline-caption");
    }
    let counted = Phrase::new("document-timeline-part").with("part", page).with("parts", pages);
    cx.text(&counted)
}
