//! When the measures are carried out, as pictures of at most a page each.

use super::super::gantt::{Bar, Line, draw};
use super::super::{Block, Figure};
use super::measures::{group_name, of_group};
use super::voice::{Voice, headed};
use crate::analysis::timeline::{self, Look};
use crate::model::measure::Measure;
use crate::model::{Kind, Period};
use crate::text::Phrase;

/// How many rows a picture has room for.
const ROWS: usize = 31;
/// A picture of no more rows than this goes on where the text ends; a longer one begins a page.
const SHORT: usize = 14;
/// The most years that a picture shows.
const YEARS: i16 = 20;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let Some((first, last)) = span(voice) else { return Vec::new() };
    let mut lines = Vec::new();
    let mut told = Vec::new();
    let mut without = Vec::new();
    for group in voice.outline.groups() {
        let mut bars = Vec::new();
        for measure in of_group(voice, group) {
            match quarters(measure.period, (first, last)) {
                Some(quarters) => {
                    told.push(sentence(voice, measure));
                    bars.push(Line::Bar(bar(voice, measure, quarters)));
                }
                None => without.push(measure.id),
            }
        }
        if !bars.is_empty() {
            lines.extend(group_name(voice, group).map(Line::Group));
            lines.extend(bars);
        }
    }
    let pages = lines.len().div_ceil(ROWS);
    let is_short = lines.len() <= SHORT;
    let mut told = told.into_iter();
    let without = voice.links(&voice.word("document-no-period"), Kind::Measure, &without);
    let mut blocks: Vec<Block> = without.into_iter().collect();
    for (page, lines) in lines.chunks(ROWS).enumerate() {
        let bars = lines.iter().filter(|line| matches!(line, Line::Bar(_))).count();
        let alt: Vec<String> = told.by_ref().take(bars).collect();
        blocks.push(Block::Figure(Figure {
            caption: caption(voice, page + 1, pages),
            alt: format!("{} {}", voice.word("document-timeline-alt"), alt.join(" ")),
            svg: draw(lines, i32::from(first), i32::from(last)),
            ..Figure::default()
        }));
    }
    let blocks = headed(Block::heading(1, "timeline", voice.word("document-timeline")), blocks);
    if is_short { blocks } else { headed(Block::PageBreak, blocks) }
}

/// The years the pictures show: the plan's, else those of its measures.
fn span(voice: &Voice<'_>) -> Option<(i16, i16)> {
    let timed = voice.plan.measures().iter().any(|measure| !measure.period.is_blank());
    timeline::years(voice.plan, YEARS).filter(|_| timed)
}

/// The quarters a period covers, counted from year 0; `None` where nothing is said or it lies outside.
fn quarters(period: Period, (first, last): (i16, i16)) -> Option<(i32, i32)> {
    let (from, to) = timeline::quarters(period, (first, last))?;
    let inside = from < (i32::from(last) + 1) * 4 && to > i32::from(first) * 4 && from < to;
    inside.then_some((from, to))
}

fn bar(voice: &Voice<'_>, measure: &Measure, quarters: (i32, i32)) -> Bar {
    let look = Look::of(&measure.status);
    let status = voice.choice(&measure.status);
    let word = if measure.period.is_ongoing() {
        let ongoing = voice.word("document-ongoing");
        if status.is_empty() { ongoing } else { format!("{status} · {ongoing}") }
    } else {
        status
    };
    let number = voice.number_of(Kind::Measure, measure.id);
    Bar { number, title: measure.title.to_string(), quarters, look, word }
}

/// What a bar tells, for those who do not see it: "2.1 Én dør inn: 2027, pågår."
fn sentence(voice: &Voice<'_>, measure: &Measure) -> String {
    let status = voice.choice(&measure.status);
    let told: Vec<String> =
        [voice.period(measure.period), status].into_iter().filter(|text| !text.is_empty()).collect();
    format!("{}: {}.", voice.name_of(Kind::Measure, measure.id), told.join(", "))
}

fn caption(voice: &Voice<'_>, page: usize, pages: usize) -> String {
    if pages == 1 {
        return voice.word("document-timeline-caption");
    }
    let counted = Phrase::new("document-timeline-part").with("part", page).with("parts", pages);
    voice.say(&counted)
}
