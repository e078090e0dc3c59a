//! What a screen reader finds in every view, in every language: names, roles, rows and columns.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use eframe::egui::accesskit::{Action, Role};
use egui_kittest::kittest::NodeT as _;
use planverksted::session::View;
use planverksted::store::{Disk, SAMPLE_PLAN};
use planverksted::text::Language;
use std::sync::Arc;

/// Roles of what can be acted on or stands as a part of the window.
const NAMED: [Role; 32] = [
    Role::Button,
    Role::Link,
    Role::CheckBox,
    Role::ComboBox,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::SearchInput,
    Role::ListBoxOption,
    Role::Table,
    Role::ColumnHeader,
    Role::Cell,
    Role::Main,
    Role::Navigation,
    Role::Banner,
    Role::ContentInfo,
    Role::Form,
    Role::Dialog,
    Role::ProgressIndicator,
    Role::Row,
    Role::RowHeader,
    Role::Tree,
    Role::TreeItem,
    Role::List,
    Role::ListItem,
    Role::ListBox,
    Role::Group,
    Role::RadioGroup,
    Role::TabList,
    Role::Region,
    Role::Menu,
    Role::MenuItem,
    Role::Heading,
];

fn unnamed(window: &WindowHarness) -> Vec<String> {
    let nodes = window.nodes().map(|node| node.accesskit_node()).filter(|node| !node.is_hidden());
    nodes
        .filter(|node| {
            let acts = NAMED.contains(&node.role()) || node.data().supports_action(Action::Focus);
            acts && node.label().is_none_or(|label| label.trim().is_empty())
        })
        .map(|node| format!("{:?} at {:?}", node.role(), node.raw_bounds()))
        .collect()
}

#[test]
fn every_control_of_every_view_has_a_name_in_every_language() {
    for language in Language::ALL {
        let folder = Folder::of(&format!("names-{}", language.code()));
        let start = WindowHarness::with(&folder, Arc::new(Disk), language, None);
        assert_eq!(unnamed(&start), Vec::<String>::new(), "start, {language:?}");
        let file = folder.file("plan.ron", SAMPLE_PLAN);
        let mut window = WindowHarness::with(&folder, Arc::new(Disk), language, Some(file));
        for view in View::ALL.into_iter().filter(|view| view.is_permanent()) {
            window.press("Ctrl+K");
            assert_eq!(unnamed(&window), Vec::<String>::new(), "search over {view:?}, {language:?}");
            window.press("Escape").go_to(view).press("F4");
            assert_eq!(unnamed(&window), Vec::<String>::new(), "{view:?}, {language:?}");
            assert!(
                !window.shows("ui-") && !window.shows("field-"),
                "a key without words in {view:?}, {language:?}"
            );
        }
    }
}

#[test]
fn every_table_has_headings_rows_and_cells_with_their_places() {
    let folder = Folder::of("names-tables");
    let file = folder.file("plan.ron", SAMPLE_PLAN);
    let mut window = WindowHarness::open(&folder, &file);
    let others = [
        View::Overview,
        View::About,
        View::Direction,
        View::Timeline,
        View::Documents,
        View::Versions,
        View::Done,
    ];
    let tables = View::ALL.into_iter().filter(|view| view.is_permanent() && !others.contains(view));
    for view in tables {
        window.go_to(view);
        let mut headings = 0;
        let mut rows = 0;
        for node in window.nodes().map(|node| node.accesskit_node()) {
            let parent = node.parent().map(|parent| parent.role());
            match node.role() {
                Role::Table => {
                    assert!(node.data().row_count().is_some_and(|rows| rows > 1), "{view:?}: how many rows");
                    assert!(node.data().column_count().is_some(), "{view:?}: how many columns");
                }
                Role::ColumnHeader => headings += 1,
                Role::Row => {
                    rows += 1;
                    assert_eq!(parent, Some(Role::Table), "{view:?}: a row is in the table");
                    assert!(node.data().row_index().is_some(), "{view:?}: which row");
                }
                Role::Cell => {
                    assert_eq!(parent, Some(Role::Row), "{view:?}: a cell is in a row");
                    assert!(node.data().row_index().is_some(), "{view:?}: which row");
                    assert!(node.data().column_index().is_some(), "{view:?}: which column");
                    let message = node.label().unwrap_or_default();
                    assert!(message.starts_with("rad "), "{view:?}: row, column and value: {message}");
                }
                _ => {}
            }
        }
        assert!(headings >= 2 && rows >= 1, "{view:?}: {headings} headings, {rows} rows");
        assert!(
            window.focused().starts_with("rad "),
            "{view:?}: the table has the keyboard: {}",
            window.focused()
        );
    }
}

#[test]
fn what_was_done_is_read_out() {
    let folder = Folder::of("names-live");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan().write_rows(&["Losteam"]).press("Ctrl+Z");
    let message = window.newest_message();
    let live = window.nodes().any(|node| {
        let node = node.accesskit_node();
        node.role() == Role::Status && node.label().as_deref() == Some(message.as_str())
    });
    assert!(live, "a message is a status that is read out: {message}");
}
