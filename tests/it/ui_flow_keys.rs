//! The keys of the window, each counted as it is pressed; the text itself is not counted.

use crate::desk::Desk;
use crate::folder::Folder;
use crate::source;
use planverksted::model::{Kind, When};
use planverksted::session::{Saved, View};
use planverksted::text::Phrase;

/// A plan with three measures; the keyboard is in the table, the count at 0.
fn three(test: &str) -> (Folder, Desk) {
    let folder = Folder::of(test);
    let mut desk = Desk::new(&folder);
    desk.begin().write_rows(&["Losteam", "Familiens hus", "Jobbmestring"]);
    desk.keys();
    (folder, desk)
}

/// The sample plan, with the keyboard in the table of measures.
fn sample(test: &str) -> (Folder, Desk) {
    let folder = Folder::of(test);
    let mut desk = Desk::new(&folder);
    let see = desk.word("ui-see-sample");
    desk.press_until("Tab", &see).press("Enter").go_to_measures();
    desk.keys();
    (folder, desk)
}

fn view(desk: &Desk) -> View {
    desk.program().cx().expect("a plan is open").view
}

fn form(desk: &Desk) -> bool {
    desk.program().cx().expect("a plan is open").form
}

#[test]
fn a_new_row_is_one_key() {
    let (_folder, mut desk) = three("keys-row");
    desk.press("Ctrl+End").press("Enter").press("Enter");
    desk.keys();
    desk.write("Møteplass").press("Enter");
    assert_eq!(desk.keys(), 1);
    assert_eq!(desk.measures(), ["Losteam", "Familiens hus", "Jobbmestring", "Møteplass"]);
    desk.write("Dagtilbud").press("Enter");
    assert_eq!(desk.keys(), 1);
    assert_eq!(desk.measures().len(), 5);
}

#[test]
fn a_row_is_deleted_with_one_key_and_the_offer_to_undo_stays() {
    let (_folder, mut desk) = three("keys-delete");
    desk.press("Ctrl+Home");
    desk.keys();
    desk.press("Ctrl+Delete");
    assert_eq!(desk.keys(), 1);
    assert_eq!(desk.measures(), ["Familiens hus", "Jobbmestring"]);
    assert!(desk.focused().contains("rad 1 av 2"), "the next row has the keyboard: {}", desk.focused());
    let undo = desk.word("ui-undo");
    desk.later(3_600_000).press("F6").press("F6");
    assert!(desk.sees(&undo), "the offer is still there an hour later");
    desk.press("Ctrl+Z");
    assert_eq!(desk.measures(), ["Losteam", "Familiens hus", "Jobbmestring"]);
    assert!(desk.focused().contains("Losteam"), "what came back has the keyboard: {}", desk.focused());
}

#[test]
fn undo_takes_back_typing_in_a_cell_first_and_then_the_plan() {
    let (_folder, mut desk) = three("keys-undo-cell");
    desk.press("Ctrl+Home").press_until("ArrowRight", "rad 1 av 3, Tiltak").press("Enter");
    desk.rest().write("Noe helt annet").rest();
    desk.keys();
    desk.press("Ctrl+Z");
    assert_eq!(desk.measures().len(), 3, "only typing was undone");
    assert!(!desk.sees("Noe helt annet"), "and it is gone");
    desk.press("Ctrl+Z");
    assert_eq!(desk.keys(), 2, "one key each");
    assert_eq!(desk.measures(), ["Losteam", "Familiens hus"]);
    assert!(desk.sees(&desk.said()), "what was undone is said: {}", desk.said());
    assert_ne!(desk.focused(), "");
}

#[test]
fn undo_takes_back_typing_in_a_form_first_and_then_the_plan() {
    let (_folder, mut desk) = three("keys-undo-form");
    desk.press("Ctrl+End").press("F4").press("F6");
    let before = desk.plan().clone();
    desk.write(" for unge");
    assert_eq!(desk.measures()[2], "Jobbmestring for unge");
    desk.keys();
    desk.press("Ctrl+Z");
    assert_eq!(desk.plan(), &before, "the typing");
    desk.press("Ctrl+Z");
    assert_eq!(desk.keys(), 2, "one key each");
    assert_eq!(desk.measures(), ["Losteam", "Familiens hus"], "then the new row, and its form with it");
    assert!(desk.focused().contains("rad 2 av 2"), "the nearest row has the keyboard: {}", desk.focused());
    desk.press("Ctrl+Y").press("Ctrl+Y");
    assert_eq!(desk.measures()[2], "Jobbmestring for unge");
}

