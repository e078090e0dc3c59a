//! The keys of the window, each counted as it is pressed; the text itself is not counted.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use crate::house::source;
use planverksted::model::{Kind, When};
use planverksted::session::{SaveState, View};
use planverksted::text::Phrase;

/// A plan with three measures; the keyboard is in the table, the count at 0.
fn three(test: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(test);
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan().write_rows(&["Losteam", "Familiens hus", "Jobbmestring"]);
    window.take_key_count();
    (folder, window)
}

/// The sample plan, with the keyboard in the table of measures.
fn sample(test: &str) -> (Folder, WindowHarness) {
    let folder = Folder::of(test);
    let mut window = WindowHarness::new(&folder);
    let see = window.word("ui-see-sample");
    window.press_until("Tab", &see).press("Enter").go_to_measures();
    window.take_key_count();
    (folder, window)
}

fn view(window: &WindowHarness) -> View {
    window.program().context().expect("a plan is open").view
}

fn form(window: &WindowHarness) -> bool {
    window.program().context().expect("a plan is open").form_is_open
}

#[test]
fn a_new_row_is_one_key() {
    let (_folder, mut window) = three("keys-row");
    window.press("Ctrl+End").press("Enter").press("Enter");
    window.take_key_count();
    window.write("Møteplass").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    assert_eq!(window.measures(), ["Losteam", "Familiens hus", "Jobbmestring", "Møteplass"]);
    window.write("Dagtilbud").press("Enter");
    assert_eq!(window.take_key_count(), 1);
    assert_eq!(window.measures().len(), 5);
}

#[test]
fn a_row_is_deleted_with_one_key_and_the_offer_to_undo_stays() {
    let (_folder, mut window) = three("keys-delete");
    window.press("Ctrl+Home");
    window.take_key_count();
    window.press("Ctrl+Delete");
    assert_eq!(window.take_key_count(), 1);
    assert_eq!(window.measures(), ["Familiens hus", "Jobbmestring"]);
    assert!(window.focused().contains("rad 1 av 2"), "the next row has the keyboard: {}", window.focused());
    let undo = window.word("ui-undo");
    window.advance_clock(3_600_000).press("F6").press("F6");
    assert!(window.shows(&undo), "the offer is still there an hour later");
    window.press("Ctrl+Z");
    assert_eq!(window.measures(), ["Losteam", "Familiens hus", "Jobbmestring"]);
    assert!(window.focused().contains("Losteam"), "what came back has the keyboard: {}", window.focused());
}

#[test]
fn undo_takes_back_typing_in_a_cell_first_and_then_the_plan() {
    let (_folder, mut window) = three("keys-undo-cell");
    window.press("Ctrl+Home").press_until("ArrowRight", "rad 1 av 3, Tiltak").press("Enter");
    window.run_idle_frames().write("Noe helt annet").run_idle_frames();
    window.take_key_count();
    window.press("Ctrl+Z");
    assert_eq!(window.measures().len(), 3, "only typing was undone");
    assert!(!window.shows("Noe helt annet"), "and it is gone");
    window.press("Ctrl+Z");
    assert_eq!(window.take_key_count(), 2, "one key each");
    assert_eq!(window.measures(), ["Losteam", "Familiens hus"]);
    assert!(window.shows(&window.newest_message()), "what was undone is said: {}", window.newest_message());
    assert_ne!(window.focused(), "");
}

#[test]
fn undo_takes_back_typing_in_a_form_first_and_then_the_plan() {
    let (_folder, mut window) = three("keys-undo-form");
    window.press("Ctrl+End").press("F4").press("F6");
    let before = window.plan().clone();
    window.write(" for unge");
    assert_eq!(window.measures()[2], "Jobbmestring for unge");
    window.take_key_count();
    window.press("Ctrl+Z");
    assert_eq!(window.plan(), &before, "the typing");
    window.press("Ctrl+Z");
    assert_eq!(window.take_key_count(), 2, "one key each");
    assert_eq!(window.measures(), ["Losteam", "Familiens hus"], "then the new row, and its form with it");
    assert!(
        window.focused().contains("rad 2 av 2"),
        "the nearest row has the keyboard: {}",
        window.focused()
    );
    window.press("Ctrl+Y").press("Ctrl+Y");
    assert_eq!(window.measures()[2], "Jobbmestring for unge");
}

