//! The document: exporting it, how far that has come, and where it went.

use super::{Home, Screen};
use crate::session::{Command, Cx, Outbox};
use crate::text::Phrase;
use crate::ui::{theme, widgets as w};
use eframe::egui::{ProgressBar, ScrollArea, Ui};

/// Shows the documents that can be made.
pub(super) fn documents_ui(ui: &mut Ui, cx: &Cx<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    ScrollArea::vertical().id_salt("documents").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(theme::MEASURE.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        w::title(ui, &cx.word("ui-view-documents"));
        w::paragraph(ui, &cx.word("ui-documents-text"));
        if let Some(done) = cx.exporting {
            let name = cx.word("ui-export-running");
            w::live(ui, theme::Type::Body, &name);
            let bar = ProgressBar::new(f32::from(u16::try_from(done).unwrap_or(1000)) / 1000.0);
            ui.add(bar).accessible_name(name);
            let stop = w::outlined(ui, &cx.word("ui-stop"));
            screen.home = Home::on_wish(stop.id);
            if stop.clicked() {
                out.command(Command::Stop);
            }
        } else {
            let make = w::filled(ui, &cx.word("ui-export-pdf"));
            screen.home = Home::on_wish(make.id);
            if make.clicked() {
                out.command(Command::Export);
            }
        }
        if let Some(path) = cx.exported {
            let place = path.display().to_string();
            w::paragraph(ui, &cx.say(&Phrase::new("ui-exported-to").with("path", place)));
            ui.horizontal(|ui| {
                if w::outlined(ui, &cx.word("ui-open-document")).clicked() {
                    out.command(Command::Reveal(path.to_owned()));
                }
                if w::outlined(ui, &cx.word("ui-open-folder")).clicked() {
                    let folder = path.parent().unwrap_or(path);
                    out.command(Command::Reveal(folder.to_owned()));
                }
            });
        }
    });
}
