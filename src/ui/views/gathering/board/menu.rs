//! The menu of a card: what can be done with an idea, for those who do not know the line.

use super::cards::BoardCard;
use super::state::{BoardState, board_id};
use crate::model::{Kind, Uid};
use crate::session::{Command, Context, GatheringAct, LIFTED_KINDS, Outbox};
use crate::text::{Phrase, capitalized};
use crate::ui::theme::{self, Type};
use crate::ui::views::gathering::acts::act;
use crate::ui::widgets::{self as w, TextBox};
use egui::accesskit::Role;
use egui::{Id, Key, Popup, PopupCloseBehavior, Rect, SetOpenCommand, Ui};

/// Less room than this is none for the hint.
const HINT_WIDTH: f32 = 120.0;
/// How many ideas or themes are offered at once; more letters find the rest.
const HITS: usize = 8;

/// The menu of a card.
#[derive(Clone, Debug)]
pub(super) struct CardMenu {
    card: Uid,
    page: MenuPage,
    /// What was typed on a page that asks for something.
    typed: String,
    /// Whether it was shown in a frame before.
    was_shown: bool,
}

/// What the menu asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MenuPage {
    /// What is to be done.
    Acts,
    /// Which idea it is the same as.
    Merge,
    /// What it is about.
    Theme,
    /// What it becomes.
    Lift,
}

/// What was chosen in a menu.
enum MenuChoice {
    /// Another page.
    Page(MenuPage),
    /// Acts of the gathering.
    Acts(Vec<GatheringAct>),
    /// The dialog that parks the idea.
    Park,
    /// The form of the idea.
    Form,
}

impl CardMenu {
    /// The menu of a card, with all that can be done.
    pub(super) const fn of(card: Uid) -> Self {
        Self { card, page: MenuPage::Acts, typed: String::new(), was_shown: false }
    }
}

fn menu_id() -> Id {
    board_id().with("menu")
}

/// Shows the menu that is open, beside its card.
pub(super) fn menu_ui(ui: &Ui, cx: &Context<'_>, state: &mut BoardState, out: &mut Outbox<'_>) {
    let Some(mut menu) = state.menu.take() else { return };
    let shown = state.shown.iter().find(|shown| shown.id == menu.card).map(|shown| shown.rect);
    let Some(card) = state.card(menu.card) else { return };
    let below = shown.unwrap_or_else(|| Rect::from_center_size(ui.clip_rect().center(), egui::Vec2::ZERO));
    let name = cx.text(&Phrase::new("ui-board-menu").with("number", card.number.as_str()));
    let opens = !menu.was_shown;
    let mut choice = None;
    let open = Popup::new(menu_id(), ui.ctx().clone(), below, ui.layer_id())
        .open_memory(opens.then_some(SetOpenCommand::Bool(true)))
        .accessible_name(&name)
        .width(theme::KIND_CHOICE_WIDTH)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| choice = page_ui(ui, cx, state, card, &mut menu))
        .is_some();
    menu.was_shown = true;
    match choice {
        Some(choice) => carry_out(ui, state, menu.card, choice, out),
        None if open => state.menu = Some(menu),
        None => close(ui),
    }
}

fn close(ui: &Ui) {
    Popup::close_id(ui.ctx(), menu_id());
    ui.memory_mut(|memory| memory.request_focus(board_id()));
}

/// Does what was chosen for a card, or asks what more it needs.
fn carry_out(ui: &Ui, state: &mut BoardState, card: Uid, choice: MenuChoice, out: &mut Outbox<'_>) {
    match choice {
        MenuChoice::Page(page) => {
            state.menu = Some(CardMenu { page, ..CardMenu::of(card) });
            state.reveal = true;
            return;
        }
        MenuChoice::Acts(asked) => asked.into_iter().for_each(|asked| act(out, asked)),
        MenuChoice::Park => {
            state.parks = state.card(card).map(|card| card.number.clone());
            Popup::close_id(ui.ctx(), menu_id());
            return;
        }
        MenuChoice::Form => {
            out.select((Kind::Idea, card));
            out.command(Command::ShowForm(true));
        }
    }
    close(ui);
}

/// Shows what can be done with the marked card as buttons, for those who do not think of its menu, and behind them the hint
/// where there is room for it.
pub(super) fn card_acts_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut BoardState,
    hint: &str,
    out: &mut Outbox<'_>,
) {
    let Some(card) = state.card_at_keys() else { return };
    let (id, name) = (card.id, cx.text(&Phrase::new("ui-board-menu").with("number", card.number.as_str())));
    let acts = card_acts(cx, card);
    let chosen = w::region(ui, Role::Group, &name, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(theme::SPACE, theme::SPACE);
            w::label(ui, Type::Label, &name);
            let mut chosen = None;
            for (words, choice) in acts {
                if w::chip_button(ui, &words).clicked() {
                    chosen = Some(choice);
                }
            }
            let room = ui.available_size_before_wrap().x;
            if room > HINT_WIDTH {
                let colour = theme::palette(ui).subtle;
                ui.label(w::clipped_galley(ui, hint, Type::Small, colour, room)).on_hover_text(hint);
            }
            chosen
        })
        .inner
    });
    if let Some(choice) = chosen {
        carry_out(ui, state, id, choice, out);
    }
}

