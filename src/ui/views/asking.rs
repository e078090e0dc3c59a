//! Asking for a file in the window, where the system has no dialog for it.

use crate::session::{Asking, Program};
use crate::text::Words;
use crate::ui::widgets::{PathAnswer, PathDialog, path_dialog};
use eframe::egui::Context;

/// What there is to know before the path: why the last one was refused, or how to give one.
fn asking_note(asking: &Asking, words: &Words) -> String {
    asking.refused.as_ref().map_or_else(|| words.word("ui-path-note"), |refused| words.say(refused))
}

/// Shows the question that is open, and hands the answer to the program.
pub fn asking_ui(ctx: &Context, program: &mut Program) {
    let Some(asking) = program.asking() else { return };
    let Asking { purpose, entries, .. } = asking;
    let words = program.words();
    let [name, label, note] = [words.say(&purpose.name()), words.word("ui-path"), asking_note(asking, words)];
    let nothing = words.word("ui-path-nothing");
    let [accept, cancel] = [words.say(&purpose.accept()), words.word("ui-cancel")];
    let dialog = PathDialog {
        name: &name,
        label: &label,
        note: &note,
        nothing: &nothing,
        accept: &accept,
        cancel: &cancel,
        entries,
    };
    let mut typed = asking.typed.clone();
    let answer = path_dialog(ctx, &dialog, &mut typed);
    match answer {
        None if typed != asking.typed => program.ask_again(typed),
        None => {}
        Some(PathAnswer::Path(path)) => program.answer(Some(path)),
        Some(PathAnswer::Entry(index)) => program.answer_entry(index),
        Some(PathAnswer::Cancelled) => program.answer(None),
    }
}
