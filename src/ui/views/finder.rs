//! The search (Ctrl+K): every view, table, command and record, and the fields of the selected record, by a few letters.

use super::lists;
use super::tables::TablesState;
use crate::export::Format;
use crate::model::{Kind, Uid};
use crate::session::{Appearance, Command, CommandId, Context, Outbox, RecordKey, View};
use crate::text::{Language, Phrase};
use crate::ui::form::{self, FieldSlot, FormState};
use crate::ui::widgets::{self as w, FinderItems, FinderState};
use egui::Ui;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How much naming records may cost in a frame, in names that are a title alone: naming all of a large plan takes
/// longer than a frame has.
const NAMING_PER_FRAME: usize = 900;

/// The search while it is open.
#[derive(Debug, Default)]
pub struct Finder {
    state: FinderState,
    /// What it looks through, made in its first frame.
    index: Option<FinderIndex>,
}

/// Shows the search, where it is open; returns the command of the window that was chosen.
pub fn finder_ui(
    ui: &Ui,
    cx: &Context<'_>,
    open: &mut Option<Finder>,
    mut states: FinderStates<'_>,
    out: &mut Outbox<'_>,
) -> Option<CommandId> {
    let mut finder = open.take()?;
    let index = finder.index.get_or_insert_with(|| FinderIndex::without_records(cx));
    index.add_records(cx);
    let [name, hint, nothing, waiting] =
        ["ui-search", "ui-search-hint", "ui-search-nothing", "ui-search-waiting"].map(|key| cx.word(key));
    let words = w::FinderWords { name: &name, hint: &hint, nothing: &nothing, waiting: &waiting };
    let content = w::FinderContent { items: &index.items, is_complete: index.unnamed.len() == 0 };
    match w::finder(ui.ctx(), words, content, &mut finder.state) {
        None => {
            *open = Some(finder);
            None
        }
        Some(chosen) => {
            let target = chosen.and_then(|at| index.targets.get(at).cloned());
            open_target(&mut states, target, out)
        }
    }
}

/// What choosing something in the search changes in the window.
#[derive(Debug)]
pub struct FinderStates<'a> {
    /// The tables, of which one may be turned to.
    pub tables: &'a mut TablesState,
    /// The forms, in which a field may be gone to.
    pub form: &'a mut FormState,
}

/// Where something that can be found is.
#[derive(Clone, Debug)]
enum FinderTarget {
    /// What a command does or shows.
    Command(Command),
    /// A command that the window does.
    OfWindow(CommandId),
    /// The table of a kind, in its view.
    Table(Kind),
    /// A field of the selected record.
    Field(FieldSlot),
}

/// Goes to what was chosen; returns the command that the window has to do.
fn open_target(
    states: &mut FinderStates<'_>,
    target: Option<FinderTarget>,
    out: &mut Outbox<'_>,
) -> Option<CommandId> {
    match target {
        Some(FinderTarget::OfWindow(command)) => return Some(command),
        Some(FinderTarget::Command(command)) => out.command(command),
        Some(FinderTarget::Table(kind)) => {
            lists::show_table(states.tables, kind);
            out.command(Command::Show(View::of(kind)));
        }
        Some(FinderTarget::Field(slot)) => {
            states.form.go_to(slot);
            // The form of the plan is a view, not the panel that `ShowForm` opens.
            out.command(if slot.kind == Kind::Plan {
                Command::Show(View::About)
            } else {
                Command::ShowForm(true)
            });
        }
        None => {}
    }
    None
}

/// What can be found, with where it is: views, tables, acts and fields at once, records a few in each frame.
#[derive(Debug, Default)]
pub struct FinderIndex {
    items: FinderItems,
    targets: Vec<FinderTarget>,
    /// The records that have no name here yet, in order.
    unnamed: std::vec::IntoIter<RecordKey>,
}

