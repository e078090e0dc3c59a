//! A ballot that is prepared: which ideas, how one votes, how many dots each has and how many may vote.

use super::state::BallotState;
use crate::model::Uid;
use crate::session::{BallotKind, Context, GatheringAct, MOST_OPTIONS, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::views::focus::FocusTarget;
use crate::ui::views::gathering::acts::act;
use crate::ui::widgets::{self as w, FilterBox, TextBox};
use egui::{Id, ScrollArea, Ui};

/// The ways to vote, with their words.
const KINDS: [(BallotKind, &str); 4] = [
    (BallotKind::Dots, "ui-ballot-dots"),
    (BallotKind::Hands, "ui-ballot-hands"),
    (BallotKind::Scale, "ui-ballot-scale"),
    (BallotKind::YesNo, "ui-ballot-yes-no"),
];

/// The widths of the choice of the way and of a figure.
const KIND_WIDTH: f32 = 200.0;
const FIGURE_WIDTH: f32 = 130.0;

fn id_of(part: &str) -> Id {
    Id::unique("gathering ballot").with(part)
}

/// Shows what a ballot asks before it is opened.
pub(super) fn opening_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut BallotState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    if state.candidates.is_empty() {
        w::paragraph(ui, &cx.word("ui-ballot-empty"));
        return FocusTarget::default();
    }
    w::note(ui, &cx.word("ui-ballot-help"));
    ui.add_space(theme::SPACE);
    settings_ui(ui, cx, state);
    ui.add_space(theme::GAP);
    let button = open_button_ui(ui, cx, state, out);
    pairs_ui(ui, cx, state, out);
    ui.add_space(theme::SPACE);
    let (id, name) = (id_of("find"), cx.word("ui-ballot-find"));
    w::filter_box(
        ui,
        &FilterBox { id, name: &name, hint: &name, clear: &cx.word("ui-filter-clear") },
        &mut state.filter,
    );
    ui.add_space(theme::SPACE);
    candidates_ui(ui, cx, state);
    FocusTarget::on_request(button)
}

/// How one votes, the dots of each, and how many vote.
fn settings_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut BallotState) {
    ui.horizontal_top(|ui| {
        let names = KINDS.map(|(_, words)| cx.word(words));
        let chosen = KINDS.iter().position(|(kind, _)| *kind == state.kind).unwrap_or_default();
        ui.allocate_ui(egui::vec2(KIND_WIDTH, 0.0), |ui| {
            let name = cx.word("ui-ballot-kind");
            w::field(ui, &name, |ui| {
                let picked = w::combo_box(ui, id_of("kind"), &name, &names, chosen, KIND_WIDTH);
                if let Some((kind, _)) = picked.and_then(|at| KINDS.get(at)) {
                    state.kind = *kind;
                }
            });
        });
        if state.kind == BallotKind::Dots {
            figure_ui(ui, &cx.word("ui-ballot-each"), "each", &mut state.votes_each);
        }
        figure_ui(ui, &cx.word("ui-ballot-voters"), "voters", &mut state.voters);
    });
}

fn figure_ui(ui: &mut Ui, name: &str, part: &str, figure: &mut String) {
    ui.allocate_ui(egui::vec2(FIGURE_WIDTH, 0.0), |ui| {
        w::field(ui, name, |ui| {
            let shown = TextBox::line(id_of(part), name, figure).width(FIGURE_WIDTH).numeric();
            if let Some(text) = w::text_box(ui, &shown).changed {
                *figure = text;
            }
        });
    });
}

/// The button that opens the ballot, and what stands in its way.
fn open_button_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut BallotState, out: &mut Outbox<'_>) -> Id {
    ui.horizontal(|ui| {
        let request = state.request();
        let button = ui.add_enabled_ui(request.is_some() && cx.can.edit, |ui| {
            w::filled_button(ui, &cx.word("ui-ballot-open"))
        });
        if button.inner.clicked()
            && let Some(request) = request
        {
            act(out, GatheringAct::OpenBallot(request));
            state.chosen.clear();
        }
        let chosen =
            Phrase::new("ui-ballot-chosen").with("count", state.chosen.len()).with("most", MOST_OPTIONS);
        let words = if state.chosen.len() > MOST_OPTIONS {
            cx.text(&Phrase::new("line-many-options").with("most", MOST_OPTIONS))
        } else {
            state.problem().map_or_else(|| cx.text(&chosen), |problem| cx.words.sentence(&problem))
        };
        w::live_label(ui, Type::Body, &words);
        if !state.chosen.is_empty() && w::quiet_button(ui, &cx.word("ui-ballot-choose-none")).clicked() {
            state.chosen.clear();
        }
        button.inner.id
    })
    .inner
}

/// Pairs of chosen ideas that resemble each other, each with a button that merges them.
fn pairs_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut BallotState, out: &mut Outbox<'_>) {
    for pair in &state.pairs {
        ui.horizontal(|ui| {
            let merge = w::outlined_button(ui, &pair.merge);
            let galley =
                w::clipped_galley(ui, &pair.words, Type::Body, theme::palette(ui).text, ui.available_width());
            ui.label(galley).on_hover_text(&pair.words);
            if merge.clicked() && cx.can.edit {
                act(out, GatheringAct::Merge(pair.from, Some(pair.into)));
            }
        });
    }
}

/// The ideas to choose from.
fn candidates_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut BallotState) {
    if state.in_sight.is_empty() {
        w::note(ui, &cx.word("ui-ballot-find-none"));
    }
    let mut toggled: Option<Uid> = None;
    let area = ScrollArea::vertical().id_salt("gathering candidates").auto_shrink(false);
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, theme::CONTROL_HEIGHT, state.in_sight.len(), |ui, rows| {
        let in_sight = state.in_sight.get(rows).unwrap_or_default();
        for candidate in in_sight.iter().filter_map(|at| state.candidates.get(*at)) {
            ui.push_id(candidate.id, |ui| {
                let is_chosen = state.chosen.contains(&candidate.id);
                ui.set_min_height(theme::CONTROL_HEIGHT);
                ui.set_max_height(theme::CONTROL_HEIGHT);
                if w::checkbox(ui, &candidate.words, is_chosen).1.is_some() {
                    toggled = Some(candidate.id);
                }
            });
        }
    });
    if let Some(id) = toggled
        && !state.chosen.remove(&id)
    {
        state.chosen.insert(id);
    }
}
