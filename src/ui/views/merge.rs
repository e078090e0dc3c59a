//! Slå sammen: what two sides changed differently, a question a card, ours first; one key or one click answers.

use super::focus::FocusTarget;
use crate::merge::{Claim, MergeQuestionEntry};
use crate::model::Uid;
use crate::session::{Command, Context, MergeReview, Outbox};
use crate::text::{DifferingText, Phrase, cut_around_difference};
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::accesskit::Role;
use egui::{Frame, Id, Key, Margin, Modifiers, ScrollArea, Stroke, Ui};
use std::collections::BTreeSet;

/// The keys that answer, by the place of the claim.
const ANSWER_KEYS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// The box of a claim.
fn claim_id(question: &MergeQuestionEntry, claim: usize) -> Id {
    Id::unique(("merge", question.id, claim))
}

/// How high what the last merge left was when it was drawn; may be lost.
#[derive(Debug, Default)]
pub struct MergeState {
    questions: w::ItemHeights,
    notes: w::ItemHeights,
    /// The questions whose texts are shown whole, and not only around the place where they differ.
    whole: BTreeSet<Uid>,
}

/// Shows what the last merge left to be looked at.
pub(super) fn merge_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut MergeState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let open = cx.merge.map_or(0, MergeReview::unresolved_count);
    w::line_with_sides(ui, "merge", theme::CONTROL_HEIGHT, |ui, end| match end {
        w::LineSide::Left => {
            w::title(ui, &cx.word("ui-view-merge"));
            w::live_label(ui, Type::Small, &cx.text(&Phrase::new("ui-merge-open").with("count", open)));
        }
        w::LineSide::Right => {
            if w::filled_button(ui, &cx.word("ui-merge-done")).clicked() {
                out.command(Command::FinishMerge);
            }
        }
    });
    let Some(merging) = cx.merge else {
        w::paragraph(ui, &cx.word("ui-merge-nothing"));
        return FocusTarget::default();
    };
    // The keyboard goes to the first open question; when all are answered, to the first of all.
    let home = merging.questions().iter().find(|question| !merging.is_resolved(question));
    let first = home.or(merging.questions().first());
    let focus = first.map(|question| FocusTarget::automatic(claim_id(question, 0))).unwrap_or_default();
    take_keys(ui, merging, out);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP;
        if !merging.questions().is_empty() {
            let what = if merging.file().is_empty() { "ui-merge-waiting" } else { "ui-merge-what" };
            w::paragraph(ui, &cx.text(&Phrase::new(what).with("file", merging.file())));
        }
        let MergeState { questions, notes, whole } = state;
        w::virtual_list(
            ui,
            questions,
            merging.questions().len(),
            focused_question(ui, merging),
            |ui, place| question_ui(ui, cx, merging, place, whole, out),
        );
        notes_ui(ui, cx, merging, notes);
        ui.add_space(theme::MARGIN);
    });
    focus
}

/// The place of the question that has the keyboard.
fn focused_question(ui: &Ui, merging: &MergeReview) -> Option<usize> {
    let focused = ui.memory(egui::Memory::focused)?;
    let has_keys = |question: &MergeQuestionEntry| {
        (0..question.conflict.claims.len()).any(|claim| focused == claim_id(question, claim))
    };
    merging.questions().iter().position(has_keys)
}

/// A figure answers the question that has the keyboard, and the keyboard goes to the next open one.
fn take_keys(ui: &Ui, merging: &MergeReview, out: &mut Outbox<'_>) {
    let Some(here) = focused_question(ui, merging) else { return };
    let Some(question) = merging.questions().get(here) else { return };
    let pressed = |key: &Key| ui.input_mut(|input| w::consume_chord(input, Modifiers::NONE, *key));
    let claims = ANSWER_KEYS.iter().take(question.conflict.claims.len());
    if let Some(claim) = claims.enumerate().find_map(|(claim, key)| pressed(key).then_some(claim)) {
        answer_question(ui, merging, question, claim, out);
    }
}

fn answer_question(
    ui: &Ui,
    merging: &MergeReview,
    question: &MergeQuestionEntry,
    claim: usize,
    out: &mut Outbox<'_>,
) {
    out.command(Command::ResolveConflict { question: question.id, claim });
    let next =
        merging.questions().iter().find(|other| other.id != question.id && !merging.is_resolved(other));
    let (next, claim) = next.map_or((question, claim), |next| (next, 0));
    ui.memory_mut(|memory| memory.request_focus(claim_id(next, claim)));
}

