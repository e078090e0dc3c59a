//! A plan by keyboard alone: begun, filled, undone, redone, saved, opened again.

use crate::harness::folder::Folder;
use crate::harness::window::WindowHarness;
use planverksted::session::SaveState;

const TEN: [&str; 10] = [
    "Familiens hus",
    "Ungdomslos",
    "Oppsøkende team",
    "Én dør inn",
    "Rask psykisk helsehjelp",
    "Bolig med oppfølging",
    "Jobbmestring",
    "Pårørendeskole",
    "Skolehelsetjeneste hver dag",
    "Selvmordsforebygging",
];

#[test]
fn ten_measures_by_keyboard_alone_go_back_and_forth_and_survive_the_file() {
    let folder = Folder::of("ui-flow-ten");
    let mut window = WindowHarness::new(&folder);
    window.start_empty_plan().write_rows(&TEN);
    assert_eq!(window.measures(), TEN);
    let whole = window.plan().clone();

    while !window.measures().is_empty() {
        let before = window.measures().len();
        window.press("Ctrl+Z");
        assert_eq!(window.measures().len(), before - 1, "one key, one measure");
        assert_ne!(window.focused(), "", "the keyboard is somewhere after undo {before}");
        assert!(
            window.shows(&window.newest_message()),
            "what was undone is said: {}",
            window.newest_message()
        );
    }
    window.press_times(5, "Ctrl+Y").press_times(5, "Ctrl+Shift+Z");
    assert_eq!(window.plan(), &whole, "all is there again, in its place");
    assert_ne!(window.focused(), "");

    let file = folder.path("plan.ron");
    window.queue_dialog_answer(&file);
    window.press("Ctrl+S").wait_for("saved", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    window.press_until("ArrowUp", "rad 1 av 10").press("Enter").write("Familiehuset").press("Tab");
    assert_eq!(window.save_state(), SaveState::Pending);
    window
        .advance_clock(2_000)
        .wait_for("saved by itself", |window| matches!(window.save_state(), SaveState::SavedAt(_)));
    assert_eq!(window.measures()[0], "Familiehuset");

    let again = WindowHarness::open(&folder, &file);
    assert_eq!(again.plan(), window.plan());
}

#[test]
fn questions_are_answered_and_cells_filled_without_a_mouse() {
    let folder = Folder::of("ui-flow-questions");
    let mut window = WindowHarness::new(&folder);
    let template = window.word("template-title-mental-health");
    window.press_until("Tab", &template).press("Enter");
    assert_eq!(
        window.focused(),
        window.word("field-plan-municipality"),
        "the first question has the keyboard"
    );
    window.write("Fjellvik").press("Tab").press("Ctrl+A").write("Plan for psykisk helse og rus").press("Tab");
    window.press_until("Tab", &window.word("ui-period-plan-from")).write("2027").press("Tab").write("2030");
    window.press_until("Tab", &window.word("ui-questions-go")).press("Enter");
    let about = window.plan().about();
    assert_eq!(&*about.municipality, "Fjellvik");
    assert_eq!(&*about.title, "Plan for psykisk helse og rus");
    assert_eq!(about.period.years(), (Some(2027), Some(2030)));

    window.go_to_measures().press("Enter").write("Familiens hus").press("Tab");
    let group = window.word("ui-column-group");
    assert!(window.focused().contains(&group), "Tab moves on to the next cell: {}", window.focused());
    window.press("ArrowRight").press("ArrowRight").write("Kulturskolen, leder").press("Enter");
    let measure = window.plan().measures().iter().next().expect("a measure");
    let unit = measure.lead.id().and_then(|id| window.plan().organisations().get(id));
    assert_eq!(unit.map(|unit| unit.title.to_string()).as_deref(), Some("Kulturskolen"));
    assert_eq!(&*measure.lead_role, "leder");
}