#[test]
fn erased_typing_leaves_nothing_to_undo() {
    let (_folder, mut window) = three("keys-undo-erased");
    window.press("Ctrl+End").press("F4").press("F6").write("x").press("Backspace");
    window.press("Ctrl+Z");
    assert_eq!(window.measures(), ["Losteam", "Familiens hus"], "no key is lost on a step that did nothing");
}

#[test]
fn what_cannot_be_read_is_undone_in_its_box_first() {
    let (_folder, mut window) = three("keys-undo-unreadable");
    window.press("Ctrl+End").press("F4").press("F6");
    let from = window.word("ui-period-from");
    window.press_until("Tab", &from).run_idle_frames().write("en gang").run_idle_frames();
    let before = window.plan().clone();
    window.press("Ctrl+Z");
    assert_eq!(window.plan(), &before, "the plan stays");
    assert!(!window.shows("en gang"), "the box is as before");
}

#[test]
fn the_lead_says_yes_with_one_key() {
    let (_folder, mut window) = three("keys-yes");
    window.press("Ctrl+Home");
    window.take_key_count();
    window.press("Ctrl+J");
    assert_eq!(window.take_key_count(), 1);
    let today = window.program().context().expect("a plan is open").today();
    let first = window.plan().measures().in_order()[0].accepted;
    assert_eq!(first, Some(When::Day(today)));
}

#[test]
fn a_measure_is_linked_to_group_and_level_in_its_row_with_few_keys() {
    let (_folder, mut window) = sample("keys-link");
    let (groups, levels) = (window.titles(Kind::TargetGroup), window.titles(Kind::Level));
    let (group, level) = (groups.last().expect("a group"), levels.last().expect("a level"));
    let before = window.measures().len();
    window
        .press("Ctrl+End")
        .press_until("ArrowRight", &format!("rad {before} av {before}, Tiltak"))
        .press("Enter");
    window.press("Enter").write("Et nytt tiltak");
    window.take_key_count();
    window.press("Tab").write(group).press("Enter");
    // Enter has gone on to the level.
    window.write(level).press("Enter");
    let keys = window.take_key_count();
    assert!(keys <= 3, "{keys} keys");
    let made =
        window.plan().measures().iter().find(|measure| &*measure.title == "Et nytt tiltak").expect("it");
    let reach: Vec<_> = made.reach.iter().collect();
    let title = |id| window.plan().target_groups().get(id).map(|group| group.title.to_string());
    let level_title = |id| window.plan().levels().get(id).map(|level| level.title.to_string());
    assert_eq!(reach.len(), 1);
    assert_eq!(title(reach[0].0).as_deref(), Some(group.as_str()));
    assert_eq!(reach[0].1.and_then(level_title).as_deref(), Some(level.as_str()));
}

#[test]
fn tab_always_moves_on_in_every_view() {
    let (_folder, mut window) = sample("keys-tab");
    window.press("F4");
    for name in [
        "ui-view-measures",
        "ui-view-about",
        "ui-view-overview",
        "ui-view-evidence",
        "ui-view-review",
        "ui-view-documents",
    ] {
        let view = window.word(name);
        window.press("Ctrl+K").write(&view).press("Enter");
        // A table is one widget, and says which of its cells is gone to.
        let id = |window: &WindowHarness| window.harness.ctx.memory(eframe::egui::Memory::focused);
        let mut before = (id(&window), window.focused());
        for turn in 0..60 {
            window.press("Tab");
            let here = (id(&window), window.focused());
            assert!(here.0.is_some(), "{view}: nothing has the keyboard after {turn}");
            assert_ne!(here, before, "{view}: Tab stays in {:?}", window.focused());
            before = here;
        }
    }
}

