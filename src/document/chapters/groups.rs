//! Whom the plan is for, and the levels of effort.

use super::super::{Alignment, Block, TableBlock, TableCell, TableColumn, TableRow, TableRowKind};
use super::facts::{join_filled, join_sentences, labelled_text, lowercase_first, single_line};
use super::voice::{ChapterContext, with_heading, without_empty_columns};
use crate::model::level::Level;
use crate::model::target_group::{TargetGroup, TargetGroupKind};
use crate::model::{Kind, Record as _};
use crate::text::Phrase;

pub(super) fn chapter(voice: &ChapterContext<'_>) -> Vec<Block> {
    let parts =
        [shared_problem_sentence(voice).map(Block::paragraph), target_group_table(voice), level_table(voice)];
    let mut blocks: Vec<Block> = parts.into_iter().flatten().collect();
    blocks.extend(scheme_blocks(voice));
    with_heading(Block::heading(1, "groups", voice.word("document-target-groups")), blocks)
}

/// What all target groups are about, as a sentence that saves a column.
fn shared_problem_sentence(voice: &ChapterContext<'_>) -> Option<String> {
    let mut groups = voice.plan.target_groups().iter();
    let first = &groups.next()?.problem;
    let problem = voice.choice_text(first).to_lowercase();
    let shared = groups.len() > 0 && groups.all(|group| group.problem == *first) && !problem.is_empty();
    shared.then(|| voice.text(&Phrase::new("document-all-groups").with("problem", problem)))
}

fn target_group_table(voice: &ChapterContext<'_>) -> Option<Block> {
    let groups = voice.plan.target_groups().in_order();
    let label = |field| voice.label(TargetGroup::KIND, field);
    let shared = shared_problem_sentence(voice).is_some();
    let mut table = TableBlock {
        id: "group_table".into(),
        caption: voice.text_for_plan_kind("document-target-groups-table"),
        columns: vec![
            TableColumn::short(voice.word("document-letter")),
            TableColumn::words(label("title"), 3),
            TableColumn::words(label("text"), 6),
            TableColumn::short(label("ages")),
            TableColumn::words(label("problem"), 2),
            TableColumn { side: Alignment::End, ..TableColumn::words(label("size"), 2) },
            TableColumn::words(voice.word("document-source"), 3),
        ],
        rows: groups.iter().map(|group| group_row(voice, group, shared)).collect(),
        row_header: 1,
        ..TableBlock::default()
    };
    without_empty_columns(&mut table);
    (!groups.is_empty()).then_some(Block::Table(table))
}

fn group_row(voice: &ChapterContext<'_>, group: &TargetGroup, shared: bool) -> TableRow {
    let problem = if shared { String::new() } else { voice.choice_text(&group.problem) };
    TableRow {
        cells: vec![
            TableCell::text(&*group.code),
            TableCell::text(&*group.title),
            TableCell::text(group_description(voice, group)),
            TableCell::text(&*group.ages),
            TableCell::text(problem),
            TableCell::text(voice.format_range(&group.size)),
            TableCell::text(&*group.size.source),
        ],
        ..TableRow::default()
    }
}

/// Who belongs to a group, and what sets it apart.
fn group_description(voice: &ChapterContext<'_>, group: &TargetGroup) -> String {
    let kind = match group.kind {
        TargetGroupKind::Inhabitants => String::new(),
        ref kind => voice.choice_text(kind),
    };
    let need = [voice.choice_text(&group.severity), voice.choice_text(&group.duration)];
    let need = join_filled(need.map(|word| lowercase_first(&word)), ", ");
    let part = group.part.id().map(|id| voice.record_title(Kind::Part, id)).unwrap_or_default();
    join_sentences(&[
        single_line(&group.text),
        kind,
        labelled_text(voice, Kind::TargetGroup, "severity", &need),
        voice.flag_label(Kind::TargetGroup, "avoids_help", group.avoids_help),
        voice.flag_label(Kind::TargetGroup, "unwanted_follow_up", group.unwanted_follow_up),
        labelled_text(voice, Kind::TargetGroup, "levels", &voice.link_titles(&group.levels)),
        labelled_text(voice, Kind::TargetGroup, "part", &part),
    ])
}

/// What the sets of levels tell apart, and where they come from.
fn scheme_blocks(voice: &ChapterContext<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for scheme in voice.plan.level_schemes().in_order() {
        let source = join_filled([scheme.source.to_string(), voice.format_when(scheme.as_of)], ", ");
        let source = labelled_text(voice, Kind::LevelScheme, "source", &source);
        let said = join_sentences(&[single_line(&scheme.text), source]);
        if !said.is_empty() {
            blocks.push(Block::paragraph(join_sentences(&[scheme.title.to_string(), said])));
        }
    }
    blocks
}

fn level_table(voice: &ChapterContext<'_>) -> Option<Block> {
    let levels = voice.plan.levels().in_order();
    let label = |field| voice.label(Level::KIND, field);
    let mut table = TableBlock {
        id: "level_table".into(),
        caption: voice.word("document-levels-table"),
        columns: vec![
            TableColumn::short(voice.word("document-number")),
            TableColumn::words(label("title"), 3),
            TableColumn::words(label("text"), 6),
        ],
        rows: level_rows(voice, &levels),
        row_header: 1,
        ..TableBlock::default()
    };
    without_empty_columns(&mut table);
    (!levels.is_empty()).then_some(Block::Table(table))
}

/// The levels, scheme by scheme where there are several: each scheme's name stands above its levels.
fn level_rows(voice: &ChapterContext<'_>, levels: &[&Level]) -> Vec<TableRow> {
    let schemes = voice.plan.level_schemes().in_order();
    let mut rows = Vec::new();
    for scheme in &schemes {
        let mut own = levels.iter().filter(|level| level.scheme.id() == Some(scheme.id)).peekable();
        if own.peek().is_some() && schemes.len() > 1 && !scheme.title.trim().is_empty() {
            rows.push(TableRow { kind: TableRowKind::Group, cells: vec![TableCell::text(&*scheme.title)] });
        }
        rows.extend(own.map(|level| level_row(voice, level)));
    }
    let is_loose = |level: &&&Level| !schemes.iter().any(|scheme| level.scheme.id() == Some(scheme.id));
    rows.extend(levels.iter().filter(is_loose).map(|level| level_row(voice, level)));
    rows
}

fn level_row(voice: &ChapterContext<'_>, level: &Level) -> TableRow {
    let answers_to = voice.link_titles(&level.answers_to);
    let text = join_sentences(&[
        single_line(&level.text),
        voice.flag_label(Kind::Level, "out_of_scope", level.out_of_scope),
        labelled_text(voice, Kind::Level, "answers_to", &answers_to),
    ]);
    TableRow {
        cells: vec![voice.number_cell(level.number), TableCell::text(&*level.title), TableCell::text(text)],
        ..TableRow::default()
    }
}
