//! What stands in the rows of the tree, kept from change to change: only what a change could be seen in is worded anew.

use crate::analysis::Chain;
use crate::analysis::chain::Group;
use crate::model::strategy::StrategyState;
use crate::model::{Kind, Plan, Uid};
use crate::session::{Cx, Record};
use crate::text::{Language, Phrase};
use crate::ui::form::record_name;
use std::collections::{BTreeMap, BTreeSet};

/// The rows with the tree they stand in, and the plan that they were worded from.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The tree.
    pub(super) chain: Chain,
    all: Vec<Row>,
    /// Held, so that a record that changes is another one afterwards.
    worded: Option<(Plan, Language)>,
}

/// What stands in a row.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// U1, M2, S3, or the letter of a sub-point.
    pub(super) mark: String,
    /// The title; empty where there is none.
    pub(super) title: String,
    /// What it leads to, and what else it answers.
    pub(super) aside: String,
    /// Kind, number, title and level, as a screen reader says them.
    pub(super) spoken: String,
    /// What the filter looks in.
    pub(super) sought: String,
    told: Told,
}

/// What a row tells besides the record itself; a row is worded anew where this is another.
#[derive(Debug, Default, PartialEq, Eq)]
struct Told {
    at: Option<Record>,
    depth: usize,
    number: String,
    also: Vec<(Record, String)>,
    groups: Vec<Uid>,
    measures: usize,
    indicators: usize,
    leads_on: bool,
}

impl Rows {
    /// The row at a place of the tree.
    pub(super) fn get(&self, place: usize) -> Option<&Row> {
        self.all.get(place)
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.all.len()
    }

    /// Makes the rows those of the plan as it is now.
    pub(super) fn follow(&mut self, cx: &Cx<'_>) {
        let mut changed: BTreeSet<Record> = BTreeSet::new();
        let mut old: BTreeMap<Record, Row> = BTreeMap::new();
        if let Some((plan, language)) = self.worded.replace((cx.plan.clone(), cx.language()))
            && language == cx.language()
        {
            plan.apart(cx.plan, &mut |kind, id| changed.extend([(kind, id)]));
            let rows = std::mem::take(&mut self.all).into_iter();
            old = rows.filter_map(|row| Some((row.told.at?, row))).collect();
        }
        self.chain = Chain::of(cx.plan, cx.outline);
        let ways = Ways::of(cx, &self.chain);
        let row = |told: Told| {
            let kept = told.at.and_then(|at| old.remove(&at)).filter(|row| {
                let names = told.groups.iter().map(|group| (Kind::TargetGroup, *group)).chain(told.at);
                row.told == told && !names.into_iter().any(|name| changed.contains(&name))
            });
            kept.unwrap_or_else(|| worded(cx, told))
        };
        let told = self.chain.nodes().iter().map(|node| {
            let also =
                node.also.iter().map(|(kind, id)| ((*kind, *id), cx.outline.number(*kind, *id).to_owned()));
            let groups = match node.at {
                (Kind::Challenge, id) => {
                    let challenge = cx.plan.challenges().get(id);
                    let groups = challenge.into_iter().flat_map(|challenge| challenge.target_groups.iter());
                    cx.outline.family(Kind::TargetGroup).sorted(groups)
                }
                _ => Vec::new(),
            };
            Told {
                at: Some(node.at),
                depth: node.depth,
                number: cx.outline.number(node.at.0, node.at.1).to_owned(),
                also: also.collect(),
                groups,
                measures: ways.measures.get(&node.at).copied().unwrap_or_default(),
                indicators: ways.indicators.get(&node.at.1).copied().unwrap_or_default(),
                leads_on: ways.leads_on.contains(&node.at),
            }
        });
        self.all = told.map(row).collect();
    }
}

/// What the records of the tree lead to.
struct Ways {
    measures: BTreeMap<Record, usize>,
    indicators: BTreeMap<Uid, usize>,
    leads_on: BTreeSet<Record>,
}

impl Ways {
    fn of(cx: &Cx<'_>, chain: &Chain) -> Self {
        let mut ways =
            Self { measures: BTreeMap::new(), indicators: BTreeMap::new(), leads_on: BTreeSet::new() };
        for measure in cx.plan.measures().iter() {
            let strategies = measure.strategies.iter().map(|id| (Kind::Strategy, id));
            let goals = measure.goals.iter().map(|id| (Kind::Goal, id));
            let challenges = measure.challenges.iter().map(|id| (Kind::Challenge, id));
            for at in strategies.chain(goals).chain(challenges) {
                *ways.measures.entry(at).or_default() += 1;
            }
        }
        for indicator in cx.plan.indicators().iter() {
            indicator.goal.id().into_iter().for_each(|goal| *ways.indicators.entry(goal).or_default() += 1);
        }
        ways.leads_on.extend(ways.measures.keys());
        for node in chain.nodes() {
            ways.leads_on.extend(node.also.iter());
        }
        // From below: where something of a later kind stands below, or a sub-point leads on, the way goes on.
        for node in chain.nodes().iter().rev() {
            let Some(above) = node.parent else { continue };
            if node.at.0 != above.0 || ways.leads_on.contains(&node.at) {
                ways.leads_on.insert(above);
            }
        }
        ways
    }
}

