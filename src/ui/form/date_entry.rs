//! The box of a day: typed as people write it, or chosen in a calendar that opens with Alt and down or beside the box.

use super::slot::FieldSlot;
use super::state::FormUi;
use crate::session::Context;
use crate::text::Phrase;
use crate::ui::theme;
use crate::ui::widgets::{self as w, CalendarState, CalendarWords, DayCalendar, TextBox, TextBoxResponse};
use egui::{Id, Key, Modifiers, Popup, Rect, Ui};
use jiff::civil::Date;

/// What happened in the box of a day.
pub(super) struct DateResponse {
    /// What was typed.
    pub(super) typed: TextBoxResponse,
    /// The day that was chosen in the calendar.
    pub(super) chosen: Option<Date>,
}

/// The words of a calendar in the language of the window.
pub fn calendar_words(cx: &Context<'_>) -> CalendarWords {
    CalendarWords {
        previous: cx.word("ui-calendar-previous"),
        next: cx.word("ui-calendar-next"),
        weekdays: cx.word("ui-calendar-weekdays"),
    }
}

/// Shows the box of a day with its calendar; what cannot be read stays in the box.
pub(super) fn date_entry(
    ui: &mut Ui,
    form: &mut FormUi<'_, '_>,
    slot: FieldSlot,
    (value, day): (&str, Option<Date>),
) -> DateResponse {
    let cx = form.cx;
    let name = cx.text(&slot.label());
    let id = slot.widget_id();
    let is_readable = form.state.is_readable(id);
    let shown = TextBox::line(id, &name, value).live(is_readable).keeps(!is_readable);
    let mut chosen = None;
    // A click on a day takes the keyboard from the box once more at the end of its frame.
    if ui.data_mut(|data| data.remove_temp::<bool>(id.with("returns"))).is_some() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let typed = w::field(ui, &name, |ui| {
        let line = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE;
            let has_keys = ui.is_enabled() && ui.memory(|memory| memory.has_focus(id));
            let key =
                has_keys && ui.input_mut(|input| w::consume_chord(input, Modifiers::ALT, Key::ArrowDown));
            let room = ui.available_width() - theme::TARGET_SIZE - theme::SPACE;
            let typed = w::text_box(ui, &shown.width(room));
            let name = cx.text(&Phrase::new("ui-calendar-of").with("field", name.as_str()));
            let button = w::calendar_button(ui, id.with("calendar button"), &name);
            let below = button.rect.with_min_x(button.rect.left() - room);
            let opens = key || button.clicked();
            chosen = calendar_below(ui, cx, &DateBox { id, name: &name, below, opens, day });
            typed
        });
        line.inner
    });
    if chosen.is_some() || (typed.shows_value && typed.changed.is_none()) {
        form.state.set_error(id, None);
    }
    DateResponse { typed, chosen }
}

/// The box that a calendar belongs to.
struct DateBox<'a> {
    id: Id,
    /// The accessible name of the calendar.
    name: &'a str,
    below: Rect,
    /// Whether its calendar opens in this frame.
    opens: bool,
    /// The day that the plan says.
    day: Option<Date>,
}

/// Shows the calendar of a box, where it is open; the keyboard goes back to the box in the end.
fn calendar_below(ui: &Ui, cx: &Context<'_>, shown: &DateBox<'_>) -> Option<Date> {
    let calendar = shown.id.with("calendar");
    let is_open = Popup::is_id_open(ui.ctx(), calendar);
    if !shown.opens && !is_open {
        return None;
    }
    let words = calendar_words(cx);
    let DateBox { name, below, opens, day, .. } = *shown;
    let (today, language) = (cx.today(), cx.language());
    let calendar = DayCalendar {
        id: calendar,
        name,
        below,
        opens: opens && !is_open,
        chosen: day,
        today,
        language,
        words: &words,
    };
    let state = calendar.show(ui);
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    if matches!(state, CalendarState::Chosen(_)) || (state == CalendarState::Closed && escaped) {
        ui.memory_mut(|memory| memory.request_focus(shown.id));
        ui.data_mut(|data| data.insert_temp(shown.id.with("returns"), true));
        ui.ctx().request_repaint();
    }
    match state {
        CalendarState::Chosen(day) => Some(day),
        CalendarState::Open | CalendarState::Closed => None,
    }
}
