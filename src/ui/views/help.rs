//! The help (F1): how the view is used and what helps a group in it, everything that can be written in the line of a gathering, all
//! keys, and what this program is. All of it is there without a network.

use super::gathering::line_forms_ui;
use crate::session::{Command, CommandId, Context, MenuGroup, Outbox};
use crate::text::Phrase;
use crate::ui::theme::{self, Type};
use crate::ui::widgets as w;
use egui::{ScrollArea, Ui};

/// A page of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpPage {
    /// How the view is used.
    View,
    /// What can be written in the line of a gathering.
    Line,
    /// Every key.
    Keys,
    /// What this program is.
    Program,
}

impl HelpPage {
    const ALL: [Self; 4] = [Self::View, Self::Line, Self::Keys, Self::Program];

    /// The page that is of use here: in a gathering what can be written in its line.
    pub const fn of_view(cx: &Context<'_>) -> Self {
        if cx.gathering.is_some() { Self::Line } else { Self::View }
    }

    const fn is_there(self, cx: &Context<'_>) -> bool {
        !matches!(self, Self::Line) || cx.gathering.is_some()
    }

    fn name(self, cx: &Context<'_>) -> String {
        match self {
            Self::View => cx.text(&cx.view.name()),
            Self::Line => cx.word("ui-gathering-forms"),
            Self::Keys => cx.word("ui-shortcuts"),
            Self::Program => cx.word("ui-about-program"),
        }
    }
}

/// The help, while it is open.
#[derive(Debug, Default)]
pub struct HelpState {
    page: Option<HelpPage>,
    /// Whether it opens in this frame.
    is_new: bool,
}

impl HelpState {
    /// Opens it at a page.
    pub const fn open(&mut self, page: HelpPage) {
        self.page = Some(page);
        self.is_new = true;
    }

    /// Whether it is open.
    pub const fn is_open(&self) -> bool {
        self.page.is_some()
    }
}

/// Shows the help, where it is open.
pub fn help_ui(ui: &Ui, cx: &Context<'_>, state: &mut HelpState, out: &mut Outbox<'_>) {
    let Some(shown) = state.page else { return };
    let pages: Vec<HelpPage> = HelpPage::ALL.into_iter().filter(|page| page.is_there(cx)).collect();
    // The same key closes what it has opened.
    let again = w::consume_command(ui, CommandId::Help);
    let (closed, left) = w::dialog(ui.ctx(), "help", &cx.word("ui-help"), |ui| {
        ui.set_width(theme::DIALOG_WIDTH.min(ui.ctx().content_rect().width() - 80.0));
        let names: Vec<String> = pages.iter().map(|page| page.name(cx)).collect();
        let at = pages.iter().position(|page| *page == shown).unwrap_or_default();
        let picked = ui.horizontal_wrapped(|ui| w::tabs(ui, "help", names.iter().map(String::as_str), at));
        if let Some(page) = picked.inner.and_then(|picked| pages.get(picked)) {
            state.page = Some(*page);
        }
        ui.add_space(theme::GAP);
        let height = (ui.ctx().content_rect().height() - 240.0).max(120.0);
        ScrollArea::vertical().id_salt(at).max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            page_ui(ui, cx, shown, out);
        });
        ui.add_space(theme::GAP);
        let close = w::filled_button(ui, &cx.word("ui-close"));
        if std::mem::take(&mut state.is_new) {
            close.request_focus();
        }
        close.clicked()
    });
    if closed || left || again {
        state.page = None;
    }
}

fn page_ui(ui: &mut Ui, cx: &Context<'_>, page: HelpPage, out: &mut Outbox<'_>) {
    match page {
        HelpPage::View => {
            let info = cx.view.info();
            w::paragraph(ui, &cx.word(info.help));
            ui.add_space(theme::GAP);
            w::label(ui, Type::Strong, &cx.word("ui-help-in-group"));
            w::paragraph(ui, &cx.word(info.group_help));
        }
        HelpPage::Line => line_forms_ui(ui, cx),
        HelpPage::Keys => keys_ui(ui, cx),
        HelpPage::Program => program_ui(ui, cx, out),
    }
}

/// Keys that no command has: they move through tables and texts.
const TABLE_KEYS: [(&str, &str); 8] = [
    ("ui-key-arrows", "ui-key-arrows-means"),
    ("ui-key-enter", "ui-key-enter-means"),
    ("ui-key-tab", "ui-key-tab-means"),
    ("ui-key-escape", "ui-key-escape-means"),
    ("ui-key-delete-row", "ui-key-delete-row-means"),
    ("ui-key-move-row", "ui-key-move-row-means"),
    ("ui-key-level", "ui-key-level-means"),
    ("ui-key-zoom", "ui-key-zoom-means"),
];

fn keys_ui(ui: &mut Ui, cx: &Context<'_>) {
    let groups = [MenuGroup::File, MenuGroup::Edit, MenuGroup::View, MenuGroup::Gathering, MenuGroup::Help];
    for group in groups {
        let with_keys = CommandId::of_group(group).filter(|id| !id.info().chords.is_empty());
        let rows: Vec<(String, String)> =
            with_keys.map(|id| (id.chord_text(), cx.text(&id.name()))).collect();
        w::label(ui, Type::Label, &cx.text(&group.name()));
        w::meanings(ui, &format!("{group:?}"), &rows);
        ui.add_space(theme::GAP);
    }
    w::label(ui, Type::Label, &cx.word("ui-keys-of-tables"));
    let rows = TABLE_KEYS.map(|(keys, means)| (cx.word(keys), cx.word(means)));
    w::meanings(ui, "keys of tables", &rows);
}

/// The licences of the libraries that the program consists of, one a line.
const LIBRARIES: &str = include_str!("../../../assets/libraries.txt");

fn program_ui(ui: &mut Ui, cx: &Context<'_>, out: &mut Outbox<'_>) {
    let version = Phrase::new("ui-program-version").with("version", env!("CARGO_PKG_VERSION"));
    w::paragraph(ui, &cx.text(&version));
    w::paragraph(ui, &cx.word("ui-program-private"));
    for (name, folder) in [("ui-program-data", &cx.dirs.data), ("ui-program-settings", &cx.dirs.config)] {
        let place = folder.display().to_string();
        ui.horizontal_wrapped(|ui| {
            w::label(ui, Type::Body, &cx.text(&Phrase::new(name).with("folder", place.as_str())));
            let open = w::inline_button(ui, &cx.word("ui-open-folder"));
            if open.accessible_name(format!("{}: {place}", cx.word("ui-open-folder"))).clicked() {
                out.command(Command::Reveal(folder.clone()));
            }
        });
    }
    ui.add_space(theme::GAP);
    w::label(ui, Type::Strong, &cx.word("ui-program-libraries"));
    w::paragraph(ui, &cx.word("ui-program-licence"));
    w::note(ui, LIBRARIES);
}