#[test]
fn erased_typing_leaves_nothing_to_undo() {
    let (_folder, mut desk) = three("keys-undo-erased");
    desk.press("Ctrl+End").press("F4").press("F6").write("x").press("Backspace");
    desk.press("Ctrl+Z");
    assert_eq!(desk.measures(), ["Losteam", "Familiens hus"], "no key is lost on a step that did nothing");
}

#[test]
fn what_cannot_be_read_is_undone_in_its_box_first() {
    let (_folder, mut desk) = three("keys-undo-unreadable");
    desk.press("Ctrl+End").press("F4").press("F6");
    let from = desk.word("ui-period-from");
    desk.press_until("Tab", &from).rest().write("en gang").rest();
    let before = desk.plan().clone();
    desk.press("Ctrl+Z");
    assert_eq!(desk.plan(), &before, "the plan stays");
    assert!(!desk.sees("en gang"), "the box is as before");
}

#[test]
fn the_lead_says_yes_with_one_key() {
    let (_folder, mut desk) = three("keys-yes");
    desk.press("Ctrl+Home");
    desk.keys();
    desk.press("Ctrl+J");
    assert_eq!(desk.keys(), 1);
    let today = desk.program().cx().expect("a plan is open").today;
    let first = desk.plan().measures().in_order()[0].accepted;
    assert_eq!(first, Some(When::Day(today)));
}

#[test]
fn a_measure_is_linked_to_group_and_level_in_its_row_with_few_keys() {
    let (_folder, mut desk) = sample("keys-link");
    let (groups, levels) = (desk.titles(Kind::TargetGroup), desk.titles(Kind::Level));
    let (group, level) = (groups.last().expect("a group"), levels.last().expect("a level"));
    let before = desk.measures().len();
    desk.press("Ctrl+End")
        .press_until("ArrowRight", &format!("rad {before} av {before}, Tiltak"))
        .press("Enter");
    desk.press("Enter").write("Et nytt tiltak");
    desk.keys();
    desk.press("Tab").write(group).press("Enter");
    desk.press("ArrowRight").write(level).press("Enter");
    let keys = desk.keys();
    assert!(keys <= 8, "{keys} keys");
    let made = desk.plan().measures().iter().find(|measure| &*measure.title == "Et nytt tiltak").expect("it");
    let reach: Vec<_> = made.reach.iter().collect();
    let title = |id| desk.plan().target_groups().get(id).map(|group| group.title.to_string());
    let level_title = |id| desk.plan().levels().get(id).map(|level| level.title.to_string());
    assert_eq!(reach.len(), 1);
    assert_eq!(title(reach[0].0).as_deref(), Some(group.as_str()));
    assert_eq!(reach[0].1.and_then(level_title).as_deref(), Some(level.as_str()));
}

#[test]
fn tab_always_moves_on_in_every_view() {
    let (_folder, mut desk) = sample("keys-tab");
    desk.press("F4");
    for name in [
        "ui-view-measures",
        "ui-view-about",
        "ui-view-overview",
        "ui-view-evidence",
        "ui-view-review",
        "ui-view-documents",
    ] {
        let view = desk.word(name);
        desk.press("Ctrl+K").write(&view).press("Enter");
        let id = |desk: &Desk| desk.harness.ctx.memory(eframe::egui::Memory::focused);
        let mut before = id(&desk);
        for turn in 0..60 {
            desk.press("Tab");
            let here = id(&desk);
            assert!(here.is_some(), "{view}: nothing has the keyboard after {turn}");
            assert_ne!(here, before, "{view}: Tab stays in {:?}", desk.focused());
            before = here;
        }
    }
}

#[test]
fn alt_and_arrows_move_a_row() {
    let (_folder, mut desk) = three("keys-move");
    desk.press("Ctrl+End").press("Alt+ArrowUp");
    assert_eq!(desk.measures(), ["Losteam", "Jobbmestring", "Familiens hus"]);
    assert!(desk.focused().contains("rad 2 av 3"), "the keyboard goes with it: {}", desk.focused());
    desk.press("Alt+ArrowDown");
    assert_eq!(desk.measures(), ["Losteam", "Familiens hus", "Jobbmestring"]);
}

#[test]
fn f6_goes_between_list_form_and_steps_and_escape_back_to_the_row() {
    let (_folder, mut desk) = three("keys-f6");
    desk.press("Ctrl+End").press("F4");
    let row = desk.focused();
    assert!(row.contains("rad 3 av 3"), "{row}");
    desk.press("F6");
    assert_eq!(desk.focused(), desk.word("field-measure-title"));
    desk.press("F6");
    assert!(desk.focused().starts_with(&desk.word("ui-view-measures")), "the steps: {}", desk.focused());
    desk.press("F6");
    assert_eq!(desk.focused(), row);
    desk.press("Shift+F6").press("Shift+F6");
    assert_eq!(desk.focused(), desk.word("field-measure-title"), "and the other way round");
    desk.press("Escape");
    assert_eq!(desk.focused(), row, "Escape goes back to the row");
    assert!(!form(&desk), "and shuts the form");
}