#[test]
fn alt_and_arrows_move_a_row() {
    let (_folder, mut window) = three("keys-move");
    window.press("Ctrl+End").press("Alt+ArrowUp");
    assert_eq!(window.measures(), ["Losteam", "Jobbmestring", "Familiens hus"]);
    assert!(window.focused().contains("rad 2 av 3"), "the keyboard goes with it: {}", window.focused());
    window.press("Alt+ArrowDown");
    assert_eq!(window.measures(), ["Losteam", "Familiens hus", "Jobbmestring"]);
}

#[test]
fn f6_goes_between_list_form_and_steps_and_escape_back_to_the_row() {
    let (_folder, mut window) = three("keys-f6");
    window.press("Ctrl+End").press("F4");
    let row = window.focused();
    assert!(row.contains("rad 3 av 3"), "{row}");
    window.press("F6");
    assert_eq!(window.focused(), window.word("field-measure-title"));
    window.press("F6");
    assert!(
        window.focused().starts_with(&window.word("ui-view-measures")),
        "the steps: {}",
        window.focused()
    );
    window.press("F6");
    assert_eq!(window.focused(), row);
    window.press("Shift+F6").press("Shift+F6");
    assert_eq!(window.focused(), window.word("field-measure-title"), "and the other way round");
    window.press("Escape");
    assert_eq!(window.focused(), row, "Escape goes back to the row");
    assert!(!form(&window), "and shuts the form");
}

#[test]
fn f4_opens_the_form_from_any_cell_and_enter_from_one_that_is_not_written_in() {
    let (_folder, mut window) = three("keys-form");
    window.press("Home").press("Enter");
    assert!(form(&window), "Enter on the number");
    window.press("Escape").press("ArrowRight").press("F4");
    assert!(form(&window), "F4 on the title");
    window.press("F4");
    assert!(!form(&window), "and shut again");
}

#[test]
fn escape_leaves_an_open_list_before_the_form() {
    let (_folder, mut window) = three("keys-list");
    window.press("Ctrl+End").press("F4").press("F6");
    let status = window.word("field-measure-status");
    window.press_until("Tab", &status).press("Enter").press("Escape");
    assert!(form(&window), "only the list is shut");
    assert_eq!(window.focused(), status, "and its box has the keyboard");
    window.press("Escape");
    assert!(!form(&window));
}

#[test]
fn search_reaches_views_records_and_commands() {
    let (_folder, mut window) = sample("keys-search");
    let goals = window.word("ui-view-direction");
    window.take_key_count();
    window.press("Ctrl+K").write(&goals).press("Enter");
    assert_eq!((view(&window), window.take_key_count()), (View::Direction, 2));
    let title = window.measures()[3].clone();
    window.press("Ctrl+K").write(&title).press("Enter");
    assert_eq!(view(&window), View::Measures);
    let shown = window
        .program()
        .context()
        .and_then(|cx| cx.selection)
        .map(|(kind, id)| (kind, window.plan().record(kind, id)));
    assert_eq!(shown.and_then(|(_, record)| record).map(|record| record.title().to_string()), Some(title));
    let dark = window.word("ui-look-dark");
    window.press("Ctrl+K").write(&dark).press("Enter");
    assert_eq!(window.program().settings().appearance, planverksted::session::Appearance::Dark);
    assert_ne!(window.focused(), "", "the keyboard is back in the view");
}

