//! The lines of the timeline: groups and measures, in order. Made once a change; the words of a measure are made when
//! it first comes into sight.

use crate::analysis::timeline::{Look, quarters};
use crate::model::measure::{Measure, MeasureStatus};
use crate::model::{Choice as _, End, Kind, Period, Uid};
use crate::session::{Cx, Grouping};
use crate::text::{Phrase, by_name, dates};
use crate::ui::form::{children_first, record_name};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// A line.
#[derive(Debug)]
pub(super) enum Line {
    /// The name of the rows below.
    Group(String),
    /// The row at this place.
    Row(usize),
}

/// A measure.
#[derive(Debug)]
pub(super) struct Row {
    /// The measure.
    pub(super) id: Uid,
    /// When.
    pub(super) period: Period,
    /// The quarters it stands for; `None` without a period.
    pub(super) quarters: Option<(i32, i32)>,
    /// How its bar looks.
    pub(super) look: Look,
    words: OnceCell<RowWords>,
}

/// What is written and said of a measure.
#[derive(Debug, Default)]
pub(super) struct RowWords {
    /// Its number.
    pub(super) number: String,
    /// Its title.
    pub(super) title: String,
    /// How far it has come.
    pub(super) status: String,
    /// All of it in one sentence: number, title, status, from, to.
    pub(super) spoken: String,
}

impl Row {
    fn of(measure: &Measure, years: (i16, i16)) -> Self {
        let period = measure.period;
        let quarters = quarters(period, years).map(|(from, to)| (from, to.max(from + 1)));
        Self { id: measure.id, period, quarters, look: Look::of(&measure.status), words: OnceCell::new() }
    }

    /// Its words.
    pub(super) fn words(&self, cx: &Cx<'_>) -> &RowWords {
        self.words.get_or_init(|| {
            let Some(measure) = cx.plan.measures().get(self.id) else { return RowWords::default() };
            let status = status_words(cx, &measure.status);
            let name = record_name(cx, Kind::Measure, self.id);
            let said = [name, status.clone(), spoken_period(cx, self.period)];
            let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
            RowWords {
                number: cx.say(&cx.outline.label(Kind::Measure, self.id)),
                title: match &*measure.title {
                    "" => cx.word("ui-untitled"),
                    title => title.to_owned(),
                },
                status,
                spoken: said.join(", "),
            }
        })
    }
}

fn status_words(cx: &Cx<'_>, status: &MeasureStatus) -> String {
    match &*status.code() {
        "" => String::new(),
        code => cx.say(&Phrase::choice(MeasureStatus::INFO.name, code)),
    }
}

/// A period as it is said aloud: `1. kvartal 2027 til 4. kvartal 2027`.
pub(super) fn spoken_period(cx: &Cx<'_>, period: Period) -> String {
    let say = |when| dates::write_when(when, cx.language());
    let said = |key: &'static str, when| cx.say(&Phrase::new(key).with("when", say(when)));
    match (period.from, period.to) {
        (None, End::Open) => cx.word("ui-timeline-blank"),
        (Some(from), End::At(to)) if from == to => say(from),
        (Some(from), End::At(to)) => {
            cx.say(&Phrase::new("ui-timeline-from-to").with("from", say(from)).with("to", say(to)))
        }
        (Some(from), End::Open) => said("ui-timeline-from", from),
        (Some(from), End::Ongoing) => {
            format!("{}, {}", said("ui-timeline-from", from), cx.word("ui-period-ongoing"))
        }
        (None, End::At(to)) => said("ui-timeline-to", to),
        (None, End::Ongoing) => cx.word("ui-period-ongoing"),
    }
}

/// The lines and rows of a plan, of those measures whose name has these letters.
pub(super) fn lines(cx: &Cx<'_>, years: (i16, i16), sought: &str) -> (Vec<Line>, Vec<Row>) {
    let (mut lines, mut rows) = (Vec::new(), Vec::new());
    let fits =
        |id: Uid| sought.is_empty() || record_name(cx, Kind::Measure, id).to_lowercase().contains(sought);
    for (name, ids) in groups(cx) {
        let mut measures = ids.into_iter().filter(|id| fits(*id)).peekable();
        if measures.peek().is_some() {
            lines.extend(name.map(Line::Group));
        }
        for measure in measures.filter_map(|id| cx.plan.measures().get(id)) {
            lines.push(Line::Row(rows.len()));
            rows.push(Row::of(measure, years));
        }
    }
    (lines, rows)
}

fn groups(cx: &Cx<'_>) -> Vec<(Option<String>, Vec<Uid>)> {
    match cx.timeline.grouping {
        Grouping::Strategy => by_strategy(cx),
        Grouping::Lead => by_lead(cx),
        Grouping::Status => by_status(cx),
        Grouping::None => vec![(None, children_first(cx, Kind::Measure))],
    }
}

fn by_strategy(cx: &Cx<'_>) -> Vec<(Option<String>, Vec<Uid>)> {
    let groups = cx.outline.groups();
    let name = |of: Option<(Kind, Uid)>| match of {
        Some((kind, id)) => Some(record_name(cx, kind, id)),
        None => (groups.len() > 1).then(|| cx.word("ui-timeline-without-place")),
    };
    groups.iter().map(|group| (name(group.of), group.measures.clone())).collect()
}

fn by_lead(cx: &Cx<'_>) -> Vec<(Option<String>, Vec<Uid>)> {
    let mut led: BTreeMap<String, Vec<Uid>> = BTreeMap::new();
    for measure in children_first(cx, Kind::Measure).into_iter().filter_map(|id| cx.plan.measures().get(id)) {
        let unit = measure.lead.id().and_then(|unit| cx.plan.organisations().get(unit));
        let name = unit.map_or(&*measure.lead_role, |unit| &*unit.title).trim();
        match led.get_mut(name) {
            Some(ids) => ids.push(measure.id),
            None => drop(led.insert(name.to_owned(), vec![measure.id])),
        }
    }
    let without = led.remove("");
    let mut named: Vec<(String, Vec<Uid>)> = led.into_iter().collect();
    named.sort_by(|(a, _), (b, _)| by_name(a, b));
    named.extend(without.map(|ids| (cx.word("ui-timeline-without-lead"), ids)));
    named.into_iter().map(|(name, ids)| (Some(name), ids)).collect()
}

fn by_status(cx: &Cx<'_>) -> Vec<(Option<String>, Vec<Uid>)> {
    let codes = MeasureStatus::INFO.codes;
    let mut stages: Vec<Vec<Uid>> = vec![Vec::new(); codes.len() + 1];
    for measure in children_first(cx, Kind::Measure).into_iter().filter_map(|id| cx.plan.measures().get(id)) {
        let stage = codes.iter().position(|code| *code == &*measure.status.code()).unwrap_or(codes.len());
        stages.get_mut(stage).into_iter().for_each(|ids| ids.push(measure.id));
    }
    let names = codes.iter().copied().chain([""]);
    let name = |code: &str| Some(cx.say(&Phrase::choice(MeasureStatus::INFO.name, code)));
    names.map(name).zip(stages).filter(|(_, ids)| !ids.is_empty()).collect()
}
