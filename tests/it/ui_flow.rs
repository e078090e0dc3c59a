//! A plan by keyboard alone: begun, filled, undone, redone, saved, opened again.

use crate::desk::Desk;
use crate::folder::Folder;
use planverksted::session::Saved;

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
    let mut desk = Desk::new(&folder);
    desk.begin().write_rows(&TEN);
    assert_eq!(desk.measures(), TEN);
    let whole = desk.plan().clone();

    while !desk.measures().is_empty() {
        let before = desk.measures().len();
        desk.press("Ctrl+Z");
        assert_eq!(desk.measures().len(), before - 1, "one key, one measure");
        assert_ne!(desk.focused(), "", "the keyboard is somewhere after undo {before}");
        assert!(desk.sees(&desk.said()), "what was undone is said: {}", desk.said());
    }
    desk.press_times(5, "Ctrl+Y").press_times(5, "Ctrl+Shift+Z");
    assert_eq!(desk.plan(), &whole, "all is there again, in its place");
    assert_ne!(desk.focused(), "");

    let file = folder.path("plan.ron");
    desk.answer(&file);
    desk.press("Ctrl+S").wait_for("saved", |desk| matches!(desk.saved(), Saved::At(_)));
    desk.press_until("ArrowUp", "rad 1 av 10").press("Enter").write("Familiehuset").press("Tab");
    assert_eq!(desk.saved(), Saved::Soon);
    desk.later(2_000).wait_for("saved by itself", |desk| matches!(desk.saved(), Saved::At(_)));
    assert_eq!(desk.measures()[0], "Familiehuset");

    let again = Desk::open(&folder, &file);
    assert_eq!(again.plan(), desk.plan());
}

#[test]
fn questions_are_answered_and_cells_filled_without_a_mouse() {
    let folder = Folder::of("ui-flow-questions");
    let mut desk = Desk::new(&folder);
    let template = desk.word("template-title-mental-health");
    desk.press_until("Tab", &template).press("Enter");
    assert_eq!(desk.focused(), desk.word("field-plan-municipality"), "the first question has the keyboard");
    desk.write("Fjellvik").press("Tab").press("Ctrl+A").write("Plan for psykisk helse og rus").press("Tab");
    desk.press_until("Tab", &desk.word("ui-period-plan-from")).write("2027").press("Tab").write("2030");
    desk.press_until("Tab", &desk.word("ui-questions-go")).press("Enter");
    let about = desk.plan().about();
    assert_eq!(&*about.municipality, "Fjellvik");
    assert_eq!(&*about.title, "Plan for psykisk helse og rus");
    assert_eq!(about.period.years(), (Some(2027), Some(2030)));

    desk.go_to_measures().press("Enter").write("Familiens hus").press("Tab");
    let group = desk.word("ui-column-group");
    assert!(desk.focused().contains(&group), "Tab moves on to the next cell: {}", desk.focused());
    desk.press("ArrowRight").press("ArrowRight").write("Psykisk helse, leder").press("Enter");
    let measure = desk.plan().measures().iter().next().expect("a measure");
    let unit = measure.lead.id().and_then(|id| desk.plan().organisations().get(id));
    assert_eq!(unit.map(|unit| unit.title.to_string()).as_deref(), Some("Psykisk helse"));
    assert_eq!(&*measure.lead_role, "leder");
}
