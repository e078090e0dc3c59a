//! Two dialogs that put other words in place of sought ones: finding and replacing in the whole plan, as one step with a preview, and
//! removing the traces of words that should never have been written.

use crate::edit::{FoundText, Rewording};
use crate::model::Value;
use crate::session::{Command, Context, Outbox, trace_rewording};
use crate::text::{Phrase, SearchOptions, TextSearch};
use crate::ui::form;
use crate::ui::theme::{self, Type};
use crate::ui::widgets::{self as w, TextBox};
use egui::{Id, ScrollArea, Ui};
use std::collections::BTreeSet;

/// Which of the two is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RewordingPurpose {
    /// Finding and replacing.
    Replace,
    /// Removing traces.
    RemoveTraces,
}

/// What is sought, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct SoughtWords {
    sought: String,
    with: String,
    options: SearchOptions,
}

/// The texts of the plan that hold the words, and what they were found from.
#[derive(Clone, Debug, Default)]
struct FoundTexts {
    of: Option<(SoughtWords, u64)>,
    texts: Vec<FoundText>,
    /// Those that are to stay as they are, by their place in the list.
    kept: BTreeSet<usize>,
}

/// The dialog that is open.
#[derive(Debug, Default)]
pub struct RewordingState {
    purpose: Option<RewordingPurpose>,
    words: SoughtWords,
    found: FoundTexts,
    /// Whether it opens in this frame.
    is_new: bool,
}

/// So many texts are listed; all of them are counted and replaced.
const MOST_LISTED: usize = 200;
/// How much of a text is in sight before and after the words, in letters.
const AROUND: usize = 40;

impl RewordingState {
    /// Opens the dialog that finds and replaces.
    pub fn open_replace(&mut self) {
        *self = Self { purpose: Some(RewordingPurpose::Replace), is_new: true, ..Self::default() };
    }

    /// Opens the dialog that removes the traces of words, with some that are known already.
    pub fn open_traces(&mut self, words: &str) {
        let words = SoughtWords { sought: words.to_owned(), ..SoughtWords::default() };
        *self =
            Self { purpose: Some(RewordingPurpose::RemoveTraces), words, is_new: true, ..Self::default() };
    }

    /// Whether one of them is open.
    pub const fn is_open(&self) -> bool {
        self.purpose.is_some()
    }

    /// Looks for the words where they or the plan have changed.
    fn update(&mut self, cx: &Context<'_>, purpose: RewordingPurpose) {
        let of = Some((self.words.clone(), cx.revision));
        if self.found.of != of {
            let texts = rewording_of(cx, &self.words, purpose).map(|rewording| rewording.texts_of(cx.plan));
            self.found = FoundTexts { of, texts: texts.unwrap_or_default(), kept: BTreeSet::new() };
        }
    }
}

/// What is done with the words; `None` where nothing is sought.
fn rewording_of(cx: &Context<'_>, words: &SoughtWords, purpose: RewordingPurpose) -> Option<Rewording> {
    match purpose {
        RewordingPurpose::Replace => {
            let search = TextSearch::new(&words.sought, words.options)?;
            Some(Rewording::new(vec![search], &words.with))
        }
        RewordingPurpose::RemoveTraces => trace_rewording(cx.plan, &lines(&words.sought)),
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Shows the dialog that is open.
pub fn rewording_ui(ui: &Ui, cx: &Context<'_>, state: &mut RewordingState, out: &mut Outbox<'_>) {
    let Some(purpose) = state.purpose else { return };
    state.update(cx, purpose);
    let name = match purpose {
        RewordingPurpose::Replace => "replace-title",
        RewordingPurpose::RemoveTraces => "traces-title",
    };
    let (closed, left) = w::dialog(ui.ctx(), "rewording", &cx.word(name), |ui| {
        ui.set_width(theme::DIALOG_WIDTH.min(ui.ctx().content_rect().width() - 80.0));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        match purpose {
            RewordingPurpose::Replace => sought_and_with_ui(ui, cx, state),
            RewordingPurpose::RemoveTraces => traces_box_ui(ui, cx, state),
        }
        found_ui(ui, cx, state, purpose);
        acts_ui(ui, cx, state, purpose, out)
    });
    if closed || left {
        state.purpose = None;
    }
}

fn sought_id() -> Id {
    Id::unique("sought words")
}

fn take_keyboard(ui: &Ui, state: &mut RewordingState) {
    if std::mem::take(&mut state.is_new) {
        ui.memory_mut(|memory| memory.request_focus(sought_id()));
    }
}

fn sought_and_with_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut RewordingState) {
    let boxes = [
        (sought_id(), "replace-sought", &mut state.words.sought),
        (sought_id().with("with"), "replace-with", &mut state.words.with),
    ];
    for (id, name, typed) in boxes {
        let name = cx.word(name);
        let entry = w::field(ui, &name, |ui| w::text_box(ui, &TextBox::line(id, &name, typed)));
        if let Some(text) = entry.changed {
            *typed = text;
        }
    }
    take_keyboard(ui, state);
    ui.horizontal_wrapped(|ui| {
        let options = &mut state.words.options;
        let whole = w::checkbox(ui, &cx.word("replace-whole-words"), options.whole_words).1;
        options.whole_words = whole.unwrap_or(options.whole_words);
        let case = w::checkbox(ui, &cx.word("replace-match-case"), options.match_case).1;
        options.match_case = case.unwrap_or(options.match_case);
    });
}

fn traces_box_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut RewordingState) {
    w::paragraph(ui, &cx.word("traces-about"));
    let name = cx.word("traces-words");
    let shown = TextBox::line(sought_id(), &name, &state.words.sought).rows(3);
    let entry = w::field(ui, &name, |ui| w::text_box(ui, &shown));
    if let Some(text) = entry.changed {
        state.words.sought = text;
    }
    take_keyboard(ui, state);
    w::note(ui, &cx.word("traces-elsewhere"));
}

