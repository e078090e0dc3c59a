//! The agenda on the left side while a gathering runs: its points with their times, and what can be done with each.
//!
//! Clock and buttons below it are `side`'s.

use super::acts::act;
use crate::analysis::gathering::{Agenda, MOST_ITEMS, work_steps};
use crate::edit::verbs::{self, MoveDirection};
use crate::model::agenda_item::{AgendaItem, AgendaKind};
use crate::model::{Choice as _, Key, Kind, Quantity, Uid, Value, agenda_item};
use crate::session::{Command, Context, GatheringAct, Outbox};
use crate::text::Phrase;
use crate::ui::cache::{BuiltFrom, Rebuild};
use crate::ui::theme::{self, Tone, Type};
use crate::ui::widgets as w;
use egui::accesskit::Role;
use egui::{Popup, Rect, Response, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// What the agenda says, made again only where something of it has changed.
#[derive(Debug, Default)]
pub(super) struct AgendaState {
    built_from: BuiltFrom<Uid>,
    lines: Vec<AgendaLine>,
    /// The point that ran in the last frame, and how high the list was.
    shown: Option<(Uid, f32)>,
    /// The height of what stands below the agenda, as it was last.
    pub(super) foot: f32,
}

/// A point of the agenda in words.
#[derive(Debug)]
struct AgendaLine {
    item: Uid,
    /// Number and title.
    title: String,
    /// When, what, how long.
    detail: String,
    /// The steps of the work, the one that runs marked.
    steps: String,
    is_running: bool,
    is_skipped: bool,
    is_over: bool,
}

/// Shows the points.
pub(super) fn points_ui(
    ui: &mut Ui,
    cx: &Context<'_>,
    agenda: &Agenda<'_>,
    state: &mut AgendaState,
    out: &mut Outbox<'_>,
) {
    if state.built_from.renew(cx.revision, cx.language(), agenda.meeting.id) != Rebuild::Nothing {
        state.lines =
            agenda.items.iter().enumerate().map(|(at, item)| line_of(cx, agenda, at, item)).collect();
    }
    ui.spacing_mut().item_spacing.y = theme::SPACE / 2.0;
    let height = ui.clip_rect().height();
    let running = state.lines.iter().find(|line| line.is_running).map(|line| (line.item, height));
    let has_moved = std::mem::replace(&mut state.shown, running) != running;
    for line in &state.lines {
        let response = line_ui(ui, line);
        // Only when another point runs or the list has become higher or lower: else nobody could scroll away from it.
        if line.is_running && has_moved {
            response.scroll_to_me(None);
        }
        let menu = Popup::menu(&response).accessible_name(&line.title);
        menu.show(|ui| menu_ui(ui, cx, line, out));
        if response.secondary_clicked() {
            Popup::open_id(ui.ctx(), Popup::default_response_id(&response));
        }
    }
    if w::inline_button(ui, &cx.word("ui-gathering-add-item")).clicked() {
        add_item(cx, agenda, agenda.items.last().map(|item| item.id), out);
    }
}

fn line_of(cx: &Context<'_>, agenda: &Agenda<'_>, at: usize, item: &AgendaItem) -> AgendaLine {
    let is_running = agenda.running().is_some_and(|running| running.id == item.id);
    let is_over = item.minutes_used.is_some();
    let starts = item.began.or_else(|| agenda.due_start(item.id));
    // What is over needs one line: how long it took says more then than what it was.
    let kind = (item.kind != AgendaKind::default() && !is_over)
        .then(|| cx.text(&Phrase::choice(AgendaKind::INFO.name, &item.kind.code())));
    let minutes = |key: &'static str, minutes: Quantity| cx.text(&Phrase::new(key).with("minutes", minutes));
    let length = match (item.minutes_used, item.minutes) {
        (Some(used), _) => Some(minutes("ui-gathering-took", used)),
        (None, Some(planned)) => Some(minutes("ui-gathering-minutes", planned)),
        (None, None) => None,
    };
    let state = if item.skipped { Some(cx.word("ui-gathering-skipped")) } else { None };
    let starts =
        starts.filter(|_| !item.skipped).map(|at| cx.text(&Phrase::new("ui-gathering-at").with("time", at)));
    let detail: Vec<String> = [state, starts, kind, length].into_iter().flatten().collect();
    let steps: Vec<String> = if is_running {
        let now = Agenda::step(item);
        let worded = |step| {
            let name = cx
                .text(&Phrase::choice(agenda_item::WorkStep::INFO.name, &agenda_item::WorkStep::code(step)));
            if now.as_ref() == Some(step) {
                cx.text(&Phrase::new("ui-gathering-step-now").with("step", name))
            } else {
                name
            }
        };
        work_steps(item).iter().map(worded).collect()
    } else {
        Vec::new()
    };
    let title = if item.title.trim().is_empty() { cx.word("ui-untitled") } else { item.title.to_string() };
    AgendaLine {
        item: item.id,
        title: format!("{} {title}", at + 1),
        detail: detail.join(" · "),
        steps: steps.join(" · "),
        is_running,
        is_skipped: item.skipped,
        is_over,
    }
}

fn line_ui(ui: &mut Ui, line: &AgendaLine) -> Response {
    let p = theme::palette(ui);
    let width = ui.available_width() - 2.0 * theme::GAP;
    let accent = p.tint(Tone::Accent);
    let (kind, colour) = match (line.is_running, line.is_skipped || line.is_over) {
        (true, _) => (Type::Strong, accent.text),
        (false, true) => (Type::Body, p.subtle),
        (false, false) => (Type::Body, p.text),
    };
    let subtle = if line.is_running { accent.text } else { p.subtle };
    let part = |words: &str, kind: Type, colour| {
        w::wrapped_galley(ui, words, w::LineText { kind, colour, lines: 2 }, width)
    };
    let mut parts = vec![(part(&line.title, kind, colour), colour)];
    for words in [&line.detail, &line.steps] {
        if !words.is_empty() {
            parts.push((part(words, Type::Small, subtle), subtle));
        }
    }
    let height: f32 = parts.iter().map(|(galley, _)| galley.size().y).sum();
    let sense = w::stop_sense(ui, ui.next_auto_id());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height + theme::GAP), sense);
    let name = [&line.title, &line.detail, &line.steps].map(String::as_str).join(", ");
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, ui.is_enabled(), line.is_running, name.trim_end_matches(", "))
    });
    paint_surface(ui, rect, line.is_running, &response);
    let mut at = rect.min + vec2(theme::GAP, theme::SPACE);
    for (galley, colour) in parts {
        let down = galley.size().y;
        ui.painter().galley(at, galley, colour);
        at.y += down;
    }
    response
}

