//! The one editor of a text in place, and a row that is known by its key while it is written in.

use eframe::egui::{Event, Id, Key, Modifiers, Pos2, Rect, Ui, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use planverksted::ui::theme::{self, Scheme};
use planverksted::ui::widgets::grid::{Cell, Grid, GridAct, GridColumn, GridSource, GridState, grid};
use planverksted::ui::widgets::in_place::{
    BoxEnd, BoxKey, BoxShape, Caret, InPlaceBox, InPlaceEditor, edit_in_place,
};

fn harness<S: 'static>(state: S, show: impl FnMut(&mut Ui, &mut S) + 'static) -> Harness<'static, S> {
    Harness::builder()
        .with_size(Vec2::new(700.0, 400.0))
        .with_max_steps(16)
        .with_context_setup(|ctx| {
            theme::install_fonts(ctx);
            theme::apply(ctx, Scheme::Light);
        })
        .build_ui_state(show, state)
}

/// A box, what the plan says, and what came of it.
struct Editing {
    editor: InPlaceEditor,
    plan: String,
    /// Whether every letter is put into the plan, and how the plan writes it.
    writes: Option<fn(&str) -> String>,
    end: Option<BoxEnd>,
}

/// Types keys into a box that opened over "Tiltak 1"; says what is in the box, in the plan, and how it ended.
fn check(
    caret: Caret,
    writes: Option<fn(&str) -> String>,
    keys: &[Key],
    letters: &str,
) -> Harness<'static, Editing> {
    let plan = "Tiltak 1".to_owned();
    let editor = InPlaceEditor::open(plan.clone(), caret);
    let mut harness = harness(Editing { editor, plan, writes, end: None }, |ui, state: &mut Editing| {
        if state.end.is_some() {
            return;
        }
        let shown = InPlaceBox {
            id: Id::unique("box"),
            name: "Tittel",
            hint: "",
            shape: BoxShape::Over {
                rect: Rect::from_min_size(Pos2::new(20.0, 20.0), Vec2::new(300.0, 30.0)),
                width: 300.0,
            },
            numeric: false,
            keys: &[BoxKey::Accept, BoxKey::Cancel, BoxKey::Up],
            live: state.writes.is_some(),
        };
        state.editor.follow(&state.plan);
        let response = edit_in_place(ui, &shown, &mut state.editor);
        if let (true, Some(write)) = (response.changed, state.writes) {
            state.plan = write(state.editor.text());
        }
        state.end = response.end;
    });
    harness.run();
    if !letters.is_empty() {
        harness.event(Event::Text(letters.to_owned()));
        harness.run();
    }
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
    harness
}

#[test]
fn a_box_opens_with_the_keyboard_and_its_caret_where_it_was_asked_for() {
    for (caret, text) in [
        (Caret::All, "X"),
        (Caret::Start, "XTiltak 1"),
        (Caret::End, "Tiltak 1X"),
        (Caret::At(2), "TiXltak 1"),
    ] {
        let harness = check(caret, None, &[], "X");
        assert_eq!(harness.state().editor.text(), text, "{caret:?}");
        assert!(harness.get_by_label("Tittel").accesskit_node().is_focused(), "{caret:?}");
    }
}

#[test]
fn the_keys_that_a_box_asks_for_end_it_and_all_others_are_the_texts() {
    let ended = |keys: &[Key]| check(Caret::End, None, keys, "").state().end;
    assert_eq!(ended(&[Key::Enter]), Some(BoxEnd::Key(BoxKey::Accept)));
    assert_eq!(ended(&[Key::Escape]), Some(BoxEnd::Key(BoxKey::Cancel)));
    assert_eq!(ended(&[Key::ArrowUp]), Some(BoxEnd::Key(BoxKey::Up)));
    assert_eq!(ended(&[Key::ArrowLeft, Key::ArrowDown, Key::Home]), None);
    assert_eq!(ended(&[Key::Tab]), Some(BoxEnd::Left), "the keyboard goes elsewhere");
}

#[test]
fn what_the_plan_makes_of_letters_stays_out_of_the_box_and_another_change_comes_into_it() {
    let in_capitals: fn(&str) -> String = |text| text.to_uppercase();
    let mut harness = check(Caret::End, Some(in_capitals), &[], " a");
    assert_eq!((harness.state().editor.text(), harness.state().plan.as_str()), ("Tiltak 1 a", "TILTAK 1 A"));
    harness.run();
    assert_eq!(harness.state().editor.text(), "Tiltak 1 a", "the echo is no news");
    harness.state_mut().plan = "Flettet inn".to_owned();
    harness.run();
    assert_eq!(harness.state().editor.text(), "Flettet inn", "an undo or a merge is");
}

/// A table whose rows are known by letters.
struct Letters {
    rows: Vec<char>,
    state: GridState<char>,
    acts: Vec<GridAct<char>>,
}

struct LetterRows<'a>(&'a [char]);

impl GridSource for LetterRows<'_> {
    type Row = char;

    fn rows(&self) -> usize {
        self.0.len()
    }

    fn row(&self, at: usize) -> Option<char> {
        self.0.get(at).copied()
    }

    fn cell(&self, _at: usize, _column: usize) -> Cell<'_> {
        Cell::Text("tekst")
    }

    fn access_label(&self, at: usize, _heading: &str, _value: &str) -> String {
        self.0[at].to_string()
    }
}

/// Writes "Ny" in the row of a letter, replaces the rows, and ends with Enter; says what came of it.
fn acts_of_write(live: bool, row: &str, after: &[char]) -> Vec<GridAct<char>> {
    let table = Letters { rows: vec!['a', 'b', 'c'], state: GridState::default(), acts: Vec::new() };
    let mut harness = harness(table, move |ui, table: &mut Letters| {
        let columns = [GridColumn::new("Tittel", 300.0).starts_row().live(live)];
        let shown = Grid {
            id: Id::unique("letters"),
            name: "Bokstaver",
            columns: &columns,
            hint: "Ny rad",
            open: "",
        };
        table.acts.extend(grid(ui, &shown, &mut table.state, &LetterRows(&table.rows)));
    });
    harness.run();
    harness.get_by_label(row).click();
    harness.run();
    harness.event(Event::Text("Ny".to_owned()));
    harness.run();
    harness.state_mut().rows = after.to_vec();
    harness.run();
    harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    harness.run();
    let acts = harness.state().acts.iter();
    acts.filter(|act| !matches!(act, GridAct::Select(_))).cloned().collect()
}

#[test]
fn what_is_written_stays_with_its_row_wherever_that_goes() {
    let edit = |row: char| GridAct::Edit { row, column: 0, text: "Ny".to_owned() };
    assert_eq!(acts_of_write(false, "b", &['a', 'b', 'c']), [edit('b')]);
    assert_eq!(acts_of_write(false, "b", &['c', 'x', 'a', 'b']), [edit('b')]);
    let typed = GridAct::Type { row: 'b', column: 0, text: "Ny".to_owned() };
    assert_eq!(acts_of_write(true, "b", &['b']), [typed, edit('b')]);
}

#[test]
fn what_is_written_in_a_row_that_goes_becomes_a_new_row_below_the_one_above() {
    let insert = |after: char| GridAct::Insert { after: Some(after), text: "Ny".to_owned() };
    assert_eq!(acts_of_write(false, "b", &['c', 'a']), [insert('a')]);
    assert_eq!(acts_of_write(false, "c", &['a']), [insert('a')], "the row above went too");
    assert_eq!(acts_of_write(false, "a", &['b', 'c']), [insert('b')]);
}
