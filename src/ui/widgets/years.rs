//! Amounts by year, or the two ends of a range: one small box each, in a row under a common label.

use super::field::{TextBox, text_box};
use super::text::clipped_galley;
use crate::ui::theme::{self, Type};
use egui::{Id, Sense, Ui};

/// The amount of one year, or of one end of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearAmount {
    /// The year as it is written, or which end it is.
    pub year: String,
    /// The amount, as it is written; empty where there is none.
    pub amount: String,
}

/// How a row of years is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearsStyle {
    /// Whether the years are shown above the boxes.
    pub headings: bool,
    /// Whether what is typed is in the plan at once.
    pub live: bool,
}

/// Shows a box for each year under a common label; returns which year was given which text, and whether the user
/// finished with a box.
pub fn year_boxes(
    ui: &mut Ui,
    id: Id,
    name: &str,
    amounts: &[YearAmount],
    style: YearsStyle,
) -> (Option<(usize, String)>, bool) {
    let mut typed = None;
    let mut done = false;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::SPACE / 2.0;
        paint_label(ui, name, Type::Label);
        // At most four in a row: in the narrow form a box still has room for an amount in millions.
        let columns = u8::try_from(amounts.len().clamp(1, 4)).unwrap_or(4);
        let gap = 1.5 * theme::SPACE;
        let width = (ui.available_width() - gap * f32::from(columns - 1)) / f32::from(columns);
        for (start, row) in amounts.chunks(usize::from(columns)).enumerate() {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for (offset, amount) in row.iter().enumerate() {
                    let index = start * usize::from(columns) + offset;
                    let full = format!("{name} {}", amount.year);
                    ui.vertical(|ui| {
                        // More than one row of boxes needs its years, whoever asked for none.
                        if style.headings || amounts.len() > 4 {
                            paint_label(ui, &amount.year, Type::Small);
                        }
                        let entry = text_box(
                            ui,
                            &TextBox::line(id.with(index), &full, &amount.amount)
                                .width(width)
                                .numeric()
                                .live(style.live),
                        );
                        done |= entry.done;
                        if let Some(text) = entry.changed {
                            typed = Some((index, text));
                        }
                    });
                }
            });
        }
    });
    (typed, done)
}

/// Words that are part of the boxes' names; they are only painted, so that a screen reader reads them once.
fn paint_label(ui: &mut Ui, words: &str, kind: Type) {
    let p = theme::palette(ui);
    let colour = if kind == Type::Small { p.subtle } else { p.text };
    let galley = clipped_galley(ui, words, kind, colour, ui.available_width());
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, colour);
}