fn page_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &BoardState,
    card: &BoardCard,
    menu: &mut CardMenu,
) -> Option<MenuChoice> {
    ui.spacing_mut().item_spacing.y = 0.0;
    match menu.page {
        MenuPage::Acts => options_ui(ui, &card_acts(cx, card), !menu.was_shown),
        MenuPage::Lift => {
            let kinds = LIFTED_KINDS.iter().map(|kind| {
                let lift = [GatheringAct::LookAt(card.id), GatheringAct::Lift(*kind, None)];
                (capitalized(&cx.text(&Phrase::kind(kind.code()))), MenuChoice::Acts(lift.into()))
            });
            options_ui(ui, &kinds.collect::<Vec<_>>(), !menu.was_shown)
        }
        MenuPage::Merge => {
            let ideas =
                state.columns.iter().flat_map(|column| &column.cards).filter(|other| other.id != card.id);
            let all = ideas.map(|other| {
                (format!("{} {}", other.number, other.title), GatheringAct::Merge(card.id, Some(other.id)))
            });
            let name = cx.word("ui-board-merge-with");
            asked_ui(ui, menu, &name, &all.collect::<Vec<_>>(), None)
        }
        MenuPage::Theme => {
            let themes = state.columns.iter().filter(|column| !column.theme.is_empty());
            let set = |theme: &str| GatheringAct::SetTheme(card.id, theme.to_owned());
            let all: Vec<_> = themes.map(|column| (column.theme.clone(), set(&column.theme))).collect();
            asked_ui(ui, menu, &cx.word("ui-board-theme"), &all, Some(&|typed| set(typed)))
        }
    }
}

/// Everything that can be done with a card.
fn card_acts(cx: &Context<'_>, card: &BoardCard) -> Vec<(String, MenuChoice)> {
    let mut acts = Vec::new();
    if cx.can.edit {
        acts.push((cx.word("ui-board-repeat"), MenuChoice::Acts(vec![GatheringAct::Repeat(card.id)])));
        acts.push((cx.word("ui-board-merge"), MenuChoice::Page(MenuPage::Merge)));
        let parts = card.merged.iter();
        acts.extend(
            parts.map(|same| (same.part.clone(), MenuChoice::Acts(vec![GatheringAct::Merge(same.id, None)]))),
        );
        acts.push((cx.word("ui-board-park"), MenuChoice::Park));
        acts.push((cx.word("ui-board-new-theme"), MenuChoice::Page(MenuPage::Theme)));
        acts.push((cx.word("ui-board-lift"), MenuChoice::Page(MenuPage::Lift)));
    }
    acts.push((cx.word("ui-board-form"), MenuChoice::Form));
    let send = GatheringAct::SendToRoom(Some((Kind::Idea, card.id)));
    acts.push((cx.word("ui-board-send"), MenuChoice::Acts(vec![send])));
    acts
}

/// Lines to choose from; the first has the keyboard when they come up.
fn options_ui(ui: &mut Ui, options: &[(String, MenuChoice)], is_new: bool) -> Option<MenuChoice> {
    let width = w::options_width(ui, options.iter().map(|(words, _)| words.as_str()));
    let mut chosen = None;
    for (at, (words, choice)) in options.iter().enumerate() {
        let line = w::option_line(ui, words, false, width);
        if is_new && at == 0 {
            line.request_focus();
        }
        if line.clicked() {
            chosen = Some(match choice {
                MenuChoice::Page(page) => MenuChoice::Page(*page),
                MenuChoice::Acts(acts) => MenuChoice::Acts(acts.clone()),
                MenuChoice::Park => MenuChoice::Park,
                MenuChoice::Form => MenuChoice::Form,
            });
        }
    }
    chosen
}

/// A box with what fits below it; Enter takes the first that fits, else what was typed.
fn asked_ui(
    ui: &mut Ui,
    menu: &mut CardMenu,
    name: &str,
    all: &[(String, GatheringAct)],
    typed: Option<&dyn Fn(&str) -> GatheringAct>,
) -> Option<MenuChoice> {
    let id = menu_id().with("box");
    let enter = ui.memory(|memory| memory.has_focus(id)) && ui.input(|input| input.key_pressed(Key::Enter));
    w::note(ui, name);
    let entry = w::text_box(ui, &TextBox::line(id, name, &menu.typed));
    if !menu.was_shown || enter {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if let Some(text) = entry.changed {
        menu.typed = text;
    }
    let wanted = menu.typed.trim().to_lowercase();
    let fits = |words: &str| words.to_lowercase().contains(&wanted);
    let begins = |words: &str| words.to_lowercase().starts_with(&wanted);
    let mut hits: Vec<&(String, GatheringAct)> = all.iter().filter(|(words, _)| fits(words)).collect();
    // A number first finds the idea that has it.
    hits.sort_by_key(|(words, _)| {
        let number = words.split(' ').next().unwrap_or_default();
        (number.to_lowercase() != wanted, !begins(words))
    });
    let mut chosen = None;
    let width = ui.available_width();
    for (words, act) in hits.iter().take(HITS) {
        if w::option_line(ui, words, false, width).clicked() {
            chosen = Some(act.clone());
        }
    }
    if let Some(typed) = typed {
        let is_new = !all.iter().any(|(words, _)| words.trim().to_lowercase() == wanted);
        let text = menu.typed.trim();
        if is_new && !text.is_empty() && (w::option_line(ui, text, false, width).clicked() || enter) {
            return Some(MenuChoice::Acts(vec![typed(text)]));
        }
    }
    if enter && chosen.is_none() && !wanted.is_empty() {
        chosen = hits.first().map(|(_, act)| act.clone());
    }
    chosen.map(|act| MenuChoice::Acts(vec![act]))
}
