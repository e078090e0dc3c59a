//! Writing out the user's own abbreviations while a text is typed.

use super::editor::InPlaceEditor;
use crate::session::Abbreviations;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, Event, Id, Ui};
use std::sync::Arc;

fn slot() -> Id {
    Id::unique("abbreviations")
}

/// Sets the abbreviations that every box writes out.
pub fn set_abbreviations(ctx: &Context, abbreviations: &Abbreviations) {
    let is_same = ctx.data(|data| {
        data.get_temp::<Arc<Abbreviations>>(slot()).is_some_and(|before| *before == *abbreviations)
    });
    if !is_same {
        ctx.data_mut(|data| data.insert_temp(slot(), Arc::new(abbreviations.clone())));
    }
}

/// Writes out the word before the caret, where a sign that ends a word was just typed behind an abbreviation.
pub(super) fn expand_typed(ui: &Ui, id: Id, editor: &mut InPlaceEditor) {
    let ended = ui.input(|input| {
        let typed = input.events.iter().rev().find_map(|event| match event {
            Event::Text(text) => text.chars().next_back(),
            _ => None,
        });
        typed.filter(|sign| matches!(sign, ' ' | ',' | '.' | ';' | ':' | ')' | '?' | '!'))
    });
    let Some(sign) = ended else { return };
    let Some(abbreviations) = ui.data(|data| data.get_temp::<Arc<Abbreviations>>(slot())) else { return };
    let Some(mut state) = TextEditState::load(ui.ctx(), id) else { return };
    let Some(range) = state.cursor.char_range() else { return };
    let caret: usize = range.primary.index.into();
    let Some((made, moved)) = expanded(&abbreviations, editor.text(), caret, sign) else { return };
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(moved))));
    state.store(ui.ctx(), id);
    *editor.text_mut() = made;
}

/// The text with the word before the sign in front of the caret written out, and where the caret is then.
fn expanded(abbreviations: &Abbreviations, text: &str, caret: usize, sign: char) -> Option<(String, usize)> {
    let to = text.char_indices().nth(caret).map_or(text.len(), |(at, _)| at);
    let before = text.get(..to)?.strip_suffix(sign)?;
    let from = before
        .rfind(|letter: char| !letter.is_alphanumeric())
        .map_or(0, |at| at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    let word = before.get(from..)?;
    let long = abbreviations.expanded(word)?;
    let moved = caret + long.chars().count() - word.chars().count().min(caret);
    Some((format!("{}{long}{}", text.get(..from)?, text.get(before.len()..)?), moved))
}
