//! The document: what it will hold, exporting it, how far that has come, and where it went.

use super::focus::FocusTarget;
use crate::analysis::checks::ABOUT_PERSONS;
use crate::analysis::gathering::meetings_in_order;
use crate::document::DocumentKind;
use crate::export::Format;
use crate::model::{Choice as _, Kind};
use crate::session::{Command, Context, DocumentChoice, Outbox, View};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{Id, ProgressBar, ScrollArea, Ui};
use std::path::PathBuf;

/// What the view saw of the export in the frame before; may be lost.
#[derive(Debug, Default)]
pub struct DocumentsState {
    seen: Option<SeenExport>,
    /// How many more frames the finished document may take the keyboard.
    frames_left: u8,
}

/// An export as a frame sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct SeenExport {
    is_running: bool,
    path: Option<PathBuf>,
}

/// The width of the choice of document, and of the choice of gathering.
const KIND_WIDTH: f32 = 150.0;
const MEETING_WIDTH: f32 = 380.0;
/// After an export, egui may name a widget that is gone as focused for this many frames.
const FOCUS_LOSS_FRAMES: u8 = 4;

impl DocumentsState {
    /// Whether the button that opens the document gets the keyboard: an export has just ended, and nothing has it.
    ///
    /// What had the keyboard went with the dialog for the folder, or with the button that stops the export, and the
    /// document is what the user goes on with. egui notices the loss only some frames later, so it is waited for.
    fn takes_focus(&mut self, ui: &Ui, cx: &Context<'_>) -> bool {
        let now = SeenExport {
            is_running: cx.export_progress.is_some(),
            path: cx.exported_path.map(ToOwned::to_owned),
        };
        // Nothing was seen in the first frame, so an export from before the view was opened takes no focus.
        let has_changed = self.seen.as_ref().is_some_and(|seen| *seen != now);
        let has_ended = has_changed && !now.is_running && now.path.is_some();
        self.seen = Some(now);
        self.frames_left = if has_ended { FOCUS_LOSS_FRAMES } else { self.frames_left.saturating_sub(1) };
        let takes = self.frames_left > 0 && ui.memory(|memory| memory.focused().is_none());
        if self.frames_left > 0 {
            ui.ctx().request_repaint();
        }
        if takes {
            self.frames_left = 0;
        }
        takes
    }
}

/// Shows the documents that can be made.
pub(super) fn documents_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut DocumentsState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    let mut focus = FocusTarget::default();
    ScrollArea::vertical().id_salt("documents").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(theme::TEXT_WIDTH.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        w::title(ui, &cx.word("ui-view-documents"));
        choice_ui(ui, cx, out);
        w::paragraph(ui, &by_plan_kind(cx, cx.document.kind.text()));
        if let Some(done) = cx.export_progress {
            let name = cx.word("ui-export-running");
            w::live_label(ui, theme::Type::Body, &name);
            let bar = ProgressBar::new(f32::from(u16::try_from(done).unwrap_or(1000)) / 1000.0);
            ui.add(bar).accessible_name(name);
            let stop = w::outlined_button(ui, &cx.word("ui-stop"));
            focus = FocusTarget::on_request(stop.id);
            if stop.clicked() {
                out.command(Command::StopWork);
            }
        } else {
            focus = formats_ui(ui, cx, out);
        }
        let takes_focus = state.takes_focus(ui, cx);
        if let Some(path) = cx.exported_path {
            let place = path.display().to_string();
            w::paragraph(ui, &cx.text(&Phrase::new("ui-exported-to").with("path", place)));
            ui.horizontal(|ui| {
                let open = w::outlined_button(ui, &cx.word("ui-open-document"));
                if takes_focus {
                    open.request_focus();
                }
                if open.clicked() {
                    out.command(Command::Reveal(path.to_owned()));
                }
                if w::outlined_button(ui, &cx.word("ui-open-folder")).clicked() {
                    let folder = path.parent().unwrap_or(path);
                    out.command(Command::Reveal(folder.to_owned()));
                }
            });
        }
        if !cx.document.kind.is_of_gathering() {
            persons_ui(ui, cx, out);
        }
        if cx.document.kind == DocumentKind::Full {
            contents_ui(ui, cx);
        }
    });
    focus
}

/// What in the plan seems to belong to a single person, before anybody makes a document of it.
fn persons_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let count: usize = ABOUT_PERSONS.iter().map(|rule| cx.findings.count_by_rule(rule.code)).sum();
    if count == 0 {
        return;
    }
    let text = cx.text(&Phrase::new("ui-documents-persons").with("count", count));
    let act = cx.word("ui-view-review");
    let banner = w::Banner { tone: theme::Tone::Warning, heading: None, text: &text, acts: &[&act] };
    if w::banner(ui, &banner).is_some() {
        out.command(Command::Show(View::Review));
    }
}

