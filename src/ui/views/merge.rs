//! Slå sammen: what two sides changed differently, a question a card, ours first; one key or one click answers.

use super::{Home, Screen};
use crate::merge::Conflict;
use crate::session::{Command, Cx, Merging, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use eframe::egui::accesskit::Role;
use eframe::egui::{Frame, Id, Key, Margin, Modifiers, ScrollArea, Stroke, Ui};

/// The keys that answer, by the place of the claim.
const KEYS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// The box of a claim.
fn claim_id(question: &Conflict, claim: usize) -> Id {
    Id::unique(("merge", question.at, claim))
}

/// How high what the last merge left was when it was drawn; may be lost.
#[derive(Debug, Default)]
pub struct MergeState {
    questions: w::Heights,
    notes: w::Heights,
}

/// Shows what the last merge left to be looked at.
pub(super) fn merge_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let open = cx.merging.map_or(0, Merging::open);
    w::ends(ui, "merge", theme::CONTROL, |ui, end| match end {
        w::End::Left => {
            w::title(ui, &cx.word("ui-view-merge"));
            w::live(ui, Type::Small, &cx.say(&Phrase::new("ui-merge-open").with("count", open)));
        }
        w::End::Right => {
            if w::filled(ui, &cx.word("ui-merge-done")).clicked() {
                out.command(Command::MergeDone);
            }
        }
    });
    let Some(merging) = cx.merging else {
        w::paragraph(ui, &cx.word("ui-merge-nothing"));
        return;
    };
    let home = merging.questions().iter().find(|question| !merging.is_settled(question));
    if let Some(question) = home.or(merging.questions().first()) {
        screen.home = Home::by_itself(claim_id(question, 0));
    }
    keys(ui, merging, out);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP;
        if !merging.questions().is_empty() {
            w::paragraph(ui, &cx.say(&Phrase::new("ui-merge-what").with("file", merging.file())));
        }
        let MergeState { questions, notes } = &mut screen.merge;
        w::tall_list(ui, questions, merging.questions().len(), with_keys(ui, merging), |ui, place| {
            if let Some(question) = merging.questions().get(place) {
                question_ui(ui, cx, merging, (place, question), out);
            }
        });
        notes_ui(ui, cx, merging, notes);
        ui.add_space(theme::MARGIN);
    });
}

/// The place of the question that has the keyboard.
fn with_keys(ui: &Ui, merging: &Merging) -> Option<usize> {
    let focused = ui.memory(eframe::egui::Memory::focused)?;
    let has_keys =
        |question: &Conflict| (0..question.claims.len()).any(|claim| focused == claim_id(question, claim));
    merging.questions().iter().position(has_keys)
}

/// A figure answers the question that has the keyboard, and the keyboard goes to the next open one.
fn keys(ui: &Ui, merging: &Merging, out: &mut Outbox<'_>) {
    let Some(here) = with_keys(ui, merging) else { return };
    let Some(question) = merging.questions().get(here) else { return };
    let pressed = |key: &Key| ui.input_mut(|input| w::pressed(input, Modifiers::NONE, *key));
    let claims = KEYS.iter().take(question.claims.len());
    if let Some(claim) = claims.enumerate().find_map(|(claim, key)| pressed(key).then_some(claim)) {
        settle(ui, merging, question, claim, out);
    }
}

fn settle(ui: &Ui, merging: &Merging, question: &Conflict, claim: usize, out: &mut Outbox<'_>) {
    out.command(Command::Settle { at: question.at, claim });
    let next = merging.questions().iter().find(|other| other.at != question.at && !merging.is_settled(other));
    let (next, claim) = next.map_or((question, claim), |next| (next, 0));
    ui.memory_mut(|memory| memory.request_focus(claim_id(next, claim)));
}

fn question_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    merging: &Merging,
    (place, question): (usize, &Conflict),
    out: &mut Outbox<'_>,
) {
    let p = theme::palette(ui);
    let heading = cx.words.sentence(&question.phrase(cx.plan));
    let frame = Frame::new()
        .stroke(Stroke::new(theme::HAIR, p.border))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        w::region(ui, Role::RadioGroup, &heading, |ui| {
            w::ends(ui, &format!("question {place}"), theme::TARGET, |ui, end| match end {
                w::End::Left => drop(w::label(ui, Type::Strong, &heading)),
                w::End::Right => drop(w::note(ui, &state_words(cx, merging, (place, question)))),
            });
            if !question.is_deletion() {
                let before = cx.say(&question.before(cx.plan));
                w::note(ui, &cx.say(&Phrase::new("ui-merge-before").with("value", before)));
            }
            claims_ui(ui, cx, merging, question, out);
        });
    });
}

/// Which of how many questions it is, and whether it has been answered.
fn state_words(cx: &Cx<'_>, merging: &Merging, (place, question): (usize, &Conflict)) -> String {
    let key = if merging.is_settled(question) { "ui-merge-settled" } else { "ui-merge-question" };
    let count = merging.questions().len();
    cx.say(&Phrase::new(key).with("number", place + 1).with("count", count))
}

fn claims_ui(ui: &mut Ui, cx: &Cx<'_>, merging: &Merging, question: &Conflict, out: &mut Outbox<'_>) {
    let chosen = question.chosen(cx.plan);
    let options: Vec<w::Answer> = (question.claims.iter().enumerate())
        .map(|(at, claim)| {
            let whose = if claim.is_ours {
                cx.word("ui-merge-ours")
            } else {
                let names: Vec<&str> = claim.by.iter().map(|name| &**name).collect();
                cx.say(&Phrase::new("ui-merge-theirs").with("name", names.join(", ")))
            };
            let stands = if chosen == Some(at) { "ui-merge-stands" } else { "ui-merge-choose" };
            let label = Phrase::new(stands).with("number", at + 1).with("whose", whose);
            w::Answer {
                id: claim_id(question, at),
                label: cx.say(&label),
                words: cx.words.sentence(&question.said(claim, cx.plan)),
                chosen: chosen == Some(at),
            }
        })
        .collect();
    if let Some(claim) = w::answers(ui, &options).filter(|_| cx.may.edit) {
        settle(ui, merging, question, claim, out);
    }
}

/// What was put right without asking.
fn notes_ui(ui: &mut Ui, cx: &Cx<'_>, merging: &Merging, heights: &mut w::Heights) {
    if merging.notes().is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    w::label(ui, Type::Strong, &cx.word("ui-merge-notes"));
    w::tall_list(ui, heights, merging.notes().len(), None, |ui, place| {
        if let Some(note) = merging.notes().get(place) {
            w::paragraph(ui, &cx.words.sentence(&note.phrase(cx.plan)));
        }
    });
}