fn paint_surface(ui: &Ui, rect: Rect, is_running: bool, response: &Response) {
    let p = theme::palette(ui);
    let accent = p.tint(Tone::Accent);
    if is_running || response.hovered() {
        let fill = if is_running { accent.surface } else { p.highlight };
        ui.painter().rect_filled(rect, theme::RADIUS, fill);
    }
    if is_running {
        let edge = Rect::from_min_size(rect.min, vec2(theme::BANNER_EDGE, rect.height()));
        ui.painter().rect_filled(edge, 0, accent.edge);
    }
    if response.has_focus() {
        let stroke = Stroke::new(theme::FOCUS_WIDTH, p.focus);
        ui.painter().rect_stroke(rect, theme::RADIUS, stroke, StrokeKind::Inside);
    }
}

/// What can be done with a point.
fn menu_ui(ui: &mut Ui, cx: &Context<'_>, line: &AgendaLine, out: &mut Outbox<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let chosen = |ui: &mut Ui, key: &'static str| {
        w::option_line(ui, &cx.word(key), false, theme::MENU_WIDTH).clicked()
    };
    if !line.is_running && chosen(ui, "ui-gathering-go-to") {
        act(out, GatheringAct::GoTo(line.item));
    }
    let skip = if line.is_skipped { "ui-gathering-take-in" } else { "ui-gathering-skip" };
    if !line.is_running && chosen(ui, skip) {
        act(out, GatheringAct::Skip(line.item, !line.is_skipped));
    }
    for (key, direction) in
        [("ui-gathering-up", MoveDirection::Up), ("ui-gathering-down", MoveDirection::Down)]
    {
        if chosen(ui, key) {
            let moved =
                verbs::move_among_siblings(cx.plan, out.ids, (Kind::AgendaItem, line.item), direction);
            out.change(moved);
        }
    }
    if chosen(ui, "ui-gathering-add-item-after")
        && let Some(agenda) = cx.gathering.and_then(|mode| mode.agenda(cx.plan))
    {
        add_item(cx, &agenda, Some(line.item), out);
    }
    if chosen(ui, "ui-gathering-open-form") {
        out.command(Command::GoTo((Kind::AgendaItem, line.item)));
    }
}

/// The minutes of a point that is added while a gathering runs.
const NEW_ITEM_MINUTES: i64 = 10;

/// Adds a point behind another, and opens its form.
fn add_item(cx: &Context<'_>, agenda: &Agenda<'_>, after: Option<Uid>, out: &mut Outbox<'_>) {
    if agenda.items.len() >= MOST_ITEMS {
        out.remarks.push(Phrase::new("ui-gathering-many-items").with("most", MOST_ITEMS));
        return;
    }
    let title = cx.word("ui-gathering-new-item");
    let meeting = agenda.meeting.id;
    let (change, item) = verbs::add_after(cx.plan, out.ids, Kind::AgendaItem, after, |draft, id| {
        draft.set_fact(agenda_item::MEETING, id, Key::Whole, Value::Record(meeting));
        draft.set(agenda_item::TITLE, id, title.as_str());
        draft.set(agenda_item::KIND, id, AgendaKind::Discussion);
        draft.set(agenda_item::MINUTES, id, Quantity::from_whole(NEW_ITEM_MINUTES));
    });
    out.change(change);
    out.command(Command::GoTo((Kind::AgendaItem, item)));
}