fn worded(cx: &Cx<'_>, told: Told) -> Row {
    let Some((kind, id)) = told.at else { return Row::default() };
    let title = cx.plan.record(kind, id).map(|record| record.title().trim().to_owned()).unwrap_or_default();
    let label = cx.say(&cx.outline.label(kind, id));
    let mark = cx.outline.letter(kind, id).unwrap_or_else(|| label.clone());
    let aside = aside(cx, (kind, id), &told);
    let named = if title.is_empty() { cx.word("ui-untitled") } else { title.clone() };
    let spoken = Phrase::new("ui-tree-row")
        .with("kind", Phrase::kind(kind.code()))
        .with("number", label.as_str())
        .with("title", named)
        .with("level", told.depth + 1);
    let sought = format!("{label} {title} {aside}").to_lowercase();
    Row { mark, title, aside, spoken: cx.say(&spoken), sought, told }
}

fn aside(cx: &Cx<'_>, (kind, id): Record, told: &Told) -> String {
    let mut parts: Vec<String> = Vec::new();
    let count =
        |key: &'static str, count: usize| (count > 0).then(|| cx.say(&Phrase::new(key).with("count", count)));
    let unsolved = kind == Kind::Challenge && cx.plan.challenges().get(id).is_some_and(|c| c.unsolved);
    if unsolved {
        parts.push(cx.word("ui-tree-unsolved"));
    } else if !told.leads_on {
        parts.push(cx.word("ui-tree-no-way-on"));
    }
    parts.extend(group_words(cx, &told.groups));
    parts.extend(count("ui-count-indicators", told.indicators));
    parts.extend(count("ui-count-measures", told.measures));
    if !told.also.is_empty() {
        let labels: Vec<String> =
            told.also.iter().map(|((kind, id), _)| cx.say(&cx.outline.label(*kind, *id))).collect();
        parts.push(cx.say(&Phrase::new("ui-tree-also").with("others", labels.join(", "))));
    }
    let assessed = cx.plan.strategies().get(id).filter(|_| kind == Kind::Strategy).map(|s| &s.state);
    if assessed == Some(&StrategyState::ToBeAssessed) {
        parts.push(cx.say(&Phrase::choice("strategy-state", "to_be_assessed")).to_lowercase());
    }
    parts.join(" · ")
}

/// The target groups of a row: one by its name, several by their letters where they have any.
fn group_words(cx: &Cx<'_>, groups: &[Uid]) -> Option<String> {
    if let [only] = groups {
        return Some(record_name(cx, Kind::TargetGroup, *only));
    }
    let code = |id: &Uid| {
        let code = cx.plan.target_groups().get(*id).map(|group| group.code.trim().to_owned());
        code.filter(|code| !code.is_empty()).unwrap_or_else(|| record_name(cx, Kind::TargetGroup, *id))
    };
    let codes: Vec<String> = groups.iter().map(code).collect();
    let told = Phrase::new("ui-tree-groups").with("groups", codes.join(", "));
    (!codes.is_empty()).then(|| cx.say(&told))
}

/// A line of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The name of a part of the tree.
    Heading(Group),
    /// The row at this place of the tree.
    Row(usize),
}

/// The lines that a filter leaves: what fits, and what it stands below.
pub(super) fn lines(rows: &Rows, sought: &str) -> Vec<Line> {
    let nodes = rows.chain.nodes();
    let mut shown: Vec<bool> =
        rows.all.iter().map(|row| sought.is_empty() || row.sought.contains(sought)).collect();
    for (place, node) in nodes.iter().enumerate().rev() {
        let fits = shown.get(place).copied().unwrap_or_default();
        let above = node.parent.filter(|_| fits).and_then(|above| rows.chain.place(above));
        above.and_then(|above| shown.get_mut(above)).into_iter().for_each(|above| *above = true);
    }
    let mut lines = Vec::with_capacity(nodes.len() + 4);
    // Where nobody has said whom anything is about, there is nothing to tell apart.
    let plain = nodes.iter().all(|node| matches!(node.group, Group::Unsaid | Group::Loose));
    let mut last = None;
    for (place, node) in nodes.iter().enumerate().filter(|(place, _)| shown.get(*place) == Some(&true)) {
        if last != Some(node.group) && !(plain && node.group == Group::Unsaid) {
            lines.push(Line::Heading(node.group));
        }
        last = Some(node.group);
        lines.push(Line::Row(place));
    }
    lines
}

/// The name of a part of the tree.
pub(super) fn group_name(cx: &Cx<'_>, group: Group) -> String {
    match group {
        Group::All => cx.say(&Phrase::choice("age-group", "all")),
        Group::Children => cx.say(&Phrase::choice("age-group", "children")),
        Group::Adults => cx.say(&Phrase::choice("age-group", "adults")),
        Group::Part(_, part) => record_name(cx, Kind::Part, part),
        Group::Unsaid => cx.word("ui-tree-unsaid"),
        Group::Loose => cx.word("ui-tree-loose"),
    }
}
