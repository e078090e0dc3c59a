//! A ballot that is open: its options, how much came in in all, and a paper to be entered by the mouse.

use super::state::BallotState;
use crate::model::AnyRecord;
use crate::session::{BallotBox, BallotKind, BallotOption, Context, GatheringAct, MOST_DOTS, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::views::focus::FocusTarget;
use crate::ui::views::gathering::acts::act;
use crate::ui::widgets::{self as w, TextBox};
use egui::{Id, Key, Ui};

/// The width of a figure's box.
const FIGURE_WIDTH: f32 = 90.0;

/// Shows the ballot that is open.
pub(super) fn open_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    open: &BallotBox,
    state: &mut BallotState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    w::live_label(ui, Type::Strong, &cx.text(&status(open)));
    ui.add_space(theme::GAP);
    let focus = if open.kind == BallotKind::Hands {
        hands_ui(ui, cx, open, state, out)
    } else {
        paper_ui(ui, cx, open, state, out);
        FocusTarget::default()
    };
    ui.add_space(theme::GAP);
    acts_ui(ui, cx, open, state, out);
    focus
}

/// How much came in in all; never which.
fn status(open: &BallotBox) -> Phrase {
    let papers = Phrase::new("ui-ballot-papers").with("papers", i64::from(open.cast()));
    match (open.kind, open.dots_possible()) {
        (BallotKind::Hands, _) => {
            let counted = open.next_for_hands().and_then(|next| place_of(open, next));
            Phrase::new("ui-ballot-hands-counted")
                .with("counted", counted.unwrap_or(open.options.len()))
                .with("all", open.options.len())
        }
        (BallotKind::Dots, Some(possible)) => Phrase::new("ui-ballot-dots-of")
            .with("papers", papers)
            .with("given", open.dots_given().to_string())
            .with("possible", possible.to_string()),
        (BallotKind::Dots, None) => Phrase::new("ui-ballot-dots-given")
            .with("papers", papers)
            .with("given", i64::from(open.dots_given())),
        _ => papers,
    }
}

fn place_of(open: &BallotBox, option: &BallotOption) -> Option<usize> {
    open.options.iter().position(|other| other == option)
}

/// The words of an option: its number and what it says.
fn option_words(cx: &Context<'_>, option: &BallotOption) -> String {
    let (kind, id) = option.record;
    let title = cx.plan.record(kind, id).map(<dyn AnyRecord>::title).unwrap_or_default();
    format!("{}  {title}", option.number)
}

/// The option whose hands are counted next, large, with a box for the figure.
fn hands_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    open: &BallotBox,
    state: &mut BallotState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let Some(next) = open.next_for_hands() else {
        w::paragraph(ui, &cx.word("line-all-counted"));
        return FocusTarget::default();
    };
    w::title(ui, &option_words(cx, next));
    let id = Id::unique("gathering hands");
    let name = cx.text(&Phrase::new("ui-ballot-hands-for").with("number", next.number.to_string()));
    ui.horizontal(|ui| {
        let enter =
            ui.memory(|memory| memory.has_focus(id)) && ui.input(|input| input.key_pressed(Key::Enter));
        let shown = TextBox::line(id, &name, &state.figure).width(FIGURE_WIDTH).numeric();
        if let Some(text) = w::text_box(ui, &shown).changed {
            state.figure = text;
        }
        let pressed = w::outlined_button(ui, &cx.word("ui-ballot-next-option")).clicked();
        w::note(ui, &cx.word("ui-ballot-hands-hint"));
        if enter || pressed {
            match state.figure.trim().parse::<i64>() {
                Ok(hands) => {
                    act(out, GatheringAct::EnterPaper(vec![hands]));
                    state.figure.clear();
                }
                Err(_) => out.remarks.push(Phrase::new("line-hands")),
            }
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    });
    ui.add_space(theme::GAP);
    for option in &open.options {
        w::note(ui, &option_words(cx, option));
    }
    FocusTarget::on_request(id)
}