#[test]
fn every_view_and_act_can_be_found() {
    let (_folder, mut window) = sample("keys-search-all");
    let acts = ["ui-save", "ui-save-elsewhere", "ui-open-file", "ui-take-in", "ui-export-pdf", "ui-to-start"];
    let views = View::ALL.into_iter().filter(|view| view.is_permanent()).map(View::name);
    for wanted in views.chain(acts.map(Phrase::new)) {
        let words = window.program().words().text(&wanted);
        window.press("Ctrl+K").write(&words);
        let options = window.nodes().filter(|node| {
            use egui_kittest::kittest::NodeT as _;
            let node = node.accesskit_node();
            node.label().is_some_and(|label| label.starts_with(&words))
                && node.role() == eframe::egui::accesskit::Role::ListBoxOption
        });
        assert_ne!(options.count(), 0, "{words}");
        window.press("Escape");
    }
}

#[test]
fn the_filter_has_a_key_and_escape_goes_back() {
    let (_folder, mut window) = three("keys-filter");
    window.press("Ctrl+F").write("hus");
    assert!(window.shows("rad 1 av 1"));
    assert_eq!(window.focused(), window.word("ui-filter"));
    window.press("Enter");
    assert!(window.focused().contains("rad 1 av 1"), "{}", window.focused());
    // The first press empties the filter, the next one goes back to the rows.
    window.press("Ctrl+F").press("Escape");
    assert_eq!(window.focused(), window.word("ui-filter"));
    window.press("Escape");
    assert!(window.focused().contains("av 3"), "{}", window.focused());
}

