//! Whom the plan is for, and the levels of effort.

use super::super::{Block, Cell, Column, Row, RowKind, Side, Table};
use super::facts::{flat, joined, quiet, sentences, told};
use super::voice::{Voice, headed, without_empty_columns};
use crate::model::level::Level;
use crate::model::target_group::{TargetGroup, TargetGroupKind};
use crate::model::{Kind, Record as _};
use crate::text::Phrase;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let parts = [shared_problem(voice).map(Block::paragraph), target_groups(voice), levels(voice)];
    let mut blocks: Vec<Block> = parts.into_iter().flatten().collect();
    blocks.extend(schemes(voice));
    headed(Block::heading(1, "groups", voice.word("document-target-groups")), blocks)
}

/// What all target groups are about, as a sentence that saves a column.
fn shared_problem(voice: &Voice<'_>) -> Option<String> {
    let mut groups = voice.plan.target_groups().iter();
    let first = &groups.next()?.problem;
    let problem = voice.choice(first).to_lowercase();
    let shared = groups.len() > 0 && groups.all(|group| group.problem == *first) && !problem.is_empty();
    shared.then(|| voice.say(&Phrase::new("document-all-groups").with("problem", problem)))
}

fn target_groups(voice: &Voice<'_>) -> Option<Block> {
    let groups = voice.plan.target_groups().in_order();
    let label = |field| voice.label(TargetGroup::KIND, field);
    let shared = shared_problem(voice).is_some();
    let mut table = Table {
        id: "group_table".into(),
        caption: voice.of_plan("document-target-groups-table"),
        columns: vec![
            Column::short(voice.word("document-letter")),
            Column::words(label("title"), 3),
            Column::words(label("text"), 6),
            Column::short(label("ages")),
            Column::words(label("problem"), 2),
            Column { side: Side::End, ..Column::words(label("size"), 2) },
            Column::words(voice.word("document-source"), 3),
        ],
        rows: groups.iter().map(|group| group_row(voice, group, shared)).collect(),
        row_header: 1,
        ..Table::default()
    };
    without_empty_columns(&mut table);
    (!groups.is_empty()).then_some(Block::Table(table))
}

fn group_row(voice: &Voice<'_>, group: &TargetGroup, shared: bool) -> Row {
    let problem = if shared { String::new() } else { voice.choice(&group.problem) };
    Row {
        cells: vec![
            Cell::text(&*group.code),
            Cell::text(&*group.title),
            Cell::text(who(voice, group)),
            Cell::text(&*group.ages),
            Cell::text(problem),
            Cell::text(voice.range(&group.size)),
            Cell::text(&*group.size.source),
        ],
        ..Row::default()
    }
}

/// Who belongs to a group, and what sets it apart.
fn who(voice: &Voice<'_>, group: &TargetGroup) -> String {
    let kind = match group.kind {
        TargetGroupKind::Inhabitants => String::new(),
        ref kind => voice.choice(kind),
    };
    let need = [voice.choice(&group.severity), voice.choice(&group.duration)];
    let need = joined(need.map(|word| quiet(&word)), ", ");
    let part = group.part.id().map(|id| voice.title_of(Kind::Part, id)).unwrap_or_default();
    sentences(&[
        flat(&group.text),
        kind,
        told(voice, Kind::TargetGroup, "severity", &need),
        voice.flag(Kind::TargetGroup, "avoids_help", group.avoids_help),
        voice.flag(Kind::TargetGroup, "unwanted_follow_up", group.unwanted_follow_up),
        told(voice, Kind::TargetGroup, "levels", &voice.titles(&group.levels)),
        told(voice, Kind::TargetGroup, "part", &part),
    ])
}

/// What the sets of levels tell apart, and where they come from.
fn schemes(voice: &Voice<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for scheme in voice.plan.level_schemes().in_order() {
        let source = joined([scheme.source.to_string(), voice.when(scheme.as_of)], ", ");
        let source = told(voice, Kind::LevelScheme, "source", &source);
        let said = sentences(&[flat(&scheme.text), source]);
        if !said.is_empty() {
            blocks.push(Block::paragraph(sentences(&[scheme.title.to_string(), said])));
        }
    }
    blocks
}

fn levels(voice: &Voice<'_>) -> Option<Block> {
    let levels = voice.plan.levels().in_order();
    let label = |field| voice.label(Level::KIND, field);
    let mut table = Table {
        id: "level_table".into(),
        caption: voice.word("document-levels-table"),
        columns: vec![
            Column::short(voice.word("document-number")),
            Column::words(label("title"), 3),
            Column::words(label("text"), 6),
        ],
        rows: level_rows(voice, &levels),
        row_header: 1,
        ..Table::default()
    };
    without_empty_columns(&mut table);
    (!levels.is_empty()).then_some(Block::Table(table))
}

/// The levels, scheme by scheme where there are several: each scheme's name stands above its levels.
fn level_rows(voice: &Voice<'_>, levels: &[&Level]) -> Vec<Row> {
    let schemes = voice.plan.level_schemes().in_order();
    let mut rows = Vec::new();
    for scheme in &schemes {
        let mut own = levels.iter().filter(|level| level.scheme.id() == Some(scheme.id)).peekable();
        if own.peek().is_some() && schemes.len() > 1 && !scheme.title.trim().is_empty() {
            rows.push(Row { kind: RowKind::Group, cells: vec![Cell::text(&*scheme.title)] });
        }
        rows.extend(own.map(|level| level_row(voice, level)));
    }
    let is_loose = |level: &&&Level| !schemes.iter().any(|scheme| level.scheme.id() == Some(scheme.id));
    rows.extend(levels.iter().filter(is_loose).map(|level| level_row(voice, level)));
    rows
}

fn level_row(voice: &Voice<'_>, level: &Level) -> Row {
    let answers_to = voice.titles(&level.answers_to);
    let text = sentences(&[
        flat(&level.text),
        voice.flag(Kind::Level, "out_of_scope", level.out_of_scope),
        told(voice, Kind::Level, "answers_to", &answers_to),
    ]);
    Row {
        cells: vec![voice.number_cell(level.number), Cell::text(&*level.title), Cell::text(text)],
        ..Row::default()
    }
}
