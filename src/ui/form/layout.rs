//! What the layouts of forms share: entries side by side, and the button that shows the fields under "Mer".

use super::slot::FieldSlot;
use super::state::FormUi;
use crate::model::{Kind, Uid};
use crate::text::Phrase;
use crate::ui::theme;
use crate::ui::widgets as w;
use egui::{Ui, vec2};

/// Shows entries side by side, each with its share of the width.
pub(super) fn side_by_side(ui: &mut Ui, shares: &[f32], mut content: impl FnMut(&mut Ui, usize)) {
    ui.horizontal_top(|ui| {
        let gaps = shares.iter().skip(1).map(|_| theme::GAP).sum::<f32>();
        let room = ui.available_width() - gaps;
        for (part, share) in shares.iter().enumerate() {
            ui.allocate_ui(vec2(room * share, 0.0), |ui| {
                ui.set_max_width(room * share);
                content(ui, part);
            });
        }
    });
}

/// The button names fields until their names together have more letters than this.
const MAX_NAMED_LETTERS: usize = 32;

/// The button that shows or hides what is under "Mer"; it names the first of what is there.
pub(super) fn more_button(ui: &mut Ui, form: &mut FormUi<'_, '_>, kind: Kind, fields: &[u8]) {
    let mut names = String::new();
    let mut listed = 0;
    for field in fields {
        let label = lowercase_first(&form.cx.text(&FieldSlot::new(kind, Uid::PLAN, *field).label()));
        // At least one name is shown, however long it is.
        if listed > 0 && names.chars().count() + label.chars().count() > MAX_NAMED_LETTERS {
            break;
        }
        names.push_str(if listed > 0 { ", " } else { "" });
        names.push_str(&label);
        listed += 1;
    }
    let words = if form.state.is_expanded(kind) {
        form.cx.word("ui-form-less")
    } else if fields.len() > listed {
        form.cx.text(&Phrase::new("ui-form-more-and").with("fields", names))
    } else {
        form.cx.text(&Phrase::new("ui-form-more").with("fields", names))
    };
    if w::inline_button(ui, &words).clicked() {
        form.state.toggle_expanded(kind);
    }
}

/// The words with a small letter first, as they are written inside a sentence.
fn lowercase_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
