//! Asking for a file in the window, where the system has no dialog for it.

use crate::session::{PathPrompt, Program};
use crate::text::Words;
use crate::ui::widgets::{PathAnswer, PathDialog, path_dialog};
use egui::Context;

/// What there is to know before the path: why the last one was refused, or how to give one.
fn path_note(asking: &PathPrompt, words: &Words) -> String {
    asking.rejection.as_ref().map_or_else(|| words.word("ui-path-note"), |refused| words.text(refused))
}

/// Shows the question that is open, and hands the answer to the program.
pub fn path_question_ui(ctx: &Context, program: &mut Program) {
    let Some(asking) = program.path_prompt() else { return };
    let PathPrompt { purpose, entries, .. } = asking;
    let words = program.words();
    let [name, label, note] = [words.text(&purpose.name()), words.word("ui-path"), path_note(asking, words)];
    let nothing = words.word("ui-path-nothing");
    let [accept, cancel] = [words.text(&purpose.accept_label()), words.word("ui-cancel")];
    let dialog = PathDialog {
        name: &name,
        label: &label,
        note: &note,
        nothing: &nothing,
        accept: &accept,
        cancel: &cancel,
        entries,
    };
    // A copy, because the question belongs to the program, which lists the folder again for each new text.
    let mut typed = asking.typed.clone();
    let answer = path_dialog(ctx, &dialog, &mut typed);
    match answer {
        None if typed != asking.typed => program.set_prompt_path(typed),
        None => {}
        Some(PathAnswer::Path(path)) => program.answer_prompt(Some(path)),
        Some(PathAnswer::Entry(index)) => program.choose_prompt_entry(index),
        Some(PathAnswer::Cancelled) => program.answer_prompt(None),
    }
}