/// How many places hold the words, and the places.
fn found_ui(ui: &mut Ui, cx: &Context<'_>, state: &mut RewordingState, purpose: RewordingPurpose) {
    if state.words.sought.trim().is_empty() {
        return;
    }
    let found = &mut state.found;
    let count: usize = found.texts.iter().map(|text| text.count).sum();
    w::label(ui, Type::Strong, &cx.text(&Phrase::new("replace-found").with("count", count)));
    let height = (ui.ctx().content_rect().height() - 420.0).max(80.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for (at, text) in found.texts.iter().enumerate().take(MOST_LISTED) {
            let words = place_words(cx, text, &state.words, purpose);
            if purpose == RewordingPurpose::RemoveTraces {
                w::note(ui, &words);
                continue;
            }
            let is_replaced = !found.kept.contains(&at);
            match w::checkbox(ui, &words, is_replaced).1 {
                Some(true) => drop(found.kept.remove(&at)),
                Some(false) => drop(found.kept.insert(at)),
                None => {}
            }
        }
        if found.texts.len() > MOST_LISTED {
            let more = found.texts.len() - MOST_LISTED;
            w::note(ui, &cx.text(&Phrase::new("replace-more").with("count", more)));
        }
    });
}

/// Where a text is, and what it says around the words.
fn place_words(cx: &Context<'_>, text: &FoundText, words: &SoughtWords, purpose: RewordingPurpose) -> String {
    let record = form::record_name(cx, text.at.kind, text.at.id);
    let field = text.at.kind.info(text.at.field).map_or("", |info| info.name);
    let field = cx.text(&Phrase::label(text.at.kind.code(), field));
    let place = Phrase::new("replace-place").with("record", record).with("field", field);
    if purpose == RewordingPurpose::RemoveTraces {
        return cx.text(&place);
    }
    let Value::Text(whole) = &text.value else { return cx.text(&place) };
    let around = TextSearch::new(&words.sought, words.options)
        .and_then(|search| search.find(whole).first().cloned())
        .map(|range| around(whole, range.start, range.end))
        .unwrap_or_default();
    cx.text(&Phrase::new("replace-place-text").with("place", place).with("text", around))
}

/// The words with some letters before and after them.
fn around(text: &str, from: usize, to: usize) -> String {
    let before = text.get(..from).unwrap_or_default();
    let begin = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let after = text.get(to..).unwrap_or_default();
    let end = after.char_indices().nth(AROUND).map_or(text.len(), |(at, _)| to + at);
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    let shown = text.get(begin..end).unwrap_or_default().replace('\n', " ");
    format!("{}{shown}{}", cut(begin > 0), cut(end < text.len()))
}

/// The buttons; returns whether the dialog closes.
fn acts_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &RewordingState,
    purpose: RewordingPurpose,
    out: &mut Outbox<'_>,
) -> bool {
    let chosen: Vec<&FoundText> = state
        .found
        .texts
        .iter()
        .enumerate()
        .filter(|(at, _)| !state.found.kept.contains(at))
        .map(|(_, text)| text)
        .collect();
    let count: usize = chosen.iter().map(|text| text.count).sum();
    let (words, can) = match purpose {
        RewordingPurpose::Replace => (cx.text(&Phrase::new("replace-do").with("count", count)), count > 0),
        RewordingPurpose::RemoveTraces => (cx.word("traces-do"), !lines(&state.words.sought).is_empty()),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP;
        let does = ui.add_enabled_ui(can && cx.can.edit, |ui| w::filled_button(ui, &words).clicked()).inner;
        if does {
            match purpose {
                RewordingPurpose::Replace => {
                    let label = Phrase::new("replace-step")
                        .with("sought", state.words.sought.trim())
                        .with("with", state.words.with.as_str());
                    out.gesture_ended = true;
                    out.change(Rewording::change_of(label, chosen.iter().copied()));
                    out.remarks.push(Phrase::new("replace-done").with("count", count));
                }
                RewordingPurpose::RemoveTraces => {
                    out.command(Command::RemoveTraces(lines(&state.words.sought)));
                }
            }
        }
        does | w::outlined_button(ui, &cx.word("ui-cancel")).clicked()
    })
    .inner
}
