//! Whom the plan is for, and the levels of effort.

use super::super::{Alignment, Block, TableBlock, TableCell, TableColumn, TableRow, TableRowKind};
use super::context::{ChapterContext, blocks_about, with_heading, without_empty_columns};
use super::facts::{join_filled, join_sentences, labelled_text, lowercase_first, single_line};
use crate::model::level::Level;
use crate::model::target_group::{TargetGroup, TargetGroupKind};
use crate::model::{Kind, Record as _};
use crate::text::Phrase;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let parts = [shared_problem_sentence(cx).map(Block::paragraph), target_group_table(cx), level_table(cx)];
    let mut blocks: Vec<Block> = parts.into_iter().flatten().collect();
    blocks.extend(scheme_blocks(cx));
    with_heading(Block::heading(1, "groups", cx.word("document-target-groups")), blocks)
}

/// What all target groups are about, as a sentence that saves a column.
fn shared_problem_sentence(cx: &ChapterContext<'_>) -> Option<String> {
    let mut groups = cx.plan.target_groups().iter();
    let first = &groups.next()?.problem;
    let problem = cx.choice_text(first).to_lowercase();
    let shared = groups.len() > 0 && groups.all(|group| group.problem == *first) && !problem.is_empty();
    shared.then(|| cx.text(&Phrase::new("document-all-groups").with("problem", problem)))
}

fn target_group_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let groups = cx.plan.target_groups().in_order();
    let label = |field| cx.label(TargetGroup::KIND, field);
    let shared = shared_problem_sentence(cx).is_some();
    let mut table = TableBlock {
        id: "group_table".into(),
        caption: cx.text_for_plan_kind("document-target-groups-table"),
        columns: vec![
            TableColumn::short(cx.word("document-letter")),
            TableColumn::words(label("title"), 3),
            TableColumn::words(label("text"), 6),
            TableColumn::short(label("ages")),
            TableColumn::words(label("problem"), 2),
            TableColumn { side: Alignment::End, ..TableColumn::words(label("size"), 2) },
            TableColumn::words(cx.word("document-source"), 3),
        ],
        rows: groups.iter().map(|group| group_row(cx, group, shared)).collect(),
        row_header: 1,
        ..TableBlock::default()
    };
    without_empty_columns(&mut table);
    (!groups.is_empty()).then_some(Block::Table(table))
}

fn group_row(cx: &ChapterContext<'_>, group: &TargetGroup, shared: bool) -> TableRow {
    let problem = if shared { String::new() } else { cx.choice_text(&group.problem) };
    TableRow {
        cells: vec![
            TableCell::text(&*group.code),
            TableCell::text(&*group.title),
            TableCell::text(group_description(cx, group)),
            TableCell::text(&*group.ages),
            TableCell::text(problem),
            TableCell::text(cx.format_range(&group.size)),
            TableCell::text(&*group.size.source),
        ],
        ..TableRow::default()
    }
    .about(group)
}

/// Who belongs to a group, and what sets it apart.
fn group_description(cx: &ChapterContext<'_>, group: &TargetGroup) -> String {
    let kind = match group.kind {
        // The usual kind is not named.
        TargetGroupKind::Inhabitants => String::new(),
        ref kind => cx.choice_text(kind),
    };
    let need = [cx.choice_text(&group.severity), cx.choice_text(&group.duration)];
    let need = join_filled(need.map(|word| lowercase_first(&word)), ", ");
    let part = group.part.id().map(|id| cx.record_title(Kind::Part, id)).unwrap_or_default();
    join_sentences(&[
        single_line(&group.text),
        kind,
        labelled_text(cx, Kind::TargetGroup, "severity", &need),
        cx.flag_label(Kind::TargetGroup, "avoids_help", group.avoids_help),
        cx.flag_label(Kind::TargetGroup, "unwanted_follow_up", group.unwanted_follow_up),
        labelled_text(cx, Kind::TargetGroup, "levels", &cx.link_titles(&group.levels)),
        labelled_text(cx, Kind::TargetGroup, "part", &part),
    ])
}

/// What the sets of levels tell apart, and where they come from.
fn scheme_blocks(cx: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for scheme in cx.plan.level_schemes().in_order() {
        let source = join_filled([scheme.source.to_string(), cx.format_when(scheme.as_of)], ", ");
        let source = labelled_text(cx, Kind::LevelScheme, "source", &source);
        let description = join_sentences(&[single_line(&scheme.text), source]);
        if !description.is_empty() {
            let description = Block::paragraph(join_sentences(&[scheme.title.to_string(), description]));
            blocks.extend(blocks_about(scheme, vec![description]));
        }
    }
    blocks
}

fn level_table(cx: &ChapterContext<'_>) -> Option<Block> {
    let levels = cx.plan.levels().in_order();
    let label = |field| cx.label(Level::KIND, field);
    let mut table = TableBlock {
        id: "level_table".into(),
        caption: cx.word("document-levels-table"),
        columns: vec![
            TableColumn::short(cx.word("document-number")),
            TableColumn::words(label("title"), 3),
            TableColumn::words(label("text"), 6),
        ],
        rows: level_rows(cx, &levels),
        row_header: 1,
        ..TableBlock::default()
    };
    without_empty_columns(&mut table);
    (!levels.is_empty()).then_some(Block::Table(table))
}

/// The levels, scheme by scheme where there are several: each scheme's name is above its levels.
fn level_rows(cx: &ChapterContext<'_>, levels: &[&Level]) -> Vec<TableRow> {
    let schemes = cx.plan.level_schemes().in_order();
    let mut rows = Vec::new();
    for scheme in &schemes {
        let mut own = levels.iter().filter(|level| level.scheme.id() == Some(scheme.id)).peekable();
        if own.peek().is_some() && schemes.len() > 1 && !scheme.title.trim().is_empty() {
            rows.push(TableRow {
                kind: TableRowKind::Group,
                cells: vec![TableCell::text(&*scheme.title)],
                ..TableRow::default()
            });
        }
        rows.extend(own.map(|level| level_row(cx, level)));
    }
    // A level whose scheme was deleted is still a level of the plan.
    let is_loose = |level: &&&Level| !schemes.iter().any(|scheme| level.scheme.id() == Some(scheme.id));
    rows.extend(levels.iter().filter(is_loose).map(|level| level_row(cx, level)));
    rows
}

fn level_row(cx: &ChapterContext<'_>, level: &Level) -> TableRow {
    let answers_to = cx.link_titles(&level.answers_to);
    let text = join_sentences(&[
        single_line(&level.text),
        cx.flag_label(Kind::Level, "out_of_scope", level.out_of_scope),
        labelled_text(cx, Kind::Level, "answers_to", &answers_to),
    ]);
    TableRow {
        cells: vec![cx.number_cell(level.number), TableCell::text(&*level.title), TableCell::text(text)],
        ..TableRow::default()
    }
    .about(level)
}
