//! One of the five cases is entered by hand: from an empty plan, through the window, to a file that says the same.

use crate::cases;
use crate::desk::Desk;
use crate::folder::Folder;
use crate::ui_enter::{Control, find, inside_form};
use eframe::egui::accesskit::Role;
use planverksted::model::{AnyRecord, Key, Kind, Plan, Quantity, Shape, Value};
use planverksted::session::Saved;
use planverksted::store::{Disk, open_plan};
use planverksted::text::{Language, Phrase, dates, numbers};

fn control(desk: &mut Desk, roles: &[Role], label: &str) {
    let there = |desk: &Desk| {
        let controls = roles.iter().map(|role| Control { role: *role, label: label.to_owned(), before: 0 });
        controls.into_iter().any(|control| find(desk, &control).map(|node| node.focus()).is_some())
    };
    if !there(desk) {
        let more = format!("{}:", desk.word("ui-form-more").split(':').next().unwrap_or_default());
        let button = inside_form(desk).into_iter().find(|node| {
            use egui_kittest::kittest::NodeT as _;
            node.accesskit_node().label().is_some_and(|label| label.starts_with(&more))
        });
        button.unwrap_or_else(|| panic!("no {label}, and no more")).focus();
        desk.harness.run();
        desk.press("Enter");
        assert!(there(desk), "{label} is in the form");
    }
    desk.harness.run();
}

fn typed(desk: &mut Desk, label: &str, text: &str) {
    control(desk, &[Role::TextInput, Role::MultilineTextInput], label);
    desk.press("Ctrl+A").write(text).press("Tab");
}

/// Says one fact in the form, as somebody would who has the text beside them.
fn say(desk: &mut Desk, kind: Kind, field: u8, value: &Value) {
    let info = kind.info(field).expect("a field");
    let label = desk.program().words().say(&Phrase::label(kind.code(), info.name));
    match (value, info.shape) {
        (Value::Text(text), _) => typed(desk, &label, text),
        (Value::When(when), _) => typed(desk, &label, &dates::write_when(*when, Language::Nb)),
        (Value::Yes, _) => {
            control(desk, &[Role::CheckBox], &label);
            desk.press("Space");
        }
        (Value::Choice(code), Shape::Choice(choice)) => {
            control(desk, &[Role::ComboBox], &label);
            let at = choice.codes.iter().position(|other| other == code).expect("a word");
            desk.press("Enter").press_times(at + 1, "ArrowDown").press("Enter");
        }
        (Value::Range(range), _) => {
            for (end, word) in [(range.low, "ui-range-low"), (range.high, "ui-range-high")] {
                let number = |end: Quantity| numbers::write(end, Language::Nb);
                let name = format!("{label} {}", desk.word(word));
                typed(desk, &name, &end.map(number).unwrap_or_default());
            }
        }
        (other, _) => panic!("{label}: {other:?}"),
    }
}

/// The facts of a record that are said in its own words: no place, no link.
fn own_facts(record: &dyn AnyRecord) -> Vec<(u8, Value)> {
    let mut facts = Vec::new();
    record.all_facts(&mut |field, key, value| {
        let shape = record.kind().info(field).map(|info| info.shape);
        let left =
            matches!(shape, None | Some(Shape::Order | Shape::Origin | Shape::AnyLinks | Shape::Link(_)));
        if !left && field > 0 && key == Key::Whole {
            facts.push((field, value));
        }
    });
    facts
}

fn enter(desk: &mut Desk, view: &'static str, case: &Plan, kind: Kind) {
    let view = desk.word(view);
    desk.press("Ctrl+K").write(&view).press("Enter");
    let titles: Vec<String> = case.in_order(kind).iter().map(|record| record.title().to_string()).collect();
    desk.press("Enter");
    for title in &titles {
        desk.write(title).press("Enter");
    }
    desk.press("Escape");
    assert_eq!(desk.titles(kind), titles);
    for record in case.in_order(kind) {
        desk.press("Ctrl+K").write(&record.title()).press("Enter");
        if inside_form(desk).is_empty() {
            desk.press("F4");
        }
        let selected = desk.program().cx().and_then(|cx| cx.selection).expect("it is selected");
        let title = desk.plan().record(kind, selected.1).map(<dyn AnyRecord>::title);
        assert_eq!(title, Some(record.title()), "the search goes there");
        for (field, value) in own_facts(record) {
            if kind.field("title") != Some(field) {
                say(desk, kind, field, &value);
            }
        }
    }
}

#[test]
fn saltdal_is_entered_from_nothing_and_saved() {
    let (folder, case) = (Folder::of("saltdal"), cases::saved("saltdal").plan);
    let mut desk = Desk::new(&folder);
    desk.begin();
    let about = desk.word("ui-view-about");
    desk.press("Ctrl+K").write(&about).press("Enter");
    for (field, value) in own_facts(case.about()) {
        let said = desk.plan().about().read(field, Key::Whole);
        if said != value {
            say(&mut desk, Kind::Plan, field, &value);
        }
    }
    enter(&mut desk, "ui-view-organisations", &case, Kind::Organisation);
    enter(&mut desk, "ui-view-evidence", &case, Kind::Evidence);
    let file = folder.path("saltdal.ron");
    desk.answer(&file);
    desk.press("Ctrl+S").wait_for("saved", |desk| matches!(desk.saved(), Saved::At(_)));
    let saved = open_plan(&Disk, &file).expect("it opens").saved.plan;
    for fact in cases::facts_of("saltdal").iter().filter(|fact| {
        let linked = |shape| matches!(shape, Shape::Link(_) | Shape::AnyLinks);
        let of_kind = [Kind::Plan, Kind::Organisation, Kind::Evidence].contains(&fact.kind);
        of_kind && !fact.kind.info(fact.field).is_some_and(|info| linked(info.shape))
    }) {
        fact.stands_in("entered by hand", &saved);
    }
    for kind in [Kind::Plan, Kind::Organisation, Kind::Evidence] {
        let all = |plan: &Plan| -> Vec<Vec<(u8, Value)>> {
            if kind == Kind::Plan {
                return vec![own_facts(plan.about())];
            }
            plan.in_order(kind).iter().map(|record| own_facts(*record)).collect()
        };
        assert_eq!(all(&saved), all(&case), "{}", kind.code());
    }
}
