//! The dialogs in which each thing that a gathering notes can be filled in with the mouse, without knowing the line.

use super::acts::act;
use crate::edit::verbs::gathering::DecisionBasis;
use crate::model::decision::DecisionMethod;
use crate::model::{Choice as _, Prose, When};
use crate::session::{
    Context, GatheringAct, GatheringMode, GatheringNote, Outbox, read_number, read_table, unit_names,
};
use crate::text::{Phrase, dates};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use egui::{Id, RichText, Ui};

/// How many names are offered below the box for who.
const MOST_NAMES: usize = 4;

/// What is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoteKind {
    /// An idea.
    Idea,
    /// A decision.
    Decision,
    /// A task.
    Task,
    /// A question for others.
    Question,
    /// An idea that waits, by its number.
    Park,
    /// Somebody who is not in the list is present.
    Present,
}

impl NoteKind {
    /// Those that have a button below the line, in order.
    pub(super) const OF_LINE: [Self; 5] =
        [Self::Idea, Self::Decision, Self::Task, Self::Question, Self::Park];

    /// The key of its button and heading.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Idea => "ui-gathering-note-idea",
            Self::Decision => "ui-gathering-note-decision",
            Self::Task => "ui-gathering-note-task",
            Self::Question => "ui-gathering-note-question",
            Self::Park => "ui-gathering-note-park",
            Self::Present => "ui-gathering-note-present",
        }
    }

    const fn text_label(self) -> &'static str {
        match self {
            Self::Idea => "ui-gathering-note-idea-text",
            Self::Decision => "ui-gathering-note-decision-text",
            Self::Task => "ui-gathering-note-task-text",
            Self::Question => "ui-gathering-note-question-text",
            Self::Park => "ui-gathering-note-park-text",
            Self::Present => "ui-gathering-note-present-text",
        }
    }
}

/// What is filled in.
#[derive(Clone, Debug)]
pub(super) struct NoteDialog {
    kind: NoteKind,
    text: String,
    who: String,
    due: String,
    table: String,
    theme: String,
    how: DecisionMethod,
    reason: String,
    dissent: String,
    /// What is wrong with what was filled in.
    problem: Option<Phrase>,
    /// How much had been taken when it was sent.
    sent: Option<u64>,
}

impl NoteDialog {
    /// An empty one; table and theme are those that stay set.
    pub(super) fn open(kind: NoteKind, mode: &GatheringMode) -> Self {
        Self {
            kind,
            text: String::new(),
            who: String::new(),
            due: String::new(),
            table: mode.table.map(|table| table.to_string()).unwrap_or_default(),
            theme: mode.theme.clone(),
            how: DecisionMethod::default(),
            reason: String::new(),
            dissent: String::new(),
            problem: None,
            sent: None,
        }
    }

    /// What was filled in.
    ///
    /// # Errors
    /// What is missing or cannot be read.
    fn note(&self) -> Result<GatheringNote, Phrase> {
        let text = self.text.trim().to_owned();
        if text.is_empty() {
            return Err(Phrase::new("line-blank"));
        }
        let who = self.who.trim().to_owned();
        Ok(match self.kind {
            NoteKind::Idea => GatheringNote::Idea {
                text,
                table: read_table(&self.table)?,
                theme: self.theme.trim().to_owned(),
            },
            NoteKind::Decision => GatheringNote::Decision { text, basis: self.basis() },
            NoteKind::Task => GatheringNote::Task { text, who, due: self.due()? },
            NoteKind::Question => GatheringNote::Question { text, who, due: self.due()? },
            NoteKind::Park => {
                let number =
                    read_number(&text).ok_or_else(|| Phrase::new("line-number").with("text", &*text))?;
                GatheringNote::Park { number, who, due: self.due()? }
            }
            NoteKind::Present => match text.parse() {
                Ok(heads) => GatheringNote::Heads(heads),
                Err(_) => GatheringNote::Guest(text),
            },
        })
    }

