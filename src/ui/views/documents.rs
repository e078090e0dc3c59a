//! The document: what it will hold, exporting it, how far that has come, and where it went.

use super::{FocusTarget, Screen};
use crate::export::Format;
use crate::model::Choice as _;
use crate::session::{Command, Context, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{Id, ProgressBar, ScrollArea, Ui};
use std::path::Path;

/// Shows the documents that can be made.
pub(super) fn documents_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    ScrollArea::vertical().id_salt("documents").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(theme::TEXT_WIDTH.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        w::title(ui, &cx.word("ui-view-documents"));
        w::paragraph(ui, &word_by_plan_kind(cx, "ui-documents-text"));
        if let Some(done) = cx.export_progress {
            let name = cx.word("ui-export-running");
            w::live_label(ui, theme::Type::Body, &name);
            let bar = ProgressBar::new(f32::from(u16::try_from(done).unwrap_or(1000)) / 1000.0);
            ui.add(bar).accessible_name(name);
            let stop = w::outlined_button(ui, &cx.word("ui-stop"));
            screen.focus = FocusTarget::on_request(stop.id);
            if stop.clicked() {
                out.command(Command::StopWork);
            }
        } else {
            formats_ui(ui, cx, screen, out);
        }
        let come = has_export_finished(ui, cx);
        if let Some(path) = cx.exported_path {
            let place = path.display().to_string();
            w::paragraph(ui, &cx.text(&Phrase::new("ui-exported-to").with("path", place)));
            ui.horizontal(|ui| {
                let open = w::outlined_button(ui, &cx.word("ui-open-document"));
                if come {
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
        contents_ui(ui, cx);
    });
}

/// The formats to choose from; the one that was chosen last stands out, and the key for exporting makes it.
fn formats_ui(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    ui.horizontal(|ui| {
        for format in Format::ALL {
            let name = cx.text(&format.name());
            let is_chosen = format == cx.export_format;
            let make = if is_chosen { w::filled_button(ui, &name) } else { w::outlined_button(ui, &name) };
            if is_chosen {
                screen.focus = FocusTarget::on_request(make.id);
            }
            if make.clicked() {
                out.command(Command::Export(format));
            }
        }
    });
    let chosen = cx.text(&cx.export_format.name());
    let chosen = chosen.trim_end_matches(['…', ' ']).to_owned();
    w::note(ui, &cx.text(&Phrase::new("ui-export-key").with("format", chosen)));
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
                let said = counts.into_iter().filter(|(_, count)| *count > 0);
                let said = said.map(|(key, count)| cx.text(&Phrase::new(key).with("count", count)));
                w::note(ui, &said.collect::<Vec<_>>().join(", "));
            }
        });
        let line = ui.min_rect();
        ui.painter().hline(line.x_range(), line.bottom(), (theme::HAIRLINE, theme::palette(ui).divider));
    }
    ui.add_space(theme::GAP);
    if entries.is_empty() {
        w::note(ui, &word_by_plan_kind(cx, "document-empty"));
    } else {
        w::note(ui, &cx.word("ui-documents-left-out"));
    }
    ui.add_space(theme::MARGIN);
}

/// For so many frames what had the keyboard may still be named as having it, though it is gone.
const FOCUS_LOSS_FRAMES: u8 = 4;

/// Whether a document has come and nothing has the keyboard any more: what had it went with the dialog or with the
/// button that stops, and the document is what one goes on with.
fn has_export_finished(ui: &Ui, cx: &Context<'_>) -> bool {
    let id = Id::unique("exported");
    let now = (cx.export_progress.is_some(), cx.exported_path.map(Path::to_owned));
    let (seen, left) = ui.data(|data| data.get_temp(id)).unwrap_or_else(|| (now.clone(), 0_u8));
    let ended = !now.0 && seen != now && now.1.is_some();
    let left = if ended { FOCUS_LOSS_FRAMES } else { left.saturating_sub(1) };
    let come = left > 0 && ui.memory(|memory| memory.focused().is_none());
    if left > 0 {
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(id, (now, if come { 0 } else { left })));
    come
}

/// What is said of a plan in other words than of guidelines or of an investigation.
fn word_by_plan_kind(cx: &Context<'_>, key: &'static str) -> String {
    let kind = cx.plan.about().kind.code();
    cx.text(&Phrase::new(key).with("kind", kind.as_ref()))
}