#[test]
fn f4_opens_the_form_from_any_cell_and_enter_from_one_that_is_not_written_in() {
    let (_folder, mut desk) = three("keys-form");
    desk.press("Home").press("Enter");
    assert!(form(&desk), "Enter on the number");
    desk.press("Escape").press("ArrowRight").press("F4");
    assert!(form(&desk), "F4 on the title");
    desk.press("F4");
    assert!(!form(&desk), "and shut again");
}

#[test]
fn escape_leaves_an_open_list_before_the_form() {
    let (_folder, mut desk) = three("keys-list");
    desk.press("Ctrl+End").press("F4").press("F6");
    let status = desk.word("field-measure-status");
    desk.press_until("Tab", &status).press("Enter").press("Escape");
    assert!(form(&desk), "only the list is shut");
    assert_eq!(desk.focused(), status, "and its box has the keyboard");
    desk.press("Escape");
    assert!(!form(&desk));
}

#[test]
fn search_reaches_views_records_and_commands() {
    let (_folder, mut desk) = sample("keys-search");
    let goals = desk.word("ui-view-direction");
    desk.keys();
    desk.press("Ctrl+K").write(&goals).press("Enter");
    assert_eq!((view(&desk), desk.keys()), (View::Direction, 2));
    let title = desk.measures()[3].clone();
    desk.press("Ctrl+K").write(&title).press("Enter");
    assert_eq!(view(&desk), View::Measures);
    let shown = desk
        .program()
        .cx()
        .and_then(|cx| cx.selection)
        .map(|(kind, id)| (kind, desk.plan().record(kind, id)));
    assert_eq!(shown.and_then(|(_, record)| record).map(|record| record.title().to_string()), Some(title));
    let dark = desk.word("ui-look-dark");
    desk.press("Ctrl+K").write(&dark).press("Enter");
    assert_eq!(desk.program().settings().look, planverksted::session::Look::Dark);
    assert_ne!(desk.focused(), "", "the keyboard is back in the view");
}

#[test]
fn every_view_and_act_can_be_found() {
    let (_folder, mut desk) = sample("keys-search-all");
    let acts = ["ui-save", "ui-save-elsewhere", "ui-open-file", "ui-take-in", "ui-export-pdf", "ui-to-start"];
    let views = View::ALL.into_iter().filter(|view| view.stands()).map(View::name);
    for wanted in views.chain(acts.map(Phrase::new)) {
        let words = desk.program().words().say(&wanted);
        desk.press("Ctrl+K").write(&words);
        let options = desk.nodes().filter(|node| {
            use egui_kittest::kittest::NodeT as _;
            let node = node.accesskit_node();
            node.label().is_some_and(|label| label.starts_with(&words))
                && node.role() == eframe::egui::accesskit::Role::ListBoxOption
        });
        assert_ne!(options.count(), 0, "{words}");
        desk.press("Escape");
    }
}

#[test]
fn the_filter_has_a_key_and_escape_goes_back() {
    let (_folder, mut desk) = three("keys-filter");
    desk.press("Ctrl+F").write("hus");
    assert!(desk.sees("rad 1 av 1"));
    assert_eq!(desk.focused(), desk.word("ui-filter"));
    desk.press("Escape");
    assert!(desk.focused().contains("rad 1 av 1"), "{}", desk.focused());
}

#[test]
fn saving_says_that_all_is_saved_already() {
    let (folder, mut desk) = three("keys-save");
    desk.answer(&folder.path("plan.ron"));
    desk.press("Ctrl+S").wait_for("saved", |desk| matches!(desk.saved(), Saved::At(_)));
    desk.press("Ctrl+S");
    assert_eq!(desk.said(), desk.word("ui-all-saved"));
    assert!(desk.sees(&desk.word("ui-version-name-note")), "and offers to name a version");
    assert_eq!(desk.focused(), desk.word("ui-version-name-label"));
    desk.press("Enter");
    assert_eq!(desk.said(), desk.word("ui-all-saved"), "without a name that is all");
    assert!(!desk.sees(&desk.word("ui-version-name-note")));
}

