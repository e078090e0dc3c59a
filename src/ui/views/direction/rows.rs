//! The rows of the tree, kept from change to change: only those in which a change could be seen get their words again.

use crate::analysis::AimTree;
use crate::analysis::aim_tree::AimGroup;
use crate::model::strategy::StrategyState;
use crate::model::{Kind, Plan, Uid};
use crate::session::{Context, RecordKey};
use crate::text::{Language, Phrase};
use crate::ui::form::record_name;
use std::collections::{BTreeMap, BTreeSet};

/// The rows with their tree, and the plan that they were worded from.
#[derive(Debug, Default)]
pub(super) struct TreeRows {
    /// The tree.
    pub(super) tree: AimTree,
    all: Vec<TreeRow>,
    /// Kept alive: a record that changes is then another allocation, and the two plans differ in it.
    built_from: Option<(Plan, Language)>,
}

/// The text of a row.
#[derive(Debug, Default)]
pub(super) struct TreeRow {
    /// U1, M2, S3, or the letter of a sub-point.
    pub(super) mark: String,
    /// The title; empty where there is none.
    pub(super) title: String,
    /// What it leads to, and what else it answers.
    pub(super) detail: String,
    /// Kind, number, title and level, for a screen reader.
    pub(super) access_label: String,
    /// What the filter looks in.
    pub(super) search_text: String,
    facts: TreeRowFacts,
}

/// What a row shows besides its own record; where this changes, the row gets its words again.
#[derive(Debug, Default, PartialEq, Eq)]
struct TreeRowFacts {
    at: Option<RecordKey>,
    depth: usize,
    number: String,
    also: Vec<(RecordKey, String)>,
    groups: Vec<Uid>,
    measures: usize,
    indicators: usize,
    leads_on: bool,
}

impl TreeRows {
    /// The row at a position of the tree.
    pub(super) fn get(&self, place: usize) -> Option<&TreeRow> {
        self.all.get(place)
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.all.len()
    }

    /// Makes the rows those of the plan as it is now.
    pub(super) fn update(&mut self, cx: &Context<'_>) {
        let mut changed: BTreeSet<RecordKey> = BTreeSet::new();
        let mut old: BTreeMap<RecordKey, TreeRow> = BTreeMap::new();
        if let Some((plan, language)) = self.built_from.replace((cx.plan.clone(), cx.language()))
            && language == cx.language()
        {
            plan.unshared_records(cx.plan, &mut |kind, id| changed.extend([(kind, id)]));
            let rows = std::mem::take(&mut self.all).into_iter();
            old = rows.filter_map(|row| Some((row.facts.at?, row))).collect();
        }
        self.tree = AimTree::of(cx.plan, cx.outline);
        let counts = LinkCounts::of(cx, &self.tree);
        // A row is kept where neither its facts nor the names of what it shows have changed.
        let row = |facts: TreeRowFacts| {
            let kept = facts.at.and_then(|at| old.remove(&at)).filter(|row| {
                let names = facts.groups.iter().map(|group| (Kind::TargetGroup, *group)).chain(facts.at);
                row.facts == facts && !names.into_iter().any(|name| changed.contains(&name))
            });
            kept.unwrap_or_else(|| build_row(cx, facts))
        };
        let facts = self.tree.nodes().iter().map(|node| {
            let also =
                node.further_links.iter().map(|(kind, id)| ((*kind, *id), cx.outline.number(*kind, *id)));
            let groups = match node.at {
                (Kind::Challenge, id) => {
                    let challenge = cx.plan.challenges().get(id);
                    let groups = challenge.into_iter().flat_map(|challenge| challenge.target_groups.iter());
                    cx.outline.family(Kind::TargetGroup).sorted(groups)
                }
                _ => Vec::new(),
            };
            TreeRowFacts {
                at: Some(node.at),
                depth: node.depth,
                number: cx.outline.number(node.at.0, node.at.1),
                also: also.collect(),
                groups,
                measures: counts.measures.get(&node.at).copied().unwrap_or_default(),
                indicators: counts.indicators.get(&node.at.1).copied().unwrap_or_default(),
                leads_on: counts.leads_on.contains(&node.at),
            }
        });
        self.all = facts.map(row).collect();
    }
}

/// What the records of the tree lead to.
struct LinkCounts {
    measures: BTreeMap<RecordKey, usize>,
    indicators: BTreeMap<Uid, usize>,
    leads_on: BTreeSet<RecordKey>,
}

impl LinkCounts {
    fn of(cx: &Context<'_>, tree: &AimTree) -> Self {
        let mut counts =
            Self { measures: BTreeMap::new(), indicators: BTreeMap::new(), leads_on: BTreeSet::new() };
        for measure in cx.plan.measures().iter() {
            let strategies = measure.strategies.iter().map(|id| (Kind::Strategy, id));
            let goals = measure.goals.iter().map(|id| (Kind::Goal, id));
            let challenges = measure.challenges.iter().map(|id| (Kind::Challenge, id));
            for at in strategies.chain(goals).chain(challenges) {
                *counts.measures.entry(at).or_default() += 1;
            }
        }
        for indicator in cx.plan.indicators().iter() {
            indicator.goal.id().into_iter().for_each(|goal| *counts.indicators.entry(goal).or_default() += 1);
        }
        counts.leads_on.extend(counts.measures.keys());
        for node in tree.nodes() {
            counts.leads_on.extend(node.further_links.iter());
        }
        // Backwards, so that children come before parents: a child of a later kind, or a sub-point that leads on, makes
        // its parent lead on too.
        for node in tree.nodes().iter().rev() {
            let Some(above) = node.parent else { continue };
            if node.at.0 != above.0 || counts.leads_on.contains(&node.at) {
                counts.leads_on.insert(above);
            }
        }
        counts
    }
}