/// The options with a paper to be filled in.
fn paper_ui(ui: &mut Ui, cx: &Context<'_>, open: &BallotBox, state: &mut BallotState, out: &mut Outbox<'_>) {
    for (place, option) in open.options.iter().enumerate() {
        let Some(mark) = state.paper.get_mut(place) else { continue };
        ui.push_id(place, |ui| {
            ui.horizontal(|ui| {
                ui.set_min_height(theme::CONTROL_HEIGHT);
                match open.kind {
                    BallotKind::Dots => dots_ui(ui, cx, option, mark),
                    BallotKind::Scale => marks_ui(ui, cx, option, mark, &["1", "2", "3", "4", "5"], 1),
                    _ => {
                        let words = [cx.word("ui-ballot-no"), cx.word("ui-ballot-yes")];
                        marks_ui(ui, cx, option, mark, &[&words[0], &words[1]], 0);
                    }
                }
                let words = option_words(cx, option);
                let colour = theme::palette(ui).text;
                let galley = w::clipped_galley(ui, &words, Type::Body, colour, ui.available_width());
                ui.label(galley).on_hover_text(words);
            });
        });
    }
    ui.add_space(theme::GAP);
    ui.horizontal_wrapped(|ui| {
        let numbers = state.paper_numbers(open);
        let is_filled = match open.kind {
            BallotKind::Dots => !numbers.is_empty(),
            BallotKind::Scale => numbers.iter().all(|mark| *mark > 0),
            _ => true,
        };
        let enter = ui.add_enabled_ui(is_filled && cx.can.edit, |ui| {
            w::filled_button(ui, &cx.word("ui-ballot-enter-paper")).clicked()
        });
        if enter.inner {
            act(out, GatheringAct::EnterPaper(numbers));
            state.clear_paper(open);
        }
        if w::outlined_button(ui, &cx.word("ui-ballot-blank")).clicked() {
            act(out, GatheringAct::EnterBlankPaper);
            state.clear_paper(open);
        }
        if open.kind == BallotKind::Dots {
            let left =
                i64::from(open.votes_each) - state.paper.iter().map(|dots| i64::from(*dots)).sum::<i64>();
            w::note(ui, &cx.text(&Phrase::new("ui-ballot-dots-left").with("count", left)));
        }
    });
}

/// Minus and plus with the dots of an option on the paper at hand.
fn dots_ui(ui: &mut Ui, cx: &Context<'_>, option: &BallotOption, dots: &mut u8) {
    let number = option.number.to_string();
    let name = |key| cx.text(&Phrase::new(key).with("number", number.as_str()));
    if small_button(ui, "−", &name("ui-ballot-fewer")) {
        *dots = dots.saturating_sub(1);
    }
    let figure = if *dots == 0 { "–".to_owned() } else { dots.to_string() };
    ui.allocate_ui(egui::vec2(theme::TARGET_SIZE, theme::CONTROL_HEIGHT), |ui| {
        ui.centered_and_justified(|ui| w::label(ui, Type::Strong, &figure));
    });
    if small_button(ui, "+", &name("ui-ballot-more")) {
        *dots = (*dots + 1).min(u8::try_from(MOST_DOTS).unwrap_or(u8::MAX));
    }
}

/// A button for each mark; the one that is given is marked.
fn marks_ui(ui: &mut Ui, cx: &Context<'_>, option: &BallotOption, mark: &mut u8, all: &[&str], first: u8) {
    for (value, words) in (first..).zip(all) {
        let name =
            Phrase::new("ui-ballot-mark").with("mark", *words).with("number", option.number.to_string());
        let button = w::answer_button(ui, words, *mark == value);
        let chosen = *mark == value;
        button.widget_info(|| {
            egui::WidgetInfo::selected(egui::accesskit::Role::Button, ui.is_enabled(), chosen, cx.text(&name))
        });
        if button.clicked() {
            *mark = value;
        }
    }
}

/// A button of one sign, with its name for those who do not see it.
fn small_button(ui: &mut Ui, sign: &str, name: &str) -> bool {
    let button = w::chip_button(ui, sign);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), name));
    button.on_hover_text(name).clicked()
}

/// How many vote, taking the last one back, and closing.
fn acts_ui(ui: &mut Ui, cx: &Context<'_>, open: &BallotBox, state: &mut BallotState, out: &mut Outbox<'_>) {
    ui.separator();
    ui.horizontal_wrapped(|ui| {
        if open.kind != BallotKind::Hands {
            voters_ui(ui, cx, open, state, out);
        }
        if w::outlined_button(ui, &cx.word("ui-ballot-take-back")).clicked() {
            act(out, GatheringAct::TakeBackPaper);
        }
        if w::outlined_button(ui, &cx.word("ui-ballot-close")).clicked() {
            act(out, GatheringAct::GoOn);
        }
    });
    w::note(ui, &cx.word("ui-ballot-hidden"));
}

fn voters_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    open: &BallotBox,
    _state: &mut BallotState,
    out: &mut Outbox<'_>,
) {
    let name = cx.word("ui-ballot-voters");
    w::note(ui, &name);
    let value = open.voters.map(|voters| voters.to_string()).unwrap_or_default();
    let id = Id::unique("gathering voters");
    let shown = TextBox::line(id, &name, &value).width(FIGURE_WIDTH).numeric();
    if let Some(text) = w::text_box_on_commit(ui, &shown) {
        match text.trim().parse() {
            Ok(voters) => act(out, GatheringAct::SetVoters(voters)),
            Err(_) => out.remarks.push(Phrase::new("line-voters")),
        }
    }
}