#[test]
fn saving_says_that_all_is_saved_already() {
    let (folder, mut window) = three("keys-save");
    window.queue_dialog_answer(&folder.path("plan.ron"));
    window.press("Ctrl+S").wait_for("saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    window.press("Ctrl+S");
    assert_eq!(window.newest_message(), window.word("ui-all-saved"));
    assert!(window.shows(&window.word("ui-version-name-note")), "and offers to name a version");
    assert_eq!(window.focused(), window.word("ui-version-name-label"));
    window.press("Enter");
    assert_eq!(window.newest_message(), window.word("ui-all-saved"), "without a name that is all");
    assert!(!window.shows(&window.word("ui-version-name-note")));
}

#[test]
fn a_version_is_named_looked_up_and_gone_back_to_by_keyboard() {
    let (folder, mut window) = three("keys-version");
    window.queue_dialog_answer(&folder.path("plan.ron"));
    window.press("Ctrl+S").wait_for("saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    window.take_key_count();
    window.press("Ctrl+S").write("Før høring").press("Enter");
    assert_eq!(window.take_key_count(), 2);
    window.settle();
    assert!(window.newest_message().contains("Før høring"), "{}", window.newest_message());
    let before = window.plan().clone();
    window.press("Ctrl+N").write("Fire").press("Enter").press("Escape");
    let view = window.word("ui-view-versions");
    window.press("Ctrl+K").write(&view).press("Enter").wait_for("listed", |window| window.shows("Siden da"));
    assert!(window.shows("Siden da: 0 endret, 1 nye"), "what differs is said");
    let back = window.word("ui-version-restore");
    window.press_until("Tab", &back).press("Enter").settle();
    assert_eq!(window.plan(), &before);
    window.press("Ctrl+Z");
    assert_eq!(window.measures().len(), 4, "nothing is lost");
}

#[test]
fn pasted_lines_become_rows_in_one_step() {
    let (_folder, mut window) = three("keys-paste");
    window.press("Ctrl+End").press_until("ArrowRight", "rad 3 av 3, Tiltak");
    window.take_key_count();
    window.paste("Fire\nFem\r\n\nSeks\n");
    assert_eq!(window.take_key_count(), 1);
    assert_eq!(window.measures()[3..], ["Fire", "Fem", "Seks"]);
    window.press("Ctrl+Z");
    assert_eq!(window.measures().len(), 3, "one undo takes all of it back");
    window.press("Enter").press("Enter").paste("Fire\nFem\n");
    assert_eq!(window.measures()[3..], ["Fire", "Fem"], "in a new row as well");
    window.press("Ctrl+Z");
    assert_eq!(window.measures().len(), 3);
}

#[test]
fn a_pasted_range_fills_the_columns_in_one_step() {
    let (_folder, mut window) = three("keys-paste-range");
    let (ongoing, planned) = (window.word("measure-status-ongoing"), window.word("measure-status-done"));
    window.press("Ctrl+End").press_until("ArrowRight", "rad 3 av 3, Tiltak");
    window.paste(&format!("Fire\t\t\tNAV, leder\t{ongoing}\nFem\t\t\tNAV\t{planned}\t2028\n"));
    let made: Vec<_> = window.plan().measures().in_order().into_iter().skip(3).collect();
    assert_eq!(made.len(), 2);
    assert!(made.iter().all(|measure| measure.lead.id().is_some()));
    assert_eq!(window.titles(Kind::Organisation), ["NAV"], "one unit, named twice");
    assert_eq!(made[1].period.years(), (Some(2028), Some(2028)));
    window.press("Ctrl+Z");
    assert_eq!((window.measures().len(), window.titles(Kind::Organisation).len()), (3, 0));
}

#[test]
fn altgr_types_signs_and_is_no_shortcut() {
    let (_folder, mut window) = three("keys-altgr");
    let (plan, message) = (window.plan().clone(), window.newest_message());
    for key in
        ["K", "S", "O", "P", "F", "N", "J", "Z", "Y", "Delete", "Enter", "M", "E", "2", "7", "8", "9", "0"]
    {
        let before = window.focused();
        window.press(&format!("Ctrl+Alt+{key}"));
        assert_eq!(window.plan(), &plan, "Ctrl+Alt+{key} changes nothing");
        assert_eq!(window.newest_message(), message, "Ctrl+Alt+{key} says nothing");
        assert_eq!(window.focused(), before, "Ctrl+Alt+{key} goes nowhere");
    }
}

#[test]
fn no_shortcut_is_made_of_ctrl_and_alt() {
    for file in source::files("src", "rs") {
        let text: String = file.text.split_whitespace().collect();
        for pair in
            ["COMMAND|Modifiers::ALT", "ALT|Modifiers::COMMAND", "CTRL|Modifiers::ALT", "ALT|Modifiers::CTRL"]
        {
            assert!(!text.contains(pair), "{}", file.path);
        }
    }
    for file in source::files("assets/language", "ftl") {
        assert!(!file.text.contains("Ctrl+Alt"), "{}", file.path);
    }
}

#[test]
fn a_record_becomes_another_kind_with_one_key_and_one_undo_takes_it_back() {
    let (_folder, mut window) = three("keys-turn");
    let plan = |window: &WindowHarness| window.program().context().expect("a plan is open").plan.clone();
    window.press("Ctrl+Home");
    let before = plan(&window);
    window.take_key_count();
    window.press("Ctrl+2");
    assert_eq!(window.take_key_count(), 1);
    assert_eq!(window.measures(), ["Familiens hus", "Jobbmestring"]);
    assert_eq!((plan(&window).goals().len(), view(&window)), (1, View::Direction));
    assert_eq!(
        window.program().context().and_then(|cx| cx.selection).map(|(kind, _)| kind),
        Some(Kind::Goal)
    );
    window.press("Ctrl+4");
    assert_eq!((plan(&window).goals().len(), view(&window)), (0, View::Measures));
    window.press("Ctrl+Z").press("Ctrl+Z");
    assert_eq!(plan(&window), before);
}

#[test]
fn a_copy_is_one_key() {
    let (_folder, mut window) = three("keys-copy");
    window.press("Ctrl+Home");
    window.take_key_count();
    window.press("Ctrl+D");
    assert_eq!(window.take_key_count(), 1);
    assert_eq!(window.measures(), ["Losteam", "Losteam", "Familiens hus", "Jobbmestring"]);
}
