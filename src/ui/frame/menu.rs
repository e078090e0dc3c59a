//! The menu: every command by its name with its key, from the one table of commands; and its pages, which offer templates, recent
//! plans, languages and appearances.

use super::{bottom, keys};
use crate::session::{Command, CommandId, Context, MenuGroup, Outbox};
use crate::store::Template;
use crate::ui::screen::{ProgramMenuPage, Screen};
use crate::ui::theme;
use crate::ui::widgets::{self as w, MenuLine};
use egui::{Id, Popup, PopupCloseBehavior, Response, ScrollArea, SetOpenCommand, Ui};
use std::path::Path;

/// From this width of the window the menu has a column for most of its parts.
const WIDE: f32 = 1000.0;
/// From this width there are two columns.
const MEDIUM: f32 = 640.0;
/// The parts of the menu in columns, by the width of the window.
const COLUMNS: [(f32, &[&[MenuGroup]]); 3] = [
    (
        WIDE,
        &[
            &[MenuGroup::File],
            &[MenuGroup::Edit],
            &[MenuGroup::View, MenuGroup::Help],
            &[MenuGroup::Gathering],
        ],
    ),
    (
        MEDIUM,
        &[&[MenuGroup::File, MenuGroup::View], &[MenuGroup::Edit, MenuGroup::Help, MenuGroup::Gathering]],
    ),
    (0.0, &[&[MenuGroup::File, MenuGroup::Edit, MenuGroup::View, MenuGroup::Gathering, MenuGroup::Help]]),
];

/// What was chosen in the menu.
enum ProgramMenuChoice {
    /// A command of the table.
    Offered(CommandId),
    /// Something that a page offers.
    Command(Command),
}

fn menu_id() -> Id {
    Id::unique("menu of the program")
}

/// Shows the button of the menu, and the menu where it is open.
pub(super) fn menu_button(ui: &mut Ui, cx: &Context<'_>, screen: &mut Screen, out: &mut Outbox<'_>) {
    let button = w::outlined_button(ui, &cx.word("ui-menu"));
    if button.clicked() {
        screen.menu.page = ProgramMenuPage::Commands;
    }
    let asked = std::mem::take(&mut screen.menu.opens);
    let opens = button.clicked().then_some(SetOpenCommand::Toggle);
    let opens = opens.or_else(|| asked.then_some(SetOpenCommand::Bool(true)));
    let choice = popup_ui(ui, cx, screen, &button, opens);
    let Some(choice) = choice else { return };
    Popup::close_id(ui.ctx(), menu_id());
    match choice {
        ProgramMenuChoice::Offered(id) => keys::run_offered(ui, cx, screen, id, out),
        ProgramMenuChoice::Command(command) => out.command(command),
    }
}

fn popup_ui(
    ui: &Ui,
    cx: &Context<'_>,
    screen: &mut Screen,
    button: &Response,
    opens: Option<SetOpenCommand>,
) -> Option<ProgramMenuChoice> {
    let is_new = !screen.menu.was_shown || opens == Some(SetOpenCommand::Bool(true));
    let shown = Popup::new(menu_id(), ui.ctx().clone(), button, ui.layer_id())
        .open_memory(opens)
        .accessible_name(cx.word("ui-menu"))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let height = ui.ctx().content_rect().height() - 2.0 * theme::TOP_HEIGHT;
            let page = ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height)
                .show(ui, |ui| page_ui(ui, cx, screen, is_new));
            page.inner
        });
    screen.menu.was_shown = shown.is_some();
    shown.and_then(|shown| shown.inner)
}

