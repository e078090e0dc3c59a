//! Ctrl+K: every view, act and record by a few letters.

use super::steps::lines_in_order;
use crate::export::Format;
use crate::model::Kind;
use crate::session::{Command, Cx, Look, Outbox, View};
use crate::text::{Language, Phrase};
use crate::ui::form;
use crate::ui::views::Screen;
use crate::ui::widgets::{self as w, FinderItem};
use eframe::egui::Ui;

/// Shows the search, where it is open.
pub(super) fn finder_ui(ui: &Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let Some(mut state) = screen.finder.take() else { return };
    let found = screen.found.get_or_insert_with(|| all(cx));
    let [name, hint, nothing] = ["ui-search", "ui-search-hint", "ui-search-nothing"].map(|key| cx.word(key));
    match w::finder(ui.ctx(), &name, (&hint, &nothing), &found.0, &mut state) {
        None => screen.finder = Some(state),
        Some(chosen) => {
            let command = chosen.and_then(|at| found.1.get(at).cloned());
            screen.found = None;
            out.commands.extend(command);
        }
    }
}

/// Everything that can be found, with the act that goes there.
pub type Found = (Vec<FinderItem>, Vec<Command>);

fn all(cx: &Cx<'_>) -> Found {
    let mut found = Found::default();
    let mut add = |name: String, aside: String, command: Command| {
        found.0.push(FinderItem { name, aside });
        found.1.push(command);
    };
    let view = cx.word("ui-finder-view");
    for shown in lines_in_order().chain([View::Meetings, View::Organisations]) {
        add(cx.say(&shown.name()), view.clone(), Command::Show(shown));
    }
    for (name, keys, command) in acts() {
        add(cx.say(&name), keys.to_owned(), command);
    }
    for format in Format::ALL {
        let keys = if format == cx.format { "Ctrl+P" } else { "" };
        add(cx.say(&format.name()), keys.to_owned(), Command::Export(format));
    }
    for language in Language::ALL {
        add(super::bottom::language_name(language), cx.word("ui-language"), Command::Speak(language));
    }
    for look in Look::ALL {
        add(cx.say(&look.name()), cx.word("ui-appearance"), Command::Look(look));
    }
    for kind in Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Plan) {
        let aside = super::capital(&cx.say(&Phrase::kind(kind.code())));
        for id in form::children_first(cx, kind) {
            add(form::record_name(cx, kind, id), aside.clone(), Command::GoTo((kind, id)));
        }
    }
    found
}

fn acts() -> Vec<(Phrase, &'static str, Command)> {
    vec![
        (Phrase::new("ui-undo"), "Ctrl+Z", Command::Undo),
        (Phrase::new("ui-redo"), "Ctrl+Y", Command::Redo),
        (Phrase::new("ui-save"), "Ctrl+S", Command::Save),
        (Phrase::new("ui-save-elsewhere"), "", Command::SaveElsewhere),
        (Phrase::new("ui-view-versions"), "", Command::Show(View::Versions)),
        (Phrase::new("ui-view-done"), "", Command::Show(View::Done)),
        (Phrase::new("ui-open-file"), "Ctrl+O", Command::Open),
        (Phrase::new("ui-take-in"), "", Command::TakeIn),
        (Phrase::new("ui-to-start"), "", Command::Close),
    ]
}