fn build_row(cx: &Context<'_>, facts: TreeRowFacts) -> TreeRow {
    let Some((kind, id)) = facts.at else { return TreeRow::default() };
    let title = cx.plan.record(kind, id).map(|record| record.title().trim().to_owned()).unwrap_or_default();
    let label = cx.text(&cx.outline.label(kind, id));
    let mark = cx.outline.letter(kind, id).unwrap_or_else(|| label.clone());
    let detail = detail_text(cx, (kind, id), &facts);
    let named = if title.is_empty() { cx.word("ui-untitled") } else { title.clone() };
    let access_label = Phrase::new("ui-tree-row")
        .with("kind", Phrase::kind(kind.code()))
        .with("number", label.as_str())
        .with("title", named)
        .with("level", facts.depth + 1);
    let search_text = format!("{label} {title} {detail}").to_lowercase();
    TreeRow { mark, title, detail, access_label: cx.text(&access_label), search_text, facts }
}

fn detail_text(cx: &Context<'_>, (kind, id): RecordKey, facts: &TreeRowFacts) -> String {
    let mut parts: Vec<String> = Vec::new();
    let count = |key: &'static str, count: usize| {
        (count > 0).then(|| cx.text(&Phrase::new(key).with("count", count)))
    };
    let unsolved = kind == Kind::Challenge && cx.plan.challenges().get(id).is_some_and(|c| c.unsolved);
    if unsolved {
        parts.push(cx.word("ui-tree-unsolved"));
    } else if !facts.leads_on {
        parts.push(cx.word("ui-tree-no-way-on"));
    }
    parts.extend(group_words(cx, &facts.groups));
    parts.extend(count("ui-count-indicators", facts.indicators));
    parts.extend(count("ui-count-measures", facts.measures));
    if !facts.also.is_empty() {
        let labels: Vec<String> =
            facts.also.iter().map(|((kind, id), _)| cx.text(&cx.outline.label(*kind, *id))).collect();
        parts.push(cx.text(&Phrase::new("ui-tree-also").with("others", labels.join(", "))));
    }
    let assessed = cx.plan.strategies().get(id).filter(|_| kind == Kind::Strategy).map(|s| &s.state);
    if assessed == Some(&StrategyState::ToBeAssessed) {
        parts.push(cx.text(&Phrase::choice("strategy-state", "to_be_assessed")).to_lowercase());
    }
    parts.join(" · ")
}

/// The target groups of a row: one by its name, several by their codes where they have any.
fn group_words(cx: &Context<'_>, groups: &[Uid]) -> Option<String> {
    if let [only] = groups {
        return Some(record_name(cx, Kind::TargetGroup, *only));
    }
    let code = |id: &Uid| {
        let code = cx.plan.target_groups().get(*id).map(|group| group.code.trim().to_owned());
        code.filter(|code| !code.is_empty()).unwrap_or_else(|| record_name(cx, Kind::TargetGroup, *id))
    };
    let codes: Vec<String> = groups.iter().map(code).collect();
    let phrase = Phrase::new("ui-tree-groups").with("groups", codes.join(", "));
    (!codes.is_empty()).then(|| cx.text(&phrase))
}

/// A line of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TreeLine {
    /// The name of a part of the tree.
    Heading(AimGroup),
    /// The row at this position of the tree.
    Row(usize),
}

/// The lines that a filter leaves: rows that match, and their ancestors.
pub(super) fn visible_lines(rows: &TreeRows, sought: &str) -> Vec<TreeLine> {
    let nodes = rows.tree.nodes();
    let mut shown: Vec<bool> =
        rows.all.iter().map(|row| sought.is_empty() || row.search_text.contains(sought)).collect();
    // Backwards: a row that matches shows its parent, which shows its own.
    for (place, node) in nodes.iter().enumerate().rev() {
        let fits = shown.get(place).copied().unwrap_or_default();
        let above = node.parent.filter(|_| fits).and_then(|above| rows.tree.position(above));
        above.and_then(|above| shown.get_mut(above)).into_iter().for_each(|above| *above = true);
    }
    let mut lines = Vec::with_capacity(nodes.len() + 4);
    // Where no row says whom it is about, headings would separate nothing.
    let plain = nodes.iter().all(|node| matches!(node.group, AimGroup::NotStated | AimGroup::Unattached));
    let mut last = None;
    for (place, node) in nodes.iter().enumerate().filter(|(place, _)| shown.get(*place) == Some(&true)) {
        // A heading wherever the part of the tree changes.
        if last != Some(node.group) && !(plain && node.group == AimGroup::NotStated) {
            lines.push(TreeLine::Heading(node.group));
        }
        last = Some(node.group);
        lines.push(TreeLine::Row(place));
    }
    lines
}

/// The name of a part of the tree.
pub(super) fn group_name(cx: &Context<'_>, group: AimGroup) -> String {
    match group {
        AimGroup::All => cx.text(&Phrase::choice("age-group", "all")),
        AimGroup::Children => cx.text(&Phrase::choice("age-group", "children")),
        AimGroup::Adults => cx.text(&Phrase::choice("age-group", "adults")),
        AimGroup::Part(_, part) => record_name(cx, Kind::Part, part),
        AimGroup::NotStated => cx.word("ui-tree-unsaid"),
        AimGroup::Unattached => cx.word("ui-tree-loose"),
    }
}
