//! The rows of the tree. A row is worded when it is first shown after a change; the tree follows the records that a
//! change moved.

use crate::analysis::AimTree;
use crate::analysis::aim_tree::{AimGroup, AimNode};
use crate::model::strategy::StrategyState;
use crate::model::{Kind, Plan, Uid};
use crate::session::{Context, RecordKey};
use crate::text::Phrase;
use crate::ui::form::record_name;
use crate::ui::row_filter::RowFilter;
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// How many rows a filter looks in a frame: few, because what else a row answers is worded with a number for each.
const ROWS_PER_FRAME: usize = 32;

/// The rows with their tree.
#[derive(Debug, Default)]
pub(super) struct TreeRows {
    /// The tree.
    pub(super) tree: AimTree,
    /// What the rows say, by their position in the tree.
    worded: Vec<OnceCell<Box<TreeRow>>>,
    filter: RowFilter<RecordKey>,
    /// The plan that the tree was made from, or one with the same tree.
    built_from: Option<Plan>,
}

/// The text of a row.
#[derive(Debug)]
pub(super) struct TreeRow {
    /// U1, M2, S3, or the letter of a sub-point.
    pub(super) mark: String,
    /// The title; empty where there is none.
    pub(super) title: String,
    /// What it leads to, and what else it answers.
    pub(super) detail: String,
    /// Kind, number, title and level, for a screen reader.
    pub(super) access_label: String,
}

impl TreeRows {
    /// The row at a position of the tree.
    pub(super) fn get(&self, cx: &Context<'_>, at: usize) -> Option<&TreeRow> {
        let node = self.tree.nodes().get(at)?;
        Some(self.worded.get(at)?.get_or_init(|| Box::new(word_row(cx, &self.tree, node))))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.tree.nodes().len()
    }

    /// Whether the filter has not looked in all rows yet.
    pub(super) const fn is_searching(&self) -> bool {
        self.filter.is_searching()
    }

    /// Makes the rows those of the plan as it is now; returns whether other ones may be in sight.
    pub(super) fn update(&mut self, cx: &Context<'_>, filter: &str) -> bool {
        let before = self.built_from.replace(cx.plan.clone());
        let mut changed: BTreeSet<RecordKey> = BTreeSet::new();
        if let Some(before) = &before {
            before.unshared_records(cx.plan, &mut |kind, id| changed.extend([(kind, id)]));
        }
        let is_same = if let Some(before) = before {
            !self.tree.update(&before, cx.plan, cx.outline, &changed)
        } else {
            self.tree = AimTree::of(cx.plan, cx.outline);
            false
        };
        self.worded.clear();
        self.worded.resize_with(self.len(), OnceCell::new);
        self.filter.set_sought(filter);
        self.set_filter_rows();
        self.search(cx, &changed);
        !is_same || self.filter.is_on()
    }

    /// Looks for what the filter says; where it has not looked in all rows yet, in some more.
    pub(super) fn apply_filter(&mut self, cx: &Context<'_>, filter: &str) {
        let is_new = !self.filter.is_on();
        self.filter.set_sought(filter);
        if is_new {
            self.set_filter_rows();
        }
        self.search(cx, &BTreeSet::new());
    }

    fn set_filter_rows(&mut self) {
        if self.filter.is_on() {
            let rows: Vec<RecordKey> = self.tree.nodes().iter().map(|node| node.at).collect();
            self.filter.set_rows(&rows);
        }
    }

    fn search(&mut self, cx: &Context<'_>, changed: &BTreeSet<RecordKey>) {
        let tree = &self.tree;
        self.filter.advance(ROWS_PER_FRAME, changed, |at, text| append_row(cx, tree, at, text));
    }
}

fn word_row(cx: &Context<'_>, tree: &AimTree, node: &AimNode) -> TreeRow {
    let (kind, id) = node.at;
    let title = cx.plan.record(kind, id).map(|record| record.title().trim().to_owned()).unwrap_or_default();
    let label = cx.text(&cx.outline.label(kind, id));
    let mark = cx.outline.letter(kind, id).unwrap_or_else(|| label.clone());
    let detail = detail_text(cx, tree, node.at);
    let named = if title.is_empty() { cx.word("ui-untitled") } else { title.clone() };
    let access_label = Phrase::new("ui-tree-row")
        .with("kind", Phrase::kind(kind.code()))
        .with("number", label.as_str())
        .with("title", named)
        .with("level", node.depth + 1);
    TreeRow { mark, title, detail, access_label: cx.text(&access_label) }
}

