//! The ways to choose between: what each means, how each does on the criteria, and which the group recommends.

use super::super::{Block, Inline, Paragraph, TableCell, TableColumn, TableRow};
use super::context::{ChapterContext, blocks_about, prose_blocks, with_heading};
use super::facts::{data_row, filled_table, join_filled, labelled_line, labelled_list, single_line};
use crate::model::scenario::{Criterion, Scenario};
use crate::model::{Choice as _, Kind, Word};
use crate::text::Phrase;

/// More alternatives than this need a landscape page.
const MAX_PORTRAIT_SCENARIOS: usize = 3;

pub(super) fn chapter(cx: &ChapterContext<'_>) -> Vec<Block> {
    let scenarios = cx.plan.scenarios().in_order();
    let mut blocks: Vec<Block> = scenarios
        .iter()
        .flat_map(|scenario| blocks_about(*scenario, scenario_blocks(cx, scenario)))
        .collect();
    let scores = score_blocks(cx, &scenarios);
    blocks.extend(with_heading(Block::heading(2, "", cx.word("document-judged")), scores));
    let recommended: Vec<String> =
        scenarios.iter().filter(|one| one.recommended).map(|one| scenario_name(cx, one)).collect();
    if !recommended.is_empty() {
        let names = join_filled(recommended, ", ");
        let text = cx.text(&Phrase::new("document-recommended").with("names", names));
        blocks.push(Block::heading(2, "recommendation", cx.word("document-recommendation")));
        blocks.push(Block::Paragraph(Paragraph { text: vec![Inline::strong(text)], ..Paragraph::default() }));
    }
    with_heading(Block::heading(1, "alternatives", cx.word("document-alternatives")), blocks)
}

fn scenario_name(cx: &ChapterContext<'_>, scenario: &Scenario) -> String {
    let title = scenario.title.trim();
    if title.is_empty() { cx.word("document-no-title") } else { title.to_owned() }
}

fn scenario_blocks(cx: &ChapterContext<'_>, scenario: &Scenario) -> Vec<Block> {
    let names = |links: &crate::model::Links<crate::model::measure::Measure>| {
        join_filled(
            cx.sorted_by_number(links.iter()).into_iter().map(|id| cx.reference_text(Kind::Measure, id)),
            "; ",
        )
    };
    let mut blocks = vec![Block::heading(2, "", scenario_name(cx, scenario))];
    if scenario.zero {
        blocks.push(Block::paragraph(cx.label(Kind::Scenario, "zero")));
    }
    blocks.extend(prose_blocks(&scenario.text));
    blocks.extend(labelled_line(cx, Kind::Scenario, [("run_by", cx.choice_text(&scenario.run_by))]));
    blocks.extend(labelled_list(
        cx,
        Kind::Scenario,
        [
            ("services", cx.link_titles(&scenario.services)),
            ("measures_in", names(&scenario.measures_in)),
            ("measures_out", names(&scenario.measures_out)),
            ("capacity", single_line(&scenario.capacity)),
            ("assumptions", single_line(&scenario.assumptions)),
        ],
    ));
    blocks
}

/// Every criterion that somebody has spoken of, with what each alternative gets on it, and why.
fn score_blocks(cx: &ChapterContext<'_>, scenarios: &[&Scenario]) -> Vec<Block> {
    let words = scenarios.iter().flat_map(|one| {
        one.scores.iter().map(|(word, _)| word).chain(one.reasons.iter().map(|(word, _)| word))
    });
    let mut words: Vec<Word> = words.collect();
    // Declared criteria come in their order; a code that this version does not know has no position and sorts
    // first.
    words.sort_by_key(|word| (Criterion::INFO.codes.iter().position(|code| *code == word.as_str()), *word));
    words.dedup();
    let rows: Vec<TableRow> = words
        .into_iter()
        .map(|word| {
            let criterion = cx.choice_by_code::<Criterion>(word);
            let cells = scenarios.iter().map(|scenario| TableCell::text(score_text(cx, scenario, word)));
            TableRow {
                cells: std::iter::once(TableCell::text(criterion)).chain(cells).collect(),
                ..data_row([])
            }
        })
        .collect();
    let mut columns = vec![TableColumn::words(cx.word("document-criterion"), 2)];
    columns.extend(scenarios.iter().map(|scenario| TableColumn::words(scenario_name(cx, scenario), 3)));
    let Some(table) = filled_table("judged", cx.word("document-judged-table"), columns, rows) else {
        return Vec::new();
    };
    let scale = Block::paragraph(cx.word("document-judged-scale"));
    // The scale goes onto the same landscape page as the table that it explains.
    if scenarios.len() > MAX_PORTRAIT_SCENARIOS {
        vec![Block::Landscape { blocks: vec![scale, table] }]
    } else {
        vec![scale, table]
    }
}

/// A score and its reason: "4: nær dem det gjelder".
fn score_text(cx: &ChapterContext<'_>, scenario: &Scenario, word: Word) -> String {
    let score = scenario.scores.iter().find(|(of, _)| *of == word).map(|(_, score)| cx.format_number(score));
    let reason = scenario.reasons.text(word).map(|reason| single_line(reason)).unwrap_or_default();
    join_filled([score.unwrap_or_default(), reason], ": ")
}