#[test]
fn a_version_is_named_looked_up_and_gone_back_to_by_keyboard() {
    let (folder, mut desk) = three("keys-version");
    desk.answer(&folder.path("plan.ron"));
    desk.press("Ctrl+S").wait_for("saved", |desk| matches!(desk.saved(), Saved::At(_)));
    desk.keys();
    desk.press("Ctrl+S").write("Før høring").press("Enter");
    assert_eq!(desk.keys(), 2);
    assert!(desk.said().contains("Før høring"), "{}", desk.said());
    let before = desk.plan().clone();
    desk.press("Ctrl+N").write("Fire").press("Enter").press("Escape");
    let view = desk.word("ui-view-versions");
    desk.press("Ctrl+K").write(&view).press("Enter").wait_for("listed", |desk| desk.sees("Siden da"));
    assert!(desk.sees("Siden da: 0 endret, 1 nye"), "what differs is said");
    let back = desk.word("ui-version-restore");
    desk.press_until("Tab", &back).press("Enter");
    assert_eq!(desk.plan(), &before);
    desk.press("Ctrl+Z");
    assert_eq!(desk.measures().len(), 4, "nothing is lost");
}

#[test]
fn pasted_lines_become_rows_in_one_step() {
    let (_folder, mut desk) = three("keys-paste");
    desk.press("Ctrl+End").press_until("ArrowRight", "rad 3 av 3, Tiltak");
    desk.keys();
    desk.paste("Fire\nFem\r\n\nSeks\n");
    assert_eq!(desk.keys(), 1);
    assert_eq!(desk.measures()[3..], ["Fire", "Fem", "Seks"]);
    desk.press("Ctrl+Z");
    assert_eq!(desk.measures().len(), 3, "one undo takes all of it back");
    desk.press("Enter").press("Enter").paste("Fire\nFem\n");
    assert_eq!(desk.measures()[3..], ["Fire", "Fem"], "in a new row as well");
    desk.press("Ctrl+Z");
    assert_eq!(desk.measures().len(), 3);
}

#[test]
fn a_pasted_range_fills_the_columns_in_one_step() {
    let (_folder, mut desk) = three("keys-paste-range");
    let (ongoing, planned) = (desk.word("measure-status-ongoing"), desk.word("measure-status-done"));
    desk.press("Ctrl+End").press_until("ArrowRight", "rad 3 av 3, Tiltak");
    desk.paste(&format!("Fire\t\t\tNAV, leder\t{ongoing}\nFem\t\t\tNAV\t{planned}\t2028\n"));
    let made: Vec<_> = desk.plan().measures().in_order().into_iter().skip(3).collect();
    assert_eq!(made.len(), 2);
    assert!(made.iter().all(|measure| measure.lead.id().is_some()));
    assert_eq!(desk.titles(Kind::Organisation), ["NAV"], "one unit, named twice");
    assert_eq!(made[1].period.years(), (Some(2028), Some(2028)));
    desk.press("Ctrl+Z");
    assert_eq!((desk.measures().len(), desk.titles(Kind::Organisation).len()), (3, 0));
}

#[test]
fn altgr_types_signs_and_is_no_shortcut() {
    let (_folder, mut desk) = three("keys-altgr");
    let (plan, said) = (desk.plan().clone(), desk.said());
    for key in
        ["K", "S", "O", "P", "F", "N", "J", "Z", "Y", "Delete", "Enter", "M", "E", "2", "7", "8", "9", "0"]
    {
        let before = desk.focused();
        desk.press(&format!("Ctrl+Alt+{key}"));
        assert_eq!(desk.plan(), &plan, "Ctrl+Alt+{key} changes nothing");
        assert_eq!(desk.said(), said, "Ctrl+Alt+{key} says nothing");
        assert_eq!(desk.focused(), before, "Ctrl+Alt+{key} goes nowhere");
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
    let (_folder, mut desk) = three("keys-turn");
    let plan = |desk: &Desk| desk.program().cx().expect("a plan is open").plan.clone();
    desk.press("Ctrl+Home");
    let before = plan(&desk);
    desk.keys();
    desk.press("Ctrl+2");
    assert_eq!(desk.keys(), 1);
    assert_eq!(desk.measures(), ["Familiens hus", "Jobbmestring"]);
    assert_eq!((plan(&desk).goals().len(), view(&desk)), (1, View::Direction));
    assert_eq!(desk.program().cx().and_then(|cx| cx.selection).map(|(kind, _)| kind), Some(Kind::Goal));
    desk.press("Ctrl+4");
    assert_eq!((plan(&desk).goals().len(), view(&desk)), (0, View::Measures));
    desk.press("Ctrl+Z").press("Ctrl+Z");
    assert_eq!(plan(&desk), before);
}

#[test]
fn a_copy_is_one_key() {
    let (_folder, mut desk) = three("keys-copy");
    desk.press("Ctrl+Home");
    desk.keys();
    desk.press("Ctrl+D");
    assert_eq!(desk.keys(), 1);
    assert_eq!(desk.measures(), ["Losteam", "Losteam", "Familiens hus", "Jobbmestring"]);
}
