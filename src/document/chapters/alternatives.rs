//! The ways to choose between: what each means, how each does on the criteria, and which the group recommends.

use super::super::{Block, Inline, Paragraph, TableCell, TableColumn, TableRow};
use super::facts::{data_row, filled_table, join_filled, labelled_line, labelled_list, single_line};
use super::voice::{ChapterContext, prose_blocks, with_heading};
use crate::model::scenario::{Criterion, Scenario};
use crate::model::{Choice as _, Kind, Word};
use crate::text::Phrase;

/// More alternatives than this need a page lying on its side.
const MAX_PORTRAIT_SCENARIOS: usize = 3;

pub(super) fn chapter(voice: &ChapterContext<'_>) -> Vec<Block> {
    let scenarios = voice.plan.scenarios().in_order();
    let mut blocks: Vec<Block> =
        scenarios.iter().flat_map(|scenario| scenario_blocks(voice, scenario)).collect();
    let judged = score_blocks(voice, &scenarios);
    blocks.extend(with_heading(Block::heading(2, "", voice.word("document-judged")), judged));
    let recommended: Vec<String> =
        scenarios.iter().filter(|one| one.recommended).map(|one| scenario_name(voice, one)).collect();
    if !recommended.is_empty() {
        let names = join_filled(recommended, ", ");
        let text = voice.text(&Phrase::new("document-recommended").with("names", names));
        blocks.push(Block::heading(2, "recommendation", voice.word("document-recommendation")));
        blocks.push(Block::Paragraph(Paragraph { text: vec![Inline::strong(text)] }));
    }
    with_heading(Block::heading(1, "alternatives", voice.word("document-alternatives")), blocks)
}

fn scenario_name(voice: &ChapterContext<'_>, scenario: &Scenario) -> String {
    let title = scenario.title.trim();
    if title.is_empty() { voice.word("document-no-title") } else { title.to_owned() }
}

fn scenario_blocks(voice: &ChapterContext<'_>, scenario: &Scenario) -> Vec<Block> {
    let names = |links: &crate::model::Links<crate::model::measure::Measure>| {
        join_filled(
            voice
                .sorted_by_number(links.iter())
                .into_iter()
                .map(|id| voice.reference_text(Kind::Measure, id)),
            "; ",
        )
    };
    let mut blocks = vec![Block::heading(2, "", scenario_name(voice, scenario))];
    if scenario.zero {
        blocks.push(Block::paragraph(voice.label(Kind::Scenario, "zero")));
    }
    blocks.extend(prose_blocks(&scenario.text));
    blocks.extend(labelled_line(voice, Kind::Scenario, [("run_by", voice.choice_text(&scenario.run_by))]));
    blocks.extend(labelled_list(
        voice,
        Kind::Scenario,
        [
            ("services", voice.link_titles(&scenario.services)),
            ("measures_in", names(&scenario.measures_in)),
            ("measures_out", names(&scenario.measures_out)),
            ("capacity", single_line(&scenario.capacity)),
            ("assumptions", single_line(&scenario.assumptions)),
        ],
    ));
    blocks
}

/// Every criterion that somebody has spoken of, with what each alternative gets on it, and why.
fn score_blocks(voice: &ChapterContext<'_>, scenarios: &[&Scenario]) -> Vec<Block> {
    let words = scenarios.iter().flat_map(|one| {
        one.scores.iter().map(|(word, _)| word).chain(one.reasons.iter().map(|(word, _)| word))
    });
    let mut words: Vec<Word> = words.collect();
    words.sort_by_key(|word| (Criterion::INFO.codes.iter().position(|code| *code == word.as_str()), *word));
    words.dedup();
    let rows: Vec<TableRow> = words
        .into_iter()
        .map(|word| {
            let criterion = voice.choice_by_code::<Criterion>(word);
            let cells = scenarios.iter().map(|scenario| TableCell::text(score_text(voice, scenario, word)));
            TableRow {
                cells: std::iter::once(TableCell::text(criterion)).chain(cells).collect(),
                ..data_row([])
            }
        })
        .collect();
    let mut columns = vec![TableColumn::words(voice.word("document-criterion"), 2)];
    columns.extend(scenarios.iter().map(|scenario| TableColumn::words(scenario_name(voice, scenario), 3)));
    let Some(table) = filled_table("judged", voice.word("document-judged-table"), columns, rows) else {
        return Vec::new();
    };
    let scale = Block::paragraph(voice.word("document-judged-scale"));
    if scenarios.len() > MAX_PORTRAIT_SCENARIOS {
        vec![Block::Landscape { blocks: vec![scale, table] }]
    } else {
        vec![scale, table]
    }
}

/// A score and its reason: "4: nær dem det gjelder".
fn score_text(voice: &ChapterContext<'_>, scenario: &Scenario, word: Word) -> String {
    let score =
        scenario.scores.iter().find(|(of, _)| *of == word).map(|(_, score)| voice.format_number(score));
    let reason = scenario.reasons.text(word).map(|reason| single_line(reason)).unwrap_or_default();
    join_filled([score.unwrap_or_default(), reason], ": ")
}