/// Which document: the plan's, or one of a gathering, and of which.
fn choice_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let mut chosen = cx.document;
    ui.horizontal(|ui| {
        let words = DocumentKind::ALL.map(|kind| cx.text(&kind.name()));
        let at = DocumentKind::ALL.iter().position(|kind| *kind == chosen.kind).unwrap_or_default();
        let (id, name) = (Id::unique("documents-kind"), cx.word("ui-documents-kind"));
        if let Some(picked) = w::combo_box(ui, id, &name, &words, at, KIND_WIDTH) {
            chosen.kind = DocumentKind::ALL.get(picked).copied().unwrap_or_default();
        }
        if cx.document.kind.is_of_gathering() {
            meeting_choice(ui, cx, &mut chosen);
        }
    });
    if cx.document.kind.is_of_gathering() {
        let (_, names) = w::checkbox(ui, &cx.word("ui-documents-names"), chosen.names);
        chosen.names = names.unwrap_or(chosen.names);
    }
    if chosen != cx.document {
        out.command(Command::ChooseDocument(chosen));
    }
}

/// Of which gathering; a plan without any says so.
fn meeting_choice(ui: &mut Ui, cx: &Context<'_>, chosen: &mut DocumentChoice) {
    let meetings = meetings_in_order(cx.plan);
    if meetings.is_empty() {
        w::note(ui, &cx.word("ui-documents-no-gathering"));
        return;
    }
    let words = meetings.iter().enumerate().map(|(at, meeting)| match meeting.title.trim() {
        "" => format!("{} {}", cx.text(&Phrase::kind(Kind::Meeting.code())), at + 1),
        title => title.to_owned(),
    });
    let words: Vec<String> = words.collect();
    let current = chosen.meeting_in(cx.plan);
    let at = meetings.iter().position(|meeting| Some(meeting.id) == current).unwrap_or_default();
    let (id, name) = (Id::unique("documents-meeting"), cx.word("ui-documents-gathering"));
    if let Some(picked) = w::combo_box(ui, id, &name, &words, at, MEETING_WIDTH) {
        chosen.meeting = meetings.get(picked).map(|meeting| meeting.id);
    }
}

/// The formats to choose from; the one that was chosen last stands out, and the key for exporting makes it.
fn formats_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) -> FocusTarget {
    let mut focus = FocusTarget::default();
    ui.horizontal_wrapped(|ui| {
        for format in Format::ALL {
            let name = cx.text(&format.name());
            let is_chosen = format == cx.export_format;
            let make = if is_chosen { w::filled_button(ui, &name) } else { w::outlined_button(ui, &name) };
            if is_chosen {
                focus = FocusTarget::on_request(make.id);
            }
            if make.clicked() {
                out.command(Command::Export(format));
            }
        }
    });
    let chosen = cx.text(&cx.export_format.name());
    // The name of a button that opens a dialog ends in "…", which does not belong in a sentence.
    let chosen = chosen.trim_end_matches(['…', ' ']).to_owned();
    w::note(ui, &cx.text(&Phrase::new("ui-export-key").with("format", chosen)));
    focus
}

/// Lists the chapters as the table of contents of the document will, as soon as they are known.
fn contents_ui(ui: &mut Ui, cx: &Context<'_>) {
    if cx.contents.revision() == 0 {
        return;
    }
    let entries = cx.contents.entries();
    ui.add_space(theme::MARGIN);
    if !entries.is_empty() {
        w::label(ui, Type::Strong, &cx.word("ui-documents-contents"));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for chapter in entries {
        w::line_with_sides(ui, &chapter.name, theme::ROW_HEIGHT, |ui, end| match end {
            w::LineSide::Left => drop(w::label(ui, Type::Body, &chapter.name)),
            w::LineSide::Right => {
                let counts = [("ui-count-tables", chapter.tables), ("ui-count-figures", chapter.figures)];
                let texts = counts.into_iter().filter(|(_, count)| *count > 0);
                let texts = texts.map(|(key, count)| cx.text(&Phrase::new(key).with("count", count)));
                w::note(ui, &texts.collect::<Vec<_>>().join(", "));
            }
        });
        let line = ui.min_rect();
        ui.painter().hline(line.x_range(), line.bottom(), (theme::HAIRLINE, theme::palette(ui).divider));
    }
    ui.add_space(theme::GAP);
    if entries.is_empty() {
        w::note(ui, &by_plan_kind(cx, Phrase::new("document-empty")));
    } else {
        w::note(ui, &cx.word("ui-documents-left-out"));
    }
    ui.add_space(theme::MARGIN);
}

/// The words of a message that differ between plans, guidelines and investigations.
fn by_plan_kind(cx: &Context<'_>, phrase: Phrase) -> String {
    let kind = cx.plan.about().kind.code();
    cx.text(&phrase.with("kind", kind.as_ref()))
}
