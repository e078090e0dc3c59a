//! The dialogs in which each thing that a gathering notes can be filled in with the mouse, without knowing the line.

use super::acts::act;
use super::filled_note::{FilledNote, NoteKind};
use super::note_offers::{UsualDay, decider_names, doer_names, usual_days};
use crate::model::Choice as _;
use crate::model::decision::DecisionMethod;
use crate::session::{Command, Context, GatheringAct, GatheringMode, LinePurpose, Outbox, unit_names};
use crate::text::{Phrase, dates};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets::in_place::is_closing;
use crate::ui::widgets::{self as w, Picked, Picker};
use egui::{Id, Key, Popup, RichText, ScrollArea, Ui, vec2};

/// How many names are offered below the box for who.
const MOST_NAMES: usize = 4;

/// How high the names below a box grow; more are scrolled to.
const NAMES_HEIGHT: f32 = 3.0 * (theme::TARGET_SIZE + theme::SPACE);

/// The dialog that is open, and what was filled in in those that were left without an answer.
#[derive(Debug, Default)]
pub(super) struct NoteDialogs {
    open: Option<FilledNote>,
    drafts: Vec<FilledNote>,
}

impl NoteDialogs {
    /// Whether one is open.
    pub(super) const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Opens the dialog of a kind, with what was filled in in it and left.
    pub(super) fn open(&mut self, kind: NoteKind, cx: &Context<'_>, mode: &GatheringMode) {
        let draft = self.drafts.iter().position(|draft| draft.kind == kind);
        let draft = draft.map(|at| self.drafts.remove(at));
        let new = FilledNote::new(kind, cx, mode);
        self.open = Some(match draft {
            Some(draft) => FilledNote {
                themes: new.themes,
                problem: Some(Phrase::new("ui-gathering-note-draft")),
                ..draft
            },
            None => new,
        });
    }

    /// Opens the dialog that parks the idea of this number.
    pub(super) fn open_park(&mut self, number: String, cx: &Context<'_>, mode: &GatheringMode) {
        self.open = Some(FilledNote { text: number, ..FilledNote::new(NoteKind::Park, cx, mode) });
    }

    /// Notes what was filled in and left before the plan is left: nothing could show it afterwards.
    pub(super) fn keep_before_leaving(&mut self, cx: &Context<'_>, out: &mut Outbox<'_>) {
        if !self.drafts.is_empty() && out.commands.contains(&Command::ClosePlan) {
            out.commands.retain(|command| *command != Command::ClosePlan);
            self.keep_all(cx, out);
            out.command(Command::ClosePlan);
        }
    }

    /// Notes what was filled in; what cannot be read, or belongs to no point, goes to the minutes as it stands.
    fn keep_all(&mut self, cx: &Context<'_>, out: &mut Outbox<'_>) {
        let purpose = cx.gathering.map(|mode| mode.purpose(cx.plan));
        let runs = !matches!(purpose, None | Some(LinePurpose::NotBegun | LinePurpose::Ended));
        for note in self.drafts.drain(..).chain(self.open.take_if(|note| note.sent.is_none())) {
            match note.note() {
                _ if note.is_blank() => {}
                Ok(filled_in) if runs => act(out, GatheringAct::Note(filled_in)),
                _ => act(out, GatheringAct::KeepText(note.words())),
            }
        }
    }
}

/// Shows the dialog, where one is open.
pub(super) fn note_dialog_ui(ui: &Ui, cx: &Context<'_>, dialogs: &mut NoteDialogs, out: &mut Outbox<'_>) {
    let Some(mode) = cx.gathering else { return };
    if is_closing(ui) {
        dialogs.keep_all(cx, out);
    }
    let Some(mut note) = dialogs.open.take() else { return };
    if let Some(taken) = note.sent.take() {
        if mode.taken > taken {
            return;
        }
        note.problem.clone_from(&mode.remark);
    }
    // Asked before the dialog is shown, which takes the key.
    let escapes = ui.input(|input| input.key_pressed(Key::Escape));
    let (cancelled, left) = content_ui(ui, cx, mode, &mut note, out);
    if !cancelled && left && escapes && !note.is_blank() {
        dialogs.drafts.push(note);
    } else if !cancelled && (!left || !note.is_blank()) {
        // A click beside the dialog is a slip where something was written.
        dialogs.open = Some(note);
    }
}

/// Shows the dialog; whether it was cancelled, and whether it was left otherwise.
fn content_ui(
    ui: &Ui,
    cx: &Context<'_>,
    mode: &GatheringMode,
    note: &mut FilledNote,
    out: &mut Outbox<'_>,
) -> (bool, bool) {
    // The button says that more is asked for; here it is.
    let heading = cx.word(note.kind.name());
    let heading = heading.trim_end_matches(['…', ' ']);
    w::dialog(ui.ctx(), "gathering note", heading, |ui| {
        ui.set_width(theme::DIALOG_WIDTH.min(ui.ctx().content_rect().width() - 80.0));
        let enter = fields_ui(ui, cx, note);
        if let Some(problem) = &note.problem {
            let words = cx.words.sentence(problem);
            w::announce(ui, &words);
            let colour = theme::palette(ui).tint(Tone::Danger).text;
            ui.label(RichText::new(words).font(Type::Body.font()).color(colour));
        }
        ui.add_space(theme::GAP);
        ui.horizontal(|ui| {
            if w::filled_button(ui, &cx.word("ui-gathering-note-keep")).clicked() || enter {
                send(note, mode, out);
            }
            w::outlined_button(ui, &cx.word("ui-gathering-note-cancel")).clicked()
        })
        .inner
    })
}

