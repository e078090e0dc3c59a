//! Earlier versions of the plan: when, what differs, looking at one and going back to one; and giving one a name.

use super::focus::FocusTarget;
use crate::session::{Command, Context, Outbox, VersionRow, View};
use crate::store::MAX_VERSIONS;
use crate::text::Phrase;
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use egui::{Id, ScrollArea, Ui};
use std::path::Path;

/// The name of a version so far, while it is asked for; may be lost.
#[derive(Debug, Default)]
pub struct VersionsState {
    name: Option<String>,
}

impl VersionsState {
    /// Asks for the name of a version.
    pub fn ask_name(&mut self) {
        self.name = Some(String::new());
    }

    /// Whether a name is asked for.
    pub const fn asks_name(&self) -> bool {
        self.name.is_some()
    }
}

/// Shows the versions, newest first.
pub(super) fn versions_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    state: &mut VersionsState,
    out: &mut Outbox<'_>,
) -> FocusTarget {
    w::title(ui, &cx.word("ui-view-versions"));
    ui.add_space(theme::SPACE);
    w::paragraph(ui, &cx.text(&Phrase::new("ui-versions-text").with("count", MAX_VERSIONS)));
    ui.add_space(theme::SPACE);
    let name = w::filled_button(ui, &cx.word("ui-version-name"));
    let focus = FocusTarget::on_request(name.id);
    if name.clicked() {
        state.ask_name();
    }
    ui.add_space(theme::GAP);
    let Some(versions) = cx.versions else { return focus };
    if versions.is_loading {
        w::live_label(ui, Type::Body, &cx.word("ui-versions-listing"));
    } else if versions.rows.is_empty() {
        w::paragraph(ui, &cx.word("ui-versions-none"));
    }
    ScrollArea::vertical().id_salt("versions").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(theme::TEXT_WIDTH.min(ui.available_width()));
        for copy in cx.conflict_copies {
            copy_ui(ui, cx, copy, out);
        }
        for line in &versions.rows {
            version_ui(ui, cx, line, out);
        }
    });
    focus
}

/// A conflict copy in the plan's folder, which a program that synchronizes folders has put there.
fn copy_ui(ui: &mut Ui, cx: &Context<'_>, copy: &Path, out: &mut Outbox<'_>) {
    let name = copy.file_name().unwrap_or_default().to_string_lossy();
    ui.push_id(copy, |ui| {
        w::line_with_sides(ui, &name, theme::CONTROL_HEIGHT, |ui, end| match end {
            w::LineSide::Left => drop(w::label(ui, Type::Strong, &name)),
            w::LineSide::Right if cx.can.edit => {
                let words = cx.word("ui-foreign-merge");
                if w::inline_button(ui, &words).accessible_name(format!("{words}: {name}")).clicked() {
                    out.command(Command::MergeCopy(copy.to_owned()));
                }
            }
            w::LineSide::Right => {}
        });
        w::note(ui, &cx.word("ui-copy-beside"));
        ui.add_space(theme::GAP);
    });
}

/// One version: its name or why it was kept, when, what differs, and what can be done with it.
fn version_ui(ui: &mut Ui, cx: &Context<'_>, line: &VersionRow, out: &mut Outbox<'_>) {
    ui.spacing_mut().item_spacing.y = theme::SPACE / 2.0;
    // Ids by the file and not by the position: a new version would otherwise move the focus to its neighbour.
    ui.push_id(&line.version.file, |ui| {
        let when = cx.text(&line.when);
        let (why, name) = (cx.text(&line.reason), line.name.as_str());
        w::line_with_sides(ui, "version", theme::CONTROL_HEIGHT, |ui, end| match end {
            w::LineSide::Left => {
                w::label(ui, Type::Strong, if name.is_empty() { &why } else { name });
                if !name.is_empty() {
                    w::chip(ui, Tone::Accent, &why);
                }
            }
            w::LineSide::Right => {
                ui.spacing_mut().item_spacing.x = theme::MARGIN;
                let act = |ui: &mut Ui, key: &'static str| {
                    let words = cx.word(key);
                    w::inline_button(ui, &words).accessible_name(format!("{words}: {when}")).clicked()
                };
                if cx.can.edit && act(ui, "ui-version-restore") {
                    out.command(Command::RestoreVersion(line.version.clone()));
                }
                if act(ui, "ui-version-open") {
                    out.command(Command::OpenVersion(line.version.clone()));
                }
            }
        });
        let facts = [cx.words.sentence(&line.when), cx.text(&line.difference), cx.text(&line.size)];
        w::note(ui, &facts.join(" · "));
        ui.add_space(theme::GAP);
    });
}

/// The dialog that asks for the name of a version, where it is open.
pub fn name_dialog_ui(ui: &Ui, cx: &Context<'_>, state: &mut VersionsState, out: &mut Outbox<'_>) {
    let Some(mut typed) = state.name.take() else { return };
    let (label, heading) = (cx.word("ui-version-name-label"), cx.word("ui-version-name-title"));
    let (done, left) = w::dialog(ui.ctx(), "naming", &heading, |ui| {
        ui.set_width(NAME_DIALOG_WIDTH.min(ui.ctx().content_rect().width() - 80.0));
        w::note(ui, &cx.word("ui-version-name-note"));
        ui.add_space(theme::GAP);
        let id = Id::unique("naming-box");
        // Only where nothing has the keyboard, so that Tab can reach the buttons in the next frames.
        if ui.memory(|memory| memory.focused().is_none()) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let entry = w::field(ui, &label, |ui| w::text_box(ui, &w::TextBox::line(id, &label, &typed)));
        if let Some(text) = entry.changed {
            typed = text;
        }
        ui.add_space(theme::GAP);
        let mut done = None;
        ui.horizontal_wrapped(|ui| {
            if w::filled_button(ui, &cx.word("ui-version-keep")).clicked() || entry.enter {
                done = Some(Command::NameVersion(typed.clone()));
            }
            if cx.view != View::Versions && w::outlined_button(ui, &cx.word("ui-versions-see")).clicked() {
                done = Some(Command::Show(View::Versions));
            }
            if w::outlined_button(ui, &cx.word("ui-close")).clicked() {
                done = Some(Command::NameVersion(String::new()));
            }
        });
        done
    });
    match done {
        Some(command) => out.command(command),
        None if left => {}
        // The name was taken out of the state above; it goes back as long as the dialog stays open.
        None => state.name = Some(typed),
    }
}

/// The width of the dialog.
const NAME_DIALOG_WIDTH: f32 = 480.0;