impl FinderIndex {
    /// The views, tables, acts and fields; the records are still to be named.
    fn without_records(cx: &Context<'_>) -> Self {
        let mut found = Self::default();
        let view = cx.word("ui-finder-view");
        for shown in View::entries().chain([View::Meetings, View::Organisations]) {
            found.push_command(&cx.text(&shown.name()), view.clone(), Command::Show(shown));
        }
        let is_offered = |id: &CommandId| cx.gathering.is_some() || !id.info().in_gathering;
        for id in CommandId::ALL.into_iter().filter(is_offered) {
            // What only moves the keyboard is of no use to who has found it by its name.
            if !matches!(id, CommandId::Search | CommandId::NextPart | CommandId::PreviousPart) {
                let target = id.command().map_or(FinderTarget::OfWindow(id), FinderTarget::Command);
                found.push(&cx.text(&id.name()), id.chord_text(), target);
            }
        }
        for format in Format::ALL {
            let is_chosen = format == cx.export_format;
            let keys = if is_chosen { CommandId::Export.chord_text() } else { String::new() };
            found.push_command(&cx.text(&format.name()), keys, Command::Export(format));
        }
        for language in Language::ALL {
            let name = language.own_name();
            found.push_command(&name, cx.word("ui-language"), Command::SetLanguage(language));
        }
        for appearance in Appearance::ALL {
            let name = cx.text(&appearance.name());
            found.push_command(&name, cx.word("ui-appearance"), Command::SetAppearance(appearance));
        }
        for (name, detail, target) in tables(cx).chain(fields(cx)).chain(other_fields(cx)) {
            found.push(&name, detail, target);
        }
        let kinds = Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Plan);
        let records = kinds.flat_map(|kind| {
            let of_kind = form::records_in_order(cx, kind);
            of_kind.into_iter().map(move |id| (kind, id))
        });
        found.unnamed = records.collect::<Vec<RecordKey>>().into_iter();
        found
    }

    /// Names some records more.
    fn add_records(&mut self, cx: &Context<'_>) {
        let mut left = NAMING_PER_FRAME;
        let mut detail: Option<(Kind, Arc<str>)> = None;
        while left > 0
            && let Some(record) = self.unnamed.next()
        {
            left = left.saturating_sub(naming_cost(record.0));
            let of_kind = detail.take().filter(|(kind, _)| *kind == record.0);
            let (_, words) = detail.insert(
                of_kind
                    .unwrap_or_else(|| (record.0, cx.words.sentence(&Phrase::kind(record.0.code())).into())),
            );
            self.items.push(|name| form::append_record_name(cx, record, name), Arc::clone(words));
            self.targets.push(FinderTarget::Command(Command::GoTo(record)));
        }
    }

    fn push_command(&mut self, name: &str, detail: String, command: Command) {
        self.push(name, detail, FinderTarget::Command(command));
    }

    fn push(&mut self, name: &str, detail: String, target: FinderTarget) {
        self.items.push(|text| text.push_str(name), detail.into());
        self.targets.push(target);
    }
}

/// What naming a record of a kind costs, in names that are a title alone: a number is computed and worded, and a record
/// without a title is named by what it links to.
fn naming_cost(kind: Kind) -> usize {
    match kind {
        _ if form::has_own_name(kind) => 1,
        _ if kind.title().is_some() && kind != Kind::Participant => 3,
        _ => 10,
    }
}

/// The tables that share their view with others.
fn tables(cx: &Context<'_>) -> impl Iterator<Item = (String, String, FinderTarget)> {
    let detail = cx.word("ui-finder-table");
    let kinds = Kind::ALL.iter().copied().filter(|kind| lists::has_table(*kind));
    kinds.map(move |kind| {
        (cx.words.sentence(&Phrase::kinds(kind.code())), detail.clone(), FinderTarget::Table(kind))
    })
}

/// The fields of what is selected, where its form can be in sight.
fn fields(cx: &Context<'_>) -> impl Iterator<Item = (String, String, FinderTarget)> {
    let selected = cx.selection.filter(|(kind, _)| cx.view.shows_form_of(*kind) && *kind != Kind::Plan);
    let about = (cx.view == View::About && selected.is_none()).then_some((Kind::Plan, Uid::PLAN));
    let detail = cx.word("ui-finder-field");
    let slots = selected.or(about).into_iter().flat_map(|(kind, id)| {
        form::form_fields(kind).into_iter().map(move |field| FieldSlot::new(kind, id, field))
    });
    slots.map(move |slot| (cx.text(&slot.label()), detail.clone(), FinderTarget::Field(slot)))
}

/// The boxes of all other forms, by what they are called: those of the plan lead to its form, those of records to their table. What
/// many forms have, a title or a description, is no name to look for.
fn other_fields(cx: &Context<'_>) -> Vec<(String, String, FinderTarget)> {
    let selected = cx.selection.map(|(kind, _)| kind);
    let is_about = cx.view == View::About && selected.is_none();
    let of_plan = form::form_fields(Kind::Plan).into_iter().filter(|_| !is_about).map(|field| {
        let slot = FieldSlot::new(Kind::Plan, Uid::PLAN, field);
        (cx.text(&slot.label()), cx.text(&View::About.name()), FinderTarget::Field(slot))
    });
    let kinds =
        Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Plan && View::of(*kind).shows_form_of(*kind));
    let mut of_records: BTreeMap<String, Vec<Kind>> = BTreeMap::new();
    for kind in kinds {
        for field in form::form_fields(kind) {
            let label = cx.text(&FieldSlot::new(kind, Uid::PLAN, field).label());
            of_records.entry(label).or_default().push(kind);
        }
    }
    let of_one_kind = of_records.into_iter().filter_map(|(label, kinds)| match kinds.as_slice() {
        [kind] if Some(*kind) != selected => {
            Some((label, cx.words.sentence(&Phrase::kinds(kind.code())), FinderTarget::Table(*kind)))
        }
        _ => None,
    });
    of_plan.chain(of_one_kind).collect()
}
