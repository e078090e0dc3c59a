//! Keys on the board: from card to card, and what they do with the one that they are at.

use super::menu::CardMenu;
use super::state::{BoardState, CardPlace, board_id};
use crate::model::{Kind, Uid};
use crate::session::{Command, Context, GatheringAct, Outbox};
use crate::text::Phrase;
use crate::ui::views::gathering::acts::act;
use crate::ui::widgets as w;
use egui::{Event, EventFilter, InputState, Key, Modifiers, Ui};

/// How many figures the number of an idea has at most.
const FIGURES: usize = 4;

/// Takes letters and figures that mean something on the board, before they go to the line: `m`, and the number of the idea
/// that another is merged into.
pub fn take_letters(ui: &Ui, cx: &Context<'_>, state: &mut BoardState) {
    if !ui.memory(|memory| memory.has_focus(board_id())) || !cx.can.edit {
        return;
    }
    let mut opens_menu = false;
    let merging = &mut state.merging;
    ui.input_mut(|input| {
        input.events.retain(|event| match (event, merging.as_mut()) {
            (Event::Text(text), Some(number)) => {
                let room = FIGURES.saturating_sub(number.len());
                number.extend(text.chars().filter(char::is_ascii_digit).take(room));
                false
            }
            (Event::Text(text), None) if text.eq_ignore_ascii_case("m") => {
                opens_menu = true;
                false
            }
            _ => true,
        });
    });
    if opens_menu && let Some(card) = state.cursor {
        state.menu = Some(CardMenu::of(card));
        state.reveal = true;
    }
}

/// Takes the other keys, where the board has them.
pub(super) fn handle_keys(ui: &Ui, cx: &Context<'_>, state: &mut BoardState, out: &mut Outbox<'_>) {
    let id = board_id();
    if !ui.memory(|memory| memory.has_focus(id)) || state.dragged.is_some() || state.menu.is_some() {
        return;
    }
    let escape = state.merging.is_some();
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, escape, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input_mut(|input| {
        if state.merging.is_some() {
            handle_number(input, cx, state, out);
        } else {
            handle_card(input, cx, state, out);
        }
    });
}

/// The keys while the number of another idea is asked for.
fn handle_number(input: &mut InputState, cx: &Context<'_>, state: &mut BoardState, out: &mut Outbox<'_>) {
    if w::consume_chord(input, Modifiers::NONE, Key::Escape) {
        state.merging = None;
        return;
    }
    if w::consume_chord(input, Modifiers::NONE, Key::Backspace)
        && let Some(number) = &mut state.merging
    {
        number.pop();
    }
    if !w::consume_chord(input, Modifiers::NONE, Key::Enter) {
        return;
    }
    let (Some(from), Some(number)) = (state.cursor, state.merging.clone()) else { return };
    let into = state.columns.iter().flat_map(|column| &column.cards).find(|card| card.number == number);
    match into.map(|card| card.id) {
        Some(into) if into != from => {
            act(out, GatheringAct::Merge(from, Some(into)));
            state.merging = None;
            state.go_to(into, out);
        }
        Some(_) => out.remarks.push(Phrase::new("line-same-idea")),
        None if number.is_empty() => state.merging = None,
        None => {
            // Ideas that are listed under another one have numbers too.
            let found = merged_of_number(cx, state, &number);
            match found.filter(|into| *into != from) {
                Some(into) => {
                    act(out, GatheringAct::Merge(from, Some(into)));
                    state.merging = None;
                }
                None => out.remarks.push(Phrase::new("line-no-idea").with("number", number)),
            }
        }
    }
}

fn merged_of_number(cx: &Context<'_>, state: &BoardState, number: &str) -> Option<Uid> {
    let merged = state.columns.iter().flat_map(|column| &column.cards).flat_map(|card| &card.merged);
    let number_of = |id: Uid| cx.plan.ideas().get(id).map(super::cards::number_text);
    merged.map(|same| same.id).find(|id| number_of(*id).as_deref() == Some(number))
}

fn handle_card(input: &mut InputState, cx: &Context<'_>, state: &mut BoardState, out: &mut Outbox<'_>) {
    let Some(at) = state.cursor else { return };
    if w::consume_chord(input, Modifiers::NONE, Key::Enter) {
        out.select((Kind::Idea, at));
        out.command(Command::ShowForm(true));
        return;
    }
    if cx.can.edit && w::consume_chord(input, Modifiers::COMMAND, Key::M) {
        state.merging = Some(String::new());
        return;
    }
    let Some(place) = state.place_of(at) else { return };
    let moves = [
        (Key::ArrowUp, 0, -1),
        (Key::ArrowDown, 0, 1),
        (Key::ArrowLeft, -1, 0),
        (Key::ArrowRight, 1, 0),
        (Key::Home, 0, isize::MIN),
        (Key::End, 0, isize::MAX),
    ];
    for (key, columns, cards) in moves {
        if w::consume_chord(input, Modifiers::NONE, key)
            && let Some(to) = moved(state, place, columns, cards)
        {
            state.go_to(to, out);
        }
    }
}

/// The card so many columns and cards away; at the edge the last one there.
fn moved(state: &BoardState, from: CardPlace, columns: isize, cards: isize) -> Option<Uid> {
    let last_column = state.columns.len().checked_sub(1)?;
    let column = from.column.saturating_add_signed(columns).min(last_column);
    let in_column = &state.columns.get(column)?.cards;
    let card = from.card.saturating_add_signed(cards).min(in_column.len().checked_sub(1)?);
    in_column.get(card).map(|card| card.id)
}
