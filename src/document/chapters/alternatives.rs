//! The ways to choose between: what each means, how each does on the criteria, and which the group recommends.

use super::super::{Block, Cell, Column, Inline, Paragraph, Row};
use super::facts::{flat, joined, line, points, row, table};
use super::voice::{Voice, headed, prose};
use crate::model::scenario::{Criterion, Scenario};
use crate::model::{Choice as _, Kind, Word};
use crate::text::Phrase;

/// More alternatives than this need a page lying on its side.
const UPRIGHT: usize = 3;

pub(super) fn chapter(voice: &Voice<'_>) -> Vec<Block> {
    let scenarios = voice.plan.scenarios().in_order();
    let mut blocks: Vec<Block> = scenarios.iter().flat_map(|scenario| told(voice, scenario)).collect();
    let judged = judged(voice, &scenarios);
    blocks.extend(headed(Block::heading(2, "", voice.word("document-judged")), judged));
    let recommended: Vec<String> =
        scenarios.iter().filter(|one| one.recommended).map(|one| name(voice, one)).collect();
    if !recommended.is_empty() {
        let names = joined(recommended, ", ");
        let text = voice.say(&Phrase::new("document-recommended").with("names", names));
        blocks.push(Block::heading(2, "recommendation", voice.word("document-recommendation")));
        blocks.push(Block::Paragraph(Paragraph { text: vec![Inline::strong(text)] }));
    }
    headed(Block::heading(1, "alternatives", voice.word("document-alternatives")), blocks)
}

fn name(voice: &Voice<'_>, scenario: &Scenario) -> String {
    let title = scenario.title.trim();
    if title.is_empty() { voice.word("document-no-title") } else { title.to_owned() }
}

fn told(voice: &Voice<'_>, scenario: &Scenario) -> Vec<Block> {
    let names = |links: &crate::model::Links<crate::model::measure::Measure>| {
        joined(voice.by_number(links.iter()).into_iter().map(|id| voice.named(Kind::Measure, id)), "; ")
    };
    let mut blocks = vec![Block::heading(2, "", name(voice, scenario))];
    if scenario.zero {
        blocks.push(Block::paragraph(voice.label(Kind::Scenario, "zero")));
    }
    blocks.extend(prose(&scenario.text));
    blocks.extend(line(voice, Kind::Scenario, [("run_by", voice.choice(&scenario.run_by))]));
    blocks.extend(points(
        voice,
        Kind::Scenario,
        [
            ("services", voice.titles(&scenario.services)),
            ("measures_in", names(&scenario.measures_in)),
            ("measures_out", names(&scenario.measures_out)),
            ("capacity", flat(&scenario.capacity)),
            ("assumptions", flat(&scenario.assumptions)),
        ],
    ));
    blocks
}

/// Every criterion that somebody has spoken of, with what each alternative gets on it, and why.
fn judged(voice: &Voice<'_>, scenarios: &[&Scenario]) -> Vec<Block> {
    let words = scenarios.iter().flat_map(|one| {
        one.scores.iter().map(|(word, _)| word).chain(one.reasons.iter().map(|(word, _)| word))
    });
    let mut words: Vec<Word> = words.collect();
    words.sort_by_key(|word| (Criterion::INFO.codes.iter().position(|code| *code == word.as_str()), *word));
    words.dedup();
    let rows: Vec<Row> = words
        .into_iter()
        .map(|word| {
            let criterion = voice.choice_of::<Criterion>(word);
            let cells = scenarios.iter().map(|scenario| Cell::text(judgement(voice, scenario, word)));
            Row { cells: std::iter::once(Cell::text(criterion)).chain(cells).collect(), ..row([]) }
        })
        .collect();
    let mut columns = vec![Column::words(voice.word("document-criterion"), 2)];
    columns.extend(scenarios.iter().map(|scenario| Column::words(name(voice, scenario), 3)));
    let Some(table) = table("judged", voice.word("document-judged-table"), columns, rows) else {
        return Vec::new();
    };
    let scale = Block::paragraph(voice.word("document-judged-scale"));
    if scenarios.len() > UPRIGHT {
        vec![Block::Landscape { blocks: vec![scale, table] }]
    } else {
        vec![scale, table]
    }
}

/// A score and its reason: "4: nær dem det gjelder".
fn judgement(voice: &Voice<'_>, scenario: &Scenario, word: Word) -> String {
    let score = scenario.scores.iter().find(|(of, _)| *of == word).map(|(_, score)| voice.number(score));
    let reason = scenario.reasons.text(word).map(|reason| flat(reason)).unwrap_or_default();
    joined([score.unwrap_or_default(), reason], ": ")
}
