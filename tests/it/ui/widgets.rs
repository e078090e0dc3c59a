//! Buttons, boxes, marks and lists: their names, their keys, and what typing in them gives.

use eframe::egui::{Context, Event, Id, Key, Modifiers, RawInput, Ui, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use planverksted::ui::theme::{self, Scheme, Tone};
use planverksted::ui::widgets as w;

fn check<S: 'static>(state: S, show: impl FnMut(&mut Ui, &mut S) + 'static) -> Harness<'static, S> {
    Harness::builder()
        .with_size(Vec2::new(700.0, 500.0))
        .with_max_steps(16)
        .with_context_setup(|ctx| {
            theme::install_fonts(ctx);
            theme::apply(ctx, Scheme::Dark);
        })
        .build_ui_state(show, state)
}

#[test]
fn a_box_and_its_label_share_one_name() {
    let mut harness = check(String::new(), |ui, text: &mut String| {
        let shown = text.clone();
        let entry = w::field(ui, "Tittel", |ui| {
            w::text_box(ui, &w::TextBox::line(Id::unique("t"), "Tittel", &shown))
        });
        if let Some(new) = entry.changed {
            *text = new;
        }
    });
    harness.run();
    harness.get_by_label("Tittel").focus();
    harness.run();
    harness.event(Event::Text("Én dør inn ".to_owned()));
    harness.run();
    assert_eq!(harness.state(), "Én dør inn ");
}

#[test]
fn a_box_keeps_what_is_typed_while_the_plan_writes_it_otherwise() {
    let mut harness = check(String::from("0"), |ui, text: &mut String| {
        let shown = text.clone();
        let entry = w::text_box(ui, &w::TextBox::line(Id::unique("n"), "Beløp", &shown).numeric());
        if let Some(new) = entry.changed {
            *text = format!("{} kr", new.trim());
        }
    });
    harness.run();
    harness.get_by_label("Beløp").focus();
    harness.run();
    harness.event(Event::Text("1".to_owned()));
    harness.run();
    harness.event(Event::Text("6".to_owned()));
    harness.run();
    assert_eq!(harness.state(), "016 kr");
}

#[test]
fn a_choice_opens_with_enter_and_is_made_with_arrows() {
    let mut harness = check(0_usize, |ui, chosen: &mut usize| {
        let values = ["Ikke startet".to_owned(), "Pågår".to_owned(), "Utgår".to_owned()];
        if let Some(new) = w::combo_box(ui, Id::unique("c"), "Status", &values, *chosen, 200.0) {
            *chosen = new;
        }
    });
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), 1);
}

#[test]
fn a_banner_says_which_act_was_pressed() {
    let mut harness = check(None, |ui, pressed: &mut Option<usize>| {
        let banner = w::Banner {
            tone: Tone::Warning,
            heading: None,
            text: "Planen ble ikke lukket riktig",
            acts: &["Åpne den", "Se forskjellen"],
        };
        *pressed = pressed.or(w::banner(ui, &banner));
    });
    harness.run();
    harness.get_by_label("Se forskjellen").click();
    harness.run();
    assert_eq!(*harness.state(), Some(1));
}

#[test]
fn the_search_finds_by_letters_and_goes_with_enter() {
    let mut harness =
        check((w::FinderState::default(), None), |ui, state: &mut (w::FinderState, Option<usize>)| {
            let mut items = w::FinderItems::default();
            for name in ["Familiens hus", "Ungdomshuset", "Oppsøkende team for unge"] {
                items.push(|text| text.push_str(name), "Tiltak".into());
            }
            let words =
                w::FinderWords { name: "Søk", hint: "Søk …", nothing: "Ingen treff", waiting: "Venter" };
            let content = w::FinderContent { items: &items, is_complete: true };
            if let Some(Some(chosen)) = w::finder(ui.ctx(), words, content, &mut state.0) {
                state.1 = Some(chosen);
            }
        });
    harness.run();
    harness.event(Event::Text("team".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().1, Some(2));
}

#[test]
fn the_path_dialog_takes_a_typed_path() {
    let mut harness = check((String::new(), None), |ui, state: &mut (String, Option<w::PathAnswer>)| {
        let shown = w::PathDialog {
            name: "Åpne fil",
            label: "Sti",
            note: "Skriv stien til fila",
            nothing: "Ingenting her",
            accept: "Åpne",
            cancel: "Avbryt",
            entries: &[],
        };
        if let Some(answer) = w::path_dialog(ui.ctx(), &shown, &mut state.0) {
            state.1 = Some(answer);
        }
    });
    harness.run();
    harness.get_by_label("Sti").focus();
    harness.run();
    harness.event(Event::Text("/tmp/plan.ron".to_owned()));
    harness.run();
    harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    harness.run();
    assert_eq!(harness.state().1, Some(w::PathAnswer::Path("/tmp/plan.ron".to_owned())));
}

#[test]
fn a_banner_with_many_acts_has_room_for_its_text_and_keeps_its_acts_in_sight() {
    const TEXT: &str = "Filen er endret av noen andre mens dere arbeidet. Velg hva som skal gjelde.";
    let acts = ["Bruk det som står i filen", "Bruk det som står her", "Lagre et annet sted …"];
    for width in [320.0, 480.0, 680.0] {
        let mut harness = check((), move |ui, ()| {
            ui.set_max_width(width);
            w::banner(ui, &w::Banner { tone: Tone::Danger, heading: None, text: TEXT, acts: &acts });
        });
        harness.run();
        let text = harness.get_all_by_label(TEXT).last().expect("the text").rect();
        assert!(text.width() > 200.0 && text.height() < 100.0, "at {width}: {text}");
        for act in acts {
            let act = harness.get_by_label(act).rect();
            assert!(act.right() <= width + 16.0, "at {width}: {act}");
            assert!(!act.intersects(text), "at {width}: {act} and {text}");
        }
    }
}

#[test]
fn a_chord_is_what_the_key_was_pressed_with_and_never_alt_gr() {
    let check = |held: Modifiers, asked: Modifiers| {
        let key = |pressed| Event::Key {
            key: Key::ArrowLeft,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: held,
        };
        let released = Event::ModifiersChanged(Modifiers::NONE);
        let events = vec![Event::ModifiersChanged(held), key(true), key(false), released];
        let (ctx, mut message) = (Context::default(), false);
        let input = RawInput { events, ..RawInput::default() };
        let show =
            |ui: &mut Ui| message = ui.input_mut(|input| w::consume_chord(input, asked, Key::ArrowLeft));
        ctx.run_ui(input, show).textures_delta.clear();
        message
    };
    assert!(check(Modifiers::ALT, Modifiers::ALT));
    assert!(!check(Modifiers::ALT, Modifiers::NONE) && !check(Modifiers::NONE, Modifiers::ALT));
    assert!(!check(Modifiers::ALT | Modifiers::SHIFT, Modifiers::ALT));
    assert!(!check(Modifiers::ALT | Modifiers::COMMAND | Modifiers::CTRL, Modifiers::COMMAND));
    assert!(!check(Modifiers::ALT | Modifiers::COMMAND | Modifiers::CTRL, Modifiers::ALT));
}
