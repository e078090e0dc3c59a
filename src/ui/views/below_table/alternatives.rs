//! Alternatives side by side: a column for each, a line for each criterion that somebody has assessed one of them on.

use crate::model::scenario::{Criterion, Scenario};
use crate::model::{Choice as _, Quantity, Word};
use crate::session::Context;
use crate::text::{Phrase, numbers};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::accesskit::Role;
use egui::{Grid, ScrollArea, Ui};

/// A column is at least so wide.
const LEAST_COLUMN: f32 = 150.0;
/// The column of the criteria.
const CRITERIA: f32 = 150.0;

/// The alternatives, and what each gets on each criterion.
#[derive(Debug)]
pub(super) struct Comparison {
    title: String,
    /// How the numbers are to be read.
    scale: String,
    names: Vec<String>,
    lines: Vec<ComparedLine>,
}

/// What the alternatives get on a criterion.
#[derive(Debug)]
struct ComparedLine {
    criterion: String,
    /// A cell for each alternative: "4: nær dem det gjelder".
    cells: Vec<String>,
}

impl Comparison {
    /// `None` where there are fewer than two alternatives, or nobody has assessed one.
    pub(super) fn of(cx: &Context<'_>) -> Option<Self> {
        let scenarios = cx.plan.scenarios().in_order();
        if scenarios.len() < 2 {
            return None;
        }
        let is_assessed = |word: Word| {
            scenarios.iter().any(|one| score(one, word).is_some() || one.reasons.text(word).is_some())
        };
        let words =
            Criterion::INFO.codes.iter().filter_map(|code| Word::new(code)).filter(|word| is_assessed(*word));
        let line = |word: Word| ComparedLine {
            criterion: cx.text(&Phrase::choice(Criterion::INFO.name, word.as_str())),
            cells: scenarios.iter().map(|one| cell_words(cx, one, word)).collect(),
        };
        let lines: Vec<ComparedLine> = words.map(line).collect();
        let name = |one: &&Scenario| cx.text(&scenario_name(one));
        let names = scenarios.iter().map(name).collect();
        let (title, scale) = (cx.word("ui-alternatives-compared"), cx.word("document-judged-scale"));
        (!lines.is_empty()).then_some(Self { title, scale, names, lines })
    }

    pub(super) fn show(&self, ui: &mut Ui) {
        w::label(ui, Type::Strong, &self.title);
        w::note(ui, &self.scale);
        let columns = f32::from(u16::try_from(self.names.len()).unwrap_or(u16::MAX));
        let room = ui.available_width() - CRITERIA - theme::GAP * (columns + 2.0);
        let width = (room / columns).max(LEAST_COLUMN);
        ScrollArea::both().id_salt("alternatives").auto_shrink(false).show(ui, |ui| {
            w::region(ui, Role::Table, &self.title, |ui| {
                Grid::new("alternatives").spacing([theme::GAP, theme::GAP]).striped(true).show(ui, |ui| {
                    ui.label("");
                    for name in &self.names {
                        cell_ui(ui, width, Type::Strong, name);
                    }
                    ui.end_row();
                    for line in &self.lines {
                        cell_ui(ui, CRITERIA, Type::Strong, &line.criterion);
                        for words in &line.cells {
                            cell_ui(ui, width, Type::Body, words);
                        }
                        ui.end_row();
                    }
                });
            });
        });
    }
}

fn cell_ui(ui: &mut Ui, width: f32, kind: Type, words: &str) {
    ui.vertical(|ui| {
        ui.set_width(width);
        w::label(ui, kind, words);
    });
}

fn score(scenario: &Scenario, word: Word) -> Option<Quantity> {
    scenario.scores.iter().find(|(of, _)| *of == word).map(|(_, score)| score)
}

fn scenario_name(scenario: &Scenario) -> Phrase {
    match scenario.title.trim() {
        "" => Phrase::new("document-no-title"),
        title if scenario.recommended => Phrase::new("ui-alternative-recommended").with("title", title),
        title => Phrase::new("ui-alternative").with("title", title),
    }
}

/// What an alternative gets on a criterion, and why; a dash where nobody has said.
fn cell_words(cx: &Context<'_>, scenario: &Scenario, word: Word) -> String {
    let number = score(scenario, word).map(|score| numbers::write(score, cx.language()));
    let reason = scenario.reasons.text(word).map(|reason| reason.trim().to_owned());
    let parts: Vec<String> = number.into_iter().chain(reason).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "–".to_owned() } else { parts.join(": ") }
}