fn page_ui(ui: &mut Ui, cx: &Context<'_>, screen: &Screen, is_new: bool) -> Option<ProgramMenuChoice> {
    match screen.menu.page {
        ProgramMenuPage::Commands => commands_ui(ui, cx, screen, is_new),
        ProgramMenuPage::Templates => {
            let all = Template::ALL.map(|template| {
                (cx.text(&template.title()), Command::NewFromTemplate(template.name.to_owned()))
            });
            let sample = (cx.word("ui-see-sample"), Command::OpenSample);
            let offers: Vec<(String, Command)> = all.into_iter().chain([sample]).collect();
            offers_ui(ui, &cx.word("ui-start-new"), &offers, is_new)
        }
        ProgramMenuPage::RecentPlans => {
            let offers: Vec<(String, Command)> = cx
                .recent
                .iter()
                .filter(|recent| cx.path != Some(&recent.path))
                .map(|recent| {
                    (recent_name(cx, &recent.title, &recent.path), Command::OpenPath(recent.path.clone()))
                })
                .collect();
            offers_ui(ui, &cx.word("ui-start-continue"), &offers, is_new)
        }
        ProgramMenuPage::Settings => bottom::settings_options_ui(ui, cx).map(ProgramMenuChoice::Command),
    }
}

/// A recent plan by its title and its file, for several plans may have the same title.
fn recent_name(cx: &Context<'_>, title: &str, path: &Path) -> String {
    let title = if title.is_empty() { cx.word("ui-untitled-plan") } else { title.to_owned() };
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    format!("{title} ({file})")
}

/// Lines of a page; the first has the keyboard when they come up.
fn offers_ui(
    ui: &mut Ui,
    name: &str,
    offers: &[(String, Command)],
    is_new: bool,
) -> Option<ProgramMenuChoice> {
    w::menu_heading(ui, name);
    let width = w::options_width(ui, offers.iter().map(|(words, _)| words.as_str()));
    let mut chosen = None;
    for (at, (words, command)) in offers.iter().enumerate() {
        let line = w::option_line(ui, words, false, width);
        if is_new && at == 0 {
            line.request_focus();
        }
        if line.clicked() {
            chosen = Some(ProgramMenuChoice::Command(command.clone()));
        }
    }
    chosen
}

/// Every command that there is now, in its part of the menu.
fn commands_ui(ui: &mut Ui, cx: &Context<'_>, screen: &Screen, is_new: bool) -> Option<ProgramMenuChoice> {
    let window = ui.ctx().content_rect().width();
    let columns = COLUMNS.iter().find(|(least, _)| window >= *least).map_or(&[][..], |(_, columns)| columns);
    let mut chosen = None;
    let mut takes_keys = is_new;
    // The lines that can be chosen, by column: arrows go between them and not out of the menu.
    let mut places: Vec<Vec<Id>> = Vec::new();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP;
        for column in columns {
            let groups: Vec<(MenuGroup, Vec<(CommandId, MenuLine)>)> =
                column.iter().map(|group| (*group, group_lines(ui, cx, screen, *group))).collect();
            let lines = groups.iter().flat_map(|(_, lines)| lines.iter().map(|(_, line)| line));
            let width = w::menu_width(ui, lines);
            let mut of_column = Vec::new();
            ui.vertical(|ui| {
                for (group, lines) in &groups {
                    ui.add_space(theme::SPACE);
                    w::menu_heading(ui, &cx.text(&group.name()));
                    for (id, line) in lines {
                        let response = w::menu_line(ui, line, width);
                        if line.is_enabled {
                            of_column.push(response.id);
                            if std::mem::take(&mut takes_keys) {
                                response.request_focus();
                            }
                        }
                        if response.clicked() {
                            chosen = Some(ProgramMenuChoice::Offered(*id));
                        }
                    }
                }
            });
            places.push(of_column);
        }
    });
    w::take_column_arrows(ui, &places);
    chosen
}

/// The commands of a part of the menu that there are now.
fn group_lines(ui: &Ui, cx: &Context<'_>, screen: &Screen, group: MenuGroup) -> Vec<(CommandId, MenuLine)> {
    let there = CommandId::of_group(group)
        .filter(|id| *id != CommandId::Menu && (cx.gathering.is_some() || !id.info().in_gathering));
    there
        .map(|id| {
            let line = MenuLine {
                words: cx.text(&id.name()),
                keys: id.chord_text(),
                is_enabled: keys::is_offered(ui, cx, screen, id),
            };
            (id, line)
        })
        .collect()
}