    fn due(&self) -> Result<Option<When>, Phrase> {
        let due = self.due.trim();
        if due.is_empty() {
            return Ok(None);
        }
        let no_date = || Phrase::new("ui-gathering-note-no-date").with("text", due);
        Ok(Some(dates::read_when(due).ok().ok_or_else(no_date)?))
    }

    fn basis(&self) -> DecisionBasis {
        let prose = |text: &str| (!text.trim().is_empty()).then(|| Prose::new(text.trim()));
        DecisionBasis { how: self.how.clone(), reason: prose(&self.reason), dissent: prose(&self.dissent) }
    }

    fn send(&mut self, mode: &GatheringMode, out: &mut Outbox<'_>) {
        match self.note() {
            Ok(note) => {
                act(out, GatheringAct::Note(note));
                (self.sent, self.problem) = (Some(mode.taken), None);
            }
            Err(problem) => self.problem = Some(problem),
        }
    }
}

/// Shows the dialog, where one is open.
pub(super) fn note_dialog_ui(ui: &Ui, cx: &Context<'_>, open: &mut Option<NoteDialog>, out: &mut Outbox<'_>) {
    let Some(mode) = cx.gathering else { return *open = None };
    let Some(mut note) = open.take() else { return };
    if let Some(taken) = note.sent.take() {
        if mode.taken > taken {
            return;
        }
        note.problem.clone_from(&mode.remark);
    }
    // The button says that more is asked for; here it is.
    let heading = cx.word(note.kind.name());
    let heading = heading.trim_end_matches(['…', ' ']);
    let (done, left) = w::dialog(ui.ctx(), "gathering note", heading, |ui| {
        ui.set_width(theme::DIALOG_WIDTH.min(ui.ctx().content_rect().width() - 80.0));
        let enter = fields_ui(ui, cx, &mut note);
        if let Some(problem) = &note.problem {
            let words = cx.words.sentence(problem);
            w::announce(ui, &words);
            let colour = theme::palette(ui).tint(Tone::Danger).text;
            ui.label(RichText::new(words).font(Type::Body.font()).color(colour));
        }
        ui.add_space(theme::GAP);
        ui.horizontal(|ui| {
            if w::filled_button(ui, &cx.word("ui-gathering-note-keep")).clicked() || enter {
                note.send(mode, out);
            }
            w::outlined_button(ui, &cx.word("ui-gathering-note-cancel")).clicked()
        })
        .inner
    });
    if !(done || left) {
        *open = Some(note);
    }
}

/// The boxes of the dialog; whether Enter was pressed in one of them.
fn fields_ui(ui: &mut Ui, cx: &Context<'_>, note: &mut NoteDialog) -> bool {
    ui.spacing_mut().item_spacing.y = theme::GAP;
    let kind = note.kind;
    let first = Id::unique("note-text");
    // Only where nothing has the keyboard, so that Tab can reach the rest.
    if ui.memory(|memory| memory.focused().is_none()) {
        ui.memory_mut(|memory| memory.request_focus(first));
    }
    let mut enter = box_ui(ui, cx, first, kind.text_label(), &mut note.text);
    match kind {
        NoteKind::Idea => {
            enter |= box_ui(ui, cx, Id::unique("note-table"), "ui-gathering-note-table", &mut note.table);
            enter |= box_ui(ui, cx, Id::unique("note-theme"), "ui-gathering-note-theme", &mut note.theme);
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
            ui.horizontal_wrapped(|ui| {
                for name in names {
                    if w::chip_button(ui, name).clicked() {
                        name.clone_into(&mut note.who);
                    }
                }
            });
            enter |= box_ui(ui, cx, Id::unique("note-due"), "ui-gathering-note-due", &mut note.due);
        }
        NoteKind::Present => {}
    }
    enter
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
        for road in [DecisionMethod::Agreement, DecisionMethod::Majority] {
            let words = cx.text(&Phrase::choice(DecisionMethod::INFO.name, &road.code()));
            let chosen = *how == road;
            if w::tab(ui, &words, chosen).clicked() {
                *how = if chosen { DecisionMethod::default() } else { road };
            }
        }
    });
}