/// Asks for what was filled in to be noted, or says what is missing.
fn send(note: &mut FilledNote, mode: &GatheringMode, out: &mut Outbox<'_>) {
    match note.note() {
        Ok(filled_in) => {
            act(out, GatheringAct::Note(filled_in));
            (note.sent, note.problem) = (Some(mode.taken), None);
        }
        Err(problem) => note.problem = Some(problem),
    }
}

/// The boxes of the dialog; whether Enter was pressed in one of them.
fn fields_ui(ui: &mut Ui, cx: &Context<'_>, note: &mut FilledNote) -> bool {
    ui.spacing_mut().item_spacing.y = theme::GAP;
    let kind = note.kind;
    let first = Id::unique("note-text");
    // Only where nothing has the keyboard, so that Tab can reach the rest.
    if ui.memory(|memory| memory.focused().is_none()) {
        let has_number = kind == NoteKind::Park && !note.text.is_empty();
        let begin = if has_number { Id::unique("note-who") } else { first };
        ui.memory_mut(|memory| memory.request_focus(begin));
    }
    let mut enter = box_ui(ui, cx, first, kind.text_label(), &mut note.text);
    match kind {
        NoteKind::Idea => {
            enter |= box_ui(ui, cx, Id::unique("note-table"), "ui-gathering-note-table", &mut note.table);
            enter |= box_ui(ui, cx, Id::unique("note-theme"), "ui-gathering-note-theme", &mut note.theme);
            let others = note.themes.iter().filter(|theme| **theme != note.theme);
            if let Some(theme) = names_ui(ui, others.map(String::as_str)) {
                note.theme = theme;
            }
        }
        NoteKind::Decision => {
            how_ui(ui, cx, &mut note.how);
            enter |= box_ui(ui, cx, Id::unique("note-reason"), "ui-gathering-note-reason", &mut note.reason);
            enter |=
                box_ui(ui, cx, Id::unique("note-dissent"), "ui-gathering-note-dissent", &mut note.dissent);
        }
        NoteKind::Task | NoteKind::Question | NoteKind::Park => {
            enter |= box_ui(ui, cx, Id::unique("note-who"), "ui-gathering-note-who", &mut note.who);
            let begun = note.who.clone();
            let names = unit_names(cx.plan, &begun, MOST_NAMES).into_iter().filter(|name| *name != begun);
            let chosen = who_list_ui(ui, cx, kind);
            if let Some(name) = names_ui(ui, names).or(chosen) {
                note.who = name;
            }
            enter |= box_ui(ui, cx, Id::unique("note-due"), "ui-gathering-note-due", &mut note.due);
            days_ui(ui, cx, &mut note.due);
        }
        NoteKind::Present => {}
    }
    enter
}

/// The button of the list of everybody who can be named; the name that was chosen.
fn who_list_ui(ui: &mut Ui, cx: &Context<'_>, kind: NoteKind) -> Option<String> {
    let (words, field) = (cx.word("ui-link-choose"), cx.word("ui-gathering-note-who"));
    let name = format!("{words}: {field}");
    let button = w::chip_button(ui, &words).accessible_name(name.as_str());
    let id = Id::unique("note-who-list");
    let is_open = Popup::is_id_open(ui.ctx(), id) || button.clicked();
    let items = match kind {
        _ if !is_open => Vec::new(),
        NoteKind::Question => decider_names(cx),
        _ => doer_names(cx),
    };
    let (none, make) = (cx.word("ui-link-none"), cx.word("ui-link-new"));
    let list = Picker { id, name: &name, items: &items, near: &[], none: &none, make: Some(&make) };
    match w::picker(&button, &list)? {
        Picked::Item(at) => items.into_iter().nth(at),
        Picked::New(typed) => Some(typed),
    }
}

/// Days that are often meant, to be taken with a click.
fn days_ui(ui: &mut Ui, cx: &Context<'_>, due: &mut String) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::SPACE, theme::SPACE);
        for UsualDay { words, day } in usual_days(cx) {
            let day = dates::write_when(day, cx.language());
            if w::chip_button(ui, &cx.word(words)).on_hover_text(&day).clicked() {
                *due = day;
            }
        }
    });
}

/// Names to be taken with a click; the one that was.
fn names_ui<'a>(ui: &mut Ui, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut taken = None;
    ScrollArea::vertical().max_height(NAMES_HEIGHT).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().interact_size.y = theme::TARGET_SIZE;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme::SPACE, theme::SPACE);
            for name in names {
                if w::chip_button(ui, name).clicked() {
                    taken = Some(name.to_owned());
                }
            }
        });
    });
    taken
}

/// A box with its label; whether Enter was pressed in it.
fn box_ui(ui: &mut Ui, cx: &Context<'_>, id: Id, label: &'static str, text: &mut String) -> bool {
    let label = cx.word(label);
    let entry = w::field(ui, &label, |ui| w::text_box(ui, &w::TextBox::line(id, &label, text)));
    if let Some(changed) = entry.changed {
        *text = changed;
    }
    entry.enter
}

/// How a decision was reached: all agreed, or most did.
fn how_ui(ui: &mut Ui, cx: &Context<'_>, how: &mut DecisionMethod) {
    ui.horizontal_wrapped(|ui| {
        for method in [DecisionMethod::Agreement, DecisionMethod::Majority] {
            let words = cx.text(&Phrase::choice(DecisionMethod::INFO.name, &method.code()));
            let chosen = *how == method;
            if w::answer_button(ui, &words, chosen).clicked() {
                *how = if chosen { DecisionMethod::default() } else { method };
            }
        }
    });
}
