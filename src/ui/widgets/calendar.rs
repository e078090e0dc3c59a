//! A calendar of one month, from which a day is chosen: arrows go by days and weeks, Page Up and Page Down by months,
//! Home to today, Enter takes.
//!
//! It is one stop for the Tab key. What is typed as a date is no matter of it.

use super::access::{PaintedNode, PaintedTable, TableSize, requested};
use super::button::small_inline_button;
use super::choice::paint_arrow;
use super::chord::consume_chord;
use super::lines::lines_height;
use super::text::clipped_galley;
use super::value_list::note_open;
use crate::model::When;
use crate::text::{Language, dates};
use crate::ui::theme::{self, Tone, Type};
use egui::accesskit::Role;
use egui::{
    Align2, EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Sense,
    SetOpenCommand, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

/// The width of a day.
const DAY_WIDTH: f32 = 36.0;
/// The height of a day.
const DAY_HEIGHT: f32 = 28.0;
/// So many weeks are shown: no month has days in more.
const WEEKS: usize = 6;

/// A calendar below a box or a cell, for one frame.
#[derive(Clone, Copy, Debug)]
pub struct DayCalendar<'a> {
    /// Tells it from others.
    pub id: Id,
    /// Its accessible name.
    pub name: &'a str,
    /// What it opens below.
    pub below: Rect,
    /// Whether it opens in this frame.
    pub opens: bool,
    /// The day that is chosen now.
    pub chosen: Option<Date>,
    /// The day that it is.
    pub today: Date,
    /// The language of its days and months.
    pub language: Language,
    /// The words around the days.
    pub words: &'a CalendarWords,
}

/// The words of a calendar.
#[derive(Clone, Debug)]
pub struct CalendarWords {
    /// Goes to the month before.
    pub previous: String,
    /// Goes to the month behind.
    pub next: String,
    /// The days of the week from Monday on, abbreviated, with spaces between them.
    pub weekdays: String,
}

/// What became of a calendar in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarState {
    /// It is open.
    Open,
    /// A day was chosen.
    Chosen(Date),
    /// It was left.
    Closed,
}

