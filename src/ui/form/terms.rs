//! The entry of the nouns that a plan calls otherwise: a gender and four forms for each.

use super::names;
use super::slot::FieldSlot;
use super::state::FormUi;
use super::text_entry::end_gesture_when_done;
use crate::model::{Choice as _, Gender, Key, Kind, Line, Term, Value, Word};
use crate::text::Phrase;
use crate::ui::theme::Type;
use crate::ui::widgets::{self as w, TextBox};
use egui::Ui;

/// The kinds whose nouns municipalities use differently.
const RENAMABLE: [Kind; 5] = [Kind::TargetGroup, Kind::Challenge, Kind::Goal, Kind::Strategy, Kind::Measure];

/// One of the forms of a noun: the words of its label, and the field of a term that holds it.
type TermForm = (&'static str, fn(&mut Term) -> &mut Line);

const FORMS: [TermForm; 4] = [
    ("ui-term-singular", |term| &mut term.singular),
    ("ui-term-definite", |term| &mut term.definite),
    ("ui-term-plural", |term| &mut term.plural),
    ("ui-term-definite-plural", |term| &mut term.definite_plural),
];

/// A gender and four boxes for each noun.
pub(super) fn terms(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot) {
    w::label(ui, Type::Label, &form.cx.text(&slot.label()));
    for kind in RENAMABLE {
        if let Some(word) = Word::new(kind.code()) {
            noun_ui(ui, form, slot, kind, Key::Word(word));
        }
    }
}

fn noun_ui(ui: &mut Ui, form: &mut FormUi<'_, '_>, slot: FieldSlot, kind: Kind, key: Key) {
    let cx = form.cx;
    let at = slot.address_under(key);
    let mut term = match cx.plan.read(at) {
        Value::Term(term) => term,
        _ => Term::default(),
    };
    let label = |words| cx.text(&Phrase::new(words).with("kind", Phrase::kind(kind.code())));
    let words = names::choice_words(cx, Gender::INFO);
    let code = term.gender.code();
    let chosen = Gender::INFO.codes.iter().position(|other| *other == code).map_or(0, |at| at + 1);
    let (name, id) = (label("ui-term-gender"), slot.widget_id().with(kind.code()));
    // The field has a widget for each kind; the keyboard goes to the first of them.
    if RENAMABLE.first() == Some(&kind) {
        form.state.set_focus_part(slot.widget_id(), id);
    }
    let picked = w::field(ui, &name, |ui| w::combo_box(ui, id, &name, &words, chosen, f32::INFINITY));
    let mut changed = false;
    if let Some(picked) = picked.filter(|picked| *picked != chosen) {
        let code = picked.checked_sub(1).and_then(|at| Gender::INFO.codes.get(at));
        term.gender = code.map(|code| Gender::from_code((*code).into())).unwrap_or_default();
        changed = true;
    }
    for (words, part) in FORMS {
        let (name, id) = (label(words), slot.widget_id().with((kind.code(), words)));
        let value = part(&mut term).clone();
        let response = w::field(ui, &name, |ui| w::text_box(ui, &TextBox::line(id, &name, &value)));
        end_gesture_when_done(&response, form.out);
        if let Some(text) = response.changed {
            *part(&mut term) = Line::new(&text);
            changed = true;
        }
    }
    if changed {
        form.out.type_fact(cx.plan, at, Value::Term(term));
    }
}
