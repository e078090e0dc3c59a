//! The form of any kind, from its declaration: at most eight fields, the rest under "Mer".

use super::{FieldSlot, any_links, links, people, simple, terms, votes, worded};
use crate::model::{Kind, Shape, Uid};
use crate::session::{Context, Outbox};
use crate::text::Phrase;
use crate::ui::theme;
use crate::ui::widgets as w;
use egui::Ui;

/// So many fields are in sight before "Mer".
pub const FRONT_COUNT: usize = 8;

/// Shows the fields of a record.
pub fn record_form(
    ui: &mut Ui,
    cx: &Context<'_>,
    kind: Kind,
    id: Uid,
    more: &mut bool,
    out: &mut Outbox<'_>,
) {
    let fields = form_fields(kind);
    let shown = if *more { fields.len() } else { FRONT_COUNT };
    for field in fields.iter().take(shown) {
        field_entry(ui, cx, FieldSlot::new(kind, id, *field), out);
        ui.add_space(theme::SPACE);
    }
    if fields.len() > FRONT_COUNT {
        more_button(ui, cx, kind, fields.get(FRONT_COUNT..).unwrap_or_default(), more);
    }
    links::measures_of_record(ui, cx, (kind, id), out);
}

/// The names of the fields under "Mer" stand on its button as long as they have no more letters than this.
const MAX_NAMED_LETTERS: usize = 32;

/// The button that shows or hides what is under "Mer"; it names the first of what is there.
pub(super) fn more_button(ui: &mut Ui, cx: &Context<'_>, kind: Kind, fields: &[u8], more: &mut bool) {
    let mut names = String::new();
    let mut told = 0;
    for field in fields {
        let label = lowercase_first(&cx.text(&FieldSlot::new(kind, Uid::PLAN, *field).label()));
        if told > 0 && names.chars().count() + label.chars().count() > MAX_NAMED_LETTERS {
            break;
        }
        names.push_str(if told > 0 { ", " } else { "" });
        names.push_str(&label);
        told += 1;
    }
    let words = if *more {
        cx.word("ui-form-less")
    } else if fields.len() > told {
        cx.text(&Phrase::new("ui-form-more-and").with("fields", names))
    } else {
        cx.text(&Phrase::new("ui-form-more").with("fields", names))
    };
    if w::inline_button(ui, &words).clicked() {
        *more = !*more;
    }
}

/// The words with a small letter first, as they stand inside a sentence.
fn lowercase_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The fields of a kind in the order of the form, the internal note last.
///
/// Left out are order and origin, which nobody fills in, and reasons, which are given where a finding is set aside.
pub fn form_fields(kind: Kind) -> Vec<u8> {
    let note = kind.field("note");
    let declared = (1..kind.field_count()).filter(|field| {
        let shape = kind.info(*field).map(|info| info.shape);
        let filled_in = !matches!(shape, Some(Shape::Order | Shape::Origin | Shape::TextBy(None)) | None);
        filled_in && Some(*field) != note
    });
    declared.chain(note).collect()
}

/// Shows the entry of one field, by its shape.
pub(super) fn field_entry(ui: &mut Ui, cx: &Context<'_>, slot: FieldSlot, out: &mut Outbox<'_>) {
    let Some(info) = slot.kind.info(slot.field) else { return };
    match info.shape {
        Shape::Order | Shape::Origin | Shape::TextBy(None) => {}
        Shape::Terms => terms::terms(ui, cx, slot, out),
        Shape::Tally => votes::votes(ui, cx, slot, out),
        Shape::Line => simple::line(ui, cx, slot, out),
        Shape::Prose => simple::prose(ui, cx, slot, out),
        Shape::Number => simple::number(ui, cx, slot, theme::NUMBER_WIDTH, out),
        Shape::Flag => simple::flag(ui, cx, slot, out),
        Shape::When => simple::when(ui, cx, slot, out),
        Shape::Period => {
            ui.horizontal_top(|ui| simple::period(ui, cx, slot, 120.0, out));
        }
        Shape::Choice(choice) => simple::choice(ui, cx, slot, choice, f32::INFINITY, out),
        Shape::Range => simple::range(ui, cx, slot, out),
        Shape::Link(to) | Shape::Owner(to) => links::link(ui, cx, slot, to, out),
        Shape::Links(to) => links::links(ui, cx, slot, to, out),
        Shape::AnyLinks => any_links::any_links(ui, cx, slot, out),
        Shape::Pairs(first, second) => links::pairs(ui, cx, slot, (first, second), out),
        Shape::ByYear => simple::amounts(ui, cx, slot, true, out),
        Shape::Choices(choice) => worded::choices(ui, cx, slot, choice, out),
        Shape::ByChoice(choice) => worded::numbers_by(ui, cx, slot, choice, out),
        Shape::TextBy(Some(choice)) => worded::texts_by(ui, cx, slot, choice, out),
        Shape::ByRecord(to, choice) => people::choices_by_record(ui, cx, slot, (to, choice), out),
    }
}