impl DayCalendar<'_> {
    /// Shows it, where it is open.
    pub fn show(&self, ui: &Ui) -> CalendarState {
        let mut chosen = None;
        let open = Popup::new(self.id, ui.ctx().clone(), self.below, ui.layer_id())
            .open_memory(self.opens.then_some(SetOpenCommand::Bool(true)))
            .accessible_name(self.name)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| {
                // Above a dialog that is raised in the same frame, as in `picker`.
                ui.ctx().move_to_top(ui.layer_id());
                note_open(ui.ctx(), self.id);
                chosen = self.month_ui(ui);
            })
            .is_some();
        if let Some(day) = chosen {
            Popup::close_id(ui.ctx(), self.id);
            return CalendarState::Chosen(day);
        }
        if open && Popup::is_id_open(ui.ctx(), self.id) { CalendarState::Open } else { CalendarState::Closed }
    }

    fn slot(&self) -> Id {
        self.id.with("day with the keys")
    }

    fn month_ui(&self, ui: &mut Ui) -> Option<Date> {
        let known = ui.data(|data| data.get_temp::<Date>(self.slot())).filter(|_| !self.opens);
        let mut day = known.or(self.chosen).unwrap_or(self.today);
        ui.spacing_mut().item_spacing = vec2(theme::GAP, theme::SPACE);
        let width = DAY_WIDTH * 7.0;
        ui.set_width(width);
        ui.horizontal(|ui| {
            if small_inline_button(ui, &self.words.previous).clicked() {
                day = moved(day, (-1).months());
            }
            if small_inline_button(ui, &self.words.next).clicked() {
                day = moved(day, 1.months());
            }
        });
        let month = When::Month(day.year(), day.month().unsigned_abs());
        super::label(ui, Type::Strong, &dates::write_when(month, self.language));
        let (rect, _) =
            ui.allocate_exact_size(vec2(width, lines_height(WEEKS + 1, DAY_HEIGHT)), Sense::hover());
        let days = ui.interact(rect, self.id.with("days"), Sense::click());
        if self.opens {
            days.request_focus();
        }
        self.take_keys(ui, &days, &mut day);
        let chosen = self.taken_day(ui, &days, day);
        self.paint(ui, &days, day);
        ui.data_mut(|data| data.insert_temp(self.slot(), day));
        chosen
    }

    fn take_keys(&self, ui: &Ui, days: &Response, day: &mut Date) {
        if !days.has_focus() {
            return;
        }
        let filter =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(days.id, filter));
        let moves: [(Key, Span); 6] = [
            (Key::ArrowLeft, (-1).days()),
            (Key::ArrowRight, 1.days()),
            (Key::ArrowUp, (-1).weeks()),
            (Key::ArrowDown, 1.weeks()),
            (Key::PageUp, (-1).months()),
            (Key::PageDown, 1.months()),
        ];
        ui.input_mut(|input| {
            for (key, span) in moves {
                if consume_chord(input, Modifiers::NONE, key) {
                    *day = moved(*day, span);
                }
            }
            if consume_chord(input, Modifiers::NONE, Key::Home) {
                *day = self.today;
            }
        });
    }

    /// The day that was taken with Enter, a click or by a screen reader.
    fn taken_day(&self, ui: &Ui, days: &Response, day: Date) -> Option<Date> {
        let enter = days.has_focus()
            && !self.opens
            && ui.input_mut(|input| consume_chord(input, Modifiers::NONE, Key::Enter));
        if enter {
            return Some(day);
        }
        let all = shown_days(day);
        let nodes = all.iter().map(|shown| (self.day_id(*shown), *shown));
        let pressed = requested(ui, nodes).filter(|request| request.press).map(|request| request.node);
        let clicked = days.interact_pointer_pos().filter(|_| days.clicked()).and_then(|at| {
            let mut places = all.iter().enumerate();
            places.find(|(place, _)| day_rect(days.rect, *place).contains(at)).map(|(_, shown)| *shown)
        });
        pressed.or(clicked)
    }

    fn day_id(&self, day: Date) -> Id {
        self.id.with(("day", day.year(), day.month(), day.day()))
    }

    fn paint(&self, ui: &Ui, days: &Response, day: Date) {
        let p = theme::palette(ui);
        let size = Some(TableSize { rows: WEEKS + 1, columns: 7 });
        PaintedTable { size, active: Some(self.day_id(day)), ..PaintedTable::new(Role::Grid, self.name) }
            .describe(days);
        for (column, words) in self.words.weekdays.split_whitespace().enumerate().take(7) {
            paint_words(ui, place_rect(days.rect, 0, column), words, p.subtle);
        }
        for (place, shown) in shown_days(day).into_iter().enumerate() {
            let rect = day_rect(days.rect, place);
            let label = dates::write_when_in_words(When::Day(shown), self.language);
            let node = PaintedNode::new(Role::Cell, &label, rect).at(place / 7 + 1, place % 7).pressable();
            PaintedNode { selected: Some(self.chosen == Some(shown)), ..node }.add(ui, self.day_id(shown));
            let accent = p.tint(Tone::Accent);
            let is_pointed = days.hover_pos().is_some_and(|at| rect.contains(at));
            let inside = rect.shrink(1.0);
            if self.chosen == Some(shown) || is_pointed {
                let fill = if self.chosen == Some(shown) { accent.surface } else { p.highlight };
                ui.painter().rect_filled(inside, theme::RADIUS_SMALL, fill);
            }
            if shown == self.today {
                let border = Stroke::new(theme::HAIRLINE, p.border);
                ui.painter().rect_stroke(inside, theme::RADIUS_SMALL, border, StrokeKind::Inside);
            }
            if shown == day && days.has_focus() {
                let ring = Stroke::new(theme::FOCUS_WIDTH, p.focus);
                ui.painter().rect_stroke(inside, theme::RADIUS_SMALL, ring, StrokeKind::Inside);
            }
            let is_of_month = shown.month() == day.month();
            let colour = if is_of_month { p.text } else { p.subtle };
            paint_words(ui, rect, &shown.day().to_string(), colour);
        }
    }
}

/// A day so much later; the same where no calendar reaches there.
fn moved(day: Date, by: Span) -> Date {
    day.checked_add(by).unwrap_or(day)
}

/// The days that are shown with the month of a day, from the Monday of its first week on.
fn shown_days(day: Date) -> Vec<Date> {
    let first = day.first_of_month();
    let offset = i64::from(first.weekday().to_monday_zero_offset());
    let monday = first.checked_sub(offset.days()).unwrap_or(first);
    std::iter::successors(Some(monday), |day| day.tomorrow().ok()).take(7 * WEEKS).collect()
}

fn day_rect(all: Rect, place: usize) -> Rect {
    place_rect(all, place / 7 + 1, place % 7)
}

fn place_rect(all: Rect, row: usize, column: usize) -> Rect {
    let corner = all.min + vec2(lines_height(column, DAY_WIDTH), lines_height(row, DAY_HEIGHT));
    Rect::from_min_size(corner, vec2(DAY_WIDTH, DAY_HEIGHT))
}

fn paint_words(ui: &Ui, rect: Rect, words: &str, colour: egui::Color32) {
    let galley = clipped_galley(ui, words, Type::Body, colour, rect.width());
    let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect);
    ui.painter().galley(at.min, galley, colour);
}

/// The control beside a box that opens its calendar: as of a box of values, a tip downwards.
pub fn calendar_button(ui: &mut Ui, id: Id, name: &str) -> Response {
    let p = theme::palette(ui);
    let (_, rect) = ui.allocate_space(vec2(theme::TARGET_SIZE, theme::CONTROL_HEIGHT));
    // The key in the box does the same, so the Tab key need not stop here.
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let border = Stroke::new(theme::HAIRLINE, if response.hovered() { p.text } else { p.border });
    ui.painter().rect(rect, theme::RADIUS, p.background, border, StrokeKind::Inside);
    paint_arrow(ui, Rect::from_center_size(rect.center(), vec2(8.0, 4.0)));
    response.on_hover_text(name)
}