/// Appends what the filter looks in.
fn append_row(cx: &Context<'_>, tree: &AimTree, at: RecordKey, text: &mut String) {
    let Some(record) = cx.plan.record(at.0, at.1) else { return };
    cx.words.write(&cx.outline.label(at.0, at.1), text);
    text.push(' ');
    text.push_str(record.title().trim());
    text.push(' ');
    append_detail(cx, tree, at, text);
}

fn detail_text(cx: &Context<'_>, tree: &AimTree, at: RecordKey) -> String {
    let mut detail = String::new();
    append_detail(cx, tree, at, &mut detail);
    detail
}

/// Appends what a row leads to, and what else it answers.
fn append_detail(cx: &Context<'_>, tree: &AimTree, at: RecordKey, text: &mut String) {
    let (kind, id) = at;
    let mut parts = DetailParts { begin: text.len(), text };
    let challenge = cx.plan.challenges().get(id).filter(|_| kind == Kind::Challenge);
    if challenge.is_some_and(|challenge| challenge.unsolved) {
        parts.add(|text| cx.words.write(&Phrase::new("ui-tree-unsolved"), text));
    } else if !leads_on(cx, at) {
        parts.add(|text| cx.words.write(&Phrase::new("ui-tree-no-way-on"), text));
    }
    let groups = challenge.into_iter().flat_map(|challenge| challenge.target_groups.iter());
    if let Some(groups) = group_words(cx, &cx.outline.family(Kind::TargetGroup).sorted(groups)) {
        parts.add(|text| text.push_str(&groups));
    }
    for (key, of) in [("ui-count-indicators", Kind::Indicator), ("ui-count-measures", Kind::Measure)] {
        let count = cx.plan.links_to(at).filter(|(source, _)| *source == of).count();
        if count > 0 {
            parts.add(|text| cx.words.write(&Phrase::new(key).with("count", count), text));
        }
    }
    let also = tree.further_links(cx.plan, cx.outline, at);
    if !also.is_empty() {
        let mut labels = String::new();
        for (kind, id) in also {
            if !labels.is_empty() {
                labels.push_str(", ");
            }
            cx.words.write(&cx.outline.label(kind, id), &mut labels);
        }
        parts.add(|text| cx.words.write(&Phrase::new("ui-tree-also").with("others", labels), text));
    }
    let assessed = cx.plan.strategies().get(id).filter(|_| kind == Kind::Strategy).map(|s| &s.state);
    if assessed == Some(&StrategyState::ToBeAssessed) {
        let state = cx.text(&Phrase::choice("strategy-state", "to_be_assessed")).to_lowercase();
        parts.add(|text| text.push_str(&state));
    }
}

/// The parts of a detail, separated by dots.
struct DetailParts<'a> {
    /// Where the first begins.
    begin: usize,
    text: &'a mut String,
}

impl DetailParts<'_> {
    fn add(&mut self, append_part: impl FnOnce(&mut String)) {
        if self.text.len() > self.begin {
            self.text.push_str(" · ");
        }
        append_part(self.text);
    }
}

/// Whether anything answers a record or carries it out: a record of another kind in the tree, or a measure. What does so
/// for a sub-point does so for the record above it.
fn leads_on(cx: &Context<'_>, (kind, id): RecordKey) -> bool {
    let family = cx.outline.family(kind);
    let answers =
        |source: Kind| source != kind && matches!(source, Kind::Goal | Kind::Strategy | Kind::Measure);
    let leads = |id: Uid| cx.plan.links_to((kind, id)).any(|(source, _)| answers(source));
    family.with_descendants(id).any(leads)
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

/// The lines that the filter leaves: rows that match, and their ancestors.
pub(super) fn visible_lines(rows: &TreeRows) -> Vec<TreeLine> {
    let nodes = rows.tree.nodes();
    let mut shown: Vec<bool> = (0..nodes.len()).map(|at| rows.filter.matches(at)).collect();
    // Backwards: a row that matches shows its parent, which shows its own.
    for (place, node) in nodes.iter().enumerate().rev().filter(|_| rows.filter.is_on()) {
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