fn question_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    merging: &MergeReview,
    place: usize,
    whole: &mut BTreeSet<Uid>,
    out: &mut Outbox<'_>,
) {
    let Some(question) = merging.questions().get(place) else { return };
    let p = theme::palette(ui);
    let heading = cx.words.sentence(&question.conflict.phrase(cx.plan));
    let frame = Frame::new()
        .stroke(Stroke::new(theme::HAIRLINE, p.border))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        w::region(ui, Role::RadioGroup, &heading, |ui| {
            w::line_with_sides(ui, &format!("question {place}"), theme::TARGET_SIZE, |ui, end| match end {
                w::LineSide::Left => drop(w::label(ui, Type::Strong, &heading)),
                w::LineSide::Right => drop(w::note(ui, &state_words(cx, merging, place, question))),
            });
            if !question.conflict.is_deletion() {
                w::note(ui, &cx.words.sentence(&question.conflict.describe_base(cx.plan)));
            }
            claims_ui(ui, cx, question, whole, out);
            if is_cut(cx, question) {
                let (_, wanted) = w::checkbox(ui, &cx.word("ui-merge-whole"), whole.contains(&question.id));
                match wanted {
                    Some(true) => drop(whole.insert(question.id)),
                    Some(false) => drop(whole.remove(&question.id)),
                    None => {}
                }
            }
        });
    });
}

/// Which of how many questions it is, and whether it has been answered.
fn state_words(
    cx: &Context<'_>,
    merging: &MergeReview,
    place: usize,
    question: &MergeQuestionEntry,
) -> String {
    let key = if merging.is_resolved(question) { "ui-merge-settled" } else { "ui-merge-question" };
    let count = merging.questions().len();
    cx.text(&Phrase::new(key).with("number", place + 1).with("count", count))
}

/// How many letters of what two texts share are shown on each side of the place where they differ.
const CONTEXT: usize = 80;

/// The texts that are to choose between, quoted and cut around the place where they differ; `None` where they are no texts.
fn differing_texts(
    cx: &Context<'_>,
    question: &MergeQuestionEntry,
    context: usize,
) -> Option<Vec<DifferingText>> {
    let quoted = |text: DifferingText| {
        let shown = cx.text(&Phrase::new("told-quoted").with("text", text.shown.as_str()));
        let moved = shown.find(&text.shown).unwrap_or_default();
        DifferingText { shown, differs: text.differs.start + moved..text.differs.end + moved }
    };
    let texts = cut_around_difference(&question.conflict.texts()?, context);
    Some(texts.into_iter().map(quoted).collect())
}

/// Whether a part of the texts is left out unless somebody wants them whole.
fn is_cut(cx: &Context<'_>, question: &MergeQuestionEntry) -> bool {
    differing_texts(cx, question, CONTEXT) != differing_texts(cx, question, usize::MAX)
}

fn claims_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    question: &MergeQuestionEntry,
    shown_whole: &BTreeSet<Uid>,
    out: &mut Outbox<'_>,
) {
    let Some(merging) = cx.merge else { return };
    let chosen = question.conflict.chosen(cx.plan);
    let context = if shown_whole.contains(&question.id) { usize::MAX } else { CONTEXT };
    let texts = differing_texts(cx, question, context);
    let options: Vec<w::Answer> = (question.conflict.claims.iter().enumerate())
        .map(|(at, claim)| {
            let whose = describe_side(cx, question, claim);
            let stands = if chosen == Some(at) { "ui-merge-stands" } else { "ui-merge-choose" };
            let label = Phrase::new(stands).with("number", at + 1).with("whose", whose);
            let text = texts.as_ref().and_then(|texts| texts.get(at).cloned());
            let described = || DifferingText {
                shown: cx.words.sentence(&question.conflict.describe_claim(claim, cx.plan)),
                differs: 0..0,
            };
            w::Answer {
                id: claim_id(question, at),
                label: cx.text(&label),
                text: text.unwrap_or_else(described),
                chosen: chosen == Some(at),
            }
        })
        .collect();
    if let Some(claim) = w::answers(ui, &options).filter(|_| cx.can.edit) {
        answer_question(ui, merging, question, claim, out);
    }
}

/// Whose claim it is. The one of the person who merged is "here" for them alone.
fn describe_side(cx: &Context<'_>, question: &MergeQuestionEntry, claim: &Claim) -> String {
    let by = &*question.asked.by;
    if claim.is_ours && (by == cx.user || by.is_empty()) {
        return cx.word("ui-merge-ours");
    }
    let names: Vec<&str> = claim.sides.iter().map(|name| &**name).collect();
    let (key, name) =
        if claim.is_ours { ("ui-merge-by", by.to_owned()) } else { ("ui-merge-theirs", names.join(", ")) };
    cx.text(&Phrase::new(key).with("name", name))
}

/// What was put right without asking.
fn notes_ui(ui: &mut Ui, cx: &Context<'_>, merging: &MergeReview, heights: &mut w::ItemHeights) {
    if merging.notes().is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    w::label(ui, Type::Strong, &cx.word("ui-merge-notes"));
    w::virtual_list(ui, heights, merging.notes().len(), None, |ui, place| {
        if let Some(note) = merging.notes().get(place) {
            w::paragraph(ui, &cx.words.sentence(&note.phrase(cx.plan)));
        }
    });
}
