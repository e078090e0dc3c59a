//! Ctrl+K: every view, table, act and record, and the fields of the selected record, by a few letters.

use super::steps::lines_in_order;
use crate::export::Format;
use crate::model::{Kind, Uid};
use crate::session::{Command, Cx, Look, Outbox, Record, View};
use crate::text::{Language, Phrase};
use crate::ui::form::{self, Slot};
use crate::ui::views::{self, Screen};
use crate::ui::widgets::{self as w, FinderItem};
use eframe::egui::{Key, Ui};

/// So many records are named in a frame: naming all of a large plan takes longer than a frame has.
const NAMED: usize = 400;

/// Shows the search, where it is open.
pub(super) fn finder_ui(ui: &Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let Some(mut state) = screen.finder.take() else { return };
    let found = screen.found.get_or_insert_with(|| Found::begun(cx));
    // Who chooses chooses among all.
    let chooses = ui.input(|input| input.key_pressed(Key::Enter));
    found.name_more(cx, if chooses { usize::MAX } else { NAMED });
    let is_whole = found.left.len() == 0;
    if !is_whole {
        ui.ctx().request_repaint();
    }
    let [name, hint] = ["ui-search", "ui-search-hint"].map(|key| cx.word(key));
    let nothing = if is_whole { cx.word("ui-search-nothing") } else { String::new() };
    match w::finder(ui.ctx(), &name, (&hint, &nothing), &found.items, &mut state) {
        None => screen.finder = Some(state),
        Some(chosen) => {
            let target = chosen.and_then(|at| found.targets.get(at).cloned());
            screen.found = None;
            go(screen, target, out);
        }
    }
}

/// Where something that can be found is.
#[derive(Clone, Debug)]
pub enum Target {
    /// What an act of the program does or shows.
    Act(Command),
    /// The table of a kind, in its view.
    Table(Kind),
    /// A field of the selected record.
    Field(Slot),
}

fn go(screen: &mut Screen, target: Option<Target>, out: &mut Outbox<'_>) {
    match target {
        Some(Target::Act(command)) => out.command(command),
        Some(Target::Table(kind)) => {
            views::turn_to(screen, kind);
            out.command(Command::Show(View::of(kind)));
        }
        Some(Target::Field(slot)) => {
            if form::is_under_more(slot.kind, slot.field) {
                screen.more.insert(slot.kind, true);
            }
            screen.seek = Some(slot);
            if slot.kind != Kind::Plan {
                out.command(Command::Form(true));
            }
        }
        None => {}
    }
}

/// What can be found, with where it is: views, tables, acts and fields at once, records a few in each frame.
#[derive(Debug, Default)]
pub struct Found {
    items: Vec<FinderItem>,
    targets: Vec<Target>,
    /// The records that have no name here yet, in order.
    left: std::vec::IntoIter<Record>,
}

impl Found {
    /// The views, tables, acts and fields; the records are still to be named.
    fn begun(cx: &Cx<'_>) -> Self {
        let mut found = Self::default();
        let view = cx.word("ui-finder-view");
        for shown in lines_in_order().chain([View::Meetings, View::Organisations]) {
            found.add(cx.say(&shown.name()), view.clone(), Command::Show(shown));
        }
        for (name, keys, command) in acts() {
            found.add(cx.say(&name), keys.to_owned(), command);
        }
        for format in Format::ALL {
            let keys = if format == cx.format { "Ctrl+P" } else { "" };
            found.add(cx.say(&format.name()), keys.to_owned(), Command::Export(format));
        }
        for language in Language::ALL {
            let name = super::bottom::language_name(language);
            found.add(name, cx.word("ui-language"), Command::Speak(language));
        }
        for look in Look::ALL {
            found.add(cx.say(&look.name()), cx.word("ui-appearance"), Command::Look(look));
        }
        for (name, aside, target) in tables(cx).chain(fields(cx)) {
            found.put(name, aside, target);
        }
        let kinds = Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Plan);
        let records = kinds.flat_map(|kind| {
            let of_kind = form::children_first(cx, kind);
            of_kind.into_iter().map(move |id| (kind, id))
        });
        found.left = records.collect::<Vec<Record>>().into_iter();
        found
    }

    /// Names so many records more.
    fn name_more(&mut self, cx: &Cx<'_>, most: usize) {
        let next: Vec<Record> = self.left.by_ref().take(most).collect();
        for of_kind in next.chunk_by(|one, next| one.0 == next.0) {
            let Some((kind, _)) = of_kind.first() else { continue };
            let aside = super::capital(&cx.say(&Phrase::kind(kind.code())));
            for record in of_kind {
                let name = form::record_name(cx, record.0, record.1);
                self.add(name, aside.clone(), Command::GoTo(*record));
            }
        }
    }

    fn add(&mut self, name: String, aside: String, command: Command) {
        self.put(name, aside, Target::Act(command));
    }

    fn put(&mut self, name: String, aside: String, target: Target) {
        self.items.push(FinderItem { name, aside });
        self.targets.push(target);
    }
}

/// The tables that share their view with others.
fn tables(cx: &Cx<'_>) -> impl Iterator<Item = (String, String, Target)> {
    let aside = cx.word("ui-finder-table");
    let kinds = Kind::ALL.iter().copied().filter(|kind| views::has_table(*kind));
    kinds.map(move |kind| {
        (super::capital(&cx.say(&Phrase::kinds(kind.code()))), aside.clone(), Target::Table(kind))
    })
}

/// The fields of what is selected, where its form can be in sight.
fn fields(cx: &Cx<'_>) -> impl Iterator<Item = (String, String, Target)> {
    let selected = cx.selection.filter(|(kind, _)| cx.view.meets(*kind) && *kind != Kind::Plan);
    let about = (cx.view == View::About && selected.is_none()).then_some((Kind::Plan, Uid::PLAN));
    let aside = cx.word("ui-finder-field");
    let slots = selected.or(about).into_iter().flat_map(|(kind, id)| {
        form::front_fields(kind).into_iter().map(move |field| Slot::new(kind, id, field))
    });
    slots.map(move |slot| (cx.say(&slot.label()), aside.clone(), Target::Field(slot)))
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
